"""Tell whether a documented answer has room for a message of the candidate's own, where, and what such a message names.

Pure: no network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from conformance.model import Json, Operation
from conformance.packs import is_json
from conformance.probe.responses import documented_response
from conformance.request.fields import Field, get, parse_field
from conformance.request.schemas import Schema, alternatives, merged

_SHORTEST_MESSAGE = 40
_DEEPEST = 6
_CONSTRAINTS = ("enum", "pattern", "format", "const", "oneOf", "anyOf")

# What is called so holds a code or an identifier, also where the document says no more than that it is text. RFC 6749
# section 5.2 has a single code in `error`.
_HOLDS_NO_MESSAGE = re.compile(
    r"(?:code|id|identifier|number|status|type|uri|url|path|date|time|stamp|version|^error)$", re.IGNORECASE
)


def has_room_for_text(operation: Operation, status: int) -> bool:
    """Whether an answer with this status may hold words of the candidate's choice: where its document describes no
    body, or one with a text that nothing constrains.
    """
    return not list(_schemas(operation, status)) or any(True for _ in _places(operation, status))


def room_for_text(operation: Operation, status: int, body: Json) -> tuple[Field, int | None] | None:
    """Where in this body of an answer a message stands, or else could, and how long it may be; None where nowhere."""
    if not list(_schemas(operation, status)):
        return (("message",), None) if isinstance(body, Mapping) else None
    rooms = _all_places(operation, status)
    standing = (room for room in rooms if isinstance(get(body, room[0]), str))
    possible = (room for room in rooms if room[0] and isinstance(get(body, room[0][:-1]), Mapping))
    return next(standing, None) or next(possible, None)


def names_field(said: Json, name: str, operation: Operation, status: int) -> bool:
    """Whether what an answer says has the name of a field in it, in any case and however its words are joined.

    The names of the answer's own properties say nothing: an error that repeats the identifier of the request has that
    name in it whatever is wrong. Names that the document does not describe do, such as in `{"errors": {"size": …}}`.
    """
    own = {one.lower() for schema in _schemas(operation, status) for one in _property_names(operation, schema, 0)}
    pattern = _written(name)
    return any(pattern.search(text) for text in _words(said, own))


def _written(name: str) -> re.Pattern[str]:
    """A name as a whole word: `payeeIdentity` is also written `payee_identity` and `payee identity`."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_a-zA-Z]+", name) or [name]
    joined = r"[\s_-]?".join(map(re.escape, parts))
    return re.compile(rf"(?<![^\W_])(?:{re.escape(name)}|{joined})(?![^\W_])", re.IGNORECASE)


def _words(value: Json, own: set[str]) -> Iterator[str]:
    """Every text of an answer, and every name in it that its document does not describe."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _words(item, own)
    elif isinstance(value, Mapping):
        for name, inside in value.items():
            if name.lower() in own:
                yield from _words(inside, own)
            else:
                yield name
                yield from _words(inside, set())


def _schemas(operation: Operation, status: int) -> Iterator[Schema]:
    """The schemas of an answer's body; JSON alone where the document has JSON beside others."""
    content = (documented_response(operation, status) or {}).get("content") or {}
    json_media = [media for name, media in content.items() if is_json(name)]
    for media in json_media or list(content.values()):
        if isinstance(media, Mapping) and "schema" in media:
            yield merged(operation.document, media["schema"])


@lru_cache(maxsize=1024)
def _all_places(operation: Operation, status: int) -> tuple[tuple[Field, int | None], ...]:
    """The same for every answer; large documents have thousands of them."""
    return tuple(_places(operation, status))


def _places(operation: Operation, status: int) -> Iterator[tuple[Field, int | None]]:
    """Every place of an answer where a message may stand, but for the field by whose value it refuses (`x-refusal`)."""
    refusal = operation.definition.get("x-refusal")
    taken = parse_field(refusal["field"]) if refusal else None
    for schema in _schemas(operation, status):
        yield from (room for room in _rooms(operation, schema, (), 0) if room[0] != taken)


def _rooms(operation: Operation, schema: Schema, above: Field, depth: int) -> Iterator[tuple[Field, int | None]]:
    """Every place where the schema lets a message stand, and its greatest length."""
    if depth > _DEEPEST:
        return
    name = next((part for part in reversed(above) if isinstance(part, str)), "")
    if schema.get("type", "string") == "string" and "properties" not in schema and _is_message(schema, name):
        yield above, schema.get("maxLength")
    if _is_open(schema):
        yield (*above, "message"), None
    for child_name, child in (schema.get("properties") or {}).items():
        yield from _rooms(operation, merged(operation.document, child), (*above, child_name), depth + 1)
    if schema.get("type") == "array":
        yield from _rooms(operation, merged(operation.document, schema.get("items") or {}), (*above, 0), depth + 1)
    for branch in alternatives(operation.document, schema):
        yield from _rooms(operation, branch, above, depth + 1)


def _is_message(schema: Schema, name: str) -> bool:
    longest = schema.get("maxLength")
    roomy = longest is None or longest >= _SHORTEST_MESSAGE
    return roomy and not _is_constrained(schema) and not _HOLDS_NO_MESSAGE.search(name)


def _is_open(schema: Schema) -> bool:
    """Whether an object may have any properties, and none is described."""
    is_object = schema.get("type", "object") == "object" and not schema.get("properties")
    return is_object and schema.get("additionalProperties") is not False and not _is_constrained(schema)


def _is_constrained(schema: Schema) -> bool:
    return any(schema.get(word) for word in _CONSTRAINTS)


def _property_names(operation: Operation, schema: Schema, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    for name, child in (schema.get("properties") or {}).items():
        yield name
        yield from _property_names(operation, merged(operation.document, child), depth + 1)
    if "items" in schema:
        yield from _property_names(operation, merged(operation.document, schema["items"]), depth + 1)
    for branch in alternatives(operation.document, schema):
        yield from _property_names(operation, branch, depth + 1)

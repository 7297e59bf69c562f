"""OpenAPI schemas as far as a mapping has to know them: kinds of value, fields, items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from conformance.exceptions import DocumentError
from conformance.model import Json
from conformance.packs import resolve

KINDS = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})
NUMBERS = frozenset({"number", "integer"})
_DEEPEST = 24
_MOST_FORMS = 48
_NAMES = {str: "string", bool: "boolean", int: "integer", list: "array", dict: "object", type(None): "null"}


@dataclass(frozen=True)
class Form:
    """One of the forms that a value may have by its schema.

    `is_open` where fields beyond `fields` are allowed in words; `is_closed` where they are forbidden.
    """

    kinds: frozenset[str] = KINDS
    fields: Mapping[str, Json] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    items: Json = None
    values: tuple[Json, ...] | None = None
    is_open: bool = False
    is_closed: bool = False

    @property
    def is_known(self) -> bool:
        """Whether a field that it does not name is none of the document's."""
        return self.is_closed or (bool(self.fields) and not self.is_open)


ANYTHING = (Form(is_open=True),)


def kind(value: Json) -> str:
    """The kind of a JSON value, as JSON Schema names it."""
    if isinstance(value, float) and value.is_integer():
        return "integer"
    return _NAMES.get(type(value), "number")


def forms(
    document: Mapping[str, Json], schema: Json, depth: int = 0, within: frozenset[str] = frozenset()
) -> tuple[Form, ...]:
    """The forms that a schema allows: one, or several where it has alternatives.

    A reference that leaves the document is not followed: what it stands for may be anything. One that leads back to
    where it stands (`within`) adds nothing.
    """
    if not isinstance(schema, Mapping) or depth > _DEEPEST:
        return ANYTHING
    name = schema.get("$ref")
    if isinstance(name, str):
        if name in within:
            return (Form(),)
        within |= {name}
    try:
        resolved = resolve(document, schema)
    except DocumentError:
        return ANYTHING
    if not isinstance(resolved, Mapping):
        return ANYTHING
    found: tuple[Form, ...] = (_own(resolved),)
    for part in _listed(resolved.get("allOf")):
        found = _both(found, forms(document, part, depth + 1, within))
    for keyword in ("oneOf", "anyOf"):
        alternatives = [
            form for part in _listed(resolved.get(keyword)) for form in forms(document, part, depth + 1, within)
        ]
        found = _both(found, alternatives) if alternatives else found
    return found


def _own(schema: Mapping[str, Json]) -> Form:
    fields = schema.get("properties")
    further = schema.get("additionalProperties")
    required, values = schema.get("required"), schema.get("enum")
    return Form(
        kinds=_kinds(schema),
        fields=fields if isinstance(fields, Mapping) else {},
        required=frozenset(name for name in _listed(required) if isinstance(name, str)),
        items=schema.get("items"),
        values=tuple(values) if isinstance(values, list) and values else None,
        is_open=further not in (None, False) or "patternProperties" in schema,
        is_closed=further is False and "patternProperties" not in schema,
    )


def _kinds(schema: Mapping[str, Json]) -> frozenset[str]:
    written = schema.get("type")
    kinds = {name for name in (written if isinstance(written, list) else [written]) if name in KINDS}
    if not kinds and isinstance(schema.get("properties"), Mapping):
        kinds = {"object"}
    elif not kinds and isinstance(schema.get("items"), Mapping):
        kinds = {"array"}
    elif not kinds and isinstance(schema.get("enum"), list):
        kinds = {kind(value) for value in schema["enum"]}
    if not kinds:
        return KINDS
    if "number" in kinds:
        kinds |= NUMBERS
    nullable = schema.get("nullable") or schema.get("x-nullable")
    return frozenset(kinds | {"null"} if nullable else kinds)


def _both(first: Iterable[Form], second: Iterable[Form]) -> tuple[Form, ...]:
    """Every form of the first together with every form of the second."""
    second = list(second)
    merged = tuple(_merged(one, other) for one in first for other in second)
    return merged if len(merged) <= _MOST_FORMS else ANYTHING


def _merged(one: Form, other: Form) -> Form:
    fields = dict(one.fields)
    for name, schema in other.fields.items():
        fields[name] = {"allOf": [fields[name], schema]} if fields.get(name, schema) != schema else schema
    nothing_said = not (one.fields or other.fields)
    return replace(
        one,
        kinds=one.kinds & other.kinds or KINDS,
        fields=fields,
        required=one.required | other.required,
        items=other.items if one.items is None else one.items,
        values=other.values if one.values is None else one.values,
        is_open=one.is_open or other.is_open or nothing_said,
        is_closed=(one.is_closed or other.is_closed) and not nothing_said,
    )


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []

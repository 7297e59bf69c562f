"""What of the document a request breaks beyond doubt, when it is read as the one who receives it reads it.

A candidate may read more kindly than the letter of the document where HTTP gives it the choice: a number may be written
in several ways, white space around a value is often cut off, an empty value may count as none. Whatever breaks the
document under one of these readings alone is in doubt, and says nothing of the candidate.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.packs import parameters, resolve
from conformance.probe.contract.generating import UNDESCRIBED_HEADERS
from conformance.request import Message, get, parse_field
from conformance.request.encoding import is_form, is_yaml
from conformance.request.fields import ABSENT
from conformance.request.reading import UNREADABLE, read_message
from conformance.request.schemas import Schema, body_media, body_schema, is_exploded, merged, parameter_schema
from conformance.schema import Broken, is_valid


@dataclass(frozen=True)
class Violations:
    """What a request breaks: beyond doubt, and in doubt."""

    certain: tuple[Broken, ...]
    doubtful: tuple[Broken, ...]

    @property
    def is_valid(self) -> bool:
        """Whether the request is as the document says."""
        return not self.certain and not self.doubtful

    @property
    def missing_headers(self) -> tuple[Broken, ...]:
        """The required headers that the request lacks, where it breaks nothing else."""
        missing = tuple(b for b in self.certain if b.place.startswith("header.") and b.keyword == "required")
        return missing if len(missing) == len(self.certain) and not self.doubtful else ()


def violations(message: Message) -> Violations:
    """What a message breaks of its operation's document."""
    given, broken = read_message(message)
    certain: list[Broken] = []
    doubtful: list[Broken] = []
    for one in sorted(set(broken)):
        (certain if _is_certain(message, given, one) else doubtful).append(one)
    return Violations(tuple(certain), tuple(doubtful))


def _is_certain(message: Message, given: Mapping[str, Json], broken: Broken) -> bool:
    where = re.split(r"[.\[]", broken.place, maxsplit=1)[0]
    if where == "body":
        return _is_certain_in_body(message.operation, given["body"], broken)
    return _is_certain_in_parameter(message.operation, where, given[where], broken)


def _is_certain_in_body(operation: Operation, body: Json, broken: Broken) -> bool:
    if broken.keyword == UNREADABLE and is_form(_media_type(operation)):  # how names are escaped there, readers differ
        return False
    if body is None:  # null may count as no body
        return bool(resolve(operation.document, operation.definition["requestBody"]).get("required"))
    if broken.place == "body":
        return not _is_lax(operation) and _breaks_plainly(broken.keyword, body)
    if _is_lax(operation) or _is_read_only(operation, broken.place.removeprefix("body").removeprefix(".")):
        return False
    return _breaks_plainly(broken.keyword, _inside(body, broken.place.removeprefix("body").removeprefix(".")))


def _is_read_only(operation: Operation, place: str) -> bool:
    """Whether a place lies within what answers alone carry: who receives it may ignore it (OpenAPI 3.0.3, 4.7.24.2).

    So it may be where a generated name, such as one with a bracket in it, leaves open which place that is.
    """
    schema = body_schema(operation) or {}
    try:
        field = parse_field(place)
    except UsageError:
        return True
    for step in field:
        whole = merged(operation.document, schema)
        properties: Mapping[str, Schema] = whole.get("properties") or {}
        schema = (whole.get("items") if isinstance(step, int) else properties.get(step)) or {}
        if merged(operation.document, schema).get("readOnly"):
            return True
    return False


def _is_lax(operation: Operation) -> bool:
    """Whether the fields of the body are text that each reader takes for values in its own way."""
    media_type = _media_type(operation)
    return is_form(media_type) or is_yaml(media_type)


def _media_type(operation: Operation) -> str:
    """That of the body; empty where there is none."""
    media = body_media(operation)
    return "" if media is None else media[0]


def _is_certain_in_parameter(operation: Operation, where: str, given: Mapping[str, Json], broken: Broken) -> bool:
    name, parameter = next(
        (str(found["name"]), found)
        for found in parameters(operation)
        if found["in"] == where and _begins(broken.place, f"{where}.{found['name']}")
    )
    if where == "header" and (name.lower() in UNDESCRIBED_HEADERS or _may_be_lost(operation, name)):
        return False
    if broken.keyword == "required" and name not in given:
        return True
    schema = parameter_schema(operation, parameter)
    value = given.get(name, ABSENT)
    if is_exploded(operation, parameter) or "content" in parameter or schema.get("type") in ("array", "object"):
        return False
    if value == "" and not (parameter.get("required") and where in ("query", "path")):
        return False  # an empty value may count as none
    return not _has_kind_reading(operation, schema, value) and _breaks_plainly(broken.keyword, value)


def _may_be_lost(operation: Operation, name: str) -> bool:
    """Whether a header may get lost on its way: many servers drop names with an underscore, or read it as a hyphen."""
    plain = name.lower().replace("_", "-")
    written = [p["name"].lower() for p in parameters(operation) if p["in"] == "header"]
    return any("_" in other and other.replace("_", "-") == plain for other in written)


def _begins(place: str, whole: str) -> bool:
    return place == whole or place.startswith((f"{whole}.", f"{whole}["))


def _has_kind_reading(operation: Operation, schema: Schema, value: Json) -> bool:
    """Whether a text that stands for a number or truth value has a reading that the document allows."""
    if not isinstance(value, str):
        return False
    return any(is_valid(operation, schema, reading, "request") for reading in _readings(str(schema.get("type")), value))


def _readings(kind: str, text: str) -> Iterator[Json]:
    text = text.strip()
    if kind == "boolean" and text.lower() in ("", "0", "1", "true", "false", "yes", "no", "on", "off", "t", "f"):
        yield from (True, False)
    if kind in ("integer", "number"):
        try:
            number = float(text.replace("_", "").replace(",", "") or 0)
        except ValueError:
            return
        if math.isfinite(number):
            yield from (number, int(number))


def _inside(body: Json, place: str) -> Json:
    try:
        return get(body, parse_field(place))
    except UsageError:
        return ABSENT


def _breaks_plainly(keyword: str, value: Json) -> bool:
    """Whether every sensible reader sees that a value breaks a keyword."""
    doubt = _DOUBTS.get(keyword)
    return doubt is None or not doubt(value)


def _is_padded(value: Json) -> bool:
    return isinstance(value, str) and value != value.strip()


def _is_beyond_ascii_or_padded(value: Json) -> bool:
    """Regular expressions differ in what `\\d`, `\\w` and `$` mean for such texts."""
    return isinstance(value, str) and (not value.isascii() or not value.isprintable() or _is_padded(value))


def _has_long_characters(value: Json) -> bool:
    """Lengths are counted in characters (JSON Schema), but often in UTF-16 units, of which some characters have two."""
    return isinstance(value, str) and any(ord(character) > 0xFFFF for character in value)


def _is_near_a_format(value: Json) -> bool:
    """Libraries differ in the fine points of formats; what has not even the characters of one is broken for all."""
    return isinstance(value, str) and (_is_padded(value) or bool(re.search(r"[@:/.-]|\d{6}", value)))


def _is_fraction(value: Json) -> bool:
    return isinstance(value, float)


_DOUBTS: Mapping[str, Callable[[Json], bool]] = {
    "pattern": _is_beyond_ascii_or_padded,
    "maxLength": _is_padded,
    "minLength": _has_long_characters,
    "enum": _is_padded,
    "format": _is_near_a_format,
    "multipleOf": _is_fraction,
    "oneOf": lambda _: True,  # a value that fits two alternatives breaks the letter of it, and no reader
}

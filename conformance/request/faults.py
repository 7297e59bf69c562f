"""Break one constraint of a schema, and only where the document declares it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.request.fields import ABSENT
from conformance.request.fresh import fresh_value
from conformance.request.schemas import Schema, alternatives, merged
from conformance.schema import is_valid

_WRONG_TYPES: Mapping[str, Json] = {
    "string": {"unexpected": "object"},
    "integer": "not a number",
    "number": "not a number",
    "boolean": "not a boolean",
    "array": "not a list",
    "object": "not an object",
}
_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,18}")


def broken_value(operation: Operation, schema: Schema, valid: Json, fault: str, source: random.Random) -> Json:
    """A value with the named fault, one of FAULTS, made from a valid one.

    Raises UsageError where the document declares no constraint that the fault could break: such a scenario asks for
    what the specification does not say.
    """
    value = FAULTS[fault](schema, valid, source)
    if value is ABSENT:
        raise UsageError(f"the document of {operation.id} declares nothing that a value {fault} could break")
    if is_valid(operation, schema, value, "request"):
        raise UsageError(f"the document of {operation.id} allows {value!r}, which was to be {fault}")
    return value


def _wrong_type(schema: Schema, valid: Json, source: random.Random) -> Json:
    if not schema.get("type") and not any(alternatives({}, schema)):
        return ABSENT
    return _WRONG_TYPES.get(str(schema.get("type")), {"unexpected": "object"})


def _too_long(schema: Schema, valid: Json, source: random.Random) -> Json:
    if "maxLength" not in schema:
        return ABSENT
    text = str(valid) if isinstance(valid, str) and valid else "x"
    return (text + text[-1] * (schema["maxLength"] + 1))[: schema["maxLength"] + 1]


def _too_short(schema: Schema, valid: Json, source: random.Random) -> Json:
    if not schema.get("minLength"):
        return ABSENT
    text = str(valid) if isinstance(valid, str) else ""
    return text.ljust(schema["minLength"], "x")[: schema["minLength"] - 1]


def _outside_enumeration(schema: Schema, valid: Json, source: random.Random) -> Json:
    allowed = schema.get("enum")
    if not allowed:
        return ABSENT
    free = {key: value for key, value in schema.items() if key != "enum"}
    value = fresh_value(free, valid, source)
    return f"{value}-unlisted" if value in allowed else value


def _against_pattern(schema: Schema, valid: Json, source: random.Random) -> Json:
    pattern = schema.get("pattern")
    if pattern is None:
        return ABSENT
    text = str(valid) if isinstance(valid, str) else ""
    candidates = (f"!{text[1:]}", f"{text[:-1]}!", f"!{text}", "!", " ", "")
    return next((value for value in candidates if not re.search(pattern, value)), ABSENT)


def _against_format(schema: Schema, valid: Json, source: random.Random) -> Json:
    declared = schema.get("format")
    if declared in ("int32", "int64"):
        return 2**63 if declared == "int64" else 2**31
    return f"not a {declared}" if declared else ABSENT


def _above_maximum(schema: Schema, valid: Json, source: random.Random) -> Json:
    return schema["maximum"] + 1 if "maximum" in schema else ABSENT


def _below_minimum(schema: Schema, valid: Json, source: random.Random) -> Json:
    return schema["minimum"] - 1 if "minimum" in schema else ABSENT


def _too_few_items(schema: Schema, valid: Json, source: random.Random) -> Json:
    return list(valid)[: schema["minItems"] - 1] if schema.get("minItems") and isinstance(valid, list) else ABSENT


def _too_many_items(schema: Schema, valid: Json, source: random.Random) -> Json:
    if "maxItems" not in schema or not isinstance(valid, list) or not valid:
        return ABSENT
    return (valid * (schema["maxItems"] + 1))[: schema["maxItems"] + 1]


FAULTS: Mapping[str, Callable[[Schema, Json, random.Random], Json]] = {
    "of the wrong type": _wrong_type,
    "too long": _too_long,
    "too short": _too_short,
    "outside its enumeration": _outside_enumeration,
    "against its pattern": _against_pattern,
    "against its format": _against_format,
    "above its maximum": _above_maximum,
    "below its minimum": _below_minimum,
    "too few items": _too_few_items,
    "too many items": _too_many_items,
}
"""Every fault by the words that a feature file uses."""


def converted(document: Mapping[str, Json], schema: Schema, value: Json) -> Json:
    """A remembered value in the type that the document gives the place it goes to; ABSENT where it cannot be.

    The voucher serial number of Payments 1.0 is a text in one answer and an integer in the next request. A text that
    begins with a zero has no such form: as a number it would be another identifier.
    """
    kind = merged(document, schema).get("type")
    if kind == "string" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if kind == "integer" and isinstance(value, str):
        return int(value) if _WHOLE_NUMBER.fullmatch(value) and abs(int(value)) < 2**63 else ABSENT
    return value

"""Change a JSON value in one place, or make of a right value a wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from conformance.model import Json
from conformance.request import ABSENT
from conformance.request.places import ITEMS, Path
from conformance.request.schemas import Schema

Edit: TypeAlias = Callable[[Json], Json]
"""Makes another value; ABSENT leaves it out, the same value leaves all as it is."""

_OTHERS: Mapping[type, Json] = {dict: ["unexpected"], list: {"unexpected": "object"}, str: 7, type(None): 7}
_ZONE = re.compile(r"(?<=\d)(?:[Zz]|[+-]\d\d:\d\d)$")


def edited(value: Json, path: Path, edit: Edit) -> Json:
    """A copy of a value, changed in every place that the path leads to."""
    if not path:
        return edit(value)
    name, rest = path[0], path[1:]
    if name == ITEMS:
        if not isinstance(value, list):
            return value
        return [new for item in value if (new := edited(item, rest, edit)) is not ABSENT]
    if not isinstance(value, dict) or name not in value:
        return value
    new = edited(value[name], rest, edit)
    return {key: new if key == name else old for key, old in value.items() if key != name or new is not ABSENT}


def occurs(value: Json, path: Path) -> bool:
    """Whether a path leads anywhere in a value."""
    for depth, name in enumerate(path):
        if name == ITEMS:
            return isinstance(value, list) and any(occurs(item, path[depth + 1 :]) for item in value)
        if not isinstance(value, dict) or name not in value:
            return False
        value = value[name]
    return True


def dropped(value: Json) -> Json:
    """Nothing."""
    return ABSENT


def null(value: Json) -> Json:
    """Null."""
    return None


def retyped(value: Json) -> Json:
    """A value of another type: numbers and truth become text."""
    return _OTHERS.get(type(value), f"{value} as text")


def renamed(name: str) -> Edit:
    """Gives a property of an object another name."""
    return lambda value: (
        {f"{name}_renamed" if key == name else key: kept for key, kept in value.items()}
        if isinstance(value, dict)
        else value
    )


def extended(value: Json) -> Json:
    """An object with one more property."""
    return {**value, "unexpected_property": "unexpected"} if isinstance(value, dict) else value


def without_zone(value: Json) -> Json:
    """A timestamp without its zone."""
    return _ZONE.sub("", value) if isinstance(value, str) else value


def shorter(count: int) -> Edit:
    """Cuts a text or list to so many characters or items."""
    return lambda value: value[:count] if isinstance(value, str | list) else value


def longer(count: int) -> Edit:
    """Repeats the end of a text or list until it has more than so many characters or items."""

    def edit(value: Json) -> Json:
        missing = count + 1 - len(value) if isinstance(value, str | list) else 0
        return value + value[-1:] * missing if missing > 0 else value

    return edit


def number(new: float) -> Edit:
    """Puts this number in place of another."""
    return lambda value: new if isinstance(value, int | float) and not isinstance(value, bool) else value


def text(new: str) -> Edit:
    """Puts this text in place of another."""
    return lambda value: new if isinstance(value, str) else value


def unlisted(value: Json) -> Json:
    """A value that no enumeration has."""
    return f"{value}-unlisted" if isinstance(value, str) else 987_654_321 if isinstance(value, int) else value


def beyond(schema: Schema) -> dict[str, Edit]:
    """What breaks each bound of a schema, by keyword."""
    edits: dict[str, Edit] = {}
    for keyword, step in (("minimum", -1), ("maximum", 1)):
        if keyword in schema:
            edits[keyword] = number(schema[keyword] + step)
    if schema.get("format") in ("int32", "int64"):
        edits["format"] = number(2**31 if schema["format"] == "int32" else 2**63)
    for keyword in ("minLength", "minItems"):
        if schema.get(keyword):
            edits[keyword] = shorter(schema[keyword] - 1)
    for keyword in ("maxLength", "maxItems"):
        if keyword in schema:
            edits[keyword] = longer(schema[keyword])
    return edits


def malformed(schema: Schema) -> dict[str, Edit]:
    """What breaks the pattern or the format of a text, by keyword."""
    edits: dict[str, Edit] = {}
    if "pattern" in schema:
        edits["pattern"] = _against(str(schema["pattern"]))
    if "format" in schema and schema.get("type") == "string":
        # A Location header is escaped as it is sent (RFC 3986): of a lone “%” no escaping makes an address.
        edits["format"] = text(f"%not a {schema['format']}")
    return edits


def _against(pattern: str) -> Edit:
    def edit(value: Json) -> Json:
        if not isinstance(value, str):
            return value
        tried = (f"!{value[1:]}", f"{value[:-1]}!", f"!{value}", "!", " ", "")
        return next((new for new in tried if not re.search(pattern, new)), value)

    return edit

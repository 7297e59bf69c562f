"""Places in a JSON value, written as in feature files: `CreditInstructions[0].Amount`; `$` is the whole value."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from conformance.exceptions import UsageError
from conformance.model import Json

Field: TypeAlias = tuple[str | int, ...]

_PART = re.compile(r"(?:^|(?!^)\.)([^.\[\]]+)|\[(\d+)\]")


class Absent:
    """The type of ABSENT: nothing stands in that place, not even null."""

    def __repr__(self) -> str:
        return "nothing"


ABSENT = Absent()


@lru_cache(maxsize=4096)
def parse_field(text: str) -> Field:
    """The parts of a place: names and list positions. Raises UsageError where it is none."""
    if text == "$":
        return ()
    parts: list[str | int] = []
    end = 0
    for match in _PART.finditer(text):
        if match.start() != end:
            break
        parts.append(match[1] if match[1] is not None else int(match[2]))
        end = match.end()
    if end != len(text) or not parts:
        raise UsageError(f"{text!r} is no place in a JSON value; write one such as results[0].id")
    return tuple(parts)


def pointed(pointer: str) -> Field:
    """The parts of a place that a JSON pointer names (RFC 6901); digits alone are taken for a list position."""
    names = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    return tuple(int(name) if re.fullmatch("[0-9]{1,9}", name) else name for name in names)


def get(value: Json, field: Field) -> Json:
    """What stands in a place, or ABSENT."""
    for part in field:
        if isinstance(part, int):
            if not isinstance(value, list) or part >= len(value):
                return ABSENT
        elif not isinstance(value, Mapping) or part not in value:
            return ABSENT
        value = value[part]
    return value


def replaced(value: Json, field: Field, new: Json) -> Json:
    """A copy of a value with another value in a place, or, with ABSENT, nothing. What is missing on the way is made."""
    if not field:
        return new
    part, rest = field[0], field[1:]
    if isinstance(part, int):
        items = list(value) if isinstance(value, list) else []
        items.extend({} for _ in range(part + 1 - len(items)))
        items[part : part + 1] = _items(replaced(items[part], rest, new))
        return items
    content = copy.copy(value) if isinstance(value, dict) else {}
    changed = replaced(content.get(part), rest, new)
    if changed is ABSENT:
        content.pop(part, None)
    else:
        content[part] = changed
    return content


def _items(value: Json) -> list[Json]:
    return [] if value is ABSENT else [value]

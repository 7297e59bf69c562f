"""What steps compare with: fields and lists of the answer, and when two JSON values are the same."""

from __future__ import annotations

import json
import re
from typing import Any

from conformance.exceptions import CheckFailed
from conformance.model import Json
from conformance.probe.scene import Scene
from conformance.request import ABSENT, get, parse_field


def field_of(scene: Scene, field: str) -> Json:
    """A field of the answer, or ABSENT."""
    return get(scene.answer.json(), parse_field(field))


def present(scene: Scene, field: str) -> Json:
    """A field of the answer. Raises CheckFailed where it is not there."""
    found = field_of(scene, field)
    if found is ABSENT:
        raise CheckFailed(
            f"The answer lacks the field “{field}”.", expected=f"the field {field}", actual="no such field"
        )
    return found


def items_of(scene: Scene, field: str) -> list[Any]:
    """A list of the answer. Raises CheckFailed where there is none."""
    found = present(scene, field)
    if not isinstance(found, list):
        raise CheckFailed(f"“{field}” is no list.", expected="a list", actual=shown(found))
    return found


def check_equal(field: str, found: Json, wanted: Json, *, strict: bool = False) -> None:
    """Raise CheckFailed unless two values are the same; `strict` tells a text from a number."""
    if not same(found, wanted) or (strict and isinstance(found, str) != isinstance(wanted, str)):
        raise CheckFailed(f"The response field “{field}” is another one.", expected=shown(wanted), actual=shown(found))


def check_other(field: str, found: Json, unwanted: Json) -> None:
    """Raise CheckFailed where two values are the same."""
    if same(found, unwanted):
        raise CheckFailed(
            f"The response field “{field}” is the same.", expected=f"not {shown(unwanted)}", actual=shown(found)
        )


def same(found: Json, wanted: Json) -> bool:
    """Equal as JSON; `true` is not 1, and an identifier is the same as text and as number."""
    if isinstance(found, bool) or isinstance(wanted, bool):
        return found is wanted
    if (
        isinstance(found, str) != isinstance(wanted, str)
        and isinstance(found, str | int)
        and isinstance(wanted, str | int)
    ):
        return str(found) == str(wanted)
    return bool(found == wanted)


def shown(value: Json) -> str:
    """A value as a report shows it."""
    if value is ABSENT:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 200 else f"{text[:200]}…"


def rank(value: Json) -> tuple[tuple[int, float, str], ...]:
    """Where a number, version, date or other text stands in order: digits count as numbers, other text as text."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return ((0, value, ""),)
    parts = re.findall(r"\d+|\D+", str(value))
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)

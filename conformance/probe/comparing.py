"""What steps compare with: fields and lists of the answer, and when two JSON values are the same."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from conformance.exceptions import CheckFailed
from conformance.model import Json
from conformance.probe.scene import Scene
from conformance.request import ABSENT, get, parse_field

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:$|[T ])", re.ASCII)


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
    """Where a number, version, date or other text stands in order: digits count as numbers, other text as text.

    Raises CheckFailed for what has no order.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise CheckFailed("A value has no place in any order.", expected="a number or a text", actual=shown(value))
    if not isinstance(value, str):
        return ((0, value, ""),)
    moment = _moment(value)
    if moment is not None:
        return ((0, moment, ""),)
    parts = re.findall(r"[0-9]{1,300}|[^0-9]+", value)
    return tuple((0, int(part), "") if part[0] in "0123456789" else (1, 0, part) for part in parts)


def is_after(later: Json, earlier: Json) -> bool:
    """Whether one value lies above or after another; between a number and a text that is none there is no order."""
    ranks = rank(later), rank(earlier)
    return ranks[0] > ranks[1] and len({part[0] for found in ranks for part in found[:1]}) == 1


def _moment(text: str) -> float | None:
    """The moment of a date or date-time, without an offset in UTC: two ways to write it have one place in order."""
    if not _DATE.match(text):
        return None
    try:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None

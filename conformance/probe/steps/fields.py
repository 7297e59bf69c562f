"""Steps that look into the body of the answer: single fields, and lists."""

from __future__ import annotations

import json
from typing import Any

from conformance.exceptions import CheckFailed, UsageError
from conformance.model import Json
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import ABSENT, Part, get, parse_field


@phrase("the response field {field} is {value}", example='And the response field "ResponseCode" is "00"')
def field_is(scene: Scene, field: str, value: Json) -> None:
    """A field of the answer has this value, written as JSON; `"5"` is not 5."""
    _check_equal(field, _field(scene, field), value, strict=True)


@phrase(
    "the response field {field} is not {value}", example='And the response field "voucher_status" is not "Activated"'
)
def field_is_not(scene: Scene, field: str, value: Json) -> None:
    """A field of the answer is there and has another value."""
    _check_other(field, _present(scene, field), value)


@phrase("the response field {field} is present", example='And the response field "content.id" is present')
def field_is_present(scene: Scene, field: str) -> None:
    """The answer has the field."""
    _present(scene, field)


@phrase("the response field {field} is absent", example='And the response field "content.password" is absent')
def field_is_absent(scene: Scene, field: str) -> None:
    """The answer lacks the field."""
    found = _field(scene, field)
    if found is not ABSENT:
        raise CheckFailed(f"The answer has the field “{field}”.", expected="no such field", actual=_shown(found))


@phrase(
    "the response field {field} is the remembered {name}",
    example='And the response field "content.id" is the remembered "id"',
)
def field_is_remembered(scene: Scene, field: str, name: str) -> None:
    """A field of the answer has the remembered value; a number and its text are the same."""
    _check_equal(field, _field(scene, field), scene.recall(name))


@phrase(
    "the response field {field} is not the remembered {name}",
    example='And the response field "voucher_number" is not the remembered "first number"',
)
def field_is_not_remembered(scene: Scene, field: str, name: str) -> None:
    """A field of the answer is there and has another value than the remembered one."""
    _check_other(field, _present(scene, field), scene.recall(name))


@phrase(
    "the response field {field} is the {part}",
    example='And the response field "RequestID" is the body field "RequestID"',
)
def field_is_part(scene: Scene, field: str, part: Part) -> None:
    """The answer gives back what the request sent."""
    sent = scene.draft.get(part)
    if sent is ABSENT:
        raise UsageError(f"the request has no {part} to compare with")
    _check_equal(field, _field(scene, field), sent)


@phrase(
    "the response field {field} is the number of items in {list}",
    example='And the response field "count" is the number of items in "results"',
)
def field_counts(scene: Scene, field: str, list: str) -> None:  # noqa: A002 - named as the phrase names it
    """A count tells the truth about a list of the same answer."""
    _check_equal(field, _field(scene, field), len(_items(scene, list)))


@phrase("the response list {list} is empty", example='And the response list "results" is empty')
def list_is_empty(scene: Scene, list: str) -> None:  # noqa: A002
    """The list has no items."""
    items = _items(scene, list)
    if items:
        raise CheckFailed(f"The list “{list}” is not empty.", expected="no items", actual=f"{len(items)} items")


@phrase("the response list {list} is not empty", example='And the response list "$" is not empty')
def list_is_not_empty(scene: Scene, list: str) -> None:  # noqa: A002
    """The list has at least one item."""
    if not _items(scene, list):
        raise CheckFailed(f"The list “{list}” is empty.", expected="at least one item", actual="no items")


@phrase(
    "the response list {list} holds an item whose {field} is the remembered {name}",
    example='And the response list "results" holds an item whose "id" is the remembered "id"',
)
def list_holds(scene: Scene, list: str, field: str, name: str) -> None:  # noqa: A002
    """At least one item of the list has the remembered value."""
    items, value = _items(scene, list), scene.recall(name)
    if not any(_same(get(item, parse_field(field)), value) for item in items):
        raise CheckFailed(
            f"No item of “{list}” has the {field} {_shown(value)}.",
            expected=f"an item with {field} {_shown(value)}",
            actual=f"{len(items)} other items",
        )


@phrase(
    "the response list {list} holds no item whose {field} is the remembered {name}",
    example='And the response list "results" holds no item whose "id" is the remembered "id"',
)
def list_holds_none(scene: Scene, list: str, field: str, name: str) -> None:  # noqa: A002
    """No item of the list has the remembered value."""
    value = scene.recall(name)
    found = sum(_same(get(item, parse_field(field)), value) for item in _items(scene, list))
    if found:
        raise CheckFailed(
            f"{found} items of “{list}” have the {field} {_shown(value)}.",
            expected=f"no item with {field} {_shown(value)}",
            actual=f"{found} such items",
        )


@phrase(
    "every item of the response list {list} has the {field} {value}",
    example='And every item of the response list "results" has the "firstName" "Amina"',
)
def every_item_has(scene: Scene, list: str, field: str, value: Json) -> None:  # noqa: A002
    """Each item of the list has this value; a list without items shows nothing and fails."""
    _check_every(_items(scene, list), list, field, value)


@phrase(
    "every item of the response list {list} has the {field} remembered as {name}",
    example='And every item of the response list "results" has the "firstName" remembered as "first name"',
)
def every_item_has_remembered(scene: Scene, list: str, field: str, name: str) -> None:  # noqa: A002
    """Each item of the list has the remembered value; a list without items shows nothing and fails."""
    _check_every(_items(scene, list), list, field, scene.recall(name))


def _field(scene: Scene, field: str) -> Json:
    return get(scene.answer.json(), parse_field(field))


def _present(scene: Scene, field: str) -> Json:
    found = _field(scene, field)
    if found is ABSENT:
        raise CheckFailed(
            f"The answer lacks the field “{field}”.", expected=f"the field {field}", actual="no such field"
        )
    return found


def _items(scene: Scene, field: str) -> list[Any]:
    found = _present(scene, field)
    if not isinstance(found, list):
        raise CheckFailed(f"“{field}” is no list.", expected="a list", actual=_shown(found))
    return found


def _check_equal(field: str, found: Json, wanted: Json, *, strict: bool = False) -> None:
    if not _same(found, wanted) or (strict and isinstance(found, str) != isinstance(wanted, str)):
        raise CheckFailed(
            f"The response field “{field}” is another one.", expected=_shown(wanted), actual=_shown(found)
        )


def _check_other(field: str, found: Json, unwanted: Json) -> None:
    if _same(found, unwanted):
        raise CheckFailed(
            f"The response field “{field}” is the same.", expected=f"not {_shown(unwanted)}", actual=_shown(found)
        )


def _check_every(items: list[Any], name: str, field: str, value: Json) -> None:
    if not items:
        raise CheckFailed(f"The list “{name}” is empty.", expected="at least one item", actual="no items")
    for index, item in enumerate(items):
        found = get(item, parse_field(field))
        if not _same(found, value):
            raise CheckFailed(
                f"Item {index} of “{name}” has another {field}.", expected=_shown(value), actual=_shown(found)
            )


def _same(found: Json, wanted: Json) -> bool:
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


def _shown(value: Json) -> str:
    if value is ABSENT:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 200 else f"{text[:200]}…"

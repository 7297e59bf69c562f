"""Steps that look into a list of the answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from conformance.exceptions import CheckFailed
from conformance.model import Json
from conformance.probe.comparing import items_of, rank, same, shown
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import ABSENT, get, parse_field


@phrase("the response list {list} is empty", example='And the response list "results" is empty')
def list_is_empty(scene: Scene, list: str) -> None:  # noqa: A002
    """The list has no items."""
    items = items_of(scene, list)
    if items:
        raise CheckFailed(f"The list “{list}” is not empty.", expected="no items", actual=f"{len(items)} items")


@phrase("the response list {list} is not empty", example='And the response list "$" is not empty')
def list_is_not_empty(scene: Scene, list: str) -> None:  # noqa: A002
    """The list has at least one item."""
    if not items_of(scene, list):
        raise CheckFailed(f"The list “{list}” is empty.", expected="at least one item", actual="no items")


@phrase("the response list {list} has one item", example='And the response list "results" has one item')
def list_has_one(scene: Scene, list: str) -> None:  # noqa: A002
    """The list has exactly one item."""
    list_has(scene, list, 1)


@phrase("the response list {list} has {number} items", example='And the response list "results" has 2 items')
def list_has(scene: Scene, list: str, number: int) -> None:  # noqa: A002
    """The list has exactly so many items."""
    count = len(items_of(scene, list))
    if count != number:
        raise CheckFailed(f"“{list}” has {count} items.", expected=f"{number} items", actual=f"{count} items")


@phrase(
    "the response list {list} has at most {number} items",
    example='And the response list "results" has at most 10 items',
)
def list_has_at_most(scene: Scene, list: str, number: int) -> None:  # noqa: A002
    """The list has no more items than that."""
    count = len(items_of(scene, list))
    if count > number:
        raise CheckFailed(f"“{list}” has {count} items.", expected=f"at most {number} items", actual=f"{count} items")


@phrase(
    "the response list {list} holds an item whose {field} is {value}",
    example='And the response list "results" holds an item whose "status" is "open"',
)
def list_holds_value(scene: Scene, list: str, field: str, value: Json) -> None:  # noqa: A002
    """At least one item of the list has this value."""
    _check_holds(scene, list, field, value)


@phrase(
    "the response list {list} holds an item whose {field} is the remembered {name}",
    example='And the response list "results" holds an item whose "id" is the remembered "id"',
)
def list_holds(scene: Scene, list: str, field: str, name: str) -> None:  # noqa: A002
    """At least one item of the list has the remembered value."""
    _check_holds(scene, list, field, scene.recall(name))


@phrase(
    "the response list {list} holds no item whose {field} is {value}",
    example='And the response list "results" holds no item whose "status" is "closed"',
)
def list_holds_no_value(scene: Scene, list: str, field: str, value: Json) -> None:  # noqa: A002
    """No item of the list has this value."""
    _check_holds_none(scene, list, field, value)


@phrase(
    "the response list {list} holds no item whose {field} is the remembered {name}",
    example='And the response list "results" holds no item whose "id" is the remembered "id"',
)
def list_holds_none(scene: Scene, list: str, field: str, name: str) -> None:  # noqa: A002
    """No item of the list has the remembered value."""
    _check_holds_none(scene, list, field, scene.recall(name))


@phrase(
    "every item of the response list {list} has the {field} {value}",
    example='And every item of the response list "results" has the "firstName" "Amina"',
)
def every_item_has(scene: Scene, list: str, field: str, value: Json) -> None:  # noqa: A002
    """Each item of the list has this value; a list without items shows nothing and fails."""
    _check_every(items_of(scene, list), list, field, value)


@phrase(
    "every item of the response list {list} has the {field} remembered as {name}",
    example='And every item of the response list "results" has the "firstName" remembered as "first name"',
)
def every_item_has_remembered(scene: Scene, list: str, field: str, name: str) -> None:  # noqa: A002
    """Each item of the list has the remembered value; a list without items shows nothing and fails."""
    _check_every(items_of(scene, list), list, field, scene.recall(name))


@phrase(
    "no two items of the response list {list} have the same {field}",
    example='And no two items of the response list "results" have the same "id"',
)
def items_differ(scene: Scene, list: str, field: str) -> None:  # noqa: A002
    """Each item of the list has a value of its own; a list of fewer than two items shows nothing and fails."""
    values = [json.dumps(value, sort_keys=True) for value in _values(scene, list, field)]
    if len(set(values)) < len(values):
        twice = next(value for value in values if values.count(value) > 1)
        raise CheckFailed(f"Several items of “{list}” have the same {field}.", expected="one each", actual=twice[:200])


@phrase(
    "the response list {list} is in rising order of {field}",
    example='And the response list "results" is in rising order of "created"',
)
def list_rises(scene: Scene, list: str, field: str) -> None:  # noqa: A002
    """No item has a smaller value than the one before it; a list of fewer than two items shows nothing and fails."""
    _check_order(scene, list, field, "rising", lambda earlier, later: rank(earlier) <= rank(later))


@phrase(
    "the response list {list} is in falling order of {field}",
    example='And the response list "results" is in falling order of "created"',
)
def list_falls(scene: Scene, list: str, field: str) -> None:  # noqa: A002
    """No item has a greater value than the one before it; a list of fewer than two items shows nothing and fails."""
    _check_order(scene, list, field, "falling", lambda earlier, later: rank(earlier) >= rank(later))


def _check_holds(scene: Scene, name: str, field: str, value: Json) -> None:
    items = items_of(scene, name)
    if not any(same(get(item, parse_field(field)), value) for item in items):
        raise CheckFailed(
            f"No item of “{name}” has the {field} {shown(value)}.",
            expected=f"an item with {field} {shown(value)}",
            actual=f"{len(items)} other items",
        )


def _check_holds_none(scene: Scene, name: str, field: str, value: Json) -> None:
    found = sum(same(get(item, parse_field(field)), value) for item in items_of(scene, name))
    if found:
        raise CheckFailed(
            f"{found} items of “{name}” have the {field} {shown(value)}.",
            expected=f"no item with {field} {shown(value)}",
            actual=f"{found} such items",
        )


def _check_order(scene: Scene, name: str, field: str, word: str, holds: Callable[[Json, Json], bool]) -> None:
    for earlier, later in pairwise(_values(scene, name, field)):
        if not holds(earlier, later):
            raise CheckFailed(
                f"“{name}” is not in {word} order of {field}.",
                expected=f"{word} order",
                actual=f"{shown(earlier)} before {shown(later)}",
            )


def _values(scene: Scene, name: str, field: str) -> list[Json]:
    """The field of each item. Raises CheckFailed where one lacks it, or where there are fewer than two items."""
    items = items_of(scene, name)
    if len(items) < 2:
        raise CheckFailed(
            f"“{name}” has too few items to compare.", expected="two items or more", actual=f"{len(items)} items"
        )
    values = [get(item, parse_field(field)) for item in items]
    if ABSENT in values:
        raise CheckFailed(f"An item of “{name}” lacks the {field}.", expected=field, actual="no such field")
    return values


def _check_every(items: list[Any], name: str, field: str, value: Json) -> None:
    if not items:
        raise CheckFailed(f"The list “{name}” is empty.", expected="at least one item", actual="no items")
    for index, item in enumerate(items):
        found = get(item, parse_field(field))
        if not same(found, value):
            raise CheckFailed(
                f"Item {index} of “{name}” has another {field}.", expected=shown(value), actual=shown(found)
            )

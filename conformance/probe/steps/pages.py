"""A step that reads a list on, page by page: what is not on the first page may be on a later one."""

from __future__ import annotations

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.model import Json
from conformance.probe.comparing import items_of, same, shown
from conformance.probe.responses import check_accepted
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import Part, get, parse_field

_MOST_PAGES = 200
_READINGS = 2
"""What others delete while a list is read moves items to a page that was read already."""


@phrase(
    "the response list {list}, read on by the {part}, holds an item whose {field} is the remembered {name}",
    example='And the response list "results", read on by the query parameter "offset", '
    'holds an item whose "id" is the remembered "id"',
)
def list_holds_on_a_page(scene: Scene, list: str, part: Part, field: str, name: str) -> None:  # noqa: A002
    """Send the request with the part as how many items to pass over, up to the end of the list, until one is the item.

    Inconclusive where a page is refused or the same as the one before it, or the list has too many pages.
    """
    wanted, given = scene.recall(name), scene.draft.get(part)
    try:
        if not any(_is_on_a_page(scene, list, part, field, wanted) for _ in range(_READINGS)):
            raise CheckFailed(
                f"No item of any page of “{list}” has the {field} {shown(wanted)}.",
                expected=f"an item with {field} {shown(wanted)}",
                actual="no such item up to the end of the list",
            )
    finally:
        scene.draft.set(part, given)


def _is_on_a_page(scene: Scene, name: str, part: Part, field: str, wanted: Json) -> bool:
    passed, before = 0, None
    for _ in range(_MOST_PAGES):
        scene.draft.set(part, passed)
        page = _page(scene, name)
        if any(same(get(item, parse_field(field)), wanted) for item in page):
            return True
        if not page:
            return False
        if page == before:
            raise Inconclusive(f"“{name}” is the same with {passed} items passed over: it cannot be read on.")
        passed, before = passed + len(page), page
    raise Inconclusive(f"“{name}” has more than {_MOST_PAGES} pages.")


def _page(scene: Scene, name: str) -> list[Json]:
    answer = scene.send()
    try:
        check_accepted(scene.draft.operation, answer)
    except CheckFailed as failure:
        raise Inconclusive(f"The list cannot be read on: {failure}") from None
    return items_of(scene, name)

"""The step that reads a list on: it finds what is on any page, and fails where the list ends without it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.model import Json
from conformance.probe.scene import Scene
from conformance.reference import serving
from conformance.request import ABSENT, Part
from tests.scenes import a_scene, a_target, carry_out, read_pack
from tests.small_pack import DOCUMENT, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

OFFSET = Part("query", "offset")
PAGED = DOCUMENT.replace(
    "      summary: List all things\n",
    "      summary: List all things\n"
    "      parameters: [{name: offset, in: query, schema: {type: integer}, example: 0}]\n",
)
STEP = 'the response list "$", read on by the query parameter "offset", holds an item whose "id" is the remembered "id"'


@dataclass
class Paged:
    """Lists so many things, some to a page, as `rule` has it."""

    things: int
    rule: str = ""
    asked: int = 0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.asked += 1
        passed = int(parse_qs(environ["QUERY_STRING"])["offset"][0])
        if self.rule == "deaf":
            passed = 0
        if self.rule == "moving" and self.asked == 2:  # another deletes the first of all before the second page
            passed += 1
        status = "400 Bad Request" if self.rule == "shallow" and passed else "200 OK"
        start_response(status, [("Content-Type", "application/json")])
        numbers = range(passed + 1, min(passed + 3, self.things) + 1)
        body: Json = {} if self.rule == "listless" else [{"id": f"T-{number}"} for number in numbers]
        return [json.dumps(body).encode()]


@contextmanager
def listing(candidate: Paged, folder: Path, wanted: str) -> Iterator[Scene]:
    pack = read_pack(write_pack(folder / "pack", document=PAGED))
    with serving(candidate) as address:
        scene = a_scene(a_target(folder, pack, {"things": address}), memory={"id": wanted})
        scene.begin("listThings")
        yield scene


@pytest.mark.parametrize(("wanted", "asked"), [("T-2", 1), ("T-4", 2), ("T-8", 3)])
def test_item_is_found_on_whichever_page(wanted: str, asked: int, tmp_path: Path) -> None:
    candidate = Paged(8)
    with listing(candidate, tmp_path, wanted) as scene:
        carry_out(scene, STEP)
        assert scene.draft.get(OFFSET) is ABSENT
    assert candidate.asked == asked


@pytest.mark.parametrize("things", [0, 1, 3, 7])
def test_list_that_ends_without_the_item_fails(things: int, tmp_path: Path) -> None:
    with listing(Paged(things), tmp_path, "T-8") as scene, pytest.raises(CheckFailed, match="No item of any page"):
        carry_out(scene, STEP)


def test_item_that_moves_to_a_page_that_was_read_is_found(tmp_path: Path) -> None:
    with listing(Paged(8, "moving"), tmp_path, "T-4") as scene:
        carry_out(scene, STEP)


@pytest.mark.parametrize(
    ("rule", "things", "words"),
    [("deaf", 8, "cannot be read on"), ("shallow", 8, "cannot be read on"), ("", 100_000, "more than 200 pages")],
)
def test_list_that_cannot_be_read_to_its_end_is_inconclusive(
    rule: str, things: int, words: str, tmp_path: Path
) -> None:
    with listing(Paged(things, rule), tmp_path, "T-0") as scene, pytest.raises(Inconclusive, match=words):
        carry_out(scene, STEP)


def test_what_is_no_list_fails(tmp_path: Path) -> None:
    with listing(Paged(8, "listless"), tmp_path, "T-1") as scene, pytest.raises(CheckFailed, match="is no list"):
        carry_out(scene, STEP)

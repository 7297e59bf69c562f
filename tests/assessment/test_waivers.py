"""waivers.yaml: what may be waived, until when, and what is wrong with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from conformance.assessment import load_waivers
from tests.assessment.folder import Folder
from tests.kit import check_refused

GOOD = """\
waivers:
  - requirement: bb-example-2
    reason: It comes with the next version.
    who: Ministry
    until: 2999-01-01
  - {scenario: bb-example.thing-broken.no-id, reason: Known., who: Ministry, until: 2999-01-01}
  - {scenario: bb-example.thing-broken, reason: Known., who: Ministry, until: 2999-01-01}
  - {scenario: bb-example.contract.createThing, reason: Known., who: Ministry, until: 2999-01-01}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.init()
    made.answer_all()
    return made


def write(folder: Folder, text: str) -> Path:
    path = folder.path / "vendor" / "waivers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_right_is_not_refused(folder: Folder) -> None:
    ended = folder.run("check", "--waivers", write(folder, GOOD))
    assert (ended.status, ended.out) == (0, "Nothing is missing.\n")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("bb-example-2", "bb-example-9", 2, "waivers.0.requirement: there is no requirement bb-example-9"),
        ("broken.no-id", "broken.no", 6, "waivers.1.scenario: there is no scenario bb-example.thing-broken.no;"),
        ("broken,", "brok,", 7, "waivers.2.scenario: there is no scenario bb-example.thing-brok;"),
        ("broken,", "broken.no-id,", 7, "waivers.2.scenario: bb-example.thing-broken.no-id is waived twice"),
        ("2999-01-01", "2026-01-01", 5, "waivers.0.until: the waiver of bb-example-2 lapsed on 2026-01-01"),
    ],
)
def test_what_does_not_hold_is_named(folder: Folder, old: str, new: str, line: int, words: str) -> None:
    ended = folder.run("check", "--waivers", write(folder, GOOD.replace(old, new, 1)))
    assert ended.status == 1
    assert f"waivers.yaml:{line}: {words}" in ended.out
    assert "\n1 to mend." in ended.out


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("    who: Ministry\n", "", ("waivers.0.who", "is missing")),
        ("who: Ministry", "who: ' '", ("waivers.0.who", "is empty")),
        ("reason: It comes with the next version.", "reason: ''", ("waivers.0.reason", "is empty")),
        ("    until: 2999-01-01\n", "", ("waivers.0.until", "is missing")),
        ("until: 2999-01-01", "until: never", ("waivers.0.until", "is no date")),
        ("until: 2999-01-01", "until: 29990101", ("waivers.0.until", "is no date")),
        ("{scenario: bb", "{requirement: x, scenario: bb", ("waivers.1", "either `requirement` or `scenario`")),
        ("  - requirement: bb-example-2\n    reason", "  - reason", ("waivers.0", "either `requirement` or")),
        ("who: Ministry", "whom: Ministry", ("waivers.0.whom", "is no known key")),
    ],
)
def test_what_cannot_be_read_is_refused(folder: Folder, old: str, new: str, words: tuple[str, ...]) -> None:
    path = write(folder, GOOD.replace(old, new, 1))
    check_refused(folder.run("check", "--waivers", path), 2, "waivers.yaml:", *words)


@pytest.mark.parametrize(
    ("day", "holds"), [(date(2998, 12, 31), True), (date(2999, 1, 1), False), (date(2999, 1, 2), False)]
)
def test_a_waiver_lapses_on_its_date(folder: Folder, day: date, holds: bool) -> None:
    loaded = load_waivers(write(folder, GOOD))
    assert (len(loaded.holding(day)), len(loaded.lapsed(day))) == ((4, 0) if holds else (0, 4))

"""Which moves are better and which are worse: every pair of words, written out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import get_args

import pytest

from conformance.comparison.moves import STANDING, move
from conformance.report.scenario_shapes import OutcomeWord
from conformance.report.shapes import VerdictWord

ABSENT = "absent"

VERDICTS = """
               | met | accepted | declared | not tested | not applicable | waived | not met | absent
met            |  =  |    -     |    -     |     -      |       -        |   -    |    -    |   -
accepted       |  +  |    =     |    -     |     -      |       -        |   -    |    -    |   -
declared       |  +  |    +     |    =     |     -      |       -        |   -    |    -    |   -
not tested     |  +  |    +     |    +     |     =      |       ~        |   -    |    -    |   ~
not applicable |  +  |    +     |    +     |     ~      |       =        |   -    |    -    |   ~
waived         |  +  |    ~     |    ~     |     ~      |       ~        |   =    |    -    |   ~
not met        |  +  |    ~     |    ~     |     ~      |       ~        |   ~    |    =    |   ~
absent         |  +  |    +     |    +     |     ~      |       ~        |   -    |    -    |   =
"""
ADMITTED = """
               | met | accepted | declared | not tested | not applicable | waived | not met | absent
waived         |  +  |    +     |    +     |     ~      |       ~        |   =    |    -    |   ~
not met        |  +  |    +     |    +     |     ~      |       ~        |   ~    |    =    |   ~
"""
"""Where no check failed: it was declared not to be met."""
OUTCOMES = """
               | passed | inconclusive | skipped | error | waived | failed | absent
passed         |   =    |      -       |    -    |   -   |   -    |   -    |   -
inconclusive   |   +    |      =       |    ~    |   ~   |   -    |   -    |   ~
skipped        |   +    |      ~       |    =    |   ~   |   -    |   -    |   ~
error          |   +    |      ~       |    ~    |   =   |   -    |   -    |   ~
waived         |   +    |      ~       |    ~    |   ~   |   =    |   -    |   ~
failed         |   +    |      ~       |    ~    |   ~   |   ~    |   =    |   ~
absent         |   +    |      ~       |    ~    |   ~   |   -    |   -    |   =
"""
SIGNS = {"=": "same", "+": "better", "-": "worse", "~": "changed"}
FAILED = {"not met", "waived", "failed"}


def rows(table: str) -> Iterator[tuple[str, str, str]]:
    """What is written in a table: before, after, and what became of it."""
    head, *lines = [[cell.strip() for cell in line.split("|")] for line in table.strip("\n").splitlines()]
    for before, *signs in lines:
        for after, sign in zip(head[1:], signs, strict=True):
            yield before, after, SIGNS[sign]


def moved(before: str, after: str, *, checked: bool = True) -> str:
    return move(*(None if word == ABSENT else word for word in (before, after)), checked=checked)


@pytest.mark.parametrize(("before", "after", "expected"), [*rows(VERDICTS), *rows(OUTCOMES)])
def test_every_pair(before: str, after: str, expected: str) -> None:
    assert moved(before, after) == expected


@pytest.mark.parametrize(("before", "after", "expected"), [*rows(ADMITTED)])
def test_what_was_merely_declared_not_to_be_met_may_be_declared_met(before: str, after: str, expected: str) -> None:
    assert moved(before, after, checked=False) == expected


@pytest.mark.parametrize(("table", "words"), [(VERDICTS, VerdictWord), (OUTCOMES, OutcomeWord)])
def test_the_tables_have_every_word_of_a_report(table: str, words: object) -> None:
    there = {before for before, _, _ in rows(table)}
    assert there >= {*get_args(words), ABSENT}
    assert {(before, after) for before, after, _ in rows(table)} == set(product(there, there))
    assert there - {ABSENT} <= set(STANDING)


@pytest.mark.parametrize("table", [VERDICTS, OUTCOMES])
def test_there_and_back_is_never_better_twice(table: str) -> None:
    for before, after, word in rows(table):
        back = moved(after, before)
        if word == "better":
            assert back == "worse"
        elif word == "worse":
            # What failed is not mended by taking the failure away.
            assert back == ("changed" if after in FAILED and before not in ("met", "passed") else "better")
        else:
            assert back in ("same", "changed", "worse")


@pytest.mark.parametrize("table", [VERDICTS, ADMITTED, OUTCOMES])
def test_nothing_is_better_that_is_not_shown(table: str) -> None:
    better = {after for _, after, word in rows(table) if word == "better"}
    assert better <= {"met", "accepted", "declared", "passed"}

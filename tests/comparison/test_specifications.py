"""Bids that were held against other specifications: refused, and by force compared with a notice."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from conformance.comparison import bid, compare
from conformance.exceptions import DocumentError, UsageError
from conformance.report import Report

from .bids import BLOCK, MET, a_block, a_report, page_of, sums, tender

CHANGED = "A 2 and B 2 say different things of bb-payments-2 by the same pack"


def two(first: Report, second: Report) -> list[Any]:
    """Two bids, A and B."""
    first["candidate"]["name"], second["candidate"]["name"] = "A", "B"
    return [bid(first, "a.json"), bid(second, "b.json")]


def differing(what: str) -> tuple[Report, Report]:
    """Two reports of payments of which the second differs in what it was held against."""
    same, other = a_report({BLOCK: MET}), a_report({BLOCK: MET})
    block = other["building_blocks"][0]
    if what == "version":
        other["building_blocks"] = [a_block(BLOCK, MET, version="1.1")]
    elif what == "pack":
        block["pack_digest"] = "sha256:0123456789abcdef"
    elif what == "level":
        block["requirements"][1]["level"] = "OPTIONAL"
    elif what == "statement":
        block["requirements"][1]["statement"] = "It need not work."
    else:
        del block["requirements"][1]
    return same, other


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("version", "bb-payments has version 1.0 in A 2 and version 1.1 in B 2"),
        ("pack", "bb-payments has the pack sha256:0123456789ab… in B 2 and the pack sha256:"),
        (
            "level",
            "A 2 and B 2 say different things of bb-payments-2 by the same pack, so that one of them was changed",
        ),
        ("statement", CHANGED),
        ("requirement", CHANGED),
    ],
)
def test_reports_of_other_specifications_are_compared_by_force_alone(what: str, sentence: str) -> None:
    bids = two(*differing(what))
    with pytest.raises(UsageError) as refused:
        compare(bids)
    assert sentence in str(refused.value)
    assert "--force" in str(refused.value)
    page = page_of(compare(bids, force=True))
    assert sentence in page
    assert page.index("Compared by force") < page.index('id="results"')


def test_a_bid_of_another_version_than_the_tender_asks_for_is_compared_by_force_alone() -> None:
    bids = two(a_report({BLOCK: MET}), a_report({BLOCK: MET}))
    newer = tender(building_blocks=[{"id": BLOCK, "version": "1.1"}])
    with pytest.raises(UsageError, match=r"bb-payments has version 1\.0 in A 2, B 2 and version 1\.1 in the tender"):
        compare(bids, newer)
    assert sums(compare(bids, newer, force=True)) == ["4 of 4", "4 of 4"]


def test_another_version_of_what_the_tender_does_not_ask_for_hinders_nothing() -> None:
    first, second = a_report({BLOCK: MET}), a_report({BLOCK: MET})
    first["building_blocks"].append(a_block("bb-consent", MET))
    second["building_blocks"].append(a_block("bb-consent", MET, version="1.1"))
    assert compare(two(first, second), tender()).forced == ()


def test_by_force_what_the_tender_asks_for_says_which_requirements_are_mandatory() -> None:
    first, second = differing("version")
    second["building_blocks"][0]["requirements"][1]["level"] = "OPTIONAL"
    comparison = compare(two(first, second), tender(), force=True)
    assert [row.mandatory for row in comparison.rows()] == [True, True, False, False]


def test_same_specifications_are_compared_without_force() -> None:
    comparison = compare(two(a_report({BLOCK: MET}), a_report({BLOCK: MET})))
    assert comparison.forced == ()
    assert "by force" not in page_of(comparison)


@pytest.mark.parametrize("kind", ["building_blocks", "requirements"])
def test_a_report_that_says_two_things_of_one_is_no_bid(kind: str) -> None:
    report: Any = a_report({BLOCK: MET})
    rows = report["building_blocks"] if kind == "building_blocks" else report["building_blocks"][0][kind]
    rows.append(deepcopy(rows[0]))
    with pytest.raises(DocumentError, match=r"a\.json: has the .* twice"):
        bid(report, "a.json")

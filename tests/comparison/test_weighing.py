"""Bids weighed: every word against every tender, and every term of a tender."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.comparison import bid, compare, comparison_csv
from conformance.comparison.weighing import ABSENT, WORDS

from .bids import BLOCK, MET, a_report, compared, lacking, page_of, sums, table, tender

IN_A_REPORT = [word for word in WORDS if word != ABSENT]


@pytest.mark.parametrize("word", IN_A_REPORT)
@pytest.mark.parametrize("added", [(), ("declared",), ("waived",), ("declared", "waived")])
def test_only_what_the_tender_accepts_satisfies(word: str, added: tuple[str, ...]) -> None:
    comparison = compared((word, *MET[1:]), MET, accepts=["met", "accepted", *added])
    satisfied = word in ("met", "accepted", *added)
    total, other = comparison.totals
    assert sums(comparison) == ["4 of 4" if satisfied else "3 of 4", "4 of 4"]
    assert total.eligible is satisfied
    assert lacking(comparison, 0) == ([] if satisfied else ["bb-payments-1"])
    assert other.eligible


@pytest.mark.parametrize(
    ("terms", "satisfied", "total", "missing"),
    [
        pytest.param({}, 2, 4, ["bb-payments-2"], id="every REQUIRED one is mandatory, each weighs 1"),
        pytest.param({"mandatory": []}, 2, 4, [], id="none is mandatory"),
        pytest.param({"mandatory": ["bb-payments-4"]}, 2, 4, ["bb-payments-4"], id="one that is not REQUIRED"),
        pytest.param({"mandatory": ["bb-payments-1"]}, 2, 4, [], id="one that is satisfied"),
        pytest.param(
            {"weights": {"levels": {"REQUIRED": 3, "OPTIONAL": 0.1}}}, 4, "7.1", ["bb-payments-2"], id="by level"
        ),
        pytest.param(
            {"weights": {"levels": {"REQUIRED": 3}, "requirements": {"bb-payments-2": 0.5}}},
            4, "5.5", ["bb-payments-2"], id="by requirement, before its level",
        ),
        pytest.param({"weights": {"levels": {"REQUIRED": 0}}}, 1, 2, ["bb-payments-2"], id="weightless, and mandatory"),
        pytest.param(
            {"exclusions": [{"requirement": "bb-payments-2", "reason": "Ours."}]},
            2, 3, [], id="without an excluded one",
        ),
        pytest.param(
            {"exclusions": [{"requirement": "bb-payments-1", "reason": "Ours."}]},
            1, 3, ["bb-payments-2"], id="an excluded one adds nothing where it is met",
        ),
    ],
)  # fmt: skip
def test_terms_of_a_tender(terms: dict[str, Any], satisfied: int, total: int | str, missing: list[str]) -> None:
    comparison = compared(("met", "not met", "met", "not tested"), MET, **terms)
    first = comparison.totals[0]
    assert sums(comparison)[0] == f"{satisfied} of {total}"
    assert lacking(comparison, 0) == missing
    assert first.eligible is (not missing)


def test_a_building_block_that_a_bid_does_not_have_counts_against_it() -> None:
    asked = [{"id": BLOCK, "version": "1.0"}, {"id": "bb-consent", "version": "1.0"}]
    whole, part = a_report({BLOCK: MET, "bb-consent": MET}, name="Whole"), a_report({BLOCK: MET}, name="Part")
    comparison = compare([bid(part, "a"), bid(whole, "b")], tender(building_blocks=asked))
    first, second = comparison.totals
    assert sums(comparison) == ["4 of 8", "8 of 8"]
    assert lacking(comparison, 0) == ["bb-consent-1", "bb-consent-2"]
    assert first.counts[ABSENT] == 4
    assert second.eligible
    page = page_of(comparison)
    assert page.count("The bid does not have bb-consent.") == 4
    assert "does not have it" in page


def test_what_the_tender_does_not_ask_for_is_left_out() -> None:
    more, less = a_report({BLOCK: MET, "bb-consent": MET}, name="More"), a_report({BLOCK: MET}, name="Less")
    comparison = compare([bid(more, "a"), bid(less, "b")], tender())
    assert [block.id for block in comparison.blocks] == [BLOCK]
    assert sums(comparison) == ["4 of 4", "4 of 4"]


def test_without_a_tender_verdicts_are_counted_and_nothing_is_weighed() -> None:
    reports = [
        a_report({BLOCK: MET}, name="A"),
        a_report({"bb-consent": ("met", "waived", "declared", "not met")}, name="B"),
    ]
    comparison = compare([bid(report, name) for report, name in zip(reports, "ab", strict=True)])
    assert [block.id for block in comparison.blocks] == ["bb-consent", BLOCK]
    assert {word: count for word, count in comparison.totals[1].counts.items() if count} == {
        "met": 1, "waived": 1, "declared": 1, "not met": 1, ABSENT: 4,
    }  # fmt: skip
    page, (first, *_) = page_of(comparison), table(comparison_csv(comparison))
    assert "eligible" not in page
    assert "mandatory" not in page
    assert not {"mandatory", "weight", "A 2: points"} & set(first)


def test_why_a_verdict_holds_stands_beside_it() -> None:
    waiver = {
        "requirement": None,
        "scenario": "slow",
        "who": "Ministry",
        "until": "2026-12-31",
        "reason": "Next version.",
    }
    report: Any = a_report({BLOCK: ("accepted", "waived", "waived", "not met")}, name="A")
    rows = report["building_blocks"][0]["requirements"]
    rows[0].update({"reason": "Declared met by Ada L.; accepted by Grace H.", "scenarios": []})
    rows[1].update({"reason": "2 of 2 scenarios failed, which is waived.", "scenarios": ["slow", "slower"]})
    rows[2].update({"reason": "Waived by Ministry until 2026-12-31: Next.", "waiver": waiver, "scenarios": ["slow"]})
    rows[3].update({"contradiction": "Declared met, but by the checks it is not met.", "scenarios": ["slow"]})
    scenarios = [{"id": name, "waiver": waiver} for name in ("slow", "slower")]
    report["building_blocks"][0]["scenarios"] = [*scenarios, {"id": "quick", "waiver": None}]
    report["assessment"] = {}
    comparison = compare([bid(report, "a"), bid(a_report({BLOCK: MET}, name="B"), "b")])
    assert [row["A 2: why"] for row in table(comparison_csv(comparison))] == [
        "Declared met by Ada L.; accepted by Grace H.",
        "2 of 2 scenarios failed, which is waived. Waived by Ministry until 2026-12-31: Next version.",
        "Waived by Ministry until 2026-12-31: Next.",
        "It is not met. Declared met, but by the checks it is not met.",
    ]

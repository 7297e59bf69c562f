"""Sums of bids: anyone can make them again from the rows, and they move as they should, whatever the verdicts."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from conformance.comparison import Comparison, bid, compare, comparison_csv
from conformance.comparison.weighing import ABSENT, WORDS

from .bids import BLOCK, LEVELS, a_block, a_report, compared, lacking, page_of, table, tender

IN_A_REPORT = [word for word in WORDS if word != ABSENT]


def recomputed(rows: list[dict[str, str]], label: str) -> tuple[Decimal, Decimal, list[str], Counter[str]]:
    """Sum, total, mandatory requirements that are not satisfied, and counts: from the rows of the CSV alone."""
    own = {column: [row[f"{label}: {column}"] for row in rows] for column in ("points", "satisfied", "verdict")}
    missing = [
        row["id"]
        for row, answer in zip(rows, own["satisfied"], strict=True)
        if (row["mandatory"], answer) == ("yes", "no")
    ]
    total = sum((Decimal(row["weight"]) for row in rows), Decimal(0))
    return sum(map(Decimal, own["points"]), Decimal(0)), total, missing, Counter(own["verdict"])


verdicts = st.tuples(*[st.sampled_from(IN_A_REPORT)] * 4)
weights = st.decimals(0, 1_000, places=3).map(float)
terms = st.fixed_dictionaries(
    {"accepts": st.sampled_from([["met"], ["met", "accepted"], ["met", "accepted", "declared", "waived"]])},
    optional={
        "mandatory": st.lists(st.sampled_from(["bb-payments-1", "bb-payments-3"]), unique=True),
        "weights": st.fixed_dictionaries({"levels": st.dictionaries(st.sampled_from(LEVELS), weights)}),
        "exclusions": st.just([{"requirement": "bb-payments-4", "reason": "Ours."}]),
    },
)


@settings(max_examples=40, deadline=None)
@given(st.lists(verdicts, min_size=2, max_size=4), terms)
def test_every_number_can_be_made_again_from_the_table_alone(
    words: list[tuple[str, ...]], asked: dict[str, Any]
) -> None:
    comparison = compared(*words, **asked)
    rows = table(comparison_csv(comparison))
    page = page_of(comparison)
    for position, (one, total) in enumerate(zip(comparison.bids, comparison.totals, strict=True)):
        satisfied, whole, missing, counts = recomputed(rows, one.label)
        assert (satisfied, whole, missing) == (total.satisfied, total.total, lacking(comparison, position))
        assert counts == +Counter(total.counts)
        told, counted = re.findall(rf'<th scope="row">{one.label}<.*?</tr>', page, re.DOTALL)
        assert f">{satisfied.normalize():f} of {whole.normalize():f}<" in told
        assert (">eligible<" in told) is not bool(missing)
        numbers = [int(number) for number in re.findall(r'<td class="n">(\d+)</td>', counted)]
        assert numbers == [*(counts[word] for word in WORDS), len(rows)]
    for row, given_words in zip(rows, zip(*words, strict=True), strict=True):
        for one, word in zip(comparison.bids, given_words, strict=True):
            accepted = word in asked["accepts"]
            assert row[f"{one.label}: satisfied"] == ("yes" if accepted else "no")
            assert row[f"{one.label}: points"] == (row["weight"] if accepted else "0")


@settings(max_examples=40, deadline=None)
@given(st.lists(verdicts, min_size=2, max_size=3), terms, st.integers(0, 3), st.data())
def test_satisfying_one_more_lowers_no_sum_and_touches_no_other_bid(
    words: list[tuple[str, ...]], asked: dict[str, Any], place: int, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    better = [list(one) for one in words]
    better[at][place] = data.draw(st.sampled_from(asked["accepts"]))
    before, after = compared(*words, **asked).totals, compared(*better, **asked).totals
    assert after[at].satisfied >= before[at].satisfied
    assert after[at].eligible >= before[at].eligible
    assert [total.total for total in after] == [total.total for total in before]
    assert [total.satisfied for i, total in enumerate(after) if i != at] == [
        total.satisfied for i, total in enumerate(before) if i != at
    ]


versions = st.sampled_from(["1.0", "1.1", "1.2"])
levels = st.sampled_from(LEVELS)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(verdicts, versions, levels), min_size=2, max_size=4), terms, st.randoms())
def test_the_order_of_bids_does_not_matter(
    made: list[tuple[tuple[str, ...], str, Any]], asked: dict[str, Any], random: Any
) -> None:
    bids = []
    for at, (words, version, level) in enumerate(made):
        report = a_report({}, name=chr(ord("A") + at))
        report["building_blocks"] = [a_block(BLOCK, words, version)]
        report["building_blocks"][0]["requirements"][1]["level"] = level
        bids.append(bid(report, f"{at}.json"))
    first = compare(bids, tender(**asked), force=True)
    random.shuffle(bids)
    second = compare(bids, tender(**asked), force=True)

    def by_label(comparison: Comparison) -> dict[str, Any]:
        return {
            one.label: (total.satisfied, total.total, total.counts, [row.facts["id"] for row, _ in total.lacking])
            for one, total in zip(comparison.bids, comparison.totals, strict=True)
        }

    assert by_label(first) == by_label(second)
    told = [
        [(row.facts["id"], row.version, row.facts["level"], row.mandatory, row.weight) for row in comparison.rows()]
        for comparison in (first, second)
    ]
    assert told[0] == told[1]

"""`report compare` from outside: what it prints, writes and refuses, and how bids are named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from conformance.report import Report
from conformance.report.shapes import VerdictWord
from tests.kit import Finished, check_refused, kit_here
from tests.report.test_csv import FORMULAE, check_in_every_reader

from .bids import BLOCK, MET, a_block, a_report, table, write_report

PARTLY = ("met", "not met", "not tested", "not applicable")
TENDER = f'name: Payments\nbuilding-blocks: [{{id: {BLOCK}, version: "1.0"}}]\n'


def compared(folder: Path, *reports: Report, arguments: tuple[str, ...] = ()) -> Finished:
    """The command on these reports, which are written as `0.json`, `1.json` and so on."""
    names = [str(write_report(folder / f"{at}.json", report).name) for at, report in enumerate(reports)]
    (folder / "tender.yaml").write_text(TENDER, encoding="utf-8")
    return kit_here("report", "compare", *names, *arguments, folder=folder)


def printed(folder: Path, *reports: Report, arguments: tuple[str, ...] = ()) -> Any:
    """What it prints as JSON."""
    ended = compared(folder, *reports, arguments=("--format", "json", *arguments))
    assert (ended.status, ended.err) == (0, "")
    return json.loads(ended.out)


def test_two_files_are_written_and_the_sums_printed(tmp_path: Path) -> None:
    reports = a_report({BLOCK: MET}, name="Open Pay"), a_report({BLOCK: PARTLY}, name="Fast Money")
    ended = compared(tmp_path, *reports, arguments=("--tender", "tender.yaml", "--output", "made/here"))
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "Open Pay 2: 4 met",
        "  eligible: 2 of 2 mandatory requirements satisfied; weighed 4 of 4",
        "Fast Money 2: 1 met, 1 not tested, 1 not met, 1 not applicable",
        "  not eligible: 1 of 2 mandatory requirements satisfied; weighed 1 of 4",
        "Wrote made/here/comparison.html and made/here/comparison.csv",
    ]
    rows = table((tmp_path / "made" / "here" / "comparison.csv").read_bytes().decode())
    assert [row["Fast Money 2: verdict"] for row in rows] == list(PARTLY)
    assert [row["mandatory"] for row in rows] == ["yes", "yes", "no", "no"]
    assert (tmp_path / "made" / "here" / "comparison.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_what_is_printed_as_json_has_every_number(tmp_path: Path) -> None:
    reports = a_report({BLOCK: MET}, name="A"), a_report({BLOCK: PARTLY}, name="B")
    told = printed(tmp_path, *reports, arguments=("--tender", "tender.yaml"))
    assert (told["tender"], told["forced"]) == ("Payments", [])
    assert told["written"] == ["comparison.html", "comparison.csv"]
    assert [(one["bid"], one["eligible"], one["satisfied"], one["total"]) for one in told["bids"]] == [
        ("A 2", True, 4, 4),
        ("B 2", False, 1, 4),
    ]
    assert told["bids"][1]["not_satisfied"] == [{"building_block": BLOCK, "id": "bb-payments-2", "verdict": "not met"}]
    assert told["bids"][1]["counts"]["not tested"] == 1


@pytest.mark.parametrize("word", get_args(VerdictWord))
def test_every_verdict_of_a_report_is_counted(tmp_path: Path, word: str) -> None:
    told = printed(tmp_path, a_report({BLOCK: (word,) * 4}, name="A"), a_report({BLOCK: MET}, name="B"))
    assert told["bids"][0]["counts"][word] == 4
    assert "eligible" not in told["bids"][0]


def test_other_versions_are_refused_and_forced(tmp_path: Path) -> None:
    newer = a_report({}, name="B")
    newer["building_blocks"] = [a_block(BLOCK, MET, version="1.1")]
    reports = a_report({BLOCK: MET}, name="A"), newer
    difference = "bb-payments has version 1.0 in A 2 and version 1.1 in B 2"
    check_refused(compared(tmp_path, *reports), 2, difference, "--force compares them all the same.")
    assert not (tmp_path / "comparison.html").exists()
    ended = compared(tmp_path, *reports, arguments=("--force",))
    assert ended.out.startswith(f"Compared by force: {difference}.\n")
    assert difference in (tmp_path / "comparison.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        (["0.json"], "One bid cannot be compared; name two or more reports."),
        (["0.json", "1.json", "./0.json"], "0.json is given twice"),
        (["0.json", "none.json"], "none.json: there is no such file"),
        (["0.json", "tender.yaml"], "tender.yaml: the whole document: is no report of this format"),
    ],
)
def test_what_cannot_be_compared_is_refused(tmp_path: Path, names: list[str], problem: str) -> None:
    compared(tmp_path, a_report({BLOCK: MET}), a_report({BLOCK: MET}))
    check_refused(kit_here("report", "compare", *names, folder=tmp_path), 2, problem)


def test_no_bid_at_all_is_refused(tmp_path: Path) -> None:
    ended = kit_here("report", "compare", folder=tmp_path)
    assert (ended.status, ended.out) == (2, "")
    assert "Missing argument" in ended.err


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    reports = a_report({BLOCK: MET}), a_report({BLOCK: MET})
    ended = compared(tmp_path, *reports, arguments=("--output", "tender.yaml/within"))
    check_refused(ended, 2, "tender.yaml/within")


def test_bids_of_the_same_name_are_told_apart_by_their_files(tmp_path: Path) -> None:
    same, other = a_report({BLOCK: MET}), a_report({BLOCK: MET}, version="3")
    told = printed(tmp_path, same, same, other)
    assert [one["bid"] for one in told["bids"]] == ["Example Pay 2 (0.json)", "Example Pay 2 (1.json)", "Example Pay 3"]


def test_names_that_only_look_the_same_are_told_apart(tmp_path: Path) -> None:
    told = printed(tmp_path, a_report({BLOCK: MET}, name="A  B"), a_report({BLOCK: MET}, name="A\nB"))
    assert [one["bid"] for one in told["bids"]] == ["A B 2 (0.json)", "A B 2 (1.json)"]


EVERYTHING: dict[str, Any] = {"blocks": [], "tags": None, "operations": [], "scenarios": []}


@pytest.mark.parametrize(
    ("run", "remark"),
    [
        ({"complete": False, "interruption": "interrupted"}, "The run is incomplete: interrupted."),
        ({"complete": False, "interruption": None}, "The run is incomplete."),
        ({"selection": {**EVERYTHING, "blocks": [BLOCK]}}, "Only some Building Blocks were run: bb-payments."),
        ({"selection": {**EVERYTHING, "tags": "@negative"}}, "Only scenarios with these tags were run: @negative."),
        ({"selection": {**EVERYTHING, "operations": ["sendBatch"]}}, "Only these operations were run: sendBatch."),
        ({"selection": {**EVERYTHING, "scenarios": ["one", "two"]}}, "Only these scenarios were run: one, two."),
        ({"depth": "quick"}, "Unlike another bid, the run explored at depth quick."),
        ({"depth": None}, "Unlike another bid, the run did not explore contracts."),
    ],
)
def test_what_limits_a_bid_stands_beside_its_name(tmp_path: Path, run: dict[str, Any], remark: str) -> None:
    told = printed(tmp_path, a_report({BLOCK: MET}, name="A"), a_report({BLOCK: MET}, name="B", **run))
    assert told["bids"][1]["remarks"] == [remark]
    other = [one for one in told["bids"][0]["remarks"] if not one.startswith("Unlike another bid")]
    assert other == []
    assert remark in (tmp_path / "comparison.html").read_text(encoding="utf-8")


def test_another_version_of_the_kit_stands_beside_the_names(tmp_path: Path) -> None:
    newer = a_report({BLOCK: MET}, name="B")
    newer["kit"]["version"] = "9.9"
    told = printed(tmp_path, a_report({BLOCK: MET}, name="A"), newer)
    assert told["bids"][1]["remarks"] == ["Unlike another bid, the report was made by version 9.9 of the kit."]
    assert len(told["bids"][0]["remarks"]) == 1


def test_nothing_is_remarked_where_nothing_limits_a_bid(tmp_path: Path) -> None:
    told = printed(tmp_path, a_report({BLOCK: MET}, name="A"), a_report({BLOCK: MET}, name="B"))
    assert [one["remarks"] for one in told["bids"]] == [[], []]


@pytest.mark.parametrize("text", FORMULAE.values(), ids=FORMULAE.keys())
def test_no_cell_begins_a_formula(tmp_path: Path, text: str) -> None:
    report = a_report({BLOCK: MET}, name=text)
    for row in report["building_blocks"][0]["requirements"]:
        row.update({"statement": text, "section": text, "reason": text})
    compared(tmp_path, report, report, arguments=("--tender", "tender.yaml"))
    written = (tmp_path / "comparison.csv").read_bytes().decode()
    check_in_every_reader(written)
    assert len(table(written)) == 4

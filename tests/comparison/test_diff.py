"""`report diff`: what a vendor's gate sees between two reports, and what it must not be fooled by."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.comparison import Difference, difference, gated_status, take_snapshot
from conformance.model import Level, Outcome
from conformance.report import Report
from conformance.report.evidence import visible
from tests.kit import Finished, check_refused, kit_here
from tests.report.sample import plain, sample
from tests.report.test_streaming import NAMES, write_record

from .reports import E, F, P, S, U, a_report, write

REQUIRED, WISHED = "bb-example-1", "bb-example-2"


def diff(old: Report, new: Report, folder: Path, *arguments: str) -> Finished:
    paths = write(old, folder / "old.json"), write(new, folder / "new.json")
    return kit_here("report", "diff", *paths, *arguments, folder=folder)


def found(old: Report, new: Report) -> Difference:
    return difference(take_snapshot(old, Path("old.json")), take_snapshot(new, Path("new.json")))


@pytest.mark.parametrize(
    ("old", "new", "status", "told"),
    [
        ({}, {}, 0, {}),
        ({"needed": P}, {"needed": F}, 1, {REQUIRED: "worse!", "list": "worse", "needed": "worse"}),
        ({"needed": P}, {"needed": U}, 1, {REQUIRED: "worse!", "list": "worse", "needed": "worse"}),
        ({"needed": P}, {"needed": S}, 1, {REQUIRED: "worse!", "needed": "worse"}),
        ({"needed": P}, {"needed": E}, 1, {REQUIRED: "worse!", "list": "worse", "needed": "worse"}),
        ({"needed": U}, {"needed": F}, 1, {REQUIRED: "worse!", "list": "worse", "needed": "worse"}),
        ({"needed": F}, {"needed": P}, 0, {REQUIRED: "better", "list": "better", "needed": "better"}),
        ({"needed": U}, {"needed": P}, 0, {REQUIRED: "better", "list": "better", "needed": "better"}),
        ({"needed": F}, {"needed": U}, 0, {REQUIRED: "changed", "list": "changed", "needed": "changed"}),
        ({"needed": F}, {"needed": S}, 0, {REQUIRED: "changed", "list": "better", "needed": "changed"}),
        ({"needed": F}, {"needed": F}, 0, {}),
        # No level speaks for what serves no requirement.
        ({"free": P}, {"free": F}, 1, {"create": "worse", "free": "worse!"}),
        ({"free": P}, {"free": S}, 1, {"create": "worse", "free": "worse!"}),
        ({"free": F}, {"free": P}, 0, {"create": "better", "free": "better"}),
        # What is not REQUIRED is told, and is no regression.
        ({"wished": P}, {"wished": F}, 0, {WISHED: "worse", "list": "worse", "wished": "worse"}),
    ],
)  # fmt: skip
def test_what_is_told_and_what_counts(
    old: Mapping[str, Outcome], new: Mapping[str, Outcome], status: int, told: Mapping[str, str], tmp_path: Path
) -> None:
    ended = diff(a_report(old), a_report(new), tmp_path, "--format", "json")
    changes = json.loads(ended.out)["changes"]
    assert {one["id"].removeprefix("bb-example."): one["change"] + "!" * one["regression"] for one in changes} == told
    assert ended.status == status


@pytest.mark.parametrize(
    ("scenario", "outcome", "vanishes", "appears"),
    [("needed", P, 1, 0), ("needed", F, 0, 1), ("needed", U, 0, 0), ("needed", S, 0, 0),
     ("free", P, 1, 0), ("free", F, 0, 1), ("wished", P, 0, 0), ("wished", F, 0, 0)],
)  # fmt: skip
def test_what_is_gone_counts_as_not_tested(
    scenario: str, outcome: Outcome, vanishes: int, appears: int, tmp_path: Path
) -> None:
    there, gone = a_report({scenario: outcome}), a_report(without=[scenario])
    for old, new, status, word in ((there, gone, vanishes, "vanished"), (gone, there, appears, "appeared")):
        ended = diff(old, new, tmp_path, "--format", "json")
        assert ended.status == status, ended.out
        (change,) = (one for one in json.loads(ended.out)["changes"] if one["id"] == f"bb-example.{scenario}")
        assert change["change"] == word
        assert [change["before"], change["after"]] == ([outcome, None] if word == "vanished" else [None, outcome])


@pytest.mark.parametrize("lowered", ["old", "new"])
def test_a_level_that_is_lowered_hides_nothing(lowered: str, tmp_path: Path) -> None:
    old = a_report(needed=Level.OPTIONAL if lowered == "old" else Level.REQUIRED)
    new = a_report({"needed": F}, needed=Level.OPTIONAL if lowered == "new" else Level.REQUIRED)
    ended = diff(old, new, tmp_path)
    assert ended.status == 1
    assert f"  ✗ worse: {REQUIRED} (REQUIRED): met, now not met: 1 of 1 scenario failed." in ended.out.splitlines()


ASSESSED = {"on": "2026-11-21", "files": [{"name": "self-assessment.yaml", "digest": f"sha256:{1:064}"}],
            "waivers": [], "minimal_integration": None, "unused": []}  # fmt: skip
WAIVER = {"requirement": None, "scenario": "bb-example.free", "reason": "Later.", "who": "Ministry",
          "until": "2027-01-31"}  # fmt: skip


def verdict(word: str, tested: str) -> Callable[[Any], None]:
    return lambda report: report["building_blocks"][0]["requirements"][0].update(verdict=word, tested=tested)


@pytest.mark.parametrize(
    ("old", "new", "change", "status"),
    [
        (("met", "met"), ("accepted", "not tested"), "worse", 1),
        (("accepted", "not tested"), ("declared", "not tested"), "worse", 1),
        (("declared", "not tested"), ("not tested", "not tested"), "worse", 1),
        (("met", "met"), ("waived", "not met"), "worse", 1),
        (("waived", "not met"), ("not met", "not met"), "worse", 1),
        (("not met", "not met"), ("waived", "not met"), "changed", 0),
        (("not met", "not met"), ("declared", "not tested"), "changed", 0),
        (("not met", "not tested"), ("declared", "not tested"), "better", 0),
        (("not met", "not tested"), ("not tested", "not tested"), "changed", 0),
        (("not tested", "not tested"), ("declared", "not tested"), "better", 0),
        (("declared", "not tested"), ("accepted", "not tested"), "better", 0),
    ],
)
def test_what_people_declare_accept_and_waive(
    old: tuple[str, str], new: tuple[str, str], change: str, status: int, tmp_path: Path
) -> None:
    paths = [write(a_report(), tmp_path / f"{n}.json", verdict(*words)) for n, words in enumerate((old, new))]
    ended = kit_here("report", "diff", *paths, "--format", "json", folder=tmp_path)
    (told,) = json.loads(ended.out)["changes"]
    assert (told["change"], told["before"], told["after"]) == (change, old[0], new[0])
    assert ended.status == status


@pytest.mark.parametrize(("waived", "change", "status"), [("new", "changed", 0), ("old", "worse", 1)])
def test_a_waiver_mends_nothing_and_its_end_is_a_regression(
    waived: str, change: str, status: int, tmp_path: Path
) -> None:
    edit = set_in("building_blocks", 0, "scenarios", 2, "waiver", to=WAIVER)
    paths = [
        write(a_report({"free": F}), tmp_path / f"{name}.json", edit if name == waived else None)
        for name in ("old", "new")
    ]
    ended = kit_here("report", "diff", *paths, "--format", "json", folder=tmp_path)
    (told,) = json.loads(ended.out)["changes"]
    assert (told["id"], told["change"]) == ("bb-example.free", change)
    assert ended.status == status


def test_what_people_read(tmp_path: Path) -> None:
    ended = diff(a_report({"free": F}), a_report({"needed": F}, without=["wished"]), tmp_path)
    run = "Candidate 1, run 00000000-0000-4000-8000-000000000000 of 2026-11-21T03:00:00.000Z"
    assert ended.status == 1
    assert ended.out.splitlines() == [
        f"Old: {run}",
        f"New: {run}",
        "bb-example, requirements: 1 worse, 1 vanished",
        f"  ✗ worse: {REQUIRED} (REQUIRED): met, now not met: 1 of 1 scenario failed.",
        f"    vanished: {WISHED} (OPTIONAL): was met: 1 of 1 scenario passed.",
        "bb-example, operations: 1 worse, 1 better",
        "    worse: list: met, now not met: 1 of 1 scenario failed.",
        "    better: create: not met, now met: 1 of 1 scenario passed.",
        "bb-example, scenarios: 1 worse, 1 vanished, 1 better",
        "    worse: bb-example.needed: passed, now failed: why",
        "    vanished: bb-example.wished: was passed: why",
        "    better: bb-example.free: failed, now passed: why",
        "Worse than before: 1 of 7 changes is for the worse, and counts (✗).",
    ]


def set_in(*path: str | int, to: Any) -> Callable[[Any], None]:
    def edit(report: Any) -> None:
        for key in path[:-1]:
            report = report[key]
        report[path[-1]] = to

    return edit


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (set_in("candidate", "name", to="Other"), "candidate: Candidate, now Other"),
        (set_in("candidate", "version", to="2"), "candidate's version: 1, now 2"),
        (set_in("kit", "version", to="9"), "kit: 0.1.0, now 9"),
        (set_in("profile", "digest", to=f"sha256:{1:064}"), f"profile: sha256:{0:064}, now sha256:{1:064}"),
        (set_in("assessment", to=ASSESSED),
         f"declarations and waivers: none, now self-assessment.yaml sha256:{1:064}"),
        (set_in("run", "complete", to=False), "run: complete, now incomplete"),
        (set_in("run", "depth", to="thorough"), "depth: no contract checks, now thorough"),
        (set_in("run", "seed", to=7), "seed: 1, now 7"),
        (set_in("run", "selection", "tags", to="@a or @b"), "selection: everything, now --tag '@a or @b'"),
        (set_in("run", "selection", "blocks", to=["bb-example"]), "selection: everything, now --block bb-example"),
        (set_in("building_blocks", 0, "version", to="2.0"), "version of bb-example: 1.0, now 2.0"),
        (set_in("building_blocks", 0, "pack_digest", to=f"sha256:{1:064}"),
         f"pack of bb-example: sha256:{0:064}, now sha256:{1:064}"),
        (set_in("building_blocks", to=[]), "version of bb-example: 1.0, now not there"),
    ],
)  # fmt: skip
def test_other_circumstances_are_said_first(edit: Callable[[Any], None], line: str, tmp_path: Path) -> None:
    old, new = write(a_report(), tmp_path / "old.json"), write(a_report(), tmp_path / "new.json", edit)
    ended = kit_here("report", "diff", old, new, folder=tmp_path)
    assert ended.out.splitlines()[2] == f"Not the same: {line}"
    assert (ended.status, ended.err) == (0 if "not there" not in line else 1, "")


def test_a_record_is_read_as_its_report_is(tmp_path: Path) -> None:
    write_record(tmp_path / "results.ndjson", NAMES[:20])
    kit_here("report", "render", "results.ndjson", "--format", "json", folder=tmp_path)
    ended = kit_here("report", "diff", "results.ndjson", "report.json", folder=tmp_path)
    assert (ended.status, ended.out.splitlines()[-1]) == (0, "No verdict and no outcome differs.")


def twice(*path: str | int) -> Callable[[Any], None]:
    def edit(report: Any) -> None:
        for key in path:
            report = report[key]
        report.append(report[0])

    return edit


@pytest.mark.parametrize(
    ("edit", "name"),
    [
        (twice("building_blocks"), "bb-example"),
        (twice("building_blocks", 0, "requirements"), REQUIRED),
        (twice("building_blocks", 0, "operations"), "list"),
        (twice("building_blocks", 0, "scenarios"), "bb-example.needed"),
    ],
)
def test_what_stands_twice_is_refused(edit: Callable[[Any], None], name: str, tmp_path: Path) -> None:
    old, new = write(a_report(), tmp_path / "old.json"), write(a_report(), tmp_path / "new.json", edit)
    check_refused(kit_here("report", "diff", old, new, folder=tmp_path), 2, "new.json", name, "twice")


def test_what_is_no_report_is_refused(tmp_path: Path) -> None:
    old = write(a_report(), tmp_path / "old.json")
    (tmp_path / "other.json").write_text('{"format": "other"}', encoding="utf-8")
    for arguments in ((old, "other.json"), ("other.json", old), (old, "missing.json")):
        check_refused(kit_here("report", "diff", *arguments, folder=tmp_path), 2, ".json")


def test_nothing_hostile_reaches_the_terminal(tmp_path: Path) -> None:
    for old, new in ((plain(), sample()), (sample(), plain())):
        ended = diff(old, new, tmp_path)
        assert ended.status == 1
        assert visible(ended.out) == ended.out
        assert "\r" not in ended.out
        assert "onerror" in ended.out


outcomes = st.dictionaries(st.sampled_from(["needed", "wished", "free"]), st.sampled_from(list(Outcome)))
reports = st.builds(
    a_report,
    outcomes,
    without=st.sets(st.sampled_from(["needed", "wished", "free"]), max_size=2),
    needed=st.sampled_from(list(Level)),
)


@given(reports)
def test_a_report_differs_in_nothing_from_itself(report: Report) -> None:
    same = found(report, report)
    assert (same["changes"], same["circumstances"], same["regressions"]) == ([], [], 0)


@given(reports, reports)
def test_what_is_better_one_way_is_worse_the_other(old: Report, new: Report) -> None:
    there, back = ({(c["kind"], c["id"]): c for c in found(*pair)["changes"]} for pair in ((old, new), (new, old)))
    assert there.keys() == back.keys()
    for entry, change in there.items():
        other = back[entry]
        assert (change["before"], change["after"]) == (other["after"], other["before"])
        allowed = {"better": {"worse"}, "worse": {"better", "changed"}, "changed": {"changed", "worse"},
                   "appeared": {"vanished"}, "vanished": {"appeared"}}  # fmt: skip
        assert other["change"] in allowed[change["change"]]
        assert not (change["regression"] and other["regression"])


@given(reports, outcomes, st.sampled_from(["needed", "wished", "free"]))
def test_one_more_failure_never_opens_a_gate(old: Report, new: Mapping[str, Outcome], failing: str) -> None:
    before, after = (found(old, a_report(came))["regressions"] for came in (new, {**new, failing: F}))
    assert after >= before


@pytest.mark.parametrize(
    ("status", "regressions", "expected"),
    [(0, 0, 0), (1, 0, 0), (0, 1, 1), (1, 1, 1), (4, 0, 4), (4, 1, 4), (130, 0, 130), (130, 1, 130)],
)
def test_the_status_of_a_run_with_a_baseline(status: int, regressions: int, expected: int) -> None:
    same = found(a_report(), a_report())
    assert gated_status(status, {**same, "regressions": regressions}) == expected

"""`report repeat`: which claims of a report hold on the candidate as it stands now."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from conformance.comparison import choose_claims, repetition_lines, weigh_claims
from conformance.model import Outcome, ScenarioResult
from conformance.report.evidence import visible
from tests.kit import Finished, check_refused, kit, kit_here
from tests.records import a_block, a_head, a_scenario
from tests.report.sample import HOSTILE, sample

from .candidate import CONTRACT, KEPT, LISTED, Candidate
from .reports import E, F, P, S, U, a_report

PATH = Path("report.json")
PACK = ("--pack-path", "pack")
BLOCK = ("building_blocks", 0)


def repeat(folder: Path, *arguments: str | Path, source: str = "old.json", profile: str = "candidate.yaml") -> Finished:
    return kit("report", "repeat", source, "--against", profile, *PACK, *arguments, folder=folder)


def test_the_claims_of_a_true_report_hold_and_the_same_requests_show_it(probed: tuple[Candidate, Path]) -> None:
    candidate, folder = probed
    candidate.faults = {"keep"}
    candidate.received.clear()
    ended = repeat(folder, "--seed", "3", "--output", "all")
    assert (ended.status, ended.err) == (0, "")
    first, *claims, sentence, record = ended.out.splitlines()
    report = json.loads((folder / "old.json").read_text(encoding="utf-8"))
    run = report["run"]
    assert first == (
        f"Repeats run {run['id']} of {run['started']} with its seed 7: 5 of 5 failures, 2 of 2 passes (--seed 3)"
    )
    outcomes = {one["id"]: one["outcome"] for one in report["building_blocks"][0]["scenarios"]}
    assert {line.split(": ")[1]: line.split(": ")[2] for line in claims} == outcomes
    assert CONTRACT in outcomes
    assert {line.split(": ")[0] for line in claims} == {"    holds"}
    assert (sentence, record) == ("Of 7 claims, 7 hold.", "Record: all/results.ndjson")
    assert len(candidate.received) > 40
    assert candidate.received == candidate.received_first


def test_what_does_not_hold_and_what_is_mended_are_told_apart(probed: tuple[Candidate, Path]) -> None:
    candidate, folder = probed
    candidate.faults = {"list"}
    profile = yaml.safe_load((folder / "candidate.yaml").read_text(encoding="utf-8"))
    profile["candidate"].update(name="Example Pay", version="2")
    (folder / "other.yaml").write_text(yaml.safe_dump(profile), encoding="utf-8")
    ended = repeat(folder, "--output", "changed", profile="other.yaml")
    lines = ended.out.splitlines()
    assert (ended.status, ended.err) == (1, "")
    assert lines[0] == "Another candidate: the report is of Reference candidate 0, the profile of Example Pay 2"
    assert lines[2].startswith(f"  ✗ does not hold: {LISTED}: passed, now failed: The body of GET /things 200 breaks")
    assert lines[3].startswith(f"  ✗ does not hold: {CONTRACT}: passed, now failed: 1 finding")
    assert lines[4].startswith(f"  ✗ mended: {KEPT}: failed, now passed: POST /things should be accepted")
    assert lines[-2] == "Of 7 claims, 4 hold, 1 is mended, 2 do not hold."
    explained = kit_here("report", "explain", "changed/results.ndjson", LISTED, folder=folder)
    assert "is a required property" in explained.out


def test_what_cannot_be_tried_fails_where_one_is_strict(probed: tuple[Candidate, Path]) -> None:
    _, folder = probed
    profile = yaml.safe_load((folder / "candidate.yaml").read_text(encoding="utf-8"))
    profile["building-blocks"][0]["apis"] = {}
    (folder / "nowhere.yaml").write_text(yaml.safe_dump(profile), encoding="utf-8")
    ended = repeat(folder, "--strict", "--format", "json", "--output", "untried", profile="nowhere.yaml")
    found = json.loads(ended.out)
    assert ended.status == 1, ended.err
    assert {one["answer"] for one in found["answers"]} == {"could not be tried"}
    assert all("no base address" in one["reason"] for one in found["answers"])
    assert (found["same_profile"], found["record"]) == (False, "untried/results.ndjson")


def set_in(*path: str | int, to: Any) -> Callable[[Any], None]:
    def edit(report: Any) -> None:
        for key in path[:-1]:
            report = report[key]
        report[path[-1]] = to

    return edit


def all_undecided(report: Any) -> None:
    for scenario in report["building_blocks"][0]["scenarios"]:
        scenario["outcome"] = "inconclusive"


def first_twice(report: Any) -> None:
    scenarios = report["building_blocks"][0]["scenarios"]
    scenarios.append(scenarios[0])


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (set_in(*BLOCK, "pack_digest", to=f"sha256:{1:064}"), ("bb-example 1.0", f"{1:064}", "--pack-path")),
        (set_in(*BLOCK, "id", to="bb-other"), ("candidate.yaml: building-blocks", "bb-other", "add it")),
        (set_in(*BLOCK, "scenarios", 0, "id", to="bb-example.invented"), ("bb-example.invented", "no such")),
        (all_undecided, ("no failure", "0 passes", "nothing can be repeated")),
        (first_twice, (LISTED, "twice")),
        (set_in("format", to="other"), ("is no report",)),
    ],
)  # fmt: skip
def test_what_cannot_be_repeated_is_refused(
    edit: Callable[[Any], None], words: tuple[str, ...], probed: tuple[Candidate, Path]
) -> None:
    candidate, folder = probed
    candidate.received.clear()
    report = json.loads((folder / "old.json").read_text(encoding="utf-8"))
    edit(report)
    (folder / "edited.json").write_text(json.dumps(report), encoding="utf-8")
    arguments = ("report", "repeat", "edited.json", "--against", "candidate.yaml", *PACK)
    check_refused(kit_here(*arguments, folder=folder), 2, *words)
    assert candidate.received == []


def test_the_report_is_not_overwritten(probed: tuple[Candidate, Path]) -> None:
    _, folder = probed
    (folder / "mine").mkdir()
    (folder / "mine" / "report.json").write_bytes((folder / "old.json").read_bytes())
    arguments = ("report", "repeat", "mine/report.json", "--against", "candidate.yaml", *PACK, "--output", "mine")
    check_refused(kit_here(*arguments, folder=folder), 2, "mine/report.json", "--output")
    assert (folder / "mine" / "report.json").read_bytes() == (folder / "old.json").read_bytes()


def test_a_candidate_that_is_not_there_is_said_before_any_claim(probed: tuple[Candidate, Path]) -> None:
    _, folder = probed
    profile = yaml.safe_load((folder / "candidate.yaml").read_text(encoding="utf-8"))
    (name,) = profile["building-blocks"][0]["apis"]
    profile["building-blocks"][0]["apis"][name] = "http://127.0.0.1:1"
    (folder / "gone.yaml").write_text(yaml.safe_dump(profile), encoding="utf-8")
    arguments = ("report", "repeat", "old.json", "--against", "gone.yaml", *PACK)
    check_refused(kit_here(*arguments, folder=folder), 3)


ANSWERS = {
    (P, P): "holds",
    (P, F): "does not hold",
    (P, U): "could not be tried",
    (P, S): "could not be tried",
    (P, E): "could not be tried",
    (F, P): "mended",
    (F, F): "holds",
    (F, U): "could not be tried",
    (F, S): "could not be tried",
    (F, E): "could not be tried",
}


def answer(claimed: Outcome, outcome: Outcome, *, looks_back: bool = False, whole: bool = True) -> str:
    """The answer to the claim of one scenario, of one that looks back on a run, of one among others."""
    report = a_report({"needed": claimed, "free": P if whole else U}, without=["wished", *(["free"] if whole else [])])
    chosen = choose_claims(report, PATH, 1, 0)
    scenario = replace(a_scenario("bb-example.needed"), tags=("@whole-run",) if looks_back else ())
    results = {scenario.id: ScenarioResult(scenario.id, outcome, "now")}
    (found,) = weigh_claims(report, chosen, a_head(a_block([scenario])), results)["answers"]
    assert (found["claimed"], found["outcome"]) == (claimed.value, outcome.value)
    return found["answer"]


@pytest.mark.parametrize(("claimed", "outcome"), ANSWERS)
def test_every_claim_and_outcome(claimed: Outcome, outcome: Outcome) -> None:
    expected = ANSWERS[claimed, outcome]
    assert answer(claimed, outcome) == expected
    assert answer(claimed, outcome, whole=False) == expected
    assert answer(claimed, outcome, looks_back=True) == expected
    # What sees less than it did can find something, and cannot find nothing.
    less = "could not be tried" if outcome is P else expected
    assert answer(claimed, outcome, looks_back=True, whole=False) == less


def claimed(outcomes: list[Outcome]) -> Any:
    names = [f"bb-example.{number}" for number in range(len(outcomes))]
    report = json.loads(json.dumps({**a_report(), "building_blocks": []}))
    kept = {"feature": "", "tags": [], "reason": "", "duration_ms": 1}
    pairs = zip(names, outcomes, strict=True)
    rows = [{"id": name, "name": name, "outcome": outcome.value, **kept} for name, outcome in pairs]
    return {**report, "building_blocks": [{"id": "bb-example", "scenarios": rows}]}


@given(st.lists(st.sampled_from(list(Outcome)), min_size=1), st.integers(0, 30), st.integers(0, 2**32 - 1))
def test_all_failures_and_a_sample_of_the_passes_are_chosen(outcomes: list[Outcome], sample: int, seed: int) -> None:
    outcomes = [*outcomes, F]
    chosen = choose_claims(claimed(outcomes), PATH, sample, seed)
    passes, failures = outcomes.count(P), outcomes.count(F)
    assert [claim.scenario for claim in chosen.claims if not claim.passed] == [
        f"bb-example.{number}" for number, outcome in enumerate(outcomes) if outcome is F
    ]
    assert len({claim.scenario for claim in chosen.claims}) == len(chosen.claims) == failures + min(sample, passes)
    assert chosen.passes == passes
    assert chosen == choose_claims(claimed(outcomes), PATH, sample, seed)


def test_another_seed_draws_another_sample() -> None:
    drawn = {choose_claims(claimed([P] * 40), PATH, 5, seed).claims for seed in range(20)}
    assert len(drawn) > 15


def test_nothing_hostile_reaches_the_terminal() -> None:
    report = sample()
    for block in report["building_blocks"]:
        for scenario in block["scenarios"]:
            scenario["id"] = f"{block['id']}.{scenario['id']}"
    chosen = choose_claims(report, PATH, 1000, 0)
    texts = random.Random(1).choices(list(HOSTILE.values()), k=len(chosen.claims))
    results = {
        claim.scenario: ScenarioResult(claim.scenario, U, text)
        for claim, text in zip(chosen.claims, texts, strict=True)
    }
    for line in repetition_lines(weigh_claims(report, chosen, a_head(), results)):
        assert visible(line) == line
        assert len(line.splitlines()) == 1

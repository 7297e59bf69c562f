"""Which failures a waiver covers, and what that makes of the run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conformance.assessment import RecordedAssessment, RecordedWaiver
from conformance.judge import Judgement, exit_status, judge
from conformance.model import Outcome, Verdict
from tests.records import a_block, a_record, a_requirement, a_scenario

PASSED, FAILED, INCONCLUSIVE = Outcome.PASSED, Outcome.FAILED, Outcome.INCONCLUSIVE


def a_waiver(*, requirement: str | None = None, scenario: str | None = None) -> RecordedWaiver:
    return RecordedWaiver(requirement, scenario, "The old system stays.", "P. Rocurer", "2027-01-01")


def judged(outcomes: dict[str, Outcome], *waivers: RecordedWaiver) -> Judgement:
    """Scenarios `a` (of R), `b` (of R and S), `c`, `bb.c` (of none), rows `bb.o.1`, `bb.o.2` (of S); one operation."""
    serving = {"a": ["R"], "b": ["R", "S"], "c": [], "bb.c": [], "bb.o.1": ["S"], "bb.o.2": ["S"]}
    block = a_block(
        [
            replace(a_scenario(name, ["op"], serving[name]), example={"case": name} if name.startswith("bb.o.") else {})
            for name in outcomes
        ],
        operations=["op"],
        requirements=[a_requirement("R"), a_requirement("S")],
    )
    record = a_record([block], outcomes)
    assessment = RecordedAssessment("2026-11-21", waivers=waivers)
    return judge(replace(record, head=replace(record.head, assessment=assessment)))


@pytest.mark.parametrize(
    ("failed", "waiver", "waived"),
    [
        (["a"], a_waiver(scenario="a"), ["a"]),
        (["a", "c"], a_waiver(scenario="c"), ["c"]),
        (["bb.o.1", "bb.o.2"], a_waiver(scenario="bb.o"), ["bb.o.1", "bb.o.2"]),
        (["bb.o.1", "bb.o.2"], a_waiver(scenario="bb.o.1"), ["bb.o.1"]),
        (["a", "b"], a_waiver(requirement="R"), ["a"]),  # b shows S too, which nobody waived
        (["c"], a_waiver(requirement="R"), []),
        (["a"], a_waiver(scenario="aa"), []),
        (["bb.c"], a_waiver(scenario="bb.c"), ["bb.c"]),
        (
            ["bb.c", "bb.o.1"],
            a_waiver(scenario="bb"),
            [],
        ),  # every scenario begins with its Building Block: that is no outline
        (["a"], a_waiver(requirement="S"), []),
    ],
)
def test_what_a_waiver_covers(failed: list[str], waiver: RecordedWaiver, waived: list[str]) -> None:
    outcomes = {name: FAILED if name in failed else PASSED for name in ("a", "b", "c", "bb.c", "bb.o.1", "bb.o.2")}
    assert list(judged(outcomes, waiver).blocks[0].waived) == waived


def test_two_requirements_waived_cover_what_shows_both() -> None:
    judgement = judged({"b": FAILED}, a_waiver(requirement="R"), a_waiver(requirement="S"))
    assert list(judgement.blocks[0].waived) == ["b"]
    assert {judged.verdict for judged in judgement.blocks[0].requirements.values()} == {Verdict.WAIVED}


def test_what_passed_is_not_waived() -> None:
    block = judged({"a": PASSED}, a_waiver(scenario="a"), a_waiver(requirement="R")).blocks[0]
    assert not block.waived
    assert block.requirements["R"].verdict is Verdict.MET


@pytest.mark.parametrize(
    ("outcomes", "waivers", "operation", "met", "status"),
    [
        ({"a": PASSED, "c": FAILED}, (), Verdict.NOT_MET, False, 1),
        ({"a": PASSED, "c": FAILED}, ("c",), Verdict.WAIVED, None, 0),
        ({"a": FAILED, "c": FAILED}, ("c",), Verdict.NOT_MET, False, 1),
        ({"a": FAILED, "c": FAILED}, ("a", "c"), Verdict.WAIVED, None, 0),
        ({"a": PASSED, "c": PASSED}, ("a", "c"), Verdict.MET, True, 0),
        ({"a": INCONCLUSIVE, "c": FAILED}, ("c",), Verdict.WAIVED, None, 0),
    ],
)
def test_waived_is_never_met_and_fails_no_run(
    outcomes: dict[str, Outcome], waivers: tuple[str, ...], operation: Verdict, met: bool | None, status: int
) -> None:
    judgement = judged(outcomes, *(a_waiver(scenario=name) for name in waivers))
    assert judgement.blocks[0].operations["op"].verdict is operation
    assert judgement.met is met
    assert exit_status(judgement) == status
    covered = sum(outcomes[name] is FAILED for name in waivers)
    assert (f"Waived: {covered} failed scenario" in judgement.sentence) is bool(covered)
    assert judgement.sentence.startswith("Not met, and waived: ") is (met is None)

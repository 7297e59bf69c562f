"""The judge: every rule with its counterexample, and what must hold whatever results arrive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conformance.judge import Judgement, exit_status, judge, weigh
from conformance.model import Finding, Level, Outcome, Requirement, Scenario, ScenarioResult, Verdict
from conformance.record import RecordedBlock, RunEnd, RunRecord, Unselected
from conformance.report import make_report
from conformance.report.json_document import render_json
from tests.records import ENDED, INTERRUPTED, a_block, a_check, a_head, a_record, a_requirement, a_scenario

PASSED, FAILED, SKIPPED = Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED
INCONCLUSIVE, ERROR = Outcome.INCONCLUSIVE, Outcome.ERROR
MET, NOT_MET, NOT_TESTED, NOT_APPLICABLE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_TESTED, Verdict.NOT_APPLICABLE
STOPPED = RunEnd("2026-11-21T03:00:01.000Z", 1000, "ended at the first failure, a (--fail-fast)")
PARTLY = "Only half of it is seen."


@pytest.mark.parametrize(
    ("outcomes", "unselected", "remains", "verdict", "reason"),
    [
        # Rule 2, one failed scenario decides, whatever the others are; without it, it is another rule's case.
        ([FAILED], 0, None, NOT_MET, "1 of 1 scenario failed."),
        ([PASSED, FAILED, PASSED], 0, None, NOT_MET, "1 of 3 scenarios failed."),
        ([FAILED, FAILED, SKIPPED], 0, None, NOT_MET, "2 of 3 scenarios failed."),
        ([FAILED, ERROR, INCONCLUSIVE], 3, PARTLY, NOT_MET, "1 of 6 scenarios failed."),
        # Rule 3, what could not be tried, was not run, or was not asked for, leaves it open.
        ([INCONCLUSIVE], 0, None, NOT_TESTED, "1 of 1 scenario could not be tried."),
        ([PASSED, INCONCLUSIVE], 0, None, NOT_TESTED, "1 of 2 scenarios could not be tried."),
        ([PASSED, ERROR], 0, None, NOT_TESTED, "1 of 2 scenarios could not be tried."),
        ([SKIPPED, ERROR, INCONCLUSIVE], 0, None, NOT_TESTED, "2 of 3 scenarios could not be tried."),
        ([PASSED, PASSED], 1, None, NOT_TESTED, "1 of 3 scenarios was not selected."),
        ([PASSED], 2, None, NOT_TESTED, "2 of 3 scenarios were not selected."),
        ([], 2, None, NOT_TESTED, "2 of 2 scenarios were not selected."),
        ([SKIPPED], 1, None, NOT_TESTED, "1 of 2 scenarios was not selected."),
        # Rule 4, it does not apply only where every scenario says so.
        ([SKIPPED], 0, None, NOT_APPLICABLE, "1 of 1 scenario does not apply."),
        ([SKIPPED, SKIPPED], 0, PARTLY, NOT_APPLICABLE, "2 of 2 scenarios do not apply."),
        # Rule 5, met where at least one passed and nothing speaks against it; not where only a part is seen.
        ([PASSED], 0, None, MET, "1 of 1 scenario passed."),
        ([PASSED, PASSED], 0, None, MET, "2 of 2 scenarios passed."),
        ([PASSED, SKIPPED], 0, None, MET, "1 of 2 scenarios passed."),
        ([PASSED], 0, PARTLY, NOT_TESTED, f"1 of 1 scenario passed, which shows it in part. {PARTLY}"),
        ([PASSED, SKIPPED], 0, PARTLY, NOT_TESTED, f"1 of 2 scenarios passed, which shows it in part. {PARTLY}"),
        # Rule 6, nothing verifies it.
        ([], 0, None, NOT_TESTED, "No scenario verifies it."),
        ([], 0, PARTLY, NOT_TESTED, "No scenario verifies it."),
    ],
)
def test_weigh(outcomes: list[Outcome], unselected: int, remains: str | None, verdict: Verdict, reason: str) -> None:
    assert weigh(outcomes, unselected, remains) == (verdict, reason)
    assert weigh(outcomes[::-1], unselected, remains) == (verdict, reason)


def test_nothing_is_left_out_nor_waived_unless_it_is_said() -> None:
    assert weigh([PASSED]) == (MET, "1 of 1 scenario passed.")
    assert weigh([FAILED]) == (NOT_MET, "1 of 1 scenario failed.")


@pytest.mark.parametrize(
    ("end", "outcome", "reason"),
    [
        (ENDED, ERROR, "It was planned, and the run ended without a result for it."),
        (None, INCONCLUSIVE, "Not run: the run was cut off before it."),
        (INTERRUPTED, INCONCLUSIVE, "Not run: the run was interrupted."),
        (STOPPED, INCONCLUSIVE, "Not run: the run was ended at the first failure, a (--fail-fast)."),
    ],
)
def test_rule_1_scenario_without_a_result(end: RunEnd | None, outcome: Outcome, reason: str) -> None:
    block = a_block([a_scenario("a", ["op"]), a_scenario("b", ["op"])], operations=["op"])
    judged = judge(a_record([block], {"a": PASSED}, end)).blocks[0]
    assert (judged.results["b"].outcome, judged.results["b"].reason) == (outcome, reason)
    assert (judged.results["b"].id, judged.results["a"].outcome) == ("b", PASSED)
    assert judged.operations["op"].verdict is NOT_TESTED


def test_verdict_rests_on_the_scenarios_that_name_it_and_on_no_other() -> None:
    block = a_block(
        [a_scenario("a", ["one"], ["R1"]), a_scenario("b", ["two"]), a_scenario("c", ["one", "two"], ["R2"])],
        operations=["one", "two", "three"],
        requirements=[a_requirement("R1"), a_requirement("R2"), a_requirement("R3")],
    )
    judged = judge(a_record([block], {"a": PASSED, "b": FAILED, "c": PASSED})).blocks[0]
    assert {name: (j.verdict, j.scenarios) for name, j in judged.operations.items()} == {
        "one": (MET, ("a", "c")),
        "two": (NOT_MET, ("b", "c")),
        "three": (NOT_TESTED, ()),
    }
    assert {name: (j.verdict, j.scenarios) for name, j in judged.requirements.items()} == {
        "R1": (MET, ("a",)),
        "R2": (MET, ("c",)),
        "R3": (NOT_TESTED, ()),
    }


def test_what_remains_counts_for_requirements_and_not_for_operations() -> None:
    block = a_block(
        [a_scenario("a", ["op"], ["R"])], operations=["op"], requirements=[a_requirement("R", remains=PARTLY)]
    )
    judged = judge(a_record([block], {"a": PASSED})).blocks[0]
    assert (judged.operations["op"].verdict, judged.requirements["R"].verdict) == (MET, NOT_TESTED)


def test_unselected_scenarios_leave_both_open() -> None:
    block = a_block(
        [a_scenario("a", ["op"], ["R"])],
        operations=["op"],
        requirements=[a_requirement("R")],
        unselected=[Unselected("b", ("op",), ()), Unselected("c", (), ("R",)), Unselected("d", (), ())],
    )
    judged = judge(a_record([block], {"a": PASSED})).blocks[0]
    assert judged.operations["op"].reason == judged.requirements["R"].reason == "1 of 2 scenarios was not selected."


def found(operation: str) -> Finding:
    return Finding("use-after-delete", operation, "status 200", 3, "404", "things.yaml:1", "200", 2)


def judged_check(check: Scenario, result: ScenarioResult) -> Judgement:
    """What is said where a scenario of each operation passed, and a contract check came to a result."""
    block = a_block(
        [a_scenario("a", ["one", "two"], ["R"]), check], operations=["one", "two"], requirements=[a_requirement("R")]
    )
    return judge(RunRecord(a_head(block), {"a": ScenarioResult("a", PASSED, ""), result.id: result}, ENDED))


@pytest.mark.parametrize(
    ("operations", "outcome", "findings", "one", "two"),
    [
        # A contract check is a scenario of its operation.
        (["one"], FAILED, ["one"], (NOT_MET, 2, "1 of 2 scenarios failed."), (MET, 1, "1 of 1 scenario passed.")),
        (["one"], PASSED, [], (MET, 2, "2 of 2 scenarios passed."), (MET, 1, "1 of 1 scenario passed.")),
        (["one"], SKIPPED, [], (MET, 2, "1 of 2 scenarios passed."), (MET, 1, "1 of 1 scenario passed.")),
        (["one"], INCONCLUSIVE, [], (NOT_TESTED, 2, "1 of 2 scenarios could not be tried."),
         (MET, 1, "1 of 1 scenario passed.")),
        # What it finds of another operation is that of its own: there it was looked for.
        (["one"], FAILED, ["two"], (NOT_MET, 2, "1 of 2 scenarios failed."), (MET, 1, "1 of 1 scenario passed.")),
        # Without an operation of its own, each finding counts where it was found, and nothing else does.
        ([], FAILED, ["two"], (MET, 1, "1 of 1 scenario passed."), (NOT_MET, 2, "1 of 2 scenarios failed.")),
        ([], FAILED, ["one", "two", "two"], (NOT_MET, 2, "1 of 2 scenarios failed."),
         (NOT_MET, 2, "1 of 2 scenarios failed.")),
        ([], PASSED, [], (MET, 1, "1 of 1 scenario passed."), (MET, 1, "1 of 1 scenario passed.")),
        ([], INCONCLUSIVE, [], (MET, 1, "1 of 1 scenario passed."), (MET, 1, "1 of 1 scenario passed.")),
        ([], ERROR, ["one"], (NOT_MET, 2, "1 of 2 scenarios failed."), (MET, 1, "1 of 1 scenario passed.")),
        ([], FAILED, ["unheard-of"], (MET, 1, "1 of 1 scenario passed."), (MET, 1, "1 of 1 scenario passed.")),
    ],
)  # fmt: skip
def test_rule_7_what_contract_checks_find(
    operations: list[str],
    outcome: Outcome,
    findings: list[str],
    one: tuple[Verdict, int, str],
    two: tuple[Verdict, int, str],
) -> None:
    result = ScenarioResult("c", outcome, "why", findings=tuple(found(name) for name in findings))
    judgement = judged_check(a_check("c", operations), result)
    (judged,) = judgement.blocks
    for name, expected in (("one", one), ("two", two)):
        verdict = judged.operations[name]
        assert (verdict.verdict, len(verdict.scenarios), verdict.reason) == expected
        assert ("c" in verdict.scenarios) is (len(verdict.scenarios) == 2)
    assert judged.requirements["R"].verdict is MET
    assert judgement.met is (outcome is not FAILED)


@pytest.mark.parametrize("operations", [[], ["one"]])
@pytest.mark.parametrize("outcome", list(Outcome))
def test_observations_touch_no_verdict(operations: list[str], outcome: Outcome) -> None:
    check = a_check("c", operations)
    silent = judged_check(check, ScenarioResult("c", outcome, "why"))
    seen = ScenarioResult("c", outcome, "why", observations=(found("one"), found("two")))
    judgement = judged_check(check, seen)
    assert judgement.blocks[0].operations == silent.blocks[0].operations
    assert judgement.blocks[0].requirements == silent.blocks[0].requirements
    assert (judgement.met, judgement.sentence) == (silent.met, silent.sentence)
    assert exit_status(judgement, strict=True) == exit_status(silent, strict=True)


REQUIRED_OPEN = a_requirement("R")
RECOMMENDED_OPEN = a_requirement("R", level=Level.RECOMMENDED)


@pytest.mark.parametrize(
    ("outcomes", "requirement", "end", "met", "status", "strict"),
    [
        ([PASSED], None, ENDED, True, 0, 0),
        ([PASSED, SKIPPED], None, ENDED, True, 0, 0),
        ([SKIPPED], None, ENDED, None, 0, 0),
        ([FAILED], None, ENDED, False, 1, 1),
        ([PASSED, FAILED], None, ENDED, False, 1, 1),
        ([FAILED, INCONCLUSIVE], None, ENDED, False, 1, 1),
        ([FAILED, ERROR], None, ENDED, False, 4, 4),
        ([ERROR], None, ENDED, None, 4, 4),
        ([PASSED, ERROR], None, ENDED, True, 4, 4),
        ([INCONCLUSIVE], None, ENDED, None, 0, 1),
        ([PASSED, INCONCLUSIVE], None, ENDED, True, 0, 1),
        ([PASSED], REQUIRED_OPEN, ENDED, True, 0, 1),
        ([PASSED], RECOMMENDED_OPEN, ENDED, True, 0, 0),
        ([PASSED, None], None, ENDED, True, 4, 4),
        ([PASSED, None], None, None, True, 0, 1),
        ([PASSED, None], None, STOPPED, True, 0, 1),
        ([FAILED, None], None, STOPPED, False, 1, 1),
        ([PASSED, None], None, INTERRUPTED, True, 130, 130),
        ([FAILED, ERROR], None, INTERRUPTED, False, 130, 130),
        ([], None, ENDED, None, 0, 0),
    ],
)
def test_what_the_run_says(
    outcomes: list[Outcome | None],
    requirement: Requirement | None,
    end: RunEnd | None,
    met: bool | None,
    status: int,
    strict: int,
) -> None:
    names = [f"s{index}" for index in range(len(outcomes))]
    block = a_block(
        [a_scenario(name, ["op"]) for name in names],
        operations=["op"],
        requirements=[requirement] if requirement else [],
    )
    found = {name: outcome for name, outcome in zip(names, outcomes, strict=True) if outcome}
    judgement = judge(a_record([block], found, end))
    assert judgement.met is met
    assert (exit_status(judgement), exit_status(judgement, strict=True)) == (status, strict)


@pytest.mark.parametrize(
    ("outcomes", "end", "sentence"),
    [
        ([PASSED], ENDED, "Nothing that was checked is not met: 1 of 1 scenario passed."),
        ([PASSED, SKIPPED], ENDED, "Nothing that was checked is not met: 1 of 2 scenarios passed."),
        (
            [PASSED, INCONCLUSIVE, ERROR],
            ENDED,
            "Nothing that was checked is not met: 1 of 3 scenarios passed; 2 could not be tried.",
        ),
        ([SKIPPED], ENDED, "Nothing is decided: none of 1 scenarios passed, and none failed."),
        (
            [PASSED, FAILED],
            ENDED,
            "Not met: 1 of 2 scenarios failed, so that 1 of the operations and 0 of the requirements are not met.",
        ),
        ([PASSED], INTERRUPTED, "The run is incomplete. Nothing that was checked is not met: 1 of 1 scenario passed."),
        (
            [INCONCLUSIVE],
            None,
            "The run is incomplete. Nothing is decided: none of 1 scenarios passed, and none failed.",
        ),
        ([], ENDED, "Nothing is decided: there is no scenario for what was chosen."),
    ],
)
def test_sentence(outcomes: list[Outcome], end: RunEnd | None, sentence: str) -> None:
    names = [f"s{index}" for index in range(len(outcomes))]
    block = a_block([a_scenario(name, ["op"]) for name in names], operations=["op"])
    assert judge(a_record([block], dict(zip(names, outcomes, strict=True)), end)).sentence == sentence


OPERATIONS = ("op0", "op1", "op2")
REQUIREMENTS = ("R0", "R1", "R2")
ENDS = st.sampled_from([ENDED, INTERRUPTED, STOPPED, None])
MANY = settings(max_examples=150, deadline=None)


@st.composite
def blocks(draw: st.DrawFn, name: str = "bb-a") -> RecordedBlock:
    some_operations = st.lists(st.sampled_from(OPERATIONS), unique=True)
    some_requirements = st.lists(st.sampled_from(REQUIREMENTS), unique=True)
    names = [f"{name}.s{index}" for index in range(draw(st.integers(0, 6)))]
    scenarios = [a_scenario(one, draw(some_operations), draw(some_requirements)) for one in names]
    unselected = [
        Unselected(f"{name}.u{index}", tuple(draw(some_operations)), tuple(draw(some_requirements)))
        for index in range(draw(st.integers(0, 2)))
    ]
    requirements = [
        a_requirement(one, draw(st.sampled_from(list(Level))), draw(st.sampled_from([None, PARTLY])))
        for one in REQUIREMENTS
    ]
    return a_block(scenarios, name=name, operations=OPERATIONS, requirements=requirements, unselected=unselected)


@st.composite
def records(draw: st.DrawFn) -> RunRecord:
    """Runs with results missing, and with results of scenarios that nobody planned."""
    chosen = [draw(blocks("bb-a")), *draw(st.lists(blocks("bb-b"), max_size=1))]
    planned = [scenario.id for block in chosen for scenario in block.scenarios]
    names = [*planned, *(one.id for block in chosen for one in block.unselected), "bb-a.unheard-of", ""]
    outcomes = draw(st.dictionaries(st.sampled_from(names), st.sampled_from(list(Outcome))))
    return a_record(chosen, outcomes, draw(ENDS))


def verdicts(record: RunRecord) -> dict[tuple[str, str], Verdict]:
    return {
        (judged.block.id, name): one.verdict
        for judged in judge(record).blocks
        for name, one in {**judged.operations, **judged.requirements}.items()
    }


def written(record: RunRecord) -> str:
    """The report of a record as it is written."""
    return "".join(render_json(make_report(judge(record))))


def with_results(record: RunRecord, outcomes: Mapping[str, Outcome]) -> RunRecord:
    return a_record(record.head.blocks, outcomes, record.end)


def outcomes_of(record: RunRecord) -> dict[str, Outcome]:
    return {name: result.outcome for name, result in record.results.items()}


@MANY
@given(records())
def test_what_is_planned_is_reported_exactly_once(record: RunRecord) -> None:
    judgement = judge(record)
    for judged in judgement.blocks:
        planned = [scenario.id for scenario in judged.block.scenarios]
        assert list(judged.results) == planned
        assert [result.id for result in judged.results.values()] == planned
        for name, result in judged.results.items():
            if name in record.results:
                assert result is record.results[name]
            else:
                assert result.outcome in (INCONCLUSIVE, ERROR)
                assert result.reason
    assert sum(judgement.outcomes.values()) == sum(len(block.scenarios) for block in record.head.blocks)


@MANY
@given(records())
def test_report_counts_what_it_lists(record: RunRecord) -> None:
    report = make_report(judge(record))
    for block in report["building_blocks"]:
        summary = block["summary"]
        counts = summary["scenarios"]
        outcomes = [scenario["outcome"] for scenario in block["scenarios"]]
        assert counts["planned"] == len(outcomes)
        for outcome in ("passed", "failed", "skipped", "inconclusive", "error"):
            assert counts[outcome] == outcomes.count(outcome)
        for rows, tally in (
            (block["operations"], summary["operations"]),
            (block["requirements"], summary["requirements"]),
        ):
            found = [row["verdict"] for row in rows]
            assert tally["total"] == len(found)
            for verdict in ("met", "not met", "not tested", "not applicable"):
                assert tally[verdict] == found.count(verdict)
    planned = [block["summary"]["scenarios"]["planned"] for block in report["building_blocks"]]
    assert report["summary"]["scenarios"]["planned"] == sum(planned)


@MANY
@given(records(), st.randoms(use_true_random=False))
def test_order_of_results_does_not_matter(record: RunRecord, source: Random) -> None:
    items = list(record.results.items())
    source.shuffle(items)
    shuffled = replace(record, results=dict(items))
    assert written(shuffled) == written(record)


@MANY
@given(records(), st.data())
def test_failure_makes_all_that_it_serves_not_met_and_changes_nothing_else(
    record: RunRecord, data: st.DataObject
) -> None:
    scenarios = [(block.id, scenario) for block in record.head.blocks for scenario in block.scenarios]
    if not scenarios:
        return
    block, scenario = data.draw(st.sampled_from(scenarios))
    before, after = verdicts(record), verdicts(with_results(record, {**outcomes_of(record), scenario.id: FAILED}))
    for (where, name), verdict in after.items():
        if where == block and name in (*scenario.operations, *scenario.requirements):
            assert verdict is NOT_MET
        else:
            assert verdict is before[where, name]
    judgement = judge(with_results(record, {**outcomes_of(record), scenario.id: FAILED}))
    assert judgement.met is False
    assert exit_status(judgement) != 0


@MANY
@given(records(), st.data())
def test_result_that_is_taken_away_makes_nothing_met(record: RunRecord, data: st.DataObject) -> None:
    if not record.results:
        return
    gone = data.draw(st.sampled_from(sorted(record.results)))
    before = verdicts(record)
    left = {name: outcome for name, outcome in outcomes_of(record).items() if name != gone}
    for key, verdict in verdicts(with_results(record, left)).items():
        assert verdict is before[key] or verdict is NOT_TESTED or (verdict is NOT_MET and before[key] is NOT_MET)
        assert verdict is not MET or before[key] is MET


@MANY
@given(records(), st.data())
def test_scenario_that_is_not_selected_makes_nothing_met(record: RunRecord, data: st.DataObject) -> None:
    first = record.head.blocks[0]
    if not first.scenarios:
        return
    left_out = data.draw(st.sampled_from(first.scenarios))
    narrower = replace(
        first,
        scenarios=tuple(scenario for scenario in first.scenarios if scenario is not left_out),
        unselected=(*first.unselected, Unselected(left_out.id, left_out.operations, left_out.requirements)),
    )
    before = verdicts(record)
    after = verdicts(a_record([narrower, *record.head.blocks[1:]], outcomes_of(record), record.end))
    for key, verdict in after.items():
        assert verdict is not MET or before[key] is MET
        if key[0] == first.id and key[1] in (*left_out.operations, *left_out.requirements):
            assert verdict in (NOT_TESTED, NOT_MET)


@MANY
@given(records())
def test_nothing_is_met_without_a_scenario_that_passed(record: RunRecord) -> None:
    for judged in judge(record).blocks:
        for one in {**judged.operations, **judged.requirements}.values():
            if one.verdict is MET:
                outcomes = [judged.results[name].outcome for name in one.scenarios]
                assert PASSED in outcomes
                assert set(outcomes) <= {PASSED, SKIPPED}
            if one.verdict is NOT_APPLICABLE:
                assert one.scenarios
            assert one.reason


@MANY
@given(records())
def test_strict_is_never_milder(record: RunRecord) -> None:
    judgement = judge(record)
    plain, strict = exit_status(judgement), exit_status(judgement, strict=True)
    assert strict == plain or (plain, strict) == (0, 1)


@MANY
@given(records())
def test_judging_twice_gives_the_same(record: RunRecord) -> None:
    assert judge(record) == judge(record)

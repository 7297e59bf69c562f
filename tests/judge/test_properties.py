"""What must hold whatever was checked, declared, reviewed and waived."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from conformance.assessment import (
    Decision,
    Fulfilment,
    RecordedAssessment,
    RecordedDeclaration,
    RecordedReview,
    RecordedWaiver,
)
from conformance.judge import Judgement, judge
from conformance.judge.compliance_concept import CONTAINER, DOCUMENTATION
from conformance.model import Level, Outcome, ScenarioResult, Verdict
from conformance.packs import CROSS_FUNCTIONAL
from conformance.record import RecordedBlock, RunRecord
from tests.records import a_block, a_record, a_requirement, a_scenario

OWN = [f"R{number}" for number in range(4)]
INHERITED = [CONTAINER, DOCUMENTATION, "C2"]
SCENARIOS = [f"s{number}" for number in range(6)]
OPERATIONS = ["op0", "op1"]

GOOD = {
    "conformance": ["not conforming", "undetermined", "conforms (self-declared in part)",
                    "conforms (checked and reviewed)"],
    "category": ["below level 1", "level 1 undetermined", "level 1", "level 1, level 2 undetermined", "level 2"],
    "stage": ["not compliant", "candidate software", "level 1", "level 2"],
}  # fmt: skip
"""The states of each scheme, from bad to good."""


@st.composite
def blocks(draw: st.DrawFn) -> list[RecordedBlock]:
    """A Building Block and what it inherits: scenarios of any operations and requirements, of any level."""
    levels = st.sampled_from(Level)
    some = st.lists(st.sampled_from(OWN), unique=True, max_size=2)
    scenarios = [
        a_scenario(name, draw(st.lists(st.sampled_from(OPERATIONS), unique=True, max_size=2)), draw(some))
        for name in SCENARIOS
    ]
    own = a_block(scenarios, operations=OPERATIONS, requirements=[a_requirement(name, draw(levels)) for name in OWN])
    required = [a_requirement(name, Level.REQUIRED) for name in INHERITED]
    return [own, a_block([a_scenario("c")], name=CROSS_FUNCTIONAL, requirements=required)]


def reviews() -> st.SearchStrategy[RecordedReview | None]:
    decided = st.builds(
        RecordedReview, st.sampled_from(Decision), st.just("R. Viewer"), st.just("2026-11-21T14:30:00Z")
    )
    return st.none() | decided


@st.composite
def assessments(draw: st.DrawFn) -> RecordedAssessment:
    declared = draw(st.lists(st.sampled_from([*OWN, *INHERITED]), unique=True))
    declarations = [
        RecordedDeclaration(
            name,
            draw(st.sampled_from(Fulfilment)),
            problems=draw(st.sampled_from([(), ("there is no such file",)])),
            outdated=draw(st.sampled_from([None, None, "another statement"])),
            review=draw(reviews()),
        )
        for name in declared
    ]
    waived = draw(st.lists(st.sampled_from([*OWN, *SCENARIOS]), unique=True, max_size=3))
    until = st.sampled_from(["2026-11-21", "2026-11-22"])
    waivers = [
        RecordedWaiver(name if name in OWN else None, None if name in OWN else name, "why", "who", draw(until))
        for name in waived
    ]
    return RecordedAssessment("2026-11-21", {}, tuple(declarations), tuple(waivers), draw(reviews()))


@st.composite
def records(draw: st.DrawFn) -> RunRecord:
    outcomes = {name: draw(st.sampled_from(Outcome)) for name in [*SCENARIOS, "c"]}
    record = a_record(draw(blocks()), outcomes)
    return replace(record, head=replace(record.head, assessment=draw(st.none() | assessments())))


def standing(judgement: Judgement) -> list[int]:
    """How good each level is, as numbers that grow; a share is told in tenths of a per cent."""
    found = []
    for level in judgement.blocks[0].levels:
        if level.name == "RECOMMENDED":
            continue
        order = GOOD.get(level.name, GOOD["category"])
        if level.state in order:  # else it does not apply, before and after
            found.append(order.index(level.state))
    return found


def never_better(before: RunRecord, after: RunRecord) -> None:
    worse, better = standing(judge(after)), standing(judge(before))
    assert len(worse) == len(better)
    assert all(one <= other for one, other in zip(worse, better, strict=True)), (worse, better)


@settings(max_examples=200, deadline=None)
@given(records(), st.sampled_from(SCENARIOS))
def test_another_failure_never_improves_a_level(record: RunRecord, name: str) -> None:
    """Where an operation or requirement did not apply at all, a failure makes it apply: that is told apart."""
    if record.results[name].outcome is Outcome.SKIPPED:
        return
    never_better(record, replace(record, results={**record.results, name: ScenarioResult(name, Outcome.FAILED, "")}))


@settings(max_examples=200, deadline=None)
@given(records(), st.sampled_from(SCENARIOS))
def test_a_result_that_is_lost_never_improves_a_level_nor_hides_behind_a_declaration(
    record: RunRecord, name: str
) -> None:
    """A result that speaks for the candidate, that is: who loses a failure is found by `report verify`."""
    if record.results[name].outcome is not Outcome.PASSED:
        return
    results = {key: result for key, result in record.results.items() if key != name}
    never_better(record, replace(record, results=results, end=None))


@settings(max_examples=200, deadline=None)
@given(records(), st.data())
def test_evidence_that_is_taken_away_never_improves_a_level(record: RunRecord, data: st.DataObject) -> None:
    """A declaration that speaks for the candidate, its acceptance, or its evidence."""
    assessment = record.head.assessment
    favourable = [one for one in (assessment.declarations if assessment else ()) if one.fulfilment is Fulfilment.MET]
    if assessment is None or not favourable:
        return
    gone = data.draw(st.sampled_from(favourable))
    accepted = gone.review is not None and gone.review.decision is Decision.ACCEPT
    without = [
        None,
        replace(gone, problems=("the file has changed",)),
        replace(gone, review=None) if accepted else gone,
    ]
    instead = data.draw(st.sampled_from(without))
    declarations = [instead if one is gone else one for one in assessment.declarations]
    reduced = replace(assessment, declarations=tuple(one for one in declarations if one is not None))
    never_better(record, replace(record, head=replace(record.head, assessment=reduced)))


@settings(max_examples=100, deadline=None)
@given(records(), st.randoms())
def test_order_never_matters(record: RunRecord, random: Random) -> None:
    names = list(record.results)
    random.shuffle(names)
    assessment = record.head.assessment
    if assessment:
        declarations, waivers = list(assessment.declarations), list(assessment.waivers)
        random.shuffle(declarations)
        assessment = replace(assessment, declarations=tuple(declarations), waivers=tuple(waivers))
    shuffled = replace(
        record,
        head=replace(record.head, assessment=assessment),
        results={name: record.results[name] for name in names},
    )
    assert judge(shuffled).blocks == judge(record).blocks


@settings(max_examples=100, deadline=None)
@given(records())
def test_everything_planned_is_counted_once(record: RunRecord) -> None:
    judgement = judge(record)
    assert judgement.outcomes.total() == len(SCENARIOS) + 1
    own = judgement.blocks[0]
    assert list(own.results) == SCENARIOS
    assert list(own.requirements) == OWN
    assert list(own.operations) == OPERATIONS
    assert {level.name for level in own.levels} >= {"conformance", "RECOMMENDED", "stage"}
    assert judgement.blocks[1].levels == ()
    assert set(own.waived) <= {name for name, result in own.results.items() if result.outcome is Outcome.FAILED}


@settings(max_examples=100, deadline=None)
@given(records())
def test_nothing_is_met_without_a_check_nor_accepted_without_a_review(record: RunRecord) -> None:
    assessment = record.head.assessment or RecordedAssessment("2026-11-21")
    declared = {one.requirement: one for one in assessment.declarations}
    for block in judge(record).blocks:
        for name, judged in block.requirements.items():
            outcomes = [block.results[scenario].outcome for scenario in judged.scenarios]
            if judged.verdict is Verdict.MET:
                assert Outcome.PASSED in outcomes
            if judged.verdict in (Verdict.MET, Verdict.ACCEPTED, Verdict.DECLARED, Verdict.NOT_APPLICABLE):
                assert Outcome.FAILED not in outcomes
            if judged.verdict in (Verdict.ACCEPTED, Verdict.DECLARED):
                assert declared[name].fulfilment is Fulfilment.MET
                assert not declared[name].problems
            if judged.verdict is Verdict.ACCEPTED:
                review = declared[name].review
                assert review is not None
                assert review.decision is Decision.ACCEPT

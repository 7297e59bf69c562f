"""Weigh the record of a run: verdicts on operations and requirements, levels, and what the run says. Pure.

No network and no clock: waivers are held against the day that the record names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from conformance.assessment import Decision, RecordedAssessment, RecordedDeclaration, RecordedWaiver
from conformance.judge.adapted import Adapting, adapting, resting_on, through_adapter
from conformance.judge.compliance_concept import compliance_concept
from conformance.judge.conclusion import is_met, sentence
from conformance.judge.declared import Checked, decide
from conformance.judge.govspecs import govspecs
from conformance.judge.levels import LevelResult, Weighed
from conformance.judge.verdicts import BlockJudgement, Judged, JudgedRequirement, Judgement
from conformance.judge.waived import waived_scenarios, waiver_of
from conformance.judge.weighing import completed, weigh
from conformance.model import BY_THE_PROFILE, Outcome, Requirement, Scenario, ScenarioResult, Verdict
from conformance.packs import CROSS_FUNCTIONAL
from conformance.record import RecordedBlock, RunRecord


def judge(record: RunRecord) -> Judgement:
    """The judgement of a recorded run, the same whatever the order in which results came."""
    assessment = record.head.assessment
    adapted = {block.id: adapting(record, block) for block in record.head.blocks}
    blocks = tuple(_judge_block(record, block, assessment, adapted) for block in record.head.blocks)
    inherited = next((_weighed(block) for block in blocks if block.block.id == CROSS_FUNCTIONAL), None)
    word = _minimal_integration(assessment)
    blocks = tuple(replace(block, levels=_levels(block, inherited, word)) for block in blocks)
    return Judgement(record, blocks, is_met(blocks), sentence(blocks, record))


def _judge_block(
    record: RunRecord,
    block: RecordedBlock,
    assessment: RecordedAssessment | None,
    adapted: Mapping[str, Mapping[str, Adapting]],
) -> BlockJudgement:
    results = completed(block, record)
    holding = assessment.holding() if assessment else []
    declarations = {one.requirement: one for one in assessment.declarations} if assessment else {}
    failed = [scenario for scenario in block.scenarios if results[scenario.id].outcome is Outcome.FAILED]
    waived = waived_scenarios(failed, holding)
    known = _Known(record, adapted, waived)
    return BlockJudgement(
        block=block,
        results=results,
        operations={one.id: _judged_operation(results, block, one.id, known) for one in block.operations},
        requirements={
            one.id: _judged_requirement(
                _serving(block, one, known), declarations.get(one.id), waiver_of(one.id, holding)
            )
            for one in block.requirements
        },
        waived=waived,
        adapting=adapted[block.id],
    )


@dataclass(frozen=True)
class _Known:
    """What verdicts on one Building Block rest on; `adapting` has the operations of every one."""

    record: RunRecord
    adapting: Mapping[str, Mapping[str, Adapting]]
    waived: Mapping[str, RecordedWaiver]


def _judged_operation(results: Mapping[str, ScenarioResult], block: RecordedBlock, name: str, known: _Known) -> Judged:
    outcomes: dict[str, Outcome] = {}
    for scenario in block.scenarios:
        if name in scenario.operations:
            outcomes[scenario.id] = results[scenario.id].outcome
        elif not scenario.operations and any(found.operation == name for found in results[scenario.id].findings):
            outcomes[scenario.id] = Outcome.FAILED
    unselected = sum(name in scenario.operations for scenario in block.unselected)
    covered = sum(scenario in known.waived for scenario, outcome in outcomes.items() if outcome is Outcome.FAILED)
    verdict, reason = weigh([*outcomes.values()], unselected, waived=covered)
    exercising = [scenario for scenario in block.scenarios if scenario.id in outcomes]
    resting = {**_itself(known.adapting[block.id], name), **resting_on(exercising, known.record, known.adapting)}
    return Judged(*through_adapter(verdict, reason, resting), tuple(outcomes))


def _itself(adapting: Mapping[str, Adapting], name: str) -> dict[str, Adapting]:
    """An operation with substitution, whichever scenario saw it."""
    return {name: adapting[name]} if name in adapting and adapting[name].substituted else {}


@dataclass(frozen=True)
class _Serving:
    """The scenarios that verify a requirement, and what they say of it."""

    scenarios: tuple[str, ...]
    tested: Checked


def _serving(block: RecordedBlock, requirement: Requirement, known: _Known) -> _Serving:
    scenarios, record = _of(block.scenarios, requirement), known.record
    results = completed(replace(block, scenarios=scenarios), record)
    unselected = sum(requirement.id in scenario.requirements for scenario in block.unselected)
    outcomes = [result.outcome for result in results.values()]
    covered = sum(scenario in known.waived for scenario, result in results.items() if result.outcome is Outcome.FAILED)
    tested, reason = weigh(outcomes, unselected, requirement.remains, covered)
    resting = resting_on(scenarios, record, known.adapting)
    verdict, reason = through_adapter(tested, reason, resting)
    whole = not unselected and Outcome.ERROR not in outcomes and results.keys() <= record.results.keys()
    whole = whole and all(one.accepted for one in resting.values())
    return _Serving(tuple(results), Checked(verdict, reason, whole))


def _of(scenarios: Iterable[Scenario], requirement: Requirement) -> tuple[Scenario, ...]:
    return tuple(scenario for scenario in scenarios if requirement.id in scenario.requirements)


def _judged_requirement(
    serving: _Serving,
    declaration: RecordedDeclaration | None,
    waiver: RecordedWaiver | None,
) -> JudgedRequirement:
    decided = decide(serving.tested, declaration, waiver)
    return JudgedRequirement(
        verdict=decided.verdict,
        reason=decided.reason,
        scenarios=serving.scenarios,
        tested=serving.tested.verdict,
        declaration=declaration,
        waiver=waiver,
        contradiction=decided.contradiction,
    )


def _weighed(block: BlockJudgement) -> list[Weighed]:
    return [
        Weighed(one.id, block.requirements[one.id].verdict, one.level, _is_claimed(block, block.requirements[one.id]))
        for one in block.block.requirements
    ]


def _is_claimed(block: BlockJudgement, judged: JudgedRequirement) -> bool:
    """Whether a requirement does not apply by what the profile says, and no reviewer accepted that."""
    review = judged.declaration.review if judged.declaration else None
    if judged.verdict is not Verdict.NOT_APPLICABLE or (review and review.decision is Decision.ACCEPT):
        return False
    return any(block.results[name].reason.startswith(BY_THE_PROFILE) for name in judged.scenarios)


def _levels(
    block: BlockJudgement, inherited: Sequence[Weighed] | None, minimal_integration: bool | None
) -> tuple[LevelResult, ...]:
    if block.block.id == CROSS_FUNCTIONAL:
        return ()
    operations = [Weighed(name, judged.verdict) for name, judged in block.operations.items()]
    requirements = _weighed(block)
    return (
        *govspecs(requirements, inherited, operations),
        *compliance_concept(requirements, inherited, operations, minimal_integration),
    )


def _minimal_integration(assessment: RecordedAssessment | None) -> bool | None:
    review = assessment.minimal_integration if assessment else None
    return None if review is None else review.decision is Decision.ACCEPT

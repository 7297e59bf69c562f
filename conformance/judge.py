"""Weigh outcomes: verdicts on operations and requirements, and what the run says. Pure: no network, no clock.

This is the one place that weighs. Its rules, each of which has its row in tests/test_judge.py:

1. Every planned scenario ends in exactly one outcome. One without a result was not run, which is inconclusive when the
   run was cut off or stopped, and an error of the kit when nothing explains it.
2. One failed scenario: not met.
3. Else one that could not be tried, that the kit failed to run, or that was not selected: not tested.
4. Else, where every scenario says that it does not apply: not applicable.
5. Else at least one passed: met; but where an interface shows only part of a requirement, not tested until what remains
   is evidenced.
6. No scenario at all: not tested.
7. A contract check is a scenario. One that names no operation of its own, such as that of the links, counts as failed
   for each operation that a finding of it names, and says nothing of the others. Observations are never weighed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from conformance.model import Level, Outcome, Requirement, ScenarioResult, Verdict
from conformance.record import RecordedBlock, RunRecord

STATUS_NOTHING_UNMET = 0
STATUS_NOT_MET = 1
STATUS_KIT_ERROR = 4
STATUS_INTERRUPTED = 130

INTERRUPTED = "interrupted"
"""What the record of a run says that its user ended."""

_UNDECIDED = (Outcome.INCONCLUSIVE, Outcome.ERROR)


@dataclass(frozen=True)
class Judged:
    """The verdict on one requirement or operation, why, and the planned scenarios that it rests on."""

    verdict: Verdict
    reason: str
    scenarios: tuple[str, ...]


@dataclass(frozen=True)
class BlockJudgement:
    """The verdicts on one Building Block; `results` has every planned scenario exactly once, in the plan's order."""

    block: RecordedBlock
    results: Mapping[str, ScenarioResult]
    operations: Mapping[str, Judged]
    requirements: Mapping[str, Judged]


@dataclass(frozen=True)
class Judgement:
    """What a run says: `met` is False where something checked is not met, None where nothing was decided."""

    record: RunRecord
    blocks: tuple[BlockJudgement, ...]
    met: bool | None
    sentence: str

    @property
    def outcomes(self) -> Counter[Outcome]:
        """How many scenarios came to which outcome."""
        return Counter(result.outcome for block in self.blocks for result in block.results.values())


def judge(record: RunRecord) -> Judgement:
    """The judgement of a recorded run, the same whatever the order in which results came."""
    blocks = tuple(_judge_block(record, block) for block in record.head.blocks)
    outcomes = [result.outcome for block in blocks for result in block.results.values()]
    met = None if Outcome.PASSED not in outcomes else True
    return Judgement(
        record=record,
        blocks=blocks,
        met=False if Outcome.FAILED in outcomes else met,
        sentence=_sentence(blocks, outcomes, complete=_is_complete(record)),
    )


def exit_status(judgement: Judgement, *, strict: bool = False) -> int:
    """The exit status of a judged run; with `strict`, anything REQUIRED that stays undecided counts as not met."""
    outcomes, end = judgement.outcomes, judgement.record.end
    if end is not None and end.interruption == INTERRUPTED:
        return STATUS_INTERRUPTED
    if outcomes[Outcome.ERROR]:
        return STATUS_KIT_ERROR
    if outcomes[Outcome.FAILED]:
        return STATUS_NOT_MET
    if strict and (outcomes[Outcome.INCONCLUSIVE] or _undecided_required(judgement)):
        return STATUS_NOT_MET
    return STATUS_NOTHING_UNMET


def weigh(outcomes: Sequence[Outcome], unselected: int = 0, remains: str | None = None) -> tuple[Verdict, str]:
    """The verdict that outcomes of scenarios lead to, and the reason in one sentence (rules 2 to 6)."""
    total = len(outcomes) + unselected
    counted = Counter(outcomes)
    if total == 0:
        return Verdict.NOT_TESTED, "No scenario verifies it."
    if counted[Outcome.FAILED]:
        return Verdict.NOT_MET, f"{_of(counted[Outcome.FAILED], total)} failed."
    undecided = sum(counted[outcome] for outcome in _UNDECIDED)
    if undecided:
        return Verdict.NOT_TESTED, f"{_of(undecided, total)} could not be tried."
    if unselected:
        return Verdict.NOT_TESTED, f"{_of(unselected, total)} {'was' if unselected == 1 else 'were'} not selected."
    if not counted[Outcome.PASSED]:
        return (
            Verdict.NOT_APPLICABLE,
            f"{_of(counted[Outcome.SKIPPED], total)} {'does' if total == 1 else 'do'} not apply.",
        )
    if remains:
        return Verdict.NOT_TESTED, f"{_of(counted[Outcome.PASSED], total)} passed, which shows it in part. {remains}"
    return Verdict.MET, f"{_of(counted[Outcome.PASSED], total)} passed."


def completed(block: RecordedBlock, record: RunRecord) -> dict[str, ScenarioResult]:
    """A result for every planned scenario (rule 1), in the plan's order."""
    return {
        scenario.id: record.results.get(scenario.id) or ScenarioResult(scenario.id, *_unexplained(record))
        for scenario in block.scenarios
    }


def _unexplained(record: RunRecord) -> tuple[Outcome, str]:
    if record.end is None:
        return Outcome.INCONCLUSIVE, "Not run: the run was cut off before it."
    if record.end.interruption:
        return Outcome.INCONCLUSIVE, f"Not run: the run was {record.end.interruption}."
    return Outcome.ERROR, "It was planned, and the run ended without a result for it."


def _judge_block(record: RunRecord, block: RecordedBlock) -> BlockJudgement:
    results = completed(block, record)
    return BlockJudgement(
        block=block,
        results=results,
        operations={operation.id: _judged_operation(results, block, operation.id) for operation in block.operations},
        requirements={
            requirement.id: _judged_requirement(results, block, requirement) for requirement in block.requirements
        },
    )


def _judged_operation(results: Mapping[str, ScenarioResult], block: RecordedBlock, name: str) -> Judged:
    outcomes: dict[str, Outcome] = {}
    for scenario in block.scenarios:
        if name in scenario.operations:
            outcomes[scenario.id] = results[scenario.id].outcome
        elif not scenario.operations and any(found.operation == name for found in results[scenario.id].findings):
            outcomes[scenario.id] = Outcome.FAILED
    unselected = sum(name in scenario.operations for scenario in block.unselected)
    return Judged(*weigh([*outcomes.values()], unselected), tuple(outcomes))


def _judged_requirement(
    results: Mapping[str, ScenarioResult], block: RecordedBlock, requirement: Requirement
) -> Judged:
    serving = [scenario.id for scenario in block.scenarios if requirement.id in scenario.requirements]
    unselected = sum(requirement.id in scenario.requirements for scenario in block.unselected)
    outcomes = [results[scenario].outcome for scenario in serving]
    return Judged(*weigh(outcomes, unselected, requirement.remains), tuple(serving))


def _is_complete(record: RunRecord) -> bool:
    return record.end is not None and record.end.interruption is None


def _undecided_required(judgement: Judgement) -> list[Requirement]:
    return [
        requirement
        for block in judgement.blocks
        for requirement in block.block.requirements
        if requirement.level is Level.REQUIRED and block.requirements[requirement.id].verdict is Verdict.NOT_TESTED
    ]


def _sentence(blocks: Sequence[BlockJudgement], outcomes: Sequence[Outcome], *, complete: bool) -> str:
    counted, total = Counter(outcomes), len(outcomes)
    begin = "" if complete else "The run is incomplete. "
    if counted[Outcome.FAILED]:
        operations = _count(block.operations.values() for block in blocks)
        requirements = _count(block.requirements.values() for block in blocks)
        return (
            f"{begin}Not met: {_of(counted[Outcome.FAILED], total)} failed, so that {operations} of the operations and "
            f"{requirements} of the requirements are not met."
        )
    if not total:
        return f"{begin}Nothing is decided: there is no scenario for what was chosen."
    undecided = sum(counted[outcome] for outcome in _UNDECIDED)
    if not counted[Outcome.PASSED]:
        return f"{begin}Nothing is decided: none of {total} scenarios passed, and none failed."
    rest = f"; {undecided} could not be tried" if undecided else ""
    return f"{begin}Nothing that was checked is not met: {_of(counted[Outcome.PASSED], total)} passed{rest}."


def _count(groups: Iterable[Iterable[Judged]]) -> int:
    return sum(judged.verdict is Verdict.NOT_MET for group in groups for judged in group)


def _of(count: int, total: int) -> str:
    return f"{count} of {total} scenarios" if total != 1 else f"{count} of 1 scenario"

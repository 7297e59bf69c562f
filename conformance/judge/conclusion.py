"""What a run comes to as a whole: whether anything is not met, the sentence that says so, and the exit status. Pure.

1. Not met where a scenario failed that no waiver covers, or a REQUIRED requirement is declared not to be met.
2. Else nothing is decided where no scenario passed; and where something failed, or is declared not to be met, that is
   waived, or an adapter answers in the candidate's place and no reviewer accepted that, it is not called met.
3. The exit status follows: what is waived does not fail a run; with `strict`, what is undecided and REQUIRED does, and
   so does such an adapter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from conformance.judge.levels import plural
from conformance.judge.verdicts import BlockJudgement, Judgement
from conformance.judge.weighing import UNDECIDED, count_of
from conformance.model import Level, Outcome, Verdict
from conformance.record import RunRecord

STATUS_NOTHING_UNMET = 0
STATUS_NOT_MET = 1
STATUS_KIT_ERROR = 4
STATUS_INTERRUPTED = 130

INTERRUPTED = "interrupted"
"""What the record of a run says that its user ended."""


def is_met(blocks: Sequence[BlockJudgement]) -> bool | None:
    """False where something is not met; None where nothing was decided, or nothing but waivers and adapters hinders."""
    outcomes = _outcomes(blocks)
    if outcomes[Outcome.FAILED] > _waived(blocks) or _admitted(blocks):
        return False
    waived = outcomes[Outcome.FAILED] or _admitted(blocks, Verdict.WAIVED)
    return True if outcomes[Outcome.PASSED] and not waived and not _substituted(blocks) else None


def exit_status(judgement: Judgement, *, strict: bool = False) -> int:
    """The exit status of a judged run; with `strict`, anything REQUIRED that stays undecided counts as not met."""
    outcomes, end = judgement.outcomes, judgement.record.end
    if end is not None and end.interruption == INTERRUPTED:
        return STATUS_INTERRUPTED
    if outcomes[Outcome.ERROR]:
        return STATUS_KIT_ERROR
    if judgement.met is False:
        return STATUS_NOT_MET
    undecided = outcomes[Outcome.INCONCLUSIVE] or judgement.undecided_required or _substituted(judgement.blocks)
    if strict and undecided:
        return STATUS_NOT_MET
    return STATUS_NOTHING_UNMET


def sentence(blocks: Sequence[BlockJudgement], record: RunRecord) -> str:
    """What a run comes to, in one sentence, with its denominators."""
    complete = record.end is not None and record.end.interruption is None
    return f"{'' if complete else 'The run is incomplete. '}{_sentence(blocks, _outcomes(blocks))}{_told(blocks)}"


def _sentence(blocks: Sequence[BlockJudgement], counted: Counter[Outcome]) -> str:
    total, failed = counted.total(), counted[Outcome.FAILED]
    if failed:
        begin = "Not met" if failed > _waived(blocks) or _admitted(blocks) else "Not met, and waived"
        operations = _unmet(judged.verdict for block in blocks for judged in block.operations.values())
        requirements = _unmet(judged.tested for block in blocks for judged in block.requirements.values())
        return (
            f"{begin}: {count_of(failed, total)} failed, so that {operations} of the operations and "
            f"{requirements} of the requirements are not met."
        )
    if _admitted(blocks):
        return f"Not met: no scenario failed, and {count_of(counted[Outcome.PASSED], total)} passed."
    if not total:
        return "Nothing is decided: there is no scenario for what was chosen."
    if not counted[Outcome.PASSED]:
        return f"Nothing is decided: none of {total} scenarios passed, and none failed."
    undecided = sum(counted[outcome] for outcome in UNDECIDED)
    rest = f"; {undecided} could not be tried" if undecided else ""
    return f"Nothing that was checked is not met: {count_of(counted[Outcome.PASSED], total)} passed{rest}."


def _told(blocks: Sequence[BlockJudgement]) -> str:
    """What is waived, and what is declared not to be met."""
    told = {
        "Waived": plural(_waived(blocks), "failed scenario"),
        "Declared not to be met": plural(_admitted(blocks), "REQUIRED requirement"),
        "Declared not to be met, and waived": plural(_admitted(blocks, Verdict.WAIVED), "REQUIRED requirement"),
        "Answered by an adapter in the candidate's place, and not accepted": plural(_substituted(blocks), "operation"),
    }
    return "".join(f" {what}: {count}." for what, count in told.items() if not count.startswith("0 "))


def _outcomes(blocks: Sequence[BlockJudgement]) -> Counter[Outcome]:
    return Counter(result.outcome for block in blocks for result in block.results.values())


def _waived(blocks: Sequence[BlockJudgement]) -> int:
    """How many failed scenarios a waiver covers."""
    return sum(len(block.waived) for block in blocks)


def _admitted(blocks: Sequence[BlockJudgement], verdict: Verdict = Verdict.NOT_MET) -> int:
    """How many REQUIRED requirements are not met, or waived, by the vendor's own word alone."""
    return sum(
        requirement.level is Level.REQUIRED
        and judged.verdict is verdict
        and judged.tested not in (Verdict.NOT_MET, Verdict.WAIVED)
        for block in blocks
        for requirement, judged in zip(block.block.requirements, block.requirements.values(), strict=True)
    )


def _substituted(blocks: Sequence[BlockJudgement]) -> int:
    """How many operations an adapter answers in part in the candidate's place, which no reviewer accepted."""
    return sum(bool(one.substituted) and not one.accepted for block in blocks for one in block.adapting.values())


def _unmet(verdicts: Iterable[Verdict]) -> int:
    return sum(verdict in (Verdict.NOT_MET, Verdict.WAIVED) for verdict in verdicts)

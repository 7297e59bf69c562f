"""What outcomes of scenarios say of an operation or a requirement. Pure.

Rules, each of which has its row in tests/test_judge.py:

1. Every planned scenario ends in exactly one outcome. One without a result was not run, which is inconclusive when the
   run was cut off or stopped, and an error of the kit when nothing explains it.
2. One failed scenario: not met; but waived where a waiver that holds covers each that failed.
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
from collections.abc import Sequence

from conformance.model import Outcome, ScenarioResult, Verdict
from conformance.record import RecordedBlock, RunRecord

UNDECIDED = (Outcome.INCONCLUSIVE, Outcome.ERROR)


def weigh(
    outcomes: Sequence[Outcome], unselected: int = 0, remains: str | None = None, waived: int = 0
) -> tuple[Verdict, str]:
    """The verdict that outcomes of scenarios lead to, and the reason in one sentence (rules 2 to 6).

    `waived` is how many of those that failed a waiver covers.
    """
    total = len(outcomes) + unselected
    counted = Counter(outcomes)
    failed, undecided = counted[Outcome.FAILED], sum(counted[outcome] for outcome in UNDECIDED)
    if total == 0:
        return Verdict.NOT_TESTED, "No scenario verifies it."
    if failed and waived == failed:
        return Verdict.WAIVED, f"{count_of(failed, total)} failed, which is waived."
    if failed:
        return Verdict.NOT_MET, f"{count_of(failed, total)} failed."
    if undecided:
        return Verdict.NOT_TESTED, f"{count_of(undecided, total)} could not be tried."
    if unselected:
        return Verdict.NOT_TESTED, f"{count_of(unselected, total)} {'was' if unselected == 1 else 'were'} not selected."
    passed, skipped = counted[Outcome.PASSED], counted[Outcome.SKIPPED]
    if not passed:
        return Verdict.NOT_APPLICABLE, f"{count_of(skipped, total)} {'does' if total == 1 else 'do'} not apply."
    if remains:
        return Verdict.NOT_TESTED, f"{count_of(passed, total)} passed, which shows it in part. {remains}"
    return Verdict.MET, f"{count_of(passed, total)} passed."


def completed(block: RecordedBlock, record: RunRecord) -> dict[str, ScenarioResult]:
    """A result for every planned scenario (rule 1), in the plan's order."""
    return {
        scenario.id: record.results.get(scenario.id) or ScenarioResult(scenario.id, *_unexplained(record))
        for scenario in block.scenarios
    }


def count_of(count: int, total: int) -> str:
    """How many of how many scenarios: no count without its denominator."""
    return f"{count} of {total} scenarios" if total != 1 else f"{count} of 1 scenario"


def _unexplained(record: RunRecord) -> tuple[Outcome, str]:
    if record.end is None:
        return Outcome.INCONCLUSIVE, "Not run: the run was cut off before it."
    if record.end.interruption:
        return Outcome.INCONCLUSIVE, f"Not run: the run was {record.end.interruption}."
    return Outcome.ERROR, "It was planned, and the run ended without a result for it."

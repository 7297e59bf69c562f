"""Which moves of a verdict or an outcome are better, and which are worse: a gate rests on these rules.

Each rule has its rows in tests/comparison/test_moves.py:

1. A verdict stands the higher the more is shown: met (by checks), accepted (declared with evidence, and reviewed),
   declared (with evidence), not tested, waived (not met, which somebody accepts until a date), not met. An outcome:
   passed, inconclusive, failed. To stand lower than before is worse, to stand higher better, but for rule 3.
2. Not applicable stands where not tested does, and so do skipped and error where inconclusive does: nothing is shown.
   From one of these to another is changed, neither better nor worse; from anything that was shown to one of them is
   worse, as no one becomes better by saying that a check does not apply.
3. Better is what shows more, and never what hides a failure. What checks saw fail is mended by checks alone: from there
   only met or passed is better. What was merely declared not to be met may be declared met, with evidence. All else is
   changed: not to try again, to waive it, or to say that it does not apply mends nothing.
4. What one of the two reports does not have counts there as not tested: that a verdict is gone which said met is worse,
   and so is one that appears and says not met.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Move: TypeAlias = Literal["same", "better", "worse", "changed"]

STANDING: Mapping[str, int] = {
    "met": 5,
    "accepted": 4,
    "declared": 3,
    "not tested": 2,
    "not applicable": 2,
    "waived": 1,
    "not met": 0,
    "passed": 5,
    "inconclusive": 2,
    "skipped": 2,
    "error": 2,
    "failed": 0,
}
"""How high each verdict and each outcome stands (rules 1 and 2)."""

_ABSENT = "not tested"
_FAILED = ("not met", "waived", "failed")
_SHOWN_BY_CHECKS = ("met", "passed")
_SHOWN = (*_SHOWN_BY_CHECKS, "accepted", "declared")


def move(before: str | None, after: str | None, *, checked: bool = True) -> Move:
    """What became of a verdict or an outcome; None is for a report that does not have it (rule 4).

    `checked` is whether checks brought about what was before, and not a declaration alone.
    """
    if before == after:
        return "same"
    before, after = before or _ABSENT, after or _ABSENT
    if STANDING[after] < STANDING[before]:
        return "worse"
    if STANDING[after] == STANDING[before]:
        return "changed"
    mending = _SHOWN_BY_CHECKS if checked and before in _FAILED else _SHOWN
    return "better" if after in mending else "changed"

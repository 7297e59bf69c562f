"""What adapters are worth: an operation that its adapter answers in the candidate's place is not met by that. Pure.

Rules, each of which has its rows in tests/judge/test_adapted.py:

1. An operation is *native* where no adapter names it, *not implemented* where the adapter says so, and else *adapted*.
2. It is *adapted with substitution* where any check saw its adapter answer in the candidate's place, be it one of
   another operation or of another Building Block.
3. What passed then shows the adapter: met becomes not tested for each operation and requirement of which a scenario
   exercises it, or saw the substitution. Every other verdict stays: what failed, failed through its adapter.
4. Where a reviewer accepted this adapter's answers for each such operation, met becomes accepted. A decision holds for
   the adapter with the digest that it names, and for no other; a rejection is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from conformance.assessment import Decision, RecordedAssessment, RecordedReview
from conformance.model import Scenario, Substituted, Verdict
from conformance.record import RecordedBlock, RecordedOperation, RunRecord


class Fulfilled(StrEnum):
    """How an operation of the Building Block is fulfilled."""

    NATIVE = "native"
    ADAPTED = "adapted"
    SUBSTITUTED = "adapted with substitution"
    NOT_IMPLEMENTED = "not implemented"


@dataclass(frozen=True)
class Adapting:
    """How one operation is fulfilled; `review` is the decision that holds on what its adapter says."""

    fulfilled: Fulfilled
    substituted: tuple[Substituted, ...] = ()
    review: RecordedReview | None = None

    @property
    def accepted(self) -> bool:
        """Whether a reviewer accepted what the adapter says in the candidate's place."""
        return self.review is not None and self.review.decision is Decision.ACCEPT


def adapting(record: RunRecord, block: RecordedBlock) -> dict[str, Adapting]:
    """How each operation of a Building Block is fulfilled (rules 1 and 2); empty where it has no adapter."""
    if block.adapter is None:
        return {}
    seen: dict[str, dict[tuple[str, str], Substituted]] = {}
    for result in record.results.values():
        for one in result.substituted:
            if one.block == block.id:
                seen.setdefault(one.operation, {}).setdefault((one.substitution.kind, one.substitution.place), one)
    reviews = _reviews(record.head.assessment, block)
    return {
        one.id: Adapting(_fulfilled(one, one.id in seen), tuple(seen.get(one.id, {}).values()), reviews.get(one.id))
        for one in block.operations
    }


def resting_on(
    scenarios: Iterable[Scenario], record: RunRecord, known: Mapping[str, Mapping[str, Adapting]]
) -> dict[str, Adapting]:
    """The operations with substitution on which the outcomes of scenarios rest: those that they exercise or asked.

    `known` has the operations of each Building Block. Shape: by the operation's name.
    """
    named: set[tuple[str, str]] = set()
    for scenario in scenarios:
        named |= {(scenario.block, name) for name in scenario.operations}
        result = record.results.get(scenario.id)
        named |= {(one.block, one.operation) for one in result.substituted} if result else set()
    found = {(block, name): known.get(block, {}).get(name) for block, name in sorted(named)}
    return {name: one for (_, name), one in found.items() if one is not None and one.substituted}


def through_adapter(verdict: Verdict, reason: str, substituted: Mapping[str, Adapting]) -> tuple[Verdict, str]:
    """What a verdict is worth that rests on these operations with substitution (rules 3 and 4)."""
    if verdict is not Verdict.MET or not substituted:
        return verdict, reason
    open_ones = [name for name, one in substituted.items() if not one.accepted]
    if not open_ones:
        reviewers = sorted({one.review.reviewer for one in substituted.values() if one.review})
        return Verdict.ACCEPTED, f"{reason} What its adapter says in part was accepted by {', '.join(reviewers)}."
    rejected = [f"{name}: {one.review.comment}" for name, one in substituted.items() if one.review and not one.accepted]
    told = f" Rejected by a reviewer: {'; '.join(rejected)}." if rejected else ""
    answers = f"But the adapter answers in the candidate's place in part ({', '.join(open_ones)})"
    return Verdict.NOT_TESTED, f"{reason} {answers}, which a reviewer can accept.{told}"


def _fulfilled(operation: RecordedOperation, substituted: bool) -> Fulfilled:
    if operation.not_implemented is not None:
        return Fulfilled.NOT_IMPLEMENTED
    if not operation.calls:
        return Fulfilled.NATIVE
    return Fulfilled.SUBSTITUTED if substituted else Fulfilled.ADAPTED


def _reviews(assessment: RecordedAssessment | None, block: RecordedBlock) -> dict[str, RecordedReview]:
    digest = block.adapter.digest if block.adapter else None
    decided = assessment.adapters if assessment else ()
    return {one.operation: one.review for one in decided if (one.block, one.digest) == (block.id, digest)}

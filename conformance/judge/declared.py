"""What a declaration, its review and a waiver make of what checks say of a requirement. Pure.

Rules, in their order, each of which has its rows in tests/judge/test_declared.py:

1. A declaration of another text than the specification has now says nothing.
2. A failed check beats every declaration: not met.
3. Who declares a requirement not met, or met in part, is believed: not met, whatever checks and reviewers say.
4. Where checks decide, as met or not applicable, they decide.
5. Where checks could decide and were not all run, a declaration cannot stand for them: not tested.
6. What is declared otherwise without what it needs, such as evidence that can be opened, or what a reviewer rejected:
   not tested.
7. What is declared met: accepted where a reviewer accepted it, else declared.
8. What is declared not applicable: not applicable where a reviewer accepted it, else not tested.
9. A waiver that holds makes waived of not met, and nothing of any other verdict.

Where checks and a declaration exclude each other, the contradiction is told beside the verdict.
"""

from __future__ import annotations

from dataclasses import dataclass

from conformance.assessment import Decision, Fulfilment, RecordedDeclaration, RecordedWaiver
from conformance.model import Verdict

_ADMITTED = (Fulfilment.PARTLY, Fulfilment.NOT_MET)
_EXCLUDED: dict[Verdict, tuple[Fulfilment, ...]] = {
    Verdict.MET: (*_ADMITTED, Fulfilment.NOT_APPLICABLE),
    Verdict.NOT_MET: (Fulfilment.MET, Fulfilment.NOT_APPLICABLE),
    Verdict.WAIVED: (Fulfilment.MET, Fulfilment.NOT_APPLICABLE),
    Verdict.NOT_APPLICABLE: (Fulfilment.MET, *_ADMITTED),
}
"""What cannot be declared truly where checks come to a verdict."""


@dataclass(frozen=True)
class Checked:
    """What checks say of a requirement; `complete` is False where one was not run, or not by fault of the candidate."""

    verdict: Verdict
    reason: str
    complete: bool = True


@dataclass(frozen=True)
class Decided:
    """The verdict on a requirement, why, and how what checks saw contradicts what was declared, if it does."""

    verdict: Verdict
    reason: str
    contradiction: str | None = None


def decide(tested: Checked, declaration: RecordedDeclaration | None, waiver: RecordedWaiver | None) -> Decided:
    """The verdict on a requirement (rules 1 to 9)."""
    verdict, reason = _undecided_by_waiver(tested, declaration)
    if verdict is Verdict.NOT_MET and waiver is not None:
        verdict, reason = Verdict.WAIVED, f"{reason} Waived by {waiver.who} until {waiver.until}: {waiver.reason}"
    return Decided(verdict, reason, _contradiction(tested, declaration))


def _undecided_by_waiver(tested: Checked, declaration: RecordedDeclaration | None) -> tuple[Verdict, str]:
    if declaration is None:
        return tested.verdict, tested.reason
    if declaration.outdated is not None:
        return tested.verdict, f"{tested.reason} What is declared does not count: {declaration.outdated}."
    if tested.verdict in (Verdict.NOT_MET, Verdict.WAIVED):
        return tested.verdict, tested.reason
    if declaration.fulfilment in _ADMITTED:
        return Verdict.NOT_MET, f"{_declared(declaration)}."
    if tested.verdict is not Verdict.NOT_TESTED:
        return tested.verdict, tested.reason
    if not tested.complete:
        return Verdict.NOT_TESTED, f"{tested.reason} {_declared(declaration)}, which cannot stand for a check."
    return _relied_on(declaration)


def _relied_on(declaration: RecordedDeclaration) -> tuple[Verdict, str]:
    """Where nothing but the declaration decides: whether it can be relied on (rules 6 to 8)."""
    said, review = _declared(declaration), declaration.review
    if declaration.problems:
        return Verdict.NOT_TESTED, f"{said}, which does not count: {'; '.join(declaration.problems)}."
    if review is not None and review.decision is Decision.REJECT:
        return Verdict.NOT_TESTED, f"{said}; rejected by {review.reviewer}: {review.comment}"
    if review is not None:
        accepted = Verdict.ACCEPTED if declaration.fulfilment is Fulfilment.MET else Verdict.NOT_APPLICABLE
        return accepted, f"{said}; accepted by {review.reviewer}."
    if declaration.fulfilment is Fulfilment.MET:
        return Verdict.DECLARED, f"{said}; not reviewed."
    return Verdict.NOT_TESTED, f"{said}, which counts once a reviewer accepted it."


def _declared(declaration: RecordedDeclaration) -> str:
    by = f" by {declaration.declared_by}" if declaration.declared_by else ""
    return f"Declared {'met in part' if declaration.fulfilment is Fulfilment.PARTLY else declaration.fulfilment}{by}"


def _contradiction(tested: Checked, declaration: RecordedDeclaration | None) -> str | None:
    if declaration is None or declaration.outdated is not None:
        return None
    if declaration.fulfilment not in _EXCLUDED.get(tested.verdict, ()):
        return None
    return f"{_declared(declaration)}, but by the checks it is {_SAID[tested.verdict]}: {tested.reason}"


_SAID = {
    Verdict.MET: "met",
    Verdict.NOT_MET: "not met",
    Verdict.WAIVED: "not met",
    Verdict.NOT_APPLICABLE: "not applicable",
}

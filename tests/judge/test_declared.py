"""Declarations, reviews and waivers beside checks: every combination has its verdict, by a table of its own."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from conformance.assessment import (
    Decision,
    Fulfilment,
    RecordedAssessment,
    RecordedDeclaration,
    RecordedReview,
    RecordedWaiver,
)
from conformance.judge import Checked, decide, judge
from conformance.model import Level, Observability, Outcome, Verdict
from conformance.record import RunRecord
from tests.records import a_block, a_record, a_requirement, a_scenario

CHECKS = {
    "met": Checked(Verdict.MET, "It was seen."),
    "not met": Checked(Verdict.NOT_MET, "It failed."),
    "waived": Checked(Verdict.WAIVED, "It failed, which is waived."),
    "not applicable": Checked(Verdict.NOT_APPLICABLE, "It does not apply."),
    "open": Checked(Verdict.NOT_TESTED, "Nothing checks it."),
    "not all run": Checked(Verdict.NOT_TESTED, "It was not selected.", complete=False),
}
DECLARED = ("nothing", *Fulfilment)
WORTH = ("counts", "problem", "outdated")
REVIEWS = ("none", "accept", "reject")
WAIVER = RecordedWaiver("R", None, "Until the migration.", "P. Rocurer", "2027-01-01")

ANY = "*"
TABLE: tuple[tuple[str, str, str, str, str], ...] = (
    # checks, declared, worth, review: the verdict; the first row that fits decides.
    ("not met", ANY, ANY, ANY, "not met"),
    ("waived", ANY, ANY, ANY, "waived"),
    ("open", "nothing", ANY, ANY, "not tested"),
    ("not all run", "nothing", ANY, ANY, "not tested"),
    (ANY, "nothing", ANY, ANY, "as checks"),
    ("open", ANY, "outdated", ANY, "not tested"),
    ("not all run", ANY, "outdated", ANY, "not tested"),
    (ANY, ANY, "outdated", ANY, "as checks"),
    (ANY, "not met", ANY, ANY, "not met"),
    (ANY, "partly", ANY, ANY, "not met"),
    ("met", ANY, ANY, ANY, "met"),
    ("not applicable", ANY, ANY, ANY, "not applicable"),
    ("not all run", ANY, ANY, ANY, "not tested"),
    ("open", ANY, "problem", ANY, "not tested"),
    ("open", ANY, ANY, "reject", "not tested"),
    ("open", "met", ANY, "accept", "accepted"),
    ("open", "met", ANY, "none", "declared"),
    ("open", "not applicable", ANY, "accept", "not applicable"),
    ("open", "not applicable", ANY, "none", "not tested"),
)


def expected(checks: str, *others: str) -> Verdict:
    word = TABLE[row_of((checks, *others))][4]
    return CHECKS[checks].verdict if word == "as checks" else Verdict(word)


def row_of(case: tuple[str, ...]) -> int:
    """The first row that fits."""
    return next(
        at
        for at, row in enumerate(TABLE)
        if all(part in (ANY, given) for part, given in zip(row[:4], case, strict=True))
    )


def a_declaration(declared: str, worth: str = "counts", review: str = "none") -> RecordedDeclaration | None:
    if declared == "nothing":
        return None
    return RecordedDeclaration(
        requirement="R",
        fulfilment=Fulfilment(declared),
        declared_by="A. Vendor",
        problems=("the file has changed",) if worth == "problem" else (),
        outdated="it was declared of another statement" if worth == "outdated" else None,
        review=None if review == "none" else a_review(review),
    )


def a_review(decision: str) -> RecordedReview:
    return RecordedReview(Decision(decision), "R. Viewer", "2026-11-21T14:30:00+00:00", "Seen.")


@pytest.mark.parametrize(("checks", "declared"), list(itertools.product(CHECKS, DECLARED)))
def test_every_combination(checks: str, declared: str) -> None:
    for worth, review in itertools.product(WORTH, REVIEWS):
        declaration = a_declaration(declared, worth, review)
        verdict = expected(checks, declared, worth, review)
        assert decide(CHECKS[checks], declaration, None).verdict is verdict, (worth, review)
        waived = Verdict.WAIVED if verdict is Verdict.NOT_MET else verdict
        decided = decide(CHECKS[checks], declaration, WAIVER)
        assert decided.verdict is waived, (worth, review)
        assert ("P. Rocurer until 2027-01-01" in decided.reason) is (verdict is Verdict.NOT_MET)


def test_each_row_of_the_table_decides_something() -> None:
    used = {row_of(case) for case in itertools.product(CHECKS, DECLARED, WORTH, REVIEWS)}
    assert used == set(range(len(TABLE)))


CONTRADICTIONS = {
    ("met", "partly"), ("met", "not met"), ("met", "not applicable"), ("not met", "met"), ("not met", "not applicable"),
    ("waived", "met"), ("waived", "not applicable"), ("not applicable", "met"), ("not applicable", "partly"),
    ("not applicable", "not met"),
}  # fmt: skip


@pytest.mark.parametrize(("checks", "declared"), list(itertools.product(CHECKS, DECLARED)))
def test_contradictions_are_told(checks: str, declared: str) -> None:
    told = decide(CHECKS[checks], a_declaration(declared), None).contradiction
    assert (told is not None) is ((checks, declared) in CONTRADICTIONS)
    if told:
        assert told.startswith("Declared ")
        assert "by A. Vendor, but by the checks it is" in told
        assert CHECKS[checks].reason in told
    assert decide(CHECKS[checks], a_declaration(declared, "outdated"), None).contradiction is None


@pytest.mark.parametrize(
    ("declared", "worth", "review", "reason"),
    [
        ("met", "counts", "accept", "Declared met by A. Vendor; accepted by R. Viewer."),
        ("met", "counts", "none", "Declared met by A. Vendor; not reviewed."),
        ("met", "counts", "reject", "Declared met by A. Vendor; rejected by R. Viewer: Seen."),
        ("met", "problem", "accept", "Declared met by A. Vendor, which does not count: the file has changed."),
        ("partly", "counts", "accept", "Declared met in part by A. Vendor."),
        ("not met", "problem", "reject", "Declared not met by A. Vendor."),
        ("not applicable", "counts", "none",
         "Declared not applicable by A. Vendor, which counts once a reviewer accepted it."),
        ("met", "outdated", "none",
         "Nothing checks it. What is declared does not count: it was declared of another statement."),
    ],
)  # fmt: skip
def test_the_reason_says_who_and_why(declared: str, worth: str, review: str, reason: str) -> None:
    assert decide(CHECKS["open"], a_declaration(declared, worth, review), None).reason == reason


def run_of(level: Level, observability: Observability, *outcomes: Outcome, unselected: int = 0) -> RunRecord:
    requirement = replace(a_requirement("R", level), observability=observability)
    names = [f"s{number}" for number in range(len(outcomes))]
    block = a_block([a_scenario(name, requirements=["R"]) for name in names], requirements=[requirement])
    return a_record([block], dict(zip(names, outcomes, strict=True)))


def verdict_of(record: RunRecord, assessment: RecordedAssessment | None) -> Verdict:
    judged = judge(replace(record, head=replace(record.head, assessment=assessment)))
    return judged.blocks[0].requirements["R"].verdict


@pytest.mark.parametrize(
    ("outcome", "waivers", "met", "sentence"),
    [
        (Outcome.PASSED, (), False, "Not met: no scenario failed, and 1 of 1 scenario passed. "
         "Declared not to be met: 1 REQUIRED requirement."),
        (Outcome.PASSED, (WAIVER,), None, "Nothing that was checked is not met: 1 of 1 scenario passed. "
         "Declared not to be met, and waived: 1 REQUIRED requirement."),
        (Outcome.FAILED, (), False, "Not met: 1 of 1 scenario failed, so that 0 of the operations and "
         "0 of the requirements are not met. Declared not to be met: 1 REQUIRED requirement."),
    ],
)  # fmt: skip
def test_the_verdict_keeps_apart_what_failed_and_what_is_admitted(
    outcome: Outcome, waivers: tuple[RecordedWaiver, ...], met: bool | None, sentence: str
) -> None:
    """A scenario that failed is no reason for what is declared not to be met; and what is waived is never met."""
    declaration = a_declaration("not met")
    assert declaration
    record = a_record([a_block([a_scenario("s")], requirements=[a_requirement("R")])], {"s": outcome})
    assessment = RecordedAssessment("2026-11-21", declarations=(declaration,), waivers=waivers)
    judged = judge(replace(record, head=replace(record.head, assessment=assessment)))
    assert (judged.met, judged.sentence) == (met, sentence)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("observability", Observability)
def test_level_and_observability_change_no_verdict(level: Level, observability: Observability) -> None:
    """What they change is what a verdict weighs; a requirement that binds less is no more met."""
    declaration = a_declaration("met")
    assert declaration
    assessment = RecordedAssessment("2026-11-21", declarations=(declaration,))
    tries = {
        (): Verdict.DECLARED,
        (Outcome.PASSED,): Verdict.MET,
        (Outcome.FAILED,): Verdict.NOT_MET,
        (Outcome.INCONCLUSIVE,): Verdict.DECLARED,
        (Outcome.ERROR,): Verdict.NOT_TESTED,
        (Outcome.SKIPPED,): Verdict.NOT_APPLICABLE,
        (Outcome.PASSED, Outcome.FAILED): Verdict.NOT_MET,
        (Outcome.PASSED, Outcome.INCONCLUSIVE): Verdict.DECLARED,
    }
    for outcomes, verdict in tries.items():
        assert verdict_of(run_of(level, observability, *outcomes), assessment) is verdict, outcomes


def test_what_was_not_run_cannot_be_declared() -> None:
    declaration = a_declaration("met", review="accept")
    assert declaration
    assessment = RecordedAssessment("2026-11-21", declarations=(declaration,))
    record = run_of(Level.REQUIRED, Observability.OBSERVABLE, Outcome.PASSED, Outcome.INCONCLUSIVE)
    cut = replace(record, results={"s0": record.results["s0"]}, end=None)
    assert verdict_of(record, assessment) is Verdict.ACCEPTED
    assert verdict_of(cut, assessment) is Verdict.NOT_TESTED


@pytest.mark.parametrize(("day", "verdict"), [("2026-12-31", Verdict.WAIVED), ("2027-01-01", Verdict.NOT_MET)])
def test_a_waiver_lapses_on_its_day(day: str, verdict: Verdict) -> None:
    record = run_of(Level.REQUIRED, Observability.OBSERVABLE, Outcome.FAILED)
    assert verdict_of(record, RecordedAssessment(day, waivers=(WAIVER,))) is verdict

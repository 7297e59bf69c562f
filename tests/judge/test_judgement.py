"""What a whole run comes to: declarations, reviews, waivers and what is inherited reach verdicts, levels and status."""

from __future__ import annotations

from collections.abc import Iterable
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
from conformance.judge import BlockJudgement, Judgement, exit_status, judge
from conformance.judge.compliance_concept import CONTAINER, DOCUMENTATION
from conformance.judge.govspecs import SCHEME, SOURCE
from conformance.model import Level, Outcome, Verdict
from conformance.packs import CROSS_FUNCTIONAL
from tests.records import a_block, a_record, a_requirement, a_scenario

PASSED, FAILED = Outcome.PASSED, Outcome.FAILED
INHERITED = a_block([], name=CROSS_FUNCTIONAL, requirements=[a_requirement(CONTAINER), a_requirement(DOCUMENTATION)])
ADMITTED = RecordedDeclaration("D", Fulfilment.NOT_MET)


def a_review(decision: Decision) -> RecordedReview:
    return RecordedReview(decision, "R. Viewer", "2026-11-21T14:30:00+00:00")


def a_waiver(requirement: str | None = None, scenario: str | None = None) -> RecordedWaiver:
    return RecordedWaiver(requirement, scenario, "why", "who", "2027-01-01")


def accepted(*names: str) -> tuple[RecordedDeclaration, ...]:
    return tuple(RecordedDeclaration(one, Fulfilment.MET, review=a_review(Decision.ACCEPT)) for one in names)


def judged(
    outcome: Outcome | None,
    declarations: Iterable[RecordedDeclaration] = (),
    waivers: Iterable[RecordedWaiver] = (),
    word: RecordedReview | None = None,
    *,
    level: Level = Level.REQUIRED,
    whole: bool = True,
) -> Judgement:
    """A scenario `a` of operation `op` and requirement R, D that nothing checks, and deployment, which is inherited."""
    own = a_block(
        [a_scenario("a", ["op"], ["R"])] if outcome else [],
        operations=["op"],
        requirements=[a_requirement("R"), a_requirement("D", level)],
    )
    record = a_record([INHERITED, own] if whole else [own], {"a": outcome} if outcome else {})
    assessment = RecordedAssessment("2026-11-21", {}, tuple(declarations), tuple(waivers), word)
    return judge(replace(record, head=replace(record.head, assessment=assessment)))


def own_of(judgement: Judgement) -> BlockJudgement:
    return judgement.blocks[-1]


@pytest.mark.parametrize(
    ("names", "word", "whole", "conformance", "deployment", "stage"),
    [
        ((CONTAINER, DOCUMENTATION), a_review(Decision.ACCEPT), True, "conforms (checked and reviewed)", "level 2",
         "level 2"),
        ((CONTAINER, DOCUMENTATION), a_review(Decision.REJECT), True, "conforms (checked and reviewed)", "level 1",
         "level 1"),
        ((CONTAINER, DOCUMENTATION), None, True, "conforms (checked and reviewed)", "level 1, level 2 undetermined",
         "level 1"),
        ((), a_review(Decision.ACCEPT), True, "undetermined", "level 1 undetermined", "level 1"),
        ((), None, False, "undetermined", "level 1 undetermined", "level 1"),
    ],
)  # fmt: skip
def test_levels_rest_on_what_is_inherited_and_on_the_reviewers_word(
    names: tuple[str, ...], word: RecordedReview | None, whole: bool, conformance: str, deployment: str, stage: str
) -> None:
    judgement = judged(PASSED, accepted("D", *names), word=word, whole=whole)
    levels = own_of(judgement).levels
    states = {level.name: level.state for level in levels}
    assert list(states) == ["conformance", "RECOMMENDED", "API compliance", "requirement specification compliance",
                            "deployment compliance", "stage"]  # fmt: skip
    assert (states["conformance"], states["deployment compliance"], states["stage"]) == (conformance, deployment, stage)
    assert {(level.scheme, level.source) for level in levels[:2]} == {(SCHEME, SOURCE)}
    assert [block.levels for block in judgement.blocks[:-1]] == [()] * whole


def test_levels_name_what_stands_in_the_way() -> None:
    levels = {level.name: level for level in own_of(judged(FAILED)).levels}
    assert [why.of for why in levels["conformance"].why_not] == [("R",), ("D", CONTAINER, DOCUMENTATION)]
    assert [why.of for why in levels["API compliance"].why_not] == [("op",), ("op",)]


@pytest.mark.parametrize(
    ("outcome", "waivers", "verdict", "tested"),
    [
        (FAILED, (), Verdict.NOT_MET, Verdict.NOT_MET),
        (FAILED, (a_waiver(scenario="a"),), Verdict.WAIVED, Verdict.WAIVED),
        (FAILED, (a_waiver("R"),), Verdict.WAIVED, Verdict.WAIVED),
        (FAILED, (a_waiver("D"),), Verdict.NOT_MET, Verdict.NOT_MET),
        (PASSED, (a_waiver("R"),), Verdict.MET, Verdict.MET),
    ],
)
def test_a_requirement_keeps_what_was_said_of_it(
    outcome: Outcome, waivers: tuple[RecordedWaiver, ...], verdict: Verdict, tested: Verdict
) -> None:
    (declaration,) = accepted("R")
    requirement = own_of(judged(outcome, [declaration], waivers)).requirements["R"]
    assert (requirement.verdict, requirement.tested, requirement.declaration) == (verdict, tested, declaration)
    assert requirement.waiver == next((one for one in waivers if one.requirement == "R"), None)
    assert (requirement.contradiction is not None) is (outcome is FAILED)
    assert (requirement.reason == "1 of 1 scenario failed, which is waived.") is (verdict is Verdict.WAIVED)


TOLD = "Declared not to be met: 1 REQUIRED requirement."
EXCUSED = "Declared not to be met, and waived: 1 REQUIRED requirement."


@pytest.mark.parametrize(
    ("outcome", "level", "waivers", "met", "status", "sentence"),
    [
        (PASSED, Level.REQUIRED, (), False, 1, f"Not met: no scenario failed, and 1 of 1 scenario passed. {TOLD}"),
        (None, Level.REQUIRED, (), False, 1, f"Not met: no scenario failed, and 0 of 0 scenarios passed. {TOLD}"),
        (PASSED, Level.RECOMMENDED, (), True, 0, "Nothing that was checked is not met: 1 of 1 scenario passed."),
        # What the vendor admits and a procurer waives fails no run, and is not called met either.
        (PASSED, Level.REQUIRED, (a_waiver("D"),), None, 0,
         f"Nothing that was checked is not met: 1 of 1 scenario passed. {EXCUSED}"),
        (FAILED, Level.REQUIRED, (a_waiver("R"),), False, 1,
         "Not met: 1 of 1 scenario failed, so that 1 of the operations and 1 of the requirements are not met. "
         f"Waived: 1 failed scenario. {TOLD}"),
        (FAILED, Level.RECOMMENDED, (), False, 1,
         "Not met: 1 of 1 scenario failed, so that 1 of the operations and 1 of the requirements are not met."),
    ],
)  # fmt: skip
def test_what_is_admitted_is_no_less_than_what_failed(
    outcome: Outcome | None,
    level: Level,
    waivers: tuple[RecordedWaiver, ...],
    met: bool | None,
    status: int,
    sentence: str,
) -> None:
    judgement = judged(outcome, [ADMITTED], waivers, level=level)
    assert judgement.met is met
    assert exit_status(judgement) == status
    assert judgement.sentence == sentence
    assert own_of(judgement).requirements["D"].reason.startswith("Declared not met.")


@pytest.mark.parametrize(
    ("reason", "decision", "state"),
    [
        ("The candidate profile says that there is no user interface.", None, "conforms (self-declared in part)"),
        (
            "The candidate profile says that there is no user interface.",
            Decision.REJECT,
            "conforms (self-declared in part)",
        ),
        (
            "The candidate profile says that there is no user interface.",
            Decision.ACCEPT,
            "conforms (checked and reviewed)",
        ),
        ("No document declares a date-time.", None, "conforms (checked and reviewed)"),
    ],
)
def test_what_the_profile_leaves_out_needs_a_reviewer(reason: str, decision: Decision | None, state: str) -> None:
    """A vendor cannot leave a REQUIRED requirement out and be called checked."""
    blocks = [
        a_block([a_scenario("a", ["op"], ["R"])], operations=["op"], requirements=[a_requirement("R")]),
        a_block([a_scenario("p", [], ["P"])], name=CROSS_FUNCTIONAL, requirements=[a_requirement("P")]),
    ]
    record = a_record(blocks, {"a": PASSED, "p": Outcome.SKIPPED})
    results = {**record.results, "p": replace(record.results["p"], reason=reason)}
    review = decision and replace(a_review(decision), comment="No.")
    declared = RecordedDeclaration("P", Fulfilment.NOT_APPLICABLE, review=review or None)
    assessment = RecordedAssessment("2026-11-21", declarations=(declared,))
    judgement = judge(replace(record, results=results, head=replace(record.head, assessment=assessment)))
    assert judgement.blocks[1].requirements["P"].verdict is Verdict.NOT_APPLICABLE
    assert judgement.blocks[0].levels[0].state == state

"""GovSpecs 2.0: each rule with its counterexample."""

from __future__ import annotations

import pytest

from conformance.judge import LevelResult, Weighed, WhyNot
from conformance.judge.govspecs import NOT_CONFORMING, REVIEWED, SELF_DECLARED, UNDETERMINED, govspecs
from conformance.model import Level, Verdict

MET, ACCEPTED, DECLARED, WAIVED = Verdict.MET, Verdict.ACCEPTED, Verdict.DECLARED, Verdict.WAIVED
NOT_MET, NOT_TESTED, NOT_APPLICABLE = Verdict.NOT_MET, Verdict.NOT_TESTED, Verdict.NOT_APPLICABLE


def weighed(verdicts: list[Verdict], level: Level = Level.REQUIRED, name: str = "r") -> list[Weighed]:
    return [Weighed(f"{name}{number}", verdict, level) for number, verdict in enumerate(verdicts)]


def conformance(own: list[Verdict], inherited: list[Verdict] | None) -> LevelResult:
    others = None if inherited is None else weighed(inherited, name="cfr")
    return govspecs(weighed(own), others, [])[0]


@pytest.mark.parametrize(
    ("own", "inherited", "state"),
    [
        ([MET], [MET], REVIEWED),
        ([MET, ACCEPTED, NOT_APPLICABLE], [ACCEPTED], REVIEWED),
        ([], [MET], REVIEWED),  # a Building Block without REQUIRED requirements of its own has those it inherits
        ([MET], [], REVIEWED),
        # Rule 1: one that is not met decides, whatever the others are.
        ([NOT_MET], [MET], NOT_CONFORMING),
        ([MET], [NOT_MET], NOT_CONFORMING),
        ([WAIVED], [MET], NOT_CONFORMING),
        ([NOT_MET, NOT_TESTED, DECLARED], None, NOT_CONFORMING),
        # Rule 2: one undecided, nothing to show, or half of what binds.
        ([NOT_TESTED], [MET], UNDETERMINED),
        ([MET], [NOT_TESTED], UNDETERMINED),
        ([DECLARED, NOT_TESTED], [MET], UNDETERMINED),
        ([], [], UNDETERMINED),
        ([MET], None, UNDETERMINED),
        ([NOT_APPLICABLE], [NOT_APPLICABLE], UNDETERMINED),
        # Rule 3: the vendor's word alone.
        ([DECLARED], [MET], SELF_DECLARED),
        ([MET], [ACCEPTED, DECLARED], SELF_DECLARED),
    ],
)
def test_conformance(own: list[Verdict], inherited: list[Verdict] | None, state: str) -> None:
    assert conformance(own, inherited).state == state


def test_what_the_profile_leaves_out_is_the_vendors_word() -> None:
    inherited = [Weighed("cfr0", NOT_APPLICABLE, Level.REQUIRED, claimed=True)]
    result = govspecs(weighed([MET]), inherited, [])[0]
    assert result.state == SELF_DECLARED
    assert [(why.level, why.needs, why.of) for why in result.why_not] == [(REVIEWED, 1, ("cfr0",))]


@pytest.mark.parametrize("level", [level for level in Level if level is not Level.REQUIRED])
@pytest.mark.parametrize("verdict", Verdict)
def test_only_what_is_required_decides(level: Level, verdict: Verdict) -> None:
    requirements = [*weighed([MET]), Weighed("other", verdict, level)]
    assert govspecs(requirements, weighed([MET], name="cfr"), [])[0].state == REVIEWED


def test_it_says_why_not_by_name() -> None:
    result = conformance([NOT_MET, MET, NOT_TESTED, DECLARED], [WAIVED, NOT_TESTED])
    assert result.why_not == (
        WhyNot("conforms", "2 REQUIRED requirements not met.", 2, ("r0", "cfr0")),
        WhyNot("conforms", "2 REQUIRED requirements undecided.", 2, ("r2", "cfr1")),
        WhyNot(REVIEWED, "1 REQUIRED requirement declared, or left out by the profile, and not reviewed.", 1, ("r3",)),
    )
    assert result.sentence == (
        "Of 6 REQUIRED requirements, 1 shown by checks, 1 declared and not reviewed, 1 not met and waived, 1 not met "
        "and 2 undecided."
    )


@pytest.mark.parametrize(
    ("own", "inherited", "sentence"),
    [([MET], None, "The cross-functional requirements were no part of the run."),
     ([], [], "No REQUIRED requirement applies, so that nothing could be shown."),
     ([NOT_APPLICABLE], [], "No REQUIRED requirement applies, so that nothing could be shown.")],
)  # fmt: skip
def test_what_no_requirement_stands_for_is_said(
    own: list[Verdict], inherited: list[Verdict] | None, sentence: str
) -> None:
    assert conformance(own, inherited).why_not == (WhyNot("conforms", sentence, 0, ()),)


def test_who_conforms_needs_nothing() -> None:
    assert conformance([MET, ACCEPTED], [NOT_APPLICABLE]).why_not == ()


@pytest.mark.parametrize(
    ("verdicts", "state", "sentence"),
    [
        ([MET, ACCEPTED, DECLARED, NOT_MET, WAIVED, NOT_TESTED, NOT_APPLICABLE], "50.0 %",
         "3 of 6 RECOMMENDED requirements fulfilled (1 shown by checks, 1 declared and accepted by a reviewer, "
         "1 declared and not reviewed); 1 undecided, which count as not fulfilled; 1 not applicable and left out."),
        ([NOT_TESTED], "0.0 %", "0 of 1 RECOMMENDED requirement fulfilled; 1 undecided, which count as not fulfilled."),
        ([MET] * 1999 + [NOT_TESTED], "99.9 %", None),  # what is not whole never reads as 100 %
        ([MET], "100.0 %", None),
        ([NOT_APPLICABLE], "none", None),
        ([], "none", None),
    ],
)  # fmt: skip
def test_recommended_is_a_share_with_its_denominator(verdicts: list[Verdict], state: str, sentence: str | None) -> None:
    half = len(verdicts) // 2
    own, inherited = weighed(verdicts[:half], Level.RECOMMENDED), weighed(verdicts[half:], Level.RECOMMENDED)
    result = govspecs([*own, *weighed([NOT_MET])], inherited, [])[1]
    assert result.state == state
    assert sentence in (None, result.sentence)


@pytest.mark.parametrize(
    ("verdicts", "aside"),
    [([MET], ""), ([MET, NOT_MET, WAIVED], " Beside that, 2 of 3 operations not met."), ([NOT_TESTED], "")],
)
def test_operations_are_told_beside_it(verdicts: list[Verdict], aside: str) -> None:
    operations = [Weighed(f"op{number}", verdict) for number, verdict in enumerate(verdicts)]
    result = govspecs(weighed([MET]), weighed([MET], name="cfr"), operations)[0]
    assert result.state == REVIEWED
    assert result.sentence == f"Of 2 REQUIRED requirements, 2 shown by checks.{aside}"


def test_nothing_required_is_said_so() -> None:
    assert conformance([], []).sentence == "Of 0 REQUIRED requirements, none is decided."

"""Compliance concept 1.0: each rule with its counterexample."""

from __future__ import annotations

import pytest

from conformance.judge import LevelResult, Weighed, WhyNot
from conformance.judge.compliance_concept import (
    API,
    CONTAINER,
    DEPLOYMENT,
    DOCUMENTATION,
    REQUIREMENTS,
    SCHEME,
    SOURCE,
    STAGE,
    compliance_concept,
)
from conformance.model import Level, Verdict

MET, ACCEPTED, DECLARED, WAIVED = Verdict.MET, Verdict.ACCEPTED, Verdict.DECLARED, Verdict.WAIVED
NOT_MET, NOT_TESTED, NOT_APPLICABLE = Verdict.NOT_MET, Verdict.NOT_TESTED, Verdict.NOT_APPLICABLE


def reached(
    operations: list[Verdict] | None = None,
    requirements: list[Verdict] | None = None,
    inherited: dict[str, Verdict] | None = None,
    word: bool | None = None,
    *,
    alone: bool = False,
) -> dict[str, LevelResult]:
    """What comes of operations, of REQUIRED requirements, and of inherited ones, these by name."""
    others = [Weighed(name, verdict, Level.RECOMMENDED) for name, verdict in (inherited or {}).items()]
    results = compliance_concept(
        [Weighed(f"r{number}", verdict, Level.REQUIRED) for number, verdict in enumerate(requirements or [])],
        None if alone else others,
        [Weighed(f"op{number}", verdict) for number, verdict in enumerate(operations or [])],
        word,
    )
    return {result.name: result for result in results}


@pytest.mark.parametrize(
    ("operations", "state"),
    [
        ([MET], "level 2"),
        ([MET, MET], "level 2"),
        ([MET, NOT_APPLICABLE], "level 2"),
        ([MET, NOT_MET], "level 1"),
        ([MET, WAIVED], "level 1"),
        ([MET, NOT_TESTED], "level 1, level 2 undetermined"),
        ([MET, NOT_TESTED, NOT_MET], "level 1"),
        ([NOT_TESTED], "level 1 undetermined"),
        ([NOT_TESTED, NOT_MET], "level 1 undetermined"),
        ([NOT_MET], "below level 1"),
        ([WAIVED], "below level 1"),
        ([], "does not apply"),
        ([NOT_APPLICABLE], "does not apply"),
    ],
)
def test_api_compliance(operations: list[Verdict], state: str) -> None:
    assert reached(operations)[API].state == state


@pytest.mark.parametrize(
    ("requirements", "state"),
    [
        # More than 50 %, more than 90 %: the threshold itself is not enough.
        ([MET] * 5 + [NOT_MET] * 5, "below level 1"),
        ([MET] * 6 + [NOT_MET] * 4, "level 1"),
        ([MET] * 9 + [NOT_MET], "level 1"),
        ([MET] * 91 + [NOT_MET] * 9, "level 2"),
        ([MET] * 10, "level 2"),
        ([ACCEPTED] * 10, "level 2"),
        ([MET], "level 2"),
        # What is open can go either way; a level that does not hang on it is decided.
        ([MET] * 5 + [NOT_TESTED] * 5, "level 1 undetermined"),
        ([MET] * 6 + [NOT_TESTED] * 4, "level 1, level 2 undetermined"),
        ([MET] * 6 + [NOT_TESTED] * 3 + [NOT_MET], "level 1"),
        ([MET] * 19 + [NOT_TESTED], "level 2"),
        ([DECLARED] * 10, "level 1 undetermined"),
        ([NOT_MET] * 5 + [NOT_TESTED] * 5, "below level 1"),
        ([NOT_MET] * 4 + [NOT_TESTED] * 6, "level 1 undetermined"),
        ([WAIVED] * 10, "below level 1"),
        # What does not apply is left out of the denominator.
        ([MET] * 6 + [NOT_MET] * 4 + [NOT_APPLICABLE] * 10, "level 1"),
        ([NOT_APPLICABLE], "level 1 undetermined"),
        ([], "level 1 undetermined"),
    ],
)
def test_requirement_specification_compliance(requirements: list[Verdict], state: str) -> None:
    assert reached(None, requirements)[REQUIREMENTS].state == state


def test_without_cross_functional_requirements_it_is_open() -> None:
    result = reached(None, [MET], alone=True)[REQUIREMENTS]
    assert result.state == "level 1 undetermined"
    assert result.sentence == "Undetermined: the cross-functional requirements were no part of the run."
    assert [why.needs for why in result.why_not] == [0]


@pytest.mark.parametrize(
    ("container", "documentation", "word", "state"),
    [
        (ACCEPTED, ACCEPTED, None, "level 1, level 2 undetermined"),
        (MET, ACCEPTED, True, "level 2"),
        (ACCEPTED, ACCEPTED, False, "level 1"),
        (ACCEPTED, DECLARED, True, "level 1 undetermined"),
        (ACCEPTED, NOT_TESTED, True, "level 1 undetermined"),
        (NOT_APPLICABLE, ACCEPTED, True, "level 1 undetermined"),
        (NOT_MET, ACCEPTED, True, "below level 1"),
        (ACCEPTED, WAIVED, True, "below level 1"),
        (NOT_MET, NOT_TESTED, None, "below level 1"),
        (None, None, True, "level 1 undetermined"),
    ],
)
def test_deployment_compliance(
    container: Verdict | None, documentation: Verdict | None, word: bool | None, state: str
) -> None:
    given = {CONTAINER: container, DOCUMENTATION: documentation}
    inherited = {name: verdict for name, verdict in given.items() if verdict}
    assert reached(inherited=inherited, word=word)[DEPLOYMENT].state == state


SHIPPED = {CONTAINER: ACCEPTED, DOCUMENTATION: ACCEPTED}
REFUSED = {CONTAINER: NOT_MET, DOCUMENTATION: ACCEPTED}


@pytest.mark.parametrize(
    ("operations", "requirements", "inherited", "word", "state"),
    [
        ([MET], [MET], SHIPPED, True, "level 2"),
        ([], [MET], SHIPPED, True, "level 2"),  # a category that does not apply stands in nobody's way
        ([MET], [MET], SHIPPED, None, "level 1"),
        ([MET, NOT_MET], [NOT_MET], REFUSED, False, "level 1"),
        ([NOT_MET], [NOT_MET], SHIPPED, False, "level 1"),
        ([NOT_MET], [NOT_MET], REFUSED, True, "not compliant"),
        ([NOT_MET], [NOT_TESTED], REFUSED, True, "candidate software"),
        ([NOT_TESTED], [NOT_TESTED], {}, None, "candidate software"),
        ([NOT_TESTED], [DECLARED], {}, None, "candidate software"),
    ],
)
def test_stage(
    operations: list[Verdict],
    requirements: list[Verdict],
    inherited: dict[str, Verdict],
    word: bool | None,
    state: str,
) -> None:
    assert reached(operations, requirements, inherited, word)[STAGE].state == state


def test_it_says_why_not_by_name_and_number() -> None:
    results = reached([MET, NOT_MET, NOT_TESTED], [MET] * 4 + [NOT_TESTED] * 2 + [NOT_MET] * 4, {})
    told = {name: [(why.level, why.needs, why.of) for why in result.why_not] for name, result in results.items()}
    open_first = ("r4", "r5", "r6", "r7", "r8", "r9")
    assert told == {
        API: [("level 2", 2, ("op1", "op2"))],
        REQUIREMENTS: [("level 1", 2, open_first), ("level 2", 6, open_first)],
        DEPLOYMENT: [("level 1", 2, (CONTAINER, DOCUMENTATION)), ("level 2", 1, ("minimal-integration",))],
        STAGE: [("level 2", 3, (API, REQUIREMENTS, DEPLOYMENT))],
    }
    assert results[API].sentence == "1 of 3 operations met, 1 undecided, 1 not met."
    assert results[REQUIREMENTS].sentence == (
        "4 of 10 REQUIRED requirements met by checks or review (40.0 %), 2 declared alone or undecided, 4 not met."
    )
    assert results[STAGE].sentence == (
        "1 of 3 categories at level 1 (API compliance), 0 of 3 at level 2; level 1 takes one of them, level 2 all."
    )


def test_it_says_why_not_where_nothing_is_reached() -> None:
    results = reached([NOT_TESTED, NOT_MET], [], {}, False)
    categories = (API, REQUIREMENTS, DEPLOYMENT)
    assert {name: result.why_not for name, result in results.items()} == {
        API: (
            WhyNot("level 1", "No operation is met; one is enough.", 1, ("op0", "op1")),
            WhyNot("level 2", "2 operations not met or undecided.", 2, ("op1", "op0")),
        ),
        REQUIREMENTS: (WhyNot("level 1", "It is open: there is no REQUIRED requirement.", 0, ()),),
        DEPLOYMENT: (
            WhyNot("level 1", "Container or deployment documentation is not shown.", 2, (CONTAINER, DOCUMENTATION)),
            WhyNot("level 2", "Deployable with minimal integration: a reviewer says no.", 1, ("minimal-integration",)),
        ),
        STAGE: (
            WhyNot("level 1", "No category reaches level 1; one is enough.", 1, categories),
            WhyNot("level 2", "Not every category reaches level 2.", 3, categories),
        ),
    }
    assert results[DEPLOYMENT].sentence == (
        "0 of 2 met: deployment as a container, deployment documentation. "
        "Deployable with minimal integration: a reviewer says no."
    )
    assert {(result.scheme, result.source) for result in results.values()} == {(SCHEME, SOURCE)}


def test_who_reaches_all_needs_nothing() -> None:
    results = reached([], [MET], SHIPPED, True)
    assert {result.why_not for result in results.values()} == {()}
    assert results[API].sentence == "There is no operation to implement."


@pytest.mark.parametrize("total", range(1, 41))
@pytest.mark.parametrize("met", [0, 1, 7, 20, 39])
def test_the_shortest_list_is_enough_and_one_less_is_not(met: int, total: int) -> None:
    """What `needs` names changes the level when it is met, and one less does not."""
    verdicts = [MET] * min(met, total) + [NOT_MET] * (total - min(met, total))
    for why in reached(None, verdicts)[REQUIREMENTS].why_not:
        for change, enough in ((why.needs, True), (why.needs - 1, False)):
            mended = [MET if f"r{at}" in why.of[:change] else verdict for at, verdict in enumerate(verdicts)]
            state = reached(None, mended)[REQUIREMENTS].state
            assert (state in (why.level, "level 2")) is enough


def test_one_that_is_missing_is_told_like_many() -> None:
    [why] = reached(None, [MET] * 9 + [NOT_MET])[REQUIREMENTS].why_not
    assert (why.level, why.needs, why.of) == ("level 2", 1, ("r9",))
    assert why.sentence == "More than 90 % of 10 are needed: 1 more than the 9 that are met."

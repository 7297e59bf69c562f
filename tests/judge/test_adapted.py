"""What adapters are worth to the judge: each rule of `conformance.judge.adapted` with its counterexample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from conformance.assessment import (
    Decision,
    Fulfilment,
    RecordedAdapterReview,
    RecordedAssessment,
    RecordedDeclaration,
    RecordedReview,
)
from conformance.judge import Fulfilled, Judgement, exit_status, judge
from conformance.model import Outcome, ScenarioResult, Substituted, Substitution, Verdict
from conformance.packs import CROSS_FUNCTIONAL
from conformance.record import RecordedAdapter, RecordedBlock
from tests.records import a_block, a_record, a_requirement, a_scenario

ADAPTER = RecordedAdapter("adapter.yaml", "sha256:" + "0" * 64)
OTHER = "sha256:" + "1" * 64


def seen(operation: str, of: str = "bb-example") -> Substituted:
    return Substituted(of, operation, Substitution("constant", "/body/code", "/body/code is 0 whatever."), 1)


def adapted(found: RecordedBlock, *operations: str, missing: Sequence[str] = ()) -> RecordedBlock:
    """The Building Block with these operations adapted, and those not implemented."""
    rows = tuple(
        replace(
            one,
            calls=("GET /native",) if one.id in operations else (),
            not_implemented="It has none." if one.id in missing else None,
        )
        for one in found.operations
    )
    return replace(found, adapter=ADAPTER, operations=rows)


def passed(name: str, *substituted: Substituted) -> ScenarioResult:
    return ScenarioResult(name, Outcome.PASSED, "", substituted=substituted)


def reviewed(
    *operations: str, decision: Decision = Decision.ACCEPT, digest: str = ADAPTER.digest
) -> RecordedAssessment:
    review = RecordedReview(decision, "Grace H.", "2026-11-21T14:30:00+00:00", "It says so.")
    return RecordedAssessment(
        on="2026-11-21",
        adapters=tuple(RecordedAdapterReview("bb-example", name, digest, review) for name in operations),
    )


def judged(found: RecordedBlock, *results: ScenarioResult, assessment: RecordedAssessment | None = None) -> Judgement:
    made = a_record([found], {})
    head = replace(made.head, assessment=assessment)
    return judge(replace(made, head=head, results={one.id: one for one in results}))


TWO = a_block(
    [a_scenario("bb-example.read", ["read"], ["bb-example-1"]), a_scenario("bb-example.create", ["create"])],
    operations=["read", "create"],
    requirements=[a_requirement("bb-example-1")],
)
"""Two operations, one of which shows a requirement."""

BOTH = adapted(TWO, "read", "create")


def test_how_an_operation_is_fulfilled() -> None:
    native = judged(adapted(TWO, "read"), passed("bb-example.read"), passed("bb-example.create"))
    assert [one.fulfilled for one in native.blocks[0].adapting.values()] == [Fulfilled.ADAPTED, Fulfilled.NATIVE]
    missing = judged(adapted(TWO, "read", missing=["create"]), passed("bb-example.read", seen("read")))
    kinds = [one.fulfilled for one in missing.blocks[0].adapting.values()]
    assert kinds == [Fulfilled.SUBSTITUTED, Fulfilled.NOT_IMPLEMENTED]


def test_without_an_adapter_nothing_is_said_of_it() -> None:
    assert judged(TWO, passed("bb-example.read"), passed("bb-example.create")).blocks[0].adapting == {}


def test_adapted_operations_are_met_where_the_candidate_answers() -> None:
    judgement = judged(BOTH, passed("bb-example.read"), passed("bb-example.create"))
    assert [one.verdict for one in judgement.blocks[0].operations.values()] == [Verdict.MET, Verdict.MET]
    assert judgement.met is True
    assert exit_status(judgement, strict=False) == 0


def test_substitution_leaves_open_what_passed() -> None:
    judgement = judged(BOTH, passed("bb-example.read", seen("read")), passed("bb-example.create"))
    verdicts = {name: one.verdict for name, one in judgement.blocks[0].operations.items()}
    assert verdicts == {"read": Verdict.NOT_TESTED, "create": Verdict.MET}
    assert judgement.blocks[0].requirements["bb-example-1"].verdict is Verdict.NOT_TESTED
    assert "candidate's place in part (read)" in judgement.blocks[0].operations["read"].reason
    assert judgement.met is None
    assert "not accepted: 1 operation." in judgement.sentence
    assert (exit_status(judgement), exit_status(judgement, strict=True)) == (0, 1)


def test_what_another_scenario_saw_of_an_operation_counts() -> None:
    judgement = judged(BOTH, passed("bb-example.read"), passed("bb-example.create", seen("read")))
    assert judgement.blocks[0].operations["read"].verdict is Verdict.NOT_TESTED
    assert judgement.blocks[0].requirements["bb-example-1"].verdict is Verdict.NOT_TESTED


def test_who_asks_through_a_substituted_operation_is_open_too() -> None:
    """What `create` does is seen by `read` alone, and that the adapter says."""
    judgement = judged(BOTH, passed("bb-example.read"), passed("bb-example.create", seen("read")))
    assert judgement.blocks[0].operations["create"].verdict is Verdict.NOT_TESTED


def test_what_is_seen_of_another_building_block_is_no_word_on_this_one() -> None:
    judgement = judged(BOTH, passed("bb-example.read", seen("read", "bb-other")), passed("bb-example.create"))
    assert judgement.blocks[0].operations["read"].verdict is Verdict.MET


def test_a_failure_stays_one() -> None:
    failed = ScenarioResult("bb-example.read", Outcome.FAILED, "why", substituted=(seen("read"),))
    judgement = judged(BOTH, failed, passed("bb-example.create"), assessment=reviewed("read"))
    assert judgement.blocks[0].operations["read"].verdict is Verdict.NOT_MET
    assert judgement.met is False


@pytest.mark.parametrize(
    ("assessment", "verdict"),
    [
        (reviewed("read"), Verdict.ACCEPTED),
        (reviewed("create"), Verdict.NOT_TESTED),
        (reviewed("read", digest=OTHER), Verdict.NOT_TESTED),
        (reviewed("read", decision=Decision.REJECT), Verdict.NOT_TESTED),
    ],
    ids=["accepted", "another operation", "another adapter", "rejected"],
)
def test_a_reviewer_decides_on_an_operation_of_one_adapter(assessment: RecordedAssessment, verdict: Verdict) -> None:
    judgement = judged(
        BOTH, passed("bb-example.read", seen("read")), passed("bb-example.create"), assessment=assessment
    )
    assert judgement.blocks[0].operations["read"].verdict is verdict
    assert judgement.blocks[0].requirements["bb-example-1"].verdict is verdict
    assert judgement.met is (True if verdict is Verdict.ACCEPTED else None)


def test_a_rejection_is_told() -> None:
    assessment = reviewed("read", decision=Decision.REJECT)
    judgement = judged(BOTH, passed("bb-example.read", seen("read")), assessment=assessment)
    assert "Rejected by a reviewer: read: It says so." in judgement.blocks[0].requirements["bb-example-1"].reason


def test_a_declaration_cannot_stand_for_what_an_adapter_says() -> None:
    review = RecordedReview(Decision.ACCEPT, "Grace H.", "2026-11-21T14:30:00+00:00")
    declared = RecordedDeclaration("bb-example-1", Fulfilment.MET, review=review)
    assessment = RecordedAssessment(on="2026-11-21", declarations=(declared,))
    remaining = replace(BOTH, requirements=(replace(BOTH.requirements[0], remains="The inside."),))
    open_one = judged(remaining, passed("bb-example.read", seen("read")), assessment=assessment)
    assert open_one.blocks[0].requirements["bb-example-1"].verdict is Verdict.NOT_TESTED
    shown = judged(remaining, passed("bb-example.read"), assessment=assessment)
    assert shown.blocks[0].requirements["bb-example-1"].verdict is Verdict.ACCEPTED


def test_what_all_inherit_rests_on_the_adapters_that_it_went_through() -> None:
    scenario = replace(a_scenario("cross-functional.one", (), ["govstack-cfr-1"]), block=CROSS_FUNCTIONAL)
    inherited = a_block([scenario], name=CROSS_FUNCTIONAL, requirements=[a_requirement("govstack-cfr-1")])
    results = [passed("bb-example.read"), passed("bb-example.create"), passed("cross-functional.one", seen("create"))]
    judgement = judge(replace(a_record([BOTH, inherited], {}), results={one.id: one for one in results}))
    assert judgement.blocks[1].requirements["govstack-cfr-1"].verdict is Verdict.NOT_TESTED
    assert judgement.blocks[0].operations["create"].verdict is Verdict.NOT_TESTED

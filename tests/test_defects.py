"""Twelve defects, each found by the scenarios that it explains, in words to act on, and by no other scenario."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from conformance.reference import serving
from conformance.report.scenario_shapes import StepRecord
from tests.candidates.defects import DEFECTS, RELEASED, defective
from tests.kit import SCENARIOS, Finished, kit, write_profile

BLOCK = "bb-payments"


@dataclass(frozen=True)
class Case:
    """A defect, what is run to find it, what must come of it, and the words of the telling scenario.

    `failed` and `inconclusive` are patterns of scenario ids, without the Building Block; every scenario that matches
    none of them must pass.
    """

    defect: str
    operations: tuple[str, ...]
    failed: tuple[str, ...]
    telling: str
    step: str
    reason: str
    expected: str
    actual: str
    inconclusive: tuple[str, ...] = ()


CASES = (
    Case(
        defect="leaves_out_a_required_field",
        operations=("VoucherActivationPATCH",),
        failed=("voucher-activation-accepted", "voucher-activation-every-field", "voucher-activation-header.*"),
        telling="voucher-activation-accepted",
        step="the response matches the specification",
        reason='PATCH /vouchers/voucher_activation 200 breaks its schema: $: "result_status" is a required property',
        expected="the schema of VoucherActivationPATCH, status 200",
        actual='"result_status" is a required property',
    ),
    Case(
        defect="answers_with_the_wrong_type",
        operations=("VoucherStatusCheckGET",),
        failed=(
            "voucher-status-accepted",
            "voucher-status-every-parameter",
            "voucher-status-header.*",
            "voucher-life-pre-activated",
            "voucher-life-activated",
        ),
        telling="voucher-status-accepted",
        step="the response matches the specification",
        reason='breaks its schema: voucher_amount: 15.21 is not of type "string"',
        expected="the schema of VoucherStatusCheckGET, status 200",
        actual='voucher_amount: 15.21 is not of type "string"',
    ),
    Case(
        defect="answers_with_an_undocumented_status",
        operations=("updateBeneficiaryDetails", "registerBeneficiary"),
        failed=("beneficiary-update-accepted", "beneficiary-update-every-field"),
        telling="beneficiary-update-accepted",
        step="the request is accepted",
        reason="POST /update-beneficiary-details should be accepted, and answers 202, which the document does not name",
        expected="status 200",
        actual='status 202: {"ResponseCode": "00"',
    ),
    Case(
        defect="answers_with_html",
        operations=("VoucherStatusCheckGET",),
        failed=(
            "voucher-status-accepted",
            "voucher-status-every-parameter",
            "voucher-status-header.*",
            "voucher-life-pre-activated",
            "voucher-life-activated",
        ),
        telling="voucher-status-accepted",
        step="the response matches the specification",
        reason="answers 200 with the media type “text/html”",
        expected="application/json",
        actual="text/html",
    ),
    Case(
        defect="answers_with_html",
        operations=("VoucherStatusCheckGET",),
        failed=(
            "voucher-status-accepted",
            "voucher-status-every-parameter",
            "voucher-status-header.*",
            "voucher-life-pre-activated",
            "voucher-life-activated",
        ),
        telling="voucher-life-activated",
        step='the response field "voucher_status" is "Activated"',
        reason="The response body is not readable JSON",
        expected="a JSON body",
        actual="<!doctype html><title>Voucher</title>",
    ),
    Case(
        defect="accepts_a_batch_without_its_source",
        operations=("bulkPayment",),
        failed=("bulk-payment-left-out.SourceBBID",),
        telling="bulk-payment-left-out.SourceBBID",
        step="the response status is 400",
        reason="POST /bulk-payment answers 200 instead of 400",
        expected="status 400",
        actual='status 200: {"ResponseCode": "00"',
    ),
    Case(
        defect="redeems_a_voucher_twice",
        operations=("VoucherRedemptionPOST",),
        failed=("voucher-life-redeemed-once",),
        telling="voucher-life-redeemed-once",
        step="the request is refused",
        reason="POST /vouchers/voucher_redemption should be refused, and answers 200",
        expected="status 400 or 460 or 461",
        actual='status 200: {"result_status": "Redeemed"}',
    ),
    Case(
        defect="forgets_what_was_created",
        operations=("VoucherActivationPATCH", "prepaymentValidation"),
        failed=(
            "voucher-activation-accepted",
            "voucher-activation-every-field",
            "voucher-activation-header.*",
            "prepayment-validation-response-count",
        ),
        inconclusive=(
            "voucher-life-activated",
            "voucher-life-pre-activation-to-redemption",
            "voucher-life-redeemed-once",
            "voucher-life-used-after-redemption",
            "voucher-life-not-redeemable-after-cancellation",
            "voucher-life-not-activated-after-cancellation",
        ),
        telling="voucher-activation-accepted",
        step="the request is accepted",
        reason="PATCH /vouchers/voucher_activation should be accepted, and answers 456",
        expected="status 200",
        actual='status 456: {"message": "The serial number names no voucher',
    ),
    Case(
        defect="leaks_a_stack_trace",
        operations=("registerBeneficiary",),
        failed=(
            "beneficiary-registration-constraint.*",
            "beneficiary-registration-request-id.*",
            "beneficiary-registration-left-out.*",
            "beneficiary-registration-body-left-out",
            "beneficiary-registration-body-not-json",
            "register-beneficiary-breaks-document.*",
        ),
        telling="beneficiary-registration-body-not-json",
        step="the response reveals no internals",
        reason="The answer reveals a Python stack trace",
        expected="a message for the caller",
        actual='Traceback (most recent call last):\n  File "/srv/app/mapper.py", line 81, in register',
    ),
    Case(
        defect="answers_500_to_bad_input",
        operations=("VoucherRedemptionPOST",),
        failed=("voucher-redemption-body-left-out", "voucher-redemption-body-not-json"),
        telling="voucher-redemption-body-not-json",
        step="the request is refused as invalid",
        reason="POST /vouchers/voucher_redemption should be refused as invalid, and answers 500",
        expected="status 400 or 460",
        actual='status 500: {"message": "Something went wrong."}',
    ),
    Case(
        defect="answers_with_the_wrong_media_type",
        operations=("bulkPayment",),
        failed=(
            "bulk-payment-accepted",
            "bulk-payment-every-field",
            "bulk-payment-several-instructions",
            "bulk-payment-registered-beneficiary",
        ),
        telling="bulk-payment-accepted",
        step="the response matches the specification",
        reason="POST /bulk-payment answers 200 with the media type “text/plain; charset=utf-8”",
        expected="application/json",
        actual="text/plain; charset=utf-8",
    ),
    Case(
        defect="ignores_credentials",
        operations=("VoucherCancelPATCH", "VoucherStatusCheckGET"),
        failed=("voucher-cancellation-credentials.*", "voucher-status-credentials.*"),
        telling="voucher-cancellation-credentials.wrong",
        step="the request is refused as unauthenticated",
        reason="PATCH /vouchers/voucherstatuscheck/{voucherserialnumber} answers 200 instead of 401 or 403",
        expected="status 401 or 403",
        actual='status 200: {"message": "The voucher is cancelled."}',
    ),
)


@pytest.fixture(autouse=True)
def _end_waiting() -> Iterator[None]:
    RELEASED.clear()
    yield
    RELEASED.set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.defect}-{case.telling}")
def test_a_defect_is_found_and_nothing_else(case: Case, tmp_path: Path) -> None:
    with serving(defective(case.defect)) as address:
        selected = [word for name in case.operations for word in ("--operation", name)]
        ended = kit("run", write_profile(tmp_path, {BLOCK: address}), *selected, *SCENARIOS, folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    check_outcomes(ended, case.failed, case.inconclusive)
    check_words(ended, case.telling, case.step, case.reason, case.expected, case.actual)
    for scenario in ended.scenarios("inconclusive").values():
        assert "What this scenario builds on did not succeed: " in scenario["reason"]


def test_a_candidate_that_hangs_is_found_and_nothing_else(tmp_path: Path) -> None:
    limits = {"seconds-per-answer": 1, "seconds-per-run": 60}
    selected = (
        "voucher-activation-accepted",
        "voucher-life-activated",
        "voucher-status-accepted",
        "bulk-payment-left-out",
    )
    words = [word for name in selected for word in ("--scenario", f"{BLOCK}.{name}")]
    with serving(defective("hangs")) as address:
        ended = kit("run", write_profile(tmp_path, {BLOCK: address}, limits=limits), *words, folder=tmp_path)
        RELEASED.set()
    assert ended.status == 1, ended.out + ended.err
    check_outcomes(ended, ("voucher-activation-accepted",), ("voucher-life-activated",))
    check_words(
        ended,
        "voucher-activation-accepted",
        step="the request is sent",
        reason="PATCH /vouchers/voucher_activation: no complete answer within 1 second",
        expected="a complete, readable answer within the limits of the profile",
        actual="no complete answer within 1 second",
    )


def test_every_defect_is_tested() -> None:
    assert {case.defect for case in CASES} | {"hangs"} == set(DEFECTS)


def check_outcomes(ended: Finished, failed: Iterable[str], inconclusive: Iterable[str]) -> None:
    """Every scenario that was run came to the outcome that the defect explains, and each pattern explains one."""
    outcomes = {name.removeprefix(f"{BLOCK}."): scenario["outcome"] for name, scenario in ended.scenarios().items()}
    assert outcomes == {name: explained(name, failed, inconclusive) for name in outcomes}
    for pattern in (*failed, *inconclusive):
        assert any(fnmatchcase(name, pattern) for name in outcomes), f"no scenario is called {pattern}"
    assert "passed" in outcomes.values()


def explained(name: str, failed: Iterable[str], inconclusive: Iterable[str]) -> str:
    if any(fnmatchcase(name, pattern) for pattern in failed):
        return "failed"
    return "inconclusive" if any(fnmatchcase(name, pattern) for pattern in inconclusive) else "passed"


def check_words(ended: Finished, telling: str, step: str, reason: str, expected: str, actual: str) -> None:
    """The failed step, and the words beside it, say what to mend; the terminal says it too."""
    scenario = ended.scenarios("failed")[f"{BLOCK}.{telling}"]
    found = failed_step(scenario["steps"])
    assert found["text"] == step
    assert reason in (found["message"] or "")
    assert scenario["reason"] == found["message"]
    assert expected in (found["expected"] or "")
    assert actual in (found["actual"] or "")
    assert scenario["exchanges"], "a vendor sees what was sent and what came back"
    first = next(iter(ended.scenarios("failed").values()))
    assert f"✗ {first['id']}: {first['reason'][:100]}" in ended.out


def failed_step(steps: list[StepRecord]) -> StepRecord:
    """The step that failed: those before it passed, and none was carried out after it."""
    at = next(index for index, step in enumerate(steps) if step["outcome"] == "failed")
    assert {step["outcome"] for step in steps[:at]} <= {"passed"}
    assert {step["outcome"] for step in steps[at + 1 :]} <= {"not run"}
    return steps[at]

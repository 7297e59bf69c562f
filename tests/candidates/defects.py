"""Twelve candidates with one defect each, as thin wrappers around the reference candidate of bb-payments."""

from __future__ import annotations

import io
import json
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from werkzeug.wrappers import Request, Response

from conformance.reference import REFERENCE_KEY, ReferenceCandidate
from tests.kit import pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    Application = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]

STATUS_CHECK = "GET /vouchers/voucherstatuscheck"
ACTIVATION = "PATCH /vouchers/voucher_activation"
REDEMPTION = "POST /vouchers/voucher_redemption"
REGISTRATION = "POST /register-beneficiary"
UPDATE = "POST /update-beneficiary-details"
VALIDATION = "POST /prepayment-validation"
BULK_PAYMENT = "POST /bulk-payment"

RELEASED = threading.Event()
"""Ends the waiting of candidates that hang."""


class Candidate:
    """The reference candidate, with a defect between it and the caller."""

    def __init__(self, behave: Callable[[Candidate, Request], Response]) -> None:
        self._behave = behave
        self.reference = ReferenceCandidate(pack("bb-payments"))
        self.redeemed: set[str] = set()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return self._behave(self, Request(environ))(environ, start_response)

    def right(self, request: Request, **changes: Any) -> Response:
        """What the reference candidate answers, to the request as it came or with its body or query changed."""
        data: bytes = changes.get("data", request.get_data(cache=True))
        environ: WSGIEnvironment = {
            **request.environ,
            "QUERY_STRING": changes.get("query", request.environ["QUERY_STRING"]),
            "CONTENT_LENGTH": str(len(data)),
            "wsgi.input": io.BytesIO(data),
        }
        return Response.from_app(self.reference, environ)


def content(request: Request) -> Any:
    """The body of a request, an empty mapping where it is no JSON object."""
    found = request.get_json(silent=True)
    return found if isinstance(found, dict) else {}


def answer(body: Any, status: int = 200) -> Response:
    return Response(json.dumps(body), status, content_type="application/json")


def path_of(request: Request) -> str:
    """The path of the operation: the base address of each Service API ends in the API's id."""
    return f"/{request.path.split('/', 2)[2]}"


def is_for(request: Request, operation: str) -> bool:
    path = path_of(request)
    return f"{request.method} {path}" == operation or (
        operation == STATUS_CHECK and request.method == "GET" and path.startswith("/vouchers/voucherstatuscheck/")
    )


def leaves_out_a_required_field(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    if is_for(request, ACTIVATION) and response.status_code == 200:
        return answer({"result": "Activated"})
    return response


def answers_with_the_wrong_type(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    if is_for(request, STATUS_CHECK) and response.status_code == 200:
        found = response.get_json()
        return answer({**found, "voucher_amount": float(found["voucher_amount"])})
    return response


def answers_with_an_undocumented_status(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    if is_for(request, UPDATE) and response.status_code == 200:
        response.status_code = 202
    return response


def answers_with_html(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    if is_for(request, STATUS_CHECK) and response.status_code == 200:
        return Response("<!doctype html><title>Voucher</title><p>Pre-Activated", 200, content_type="text/html")
    return response


def accepts_a_batch_without_its_source(candidate: Candidate, request: Request) -> Response:
    if is_for(request, BULK_PAYMENT) and content(request) and "SourceBBID" not in content(request):
        return candidate.right(request, data=json.dumps({**content(request), "SourceBBID": "REGISTRATION"}).encode())
    return candidate.right(request)


def redeems_a_voucher_twice(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    number = str(content(request).get("voucher_number"))
    if is_for(request, REDEMPTION):
        if response.status_code == 461 and number in candidate.redeemed:
            return answer({"result_status": "Redeemed"})
        if response.status_code == 200:
            candidate.redeemed.add(number)
    return response


def forgets_what_was_created(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    candidate.reference = ReferenceCandidate(pack("bb-payments"))
    return response


def leaks_a_stack_trace(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    if is_for(request, REGISTRATION) and response.status_code == 400:
        trace = 'Traceback (most recent call last):\n  File "/srv/app/mapper.py", line 81, in register\nKeyError'
        return answer({**response.get_json(), "ResponseDescription": trace}, 400)
    return response


def answers_500_to_bad_input(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    if is_for(request, REDEMPTION) and not content(request):
        return answer({"message": "Something went wrong."}, 500)
    return response


def answers_with_the_wrong_media_type(candidate: Candidate, request: Request) -> Response:
    response = candidate.right(request)
    if is_for(request, BULK_PAYMENT) and response.status_code == 200:
        response.content_type = "text/plain; charset=utf-8"
    return response


def ignores_credentials(candidate: Candidate, request: Request) -> Response:
    query = re.sub(r"appid=[^&]*&?", "", request.query_string.decode())
    return candidate.right(request, query=f"appid={REFERENCE_KEY}&{query}".rstrip("&"))


def hangs(candidate: Candidate, request: Request) -> Response:
    if is_for(request, ACTIVATION):
        RELEASED.wait(60)
    return candidate.right(request)


DEFECTS: Mapping[str, Callable[[Candidate, Request], Response]] = {
    behave.__name__: behave
    for behave in (
        leaves_out_a_required_field,
        answers_with_the_wrong_type,
        answers_with_an_undocumented_status,
        answers_with_html,
        accepts_a_batch_without_its_source,
        redeems_a_voucher_twice,
        forgets_what_was_created,
        leaks_a_stack_trace,
        answers_500_to_bad_input,
        answers_with_the_wrong_media_type,
        ignores_credentials,
        hangs,
    )
}
"""Every defect by its name."""


def defective(name: str) -> Application:
    """A candidate with the defect of that name."""
    return Candidate(DEFECTS[name])

"""A request whose outcome a document leaves open may end in any way but in a failure of the server."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from werkzeug.exceptions import InternalServerError
from werkzeug.wrappers import Request, Response

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Answer
from conformance.reference import ReferenceCandidate, serving
from tests.kit import kit, pack, write_profile
from tests.scenes import a_scene, a_target, carry_out

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

CHANGE = ("bb-workflow@1.0", "updateProcess")
"""Its document names 204 and 500."""

PREACTIVATION = ("bb-payments@1.0", "VoucherPreactivationPOST")
"""Its document names 503 and 599 too."""


@pytest.mark.parametrize(
    ("name", "operation", "status", "ends"),
    [
        (*CHANGE, 204, None),
        (*CHANGE, 302, None),
        (*CHANGE, 404, None),
        (*CHANGE, 499, None),
        (*CHANGE, 500, CheckFailed),
        (*CHANGE, 501, CheckFailed),
        (*CHANGE, 503, Inconclusive),
        (*CHANGE, 599, CheckFailed),
        (*CHANGE, 600, None),
        (*PREACTIVATION, 500, CheckFailed),
        (*PREACTIVATION, 502, Inconclusive),
        (*PREACTIVATION, 503, None),
        (*PREACTIVATION, 599, None),
    ],
)
def test_what_is_a_server_error(
    name: str, operation: str, status: int, ends: type[Exception] | None, tmp_path: Path
) -> None:
    scene = a_scene(a_target(tmp_path, pack(name), {}))
    carry_out(scene, f'a valid "{operation}" request')
    scene._answer = Answer(1, status, httpx.Headers(), b"")
    with pytest.raises(ends) if ends else nullcontext():
        carry_out(scene, "the response is no server error")


UNKNOWN = ("process-change-unknown", "process-removed-not-changed", "process-remove-unknown", "process-remove-twice")


class Failing:
    """A workflow engine that fails where it is to change or remove a process that is not there."""

    def __init__(self) -> None:
        self._candidate = ReferenceCandidate(pack("bb-workflow"))

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        answer = Response.from_app(self._candidate, environ)
        fails = answer.status_code == 404 and Request(environ).method in ("PUT", "DELETE")
        return (InternalServerError() if fails else answer)(environ, start)


def test_failing_on_what_is_not_there_is_found_though_no_status_is_documented_for_it(tmp_path: Path) -> None:
    chosen = [word for slug in UNKNOWN for word in ("--scenario", f"bb-workflow.{slug}")]
    with serving(Failing()) as address:
        ended = kit("run", write_profile(tmp_path, {"bb-workflow": address}), *chosen, folder=tmp_path)
    assert set(ended.scenarios("failed")) == {f"bb-workflow.{slug}" for slug in UNKNOWN}, ended.out + ended.err

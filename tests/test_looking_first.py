"""A candidate may look for a record before it looks at what it is sent: what it does not find shows nothing."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from werkzeug.wrappers import Request, Response

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Answer
from conformance.reference import ReferenceCandidate, serving
from tests.candidates.looking import LookingFirst
from tests.kit import Finished, kit, pack, write_profile
from tests.scenes import a_scene, a_target, carry_out

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def probed(name: str, folder: Path, *operations: str) -> Finished:
    """The negative scenarios of a pack or of some operations, against a candidate that looks for records first."""
    chosen = [word for operation in operations for word in ("--operation", operation)]
    with serving(LookingFirst(pack(name))) as address:
        profile = write_profile(folder, {name: address}, limits={"seconds-per-run": 900, "seconds-to-settle": 0})
        return kit(
            "run", profile, "--workers", "2", "--tag", "@negative and not @cross-functional", *chosen, folder=folder
        )


def test_what_breaks_a_request_is_tried_on_a_record_that_is_there(tmp_path: Path) -> None:
    ended = probed("bb-consent", tmp_path, "configPolicyUpdate", "configWebhookUpdate", "configDataAgreementUpdate")
    broken = {name for name in ended.scenarios() if "-breaks-document" in name}
    assert len(broken) > 60
    assert broken <= set(ended.scenarios("passed"))


def test_a_record_that_the_kit_made_up_may_be_looked_for_first(tmp_path: Path) -> None:
    ended = probed("bb-esignature", tmp_path)
    assert not ended.scenarios("failed")
    reasons = [scenario["reason"] for scenario in ended.scenarios("inconclusive").values()]
    assert sum("the kit made up the path parameter “version”" in reason for reason in reasons) > 20


# Which refusal of a request shows what: of a webhook (its document names 400) and an entity (its document names 404).
WEBHOOK = ('a valid "configWebhookUpdate" request', 'the body field "webhook.id" is of the wrong type')
MADE = 'the path parameter "webhookId" is the remembered "id"'
ENTITY = ('a valid "changeEntity" request', 'the query parameter "qry.details.name" is of the wrong type')
LIST = ('a valid "listEntities" request with every field', 'the query parameter "qry" is of the wrong type')
CASES: list[tuple[str, tuple[str, ...], int, type[Exception] | None]] = [
    ("bb-consent", WEBHOOK, 400, None),
    ("bb-consent", WEBHOOK, 404, Inconclusive),
    ("bb-consent", WEBHOOK, 403, Inconclusive),
    ("bb-consent", WEBHOOK, 410, Inconclusive),
    ("bb-consent", WEBHOOK, 409, CheckFailed),
    ("bb-consent", WEBHOOK, 200, CheckFailed),
    ("bb-consent", WEBHOOK, 500, CheckFailed),
    ("bb-consent", (*WEBHOOK, MADE), 404, CheckFailed),
    ("bb-consent", (*WEBHOOK, MADE), 400, None),
    ("bb-consent", (*WEBHOOK, MADE, 'the path parameter "webhookId" is new'), 404, Inconclusive),
    ("bb-scheduler", ENTITY, 404, Inconclusive),
    ("bb-scheduler", (*ENTITY, 'the query parameter "entity_id" is the remembered "id"'), 404, CheckFailed),
    ("bb-scheduler", LIST, 404, CheckFailed),
]


@pytest.mark.parametrize(("name", "steps", "status", "ends"), CASES)
def test_what_a_refusal_shows(
    name: str, steps: tuple[str, ...], status: int, ends: type[Exception] | None, tmp_path: Path
) -> None:
    target = a_target(tmp_path, pack(name), {})
    scene = a_scene(target, memory={"id": "7"})
    for step in steps:
        carry_out(scene, step)
    scene._answer = Answer(1, status, httpx.Headers(), b"")
    with pytest.raises(ends) if ends else nullcontext():
        carry_out(scene, "the request is refused as invalid")


def test_test_data_name_a_record_that_is_there(tmp_path: Path) -> None:
    target = a_target(tmp_path, pack("bb-consent"), {})
    target.block.test_data.values["webhookId"] = "of the operator"
    scene = a_scene(target)
    for step in WEBHOOK:
        carry_out(scene, step)
    scene._answer = Answer(1, 404, httpx.Headers(), b"")
    with pytest.raises(CheckFailed):
        carry_out(scene, "the request is refused as invalid")


class AskingNobodysName:
    """A registry that looks for the record which a request names, and does not ask which system sent it."""

    def __init__(self) -> None:
        self._candidate: WSGIApplication = ReferenceCandidate(pack("bb-digital-registries"))
        self._created = ""

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        sent = request.get_data(as_text=True)
        if request.path.endswith("/create"):
            self._created += sent
        elif json.loads(sent)["query"]["content"]["id"] not in self._created:
            return Response('{"message": "no such record"}', 404, content_type="application/json")(environ, start)
        environ["wsgi.input"] = io.BytesIO(sent.encode())
        environ.setdefault("HTTP_INFORMATION_MEDIATOR_CLIENT", "whoever")
        return self._candidate(environ, start)


@pytest.mark.parametrize("slug", ["record-update-no-client", "records-update-no-client", "record-exists-no-client"])
def test_a_request_that_does_not_name_the_asking_system_is_about_a_record_that_is_there(
    slug: str, tmp_path: Path
) -> None:
    with serving(AskingNobodysName()) as address:
        profile = write_profile(tmp_path, {"bb-digital-registries": address})
        ended = kit("run", profile, "--scenario", f"bb-digital-registries.{slug}", folder=tmp_path)
    assert list(ended.scenarios("failed")) == [f"bb-digital-registries.{slug}"], ended.out + ended.err

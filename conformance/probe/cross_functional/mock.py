"""Steps on the mock or example implementation that the profile names: it answers as the OpenAPI documents say.

The mock gets the credentials of the profile only where it has the origin of the candidate itself or is on this
machine; to anybody else go credentials of the same kind that nobody issued.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Answer
from conformance.model import Operation
from conformance.packs import parameters
from conformance.probe.candidate import CandidateView
from conformance.probe.cross_functional.addresses import is_this_machine
from conformance.probe.cross_functional.trying import NOT_CONNECTED, listed, name_of
from conformance.probe.responses import check_accepted, check_conforms, documented_statuses
from conformance.probe.scene import Scene, Target
from conformance.probe.vocabulary import phrase
from conformance.request import Draft
from conformance.request.message import Credentials

_KEY = "cross-functional: mock"


@dataclass
class Trial:
    """What came of asking a mock: for which operations of each Service API, and what was wrong with the answers."""

    asked: int = 0
    deviations: list[tuple[str, CheckFailed]] = field(default_factory=list)
    not_offered: list[str] = field(default_factory=list)
    untried: list[str] = field(default_factory=list)
    accepted: dict[str, bool] = field(default_factory=dict)
    """By Service API, whether one valid request was accepted."""


@phrase("the mock that the profile names", example="Given the mock that the profile names")
def named_mock(scene: Scene) -> None:
    """The profile names base addresses of a mock or example implementation, by Building Block and Service API."""
    mock = scene.candidate.settings.mock
    if mock is None:
        raise Inconclusive(f"The candidate profile names no mock or example implementation: `{_KEY}`.")
    if not any(mock.values()):
        raise CheckFailed(
            f"The candidate profile says that there is no mock or example implementation (`{_KEY}: {{}}`).",
            expected="a mock or example implementation",
            actual="none",
        )


@phrase(
    "a valid request for each operation is sent to the mock",
    example="When a valid request for each operation is sent to the mock",
)
def ask(scene: Scene) -> None:
    """Send one valid request for each operation of the Service APIs that the mock stands for."""
    view = scene.candidate
    trial = Trial()
    for target, addresses in _mocked(view):
        mock = _as_mock(target, addresses)
        own = view.scene(mock)
        for operation in mock.pack.operations.values():
            if operation.api in addresses:
                _ask(own, operation, _credentials(target, addresses[operation.api]), trial)
    if not trial.asked:
        raise Inconclusive(f"No request could be sent to the mock: {listed(trial.untried)}.")
    view.found["trial"] = trial


@phrase("the mock answers each as the document says", example="Then the mock answers each as the document says")
def answers_conform(scene: Scene) -> None:
    """Status, headers, media type and body of every answer are as the OpenAPI document says."""
    trial: Trial = scene.candidate.found["trial"]
    if trial.deviations:
        named = listed(f"{name}: {str(failure).rstrip('.')}" for name, failure in trial.deviations)
        first = trial.deviations[0][1]
        raise CheckFailed(
            f"The mock answers {len(trial.deviations)} of {trial.asked} requests otherwise: {named}.",
            expected=first.expected,
            actual=first.actual,
        )


@phrase("the mock offers every operation", example="And the mock offers every operation")
def offers_everything(scene: Scene) -> None:
    """No operation is answered like an address that does not exist, or as not implemented."""
    trial: Trial = scene.candidate.found["trial"]
    if trial.not_offered:
        raise CheckFailed(
            f"The mock does not offer {len(trial.not_offered)} of {trial.asked} operations: "
            f"{listed(trial.not_offered)}.",
            expected="an answer of the operation",
            actual="the answer to an address that does not exist, or status 501",
        )


@phrase(
    "the mock accepts a valid request for each Service API",
    example="And the mock accepts a valid request for each Service API",
)
def accepts_some(scene: Scene) -> None:
    """One success for each Service API of the profile; where there is none, the scenario is inconclusive."""
    view = scene.candidate
    trial: Trial = view.found["trial"]
    mock = view.settings.mock or {}
    wanted = [(target.pack.id, api) for target in view.targets for api in target.block.apis]
    without = [f"{block} {api}" for block, api in wanted if api not in mock.get(block, {})]
    if without:
        raise Inconclusive(f"`{_KEY}` names no mock for {listed(without)}; the others answer as they should.")
    refusing = [api for api, accepted in trial.accepted.items() if not accepted]
    if refusing:
        raise Inconclusive(f"The mock accepted no valid request for {listed(refusing)}; check `test-data`.")
    if trial.untried:
        raise Inconclusive(f"Not everything could be asked of the mock: {listed(trial.untried)}.")


def _mocked(view: CandidateView) -> Iterator[tuple[Target, Mapping[str, str]]]:
    for target in view.targets:
        addresses = (view.settings.mock or {}).get(target.pack.id)
        if addresses:
            yield target, addresses


def _as_mock(target: Target, addresses: Mapping[str, str]) -> Target:
    """The same Building Block at the mock's addresses; it is a mock of the candidate, whose mappings hold."""
    block = target.block.model_copy(update={"apis": dict(addresses)})
    return Target(target.loaded, target.pack, block, target.client, target.ends)


def _credentials(target: Target, address: str) -> Credentials:
    parts = urlsplit(address)
    own = {urlsplit(known)[:2] for known in target.block.apis.values()}
    if (parts.scheme, parts.netloc) in own or is_this_machine(parts.hostname or ""):
        return "right"
    return "none" if target.authentication.type in ("none", "client-certificate") else "wrong"


def _ask(scene: Scene, operation: Operation, credentials: Credentials, trial: Trial) -> None:
    """Ask with the required fields alone and, while that is answered as it should be and refused, with every field."""
    name, api = name_of(scene.target, operation), f"{scene.target.pack.id} {operation.api}"
    trial.accepted.setdefault(api, False)
    for everything in (False, True):
        try:
            draft = scene.builder.valid(operation, everything=everything)
        except Inconclusive as reason:
            trial.untried.append(f"{name} ({str(reason).rstrip('.')})")
            return
        draft.credentials = credentials
        answer = scene.target.send(draft)
        if answer.ending in NOT_CONNECTED:
            raise Inconclusive(f"The mock of {api}: {answer.problem}.")
        if credentials != "right" and answer.status in (401, 403):
            trial.untried.append(f"{name} (it answers {answer.status}, and the profile's credentials are not for it)")
            return
        trial.asked += not everything
        known = len(trial.deviations) + len(trial.not_offered)
        accepted = _judge(scene.target, draft, answer, name, trial)
        trial.accepted[api] |= accepted
        if accepted or len(trial.deviations) + len(trial.not_offered) > known:
            return


def _judge(target: Target, draft: Draft, answer: Answer, name: str, trial: Trial) -> bool:
    """Note what is wrong with an answer; whether it accepts the request."""
    if answer.ending is not None:
        failure = CheckFailed(f"{answer.problem}", expected="a complete, readable answer", actual=answer.problem)
        trial.deviations.append((name, failure))
        return False
    if answer.status == 501 or (answer.status in (404, 405) and _is_nowhere(target, draft, answer)):
        trial.not_offered.append(name)
        return False
    try:
        check_conforms(draft.operation, answer)
    except CheckFailed as failure:
        trial.deviations.append((name, failure))
        return False
    try:
        check_accepted(draft.operation, answer)
    except CheckFailed:
        return False
    return True


def _is_nowhere(target: Target, draft: Draft, answer: Answer) -> bool:
    """Whether an address that cannot exist is answered in the same way, but for its path.

    An operation that documents 404 and names a record may lack the record, and say so in the same words.
    """
    operation = draft.operation
    names = any(one["in"] == "path" for one in parameters(operation))
    if names and answer.status in documented_statuses(operation):
        return False
    asked = target.outgoing(draft)
    nowhere = urlsplit(target.block.apis[operation.api])._replace(query="")
    path = f"{nowhere.path}/{uuid.uuid4()}"
    other = target.client.send(replace(asked, url=nowhere._replace(path=path).geturl()))
    own = urlsplit(asked.url).path
    bodies = answer.content.replace(own.encode(), b""), other.content.replace(path.encode(), b"")
    return answer.status == other.status and bodies[0] == bodies[1]

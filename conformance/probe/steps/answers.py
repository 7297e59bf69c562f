"""Steps that look at the answer as a whole: accepted, refused, conforming, in time, discreet."""

from __future__ import annotations

import json

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Answer
from conformance.model import Json
from conformance.probe.internals import revealed
from conformance.probe.phases import SAFE_METHODS
from conformance.probe.responses import (
    GATEWAY_STATUSES,
    check_accepted,
    check_conforms,
    check_refused,
    documented_statuses,
    is_server_error,
)
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import Draft

# Nothing there, no longer there, or nothing that this client may see (RFC 9110 sections 15.5.4, 15.5.5, 15.5.11).
_NOTHING_TO_SHOW = frozenset({403, 404, 410})


@phrase("the request is accepted", example="Then the request is accepted")
def accepted(scene: Scene) -> None:
    """The answer has a documented status from 200 to 399, and does not refuse in its body or by an error redirect."""
    check_accepted(scene.draft.operation, scene.answer)


@phrase("the request is refused", example="Then the request is refused")
def refused(scene: Scene) -> None:
    """The answer has a documented status from 400 to 499, or refuses in its body or by a documented redirect.

    Where the document names no status for invalid content, 400 and 422 will do as well.
    """
    check_refused(scene.draft.operation, scene.answer, invalid=False)


@phrase("the request is refused as invalid", example="Then the request is refused as invalid")
def refused_as_invalid(scene: Scene) -> None:
    """The same, with a status that speaks of the content, not of credentials, a missing resource or a conflict.

    Inconclusive where the candidate finds no record, or none that it would show, and the kit made up its identifier:
    it may look for the record before it looks at the content.
    """
    check_refused_as_invalid(scene.draft, scene.answer)


def check_refused_as_invalid(draft: Draft, answer: Answer) -> None:
    """Raise CheckFailed unless the answer refuses the request for its content; Inconclusive where it need not yet."""
    try:
        check_refused(draft.operation, answer, invalid=True)
    except CheckFailed:
        if answer.status in _NOTHING_TO_SHOW and (reason := _looked_for(draft)):
            raise Inconclusive(f"The answer has status {answer.status}, and {reason}.") from None
        raise


@phrase("the request is refused as unauthenticated", example="Then the request is refused as unauthenticated")
def refused_as_unauthenticated(scene: Scene) -> None:
    """The answer has status 401 or 403 (RFC 9110 sections 15.5.2 and 15.5.4)."""
    _check_status(scene, 401, 403)


@phrase("the response status is {status}", example="Then the response status is 404")
def has_status(scene: Scene, status: int) -> None:
    """The answer has this status."""
    _check_status(scene, status)


@phrase("the response status is {status} or {other}", example="Then the response status is 400 or 452")
def has_either_status(scene: Scene, status: int, other: int) -> None:
    """The answer has one of two statuses."""
    _check_status(scene, status, other)


@phrase("the response matches the specification", example="And the response matches the specification")
def conforms(scene: Scene) -> None:
    """Status, media type, headers and body are as the OpenAPI document says."""
    check_conforms(scene.draft.operation, scene.answer)


@phrase("the response is {value}", example='And the response is "Success"')
def is_value(scene: Scene, value: Json) -> None:
    """The whole body is this JSON value."""
    body = scene.answer.json()
    if body != value:
        raise CheckFailed("The body is another one.", expected=_shown(value), actual=_shown(body))


@phrase("the response is no server error", example="Then the response is no server error")
def no_server_error(scene: Scene) -> None:
    """The status is none from 500 to 599, but for those other than 500 that the document names.

    For a request whose outcome the document leaves open. Inconclusive where a gateway may have given the answer.
    """
    operation, answer = scene.draft.operation, scene.answer
    if not is_server_error(operation, answer.status):
        return
    if answer.status in GATEWAY_STATUSES:
        raise Inconclusive(f"The answer has status {answer.status}, which a server in between may have given.")
    raise CheckFailed(
        f"{operation.method} {operation.path} ends in an error of the server.",
        expected="any answer but a failure of the server",
        actual=f"status {answer.status}: {_start(answer.content)}",
    )


@phrase("the response reveals no internals", example="And the response reveals no internals")
def reveals_nothing(scene: Scene) -> None:
    """The body shows no stack trace, no path of the server's source, no database query."""
    found = revealed(scene.answer.content)
    if found is not None:
        raise CheckFailed(f"The answer reveals {found[0]}.", expected="a message for the caller", actual=found[1])


@phrase("the response arrives within {seconds} seconds", example="And the response arrives within 15 seconds")
def arrives_within(scene: Scene, seconds: int) -> None:
    """The last answer was complete within so many seconds."""
    taken = scene.answer.seconds
    if taken > seconds:
        raise CheckFailed("The answer came late.", expected=f"at most {seconds} seconds", actual=f"{taken:.1f} seconds")


def _check_status(scene: Scene, *wanted: int) -> None:
    if scene.answer.status not in wanted:
        operation, listed = scene.draft.operation, " or ".join(map(str, wanted))
        raise CheckFailed(
            f"{operation.method} {operation.path} answers {scene.answer.status} instead of {listed}.",
            expected=f"status {listed}",
            actual=f"status {scene.answer.status}: {_start(scene.answer.content)}",
        )


def _looked_for(draft: Draft) -> str:
    """Why a candidate may have found nothing at all, or an empty text where it has no such reason."""
    made_up = draft.made_up()
    if made_up:
        return (
            f"the kit made up the path parameter “{made_up[0]}”: what it names may have been looked for first. Give "
            f"one that exists as test data (values: “{draft.operation.id}.{made_up[0]}”)"
        )
    is_change = draft.operation.method not in SAFE_METHODS
    if is_change and not draft.told and not {404, 410}.isdisjoint(documented_statuses(draft.operation)):
        return "the request holds nothing that the candidate knows: what it names may have been looked for first"
    return ""


def _start(content: bytes) -> str:
    return content[:160].decode("utf-8", errors="replace") or "an empty body"


def _shown(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)[:200]

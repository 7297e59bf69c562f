"""Steps on validation: what breaks a declared constraint is refused, and the refusal names the field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote_plus

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive
from conformance.model import Json, Operation
from conformance.packs import is_json
from conformance.probe.cross_functional.trying import Attempt, Done, Tally, attempts, name_of, tried
from conformance.probe.responses import NOT_ABOUT_CONTENT, check_refused
from conformance.probe.room_for_text import has_room_for_text, names_field
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import FAULTS, Draft
from conformance.request.broken import Broken, body_parts, query_parts, with_fault, without


@dataclass
class Findings:
    """What came of sending requests that break constraints: were they refused, and did the refusals name the field."""

    offered: int = 0
    refused: Tally = field(default_factory=Tally)
    named: Tally = field(default_factory=Tally)
    no_room: set[str] = field(default_factory=set)


@phrase(
    "requests that break one declared constraint each are sent to every operation",
    example="When requests that break one declared constraint each are sent to every operation",
)
def send_broken(scene: Scene) -> None:
    """Send each operation one request for each kind of constraint (required, type, length, bounds and so on) that its
    body and its query have, and then the same request unbroken.
    """
    view = scene.candidate
    findings = Findings()
    for attempt in attempts(view):
        for operation in tried(view, attempt):
            _try_broken(attempt, operation, findings)
    view.found["validation"] = findings


@phrase("each of them is refused as invalid", example="Then each of them is refused as invalid")
def broken_is_refused(scene: Scene) -> None:
    """Each operation that accepts the unbroken request refuses the broken ones for their content."""
    findings = _found(scene)
    findings.refused.check("What breaks a declared constraint was not refused as invalid", "requests")
    if not findings.refused.judged:
        raise Inconclusive(f"None of the {findings.offered} operations accepted the unbroken request.")


@phrase("each refusal names the field", example="And each refusal names the field")
def refusal_names_field(scene: Scene) -> None:
    """The body of each refusal has the name of the field in it. Left out are refusals whose body the document confines
    to codes and the like.
    """
    findings = _found(scene)
    findings.named.check("The refusal does not name the field", "refusals")
    if not findings.named.judged and findings.no_room:
        raise DoesNotApply("The documents leave no room for the name of a field in any refusal that was seen.")
    if not findings.named.judged:
        raise Inconclusive("No request was refused for its content.")


def _found(scene: Scene) -> Findings:
    findings: Findings = scene.candidate.found["validation"]
    if not findings.offered:
        raise DoesNotApply("No operation declares a constraint that a request could break in its body or query.")
    return findings


def _try_broken(attempt: Attempt, operation: Operation, findings: Findings) -> None:
    """The broken requests go first: what they are refused for cannot be what the unbroken one has changed."""
    if operation.method == "DELETE":
        return  # its unbroken request would delete what others may need
    draft = attempt.valid(operation)
    broken = list(_broken(attempt, draft)) if draft else []
    if draft is None or not broken:
        return
    findings.offered += 1
    answers = [(one, attempt.send(one.draft)) for one in broken]
    sound = attempt.send(draft).accepted
    for one, done in answers:
        _judge(attempt, one, done, sound, findings)


def _judge(attempt: Attempt, broken: Broken, done: Done, sound: bool, findings: Findings) -> None:
    where = f"{name_of(attempt.target, done.operation)} with the {broken.part} {broken.fault}"
    if _is_refused(done):
        if sound:
            findings.refused.passed()
            _judge_name(where, broken, done, findings)
    elif done.accepted or (sound and done.answer.status not in NOT_ABOUT_CONTENT):
        findings.refused.failed(where, "a refusal for the content of the request", done.seen)


def _judge_name(where: str, broken: Broken, done: Done, findings: Findings) -> None:
    if not has_room_for_text(done.operation, done.answer.status):
        findings.no_room.add(done.operation.id)
    elif names_field(_said(done), broken.name, done.operation, done.answer.status):
        findings.named.passed()
    else:
        findings.named.failed(where, f"the name “{broken.name}” in the answer", done.seen)


def _said(done: Done) -> Json:
    """What an answer says: its JSON, else its text; where it leads elsewhere, also the address (RFC 6749, 4.1.2.1)."""
    answer = done.answer
    location = unquote_plus(answer.headers.get("location", ""))
    try:
        body = answer.json() if is_json(answer.headers.get("content-type", "application/json")) else None
    except CheckFailed:
        body = None
    text = answer.content.decode("utf-8", errors="replace") if body is None else body
    return [text, location]


def _is_refused(done: Done) -> bool:
    if done.answer.ending is not None:
        return False
    try:
        check_refused(done.operation, done.answer, invalid=True)
    except CheckFailed:  # a document may name another status: whether that one is right is asked elsewhere
        about_content = 400 <= done.answer.status < 500 and done.answer.status not in NOT_ABOUT_CONTENT
        return about_content or done.says_errors
    return True


def _broken(attempt: Attempt, draft: Draft) -> Iterator[Broken]:
    """For body and query one request with something left out, and one for each kind of constraint that the document
    declares there: the first part that can be broken in that way.
    """
    breaker = attempt.scene.builder.broken
    for parts in (list(body_parts(draft)), list(query_parts(draft))):
        found = [_first(without(draft, part) for part in parts)]
        found += [_first(with_fault(draft, part, fault, breaker) for part in parts) for fault in FAULTS]
        yield from (one for one in found if one is not None)


def _first(made: Iterable[Broken | None]) -> Broken | None:
    return next((one for one in made if one is not None), None)

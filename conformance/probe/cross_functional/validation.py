"""Steps on validation: what breaks a declared constraint is refused, and the refusal names the field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote_plus

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive, UsageError
from conformance.model import Json, Operation
from conformance.packs import is_json, parameters
from conformance.probe.cross_functional.trying import Attempt, Done, Tally, attempts, name_of, tried
from conformance.probe.responses import NOT_ABOUT_CONTENT, check_refused
from conformance.probe.room_for_text import has_room_for_text, names_field
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import ABSENT, FAULTS, Draft, Part
from conformance.request.fields import Field
from conformance.request.schemas import body_schema, is_exploded, parameter, parameter_schema
from conformance.schema import is_valid, place

_LEFT_OUT = "left out"


@dataclass(frozen=True)
class Broken:
    """A request that breaks one declared constraint: of which part, and how."""

    draft: Draft
    part: Part
    fault: str

    @property
    def name(self) -> str:
        """The name of the field or parameter that a refusal should name."""
        return self.draft.data_name(self.part)


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
    for parts in (list(_body_parts(draft)), list(_query_parts(draft))):
        yield from (one for one in (_without_one(draft, parts), *_with_faults(attempt, draft, parts)) if one)


def _without_one(draft: Draft, parts: list[Part]) -> Broken | None:
    for part in parts:
        if draft.get(part) is ABSENT or not _is_last_a_name(part):
            continue
        changed = _changed(draft, part, ABSENT)
        if _is_broken(changed, part):
            return Broken(changed, part, _LEFT_OUT)
    return None


def _with_faults(attempt: Attempt, draft: Draft, parts: list[Part]) -> Iterator[Broken | None]:
    for fault in FAULTS:
        yield next((one for part in parts if (one := _with_fault(attempt, draft, part, fault))), None)


def _with_fault(attempt: Attempt, draft: Draft, part: Part, fault: str) -> Broken | None:
    if draft.get(part) is ABSENT:
        return None
    try:
        value = attempt.scene.builder.broken(draft, part, fault)
    except (UsageError, Inconclusive):
        return None
    changed = _changed(draft, part, value)
    return Broken(changed, part, fault) if _is_broken(changed, part) else None


def _changed(draft: Draft, part: Part, value: Json) -> Draft:
    changed = draft.copy()
    changed.set(part, value)
    return changed


def _is_broken(draft: Draft, part: Part) -> bool:
    """Whether the request breaks the document: of alternatives, another may allow what one forbids."""
    if part.place == "body":
        return not is_valid(draft.operation, body_schema(draft.operation) or {}, draft.body, "request")
    found, _ = parameter(draft.operation, part.place, part.name)
    value = draft.parameters.get((part.place, found["name"]), ABSENT)
    if value is ABSENT:
        return bool(found.get("required"))
    return not is_valid(draft.operation, parameter_schema(draft.operation, found), value, "request")


def _body_parts(draft: Draft) -> Iterator[Part]:
    if draft.media_type is not None and is_json(draft.media_type):
        yield from (Part("body", place(where)) for where in _places(draft.body, ()) if _is_nameable(where))


def _query_parts(draft: Draft) -> Iterator[Part]:
    """The query parameters; of an object whose properties are parameters of their own, each of these."""
    for (where, name), value in draft.parameters.items():
        found = next((one for one in parameters(draft.operation) if (one["in"], one["name"]) == (where, name)), None)
        if where != "query" or found is None or not _is_writable((name,)):
            continue
        if isinstance(value, Mapping) and is_exploded(draft.operation, found):
            yield from (Part("query", f"{name}.{inside}") for inside in value if _is_writable((inside,)))
        else:
            yield Part("query", name)


def _places(value: Json, above: Field) -> Iterator[Field]:
    """Every place within a body, those that are less deep first within each branch; of a list the first item alone."""
    inside = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for name, child in inside:
        yield (*above, name)
        yield from _places(child, (*above, name))


def _is_nameable(where: Field) -> bool:
    """Whether a place can be written, and has a name that a refusal could have in it."""
    return _is_writable(where) and any(isinstance(part, str) for part in where)


def _is_writable(where: Field) -> bool:
    """Whether a place can be written as one: a name with a dot or a bracket in it cannot."""
    return not any(isinstance(part, str) and re.search(r"[.\[\]]|^\$?$", part) for part in where)


def _is_last_a_name(part: Part) -> bool:
    return part.place != "body" or isinstance(part.field[-1], str)

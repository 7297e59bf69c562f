"""Try the operations of a candidate one by one: what is built, sent and accepted, and what came of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Answer, Ending
from conformance.model import Json, Operation
from conformance.packs import json_media_type
from conformance.probe.candidate import CandidateView
from conformance.probe.responses import check_accepted, documented_response
from conformance.probe.scene import Scene, Target
from conformance.request import Draft, Message
from conformance.request.schemas import merged

NOT_CONNECTED = (Ending.UNSENT, Ending.UNREACHABLE, Ending.UNTRUSTED, Ending.UNIDENTIFIED)
"""Ways for an exchange to end that say nothing of how the candidate behaves."""

_ERRORS = ("error", "errors")

MOST_NAMED = 8
"""So many of the places where a rule was broken are named; all are counted."""


@dataclass(frozen=True)
class Done:
    """A request that was sent, and its answer."""

    draft: Draft
    answer: Answer

    @property
    def operation(self) -> Operation:
        """The operation that was asked for."""
        return self.draft.operation

    @property
    def accepted(self) -> bool:
        """Whether the whole answer came, and accepts the request as the document says."""
        if self.answer.ending is not None:
            return False
        try:
            check_accepted(self.operation, self.answer)
        except CheckFailed:
            return False
        return not self.says_errors

    @property
    def says_errors(self) -> bool:
        """Whether the body has errors in a field of that name, which its document describes: there are interfaces that
        refuse in no other way.
        """
        if self.answer.ending is not None or not _describes_errors(self.operation, self.answer.status):
            return False
        try:
            body = self.answer.json()
        except CheckFailed:
            return False
        return isinstance(body, Mapping) and any(_has_content(body.get(name)) for name in _ERRORS)

    @property
    def seen(self) -> str:
        """The answer as a report shows it."""
        if self.answer.ending is not None:
            return self.answer.problem
        return f"status {self.answer.status}: {self.answer.content[:120].decode(errors='replace') or 'an empty body'}"


@dataclass
class Attempt:
    """What one scenario builds and sends to one Building Block; fresh values differ within it."""

    scene: Scene

    @property
    def target(self) -> Target:
        """The Building Block."""
        return self.scene.target

    def valid(self, operation: Operation, *, everything: bool = False) -> Draft | None:
        """A valid request, None where none can be built, such as when test data break the document."""
        try:
            return self.scene.builder.valid(operation, everything=everything)
        except Inconclusive:
            return None

    def send(self, draft: Draft) -> Done:
        """Send a request. Raises Inconclusive where nothing is reached."""
        return Done(draft, self.deliver(draft.message()))

    def deliver(self, message: Message) -> Answer:
        """Send a message. Raises Inconclusive where nothing is reached."""
        answer = self.target.deliver(message)
        if answer.ending in NOT_CONNECTED:
            raise Inconclusive(f"{answer.problem[0].upper()}{answer.problem[1:]}.")
        return answer


def _describes_errors(operation: Operation, status: int) -> bool:
    media = json_media_type((documented_response(operation, status) or {}).get("content"))
    schema = merged(operation.document, media[1].get("schema") or {}) if media else {}
    return any(name in (schema.get("properties") or {}) for name in _ERRORS)


def _has_content(value: Json) -> bool:
    """Whether there is any text, number or truth in a value: an error that is all empty is none."""
    if isinstance(value, Mapping):
        return any(map(_has_content, value.values()))
    return any(map(_has_content, value)) if isinstance(value, list) else bool(value)


def attempts(view: CandidateView) -> Iterator[Attempt]:
    """An attempt for each Building Block of the candidate."""
    for target in view.targets:
        yield Attempt(view.scene(target))


def tried(view: CandidateView, attempt: Attempt) -> list[Operation]:
    """The operations of a Building Block that may be tried: those with an address, and not excluded."""
    return [operation for target, operation in view.operations() if target is attempt.target]


def name_of(target: Target, operation: Operation) -> str:
    """An operation as messages name it."""
    return f"{target.pack.id} {operation.id}"


@dataclass
class Tally:
    """What came of trying something in many places: how many could be judged, and where the rule was broken."""

    judged: int = 0
    broken: list[str] = field(default_factory=list)
    first: tuple[str, str] = ("", "")
    """What was expected and what came, where the rule was broken first."""

    def passed(self) -> None:
        """One more place where the rule holds."""
        self.judged += 1

    def failed(self, where: str, expected: str, actual: str) -> None:
        """One more place where it is broken."""
        self.judged += 1
        if not self.broken:
            self.first = expected, actual
        self.broken.append(where)

    def add(self, other: Tally) -> None:
        """Count what another tally has counted."""
        if not self.broken:
            self.first = other.first
        self.judged += other.judged
        self.broken += other.broken

    def check(self, rule: str, things: str) -> None:
        """Raise CheckFailed where the rule was broken anywhere."""
        if self.broken:
            message = f"{rule} in {len(self.broken)} of {self.judged} {things}: {listed(self.broken)}."
            raise CheckFailed(message, expected=self.first[0], actual=self.first[1])


def listed(names: Iterable[str]) -> str:
    """Names as a sentence lists them, the first few of many."""
    every = list(names)
    more = len(every) - MOST_NAMED
    return "; ".join(every[:MOST_NAMED]) + (f"; and {more} more" if more > 0 else "")

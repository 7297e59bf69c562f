"""One request that was tried, and what came back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from conformance.exceptions import CheckFailed
from conformance.exchange import Answer
from conformance.model import Operation
from conformance.packs import is_json
from conformance.probe.contract.violations import Violations, violations
from conformance.probe.responses import NOT_ABOUT_CONTENT, documented_statuses, is_redirect
from conformance.probe.responses import is_refusal_by_field as refuses_by_field
from conformance.probe.responses import is_refusal_by_redirect as refuses_by_redirect
from conformance.request import Message


class Purpose(Enum):
    """Why a request is sent."""

    OWN = "the kit's own valid request"
    GENERATED = "generated"
    WITHOUT_HEADER = "without a required header"
    MALFORMED = "its Content-Type is wrong on purpose"
    LINKED = "a link leads to it"
    UNKNOWN_METHOD = "its method is none that the operation has"
    NO_CREDENTIALS = "without credentials"
    WRONG_CREDENTIALS = "with wrong credentials"


@dataclass(frozen=True)
class Attempt:
    """A request about to be sent. `declared` says that the pack itself declares this very request acceptable."""

    message: Message
    purpose: Purpose
    declared: bool = False

    @cached_property
    def violations(self) -> Violations:
        """What the request breaks of the document."""
        return violations(self.message)


@dataclass(frozen=True)
class Trial:
    """A request and its answer."""

    attempt: Attempt
    answer: Answer

    @property
    def message(self) -> Message:
        """What was sent."""
        return self.attempt.message

    @property
    def purpose(self) -> Purpose:
        """Why it was sent."""
        return self.attempt.purpose

    @property
    def operation(self) -> Operation:
        """The operation that was asked for."""
        return self.message.operation

    @property
    def size(self) -> int:
        """How long the request is; of several examples the shortest is shown."""
        headers = sum(len(name) + len(value) for name, value in self.message.headers)
        path = sum(map(len, self.message.path.values()))
        return len(self.message.content or b"") + len(self.message.query) + path + headers

    @property
    def violations(self) -> Violations:
        """What the request breaks of the document."""
        return self.attempt.violations

    @property
    def is_judged(self) -> bool:
        """Whether the request is as the operation is asked for, so that it matters whether it is accepted."""
        return self.purpose in (Purpose.OWN, Purpose.GENERATED, Purpose.WITHOUT_HEADER)

    @property
    def is_accepted(self) -> bool:
        """Whether the answer accepts beyond doubt: any 2xx that does not refuse in its body."""
        if not 200 <= self.answer.status < 300 or self._may_refuse_unreadably:
            return False
        return not refuses_by_field(self.operation, self.answer)

    @property
    def _may_refuse_unreadably(self) -> bool:
        """Whether a body that cannot be read is where the answer would say that it refuses."""
        refusal = self.operation.definition.get("x-refusal") or {}
        if self.answer.status != refusal.get("status"):
            return False
        try:
            self.answer.json()
        except CheckFailed:
            return True
        return False

    @property
    def reports_errors(self) -> bool:
        """Whether a JSON answer holds an error, or a list of them, although the document has no word on that."""
        try:
            body = self.answer.json() if self.is_accepted and is_json(self.content_type) else None
        except CheckFailed:
            return False
        return isinstance(body, dict) and any(body.get(name) for name in ("error", "errors"))

    @property
    def content_type(self) -> str:
        """The media type of the answer."""
        return str(self.answer.headers.get("content-type", ""))

    @property
    def is_led_elsewhere(self) -> bool:
        """Whether the answer is a documented redirect without an error: where it leads, the request may be refused."""
        return is_redirect(self.operation, self.answer) and not refuses_by_redirect(self.operation, self.answer)

    @property
    def is_refused_for_content(self) -> bool:
        """Whether the answer says that the content of the request is wrong."""
        if refuses_by_field(self.operation, self.answer):
            return True
        return self.answer.status in content_refusals(self.operation)


def content_refusals(operation: Operation) -> Sequence[int]:
    """The statuses by which content is refused: those that the document names, and 400 and 422 by HTTP itself."""
    named = [s for s in documented_statuses(operation) if 400 <= s < 500 and s not in NOT_ABOUT_CONTENT]
    return [*named, *(status for status in (400, 422) if status not in named)]

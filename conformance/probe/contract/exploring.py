"""Send what is planned for an operation, look at every answer, and weigh what was found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from conformance.contract import KINDS
from conformance.exceptions import Inconclusive, NotReadyError
from conformance.exchange import Answer, Ending
from conformance.model import Depth, Operation, Outcome, Scenario
from conformance.packs import security
from conformance.probe.contract.findings import Findings, counted, step_results, summary
from conformance.probe.contract.places import Places
from conformance.probe.contract.planning import Exploration
from conformance.probe.contract.result import ContractResult
from conformance.probe.contract.rules import remarks
from conformance.probe.contract.trial import Attempt, Purpose, Trial
from conformance.probe.responses import GATEWAY_STATUSES, body_schema, documented_response
from conformance.probe.scene import Target
from conformance.profile import NoAuthentication

_NOT_CONNECTED = (Ending.UNREACHABLE, Ending.UNTRUSTED, Ending.UNIDENTIFIED)
_MOST_INCOMPLETE = 5
"""After so many answers that did not come whole the exploration ends: each may take as long as the profile allows."""

_FIRST_REFUSAL = 400

_TURNED_AWAY = (401, 403, 407, 429, *GATEWAY_STATUSES)
"""Answers from the door: they say nothing of the operation behind it."""

_NOT_THERE = (404, 405, 501)
"""Where the document does not name them, answers of a server that has no such operation (RFC 9110 section 15)."""


class _EndedEarlyError(Exception):
    """The exploration ends before all was tried; the text says why."""


def check_contract(target: Target, check: Scenario, operation: Operation, depth: Depth, seed: int) -> ContractResult:
    """Explore the contract of an operation.

    Never raises for what comes back, or for what cannot be sent: that is inconclusive.
    """
    return _Run(target, check, operation).result(planned(target, check, operation, depth, seed))


def planned(target: Target, check: Scenario, operation: Operation, depth: Depth, seed: int) -> Exploration:
    """All that is sent to explore an operation."""
    with_credentials = not isinstance(target.authentication, NoAuthentication)
    mediator = target.loaded.profile.information_mediator_client
    return Exploration(
        target.pack, target.block, mediator, operation, check.id, depth, seed, with_credentials=with_credentials
    )


def first_finding(trial: Trial, places: Places) -> str | None:
    """What a single answer shows that fails the check of its operation; each is weighed without looking at others."""
    found = next((remark for remark in remarks(trial, places) if not remark.justifiable), None)
    return None if found is None else f"{found.kind}: {found.cause}"


@dataclass
class _Run:
    """One exploration under way."""

    target: Target
    check: Scenario
    operation: Operation
    findings: Findings = field(default_factory=Findings)
    _statuses: Counter[int] = field(default_factory=Counter)
    _sent: Counter[Purpose] = field(default_factory=Counter)
    _described: Counter[str] = field(default_factory=Counter)
    _unsendable: int = 0
    _incomplete: int = 0

    def __post_init__(self) -> None:
        self._places = Places(self.target.pack, self.operation)

    def result(self, exploration: Exploration) -> ContractResult:
        """Explore, and weigh what was found."""
        ended: str | None = None
        try:
            for attempt in exploration:
                self._try(attempt)
        except (_EndedEarlyError, Inconclusive, NotReadyError) as error:
            ended = str(error)
        self._unsendable += exploration.unsendable
        return self._weighed(ended, exploration.notes)

    def _try(self, attempt: Attempt) -> None:
        if attempt.purpose is Purpose.UNKNOWN_METHOD and self.target.is_adapted(self.operation):
            return  # an adapter has no other methods, and what it would say is not the candidate's
        trial = Trial(attempt, self.target.deliver(attempt.message))
        answer = trial.answer
        if answer.ending in _NOT_CONNECTED:
            raise _EndedEarlyError(f"{answer.problem[0].upper()}{answer.problem[1:]}.")
        if answer.ending is Ending.UNSENT:
            self._unsendable += 1
            return
        self._sent[attempt.purpose] += 1
        if attempt.message.credentials == "right" and attempt.purpose is not Purpose.UNKNOWN_METHOD:
            self._statuses[0 if answer.ending else answer.status] += 1
            self._note_described(answer)
        self.findings.look_at(trial, self._places)
        self._incomplete += answer.ending is not None
        if self._incomplete >= _MOST_INCOMPLETE:
            raise _EndedEarlyError(f"Ended after {_MOST_INCOMPLETE} answers that did not come whole.")

    def _note_described(self, answer: Answer) -> None:
        """Count what there is to look at: answers that accept, and parts of answers that the document describes."""
        response = documented_response(self.operation, answer.status)
        if answer.ending is None and response is not None:
            self._described["accepted"] += answer.status < _FIRST_REFUSAL
            self._described["headers"] += "headers" in response
            self._described["media-type"] += "content" in response
            self._described["schema"] += body_schema(self.operation, answer) is not None

    def _weighed(self, ended: str | None, notes: list[str]) -> ContractResult:
        ended = ended or self._turned_away()
        outcome = Outcome.FAILED if self.findings else Outcome.INCONCLUSIVE if ended else Outcome.PASSED
        return ContractResult(
            outcome,
            self._reason(ended, list(notes)),
            step_results(self.check, KINDS, self.findings, self._skipped()),
            self.findings.all(KINDS),
            self.findings.observations(KINDS),
        )

    def _turned_away(self) -> str | None:
        """Why nothing of the contract was seen, where every request was turned away at the door."""
        total = self._statuses.total()
        if not total:
            return "Nothing could be sent."
        if any(not self._is_turned_away(status) for status in self._statuses):
            return None
        status = self._statuses.most_common(1)[0][0]
        return f"Every request was turned away, most of them with status {status}."

    def _is_turned_away(self, status: int) -> bool:
        is_undocumented = documented_response(self.operation, status) is None
        return status in _TURNED_AWAY or (status in _NOT_THERE and is_undocumented)

    def _reason(self, ended: str | None, notes: list[str]) -> str:
        found = summary(KINDS, self.findings) if self.findings else "no findings"
        if self._unsendable:
            notes.append(f"HTTP cannot carry {counted(self._unsendable, 'case')} unchanged")
        if self._sent.total() and not self._described["accepted"]:
            notes.append("none was accepted, so that refusals alone were seen")
        parts = [found, f"{counted(self._sent.total(), 'request')} sent", *notes]
        text = "; ".join(parts)
        return f"{ended or ''} {text[0].upper()}{text[1:]}.".strip()

    def _skipped(self) -> dict[str, str]:
        """Why nothing of a kind was looked at, by the kind."""
        if not self._sent.total():
            return {kind.id: "Nothing was sent." for kind in KINDS}
        skipped = {
            "missing-header-accepted": (Purpose.WITHOUT_HEADER, "The document requires no header, or none was tried."),
            "ignored-authentication": (Purpose.NO_CREDENTIALS, self._why_no_credentials()),
            "unsupported-method": (Purpose.UNKNOWN_METHOD, "No request with an unknown method was sent."),
            "valid-refused": (Purpose.OWN, "No valid request was sent."),
        }
        nothing = (kind for kind in ("schema", "media-type", "headers") if not self._described[kind])
        return {
            **dict.fromkeys(nothing, "No answer came of which the document says anything of the kind."),
            **{kind: why for kind, (purpose, why) in skipped.items() if not self._sent[purpose]},
        }

    def _why_no_credentials(self) -> str:
        if not security(self.operation):
            return "The document asks for no credentials."
        if isinstance(self.target.authentication, NoAuthentication):
            return "The profile has no credentials."
        return "No request without credentials was sent."

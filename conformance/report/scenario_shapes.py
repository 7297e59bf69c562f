"""The shapes of a scenario in the canonical report document: what it saw, sent and got."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from conformance.report.adapted_shapes import SubstitutedRecord, SubstitutionRecord
from conformance.report.declared_shapes import AttributionRecord, WaiverRecord

OutcomeWord: TypeAlias = Literal["passed", "failed", "skipped", "inconclusive", "error"]
StepWord: TypeAlias = Literal["passed", "failed", "skipped", "inconclusive", "error", "not run"]


class BodyRecord(TypedDict):
    """What was kept of a body: a bounded text, and length and digest of the whole."""

    text: str
    length: int
    digest: str
    truncated: bool


class RequestRecord(TypedDict):
    """A request as it went out, redacted; a header is a list of name and value."""

    method: str
    url: str
    headers: list[list[str]]
    body: BodyRecord | None


class ResponseRecord(TypedDict):
    """A response as it came back, redacted; a header is a list of name and value."""

    status: int
    phrase: str
    headers: list[list[str]]
    body: BodyRecord | None


class ExchangeRecord(TypedDict):
    """One request and its response, or the error that stood in its place."""

    number: int
    operation: str | None
    started: str
    duration_ms: int
    request: RequestRecord
    response: ResponseRecord | None
    error: str | None
    curl: str
    adapted: NotRequired[AdaptationRecord]


class AdaptationRecord(TypedDict):
    """How an adapter answered: the calls to the candidate's own API, in order, and what it says in its place.

    `fault` says why the adapter itself could not answer.
    """

    block: str
    calls: list[ExchangeRecord]
    substitutions: list[SubstitutionRecord]
    fault: str | None


class StepRecord(TypedDict):
    """One step of a scenario, with the numbers of the exchanges that it caused."""

    keyword: str
    text: str
    line: int
    outcome: StepWord
    message: str | None
    expected: str | None
    actual: str | None
    exchanges: list[int]


class FindingRecord(TypedDict):
    """What a contract check found: `count` answers of one cause, and the exchange that is the smallest example."""

    kind: str
    operation: str
    cause: str
    count: int
    expected: str
    source: str
    actual: str
    exchange: int


RequestRow: TypeAlias = tuple[int, str, str, int | None]
"""One request of a check that sends many: number, method, URL, and the status of the answer, None without one."""


class ScenarioRecord(TypedDict):
    """One planned scenario or contract check: its outcome, and the evidence for it.

    A scenario has no findings, no observations and no `requests`: all that it sent is in its exchanges. A contract
    check has a row in `requests` for all that it sent, and the exchanges that a finding, an observation or a step that
    did not pass cites. A scenario that breaks every constraint of a request in turn has such rows too; of the step that
    does so it has the first exchange of each status, and those that a step that did not pass cites.
    """

    id: str
    name: str
    feature: str
    file: str
    line: int
    tags: list[str]
    operations: list[str]
    requirements: list[str]
    outcome: OutcomeWord
    reason: str
    started: str | None
    duration_ms: int | None
    steps: list[StepRecord]
    exchanges: list[ExchangeRecord]
    findings: list[FindingRecord]
    observations: list[FindingRecord]
    requests: list[RequestRow]
    waiver: WaiverRecord | None
    attribution: AttributionRecord | None
    substituted: NotRequired[list[SubstitutedRecord]]

"""The nouns of the field, without behaviour: what is specified, what was sent, what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

Json: TypeAlias = Any
"""Any JSON value; the values that candidates send are hostile until they are checked."""

REDACTED = "[redacted]"
"""What stands in a record where a secret stood."""

BY_THE_PROFILE = "The candidate profile says that"
"""How the reason of a scenario begins that does not apply by the vendor's word alone."""


NOT_IMPLEMENTED = "The candidate does not implement"
"""How the reason of a scenario begins that fails because an adapter says that an operation is not there."""


class Outcome(StrEnum):
    """What came of one scenario or step."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    INCONCLUSIVE = "inconclusive"
    ERROR = "error"


class Verdict(StrEnum):
    """What is decided of one requirement or operation.

    Checks show it met, or a reviewer accepted what was declared of it, or it is declared alone; it is not met, or not
    met and waived; or it is undecided, or does not apply.
    """

    MET = "met"
    ACCEPTED = "accepted"
    DECLARED = "declared"
    WAIVED = "waived"
    NOT_MET = "not met"
    NOT_TESTED = "not tested"
    NOT_APPLICABLE = "not applicable"


class Level(StrEnum):
    """How strongly a requirement binds (specification template, chapter 5 and 6)."""

    REQUIRED = "REQUIRED"
    RECOMMENDED = "RECOMMENDED"
    OPTIONAL = "OPTIONAL"
    DRAFT = "DRAFT"
    DEPRECATED = "DEPRECATED"


class Depth(StrEnum):
    """How far generated input explores the contract of an operation."""

    QUICK = "quick"
    STANDARD = "standard"
    THOROUGH = "thorough"


class Observability(StrEnum):
    """Whether an outsider can verify a requirement."""

    OBSERVABLE = "OBSERVABLE"
    AUDITABLE = "AUDITABLE"


class Mutability(StrEnum):
    """Whether an implementation may change a requirement."""

    IMMUTABLE = "IMMUTABLE"
    EXTENSIBLE = "EXTENSIBLE"
    REPLACEABLE = "REPLACEABLE"
    INAPPLICABLE = "INAPPLICABLE"


@dataclass(frozen=True)
class Requirement:
    """One numbered rule of a specification."""

    id: str
    section: str
    number: int
    kind: str
    level: Level
    statement: str
    observability: Observability
    mutability: Mutability
    key_functionality: str | None
    previously: str | None
    remains: str | None
    operations: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation of a Service API, with the OpenAPI document that describes it. Equal to itself alone."""

    id: str
    api: str
    method: str
    path: str
    summary: str
    definition: Mapping[str, Json] = field(repr=False)
    document: Mapping[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a scenario, its outline values filled in."""

    keyword: str
    text: str
    line: int


@dataclass(frozen=True)
class Scenario:
    """One scenario, or one row of a scenario outline, as it will be run."""

    id: str
    block: str
    name: str
    feature: str
    file: str
    line: int
    tags: tuple[str, ...]
    operations: tuple[str, ...]
    requirements: tuple[str, ...]
    steps: tuple[Step, ...]
    template: str
    """The scenario's name before outline values were filled in: pytest-bdd knows it by this name."""
    example: Mapping[str, str]


@dataclass(frozen=True)
class Body:
    """What is kept of a request or response body: a bounded text, and length and digest of the whole."""

    text: str
    length: int
    digest: str
    truncated: bool


@dataclass(frozen=True)
class SentRequest:
    """A request as it went out, redacted."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: Body | None


@dataclass(frozen=True)
class ReceivedResponse:
    """A response as it came back, redacted."""

    status: int
    phrase: str
    headers: tuple[tuple[str, str], ...]
    body: Body | None


@dataclass(frozen=True)
class Substitution:
    """What an adapter says in the candidate's place: how, where in the answer (a JSON Pointer, or the status), what."""

    kind: str
    place: str
    what: str


@dataclass(frozen=True)
class Adaptation:
    """How an adapter answered a request to an operation of a Building Block: by which calls to the candidate's own API.

    `fault` says why the adapter itself could not answer.
    """

    block: str
    calls: tuple[Exchange, ...]
    substitutions: tuple[Substitution, ...] = ()
    fault: str | None = None


@dataclass(frozen=True)
class Exchange:
    """One recorded request and what came back: a response, or the error that ended it. Times are UTC, ISO 8601."""

    number: int
    operation: str | None
    started: str
    duration_ms: int
    request: SentRequest
    response: ReceivedResponse | None
    error: str | None
    curl: str
    adapted: Adaptation | None = None


@dataclass(frozen=True)
class StepResult:
    """What came of one step; `outcome` None means that an earlier step ended the scenario."""

    step: Step
    outcome: Outcome | None
    message: str | None = None
    expected: str | None = None
    actual: str | None = None
    exchanges: tuple[int, ...] = ()


@dataclass(frozen=True)
class Finding:
    """What generated input brought to light: `count` answers that differ from the document for one cause.

    `kind` is the id of a kind of contract check, `exchange` the number of the smallest example, `source` the document
    and line on which the expectation rests.
    """

    kind: str
    operation: str
    cause: str
    count: int
    expected: str
    source: str
    actual: str
    exchange: int


@dataclass(frozen=True)
class Substituted:
    """A substitution that was seen while a scenario ran: for which operation, and in which exchange first."""

    block: str
    operation: str
    substitution: Substitution
    exchange: int


@dataclass(frozen=True)
class ScenarioResult:
    """What came of one planned scenario or contract check, with its evidence.

    `findings` are what made a contract check fail; `observations` are worth knowing and touch no verdict.
    """

    id: str
    outcome: Outcome
    reason: str
    started: str | None = None
    duration_ms: int | None = None
    steps: tuple[StepResult, ...] = ()
    exchanges: Sequence[Exchange] = ()
    findings: tuple[Finding, ...] = ()
    observations: tuple[Finding, ...] = ()
    substituted: tuple[Substituted, ...] = ()

"""What a run records of what people declared, reviewed and waived: all that `judge` weighs of it, and its origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from conformance.assessment.review import Decision
from conformance.assessment.shapes import Fulfilment


@dataclass(frozen=True)
class NamedEvidence:
    """What shows a declaration to be true: a link, or a file and its SHA-256 digest."""

    link: str | None
    file: str | None
    sha256: str | None


@dataclass(frozen=True)
class RecordedReview:
    """A decision on one declaration, or on the candidate as a whole; `reviewed_at` is ISO 8601."""

    decision: Decision
    reviewer: str
    reviewed_at: str
    comment: str | None = None


@dataclass(frozen=True)
class RecordedAdapterReview:
    """A decision on what an adapter says in the candidate's place, for one operation; `digest` is the adapter's."""

    block: str
    operation: str
    digest: str
    review: RecordedReview


@dataclass(frozen=True)
class RecordedDeclaration:
    """What is declared of one requirement.

    `problems` say why the declaration cannot be relied on, such as evidence that is not there. `outdated` says that it
    speaks of another text than the specification has now; then it says nothing at all.
    """

    requirement: str
    fulfilment: Fulfilment
    comment: str | None = None
    evidence: tuple[NamedEvidence, ...] = ()
    declared_by: str | None = None
    declared_on: str | None = None
    problems: tuple[str, ...] = ()
    outdated: str | None = None
    review: RecordedReview | None = None


@dataclass(frozen=True)
class RecordedWaiver:
    """A requirement or scenario of which a failure is accepted; `until` is the first day on which it is not.

    Days are ISO 8601, as in 2026-11-21.
    """

    requirement: str | None
    scenario: str | None
    reason: str
    who: str
    until: str


@dataclass(frozen=True)
class RecordedAssessment:
    """All that was declared, reviewed and waived, as it stood on a day; `files` are names and digests.

    `unused` are the requirements that were declared and that the run knows nothing of.
    """

    on: str
    files: Mapping[str, str] = field(default_factory=dict)
    declarations: tuple[RecordedDeclaration, ...] = ()
    waivers: tuple[RecordedWaiver, ...] = ()
    minimal_integration: RecordedReview | None = None
    adapters: tuple[RecordedAdapterReview, ...] = ()
    unused: tuple[str, ...] = ()

    def holding(self) -> list[RecordedWaiver]:
        """The waivers that hold on the day."""
        return [waiver for waiver in self.waivers if self.on < waiver.until]

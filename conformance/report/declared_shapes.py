"""The shapes in a report of what people declared, reviewed and waived, of levels, and of where faults lie."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

FulfilmentWord: TypeAlias = Literal["met", "partly", "not met", "not applicable"]
DecisionWord: TypeAlias = Literal["accept", "reject"]
PlaceWord: TypeAlias = Literal["candidate", "profile", "adapter", "specification", "kit"]


class EvidenceRecord(TypedDict):
    """What is named as evidence: a link, or a file with its SHA-256 digest."""

    link: str | None
    file: str | None
    sha256: str | None


class ReviewRecord(TypedDict):
    """What a reviewer decided; `reviewed_at` is ISO 8601."""

    decision: DecisionWord
    reviewer: str
    reviewed_at: str
    comment: str | None


class DeclarationRecord(TypedDict):
    """What is declared of a requirement, and the decision on it.

    `problems` are why it cannot be relied on; `outdated` how it speaks of another text than the specification has.
    """

    fulfilment: FulfilmentWord
    comment: str | None
    evidence: list[EvidenceRecord]
    declared_by: str | None
    declared_on: str | None
    problems: list[str]
    outdated: str | None
    review: ReviewRecord | None


class WaiverRecord(TypedDict):
    """A requirement or scenario of which a failure is accepted; `until` is the first day on which it is not."""

    requirement: str | None
    scenario: str | None
    reason: str
    who: str
    until: str


class AssessedFile(TypedDict):
    """One of the documents that people wrote."""

    name: str
    digest: str


class AssessmentRecord(TypedDict):
    """What the judgement had beside the run, as it stood on a day; what is declared stands with each requirement.

    `unused` names what was declared or waived and is no part of the run.
    """

    on: str
    files: list[AssessedFile]
    waivers: list[WaiverRecord]
    minimal_integration: ReviewRecord | None
    unused: list[str]


class AttributionRecord(TypedDict):
    """Where the fault of a failure most likely lies, and the sign that says so."""

    place: PlaceWord
    sign: str


class WhyNotRecord(TypedDict):
    """What stands between a candidate and a level: `needs` of those that `of` names would have to change."""

    level: str
    sentence: str
    needs: int
    of: list[str]


class LevelRecord(TypedDict):
    """How far a candidate has come in one scheme; `sentence` spells its counts out with their denominators."""

    scheme: str
    source: str
    name: str
    state: str
    sentence: str
    why_not: list[WhyNotRecord]

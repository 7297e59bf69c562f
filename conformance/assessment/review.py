"""review.yaml: what a reviewer decided on each declaration. Pure, but for reading the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AwareDatetime, BeforeValidator

from conformance.assessment.digests import declaration_digest
from conformance.assessment.shapes import Declaration, Words
from conformance.documents import read_model
from conformance.profile.values import Shape


class Decision(StrEnum):
    """What a reviewer says of a declaration."""

    ACCEPT = "accept"
    REJECT = "reject"


def _time(value: Any) -> Any:
    """Numbers and bare dates are refused: pydantic would take them for seconds since 1970, and for midnight."""
    if value is not None and (not isinstance(value, str | datetime) or (isinstance(value, str) and ":" not in value)):
        raise ValueError("is no time; write one such as 2026-11-21T14:30:00Z")
    return value


class CandidateReview(Shape):
    """A decision; None until there is one."""

    decision: Decision | None = None
    comment: Words = None
    reviewer: Words = None
    reviewed_at: Annotated[AwareDatetime | None, BeforeValidator(_time)] = None

    def model_post_init(self, _context: Any) -> None:
        """A decision names who made it and when; one that rejects says why."""
        if self.decision is None:
            return
        if self.reviewer is None or self.reviewed_at is None:
            raise ValueError(f"the decision on {self.subject} needs `reviewer` and `reviewed-at`")
        if self.decision is Decision.REJECT and self.comment is None:
            raise ValueError(f"the decision on {self.subject} rejects; say why in `comment`")

    @property
    def subject(self) -> str:
        """What is decided on."""
        return "minimal integration"


class Review(CandidateReview):
    """One decision on a declaration: `digest` is that of the declaration that was judged."""

    requirement: str
    digest: str

    @property
    def subject(self) -> str:
        """The requirement that is declared."""
        return self.requirement


class AdapterReview(CandidateReview):
    """Whether an operation may count although its adapter answers in the candidate's place in part.

    `digest` is that of the adapter as it was judged: a decision holds for no other.
    """

    building_block: str
    operation: str
    digest: str

    @property
    def subject(self) -> str:
        """The operation that is adapted."""
        return f"the adaptation of {self.building_block} {self.operation}"


class Reviews(Shape):
    """The whole document; earlier decisions on what was declared otherwise stay in it.

    `minimal_integration` is whether the candidate can be deployed with minimal integration (Compliance concept 1.0).
    """

    minimal_integration: CandidateReview | None = None
    adapters: tuple[AdapterReview, ...] = ()
    reviews: tuple[Review, ...] = ()


def load_reviews(path: Path) -> Reviews:
    """Read review.yaml. Raises DocumentError."""
    return read_model(path, Reviews)[0]


def review_of(declaration: Declaration, reviews: Iterable[Review]) -> Review | None:
    """The decision that holds for a declaration as it is now, or None where it is unreviewed or has changed since.

    Of several the latest holds, and of two at the same time one that rejects: their order does not matter.
    """
    digest = declaration_digest(declaration)
    held = [one for one in reviews if one.decision and (one.requirement, one.digest) == (declaration.id, digest)]
    return max(held, key=decided_when, default=None)


def unreviewed(declarations: Mapping[str, Declaration], reviews: Reviews) -> list[Declaration]:
    """The declarations that wait for a decision, in their order; what nobody answered does not."""
    by_requirement: dict[str, list[Review]] = {}
    for review in reviews.reviews:
        by_requirement.setdefault(review.requirement, []).append(review)
    answered = (one for one in declarations.values() if one.fulfilment is not None)
    return [one for one in answered if review_of(one, by_requirement.get(one.id, ())) is None]


def decided_when(review: CandidateReview) -> tuple[datetime, bool, str]:
    """What orders decisions on one thing: the last one holds."""
    assert review.reviewed_at is not None
    return review.reviewed_at, review.decision is Decision.REJECT, f"{review.reviewer} {review.comment}"

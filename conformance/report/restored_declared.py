"""What people declared, reviewed and waived again, from the report that holds it."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.assessment import (
    Decision,
    Fulfilment,
    NamedEvidence,
    RecordedAdapterReview,
    RecordedAssessment,
    RecordedDeclaration,
    RecordedReview,
    RecordedWaiver,
)
from conformance.report.declared_shapes import DeclarationRecord, ReviewRecord
from conformance.report.shapes import Report


def restored_assessment(report: Report) -> RecordedAssessment | None:
    """What the judgement had beside the run; None where it had nothing."""
    said = report["assessment"]
    if said is None:
        return None
    return RecordedAssessment(
        on=said["on"],
        files={file["name"]: file["digest"] for file in said["files"]},
        declarations=tuple(_declarations(report)),
        waivers=tuple(RecordedWaiver(**waiver) for waiver in said["waivers"]),
        minimal_integration=_review(said["minimal_integration"]),
        adapters=tuple(_adapter_reviews(report)),
        unused=tuple(said["unused"]),
    )


def _declarations(report: Report) -> Iterator[RecordedDeclaration]:
    for block in report["building_blocks"]:
        for row in block["requirements"]:
            if row["declaration"] is not None:
                yield _declaration(row["id"], row["declaration"])


def _adapter_reviews(report: Report) -> Iterator[RecordedAdapterReview]:
    for block in report["building_blocks"]:
        for row in block["operations"]:
            review = _review(row["fulfilment"]["review"]) if "fulfilment" in row else None
            if review is not None and "adapter" in block:
                yield RecordedAdapterReview(block["id"], row["id"], block["adapter"]["digest"], review)


def _declaration(requirement: str, declaration: DeclarationRecord) -> RecordedDeclaration:
    return RecordedDeclaration(
        requirement=requirement,
        fulfilment=Fulfilment(declaration["fulfilment"]),
        comment=declaration["comment"],
        evidence=tuple(NamedEvidence(**one) for one in declaration["evidence"]),
        declared_by=declaration["declared_by"],
        declared_on=declaration["declared_on"],
        problems=tuple(declaration["problems"]),
        outdated=declaration["outdated"],
        review=_review(declaration["review"]),
    )


def _review(review: ReviewRecord | None) -> RecordedReview | None:
    if review is None:
        return None
    return RecordedReview(Decision(review["decision"]), review["reviewer"], review["reviewed_at"], review["comment"])

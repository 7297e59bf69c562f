"""What people declared, reviewed and waived, levels, and where faults lie, as the canonical document has them."""

from __future__ import annotations

from conformance.assessment import RecordedAssessment, RecordedDeclaration, RecordedReview, RecordedWaiver
from conformance.judge import Attribution, LevelResult
from conformance.report.declared_shapes import (
    AssessmentRecord,
    AttributionRecord,
    DeclarationRecord,
    LevelRecord,
    ReviewRecord,
    WaiverRecord,
)


def assessment_record(assessment: RecordedAssessment | None) -> AssessmentRecord | None:
    """What the judgement had beside the run; None where it had nothing."""
    if assessment is None:
        return None
    review = assessment.minimal_integration
    return {
        "on": assessment.on,
        "files": [{"name": name, "digest": digest} for name, digest in assessment.files.items()],
        "waivers": [waiver_record(waiver) for waiver in assessment.waivers],
        "minimal_integration": None if review is None else review_record(review),
        "unused": list(assessment.unused),
    }


def declaration_record(declaration: RecordedDeclaration) -> DeclarationRecord:
    """What is declared of a requirement."""
    return {
        "fulfilment": declaration.fulfilment.value,
        "comment": declaration.comment,
        "evidence": [{"link": one.link, "file": one.file, "sha256": one.sha256} for one in declaration.evidence],
        "declared_by": declaration.declared_by,
        "declared_on": declaration.declared_on,
        "problems": list(declaration.problems),
        "outdated": declaration.outdated,
        "review": None if declaration.review is None else review_record(declaration.review),
    }


def waiver_record(waiver: RecordedWaiver) -> WaiverRecord:
    """What is waived, why, by whom and until when."""
    return {
        "requirement": waiver.requirement,
        "scenario": waiver.scenario,
        "reason": waiver.reason,
        "who": waiver.who,
        "until": waiver.until,
    }


def attribution_record(attribution: Attribution) -> AttributionRecord:
    """Where a fault most likely lies."""
    return {"place": attribution.place.value, "sign": attribution.sign}


def level_record(level: LevelResult) -> LevelRecord:
    """How far a candidate has come in one scheme."""
    return {
        "scheme": level.scheme,
        "source": level.source,
        "name": level.name,
        "state": level.state,
        "sentence": level.sentence,
        "why_not": [
            {"level": one.level, "sentence": one.sentence, "needs": one.needs, "of": list(one.of)}
            for one in level.why_not
        ],
    }


def review_record(review: RecordedReview) -> ReviewRecord:
    """What a reviewer decided."""
    return {
        "decision": review.decision.value,
        "reviewer": review.reviewer,
        "reviewed_at": review.reviewed_at,
        "comment": review.comment,
    }

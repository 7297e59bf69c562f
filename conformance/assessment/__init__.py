"""What people declare, review and waive: the documents that a verdict needs beside what checks saw."""

from conformance.assessment.checking import check_assessment
from conformance.assessment.digests import declaration_digest, requirement_digest
from conformance.assessment.evidence import evidence_problems
from conformance.assessment.gathering import AssessmentFiles, Judging, gather
from conformance.assessment.loading import Claim, LoadedAssessment, load_assessment, read_claim
from conformance.assessment.progress import Progress, progress
from conformance.assessment.recorded import (
    NamedEvidence,
    RecordedAdapterReview,
    RecordedAssessment,
    RecordedDeclaration,
    RecordedReview,
    RecordedWaiver,
)
from conformance.assessment.review import (
    AdapterReview,
    CandidateReview,
    Decision,
    Review,
    Reviews,
    load_reviews,
    review_of,
    unreviewed,
)
from conformance.assessment.shapes import (
    AssessedBlock,
    AssessedCandidate,
    Change,
    Declaration,
    Evidence,
    Fulfilment,
    Group,
    SelfAssessment,
)
from conformance.assessment.undecided import expected_evidence, group_title, undecided
from conformance.assessment.waivers import LoadedWaivers, Waiver, Waivers, check_waivers, load_waivers

__all__ = [
    "AdapterReview",
    "AssessedBlock",
    "AssessedCandidate",
    "AssessmentFiles",
    "CandidateReview",
    "Change",
    "Claim",
    "Decision",
    "Declaration",
    "Evidence",
    "Fulfilment",
    "Group",
    "Judging",
    "LoadedAssessment",
    "LoadedWaivers",
    "NamedEvidence",
    "Progress",
    "RecordedAdapterReview",
    "RecordedAssessment",
    "RecordedDeclaration",
    "RecordedReview",
    "RecordedWaiver",
    "Review",
    "Reviews",
    "SelfAssessment",
    "Waiver",
    "Waivers",
    "check_assessment",
    "check_waivers",
    "declaration_digest",
    "evidence_problems",
    "expected_evidence",
    "gather",
    "group_title",
    "load_assessment",
    "load_reviews",
    "load_waivers",
    "progress",
    "read_claim",
    "requirement_digest",
    "review_of",
    "undecided",
    "unreviewed",
]

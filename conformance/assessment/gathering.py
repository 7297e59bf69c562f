"""Gather what people declared, reviewed and waived into what a run records. Reads their files; no network, no clock."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from conformance.assessment.checking import declaration_problems
from conformance.assessment.loading import LoadedAssessment, load_assessment
from conformance.assessment.recorded import (
    NamedEvidence,
    RecordedAdapterReview,
    RecordedAssessment,
    RecordedDeclaration,
    RecordedReview,
    RecordedWaiver,
)
from conformance.assessment.review import CandidateReview, Reviews, decided_when, load_reviews, review_of
from conformance.assessment.shapes import Declaration
from conformance.assessment.waivers import load_waivers, names_scenario
from conformance.model import Requirement


@dataclass(frozen=True)
class AssessmentFiles:
    """The documents that people wrote, each None where there is none."""

    assessment: Path | None = None
    review: Path | None = None
    waivers: Path | None = None


@dataclass(frozen=True)
class Judging:
    """What the documents are held against: the candidate, its requirements by id, and the ids of its checks."""

    candidate: str
    version: str
    requirements: Mapping[str, Requirement]
    scenarios: Collection[str]


def gather(files: AssessmentFiles, judging: Judging, on: date) -> RecordedAssessment | None:
    """All that was declared, reviewed and waived, as it stands on a day; None where there is no document.

    Raises DocumentError, also where the self-assessment is of another candidate.
    """
    if files == AssessmentFiles():
        return None
    loaded = _loaded(files, judging)
    reviews = load_reviews(files.review) if files.review else Reviews()
    waivers = tuple(_waivers(files))
    declared = loaded.declarations() if loaded else {}
    return RecordedAssessment(
        on=on.isoformat(),
        files=dict(_digests(files)),
        declarations=tuple(_declarations(loaded, reviews, judging, on)) if loaded else (),
        waivers=waivers,
        minimal_integration=_review(reviews.minimal_integration),
        adapters=tuple(_adapter_reviews(reviews)),
        unused=tuple(dict.fromkeys((*_undeclared(declared, judging), *_idle(waivers, judging)))),
    )


def _loaded(files: AssessmentFiles, judging: Judging) -> LoadedAssessment | None:
    if files.assessment is None:
        return None
    loaded = load_assessment(files.assessment)
    candidate = loaded.assessment.candidate
    if (candidate.name, candidate.version) != (judging.candidate, judging.version):
        named = f"{candidate.name} {candidate.version}"
        text = f"is of {named}, and the candidate is {judging.candidate} {judging.version}; run `assess init` again"
        raise loaded.problem(("candidate",), text)
    return loaded


def _declarations(
    loaded: LoadedAssessment, reviews: Reviews, judging: Judging, on: date
) -> Iterator[RecordedDeclaration]:
    for name, declaration in loaded.declarations().items():
        requirement = judging.requirements.get(name)
        if requirement is None or declaration.fulfilment is None:
            continue
        yield RecordedDeclaration(
            requirement=name,
            fulfilment=declaration.fulfilment,
            comment=declaration.comment,
            evidence=tuple(NamedEvidence(one.link, one.file, one.sha256) for one in declaration.evidence),
            declared_by=declaration.declared_by,
            declared_on=declaration.declared_on.isoformat() if declaration.declared_on else None,
            problems=tuple(declaration_problems(loaded, declaration, requirement.level, on)),
            outdated=_outdated(declaration, requirement),
            review=_review(review_of(declaration, reviews.reviews)),
        )


def _outdated(declaration: Declaration, requirement: Requirement) -> str | None:
    """How the text that was declared differs from the specification's; an entry made by hand may leave it out."""
    if declaration.changed is not None:
        return "the requirement has changed since it was declared"
    if declaration.level not in (None, requirement.level):
        return f"it was declared as {declaration.level}, and is {requirement.level}"
    if declaration.statement not in (None, requirement.statement.strip()):
        return "it was declared of another statement than the specification's"
    return None


def _review(review: CandidateReview | None) -> RecordedReview | None:
    if review is None or review.decision is None:
        return None
    assert review.reviewed_at is not None  # a decision has both
    return RecordedReview(review.decision, review.reviewer or "", review.reviewed_at.isoformat(), review.comment)


def _adapter_reviews(reviews: Reviews) -> Iterator[RecordedAdapterReview]:
    """Decisions on adapters. Of several on one operation the latest holds, and of two at one time one that rejects."""
    decided = [one for one in reviews.adapters if one.decision is not None]
    latest = {(one.building_block, one.operation, one.digest): one for one in sorted(decided, key=decided_when)}
    for (block, operation, digest), one in latest.items():
        review = _review(one)
        if review is not None:
            yield RecordedAdapterReview(block, operation, digest, review)


def _waivers(files: AssessmentFiles) -> Iterator[RecordedWaiver]:
    for waiver in load_waivers(files.waivers).waivers if files.waivers else ():
        yield RecordedWaiver(waiver.requirement, waiver.scenario, waiver.reason, waiver.who, waiver.until.isoformat())


def _digests(files: AssessmentFiles) -> Iterator[tuple[str, str]]:
    for path in (files.assessment, files.review, files.waivers):
        if path is not None:
            yield path.name, f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"


def _undeclared(declared: Mapping[str, Declaration], judging: Judging) -> Iterator[str]:
    """What is declared of requirements that the run knows nothing of."""
    for name, declaration in declared.items():
        if name not in judging.requirements and declaration.fulfilment is not None:
            yield name


def _idle(waivers: tuple[RecordedWaiver, ...], judging: Judging) -> Iterator[str]:
    """What is waived and is no part of the run."""
    for waiver in waivers:
        if waiver.requirement is not None and waiver.requirement not in judging.requirements:
            yield waiver.requirement
        if waiver.scenario is not None and not names_scenario(waiver.scenario, judging.scenarios):
            yield waiver.scenario

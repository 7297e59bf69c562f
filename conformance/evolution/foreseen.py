"""All reports below a folder, and what would become of their verdicts under a new version. Pure but for reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from conformance.evolution.documents import operations_of
from conformance.evolution.fate import CandidateProspects
from conformance.evolution.prospects import Versions, prospects
from conformance.evolution.reports import REPORT, NotLookedAt, find_reports, read_recorded
from conformance.evolution.specification import Specification
from conformance.exceptions import DocumentError, UsageError


@dataclass(frozen=True)
class Foreseen:
    """What would become of the verdicts of the reports in a folder, and what was passed over there."""

    candidates: Sequence[CandidateProspects]
    not_looked_at: Sequence[NotLookedAt]

    @property
    def losing(self) -> int:
        """How many candidates would lose a verdict."""
        return sum(one.loses for one in self.candidates)


def foresee(folder: Path, old: Specification, new: Specification) -> Foreseen:
    """Hold every report below a folder against a new version. Raises UsageError where there is none."""
    versions = Versions(old, new, operations_of(old.documents), operations_of(new.documents))
    candidates: list[CandidateProspects] = []
    passed_over: list[NotLookedAt] = []
    for found in find_reports(folder):
        if isinstance(found, NotLookedAt):
            passed_over.append(found)
            continue
        try:
            candidates.append(prospects(read_recorded(found, old, versions.before), versions))
        except DocumentError as error:
            passed_over.append(NotLookedAt(found, f"it {error.problem}"))
    if not candidates and not passed_over:
        raise UsageError(f"--reports {folder}: there is no {REPORT} in it or below it")
    return Foreseen(candidates, passed_over)

"""How far a self-assessment has come, by Building Block and level. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from conformance.assessment.shapes import Fulfilment, SelfAssessment
from conformance.model import Level


@dataclass(frozen=True)
class Progress:
    """The entries of one Building Block and level: how many there are, and how many declare which fulfilment.

    `level` is None for entries that do not say theirs.
    """

    block: str
    version: str
    level: Level | None
    total: int
    fulfilments: Counter[Fulfilment]

    @property
    def answered(self) -> int:
        """How many declare anything."""
        return self.fulfilments.total()


def progress(assessment: SelfAssessment) -> list[Progress]:
    """A row for each Building Block and each level that occurs in it, in the order of the document and of levels."""
    found: list[Progress] = []
    for block in assessment.building_blocks:
        entries = [declaration for group in block.groups for declaration in group.requirements]
        for level in (*Level, None):
            of_level = [entry.fulfilment for entry in entries if entry.level is level]
            if of_level:
                answered = Counter(fulfilment for fulfilment in of_level if fulfilment is not None)
                found.append(Progress(block.id, block.version, level, len(of_level), answered))
    return found

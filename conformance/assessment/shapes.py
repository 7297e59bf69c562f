"""The shape of a self-assessment: what a vendor declares of each requirement that no check decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from conformance.documents import Key
from conformance.model import Level
from conformance.profile.values import Shape


class Fulfilment(StrEnum):
    """What is declared of a requirement."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not met"
    NOT_APPLICABLE = "not applicable"


def _without_blank(value: str | None) -> str | None:
    return None if value is None or not value.strip() else value.strip()


def _date(value: Any) -> Any:
    """Numbers are refused: pydantic would take them for seconds since 1970."""
    if isinstance(value, date) or value is None:
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
        raise ValueError("is no date; write one such as 2026-11-21")
    return value.strip()


Words = Annotated[str | None, AfterValidator(_without_blank)]
"""Text without the spaces around it; None where nothing was written."""

CalendarDate = Annotated[date, BeforeValidator(_date)]
"""A day, as in 2026-11-21 (RFC 3339 `full-date`)."""


class Evidence(Shape):
    """What shows a declaration to be true: a link, or a file by its path from the document, and its SHA-256 digest.

    That it is exactly one of the two is left to `check_assessment`, which says all that is wrong, not the first alone.
    """

    link: Words = None
    file: Words = None
    sha256: Words = None


class Change(Shape):
    """What the specification said when a requirement was declared, and its digest, where it says something else now."""

    digest: str
    level: Level | None = None
    statement: Words = None


class Declaration(Shape):
    """One requirement, and what is declared of it; `fulfilment` is None until it is.

    Level and statement are those that the vendor saw. Judge by those of the pack.
    """

    id: str
    changed: Change | None = None
    level: Level | None = None
    statement: Words = None
    expected: Words = None
    fulfilment: Fulfilment | None = None
    comment: Words = None
    evidence: Annotated[tuple[Evidence, ...], BeforeValidator(lambda value: () if value is None else value)] = ()
    declared_by: Words = None
    declared_on: CalendarDate | None = None


class Group(Shape):
    """The requirements of one section or key functionality."""

    title: str
    requirements: tuple[Declaration, ...]


class AssessedBlock(Shape):
    """One Building Block, in the version whose requirements are declared."""

    id: str
    version: str
    groups: tuple[Group, ...]


class AssessedCandidate(Shape):
    """The candidate for which all this is declared."""

    name: str
    version: str


class SelfAssessment(Shape):
    """The whole document; `withdrawn` are requirements that the specification no longer has."""

    candidate: AssessedCandidate
    building_blocks: Annotated[tuple[AssessedBlock, ...], Field(min_length=1)]
    withdrawn: tuple[Declaration, ...] = ()

    def placed(self) -> Iterator[tuple[Key, AssessedBlock, Declaration]]:
        """Every entry that is not withdrawn, with its key in the document and its Building Block."""
        for at, block in enumerate(self.building_blocks):
            for inside, group in enumerate(block.groups):
                for index, declaration in enumerate(group.requirements):
                    yield ("building-blocks", at, "groups", inside, "requirements", index), block, declaration

"""requirements.yaml: every numbered rule of a specification."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from conformance.documents import Document, read_model
from conformance.exceptions import DocumentError
from conformance.model import Level, Mutability, Observability, Requirement


class _WrittenRequirement(BaseModel):
    """One requirement as it is written; the defaults are those of the specification template where it is silent."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    id: str
    section: str
    number: int
    kind: str
    level: Level = Level.RECOMMENDED
    statement: str
    observability: Observability = Observability.AUDITABLE
    mutability: Mutability = Mutability.REPLACEABLE
    key_functionality: str | None = Field(default=None, alias="key-functionality")
    previously: str | None = None
    remains: str | None = None
    note: str | None = None
    operations: list[str] = []


class _Requirements(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    building_block: str = Field(alias="building-block")
    version: str
    requirements: list[_WrittenRequirement]


def read_requirements(path: Path) -> tuple[Requirement, ...]:
    """Read requirements.yaml. Raises DocumentError, also where an id is used twice."""
    written, document = read_model(path, _Requirements)
    return tuple(_unique(written.requirements, document))


def _unique(requirements: list[_WrittenRequirement], document: Document) -> Iterator[Requirement]:
    seen: set[str] = set()
    for index, written in enumerate(requirements):
        if written.id in seen:
            line = document.line(("requirements", index))
            raise DocumentError(document.path, "is used twice; an id names one requirement", line=line, key=written.id)
        seen.add(written.id)
        fields = written.model_dump(exclude={"operations", "note"})
        yield Requirement(**fields, operations=tuple(written.operations))

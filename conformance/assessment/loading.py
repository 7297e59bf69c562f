"""Read a self-assessment, and what a profile claims."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from conformance.assessment.shapes import Declaration, SelfAssessment
from conformance.documents import Document, Key, read_model
from conformance.exceptions import DocumentError, SelectionError
from conformance.packs import CROSS_FUNCTIONAL, Pack, PackLocation, select_pack


@dataclass(frozen=True)
class LoadedAssessment:
    """A self-assessment that was read: its content, the lines of its keys, and the digest of the file."""

    assessment: SelfAssessment
    document: Document = field(repr=False)
    digest: str

    def problem(self, key: Key, text: str) -> DocumentError:
        """An error that names the file, and the line of a key; to be raised or listed."""
        name = ".".join(map(str, key))
        return DocumentError(self.document.path, text, line=self.document.line(key), key=name)

    def declarations(self) -> Mapping[str, Declaration]:
        """Each entry by its requirement. Raises DocumentError where two speak of the same one."""
        found: dict[str, Declaration] = {}
        for key, _, declaration in self.assessment.placed():
            if declaration.id in found:
                raise self.problem((*key, "id"), f"{declaration.id} is declared twice; keep one")
            found[declaration.id] = declaration
        return found


class _ClaimedCandidate(BaseModel):
    name: str
    version: str


class _ClaimedBlock(BaseModel):
    id: str
    version: str | None = None


class Claim(BaseModel):
    """What an assessment needs of a profile: the rest of it, secrets and addresses, need not be there yet."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    candidate: _ClaimedCandidate
    building_blocks: list[_ClaimedBlock] = Field(alias="building-blocks", min_length=1)


def load_assessment(path: Path) -> LoadedAssessment:
    """Read a self-assessment. Raises DocumentError where it cannot be read, not where something in it is missing."""
    assessment, document = read_model(path, SelfAssessment)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return LoadedAssessment(assessment, document, f"sha256:{digest}")


def read_claim(path: Path, locations: Sequence[PackLocation]) -> tuple[Claim, list[Pack]]:
    """What a profile claims, and the packs of its Building Blocks; what all of them inherit comes last.

    Raises DocumentError, also where a Building Block or version does not exist.
    """
    claim, document = read_model(path, Claim)
    packs: dict[str, Pack] = {}
    for index, block in enumerate(claim.building_blocks):
        key: Key = ("building-blocks", index, "id")
        try:
            if block.id in packs:
                raise SelectionError(f"{block.id} is declared twice; keep one")
            packs[block.id] = select_pack(locations, block.id, block.version).read()
        except SelectionError as error:
            name = ".".join(map(str, key))
            raise DocumentError(path, str(error), line=document.line(key), key=name) from None
    if CROSS_FUNCTIONAL not in packs:
        packs[CROSS_FUNCTIONAL] = select_pack(locations, CROSS_FUNCTIONAL).read()
    return claim, list(packs.values())

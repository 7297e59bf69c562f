"""tender.yaml: what a tender asks of every bid, and what each requirement weighs. Pure, but for reading the file."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from conformance.documents import Document, Key, read_model
from conformance.exceptions import DocumentError
from conformance.profile.values import Shape
from conformance.report.evidence import one_line
from conformance.report.shapes import LevelWord, RequirementFacts

Satisfying = Literal["met", "accepted", "declared", "waived"]
"""The verdicts that a tender may take as satisfying; what is not met or not tested never is."""


def _not_blank(value: str) -> str:
    if not value.strip():
        raise ValueError("is empty; write it out")
    return value.strip()


def _number(value: Any) -> Any:
    """Only what YAML reads as a number: pydantic would take `yes` for 1."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("is no number; write one such as 2 or 0.5")
    return value


def _with_met(value: tuple[Satisfying, ...]) -> tuple[Satisfying, ...]:
    if "met" not in value:
        raise ValueError("must have `met`: what checks show satisfies in every tender")
    return value


Words = Annotated[str, AfterValidator(_not_blank)]
"""Text without the spaces around it, and not empty."""

# Bounded so that sums stay exact: decimals are added with 28 digits.
Weight = Annotated[Decimal, BeforeValidator(_number), Field(ge=0, le=1_000_000, decimal_places=6)]
"""What one requirement adds to a sum; exact, so that a sum does not depend on its order."""


class TenderBlock(Shape):
    """One Building Block that the tender asks for, in one version."""

    id: Words
    version: Words


class Weights(Shape):
    """What requirements weigh: by their ids, else by their level, else 1."""

    levels: dict[LevelWord, Weight] = Field(default_factory=dict)
    requirements: dict[str, Weight] = Field(default_factory=dict)


class Exclusion(Shape):
    """A requirement that the tender neither demands nor weighs, and why."""

    requirement: Words
    reason: Words


class Tender(Shape):
    """The whole document; `mandatory` None means every REQUIRED requirement that is not excluded."""

    name: Words
    building_blocks: Annotated[tuple[TenderBlock, ...], Field(min_length=1)]
    mandatory: tuple[str, ...] | None = None
    weights: Weights = Weights()
    exclusions: tuple[Exclusion, ...] = ()
    accepts: Annotated[tuple[Satisfying, ...], AfterValidator(_with_met)] = ("met", "accepted")

    @property
    def versions(self) -> dict[str, str]:
        """The version of each Building Block that the tender asks for."""
        return {block.id: block.version for block in self.building_blocks}

    def excluded(self, name: str) -> str | None:
        """Why a requirement is left out; None where it is not."""
        return next((exclusion.reason for exclusion in self.exclusions if exclusion.requirement == name), None)

    def demands(self, requirement: RequirementFacts) -> bool:
        """Whether a bid that does not satisfy the requirement is not eligible."""
        if self.mandatory is not None:
            return requirement["id"] in self.mandatory
        return requirement["level"] == "REQUIRED" and self.excluded(requirement["id"]) is None

    def weight(self, requirement: RequirementFacts) -> Decimal:
        """What the requirement adds to the sum of a bid that satisfies it, and to the total of every bid."""
        if self.excluded(requirement["id"]) is not None:
            return Decimal(0)
        by_level = self.weights.levels.get(requirement["level"], Decimal(1))
        return self.weights.requirements.get(requirement["id"], by_level)


@dataclass(frozen=True)
class LoadedTender:
    """A tender that was read, and the lines of its keys."""

    tender: Tender
    document: Document = field(repr=False)


def load_tender(path: Path) -> LoadedTender:
    """Read a tender. Raises DocumentError, also where it says two things of one Building Block or requirement."""
    tender, document = read_model(path, Tender)
    loaded = LoadedTender(tender, document)
    seen: set[str] = set()
    for index, block in enumerate(tender.building_blocks):
        if block.id in seen:
            raise _error(loaded, ("building-blocks", index, "id"), f"{block.id} is asked for twice; keep one")
        seen.add(block.id)
    for index, exclusion in enumerate(tender.exclusions):
        name, key = exclusion.requirement, ("exclusions", index, "requirement")
        if name in [earlier.requirement for earlier in tender.exclusions[:index]]:
            raise _error(loaded, key, f"{name} is excluded twice; keep one")
        if name in (tender.mandatory or ()):
            raise _error(loaded, key, f"{name} is mandatory too; keep it in one of the two lists")
        if name in tender.weights.requirements:
            raise _error(loaded, key, f"{name} has a weight too; keep it in one of the two places")
    return loaded


def check_names(loaded: LoadedTender, requirements: Mapping[str, Collection[str]]) -> None:
    """Hold the tender's names against `requirements`, those of all bids by Building Block.

    Raises DocumentError for the first that names nothing: it is misspelt, or of a Building Block that nobody offers.
    """
    for index, block in enumerate(loaded.tender.building_blocks):
        if block.id not in requirements:
            problem = f"no bid has a Building Block {block.id}{_hint(block.id, requirements)}"
            raise _error(loaded, ("building-blocks", index, "id"), problem)
    known = {name for block in loaded.tender.versions for name in requirements[block]}
    for key, name in _named(loaded.tender):
        if name not in known:
            problem = f"no bid has a requirement {name} in the tender's Building Blocks"
            raise _error(loaded, key, f"{problem}{_hint(name, known)}")


def _named(tender: Tender) -> Iterator[tuple[Key, str]]:
    """Every requirement that the tender names, with its key."""
    yield from ((("mandatory", index), name) for index, name in enumerate(tender.mandatory or ()))
    yield from ((("weights", "requirements", name), name) for name in tender.weights.requirements)
    for index, exclusion in enumerate(tender.exclusions):
        yield ("exclusions", index, "requirement"), exclusion.requirement


def _hint(name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {one_line(near[0])}?" if near else "; mend the id, or take it out"


def _error(loaded: LoadedTender, key: Key, problem: str) -> DocumentError:
    line = loaded.document.line(key)
    return DocumentError(loaded.document.path, problem, line=line, key=".".join(str(part) for part in key))

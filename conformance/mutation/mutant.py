"""A candidate that is wrong in one way, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conformance.reference import Fault


class Fate(StrEnum):
    """What became of a mutant."""

    NOTHING_ALTERED = "alters nothing"
    PERMITTED = "permitted by the document"
    FOUND_BY_SCENARIO = "found by a scenario"
    FOUND_BY_CONTRACT = "found by the contract check"
    SURVIVED = "survived"

    @property
    def counted(self) -> bool:
        """Whether there was anything to find."""
        return self not in (Fate.NOTHING_ALTERED, Fate.PERMITTED)

    @property
    def found(self) -> bool:
        """Whether it was found."""
        return self in (Fate.FOUND_BY_SCENARIO, Fate.FOUND_BY_CONTRACT)


@dataclass(frozen=True)
class Mutant:
    """One change of the reference candidate: `change` says in one line what is wrong with it."""

    operation: str
    kind: str
    detail: str
    change: str
    fault: Fault = field(repr=False)

    @property
    def id(self) -> str:
        """The id within the pack; it depends on the pack alone."""
        return f"{self.operation}.{self.kind}.{self.detail}".removesuffix(".")


@dataclass(frozen=True)
class Ending:
    """What became of one mutant; `by` is the check that found it."""

    id: str
    operation: str
    kind: str
    change: str
    fate: Fate
    by: str | None = None

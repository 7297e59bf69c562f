"""What can become of a verdict under a new version, of one operation or requirement and of all that a report has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from conformance.evolution.reports import Recorded


class Fate(StrEnum):
    """What would become of a verdict."""

    LOST = "would be lost"
    OPEN = "would be open"
    KEPT = "kept as far as recorded"
    GONE = "no longer asked"


_FOLLOWS: Mapping[Fate, str | None] = {Fate.LOST: "not met", Fate.OPEN: "not tested", Fate.KEPT: None, Fate.GONE: None}


@dataclass(frozen=True)
class Citation:
    """An exchange that contradicts the new version, and how."""

    scenario: str
    exchange: int
    what: str

    def __str__(self) -> str:
        return f"exchange {self.exchange} of {self.scenario}: {self.what}"


@dataclass(frozen=True)
class Prospect:
    """One operation or requirement: its verdict then, what would become of it, and why."""

    kind: str
    id: str
    level: str | None
    then: str | None
    fate: Fate
    reasons: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def follows(self) -> str | None:
        """The verdict that would follow; None where nothing can be said, as what is kept is no new verdict."""
        return _FOLLOWS[self.fate]


@dataclass(frozen=True)
class CandidateProspects:
    """All prospects of one report; `undecided` is how many verdicts there were that could not be lost."""

    recorded: Recorded
    prospects: tuple[Prospect, ...]
    undecided: int

    def counted(self) -> Counter[Fate]:
        """How many verdicts have which fate."""
        return Counter(one.fate for one in self.prospects)

    @property
    def loses(self) -> bool:
        """Whether any verdict would be lost."""
        return any(one.fate is Fate.LOST for one in self.prospects)

"""What every scheme of levels needs: how far a candidate has come, and the shortest list that would change it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from conformance.model import Level, Verdict


class Reached(StrEnum):
    """Whether a level is reached; undetermined is what further evidence could decide either way."""

    YES = "reached"
    NO = "not reached"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True)
class Weighed:
    """One requirement or operation and the verdict on it; an operation has no level.

    `claimed`: that it does not apply is the vendor's word alone.
    """

    name: str
    verdict: Verdict
    level: Level | None = None
    claimed: bool = False


@dataclass(frozen=True)
class WhyNot:
    """What stands between a candidate and a level: `needs` of those that `of` names would have to change."""

    level: str
    sentence: str
    needs: int
    of: tuple[str, ...]


@dataclass(frozen=True)
class LevelResult:
    """How far a candidate has come in one scheme; `sentence` spells its counts out with their denominators."""

    scheme: str
    source: str
    name: str
    state: str
    sentence: str
    why_not: tuple[WhyNot, ...] = ()


def names(weighed: Iterable[Weighed], *verdicts: Verdict) -> tuple[str, ...]:
    """The names of those with one of these verdicts, in their order."""
    return tuple(one.name for one in weighed if one.verdict in verdicts)


def percentage(part: int, whole: int) -> str:
    """A percentage with one decimal, cut and never rounded up: what is not whole never reads as 100 %."""
    tenths = part * 1000 // whole
    return f"{tenths // 10}.{tenths % 10} %"


def listed(items: Sequence[str]) -> str:
    """Phrases as a list within a sentence."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def plural(count: int, noun: str) -> str:
    """A count and its noun."""
    return f"{count} {noun}{'' if count == 1 else 's'}"

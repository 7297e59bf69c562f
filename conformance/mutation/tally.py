"""Count what became of mutants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from conformance.mutation.mutant import Ending, Fate


@dataclass(frozen=True)
class Tally:
    """How many mutants were made, and what became of them. Those that alter nothing or are permitted do not count."""

    made: int
    alter_nothing: int
    permitted: int
    found_by_scenarios: int
    found_by_contract: int
    surviving: int

    @property
    def counted(self) -> int:
        """Those with something to find."""
        return self.found + self.surviving

    @property
    def found(self) -> int:
        """Those that were found."""
        return self.found_by_scenarios + self.found_by_contract

    @property
    def percentage(self) -> float | None:
        """The share found, in hundredths; None where there was nothing to find."""
        return 100 * self.found / self.counted if self.counted else None


def tally(endings: Iterable[Ending]) -> Tally:
    """The tally of these mutants."""
    counts = Counter(ending.fate for ending in endings)
    return Tally(
        made=counts.total(),
        alter_nothing=counts[Fate.NOTHING_ALTERED],
        permitted=counts[Fate.PERMITTED],
        found_by_scenarios=counts[Fate.FOUND_BY_SCENARIO],
        found_by_contract=counts[Fate.FOUND_BY_CONTRACT],
        surviving=counts[Fate.SURVIVED],
    )

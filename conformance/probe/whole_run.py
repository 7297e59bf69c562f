"""What the exchanges of a whole run show, whichever check caused them. Nothing is sent for it.

Results are noticed as they arrive, in the process that gathers them, so that no more of them is kept than what
witnesses look for. Checks of the candidate as a whole read the witnesses when all else has ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from conformance.model import Exchange, Operation, ScenarioResult

MOST_EVIDENCE = 20
"""So many exchanges are kept of each thing that is found; all are counted."""


@dataclass(frozen=True)
class Sighting:
    """One exchange that shows something, and what it shows."""

    check: str
    """The id of the scenario or contract check that caused the exchange."""
    exchange: Exchange
    what: str
    where: str


class Witness(Protocol):
    """Looks for one thing in every exchange."""

    def look(self, exchange: Exchange, operation: Operation | None) -> tuple[str, str] | None:
        """What an exchange shows and where, None where it shows nothing of the kind."""


@dataclass
class Account:
    """What one witness saw: exchanges looked at, how many showed something, and the first of these."""

    witness: Witness
    looked_at: int = 0
    count: int = 0
    sightings: list[Sighting] = field(default_factory=list)

    def notice(self, check: str, exchange: Exchange, operation: Operation | None) -> None:
        """Have the witness look at one more exchange."""
        self.looked_at += 1
        seen = self.witness.look(exchange, operation)
        if seen is None:
            return
        self.count += 1
        if len(self.sightings) < MOST_EVIDENCE:
            self.sightings.append(Sighting(check, exchange, *seen))


class WholeRun:
    """The exchanges of a run, as the witnesses saw them. `operations` are those of each Building Block, by id."""

    def __init__(self, witnesses: Mapping[str, Witness], operations: Mapping[str, Mapping[str, Operation]]) -> None:
        self.accounts = {name: Account(witness) for name, witness in witnesses.items()}
        self._operations = operations

    def notice(self, result: ScenarioResult, block: str) -> None:
        """Have all witnesses look at the exchanges of a result."""
        self.notice_exchanges(result.id, block, result.exchanges)

    def notice_exchanges(self, check: str, block: str, exchanges: Iterable[Exchange]) -> None:
        """Have all witnesses look at exchanges that a check of a Building Block caused."""
        for exchange in exchanges:
            operation = self._operation(block, exchange.operation)
            for account in self.accounts.values():
                account.notice(check, exchange, operation)

    def _operation(self, block: str, name: str | None) -> Operation | None:
        """The operation of that name: the block's own, else that of the only block which has one."""
        if name is None:
            return None
        own = self._operations.get(block, {}).get(name)
        others = [operations[name] for operations in self._operations.values() if name in operations]
        return own or (others[0] if len(others) == 1 else None)

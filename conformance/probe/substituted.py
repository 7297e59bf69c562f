"""What adapters said in the candidate's place while a check ran. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from conformance.model import Exchange, Substituted


def substituted(exchanges: Iterable[Exchange]) -> tuple[Substituted, ...]:
    """Each substitution of each operation once, with the first exchange that shows it."""
    found: dict[tuple[str, str, str, str], Substituted] = {}
    for exchange in exchanges:
        if exchange.adapted is not None and exchange.operation is not None:
            for one in exchange.adapted.substitutions:
                key = exchange.adapted.block, exchange.operation, one.kind, one.place
                found.setdefault(key, Substituted(exchange.adapted.block, exchange.operation, one, exchange.number))
    return tuple(found.values())

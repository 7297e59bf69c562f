"""Read back what a candidate shows, and tell what has changed since."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from conformance.model import Operation
from conformance.probe.cross_functional.states import Difference, State, differences, state_of, volatile_places
from conformance.probe.cross_functional.trying import Attempt
from conformance.request import Draft

# Paths of what a server keeps beside: it may add to these whatever it is asked (RFC 9110 sections 9.2.1 and 9.2.2).
_KEPT_BESIDE = re.compile(r"(?:^|[/_-])(?:audit|logs?)(?:[/_-]|$)|histor|revision|usage|statistic|metric", re.I)


@dataclass(frozen=True)
class Seen:
    """What a read showed, and which places of it differed when it was sent twice in a row."""

    reader: Draft
    state: State
    volatile: frozenset[str]


@dataclass(frozen=True)
class Change:
    """What one read shows otherwise than before."""

    reader: Draft
    differences: tuple[Difference, ...]


def tells_of_state(operation: Operation) -> bool:
    """Whether a read shows what is kept, and not what has been asked: no log, history or statistics."""
    return not _KEPT_BESIDE.search(operation.path)


def look(attempt: Attempt, reader: Draft) -> State | None:
    """What a read shows; None where it shows nothing that could be compared."""
    return state_of(reader.operation.id, attempt.send(reader).answer)


def look_twice(attempt: Attempt, readers: Iterable[Draft]) -> list[Seen]:
    """What each read shows, twice in a row to know what of it is volatile."""
    seen = []
    for reader in readers:
        first, second = look(attempt, reader), look(attempt, reader)
        if first is not None and second is not None and first.exists == second.exists:
            seen.append(Seen(reader, second, volatile_places(first, second)))
    return seen


def change_since(attempt: Attempt, seen: Iterable[Seen]) -> Change | None:
    """The first change of what was seen; None where all is as it was."""
    for one in seen:
        now = look(attempt, one.reader)
        found = differences(one.state, now, one.volatile) if now else []
        if found:
            return Change(one.reader, tuple(found))
    return None

"""Where a document says something else than what follows: found by walking both, and told as one line each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from conformance.model import Json

_LONGEST = 100
_BEFORE_DIFFERENCE = 20
_NOTHING = object()


@dataclass(frozen=True)
class Discrepancy:
    """One place of a document, what it says there, and what follows from elsewhere; both are phrases."""

    where: str
    says: str
    follows: str

    def __str__(self) -> str:
        return f"{self.where}: says {self.says}; {self.follows}"


def differences(where: str, said: Json, following: Json, source: str) -> Iterator[Discrepancy]:
    """Every place in which two JSON values differ; `source` says from what the second follows, as a phrase.

    Objects in a list that have an `id` are held against each other by that id.
    """
    if isinstance(said, Mapping) and isinstance(following, Mapping):
        for name in dict.fromkeys((*said, *following)):
            inner = f"{where}.{name}" if where else str(name)
            yield from differences(inner, said.get(name, _NOTHING), following.get(name, _NOTHING), source)
    elif _have_ids(said) and _have_ids(following):
        yield from _differences_by_id(where, said, following, source)
    elif isinstance(said, list) and isinstance(following, list) and len(said) == len(following):
        for number, (one, other) in enumerate(zip(said, following, strict=True), start=1):
            yield from differences(f"{where}.{number}", one, other, source)
    elif said != following or isinstance(said, bool) != isinstance(following, bool):
        yield Discrepancy(where, *_told(said, following, source))


def first_of_each(found: Iterable[Discrepancy], prefix: str) -> Iterator[Discrepancy]:
    """The first discrepancy, with the number of the others: one changed scenario is one line."""
    listed = list(found)
    if listed:
        more = f" (and {len(listed) - 1} more in {prefix})" if len(listed) > 1 else ""
        yield Discrepancy(listed[0].where, listed[0].says, f"{listed[0].follows}{more}")


def repeated(where: str, names: Sequence[str]) -> Iterator[Discrepancy]:
    """Each name that stands in a list more than once."""
    for name, count in Counter(names).items():
        if count > 1:
            yield Discrepancy(f"{where}.{name}", f"it {count} times", "each has its place once")


def _have_ids(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(item, Mapping) and "id" in item for item in value)


def _differences_by_id(where: str, said: Json, following: Json, source: str) -> Iterator[Discrepancy]:
    yield from repeated(where, [item["id"] for item in said])
    ours, theirs = ({item["id"]: item for item in items} for items in (said, following))
    for name in dict.fromkeys((*ours, *theirs)):
        if name not in ours:
            yield Discrepancy(f"{where}.{name}", "nothing", f"{source} it")
        elif name not in theirs:
            yield Discrepancy(f"{where}.{name}", "it is there", f"{source} no such thing")
        else:
            yield from differences(f"{where}.{name}", ours[name], theirs[name], source)
    kept = [name for name in ours if name in theirs]
    if kept != [name for name in theirs if name in ours]:
        yield Discrepancy(where, "them in one order", f"{source} them in another")


def _told(said: Json, following: Json, source: str) -> tuple[str, str]:
    one, other = _shown(said), _shown(following)
    if max(len(one), len(other)) > _LONGEST:
        same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
        begin = max(0, min(same, len(one), len(other)) - _BEFORE_DIFFERENCE)
        one, other = _cut(one, begin), _cut(other, begin)
    return one, f"{source} {other}"


def _shown(value: Json) -> str:
    return "nothing" if value is _NOTHING else json.dumps(value, ensure_ascii=False)


def _cut(text: str, begin: int) -> str:
    part = text[begin : begin + _LONGEST]
    return f"{'…' if begin else ''}{part}{'…' if begin + _LONGEST < len(text) else ''}"

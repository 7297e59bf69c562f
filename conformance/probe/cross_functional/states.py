"""Compare two states of a candidate, as they were read back. Pure: no network.

What a server may do beside what was asked of it is left out: it may log each request and keep a history of revisions
(RFC 9110 section 9.2.2), so that times, entity tags and revision numbers may change. What differs between two reads in
a row, with nothing between them, says nothing either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from conformance.exceptions import CheckFailed
from conformance.exchange import Answer
from conformance.model import Json
from conformance.probe.comparing import shown
from conformance.probe.declared_times import is_timestamp
from conformance.request.fields import Field
from conformance.schema import place

_MOST_DIFFERENCES = 200
_DEEPEST = 60
_EARLIEST, _LATEST = 1_000_000_000, 4_000_000_000
"""Seconds since 1970 that a number must lie between to be taken for a moment: from 2001 to 2096."""

# Statuses of 400 to 499 that do not speak of what is there, but of who asks, and how often.
_NOT_ABOUT_STATE = (401, 403, 405, 406, 407, 408, 421, 425, 429)

# Names, in parts, of fields that tell of requests rather than of what they asked for.
_KEPT_BESIDE = re.compile(
    r"version|revision|etag|histor|audit|modified|modification|updated|changed|accessed|touched|timestamp|"
    r"sequence|nonce|hash|digest|checksum|signature|trace|request_?id|(?:^|[_-])logs?(?:$|[_-])",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}-?\d{2}-?\d{2}(?:[T ]\d{2}:?\d{2}.{0,20})?", re.ASCII)


class Difference(NamedTuple):
    """A place in which two states differ, and how each shows it."""

    where: str
    before: str
    after: str


@dataclass(frozen=True)
class State:
    """What a read gave back: the content, None where there is nothing (any more)."""

    name: str
    content: Json

    @property
    def exists(self) -> bool:
        """Whether there is anything."""
        return self.content is not None


def state_of(name: str, answer: Answer) -> State | None:
    """The state that an answer shows: its JSON, its text, or nothing where there is no such resource; None where it
    shows none. Documents have 400 for what is not there, as well as 404.
    """
    if answer.ending is not None:
        return None
    if 400 <= answer.status < 500 and answer.status not in _NOT_ABOUT_STATE:
        return State(name, None)
    if not 200 <= answer.status < 300:
        return None
    try:
        body = answer.json() if answer.content else {}
    except CheckFailed:
        body = answer.content.decode("utf-8", errors="replace")
    return State(name, {"content": body})


def differences(before: State, after: State, volatile: frozenset[str] = frozenset()) -> list[Difference]:
    """Where one state differs from the other, but for what is volatile or kept beside, at most two hundred places."""
    if before.exists != after.exists:
        words = {True: "it is there", False: "there is no such resource"}
        return [Difference(before.name, words[before.exists], words[after.exists])]
    found: list[Difference] = []
    for where, one, other in _unequal(before.content, after.content, (), 0):
        if place(where) not in volatile and not _is_kept_beside(where, one, other):
            found.append(Difference(place(where).removeprefix("content").removeprefix(".") or "the whole", one, other))
        if len(found) >= _MOST_DIFFERENCES:
            break
    return [Difference(d.where, *_shown_apart(d.before, d.after)) for d in found]


def _shown_apart(one: Json, other: Json) -> tuple[str, str]:
    """Two values as a report shows them; of lists that differ in length, the length."""
    if isinstance(one, list) and isinstance(other, list):
        return f"a list of {len(one)}", f"a list of {len(other)}"
    return shown(one), shown(other)


def growth(before: State, after: State) -> dict[str, int]:
    """By how many items each list has grown between two states, or shrunk."""
    pairs = ((place(where), one, other) for where, one, other in _unequal(before.content, after.content, (), 0))
    return {
        where: len(other) - len(one)
        for where, one, other in pairs
        if isinstance(one, list) and isinstance(other, list)
        if len(one) != len(other)
    }


def volatile_places(one: State, other: State) -> frozenset[str]:
    """The places in which two reads in a row differ."""
    return frozenset(place(where) for where, _, _ in _unequal(one.content, other.content, (), 0))


def _unequal(one: Json, other: Json, where: Field, depth: int) -> Iterator[tuple[Field, Json, Json]]:
    """Each deepest place in which two values differ. Lists are the same in any order; where their lengths differ, that
    is the difference.
    """
    if isinstance(one, Mapping) and isinstance(other, Mapping) and depth < _DEEPEST:
        for name in {**one, **other}:
            yield from _unequal(one.get(name), other.get(name), (*where, name), depth + 1)
    elif isinstance(one, list) and isinstance(other, list) and depth < _DEEPEST:
        yield from _unequal_lists(one, other, where, depth)
    elif one != other or isinstance(one, bool) != isinstance(other, bool):
        yield where, one, other


def _unequal_lists(one: list[Json], other: list[Json], where: Field, depth: int) -> Iterator[tuple[Field, Json, Json]]:
    if len(one) != len(other):
        yield where, one, other
        return
    if sorted(map(repr, one)) == sorted(map(repr, other)):
        return
    for index, (item, its) in enumerate(zip(one, other, strict=True)):
        yield from _unequal(item, its, (*where, index), depth + 1)


def _is_kept_beside(where: Field, one: Json, other: Json) -> bool:
    names = [part for part in where if isinstance(part, str)]
    if any(_KEPT_BESIDE.search(name) for name in names[1:]):
        return True
    return _is_moment(one) and _is_moment(other)


def _is_moment(value: Json) -> bool:
    """Whether a value is a date, a timestamp, or a number of seconds or milliseconds since 1970."""
    if isinstance(value, str):
        return is_timestamp(value) or bool(_DATE.fullmatch(value)) or (value.isdigit() and _is_epoch(int(value[:20])))
    return isinstance(value, int | float) and not isinstance(value, bool) and _is_epoch(value)


def _is_epoch(value: float) -> bool:
    return _EARLIEST < value < _LATEST or _EARLIEST < value / 1000 < _LATEST

"""Build the requests of one scenario over and over: those that are the same each time are made once.

Of the requests that break a constraint each, a faulty candidate is sent those alone that its fault could make a
difference to; where that is no matter of a place, the first of each kind. That can miss something, and never invent it:
each is one that the whole scenario sends as well, and is judged by itself; and what is left out would have been refused
before any rule had looked at it, so that it changes nothing which the others meet.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from conformance.model import Operation
from conformance.mutation.faults import Tolerating, generalised
from conformance.mutation.watch import Watch
from conformance.profile import BlockProfile
from conformance.reference import FAULTLESS, Fault
from conformance.request import Broken, Draft, Part, RequestBuilder

_MOST = 400
"""So many requests are kept: those of the scenarios of a few operations."""

_MOST_BROKEN = 4
"""Of so many scenarios the requests are kept that break a constraint each."""

_OF_WHAT_IS_INSIDE = frozenset({"oneOf", "anyOf", "not"})
"""Keywords that what stands within a place may break."""

_Made = TypeVar("_Made")


class Kept(Generic[_Made]):
    """The last things that were made, by what they are made of."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[object, _Made] = OrderedDict()

    def get(self, key: object) -> _Made | None:
        """What was made under a key."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def keep(self, key: object, made: _Made) -> None:
        """Keep one, and let go of the one that was not asked for the longest."""
        self._kept[key] = made
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)


class Built:
    """What was built: valid requests, each with the state of the random source afterwards; and, by scenario, a request
    with all that break a constraint of it.
    """

    def __init__(self) -> None:
        self.valid: Kept[tuple[Draft, Any]] = Kept(_MOST)
        self.broken: Kept[tuple[Draft, Sequence[Broken]]] = Kept(_MOST_BROKEN)


class RepeatingBuilder(RequestBuilder):
    """Builds as any builder does: a valid request is made of its operation and the state of the random source alone."""

    def __init__(
        self, block: BlockProfile, mediator: str | None, built: Built, fault: Fault, *, seed: int, scenario: str
    ) -> None:
        super().__init__(block, mediator, seed=seed, scenario=scenario)
        self._built = built
        self._fault = fault
        self._scenario = scenario

    def valid(self, operation: Operation, *, everything: bool) -> Draft:
        """A valid request; a copy of the one that was built from the same state."""
        key = operation, everything, self._source.getstate()
        known = self._built.valid.get(key)
        if known is None:
            draft = super().valid(operation, everything=everything)
            self._built.valid.keep(key, (draft.copy(), self._source.getstate()))
            return draft
        self._source.setstate(known[1])
        return known[0].copy()

    def each_broken(self, draft: Draft) -> Sequence[Broken]:
        """Those that the candidate's fault is likely to make a difference to; to a right candidate all."""
        every = self._every_broken(draft)
        match self._fault:
            case Tolerating():
                return [broken for broken in every if _could_tolerate(self._fault, broken.part)]
            case Watch():
                return every
        return every if self._fault is FAULTLESS else _first_of_each_fault(every)

    def _every_broken(self, draft: Draft) -> Sequence[Broken]:
        known = self._built.broken.get(self._scenario)
        if known is not None and known[0] == draft:
            return known[1]
        every = super().each_broken(draft)
        self._built.broken.keep(self._scenario, (draft.copy(), every))
        return every


def _first_of_each_fault(every: Sequence[Broken]) -> Sequence[Broken]:
    """Those that differ in more than the place: a candidate whose answers are wrong is seldom wrong in one place."""
    first: dict[str, Broken] = {}
    for broken in every:
        first.setdefault(broken.fault, broken)
    return list(first.values())


def _could_tolerate(fault: Tolerating, part: Part) -> bool:
    place = generalised(_place(part))
    inside = place.startswith((f"{fault.place}.", f"{fault.place}["))
    return place == fault.place or (inside and fault.keyword in _OF_WHAT_IS_INSIDE)


def _place(part: Part) -> str:
    """A part of a body as a candidate names its place: `body.items[0].id`."""
    return "body" if part.name == "$" else f"body{'' if part.name.startswith('[') else '.'}{part.name}"

"""Build the requests of one scenario over and over: those that are the same each time are made once."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from conformance.model import Operation
from conformance.profile import BlockProfile
from conformance.request import Draft, RequestBuilder

_MOST = 400
"""So many requests are kept: those of the scenarios of a few operations."""


class Built:
    """The valid requests that were built, each with the state of the random source afterwards."""

    def __init__(self) -> None:
        self._kept: OrderedDict[object, tuple[Draft, Any]] = OrderedDict()

    def get(self, key: object) -> tuple[Draft, Any] | None:
        """What was built under a key."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def keep(self, key: object, draft: Draft, state: Any) -> None:
        """Keep a request, and let go of the one that was not asked for the longest."""
        self._kept[key] = draft, state
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)


class RepeatingBuilder(RequestBuilder):
    """Builds as any builder does: a valid request is made of its operation and the state of the random source alone."""

    def __init__(self, block: BlockProfile, mediator: str | None, built: Built, *, seed: int, scenario: str) -> None:
        super().__init__(block, mediator, seed=seed, scenario=scenario)
        self._built = built

    def valid(self, operation: Operation, *, everything: bool) -> Draft:
        """A valid request; a copy of the one that was built from the same state."""
        key = operation, everything, self._source.getstate()
        known = self._built.get(key)
        if known is None:
            draft = super().valid(operation, everything=everything)
            self._built.keep(key, draft.copy(), self._source.getstate())
            return draft
        self._source.setstate(known[1])
        return known[0].copy()

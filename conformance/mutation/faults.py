"""The faults that mutants have, as the reference candidate is asked for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from conformance.reference import Fault, Reply
from conformance.schema import Broken


@lru_cache(maxsize=4096)
def generalised(place: str) -> str:
    """A place without the numbers of list items: `body.items[0].id` is `body.items[].id`."""
    return re.sub(r"\[\d+\]", "[]", place)


@dataclass(frozen=True)
class Altering(Fault):
    """Answers of one operation are changed."""

    operation: str
    change: Callable[[Reply], Reply]

    def changes(self, operation: str, reply: Reply) -> Reply:
        """The answer, changed where it is the operation's."""
        return self.change(reply) if operation == self.operation else reply


@dataclass(frozen=True)
class Tolerating(Fault):
    """A keyword is not enforced in one place of an operation's requests."""

    operation: str
    place: str
    keyword: str

    def tolerates(self, operation: str, broken: Broken) -> bool:
        """Whether the break is one of those."""
        return (
            operation == self.operation and broken.keyword == self.keyword and generalised(broken.place) == self.place
        )


@dataclass(frozen=True)
class Admitting(Fault):
    """Requests of one operation are served without credentials, or with wrong ones."""

    operation: str
    presented: bool

    def admits(self, operation: str, *, presented: bool) -> bool:
        """Whether the request is one of those."""
        return operation == self.operation and presented == self.presented


@dataclass(frozen=True)
class _OfStep(Fault):
    operation: str
    step: int

    def _is(self, operation: str, step: int) -> bool:
        return (operation, step) == (self.operation, self.step)


class Skipping(_OfStep):
    """One rule does not hold."""

    def skips(self, operation: str, step: int) -> bool:
        """Whether the rule is that one."""
        return self._is(operation, step)


class Overlooking(_OfStep):
    """One selection leaves out the newest record."""

    def overlooks(self, operation: str, step: int) -> bool:
        """Whether the selection is that one."""
        return self._is(operation, step)


class Forgetting(_OfStep):
    """One change of the memory does not last."""

    def forgets(self, operation: str, step: int) -> bool:
        """Whether the change is that one."""
        return self._is(operation, step)

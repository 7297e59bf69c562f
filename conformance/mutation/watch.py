"""Watch a right candidate: which faults could have made a difference to what it answered."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from conformance.reference import Fault, Reply
from conformance.schema import Broken


@dataclass
class Seen:
    """What was asked of, and answered by, one operation."""

    replies: list[Reply] = field(default_factory=list)
    broken: set[Broken] = field(default_factory=set)
    unadmitted: set[bool] = field(default_factory=set)
    skippable: set[int] = field(default_factory=set)
    overlookable: set[int] = field(default_factory=set)
    forgettable: set[int] = field(default_factory=set)

    def add(self, other: Seen) -> None:
        """Keep what another one kept."""
        self.replies += other.replies
        self.broken |= other.broken
        self.unadmitted |= other.unadmitted
        self.skippable |= other.skippable
        self.overlookable |= other.overlookable
        self.forgettable |= other.forgettable


class Watch(Fault):
    """Keeps every question that a fault is asked, and changes nothing.

    Until a fault first acts, a candidate with it does what the right one does. So a fault that would have said no to
    every question of a check cannot be found by that check.
    """

    def __init__(self) -> None:
        self.seen: defaultdict[str, Seen] = defaultdict(Seen)

    def add(self, other: Watch) -> None:
        """Keep what another one kept."""
        for operation, seen in other.seen.items():
            self.seen[operation].add(seen)

    def admits(self, operation: str, *, presented: bool) -> bool:
        """No."""
        self.seen[operation].unadmitted.add(presented)
        return False

    def tolerates(self, operation: str, broken: Broken) -> bool:
        """No."""
        self.seen[operation].broken.add(broken)
        return False

    def skips(self, operation: str, step: int) -> bool:
        """No."""
        self.seen[operation].skippable.add(step)
        return False

    def overlooks(self, operation: str, step: int) -> bool:
        """No."""
        self.seen[operation].overlookable.add(step)
        return False

    def forgets(self, operation: str, step: int) -> bool:
        """No."""
        self.seen[operation].forgettable.add(step)
        return False

    def changes(self, operation: str, reply: Reply) -> Reply:
        """The answer as it is."""
        self.seen[operation].replies.append(reply)
        return reply

    def meets(self, operation: str, fault: Fault) -> bool:
        """Whether a fault in this operation would have acted."""
        seen = self.seen.get(operation)
        return seen is not None and (
            any(fault.admits(operation, presented=presented) for presented in seen.unadmitted)
            or any(fault.tolerates(operation, broken) for broken in seen.broken)
            or any(fault.skips(operation, step) for step in seen.skippable)
            or any(fault.overlooks(operation, step) for step in seen.overlookable)
            or any(fault.forgets(operation, step) for step in seen.forgettable)
            or any((new := fault.changes(operation, reply)) is not reply and new != reply for reply in seen.replies)
        )

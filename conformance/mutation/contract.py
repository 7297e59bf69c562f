"""The contract check of one operation against mutants: of its requests, only those are sent that can end differently.

That is sound, as a contract check is made of requests that are the same whatever is answered, and weighs each answer by
itself: a mutant is found by the first answer that shows a finding, or, looked back on, by any one exchange. The answers
of the right candidate show nothing, and a mutant gives another one only where its fault acts, or where the memory that
the operation looks at is no longer that of the right candidate. So a request at which the fault does not act may be
left out, with the memory set to what the right candidate's was before the next one; but not once the memories differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conformance.exceptions import Inconclusive
from conformance.exchange import Ending
from conformance.model import Depth, Operation
from conformance.mutation.bench import Bench, Collections
from conformance.mutation.rules import read_by
from conformance.mutation.watch import Watch
from conformance.reference import Fault

if TYPE_CHECKING:
    from conformance.probe.contract import Attempt, Exploration, Places


@dataclass(frozen=True)
class _Step:
    """One request: what it asks of a fault in the right candidate, and what that one remembers before and after it."""

    attempt: Attempt
    watch: Watch
    before: Collections
    after: Collections


@dataclass
class ContractCheck:
    """The contract check of one operation. Until it was shown the right candidate it finds nothing."""

    bench: Bench
    operation: Operation
    watch: Watch = field(default_factory=Watch)
    """All that it brought of the right candidate."""
    _steps: list[_Step] = field(default_factory=list)
    _places: Places | None = None

    def show_right(self, depth: Depth) -> str | None:
        """Carry it out against the right candidate. Returns what it finds, where that one does not pass."""
        from conformance.probe.contract import Places  # brings what generates, which takes long to import

        self._places = Places(self.bench.pack, self.operation)
        memory: Collections = self.bench.rules.start
        for attempt in list(_attempts(self.bench.exploration(self.operation, depth))):
            watch = Watch()
            self.bench.put(watch, memory)
            finding = self._finding(attempt)
            self.watch.add(watch)
            before, memory = memory, self.bench.memory
            self._steps.append(_Step(attempt, watch, before, memory))
            if finding is not None:
                return finding
        return None

    def finds(self, fault: Fault, *, look_back: bool) -> bool:
        """Whether it finds a mutant; `look_back` where scenarios that look back on its exchanges may do so as well."""
        sent = 0
        is_same = True
        self.bench.target.client.exchanges.clear()
        for step in self._steps:
            if is_same:
                if not step.watch.meets(self.operation.id, fault):
                    continue
                self.bench.put(fault, step.before)
            if self._finding(step.attempt) is not None:
                return True
            sent += 1
            is_same = self._is_remembered(step.after)
        return look_back and sent > 0 and self.bench.look_back(self.operation.id) is not None

    def _finding(self, attempt: Attempt) -> str | None:
        from conformance.probe.contract import Trial, first_finding

        assert self._places is not None
        try:
            trial = Trial(attempt, self.bench.deliver(attempt.message))
        except Inconclusive:
            return None
        return None if trial.answer.ending is Ending.UNSENT else first_finding(trial, self._places)

    def _is_remembered(self, expected: Collections) -> bool:
        """Whether the candidate remembers what the right one did, as far as the operation looks at it."""
        memory = self.bench.memory
        looked_at = read_by(self.bench.rules.operations.get(self.operation.id, ()))
        return all(memory.get(name, []) == expected.get(name, []) for name in looked_at)


def _attempts(exploration: Exploration) -> Iterator[Attempt]:
    """All that an exploration sends: where no more can be made, it ends."""
    with suppress(Inconclusive):
        yield from exploration

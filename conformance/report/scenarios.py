"""The scenarios of a report, made one at a time, and a short head of each for lists.

A run may leave hundreds of megabytes of exchanges. Whoever writes a report from it takes one scenario after another,
and nothing but the heads stands for all of them at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, overload

from conformance.contract import TAG
from conformance.report.scenario_shapes import OutcomeWord, ScenarioRecord


class ScenarioHead(NamedTuple):
    """What a list shows of a scenario; `position` is its place among the scenarios of its Building Block."""

    position: int
    id: str
    name: str
    feature: str
    contract: bool
    """Whether it is a contract check."""
    outcome: OutcomeWord
    reason: str
    duration_ms: int | None


class MadeScenarios(Sequence[ScenarioRecord]):
    """Scenarios of which each is made when it is looked at, and not kept. `make` makes the one at a position."""

    def __init__(self, heads: Sequence[ScenarioHead], make: Callable[[int], ScenarioRecord]) -> None:
        self.heads = heads
        self._make = make

    def __len__(self) -> int:
        return len(self.heads)

    @overload
    def __getitem__(self, index: int) -> ScenarioRecord: ...

    @overload
    def __getitem__(self, index: slice) -> list[ScenarioRecord]: ...

    def __getitem__(self, index: int | slice) -> ScenarioRecord | list[ScenarioRecord]:
        if isinstance(index, slice):
            return [self._make(position) for position in range(len(self))[index]]
        return self._make(range(len(self))[index])


def scenario_heads(scenarios: Sequence[ScenarioRecord]) -> Sequence[ScenarioHead]:
    """The heads of scenarios, in their order; those of scenarios that are yet to be made cost nothing."""
    if isinstance(scenarios, MadeScenarios):
        return scenarios.heads
    return [_head(position, scenario) for position, scenario in enumerate(scenarios)]


def _head(position: int, scenario: ScenarioRecord) -> ScenarioHead:
    return ScenarioHead(
        position=position,
        id=scenario["id"],
        name=scenario["name"],
        feature=scenario["feature"],
        contract=TAG in scenario["tags"],
        outcome=scenario["outcome"],
        reason=scenario["reason"],
        duration_ms=scenario["duration_ms"],
    )

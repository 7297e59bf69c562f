"""Which scenarios any mutant turns red: one that none does passes whatever the candidate does.

A hunt stops at the first check that finds a mutant. So a scenario that found none is held here against the mutants of
the operations that it exercises, until one turns it red.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from conformance.model import Operation, Outcome, Scenario
from conformance.mutation.baseline import Baseline
from conformance.mutation.bench import Bench
from conformance.mutation.mutant import Mutant
from conformance.mutation.watch import Watch

_TELLING = ("status-undocumented", "refusal-as-success", "refusal-as-server-error", "body-empty", "creation-lost")
"""Kinds of wrong that most scenarios notice; they are tried first."""


@dataclass(frozen=True)
class Reddened:
    """Whether a mutant turned a scenario red; `tried` mutants could have made a difference to it until then.

    Against `obscured` of them it did not pass either: what it builds on was wrong already, and it is inconclusive.
    """

    scenario: str
    red: bool
    tried: int
    obscured: int = 0


def reddened(
    bench: Bench, baseline: Baseline, operation: Operation, mutants: Sequence[Mutant], red: Collection[str | None]
) -> Iterator[Reddened]:
    """What the mutants of one operation do to each scenario that exercises it; those in `red` are known to turn red."""
    ordered = sorted(mutants, key=lambda mutant: mutant.kind not in _TELLING)
    for scenario, watch in baseline.scenarios:
        if scenario.id in baseline.untried or not _exercises(bench, scenario, watch, operation):
            continue
        yield Reddened(scenario.id, True, 1) if scenario.id in red else _tried(bench, scenario, watch, ordered)


def together(parts: Iterable[Reddened]) -> tuple[Reddened, ...]:
    """What the mutants of all operations do to each scenario."""
    whole: dict[str, Reddened] = {}
    for part in parts:
        known = whole.get(part.scenario, Reddened(part.scenario, False, 0))
        tried, obscured = known.tried + part.tried, known.obscured + part.obscured
        whole[part.scenario] = replace(known, red=known.red or part.red, tried=tried, obscured=obscured)
    return tuple(whole.values())


def _tried(bench: Bench, scenario: Scenario, watch: Watch, mutants: Iterable[Mutant]) -> Reddened:
    outcomes: Counter[Outcome] = Counter()
    for mutant in mutants:
        if watch.meets(mutant.operation, mutant.fault):
            outcomes[bench.outcome(scenario, mutant.fault)] += 1
            if Outcome.FAILED in outcomes:
                break
    tried = outcomes.total()
    obscured = tried - outcomes[Outcome.PASSED] - outcomes[Outcome.FAILED]
    return Reddened(scenario.id, Outcome.FAILED in outcomes, tried, obscured)


def _exercises(bench: Bench, scenario: Scenario, watch: Watch, operation: Operation) -> bool:
    """By its tags; where these name no operation, by what it sends."""
    named = [name for name in scenario.operations if name in bench.pack.operations]
    return operation.id in (named or watch.seen)

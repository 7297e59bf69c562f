"""Which checks may run side by side: a check that changes much must not disturb one that looks closely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from conformance.contract import is_contract_check
from conformance.model import Operation, Scenario
from conformance.plan import Plan

# Methods by which a client asks for no change (RFC 9110 section 9.2.1).
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class Phase(IntEnum):
    """A part of a run that begins when the one before it has ended."""

    SCENARIOS = 1
    ALONE = 2
    """Scenarios that nothing else may be sent beside: they compare before and after, or keep the candidate busy."""
    READING = 3
    """Contract checks of operations that change nothing."""
    LINKS = 4
    """Contract checks along links, which look at what they have made."""
    CHANGING = 5
    """Contract checks of all other operations: generated input may replace what others look at."""
    LOOKING_BACK = 6
    """Scenarios about the whole run."""

    @property
    def is_shared_out(self) -> bool:
        """Whether its checks may run side by side."""
        return self not in (Phase.ALONE, Phase.LOOKING_BACK)


_PHASES = {"@alone": Phase.ALONE, "@whole-run": Phase.LOOKING_BACK}


def phase_of(scenario: Scenario, operations: Mapping[str, Operation]) -> Phase:
    """The phase of a check; `operations` are those of its Building Block."""
    if not is_contract_check(scenario):
        return next((_PHASES[tag] for tag in scenario.tags if tag in _PHASES), Phase.SCENARIOS)
    if not scenario.operations:
        return Phase.LINKS
    return Phase.READING if operations[scenario.operations[0]].method in SAFE_METHODS else Phase.CHANGING


def in_phases(plan: Plan) -> Sequence[tuple[Phase, list[Scenario]]]:
    """The checks of a plan by phase, each in the plan's order; phases without any are left out."""
    operations = {pack.id: pack.operations for pack, _ in plan.probed}
    found: dict[Phase, list[Scenario]] = {}
    for scenario in plan.scenarios:
        found.setdefault(phase_of(scenario, operations.get(scenario.block, {})), []).append(scenario)
    return sorted(found.items())

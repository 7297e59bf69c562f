"""Which failures a waiver covers. Pure.

1. A waiver of a scenario covers that scenario, or each row of that outline; that of a Building Block covers nothing.
2. A waiver of a requirement covers the failed scenarios that verify nothing but waived requirements.
3. A failure that is not covered weighs as if there were no waiver; nothing that is covered counts as met.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conformance.assessment import RecordedWaiver
from conformance.contract import is_contract_check
from conformance.model import Scenario


def waived_scenarios(failed: Iterable[Scenario], holding: Sequence[RecordedWaiver]) -> dict[str, RecordedWaiver]:
    """Those of the failed scenarios that a waiver covers, each with one that does (rules 1 and 2)."""
    found = ((scenario.id, _covering(scenario, holding)) for scenario in failed)
    return {name: waiver for name, waiver in found if waiver is not None}


def waiver_of(requirement: str, holding: Iterable[RecordedWaiver]) -> RecordedWaiver | None:
    """The waiver of a requirement, None where there is none."""
    return next((waiver for waiver in holding if waiver.requirement == requirement), None)


def _covering(scenario: Scenario, holding: Sequence[RecordedWaiver]) -> RecordedWaiver | None:
    for waiver in holding:
        if waiver.scenario is not None and (scenario.id == waiver.scenario or _is_row(scenario, waiver.scenario)):
            return waiver
    waivers = [waiver_of(requirement, holding) for requirement in scenario.requirements]
    return waivers[0] if waivers and all(waivers) else None


def _is_row(scenario: Scenario, outline: str) -> bool:
    """An outline is named by Building Block and name, with one dot; checks of contracts are rows of nothing.

    A row's own name may have dots in it, and what a report keeps of a row does not tell it from a scenario.
    """
    return outline.count(".") == 1 and scenario.id.startswith(f"{outline}.") and not is_contract_check(scenario)

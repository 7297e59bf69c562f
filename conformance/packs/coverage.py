"""What the scenarios of a pack reach: operations and requirements with and without, and tags that name nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from conformance.model import Observability, Scenario
from conformance.packs.library import Pack

_ACCEPTED = "the request is accepted"


@dataclass(frozen=True)
class Coverage:
    """What is reached and what is not, by the names of operations, requirements and scenarios."""

    pack: Pack
    without_scenarios: tuple[str, ...]
    never_accepted: tuple[str, ...]
    never_refused: tuple[str, ...]
    verified: tuple[str, ...]
    unverified: tuple[str, ...]
    """OBSERVABLE requirements that no scenario verifies."""
    audited: tuple[str, ...]
    """Requirements that no interface can show."""
    nameless: tuple[str, ...]
    """Tags of scenarios that name no operation or requirement of the pack, with the scenario."""

    @property
    def is_complete(self) -> bool:
        """Whether each operation is accepted and refused, each OBSERVABLE requirement verified, each tag in order."""
        return not (self.never_accepted or self.never_refused or self.unverified or self.nameless)


def coverage(pack: Pack, nameless: Iterable[str]) -> Coverage:
    """Hold the scenarios of a pack against its operations and requirements."""
    served = {name for scenario in pack.scenarios for name in scenario.operations}
    accepted = {name for scenario in pack.scenarios if _accepts(scenario) for name in scenario.operations}
    refused = {name for scenario in pack.scenarios if "@negative" in scenario.tags for name in scenario.operations}
    shown = {name for scenario in pack.scenarios for name in scenario.requirements}
    observable = {r.id for r in pack.requirements if r.observability is Observability.OBSERVABLE}
    names = [requirement.id for requirement in pack.requirements]
    return Coverage(
        pack,
        without_scenarios=tuple(name for name in pack.operations if name not in served),
        never_accepted=tuple(name for name in pack.operations if name not in accepted),
        never_refused=tuple(name for name in pack.operations if name not in refused),
        verified=tuple(name for name in names if name in shown),
        unverified=tuple(name for name in names if name in observable - shown),
        audited=tuple(name for name in names if name not in observable | shown),
        nameless=tuple(nameless),
    )


def _accepts(scenario: Scenario) -> bool:
    return "@positive" in scenario.tags or any(step.text == _ACCEPTED for step in scenario.steps)

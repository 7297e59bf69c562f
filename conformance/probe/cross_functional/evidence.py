"""Show exchanges of other checks as the evidence of one that looks back on the whole run."""

from __future__ import annotations

from dataclasses import replace

from conformance.probe.scene import Scene
from conformance.probe.whole_run import Account


def show_sightings(scene: Scene, account: Account) -> None:
    """Add copies of the exchanges that a witness sighted to those of this scenario, numbered as its own."""
    exchanges = scene.candidate.client.exchanges
    for sighting in account.sightings:
        exchanges.append(replace(sighting.exchange, number=len(exchanges) + 1))

"""Carry out the steps of a scenario, without anything around them."""

from __future__ import annotations

from conformance.model import Outcome, Scenario
from conformance.probe.outcomes import outcome_of
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import read_step


def play(scenario: Scenario, scene: Scene) -> tuple[Outcome, str]:
    """Carry out the steps of a scenario, as a run does; returns its outcome, and what ended it early."""
    try:
        for step in scenario.steps:
            reading = read_step(step.text)
            assert reading is not None, step.text  # probe/soundness.py looks at this first
            phrase, arguments = reading
            phrase.function(scene, **arguments)
    except Exception as error:
        return outcome_of(error), f"{type(error).__name__}: {error}"
    return Outcome.PASSED, ""

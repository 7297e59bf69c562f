"""What faulty candidates show of a specification: scenarios that notice nothing, and faults that nobody notices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conformance.model import Scenario
from conformance.mutation import KINDS, Fate
from conformance.mutation.hunt import Catch
from conformance.mutation.reddening import Reddened
from conformance.trial.files import Files
from conformance.trial.point import Point, PointKind


def unnoticing(files: Files, catch: Catch, scenarios: Mapping[str, Scenario]) -> Iterator[Point]:
    """Scenarios that no faulty candidate turns red, and those that the right one breaks beside what they look at."""
    for unfit in catch.unfit:
        scenario = scenarios[unfit.scenario]
        problem = f"the candidate made from the documents does not pass {unfit.check} on what this scenario sends"
        yield Point(PointKind.CONTRADICTION, scenario.id, files.place(scenario.file, scenario.line), problem)
    for one in catch.reddened:
        if not one.red:
            yield _unnoticing(files, scenarios[one.scenario], one)


def _unnoticing(files: Files, scenario: Scenario, one: Reddened) -> Point:
    kind, operations = PointKind.VACUOUS, " and ".join(scenario.operations) or "what it sends"
    if not one.tried:
        problem = f"no fault of {operations} could make a difference to it"
    elif not one.obscured:
        problem = f"it passes with each of {one.tried} faults of {operations} that it meets"
    else:
        kind = PointKind.OBSCURED
        passing = one.tried - one.obscured
        problem = f"of {one.tried} faults of {operations} it fails with none: {one.obscured} leave it inconclusive"
        problem += f", and with {passing} it passes" if passing else ""
    return Point(kind, scenario.id, files.place(scenario.file, scenario.line), problem)


def undetected(files: Files, catch: Catch) -> Iterator[Point]:
    """Faults that no check finds, by operation and kind."""
    survivors = [ending for ending in catch.endings if ending.fate is Fate.SURVIVED]
    order = list(files.pack.operations)
    for ending in sorted(survivors, key=lambda one: (order.index(one.operation), list(KINDS).index(one.kind))):
        place = files.operation(files.pack.operations[ending.operation])
        yield Point(PointKind.UNDETECTED, ending.id, place, ending.change)

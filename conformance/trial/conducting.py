"""Try a specification: read it, make its reference candidate, probe that one, then candidates that are wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from conformance.engine import Listener
from conformance.exceptions import SelectionError
from conformance.model import Depth, Outcome, Scenario
from conformance.mutation import tally
from conformance.mutation.hunt import Catch, hunt
from conformance.mutation.hunt import Manner as Hunting
from conformance.packs import Pack, PackLocation
from conformance.trial.faults import undetected, unnoticing
from conformance.trial.files import Files
from conformance.trial.point import Counts, Point, PointKind, Trial
from conformance.trial.probing import Probed, probe_reference, shown
from conformance.trial.reading import Read, read_specification


@dataclass(frozen=True)
class TrialManner:
    """How a pack is tried: how far contract checks go, with which values, and how much at a time."""

    depth: Depth = Depth.QUICK
    seed: int = 0
    workers: int = 1


def try_pack(location: PackLocation, manner: TrialManner, listener: Listener) -> Trial:
    """The whole trial of one pack; `listener` is told of the run against its reference candidate.

    Raises DocumentError where the pack cannot be read, SelectionError where it has no interface.
    """
    files = Files(location, _usable(location.read_with_nameless_tags()))
    if not files.pack.operations:
        raise SelectionError(f"{files.pack.id} has no interface, so that there is no candidate to try it on")
    read = read_specification(files)
    probed = probe_reference(
        replace(files.pack, scenarios=read.sound), manner.depth, manner.seed, manner.workers, listener
    )
    catch = _hunt(files.pack, probed, manner)
    points = chain(_tried(files, read, probed), _faulty(files, read, catch), read.uncovered)
    return Trial(
        block=files.pack.id,
        version=files.pack.manifest.version,
        name=files.pack.manifest.name,
        depth=manner.depth.value,
        seed=manner.seed,
        counts=_counts(files.pack, probed, catch),
        points=tuple(_ordered(points)),
        notes=(*probed.notes, *catch.notes),
    )


def _usable(pack: Pack) -> Pack:
    """Without the names of operations that there are not: `pack check` tells of these tags."""
    scenarios = (
        replace(one, operations=tuple(name for name in one.operations if name in pack.operations))
        for one in pack.scenarios
    )
    return replace(pack, scenarios=tuple(scenarios))


def _hunt(pack: Pack, probed: Probed, manner: TrialManner) -> Catch:
    """Faults are hunted with what the right candidate passes: what it fails says nothing of others."""
    passed = {scenario.id for scenario in probed.having(Outcome.PASSED, contract=False)}
    fit = replace(pack, scenarios=tuple(one for one in pack.scenarios if one.id in passed))
    hunting = Hunting(contract=manner.depth, seed=manner.seed, workers=manner.workers, each_scenario=True)
    return hunt(fit, hunting)


def _tried(files: Files, read: Read, probed: Probed) -> Iterator[Point]:
    """What reading told, and what the reference candidate shows beside that."""
    passed = {scenario.id for scenario in probed.having(Outcome.PASSED, contract=False)}
    yield from (told.tried(passed) for told in read.told)
    for point in shown(files, probed):
        if not read.knows(point.subject, PointKind.UNSATISFIABLE):
            yield point


def _faulty(files: Files, read: Read, catch: Catch) -> Iterator[Point]:
    scenarios: dict[str, Scenario] = {scenario.id: scenario for scenario in files.pack.scenarios}
    for point in unnoticing(files, catch, scenarios):
        if not read.knows(point.subject, PointKind.VACUOUS):
            yield point
    yield from undetected(files, catch)


def _ordered(points: Iterable[Point]) -> list[Point]:
    order = list(PointKind)
    return sorted(points, key=lambda point: order.index(point.kind))


def _counts(pack: Pack, probed: Probed, catch: Catch) -> Counts:
    found = tally(catch.endings)
    contract_checks = len(probed.scenarios) - sum(scenario in pack.scenarios for scenario, _ in probed.scenarios)
    return Counts(
        scenarios=len(pack.scenarios),
        scenarios_passed=len(probed.having(Outcome.PASSED, contract=False)),
        contract_checks=contract_checks,
        contract_checks_passed=len(probed.having(Outcome.PASSED, contract=True)),
        faults=found.counted,
        faults_found_by_scenarios=found.found_by_scenarios,
        faults_found_by_contract=found.found_by_contract,
    )

"""What is wrong with a specification as it is written: before anything is tried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path

from conformance.exceptions import DocumentError
from conformance.inspection import Finding, inspect
from conformance.model import Level, Scenario
from conformance.packs import coverage
from conformance.probe.soundness import check_scenarios
from conformance.trial.files import Files
from conformance.trial.point import Point, PointKind

_KINDS: Mapping[str, PointKind] = {
    "scenario-contradiction": PointKind.CONTRADICTION,
    "openapi-claimed-twice": PointKind.CONTRADICTION,
    "feature-endpoint": PointKind.CONTRADICTION,
    "scenario-forbidden-status": PointKind.UNSATISFIABLE,
    "scenario-forbidden-field": PointKind.UNSATISFIABLE,
    "scenario-step": PointKind.UNSATISFIABLE,
    "scenario-part": PointKind.UNSATISFIABLE,
    "scenario-cannot-fail": PointKind.VACUOUS,
}
"""What the rules of `pack check` say of the specification as a whole; what the others find stands for itself."""


@dataclass(frozen=True)
class Told:
    """A point that reading told: by which rule of `pack check`, and of which scenarios."""

    point: Point
    rule: str
    scenarios: tuple[str, ...] = ()

    def tried(self, passed: Set[str]) -> Point:
        """The same once it was tried: scenarios that a candidate passes can be passed, whatever the document says."""
        if self.point.kind is PointKind.UNSATISFIABLE and self.scenarios and passed >= set(self.scenarios):
            return replace(self.point, kind=PointKind.FINDING, subject=self.rule)
        return self.point


@dataclass(frozen=True)
class Read:
    """What reading brought to light, and the scenarios that can be tried."""

    told: tuple[Told, ...]
    uncovered: tuple[Point, ...]
    sound: tuple[Scenario, ...]

    def knows(self, scenario: str, kind: PointKind) -> bool:
        """Whether this was told of a scenario already."""
        return any(one.point.kind is kind and scenario in one.scenarios for one in self.told)


def read_specification(files: Files) -> Read:
    """Everything that shows without trying anything."""
    told = [_told(files, finding) for finding in inspect(files.paths).findings]
    unsound = {scenario.id: _unsound(files, scenario) for scenario in files.pack.scenarios}
    known = {name for one in told if one.point.kind is PointKind.UNSATISFIABLE for name in one.scenarios}
    told += [Told(point, "", (name,)) for name, point in unsound.items() if point is not None and name not in known]
    sound = tuple(scenario for scenario in files.pack.scenarios if unsound[scenario.id] is None)
    return Read(tuple(told), tuple(_uncovered(files)), sound)


def _uncovered(files: Files) -> Iterator[Point]:
    """Operations, and REQUIRED requirements that an interface shows, without a scenario."""
    found = coverage(files.pack, ())
    for name in found.without_scenarios:
        operation = files.pack.operations[name]
        problem = f"no scenario exercises {operation.method} {operation.path}"
        yield Point(PointKind.UNCOVERED, name, files.operation(operation), problem)
    required = {one.id: one for one in files.pack.requirements if one.level is Level.REQUIRED}
    for name in found.unverified:
        if name in required:
            problem = f"no scenario verifies: {required[name].statement}"
            yield Point(PointKind.UNCOVERED, name, files.requirement(name), problem)


def _told(files: Files, finding: Finding) -> Told:
    """A finding as a point of its kind."""
    scenarios = tuple(_at(files.pack.scenarios, finding.path, finding.line))
    kind = _KINDS.get(finding.rule.id, PointKind.FINDING)
    subject = scenarios[0] if scenarios and kind is not PointKind.FINDING else finding.rule.id
    point = Point(kind, subject, files.place(finding.path, finding.line), f"{finding.problem}; {finding.mend}")
    return Told(point, finding.rule.id, scenarios)


def _at(scenarios: Iterable[Scenario], path: Path, line: int | None) -> Iterator[str]:
    """The scenarios that have something on this line."""
    for scenario in scenarios:
        is_there = line == scenario.line or any(step.line == line for step in scenario.steps)
        if is_there and Path(scenario.file).resolve() == path.resolve():
            yield scenario.id


def _unsound(files: Files, scenario: Scenario) -> Point | None:
    try:
        check_scenarios(files.pack, [scenario])
    except DocumentError as error:
        return Point(PointKind.UNSATISFIABLE, scenario.id, files.place(error.path, error.line), error.problem)
    return None

"""What a trial tells: points, each of a kind, with the places in the specification where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PointKind(StrEnum):
    """What kind of point it is, in the order in which a working group needs them."""

    CONTRADICTION = "contradiction"
    UNSATISFIABLE = "unsatisfiable"
    VACUOUS = "vacuous"
    OBSCURED = "obscured"
    UNDETECTED = "undetected-fault"
    UNCOVERED = "without-scenario"
    FINDING = "other-finding"

    @property
    def heading(self) -> str:
        """The heading of points of this kind."""
        return _TEXTS[self][0]

    @property
    def meaning(self) -> str:
        """What is wrong with each of them."""
        return _TEXTS[self][1]

    @property
    def mend(self) -> str:
        """What there is to decide."""
        return _TEXTS[self][2]

    @property
    def decides(self) -> bool:
        """Whether a specification with such a point cannot stand as it is."""
        return self in (PointKind.CONTRADICTION, PointKind.UNSATISFIABLE)


_TEXTS = {
    PointKind.CONTRADICTION: (
        "Contradictions",
        "Two parts of the specification exclude each other: who does as one says fails the other.",
        "Decide which of the two the specification means, and mend the other.",
    ),
    PointKind.UNSATISFIABLE: (
        "Unsatisfiable scenarios",
        "No candidate can pass them: they ask for what no document has, or can never be carried out.",
        "Describe in the document what they need, name the test data in reference.yaml, or mend the scenario.",
    ),
    PointKind.VACUOUS: (
        "Vacuous scenarios",
        "They pass with every fault that was tried of the operations that they exercise.",
        "Say with `Then` what must be seen, or take them out; what looks for something that no fault does may stay.",
    ),
    PointKind.OBSCURED: (
        "Scenarios that never get to fail",
        "They pass, or what they build on is wrong already and they are inconclusive: no fault turns them red.",
        "Build on another operation, or look at the answer where they build on it.",
    ),
    PointKind.UNDETECTED: (
        "Undetected faults",
        "A candidate that is wrong in this way passes every scenario and the contract check.",
        "Write a scenario that notices it, or a constraint into the document.",
    ),
    PointKind.UNCOVERED: (
        "Operations and REQUIRED requirements without a scenario",
        "Nothing is looked at there, although an interface shows it.",
        "Write a scenario and name them by its tags.",
    ),
    PointKind.FINDING: (
        "What else `pack check` finds",
        "Defects of a document, a list of requirements or a feature file by itself.",
        "Mend each as `pack check` says.",
    ),
}


@dataclass(frozen=True)
class Point:
    """One thing to decide: `subject` is a scenario, operation, requirement, fault or rule.

    `place` is where it stands, as `features/…:12`; `document` where the OpenAPI document says otherwise, if it does.
    """

    kind: PointKind
    subject: str
    place: str
    problem: str
    document: str | None = None


@dataclass(frozen=True)
class Counts:
    """What was tried. Faults are those with something to find."""

    scenarios: int
    scenarios_passed: int
    contract_checks: int
    contract_checks_passed: int
    faults: int
    faults_found_by_scenarios: int
    faults_found_by_contract: int


@dataclass(frozen=True)
class Trial:
    """The trial of one pack: everything it brought to light, in the order of kinds; `notes` say what was not tried."""

    block: str
    version: str
    name: str
    depth: str
    seed: int
    counts: Counts
    points: tuple[Point, ...]
    notes: tuple[str, ...] = ()

    def of_kind(self, kind: PointKind) -> list[Point]:
        """The points of one kind."""
        return [point for point in self.points if point.kind is kind]

    @property
    def stands(self) -> bool:
        """Whether nothing in it is a contradiction or unsatisfiable."""
        return not any(point.kind.decides for point in self.points)

"""The traceability matrix of a pack: requirement by operation by scenario, both ways, with the gaps first. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from conformance.model import Observability, Operation, Requirement, Scenario
from conformance.packs import Pack
from conformance.report.csv_table import harmless
from conformance.report.templates import template_environment

COLUMNS = (
    "pack", "version", "gap", "requirement", "level", "observability", "operation", "method", "path",
    "scenario", "name", "kind", "file", "line",
)  # fmt: skip
"""The first row of the CSV; each row after it is one requirement, operation and scenario that belong together."""


@dataclass(frozen=True)
class TracedRequirement:
    """One requirement, the scenarios that verify it, and the operations that these exercise."""

    requirement: Requirement
    scenarios: tuple[Scenario, ...]
    operations: tuple[str, ...]

    @property
    def gap(self) -> str:
        """What is missing; empty where nothing is."""
        if self.scenarios:
            return "" if self.requirement.remains is None else "verified in part"
        return "no scenario" if self.requirement.observability is Observability.OBSERVABLE else "no interface shows it"


@dataclass(frozen=True)
class TracedOperation:
    """One operation, the scenarios that exercise it, and the requirements that these verify."""

    operation: Operation
    scenarios: tuple[Scenario, ...]
    requirements: tuple[str, ...]

    @property
    def gap(self) -> str:
        """What is missing; empty where nothing is."""
        if not self.scenarios:
            return "no scenario"
        kinds = {kind(scenario) for scenario in self.scenarios}
        if "refused" not in kinds:
            return "never refused"
        return "" if kinds - {"refused"} else "never accepted"


@dataclass(frozen=True)
class Matrix:
    """All of a pack, each way with what has gaps first, and the scenarios that serve neither."""

    pack: Pack
    requirements: tuple[TracedRequirement, ...]
    operations: tuple[TracedOperation, ...]
    unattached: tuple[Scenario, ...]


_ORDER = ("no scenario", "never refused", "never accepted", "verified in part", "", "no interface shows it")


def trace(pack: Pack) -> Matrix:
    """The matrix of a pack."""
    scenarios = pack.scenarios
    requirements = [_requirement(one, scenarios) for one in pack.requirements]
    operations = [_operation(one, scenarios) for one in pack.operations.values()]
    return Matrix(
        pack,
        tuple(sorted(requirements, key=lambda row: _ORDER.index(row.gap))),
        tuple(sorted(operations, key=lambda row: _ORDER.index(row.gap))),
        tuple(one for one in scenarios if not one.operations and not one.requirements),
    )


def kind(scenario: Scenario) -> str:
    """Whether a scenario wants a refusal, an acceptance, or a course of both."""
    if "@negative" in scenario.tags:
        return "refused"
    return "accepted" if "@positive" in scenario.tags else "course"


def _requirement(requirement: Requirement, scenarios: Sequence[Scenario]) -> TracedRequirement:
    verifying = tuple(one for one in scenarios if requirement.id in one.requirements)
    return TracedRequirement(requirement, verifying, _names(one.operations for one in verifying))


def _operation(operation: Operation, scenarios: Sequence[Scenario]) -> TracedOperation:
    exercising = tuple(one for one in scenarios if operation.id in one.operations)
    return TracedOperation(operation, exercising, _names(one.requirements for one in exercising))


def _names(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group))


def as_csv(matrices: Iterable[Matrix]) -> Iterator[str]:
    """The matrices as one table; no cell can start a formula."""
    yield _line(COLUMNS)
    for matrix in matrices:
        for row in _rows(matrix):
            yield _line([matrix.pack.id, matrix.pack.manifest.version, *row])


def _rows(matrix: Matrix) -> Iterator[list[str]]:
    for traced in matrix.requirements:
        yield from _of_requirement(traced, matrix.pack)
    for row in matrix.operations:
        told = [row.gap, "", "", "", *_of_operation(row.operation)]
        if not row.scenarios:
            yield [*told, *_of_scenario(None)]
        yield from ([*told, *_of_scenario(one)] for one in row.scenarios if not one.requirements)
    for scenario in matrix.unattached:
        yield ["serves nothing", "", "", "", *_of_operation(None), *_of_scenario(scenario)]


def _of_requirement(traced: TracedRequirement, pack: Pack) -> Iterator[list[str]]:
    requirement = traced.requirement
    told = [traced.gap, requirement.id, requirement.level.value, requirement.observability.value]
    if not traced.scenarios:
        yield [*told, *_of_operation(None), *_of_scenario(None)]
    for scenario in traced.scenarios:
        for name in scenario.operations or ("",):
            yield [*told, *_of_operation(pack.operations.get(name)), *_of_scenario(scenario)]


def _of_operation(operation: Operation | None) -> list[str]:
    return ["", "", ""] if operation is None else [operation.id, operation.method, operation.path]


def _of_scenario(scenario: Scenario | None) -> list[str]:
    if scenario is None:
        return [""] * 5
    return [scenario.id, scenario.name, kind(scenario), Path(scenario.file).name, str(scenario.line)]


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(map(harmless, cells))
    return text.getvalue()


def as_html(matrices: Sequence[Matrix], reports_folder: Path) -> Iterator[str]:
    """The matrices as one page that needs neither network nor script; the template is read from `reports_folder`."""
    environment = template_environment(reports_folder)
    environment.filters["kind"] = kind
    style = (reports_folder / "report.css").read_text(encoding="utf-8")
    yield from environment.get_template("coverage.html.j2").generate(matrices=matrices, style=style)

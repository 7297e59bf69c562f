"""Find a requirement, an operation or a scenario of a report by its id."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from conformance.exceptions import SelectionError
from conformance.report.evidence import one_line
from conformance.report.scenario_shapes import ScenarioRecord
from conformance.report.scenarios import scenario_heads
from conformance.report.shapes import BuildingBlock, OperationRow, Report, RequirementRow

Kind: TypeAlias = Literal["requirement", "operation", "scenario"]

_LONGEST_ID = 200
_MOST_SUGGESTED = 3


@dataclass(frozen=True)
class Entry:
    """One requirement, operation or scenario, by its place in its Building Block's list of these."""

    kind: Kind
    id: str
    block: BuildingBlock
    position: int

    @property
    def content(self) -> RequirementRow | OperationRow | ScenarioRecord:
        """What the report has of it; a scenario is made when it is asked for."""
        match self.kind:
            case "requirement":
                return self.block["requirements"][self.position]
            case "operation":
                return self.block["operations"][self.position]
            case "scenario":
                return self.block["scenarios"][self.position]

    @property
    def names(self) -> tuple[str, str, str]:
        """All names by which it can be asked for: ID, BLOCK.ID and BLOCK@VERSION.ID."""
        block, version = self.block["id"], self.block["version"]
        return self.id, f"{block}.{self.id}", f"{block}@{version}.{self.id}"


def find_entries(document: Report, name: str) -> list[Entry]:
    """All that has this id, in any Building Block; an outline's id means all its rows.

    Raises SelectionError, which names what comes nearest, where there is nothing.
    """
    entries = list(_entries(document))
    found = [entry for entry in entries if name in entry.names]
    found = found or [entry for entry in entries if _is_row(entry, name)]
    if not found:
        problem = "the report has no requirement, operation or scenario of this id"
        raise SelectionError(f"{one_line(name)}: {problem}{_suggestion(entries, name)}")
    return found


def _entries(document: Report) -> Iterator[Entry]:
    for block in document["building_blocks"]:
        yield from (Entry("requirement", row["id"], block, place) for place, row in enumerate(block["requirements"]))
        yield from (Entry("operation", row["id"], block, place) for place, row in enumerate(block["operations"]))
        heads = scenario_heads(block["scenarios"])
        yield from (Entry("scenario", head.id, block, head.position) for head in heads)


def _is_row(entry: Entry, outline: str) -> bool:
    # Scenario ids begin with that of their Building Block, which is no outline.
    begins = outline.startswith(f"{entry.block['id']}.") and entry.id.startswith(f"{outline}.")
    return entry.kind == "scenario" and begins


def _suggestion(entries: list[Entry], name: str) -> str:
    # To compare long texts with one another takes too long.
    known = {entry.id.casefold(): entry.id for entry in entries if len(entry.id) <= _LONGEST_ID}
    near = difflib.get_close_matches(name.casefold()[:_LONGEST_ID], known, n=_MOST_SUGGESTED)
    return f"; did you mean {' or '.join(one_line(known[found]) for found in near)}?" if near else ""

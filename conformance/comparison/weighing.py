"""Hold bids against one another and against a tender: rows of verdicts, and sums that the rows alone lead to. Pure.

1. A requirement is satisfied where its verdict is one that the tender accepts. What is not met, not tested, not
   applicable or not in the report never is: whoever leaves a requirement out of a tender says so, once for all bids.
2. A bid's sum is that of the weights of what it satisfies. The total is the same for every bid: that of all weights.
3. A bid is eligible where it satisfies every mandatory requirement.
4. Without a tender nothing is weighed, and only verdicts are counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from conformance.comparison.bids import Bid, BidBlock, told_apart
from conformance.comparison.specifications import compared_blocks, differences, said
from conformance.comparison.tender import LoadedTender, Tender, check_names
from conformance.exceptions import UsageError
from conformance.report.shapes import RequirementFacts, RequirementRow

ABSENT = "not in the report"
"""What a bid has for a requirement that its report does not know."""

WORDS: Mapping[str, str] = {
    "met": "tested",
    "accepted": "declared",
    "declared": "declared",
    "waived": "waived",
    "not tested": "missing",
    ABSENT: "missing",
    "not met": "not met",
    "not applicable": "not applicable",
}
"""Every word that a bid can have for a requirement, in the order of tables, and the group that it is counted in."""


@dataclass(frozen=True)
class Cell:
    """What one bid shows of one requirement, and why; `points` are what it adds to the bid's sum."""

    word: str
    why: str
    satisfied: bool
    points: Decimal


@dataclass(frozen=True)
class Row:
    """One requirement, what the tender makes of it, and a cell for each bid in their order."""

    block: str
    version: str
    facts: RequirementFacts
    mandatory: bool
    weight: Decimal
    excluded: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ComparedBlock:
    """One Building Block and its requirements; `versions` has that of each bid, None where a bid does not have it."""

    id: str
    name: str
    versions: tuple[str | None, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Total:
    """What the rows come to for one bid; `lacking` are the mandatory requirements that it does not satisfy."""

    counts: Mapping[str, int]
    satisfied: Decimal
    total: Decimal
    mandatory: int
    lacking: tuple[tuple[Row, Cell], ...]

    @property
    def eligible(self) -> bool:
        """Whether the bid satisfies all that is mandatory."""
        return not self.lacking


@dataclass(frozen=True)
class Comparison:
    """Bids side by side; `forced` tells what differs in the specifications that they were held against."""

    tender: Tender | None
    bids: tuple[Bid, ...]
    blocks: tuple[ComparedBlock, ...]
    totals: tuple[Total, ...]
    forced: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """The rows of all Building Blocks."""
        for block in self.blocks:
            yield from block.rows


def compare(bids: Sequence[Bid], loaded: LoadedTender | None = None, *, force: bool = False) -> Comparison:
    """Compare bids, requirement by requirement.

    Raises DocumentError where the tender names what no bid has, and UsageError where the bids were held against
    different specifications, unless `force`.
    """
    named = told_apart(bids)
    if loaded:
        check_names(loaded, _requirements(named))
    tender = loaded.tender if loaded else None
    forced = differences(named, tender)
    if forced and not force:
        raise UsageError(f"The bids cannot be compared: {'; '.join(forced)}. --force compares them all the same.")
    blocks = tuple(_block(name, named, tender) for name in compared_blocks(named, tender))
    rows = [row for block in blocks for row in block.rows]
    totals = tuple(total(rows, position) for position in range(len(named)))
    return Comparison(tender, tuple(named), blocks, totals, tuple(forced))


def total(rows: Sequence[Row], position: int) -> Total:
    """What the rows come to for the bid at a position."""
    cells = [(row, row.cells[position]) for row in rows]
    counted = Counter(cell.word for _, cell in cells)
    return Total(
        counts={word: counted[word] for word in WORDS},
        satisfied=sum((cell.points for _, cell in cells), Decimal(0)),
        total=sum((row.weight for row in rows), Decimal(0)),
        mandatory=sum(row.mandatory for row in rows),
        lacking=tuple((row, cell) for row, cell in cells if row.mandatory and not cell.satisfied),
    )


def _requirements(bids: Sequence[Bid]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in bids:
        for block in one.blocks.values():
            found.setdefault(block.id, set()).update(block.requirements)
    return found


def _block(name: str, bids: Sequence[Bid], tender: Tender | None) -> ComparedBlock:
    asked = tender.versions[name] if tender else None
    # Where they differ, the version that the tender asks for speaks, else the last by its name, whatever the order.
    there = [one.blocks[name] for one in bids if name in one.blocks]
    leading = sorted(there, key=lambda block: (block.version == asked, *_order(block)), reverse=True)
    facts = {key: (block, row) for block in reversed(leading) for key, row in block.requirements.items()}
    ordered = dict.fromkeys(key for block in leading for key in block.requirements)
    return ComparedBlock(
        id=name,
        name=leading[0].name,
        versions=tuple(one.blocks[name].version if name in one.blocks else None for one in bids),
        rows=tuple(_row(*facts[key], bids, tender) for key in ordered),
    )


def _order(block: BidBlock) -> tuple[Any, ...]:
    facts = [list(map(str, said(row))) for row in block.requirements.values()]
    return block.version, block.pack_digest, block.name, facts


def _row(block: BidBlock, facts: RequirementRow, bids: Sequence[Bid], tender: Tender | None) -> Row:
    weight = tender.weight(facts) if tender else Decimal(0)
    return Row(
        block=block.id,
        version=block.version,
        facts=facts,
        mandatory=tender is not None and tender.demands(facts),
        weight=weight,
        excluded=tender.excluded(facts["id"]) if tender else None,
        cells=tuple(_cell(one, block.id, facts["id"], tender, weight) for one in bids),
    )


def _cell(one: Bid, block: str, requirement: str, tender: Tender | None, weight: Decimal) -> Cell:
    offered = one.blocks.get(block)
    row = offered.requirements.get(requirement) if offered else None
    if offered is None or row is None:
        why = "The report has no such requirement." if offered else f"The bid does not have {block}."
        return Cell(ABSENT, why, satisfied=False, points=Decimal(0))
    satisfied = tender is not None and row["verdict"] in tender.accepts
    return Cell(row["verdict"], offered.reasons[requirement], satisfied, weight if satisfied else Decimal(0))

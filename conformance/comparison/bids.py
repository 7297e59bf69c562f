"""What is compared of a report: a bid's name, its requirements, and what limits what it says. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from conformance.comparison.explaining import reasons
from conformance.exceptions import DocumentError
from conformance.report.evidence import one_line
from conformance.report.shapes import BuildingBlock, Report, RequirementRow, Run

_LONGEST_NAME = 80


@dataclass(frozen=True)
class BidBlock:
    """One Building Block of a bid: the pack that it was held against; verdicts and why, each by requirement."""

    id: str
    name: str
    version: str
    pack_digest: str
    requirements: Mapping[str, RequirementRow]
    reasons: Mapping[str, str]


@dataclass(frozen=True)
class Bid:
    """One report among those that are compared, without its evidence, which may be large.

    `label` is one line, and no two bids have the same; `remarks` are sentences that limit what the bid shows.
    """

    label: str
    file: str
    depth: str | None
    kit_version: str
    blocks: Mapping[str, BidBlock]
    remarks: tuple[str, ...]


def bid(report: Report, file: str) -> Bid:
    """The bid that a report stands for. Raises DocumentError where it says two things of one requirement."""
    candidate = report["candidate"]
    blocks: dict[str, BidBlock] = {}
    for block in report["building_blocks"]:
        if block["id"] in blocks:
            raise DocumentError(file, f"has the Building Block {one_line(block['id'])} twice; compare another report")
        blocks[block["id"]] = _block(report, block, file)
    return Bid(
        label=one_line(f"{candidate['name']} {candidate['version']}", _LONGEST_NAME),
        file=file,
        depth=report["run"]["depth"],
        kit_version=report["kit"]["version"],
        blocks=blocks,
        remarks=tuple(_limits(report["run"])),
    )


def told_apart(bids: Sequence[Bid]) -> list[Bid]:
    """The bids with labels of which no two are equal, and with what sets their runs apart as remarks."""
    labels = Counter(one.label for one in bids)
    depths, versions = {one.depth for one in bids}, {one.kit_version for one in bids}
    return [
        replace(
            one,
            label=f"{one.label} ({one_line(one.file)})" if labels[one.label] > 1 else one.label,
            remarks=(*one.remarks, *_differing(one, depth=len(depths) > 1, kit=len(versions) > 1)),
        )
        for one in bids
    ]


def _block(report: Report, block: BuildingBlock, file: str) -> BidBlock:
    requirements: dict[str, RequirementRow] = {}
    for row in block["requirements"]:
        if row["id"] in requirements:
            raise DocumentError(file, f"has the requirement {one_line(row['id'])} twice; compare another report")
        requirements[row["id"]] = row
    return BidBlock(
        id=block["id"],
        name=block["name"],
        version=block["version"],
        pack_digest=block["pack_digest"],
        requirements=requirements,
        reasons=reasons(report, block),
    )


def _limits(run: Run) -> Iterator[str]:
    """What keeps a run from showing all that it could."""
    if not run["complete"]:
        why = f": {one_line(run['interruption'])}" if run["interruption"] else ""
        yield f"The run is incomplete{why}."
    chosen = run["selection"]
    if chosen["blocks"]:
        yield f"Only some Building Blocks were run: {one_line(', '.join(chosen['blocks']))}."
    if chosen["tags"] is not None:
        yield f"Only scenarios with these tags were run: {one_line(chosen['tags'])}."
    for noun, names in (("operations", chosen["operations"]), ("scenarios", chosen["scenarios"])):
        if names:
            yield f"Only these {noun} were run: {one_line(', '.join(names))}."


def _differing(one: Bid, *, depth: bool, kit: bool) -> Iterator[str]:
    if depth:
        told = f"explored at depth {one_line(one.depth)}" if one.depth else "did not explore contracts"
        yield f"Unlike another bid, the run {told}."
    if kit:
        yield f"Unlike another bid, the report was made by version {one_line(one.kit_version)} of the kit."

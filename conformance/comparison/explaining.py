"""Why a requirement of a bid has its verdict, in a few sentences. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conformance.report.declared_shapes import WaiverRecord
from conformance.report.shapes import BuildingBlock, Report, RequirementRow


def reasons(report: Report, block: BuildingBlock) -> dict[str, str]:
    """The reason for each verdict; with it what speaks against it, and until when failed scenarios are waived."""
    waivers: dict[str, WaiverRecord] = {}
    if report["assessment"] is not None:  # else nothing is waived, and no scenario need be read for it
        waivers = {one["id"]: one["waiver"] for one in block["scenarios"] if one["waiver"] is not None}
    return {row["id"]: " ".join(dict.fromkeys(_sentences(row, waivers))) for row in block["requirements"]}


def _sentences(row: RequirementRow, waivers: Mapping[str, WaiverRecord]) -> Iterator[str]:
    if row["reason"]:
        yield row["reason"]
    if row["contradiction"]:
        yield row["contradiction"]
    if row["verdict"] == "waived" and row["waiver"] is None:
        for waiver in (waivers[name] for name in row["scenarios"] if name in waivers):
            yield f"Waived by {waiver['who']} until {waiver['until']}: {waiver['reason']}"

"""Whether a report holds all that the pack of each Building Block says: requirements, operations, scenarios."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from conformance.attestation.discrepancies import Discrepancy, differences, first_of_each
from conformance.contract import contract_checks
from conformance.model import Depth, Json, Scenario
from conformance.packs import CROSS_FUNCTIONAL, Pack, PackLocation
from conformance.plan import Selection, matches
from conformance.record import portable
from conformance.report import Report
from conformance.report.document import requirement_facts
from conformance.report.restored import restored_selection
from conformance.report.scenario_shapes import ScenarioRecord
from conformance.report.shapes import BuildingBlock

_SOURCE = "its pack has"


@dataclass(frozen=True)
class MissingPack:
    """A Building Block that could not be held against its pack; says where the report names it, and why."""

    discrepancy: Discrepancy


def hold_against_packs(report: Report, locations: Sequence[PackLocation]) -> Iterator[Discrepancy | MissingPack]:
    """Every difference to the packs that stand at these locations. Raises DocumentError where one cannot be read."""
    found = {(location.block, location.version): location for location in locations}
    yield from _hold_blocks(report)
    depth = _depth(report)
    if depth is None:
        yield Discrepancy("run.depth", f"“{report['run']['depth']}”", f"a run has one of {', '.join(Depth)}")
    for block in report["building_blocks"]:
        location = found.get((block["id"], block["version"]))
        pack = location.read() if location else None
        if pack is None or pack.digest != block["pack_digest"]:
            yield MissingPack(_missing(block, pack))
        else:
            yield from _hold_block(block, pack, restored_selection(report["run"]), depth or Depth.QUICK)


def _depth(report: Report) -> Depth | None:
    return next((depth for depth in Depth if depth.value == report["run"]["depth"]), None)


def _missing(block: BuildingBlock, pack: Pack | None) -> Discrepancy:
    why = f"the one here is {pack.digest}" if pack else f"there is no pack of {block['id']} {block['version']} here"
    where = f"building_blocks.{block['id']}.pack_digest"
    return Discrepancy(where, block["pack_digest"], f"{why}, so that what was planned cannot be held against it")


def _hold_blocks(report: Report) -> Iterator[Discrepancy]:
    """A run has the Building Blocks that were asked for; where none was named, also what every one inherits."""
    there = [block["id"] for block in report["building_blocks"]]
    asked = report["run"]["selection"]["blocks"]
    for name in asked or [CROSS_FUNCTIONAL]:
        if name not in there:
            yield Discrepancy(f"building_blocks.{name}", "nothing", "the run was asked for it")
    for name in there:
        if asked and name not in asked:
            yield Discrepancy(f"building_blocks.{name}", "it is there", "the run was not asked for it")


def _hold_block(block: BuildingBlock, pack: Pack, selection: Selection, depth: Depth) -> Iterator[Discrepancy]:
    checks = (*pack.scenarios, *contract_checks(pack, depth))
    planned = [_planned(scenario) for scenario in checks if matches(scenario, selection)]
    unselected = [_unselected(scenario) for scenario in checks if not matches(scenario, selection)]
    following = {**_specified(pack), "unselected": unselected}
    recorded: Mapping[str, Json] = {"unselected": [], **block}
    said = {name: _rows_like(recorded[name], rows) for name, rows in following.items()}
    where = f"building_blocks.{block['id']}"
    yield from differences(where, said, following, _SOURCE)
    yield from _hold_scenarios(f"{where}.scenarios", block["scenarios"], planned)


def _hold_scenarios(where: str, said: Sequence[ScenarioRecord], planned: Sequence[Json]) -> Iterator[Discrepancy]:
    """Each scenario against the pack's, one line for each that differs."""
    here = {scenario["id"]: _as_planned(scenario) for scenario in said}
    there = {scenario["id"]: scenario for scenario in planned}
    for name in dict.fromkeys((*here, *there)):
        one, other = ([part[name]] if name in part else [] for part in (here, there))
        yield from first_of_each(differences(where, one, other, _SOURCE), name)
    if [name for name in here if name in there] != [name for name in there if name in here]:
        yield Discrepancy(where, "them in one order", f"{_SOURCE} them in another")


def _specified(pack: Pack) -> Mapping[str, Json]:
    """What a report takes from the pack as it is."""
    manifest = pack.manifest
    return {
        "name": manifest.name,
        "specification": manifest.specification,
        "apis": [{"id": api.id, "name": api.name} for api in manifest.apis],
        "deviations": [
            {"id": d.id, "where": d.where, "published": d.published, "here": d.here, "reason": d.reason}
            for d in manifest.deviations
        ],
        "operations": [
            {"id": one.id, "method": one.method, "path": one.path, "summary": one.summary, "api": one.api}
            for one in pack.operations.values()
        ],
        "requirements": [requirement_facts(requirement) for requirement in pack.requirements],
    }


def _planned(scenario: Scenario) -> Json:
    scenario = portable(scenario)
    return {
        "id": scenario.id,
        "name": scenario.name,
        "feature": scenario.feature,
        "file": scenario.file,
        "line": scenario.line,
        "tags": list(scenario.tags),
        "operations": list(scenario.operations),
        "requirements": list(scenario.requirements),
        "steps": [{"keyword": step.keyword, "text": step.text, "line": step.line} for step in scenario.steps],
    }


def _as_planned(scenario: Mapping[str, Json]) -> Json:
    """Of a scenario in a report, what was planned."""
    kept = ("id", "name", "feature", "file", "line", "tags", "operations", "requirements")
    steps = [{name: step[name] for name in ("keyword", "text", "line")} for step in scenario["steps"]]
    return {**{name: scenario[name] for name in kept}, "steps": steps}


def _unselected(scenario: Scenario) -> Json:
    return {
        "id": scenario.id,
        "operations": list(scenario.operations),
        "requirements": list(scenario.requirements),
    }


def _rows_like(said: Json, following: Json) -> Json:
    """The rows of a report with the keys that the pack's rows have: the others are the judge's or the profile's."""
    if not isinstance(said, list):
        return said
    names = set(following[0]) if following else {"id"}
    return [{name: part for name, part in row.items() if name in names} for row in said]

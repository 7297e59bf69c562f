"""The record of a run again, from the report that was made of it: what `judge` weighed can be weighed once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conformance.model import (
    Finding,
    Level,
    Mutability,
    Observability,
    Outcome,
    Requirement,
    Scenario,
    ScenarioResult,
    Step,
    Substituted,
    Substitution,
)
from conformance.plan import Selection
from conformance.record import (
    RecordedAdapter,
    RecordedApi,
    RecordedBlock,
    RecordedCandidate,
    RecordedDeviation,
    RecordedOperation,
    RunEnd,
    RunHead,
    RunRecord,
    Unselected,
)
from conformance.report.adapted_shapes import SubstitutedRecord
from conformance.report.restored_declared import restored_assessment
from conformance.report.restored_evidence import restored_evidence
from conformance.report.scenario_shapes import FindingRecord, ScenarioRecord
from conformance.report.shapes import BuildingBlock, OperationRow, Report, RequirementRow, Run


def restored_record(report: Report) -> RunRecord:
    """All of a run, as its report holds it; verdicts, counts, levels and sentences are left behind.

    The evidence of a check that sends many requests is what the report cites, not all that was sent.
    """
    scenarios = {scenario["id"]: scenario for block in report["building_blocks"] for scenario in block["scenarios"]}
    results = {name: _result(scenario) for name, scenario in scenarios.items()}
    return RunRecord(_head(report), results, _end(report["run"]), _RestoredEvidence(results, scenarios))


class _RestoredEvidence(Mapping[str, ScenarioResult]):
    """The results with their evidence, each made when it is asked for: a report can be large."""

    def __init__(self, results: Mapping[str, ScenarioResult], scenarios: Mapping[str, ScenarioRecord]) -> None:
        self._results = results
        self._scenarios = scenarios

    def __getitem__(self, name: str) -> ScenarioResult:
        return restored_evidence(self._results[name], self._scenarios[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._results)

    def __len__(self) -> int:
        return len(self._results)


def restored_selection(run: Run) -> Selection:
    """What the user narrowed the run to."""
    asked = run["selection"]
    return Selection(tuple(asked["blocks"]), asked["tags"], tuple(asked["operations"]), tuple(asked["scenarios"]))


def _head(report: Report) -> RunHead:
    run, candidate = report["run"], report["candidate"]
    return RunHead(
        id=run["id"],
        kit_version=report["kit"]["version"],
        started=run["started"],
        seed=run["seed"],
        workers=run["workers"],
        selection=restored_selection(run),
        environment={"python": run["environment"]["python"], "platform": run["environment"]["platform"]},
        candidate=RecordedCandidate(candidate["name"], candidate["version"], candidate["kind"], candidate["vendor"]),
        profile_digest=report["profile"]["digest"],
        blocks=tuple(map(_block, report["building_blocks"])),
        depth=run["depth"],
        assessment=restored_assessment(report),
    )


def _end(run: Run) -> RunEnd | None:
    """How the run ended; one without an end was cut off."""
    return None if run["finished"] is None else RunEnd(run["finished"], run["duration_ms"], run["interruption"])


def _block(block: BuildingBlock) -> RecordedBlock:
    return RecordedBlock(
        id=block["id"],
        name=block["name"],
        version=block["version"],
        specification=block["specification"],
        pack_digest=block["pack_digest"],
        apis=tuple(RecordedApi(**api) for api in block["apis"]),
        deviations=tuple(RecordedDeviation(**deviation) for deviation in block["deviations"]),
        operations=tuple(_operation(row) for row in block["operations"]),
        requirements=tuple(map(_requirement, block["requirements"])),
        scenarios=tuple(_scenario(block["id"], scenario) for scenario in block["scenarios"]),
        unselected=tuple(
            Unselected(one["id"], tuple(one["operations"]), tuple(one["requirements"]))
            for one in block.get("unselected", [])
        ),
        adapter=RecordedAdapter(block["adapter"]["file"], block["adapter"]["digest"]) if "adapter" in block else None,
    )


def _operation(row: OperationRow) -> RecordedOperation:
    fulfilment = row.get("fulfilment")
    return RecordedOperation(
        id=row["id"],
        api=row["api"],
        method=row["method"],
        path=row["path"],
        summary=row["summary"],
        mapped_to=row["mapped_to"],
        calls=tuple(fulfilment["calls"]) if fulfilment else (),
        not_implemented=fulfilment["not_implemented"] if fulfilment else None,
    )


def _requirement(row: RequirementRow) -> Requirement:
    return Requirement(
        id=row["id"],
        section=row["section"],
        number=row["number"],
        kind=row["kind"],
        level=Level(row["level"]),
        statement=row["statement"],
        observability=Observability(row["observability"]),
        mutability=Mutability(row["mutability"]),
        key_functionality=row["key_functionality"],
        previously=row["previously"],
        remains=row["remains"],
        operations=(),
    )


def _scenario(block: str, scenario: ScenarioRecord) -> Scenario:
    return Scenario(
        id=scenario["id"],
        block=block,
        name=scenario["name"],
        feature=scenario["feature"],
        file=scenario["file"],
        line=scenario["line"],
        tags=tuple(scenario["tags"]),
        operations=tuple(scenario["operations"]),
        requirements=tuple(scenario["requirements"]),
        steps=tuple(Step(step["keyword"], step["text"], step["line"]) for step in scenario["steps"]),
        template=scenario["name"],
        example={},
    )


def _result(scenario: ScenarioRecord) -> ScenarioResult:
    return ScenarioResult(
        id=scenario["id"],
        outcome=Outcome(scenario["outcome"]),
        reason=scenario["reason"],
        started=scenario["started"],
        duration_ms=scenario["duration_ms"],
        findings=tuple(map(_finding, scenario["findings"])),
        observations=tuple(map(_finding, scenario["observations"])),
        substituted=tuple(map(_substituted, scenario.get("substituted", []))),
    )


def _substituted(one: SubstitutedRecord) -> Substituted:
    return Substituted(one["block"], one["operation"], Substitution(**one["substitution"]), one["exchange"])


def _finding(finding: FindingRecord) -> Finding:
    return Finding(**finding)

"""Make the canonical report document from a judgement. Every other format is rendered from it alone.

Its scenarios are made when they are looked at: their evidence stays in the record of the run until then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from conformance.contract import is_contract_check
from conformance.judge import BlockJudgement, Judged, JudgedRequirement, Judgement, exit_status
from conformance.model import Outcome, Requirement, Verdict
from conformance.record import RecordedOperation, RunRecord
from conformance.report.adapted import adapter_of, fulfilment_record
from conformance.report.declared import assessment_record, declaration_record, level_record, waiver_record
from conformance.report.recorded import exchange_record, scenario_record
from conformance.report.scenario_shapes import ScenarioRecord
from conformance.report.scenarios import MadeScenarios, ScenarioHead
from conformance.report.shapes import (
    BuildingBlock,
    OperationRow,
    Report,
    RequirementFacts,
    RequirementRow,
    Run,
    ScenarioCounts,
    Summary,
    VerdictCounts,
)


def make_report(judgement: Judgement, *, strict: bool = False) -> Report:
    """The report document of a judgement; `strict` is what the run was asked for and decides its exit status."""
    head = judgement.record.head
    return {
        "format": "govstack-conformance-report",
        "format_version": 1,
        "kit": {"name": "govstack-conformance", "version": head.kit_version},
        "run": _run(judgement, strict),
        "candidate": {
            "name": head.candidate.name,
            "version": head.candidate.version,
            "kind": head.candidate.kind,
            "vendor": head.candidate.vendor,
        },
        "profile": {"digest": head.profile_digest},
        "assessment": assessment_record(head.assessment),
        "verdict": {
            "met": judgement.met,
            "sentence": judgement.sentence,
            "exit_status": exit_status(judgement, strict=strict),
        },
        "summary": _summary(judgement.blocks),
        "building_blocks": [_block(block, judgement.record) for block in judgement.blocks],
    }


def _run(judgement: Judgement, strict: bool) -> Run:
    head, end = judgement.record.head, judgement.record.end
    return {
        "id": head.id,
        "started": head.started,
        "finished": end.finished if end else None,
        "complete": end is not None and end.interruption is None,
        "interruption": end.interruption if end else "cut off",
        "seed": head.seed,
        "workers": head.workers,
        "selection": {
            "blocks": list(head.selection.blocks),
            "tags": head.selection.tags,
            "operations": list(head.selection.operations),
            "scenarios": list(head.selection.scenarios),
        },
        "environment": {"python": head.environment["python"], "platform": head.environment["platform"]},
        "duration_ms": end.duration_ms if end else 0,
        "depth": head.depth,
        "strict": strict,
        "preflight": [exchange_record(exchange) for exchange in head.preflight],
    }


def _block(judged: BlockJudgement, record: RunRecord) -> BuildingBlock:
    block = judged.block
    return {
        "id": block.id,
        "name": block.name,
        "version": block.version,
        "specification": block.specification,
        "pack_digest": block.pack_digest,
        "apis": [{"id": api.id, "name": api.name, "base_address": api.base_address} for api in block.apis],
        "deviations": [
            {"id": d.id, "where": d.where, "published": d.published, "here": d.here, "reason": d.reason}
            for d in block.deviations
        ],
        "summary": _summary([judged]),
        "operations": [_operation(operation, judged) for operation in block.operations],
        "requirements": [_requirement(r, judged.requirements[r.id]) for r in block.requirements],
        "unselected": [
            {"id": one.id, "operations": list(one.operations), "requirements": list(one.requirements)}
            for one in block.unselected
        ],
        "levels": [level_record(level) for level in judged.levels],
        **adapter_of(judged),
        "scenarios": _scenarios(judged, record),
    }


def _summary(blocks: Iterable[BlockJudgement]) -> Summary:
    blocks = list(blocks)
    outcomes = Counter(result.outcome for block in blocks for result in block.results.values())
    scenarios: ScenarioCounts = {
        "planned": sum(outcomes.values()),
        "passed": outcomes[Outcome.PASSED],
        "failed": outcomes[Outcome.FAILED],
        "skipped": outcomes[Outcome.SKIPPED],
        "inconclusive": outcomes[Outcome.INCONCLUSIVE],
        "error": outcomes[Outcome.ERROR],
    }
    return {
        "scenarios": scenarios,
        "operations": _verdicts(judged for block in blocks for judged in block.operations.values()),
        "requirements": _verdicts(judged for block in blocks for judged in block.requirements.values()),
    }


def _verdicts(judged: Iterable[Judged]) -> VerdictCounts:
    counted = Counter(one.verdict for one in judged)
    return {
        "total": sum(counted.values()),
        "met": counted[Verdict.MET],
        "accepted": counted[Verdict.ACCEPTED],
        "declared": counted[Verdict.DECLARED],
        "waived": counted[Verdict.WAIVED],
        "not met": counted[Verdict.NOT_MET],
        "not tested": counted[Verdict.NOT_TESTED],
        "not applicable": counted[Verdict.NOT_APPLICABLE],
    }


def _operation(operation: RecordedOperation, block: BlockJudgement) -> OperationRow:
    judged = block.operations[operation.id]
    row: OperationRow = {
        "id": operation.id,
        "method": operation.method,
        "path": operation.path,
        "summary": operation.summary,
        "api": operation.api,
        "mapped_to": operation.mapped_to,
        "verdict": judged.verdict.value,
        "reason": judged.reason,
        "scenarios": list(judged.scenarios),
    }
    if operation.id in block.adapting:
        row["fulfilment"] = fulfilment_record(operation, block.adapting[operation.id])
    return row


def requirement_facts(requirement: Requirement) -> RequirementFacts:
    """What the pack says of a requirement, as the document has it."""
    return {
        "id": requirement.id,
        "section": requirement.section,
        "number": requirement.number,
        "kind": requirement.kind,
        "level": requirement.level.value,
        "observability": requirement.observability.value,
        "mutability": requirement.mutability.value,
        "key_functionality": requirement.key_functionality,
        "previously": requirement.previously,
        "statement": requirement.statement,
        "remains": requirement.remains,
    }


def _requirement(requirement: Requirement, judged: JudgedRequirement) -> RequirementRow:
    return {
        **requirement_facts(requirement),
        "verdict": judged.verdict.value,
        "reason": judged.reason,
        "scenarios": list(judged.scenarios),
        "tested": judged.tested.value,
        "declaration": declaration_record(judged.declaration) if judged.declaration else None,
        "waiver": waiver_record(judged.waiver) if judged.waiver else None,
        "contradiction": judged.contradiction,
    }


def _scenarios(judged: BlockJudgement, record: RunRecord) -> Sequence[ScenarioRecord]:
    def make(position: int) -> ScenarioRecord:
        scenario = judged.block.scenarios[position]
        return scenario_record(scenario, record.whole(scenario.id) or judged.results[scenario.id], judged)

    return MadeScenarios([_head(judged, position) for position in range(len(judged.block.scenarios))], make)


def _head(judged: BlockJudgement, position: int) -> ScenarioHead:
    scenario = judged.block.scenarios[position]
    result = judged.results[scenario.id]
    return ScenarioHead(
        position=position,
        id=scenario.id,
        name=scenario.name,
        feature=scenario.feature,
        contract=is_contract_check(scenario),
        outcome=result.outcome.value,
        reason=result.reason,
        duration_ms=result.duration_ms,
    )

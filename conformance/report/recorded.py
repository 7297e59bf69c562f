"""What was recorded of a scenario or contract check, as the canonical document has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conformance.contract import is_contract_check
from conformance.in_turn import BREAKS_EACH, breaks_in_turn
from conformance.judge import BlockJudgement, attributed
from conformance.model import (
    Body,
    Exchange,
    Finding,
    Outcome,
    ReceivedResponse,
    Scenario,
    ScenarioResult,
    StepResult,
)
from conformance.report.adapted import substituted_records, substitution_record
from conformance.report.declared import attribution_record, waiver_record
from conformance.report.evidence import first_of_each_status
from conformance.report.scenario_shapes import (
    BodyRecord,
    ExchangeRecord,
    FindingRecord,
    RequestRow,
    ResponseRecord,
    ScenarioRecord,
    StepRecord,
)

_TELLING = (Outcome.FAILED, Outcome.INCONCLUSIVE, Outcome.ERROR)


def scenario_record(scenario: Scenario, result: ScenarioResult, judged: BlockJudgement) -> ScenarioRecord:
    """What was planned and what came of it, as the document has it."""
    waiver, attribution = judged.waived.get(scenario.id), attributed(scenario, result, judged.block)
    steps = result.steps or tuple(StepResult(step, None) for step in scenario.steps)
    record: ScenarioRecord = {
        "id": scenario.id,
        "name": scenario.name,
        "feature": scenario.feature,
        "file": scenario.file,
        "line": scenario.line,
        "tags": list(scenario.tags),
        "operations": list(scenario.operations),
        "requirements": list(scenario.requirements),
        "outcome": result.outcome.value,
        "reason": result.reason,
        "started": result.started,
        "duration_ms": result.duration_ms,
        "steps": [_step(step) for step in steps],
        "exchanges": [exchange_record(exchange) for exchange in _shown(scenario, result)],
        "findings": [_finding(finding) for finding in result.findings],
        "observations": [_finding(finding) for finding in result.observations],
        "requests": [_request(exchange) for exchange in result.exchanges] if _sends_many(scenario) else [],
        "waiver": waiver_record(waiver) if waiver else None,
        "attribution": attribution_record(attribution) if attribution else None,
    }
    if result.substituted:
        record["substituted"] = substituted_records(result.substituted)
    return record


def _shown(scenario: Scenario, result: ScenarioResult) -> Iterable[Exchange]:
    """All exchanges of a scenario; where it sends hundreds or thousands of requests, those that something cites."""
    if not _sends_many(scenario):
        return result.exchanges
    cited = {finding.exchange for finding in (*result.findings, *result.observations)}
    cited.update(one.exchange for one in result.substituted)
    for step in result.steps:
        cited.update(_cited(step, result.exchanges, is_contract_check(scenario)))
    return [exchange for exchange in result.exchanges if exchange.number in cited]


def _sends_many(scenario: Scenario) -> bool:
    return is_contract_check(scenario) or breaks_in_turn(step.text for step in scenario.steps)


def _cited(step: StepResult, exchanges: Sequence[Exchange], contract: bool) -> Iterable[int]:
    """What a step that did not pass cites. Of one that passed and sent many, the first of each status."""
    if step.outcome in _TELLING:
        return step.exchanges
    if contract:
        return ()
    if step.step.text != BREAKS_EACH:
        return step.exchanges
    own = set(step.exchanges)
    return first_of_each_status(_request(exchange) for exchange in exchanges if exchange.number in own)


def _finding(finding: Finding) -> FindingRecord:
    return {
        "kind": finding.kind,
        "operation": finding.operation,
        "cause": finding.cause,
        "count": finding.count,
        "expected": finding.expected,
        "source": finding.source,
        "actual": finding.actual,
        "exchange": finding.exchange,
    }


def _request(exchange: Exchange) -> RequestRow:
    status = exchange.response.status if exchange.response else None
    return exchange.number, exchange.request.method, exchange.request.url, status


def _step(result: StepResult) -> StepRecord:
    return {
        "keyword": result.step.keyword,
        "text": result.step.text,
        "line": result.step.line,
        "outcome": "not run" if result.outcome is None else result.outcome.value,
        "message": result.message,
        "expected": result.expected,
        "actual": result.actual,
        "exchanges": list(result.exchanges),
    }


def exchange_record(exchange: Exchange) -> ExchangeRecord:
    """An exchange, as the document has it."""
    sent, received = exchange.request, exchange.response
    record: ExchangeRecord = {
        "number": exchange.number,
        "operation": exchange.operation,
        "started": exchange.started,
        "duration_ms": exchange.duration_ms,
        "request": {
            "method": sent.method,
            "url": sent.url,
            "headers": [list(header) for header in sent.headers],
            "body": _body(sent.body),
        },
        "response": _response(received) if received else None,
        "error": exchange.error,
        "curl": exchange.curl,
    }
    if exchange.adapted is not None:
        record["adapted"] = {
            "block": exchange.adapted.block,
            "calls": [exchange_record(call) for call in exchange.adapted.calls],
            "substitutions": [substitution_record(one) for one in exchange.adapted.substitutions],
            "fault": exchange.adapted.fault,
        }
    return record


def _response(received: ReceivedResponse) -> ResponseRecord:
    return {
        "status": received.status,
        "phrase": received.phrase,
        "headers": [list(header) for header in received.headers],
        "body": _body(received.body),
    }


def _body(body: Body | None) -> BodyRecord | None:
    if body is None:
        return None
    return {"text": body.text, "length": body.length, "digest": body.digest, "truncated": body.truncated}

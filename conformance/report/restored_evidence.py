"""The result of a scenario again with its evidence, from the report that holds it."""

from __future__ import annotations

from dataclasses import replace

from conformance.model import (
    Adaptation,
    Body,
    Exchange,
    Outcome,
    ReceivedResponse,
    ScenarioResult,
    SentRequest,
    Step,
    StepResult,
    Substitution,
)
from conformance.report.scenario_shapes import AdaptationRecord, BodyRecord, ExchangeRecord, ScenarioRecord, StepRecord


def restored_evidence(result: ScenarioResult, scenario: ScenarioRecord) -> ScenarioResult:
    """A result with the steps and exchanges that its report holds; of many exchanges these are the cited ones."""
    return replace(
        result,
        steps=tuple(map(_step, scenario["steps"])),
        exchanges=tuple(map(_exchange, scenario["exchanges"])),
    )


def _step(step: StepRecord) -> StepResult:
    return StepResult(
        step=Step(step["keyword"], step["text"], step["line"]),
        outcome=None if step["outcome"] == "not run" else Outcome(step["outcome"]),
        message=step["message"],
        expected=step["expected"],
        actual=step["actual"],
        exchanges=tuple(step["exchanges"]),
    )


def _exchange(exchange: ExchangeRecord) -> Exchange:
    sent, received = exchange["request"], exchange["response"]
    return Exchange(
        number=exchange["number"],
        operation=exchange["operation"],
        started=exchange["started"],
        duration_ms=exchange["duration_ms"],
        request=SentRequest(sent["method"], sent["url"], _headers(sent["headers"]), _body(sent["body"])),
        response=received
        and ReceivedResponse(
            received["status"], received["phrase"], _headers(received["headers"]), _body(received["body"])
        ),
        error=exchange["error"],
        curl=exchange["curl"],
        adapted=_adaptation(exchange["adapted"]) if "adapted" in exchange else None,
    )


def _adaptation(adapted: AdaptationRecord) -> Adaptation:
    return Adaptation(
        block=adapted["block"],
        calls=tuple(map(_exchange, adapted["calls"])),
        substitutions=tuple(Substitution(**one) for one in adapted["substitutions"]),
        fault=adapted["fault"],
    )


def _headers(headers: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in headers)


def _body(body: BodyRecord | None) -> Body | None:
    return None if body is None else Body(**body)

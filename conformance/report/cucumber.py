"""Render the canonical report document as Cucumber messages: newline-delimited JSON, an envelope in each line.

Shapes: Cucumber messages 34 (the package `cucumber-messages`; its JSON Schema comes with npm's `@cucumber/messages`).
Lines are ASCII: the published testing web application splits an upload also at line ends that JSON lets stand.

That application takes every scenario without a failed step for passed, also one that is skipped or pending. Cucumber's
own readers tell them apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from cucumber_messages import (
    Attachment,
    AttachmentContentEncoding,
    Duration,
    Envelope,
    Meta,
    Product,
    Source,
    SourceMediaType,
    TestCase,
    TestCaseFinished,
    TestCaseStarted,
    TestRunFinished,
    TestRunStarted,
    TestStep,
    TestStepFinished,
    TestStepResult,
    TestStepResultStatus,
    TestStepStarted,
    Timestamp,
    message_converter,
)
from gherkin.stream.id_generator import IdGenerator

from conformance.report.cucumber_source import feature_text, parsed, told_steps
from conformance.report.evidence import failing_step, one_line, telling_exchange
from conformance.report.fitting import EPOCH, LONGEST_TEXT, bounded, moment, span
from conformance.report.scenario_shapes import (
    BodyRecord,
    ExchangeRecord,
    FindingRecord,
    ScenarioRecord,
    StepRecord,
    StepWord,
)
from conformance.report.shapes import BuildingBlock, Report

PROTOCOL_VERSION = "34.2.0"

STATUSES: Mapping[StepWord, TestStepResultStatus] = {
    "passed": TestStepResultStatus.passed,
    "failed": TestStepResultStatus.failed,
    "skipped": TestStepResultStatus.skipped,
    "inconclusive": TestStepResultStatus.pending,
    "error": TestStepResultStatus.undefined,
    "not run": TestStepResultStatus.skipped,
}
"""Cucumber's status for each outcome. Cucumber gives a scenario the worst status of its steps, in the order unknown,
passed, skipped, pending, undefined, ambiguous, failed: so nothing is unknown, which would leave a scenario passed."""

TELLING = ("failed", "inconclusive", "error")
"""The outcomes of steps whose exchanges are attached."""

MOST_EXCHANGES = 10
"""So many exchanges are attached to a step; the report has the others."""


def render_cucumber_messages(document: Report) -> Iterator[str]:
    """The report as Cucumber messages, scenario by scenario. The same document gives the same text."""
    ids, run = IdGenerator(), document["run"]
    started = moment(run["started"])
    run_id = ids.get_next_id()
    yield _envelope(meta=_meta(document))
    yield _envelope(test_run_started=TestRunStarted(id=run_id, timestamp=_timestamp(started)))
    for block in document["building_blocks"]:
        for scenario in block["scenarios"]:
            yield "".join(_scenario(scenario, block, document, ids, run_id))
    finished = moment(run["finished"]) if run["finished"] else started + span(run["duration_ms"])
    yield _envelope(
        test_run_finished=TestRunFinished(
            success=_success(document),
            timestamp=_timestamp(finished),
            message=bounded(document["verdict"]["sentence"]),
            test_run_started_id=run_id,
        )
    )


def _envelope(**content: Any) -> str:
    return _line(message_converter.to_dict(Envelope(**content)))


def _line(content: Mapping[str, Any]) -> str:
    return json.dumps(content, separators=(",", ":")) + "\n"


def _meta(document: Report) -> Meta:
    kit, environment = document["kit"], document["run"]["environment"]
    return Meta(
        protocol_version=PROTOCOL_VERSION,
        implementation=Product(name=one_line(kit["name"]), version=one_line(kit["version"])),
        runtime=Product(name="python", version=one_line(environment["python"])),
        os=Product(name=one_line(environment["platform"])),
        cpu=Product(name="unknown"),
    )


def _success(document: Report) -> bool:
    """What Cucumber calls success: nothing failed, and nothing stayed undecided."""
    counts = document["summary"]["scenarios"]
    undecided = counts["inconclusive"] + counts["error"]
    return document["verdict"]["met"] is True and document["run"]["complete"] and not undecided


def _scenario(
    scenario: ScenarioRecord, block: BuildingBlock, document: Report, ids: IdGenerator, run_id: str
) -> Iterator[str]:
    uri = f"{one_line(scenario['file'])}/{one_line(scenario['id'], LONGEST_TEXT)}"
    text = feature_text(scenario, block, document)
    feature, pickle = parsed(text, uri, ids)
    media_type = SourceMediaType.text_x_cucumber_gherkin_plain
    yield _envelope(source=Source(data=text, media_type=media_type, uri=uri))
    yield _line({"gherkinDocument": feature})
    yield _line({"pickle": pickle})
    steps = [TestStep(id=ids.get_next_id(), pickle_step_id=step["id"]) for step in pickle["steps"]]
    case = TestCase(id=ids.get_next_id(), pickle_id=pickle["id"], test_steps=steps, test_run_started_id=run_id)
    yield _envelope(test_case=case)
    started = moment(scenario["started"] or document["run"]["started"])
    yield from _test_case(scenario, case, ids.get_next_id(), started)


def _test_case(scenario: ScenarioRecord, case: TestCase, started_id: str, started: datetime) -> Iterator[str]:
    """The one attempt at a scenario. A report has no time of a step but that of its exchanges."""
    at, end = started, started + span(scenario["duration_ms"])
    started_message = TestCaseStarted(id=started_id, test_case_id=case.id, attempt=0, timestamp=_timestamp(at))
    yield _envelope(test_case_started=started_message)
    for told, step in zip(told_steps(scenario), case.test_steps, strict=True):
        until = min(end, at + span(_exchange_time(told, scenario)))
        yield from _test_step(told, scenario, started_id, step.id, (at, until))
        at = until
    finished = TestCaseFinished(test_case_started_id=started_id, timestamp=_timestamp(end), will_be_retried=False)
    yield _envelope(test_case_finished=finished)


def _test_step(
    told: StepRecord, scenario: ScenarioRecord, started_id: str, step_id: str, times: tuple[datetime, datetime]
) -> Iterator[str]:
    begun, ended = (_timestamp(time) for time in times)
    yield _envelope(test_step_started=TestStepStarted(started_id, step_id, begun))
    exchanges = _attached(told, scenario)
    status = STATUSES[told["outcome"]]
    message = _message(told, scenario, len(exchanges) - MOST_EXCHANGES)
    if message and status is TestStepResultStatus.undefined:  # Cucumber's page shows no message of such a step
        yield _attachment("message.txt", message, started_id, step_id)
    for exchange in exchanges[:MOST_EXCHANGES]:
        yield _attachment(f"exchange-{exchange['number']}.txt", exchange_text(exchange), started_id, step_id)
    result = TestStepResult(duration=_duration(times[1] - times[0]), status=status, message=message)
    yield _envelope(test_step_finished=TestStepFinished(started_id, step_id, result, ended))


def _attachment(name: str, text: str, started_id: str, step_id: str) -> str:
    attachment = Attachment(
        body=text,
        content_encoding=AttachmentContentEncoding.identity,
        media_type="text/plain",
        file_name=name,
        test_case_started_id=started_id,
        test_step_id=step_id,
    )
    return _envelope(attachment=attachment)


def _attached(told: StepRecord, scenario: ScenarioRecord) -> list[ExchangeRecord]:
    """The exchanges of a step that tells something; where it sent nothing itself, the one that it looked at."""
    if told["outcome"] not in TELLING:
        return []
    own = [exchange for exchange in scenario["exchanges"] if exchange["number"] in told["exchanges"]]
    looked_at = telling_exchange(scenario)
    return own or ([looked_at] if looked_at else [])


def _message(told: StepRecord, scenario: ScenarioRecord, left: int) -> str | None:
    """Why a step came out as it did, bounded; None where it passed and there is nothing to say."""
    decisive = told == failing_step(scenario)
    facts = (("Expected", told["expected"]), ("Actual", told["actual"]))
    lines = [told["message"] or (scenario["reason"] if decisive else "")]
    lines += [f"{name}: {bounded(value)}" for name, value in facts if value is not None]
    lines += [_finding(found) for found in scenario["findings"] if found["exchange"] in told["exchanges"]]
    if left > 0:
        lines.append(f"{left} more exchanges of this step are in the report.")
    return bounded("\n".join(line for line in lines if line), 4 * LONGEST_TEXT) or None


def _finding(finding: FindingRecord) -> str:
    return bounded(
        f"Finding: {finding['kind']}: {finding['operation']}, {finding['cause']} (answers: {finding['count']})\n"
        f"Expected: {finding['expected']} (by {finding['source']})\nActual: {finding['actual']}"
    )


def exchange_text(exchange: ExchangeRecord) -> str:
    """An exchange as text: the command that repeats it, and what came back; each part is bounded."""
    answer = exchange["response"]
    if answer is None:
        received = f"No answer: {exchange['error'] or 'nothing came back'}"
    else:
        headers = "\n".join(": ".join(header) for header in answer["headers"])
        received = f"{answer['status']} {answer['phrase']}\n{headers}\n\n{_body(answer['body'])}"
    return f"{bounded(exchange['curl'])}\n\n{bounded(received)}"


def _body(body: BodyRecord | None) -> str:
    if body is None:
        return ""
    return f"{body['text']}\n(cut: the whole has {body['length']} bytes)" if body["truncated"] else body["text"]


def _exchange_time(told: StepRecord, scenario: ScenarioRecord) -> int:
    numbers: Sequence[int] = told["exchanges"]
    return sum(exchange["duration_ms"] for exchange in scenario["exchanges"] if exchange["number"] in numbers)


def _timestamp(time: datetime) -> Timestamp:
    whole, part = divmod(time - EPOCH, timedelta(seconds=1))
    return Timestamp(seconds=whole, nanos=part.microseconds * 1000)


def _duration(lasted: timedelta) -> Duration:
    whole, part = divmod(lasted, timedelta(seconds=1))
    return Duration(seconds=whole, nanos=part.microseconds * 1000)

"""Render the canonical report document as JUnit XML, which build servers read: a suite for each Building Block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from conformance.report.evidence import example, failing_step, telling_exchange, visible
from conformance.report.scenario_shapes import FindingRecord, ScenarioRecord
from conformance.report.scenarios import ScenarioHead, scenario_heads
from conformance.report.shapes import BuildingBlock, Report, ScenarioCounts

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render_junit(document: Report) -> Iterator[str]:
    """The report as JUnit XML, case by case; what XML cannot hold, such as control characters, is written out."""
    xml: Any = JUnitXml(visible(f"{document['candidate']['name']} {document['candidate']['version']}"))
    blocks = document["building_blocks"]
    heads = [head for block in blocks for head in scenario_heads(block["scenarios"])]
    _count(xml, document["summary"]["scenarios"], heads)
    # An element without content ends in “ />”.
    yield _DECLARATION + _text(xml).removesuffix(" />") + ">"
    for block in blocks:
        yield from _suite(block, document)
    yield "</testsuites>\n"


def _suite(block: BuildingBlock, document: Report) -> Iterator[str]:
    suite: Any = TestSuite(visible(f"{block['id']} {block['version']}"))
    suite.timestamp = visible(document["run"]["started"].removesuffix("Z"))
    for name, value in _properties(block, document):
        suite.add_property(name, visible(value))
    heads = scenario_heads(block["scenarios"])
    _count(suite, block["summary"]["scenarios"], heads)
    end = "</testsuite>"
    yield _text(suite).removesuffix(end)
    yield from (_text(_case(head, block)) for head in heads)
    yield end


def _count(element: Any, counts: ScenarioCounts, heads: Sequence[ScenarioHead]) -> None:
    element.tests, element.failures, element.errors = counts["planned"], counts["failed"], counts["error"]
    element.skipped = counts["skipped"] + counts["inconclusive"]
    element.time = sum(head.duration_ms or 0 for head in heads) / 1000


def _text(element: Any) -> str:
    text: str = element.tostring().decode()
    return text


def _properties(block: BuildingBlock, document: Report) -> Iterable[tuple[str, str]]:
    candidate, run = document["candidate"], document["run"]
    yield "kit", f"{document['kit']['name']} {document['kit']['version']}"
    yield "seed", str(run["seed"])
    yield "candidate", f"{candidate['name']} {candidate['version']}"
    yield "pack", f"{block['id']} {block['version']} {block['pack_digest']}"
    yield "complete", "true" if run["complete"] else "false"
    yield "verdict", document["verdict"]["sentence"]


def _case(head: ScenarioHead, block: BuildingBlock) -> Any:
    case: Any = TestCase(
        name=visible(f"{head.name} [{head.id}]"),
        # Readers split a class name at its dots: the feature's own would make folders of it.
        classname=visible(f"{block['id']}.{head.feature.replace('.', ' ')}"),
        time=(head.duration_ms or 0) / 1000,
    )
    if result := _result(head, block):
        case.result = result
    return case


def _result(head: ScenarioHead, block: BuildingBlock) -> Any:
    message, outcome = visible(head.reason), head.outcome
    if outcome == "passed":
        return None
    if outcome in ("skipped", "inconclusive"):
        return Skipped(f"{outcome}: {message}", outcome)
    result: Any = (Failure if outcome == "failed" else Error)(message, outcome)
    result.text = _account(block["scenarios"][head.position])
    return result


def _account(scenario: ScenarioRecord) -> str:
    """The deciding step or the findings, expected beside actual, and the command line that repeats it."""
    lines = [f"{scenario['file']}:{scenario['line']}"]
    if scenario["findings"]:
        findings = (line for finding in scenario["findings"] for line in _finding(finding, scenario))
        return visible("\n".join([*lines, *findings]))
    if step := failing_step(scenario):
        lines += [f"{step['keyword']} {step['text']}"]
        facts = (("Message", step["message"]), ("Expected", step["expected"]), ("Actual", step["actual"]))
        lines += [f"{name}: {value}" for name, value in facts if value is not None]
    if exchange := telling_exchange(scenario):
        lines += [exchange["error"] or "", exchange["curl"]]
    return visible("\n".join(line for line in lines if line))


def _finding(finding: FindingRecord, scenario: ScenarioRecord) -> Iterator[str]:
    yield f"Finding: {finding['kind']}: {finding['operation']}, {finding['cause']} (answers: {finding['count']})"
    yield f"Expected: {finding['expected']} (by {finding['source']})"
    yield f"Actual: {finding['actual']}"
    if exchange := example(finding, scenario):
        yield exchange["curl"]

"""Render the canonical report document as JUnit XML, which build servers read: a suite for each Building Block."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from conformance.report.evidence import failing_step, telling_exchange, visible
from conformance.report.shapes import BuildingBlock, Report, ScenarioRecord

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render_junit(document: Report) -> str:
    """The report as JUnit XML; what XML cannot hold, such as control characters, is written out."""
    xml: Any = JUnitXml(visible(f"{document['candidate']['name']} {document['candidate']['version']}"))
    for block in document["building_blocks"]:
        # append, not add_testsuite: that merges suites which look alike
        xml.append(_suite(block, document))
    xml.update_statistics()
    return f"{_DECLARATION}{xml.tostring().decode()}\n"


def _suite(block: BuildingBlock, document: Report) -> Any:
    suite: Any = TestSuite(visible(f"{block['id']} {block['version']}"))
    suite.timestamp = visible(document["run"]["started"].removesuffix("Z"))
    for name, value in _properties(block, document):
        suite.add_property(name, visible(value))
    suite.add_testcases([_case(scenario, block) for scenario in block["scenarios"]])
    return suite


def _properties(block: BuildingBlock, document: Report) -> Iterable[tuple[str, str]]:
    candidate, run = document["candidate"], document["run"]
    yield "kit", f"{document['kit']['name']} {document['kit']['version']}"
    yield "seed", str(run["seed"])
    yield "candidate", f"{candidate['name']} {candidate['version']}"
    yield "pack", f"{block['id']} {block['version']} {block['pack_digest']}"
    yield "complete", "true" if run["complete"] else "false"
    yield "verdict", document["verdict"]["sentence"]


def _case(scenario: ScenarioRecord, block: BuildingBlock) -> Any:
    case: Any = TestCase(
        name=visible(f"{scenario['name']} [{scenario['id']}]"),
        # Readers split a class name at its dots: the feature's own would make folders of it.
        classname=visible(f"{block['id']}.{scenario['feature'].replace('.', ' ')}"),
        time=(scenario["duration_ms"] or 0) / 1000,
    )
    if result := _result(scenario):
        case.result = result
    return case


def _result(scenario: ScenarioRecord) -> Any:
    message, outcome = visible(scenario["reason"]), scenario["outcome"]
    if outcome == "passed":
        return None
    if outcome in ("skipped", "inconclusive"):
        return Skipped(f"{outcome}: {message}", outcome)
    result: Any = (Failure if outcome == "failed" else Error)(message, outcome)
    result.text = _account(scenario)
    return result


def _account(scenario: ScenarioRecord) -> str:
    """The deciding step, expected beside actual, and the command line that repeats it."""
    lines = [f"{scenario['file']}:{scenario['line']}"]
    if step := failing_step(scenario):
        lines += [f"{step['keyword']} {step['text']}"]
        facts = (("Message", step["message"]), ("Expected", step["expected"]), ("Actual", step["actual"]))
        lines += [f"{name}: {value}" for name, value in facts if value is not None]
    if exchange := telling_exchange(scenario):
        lines += [exchange["error"] or "", exchange["curl"]]
    return visible("\n".join(line for line in lines if line))

"""Tell a scenario of a report as Gherkin: a report has no feature file, but Cucumber's messages begin with one.

The text is made from what the report has, one short feature for each scenario, and Cucumber's own parser reads it: so
source, document and pickle agree. One feature for each, because the published testing web application keeps a copy of
the feature with every scenario in it, in one database document of at most 16 MB.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gherkin.ast_builder import AstBuilder
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler, GherkinDocumentWithURI
from gherkin.stream.id_generator import IdGenerator
from gherkin.token_scanner import TokenScanner

from conformance.report.evidence import one_line
from conformance.report.fitting import LONGEST_TEXT
from conformance.report.scenario_shapes import ScenarioRecord, StepRecord
from conformance.report.shapes import BuildingBlock, Report

LEFT_OUT = ("skipped", "not run")
"""The outcomes of steps that a scenario passed without: Cucumber would call the whole scenario skipped for them."""

_KEYWORDS = ("Given", "When", "Then", "And", "But", "*")


def told_steps(scenario: ScenarioRecord) -> list[StepRecord]:
    """The steps to tell, of which one has the scenario's own outcome: where none has, one is added that says it."""
    passed = scenario["outcome"] == "passed"
    steps = [step for step in scenario["steps"] if not (passed and step["outcome"] in LEFT_OUT)]
    if any(step["outcome"] == scenario["outcome"] for step in steps):
        return steps
    return [*steps, _outcome_step(scenario)]


def _outcome_step(scenario: ScenarioRecord) -> StepRecord:
    return {
        "keyword": "*",
        "text": f"the outcome of the scenario is “{scenario['outcome']}”",
        "line": scenario["line"],
        "outcome": scenario["outcome"],
        "message": scenario["reason"] or None,
        "expected": None,
        "actual": None,
        "exchanges": [],
    }


def feature_text(scenario: ScenarioRecord, block: BuildingBlock, document: Report) -> str:
    """One feature with one scenario, as Gherkin. No text of the report can leave its line."""
    kit, candidate = document["kit"], document["candidate"]
    tags = " ".join(_tags(scenario["tags"]))
    lines = [
        f"# Made by {_line(kit['name'])} {_line(kit['version'])} from its report: this is not the published text.",
        f"# The scenario stands in {_line(scenario['file'])}, line {scenario['line']}.",
        f"Feature: {_line(scenario['feature'])}",
        f"  Building Block: {_line(block['id'])} {_line(block['version'])}",
        f"  Candidate: {_line(candidate['name'])} {_line(candidate['version'])}",
        "",
        *([f"  {tags}"] if tags else []),
        f"  Scenario: {_line(scenario['name'])}",
        *(f"    {line}" for line in _account(scenario)),
        "",
        *(f"    {_step(step)}" for step in told_steps(scenario)),
    ]
    return "\n".join(lines) + "\n"


def parsed(text: str, uri: str, ids: IdGenerator) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The Gherkin document of such a text, and its one pickle, as Cucumber's messages have them."""
    document: GherkinDocumentWithURI = {**Parser(AstBuilder(ids)).parse(TokenScanner(text)), "uri": uri}
    (pickle,) = Compiler(ids).compile(document)
    return document, pickle


def _account(scenario: ScenarioRecord) -> Iterator[str]:
    yield f"Id: {_line(scenario['id'])}"
    yield ": ".join(["Outcome", scenario["outcome"], *([_line(scenario["reason"])] if scenario["reason"] else [])])
    if scenario["outcome"] == "passed":
        for step in scenario["steps"]:
            if step["outcome"] in LEFT_OUT:
                yield f"Left out, {step['outcome']}: {_line(step['text'])}. {_line(step['message'] or '')}"
    if scenario["observations"]:
        yield f"Observations, which touch no verdict: {len(scenario['observations'])}; the report has them."


def _step(step: StepRecord) -> str:
    keyword, text = step["keyword"].strip(), _line(step["text"])
    return f"{keyword} {text}" if keyword in _KEYWORDS else f"* {_line(keyword)} {text}"


def _tags(tags: Sequence[str]) -> Iterator[str]:
    """Tags that Gherkin reads as one each: no space and no second `@` in them."""
    for tag in tags:
        name = re.sub(r"[\s@]+", "_", _line(tag).removeprefix("@"))
        if name.strip("_"):
            yield f"@{name}"


def _line(text: str) -> str:
    return one_line(text, LONGEST_TEXT)

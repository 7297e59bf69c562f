"""Findings for people and for tools: lines of text, JSON, SARIF 2.1.0 and JUnit.

sarif-om was looked at: its classes have not been kept since 2020; the few members that are needed are written here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from junitparser import Failure, JUnitXml, TestCase, TestSuite

from conformance import __version__
from conformance.inspection.finding import RULES, Finding, Rule, Severity
from conformance.inspection.whole import Inspected
from conformance.report.evidence import visible

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def finding_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding, and what to do below it."""
    for finding in findings:
        yield visible(f"{finding.place}: {finding.rule.severity}: {finding.problem} [{finding.rule.id}]")
        yield visible(f"    {finding.mend}")


def as_text(inspected: Inspected) -> Iterator[str]:
    """A line for each finding, what to do below it, and the counts at the end."""
    yield from finding_lines(inspected.findings)
    counted = Counter(finding.rule.severity for finding in inspected.findings)
    looked_at = (
        f"{inspected.documents} OpenAPI documents, {inspected.features} feature files, "
        f"{inspected.requirements} lists of requirements"
    )
    yield f"{counted[Severity.ERROR]} errors and {counted[Severity.WARNING]} warnings in {looked_at}."
    if inspected.others:
        yield visible(f"No part of a specification, and not looked at: {', '.join(map(str, inspected.others))}")


def as_json(inspected: Inspected) -> Iterator[str]:
    """The findings as JSON."""
    content = {
        "documents": inspected.documents,
        "features": inspected.features,
        "requirements": inspected.requirements,
        "not_looked_at": [str(path) for path in inspected.others],
        "findings": [finding_object(finding) for finding in inspected.findings],
    }
    yield json.dumps(content, ensure_ascii=False, indent=1)


def as_sarif(findings: Sequence[Finding]) -> Iterator[str]:
    """Findings as SARIF 2.1.0 (OASIS), which code reviews show beside the lines."""
    rules = {finding.rule.id: finding.rule for finding in findings}
    used = sorted(rules)
    driver = {
        "name": "govstack-conformance",
        "version": __version__,
        "rules": [
            {
                "id": name,
                "shortDescription": {"text": rules[name].title},
                "fullDescription": {"text": rules[name].reason},
                "defaultConfiguration": {"level": rules[name].severity.value},
            }
            for name in used
        ],
    }
    results = [_result(finding, used.index(finding.rule.id)) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def as_junit(inspected: Inspected) -> Iterator[str]:
    """A test case for each rule: it fails where there is an error; warnings are told in its output."""
    suite: Any = TestSuite("pack check")
    for rule in RULES.values():
        found = [finding for finding in inspected.findings if finding.rule is rule]
        suite.add_testcase(_case(rule, visible("\n".join(f"{one.place}: {one.problem}" for one in found))))
    document: Any = JUnitXml("govstack-conformance")
    document.add_testsuite(suite)
    yield document.tostring().decode()


def _case(rule: Rule, found: str) -> Any:
    case: Any = TestCase(rule.title, classname=rule.id)
    if found and rule.severity is Severity.ERROR:
        failure: Any = Failure(rule.title, rule.severity.value)
        failure.text = found
        case.result = [failure]
    elif found:
        case.system_out = found
    return case


FORMATS: Mapping[str, Callable[[Inspected], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": lambda inspected: as_sarif(inspected.findings),
    "junit": as_junit,
}
"""Every format by its name."""


def finding_object(finding: Finding) -> dict[str, Any]:
    """A finding as JSON."""
    return {
        "path": str(finding.path),
        "line": finding.line,
        "column": finding.column,
        "rule": finding.rule.id,
        "severity": finding.rule.severity.value,
        "problem": finding.problem,
        "mend": finding.mend,
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": finding.path.as_posix()}}
    if finding.line is not None:
        column = {} if finding.column is None else {"startColumn": finding.column}
        place["region"] = {"startLine": finding.line, **column}
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": index,
        "level": finding.rule.severity.value,
        "message": {"text": f"{finding.problem}; {finding.mend}"},
        "locations": [{"physicalLocation": place}],
    }

"""Show on the terminal all that a report has on one requirement, operation or scenario.

Texts of several lines stand behind a bar: whatever the candidate sent, it cannot pass for a line of the kit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import cast

from rich.console import Console
from rich.text import Text

from conformance.report.adapter_words import fulfilment_lines
from conformance.report.declared_shapes import DeclarationRecord, WaiverRecord
from conformance.report.evidence import evidence, repeat_command, requests_by_status, visible
from conformance.report.lookup import Entry
from conformance.report.scenario_shapes import (
    AdaptationRecord,
    BodyRecord,
    ExchangeRecord,
    FindingRecord,
    RequestRecord,
    ResponseRecord,
    ScenarioRecord,
    StepRecord,
)
from conformance.report.scenarios import ScenarioHead, scenario_heads
from conformance.report.shapes import BuildingBlock, OperationRow, Report, RequirementRow

_STYLES = {
    "passed": "green",
    "met": "green",
    "failed": "red",
    "accepted": "green",
    "not met": "red",
    "error": "red",
    "declared": "yellow",
    "waived": "yellow",
    "inconclusive": "yellow",
    "not tested": "yellow",
}


def print_explanation(document: Report, entry: Entry, console: Console) -> None:
    """All there is on one entry of the report, line by line."""
    for line in _explanation(document, entry):
        console.print(line, soft_wrap=True)


def _explanation(document: Report, entry: Entry) -> Iterator[Text]:
    block = entry.block
    title = f"{entry.kind.capitalize()} {entry.id} of {block['id']} {block['version']}, {block['name']}"
    yield Text(_flat(title), style="bold")
    match entry.kind:
        case "requirement":
            yield from _requirement(cast(RequirementRow, entry.content), block)
        case "operation":
            yield from _operation(cast(OperationRow, entry.content), block)
        case "scenario":
            yield from _scenario(document, cast(ScenarioRecord, entry.content))


def _requirement(row: RequirementRow, block: BuildingBlock) -> Iterator[Text]:
    yield from _told("Statement", row["statement"])
    yield from _decided("Verdict", row["verdict"], row["reason"])
    yield from _told("Remains to be evidenced", row["remains"])
    yield from _told("Binds", f"{row['level']}, {row['observability']}, {row['mutability']}")
    yield from _told("Specified", f"section {row['section']}, number {row['number']}, {row['kind']}")
    yield from _told("Key functionality", row["key_functionality"])
    yield from _told("Previously", row["previously"])
    if row["declaration"]:
        yield from _declared(row["declaration"])
    yield from _waived(row["waiver"])
    yield from _told("Contradiction", row["contradiction"])
    yield from _served(row["scenarios"], block)


def _declared(declaration: DeclarationRecord) -> Iterator[Text]:
    yield Text(f"  Declared: {declaration['fulfilment']}")
    yield from _told("By", ", ".join(filter(None, (declaration["declared_by"], declaration["declared_on"]))), "    ")
    yield from _told("Comment", declaration["comment"], "    ")
    for evidence_ in declaration["evidence"]:
        yield from _told("Evidence", evidence_["link"] or f"{evidence_['file']}, sha256:{evidence_['sha256']}", "    ")
    for problem in filter(None, (declaration["outdated"], *declaration["problems"])):
        yield from _told("Does not count", problem, "    ")
    if review := declaration["review"]:
        words = f"{review['decision']}, {review['reviewer']}, {review['reviewed_at']}"
        yield from _told("Reviewed", words, "    ")
        yield from _told("Reviewer's comment", review["comment"], "    ")


def _waived(waiver: WaiverRecord | None) -> Iterator[Text]:
    if waiver:
        yield from _told("Waived", f"by {waiver['who']} until {waiver['until']}: {waiver['reason']}")


def _operation(row: OperationRow, block: BuildingBlock) -> Iterator[Text]:
    yield from _told("Request", f"{row['method']} {row['path']}")
    yield from _told("Summary", row["summary"])
    yield from _told("Service API", row["api"])
    yield from _told("Mapped to", row["mapped_to"])
    for line in fulfilment_lines(row["fulfilment"]) if "fulfilment" in row else ():
        yield from _told("Fulfilled", line)
    yield from _decided("Verdict", row["verdict"], row["reason"])
    yield from _served(row["scenarios"], block)


def _served(names: list[str], block: BuildingBlock) -> Iterator[Text]:
    """The scenarios that a verdict rests on, each with its outcome."""
    heads: dict[str, ScenarioHead] = {head.id: head for head in scenario_heads(block["scenarios"])}
    yield Text(f"  Scenarios: {len(names)}")
    for name in names:
        outcome, reason = (heads[name].outcome, heads[name].reason) if name in heads else ("not in this report", "")
        yield _worded("    ", outcome, f"{name}: {reason}" if reason else name)


def _scenario(document: Report, scenario: ScenarioRecord) -> Iterator[Text]:
    yield from _told("Shows", scenario["name"])
    yield from _decided("Outcome", scenario["outcome"], scenario["reason"])
    yield from _waived(scenario["waiver"])
    if attribution := scenario["attribution"]:
        yield from _told("The fault most likely lies with", f"{attribution['place']}: {attribution['sign']}")
    yield from _told("Written", f"{scenario['feature']}, {scenario['file']}:{scenario['line']}")
    yield from _told("Tags", " ".join(scenario["tags"]))
    yield from _told("Operations", ", ".join(scenario["operations"]))
    yield from _told("Requirements", ", ".join(scenario["requirements"]))
    if scenario["started"] is not None:
        yield from _told("Run", f"{scenario['started']}, took {scenario['duration_ms']} ms")
    yield from _told("Repeat with", repeat_command(document["run"], scenario["id"]))
    yield from _findings("Findings", scenario["findings"])
    yield from _findings("Observations, which touch no verdict", scenario["observations"])
    if scenario["requests"]:
        yield from _told("Requests", _requests(scenario))
    yield Text("  Steps")
    for step, exchanges in evidence(scenario):
        yield from _step(step) if step else [Text("    Exchanges that no step names")]
        for exchange in exchanges:
            yield from _exchange(exchange)


def _requests(scenario: ScenarioRecord) -> str:
    counted = requests_by_status(scenario)
    words = ", ".join(f"{count} answered {status or 'not at all'}" for status, count in counted)
    return f"{len(scenario['requests'])} sent, of them {words}"


def _findings(heading: str, findings: list[FindingRecord]) -> Iterator[Text]:
    if findings:
        yield Text(f"  {heading}: {len(findings)}")
    for finding in findings:
        yield Text(f"    {_flat(finding['kind'])}: {_flat(finding['operation'])}, {finding['count']} answers")
        facts = (("Cause", "cause"), ("Expected", "expected"), ("By", "source"), ("Actual", "actual"))
        for name, key in facts:
            yield from _told(name, str(finding[key]), "      ")  # type: ignore[literal-required]
        yield Text(f"      Smallest example: exchange {finding['exchange']}")


def _step(step: StepRecord) -> Iterator[Text]:
    yield _worded("    ", step["outcome"], f"{step['keyword']} {step['text']}")
    for name, text in (("Message", step["message"]), ("Expected", step["expected"]), ("Actual", step["actual"])):
        yield from _told(name, text, "      ")


def _exchange(exchange: ExchangeRecord) -> Iterator[Text]:
    operation = f", {_flat(exchange['operation'])}" if exchange["operation"] else ""
    yield Text(
        f"      Exchange {exchange['number']}{operation}: {_flat(exchange['started'])}, {exchange['duration_ms']} ms"
    )
    sent, received = exchange["request"], exchange["response"]
    yield from _message("sent", f"{sent['method']} {sent['url']}", sent)
    if received:
        yield from _message("received", f"{received['status'] or ''} {received['phrase']}".strip(), received)
    yield from _told("Error", exchange["error"], "        ")
    if "adapted" in exchange:
        yield from _adapted(exchange["adapted"])
    yield from _told("Repeat with", exchange["curl"], "        ")
    if len(_lines(exchange["curl"])) > 1 or visible(exchange["curl"]) != exchange["curl"]:
        yield Text("        It has characters that are written out here: take it from report.json.")


def _adapted(adapted: AdaptationRecord) -> Iterator[Text]:
    """The calls behind an exchange that an adapter answered, and what it says itself."""
    yield from _told("The adapter failed", adapted["fault"], "        ")
    for one in adapted["substitutions"]:
        yield from _told("The adapter says itself", f"{one['kind']}: {one['what']}", "        ")
    for call in adapted["calls"]:
        sent, received = call["request"], call["response"]
        yield from _message("mapped to", f"{sent['method']} {sent['url']}", sent)
        if received:
            yield from _message("received", f"{received['status'] or ''} {received['phrase']}".strip(), received)
        yield from _told("Error", call["error"], "        ")


def _message(word: str, first: str, message: RequestRecord | ResponseRecord) -> Iterator[Text]:
    yield Text(f"        {word}")
    yield from _barred([_flat(first), *(_flat(": ".join(header)) for header in message["headers"])], "        ")
    if body := message["body"]:
        yield from _barred(["", *_lines(body["text"])], "        ")
        yield from _cut(body)


def _cut(body: BodyRecord) -> Iterator[Text]:
    if body["truncated"]:
        yield Text(
            f"        The body was cut when it was recorded: it had {body['length']} bytes, {_flat(body['digest'])}"
        )


def _decided(name: str, word: str, reason: str) -> Iterator[Text]:
    line = Text(f"  {name}: ")
    line.append(word, style=_STYLES.get(word, ""))
    yield line
    yield from _told("Why", reason)


def _told(name: str, text: str | None, indent: str = "  ") -> Iterator[Text]:
    """A fact with its name before it; a text of several lines goes below."""
    if not text:
        return
    lines = _lines(text)
    if len(lines) == 1:
        yield Text(f"{indent}{name}: {lines[0]}")
        return
    yield Text(f"{indent}{name}:")
    yield from _barred(lines, indent)


def _worded(indent: str, word: str, text: str) -> Text:
    line = Text(indent)
    line.append(f"{word:<12}", style=_STYLES.get(word, ""))
    return line.append(f" {_flat(text)}")


def _barred(lines: Iterable[str], indent: str) -> Iterator[Text]:
    return (Text(f"{indent}│ {line}".rstrip(" ")) for line in lines)


def _lines(text: str) -> list[str]:
    return re.split(r"\r?\n", visible(text))


def _flat(text: str) -> str:
    """The whole text on one line, line ends written out."""
    return visible(text).replace("\r", "␍").replace("\n", "␊")

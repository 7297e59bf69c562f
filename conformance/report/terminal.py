"""Show a report on the terminal: its verdict in a few lines.

What a candidate sent may be in these lines; it reaches the terminal as plain text, control characters made visible.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from rich.console import Console
from rich.text import Text

from conformance.report.adapter_words import adapter_sentence
from conformance.report.declared_shapes import LevelRecord
from conformance.report.evidence import one_line
from conformance.report.scenario_shapes import FindingRecord
from conformance.report.scenarios import ScenarioHead, scenario_heads
from conformance.report.shapes import BuildingBlock, Report, Run

_MOST_FAILURES = 10
_MOST_FINDINGS = 3
_STYLES = {True: "bold green", False: "bold red", None: "bold yellow"}


def print_verdict(report: Report, console: Console) -> None:
    """The verdict in a few lines: the sentence, the first failures with what to mend, and how to repeat the run."""
    console.print(Text(one_line(_title(report))), soft_wrap=True)
    console.print(
        Text(one_line(report["verdict"]["sentence"]), style=_STYLES[report["verdict"]["met"]]), soft_wrap=True
    )
    for block in report["building_blocks"]:
        if "adapter" in block:
            words = f"  {block['id']}: {adapter_sentence(block['adapter'])}"
            console.print(Text(one_line(words)), soft_wrap=True)
        _print_levels(block, console)
    heads = [(block, head) for block in report["building_blocks"] for head in scenario_heads(block["scenarios"])]
    failed = [(block, head) for block, head in heads if head.outcome == "failed"]
    for block, head in failed[:_MOST_FAILURES]:
        console.print(_failure(head), soft_wrap=True)
        if head.contract:
            _print_findings(block["scenarios"][head.position]["findings"], console)
    if len(failed) > _MOST_FAILURES:
        console.print(Text(f"  … and {len(failed) - _MOST_FAILURES} more in the report"))
    unexplored = sum(head.contract and head.outcome == "skipped" for _, head in heads)
    if unexplored:
        console.print(Text(f"Contracts not explored: {unexplored}; the report says which, and why"))
    console.print(Text(f"Repeat with {_repeat(report['run'])}", style="dim"))


def _title(report: Report) -> str:
    candidate = report["candidate"]
    blocks = ", ".join(f"{block['id']} {block['version']}" for block in report["building_blocks"])
    return f"{candidate['name']} {candidate['version']} against {blocks}"


def _print_levels(block: BuildingBlock, console: Console) -> None:
    """A heading for each scheme, and a line for each of its levels: its state and its counts."""
    for scheme, levels in groupby(block["levels"], key=itemgetter("scheme")):
        console.print(Text(f"  {one_line(block['id'])}, {one_line(scheme)}"), soft_wrap=True)
        for level in levels:
            console.print(_level(level), soft_wrap=True)


def _level(level: LevelRecord) -> Text:
    line = Text(f"    {one_line(level['name'])}: ")
    line.append(one_line(level["state"]), style="bold")
    return line.append(f". {one_line(level['sentence'])}")


def _failure(head: ScenarioHead) -> Text:
    line = Text("  ✗ ", style="red")
    line.append(one_line(head.id), style="bold")
    line.append(f": {one_line(head.reason)}", style="default")
    return line


def _print_findings(findings: list[FindingRecord], console: Console) -> None:
    for finding in findings[:_MOST_FINDINGS]:
        words = f"{finding['kind']}: {finding['cause']}: {finding['actual']}"
        console.print(Text(f"      {one_line(words)}"), soft_wrap=True)
    if len(findings) > _MOST_FINDINGS:
        console.print(Text(f"      … and {len(findings) - _MOST_FINDINGS} more findings"))


def _repeat(run: Run) -> str:
    return f"--seed {run['seed']}" + ("" if run["depth"] is None else f" --depth {one_line(run['depth'])}")

"""Render a summary of the report as Markdown, for the comment under a pull request.

Every text of the document may come from a hostile candidate. Words and figures alone are printed as they are; any other
text stands in a code span, in which GitHub-flavoured Markdown knows neither markup nor links, mentions nor references.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from conformance.report.adapter_words import adapter_sentence
from conformance.report.evidence import one_line, repeat_run_command, visible
from conformance.report.scenarios import ScenarioHead, scenario_heads
from conformance.report.shapes import (
    BuildingBlock,
    OperationRow,
    Report,
    RequirementRow,
    ScenarioCounts,
    Summary,
    VerdictCounts,
)

_HEADINGS = {True: "nothing that was checked is not met", False: "not met", None: "undecided"}

_CHARACTERS = 10_000
"""So long may each list be: all of them together fit one comment, of which GitHub takes 65,536 characters."""

_MOST_NAMES = 5

_WORD = r"""[("“‘]*(?:\d+(?:\.\d+)+|[^\W_]+(?:['’-][^\W_]+)*)[)"”’]*[.,;:?…%]?[)"”’]?"""
_FURTHER = rf"(?: (?:{_WORD}|%[)]?[.,;]?))*"
# Not the number of a list, nor what GitHub takes for a commit or an issue.
_PROSE = re.compile(rf"(?!\d+[.)](?: |$))(?!.*\b(?:[0-9a-f]{{7,}}|GH-\d+)\b){_WORD}{_FURTHER}", re.IGNORECASE)


def render_markdown(document: Report) -> Iterator[str]:
    """The summary: verdict, counts, what is not met, what could not be tried, and how to repeat the run."""
    candidate, verdict = document["candidate"], document["verdict"]
    yield f"## GovStack conformance: {_HEADINGS[verdict['met']]}\n\n"
    yield f"**{inert(candidate['name'])} {inert(candidate['version'])}**: {inert(verdict['sentence'])}\n\n"
    yield from _counts(document)
    yield from _adapters(document)
    yield from _levels(document)
    yield from _unmet(document)
    yield from _waived(document)
    yield from _untried(document)
    yield from _repeat(document)


def inert(text: str) -> str:
    """The text on one line, as it stands where it is prose, else as a code span; what is cut ends in `…`."""
    shown = one_line(text)
    return shown if _PROSE.fullmatch(shown) else code(shown)


def code(text: str) -> str:
    """A text on one line as a code span; a bar, which would end a cell of a table, is written out."""
    shown = one_line(text).replace("|", "\\u007c") or " "
    fence = "`" * (max(map(len, re.findall("`+", shown)), default=0) + 1)
    return f"{fence} {shown} {fence}" if "`" in (shown[0], shown[-1]) else f"{fence}{shown}{fence}"


def _counts(document: Report) -> Iterator[str]:
    rows = [(_title(block), block["summary"]) for block in document["building_blocks"]]
    if len(rows) != 1:
        rows.append(("all", document["summary"]))
    yield "| Building Block | scenarios passed | operations met | requirements met |\n|---|---|---|---|\n"
    yield from (f"| {title} | {' | '.join(_cells(summary))} |\n" for title, summary in rows)


def _adapters(document: Report) -> Iterator[str]:
    for block in document["building_blocks"]:
        if "adapter" in block:
            yield f"\n{_title(block)}: {inert(adapter_sentence(block['adapter']))}\n"


def _levels(document: Report) -> Iterator[str]:
    rows = [(block, level) for block in document["building_blocks"] for level in block["levels"]]
    if rows:
        yield "\n| Building Block | scheme | | reached | by |\n|---|---|---|---|---|\n"
    for block, level in rows:
        words = (level["scheme"], level["name"], level["state"], level["sentence"])
        yield f"| {_title(block)} | {' | '.join(map(inert, words))} |\n"


def _cells(summary: Summary) -> Iterator[str]:
    yield _share("passed", "planned", summary["scenarios"])
    yield _share("met", "total", summary["operations"])
    yield _share("met", "total", summary["requirements"])


def _share(good: str, total: str, numbers: ScenarioCounts | VerdictCounts) -> str:
    counts = cast(Mapping[str, int], numbers)
    rest = ", ".join(f"{count} {word}" for word, count in counts.items() if count and word not in (good, total))
    return f"{counts[good]} of {counts[total]}" + (f" ({rest})" if rest else "")


def _unmet(document: Report) -> Iterator[str]:
    blocks, counts = document["building_blocks"], document["summary"]
    requirements = [(b, row) for b in blocks for row in b["requirements"] if row["verdict"] == "not met"]
    operations = [(b, row) for b in blocks for row in b["operations"] if row["verdict"] == "not met"]
    failed = [(block, head) for block, head in _heads(document) if head.outcome == "failed"]
    yield from _section(
        f"Requirements not met: {len(requirements)} of {counts['requirements']['total']}",
        [_requirement(*found) for found in requirements],
    )
    yield from _section(
        f"Operations not met: {len(operations)} of {counts['operations']['total']}",
        [_operation(*found) for found in operations],
    )
    yield from _section(
        f"Scenarios failed: {len(failed)} of {counts['scenarios']['planned']}",
        [f"- {code(head.id)} ({_title(block)}): {inert(head.reason)}\n" for block, head in failed],
    )


def _requirement(block: BuildingBlock, row: RequirementRow) -> str:
    statement = f"  {inert(row['statement'])}\n"
    return f"- {code(row['id'])} ({_title(block)}, {inert(row['level'])}): {inert(row['reason'])}\n{statement}"


def _operation(block: BuildingBlock, row: OperationRow) -> str:
    return f"- {code(row['id'])} ({_title(block)}): {inert(row['reason'])}\n"


def _waived(document: Report) -> Iterator[str]:
    """What is waived, and what people declared that checks contradict."""
    rows = [(block, row) for block in document["building_blocks"] for row in block["requirements"]]
    waived = [_requirement(*found) for found in rows if found[1]["verdict"] == "waived"]
    contradicted = [(block, row, row["contradiction"]) for block, row in rows if row["contradiction"]]
    yield from _section(f"Requirements not met and waived: {len(waived)}", waived)
    yield from _section(
        f"Declarations that checks contradict: {len(contradicted)}",
        [f"- {_title(block)} {code(row['id'])}: {inert(said)}\n" for block, row, said in contradicted],
    )


def _untried(document: Report) -> Iterator[str]:
    """Scenarios that could not be tried, those of one reason together."""
    reasons: dict[str, list[str]] = {}
    for _, head in _heads(document):
        if head.outcome in ("inconclusive", "error"):
            reasons.setdefault(f"{head.outcome}: {inert(head.reason)}", []).append(head.id)
    count = sum(map(len, reasons.values()))
    if not count:
        return
    yield "\n<details>\n"
    yield f"<summary>Not tried: {count} of {document['summary']['scenarios']['planned']} scenarios</summary>\n\n"
    yield from _bounded([f"- {reason}\n  - {_names(names)}\n" for reason, names in reasons.items()])
    yield "\n</details>\n"


def _names(names: list[str]) -> str:
    shown = ", ".join(map(code, names[:_MOST_NAMES]))
    return shown if len(names) <= _MOST_NAMES else f"{shown} and {len(names) - _MOST_NAMES} more"


def _repeat(document: Report) -> Iterator[str]:
    # Half a command line would be worse than none.
    command = visible(repeat_run_command(document["run"])).replace("\r", "␍").replace("\n", "␊")
    yield "\n### Repeat\n\n"
    yield f"{_fenced(command)}\n" if len(command) <= _CHARACTERS else "The command line is long: see `report.json`.\n\n"
    yield f"Run {code(document['run']['id'])} of {code(document['run']['started'])}, "
    yield f"kit {code(document['kit']['version'])}. What is cut here ends in …; `report.json` has all of it.\n"


def _fenced(line: str) -> str:
    fence = "`" * max(3, max(map(len, re.findall("`+", line)), default=0) + 1)
    return f"{fence}sh\n{line}\n{fence}\n"


def _section(heading: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"\n### {heading}\n\n"
        yield from _bounded(items)


def _bounded(items: list[str]) -> Iterator[str]:
    """As many items as may be shown, and how many more there are."""
    length = 0
    for number, item in enumerate(items):
        length += len(item)
        if length > _CHARACTERS:
            yield f"- … and {len(items) - number} more, which `report.json` has\n"
            return
        yield item


def _heads(document: Report) -> Iterable[tuple[BuildingBlock, ScenarioHead]]:
    return ((block, head) for block in document["building_blocks"] for head in scenario_heads(block["scenarios"]))


def _title(block: BuildingBlock) -> str:
    return code(f"{block['id']} {block['version']}")

"""Render the requirement table as CSV (RFC 4180), of which a spreadsheet takes no cell for a formula."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from typing import get_args

from conformance.report.declared_shapes import DeclarationRecord
from conformance.report.evidence import visible
from conformance.report.scenario_shapes import OutcomeWord
from conformance.report.scenarios import scenario_heads
from conformance.report.shapes import BuildingBlock, Report, RequirementRow

_OUTCOMES: tuple[OutcomeWord, ...] = get_args(OutcomeWord)

COLUMNS = (
    "building block", "version", "id", "section", "number", "kind", "level", "observability", "mutability", "statement",
    "verdict", "reason", "remains", *(f"scenarios {outcome}" for outcome in _OUTCOMES),
    "tested", "declared", "declared by", "declared on", "comment", "evidence", "does not count because",
    "reviewed", "reviewer", "reviewed at", "reviewer's comment", "waived by", "waived until", "waived because",
    "contradiction",
)  # fmt: skip
"""The first row; each row after it is one requirement of one Building Block."""

# What makes a formula of a cell, by OWASP, “CSV Injection”: these characters, of full width too, at its start. A reader
# that takes another separator than the comma, or breaks lines inside of quotes, begins a cell there as well. Every run
# of such places is taken as a whole, so that the time stays linear.
_STARTS = re.compile(r'((?:^|[;\t\r\n])[\s";]*+)([=+\-@＝＋－＠]?)')


def render_csv(document: Report) -> Iterator[str]:
    """The requirement table of all Building Blocks, row by row."""
    writer = csv.writer(_Line(), quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    yield str(writer.writerow(COLUMNS))
    for block in document["building_blocks"]:
        outcomes = {head.id: head.outcome for head in scenario_heads(block["scenarios"])}
        for requirement in block["requirements"]:
            yield str(writer.writerow(map(harmless, _cells(block, requirement, outcomes))))


class _Line:
    """What a csv.writer writes to, so that its `writerow` returns the row's text."""

    def write(self, text: str) -> str:
        return text


def _cells(block: BuildingBlock, requirement: RequirementRow, outcomes: dict[str, OutcomeWord]) -> Iterator[str]:
    yield from (block["id"], block["version"], requirement["id"], requirement["section"], str(requirement["number"]))
    yield from (requirement["kind"], requirement["level"], requirement["observability"], requirement["mutability"])
    yield from (requirement["statement"], requirement["verdict"], requirement["reason"], requirement["remains"] or "")
    counted = Counter(outcomes.get(name) for name in requirement["scenarios"])
    yield from (str(counted[outcome]) for outcome in _OUTCOMES)
    yield requirement["tested"]
    yield from _declared(requirement["declaration"])
    waiver = requirement["waiver"]
    yield from (waiver["who"], waiver["until"], waiver["reason"]) if waiver else ("",) * 3
    yield requirement["contradiction"] or ""


def _declared(declaration: DeclarationRecord | None) -> Iterator[str]:
    """What is declared, and the decision on it; as many empty cells where nothing is."""
    if declaration is None:
        yield from ("",) * 10
        return
    yield declaration["fulfilment"]
    yield from (declaration["declared_by"] or "", declaration["declared_on"] or "", declaration["comment"] or "")
    yield " ".join(one["link"] or f"{one['file']} sha256:{one['sha256']}" for one in declaration["evidence"])
    yield "; ".join(filter(None, (declaration["outdated"], *declaration["problems"])))
    review = declaration["review"]
    if review is None:
        yield from ("",) * 4
    else:
        yield from (review["decision"], review["reviewer"], review["reviewed_at"], review["comment"] or "")


def harmless(text: str) -> str:
    """The text with an apostrophe before whatever could begin a formula, and hidden characters written out."""
    shown = _STARTS.sub(_held, visible(text))
    return f"'{shown}" if shown.startswith(("\t", "\r", "\n")) else shown


def _held(match: re.Match[str]) -> str:
    before, sign = match.groups()
    return f"{before}'{sign}" if sign else before

"""Reports of bids with four requirements, as small as a comparison needs them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, cast

from conformance.comparison import Comparison, Tender, bid, compare, comparison_html
from conformance.comparison.bids_table import plain_number
from conformance.comparison.tender import LoadedTender
from conformance.documents import Document
from conformance.locations import data_folder
from conformance.report import Report
from conformance.report.shapes import BuildingBlock, RequirementRow
from tests.report.sample import digest, plain

LEVELS = ("REQUIRED", "REQUIRED", "RECOMMENDED", "OPTIONAL")
"""The levels of the requirements of every Building Block here, `BLOCK-1` to `BLOCK-4`."""

BLOCK = "bb-payments"
MET = ("met",) * 4
TENDER: Mapping[str, Any] = {"name": "Payments", "building-blocks": [{"id": "bb-payments", "version": "1.0"}]}


@cache
def _plain() -> Report:
    report = plain()
    for block in report["building_blocks"]:
        block["scenarios"] = []
    return report


def a_report(blocks: Mapping[str, Sequence[str]], name: str = "Example Pay", version: str = "2", **run: Any) -> Report:
    """A report with the verdicts of each Building Block; `run` replaces facts of the run."""
    report = deepcopy(_plain())
    report["candidate"].update({"name": name, "version": version})
    report["run"].update(cast(Any, run))
    report["building_blocks"] = [a_block(id_, words) for id_, words in blocks.items()]
    return report


def a_block(id_: str, words: Sequence[str], version: str = "1.0") -> BuildingBlock:
    """A Building Block of four requirements with these verdicts."""
    block = deepcopy(_plain()["building_blocks"][0])
    facts = zip(LEVELS, words, strict=True)
    rows = [_row(f"{id_}-{number}", *both) for number, both in enumerate(facts, start=1)]
    block.update({"id": id_, "name": id_.upper(), "version": version, "pack_digest": digest(id_ + version)})
    block.update({"requirements": rows})
    return block


def _row(name: str, level: str, word: str) -> RequirementRow:
    row = deepcopy(_plain()["building_blocks"][0]["requirements"][0])
    row.update(cast(Any, {"id": name, "level": level, "verdict": word, "reason": f"It is {word}."}))
    return row


def write_report(path: Path, report: Report) -> Path:
    """The report as a file, in a folder that is made for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report), encoding="utf-8")
    return path


def tender(**changes: Any) -> LoadedTender:
    """A tender for payments that was not read from a file; `changes` replace keys, written with underscores."""
    content = {**TENDER, **{key.replace("_", "-"): value for key, value in changes.items()}}
    return LoadedTender(Tender.model_validate(content), Document(Path("tender.yaml"), content, {}))


def table(text: str) -> list[dict[str, str]]:
    """The rows of a comparison.csv."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def page_of(comparison: Comparison) -> str:
    """The page of a comparison."""
    return comparison_html(comparison, data_folder("reports"))


def compared(*words: Sequence[str], **terms: Any) -> Comparison:
    """Bids A, B, C … with these verdicts on payments, under a tender."""
    reports = [a_report({BLOCK: one}, name=chr(ord("A") + at), version="1") for at, one in enumerate(words)]
    return compare([bid(report, f"{at}.json") for at, report in enumerate(reports)], tender(**terms))


def lacking(comparison: Comparison, position: int) -> list[str]:
    """The mandatory requirements that a bid does not satisfy."""
    return [row.facts["id"] for row, _ in comparison.totals[position].lacking]


def sums(comparison: Comparison) -> list[str]:
    """The weighed sum of each bid, and the total: `3 of 4`."""
    return [f"{plain_number(total.satisfied)} of {plain_number(total.total)}" for total in comparison.totals]

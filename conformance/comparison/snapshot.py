"""Of a report what is held against another: where each requirement, operation and scenario stands, and under what.

A snapshot is small, and needs the files of its report no more: those of a baseline may be gone when a run has ended.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from conformance.exceptions import DocumentError
from conformance.report import Report
from conformance.report.declared_shapes import AssessmentRecord
from conformance.report.evidence import one_line
from conformance.report.scenarios import scenario_heads
from conformance.report.shapes import BuildingBlock, LevelWord, Selection

Kind: TypeAlias = Literal["requirement", "operation", "scenario"]


@dataclass(frozen=True)
class Entry:
    """One requirement, operation or scenario of a Building Block."""

    block: str
    kind: Kind
    id: str


@dataclass(frozen=True)
class Standing:
    """The verdict or outcome on an entry, and why."""

    word: str
    reason: str
    level: LevelWord | None = None
    """How strongly a requirement binds; None for all else."""
    decides: bool = False
    """Whether it is a regression that it gets worse: of a REQUIRED requirement, and of a scenario that serves none."""
    checked: bool = True
    """Whether checks brought the word about, and not a declaration alone; it matters where something is not met."""


@dataclass(frozen=True)
class Snapshot:
    """A report, as it is held against another. `circumstances` are what its verdicts were come to under, by name."""

    title: str
    circumstances: Mapping[str, str]
    standings: Mapping[Entry, Standing]


def take_snapshot(report: Report, path: Path) -> Snapshot:
    """The snapshot of a report that stands at a path. Raises DocumentError where anything is in it twice."""
    standings: dict[Entry, Standing] = {}
    blocks: set[str] = set()
    for block in report["building_blocks"]:
        _check_new(block["id"], block["id"] in blocks, path)
        blocks.add(block["id"])
        for entry, standing in _standings(block):
            _check_new(entry.id, entry in standings, path)
            standings[entry] = standing
    return Snapshot(_title(report), dict(_circumstances(report)), standings)


def _check_new(name: str, is_known: bool, path: Path) -> None:
    if is_known:
        raise DocumentError(path, "stands in it twice, and one of them is false; get a report as a run wrote it",
                            key=one_line(name))  # fmt: skip


def _standings(block: BuildingBlock) -> Iterator[tuple[Entry, Standing]]:
    served = {name for row in block["requirements"] for name in row["scenarios"]}
    for row in block["requirements"]:
        standing = Standing(
            row["verdict"],
            row["reason"],
            row["level"],
            decides=row["level"] == "REQUIRED",
            checked=row["tested"] == "not met",
        )
        yield Entry(block["id"], "requirement", row["id"]), standing
    for operation in block["operations"]:
        yield Entry(block["id"], "operation", operation["id"]), Standing(operation["verdict"], operation["reason"])
    for head in scenario_heads(block["scenarios"]):
        is_waived = head.outcome == "failed" and block["scenarios"][head.position]["waiver"] is not None
        word = "waived" if is_waived else head.outcome
        standing = Standing(word, head.reason, decides=head.id not in served)
        yield Entry(block["id"], "scenario", head.id), standing


def _title(report: Report) -> str:
    run, candidate = report["run"], report["candidate"]
    return f"{candidate['name']} {candidate['version']}, run {run['id']} of {run['started']}"


def _circumstances(report: Report) -> Iterator[tuple[str, str]]:
    """Where two reports differ in one of these, their verdicts may differ for another reason than the candidate."""
    run = report["run"]
    yield "candidate", report["candidate"]["name"]
    yield "candidate's version", report["candidate"]["version"]
    yield "kit", report["kit"]["version"]
    yield "profile", report["profile"]["digest"]
    yield "declarations and waivers", _files(report["assessment"])
    yield "run", "complete" if run["complete"] else "incomplete"
    yield "selection", _selection(run["selection"])
    yield "depth", run["depth"] or "no contract checks"
    yield "seed", str(run["seed"])
    for block in report["building_blocks"]:
        yield f"version of {block['id']}", block["version"]
        yield f"pack of {block['id']}", block["pack_digest"]


def _files(assessment: AssessmentRecord | None) -> str:
    files = assessment["files"] if assessment else []
    return ", ".join(f"{file['name']} {file['digest']}" for file in files) or "none"


def _selection(selection: Selection) -> str:
    """What the run was narrowed to, as its command line said it."""
    options = {"--block": selection["blocks"], "--operation": selection["operations"],
               "--scenario": selection["scenarios"]}  # fmt: skip
    words = [word for option, names in options.items() for name in names for word in (option, name)]
    tags = [] if selection["tags"] is None else ["--tag", selection["tags"]]
    return shlex.join([*words, *tags]) or "everything"

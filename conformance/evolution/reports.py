"""Find reports in a folder, and the evidence of each: the record beside it where it is of the same run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conformance.attestation import verify_inside
from conformance.evolution.documents import Operations, operation_key
from conformance.evolution.specification import Specification
from conformance.exceptions import DocumentError
from conformance.output import RECORD, WRITTEN_BY_A_RUN
from conformance.record import RunRecord
from conformance.record_file import read_record
from conformance.report import Report, read_report
from conformance.report.evidence import one_line
from conformance.report.restored import restored_record
from conformance.report.shapes import BuildingBlock

REPORT = WRITTEN_BY_A_RUN["json"]
_LARGEST = 128 * 1024 * 1024
"""Reports of more bytes are not read: as Python's objects they take several times as much."""


@dataclass(frozen=True)
class NotLookedAt:
    """A file or folder that was passed over, and why, as a clause."""

    path: Path
    why: str


@dataclass(frozen=True)
class Recorded:
    """One Building Block of a report, and the record that has its exchanges; `remarks` tell what to know of it."""

    path: Path
    report: Report
    block: BuildingBlock
    record: RunRecord
    remarks: tuple[str, ...]


def find_reports(folder: Path) -> Iterator[Path | NotLookedAt]:
    """Every report.json below a folder, in order, and what was passed over."""
    unreadable: list[OSError] = []
    for name, folders, files in os.walk(folder, onerror=unreadable.append):
        folders.sort()
        for inner in folders:
            if (Path(name) / inner).is_symlink():
                yield NotLookedAt(Path(name) / inner, "it is a link to a folder, and links are not followed")
        if REPORT in files or REPORT in folders:
            path = Path(name) / REPORT
            yield path if path.is_file() else NotLookedAt(path, "it is no file, or a link that leads to none")
    for error in unreadable:
        yield NotLookedAt(Path(str(error.filename)), f"it cannot be read: {error.strerror}")


def read_recorded(path: Path, old: Specification, operations: Operations) -> Recorded:
    """A report with its evidence. Raises DocumentError where it is no report, or none of this specification."""
    try:
        length = path.stat().st_size
    except OSError as error:
        raise DocumentError(path, f"cannot be read: {error.strerror}") from None
    if length > _LARGEST:
        raise DocumentError(path, f"has {length} bytes, which is more than the {_LARGEST} that are read")
    try:
        report = read_report(path)
    except RecursionError:
        raise DocumentError(path, "is nested too deeply to be read") from None
    block = _block(path, report, old, operations)
    record, remarks = _evidence(path, report)
    return Recorded(path, report, block, record, (*remarks, *_remarks(report, block, old, operations)))


def _block(path: Path, report: Report, old: Specification, operations: Operations) -> BuildingBlock:
    """The Building Block that a specification is of; documents alone are of that with whose operations they agree."""
    told = ", ".join(f"{block['id']} {block['version']}" for block in report["building_blocks"]) or "nothing"
    found = [block for block in report["building_blocks"] if _is_of(block, old, operations)]
    if not found:
        wanted = f"{old.block} {old.version}" if old.block else f"any operation of {old.name}"
        raise DocumentError(path, f"is about {one_line(told, 120)}, and not about {wanted}")
    if len(found) > 1:
        raise DocumentError(path, f"has more than one Building Block that {old.name} is of: {one_line(told, 120)}")
    return found[0]


def _is_of(block: BuildingBlock, old: Specification, operations: Operations) -> bool:
    if old.block is not None:
        return block["id"] == old.block and block["version"] == old.version
    return any(operation_key(row["method"], row["path"]) in operations for row in block["operations"])


def _evidence(path: Path, report: Report) -> tuple[RunRecord, list[str]]:
    """The record beside a report, which has whole exchanges, where it is of the same run; else the report's own."""
    own, beside = restored_record(report), path.with_name(RECORD)
    if not beside.is_file():
        return own, []
    try:
        record = read_record(beside)
    except DocumentError as error:
        return own, [f"{RECORD} beside it was not used: it {error.problem}"]
    outcomes = [{name: (one.outcome, one.reason) for name, one in each.results.items()} for each in (own, record)]
    if record.head.id != own.head.id or any(outcomes[0].get(name) != one for name, one in outcomes[1].items()):
        return own, [f"{RECORD} beside it was not used: it is of another run"]
    return record, []


def _remarks(report: Report, block: BuildingBlock, old: Specification, operations: Operations) -> Iterator[str]:
    found = list(verify_inside(report))
    if found:
        yield one_line(f"it contradicts itself in {len(found)} places, so that nothing rests on it: {found[0]}")
    other = [
        *(row["id"] for row in block["operations"] if operation_key(row["method"], row["path"]) not in operations),
        *(
            row["id"]
            for row in block["requirements"]
            if old.requirements
            and (row["id"] not in old.requirements or old.requirements[row["id"]].statement != row["statement"])
        ),
    ]
    if other:
        yield one_line(f"{len(other)} of its operations and requirements are not those of {old.name}: {other[0]}")
    if not report["run"]["complete"]:
        yield "its run was cut off"

"""Carry a plan out, and leave its record in a folder of the user's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from conformance.commands import options
from conformance.exceptions import UsageError
from conformance.output import RECORD, WRITTEN_BY_A_RUN

if TYPE_CHECKING:
    from conformance.assessment import RecordedAssessment
    from conformance.engine import Manner
    from conformance.model import Exchange
    from conformance.plan import Plan
    from conformance.record import RunRecord


def recorded(
    plan: Plan,
    manner: Manner,
    preflight: Sequence[Exchange],
    folder: Path,
    assessment: RecordedAssessment | None = None,
) -> RunRecord:
    """Carry out a plan, with a bar where there is a terminal; its record is written to a folder, and returned."""
    from rich.console import Console

    from conformance.commands.progress import ProgressLine
    from conformance.engine import conduct
    from conformance.record_file import RecordedEvidence, RecordWriter

    path = options.writable(folder, RECORD) / RECORD
    with path.open("w", encoding="ascii", newline="\n") as stream, ProgressLine(Console(stderr=True)) as line:
        writer = RecordWriter(stream)
        record = conduct(plan, manner, preflight, [line, writer], assessment)
    return replace(record, evidence=RecordedEvidence(path, writer.places))


def check_kept(source: Path, folder: Path) -> None:
    """Raise UsageError where a file that was read would be lost to what is written to a folder."""
    written = [RECORD, *WRITTEN_BY_A_RUN.values()]
    if source.resolve() in [(folder / name).resolve() for name in written]:
        raise UsageError(f"{source}: would be overwritten by this run; move it, or choose another folder with --output")

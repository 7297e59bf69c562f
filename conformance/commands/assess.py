"""`assess`: what a vendor declares of the requirements that no check decides, and what a reviewer says to it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands import options
from conformance.commands.reviewing import review
from conformance.exceptions import DocumentError
from conformance.packs import PackLocation, find_packs

if TYPE_CHECKING:
    from conformance.assessment import LoadedAssessment, Progress
    from conformance.declaring import Merged

NAME = "self-assessment.yaml"


@click.group(short_help="Declare what no check decides, and review declarations.")
def assess() -> None:
    """Self-assessment: declare what no check decides, with evidence; review what was declared."""


assess.add_command(review)


@assess.command(short_help="Write a self-assessment, or bring it up to date.")
@click.argument("profile", type=options.FILE)
@options.pack_path
def init(profile: Path, pack_paths: tuple[Path, ...]) -> None:
    """Write self-assessment.yaml beside PROFILE: each requirement of its Building Blocks that no check decides.

    Where the file exists it is brought up to date: what was filled in stays, what the specification has changed is
    marked, and what it no longer has moves to `withdrawn`.
    """
    from conformance.assessment import load_assessment, read_claim
    from conformance.declaring import merge, replace_file

    claim, packs = read_claim(profile, find_packs(pack_paths))
    target = profile.parent / NAME
    existing = None
    if target.exists():
        load_assessment(target)  # says what is wrong with it before anything is written
        existing = target.read_text(encoding="utf-8")
    merged = merge(existing, claim, packs)
    if merged.text == existing:
        click.echo(f"{target} is up to date.")
        return
    replace_file(target, merged.text)
    click.echo(f"Wrote {target}.")
    _print_changes(merged, new=existing is None)


@assess.command(short_help="Say what is missing or wrong in a self-assessment.")
@click.argument("assessment", type=options.FILE)
@click.option("--waivers", type=options.FILE, help="Also check this file of waivers.")
@options.pack_path
def check(assessment: Path, waivers: Path | None, pack_paths: tuple[Path, ...]) -> None:
    """Everything that is missing or wrong in ASSESSMENT, with file, line and key. Links are not followed.

    Exit status: 1 where anything is missing or wrong, else 0; 2 where the document cannot be read.
    """
    from conformance.assessment import check_assessment, load_assessment

    locations, today = find_packs(pack_paths), datetime.now(UTC).date()
    loaded = load_assessment(assessment)
    problems = list(check_assessment(loaded, locations, today))
    if waivers is not None:
        problems += _waiver_problems(waivers, loaded, locations)
    _print_lines(map(str, problems))
    if problems:
        click.echo(f"\n{len(problems)} to mend.")
    else:
        click.echo("Nothing is missing.")
    click.get_current_context().exit(1 if problems else 0)


@assess.command(short_help="Show how far a self-assessment has come.")
@click.argument("assessment", type=options.FILE)
@options.output_format
def status(assessment: Path, output_format: str) -> None:
    """How much of ASSESSMENT is answered, and how, by Building Block and level."""
    from conformance.assessment import load_assessment, progress

    rows = progress(load_assessment(assessment).assessment)
    if output_format == "json":
        click.echo(json.dumps([_as_json(row) for row in rows], ensure_ascii=False, indent=1))
    else:
        _print_progress(rows)


def _print_lines(lines: Iterable[str]) -> None:
    """What people wrote reaches the terminal as plain text."""
    from conformance.report.evidence import visible

    for line in lines:
        click.echo(visible(line))


def _print_changes(merged: Merged, *, new: bool) -> None:
    count = len(merged.added)
    if new:
        click.echo(f"{count} requirement{'' if count == 1 else 's'} to declare. Fill it in, then: assess check")
    sentences = {
        "is new": [] if new else merged.added,
        "has changed since it was declared; look again": merged.changed,
        "is in the specification again; what was declared is back": merged.returned,
        "is no requirement of the profile's Building Blocks any more; moved to `withdrawn`": merged.withdrawn,
    }
    _print_lines(f"  {name} {sentence}" for sentence, names in sentences.items() for name in names)


def _waiver_problems(path: Path, loaded: LoadedAssessment, locations: list[PackLocation]) -> list[DocumentError]:
    """Waivers held against the Building Blocks of the self-assessment, and against the clock."""
    from conformance.assessment import check_waivers, load_waivers
    from conformance.contract import contract_checks
    from conformance.exceptions import SelectionError
    from conformance.model import Depth
    from conformance.packs import select_pack

    requirements: set[str] = set()
    scenarios: set[str] = set()
    for block in loaded.assessment.building_blocks:
        try:
            pack = select_pack(locations, block.id, block.version).read()
        except SelectionError:  # `check_assessment` tells
            continue
        requirements |= {requirement.id for requirement in pack.requirements}
        scenarios |= {one.id for one in (*pack.scenarios, *contract_checks(pack, Depth.THOROUGH))}
    return list(check_waivers(load_waivers(path), requirements, scenarios, datetime.now(UTC).date()))


def _as_json(row: Progress) -> dict[str, object]:
    from conformance.assessment import Fulfilment

    return {
        "building_block": row.block,
        "version": row.version,
        "level": row.level and row.level.value,
        "total": row.total,
        "answered": row.answered,
        **{value.name.lower(): row.fulfilments[value] for value in Fulfilment},
    }


def _print_progress(rows: Iterable[Progress]) -> None:
    from conformance.assessment import Fulfilment

    line = "{:<34} {:<8} {:<12} {:>12} {:>5} {:>7} {:>8} {:>15}"
    _print_lines([line.format("Building Block", "version", "level", "answered", *Fulfilment)])
    for row in rows:
        counts = (row.fulfilments[value] for value in Fulfilment)
        level = row.level.value if row.level else "not said"
        _print_lines([line.format(row.block, row.version, level, f"{row.answered} of {row.total}", *counts)])

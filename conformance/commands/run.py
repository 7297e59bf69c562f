"""`run` and `demo`: probe a candidate, judge, and write the report."""

from __future__ import annotations

import json
import os
import random
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from conformance.commands import options
from conformance.commands.recording import check_kept, recorded
from conformance.model import Depth, Exchange
from conformance.output import RECORD
from conformance.plan import Plan, Selection

if TYPE_CHECKING:
    from conformance.assessment import RecordedAssessment
    from conformance.comparison import Difference, Snapshot
    from conformance.packs import PackLocation
    from conformance.report import Report


@dataclass(frozen=True)
class RunOptions:
    """What the command line says about carrying a run out."""

    workers: int
    seed: int | None
    depth: str
    output: Path
    fail_fast: bool
    strict: bool
    baseline: Path | None
    output_format: str
    assessment: Path | None = None
    review: Path | None = None
    waivers: Path | None = None


@click.command(short_help="Probe a candidate and write the report.")
@click.argument("profile", type=options.FILE)
@options.blocks
@options.apply(options.selection)
@options.apply(options.assessment)
@options.apply(options.running)
@click.pass_context
def run(context: click.Context, /, profile: Path, blocks: tuple[str, ...], **rest: Any) -> None:
    """Probe the candidate that PROFILE describes, and write the report.

    Exit status: 0 nothing that was checked is not met; 1 something is not met; 2 bad usage or unreadable input;
    3 candidate or profile not ready; 4 error of the kit; 130 interrupted.
    With --baseline, 1 something REQUIRED got worse since; 0 nothing did, whatever failed before and fails still.
    """
    from conformance.packs import find_packs

    found = find_packs(rest.pop("pack_paths"))
    selection = Selection(blocks, rest.pop("tags"), rest.pop("operations"), rest.pop("scenarios"))
    context.exit(probe(profile, os.environ, found, selection, RunOptions(**rest)))


@click.command(short_help="Probe the embedded reference candidates.")
@options.versioned_blocks
@options.apply(options.selection)
@options.apply(options.running)
@click.pass_context
def demo(context: click.Context, /, blocks: tuple[str, ...], **rest: Any) -> None:
    """Probe the embedded reference candidates, on a free loopback port: a first look at what a run is."""
    from conformance.packs import find_packs, select_packs
    from conformance.reference import (
        VARIABLES,
        ReferenceCandidate,
        mounted,
        mounted_addresses,
        reference_profile,
        serving,
    )

    found = find_packs(rest.pop("pack_paths"))
    packs = [location.read() for location in select_packs(found, blocks)]
    candidates = mounted({pack.id: ReferenceCandidate(pack) for pack in packs})
    with serving(candidates) as address, tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "reference-candidate.yaml"
        profile.write_text(reference_profile(packs, mounted_addresses(packs, address)), encoding="utf-8")
        selection = Selection((), rest.pop("tags"), rest.pop("operations"), rest.pop("scenarios"))
        status = probe(profile, VARIABLES, found, selection, RunOptions(**rest))
    context.exit(status)


def probe(
    profile: Path,
    variables: Mapping[str, str],
    found: Sequence[PackLocation],
    selection: Selection,
    chosen: RunOptions,
) -> int:
    """Plan, preflight, probe, judge and report; returns the exit status. `found` are the packs that there are."""
    from conformance.adapter import read_profile_adapters
    from conformance.engine import prepare
    from conformance.plan import make_plan
    from conformance.probe.soundness import check_scenarios
    from conformance.profile import load_profile, read_profile_packs

    baseline = _read_baseline(chosen)
    loaded = load_profile(profile, variables)
    packs = read_profile_packs(loaded, found, selection.blocks)
    seed = random.randrange(2**32) if chosen.seed is None else chosen.seed
    adapters = read_profile_adapters(loaded, packs)
    plan = make_plan(loaded, packs, selection, seed, Depth(chosen.depth), adapters)
    for block in plan.blocks:
        check_scenarios(block.pack, block.scenarios)
    assessment = _gather(plan, chosen)
    return _carry_out(plan, chosen, prepare(plan), assessment, baseline)


def _gather(plan: Plan, chosen: RunOptions) -> RecordedAssessment | None:
    """What people declared, reviewed and waived, as it stands today: read before anything is probed."""
    from conformance.assessment import AssessmentFiles, Judging, gather

    candidate = plan.loaded.profile.candidate
    requirements = {one.id: one for block in plan.blocks for one in block.pack.requirements}
    scenarios = [scenario.id for block in plan.blocks for scenario in (*block.planned, *block.unselected)]
    judging = Judging(candidate.name, candidate.version, requirements, scenarios)
    files = AssessmentFiles(chosen.assessment, chosen.review, chosen.waivers)
    return gather(files, judging, datetime.now(UTC).date())


def _read_baseline(chosen: RunOptions) -> Snapshot | None:
    """The baseline before anything is sent, and before anything is written over it."""
    if chosen.baseline is None:
        return None
    from conformance.comparison import take_snapshot
    from conformance.report import read_report

    check_kept(chosen.baseline, chosen.output)
    return take_snapshot(read_report(chosen.baseline), chosen.baseline)


def _carry_out(
    plan: Plan,
    chosen: RunOptions,
    preflight: Sequence[Exchange],
    assessment: RecordedAssessment | None,
    baseline: Snapshot | None,
) -> int:
    from conformance.engine import Manner

    manner = Manner(chosen.workers, chosen.fail_fast)
    record = recorded(plan, manner, preflight, chosen.output, assessment)

    from conformance.comparison import gated_status  # these only now: processes that probe need none of what they bring
    from conformance.judge import exit_status, judge
    from conformance.report import make_report, write_report

    judgement = judge(record)
    report = make_report(judgement, strict=chosen.strict)
    changed = None if baseline is None else _changed(baseline, report, chosen.output)
    say_verdict(report, write_report(report, chosen.output), chosen.output_format, changed)
    status = exit_status(judgement, strict=chosen.strict)
    return status if changed is None else gated_status(status, changed)


def _changed(baseline: Snapshot, report: Report, folder: Path) -> Difference:
    from conformance.comparison import difference, take_snapshot

    return difference(baseline, take_snapshot(report, folder / RECORD))


def say_verdict(report: Report, written: Sequence[Path], output_format: str, changed: Difference | None = None) -> None:
    """Print what a report comes to, what changed since a baseline where there is one, and where it stands."""
    from rich.console import Console

    from conformance.comparison import difference_lines
    from conformance.report.terminal import print_verdict

    if output_format == "json":
        levels = {f"{block['id']}@{block['version']}": block["levels"] for block in report["building_blocks"]}
        facts = {"verdict": report["verdict"], "summary": report["summary"], "levels": levels}
        difference = {} if changed is None else {"difference": changed}
        click.echo(json.dumps({**facts, **difference, "files": list(map(str, written))}))
        return
    print_verdict(report, Console())
    for line in [] if changed is None else difference_lines(changed):
        click.echo(line)
    click.echo(f"Report: {next(path for path in written if path.suffix == '.html')}")

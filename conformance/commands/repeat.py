"""`report repeat`: send the requests of a report again, and say which of its claims hold now."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands import options
from conformance.commands.recording import check_kept, recorded
from conformance.output import RECORD

if TYPE_CHECKING:
    from conformance.comparison import Chosen, Repetition
    from conformance.judge import Judgement
    from conformance.plan import Plan
    from conformance.report import Report

STATUS_DOES_NOT_HOLD = 1


@click.command(short_help="Try the claims of a report again on a candidate.")
@click.argument("source", type=options.FILE)
@click.option(
    "--against", "profile", required=True, type=options.FILE, help="The profile of the candidate as it stands now."
)
@click.option("--sample", type=click.IntRange(0), default=20, show_default=True, help="How many of the passes.")
@click.option(
    "--seed", type=click.IntRange(0, 2**32 - 1), help="Draw the sample of an earlier repetition, which names it."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many scenarios at a time."
)
@click.option(
    "--output", type=options.FOLDER, default=Path("repetition"), show_default=True, help="Where the record goes."
)
@click.option("--strict", is_flag=True, help="Exit with 1 also when a claim could not be tried.")
@options.output_format
@options.pack_path
@click.pass_context
def repeat(
    context: click.Context,
    /,
    source: Path,
    profile: Path,
    sample: int,
    seed: int | None,
    workers: int,
    output: Path,
    strict: bool,
    output_format: str,
    pack_paths: tuple[Path, ...],
) -> None:
    """Send the requests of SOURCE's failures and of a sample of its passes again, and say which claims hold now.

    Requests are made with SOURCE's own seed. What comes back is recorded, for `report explain` and `report render`.

    Exit status: 0 no claim was found false; 1 one was, also where a failure is mended; 2 bad usage or unreadable input;
    3 candidate or profile not ready; 4 error of the kit; 130 interrupted.
    """
    from conformance.comparison import choose_claims, repetition_lines, weigh_claims
    from conformance.engine import Manner, prepare
    from conformance.judge import judge
    from conformance.report import read_report

    report = read_report(source)
    check_kept(source, output)
    chosen = choose_claims(report, source, sample, random.randrange(2**32) if seed is None else seed)
    plan = _plan(report, source, chosen, profile, pack_paths)
    judgement = judge(recorded(plan, Manner(workers), prepare(plan), output))
    results = {name: result for block in judgement.blocks for name, result in block.results.items()}
    found = weigh_claims(report, chosen, judgement.record.head, results)
    if output_format == "json":
        click.echo(json.dumps({**found, "record": str(output / RECORD)}))
    else:
        for line in repetition_lines(found):
            click.echo(line)
        click.echo(f"Record: {output / RECORD}")
    context.exit(_status(judgement, found, strict=strict))


def _plan(report: Report, source: Path, chosen: Chosen, profile: Path, pack_paths: tuple[Path, ...]) -> Plan:
    from conformance.comparison import check_declared, plan_again
    from conformance.packs import find_packs
    from conformance.probe.soundness import check_scenarios
    from conformance.profile import load_profile, read_profile_packs

    loaded = load_profile(profile, os.environ)
    check_declared(report, source, loaded)
    blocks = [block["id"] for block in report["building_blocks"]]
    plan = plan_again(report, source, chosen, loaded, read_profile_packs(loaded, find_packs(pack_paths), blocks))
    for block in plan.blocks:
        check_scenarios(block.pack, block.scenarios)
    return plan


def _status(judgement: Judgement, found: Repetition, *, strict: bool) -> int:
    from conformance.comparison import REFUTED, UNTRIED
    from conformance.judge import STATUS_INTERRUPTED, STATUS_KIT_ERROR, exit_status

    status = exit_status(judgement)
    if status in (STATUS_INTERRUPTED, STATUS_KIT_ERROR):
        return status
    telling = (*REFUTED, UNTRIED) if strict else REFUTED
    return STATUS_DOES_NOT_HOLD if any(one["answer"] in telling for one in found["answers"]) else 0

"""`report diff`: what changed between two reports, and whether anything REQUIRED got worse."""

from __future__ import annotations

import json
from pathlib import Path

import click

from conformance.commands import options


@click.command(short_help="Tell what got better or worse between two reports.")
@click.argument("old", type=options.FILE)
@click.argument("new", type=options.FILE)
@options.output_format
@click.pass_context
def diff(context: click.Context, /, old: Path, new: Path, output_format: str) -> None:
    """Tell what got better, worse, appeared or vanished from OLD to NEW, each a report.json or a results.ndjson.

    Exit status: 0 nothing REQUIRED got worse; 1 a REQUIRED requirement did, or a scenario that serves no requirement;
    2 bad usage or unreadable input.
    """
    from conformance.comparison import difference, difference_lines, gated_status, take_snapshot
    from conformance.judge import STATUS_NOTHING_UNMET
    from conformance.report import read_report

    before, after = (take_snapshot(read_report(path), path) for path in (old, new))
    found = difference(before, after)
    if output_format == "json":
        click.echo(json.dumps(found))
    else:
        for line in difference_lines(found):
            click.echo(line)
    context.exit(gated_status(STATUS_NOTHING_UNMET, found))

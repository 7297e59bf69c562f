"""`report judge`: weigh a report once more, beside what people declared, reviewed and waived since."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from conformance.commands import options
from conformance.commands.recording import check_kept


@click.command(short_help="Judge a report again, beside what people declared since.")
@click.argument("source", type=options.FILE)
@options.apply(options.assessment)
@click.option("--output", type=options.FOLDER, required=True, help="Where the new report goes.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Judge for this day (UTC). Default: today.")
@options.output_format
@click.pass_context
def judge(
    context: click.Context,
    /,
    source: Path,
    assessment: Path | None,
    review: Path | None,
    waivers: Path | None,
    output: Path,
    day: datetime | None,
    output_format: str,
) -> None:
    """Judge SOURCE, a report.json or the results.ndjson of a run, beside these documents, without probing anything.

    What checks saw stays as it is. Exit status: as that of the run, were it made today with these documents.
    """
    from conformance.assessment import AssessmentFiles, gather
    from conformance.commands.run import say_verdict
    from conformance.report import judge_again, judging, read_report, write_report

    check_kept(source, output)
    report = read_report(source)
    on = (day or datetime.now(UTC)).date()
    judged = judge_again(report, gather(AssessmentFiles(assessment, review, waivers), judging(report), on))
    written = write_report(judged, options.writable(output))
    say_verdict(judged, written, output_format)
    context.exit(judged["verdict"]["exit_status"])

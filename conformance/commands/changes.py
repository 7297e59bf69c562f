"""`pack diff`: what changed between two versions of a specification, and whom it breaks."""

from __future__ import annotations

from pathlib import Path

import click

from conformance.commands import options
from conformance.commands.check import paths_of


@click.command(short_help="What changed between two versions of a specification.")
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "markdown", "html"]),
    default="text",
    show_default=True,
    help="How to print: for people, as JSON, for a pull request, or as a page.",
)
@click.option(
    "--reports",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="Also tell which verdicts of the reports in this folder and below would be lost, from what they recorded.",
)
@options.pack_path
@click.pass_context
def diff(
    context: click.Context,
    old: str,
    new: str,
    output_format: str,
    reports: Path | None,
    pack_paths: tuple[Path, ...],
) -> None:
    """What changed from OLD to NEW, for a candidate and for its clients.

    Each of the two is a file, a folder, or a pack: BLOCK@VERSION. Operations are told apart by method and path.

    With --reports every report.json of OLD's Building Block is held against NEW: each recorded exchange against the
    new documents, nobody is asked again. A verdict would be lost where an exchange contradicts NEW, and open where no
    exchange shows what NEW asks for. Exit status: 1 where a candidate would lose a verdict, else 0.
    """
    from conformance.evolution import CHANGE_FORMATS, Compared, changes, foresee, read_specification

    before, after = (read_specification(name, paths_of(name, pack_paths)) for name in (old, new))
    found = list(changes(before, after))
    foreseen = foresee(reports, before, after) if reports else None
    for line in CHANGE_FORMATS[output_format](Compared(before, after, found, foreseen)):
        click.echo(line)
    context.exit(1 if foreseen is not None and foreseen.losing else 0)

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
@options.pack_path
def diff(old: str, new: str, output_format: str, pack_paths: tuple[Path, ...]) -> None:
    """What changed from OLD to NEW, for a candidate and for its clients.

    Each of the two is a file, a folder, or a pack: BLOCK@VERSION. Operations are told apart by method and path.
    """
    from conformance.evolution import CHANGE_FORMATS, Compared, changes, read_specification

    before, after = (read_specification(name, paths_of(name, pack_paths)) for name in (old, new))
    for line in CHANGE_FORMATS[output_format](Compared(before, after, list(changes(before, after)))):
        click.echo(line)

"""`report`: what can be done with a report once it is written, later and elsewhere."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from conformance.commands import options

STANDARD_OUTPUT = Path("-")

FORMATS = (
    "html",
    "pdf",
    "json",
    "junit",
    "csv",
    "markdown",
    "badge",
    "cucumber-messages",
    "oscal",
)
"""The names of conformance.report.RENDERINGS, which is read only where something is rendered: it takes a while."""


@click.group(short_help="Render, explain, verify or compare a report that was written before.")
def report() -> None:
    """Work with a report that was written before; only `repeat` needs a candidate.

    SOURCE is a report.json, or the results.ndjson of a run, even of one that was cut off.
    """


@report.command()
@click.argument("source", type=options.FILE)
@click.option("--format", "output_format", type=click.Choice(FORMATS), default="html", show_default=True)
@click.option(
    "--output", type=click.Path(path_type=Path), help="Where to write; - is standard output. Default: beside SOURCE."
)
def render(source: Path, output_format: str, output: Path | None) -> None:
    """Render SOURCE, a report.json or the results.ndjson of a run, even of one that was cut off."""
    from conformance.report import RENDERINGS, read_report

    rendering = RENDERINGS[output_format]
    target = output or source.parent / rendering.name
    with _whole(rendering.content(read_report(source))) as content:
        if target == STANDARD_OUTPUT:
            shutil.copyfileobj(content, sys.stdout.buffer)
            return
        options.write(target, content)
    click.echo(f"Wrote {target}")


@report.command()
@click.argument("source", type=options.FILE)
@options.output_format
def summary(source: Path, output_format: str) -> None:
    """Print the verdict of SOURCE again, as the run did at its end."""
    from rich.console import Console

    from conformance.report import print_verdict, read_report

    document = read_report(source)
    if output_format == "json":
        levels = {f"{block['id']}@{block['version']}": block["levels"] for block in document["building_blocks"]}
        click.echo(json.dumps({"verdict": document["verdict"], "summary": document["summary"], "levels": levels}))
    else:
        print_verdict(document, Console())


@report.command()
@click.argument("source", type=options.FILE)
@click.argument("name", metavar="ID")
@options.output_format
def explain(source: Path, name: str, output_format: str) -> None:
    """Print all that SOURCE has on ID, a requirement, an operation or a scenario.

    Where several Building Blocks have the same ID, each is shown; BLOCK.ID or BLOCK@VERSION.ID names one.
    """
    from rich.console import Console

    from conformance.report import find_entries, print_explanation, read_report

    document = read_report(source)
    entries = find_entries(document, name)
    if output_format == "json":
        found = (
            {"kind": e.kind, "building_block": e.block["id"], "version": e.block["version"], e.kind: e.content}
            for e in entries
        )
        click.echo(json.dumps(list(found)))
        return
    console = Console()
    for entry in entries:
        print_explanation(document, entry, console)


@contextmanager
def _whole(pieces: Iterable[bytes]) -> Iterator[IO[bytes]]:
    """A rendering set down aside, piece by piece: what fails halfway leaves no half of a file, and no lost old one."""
    with tempfile.TemporaryFile() as stream:
        stream.writelines(pieces)
        stream.seek(0)
        yield stream

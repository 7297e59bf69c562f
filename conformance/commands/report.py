"""`report`: what can be done with a report once it is written, later and elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from conformance.commands import options

STANDARD_OUTPUT = Path("-")

FORMATS = (
    "html",
    "json",
    "junit",
    "cucumber-messages",
    "oscal",
)
"""The names of conformance.report.RENDERINGS, which is read only where something is rendered: it takes a while."""


@click.group(short_help="Render a report that was written before.")
def report() -> None:
    """Work with a report that was written before; no candidate is needed."""


@report.command()
@click.argument("source", type=options.FILE)
@click.option("--format", "output_format", type=click.Choice(FORMATS), default="html", show_default=True)
@click.option(
    "--output", type=click.Path(path_type=Path), help="Where to write; - is standard output. Default: beside SOURCE."
)
def render(source: Path, output_format: str, output: Path | None) -> None:
    """Render SOURCE, a report.json or the results.ndjson of a run, even of one that was cut off."""
    from conformance.report import RENDERINGS, read_report

    name, rendering = RENDERINGS[output_format]
    text = "".join(rendering(read_report(source)))
    if output == STANDARD_OUTPUT:
        click.echo(text, nl=False)
        return
    target = output or source.parent / name
    options.write(target, text)
    click.echo(f"Wrote {target}")

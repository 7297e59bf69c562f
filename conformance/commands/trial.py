"""`pack try`: a specification's own trial, for the meeting of those who write it."""

from __future__ import annotations

from pathlib import Path

import click

from conformance.commands import options
from conformance.model import Depth


@click.command("try", short_help="Try a specification on candidates made from it.")
@click.argument("block", metavar="BLOCK")
@click.option(
    "--depth",
    type=click.Choice([Depth.QUICK.value, Depth.STANDARD.value]),
    default=Depth.QUICK.value,
    show_default=True,
    help="How far contract checks go.",
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How much is tried at a time."
)
@click.option(
    "--seed", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True, help="The seed of all requests."
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "markdown", "html"]),
    default="text",
    show_default=True,
    help="How to print: for people, as JSON, for an issue, or as a page.",
)
@options.pack_path
@click.pass_context
def try_specification(
    context: click.Context,
    block: str,
    depth: str,
    workers: int,
    seed: int,
    output_format: str,
    pack_paths: tuple[Path, ...],
) -> None:
    """Try the specification of BLOCK, or BLOCK@VERSION, on the reference candidate that is made from it.

    Told are contradictions between scenarios and documents, scenarios that no candidate can pass, those that notice
    nothing, faults of a candidate that no check finds, what has no scenario, and all that `pack check` finds.

    Exit status: 1 where there is a contradiction or a scenario that cannot be satisfied, else 0.
    """
    from rich.console import Console

    from conformance.commands.progress import ProgressLine
    from conformance.packs import find_packs, select_pack
    from conformance.trial import TRIAL_FORMATS, TrialManner, try_pack

    location = select_pack(find_packs(pack_paths), block)
    with ProgressLine(Console(stderr=True)) as line:
        trial = try_pack(location, TrialManner(Depth(depth), seed, workers), line)
    for text in TRIAL_FORMATS[output_format](trial):
        click.echo(text)
    context.exit(0 if trial.stands else 1)

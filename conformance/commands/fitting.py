"""`adapter check` and `adapter suggest`: whether an adapter fits both documents, and a first one from these."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import click

from conformance.commands import options
from conformance.exceptions import UsageError


@click.command(short_help="Find what is wrong with an adapter.")
@click.argument("adapter", type=options.FILE)
@click.option("--strict", is_flag=True, help="Exit with 1 also where there are warnings alone.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="How to print: for people, as JSON, or for code review.",
)
@options.pack_path
@click.pass_context
def check(
    context: click.Context, adapter: Path, strict: bool, output_format: str, pack_paths: tuple[Path, ...]
) -> None:
    """Everything that is wrong with ADAPTER by the documents of both sides, before anything is sent.

    They are the Building Block's, in the pack that it names, and the candidate's, where it has `candidate-openapi`.
    An error is certain; of what an expression leaves open nothing is said.
    Exit status: 1 where there is an error, else 0.
    """
    from conformance.adapter import read_adapter
    from conformance.fitting import FIT_FORMATS, check_adapter, pack_of
    from conformance.inspection import Severity
    from conformance.packs import find_packs

    loaded = read_adapter(adapter)
    fit = check_adapter(loaded, pack_of(loaded, find_packs(pack_paths)))
    for line in FIT_FORMATS[output_format](fit):
        click.echo(line)
    severities = {finding.rule.severity for finding in fit.findings}
    context.exit(1 if Severity.ERROR in severities or (strict and severities) else 0)


@click.command(short_help="Propose a first adapter from two documents.")
@click.argument("block", metavar="BLOCK[@VERSION]")
@click.option(
    "--candidate-openapi", "document", type=options.FILE, required=True, help="The candidate's own OpenAPI document."
)
@click.option("--output", type=options.FILE, help="Where to write it; without it, it is printed.")
@options.pack_path
def suggest(block: str, document: Path, output: Path | None, pack_paths: tuple[Path, ...]) -> None:
    """Propose how a candidate's own API may fulfil the operations of BLOCK, by the documents of both.

    Every guess stands with its reason beside it; an operation that nothing fits is written as not implemented, to be
    decided. Nothing is sent, and nothing beyond the two documents is read.
    """
    from conformance.fitting import draft, read_candidate
    from conformance.packs import find_packs, select_pack

    if output is not None and output.exists():
        raise UsageError(f"{output} exists; choose another name")
    pack = select_pack(find_packs(pack_paths), block).read()
    folder = output.parent if output else Path()
    text, proposals = draft(pack, read_candidate(document), os.path.relpath(document, folder))
    if output is None:
        click.echo(text, nl=False)
        return
    options.write(output, text)
    guessed = sum(one.is_adapted for one in proposals)
    click.echo(
        f"Wrote {output}: {guessed} of {len(proposals)} operations are guessed; nothing was found for the others."
    )
    click.echo(f"Read every guess, then: govstack-conformance adapter check {shlex.quote(str(output))}")

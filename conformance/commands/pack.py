"""`pack`: begin a pack, see where packs depart from what is published, and what their scenarios reach."""

from __future__ import annotations

import json
import shlex
import textwrap
from collections.abc import Iterable
from pathlib import Path

import click

from conformance.commands import options
from conformance.packs import Coverage, Pack, PackLocation, coverage, find_packs, nameless_tags, select_pack


@click.group(short_help="Begin a pack, or see what packs reach and where they deviate.")
def pack() -> None:
    """Work with packs: begin one, list deviations from published documents, see what scenarios reach."""


@pack.command("new")
@click.argument("block")
@click.option("--name", help="The name of the Building Block; without it, one made from BLOCK.")
@click.option("--output", type=options.FOLDER, help="The folder to write to; without it, one that is named BLOCK.")
@options.pack_path
def new(block: str, name: str | None, output: Path | None, pack_paths: tuple[Path, ...]) -> None:
    """Write a first pack for BLOCK: it validates, and its own reference candidate passes."""
    from conformance.packs.beginning import write_pack

    folder = output or Path(block)
    written = write_pack(folder, block, name, find_packs(pack_paths))
    for path in written:
        click.echo(f"Wrote {path}")
    click.echo(f"Try it: govstack-conformance demo --block {block} --pack-path {shlex.quote(str(folder))}")


@pack.command(short_help="Where packs depart from the published documents, and why.")
@click.argument("blocks", nargs=-1, metavar="[BLOCK]...")
@options.output_format
@options.pack_path
def deviations(blocks: tuple[str, ...], output_format: str, pack_paths: tuple[Path, ...]) -> None:
    """Where the packs depart from the published documents, and why; those of BLOCK alone where it is named."""
    packs = [location.read() for location in _chosen(blocks, pack_paths)]
    rows = [
        {"building_block": pack.id, "version": pack.manifest.version, **deviation.model_dump(exclude={"facts"})}
        for pack in packs
        for deviation in pack.manifest.deviations
    ]
    if output_format == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for pack in packs:
        _print_deviations(pack)


@pack.command("coverage", short_help="What the scenarios of packs reach, and what not.")
@click.argument("blocks", nargs=-1, metavar="[BLOCK]...")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "html", "csv"]),
    default="text",
    help="How to print: for people, as JSON, or the whole traceability matrix as a page or table.",
)
@options.pack_path
@click.pass_context
def print_coverage(
    context: click.Context, blocks: tuple[str, ...], output_format: str, pack_paths: tuple[Path, ...]
) -> None:
    """Operations and requirements with and without scenarios, and tags that name nothing.

    Exit status: 1 where an operation has no scenario that accepts, or none that refuses, where no scenario verifies an
    OBSERVABLE requirement, or where a tag names nothing; else 0.
    """
    found = [_covered(location) for location in _chosen(blocks, pack_paths)]
    if output_format == "json":
        click.echo(json.dumps([_as_json(one) for one in found], ensure_ascii=False, indent=1))
    elif output_format == "text":
        _print_coverage(found)
    else:
        _print_matrix([one.pack for one in found], output_format)
    context.exit(0 if all(one.is_complete for one in found) else 1)


def _print_matrix(packs: list[Pack], output_format: str) -> None:
    """Requirement by operation by scenario, both ways."""
    from conformance.inspection import as_csv, as_html, trace
    from conformance.locations import data_folder

    matrices = [trace(pack) for pack in packs]
    for piece in as_csv(matrices) if output_format == "csv" else as_html(matrices, data_folder("reports")):
        click.echo(piece, nl=False)


def _chosen(blocks: tuple[str, ...], pack_paths: tuple[Path, ...]) -> list[PackLocation]:
    found = find_packs(pack_paths)
    return [select_pack(found, name) for name in blocks] or found


def _print_deviations(pack: Pack) -> None:
    count = len(pack.manifest.deviations)
    click.echo(f"{pack.id} {pack.manifest.version}: {count or 'no'} deviation{'' if count == 1 else 's'}\n")
    for deviation in pack.manifest.deviations:
        click.echo(f"  {deviation.id}: {deviation.where}")
        for label in ("published", "here", "reason"):
            text = f"{label}: {getattr(deviation, label)}"
            click.echo(_filled(text))
        click.echo()


def _filled(text: str) -> str:
    """The text in lines, names and addresses in one piece."""
    filler = textwrap.TextWrapper(110, break_long_words=False, break_on_hyphens=False)
    filler.initial_indent, filler.subsequent_indent = " " * 4, " " * 6
    return filler.fill(text)


def _covered(location: PackLocation) -> Coverage:
    pack = location.read_with_nameless_tags()
    tags = nameless_tags(pack)
    return coverage(pack, [f"{scenario.id}: @{kind}:{name}" for scenario, kind, name in tags])


_LISTS = {
    "operations without any scenario": "without_scenarios",
    "operations that no scenario expects to accept": "never_accepted",
    "operations that no scenario expects to refuse": "never_refused",
    "OBSERVABLE requirements that no scenario verifies": "unverified",
    "tags that name nothing": "nameless",
}


def _as_json(found: Coverage) -> dict[str, object]:
    pack = found.pack
    lists = (*_LISTS.values(), "verified", "audited")
    return {
        "id": pack.id,
        "version": pack.manifest.version,
        "operations": len(pack.operations),
        "scenarios": len(pack.scenarios),
        "requirements": len(pack.requirements),
        **{name: list(getattr(found, name)) for name in lists},
    }


def _print_coverage(found: Iterable[Coverage]) -> None:
    row = "{:<34} {:<8} {:>10} {:>10} {:>13} {:>9} {:>11}"
    click.echo(row.format("pack", "version", "operations", "scenarios", "requirements", "verified", "no scenario"))
    for one in found:
        pack = one.pack
        counts = len(pack.operations), len(pack.scenarios), len(pack.requirements), len(one.verified)
        without = len(one.unverified) + len(one.audited)
        click.echo(row.format(pack.id, pack.manifest.version, *counts, without))
        for label, name in _LISTS.items():
            for listed in getattr(one, name):
                click.echo(f"    {label}: {listed}")

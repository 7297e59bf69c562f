"""`list` and `steps`: what there is to choose from."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from conformance.commands import options
from conformance.packs import Pack, Unspecified, find_packs, read_unspecified, select_pack


@click.command("list", short_help="Show Building Blocks, operations, scenarios, requirements.")
@options.versioned_blocks
@click.option("--all", "everything", is_flag=True, help="Also those that have no published specification yet.")
@options.output_format
@options.pack_path
def list_packs(blocks: tuple[str, ...], everything: bool, output_format: str, pack_paths: tuple[Path, ...]) -> None:
    """Building Blocks and versions; with --block, its operations, scenarios and requirements."""
    found = find_packs(pack_paths)
    packs = [location.read() for location in ([select_pack(found, name) for name in blocks] or found)]
    have = {location.block for location in found}
    unspecified = [one for one in read_unspecified() if one.id not in have] if everything else []
    if output_format == "json":
        rows = [*map(_described, packs), *map(_described_unspecified, unspecified)]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    if blocks:
        for pack in packs:
            _print_pack(pack)
    else:
        _print_table(packs)
    if unspecified:
        _print_unspecified(unspecified)


@click.command(short_help="Show the step vocabulary, a line and an example each.")
@options.output_format
def steps(output_format: str) -> None:
    """The step vocabulary: every step that a feature file may use, with a line and an example each."""
    from conformance.probe import steps as vocabulary
    from conformance.probe.vocabulary import EXPLAINED, PHRASES

    if output_format == "json":
        rows = [{"step": p.template, "meaning": p.explanation, "example": p.example} for p in PHRASES]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    ordered = (*(module.__name__ for module in vocabulary.MODULES), *(p.function.__module__ for p in PHRASES))
    for module in dict.fromkeys(ordered):
        click.echo(f"{(sys.modules[module].__doc__ or '').splitlines()[0]}\n")
        for phrase in PHRASES:
            if phrase.function.__module__ == module:
                click.echo(f"  {phrase.template}\n      {phrase.explanation}\n      Example: {phrase.example}\n")
    click.echo("What stands in braces\n")
    for name, meaning in EXPLAINED.items():
        click.echo(f"  {{{name}}}: {meaning}")


def _described(pack: Pack) -> dict[str, object]:
    return {
        "id": pack.id,
        "name": pack.manifest.name,
        "version": pack.manifest.version,
        "specification": pack.manifest.specification,
        "operations": [
            {"id": o.id, "method": o.method, "path": o.path, "api": o.api, "summary": o.summary}
            for o in pack.operations.values()
        ],
        "scenarios": [{"id": s.id, "name": s.name, "tags": list(s.tags)} for s in pack.scenarios],
        "requirements": [{"id": r.id, "level": r.level.value, "statement": r.statement} for r in pack.requirements],
    }


def _described_unspecified(block: Unspecified) -> dict[str, object]:
    return {"id": block.id, "name": block.name, "version": None, "specification": None}


def _print_unspecified(blocks: list[Unspecified]) -> None:
    click.echo("\nNo published specification")
    for block in blocks:
        click.echo(f"  {block.id:<32} {block.name}")
    click.echo(f"Bring a pack of your own, beginning with: govstack-conformance pack new {blocks[0].id}")


def _print_table(packs: list[Pack]) -> None:
    row = "{:<34} {:<8} {:>10} {:>10} {:>13}  {}"
    click.echo(row.format("Building Block", "version", "operations", "scenarios", "requirements", "name"))
    for pack in packs:
        counts = len(pack.operations), len(pack.scenarios), len(pack.requirements)
        click.echo(row.format(pack.id, pack.manifest.version, *counts, pack.manifest.name))


def _print_pack(pack: Pack) -> None:
    click.echo(f"{pack.id} {pack.manifest.version}: {pack.manifest.name}\n{pack.manifest.summary}\n")
    click.echo(f"Operations ({len(pack.operations)})")
    for operation in pack.operations.values():
        click.echo(f"  {operation.id}: {operation.method} {operation.path}. {operation.summary}")
    click.echo(f"\nScenarios ({len(pack.scenarios)})")
    for scenario in pack.scenarios:
        click.echo(f"  {scenario.id}: {scenario.name}")
    click.echo(f"\nRequirements ({len(pack.requirements)})")
    for requirement in pack.requirements:
        click.echo(f"  {requirement.id} {requirement.level.value}: {requirement.statement}")

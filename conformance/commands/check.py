"""`pack check`: everything that is wrong with a specification, before a vendor finds it."""

from __future__ import annotations

from pathlib import Path

import click

from conformance.commands import options
from conformance.exceptions import UsageError


@click.command(short_help="Find what is wrong with a specification.")
@click.argument("targets", nargs=-1, required=True, metavar="PATH|BLOCK...")
@click.option("--strict", is_flag=True, help="Exit with 1 also where there are warnings alone.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "sarif", "junit"]),
    default="text",
    show_default=True,
    help="How to print: for people, as JSON, for code review, or for a CI server.",
)
@options.pack_path
@click.pass_context
def check(
    context: click.Context, targets: tuple[str, ...], strict: bool, output_format: str, pack_paths: tuple[Path, ...]
) -> None:
    """Everything that is wrong with the OpenAPI documents, requirements and feature files in files and folders.

    Each PATH is a file or a folder; BLOCK, or BLOCK@VERSION, is a pack. Exit status: 1 where there is an error, else 0.
    """
    from conformance.inspection import FORMATS, Severity, inspect

    paths = [path for target in targets for path in paths_of(target, pack_paths)]
    inspected = inspect(paths)
    for line in FORMATS[output_format](inspected):
        click.echo(line)
    severities = {finding.rule.severity for finding in inspected.findings}
    context.exit(1 if Severity.ERROR in severities or (strict and severities) else 0)


def paths_of(target: str, pack_paths: tuple[Path, ...]) -> list[Path]:
    """A file or folder as it was named, or the two folders of a pack."""
    from conformance.packs import find_packs, select_pack

    path = Path(target)
    if path.exists():
        return [path]
    if "/" in target or path.suffix in (".yaml", ".yml", ".json", ".feature"):
        raise UsageError(f"{target}: there is no such file or folder")
    location = select_pack(find_packs(pack_paths), target)
    return [folder for folder in (location.specification, location.features) if folder.is_dir()]

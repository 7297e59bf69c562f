"""`pack import`: make or refresh a pack from a checkout of a working group's repository."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click

from conformance.commands import options
from conformance.exceptions import UsageError


@click.command("import", short_help="Make or refresh a pack from a working group's repository.")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--output", type=options.FOLDER, help="The folder to write to; without it, one that is named as the block."
)
@click.option("--block", help="The Building Block, such as bb-payments; without it, by the name of the repository.")
@click.option("--version", help="The version; without it, the newest of the version history, or 1.0.")
@click.pass_context
def import_pack(
    context: click.Context, path: Path, output: Path | None, block: str | None, version: str | None
) -> None:
    """Make a pack from the checkout at PATH: requirements, OpenAPI documents, and a scenario for each operation.

    What was not understood is printed, and written to import-report.md. Run again, it keeps what the working group
    changed in the pack. Exit status: 1 where both sides changed one place, else 0.
    """
    from conformance.importing import account, import_specification, open_checkout, write_imported

    checkout = open_checkout(path)
    block, version = _checked(block or checkout.block(), version or checkout.version())
    folder = output or Path(block)
    imported = import_specification(checkout, folder, block, version)
    lines = list(account(imported))
    write_imported(imported, folder, lines)
    for line in lines:
        click.echo(line)
    place = shlex.quote(str(folder))
    click.echo(f"\nSee what it lacks: govstack-conformance pack coverage {block}@{version} --pack-path {place}")
    context.exit(1 if imported.conflicts else 0)


def _checked(block: str, version: str) -> tuple[str, str]:
    """Names that are those of folders and of tags. Raises UsageError."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", block):
        raise UsageError(f"{block!r} is no name of a Building Block; write one such as bb-elearning")
    if not re.fullmatch(r"[0-9A-Za-z]+([.-][0-9A-Za-z]+)*", version):
        raise UsageError(f"{version!r} is no version; write one such as 1.0")
    return block, version

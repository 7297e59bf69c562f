"""`init`: write a first candidate profile."""

from __future__ import annotations

from pathlib import Path

import click

from conformance.commands import options
from conformance.exceptions import UsageError
from conformance.packs import find_packs, select_packs
from conformance.profile import profile_template


@click.command(short_help="Write a first candidate profile.")
@click.argument("profile", type=options.FILE)
@click.option(
    "--block",
    "blocks",
    multiple=True,
    required=True,
    metavar="ID[@VERSION]",
    help="A Building Block that the candidate implements, in the version named or else in its newest.",
)
@click.option("--force", is_flag=True, help="Replace the file where it exists.")
@options.pack_path
def init(profile: Path, blocks: tuple[str, ...], force: bool, pack_paths: tuple[Path, ...]) -> None:
    """Write a candidate profile to PROFILE, every field explained in a comment."""
    text = profile_template([location.read() for location in select_packs(find_packs(pack_paths), blocks)])
    if profile.exists() and not force:
        raise UsageError(f"{profile} exists; choose another name, or replace it with --force")
    options.write(profile, text)
    click.echo(f"Wrote {profile}. Fill it in, then: govstack-conformance run {profile}")

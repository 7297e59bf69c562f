"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from conformance.exceptions import UsageError
from conformance.model import Depth
from conformance.output import RECORD, WRITTEN_BY_A_RUN

Command = TypeVar("Command", bound=Callable[..., Any])

FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)

pack_path = click.option(
    "--pack-path",
    "pack_paths",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    help="A folder of your own with specs/ and features/; may be given more than once.",
)
output_format = click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to print: for people, or as JSON.",
)
blocks = click.option("--block", "blocks", multiple=True, metavar="ID", help="Only this Building Block.")
versioned_blocks = click.option(
    "--block",
    "blocks",
    multiple=True,
    metavar="ID[@VERSION]",
    help="Only this Building Block, in the version named or else in its newest.",
)
selection: list[Any] = [
    click.option(
        "--tag",
        "tags",
        metavar="EXPRESSION",
        help='Only scenarios whose tags match, e.g. "@positive and not @lifecycle".',
    ),
    click.option("--operation", "operations", multiple=True, metavar="ID", help="Only scenarios of this operation."),
    click.option(
        "--scenario",
        "scenarios",
        multiple=True,
        metavar="ID",
        help="Only this scenario; an outline's id means all its rows.",
    ),
]
assessment: list[Any] = [
    click.option(
        "--assessment", type=FILE, metavar="FILE", help="The vendor's self-assessment.yaml (see assess init)."
    ),
    click.option("--review", type=FILE, metavar="FILE", help="The review.yaml of its reviewers (see assess review)."),
    click.option("--waivers", type=FILE, metavar="FILE", help="The waivers.yaml of who procures."),
]
running: list[Any] = [
    click.option(
        "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many scenarios at a time."
    ),
    click.option(
        "--seed",
        type=click.IntRange(0, 2**32 - 1),
        help="Repeat the values of an earlier run; the report names its seed.",
    ),
    click.option(
        "--output", type=FOLDER, default=Path("conformance-report"), show_default=True, help="Where the report goes."
    ),
    click.option(
        "--depth",
        type=click.Choice([depth.value for depth in Depth]),
        default=Depth.QUICK.value,
        show_default=True,
        help="How far generated input explores the contract of each operation.",
    ),
    click.option("--fail-fast", is_flag=True, help="End at the first scenario that fails."),
    click.option("--strict", is_flag=True, help="Exit with 1 also when anything REQUIRED stays undecided."),
    click.option(
        "--baseline",
        type=FILE,
        help="An earlier report: tell what changed since, and exit with 1 only where anything REQUIRED got worse.",
    ),
    output_format,
    pack_path,
]


def write(path: Path, content: str | Iterable[bytes]) -> None:
    """Write a text, or pieces of bytes, to a file that the user named. Raises UsageError where it cannot be written."""
    try:
        with path.open("wb") as stream:
            stream.writelines([content.encode()] if isinstance(content, str) else content)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None


def writable(folder: Path, *others: str) -> Path:
    """The folder, ready for a report; that of an earlier run is taken away, lest it lie beside this one.

    `others` are files that will stand beside the report. Raises UsageError where nothing can be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (RECORD, *WRITTEN_BY_A_RUN.values()):
            (folder / name).unlink(missing_ok=True)
        for name in others or (WRITTEN_BY_A_RUN["html"],):
            (folder / name).touch()
    except OSError as error:
        raise UsageError(
            f"{folder}: nothing can be written there ({error.strerror}); choose another with --output"
        ) from None
    return folder


def apply(options: list[Any]) -> Callable[[Command], Command]:
    """A decorator that adds several options, in their order."""

    def decorate(function: Command) -> Command:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate

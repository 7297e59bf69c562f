"""`adapter`: work with adapters, which fulfil a Building Block's operations with a candidate's own API."""

from __future__ import annotations

import contextlib
import os
from functools import partial
from pathlib import Path
from typing import IO, Any

import click

from conformance.commands import options
from conformance.exceptions import UsageError


@click.group(short_help="Serve an adapter, or try one.")
def adapter() -> None:
    """Work with adapters: how a candidate's own API fulfils the operations of a Building Block."""


@adapter.command(short_help="Serve an adapter in front of its candidate.")
@click.argument("adapter_file", type=options.FILE, metavar="ADAPTER")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=3334,
    show_default=True,
    help="The loopback port; 0 is any free one.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    show_default="one for each core, at most 4",
    help="How many processes answer, so that requests at the same time wait less for one another.",
)
@click.option(
    "--seconds-per-answer",
    type=click.FloatRange(0, 600, min_open=True),
    default=15.0,
    show_default=True,
    help="How long a whole answer of the candidate may take.",
)
@click.option(
    "--largest",
    type=click.IntRange(min=1),
    default=5_000_000,
    show_default=True,
    help="How many bytes a body may have, there and back.",
)
@options.pack_path
def serve(
    adapter_file: Path,
    port: int,
    workers: int | None,
    seconds_per_answer: float,
    largest: int,
    pack_paths: tuple[Path, ...],
) -> None:
    """Serve the Building Block that ADAPTER is made for, on the loopback interface until interrupted.

    Requests are fulfilled by the candidate at the addresses that ADAPTER names under `apis`, and by nobody else.
    """
    from conformance.adapter import check_operations, read_adapter
    from conformance.packs import find_packs, select_pack

    loaded = read_adapter(adapter_file)
    pack = select_pack(find_packs(pack_paths), loaded.adapter.building_block, loaded.adapter.version).read()
    check_operations(loaded, pack)
    gateway = _gateway()
    served = gateway.served_operations(loaded, pack)

    def ready(address: str) -> None:
        click.echo(f"{pack.id} {pack.manifest.version}")
        for api in dict.fromkeys(one.operation.api for one in served):
            click.echo(f"  {api}: {address}/{api}")
        click.echo("End with Ctrl-C.")

    serving = partial(gateway.serve, loaded, served, gateway.Bounds(seconds_per_answer, largest))
    with contextlib.suppress(KeyboardInterrupt):
        gateway.serve_with(workers or gateway.usual_workers(), serving, port, ready)


@adapter.command("try", short_help="Send one request through an adapter, and show what becomes of it.")
@click.argument("operation")
@click.argument("profile", type=options.FILE)
@click.option("--body", type=click.File("rb"), help="Send this body in place of a valid one; - is the standard input.")
@click.option(
    "--seed", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True, help="Draws the values of the request."
)
@options.pack_path
@click.pass_context
def try_(
    context: click.Context,
    operation: str,
    profile: Path,
    body: IO[bytes] | None,
    seed: int,
    pack_paths: tuple[Path, ...],
) -> None:
    """Send one valid request to OPERATION of the candidate that PROFILE describes, through the adapter that it names.

    Shows the request, what the adapter makes of it, the candidate's answer, and what the adapter makes of that; and
    what of it does not come from the candidate. It is sent: the candidate does what it asks for.

    Exit status: 0 there is an answer, whichever; 1 the adapter failed, or no whole answer came.
    """
    from rich.console import Console

    from conformance.adapter import read_profile_adapters
    from conformance.packs import find_packs
    from conformance.probe.attempt import attempt
    from conformance.profile import load_profile, read_profile_packs
    from conformance.report.side_by_side import print_side_by_side

    loaded = load_profile(profile, os.environ)
    packs = read_profile_packs(loaded, find_packs(pack_paths), ())
    adapters = read_profile_adapters(loaded, packs)
    content = None if body is None else body.read()
    tried = attempt(loaded, packs, adapters, operation, seed=seed, content=content)
    print_side_by_side(tried.exchange, Console())
    if tried.problem is not None:
        click.echo(f"Error: {tried.problem}", err=True)
        context.exit(1)


def _gateway() -> Any:
    """The package that serves. Raises UsageError where what it needs is not installed."""
    try:
        import conformance.gateway as gateway
    except ModuleNotFoundError as error:
        raise UsageError(
            f"{error.name} is missing; install it with: pip install 'govstack-conformance[adapter]'"
        ) from None
    return gateway

"""`adapter`: work with adapters, which fulfil a Building Block's operations with a candidate's own API."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Any

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
def serve(adapter_file: Path, port: int, seconds_per_answer: float, largest: int, pack_paths: tuple[Path, ...]) -> None:
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

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(gateway.serve(loaded, served, gateway.Bounds(seconds_per_answer, largest), port, ready))


def _gateway() -> Any:
    """The package that serves. Raises UsageError where what it needs is not installed."""
    try:
        import conformance.gateway as gateway
    except ModuleNotFoundError as error:
        raise UsageError(
            f"{error.name} is missing; install it with: pip install 'govstack-conformance[adapter]'"
        ) from None
    return gateway

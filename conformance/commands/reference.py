"""`reference`: serve the reference candidate of a Building Block, to look at or to try a profile on."""

from __future__ import annotations

from pathlib import Path

import click

from conformance.commands import options


@click.command(short_help="Serve the reference candidate of a Building Block.")
@click.argument("block")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=3333,
    show_default=True,
    help="The loopback port; 0 is any free one.",
)
@options.pack_path
def reference(block: str, port: int, pack_paths: tuple[Path, ...]) -> None:
    """Serve the reference candidate of BLOCK on the loopback interface until interrupted."""
    from conformance.packs import find_packs, select_pack
    from conformance.reference import LOOPBACK, REFERENCE_KEY, ReferenceCandidate, base_addresses, make_loopback_server

    pack = select_pack(find_packs(pack_paths), block).read()
    server = make_loopback_server(ReferenceCandidate(pack), port)
    address = f"http://{LOOPBACK}:{server.server_port}"
    click.echo(f"{pack.id} {pack.manifest.version} at {address}, credential {REFERENCE_KEY}; end with Ctrl-C")
    for api, base in base_addresses(pack, address).items():
        click.echo(f"  {api}: {base}")
    try:
        server.serve_forever()
    finally:
        server.server_close()

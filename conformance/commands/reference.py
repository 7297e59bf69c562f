"""`reference`: serve the reference candidates of Building Blocks, to look at or to try a profile on."""

from __future__ import annotations

from pathlib import Path

import click

from conformance.commands import options


@click.command(short_help="Serve the reference candidates of Building Blocks.")
@click.argument("blocks", nargs=-1, metavar="[BLOCK]...")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=3333,
    show_default=True,
    help="The loopback port; 0 is any free one.",
)
@click.option("--profile", type=options.FILE, help="Write the candidate profile with which they are probed.")
@options.pack_path
def reference(blocks: tuple[str, ...], port: int, profile: Path | None, pack_paths: tuple[Path, ...]) -> None:
    """Serve the reference candidate of each BLOCK, or of all, on the loopback interface until interrupted."""
    from conformance.packs import find_packs, select_packs
    from conformance.probe.own_memory import keep_little
    from conformance.reference import (
        KEY_VARIABLE,
        LOOPBACK,
        REFERENCE_KEY,
        ReferenceCandidate,
        base_addresses,
        make_loopback_server,
        mounted,
        mounted_addresses,
        reference_profile,
    )

    keep_little()
    packs = [location.read() for location in select_packs(find_packs(pack_paths), blocks)]
    with make_loopback_server(mounted({pack.id: ReferenceCandidate(pack) for pack in packs}), port) as server:
        addresses = mounted_addresses(packs, f"http://{LOOPBACK}:{server.port}")
        if profile is not None:
            options.write(profile, reference_profile(packs, addresses))
        for pack in packs:
            click.echo(f"{pack.id} {pack.manifest.version}")
            for api, address in base_addresses(pack, addresses[pack.id]).items():
                click.echo(f"  {api}: {address}")
        if profile is not None:
            click.echo(f"Wrote {profile}")
        click.echo(f"Credential: {KEY_VARIABLE}={REFERENCE_KEY}. End with Ctrl-C.")
        server.serve_forever()

"""`adapter`: work with adapters, which fulfil a Building Block's operations with a candidate's own API."""

from __future__ import annotations

import click


@click.group(short_help="Serve an adapter, or try one.")
def adapter() -> None:
    """Work with adapters: how a candidate's own API fulfils the operations of a Building Block."""

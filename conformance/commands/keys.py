"""`keys`: key pairs with which reports are signed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from conformance.commands import options
from conformance.exceptions import UsageError

PASSPHRASE = "GOVSTACK_KEY_PASSPHRASE"  # noqa: S105 - the name of a variable
"""The environment variable that holds the passphrase of a private key, where nobody is there to be asked."""


@click.group(short_help="Make key pairs with which reports are signed.")
def keys() -> None:
    """Make key pairs with which reports are signed."""


@keys.command()
@click.argument("path", type=options.FILE)
@click.option("--algorithm", type=click.Choice(["ed25519", "ecdsa"]), default="ed25519", show_default=True)
@click.option("--passphrase", "asks", is_flag=True, help=f"Ask for a passphrase; or set {PASSPHRASE}.")
def new(path: Path, algorithm: str, asks: bool) -> None:
    """Make a key pair: PATH is the private key, which nobody else may read, and PATH.pub the public one to hand out.

    A file that is there already is not overwritten.
    """
    from conformance.attestation import key_id, new_key, write_key_pair

    passphrase = os.environ.get(PASSPHRASE)
    if asks and not passphrase:
        passphrase = _asked("Passphrase", twice=True)
    key = new_key(algorithm)
    public = write_key_pair(key, path, passphrase)
    click.echo(f"Private key: {path}{' (with a passphrase)' if passphrase else ''}")
    click.echo(f"Public key: {public}")
    click.echo(f"Key id: {key_id(key.public_key())}")


def passphrase_of(path: Path) -> str | None:
    """The passphrase of a private key, from the environment or else asked for; None where it has none.

    Raises DocumentError where the key cannot be read, and UsageError where nobody can be asked.
    """
    from conformance.attestation import needs_passphrase

    if not needs_passphrase(path):
        return None
    return os.environ.get(PASSPHRASE) or _asked(f"Passphrase of {path}", twice=False)


def _asked(what: str, *, twice: bool) -> str:
    """A passphrase from the terminal. Raises UsageError where there is none to ask at."""
    if not sys.stdin.isatty():
        raise UsageError(f"{what}: nobody is there to be asked; set {PASSPHRASE}")
    given: str = click.prompt(what, hide_input=True, confirmation_prompt=twice, err=True)
    return given

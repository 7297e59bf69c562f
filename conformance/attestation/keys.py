"""Key pairs for signing: made, written where nobody else can read them, read again, and named by their digest."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TypeAlias

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from conformance.exceptions import DocumentError, UsageError

PrivateKey: TypeAlias = Ed25519PrivateKey | EllipticCurvePrivateKey
PublicKey: TypeAlias = Ed25519PublicKey | EllipticCurvePublicKey

_WRONG_KIND = "is of another kind; a report is signed with an Ed25519 or an ECDSA P-256 key"


def new_key(algorithm: str) -> PrivateKey:
    """A new private key of the algorithm `ed25519` or `ecdsa`, which is ECDSA over P-256 (FIPS 186-5)."""
    return Ed25519PrivateKey.generate() if algorithm == "ed25519" else generate_private_key(SECP256R1())


def write_key_pair(key: PrivateKey, path: Path, passphrase: str | None) -> Path:
    """Write the private key (PKCS #8, for its owner alone) and beside it the public one, whose path is returned.

    Raises UsageError where either file is there already, or cannot be written.
    """
    public = path.with_name(f"{path.name}.pub")
    encryption = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    if public.exists():
        raise UsageError(f"{public} is there already; name another file, for a key that is overwritten is lost")
    _write_new(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption), 0o600)
    _write_new(public, _subject_public_key_info(key.public_key(), Encoding.PEM), 0o644)
    return public


def read_private_key(path: Path, passphrase: str | None) -> PrivateKey:
    """Read a private key. Raises DocumentError where it is none, or the passphrase is not its own."""
    try:
        key = load_pem_private_key(_read(path), passphrase.encode() if passphrase else None)
    except TypeError:  # a passphrase without need, or none where one is needed
        problem = "has no passphrase; take it away" if passphrase else "needs its passphrase"
        raise DocumentError(path, problem) from None
    except (ValueError, UnsupportedAlgorithm):
        raise DocumentError(path, "is no private key in PEM, or its passphrase is another") from None
    if isinstance(key, Ed25519PrivateKey) or (
        isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1)
    ):
        return key
    raise DocumentError(path, _WRONG_KIND)


def read_public_key(path: Path) -> PublicKey:
    """Read a public key. Raises DocumentError where it is none."""
    content = _read(path)
    if b"PRIVATE KEY" in content:
        raise DocumentError(path, "is a private key; give the public one, which has the suffix .pub")
    try:
        key = load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm):
        raise DocumentError(path, "is no public key in PEM") from None
    if isinstance(key, Ed25519PublicKey) or (
        isinstance(key, EllipticCurvePublicKey) and isinstance(key.curve, SECP256R1)
    ):
        return key
    raise DocumentError(path, _WRONG_KIND)


def needs_passphrase(path: Path) -> bool:
    """Whether a private key is encrypted (RFC 7468 section 11). Raises DocumentError where it cannot be read."""
    return b"BEGIN ENCRYPTED PRIVATE KEY" in _read(path)


def key_id(key: PublicKey) -> str:
    """The name of a key: SHA-256 of its SubjectPublicKeyInfo (RFC 5280 section 4.1), in hexadecimal digits."""
    return hashlib.sha256(_subject_public_key_info(key, Encoding.DER)).hexdigest()


def _subject_public_key_info(key: PublicKey, encoding: Encoding) -> bytes:
    return key.public_bytes(encoding, PublicFormat.SubjectPublicKeyInfo)


def _write_new(path: Path, content: bytes, mode: int) -> None:
    """Write a file that is not there yet; nobody else can read it for a moment before its mode is set."""
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as stream:
            stream.write(content)
    except FileExistsError:
        raise UsageError(f"{path} is there already; name another file, for a key that is overwritten is lost") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(path, "there is no such file") from None
    except OSError as error:
        raise DocumentError(path, f"cannot be read: {error.strerror}") from None

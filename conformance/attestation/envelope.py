"""The DSSE envelope around a statement: signed, written, read and checked.

securesystemslib does what the protocol says (DSSE 1.0.0: pre-authentication encoding, both alphabets of base64); it
has no dependency of its own, and signs with `cryptography`. sigstore was not taken: it signs with an identity that a
network service vouches for, and a report must be signed and verified without a network.
"""

from __future__ import annotations

import binascii
import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Field
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import UnverifiedSignatureError
from securesystemslib.signer import CryptoSigner, Signature, SSlibKey

from conformance.attestation.keys import PrivateKey, PublicKey, key_id
from conformance.attestation.statement import Statement
from conformance.documents import read_model
from conformance.exceptions import DocumentError
from conformance.model import Json

PAYLOAD_TYPE = "application/vnd.in-toto+json"


class _WrittenSignature(BaseModel):
    keyid: str = ""
    sig: str


class _WrittenEnvelope(BaseModel):
    payload: str
    payloadType: str  # noqa: N815 - the protocol's name
    signatures: list[_WrittenSignature] = Field(min_length=1)


@dataclass(frozen=True)
class Attestation:
    """What an envelope holds: its statement as JSON, its type, and the bytes and signatures to check."""

    payload_type: str
    statement: Json
    encoded: bytes
    signatures: tuple[Signature, ...]

    def is_signed_by(self, key: PublicKey) -> bool:
        """Whether a signature is that of the key. The key id in the envelope is a hint, and decides nothing (DSSE)."""
        trusted = _verifier(key)
        return any(_holds(trusted, signature, self.encoded) for signature in self.signatures)


def sign(statement: Statement, key: PrivateKey) -> str:
    """The text of the envelope, with one signature."""
    payload = json.dumps(statement, ensure_ascii=False).encode()
    envelope = Envelope(payload, PAYLOAD_TYPE, {})
    envelope.sign(CryptoSigner(key, _verifier(key.public_key())))
    return json.dumps(envelope.to_dict(), indent=1) + "\n"


def read_attestation(path: Path) -> Attestation:
    """Read an envelope, whoever signed it. Raises DocumentError where it is none, or holds no statement."""
    written, _ = read_model(path, _WrittenEnvelope)
    try:
        signatures = tuple(
            Envelope.from_dict({"payload": "", "payloadType": "", "signatures": [one.model_dump()]})
            for one in written.signatures
        )
        envelope = Envelope.from_dict(
            {"payload": written.payload, "payloadType": written.payloadType, "signatures": []}
        )
        statement = json.loads(envelope.payload)
    except (binascii.Error, ValueError, RecursionError):
        raise DocumentError(path, "holds a payload or a signature that cannot be decoded") from None
    found = tuple(signature for one in signatures for signature in one.signatures.values())
    return Attestation(written.payloadType, statement, envelope.pae(), found)


def _verifier(key: PublicKey) -> SSlibKey:
    return SSlibKey.from_crypto(key, keyid=key_id(key))


def _holds(key: SSlibKey, signature: Signature, encoded: bytes) -> bool:
    try:
        key.verify_signature(Signature(key.keyid, signature.signature), encoded)
    except UnverifiedSignatureError:
        return False
    return True

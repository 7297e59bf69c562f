"""Sign a report, and verify one: trusting neither the vendor nor the machine that it was made on."""

from conformance.attestation.discrepancies import Discrepancy
from conformance.attestation.envelope import Attestation, read_attestation, sign
from conformance.attestation.keys import (
    PrivateKey,
    PublicKey,
    key_id,
    needs_passphrase,
    new_key,
    read_private_key,
    read_public_key,
    write_key_pair,
)
from conformance.attestation.packs import MissingPack, hold_against_packs
from conformance.attestation.statement import Statement, make_statement
from conformance.attestation.verification import (
    Expected,
    attests_record,
    verify_assessment,
    verify_attestation,
    verify_expected,
    verify_inside,
    verify_record,
)

__all__ = [
    "Attestation",
    "Discrepancy",
    "Expected",
    "MissingPack",
    "PrivateKey",
    "PublicKey",
    "Statement",
    "attests_record",
    "hold_against_packs",
    "key_id",
    "make_statement",
    "needs_passphrase",
    "new_key",
    "read_attestation",
    "read_private_key",
    "read_public_key",
    "sign",
    "verify_assessment",
    "verify_attestation",
    "verify_expected",
    "verify_inside",
    "verify_record",
    "write_key_pair",
]

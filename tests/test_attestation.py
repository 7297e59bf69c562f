"""Keys and attestations: made, signed, read by others, and refused where they are not what they say."""

from __future__ import annotations

import base64
import hashlib
import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP384R1, EllipticCurvePublicKey, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from conformance.attestation import read_attestation
from conformance.judge import judge
from conformance.model import Outcome
from conformance.report import make_report
from conformance.report.json_document import render_json
from tests.kit import Finished, check_refused, kit, kit_here
from tests.records import a_block, a_record, a_requirement, a_scenario

PASSPHRASE = {"GOVSTACK_KEY_PASSPHRASE": "correct horse"}
ALGORITHMS = ("ed25519", "ecdsa")
NAMES = {"passed": "bb-example.a", "failed": "bb-example.b", "undecided": "bb-example.c", "skipped": "bb-example.d"}
OUTCOMES = (Outcome.PASSED, Outcome.FAILED, Outcome.INCONCLUSIVE, Outcome.SKIPPED)


def write_report(folder: Path, *outcomes: Outcome) -> Path:
    """A report of scenarios with these outcomes."""
    planned = [a_scenario(name, ["op"], ["bb-example-1"]) for name in [*NAMES.values()][: len(outcomes)]]
    block = a_block(planned, operations=["op"], requirements=[a_requirement("bb-example-1")])
    report = make_report(judge(a_record([block], dict(zip(NAMES.values(), outcomes, strict=False)))))
    path = folder / "report.json"
    path.write_text("".join(render_json(report)), encoding="utf-8")
    return path


def new_key(folder: Path, name: str = "key.pem", algorithm: str = "ed25519") -> Path:
    ended = kit_here("keys", "new", name, "--algorithm", algorithm, folder=folder)
    assert (ended.status, ended.err) == (0, "")
    return folder / name


def signed(folder: Path, *outcomes: Outcome, algorithm: str = "ed25519") -> Any:
    """The envelope of a new report under a new key; all three stand in the folder."""
    write_report(folder, *(outcomes or OUTCOMES))
    new_key(folder, algorithm=algorithm)
    ended = kit_here("report", "sign", "report.json", "--key", "key.pem", folder=folder)
    assert (ended.status, ended.err) == (0, "")
    return json.loads((folder / "attestation.json").read_text(encoding="utf-8"))


def verify(folder: Path, key: str = "key.pem.pub") -> Finished:
    """Verify what stands in the folder; the pack of such a report is nowhere, nor has it steps and exchanges."""
    arguments = ("--attestation", "attestation.json", "--key", key, "--allow-unknown-packs")
    return kit_here("report", "verify", "report.json", *arguments, folder=folder)


def statement(envelope: Any) -> Any:
    return json.loads(base64.b64decode(envelope["payload"]))


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_key_pair_is_its_owners_and_is_named_by_its_digest(algorithm: str, tmp_path: Path) -> None:
    ended = kit_here("keys", "new", "key.pem", "--algorithm", algorithm, folder=tmp_path)
    private, public = tmp_path / "key.pem", tmp_path / "key.pem.pub"
    assert stat.S_IMODE(private.stat().st_mode) == 0o600
    assert b"BEGIN PRIVATE KEY" in private.read_bytes()
    key = load_pem_public_key(public.read_bytes())
    assert isinstance(key, Ed25519PublicKey if algorithm == "ed25519" else EllipticCurvePublicKey)
    information = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    assert load_pem_private_key(private.read_bytes(), None).public_key() == key
    assert ended.out.splitlines()[-1] == f"Key id: {hashlib.sha256(information).hexdigest()}"


@pytest.mark.parametrize("there", ["key.pem", "key.pem.pub"])
def test_no_key_is_overwritten(there: str, tmp_path: Path) -> None:
    (tmp_path / there).write_text("mine", encoding="utf-8")
    check_refused(kit_here("keys", "new", "key.pem", folder=tmp_path), 2, there, "is there already")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(there, "mine")]


def test_a_private_key_may_have_a_passphrase(tmp_path: Path) -> None:
    write_report(tmp_path, Outcome.PASSED)
    ended = kit_here("keys", "new", "key.pem", folder=tmp_path, variables=PASSPHRASE)
    assert "(with a passphrase)" in ended.out
    assert PASSPHRASE["GOVSTACK_KEY_PASSPHRASE"] not in ended.out
    assert b"BEGIN ENCRYPTED PRIVATE KEY" in (tmp_path / "key.pem").read_bytes()
    signing = ("report", "sign", "report.json", "--key", "key.pem")
    assert kit_here(*signing, folder=tmp_path, variables=PASSPHRASE).status == 0
    wrong = kit_here(*signing, folder=tmp_path, variables={"GOVSTACK_KEY_PASSPHRASE": "battery staple"})
    check_refused(wrong, 2, "key.pem: is no private key in PEM, or its passphrase is another")
    unattended = kit(*signing, folder=tmp_path)
    check_refused(unattended, 2, "Passphrase of key.pem: nobody is there to be asked; set GOVSTACK_KEY_PASSPHRASE")
    check_refused(kit("keys", "new", "other.pem", "--passphrase", folder=tmp_path), 2, "GOVSTACK_KEY_PASSPHRASE")
    assert not (tmp_path / "other.pem").exists()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_others_can_check_the_signature(algorithm: str, tmp_path: Path) -> None:
    """By the protocol's own words: no line of the kit is used (DSSE 1.0.0, Signature Definition)."""
    envelope = signed(tmp_path, algorithm=algorithm)
    payload, name = base64.b64decode(envelope["payload"]), envelope["payloadType"].encode()
    encoded = b"DSSEv1 " + b" ".join([str(len(name)).encode(), name, str(len(payload)).encode(), payload])
    key = load_pem_public_key((tmp_path / "key.pem.pub").read_bytes())
    signature = base64.b64decode(envelope["signatures"][0]["sig"])
    assert envelope["payloadType"] == "application/vnd.in-toto+json"
    if isinstance(key, Ed25519PublicKey):
        key.verify(signature, encoded)
    else:
        assert isinstance(key, EllipticCurvePublicKey)
        key.verify(signature, encoded, ECDSA(SHA256()))


def test_a_statement_says_what_was_tested_with_what(tmp_path: Path) -> None:
    (tmp_path / "results.ndjson").write_text("{}\n", encoding="utf-8")
    made = statement(signed(tmp_path))
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    digests = {
        name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in ("report.json", "results.ndjson")
    }
    assert (made["_type"], made["predicateType"]) == (
        "https://in-toto.io/Statement/v1",
        "https://in-toto.io/attestation/test-result/v0.1",
    )
    assert {subject["name"]: subject["digest"]["sha256"] for subject in made["subject"]} == digests
    assert made["subject"][0]["annotations"]["run"] == report["run"]["id"]
    assert made["subject"][0]["annotations"]["started"] == report["run"]["started"]
    assert made["subject"][0]["annotations"]["candidate"] == report["candidate"]["name"]
    configuration = {one["name"]: f"sha256:{one['digest']['sha256']}" for one in made["predicate"]["configuration"]}
    assert configuration == {
        "bb-example@1.0": report["building_blocks"][0]["pack_digest"],
        "candidate profile": report["profile"]["digest"],
    }


@pytest.mark.parametrize(
    ("outcomes", "result", "passed", "warned", "failed"),
    [
        (OUTCOMES, "FAILED", ["bb-example.a"], ["bb-example.c"], ["bb-example.b"]),
        ((Outcome.PASSED, Outcome.PASSED), "PASSED", ["bb-example.a", "bb-example.b"], [], []),
        ((Outcome.PASSED, Outcome.SKIPPED), "PASSED", ["bb-example.a"], [], []),
        ((Outcome.PASSED, Outcome.ERROR), "WARNED", ["bb-example.a"], ["bb-example.b"], []),
        ((Outcome.PASSED, Outcome.INCONCLUSIVE), "WARNED", ["bb-example.a"], ["bb-example.b"], []),
        ((Outcome.SKIPPED, Outcome.SKIPPED), "WARNED", [], [], []),
    ],
)
def test_a_result_follows_from_the_outcomes(
    outcomes: tuple[Outcome, ...],
    result: str,
    passed: list[str],
    warned: list[str],
    failed: list[str],
    tmp_path: Path,
) -> None:
    predicate = statement(signed(tmp_path, *outcomes))["predicate"]
    assert predicate["result"] == result
    assert (predicate["passedTests"], predicate["warnedTests"], predicate["failedTests"]) == (passed, warned, failed)


@pytest.mark.parametrize(("strict", "said", "follows"), [(True, 0, 1), (False, 1, 0)])
def test_the_exit_status_is_that_of_a_strict_run(strict: bool, said: int, follows: int, tmp_path: Path) -> None:
    path = write_report(tmp_path, Outcome.INCONCLUSIVE)
    content = json.loads(path.read_text(encoding="utf-8"))
    content["run"]["strict"] = strict
    for status in (said, follows):
        content["verdict"]["exit_status"] = status
        path.write_text(json.dumps(content), encoding="utf-8")
        ended = kit_here("report", "verify", "report.json", folder=tmp_path)
        line = f"  ✗ verdict.exit_status: says {said}; what was recorded makes it {follows}"
        assert (line in ended.out) is (status == said)


def in_payload(**predicate: Any) -> Callable[[Any], None]:
    def edit(envelope: Any) -> None:
        content = statement(envelope)
        content["predicate"].update(predicate)
        envelope["payload"] = base64.b64encode(json.dumps(content).encode()).decode()

    return edit


def signature(value: bytes) -> Callable[[Any], None]:
    return lambda envelope: envelope["signatures"][0].update(sig=base64.b64encode(value).decode())


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (
            in_payload(result="PASSED"),
            (
                "attestation.signatures: says",
                'attestation.predicate.result: says "PASSED"; the report makes it "FAILED"',
            ),
        ),
        (in_payload(failedTests=[]), ("attestation.signatures: says", "attestation.predicate.failedTests: says []")),
        (in_payload(configuration=[]), ("attestation.signatures: says", "attestation.predicate.configuration: says")),
        (
            lambda envelope: envelope.update(payloadType="application/json"),
            ("attestation.signatures: says", 'attestation.payloadType: says "application/json"'),
        ),
        (signature(b""), ("attestation.signatures: says",)),
        (signature(bytes(64)), ("attestation.signatures: says",)),
        (signature(b"\x30\x06\x02\x01\x01\x02\x01\x01"), ("attestation.signatures: says",)),
    ],
)
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_changed_attestation_is_named(
    algorithm: str, edit: Callable[[Any], None], lines: tuple[str, ...], tmp_path: Path
) -> None:
    envelope = signed(tmp_path, algorithm=algorithm)
    edit(envelope)
    (tmp_path / "attestation.json").write_text(json.dumps(envelope), encoding="utf-8")
    ended = verify(tmp_path)
    assert ended.status == 1, ended.err
    assert "Signed by key" not in ended.out
    for line in lines:
        assert f"  ✗ {line}" in ended.out


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("other", ALGORITHMS)
def test_the_signature_of_another_key_is_named(other: str, algorithm: str, tmp_path: Path) -> None:
    """Also where the envelope claims the other's key id: that is a hint, and proves nothing."""
    envelope = signed(tmp_path, algorithm=algorithm)
    new_key(tmp_path, "other.pem", other)
    information = load_pem_public_key((tmp_path / "other.pem.pub").read_bytes()).public_bytes(
        Encoding.DER, PublicFormat.SubjectPublicKeyInfo
    )
    expected = hashlib.sha256(information).hexdigest()
    for claimed in (envelope["signatures"][0]["keyid"], expected, ""):
        envelope["signatures"][0]["keyid"] = claimed
        (tmp_path / "attestation.json").write_text(json.dumps(envelope), encoding="utf-8")
        ended = verify(tmp_path, "other.pem.pub")
        assert ended.status == 1
        assert "Signed by key" not in ended.out
        assert f"none is of the key {expected}" in ended.out
        assert "attestation.signatures" not in verify(tmp_path).out


def test_a_record_that_was_signed_and_is_gone_is_said(tmp_path: Path) -> None:
    record = tmp_path / "results.ndjson"
    record.write_text("{}\n", encoding="utf-8")
    signed(tmp_path)
    record.unlink()
    ended = verify(tmp_path)
    assert "Not verified: results.ndjson was signed too, and is not beside it" in ended.out
    assert "attestation.subject" not in ended.out


SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
SIGNATURE = "2WAfaHm5jluo0w+0rk8uVkluELJYWjSmU9x7EUzx+AyteDGJ4/nqyJXfmAUVFIAoQafWm7AxBZNw5M9ixNHiCA=="
PAYLOAD = "eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEifQ=="
URL_SAFE = SIGNATURE.replace("+", "-").replace("/", "_")
NON_ASCII = "xmSk/ug66ysT7ayhkCIjhAq42zgZXSsEWuzUaNL7w2eGAdF/NU6/fRXPtmfN+5DNSAs5/i2lUnHjbbjPsu0tAw=="


@pytest.mark.parametrize(
    ("payload_type", "value", "holds"),
    [
        ("application/vnd.in-toto+json", SIGNATURE, True),
        ("application/vnd.in-toto+json", URL_SAFE, True),
        ("application/vnd.exämple+json", NON_ASCII, True),
        ("application/vnd.example.other+json", SIGNATURE, False),
        ("application/vnd.in-toto+json", NON_ASCII, False),
    ],
)
def test_published_vectors_hold(payload_type: str, value: str, holds: bool, tmp_path: Path) -> None:
    """Test vectors of the DSSE protocol, with the key of RFC 8032, section 7.1, test 1."""
    path = tmp_path / "attestation.json"
    envelope = {"payload": PAYLOAD, "payloadType": payload_type, "signatures": [{"keyid": "A", "sig": value}]}
    path.write_text(json.dumps(envelope), encoding="utf-8")
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(SEED)).public_key()
    assert read_attestation(path).is_signed_by(key) is holds


def test_a_key_of_another_kind_is_refused(tmp_path: Path) -> None:
    signed(tmp_path)
    key = generate_private_key(SECP384R1())
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "other.pem").write_bytes(pem)
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "other.pem.pub").write_bytes(public)
    kind = "is of another kind; a report is signed with an Ed25519 or an ECDSA P-256 key"
    signing = kit_here("report", "sign", "report.json", "--key", "other.pem", folder=tmp_path)
    check_refused(signing, 2, f"other.pem: {kind}")
    check_refused(verify(tmp_path, "other.pem.pub"), 2, f"other.pem.pub: {kind}")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("verify", "report.json", "--key", "key.pem.pub"), "--attestation and --key go together"),
        (("verify", "report.json", "--attestation", "attestation.json"), "--attestation and --key go together"),
        (
            ("verify", "report.json", "--attestation", "attestation.json", "--key", "key.pem"),
            "key.pem: is a private key",
        ),
        (
            ("verify", "report.json", "--attestation", "attestation.json", "--key", "report.json"),
            "report.json: is no public key",
        ),
        (("verify", "report.json", "--attestation", "report.json", "--key", "key.pem.pub"), "is missing"),
        (("verify", "report.json", "--attestation", "broken.json", "--key", "key.pem.pub"), "cannot be decoded"),
        (("verify", "report.json", "--attestation", "none.json", "--key", "key.pem.pub"), "there is no such file"),
        (("verify", "attestation.json"), "is no report of this format"),
        (("verify", "results.ndjson"), "name the report.json beside it"),
        (("verify", "none.json"), "there is no such file"),
        (("sign", "results.ndjson", "--key", "key.pem"), "name the report.json beside it"),
        (("sign", "report.json", "--key", "key.pem.pub"), "is no private key"),
        (("sign", "report.json", "--key", "none.pem"), "there is no such file"),
        (("sign", "report.json", "--key", "key.pem", "--output", "none/attestation.json"), "cannot be written"),
    ],
)
def test_unusable_input_is_refused(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    signed(tmp_path)
    broken = {"payload": "%%%", "payloadType": "", "signatures": [{"keyid": "", "sig": ""}]}
    (tmp_path / "broken.json").write_text(json.dumps(broken), encoding="utf-8")
    check_refused(kit_here("report", *arguments, folder=tmp_path), 2, words)

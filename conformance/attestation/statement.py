"""What an attestation says: an in-toto Statement v1 with the test-result predicate, made from a report.

Sources: in-toto Attestation Framework, Statement v1 and Test Result v0.1. in-toto-attestation, its Python bindings, was
not taken: it brings protobuf to build what is a small JSON object, and has no type for this predicate.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from conformance.exceptions import DocumentError
from conformance.model import Outcome
from conformance.output import RECORD
from conformance.report import Report
from conformance.report.scenarios import scenario_heads

STATEMENT_TYPE: Literal["https://in-toto.io/Statement/v1"] = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE: Literal["https://in-toto.io/attestation/test-result/v0.1"] = (
    "https://in-toto.io/attestation/test-result/v0.1"
)

_PACK_DIGEST = "name and content of every file of the pack, in the order of their names"


class AttestedRun(TypedDict):
    """Which run the report is of, so that an older report cannot pass for it."""

    run: str
    started: str
    candidate: str
    candidate_version: str
    kit_version: str


class ResourceDescriptor(TypedDict):
    """A thing by its digest (in-toto Statement v1); digests are SHA-256 in hexadecimal digits, by algorithm."""

    name: str
    digest: dict[str, str]
    annotations: NotRequired[AttestedRun | dict[str, str]]


class TestResult(TypedDict):
    """The predicate. A scenario that does not apply to the candidate stands in no list."""

    result: Literal["PASSED", "WARNED", "FAILED"]
    configuration: list[ResourceDescriptor]
    passedTests: list[str]
    warnedTests: list[str]
    failedTests: list[str]


class Statement(TypedDict):
    """The statement, ready to be signed."""

    _type: Literal["https://in-toto.io/Statement/v1"]
    subject: list[ResourceDescriptor]
    predicateType: Literal["https://in-toto.io/attestation/test-result/v0.1"]
    predicate: TestResult


def make_statement(report: Report, source: Path) -> Statement:
    """What is attested of a report that stands at a path, and of the record beside it where it is there.

    Raises DocumentError where either cannot be read.
    """
    record = source.with_name(RECORD)
    subject: list[ResourceDescriptor] = [
        {"name": "report.json", "digest": {"sha256": file_digest(source)}, "annotations": _run(report)}
    ]
    if record.is_file():
        subject.append({"name": RECORD, "digest": {"sha256": file_digest(record)}})
    return {
        "_type": STATEMENT_TYPE,
        "subject": subject,
        "predicateType": PREDICATE_TYPE,
        "predicate": _test_result(report),
    }


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits. Raises DocumentError where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise DocumentError(path, f"cannot be read: {error.strerror}") from None


def _run(report: Report) -> AttestedRun:
    return {
        "run": report["run"]["id"],
        "started": report["run"]["started"],
        "candidate": report["candidate"]["name"],
        "candidate_version": report["candidate"]["version"],
        "kit_version": report["kit"]["version"],
    }


def _test_result(report: Report) -> TestResult:
    """FAILED where something is not met; PASSED where all that applies passed; WARNED in every other case."""
    warned = _named(report, Outcome.INCONCLUSIVE, Outcome.ERROR)
    met, complete = report["verdict"]["met"], report["run"]["complete"]
    decided: Literal["PASSED", "WARNED"] = "PASSED" if met and complete and not warned else "WARNED"
    return {
        "result": "FAILED" if met is False else decided,
        "configuration": list(_configuration(report)),
        "passedTests": _named(report, Outcome.PASSED),
        "warnedTests": warned,
        "failedTests": _named(report, Outcome.FAILED),
    }


def _named(report: Report, *outcomes: Outcome) -> list[str]:
    return [
        head.id
        for block in report["building_blocks"]
        for head in scenario_heads(block["scenarios"])
        if head.outcome in outcomes
    ]


def _configuration(report: Report) -> Iterable[ResourceDescriptor]:
    """The packs that decided what is checked, the adapters through which, and the candidate profile."""
    for block in report["building_blocks"]:
        digest = {"sha256": block["pack_digest"].removeprefix("sha256:")}
        yield {
            "name": f"{block['id']}@{block['version']}",
            "digest": digest,
            "annotations": {"digest-of": _PACK_DIGEST},
        }
    for block in report["building_blocks"]:
        if "adapter" in block:
            name = f"adapter of {block['id']}, {block['adapter']['file']}"
            yield {"name": name, "digest": {"sha256": block["adapter"]["digest"].removeprefix("sha256:")}}
    yield {"name": "candidate profile", "digest": {"sha256": report["profile"]["digest"].removeprefix("sha256:")}}
    for file in report["assessment"]["files"] if report["assessment"] else ():
        yield {"name": file["name"], "digest": {"sha256": file["digest"].removeprefix("sha256:")}}

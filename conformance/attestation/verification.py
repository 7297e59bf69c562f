"""Verify a report: who signed it, that nothing changed, and that every verdict follows from what was recorded.

The judge weighs again: its judgement of what the report holds makes a second report, and each place in which the two
differ is a discrepancy. So every flag, count and sentence of a report is derived, and none is listed here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from conformance.assessment import AssessmentFiles, gather
from conformance.attestation.adapted import weigh_adapters
from conformance.attestation.discrepancies import Discrepancy, differences, first_of_each, repeated
from conformance.attestation.envelope import PAYLOAD_TYPE, Attestation
from conformance.attestation.evidence import moment, weigh_evidence, weigh_exchange
from conformance.attestation.keys import PublicKey, key_id
from conformance.attestation.statement import make_statement
from conformance.exceptions import DocumentError
from conformance.judge import judge
from conformance.model import Json
from conformance.output import RECORD
from conformance.record_file import read_record
from conformance.report import Report, make_report
from conformance.report.json_document import plain_json
from conformance.report.judged_again import judge_again, judging
from conformance.report.restored import restored_record
from conformance.report.restored_declared import restored_assessment

_RECORDED = "what was recorded makes it"


@dataclass(frozen=True)
class Expected:
    """Which report is expected, so that another one does not pass for it; None expects nothing."""

    candidate: str | None = None
    version: str | None = None
    not_before: date | None = None


def verify_inside(report: Report) -> Iterator[Discrepancy]:
    """Every discrepancy of a report with itself."""
    for block in report["building_blocks"]:
        yield from repeated(
            f"building_blocks.{block['id']}.scenarios", [scenario["id"] for scenario in block["scenarios"]]
        )
        yield from repeated(f"building_blocks.{block['id']}.requirements", [row["id"] for row in block["requirements"]])
        yield from repeated(f"building_blocks.{block['id']}.operations", [row["id"] for row in block["operations"]])
    yield from repeated("building_blocks", [block["id"] for block in report["building_blocks"]])
    yield from _derived(report)
    yield from _run_times(report)
    for exchange in report["run"].get("preflight", []):
        yield from weigh_exchange(f"run.preflight.{exchange['number']}", exchange)
    for block in report["building_blocks"]:
        for scenario in block["scenarios"]:
            yield from weigh_evidence(
                f"building_blocks.{block['id']}.scenarios.{scenario['id']}", scenario, report["run"]
            )
        yield from weigh_adapters(block)


def verify_record(report: Report, path: Path) -> Iterator[Discrepancy]:
    """Every discrepancy with the record that stands at a path, one for each scenario that differs."""
    try:
        record = read_record(path)
        # What people declared may be newer than the run: it is held against their own documents, not against this.
        record = replace(record, head=replace(record.head, assessment=restored_assessment(report)))
        recorded = make_report(judge(record), strict=report["run"].get("strict", False))
        source = f"{path.name} has"
        yield from differences("", _apart_from_scenarios(report), _apart_from_scenarios(recorded), source)
        blocks = {block["id"]: block for block in recorded["building_blocks"]}
        for block in report["building_blocks"]:
            if block["id"] in blocks:
                there = blocks[block["id"]]["scenarios"]
                yield from _scenario_differences(block["id"], block["scenarios"], there, source)
    except DocumentError as error:
        yield Discrepancy(path.name, "no run that can be read", str(error))


def verify_assessment(report: Report, files: AssessmentFiles) -> Iterator[Discrepancy]:
    """Every discrepancy with the documents in which people declared, reviewed and waived. Raises DocumentError."""
    said = report["assessment"]
    day = moment(said["on"]) if said else None
    following = judge_again(report, gather(files, judging(report), (day or datetime.now(UTC)).date()))
    yield from differences(
        "", _apart_from_scenarios(report), _apart_from_scenarios(following), "the documents of the assessment make it"
    )


def verify_attestation(report: Report, source: Path, attestation: Attestation, key: PublicKey) -> Iterator[Discrepancy]:
    """Every discrepancy with what was attested, and whether the key signed it. Raises DocumentError."""
    if not attestation.is_signed_by(key):
        hints = ", ".join(signature.keyid for signature in attestation.signatures)
        yield Discrepancy("attestation.signatures", f"one of {hints}", f"none is of the key {key_id(key)} over this")
    yield from differences(
        "attestation.payloadType", attestation.payload_type, PAYLOAD_TYPE, "a statement has the type"
    )
    following = make_statement(report, source)
    said = attestation.statement
    if not source.with_name(RECORD).is_file():
        said = _without_record(said)
    yield from differences("attestation", said, following, "the report makes it")


def verify_expected(report: Report, expected: Expected) -> Iterator[Discrepancy]:
    """Whether it is the report that is expected."""
    candidate, source = report["candidate"], "expected is"
    if expected.candidate is not None:
        yield from differences("candidate.name", candidate["name"], expected.candidate, source)
    if expected.version is not None:
        yield from differences("candidate.version", candidate["version"], expected.version, source)
    started = moment(report["run"]["started"])
    if expected.not_before is not None and (started is None or started.date() < expected.not_before):
        yield Discrepancy("run.started", report["run"]["started"], f"expected is no day before {expected.not_before}")


def attests_record(attestation: Attestation) -> bool:
    """Whether the record of the run was attested too."""
    return bool(_without_record(attestation.statement) != attestation.statement)


def _run_times(report: Report) -> Iterator[Discrepancy]:
    run = report["run"]
    started, finished = moment(run["started"]), moment(run["finished"])
    if started is None or (run["finished"] is not None and finished is None):
        yield Discrepancy("run", f"it lasted from {run['started']} to {run['finished']}", "these are no times")
    elif finished is not None and finished < started:
        yield Discrepancy("run.finished", f"{run['finished']}", f"the run started at {run['started']}")


def _derived(report: Report) -> Iterator[Discrepancy]:
    made = make_report(judge(restored_record(report)), strict=report["run"].get("strict", False))
    said, following = _apart_from_scenarios(report), _apart_from_scenarios(made)
    for document in (said, following):  # these rest on nothing that a verdict rests on
        document["run"].pop("preflight", None)
        document["run"].pop("strict", None)
        for block in document["building_blocks"]:
            block.pop("unselected", None)
    yield from differences("", said, following, _RECORDED)
    for block, other in zip(report["building_blocks"], made["building_blocks"], strict=True):
        for scenario, follows in zip(block["scenarios"], other["scenarios"], strict=True):
            where = f"building_blocks.{block['id']}.scenarios.{scenario['id']}"
            for name in ("waiver", "attribution"):
                yield from differences(f"{where}.{name}", scenario[name], follows[name], _RECORDED)


def _apart_from_scenarios(report: Report) -> Json:
    """A copy of the report as it is written, whose scenarios are left out: they are looked at one by one."""
    blocks = [{**block, "scenarios": []} for block in report["building_blocks"]]
    return plain_json({**report, "building_blocks": blocks})


def _scenario_differences(
    block: str, said: Sequence[Json], there: Sequence[Json], source: str
) -> Iterator[Discrepancy]:
    following = {scenario["id"]: scenario for scenario in there}
    for scenario in said:
        other = following.pop(scenario["id"], None)
        found = differences(
            f"building_blocks.{block}.scenarios", [scenario], [plain_json(other)] if other else [], source
        )
        yield from first_of_each(found, scenario["id"])
    for name in following:
        yield Discrepancy(f"building_blocks.{block}.scenarios.{name}", "nothing", f"{source} it")


def _without_record(statement: Json) -> Json:
    """The statement without its second subject, where that is the record."""
    if not isinstance(statement, dict) or not isinstance(statement.get("subject"), list):
        return statement
    kept = [one for one in statement["subject"] if not (isinstance(one, dict) and one.get("name") == RECORD)]
    return {**statement, "subject": kept}

"""`report sign` and `report verify`: vouch for a report, and find out whether what one says is true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands import options
from conformance.commands.keys import passphrase_of
from conformance.exceptions import UsageError
from conformance.output import RECORD

if TYPE_CHECKING:
    from conformance.assessment import AssessmentFiles
    from conformance.attestation import Discrepancy, Expected
    from conformance.report import Report

ATTESTATION = "attestation.json"


@click.command(short_help="Sign a report.")
@click.argument("source", type=options.FILE)
@click.option("--key", required=True, type=options.FILE, help="Your private key, which `keys new` makes.")
@click.option("--output", type=options.FILE, help=f"Where to write. Default: {ATTESTATION} beside SOURCE.")
def sign(source: Path, key: Path, output: Path | None) -> None:
    """Sign SOURCE, a report.json, and the results.ndjson beside it: write an attestation for `report verify`."""
    from conformance import attestation

    report = _read(source)
    private = attestation.read_private_key(key, passphrase_of(key))
    target = output or source.parent / ATTESTATION
    options.write(target, attestation.sign(attestation.make_statement(report, source), private))
    click.echo(f"Signed by key {attestation.key_id(private.public_key())}")
    click.echo(f"Wrote {target}")


@click.command(short_help="Say who signed a report, and derive every verdict in it again.")
@click.argument("source", type=options.FILE)
@click.option("--attestation", "attested", type=options.FILE, help="What `report sign` wrote.")
@click.option("--key", type=options.FILE, help="The public key of whom you expect to have signed.")
@click.option("--candidate", help="Refuse a report of another candidate.")
@click.option("--version", help="Refuse a report of another version of the candidate.")
@click.option("--not-before", type=click.DateTime(["%Y-%m-%d"]), help="Refuse a report of a run before this day (UTC).")
@click.option("--allow-unknown-packs", is_flag=True, help="Do without the pack of a Building Block that is not here.")
@options.apply(options.assessment)
@options.pack_path
@click.pass_context
def verify(
    context: click.Context,
    /,
    source: Path,
    attested: Path | None,
    key: Path | None,
    candidate: str | None,
    version: str | None,
    not_before: datetime | None,
    allow_unknown_packs: bool,
    pack_paths: tuple[Path, ...],
    **documents: Path | None,
) -> None:
    """Verify SOURCE, a report.json: that nothing in it was changed, and that every verdict follows from its evidence.

    Without --attestation its inside alone is verified, and nobody vouches for it. No network is needed.

    Exit status: 0 nothing is wrong; 1 something is, a line for each; 2 bad usage or unreadable input.
    """
    from conformance.assessment import AssessmentFiles
    from conformance.attestation import Expected

    report = _read(source)
    signed = _signed(report, source, attested, key)
    click.echo(_line(_title(report)))
    expected = Expected(candidate, version, not_before.date() if not_before else None)
    found = [
        *signed,
        *_discrepancies(report, source, expected),
        *_assessment(report, AssessmentFiles(**documents)),
        *_packs(report, pack_paths, allow_unknown_packs),
    ]
    for line in found:
        click.echo(f"  ✗ {_line(str(line))}")
    if found:
        click.echo(f"Not verified: {len(found)} {'discrepancy' if len(found) == 1 else 'discrepancies'}.")
        context.exit(1)
    click.echo("Verified: nothing in it is wrong, and every verdict follows from what was recorded.")


def _read(source: Path) -> Report:
    from conformance.report import read_report

    if source.suffix == ".ndjson":
        raise UsageError(f"{source}: is the record of a run; name the report.json beside it")
    return read_report(source)


def _title(report: Report) -> str:
    run, candidate = report["run"], report["candidate"]
    return f"Run {run['id']} of {run['started']}, candidate {candidate['name']} {candidate['version']}"


def _line(text: str) -> str:
    from conformance.report.evidence import one_line

    return one_line(text)


def _signed(report: Report, source: Path, attested: Path | None, key: Path | None) -> list[Discrepancy]:
    """Say who signed, and what is wrong with that."""
    from conformance import attestation

    if attested is None or key is None:
        if attested or key:
            raise UsageError("--attestation and --key go together: the one says what was signed, the other by whom")
        click.echo("Signed by nobody: without --attestation and --key, anyone may have written it")
        return []
    public, envelope = attestation.read_public_key(key), attestation.read_attestation(attested)
    if envelope.is_signed_by(public):
        click.echo(f"Signed by key {attestation.key_id(public)}")
    if attestation.attests_record(envelope) and not source.with_name(RECORD).is_file():
        click.echo(f"Not verified: {RECORD} was signed too, and is not beside it")
    return [*attestation.verify_attestation(report, source, envelope, public)]


def _discrepancies(report: Report, source: Path, expected: Expected) -> Iterator[Discrepancy]:
    from conformance import attestation

    yield from attestation.verify_expected(report, expected)
    yield from attestation.verify_inside(report)
    record = source.with_name(RECORD)
    if record.is_file():
        yield from attestation.verify_record(report, record)


def _assessment(report: Report, files: AssessmentFiles) -> Iterator[Discrepancy]:
    """What differs from the documents in which people declared, reviewed and waived, where these are here."""
    from conformance.attestation import verify_assessment

    said, today = report["assessment"], datetime.now(UTC).date().isoformat()
    for waiver in said["waivers"] if said else ():
        if said and said["on"] < waiver["until"] <= today:
            what = waiver["requirement"] or waiver["scenario"] or ""
            click.echo(_line(f"Lapsed since: the waiver of {what} by {waiver['who']} held until {waiver['until']}"))
    given = {path.name for path in (files.assessment, files.review, files.waivers) if path}
    for file in said["files"] if said else ():
        if not given:
            click.echo(f"Not verified: {_line(file['name'])}, with the digest {file['digest']}, is not here")
    if given and said and len(given) < len(said["files"]):
        names = ", ".join(_line(file["name"]) for file in said["files"])
        raise UsageError(f"the report was judged beside {names}: name all of them, or none")
    if given:
        yield from verify_assessment(report, files)


def _packs(report: Report, pack_paths: tuple[Path, ...], allow_unknown: bool) -> Iterator[Discrepancy]:
    """What differs from the packs; where one is not here, that is a discrepancy too, or is said if it is allowed."""
    from conformance.attestation import MissingPack, hold_against_packs
    from conformance.packs import find_packs

    for found in hold_against_packs(report, find_packs(pack_paths)):
        if not isinstance(found, MissingPack):
            yield found
        elif allow_unknown:
            click.echo(f"Not verified: {_line(str(found.discrepancy))}")
        else:
            yield found.discrepancy

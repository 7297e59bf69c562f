"""A report that was improved by hand is found out, and each change is named: where, what it says, what follows.

The editor here is careful: where a row says `consistent`, all that the kit's judge can derive was derived again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conformance.attestation import verify_record
from tests.attested import Edit, block, edited, made_consistent, probe, record_lines, row, scenario, verify
from tests.kit import Finished, check_refused, kit_here
from tests.small_pack import BLOCK

REQUIREMENT = f"{BLOCK}-1"
KEPT = "thing-kept"
CHECK = "contract.createThing"
LISTED = "things-listed"


@dataclass(frozen=True)
class Tampering:
    """A change by hand, and the beginning of the line that names it."""

    name: str
    edit: Edit
    line: str
    consistent: bool = False

    def __call__(self, report: Any) -> None:
        self.edit(report)
        if self.consistent:
            made_consistent(report)


def set_in(*path: str | int, to: Any) -> Edit:
    """Sets the value at a path."""

    def edit(report: Any) -> None:
        part = report
        for key in path[:-1]:
            part = part[key]
        part[path[-1]] = to

    return edit


def in_row(kind: str, name: str, **values: Any) -> Edit:
    """Sets values of a requirement, operation or scenario."""
    return lambda report: row(report, kind, name).update(values)


def in_scenario(name: str, **values: Any) -> Edit:
    return lambda report: scenario(report, name).update(values)


def both(*edits: Edit) -> Edit:
    def edit(report: Any) -> None:
        for one in edits:
            one(report)

    return edit


def drop(kind: str, name: str) -> Edit:
    return lambda report: block(report)[kind].remove(row(report, kind, name))


def drop_failing_step(report: Any) -> None:
    found = scenario(report, KEPT)
    found["steps"] = [step for step in found["steps"] if step["outcome"] == "passed"]
    found.update(outcome="passed", reason="")


def pass_steps(name: str) -> Edit:
    """The scenario and each of its steps passed, and no finding is left: nothing but the answers says otherwise."""

    def edit(report: Any) -> None:
        found = scenario(report, name)
        for step in found["steps"]:
            step.update(outcome="passed", message=None, expected=None, actual=None)
        found.update(outcome="passed", reason="", findings=[])

    return edit


def change_body(digest: bool) -> Edit:
    """Another answer, with its own length and digest or without."""

    def edit(report: Any) -> None:
        body = scenario(report, LISTED)["exchanges"][0]["response"]["body"]
        body["text"] = body["text"].replace('"size"', '"id"')
        if digest:
            content = body["text"].encode()
            body.update(length=len(content), digest=f"sha256:{hashlib.sha256(content).hexdigest()}")

    return edit


def swap_exchange(report: Any) -> None:
    """The answer of an operation that answers with 200 in place of one with 500."""
    better = scenario(report, LISTED)["exchanges"][0]["response"]
    scenario(report, KEPT)["exchanges"][0]["response"] = better


def older_exchange(report: Any) -> None:
    scenario(report, KEPT)["exchanges"][0]["started"] = "2020-01-01T00:00:00.000Z"


def invent_requirement(report: Any) -> None:
    invented = {**row(report, "requirements", REQUIREMENT), "id": f"{BLOCK}-9", "verdict": "met", "scenarios": []}
    block(report)["requirements"].append(invented)


def repeat_scenario(report: Any) -> None:
    block(report)["scenarios"].append(scenario(report, LISTED))


def drop_exchange(report: Any) -> None:
    scenario(report, KEPT)["exchanges"].clear()


def lose_request(report: Any) -> None:
    """A contract check that sent what failed, and says that it was answered with 201."""
    found = scenario(report, CHECK)
    shown = found["exchanges"][0]["number"]
    found["requests"] = [[*one[:3], 201] if one[0] == shown else one for one in found["requests"]]


B = f"building_blocks.{BLOCK}"
KEPT_AT = f"{B}.scenarios.{BLOCK}.{KEPT}"
CHECK_AT = f"{B}.scenarios.{BLOCK}.{CHECK}"
LISTED_AT = f"{B}.scenarios.{BLOCK}.{LISTED}"

TAMPERINGS = (
    Tampering(
        "verdict on a requirement",
        in_row("requirements", REQUIREMENT, verdict="met"),
        f'{B}.requirements.{REQUIREMENT}.verdict: says "met"; what was recorded makes it "not met"',
    ),
    Tampering(
        "verdict on what was not selected",
        in_row("requirements", f"{BLOCK}-2", verdict="met"),
        f'{B}.requirements.{BLOCK}-2.verdict: says "met"; what was recorded makes it "not tested"',
    ),
    Tampering(
        "verdict on an operation",
        in_row("operations", "createThing", verdict="not applicable"),
        f'{B}.operations.createThing.verdict: says "not applicable"; what was recorded makes it "not met"',
    ),
    Tampering(
        "reason of a verdict",
        in_row("operations", "createThing", reason="1 of 5 scenarios failed."),
        f'{B}.operations.createThing.reason: says "1 of 5',
    ),
    Tampering("the flag of the whole", set_in("verdict", "met", to=True), "verdict.met: says true; what was recorded"),
    Tampering("the exit status", set_in("verdict", "exit_status", to=0), "verdict.exit_status: says 0;"),
    Tampering("the sentence", set_in("verdict", "sentence", to="All is met."), 'verdict.sentence: says "All is met.";'),
    Tampering(
        "a count of the run",
        set_in("summary", "scenarios", "failed", to=0),
        "summary.scenarios.failed: says 0; what was recorded makes it 7",
    ),
    Tampering(
        "a count of a Building Block",
        set_in("building_blocks", 0, "summary", "requirements", "met", to=1),
        f"{B}.summary.requirements.met: says 1; what was recorded makes it 0",
    ),
    Tampering(
        "a dropped scenario",
        drop("scenarios", f"{BLOCK}.{LISTED}"),
        f"{LISTED_AT}: says nothing; its pack has it",
        consistent=True,
    ),
    Tampering("a dropped failing step", drop_failing_step, f"{KEPT_AT}.steps: says", consistent=True),
    Tampering(
        "an outcome flipped without its steps",
        in_scenario(KEPT, outcome="passed", reason=""),
        f"{KEPT_AT}.outcome: says “passed”; its step 3 came to “failed”",
        consistent=True,
    ),
    Tampering(
        "an outcome flipped with its steps",
        pass_steps(KEPT),
        f"{KEPT_AT}.steps.3: says that “the request is accepted” passed; the answer has status 500",
        consistent=True,
    ),
    Tampering(
        "a step flipped without its scenario",
        lambda report: scenario(report, KEPT)["steps"][2].update(outcome="passed"),
        f"{KEPT_AT}.outcome: says “failed”; its steps all passed",
    ),
    Tampering("an exchange of an older run", older_exchange, f"{KEPT_AT}.exchanges.1.started: says 2020", True),
    Tampering(
        "a dropped exchange",
        drop_exchange,
        f"{KEPT_AT}.steps.2: says that exchange 1 shows it; there is no such exchange",
        consistent=True,
    ),
    Tampering("a changed body", change_body(digest=False), f"{LISTED_AT}.exchanges.1.response.body.digest: says"),
    Tampering(
        "a changed pack",
        set_in("building_blocks", 0, "pack_digest", to=f"sha256:{0:064}"),
        f"{B}.pack_digest: says sha256:000",
        consistent=True,
    ),
    Tampering(
        "a version of the pack that does not exist",
        set_in("building_blocks", 0, "version", to="9.9"),
        f"{B}.pack_digest: says sha256:",
        consistent=True,
    ),
    Tampering(
        "an invented requirement",
        invent_requirement,
        f"{B}.requirements.{BLOCK}-9: says it is there; its pack has no such thing",
        consistent=True,
    ),
    Tampering(
        "a dropped requirement",
        drop("requirements", REQUIREMENT),
        f"{B}.requirements.{REQUIREMENT}: says nothing; its pack has it",
        consistent=True,
    ),
    Tampering(
        "a lowered level",
        in_row("requirements", REQUIREMENT, level="OPTIONAL"),
        f'{B}.requirements.{REQUIREMENT}.level: says "OPTIONAL"; its pack has "REQUIRED"',
        consistent=True,
    ),
    Tampering(
        "another statement",
        in_row("requirements", REQUIREMENT, statement="Things are."),
        f'{B}.requirements.{REQUIREMENT}.statement: says "Things are."',
        consistent=True,
    ),
    Tampering(
        "a requirement's scenarios shortened",
        in_row("requirements", REQUIREMENT, scenarios=[]),
        f"{B}.requirements.{REQUIREMENT}.scenarios: says []; what was recorded makes it [",
    ),
    Tampering(
        "a scenario that serves no requirement any more",
        in_scenario(LISTED, requirements=[]),
        f"{LISTED_AT}.requirements: says []; its pack has",
        consistent=True,
    ),
    Tampering(
        "findings removed",
        in_scenario(CHECK, findings=[], outcome="passed"),
        f"{CHECK_AT}.steps.5: says “failed”; findings of its kind: 0",
        consistent=True,
    ),
    Tampering(
        "a finding left, and the check passed",
        in_scenario(CHECK, outcome="passed"),
        f"{CHECK_AT}.outcome: says “passed”; it has 1 findings",
        consistent=True,
    ),
    Tampering("another answer to a generated request", lose_request, f"{CHECK_AT}.requests."),
    Tampering(
        "the exploration left out",
        both(
            set_in("run", "depth", to=None),
            drop("scenarios", f"{BLOCK}.{CHECK}"),
            drop("scenarios", f"{BLOCK}.contract.listThings"),
        ),
        "run.depth: says “None”; a run has one of quick, standard, thorough",
        consistent=True,
    ),
    Tampering(
        "what was not selected left out",
        lambda report: block(report).pop("unselected"),
        f"{B}.unselected.{BLOCK}.{LISTED}-later: says nothing; its pack has it",
        consistent=True,
    ),
    Tampering("a scenario counted twice", repeat_scenario, f"{LISTED_AT}: says it 2 times"),
    Tampering(
        "a Building Block left out",
        lambda report: report["building_blocks"].clear(),
        f"{B}: says nothing; the run was asked for it",
        consistent=True,
    ),
)

FOUND_BY_THE_RECORD = (
    Tampering("a changed body with its digest", change_body(digest=True), f"{LISTED_AT}.exchanges.1.response.body."),
    Tampering("a swapped exchange", both(swap_exchange, pass_steps(KEPT)), f"{KEPT_AT}.outcome", consistent=True),
    Tampering("findings removed with their steps", pass_steps(CHECK), f"{CHECK_AT}.outcome", consistent=True),
    Tampering("another candidate", set_in("candidate", "version", to="2"), "candidate.version: says", consistent=True),
    Tampering("a later run", set_in("run", "id", to="00000000-0000-4000-8000-000000000000"), "run.id: says"),
)
"""What no one can see in the report alone: the record beside it says otherwise, and so does the attestation."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run, its report signed by the vendor, and the key pair of an editor."""
    made = tmp_path_factory.mktemp("tampering")
    ran = probe(made)
    assert ran.status == 1, ran.err
    for arguments in (
        ("keys", "new", "vendor.pem"),
        ("keys", "new", "editor.pem"),
        ("keys", "new", "ecdsa.pem", "--algorithm", "ecdsa"),
        ("report", "sign", "conformance-report/report.json", "--key", "vendor.pem"),
    ):
        assert kit_here(*arguments, folder=made).status == 0
    return made


@pytest.fixture(scope="module")
def report(folder: Path) -> Path:
    return folder / "conformance-report" / "report.json"


def check_named(ended: Finished, line: str) -> None:
    assert ended.status == 1, ended.out + ended.err
    found = [one.removeprefix("  ✗ ") for one in ended.out.splitlines() if one.startswith("  ✗ ")]
    assert any(one.startswith(line) for one in found), ended.out
    assert ended.out.splitlines()[-1].startswith(f"Not verified: {len(found)} discrepanc")


def sign(report: Path, key: str, folder: Path) -> Path:
    target = report.parent / "signed.json"
    assert kit_here("report", "sign", report, "--key", folder / key, "--output", target, folder=folder).status == 0
    return target


@pytest.mark.parametrize("tampering", TAMPERINGS, ids=lambda tampering: tampering.name)
def test_a_change_is_named_where_the_editor_signed_it(
    tampering: Tampering, report: Path, folder: Path, tmp_path: Path
) -> None:
    changed = edited(report, tmp_path / "report.json", tampering)
    signed = sign(changed, "editor.pem", folder)
    ended = verify(changed, "--attestation", signed, "--key", "editor.pem.pub", folder=folder)
    assert "Signed by key " in ended.out
    assert "attestation." not in ended.out
    check_named(ended, tampering.line)


@pytest.mark.parametrize("tampering", [*FOUND_BY_THE_RECORD, TAMPERINGS[0]], ids=lambda tampering: tampering.name)
def test_a_change_is_named_where_the_record_says_otherwise(
    tampering: Tampering, report: Path, folder: Path, tmp_path: Path
) -> None:
    changed = edited(report, tmp_path / "report.json", tampering)
    shutil.copy(report.with_name("results.ndjson"), tmp_path)
    ended = verify(changed, folder=folder)
    check_named(ended, tampering.line)
    assert "; results.ndjson has " in ended.out


@pytest.mark.parametrize("tampering", [*FOUND_BY_THE_RECORD, TAMPERINGS[0]], ids=lambda tampering: tampering.name)
def test_any_change_is_named_where_another_signed(
    tampering: Tampering, report: Path, folder: Path, tmp_path: Path
) -> None:
    changed = edited(report, tmp_path / "report.json", tampering)
    attested = report.with_name("attestation.json")
    ended = verify(changed, "--attestation", attested, "--key", "vendor.pem.pub", folder=folder)
    check_named(ended, "attestation.subject.1.digest.sha256: says")


def cut(lines: list[bytes]) -> list[bytes]:
    return lines[:-3]


def cut_within_a_line(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-1], lines[-1][:20]]


def spoilt(lines: list[bytes]) -> list[bytes]:
    return [*lines[:2], b"{}\n", *lines[3:]]


def improved(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b'"outcome": "failed"', b'"outcome": "passed"') for line in lines]


def invented(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-1], lines[1].replace(f"{BLOCK}.".encode(), b"bb-other."), lines[-1]]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (cut, "run.finished: says"),
        (cut_within_a_line, "run.finished: says"),
        (spoilt, "results.ndjson: says no run that can be read"),
        (improved, "verdict.met: says false; results.ndjson has true"),
        (invented, "results.ndjson: says no run that can be read"),
        (lambda lines: [], "results.ndjson: says no run that can be read"),
    ],
)
def test_a_changed_record_is_named(
    change: Callable[[list[bytes]], list[bytes]], line: str, report: Path, folder: Path, tmp_path: Path
) -> None:
    shutil.copy(report, tmp_path)
    lines = report.with_name("results.ndjson").read_bytes().splitlines(keepends=True)
    (tmp_path / "results.ndjson").write_bytes(b"".join(change(lines)))
    check_named(verify(tmp_path / "report.json", folder=folder), line)
    attested = report.with_name("attestation.json")
    ended = verify(tmp_path / "report.json", "--attestation", attested, "--key", "vendor.pem.pub", folder=folder)
    check_named(ended, "attestation.subject.2.digest.sha256: says")


def test_an_older_report_under_a_new_attestation_is_named(report: Path, folder: Path, tmp_path: Path) -> None:
    def of_last_year(content: Any) -> None:
        text = json.dumps(content).replace(content["run"]["started"][:10], "2025-11-20")
        content.update(json.loads(text))
        content["run"]["id"] = "00000000-0000-4000-8000-000000000000"

    older = edited(report, tmp_path / "report.json", of_last_year)
    assert verify(older, folder=folder).status == 0
    attested = report.with_name("attestation.json")
    ended = verify(older, "--attestation", attested, "--key", "vendor.pem.pub", folder=folder)
    for line in ("attestation.subject.1.annotations.run: says", "attestation.subject.1.annotations.started: says"):
        check_named(ended, line)
    check_named(verify(older, "--not-before", "2026-01-01", folder=folder), "run.started: says 2025-11-20")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("--candidate", "Other"), 'candidate.name: says "Reference candidate"; expected is "Other"'),
        (("--version", "7"), 'candidate.version: says "0"; expected is "7"'),
        (("--not-before", "2999-01-01"), "run.started: says 20"),
    ],
)
def test_another_report_than_expected_is_refused(
    arguments: tuple[str, ...], line: str, report: Path, folder: Path
) -> None:
    check_named(verify(report, *arguments, folder=folder), line)


def test_the_untouched_report_passes(report: Path, folder: Path) -> None:
    attested = report.with_name("attestation.json")
    expected = ("--candidate", "Reference candidate", "--version", "0", "--not-before", "2026-01-01")
    ended = verify(report, "--attestation", attested, "--key", "vendor.pem.pub", *expected, folder=folder)
    assert (ended.status, ended.err) == (0, "")
    content = json.loads(report.read_text(encoding="utf-8"))
    lines = ended.out.splitlines()
    assert lines[0].startswith("Signed by key ")
    assert content["run"]["id"] in lines[1]
    assert content["run"]["started"] in lines[1]
    assert lines[2:] == ["Verified: nothing in it is wrong, and every verdict follows from what was recorded."]


def test_without_an_attestation_nobody_signed(report: Path, folder: Path) -> None:
    ended = verify(report, folder=folder)
    assert ended.status == 0
    assert ended.out.startswith("Signed by nobody: ")


def test_a_report_of_a_run_that_was_cut_off_verifies(report: Path, folder: Path, tmp_path: Path) -> None:
    lines = report.with_name("results.ndjson").read_bytes().splitlines(keepends=True)
    (tmp_path / "results.ndjson").write_bytes(b"".join(lines[:4]))
    assert kit_here("report", "render", "results.ndjson", "--format", "json", folder=tmp_path).status == 0
    ended = verify(tmp_path / "report.json", folder=folder)
    assert ended.status == 0, ended.out
    assert len(list(record_lines(tmp_path / "results.ndjson"))) == 4


def test_a_pack_that_is_not_here_is_a_discrepancy_unless_it_is_allowed(report: Path, folder: Path) -> None:
    check_named(kit_here("report", "verify", report, folder=folder), f"{B}.pack_digest: says sha256:")
    ended = kit_here("report", "verify", report, "--allow-unknown-packs", folder=folder)
    assert ended.status == 0
    assert f"Not verified: {B}.pack_digest" in ended.out


def test_a_name_given_twice_is_refused(report: Path, folder: Path, tmp_path: Path) -> None:
    """One reader takes the first, another the last: the report would say two things."""
    text = report.read_text(encoding="utf-8").replace('"met": false', '"met": true, "met": false', 1)
    (tmp_path / "report.json").write_text(text, encoding="utf-8")
    check_refused(verify(tmp_path / "report.json", folder=folder), 2, "report.json: met: is given twice")


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (set_in("run", "started", to="2026-02-31T00:00:00.000Z"), "run: says it lasted from 2026-02-31T"),
        (set_in("run", "finished", to="2020-01-01T00:00:00.000Z"), "run.finished: says 2020-01-01T"),
        (
            lambda report: scenario(report, KEPT)["exchanges"][0].update(started="0000-01-01T00:00:00.000Z"),
            f"{KEPT_AT}.exchanges.1.started: says 0000",
        ),
    ],
)
def test_times_that_cannot_be_are_named(edit: Edit, line: str, report: Path, folder: Path, tmp_path: Path) -> None:
    check_named(verify(edited(report, tmp_path / "report.json", edit), folder=folder), line)


@pytest.mark.parametrize("text", ["\x1b[31mred\x1b[0m\x07", "\u202egnp.exe", "a\nVerified: all is well.", "x" * 9_999])
def test_what_an_editor_writes_cannot_rewrite_the_terminal(
    text: str, report: Path, folder: Path, tmp_path: Path
) -> None:
    def hostile(content: Any) -> None:
        content["candidate"]["name"] = text
        content["verdict"]["sentence"] = text
        row(content, "requirements", REQUIREMENT)["id"] = text
        row(content, "operations", "createThing")["reason"] = text
        scenario(content, KEPT)["id"] = text

    ended = verify(edited(report, tmp_path / "report.json", hostile), folder=folder)
    assert ended.status == 1
    assert not set(ended.out) & {"\x1b", "\x07", "\u202e"}
    assert not [line for line in ended.out.splitlines() if line.startswith("Verified")]
    assert max(map(len, ended.out.splitlines())) < 300


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value in a document that holds no others."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    parts = [leaf for key, part in inner for leaf in leaves(part, (*path, key))]
    yield from parts or [path]


def another(value: Any) -> Any:
    """A value of the same type that is another."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return f"{value}." if isinstance(value, str) else "something"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_value_can_be_changed_against_the_record(data: st.DataObject, report: Path) -> None:
    """Whatever is changed of a report, its record says otherwise.

    But for `strict`, which is the reader's own question, and the assessment, which is held against its own documents.
    """
    content = json.loads(report.read_text(encoding="utf-8"))
    path = data.draw(
        st.sampled_from([leaf for leaf in leaves(content) if leaf not in (("run", "strict"), ("assessment",))])
    )
    part = content
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = another(part[path[-1]])
    assert list(verify_record(content, report.with_name("results.ndjson"))), path

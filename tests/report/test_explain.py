"""`report summary` and `report explain`: what a reader finds on a terminal, and that nothing hostile reaches it."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from conformance.exceptions import SelectionError
from conformance.report import RENDERINGS, Report, find_entries, print_explanation, print_verdict, read_report
from conformance.report.evidence import visible
from tests.kit import Finished, check_refused, kit, kit_here

from .sample import HOSTILE, plain, sample
from .test_html import poisoned
from .test_streaming import NAMES, write_record

PLAIN = plain()
BLOCK = PLAIN["building_blocks"][0]


def write(document: Report, folder: Path) -> Path:
    path = folder / "report.json"
    path.write_bytes(b"".join(RENDERINGS["json"].content(document)))
    return path


def explained(document: Report, name: str, folder: Path) -> Finished:
    return kit_here("report", "explain", write(document, folder), name, folder=folder)


def check_inert(text: str) -> None:
    """Nothing in the text moves, colours, hides or reorders what stands on a terminal."""
    assert visible(text) == text
    assert "\r" not in text


def two_blocks() -> Report:
    """A report of one Building Block in two versions, and of another one with the same ids."""
    document = plain()
    (first,) = document["building_blocks"]
    document["building_blocks"] += [{**first, "version": "2.0"}, {**first, "id": "bb-other"}]
    return document


def test_summary_is_what_the_run_printed(tmp_path: Path) -> None:
    ran = kit("demo", "--block", "bb-messaging", "--tag", "@positive and not @contract", folder=tmp_path)
    assert ran.status == 0, ran.err
    for source in ("report.json", "results.ndjson"):
        again = kit_here("report", "summary", tmp_path / "conformance-report" / source, folder=tmp_path)
        assert again.status == 0
        assert again.out + "Report: conformance-report/report.html\n" == ran.out


def test_summary_as_json_has_verdict_and_counts(tmp_path: Path) -> None:
    ended = kit_here("report", "summary", write(PLAIN, tmp_path), "--format", "json", folder=tmp_path)
    levels = {f"{block['id']}@{block['version']}": block["levels"] for block in PLAIN["building_blocks"]}
    assert json.loads(ended.out) == {"verdict": PLAIN["verdict"], "summary": PLAIN["summary"], "levels": levels}


@pytest.mark.parametrize("position", range(4))
def test_requirement(position: int, tmp_path: Path) -> None:
    row = BLOCK["requirements"][position]
    out = explained(PLAIN, row["id"], tmp_path).out
    lines = out.splitlines()
    assert lines[0] == f"Requirement {row['id']} of bb-payments 1.0, Payments"
    assert f"  Statement: {row['statement']}" in lines
    assert f"  Verdict: {row['verdict']}" in lines
    assert (f"  Why: {row['reason']}" in lines) == bool(row["reason"])
    assert (f"  Remains to be evidenced: {row['remains']}" in lines) == bool(row["remains"])
    assert f"  Binds: {row['level']}, {row['observability']}, {row['mutability']}" in lines
    outcomes = {scenario["id"]: scenario["outcome"] for scenario in BLOCK["scenarios"]}
    assert f"  Scenarios: {len(row['scenarios'])}" in lines
    for name in row["scenarios"]:
        assert re.search(rf"^    {outcomes[name]} +{re.escape(name)}", out, re.MULTILINE), name


def test_operation(tmp_path: Path) -> None:
    row = BLOCK["operations"][1]
    lines = explained(PLAIN, "operation1", tmp_path).out.splitlines()
    assert lines[0] == "Operation operation1 of bb-payments 1.0, Payments"
    assert f"  Request: {row['method']} {row['path']}" in lines
    assert f"  Mapped to: {row['mapped_to']}" in lines
    assert "  Verdict: not met" in lines
    assert "  Why: 1 of 4 scenarios failed." in lines


def test_scenario_with_its_steps_and_exchanges(tmp_path: Path) -> None:
    scenario = next(found for found in BLOCK["scenarios"] if found["outcome"] == "failed")
    lines = explained(PLAIN, scenario["id"], tmp_path).out.splitlines()
    assert "  Outcome: failed" in lines
    for step in scenario["steps"]:
        assert f"    {step['outcome']:<12} {step['keyword']} {step['text']}" in lines
    assert lines[lines.index("      Message: The request was accepted.") :][:3] == [
        "      Message: The request was accepted.",
        "      Expected: 400 or 422",
        "      Actual: 201 Created",
    ]
    for exchange in scenario["exchanges"]:
        response = exchange["response"]
        assert response is not None
        assert f"        Repeat with: {exchange['curl']}" in lines
        assert f"        │ {response['status']} {response['phrase']}" in lines
        assert response["body"] is not None
        assert f"        │ {response['body']['text']}" in lines
        assert all(f"        │ {': '.join(header)}" in lines for header in response["headers"])
    assert f"--seed 20261121 --depth standard --scenario {scenario['id']}" in "\n".join(lines)


def test_contract_check_with_its_findings(tmp_path: Path) -> None:
    block = sample()["building_blocks"][0]
    check = next(found for found in block["scenarios"] if found["findings"])
    out = explained({**PLAIN, "building_blocks": [block]}, check["id"], tmp_path).out
    finding = check["findings"][0]
    for part in ("  Findings: 2\n", "  Observations, which touch no verdict: 1\n", f"      Cause: {finding['cause']}\n",
                 f"      Expected: {finding['expected']}\n", f"      Actual: {finding['actual']}\n",
                 f"      By: {finding['source']}\n", f"      Smallest example: exchange {finding['exchange']}\n",
                 "  Requests: 10 sent, of them 1 answered 200, 1 answered 201, 7 answered 400, 1 answered not at all\n",
                 "      Exchange 3, operation0"):  # fmt: skip
        assert part in out


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("operation0", ["bb-payments 1.0", "bb-payments 2.0", "bb-other 1.0"]),
        ("bb-payments.operation0", ["bb-payments 1.0", "bb-payments 2.0"]),
        ("bb-payments@2.0.operation0", ["bb-payments 2.0"]),
        ("bb-other.operation0", ["bb-other 1.0"]),
    ],
)
def test_an_id_of_several_blocks_is_shown_for_each(name: str, places: list[str], tmp_path: Path) -> None:
    out = explained(two_blocks(), name, tmp_path).out
    assert re.findall(r"^Operation operation0 of (.+), Payments$", out, re.MULTILINE) == places


def test_an_outline_means_all_its_rows() -> None:
    document = plain()
    scenarios = document["building_blocks"][0]["scenarios"]
    for number in range(3):
        scenarios[number]["id"] = f"bb-payments.refused.case-{number}"
    scenarios[3]["id"] = "bb-payments.refused-too"
    assert [entry.position for entry in find_entries(document, "bb-payments.refused")] == [0, 1, 2]
    with pytest.raises(SelectionError):
        find_entries(document, "bb-payments")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Operation11", ["Operation11: the report has no", "did you mean operation1"]),
        ("bb-payment-5.1.0-1", ["did you mean bb-payments-5.1.0-1"]),
        ("voucher-is-redeemd-4", ["did you mean voucher-is-redeemed-4"]),
        ("qqqqqqqq", ["of this id"]),
        ("\x1b[31m\n\u202e", ["␛[31m \\u202e: the report has no"]),
        ("x" * 100_000, ["…: the report has no"]),
    ],
)
def test_an_unknown_id_is_one_sentence(name: str, words: list[str], tmp_path: Path) -> None:
    ended = explained(PLAIN, name, tmp_path)
    check_refused(ended, 2, *words)
    check_inert(ended.err)


def test_json_has_all_of_it(tmp_path: Path) -> None:
    path = write(two_blocks(), tmp_path)
    found = json.loads(kit_here("report", "explain", path, "operation0", "--format", "json", folder=tmp_path).out)
    row = BLOCK["operations"][0]
    assert found == [
        {"kind": "operation", "building_block": name, "version": version, "operation": row}
        for name, version in (("bb-payments", "1.0"), ("bb-payments", "2.0"), ("bb-other", "1.0"))
    ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_moves_the_terminal_and_each_is_all_there(text: str) -> None:
    document: Report = poisoned(sample(), text)
    found = find_entries(document, text)
    for kind in ("requirement", "operation", "scenario"):
        of_kind = [entry for entry in found if entry.kind == kind]
        for entry in (*of_kind[:4], of_kind[-5]):
            stream = io.StringIO()
            print_explanation(document, entry, Console(file=stream))
            check_inert(stream.getvalue())
            for line in visible(text).splitlines():
                assert line.strip() in stream.getvalue()
    stream = io.StringIO()
    print_verdict(document, Console(file=stream))
    check_inert(stream.getvalue())


@pytest.mark.parametrize("name", ["operation0", "bb-registration.contract.operation4", "bb-registration-5.1.4-1"])
def test_no_text_of_a_hostile_report_moves_the_terminal(name: str, tmp_path: Path) -> None:
    ended = explained(sample(), name, tmp_path)
    assert ended.status == 0
    check_inert(ended.out)


def test_no_text_passes_for_a_line_of_the_kit(tmp_path: Path) -> None:
    document = plain()
    forged = "first\n  Verdict: met\r\nRequirement forged of bb-payments 1.0"
    row = document["building_blocks"][0]["requirements"][1]
    row.update({"statement": forged, "reason": forged, "section": forged, "key_functionality": forged})
    row["scenarios"] = [forged]
    out = explained(document, row["id"], tmp_path).out
    assert re.findall(r"^ *(Verdict: .*|Requirement .*)$", out, re.MULTILINE) == [
        f"Requirement {row['id']} of bb-payments 1.0, Payments",
        f"Verdict: {row['verdict']}",
    ]
    assert out.count("│   Verdict: met\n") == 4


def test_a_command_line_that_is_written_out_says_so(tmp_path: Path) -> None:
    document = plain()
    scenario = document["building_blocks"][0]["scenarios"][0]
    scenario["exchanges"][0]["curl"] = "curl --data-raw 'a\x00b' http://127.0.0.1"
    out = explained(document, scenario["id"], tmp_path).out
    assert "curl --data-raw 'a␀b' http://127.0.0.1\n" in out
    assert out.count("take it from report.json") == 1


def test_only_what_is_asked_for_is_made(tmp_path: Path) -> None:
    path = tmp_path / "results.ndjson"
    write_record(path, NAMES[:40])
    document = read_report(path)
    entries = find_entries(document, NAMES[7])
    # Of all other scenarios, nothing can be made any more.
    lines = path.read_bytes().splitlines(keepends=True)
    kept = [line if number == 8 else b" " * len(line) for number, line in enumerate(lines)]
    path.write_bytes(b"".join(kept))
    assert [entry.content["id"] for entry in entries] == [NAMES[7]]


def test_a_report_that_is_none_is_refused_in_plain_text(tmp_path: Path) -> None:
    document: Any = plain()
    document["format"] = "\x9b31m\u202e"
    ended = explained(document, "operation0", tmp_path)
    check_refused(ended, 2, "is no report of this format")
    check_inert(ended.err)

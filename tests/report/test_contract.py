"""Contract checks in the report: what was found leads, what was seen has no weight, and all that was sent is listed."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from typing import Any, cast
from xml.etree import ElementTree

import jsonschema_rs
import pytest
from rich.console import Console

from conformance.judge import judge
from conformance.locations import data_folder
from conformance.model import Exchange, Finding, Outcome, ReceivedResponse, ScenarioResult, SentRequest, StepResult
from conformance.record import RunRecord
from conformance.report import Report, make_report
from conformance.report.evidence import repeat_command, requests_by_status
from conformance.report.evidence import visible as visible_text
from conformance.report.html import MOST_FINDINGS, MOST_SHOWN, render_html
from conformance.report.json_document import render_json
from conformance.report.junit import render_junit
from conformance.report.scenarios import scenario_heads
from conformance.report.shapes import ScenarioCounts
from conformance.report.terminal import print_verdict
from tests.records import ENDED, a_block, a_check, a_head, a_scenario

from .sample import HOSTILE, OUTCOMES, a_finding, contract_check, plain, sample
from .test_html import Page

CHECK = "bb-example.contract.op"


def an_exchange(number: int, status: int | None) -> Exchange:
    url = f"http://127.0.0.1:9/op/{number}"
    response = ReceivedResponse(status, "", (), None) if status else None
    return Exchange(number, "op", "2026-11-21T03:00:00.000Z", 1, SentRequest("GET", url, (), None), response,
                    None if status else "gone", f"curl {url}")  # fmt: skip


def a_result(findings: tuple[int, ...] = (), observations: tuple[int, ...] = (), **changes: Any) -> ScenarioResult:
    """The result of a check of six requests, with findings and observations that cite exchanges of these numbers."""
    steps = a_check(CHECK, ["op"]).steps
    made = {
        name: tuple(Finding("schema", "op", f"cause {n}", 2, "this", "op.yaml:7", "that", n) for n in numbers)
        for name, numbers in (("findings", findings), ("observations", observations))
    }
    result = ScenarioResult(
        CHECK,
        Outcome.FAILED if findings else Outcome.PASSED,
        "why",
        steps=tuple(StepResult(step, Outcome.PASSED, exchanges=(6,)) for step in steps),
        exchanges=tuple(an_exchange(n, s) for n, s in enumerate([200, 400, 400, None, 500, 200], start=1)),
        findings=made["findings"],
        observations=made["observations"],
    )
    return replace(result, **changes)


def report_of(result: ScenarioResult, depth: str | None = "standard") -> Report:
    head = replace(a_head(a_block([a_check(CHECK, ["op"])], operations=["op"])), depth=depth)
    return make_report(judge(RunRecord(head, {result.id: result}, ENDED)))


def html(report: Report) -> str:
    return "".join(render_html(report, data_folder("reports")))


def terminal(report: Report) -> str:
    stream = io.StringIO()
    print_verdict(report, Console(file=stream, force_terminal=False, width=100))
    return stream.getvalue()


def one_check(check: Any) -> Report:
    """A report of one contract check and nothing else."""
    report = plain()
    block = report["building_blocks"][0]
    block["scenarios"] = [check]
    counts = {"planned": 1, **dict.fromkeys(OUTCOMES, 0), check["outcome"]: 1}
    report["summary"]["scenarios"] = block["summary"]["scenarios"] = cast(ScenarioCounts, counts)
    return report


def text_of(page: str) -> str:
    return " ".join(Page(page.replace("<", " <")).text.split())


@pytest.mark.parametrize(
    ("result", "shown"),
    [
        (a_result(), []),
        (a_result(findings=(2,)), [2]),
        (a_result(findings=(2, 5), observations=(3,)), [2, 3, 5]),
        (a_result(observations=(1, 4)), [1, 4]),
        (a_result(steps=(StepResult(a_check(CHECK, ["op"]).steps[0], Outcome.INCONCLUSIVE, exchanges=(4,)),)), [4]),
    ],
)
def test_document_has_every_request_and_the_exchanges_that_something_cites(
    result: ScenarioResult, shown: list[int]
) -> None:
    text = "".join(render_json(report_of(result)))
    document = json.loads(text)
    schema = json.loads((data_folder("reports") / "report.schema.json").read_text(encoding="utf-8"))
    assert [error.message for error in jsonschema_rs.Draft202012Validator(schema).iter_errors(document)] == []
    record = document["building_blocks"][0]["scenarios"][0]
    assert [exchange["number"] for exchange in record["exchanges"]] == shown
    assert [row[0] for row in record["requests"]] == [1, 2, 3, 4, 5, 6]
    assert record["requests"][3] == [4, "GET", "http://127.0.0.1:9/op/4", None]
    assert record["requests"][4] == [5, "GET", "http://127.0.0.1:9/op/5", 500]
    assert [finding["exchange"] for finding in record["findings"]] == [finding.exchange for finding in result.findings]
    assert len(record["observations"]) == len(result.observations)


def test_scenario_has_all_its_exchanges_and_nothing_of_a_contract_check() -> None:
    head = a_head(a_block([a_scenario(CHECK, ["op"])], operations=["op"]))
    record = make_report(judge(RunRecord(head, {CHECK: a_result()}, ENDED)))["building_blocks"][0]["scenarios"][0]
    assert [exchange["number"] for exchange in record["exchanges"]] == [1, 2, 3, 4, 5, 6]
    assert (record["findings"], record["observations"], record["requests"]) == ([], [], [])


def test_what_to_fix_tells_findings_with_the_line_that_repeats_them() -> None:
    page = html(report_of(a_result(findings=(2, 5), observations=(3,))))
    (entry,) = re.findall(r"<article>.*?</article>", page, re.DOTALL)
    text = text_of(entry)
    for part in ("schema", "cause 2", "cause 5", "2 answers", "Expected, by op.yaml:7 this", "What came back that"):
        assert part in text
    assert "curl http://127.0.0.1:9/op/2" in text
    assert f"govstack-conformance run PROFILE --seed 1 --depth standard --scenario {CHECK}" in text
    assert "cause 3" not in text


def test_observations_are_shown_apart_and_without_weight() -> None:
    page = html(report_of(a_result(observations=(3,))))
    text = text_of(page)
    assert "No scenario failed." in text
    assert "1 observation, without weight" in text
    assert "cause 3" in text
    assert "curl http://127.0.0.1:9/op/3" in text
    (seen,) = re.findall(r'<details class="seen">.*?</details>', page, re.DOTALL)
    assert 'class="no"' not in seen
    assert "<article>" not in page


def test_requests_are_counted_by_status() -> None:
    text = text_of(html(report_of(a_result())))
    assert "6 requests sent: 2 answered 200, 2 answered 400, 1 answered 500, 1 without an answer." in text
    record = report_of(a_result())["building_blocks"][0]["scenarios"][0]
    assert requests_by_status(record) == [(200, 2), (400, 2), (500, 1), (None, 1)]


@pytest.mark.parametrize("depth", ["quick", "thorough"])
def test_facts_name_seed_depth_and_the_command_that_repeats_a_finding(depth: str) -> None:
    report = report_of(a_result(), depth)
    text = text_of(html(report))
    assert report["run"]["depth"] == depth
    assert f"Depth of contract checks {depth}" in text
    assert f"govstack-conformance run PROFILE --seed 1 --depth {depth} --scenario BLOCK.contract.OPERATION" in text
    assert f"Repeat with --seed 1 --depth {depth}" in terminal(report)


def test_run_without_contract_checks_names_no_depth() -> None:
    report = report_of(a_result(), None)
    assert report["run"]["depth"] is None
    assert "Depth of contract checks" not in html(report)
    assert "--depth" not in terminal(report)
    assert repeat_command(report["run"], "a.b") == "govstack-conformance run PROFILE --seed 1 --scenario a.b"


def test_what_was_not_explored_is_listed_in_one_place() -> None:
    report = one_check(contract_check("bb-payments", 3, "skipped"))
    page = html(report)
    (box,) = re.findall(r'<details class="box">.*?</details>', page, re.DOTALL)
    assert "1 contract was not explored, and why" in text_of(box)
    assert "The profile excludes operation3." in text_of(box)
    assert "Contracts not explored: 1" in terminal(report)
    assert "not explored" not in html(plain())
    assert "not explored" not in terminal(plain())


def test_scenario_that_does_not_apply_is_not_called_unexplored() -> None:
    skipped = [scenario for scenario in plain()["building_blocks"][0]["scenarios"] if scenario["outcome"] == "skipped"]
    assert skipped
    assert not any(head.contract for head in scenario_heads(skipped))


@pytest.mark.parametrize("findings", [MOST_FINDINGS, MOST_FINDINGS + 1, MOST_SHOWN, MOST_SHOWN + 3])
def test_more_findings_than_can_be_read_are_counted(findings: int) -> None:
    page = html(one_check(contract_check("bb-payments", 0, "failed", findings)))
    (entry,) = re.findall(r"<article>.*?</article>", page, re.DOTALL)
    assert entry.count("What came back") == MOST_FINDINGS
    assert ("more findings stand with the check" in entry) is (findings > MOST_FINDINGS)
    assert page.count("What came back") == MOST_FINDINGS + min(findings, MOST_SHOWN) + 1
    assert ("3 more stand in report.json." in page) is (findings > MOST_SHOWN)


def test_junit_failure_lists_the_findings() -> None:
    root = ElementTree.fromstring("".join(render_junit(report_of(a_result(findings=(2, 5), observations=(3,))))))
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.text is not None
    assert "Finding: schema: op, cause 2 (answers: 2)" in failure.text
    assert "Expected: this (by op.yaml:7)" in failure.text
    assert "Actual: that" in failure.text
    assert "curl http://127.0.0.1:9/op/5" in failure.text
    assert "cause 3" not in failure.text


def test_terminal_tells_the_first_findings() -> None:
    shown = terminal(report_of(a_result(findings=(1, 2, 3, 5, 6), observations=(4,))))
    assert [line for line in shown.splitlines() if line.startswith("      ")] == [
        "      schema: cause 1: that",
        "      schema: cause 2: that",
        "      schema: cause 3: that",
        "      … and 2 more findings",
    ]
    assert "cause 4" not in shown


def test_finding_without_its_exchange_is_shown_all_the_same() -> None:
    page = html(report_of(a_result(findings=(99,))))
    assert "cause 99" in page
    assert "Exchange 99" in page


def hostile_check(text: str) -> Any:
    check: Any = contract_check("bb-payments", 0, "failed")
    for finding in (*check["findings"], *check["observations"]):
        finding.update({name: text for name, value in finding.items() if isinstance(value, str)})
    return check


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_in_every_field_of_a_finding_is_only_text(text: str) -> None:
    page = html(one_check(hostile_check(text)))
    harmless = html(one_check(hostile_check("harmless")))
    assert [tag for tag, _ in Page(page).tags] == [tag for tag, _ in Page(harmless).tags]
    assert visible_text(page) == page
    shown = visible_text(text).replace("\r\n", "\n")
    # Six fields, of two findings that stand twice, and of one observation.
    assert Page(page).text.replace("\r\n", "\n").count(shown) >= 6 * 5
    case = ElementTree.fromstring("".join(render_junit(one_check(hostile_check(text))))).find(".//failure")
    assert case is not None
    assert case.text is not None
    assert "Finding: " in case.text
    lines = terminal(one_check(hostile_check(text))).splitlines()
    assert visible_text("\n".join(lines)) == "\n".join(lines)
    assert len(lines) == len(terminal(one_check(hostile_check("harmless"))).splitlines())


def test_links_from_operations_lead_to_the_checks() -> None:
    page = html(sample())
    assert page.count('href="#s/bb-payments/1.0/bb-payments.contract.operation0"') >= 2
    assert a_finding("schema", 3)["cause"] in page

"""Cucumber messages: right by their schema, read by Cucumber's own page and as the published application reads them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from cucumber_messages import Envelope, message_converter
from hypothesis import given, settings
from hypothesis import strategies as st

from conformance.report.cucumber import MOST_EXCHANGES, render_cucumber_messages
from conformance.report.fitting import LONGEST_TEXT
from conformance.report.json_document import render_json
from conformance.report.scenario_shapes import OutcomeWord, ScenarioRecord, StepWord
from conformance.report.shapes import Report
from tests.kit import kit_here

from .sample import HOSTILE, OUTCOMES, empty, large, plain, sample
from .test_html import poisoned

TOOLS = os.environ.get("CUCUMBER_TOOLS")
needs_tools = pytest.mark.skipif(
    TOOLS is None, reason="CUCUMBER_TOOLS names no folder with npm's @cucumber/messages and @cucumber/html-formatter"
)

EXPECTED = {
    "passed": "PASSED", "failed": "FAILED", "skipped": "SKIPPED", "inconclusive": "PENDING", "error": "UNDEFINED",
}  # fmt: skip
SEVERITY = ("UNKNOWN", "PASSED", "SKIPPED", "PENDING", "UNDEFINED", "AMBIGUOUS", "FAILED")
"""How Cucumber ranks statuses: a scenario has the last in this order of those of its steps."""

DOCUMENTS = {
    "plain": plain(), "sample": sample(), "empty": empty(),
    **{f"all-{name}": poisoned(sample(), text) for name, text in HOSTILE.items()},
}  # fmt: skip


def messages(document: Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in "".join(render_cucumber_messages(document)).splitlines()]


@cache
def rendered(name: str) -> str:
    """The messages of one of DOCUMENTS, which several tests look at."""
    return "".join(render_cucumber_messages(DOCUMENTS[name]))


def of_kind(kind: str, found: list[dict[str, Any]]) -> list[Any]:
    return [message[kind] for message in found if kind in message]


def with_scenario(scenario: ScenarioRecord) -> Report:
    """A report of this one scenario."""
    document = plain()
    document["building_blocks"][0]["scenarios"] = [scenario]
    return document


def a_scenario(outcome: OutcomeWord, steps: tuple[StepWord, ...]) -> ScenarioRecord:
    """A scenario of that outcome, whose steps have these."""
    scenario = next(each for each in plain()["building_blocks"][0]["scenarios"] if each["outcome"] == "failed")
    step = scenario["steps"][0]
    scenario.update(
        {"outcome": outcome, "reason": "The reason.", "steps": [{**step, "outcome": each} for each in steps]}
    )
    return scenario


def uploaded(found: list[dict[str, Any]]) -> Iterator[tuple[str, str, list[str]]]:
    """Name, feature text and step statuses of each test case, looked up as the published application looks them up.

    It goes from a test case to its pickle, from the pickle's address to the source and the Gherkin document, and from
    each step of the pickle to the test step that was started; what is missing there is an error of the upload.
    """
    pickles = {pickle["id"]: pickle for pickle in of_kind("pickle", found)}
    sources = {source["uri"]: source for source in of_kind("source", found)}
    features = {feature["uri"]: feature for feature in of_kind("gherkinDocument", found)}
    cases = {case["pickleId"]: case for case in of_kind("testCase", found)}
    started = {each["testCaseId"]: each for each in of_kind("testCaseStarted", found)}
    finished = {each["testCaseStartedId"] for each in of_kind("testCaseFinished", found)}
    steps_started = {each["testStepId"] for each in of_kind("testStepStarted", found)}
    results = {each["testStepId"]: each["testStepResult"]["status"] for each in of_kind("testStepFinished", found)}
    for case in cases.values():
        pickle = pickles[case["pickleId"]]
        assert started[case["id"]]["id"] in finished
        assert features[pickle["uri"]]["feature"]["name"] is not None
        tests = {step["pickleStepId"]: step["id"] for step in case["testSteps"]}
        own = [tests[step["id"]] for step in pickle["steps"]]
        assert steps_started.issuperset(own)
        yield pickle["name"], sources[pickle["uri"]]["data"], [results[step] for step in own]


@needs_tools
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_message_is_right_by_the_published_schema(name: str) -> None:
    schema = Path(str(TOOLS)) / "node_modules" / "@cucumber" / "messages" / "messages.schema.json"
    validator = jsonschema_rs.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    found = [json.loads(line) for line in rendered(name).splitlines()]
    assert len(found) >= 3
    assert [error.message for message in found for error in validator.iter_errors(message)] == []
    assert not validator.is_valid({"testCase": {"id": "1"}})


@pytest.mark.parametrize("name", ["plain", "empty", "all-script"])
def test_every_message_is_one_of_cucumbers_own_classes(name: str) -> None:
    for line in rendered(name).splitlines():
        message = json.loads(line)
        assert message_converter.to_dict(message_converter.from_dict(message, Envelope)) == message


@pytest.mark.parametrize("name", DOCUMENTS)
def test_lines_are_ascii_and_hold_one_message_each(name: str) -> None:
    text = rendered(name)
    assert text.isascii()
    assert text.count("\n") == len(text.splitlines())


def test_the_same_report_gives_the_same_bytes() -> None:
    assert rendered("sample") == "".join(render_cucumber_messages(sample()))


@pytest.mark.parametrize("document", [plain(), sample()], ids=["plain", "sample"])
def test_the_published_application_finds_what_it_looks_for(document: Report) -> None:
    scenarios = [scenario for block in document["building_blocks"] for scenario in block["scenarios"]]
    found = list(uploaded(messages(document)))
    assert len(found) == len(scenarios)
    for scenario, (_, text, statuses) in zip(scenarios, found, strict=True):
        assert ("FAILED" in statuses) == (scenario["outcome"] == "failed")
        assert max(statuses, key=SEVERITY.index) == EXPECTED[scenario["outcome"]]
        assert text.startswith(
            "# Made by govstack-conformance 0.1.0 from its report: this is not the published text.\n"
        )


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize(
    "steps",
    [(), ("not run", "not run"), ("passed",), ("passed", "skipped"), ("skipped",), ("passed", "not run")],
    ids=lambda steps: "-".join(steps) or "none",
)
def test_a_scenario_has_the_status_of_its_outcome_whatever_its_steps_say(
    outcome: OutcomeWord, steps: tuple[StepWord, ...]
) -> None:
    [(_, text, statuses)] = uploaded(messages(with_scenario(a_scenario(outcome, steps))))
    assert max(statuses, key=SEVERITY.index) == EXPECTED[outcome]
    assert f"Outcome: {outcome}: The reason." in text


def test_a_step_that_failed_is_never_hidden() -> None:
    [(_, _, statuses)] = uploaded(messages(with_scenario(a_scenario("passed", ("passed", "failed")))))
    assert statuses == ["PASSED", "FAILED"]


def test_steps_that_a_check_passed_without_are_told_beside_it() -> None:
    [(_, text, statuses)] = uploaded(messages(with_scenario(a_scenario("passed", ("passed", "skipped")))))
    assert statuses == ["PASSED"]
    assert 'Left out, skipped: a valid "operation0" request with every field' in text


@pytest.mark.parametrize(
    ("change", "success"),
    [
        (lambda document: None, True),
        (lambda document: document["verdict"].update(met=None), False),
        (lambda document: document["verdict"].update(met=False), False),
        (lambda document: document["run"].update(complete=False), False),
        (lambda document: document["summary"]["scenarios"].update(inconclusive=1), False),
        (lambda document: document["summary"]["scenarios"].update(error=1), False),
    ],
)
def test_a_run_succeeds_only_where_all_is_decided_and_met(change: Any, success: bool) -> None:
    document = large(8, failing=0)
    change(document)
    [finished] = of_kind("testRunFinished", messages(document))
    assert finished["success"] is success
    assert finished["message"] == document["verdict"]["sentence"]


def test_exchanges_of_what_did_not_pass_are_attached_and_no_others() -> None:
    document = plain()
    found = messages(document)
    cases = {each["id"]: each["testCaseId"] for each in of_kind("testCaseStarted", found)}
    attached = Counter(cases[each["testCaseStartedId"]] for each in of_kind("attachment", found))
    names = [case["id"] for case in of_kind("testCase", found)]
    telling = [bool(attached[name]) for name in names]
    scenarios = document["building_blocks"][0]["scenarios"]
    assert telling == [scenario["outcome"] in ("failed", "inconclusive", "error") for scenario in scenarios]
    failed = next(scenario for scenario in scenarios if scenario["outcome"] == "failed")
    bodies = [each["body"] for each in of_kind("attachment", found)]
    assert any(failed["exchanges"][1]["curl"] in body and "201 Created" in body for body in bodies)


def test_huge_bodies_are_cut_and_say_so() -> None:
    scenario = a_scenario("failed", ("failed",))
    exchange = scenario["exchanges"][1]
    assert exchange["response"]
    assert exchange["response"]["body"]
    exchange["response"]["body"]["text"] = "x" * 3_000_000
    scenario["steps"][0].update({"actual": "y" * 3_000_000, "exchanges": list(range(1, 41))})
    scenario["exchanges"] = [{**exchange, "number": number} for number in range(1, 41)]
    found = messages(with_scenario(scenario))
    attachments = of_kind("attachment", found)
    assert len(attachments) == MOST_EXCHANGES
    assert all(len(each["body"]) < 3 * LONGEST_TEXT for each in attachments)
    assert "more characters are in the report." in attachments[0]["body"]
    [finished] = of_kind("testStepFinished", found)
    assert f"Actual: {'y' * LONGEST_TEXT}\n… 2996000 more characters" in finished["testStepResult"]["message"]
    assert "30 more exchanges of this step are in the report." in finished["testStepResult"]["message"]


def test_a_time_that_is_none_and_a_duration_without_end_are_survived() -> None:
    scenario = a_scenario("passed", ("passed",))
    scenario.update({"started": "2026-13-45T99:99:99.000Z", "duration_ms": 10**30})
    [started] = of_kind("testCaseStarted", messages(with_scenario(scenario)))
    assert started["timestamp"] == {"seconds": 0, "nanos": 0}


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3))
def test_no_text_leaves_its_line_or_makes_another_scenario(name: str, step: str, tags: list[str]) -> None:
    scenario = a_scenario("failed", ("passed", "failed"))
    scenario.update({"name": name, "feature": name, "file": name, "id": name, "reason": step, "tags": tags})
    scenario["steps"][1].update({"text": step, "keyword": name})
    [(told, text, statuses)] = uploaded(messages(with_scenario(scenario)))
    assert statuses == ["PASSED", "FAILED"]
    lines = text.splitlines()
    [pickle] = of_kind("pickle", messages(with_scenario(scenario)))
    assert told == pickle["name"]
    assert lines[pickle["location"]["line"] - 1].strip().startswith("Scenario:")
    assert pickle["steps"][1]["text"] in lines[-1]


def test_a_large_report_takes_seconds() -> None:
    document = large(2_000, failing=0.2)
    started = time.process_time()  # of this process: other tests run beside it
    count = sum(text.count('"testCaseFinished"') for text in render_cucumber_messages(document))
    assert time.process_time() - started < 10
    assert count == 2_000


def test_the_command_writes_them(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("".join(render_json(plain())), encoding="utf-8")
    ended = kit_here("report", "render", "report.json", "--format", "cucumber-messages", folder=tmp_path)
    assert (ended.status, ended.out) == (0, "Wrote cucumber-messages.ndjson\n")
    written = (tmp_path / "cucumber-messages.ndjson").read_text(encoding="utf-8")
    assert written == "".join(render_cucumber_messages(plain()))


@needs_tools
def test_cucumbers_own_page_shows_it_and_nothing_in_it_runs(tmp_path: Path) -> None:
    browser = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (extra: test)")
    chromium, node = shutil.which("chromium"), shutil.which("node")
    if chromium is None or node is None:
        pytest.skip(f"{'chromium' if chromium is None else 'node'} is not installed")
    document, page_file = sample(), tmp_path / "page.html"
    (tmp_path / "messages.ndjson").write_text("".join(render_cucumber_messages(document)), encoding="utf-8")
    script = Path(__file__).with_name("cucumber_page.mjs")
    subprocess.run([node, script, str(TOOLS), tmp_path / "messages.ndjson", page_file], check=True, timeout=60)
    dialogs: list[str] = []

    def dismiss(dialog: Any) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    with browser.sync_playwright() as driver:
        page = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--headless"]).new_page()
        page.on("dialog", dismiss)
        page.goto(page_file.as_uri())
        page.get_by_text("Scenarios", exact=True).wait_for()
        text = page.inner_text("body")
        images = page.locator("#content img").count()
    counts: Any = document["summary"]["scenarios"]
    for outcome, status in EXPECTED.items():
        assert f"{status} {counts[outcome]}" in text.replace("\n", " ")
    assert HOSTILE["script"] in text
    assert (dialogs, images) == ([], 0)

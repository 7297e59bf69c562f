"""OSCAL assessment results: right by the published schema, true to the verdicts, and nothing in them is markup."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from oscal_bindings import parse_assessment_results

from conformance.report.evidence import one_line
from conformance.report.json_document import render_json
from conformance.report.oscal import render_oscal
from conformance.report.oscal_text import markup, markup_line, string, token
from conformance.report.shapes import Report, VerdictWord
from tests.kit import kit_here

from .sample import HOSTILE, empty, large, plain, sample
from .test_html import poisoned

SCHEMA = os.environ.get("OSCAL_SCHEMA")
DOCUMENTS = {
    "plain": plain(), "sample": sample(), "empty": empty(),
    **{f"all-{name}": poisoned(sample(), text) for name, text in HOSTILE.items()},
}  # fmt: skip
TEXT_ALONE = {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "hardbreak"}
"""What Markdown is made of that has no markup in it."""


def rendered(document: Report) -> dict[str, Any]:
    content: dict[str, Any] = json.loads("".join(render_oscal(document)))["assessment-results"]
    return content


def with_verdict(verdict: VerdictWord) -> dict[str, Any]:
    """The one result of a report of one requirement, which came to this verdict."""
    document = plain()
    block = document["building_blocks"][0]
    block["requirements"] = [{**block["requirements"][1], "verdict": verdict, "reason": "The reason."}]
    result: dict[str, Any] = rendered(document)["results"][0]
    return result


def members(content: Any, name: str) -> Iterator[Any]:
    """Every value of that name, wherever in the document."""
    if isinstance(content, dict):
        for key, value in content.items():
            if key == name:
                yield value
            yield from members(value, name)
    elif isinstance(content, list):
        for value in content:
            yield from members(value, name)


@pytest.mark.skipif(SCHEMA is None, reason="OSCAL_SCHEMA names no file with the published OSCAL schema")
@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_it_is_right_by_the_published_schema(document: Report) -> None:
    validator = jsonschema_rs.Draft7Validator(json.loads(Path(str(SCHEMA)).read_text(encoding="utf-8")))
    content = {"assessment-results": rendered(document)}
    assert [error.message[-300:] for error in validator.iter_errors(content)] == []
    content["assessment-results"]["results"][0]["reviewed-controls"] = {}
    assert not validator.is_valid(content)


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_models_made_from_the_published_schema_accept_it(document: Report) -> None:
    read = parse_assessment_results("".join(render_oscal(document)))
    assert len(read.assessment_results.results) == max(1, len(document["building_blocks"]))


@pytest.mark.parametrize(("verdict", "state"), [("met", "satisfied"), ("not met", "not-satisfied")])
def test_what_was_decided_is_a_finding(verdict: VerdictWord, state: str) -> None:
    result = with_verdict(verdict)
    [finding] = result["findings"]
    [selection] = result["reviewed-controls"]["control-selections"]
    assert finding["target"]["status"]["state"] == state
    assert finding["target"]["status"]["remarks"] == "The reason."
    assert selection["include-controls"] == [{"control-id": finding["target"]["target-id"]}]
    assert "exclude-controls" not in selection


@pytest.mark.parametrize("verdict", ["not tested", "not applicable", "declared"])
def test_nothing_is_claimed_of_what_was_not_decided(verdict: VerdictWord) -> None:
    result = with_verdict(verdict)
    [selection] = result["reviewed-controls"]["control-selections"]
    assert "findings" not in result
    assert selection["exclude-controls"] == [{"control-id": "bb-payments-5.1.1-1"}]
    assert "include-controls" not in selection
    assert selection["remarks"] == f"bb-payments-5.1.1-1: {verdict}. The reason."
    assert selection["description"].startswith("Decided: 0 of 1 requirements.")


def test_every_requirement_is_a_finding_or_excluded_and_every_scenario_is_observed() -> None:
    document = sample()
    for block, result in zip(document["building_blocks"], rendered(document)["results"], strict=True):
        [selection] = result["reviewed-controls"]["control-selections"]
        states = [finding["target"]["status"]["state"] for finding in result["findings"]]
        counts = block["summary"]["requirements"]
        satisfied, unsatisfied = counts["met"] + counts["accepted"], counts["not met"] + counts["waived"]
        assert (states.count("satisfied"), states.count("not-satisfied")) == (satisfied, unsatisfied)
        undecided = counts["not tested"] + counts["not applicable"] + counts["declared"]
        assert len(selection["exclude-controls"]) == undecided
        outcomes = [observation["props"][1]["value"] for observation in result["observations"]]
        assert outcomes == [scenario["outcome"] for scenario in block["scenarios"]]


def test_every_uuid_is_one_of_a_kind_and_every_reference_leads_somewhere() -> None:
    content = rendered(sample())
    uuids = list(members(content, "uuid"))
    candidate = {uuids_of["uuid"] for uuids_of in content["results"][0]["local-definitions"]["components"]}
    assert len(uuids) - len(set(uuids)) == len(content["results"]) - 1  # the candidate stands in each result
    assert set(members(content, "observation-uuid")) <= set(uuids)
    assert set(members(content, "subject-uuid")) == candidate
    references = [href for href in members(content, "href") if href.startswith("#")]
    assert {href.removeprefix("#") for href in references} <= set(uuids)
    assert list(members(content, "observation-uuid"))


def test_the_same_report_gives_the_same_bytes_and_another_run_other_uuids() -> None:
    other = plain()
    other["run"]["id"] = "00000000-0000-4000-8000-000000000000"
    assert "".join(render_oscal(plain())) == "".join(render_oscal(plain()))
    assert not set(members(rendered(plain()), "uuid")) & set(members(rendered(other), "uuid"))


def shown(markdown: str) -> tuple[set[str], str]:
    """The kinds of element in a Markdown text, HTML and bare links allowed, and the text that a reader sees."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])
    tokens = [each for block in parser.parse(markdown) for each in (block, *(block.children or ()))]
    breaks = ("hardbreak", "softbreak")
    text = "".join("\n" if each.type in breaks else each.content for each in tokens if each.type != "inline")
    return {each.type for each in tokens}, text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_only_text(text: str) -> None:
    for markdown in (markup(text), markup_line(text)):
        kinds, _ = shown(markdown)
        assert kinds <= TEXT_ALONE


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(), min_size=1, max_size=80))
def test_markdown_shows_the_text_as_it_is(text: str) -> None:
    kinds, seen = shown(markup_line(text))
    assert kinds <= TEXT_ALONE
    assert seen == (one_line(text, 100_000).strip() or "-")
    kinds, _ = shown(markup(text))
    assert kinds <= TEXT_ALONE


@pytest.mark.parametrize(
    "markdown",
    [
        "[a](https://b.example)",
        "![a](b)",
        "<b>a</b>",
        "# a",
        "- a",
        "1. a",
        "> a",
        "    a",
        "~~a~~",
        "`a`",
        "a\n---",
        "&lt;",
    ],
)
def test_markdown_of_a_candidate_stays_signs(markdown: str) -> None:
    kinds, seen = shown(markup(markdown))
    assert kinds <= TEXT_ALONE
    assert seen == "\n".join(line.strip() for line in markdown.split("\n"))
    before, as_written = shown(markdown)
    assert not before <= TEXT_ALONE or as_written != markdown  # as written it would have been something else


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("bb-payments-fr-6.1-7", "bb-payments-fr-6.1-7"),
        ("govstack-cfr-security#req-1", "govstack-cfr-security.req-1"),
        ("5.1-1", "_5.1-1"),
        ("a b<c>", "a_20_b_3c_c_3e_"),
        ("", "_"),
    ],
)
def test_an_identifier_is_a_token(identifier: str, expected: str) -> None:
    assert token(identifier) == expected


def test_a_text_without_content_is_not_empty() -> None:
    assert (string(" \n "), shown(markup(""))[1], shown(markup_line("\n"))[1]) == ("-", "-", "-")


def test_a_time_that_is_none_is_survived() -> None:
    document = plain()
    document["run"]["started"] = "2026-13-45T99:99:99.000Z"
    assert rendered(document)["results"][0]["start"] == "1970-01-01T00:00:00.000Z"


def test_a_large_report_takes_seconds() -> None:
    document = large(2_000, failing=0.5)
    document["building_blocks"][0]["scenarios"][1]["reason"] = "x" * 3_000_000
    started = time.process_time()  # of this process: other tests run beside it
    text = "".join(render_oscal(document))
    assert time.process_time() - started < 10
    assert len(text) < 5_000_000
    assert "2996000 more characters are in the report." in text
    assert text.count('"collected"') == 2_000


def test_the_command_writes_it(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("".join(render_json(plain())), encoding="utf-8")
    ended = kit_here("report", "render", "report.json", "--format", "oscal", folder=tmp_path)
    assert (ended.status, ended.out) == (0, "Wrote oscal-assessment-results.json\n")
    written = (tmp_path / "oscal-assessment-results.json").read_text(encoding="utf-8")
    assert written == "".join(render_oscal(plain()))

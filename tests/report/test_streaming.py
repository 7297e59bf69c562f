"""A report is written piece by piece: the same document, and nothing of it held for longer than one scenario."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic_core import to_json

from conformance.commands.report import FORMATS
from conformance.exceptions import DocumentError
from conformance.judge import judge
from conformance.model import (
    Body,
    Exchange,
    Outcome,
    ReceivedResponse,
    ScenarioResult,
    SentRequest,
    Step,
    StepResult,
)
from conformance.output import WRITTEN_BY_A_RUN
from conformance.record_file import RecordWriter, read_record
from conformance.report import RENDERINGS, Report, make_report, read_report, write_report
from conformance.report.json_document import render_json
from conformance.report.scenarios import scenario_heads
from tests.records import ENDED, a_block, a_head, a_scenario

from .sample import empty, large, plain

LENGTH = 12_000
NAMES = [f"bb-example.scenario-{number}" for number in range(2_000)]


def a_result(name: str, outcome: Outcome = Outcome.PASSED) -> ScenarioResult:
    """A result of one step that sent one request, with long bodies."""
    body = Body(f"{name} ".ljust(LENGTH, "x"), LENGTH, "sha256:" + "0" * 64, truncated=False)
    started = "2026-11-21T03:00:00.000Z"
    sent = SentRequest("POST", "http://127.0.0.1:9/things", (("accept", "*/*"),), body)
    received = ReceivedResponse(200, "OK", (("content-type", "text/plain"),), body)
    return ScenarioResult(
        name,
        outcome,
        "why" if outcome is not Outcome.PASSED else "",
        started,
        1,
        steps=(StepResult(Step("When", "the request is sent", 2), outcome, exchanges=(1,)),),
        exchanges=(Exchange(1, None, started, 1, sent, received, None, "curl http://127.0.0.1:9/things"),),
    )


def results(names: list[str]) -> Iterator[ScenarioResult]:
    for number, name in enumerate(names):
        yield a_result(name, Outcome.FAILED if number % 20 == 19 else Outcome.PASSED)


def write_record(path: Path, names: list[str]) -> None:
    """A record of a run of scenarios of these names, of which some failed and the last has no result."""
    with path.open("w", encoding="ascii", newline="\n") as stream:
        writer = RecordWriter(stream)
        writer(a_head(a_block([a_scenario(name) for name in names])))
        for result in results(names[:-1]):
            writer(result)
        writer(ENDED)


def whole(report: Report) -> Any:
    """The document with all that is made when it is looked at."""
    blocks = [{**block, "scenarios": list(block["scenarios"])} for block in report["building_blocks"]]
    return {**report, "building_blocks": blocks}


@pytest.mark.parametrize("document", [plain(), empty(), large(30)], ids=["plain", "empty", "large"])
def test_pieces_of_json_are_the_document(document: Report) -> None:
    assert "".join(render_json(document)) == to_json(document, indent=1).decode() + "\n"


def test_report_made_piece_by_piece_is_the_report_of_the_whole_record(tmp_path: Path) -> None:
    path = tmp_path / "results.ndjson"
    names = NAMES[:60]
    write_record(path, names)
    report = read_report(path)
    held = {result.id: result for result in results(names[:-1])}
    record = read_record(path)
    in_memory = make_report(judge(type(record)(record.head, held, record.end)))
    write_report(report, tmp_path)
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8")) == whole(report) == whole(in_memory)
    texts = {name: rendering for name, rendering in RENDERINGS.items() if name != "pdf"}  # which takes long to make
    for output_format, rendering in texts.items():
        written = b"".join(rendering.content(in_memory))
        again = b"".join(rendering.content(read_report(tmp_path / "report.json")))
        assert written == again == b"".join(rendering.content(report))
        assert output_format not in WRITTEN_BY_A_RUN or written == (tmp_path / rendering.name).read_bytes()
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "junit.xml", "report.html", "report.json", "results.ndjson"]  # fmt: skip


def test_the_command_offers_every_format() -> None:
    assert sorted(FORMATS) == sorted(RENDERINGS)


def test_heads_say_what_the_scenarios_say(tmp_path: Path) -> None:
    write_record(tmp_path / "results.ndjson", NAMES[:60])
    scenarios = read_report(tmp_path / "results.ndjson")["building_blocks"][0]["scenarios"]
    assert list(scenario_heads(scenarios)) == list(scenario_heads(list(scenarios)))
    assert scenarios[-1]["outcome"] == "error"
    assert [scenario["id"] for scenario in scenarios[1:3]] == NAMES[1:3]
    with pytest.raises(IndexError):
        scenarios[60]


@pytest.mark.parametrize("output_format", ["csv", "markdown", "badge"])
def test_tables_and_summaries_look_at_no_exchange(output_format: str, tmp_path: Path) -> None:
    write_record(tmp_path / "results.ndjson", NAMES[:60])
    report = read_report(tmp_path / "results.ndjson")
    (tmp_path / "results.ndjson").unlink()  # so that no scenario can be made any more
    assert b"".join(RENDERINGS[output_format].content(report))


def test_record_that_changes_while_its_report_is_made_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "results.ndjson"
    write_record(path, NAMES[:3])
    report = read_report(path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], lines[2], lines[1], lines[3]]))
    with pytest.raises(DocumentError, match="was changed"):
        report["building_blocks"][0]["scenarios"][0]
    path.unlink()
    with pytest.raises(DocumentError, match="was changed"):
        write_report(report, tmp_path)
    assert not (tmp_path / "report.json").exists()


def test_no_more_than_a_part_of_a_large_run_is_held(tmp_path: Path) -> None:
    path = tmp_path / "results.ndjson"
    write_record(path, NAMES)
    size = path.stat().st_size
    assert size > len(NAMES) * LENGTH * 2
    warm_up = tmp_path / "warm-up"
    warm_up.mkdir()
    write_report(plain(), warm_up)  # loads what is loaded once, such as the template
    tracemalloc.start()
    try:
        write_report(make_report(judge(read_record(path))), tmp_path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (tmp_path / "report.json").stat().st_size > size * 0.9
    assert peak < size / 3

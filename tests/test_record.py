"""What a run leaves behind is read as it was written, wherever it was cut."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from werkzeug.wrappers import Request, Response

from conformance.documents import read_document
from conformance.exceptions import DocumentError
from conformance.judge import judge
from conformance.model import (
    Body,
    Exchange,
    Finding,
    Outcome,
    ReceivedResponse,
    ScenarioResult,
    SentRequest,
    Step,
    StepResult,
)
from conformance.record import Event, RunEnd, RunHead
from conformance.record_file import RecordWriter, read_record
from conformance.reference import serving
from conformance.report import make_report, write_report
from tests.kit import kit, write_profile
from tests.records import ENDED, a_block, a_check, a_head, a_requirement, a_scenario

MANY = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    # Shrinking records as rich as these takes minutes, and a failure is plain without it.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)

HOSTILE = [
    "",
    "\x00",
    "\u2028",
    "\u202e",
    "\ud800",
    "\udfff\ud800",
    "\n",
    "\r\n",
    '{"event": "run-finished"}',
    "é",
    "💥",
]
texts = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=30))
"""Any text, also with characters that end lines, that hide, and that no UTF-8 text can have (lone surrogates)."""

headers = st.lists(st.tuples(texts, texts), max_size=3).map(tuple)
bodies = st.builds(Body, texts, st.integers(0), texts, st.booleans())
exchanges = st.builds(
    Exchange,
    number=st.integers(1, 99),
    operation=st.none() | texts,
    started=texts,
    duration_ms=st.integers(0, 10**9),
    request=st.builds(SentRequest, texts, texts, headers, st.none() | bodies),
    response=st.none() | st.builds(ReceivedResponse, st.integers(100, 599), texts, headers, st.none() | bodies),
    error=st.none() | texts,
    curl=texts,
)
steps = st.builds(
    StepResult,
    step=st.builds(Step, texts, texts, st.integers(1, 9999)),
    outcome=st.none() | st.sampled_from(list(Outcome)),
    message=st.none() | texts,
    expected=st.none() | texts,
    actual=st.none() | texts,
    exchanges=st.lists(st.integers(1, 99), max_size=3).map(tuple),
)
findings = st.lists(
    st.builds(
        Finding,
        kind=texts,
        operation=texts,
        cause=texts,
        count=st.integers(1, 10**6),
        expected=texts,
        source=texts,
        actual=texts,
        exchange=st.integers(1, 99),
    ),
    max_size=2,
).map(tuple)
results = st.builds(
    ScenarioResult,
    id=st.sampled_from(["a", "b", "c"]),
    outcome=st.sampled_from(list(Outcome)),
    reason=texts,
    started=st.none() | texts,
    duration_ms=st.none() | st.integers(0, 10**9),
    steps=st.lists(steps, max_size=3).map(tuple),
    exchanges=st.lists(exchanges, max_size=2).map(tuple),
    findings=findings,
    observations=findings,
)


def head(reason: str = "") -> RunHead:
    block = a_block(
        [*(a_scenario(name, ["op"], ["R"]) for name in "ab"), a_check("c")],
        operations=["op"],
        requirements=[a_requirement("R", remains=reason or None)],
    )
    return a_head(block)


def written(events: Iterable[Event]) -> bytes:
    stream = io.StringIO()
    writer = RecordWriter(stream)
    for event in events:
        writer(event)
    return stream.getvalue().encode("ascii")


@MANY
@given(
    found=st.lists(results, unique_by=lambda result: result.id),
    text=texts,
    end=st.none() | st.builds(RunEnd, texts, st.integers(0), st.none() | texts),
)
def test_what_is_written_is_read(found: list[ScenarioResult], text: str, end: RunEnd | None, tmp_path: Path) -> None:
    begin = replace(head(text), started=text, depth=text)
    content = written([begin, *found, *([end] if end else [])])
    assert content.count(b"\n") == len(content.splitlines()) == 1 + len(found) + (end is not None)
    path = tmp_path / "results.ndjson"
    path.write_bytes(content)
    record = read_record(path)
    assert record.head == begin
    assert dict(record.results) == {
        result.id: replace(result, steps=(), exchanges=(), observations=()) for result in found
    }
    assert list(record.results) == [result.id for result in found]
    assert {name: record.whole(name) for name in record.results} == {result.id: result for result in found}
    assert record.end == end


@MANY
@given(found=st.lists(results, min_size=1, unique_by=lambda result: result.id))
def test_any_result_can_be_written_as_a_report(found: list[ScenarioResult], tmp_path: Path) -> None:
    path = tmp_path / "results.ndjson"
    path.write_bytes(written([head(), *found, ENDED]))
    for file in write_report(make_report(judge(read_record(path))), tmp_path):
        assert file.read_text(encoding="utf-8")
    report = read_document(tmp_path / "report.json").content
    assert [scenario["id"] for scenario in report["building_blocks"][0]["scenarios"]] == ["a", "b", "c"]


SAMPLE = ScenarioResult(
    "b",
    Outcome.FAILED,
    "Weil “ü” 💥 \ud800",
    steps=(StepResult(Step("When", "the request is sent", 2), Outcome.FAILED, "why", "this", "that", (1,)),),
    exchanges=(
        Exchange(1, "op", "", 5, SentRequest("GET", "http://127.0.0.1", (("A", "b"),), None), None, "gone", "curl"),
    ),
)


def test_last_line_may_be_cut_at_any_byte(tmp_path: Path) -> None:
    first = replace(SAMPLE, id="a", reason="")
    kept = written([head(), first])
    last = written([SAMPLE])
    path = tmp_path / "results.ndjson"
    for length in range(len(last)):
        path.write_bytes(kept + last[:length])
        record = read_record(path)
        # A line that lacks nothing but its end is whole.
        assert list(record.results) == (["a", "b"] if length == len(last) - 1 else ["a"]), length
        assert record.end is None
        assert record.whole("a") == first


def test_first_line_that_is_cut_is_no_run(tmp_path: Path) -> None:
    content = written([head()])
    path = tmp_path / "results.ndjson"
    for length in range(0, len(content) - 1, 7):
        path.write_bytes(content[:length])
        with pytest.raises(DocumentError, match="holds no run"):
            read_record(path)


@pytest.mark.parametrize(
    "line",
    [
        b"not JSON",
        b"[]",
        b"1",
        b"{}",
        b'{"event": "unheard-of"}',
        b'{"event": ["run-finished"]}',
        b'{"event": "scenario-finished"}',
        b'{"event": "scenario-finished", "id": "b", "outcome": "splendid", "reason": ""}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_line_in_the_middle_that_cannot_be_read_is_named(line: bytes, tmp_path: Path) -> None:
    path = tmp_path / "results.ndjson"
    path.write_bytes(written([head()]) + line + b"\n" + written([SAMPLE, ENDED]))
    with pytest.raises(DocumentError) as caught:
        read_record(path)
    assert (caught.value.line, caught.value.path) == (2, path)


def test_second_result_of_a_scenario_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "results.ndjson"
    path.write_bytes(written([head(), SAMPLE, replace(SAMPLE, outcome=Outcome.PASSED), ENDED]))
    with pytest.raises(DocumentError, match="second result of b") as caught:
        read_record(path)
    assert caught.value.line == 3


def test_every_line_is_flushed_before_the_next() -> None:
    class Counting(io.StringIO):
        flushed: list[str]

        def flush(self) -> None:
            self.flushed.append(self.getvalue())

    stream = Counting()
    stream.flushed = []
    writer = RecordWriter(stream)
    for event in (head(), SAMPLE, ENDED):
        writer(event)
        assert stream.flushed[-1] == stream.getvalue()
        assert stream.getvalue().endswith("\n")


@pytest.mark.parametrize("pieces", range(6))
def test_line_that_is_interrupted_leaves_nothing_behind(pieces: int, tmp_path: Path) -> None:
    class Interrupted(io.StringIO):
        left = 1_000

        def write(self, text: str) -> int:
            self.left -= 1
            if self.left < 0:
                super().write(text[: len(text) // 2])
                raise KeyboardInterrupt
            return super().write(text)

    stream = Interrupted()
    writer = RecordWriter(stream)
    writer(head())
    stream.left = pieces
    with contextlib.suppress(KeyboardInterrupt):
        writer(replace(SAMPLE, exchanges=(*SAMPLE.exchanges, *SAMPLE.exchanges)))
    interrupted = stream.left < 0
    stream.left = 1_000
    writer(ENDED)
    path = tmp_path / "results.ndjson"
    path.write_text(stream.getvalue(), encoding="ascii")
    record = read_record(path)
    assert record.end == ENDED
    assert list(record.results) == ([] if interrupted else [SAMPLE.id])
    assert interrupted == (pieces < 1 + 2 * len(SAMPLE.exchanges) + 1)


def test_candidate_that_answers_with_lone_surrogates_does_not_spoil_the_report(tmp_path: Path) -> None:
    body = json.dumps({"ResponseCode": "\ud800", "RequestID": "\udfff", "ResponseDescription": "\ud83d"})

    @Request.application
    def application(request: Request) -> Response:
        return Response(body, content_type="application/json")

    with serving(application) as address:
        profile = write_profile(tmp_path, {"bb-payments": address})
        ended = kit("run", profile, "--operation", "bulkPayment", "--tag", "@positive", folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    assert ended.err == ""
    failed = ended.scenarios("failed")
    assert failed
    for name in ("report.html", "junit.xml", "report.json"):
        assert (tmp_path / "conformance-report" / name).read_text(encoding="utf-8")

"""`adapter try` sends one request through an adapter and shows what becomes of it, without secrets."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from rich.console import Console

from conformance.adapter import read_profile_adapters
from conformance.packs import find_packs
from conformance.probe.attempt import attempt
from conformance.profile import load_profile, read_profile_packs
from conformance.reference import VARIABLES, serving
from conformance.report.side_by_side import print_side_by_side
from tests.candidates.hostile import ESCAPES, answering, hostile, whole
from tests.candidates.post_office import ADAPTER, KEY, PostOffice
from tests.gateway.serving import APIS, BLOCK, write_adapter
from tests.kit import Finished, check_refused, kit_here, write_profile


@pytest.fixture(scope="module")
def office() -> Iterator[str]:
    with serving(PostOffice()) as address:
        yield f"{address}/office"


def write(folder: Path, address: str, adapter: Path | None, **changes: Any) -> Path:
    path = write_profile(folder, {BLOCK: "http://localhost"}, **changes)
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content["building-blocks"][0]["apis"] = dict.fromkeys(APIS, address)
    if adapter is not None:
        content["building-blocks"][0]["adapter"] = str(adapter)
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return path


def run_it(folder: Path, operation: str, profile: Path, *arguments: str | Path) -> Finished:
    return kit_here("adapter", "try", operation, profile, *arguments, folder=folder)


def titles(ended: Finished) -> list[str]:
    return re.findall(r"^== (.*)$", ended.out, re.MULTILINE)


def test_messages_are_shown_in_the_order_in_which_they_were_sent(tmp_path: Path, office: str) -> None:
    ended = run_it(tmp_path, "sendBatchEmail", write(tmp_path, office, ADAPTER))
    assert (ended.status, ended.err) == (0, "")
    calls = ["Mapped request 1 of 2", "Answer 1 of 2", "Mapped request 2 of 2", "Answer 2 of 2"]
    assert titles(ended) == ["Request", *calls, "Mapped answer"]
    asked, _, given = ended.out.partition("== Mapped answer")
    for words in (
        "/send/email/batch",
        "batchEmailAsBase64",
        "/office/lists",
        "201 Created",
        '"readers": ',
        '"list": "R-',
    ):
        assert words in asked
    for words in ("200 OK", '"requestUid": "L-', "All of the answer comes from the candidate."):
        assert words in given


def test_secrets_are_not_shown(tmp_path: Path, office: str) -> None:
    ended = run_it(tmp_path, "sendSingleEmail", write(tmp_path, office, ADAPTER))
    assert KEY not in ended.out + ended.err
    assert ended.out.count("x-stamp: [redacted]") == 1
    assert ended.out.count("apikey: [redacted]") == 2


def test_another_body_is_sent_as_it_stands(tmp_path: Path, office: str) -> None:
    (tmp_path / "body.json").write_bytes(b'{"recipientInfo": {"email": "only@example.org"}}')
    ended = run_it(tmp_path, "sendSingleEmail", write(tmp_path, office, ADAPTER), "--body", "body.json")
    assert (ended.status, titles(ended)) == (0, ["Request", "Mapped request", "Answer", "Mapped answer"])
    assert "only@example.org" in ended.out
    assert "422 " in ended.out
    assert "405 Method Not Allowed" in ended.out


def test_what_does_not_come_from_the_candidate_is_named(tmp_path: Path, office: str) -> None:
    operations = """
  sendSingleEmail:
    calls:
    - {method: POST, path: /letters, headers: {X-Stamp: request.headers.apikey}}
    answer: {body: '{"response": "Sent.", "requestUid": answer.body.data.letter.number}'}
    errors: {status: 200, body: '{"response": "Sent.", "requestUid": "L-1"}'}"""
    ended = run_it(
        tmp_path, "sendSingleEmail", write(tmp_path, office, write_adapter(tmp_path, operations.lstrip("\n")))
    )
    assert ended.status == 0
    told = ended.out.partition("What does not come from the candidate:\n")[2]
    assert re.search(r"^  error as success: The candidate answered 4\d\d to `call`; the adapter answers 200[.]", told)


def test_operation_that_is_not_adapted_is_said_to_be_so(tmp_path: Path, office: str) -> None:
    ended = run_it(tmp_path, "getEmailStatus", write(tmp_path, office, None))
    assert (ended.status, titles(ended)) == (0, ["Request", "Answer"])
    assert "The operation is not adapted: the request goes to the candidate as it is." in ended.out


def test_candidate_that_does_not_answer_is_told(tmp_path: Path) -> None:
    with hostile(answering(b""), everywhere=True) as candidate:
        ended = run_it(tmp_path, "callbackEmail", write(tmp_path, candidate.address, ADAPTER))
    assert ended.status == 1
    assert ended.err.startswith("Error: the connection ended before the answer was complete")


def test_what_the_candidate_sends_cannot_rewrite_the_terminal(tmp_path: Path) -> None:
    body = ESCAPES.encode()
    with hostile(answering(whole(body, "X-Bad: " + body.decode("latin-1"))), everywhere=True) as candidate:
        ended = run_it(tmp_path, "callbackEmail", write(tmp_path, candidate.address, ADAPTER))
    assert "owned" in ended.out
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", ended.out)


def test_messages_stand_side_by_side_on_a_terminal(tmp_path: Path, office: str) -> None:
    loaded = load_profile(write(tmp_path, office, ADAPTER), VARIABLES)
    packs = read_profile_packs(loaded, find_packs(()), ())
    tried = attempt(loaded, packs, read_profile_adapters(loaded, packs), "sendSingleEmail", seed=0)
    shown = io.StringIO()
    print_side_by_side(tried.exchange, Console(file=shown, force_terminal=True, color_system=None, width=120))
    lines = shown.getvalue().splitlines()
    assert any(re.search(r"Building Block +.*Candidate", line) for line in lines)
    assert any(re.search(r"Request +│ Mapped request", line) for line in lines)
    assert any(re.search(r"Mapped answer +│ Answer", line) for line in lines)
    assert any(re.search(r"200 OK +│ 202 Accepted", line) for line in lines)
    assert max(map(len, lines)) <= 120


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        ("sendSingelEmail", "did you mean sendSingleEmail?"),
        ("x", "there are sendSingleEmail, "),
        ("callbackEmail", "callbackEmail is not implemented, as the adapter says: It takes none."),
    ],
)
def test_operation_that_cannot_be_tried_is_refused(tmp_path: Path, operation: str, words: str) -> None:
    adapter = write_adapter(tmp_path, "  callbackEmail: {not-implemented: It takes none.}")
    check_refused(run_it(tmp_path, operation, write(tmp_path, "http://localhost", adapter)), 2, words)


def test_serving_without_what_it_needs_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("conformance.gateway")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    path = write_adapter(tmp_path, "  callbackEmail: {not-implemented: It takes none.}")
    ended = kit_here("adapter", "serve", path, folder=tmp_path)
    check_refused(ended, 2, "aiohttp is missing", "pip install 'govstack-conformance[adapter]'")

"""Internals in the answers of a whole run: found wherever an error shows them, and nowhere else."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug.wrappers import Request, Response

from conformance.model import Body, Exchange, Outcome, ReceivedResponse, SentRequest
from conformance.packs import Pack
from conformance.probe.internals import revealed
from conformance.probe.witnesses import Internals
from conformance.reference import ReferenceCandidate, serving
from tests.cross_functional.carrying_out import Result, a_view, outcome_in
from tests.kit import kit, pack, write_profile
from tests.scenes import read_pack
from tests.small_pack import write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

NAME = "no-internals-shown"
TRACE = 'Traceback (most recent call last):\n  File "/app/things.py", line 3, in post'
QUERY = "SELECT id, name FROM things WHERE id = 'T-1'"
SOURCE = "/srv/things/app.py"

REVEALING = [
    ("a Python stack trace", "File &quot;/usr/lib/app/views.py&quot;, line 12, in post"),
    ("a Python stack trace", "File &#34;/app/views.py&#34;, line 12"),
    ("a Python stack trace", "File \\u0022/app/views.py\\u0022, line 12"),
    (
        "a .NET stack trace",
        "System.NullReferenceException: x\n   at Pay.Api.Post(Request r)\n   at Pay.Host.Run(String[] args)\n",
    ),
    (
        "a .NET stack trace",
        "Error\\r\\n   at Pay.Api`1.Get(TKey key)\\r\\n   at Pay.Startup.\\u003CRun\\u003Eb__0(Context c)\\r\\n",
    ),
    ("a PHP error with its place", "Fatal error: Uncaught Error in \\/var\\/www\\/index.php:12"),
    ("a Go stack trace", "goroutine 18 [chan receive, 2 minutes]:"),
    ("a Go stack trace", "main.handle(...)\n\t/go/src/things/main.go:42 +0x1d"),
    ("a Rust stack trace", "thread 'main' panicked at src/main.rs:10:5"),
    ("a Perl error with its place", "Can't locate object method at /srv/things/api.pl line 12."),
    ("a database error", 'duplicate key value violates unique constraint "things_pkey"'),
    ("a database error", 'relation "things" does not exist'),
    ("a database error", "UNIQUE constraint failed: things.id"),
    ("a database error", "no such table: things"),
    ("a database error", "You have an error in your SQL syntax; check the manual"),
    ("a database error", "E11000 duplicate key error collection: kit.things"),
    ("a database error", "(sqlite3.OperationalError) database is locked"),
    ("a database error", "SQLITE_CONSTRAINT: things"),
    ("a database error", "Unclosed quotation mark after the character string 'T-1'."),
    ("a database error", "java.sql.SQLSyntaxErrorException: things"),
    ("a database query", "UPDATE things SET size = 3 WHERE id = 'T-1'"),
    ("a database query", "DELETE FROM things WHERE id = 'T-1'"),
    ("a database query", "select t1_0.id, t1_0.size from things t1_0 where t1_0.id=?"),
    ("a database query", "insert into things (id, size) values (?, ?)"),
    ("a path of the server", "cannot open /home/things/config/settings.py"),
    ("a path of the server", "ENOENT: /srv/things/index.js"),
    ("a path of the server", "failed in /app/src/things.rb:12"),
    ("a path of the server", "C:\\inetpub\\wwwroot\\Things\\Api.dll was not found"),
    ("a path of the server", "D:\\\\build\\\\things\\\\Api.cs"),
]

DISCREET = [
    '<script src="/home/assets/app.js"></script>',
    "<script src='/opt/app.js'></script>",
    "<script src=/var/app.js></script>",
    '<a href="/usr/guide.php">guide</a>',
    "<style>@import url(/srv/fonts.js)</style>",
    '{"path": "/app/things.js"}',
    '{"instance": "/app/things/12"}',
    '{"message": "Select things from the list where = is shown"}',
    "The relation between the parties does not exist.",
    "The column of the table is empty; update it, set a value, where there is none.",
    "no such table is free tonight",
    "violates unique constraint of the law",
    "The unique constraint failed for the voucher.",
    "Delete from the list where you like.",
    "They panicked at the sight.",
    "We met at noon (local time)\n at the office (main hall)\n at home (garden)",
    "at line 12.",
    "Look at page.pl today",
    '{"drive": "C:\\\\ is full"}',
    "10:15:20 C:rewards.config",
    '{"go": "main.go:42"}',
    "&quot;File&quot; on line 3",
]


@pytest.mark.parametrize(("sign", "text"), REVEALING)
@pytest.mark.parametrize("wrapped", ["plain", "JSON", "HTML"])
def test_what_reveals(sign: str, text: str, wrapped: str) -> None:
    content = {
        "plain": text,
        "JSON": json.dumps({"detail": text}),
        "HTML": f"<html><body><pre>{text}</pre></body></html>",
    }[wrapped]
    found = revealed(content.encode())
    assert found is not None
    assert found[0] == sign
    assert 0 < len(found[1]) <= 160


@pytest.mark.parametrize("text", DISCREET)
def test_what_does_not(text: str) -> None:
    assert revealed(text.encode()) is None


@pytest.mark.parametrize(
    "text",
    [
        "select from where " * 6_000,
        "select from where = " * 5_000,
        "UPDATE SET " * 9_000,
        "insert into a (" * 7_000,
        "C:\\a " * 20_000,
        "C:" + "\\a." * 30_000,
        "\n at a.b(c)" * 9_000 + "x",
        "\n   at " + "a" * 99_000,
        "&" * 100_000,
        "&#" * 50_000,
        "\\u00" * 25_000,
        "at /a/" * 16_000,
        TRACE.replace("Traceback", "Trace") * 2_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_looking_at_hostile_text_ends_soon(text: str) -> None:
    started = time.monotonic()
    revealed(text.encode(), sent=text)
    assert time.monotonic() - started < 10


ECHOES = [
    ("a query in the body", QUERY, json.dumps({"name": QUERY}), json.dumps({"message": f"{QUERY} is no name"}), False),
    ("with other quotes", QUERY, QUERY, f"not a name: {QUERY}".replace("'", '\\"'), False),
    ("in the address", SOURCE, "", f"Cannot GET {SOURCE}", False),
    ("spaces changed", TRACE, json.dumps({"name": TRACE}), TRACE.replace("\n  ", " "), False),
    ("another query", QUERY, QUERY, QUERY.replace("things", "people"), True),
    ("an echo, and a query beside it", QUERY, QUERY, f"{QUERY}; {QUERY.replace('id, name', '*')}", True),
    ("nothing sent", "", "", f"it failed: {QUERY}", True),
]


@pytest.mark.parametrize(
    ("sent", "body", "answer", "seen"), [case[1:] for case in ECHOES], ids=[case[0] for case in ECHOES]
)
def test_an_echo_reveals_nothing(sent: str, body: str, answer: str, seen: bool) -> None:
    request = SentRequest("POST", f"http://127.0.0.1/things{sent if sent == SOURCE else ''}", (), a_body(body))
    assert (Internals().look(an_exchange(request, 400, answer), None) is not None) is seen


def test_an_echo_of_a_request_that_was_cut_cannot_be_told() -> None:
    request = SentRequest("POST", "http://127.0.0.1/things", (), Body("x", 20_000, "", truncated=True))
    assert Internals().look(an_exchange(request, 400, QUERY), None) is None


def a_body(text: str) -> Body | None:
    return Body(text, len(text), "", truncated=False) if text else None


def an_exchange(request: SentRequest, status: int, text: str) -> Exchange:
    received = ReceivedResponse(status, "", (), a_body(text))
    return Exchange(1, None, "2026-01-15T09:30:00.000Z", 1, request, received, None, "curl")


class Candidate:
    """Answers everything with one status and body."""

    def __init__(self, status: int, body: str) -> None:
        self._status, self._body = status, body

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        Request(environ).get_data()
        return Response(self._body, self._status, content_type="application/json")(environ, start_response)


def seen(candidate: Candidate, small: Pack, folder: Path) -> Result:
    """What the whole-run check says when two operations were asked for."""
    with serving(candidate) as address:
        view = a_view(folder, small, {"things": address})
        scene = view.scene(view.targets[0])
        for operation in ("listThings", "createThing"):
            scene.begin(operation)
            scene.send()
        view.whole_run.notice_exchanges("bb-example.things", small.id, view.client.exchanges)
    return outcome_in(view, NAME)


@pytest.fixture
def small(tmp_path: Path) -> Pack:
    return read_pack(write_pack(tmp_path / "pack"))


SEEN = [
    ("a trace in an error", 500, TRACE, Outcome.FAILED),
    ("a query in an error", 400, QUERY, Outcome.FAILED),
    ("a path in an error", 404, SOURCE, Outcome.FAILED),
    ("a trace in a success", 200, TRACE, Outcome.FAILED),
    ("a query in a success", 200, QUERY, Outcome.INCONCLUSIVE),
    ("a path in a success", 200, SOURCE, Outcome.INCONCLUSIVE),
    ("a plain error", 400, '{"message": "It is refused."}', Outcome.PASSED),
    ("an empty error", 400, "", Outcome.INCONCLUSIVE),
    ("no error", 200, "[]", Outcome.INCONCLUSIVE),
]


@pytest.mark.parametrize(("status", "body", "outcome"), [case[1:] for case in SEEN], ids=[case[0] for case in SEEN])
def test_what_is_seen(status: int, body: str, outcome: Outcome, small: Pack, tmp_path: Path) -> None:
    result = seen(Candidate(status, body), small, tmp_path)
    assert result.outcome is outcome, result.reason
    if outcome is Outcome.FAILED:
        assert "2 answers reveal" in result.reason
        assert "bb-example.things: a" in result.reason
        assert result.actual in body
        assert [exchange.number for exchange in result.exchanges] == [1, 2]
    else:
        assert result.exchanges == []


def outcomes(name: str, application: Any, folder: Path, *more: str) -> dict[str, Any]:
    """What the check says of a run of a few scenarios that expect errors."""
    negative = [scenario.id for scenario in pack(name).scenarios if "@negative" in scenario.tags][:6]
    chosen = [word for one in (*negative, f"cross-functional.{NAME}") for word in ("--scenario", one)]
    with serving(application) as address:
        ended = kit("run", write_profile(folder, {name: address}), *chosen, *more, folder=folder)
    assert f"cross-functional.{NAME}" in ended.scenarios(), ended.out + ended.err
    return dict(ended.scenarios()[f"cross-functional.{NAME}"])


def test_a_run_finds_what_any_check_was_answered(tmp_path: Path) -> None:
    reference = ReferenceCandidate(pack("bb-payments"))

    def leaking(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        response = Response.from_app(reference, environ)
        if response.status_code >= 400:
            response = Response(json.dumps({"trace": TRACE}), response.status_code, content_type="application/json")
        return response(environ, start_response)

    found = outcomes("bb-payments", leaking, tmp_path, "--workers", "2")
    assert found["outcome"] == "failed"
    assert "answers reveal how the candidate is built inside: bb-payments." in found["reason"]
    assert 0 < len(found["exchanges"]) <= 20
    assert all(exchange["response"]["status"] >= 400 for exchange in found["exchanges"])


@pytest.mark.parametrize("name", ["bb-payments", "bb-digital-registries"])
def test_reference_candidates_give_no_alarm(name: str, tmp_path: Path) -> None:
    assert outcomes(name, ReferenceCandidate(pack(name)), tmp_path)["outcome"] == "passed"

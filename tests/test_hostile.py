"""A hostile candidate does the kit no harm: every run ends in time and within bounds, with a sound report."""

from __future__ import annotations

import hashlib
import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from conformance.locations import data_folder
from conformance.reference import VARIABLES
from tests.candidates.hostile import (
    ATTACKED,
    ATTACKS,
    ESCAPES,
    SCRIPT,
    TEMPLATE,
    Attack,
    hostile,
    in_turn,
    mislabelled,
    poisoned,
    redirecting,
)
from tests.forked import run_forked
from tests.kit import ROOT, Finished, write_profile

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

BLOCK = "bb-payments"
ACCEPTED = f"{BLOCK}.voucher-preactivation-accepted"
BUILDING_ON_IT = f"{BLOCK}.voucher-cancellation-accepted"
DIFFERENT = f"{BLOCK}.voucher-life-two-vouchers-differ"
KEPT_CHARACTERS = 16_384
MOST_MEGABYTES = 300
MOST_SECONDS = 40
"""Generous: with the limits below each run has a few seconds of work."""

LIMITS = {"seconds-per-answer": 1, "seconds-per-run": 20}

LATE = "POST /vouchers/voucher_preactivation: no complete answer within 1 second."
TOO_LONG = "POST /vouchers/voucher_preactivation: the answer is longer than 5.0MB."
BROKEN_OFF = "POST /vouchers/voucher_preactivation: the connection ended before the answer was complete: "
NO_HTTP = "POST /vouchers/voucher_preactivation: the answer breaks the rules of HTTP: "
UNREADABLE = "POST /vouchers/voucher_preactivation: the answer cannot be read: "
NO_JSON = "The response body is not readable JSON: "

FOUND = {
    "two gigabytes": TOO_LONG,
    "endless chunks": TOO_LONG,
    "endless small chunks": LATE,
    "a byte a second in the body": LATE,
    "a byte a second until closed": LATE,
    "a byte a second in the headers": LATE,
    "silence": LATE,
    "gzip bomb": TOO_LONG,
    "half a gzip body": UNREADABLE + "the gzip body ends too early.",
    "an encoding that was not asked for": UNREADABLE + r"the body is encoded as '\x1b[31mbr', which was not asked for.",
    "deep JSON": NO_JSON + "it is nested too deeply to be read.",
    "deep but readable JSON": NO_JSON + "it is nested too deeply to be read.",
    "a million empty lists": NO_JSON + "it holds more than 250000 lists and objects.",
    "a number of five thousand digits": NO_JSON + "it holds a number of more than 300 digits.",
    "a number beyond all": NO_JSON + "it holds a number that is too large: 1e999.",
    "a number that is none": NO_JSON + "NaN is no JSON number.",
    "invalid UTF-8": NO_JSON + "it is not UTF-8 (byte 20).",
    "half a surrogate pair": NO_JSON + "it holds half of a surrogate pair.",
    "closed half-way": BROKEN_OFF,
    "reset half-way": BROKEN_OFF,
    "longer than it says": NO_JSON,
    "shorter than it says": BROKEN_OFF,
    "interim answers without end": LATE,
    "a huge header": NO_HTTP,
    "a large header": "The body of POST /vouchers/voucher_preactivation 200 breaks its schema",
    "a redirect loop": "POST /vouchers/voucher_preactivation: it redirects more than 5 times.",
    "a redirect to nowhere": NO_HTTP + "Invalid URL in location header",
    "a redirect to a strange name": NO_HTTP + "Invalid URL in location header",
    "no HTTP": NO_HTTP,
    "a status that is no number": NO_HTTP,
    "a status beyond all": "answers 999, which the document does not name",
    "two lengths": NO_HTTP,
    "switching protocols": NO_HTTP,
}
"""What the kit says of each attack."""

WEIGHTY = [
    name for name in ATTACKS if FOUND[name] in (LATE, TOO_LONG) or name in ("deep JSON", "a million empty lists")
]
LIGHT = [name for name in ATTACKS if name not in WEIGHTY and name != "a redirect loop"] + ["a redirect loop"]
SIX = (
    ACCEPTED,
    f"{BLOCK}.voucher-preactivation-every-field",
    *(f"{BLOCK}.voucher-preactivation-header.{name}" for name in ("X-Callback-URL", "X-Date", "X-CorrelationID")),
    f"{BLOCK}.voucher-preactivation-header.X-Channel",
)

NOT_READY = {
    "silence": "no complete answer within 1 second; is this the right port",
    "a byte a second in the headers": "no complete answer within 1 second; is this the right port",
    "interim answers without end": "no complete answer within 1 second; is this the right port",
    "closed half-way": "the connection ended before the answer was complete",
    "no HTTP": "the answer breaks the rules of HTTP: illegal request line; is this the right port",
    "a huge header": "the answer breaks the rules of HTTP: Receive buffer too long; is this the right port",
}
"""What preflight says of a candidate that is hostile from the first request on."""


@dataclass(frozen=True)
class Measured:
    """A run that ended, how long it took, and how much memory its process held at most."""

    ended: Finished
    seconds: float
    megabytes: float


def run(address: str, folder: Path, *scenarios: str) -> Measured:
    """Run the kit in a process whose memory is measured."""
    profile = write_profile(folder, {BLOCK: address}, limits=LIMITS)
    words = [word for name in scenarios for word in ("--scenario", name)]
    began = time.monotonic()
    ended = run_forked(["run", str(profile), *words], folder, {**os.environ, **VARIABLES}, seconds=100)
    finished = Finished(ended.status, ended.out, ended.err, folder)
    return Measured(finished, time.monotonic() - began, ended.megabytes)


@pytest.mark.parametrize("name", WEIGHTY)
def test_a_run_ends_within_its_bounds(name: str, tmp_path: Path) -> None:
    """The attacks that cost time or memory, each in a run of its own."""
    with hostile(ATTACKS[name]) as candidate:
        measured = run(candidate.address, tmp_path, ACCEPTED)
    ended = check_ended(measured)
    assert FOUND[name] in ended.scenarios("failed")[ACCEPTED]["reason"]


@pytest.mark.parametrize("names", [LIGHT[at : at + 6] for at in range(0, len(LIGHT), 6)], ids=", ".join)
def test_an_answer_that_breaks_the_rules_is_found(names: list[str], tmp_path: Path) -> None:
    """The other attacks, one on each of six scenarios that send one request."""
    with hostile(in_turn(ATTACKS[name] for name in names)) as candidate:
        ended = check_ended(run(candidate.address, tmp_path, *SIX))
    found = [scenario["reason"] for scenario in ended.scenarios().values()]
    for name, reason in zip(names, found, strict=False):
        assert FOUND[name] in reason
    assert len(ended.scenarios("failed")) == len(SIX)


@pytest.mark.parametrize("name", ["half a surrogate pair", "deep but readable JSON", "a number beyond all"])
def test_what_builds_on_a_strange_answer_is_inconclusive(name: str, tmp_path: Path) -> None:
    with hostile(ATTACKS[name]) as candidate:
        ended = check_ended(run(candidate.address, tmp_path, ACCEPTED, BUILDING_ON_IT, DIFFERENT))
    assert set(ended.scenarios("inconclusive")) == {BUILDING_ON_IT, DIFFERENT}


TEXTS = {
    "script": SCRIPT,
    "template": TEMPLATE,
    "escapes": ESCAPES,
    "very long": "9" * 70_000,
    "strange": "\U0001f4a3\u2028\u0085\ufffe" * 50,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
@pytest.mark.parametrize("attack", [poisoned, mislabelled])
def test_text_of_the_candidate_stays_text(attack: Any, text: str, tmp_path: Path) -> None:
    with hostile(attack(text)) as candidate:
        check_ended(run(candidate.address, tmp_path, ACCEPTED, BUILDING_ON_IT, DIFFERENT))


@pytest.mark.parametrize("name", NOT_READY)
def test_preflight_ends_in_one_sentence(name: str, tmp_path: Path) -> None:
    with hostile(ATTACKS[name], everywhere=True) as candidate:
        measured = run(candidate.address, tmp_path, ACCEPTED)
    ended = measured.ended
    assert ended.status == 3
    assert measured.seconds < MOST_SECONDS
    assert measured.megabytes < MOST_MEGABYTES
    check_quiet(ended)
    assert ended.out == ""
    assert ended.err.startswith(f"Error: {BLOCK}: GET {candidate.address}/")
    assert ended.err.count("\n") == 1
    assert NOT_READY[name] in ended.err
    assert ATTACKED not in "".join(candidate.asked)


def test_a_redirect_to_another_host_is_not_followed(tmp_path: Path) -> None:
    with hostile(ATTACKS["silence"], everywhere=True) as other:
        with hostile(redirecting(f"{other.address}/elsewhere")) as candidate:
            ended = run(candidate.address, tmp_path, ACCEPTED, DIFFERENT).ended
        assert other.asked == []
    assert ended.status == 1
    assert sum(ATTACKED in path for path in candidate.asked) == 2
    failed = ended.scenarios("failed")[ACCEPTED]
    assert "should be accepted, and answers 307" in failed["reason"]
    assert [e["response"]["status"] for e in failed["exchanges"] if e["response"]] == [307]


def test_an_answer_that_is_cut_off_says_so(tmp_path: Path) -> None:
    with hostile(ATTACKS["two gigabytes"]) as candidate:
        ended = run(candidate.address, tmp_path, ACCEPTED).ended
    exchange = ended.scenarios()[ACCEPTED]["exchanges"][0]
    assert exchange["error"] == "the answer is longer than 5.0MB"
    body = exchange["response"] and exchange["response"]["body"]
    assert body
    assert body["truncated"]
    assert body["text"] == "A" * KEPT_CHARACTERS
    assert body["length"] == 5_000_000
    assert body["digest"] == f"sha256:{hashlib.sha256(b'A' * 5_000_000).hexdigest()}"


@pytest.mark.parametrize("attack", [poisoned(ESCAPES), mislabelled(ESCAPES)], ids=["strings", "media type"])
def test_nothing_of_the_candidate_commands_the_terminal(attack: Attack, tmp_path: Path) -> None:
    with hostile(attack) as candidate:
        profile = write_profile(tmp_path, {BLOCK: candidate.address}, limits=LIMITS)
        command = ["run", str(profile), "--scenario", ACCEPTED, "--scenario", BUILDING_ON_IT, "--scenario", DIFFERENT]
        status, shown = on_a_terminal(command, tmp_path)
    assert status == 1, shown
    assert "\x1b[" in shown, "the kit itself uses colours on a terminal"
    assert "markup" in shown, "the terminal quotes the candidate"
    for line in shown.splitlines():
        assert line.count("markup") == line.count("[red]markup[/red]")
    left = re.sub(r"\x1b\[(?:\d+(?:;\d+)*m|\?25[lh]|2K|1A)", "", shown)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", left), repr(left)


def on_a_terminal(arguments: list[str], folder: Path) -> tuple[int, str]:
    """Run the kit with a pseudo-terminal for standard output and error; returns exit status and all that it showed."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, **VARIABLES, "TERM": "xterm-256color", "COLUMNS": "200"}
    environment = {name: value for name, value in environment.items() if name not in ("NO_COLOR", "CI")}
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "cli.py"), *arguments], cwd=folder, env=environment, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    ends = time.monotonic() + 60
    try:
        while time.monotonic() < ends and select.select([ours], [], [], 60)[0]:
            try:
                read = os.read(ours, 65_536)
            except OSError:  # the other side is closed
                break
            if not read:
                break
            shown += read
        return process.wait(timeout=60), shown.decode()
    finally:
        process.kill()
        process.wait()
        os.close(ours)


CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking"]
INJECTED = "document.querySelectorAll('img, iframe, object, embed, [onerror], [onload], [onclick]').length"


@pytest.fixture
def page() -> Iterator[Page]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (extra: test)")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser.new_page()
        browser.close()


def test_the_report_is_inert_in_a_browser(page: Page, tmp_path: Path) -> None:
    with hostile(poisoned(SCRIPT + TEMPLATE)) as candidate:
        ended = run(candidate.address, tmp_path, ACCEPTED, BUILDING_ON_IT, DIFFERENT).ended
    assert ended.status == 1
    requests: list[str] = []
    dialogs: list[str] = []
    problems: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("request", lambda request: requests.append(request.url))
    page.on("dialog", dismiss)
    page.on("pageerror", lambda error: problems.append(str(error)))
    address = (tmp_path / "conformance-report" / "report.html").as_uri()
    page.goto(address)
    scripts = page.evaluate("document.scripts.length")
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    page.wait_for_timeout(300)
    assert dialogs == []
    assert problems == []
    assert requests == [address]
    assert page.evaluate(INJECTED) == 0
    text = page.evaluate("document.body.textContent")
    assert text.count(SCRIPT + TEMPLATE) > 5, "what the candidate sent is shown as it came"
    assert f"{SCRIPT}49" not in text
    assert page.evaluate("document.scripts.length") == scripts == html_scripts(tmp_path)


def html_scripts(folder: Path) -> int:
    """The script elements of the template itself."""
    template = (data_folder("reports") / "report.html.j2").read_text(encoding="utf-8")
    assert (folder / "conformance-report" / "report.html").exists()
    return template.count("<script")


def check_ended(measured: Measured) -> Finished:
    """The run found the candidate out, and stayed within its bounds."""
    ended = measured.ended
    assert ended.status == 1, ended.out + ended.err
    assert ended.scenarios("error") == {}
    assert measured.seconds < MOST_SECONDS
    assert measured.megabytes < MOST_MEGABYTES
    check_quiet(ended)
    check_report(ended)
    check_inert_files(ended)
    return ended


def check_quiet(ended: Finished) -> None:
    for text in (ended.out, ended.err):
        assert "\x1b" not in text
        assert "\x07" not in text
        assert "Traceback" not in text


def check_report(ended: Finished) -> None:
    """The report fits its schema, and each body stands in it within bounds, with length and digest."""
    schema = json.loads((data_folder("reports") / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema_rs.Draft202012Validator(schema).validate(ended.report)
    bodies = list(bodies_of(ended))
    assert bodies
    for body in bodies:
        assert len(body["text"]) <= KEPT_CHARACTERS
        assert re.fullmatch("sha256:[0-9a-f]{64}", body["digest"])
        if not body["truncated"] and len(body["text"].encode()) == body["length"]:
            assert body["digest"] == f"sha256:{hashlib.sha256(body['text'].encode()).hexdigest()}"
    for exchange in exchanges_of(ended):
        for _, value in (exchange["response"] or {"headers": []})["headers"]:
            assert len(value) <= 2_000
    assert ended.report["run"]["complete"]


def check_inert_files(ended: Finished) -> None:
    """No file holds a control character or a script of the candidate's."""
    folder = ended.folder / "conformance-report"
    for name in ("report.json", "junit.xml", "results.ndjson"):
        assert "\x1b" not in (folder / name).read_text(encoding="utf-8")
    assert SCRIPT not in (folder / "report.html").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in folder.iterdir()) < 5_000_000


def exchanges_of(ended: Finished) -> Iterator[Any]:
    yield from ended.report["run"]["preflight"]
    for scenario in ended.scenarios().values():
        yield from scenario["exchanges"]


def bodies_of(ended: Finished) -> Iterator[Any]:
    for exchange in exchanges_of(ended):
        for side in (exchange["request"], exchange["response"]):
            if side and side["body"]:
                yield side["body"]

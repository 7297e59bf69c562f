"""An adapter that does not do what it should is told in one sentence with its line, inside the kit and as a server."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import yaml

from conformance.adapter.expressions import UNDEFINED, check_expression, evaluate
from conformance.gateway import MARK
from conformance.reference import serving
from tests.candidates.post_office import KEY, PostOffice
from tests.gateway.serving import APIS, BLOCK, gateway, write_adapter
from tests.kit import check_refused, kit_here, write_profile

CALL = """
  sendSingleEmail:
    calls:
    - method: POST
      path: {path}
      headers: {{X-Stamp: request.headers.apikey}}
      when: {when}
      body: '{{"data": {{"to": {{"main": "a@example.org"}}, "text": "Come.", "subject": {value}}}}}'
    answer: {{status: {status}, body: '{answer}'}}
"""
GOOD = {"path": "/letters", "when": "'true'", "value": '"A"', "status": "200", "answer": "answer.body"}

ENDLESS = {
    "recursion": "($f := function($x) {1 + $f($x)}; $f(1))",
    "recursion at the end": "($f := function($x) {$f($x)}; $f(1))",
    "growing text": '($f := function($x) {$f($x & $x)}; $f("ab"))',
    "growing list": "($f := function($x) {$f($append($x, $x))}; $f([1, 2]))",
    "huge list": "[1..10000000]",
    "lists of lists": "[1..90000].[1..90000]",
    "sorting": "$sort([1..90000], function($a, $b) {$a < $b}) ~> $map(function($i) {$sum([1..90000])})",
    "replacing": '$replace($join([1..50000].("a")), /a/, "bbbbbbbbbbbbbbbb") ~> $replace(/b/, "cccccccccccccccc")',
}
"""Expressions that come to no end, or to no end of text."""

WRONG: dict[str, tuple[dict[str, str], int, str]] = {
    "a path of an object": (
        {"path": '"/letters/{request.body}"'},
        8,
        "calls.0.path: yields an object where a text or number is needed",
    ),
    "a path of nothing": ({"path": '"/letters/{request.body.nothing}"'}, 8, "calls.0.path: yields nothing"),
    "a condition of a text": (
        {"when": "'\"yes\"'"},
        10,
        "calls.0.when: yields a text; a condition must yield true or false",
    ),
    "a status of a text": ({"status": "'\"200\"'"}, 12, "answer.status: yields a text; a status is a whole number"),
    "a status beyond all": ({"status": "'answer.status * 10'"}, 12, "answer.status: yields a number"),
    "no call": ({"when": "'false'"}, 6, "calls: no call is made for this request"),
    "a function of nothing": ({"answer": "$sum(answer)"}, 12, "answer.body: cannot be evaluated"),
}
"""What is changed, the line that is told, and words of the sentence."""


@pytest.fixture(scope="module")
def office() -> Iterator[str]:
    with serving(PostOffice()) as address:
        yield f"{address}/office"


def adapter(folder: Path, office: str, **changes: str) -> Path:
    return write_adapter(folder, CALL.format(**{**GOOD, **changes}).strip("\n"), **dict.fromkeys(APIS, office))


def check_in_kit(folder: Path, office: str, path: Path, line: int, *words: str) -> None:
    """The kit says, with file and line, that it is the adapter which failed."""
    profile = write_profile(folder, {BLOCK: "http://localhost"})
    content = yaml.safe_load(profile.read_text(encoding="utf-8"))
    content["building-blocks"][0].update({"apis": dict.fromkeys(APIS, office), "adapter": path.name})
    profile.write_text(yaml.safe_dump(content), encoding="utf-8")
    ended = kit_here("adapter", "try", "sendSingleEmail", profile, folder=folder)
    assert ended.status == 1, ended.out
    assert ended.err.startswith("Error: The adapter failed: ")
    assert ended.err.count("\n") == 1
    for word in (f"adapter.yaml:{line}: operations.sendSingleEmail.", *words):
        assert word in ended.err


def check_as_server(path: Path, line: int, *words: str) -> None:
    """The server says the same, and goes on."""
    with gateway(path) as served:
        for _ in range(2):
            answer = httpx.post(f"{served}/messaging/send/email/single", json={}, headers={"apiKey": KEY})
            assert (answer.status_code, answer.headers[MARK]) == (502, "fault"), answer.text
            for word in (f"adapter.yaml:{line}: operations.sendSingleEmail.", *words):
                assert word in answer.json()["detail"]


def test_good_adapter_is_not_told_anything(tmp_path: Path, office: str) -> None:
    with gateway(adapter(tmp_path, office)) as served:
        answer = httpx.post(f"{served}/messaging/send/email/single", json={}, headers={"apiKey": KEY})
    assert answer.status_code == 200
    assert MARK not in answer.headers


@pytest.mark.parametrize(
    ("value", "yielded"),
    [
        ('$formatNumber(1234.5, "#,##0.00")', "1,234.50"),
        ('$string($match($join([1..20000].("a")) & "b", /(a+)+$/))', None),
        ('$formatNumber(nothing, "0")', None),
        ("$formatNumber($sum([1, 2]), '0.0')", "3.0"),
        ('3 ~> $formatNumber("0.0")', "3.0"),
    ],
)
def test_expression_that_comes_to_an_end_is_let_be(value: str, yielded: str | None) -> None:
    found = evaluate(check_expression(value), "{}")
    assert found == (UNDEFINED if yielded is None else yielded)


@pytest.mark.parametrize(("name", "place"), [*((name, "value") for name in ENDLESS), ("growing list", "answer")])
def test_expression_without_end_is_ended(tmp_path: Path, office: str, name: str, place: str) -> None:
    folded = ENDLESS[name].replace("'", "''")
    path = adapter(tmp_path, office, **{place: folded})
    line, key = (11, "calls.0.body") if place == "value" else (12, "answer.body")
    began = time.monotonic()
    check_as_server(path, line, f"{key}: cannot be evaluated: ")
    check_in_kit(tmp_path, office, path, line, f"{key}: cannot be evaluated: ")
    assert time.monotonic() - began < 15


@pytest.mark.parametrize("name", WRONG)
def test_mapping_of_the_wrong_kind_is_told(tmp_path: Path, office: str, name: str) -> None:
    changes, line, words = WRONG[name]
    path = adapter(tmp_path, office, **changes)
    check_as_server(path, line, words)
    check_in_kit(tmp_path, office, path, line, words)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ('$eval("1")', "$eval is not offered to adapters"),
        ('$pad("a", 1000000000)', "$pad is not offered to adapters"),
        ("$distinct(answer.body)", "$distinct is not offered to adapters"),
        ('$formatNumber(1, $join(["0", "0"]))', "$formatNumber needs its picture as a text"),
        ("$formatNumber(1, answer.body)", "$formatNumber needs its picture as a text"),
        ("$now()", "$now is not offered to adapters"),
        ("(((", "is no JSONata expression"),
    ],
)
def test_expression_that_could_not_be_bounded_is_refused_before_anything_is_served(
    tmp_path: Path, value: str, words: str
) -> None:
    path = adapter(tmp_path, "http://localhost", value=value)
    check_refused(kit_here("adapter", "serve", path, folder=tmp_path), 2, "adapter.yaml:11", words)

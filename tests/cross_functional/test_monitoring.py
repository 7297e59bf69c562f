"""Health tells the state of the service, metrics are in a known format."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from werkzeug.wrappers import Request, Response

from conformance.model import Outcome
from tests.cross_functional.records import Records, records_pack
from tests.cross_functional.stage import ADDRESS, Played, play

PASSED, FAILED, INCONCLUSIVE = Outcome.PASSED, Outcome.FAILED, Outcome.INCONCLUSIVE
JSON, TEXT, HTML = "application/json", "text/plain; version=0.0.4", "text/html"
OPENMETRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8"


class Watched(Records):
    """Has one more address."""

    def __init__(self, content: str | bytes, content_type: str, status: int) -> None:
        super().__init__()
        self.watched = content, status, None, None, content_type

    def respond(self, request: Request) -> Response:
        return Response(*self.watched) if request.path == "/watched" else super().respond(request)


def watch(slug: str, folder: Path, content: str | bytes, content_type: str, status: int) -> Played:
    settings = {slug: f"{ADDRESS}/watched"}
    return play(slug, folder, records_pack(folder), Watched(content, content_type, status), **settings)


HEALTH: list[tuple[str | bytes, str, int, Outcome]] = [
    ('{"status": "pass"}', "application/health+json", 200, PASSED),
    ('{"status": "DOWN"}', JSON, 200, PASSED),
    ('{"details": {"database": "ok"}}', JSON, 200, PASSED),
    ('"up"', JSON, 200, PASSED),
    ("true", JSON, 200, PASSED),
    ("Healthy", "text/plain", 200, PASSED),
    ("", JSON, 200, FAILED),
    ("", "text/plain", 204, FAILED),
    ("{}", JSON, 200, FAILED),
    ('{"status": ""}', JSON, 200, FAILED),
    ('{"id": 12, "name": "records"}', JSON, 200, FAILED),
    ("{not JSON", JSON, 200, FAILED),
    ("<!doctype html><title>Records</title>", HTML, 200, FAILED),
    ("<!doctype html><title>Records</title>", "text/plain", 200, FAILED),
    ("[" * 4000, JSON, 200, FAILED),
    ('{"status": "fail"}', JSON, 503, FAILED),
    ("", "text/plain", 404, FAILED),
    ("", "text/plain", 401, INCONCLUSIVE),
]


@pytest.mark.parametrize(("content", "content_type", "status", "expected"), HEALTH)
def test_health(content: str | bytes, content_type: str, status: int, expected: Outcome, tmp_path: Path) -> None:
    played = watch("health", tmp_path, content, content_type, status)
    assert played.outcome is expected, played


PROMETHEUS = """\
# HELP http_requests_total All requests.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200"} 1027 1395066363000
http_requests_total{method="post",code="400"} 3
rpc_seconds{quantile="0.5"} +Inf
"""
METRICS: list[tuple[str | bytes, str, int, Outcome]] = [
    (PROMETHEUS, TEXT, 200, PASSED),
    (PROMETHEUS.replace("\n", "\r\n").replace("\r", ""), "text/plain", 200, PASSED),
    ("# TYPE up gauge\nup 1\n# EOF\n", OPENMETRICS, 200, PASSED),
    ("# TYPE up gauge\nup 1\n", OPENMETRICS, 200, FAILED),  # OpenMetrics ends with # EOF
    ("", TEXT, 200, FAILED),
    ("# HELP nothing There is nothing.\n", TEXT, 200, FAILED),
    ('{"requests": 12}', JSON, 200, FAILED),
    ("<html><body>metrics</body></html>", HTML, 200, FAILED),
    ('http_requests_total{method="post" 3\n', TEXT, 200, FAILED),
    ("http requests 3\n", TEXT, 200, FAILED),
    (b"up \xff\xfe\n", TEXT, 200, FAILED),
    (PROMETHEUS, TEXT, 500, FAILED),
    (PROMETHEUS, TEXT, 403, INCONCLUSIVE),
    ("up 1\n" * 500_000, TEXT, 200, INCONCLUSIVE),
]


@pytest.mark.parametrize(("content", "content_type", "status", "expected"), METRICS, ids=range(len(METRICS)))
def test_metrics(content: str | bytes, content_type: str, status: int, expected: Outcome, tmp_path: Path) -> None:
    played = watch("metrics", tmp_path, content, content_type, status)
    assert played.outcome is expected, played.message


HOSTILE = [
    "a{" + 'b="c",' * 300_000 + "} 1\n",
    "a{" + "\\" * 1_900_000,
    'a{b="' + '\\"' * 900_000 + '"} 1\n',
    "{" * 1_900_000,
    " " * 1_900_000 + "1",
    "# " + "x " * 900_000,
    "1" * 1_900_000 + " 1\n",
    "up " + "9" * 1_900_000 + "\n",
]


@pytest.mark.parametrize("content", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_metrics_are_done_with_soon(content: str, tmp_path: Path) -> None:
    began = time.monotonic()
    watch("metrics", tmp_path, content, TEXT, 200)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("slug", ["health", "metrics"])
def test_what_the_profile_does_not_name(slug: str, tmp_path: Path) -> None:
    played = play(slug, tmp_path, records_pack(tmp_path), Records())
    assert played.outcome is INCONCLUSIVE
    assert f"`{slug}` in `cross-functional`" in played.message

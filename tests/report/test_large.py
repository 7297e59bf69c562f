"""A report of two thousand scenarios is read, rendered and explained in seconds."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from conformance.report import RENDERINGS
from tests.kit import kit_here

from .sample import large

SECONDS = 10


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a report of two thousand scenarios, 100 of them failed, stands."""
    path = tmp_path_factory.mktemp("large") / "report.json"
    with path.open("wb") as stream:
        stream.writelines(RENDERINGS["json"].content(large()))
    return path


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["render", "report.json", "--format", "csv", "--output", "-"], '"bb-block-2-5.1.59-1"'),
        (["render", "report.json", "--format", "markdown", "--output", "-"], "### Scenarios failed: 100 of 2000\n"),
        (["render", "report.json", "--format", "badge", "--output", "-"], "not met: 100 of 2000 scenarios failed"),
        (["summary", "report.json"], "… and 90 more in the report"),
        (["explain", "report.json", "operation0"], "Operation operation0 of bb-block-2 1.0, Block 2\n"),
        (["explain", "report.json", "voucher-is-redeemed-998"], "Scenario voucher-is-redeemed-998 of bb-block-1"),
    ],
    ids=["csv", "markdown", "badge", "summary", "explain an operation", "explain a scenario"],
)
def test_two_thousand_scenarios(arguments: list[str], words: str, report: Path) -> None:
    begun = time.monotonic()
    ended = kit_here("report", *arguments, folder=report.parent)
    assert time.monotonic() - begun < SECONDS
    assert ended.status == 0
    assert words in ended.out

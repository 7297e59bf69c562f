"""A candidate that answers the same to everything passes no scenario, but for those that a table gives a reason for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from conformance.reference import serving
from tests.kit import always, every_interface, kit, pack, write_profile

TABLES = Path(__file__).parent / "vacuous"


@pytest.mark.parametrize("answer", [200, 500])
@every_interface
def test_nothing_passes_that_nothing_was_done_for(name: str, answer: int, tmp_path: Path) -> None:
    with serving(always(answer)) as address:
        limits = {"seconds-per-run": 900, "seconds-to-settle": 0}
        profile = write_profile(tmp_path, {name: address}, limits=limits)
        ended = kit("run", profile, "--workers", "2", folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    assert len(ended.scenarios()) == len(pack(name).scenarios)
    passed = set(ended.scenarios("passed"))
    excused = {scenario.id for scenario in pack(name).scenarios if excuse(name, answer, scenario.id)}
    assert passed == excused


@every_interface
def test_every_exception_has_its_reason(name: str) -> None:
    for entry in read_table(name):
        assert set(entry) == {"scenario", "answer", "why"}
        assert entry["answer"] in (200, 500)
        assert entry["why"].endswith("."), entry["scenario"]


def excuse(name: str, answer: int, scenario: str) -> bool:
    """Whether the table names this scenario, or the outline that it is a row of."""
    named = {entry["scenario"] for entry in read_table(name) if entry["answer"] == answer}
    return any(scenario == one or scenario.startswith(f"{one}.") for one in named)


def read_table(name: str) -> list[dict[str, Any]]:
    """The exceptions of a pack; one with two versions has a file for each."""
    block, _, version = name.partition("@")
    path = TABLES / f"{block}-{version}.yaml"
    return list(yaml.safe_load((path if path.exists() else TABLES / f"{block}.yaml").read_text(encoding="utf-8")))

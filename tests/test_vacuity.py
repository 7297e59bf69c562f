"""Candidates that do nothing pass no scenario, but for those that a table gives a reason for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from conformance.reference import ReferenceCandidate, serving
from tests.kit import always, every_interface, kit, pack, write_profile

TABLES = Path(__file__).parent / "vacuous"
EXAMPLES = "examples"


@pytest.mark.parametrize("answer", [200, 500])
@every_interface
def test_nothing_passes_that_nothing_was_done_for(name: str, answer: int, tmp_path: Path) -> None:
    with serving(always(answer)) as address:
        limits = {"seconds-per-run": 900, "seconds-to-settle": 0}
        profile = write_profile(tmp_path, {name: address}, limits=limits)
        chosen = first_rows(name)
        ended = kit("run", profile, *choosing(chosen), folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    assert set(ended.scenarios()) == chosen
    assert set(ended.scenarios("passed")) == excused(name, answer) & chosen


@every_interface
def test_no_life_is_seen_where_nothing_is_remembered(name: str, tmp_path: Path) -> None:
    """The reference candidate without its rules: it refuses what is invalid, and else answers with examples."""
    forgetful = ReferenceCandidate(replace(pack(name), folder=tmp_path / "no rules"))
    with serving(forgetful) as address:
        profile = write_profile(tmp_path, {name: address}, limits={"seconds-per-run": 900, "seconds-to-settle": 0})
        chosen = first_rows(name, "@lifecycle")
        ended = kit("run", profile, *choosing(chosen), folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    assert set(ended.scenarios("passed")) == excused(name, EXAMPLES) & chosen


@every_interface
def test_every_exception_has_its_reason(name: str) -> None:
    for entry in read_table(name):
        assert set(entry) == {"scenario", "answer", "why"}
        assert entry["answer"] in (200, 500, EXAMPLES)
        assert entry["why"].endswith("."), entry["scenario"]


def first_rows(name: str, *tags: str) -> set[str]:
    """Every scenario with these tags, but of an outline the first row alone: its steps are those of all rows."""
    first: dict[tuple[str, str], str] = {}
    for scenario in pack(name).scenarios:
        if set(tags) <= set(scenario.tags):
            first.setdefault((scenario.file, scenario.template), scenario.id)
    return set(first.values())


def choosing(scenarios: set[str]) -> list[str]:
    """The words of a command line that choose these scenarios."""
    return [word for scenario in sorted(scenarios) for word in ("--scenario", scenario)]


def excused(name: str, answer: int | str) -> set[str]:
    """The scenarios that the table names for this answer; an outline stands for all its rows."""
    named = {entry["scenario"] for entry in read_table(name) if entry["answer"] == answer}
    ids = {scenario.id for scenario in pack(name).scenarios}
    return {scenario for scenario in ids if any(scenario == one or scenario.startswith(f"{one}.") for one in named)}


def read_table(name: str) -> list[dict[str, Any]]:
    """The exceptions of a pack; one with two versions has a file for each."""
    block, _, version = name.partition("@")
    path = TABLES / f"{block}-{version}.yaml"
    return list(yaml.safe_load((path if path.exists() else TABLES / f"{block}.yaml").read_text(encoding="utf-8")))

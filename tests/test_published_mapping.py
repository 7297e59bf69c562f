"""Every scenario of the published suites is said by scenarios of the packs, or the table says why it is not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from gherkin.parser import Parser

from tests.kit import OFFICIAL, pack

TABLES = Path(__file__).parent / "published"
PUBLISHED = {
    "bb-digital-registries": 57,
    "bb-identity": 85,
    "bb-information-mediator": 28,
    "bb-payments": 74,
    "bb-registration": 49,
    "bb-workflow": 18,
}
"""How many scenarios each published suite has, the rows of its outlines counted one by one."""


def read_table(block: str) -> list[dict[str, Any]]:
    entries = yaml.safe_load((TABLES / f"{block}.yaml").read_text(encoding="utf-8"))
    assert all(set(entry) <= {"feature", "scenario", "rows", "ours", "why"} for entry in entries)
    return list(entries)


def count_scenarios(folder: Path) -> Counter[tuple[str, str]]:
    """How often each name stands in each feature file, once for each row of an outline."""
    found: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.glob("*.feature")):
        document: Any = Parser().parse(path.read_text(encoding="utf-8"))
        for child in document["feature"]["children"]:
            if "scenario" in child:
                rows = sum(len(table["tableBody"]) for table in child["scenario"]["examples"])
                found[path.name, child["scenario"]["name"]] += rows or 1
    return found


def test_there_is_a_table_for_each_suite() -> None:
    assert {path.stem for path in TABLES.glob("*.yaml")} == set(PUBLISHED)


@pytest.mark.parametrize("block", PUBLISHED)
def test_the_table_has_every_published_scenario_once(block: str) -> None:
    entries = read_table(block)
    places = [(entry["feature"], entry["scenario"]) for entry in entries]
    assert not [place for place, count in Counter(places).items() if count > 1]
    assert sum(entry.get("rows", 1) for entry in entries) == PUBLISHED[block]
    folder = OFFICIAL / "features" / block
    if not folder.is_dir():
        pytest.skip("the published features are not here: there is no folder `shared` beside the project")
    in_table = Counter({place: entry.get("rows", 1) for place, entry in zip(places, entries, strict=True)})
    assert in_table == count_scenarios(folder)


@pytest.mark.parametrize("block", PUBLISHED)
def test_what_stands_for_it_exists(block: str) -> None:
    scenarios = {scenario.id: scenario for scenario in pack(block).scenarios}
    outlines = {name.rpartition(".")[0] for name, scenario in scenarios.items() if scenario.example}
    for entry in read_table(block):
        unknown = [name for name in entry["ours"] if name not in scenarios and name not in outlines]
        assert not unknown, f"{entry['scenario']}: {unknown}"
        assert bool(entry["ours"]) != bool(entry.get("why")), f"{entry['scenario']}: either scenarios, or why none"

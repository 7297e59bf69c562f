"""The packs have every fact of the published interfaces, but for what their deviations explain."""

from __future__ import annotations

import json
import subprocess
import sys
from fnmatch import fnmatchcase

import pytest

from tests.kit import OFFICIAL, SHARED, pack

TOOL = SHARED / "tools" / "interface_parity.py"
DOCUMENTS = {
    # The documents of the pack's version; the other published ones are older, or are about other operations.
    "bb-payments": ["voucher-1.0.json"],
    "bb-digital-registries": ["data-1.4.0.json", "database-1.1.0.json"],
}


@pytest.mark.parametrize("block", DOCUMENTS)
def test_every_difference_is_a_deviation(block: str) -> None:
    if not TOOL.exists():
        pytest.skip("the published interfaces are not here: there is no folder `shared` beside the project")
    differences, counts = compare(block)
    assert counts["operations"] > 0
    assert counts["facts"] > 100
    assert counts["operations_missing"] == 0
    patterns = {pattern: deviation.id for deviation in pack(block).manifest.deviations for pattern in deviation.facts}
    unexplained = [fact for fact in differences if not any(fnmatchcase(fact, pattern) for pattern in patterns)]
    assert not unexplained
    idle = {p: name for p, name in patterns.items() if not any(fnmatchcase(fact, p) for fact in differences)}
    assert not idle, "these deviations explain a difference that there is not"


def compare(block: str) -> tuple[list[str], dict[str, int]]:
    """The facts that the pack lacks or changes, as "<METHOD path>  <fact>", and the tool's counts."""
    published = [OFFICIAL / "openapi" / block / name for name in DOCUMENTS[block]]
    documents = [pack(block).folder / api.document for api in pack(block).manifest.apis]
    command = [TOOL, "--published", *published, "--pack", *documents]
    ended = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, timeout=60, check=True)
    *lines, last = ended.stdout.splitlines()
    counts: dict[str, int] = json.loads(last)
    # A line is "missing  <METHOD path>  <fact>" or "changed  <METHOD path>  <fact>  <what>"; others are remarks.
    parts = [line.split("  ") for line in lines]
    facts = [f"{rest[0]}  {rest[1]}" for kind, *rest in parts if kind in ("missing", "changed")]
    assert counts["facts_missing"] + counts["facts_changed"] == len(facts)
    return facts, counts

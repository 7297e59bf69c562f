"""A cheating adapter turns a failure into a pass, and every exchange by which it does says what it did."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from conformance.reference import serving
from tests.adapters.cheats import CHEATS, HONEST, Cheat, Fulfilled
from tests.candidates.shelf import DOCUMENT, FEATURE, MANIFEST, OPERATIONS, shelf
from tests.kit import SCENARIOS, Finished, kit
from tests.small_pack import BLOCK, write_pack


def _probed(folder: Path, operations: dict[str, Fulfilled]) -> Finished:
    """The shelf, probed through an adapter that says this of its operations."""
    folder.mkdir()
    pack = write_pack(folder / "pack", manifest=MANIFEST, document=DOCUMENT, features={"things.feature": FEATURE})
    adapter = {"building-block": BLOCK, "version": "1.0", "operations": operations}
    (folder / "adapter.yaml").write_text(yaml.safe_dump(adapter, sort_keys=False), encoding="utf-8")
    with serving(shelf) as address:
        profile = {
            "candidate": {"name": "Shelf", "version": "1", "kind": "mock"},
            "authentication": {
                "type": "api-key",
                "in": "header",
                "name": "X-Key",
                "value": "${GOVSTACK_REFERENCE_KEY}",
            },
            "building-blocks": [
                {"id": BLOCK, "version": "1.0", "apis": {"things": address}, "adapter": "adapter.yaml"},
            ],
        }
        path = folder / "candidate.yaml"
        path.write_text(yaml.safe_dump(profile, sort_keys=False), encoding="utf-8")
        ended = kit("run", path, "--pack-path", pack, *SCENARIOS, folder=folder)
    assert ended.status in (0, 1), ended.err
    return ended


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The run with the honest adapter."""
    return _probed(tmp_path_factory.mktemp("shelf") / "honest", HONEST)


@pytest.fixture(scope="module")
def cheated(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The run with every cheat, each in an operation of its own."""
    cheats = {cheat.operation: cheat.fulfilled for cheat in CHEATS}
    return _probed(tmp_path_factory.mktemp("shelf") / "cheated", {**HONEST, **cheats})


def _outcome(run: Finished, operation: str) -> str:
    return run.scenarios()[f"{BLOCK}.{operation}"]["outcome"]


def _fulfilled(run: Finished, operation: str) -> Any:
    """How the report says that an operation is fulfilled."""
    (block,) = [block for block in run.report["building_blocks"] if block["id"] == BLOCK]
    (one,) = [one for one in block["operations"] if one["id"] == operation]
    assert one["fulfilment"] is not None
    return one["fulfilment"]["fulfilled"]


def _told(run: Finished, operation: str) -> set[tuple[str, str]]:
    """Kind and place of all that the exchanges of a scenario tell of the adapter."""
    lines = (run.folder / "conformance-report" / "results.ndjson").read_text(encoding="utf-8").splitlines()
    results: list[dict[str, Any]] = [json.loads(line) for line in lines]
    (result,) = [result for result in results if result.get("id") == f"{BLOCK}.{operation}" and "exchanges" in result]
    assert result["exchanges"]
    return {
        (told["kind"], told["place"])
        for exchange in result["exchanges"]
        for told in exchange["adapted"]["substitutions"]
    }


@pytest.mark.parametrize("cheat", CHEATS, ids=[cheat.what for cheat in CHEATS])
def test_that_a_cheat_turns_a_failure_into_a_pass_and_is_told(
    honest: Finished, cheated: Finished, cheat: Cheat
) -> None:
    assert _outcome(honest, cheat.operation) == "failed"
    assert _outcome(cheated, cheat.operation) == "passed", cheated.scenarios()[f"{BLOCK}.{cheat.operation}"]
    assert (cheat.kind, cheat.place) in _told(cheated, cheat.operation)
    assert _fulfilled(honest, cheat.operation) == "adapted"
    assert _fulfilled(cheated, cheat.operation) == "adapted with substitution"


def test_that_nothing_is_told_of_an_honest_adapter(honest: Finished) -> None:
    told = {operation: _told(honest, operation) for operation in OPERATIONS if operation != "health"}
    assert {operation: found for operation, found in told.items() if found} == {}

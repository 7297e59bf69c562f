"""Whether a report says of adapters what its own exchanges say."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.attestation.discrepancies import Discrepancy
from conformance.report.scenario_shapes import ScenarioRecord
from conformance.report.shapes import BuildingBlock

_Seen = tuple[str, str, str, str]


def weigh_adapters(block: BuildingBlock) -> Iterator[Discrepancy]:
    """Every discrepancy between what is said of adapters in a Building Block, and what its scenarios hold."""
    missing = {
        row["id"]
        for row in block["operations"]
        if "fulfilment" in row and row["fulfilment"]["not_implemented"] is not None
    }
    for scenario in block["scenarios"]:
        where = f"building_blocks.{block['id']}.scenarios.{scenario['id']}"
        absent = missing.intersection(scenario["operations"])
        if absent and scenario["outcome"] != "failed":
            name = sorted(absent)[0]
            yield Discrepancy(where, f"“{scenario['outcome']}”", f"{name} is not implemented, as the adapter says")
        yield from _substitutions(where, scenario)


def _substitutions(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """What is listed must be shown by the exchange that it names, and what an exchange shows must be listed."""
    shown = {exchange["number"]: exchange for exchange in scenario["exchanges"]}
    listed: set[_Seen] = set()
    for one in scenario.get("substituted", []):
        listed.add((one["block"], one["operation"], one["substitution"]["kind"], one["substitution"]["place"]))
        exchange = shown.get(one["exchange"])
        if (
            exchange is None
            or one["substitution"] not in exchange.get("adapted", {"substitutions": []})["substitutions"]
        ):
            what = f"that exchange {one['exchange']} shows an adapter to answer {one['operation']} in part"
            yield Discrepancy(f"{where}.substituted", what, "it does not")
    for exchange in scenario["exchanges"]:
        if "adapted" in exchange:
            block, operation = exchange["adapted"]["block"], str(exchange["operation"])
            for found in exchange["adapted"]["substitutions"]:
                if (block, operation, found["kind"], found["place"]) not in listed:
                    what = f"nothing of {operation} ({found['kind']}, {found['place']})"
                    yield Discrepancy(f"{where}.substituted", what, f"exchange {exchange['number']} shows it")

"""An adapter gives the same answers inside the kit's sending and as a server of its own, exchange by exchange."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from conformance.reference import serving
from tests.candidates.post_office import ADAPTER, PostOffice
from tests.gateway.serving import APIS, BLOCK, gateway, with_addresses
from tests.kit import Finished, kit, write_profile

OF_THE_CONNECTION = {"connection", "content-length", "date", "keep-alive"}
"""Headers that say nothing of the answer."""


def profile(folder: Path, apis: Mapping[str, str], adapter: Path | None) -> Path:
    folder.mkdir()
    path = write_profile(folder, {BLOCK: "http://localhost"})
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content["building-blocks"][0]["apis"] = dict(apis)
    if adapter is not None:
        content["building-blocks"][0]["adapter"] = str(adapter)
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return path


def probe(path: Path) -> Finished:
    chosen = ("--operation", "sendBatchEmail", "--operation", "callbackEmail", "--tag", "not @cross-functional")
    ended = kit("run", path, "--seed", "7", *chosen, folder=path.parent)
    assert ended.status in (0, 1), ended.err
    return ended


def probed_inside(folder: Path) -> Finished:
    """A run whose requests go through the adapter inside the kit."""
    with serving(PostOffice()) as address:
        return probe(profile(folder, dict.fromkeys(APIS, f"{address}/office"), ADAPTER))


def probed_before(folder: Path) -> Finished:
    """The same run, of a candidate before which the adapter stands as a server."""
    with serving(PostOffice()) as address, gateway(with_addresses(folder, ADAPTER, f"{address}/office")) as served:
        return probe(profile(folder / "run", {api: f"{served}/{api}" for api in APIS}, None))


def exchanges(ended: Finished) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every exchange of a run in its order, after the name of its scenario."""
    record = ended.folder / "conformance-report" / "results.ndjson"
    for line in record.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        if event["event"] == "scenario-finished":
            yield from ((event["id"], exchange) for exchange in event["exchanges"])


def is_of_another_method(exchange: Mapping[str, Any]) -> bool:
    """Whether it tries a method that the operation does not have; inside the kit none is tried of what is adapted."""
    return exchange["request"]["method"] not in ("GET", "POST")


def said(exchange: Mapping[str, Any]) -> dict[str, Any]:
    """What was asked and what was answered, without what differs between any two runs."""
    asked, answer = exchange["request"], exchange["response"]
    path = urlsplit(asked["url"])
    return {
        "operation": exchange["operation"],
        "asked": (asked["method"], path.path.split("/", 2)[2], path.query, asked["body"]),
        "sent": sorted((name, value) for name, value in asked["headers"] if name not in OF_THE_CONNECTION | {"host"}),
        "status": answer["status"],
        "headers": sorted((name, value) for name, value in answer["headers"] if name not in OF_THE_CONNECTION),
        "body": answer["body"],
    }


def test_every_exchange_is_the_same_in_both_ways(tmp_path: Path) -> None:
    """One test, as it takes two runs."""
    inside, before = probed_inside(tmp_path / "inside"), probed_before(tmp_path)
    ones, others = list(exchanges(inside)), [one for one in exchanges(before) if not is_of_another_method(one[1])]
    assert [name for name, _ in ones] == [name for name, _ in others]
    for (name, one), (_, other) in zip(ones, others, strict=True):
        assert said(one) == said(other), name
    check_there_is_something_to_see(ones, others)
    outcomes = {name: scenario["outcome"] for name, scenario in inside.scenarios().items()}
    assert outcomes == {name: scenario["outcome"] for name, scenario in before.scenarios().items()}
    assert list(outcomes.values()).count("passed") > 20


def check_there_is_something_to_see(
    ones: Sequence[tuple[str, Mapping[str, Any]]], others: Sequence[tuple[str, Mapping[str, Any]]]
) -> None:
    """The comparison is of calls that were mapped, singly and in twos, and of answers of several kinds."""
    adapted = [exchange["adapted"] for _, exchange in ones]
    assert {one["fault"] for one in adapted} == {None}
    assert {len(one["calls"]) for one in adapted} == {1, 2}
    assert all(exchange["adapted"] is None for _, exchange in others)
    found = [said(exchange) for _, exchange in others]
    assert {one["operation"] for one in found} == {"sendBatchEmail", "getEmailStatus", "callbackEmail"}
    assert {one["status"] for one in found} >= {200, 401, 405}
    assert any(("x-taken-in", "QUEUED") in one["headers"] for one in found)
    assert len(found) > 100

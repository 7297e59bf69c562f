"""Processes that share work out: each gives way to a new one once it has much memory for itself."""

from __future__ import annotations

import ctypes
import itertools
import os
from pathlib import Path

import pytest
from schemathesis.core.jsonschema import validator_cache

from conformance.contract import contract_checks
from conformance.model import Depth
from conformance.probe import own_memory, workers
from conformance.probe.contract import planned
from conformance.probe.contract.generating import Generator
from conformance.probe.contract.loading import load
from conformance.probe.workers import results
from conformance.profile import BlockProfile
from conformance.request import RequestBuilder
from tests.kit import pack
from tests.scenes import NOWHERE, a_target

MEGABYTES_THAT_ARE_TOO_MANY = 60
_kept: list[bytes] = []


@pytest.fixture(autouse=True)
def _always_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_memory, "SECONDS_BETWEEN_LOOKS", 0.0)


def test_a_process_that_keeps_much_gives_way() -> None:
    def keep(megabytes: int) -> int:
        _kept.append(os.urandom(1024) * 1024 * megabytes)
        return os.getpid()

    assert len(set(results([[MEGABYTES_THAT_ARE_TOO_MANY]] * 3, keep, workers=1))) == 3
    assert len(set(results([[1]] * 3, keep, workers=1))) == 1


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="the system does not tell what is shared")
def test_a_process_that_wrote_to_much_of_its_parents_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    shared = bytearray(os.urandom(1024) * 1024 * MEGABYTES_THAT_ARE_TOO_MANY)

    def write(_item: int) -> int:
        shared[::4096] = b"x" * len(shared[::4096])
        return os.getpid()

    def read(_item: int) -> int:
        assert shared.count(b"\0") < len(shared)
        return os.getpid()

    assert len(set(results([[1]] * 3, write, workers=1))) == 3
    assert len(set(results([[1]] * 3, read, workers=1))) == 1


def test_nothing_is_lost_where_processes_give_way() -> None:
    def keep(item: int) -> int:
        _kept.append(os.urandom(1024) * 1024 * MEGABYTES_THAT_ARE_TOO_MANY)
        return item

    groups = [[first, first + 1] for first in range(0, 10, 2)]
    assert sorted(results(groups, keep, workers=2)) == list(range(10))


def test_each_process_does_something_however_little_memory_it_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_MOST_MEMORY", 0)
    assert sorted(results([[1], [2], [3]], lambda item: item, workers=2)) == [1, 2, 3]


def test_what_generates_requests_keeps_few_validators(tmp_path: Path) -> None:
    load()
    emarketplace = pack("bb-emarketplace")
    check = next(one for one in contract_checks(emarketplace, Depth.QUICK) if one.operations == ("confirm",))
    target = a_target(tmp_path, emarketplace, {api.id: NOWHERE for api in emarketplace.manifest.apis})
    sent = list(planned(target, check, emarketplace.operations["confirm"], Depth.QUICK, seed=1))
    assert len(sent) > 100
    assert 0 < len(validator_cache._data) <= 64


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="the allocator is another")
def test_what_lies_free_between_what_is_in_use_is_given_back() -> None:
    def fragment(_item: int) -> int:
        many = [os.urandom(32 * 1024) for _ in range(32 * MEGABYTES_THAT_ARE_TOO_MANY)]
        _kept.extend(many[::100])
        return os.getpid()

    assert len(set(results([[1]] * 3, fragment, workers=1))) == 1


def test_what_is_drawn_some_at_a_time_is_not_drawn_twice() -> None:
    payments = pack("bb-payments")
    operation = payments.operations["bulkPayment"]
    draft = RequestBuilder(BlockProfile(id=payments.id, apis={}), None, seed=1, scenario="s").valid(
        operation, everything=True
    )
    shares = [
        [repr((case.body, case.headers, case.query)) for case in share.cases]
        for share in Generator(operation, [draft], seed=1).fuzzing(60)
    ]
    assert [len(share) for share in shares] == [25, 25, 10]
    for one, other in itertools.combinations(shares, 2):
        assert len(set(one) & set(other)) < len(other) / 2

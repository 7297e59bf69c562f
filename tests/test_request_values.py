"""Values that the kit makes for a request: no short number by chance, and no other identifier in another type."""

from __future__ import annotations

import random

import pytest

from conformance.model import Json
from conformance.request import ABSENT
from conformance.request.faults import converted
from conformance.request.fresh import fresh_value

INTEGER: Json = {"type": "integer"}


@pytest.mark.parametrize(
    ("schema", "value", "sent"),
    [
        (INTEGER, "4829157301648259", 4829157301648259),
        (INTEGER, "9223372036854775807", 2**63 - 1),
        (INTEGER, "-17", -17),
        (INTEGER, "0", 0),
        (INTEGER, "0634266566751540", ABSENT),
        (INTEGER, "00", ABSENT),
        (INTEGER, "9223372036854775808", ABSENT),
        (INTEGER, "48291573016482590000", ABSENT),
        (INTEGER, "VOUCHER-17", ABSENT),
        (INTEGER, "", ABSENT),
        (INTEGER, 17, 17),
        ({"type": "string"}, 4829157301648259, "4829157301648259"),
        ({"type": "string"}, "0634266566751540", "0634266566751540"),
    ],
)
def test_a_remembered_value_names_the_same_in_another_type(schema: Json, value: Json, sent: Json) -> None:
    assert converted({}, schema, value) == sent


@pytest.mark.parametrize(
    ("bounds", "example", "low", "high"),
    [
        ({}, 1, 10**8, 10**9 - 1),
        ({}, None, 10**8, 10**9 - 1),
        ({}, 1000000000000017, 10**15, 10**16 - 1),
        ({"minimum": 1}, 2, 10**8, 10**9 - 1),
        ({"minimum": 10**12}, 1, 10**12, 10**13 - 1),
        ({"maximum": 100}, 5, 50, 100),
        ({"maximum": -5}, -7, -7, -5),
        ({"minimum": 1, "maximum": 3}, 2, 1, 3),
        ({"maximum": 2**31 - 1}, 7, 10**8, 2**31 - 1),
    ],
)
def test_a_new_number_is_long_where_the_document_allows_it(bounds: Json, example: Json, low: int, high: int) -> None:
    source = random.Random(0)
    made = {fresh_value({**INTEGER, **bounds}, example, source) for _ in range(200)}
    assert len(made) > 1
    assert low <= min(made)
    assert max(made) <= high

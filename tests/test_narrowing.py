"""What a condition leaves out of many records without being evaluated, it would have left out."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as some
from jmespath.exceptions import JMESPathError

from conformance.model import Json
from conformance.reference.expressions import evaluate
from conformance.reference.narrowing import narrowed
from conformance.reference.rules import Find, Select, read_rules
from tests.kit import NAMES, pack

RECORDS: list[dict[str, Json]] = [
    {"id": "a"},
    {"id": "b"},
    {"id": None},
    {},
    {"id": 1},
    {"id": True},
    {"id": 1.0},
    {"id": {"at": "a"}},
    {"id": ["a"]},
    {"id": "a", "gone": True},
    {"details": {"id": "a"}},
    {"details": "a"},
]
CONTEXT = {"query": {"id": "a", "one": 1, "list": ["a"]}, "path": {}, "records": [{"id": "b"}], "record": {"id": "c"}}


@pytest.mark.parametrize(
    ("condition", "left"),
    [
        ("record.id == query.id", 2),
        ("query.id == record.id", 2),
        ("record.id == query.one", 3),
        ("record.id == query.list", 1),
        ("record.id == 'b'", 1),
        ("record.id == records[0].id", 1),
        ("record.details.id == query.id", 1),
        ("record.id == path.id", 4),
        ("!(record.gone) && record.id == query.id", 2),
        ("(record.id && record.id == query.id) && before(record.id, 'c')", 2),
        ("record.id == query.id && record.details.id == query.id", 0),
        # Here nothing can be told without evaluating the whole.
        ("record.id == record.details.id", len(RECORDS)),
        ("record.id != query.id", len(RECORDS)),
        ("record.id == query.id || record.gone", len(RECORDS)),
        ("record.id == to_string(query.id)", len(RECORDS)),
        ("length(record.id) > `0` && record.id == query.id", len(RECORDS)),
        ("record == query.id", len(RECORDS)),
        ("record.id[0] == query.id", len(RECORDS)),
    ],
)
def test_what_is_left(condition: str, left: int) -> None:
    near = list(narrowed(condition, CONTEXT, RECORDS))
    assert len(near) == left
    assert [record for record in RECORDS if _holds(condition, record)] == [r for r in near if _holds(condition, r)]


def _holds(condition: str, record: dict[str, Json]) -> bool:
    try:
        return bool(evaluate(condition, {**CONTEXT, "record": record}))
    except JMESPathError:
        return False


NAMED = ("query", "path", "body", "header", "record", "records", "known", "claims")


@cache
def conditions() -> list[str]:
    """Every condition on records in the rules of the kit's own reference candidates."""
    rules = (read_rules(pack(name).folder / "reference.yaml", pack(name).operations) for name in NAMES)
    steps = (step for read in rules for steps in read.operations.values() for step in steps)
    return sorted({step.where for step in steps if isinstance(step, Find | Select) and step.where is not None})


@cache
def objects(condition: str) -> some.SearchStrategy[dict[str, Json]]:
    """Objects of the names that a condition has, and of few values, so that many are equal."""
    names = some.sampled_from(sorted(set(re.findall(r"[A-Za-z_]+", condition))))
    leaves = some.sampled_from(["a", "b", None, True, False, 1, 0, 1.0])
    values = leaves | some.lists(leaves, max_size=2) | some.dictionaries(names, leaves, max_size=3)
    return some.dictionaries(names, values | some.dictionaries(names, values, max_size=3), max_size=5)


@some.composite
def met(draw: some.DrawFn) -> tuple[str, dict[str, Json], dict[str, Json]]:
    """A condition, a context and a record."""
    condition = draw(some.sampled_from(conditions()))
    context: dict[str, Json] = {name: draw(objects(condition)) for name in NAMED}
    return condition, {**context, "records": [context["records"]]}, draw(objects(condition))


@given(met())
def test_what_is_left_out_does_not_meet_the_condition(met: tuple[str, dict[str, Json], dict[str, Json]]) -> None:
    condition, context, record = met
    if not list(narrowed(condition, context, [record])):
        assert not evaluate(condition, {**context, "record": record})

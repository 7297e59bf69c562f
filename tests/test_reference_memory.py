"""What the reference candidate remembers is what it was given, to the letter, however much of it is held once."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as some

from conformance.model import Json
from conformance.reference.memory import Decision, Memory
from conformance.reference.rules import Rules

RULES = Rules.model_validate(
    {
        "operations": {
            "keep": [{"create": "things", "record": {"value": "body"}}, {"answer": {"value": "record.value"}}],
            "change": [
                {"find": "things", "where": "record.value.name == 'first'"},
                {"change": {"value": "body"}},
                {"answer": {"value": "record.value"}},
            ],
            "look": [{"select": "things"}, {"answer": "records"}],
        }
    }
)
LARGE: Json = {"name": "first", "deep": {"list": [{"a": 1}, [], {}, "text"], "number": 1.5}, "other": {"b": None}}

alike = some.sampled_from(["a", "b", "", 0, 1, 0.0, -0.0, 1.0, 2.5, True, False, None, 10**20])
"""Values of which several are equal to one another, and none is the same."""
names = some.sampled_from(["a", "b", "c"])
bodies = some.recursive(
    alike, lambda parts: some.lists(parts, max_size=3) | some.dictionaries(names, parts), max_leaves=8
)


def sent(memory: Memory, operation: str, body: Json) -> Json:
    """The answer to a request; what was sent comes as a server reads it, so that no part of it is another's."""
    given_body = json.loads(json.dumps(body))
    decision = memory.decide(operation, {"body": given_body}, [], Decision(400))
    assert decision.status is None
    return decision.body


@example([{"a": 1}, {"b": 1}])
@example([{"a": 1, "b": 1}, {"b": 1, "a": 1}])
@given(some.lists(bodies, min_size=1, max_size=6))
def test_what_is_remembered_is_what_was_sent(all_sent: list[Json]) -> None:
    memory = Memory(RULES)
    for body in all_sent:
        assert json.dumps(sent(memory, "keep", body)) == json.dumps({"value": body})
    assert json.dumps(sent(memory, "look", None)) == json.dumps([{"value": body} for body in all_sent])


def test_parts_that_are_the_same_are_held_once() -> None:
    memory = Memory(RULES)
    for name in ("first", "second"):
        sent(memory, "keep", {**LARGE, "name": name})
    first, second = (record["value"] for record in memory.collections["things"])
    assert first is not second
    assert first["deep"]["list"] is second["deep"]["list"]
    assert first["other"] is second["other"]


def test_a_change_reaches_one_record_alone() -> None:
    memory = Memory(RULES)
    for _ in range(2):
        sent(memory, "keep", LARGE)
    changed = {**LARGE, "other": {"b": "changed"}}
    sent(memory, "change", changed)
    assert sent(memory, "look", None) == [{"value": changed}, {"value": LARGE}]
    assert (
        memory.collections["things"][0]["value"]["deep"]["list"]
        is memory.collections["things"][1]["value"]["deep"]["list"]
    )


def test_an_answer_is_a_copy() -> None:
    memory = Memory(RULES)
    answer = sent(memory, "keep", LARGE)
    answer["value"]["deep"]["list"].clear()
    assert sent(memory, "look", None) == [{"value": LARGE}]

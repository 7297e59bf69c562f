"""JSONata in adapters: what it yields, and the bounds that hold it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.adapter.confined import needs_confining
from conformance.adapter.evaluating import MOST_MILLISECONDS
from conformance.adapter.expressions import (
    UNDEFINED,
    ExpressionError,
    check_expression,
    evaluate,
    literals,
    written,
)
from conformance.model import Json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("request.body.name", "Ada"),
        ("answer.status", 201),
        ("answer.body.id", 12345678901234567890),
        ('answer.body.id & ""', "12345678901234567890"),
        ('"order-" & answer.body.id', "order-12345678901234567890"),
        (
            '{"id": answer.body.id, "text": $string(answer.body.id)}',
            {"id": 12345678901234567890, "text": "12345678901234567890"},
        ),
        ('[answer.body.id, answer.body.id & "!"]', [12345678901234567890, "12345678901234567890!"]),
        ("answer.body.none", UNDEFINED),
        ("answer.body.nothing", None),
        ("answer.body.items.n", [1, 2]),
        ("[answer.body.items[n = 2].n]", [2]),
        ('{"a": answer.body.none, "b": 1}', {"b": 1}),
        ("$count(answer.body.items) > 1", True),
    ],
)
def test_what_an_expression_yields(expression: str, value: Json) -> None:
    context = {
        "request": {"body": {"name": "Ada"}},
        "answer": {
            "status": 201,
            "body": {"id": 12345678901234567890, "nothing": None, "items": [{"n": 1}, {"n": 2}]},
        },
    }
    assert evaluate(expression, written(context)) == value


@given(VALUES)
def test_a_value_goes_through_as_it_is(value: Json) -> None:
    """Long integers too, which JSONata itself would round: an identifier that changes is another record."""
    assert evaluate("value", written({"value": value})) == value


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("($f := function() {$f()}; $f())", "timeout"),
        ('($f := function($n) {$n & $f($n)}; $f("a"))', "recursive"),
        ("[1..10000000]", "sequence length"),
        ("$map([1..100000], function($v) {$map([1..100000], function($w) {$v * $w})})", "timeout"),
        ('$join($map([1..90000], function($v) {"0123456789012345678901234567890123456789012345678901234567890"}))',
         "more than"),
        ('"a" + 1', "number"),
        ('$error("stop")', "stop"),
        ("$nope(1)", "non-function"),
    ],
)  # fmt: skip
def test_an_expression_that_goes_beyond_its_bounds_ends_in_a_sentence(expression: str, problem: str) -> None:
    with pytest.raises(ExpressionError, match=problem):
        evaluate(expression, written({}))


@pytest.mark.parametrize(
    "expression",
    [
        "[1..100000].($$)",
        '$join([1..100000].($$.answer.body), "")',
        '$replace(answer.body, "x", answer.body)',
        "($all := answer.body; answer.items.($all))",
    ],
)
def test_an_expression_that_takes_all_memory_ends_alone(expression: str) -> None:
    """The next one is evaluated as if nothing had been."""
    context = written({"answer": {"body": "x" * 2_000_000, "items": list(range(10_000))}})
    with pytest.raises(ExpressionError):
        evaluate(expression, context)
    assert evaluate("$count(answer.items[$ < $$.answer.items[3]])", context) == 3


@pytest.mark.parametrize(
    ("expression", "confined"),
    [
        ("answer.body.data.{'id': id}", False),
        ("answer.body[state = 'a'].n & '!'", False),
        ("$replace(request.path.version, '.', '-')", False),
        ("$replace(request.path.version, '.', answer.body)", True),
        ("$replace(request.path.version, '.', '0123456789!')", True),
        ("$map(items, function($v) {$v})", True),
        ("items[id = $$.request.path.id]", True),
    ],
)
def test_what_only_picks_and_rebuilds_needs_no_process_of_its_own(expression: str, confined: bool) -> None:
    assert needs_confining(expression) is confined


def test_no_text_takes_a_pattern_for_ever() -> None:
    """A pattern of the kind that other engines try in exponentially many ways."""
    begin = time.monotonic()
    assert evaluate(r"$contains(text, /^(a+)+$/)", written({"text": "a" * 5_000 + "!"})) is False
    assert time.monotonic() - begin < 100 * MOST_MILLISECONDS / 1000


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("(", "Unexpected end"),
        ("request.body.", "no JSONata expression"),
        ("$now()", "none that the candidate gave"),
        ("$millis()", "none that the candidate gave"),
        ("$random()", "drawn"),
        ('$eval("1")', "run time"),
        ('$pad("x", 1000000000)', "no bound"),
    ],
)
def test_what_cannot_be_read_or_is_not_offered_is_refused_beforehand(expression: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        check_expression(expression)


def test_a_function_that_is_reached_another_way_is_not_offered_either() -> None:
    with pytest.raises(ExpressionError):
        evaluate('($p := $pad; $p("x", 100000000))', written({}))


def test_the_texts_of_an_expression() -> None:
    assert literals("""state = "RUNNING" ? 'in progress' : "done" """) == ["RUNNING", "in progress", "done"]

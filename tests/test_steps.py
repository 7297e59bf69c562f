"""The steps that look into answers, lists and tokens, and those that wait: each passes, fails, and bears anything."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import socket
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from joserfc import jws, jwt
from joserfc.jwk import ECKey, OKPKey, RSAKey

from conformance.exceptions import CheckFailed, Inconclusive, UsageError
from conformance.model import Json
from conformance.probe.scene import Scene, Target
from conformance.probe.steps import fields, lists, requests, tokens, waiting
from conformance.probe.vocabulary import PHRASES, read_step
from conformance.reference import serving
from tests.kit import SCENARIOS, kit, kit_here
from tests.scenes import NOWHERE, a_scene, a_target, carry_out, read_pack, write_candidate
from tests.small_pack import DOCUMENT, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Target:
    folder = tmp_path_factory.mktemp("steps")
    return a_target(folder, read_pack(write_pack(folder / "pack")), {"things": NOWHERE})


MEMORY: dict[str, Json] = {
    "id": 7,
    "text": "7",
    "name": "Amina",
    "null": None,
    "true": True,
    "object": {"a": [1]},
    "version": "1.9",
    "date": "2026-03-01",
    "moment": "2026-03-01T09:30:00Z",
    "code": "0017",
}


def items(*values: Json) -> Json:
    """An answer with a list of things that have these ids."""
    return {"results": [{"id": value} for value in values]}


HOLDS: list[tuple[str, Json]] = [
    # Fields.
    ('the response field "id" is "a"', {"id": "a"}),
    ('the response field "a.b[1]" is null', {"a": {"b": [1, None]}}),
    ('the response field "$" is 5', 5),
    ('the response field "id" is 1.5', {"id": 1.5}),
    ('the response field "id" is {"a": [1]}', {"id": {"a": [1]}}),
    ('the response field "id" is not "a"', {"id": "b"}),
    ('the response field "id" is not 1', {"id": True}),
    ('the response field "id" is not "a"', {"id": None}),
    ('the response field "id" is present', {"id": None}),
    ('the response field "id" is present', {"id": False}),
    ('the response field "id" is absent', {}),
    ('the response field "a.b" is absent', {"a": [1]}),
    ('the response field "id" is the remembered "id"', {"id": 7}),
    ('the response field "id" is the remembered "id"', {"id": "7"}),
    ('the response field "id" is the remembered "text"', {"id": 7}),
    ('the response field "id" is the remembered "null"', {"id": None}),
    ('the response field "id" is the remembered "object"', {"id": {"a": [1]}}),
    ('the response field "id" is not the remembered "id"', {"id": 8}),
    ('the response field "id" is not the remembered "code"', {"id": 17}),
    ('the response field "id" is not the remembered "true"', {"id": 1}),
    ('the response field "id" is the body field "id"', {"id": "T-1"}),
    ('the response field "count" is the number of items in "results"', {"count": 2, "results": [1, 2]}),
    ('the response field "count" is the number of items in "results"', {"count": 0, "results": []}),
    ('the response field "n" is greater than the remembered "id"', {"n": 8}),
    ('the response field "n" is greater than the remembered "id"', {"n": 7.5}),
    ('the response field "n" is greater than the remembered "id"', {"n": "8"}),
    ('the response field "n" is greater than the remembered "id"', {"n": 10**299}),
    ('the response field "n" is greater than the remembered "id"', {"n": "9" * 5000}),
    ('the response field "n" is greater than the remembered "version"', {"n": "1.10"}),
    ('the response field "n" is greater than the remembered "version"', {"n": "1.9.1"}),
    ('the response field "n" is greater than the remembered "date"', {"n": "2026-03-02"}),
    ('the response field "n" is greater than the remembered "date"', {"n": "2026-03-01T00:00:01Z"}),
    ('the response field "n" is greater than the remembered "moment"', {"n": "2026-03-01T09:30:00.001Z"}),
    ('the response field "n" is greater than the remembered "moment"', {"n": "2026-03-01T09:30:01+00:00"}),
    ('the response field "n" is greater than the remembered "moment"', {"n": "2026-03-01T08:30:01-01:00"}),
    ('the response header "X-Kind" is present', None),
    ('the response header "x-kind" is "odd"', None),
    # Lists.
    ('the response list "results" is empty', {"results": []}),
    ('the response list "$" is empty', []),
    ('the response list "results" is not empty', {"results": [None]}),
    ('the response list "results" has one item', items(1)),
    ('the response list "results" has 2 items', items(1, 2)),
    ('the response list "$" has 0 items', []),
    ('the response list "results" has at most 2 items', items(1, 2)),
    ('the response list "results" has at most 2 items', items()),
    ('the response list "results" holds an item whose "id" is "a"', items("b", "a")),
    ('the response list "results" holds an item whose "id" is null', items("b", None)),
    ('the response list "$" holds an item whose "$" is "a"', ["b", "a"]),
    ('the response list "$" holds an item whose "a[0].b" is 1', [5, None, [], {"a": [{"b": 1}]}]),
    ('the response list "results" holds an item whose "id" is the remembered "id"', items(1, "7")),
    ('the response list "results" holds no item whose "id" is "a"', items("b", None, ["a"])),
    ('the response list "results" holds no item whose "id" is "a"', items()),
    ('the response list "results" holds no item whose "id" is null', {"results": [{}, 5, None]}),
    ('the response list "results" holds no item whose "id" is the remembered "id"', items(8, True, "07")),
    ('every item of the response list "results" has the "id" "a"', items("a", "a")),
    ('every item of the response list "results" has the "id" remembered as "id"', items(7, "7")),
    ('no two items of the response list "results" have the same "id"', items(1, 2, "x", None)),
    ('no two items of the response list "results" have the same "id"', items({"a": 1}, {"a": 2}, [], 0, False)),
    ('the response list "results" is in rising order of "id"', items(1, 1, 2.5, 10**299)),
    ('the response list "results" is in rising order of "id"', items("1.9", "1.10", "2")),
    ('the response list "results" is in rising order of "id"', items("3M", "Amazon", "Google")),
    ('the response list "results" is in rising order of "id"', items("2026-03-01T10:00:00+02:00", "2026-03-01T09:00Z")),
    (
        'the response list "results" is in rising order of "id"',
        items("2026-03-01T10:00:00.25Z", "2026-03-01T10:00:00.5Z"),
    ),
    ('the response list "results" is in rising order of "id"', items("2026-03-01T10:00:00Z", "2026-03-01T10:00:00.5Z")),
    ('the response list "results" is in falling order of "id"', items("b", "b", "a")),
    (
        'the response list "results" is in falling order of "id"',
        items("2026-03-01T10:00:00.5Z", "2026-03-01T10:00:00Z"),
    ),
]
"""Steps, and answers of which they are true. The header X-Kind of every answer is odd."""

FAILS: list[tuple[str, Json]] = [
    # Fields.
    ('the response field "id" is "a"', {"id": "b"}),
    ('the response field "id" is "a"', {}),
    ('the response field "id" is "5"', {"id": 5}),
    ('the response field "id" is 5', {"id": "5"}),
    ('the response field "id" is 1', {"id": True}),
    ('the response field "id" is null', {}),
    ('the response field "id" is null', {"id": 0}),
    ('the response field "id" is not "a"', {"id": "a"}),
    ('the response field "id" is not "a"', {}),
    ('the response field "id" is present', {}),
    ('the response field "id" is present', ["id"]),
    ('the response field "id" is absent', {"id": None}),
    ('the response field "id" is the remembered "id"', {"id": 8}),
    ('the response field "id" is the remembered "null"', {}),
    ('the response field "id" is the remembered "true"', {"id": 1}),
    ('the response field "id" is not the remembered "id"', {"id": "7"}),
    ('the response field "id" is not the remembered "id"', {}),
    ('the response field "id" is the body field "id"', {"id": "T-2"}),
    ('the response field "id" is the body field "id"', {}),
    ('the response field "count" is the number of items in "results"', {"count": 3, "results": [1, 2]}),
    ('the response field "count" is the number of items in "results"', {"results": []}),
    ('the response field "count" is the number of items in "results"', {"count": 2, "results": {"a": 1, "b": 2}}),
    ('the response field "n" is greater than the remembered "id"', {"n": 7}),
    ('the response field "n" is greater than the remembered "id"', {"n": 6}),
    ('the response field "n" is greater than the remembered "id"', {"n": -(10**299)}),
    ('the response field "n" is greater than the remembered "id"', {}),
    # What has no order, or another, has not grown.
    ('the response field "n" is greater than the remembered "id"', {"n": None}),
    ('the response field "n" is greater than the remembered "id"', {"n": True}),
    ('the response field "n" is greater than the remembered "id"', {"n": [9]}),
    ('the response field "n" is greater than the remembered "id"', {"n": {"n": 9}}),
    ('the response field "n" is greater than the remembered "id"', {"n": "many"}),
    ('the response field "n" is greater than the remembered "id"', {"n": ""}),
    ('the response field "n" is greater than the remembered "null"', {"n": 9}),
    ('the response field "n" is greater than the remembered "name"', {"n": 9}),
    ('the response field "n" is greater than the remembered "version"', {"n": "1.9"}),
    ('the response field "n" is greater than the remembered "version"', {"n": "1.8.10"}),
    ('the response field "n" is greater than the remembered "date"', {"n": "2026-02-28"}),
    ('the response field "n" is greater than the remembered "moment"', {"n": "2026-03-01T09:30:00.000+00:00"}),
    ('the response field "n" is greater than the remembered "moment"', {"n": "2026-03-01T10:30:00+02:00"}),
    ('the response header "X-Other" is present', None),
    ('the response header "X-Kind" is "even"', None),
    ('the response header "X-Kind" is 5', None),
    ('the response header "X-Other" is "odd"', None),
    # Lists.
    ('the response list "results" is empty', {"results": [None]}),
    ('the response list "results" is not empty', {"results": []}),
    ('the response list "results" has one item', []),
    ('the response list "results" has one item', items(1, 2)),
    ('the response list "results" has 2 items', items(1)),
    ('the response list "results" has 2 items', items(1, 2, 3)),
    ('the response list "results" has at most 2 items', items(1, 2, 3)),
    ('the response list "results" holds an item whose "id" is "a"', items("b")),
    ('the response list "results" holds an item whose "id" is "a"', items()),
    ('the response list "results" holds an item whose "id" is null', {"results": [{}]}),
    ('the response list "results" holds an item whose "id" is 1', items(True)),
    ('the response list "$" holds an item whose "id" is "a"', ["a", "id", 5, None, True, ["a"], {"ID": "a"}]),
    ('the response list "results" holds an item whose "id" is the remembered "id"', items(8, "07", 70)),
    ('the response list "results" holds no item whose "id" is "a"', items("b", "a")),
    ('the response list "results" holds no item whose "id" is null', items("b", None)),
    ('the response list "results" holds no item whose "id" is the remembered "id"', items("7")),
    ('every item of the response list "results" has the "id" "a"', items("a", "b")),
    ('every item of the response list "results" has the "id" "a"', items()),
    ('every item of the response list "results" has the "id" "a"', {"results": [{"id": "a"}, "a"]}),
    ('every item of the response list "results" has the "id" null', {"results": [{"id": None}, {}]}),
    ('every item of the response list "results" has the "id" remembered as "id"', items(7, 8)),
    ('every item of the response list "results" has the "id" remembered as "id"', items()),
    ('no two items of the response list "results" have the same "id"', items(1, 2, 1)),
    ('no two items of the response list "results" have the same "id"', items({"a": 1, "b": 2}, {"b": 2, "a": 1})),
    ('no two items of the response list "results" have the same "id"', items(None, None)),
    ('no two items of the response list "results" have the same "id"', {"results": [{"id": 1}, {}]}),
    ('no two items of the response list "results" have the same "id"', items(1)),
    ('the response list "results" is in rising order of "id"', items(2, 1)),
    ('the response list "results" is in rising order of "id"', items(1)),
    ('the response list "results" is in rising order of "id"', items("1.10", "1.9")),
    ('the response list "results" is in rising order of "id"', items(1, None, 2)),
    ('the response list "results" is in rising order of "id"', items(1, 2, True)),
    ('the response list "results" is in rising order of "id"', items(1, {}, [])),
    ('the response list "results" is in rising order of "id"', {"results": [{"id": 1}, 2, {"id": 3}]}),
    (
        'the response list "results" is in rising order of "id"',
        items("2026-03-01T10:00:00.5Z", "2026-03-01T10:00:00.25Z"),
    ),
    ('the response list "results" is in falling order of "id"', items(1, 2)),
    (
        'the response list "results" is in falling order of "id"',
        items("2026-03-01T08:59Z", "2026-03-01T10:00:00+01:00"),
    ),
    ('the response list "results" is in falling order of "id"', items()),
]
"""Steps, and answers of which they are not true."""


def seen(target: Target, body: Json) -> Scene:
    scene = a_scene(target, memory=MEMORY)
    scene.begin("createThing")
    scene._answer = a_scene(target, body, X_Kind="odd").answer
    return scene


@pytest.mark.parametrize(("step", "body"), HOLDS)
def test_step_holds(step: str, body: Json, target: Target) -> None:
    carry_out(seen(target, body), step)


@pytest.mark.parametrize(("step", "body"), FAILS)
def test_step_fails(step: str, body: Json, target: Target) -> None:
    with pytest.raises(CheckFailed) as caught:
        carry_out(seen(target, body), step)
    assert caught.value.expected
    assert caught.value.actual
    assert len(caught.value.actual) < 300


def phrases_of(*modules: Any) -> set[str]:
    names = {module.__name__ for module in modules}
    return {phrase.template for phrase in PHRASES if phrase.function.__module__ in names}


def used(steps: Iterable[str]) -> set[str]:
    return {reading[0].template for step in steps if (reading := read_step(step)) is not None}


def test_every_phrase_has_an_example_and_a_counterexample() -> None:
    assert phrases_of(fields, lists) == used(step for step, _ in HOLDS) == used(step for step, _ in FAILS)
    assert phrases_of(tokens) == used(TRUE_OF_TOKENS) == used(step for step, _ in FALSE_OF_TOKENS)
    assert {phrase.example.split(" ", 1)[1] for phrase in PHRASES if phrase.function.__module__ == waiting.__name__}


LIST_STEPS = sorted({step for step, _ in [*HOLDS, *FAILS] if 'list "results"' in step})
HOSTILE: list[Json] = [
    None,
    5,
    "results",
    [],
    {},
    {"Results": []},
    *({"results": value} for value in (None, 0, "", "text", True, {}, {"0": {"id": "a"}, "length": 2})),
]


@pytest.mark.parametrize("step", LIST_STEPS)
def test_what_is_no_list_fails(step: str, target: Target) -> None:
    for body in HOSTILE:
        with pytest.raises(CheckFailed):
            carry_out(seen(target, body), step)


@pytest.mark.parametrize("step", LIST_STEPS)
def test_no_item_is_too_strange_for_a_verdict(step: str, target: Target) -> None:
    strange: list[Json] = [
        None, True, 0, -1, 1e300, 10**299, -(10**299), "", "7", "\x00", "‮", "٣", "²", "9" * 10_000, "1." * 5000,
        "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "2026-02-30", "2026-03-01T99:99", [], [[]], {},
        {"id": {}},
    ]  # fmt: skip
    for body in (
        {"results": strange},
        items(*strange),
        *(items(value, value) for value in strange),
        *(items(value, 1, "a") for value in strange),
    ):
        with suppress(CheckFailed):  # the one exception that is a verdict
            carry_out(seen(target, body), step)


def test_answer_that_is_no_json_fails(target: Target) -> None:
    scene = a_scene(target, b"<html>", MEMORY)
    for step in LIST_STEPS:
        with pytest.raises(CheckFailed, match="not readable JSON"):
            carry_out(scene, step)


@pytest.mark.parametrize(
    "step",
    [
        'the response field "id" is the remembered "nobody"',
        'the response field "id" is greater than the remembered "nobody"',
        'the response list "results" holds an item whose "id" is the remembered "nobody"',
        'the response field "id" is the body field "size"',
        'the response field "a..b" is 1',
    ],
)
def test_step_that_asks_for_what_nobody_has_is_an_error_of_the_feature_file(step: str, target: Target) -> None:
    with pytest.raises(UsageError):
        carry_out(seen(target, {"id": 1, "results": [{"id": 1}]}), step)


# Tokens.


def b64(content: bytes | str | Json) -> str:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@cache
def rsa_key() -> Any:
    return RSAKey.generate_key(2048, {"kid": "one"})


@cache
def other_key() -> Any:
    return RSAKey.generate_key(2048, {"kid": "one"})


def public(key: Any) -> Json:
    return key.as_dict(private=False)


def now() -> int:
    return int(time.time())


def token(claims: Json, *, header: Json = None, key: Any = None) -> str:
    """A token with these claims, signed by RS256 unless the header says otherwise."""
    return jwt.encode({"alg": "RS256", **(header or {})}, claims, key or rsa_key())


def unsigned(claims: Json | bytes, header: Json = None) -> str:
    """Claims that may be no claims, with a signature that is none."""
    return f"{b64(header or {'alg': 'RS256'})}.{b64(claims)}.AAAA"


def by_hand(header: Json, secret: bytes) -> str:
    """A token with an HMAC as its signature."""
    text = f"{b64(header)}.{b64({'sub': 'x'})}"
    return f"{text}.{b64(hmac.new(secret, text.encode(), hashlib.sha256).digest())}"


SIGNED = 'the token "token" is signed with one of the remembered "keys"'
FRESH = 'the token "token" has not expired'
TRUE_OF_TOKENS = [
    SIGNED,
    FRESH,
    'the claim "aud" of the token "token" is "client-1"',
    'the claim "sub" of the token "token" is "x"',
    'the claim "sub" of the token "token" is the remembered "subject"',
    'the claim "nothing" of the token "token" is present',
    'the claim "nothing" of the token "token" is null',
    'the claim "n" of the token "token" is 5',
    'the claim "roles" of the token "token" is ["a", "b"]',
]
FALSE_OF_TOKENS: list[tuple[str, str]] = [
    ('the claim "aud" of the token "token" is "client-2"', "client-1"),
    ('the claim "sub" of the token "token" is "y"', '"x"'),
    ('the claim "sub" of the token "token" is the remembered "keys"', '"x"'),
    ('the claim "other" of the token "token" is "x"', "nothing"),
    ('the claim "other" of the token "token" is null', "nothing"),
    ('the claim "other" of the token "token" is present', "no such claim"),
    ('the claim "roles" of the token "token" is "a"', '["a", "b"]'),
    ('the claim "aud.0" of the token "token" is present', "no such claim"),
    ('the token "other" is signed with one of the remembered "keys"', "no such field"),
    ('the token "other" has not expired', "no such field"),
]
CLAIMS = {"sub": "x", "nothing": None, "n": 5, "roles": ["a", "b"]}


def with_token(target: Target, text: Json, keys: Json = None) -> Scene:
    return a_scene(target, {"token": text}, {"keys": [public(rsa_key())] if keys is None else keys, "subject": "x"})


@pytest.mark.parametrize("audience", ["client-1", ["client-0", "client-1"]])
@pytest.mark.parametrize("step", TRUE_OF_TOKENS)
def test_what_is_true_of_a_token(step: str, audience: Json, target: Target) -> None:
    text = token({**CLAIMS, "aud": audience, "exp": now() + 60})
    carry_out(with_token(target, text), step)
    for content in (text.encode(), f'"{text}"\n'.encode()):
        scene = a_scene(target, content, {"keys": [public(rsa_key())], "subject": "x"})
        carry_out(scene, step.replace('the token "token"', 'the token "$"'))


@pytest.mark.parametrize("audience", ["client-1", ["client-0", "client-1"]])
@pytest.mark.parametrize(("step", "actual"), FALSE_OF_TOKENS)
def test_what_is_not_true_of_a_token(step: str, actual: str, audience: Json, target: Target) -> None:
    with pytest.raises(CheckFailed) as caught:
        carry_out(with_token(target, token({**CLAIMS, "aud": audience, "exp": now() + 60})), step)
    assert actual in caught.value.actual


@pytest.mark.parametrize(
    ("audience", "wanted", "holds"),
    [
        ("a", '"a"', True),
        (["a"], '"a"', True),
        (["b", "a"], '"a"', True),
        (["b", "a"], '["b", "a"]', True),
        ([], '"a"', False),
        (["ab"], '"a"', False),
        ("ab", '"a"', False),
        ([["a"]], '"a"', False),
        ({"a": 1}, '"a"', False),
        (None, '"a"', False),
    ],
)
def test_audience_is_one_or_several(audience: Json, wanted: str, holds: bool, target: Target) -> None:
    scene = with_token(target, unsigned({"aud": audience}))
    step = f'the claim "aud" of the token "token" is {wanted}'
    if holds:
        carry_out(scene, step)
    else:
        with pytest.raises(CheckFailed):
            carry_out(scene, step)


@pytest.mark.parametrize(
    "expires", [now() + 3600, now() + 3600.5, 10**15, 10**200], ids=["ahead", "a fraction", "far", "very far"]
)
def test_token_that_has_not_expired(expires: float, target: Target) -> None:
    carry_out(with_token(target, unsigned({"exp": expires})), FRESH)


PAST: list[Json] = [0, -1, now() - 5, -(10**200), None, True, str(now() + 60), [now() + 60], {}]


@pytest.mark.parametrize(
    "claims",
    [
        {},
        *({"exp": value} for value in PAST),
        b'{"exp": NaN}',
        b'{"exp": Infinity}',
        b'{"exp": -Infinity}',
        b'{"exp": 1e999}',
        b'{"exp": ' + b"9" * 5000 + b"}",
    ],
)
def test_token_that_has_expired_or_never_does(claims: Json, target: Target) -> None:
    with pytest.raises(CheckFailed):
        carry_out(with_token(target, unsigned(claims)), FRESH)


NO_TOKENS: list[Json] = [
    None,
    5,
    True,
    {},
    [],
    "",
    ".",
    "..",
    "a.b.c",
    "a.b.c.d.e",
    "é.é.é",
    "\x00.\x00.\x00",
    "=" * 100,
    unsigned([]),
    unsigned("text"),
    unsigned(5),
    unsigned(None),
    unsigned(b"not JSON"),
    unsigned(b"\xff\xfe"),
    unsigned(b"[" * 100_000),
    unsigned(b'{"a":' * 100_000),
    f"{b64(b'[' * 100_000)}.{b64({'exp': 1})}.AAAA",
]


@pytest.mark.parametrize("text", NO_TOKENS, ids=lambda text: repr(text)[:20])
def test_what_is_no_token_fails_whatever_is_asked_of_it(text: Json, target: Target) -> None:
    for step in TRUE_OF_TOKENS:
        with pytest.raises(CheckFailed) as caught:
            carry_out(with_token(target, text), step)
        assert len(caught.value.actual) < 300


HEADERS: list[Json] = [
    {},
    [],
    None,
    5,
    "RS256",
    {"alg": None},
    {"alg": 5},
    {"alg": ["RS256"]},
    {"alg": {"RS256": 1}},
    {"alg": "RS257"},
    {"alg": "none"},
    {"alg": "RS256", "crit": ["x"], "x": 1},
    {"alg": "RS256", "crit": 5},
    {"alg": "RS256", "crit": ["b64"], "b64": False},
    {"alg": "RS256", "kid": {}},
    {"alg": "RS256", "jwk": {}, "jku": "http://127.0.0.1:9/keys", "x5c": [5]},
]


@pytest.mark.parametrize("header", HEADERS, ids=repr)
def test_token_with_a_strange_header_is_not_signed(header: Json, target: Target) -> None:
    with pytest.raises(CheckFailed):
        carry_out(with_token(target, f"{b64(header)}.{b64({'sub': 'x'})}.AAAA"), SIGNED)


NO_KEYS: list[Json] = [
    None,
    5,
    1.5,
    True,
    "key",
    "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
    [],
    {},
    {"kty": 5},
    {"kty": []},
    {"kty": "RSA"},
    {"kty": "RSA", "n": 5, "e": 5},
    {"kty": "RSA", "n": {}, "e": []},
    {"kty": "RSA", "n": "é", "e": "AQAB"},
    {"kty": "RSA", "n": "AQ", "e": "AQ"},
    {"kty": "RSA", "n": "AA" * 10_000, "e": "AQAB"},
    {"kty": "oct", "k": ""},
    {"kty": "oct", "k": 5},
    {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"},
    {"kty": "EC", "crv": [], "x": "AA", "y": "AA"},
    {"kty": "OKP", "crv": "Ed25519", "x": "AA"},
    {"kty": "OKP", "crv": "X25519", "x": b64(b"1" * 32)},
]


@pytest.mark.parametrize("key", NO_KEYS, ids=lambda key: repr(key)[:40])
def test_what_is_no_key_verifies_nothing_and_hides_no_other_key(key: Json, target: Target) -> None:
    text = token({"sub": "x"})
    with pytest.raises(CheckFailed, match="None of the 1 keys"):
        carry_out(with_token(target, text, [key]), SIGNED)
    carry_out(with_token(target, text, [key, public(rsa_key())]), SIGNED)


@pytest.mark.parametrize("keys", [None, 5, "keys", True, {}, {"keys": []}, []], ids=repr)
def test_remembered_value_that_is_no_list_of_keys(keys: Json, target: Target) -> None:
    scene = a_scene(target, {"token": token({"sub": "x"})}, {"keys": keys})
    with pytest.raises(CheckFailed, match="None of the 0 keys"):
        carry_out(scene, SIGNED)


def test_a_whole_key_set_that_is_remembered_is_no_list(target: Target) -> None:
    scene = a_scene(target, {"token": token({"sub": "x"})}, {"keys": {"keys": [public(rsa_key())]}})
    with pytest.raises(CheckFailed):
        carry_out(scene, SIGNED)


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"])
def test_signature_by_a_public_key(algorithm: str, target: Target) -> None:
    text = jws.serialize_compact({"alg": algorithm}, b'{"sub": "x"}', rsa_key(), algorithms=[algorithm])
    carry_out(with_token(target, text, [public(other_key()), public(rsa_key())]), SIGNED)
    with pytest.raises(CheckFailed):
        carry_out(with_token(target, text, [public(other_key())]), SIGNED)


@pytest.mark.parametrize(
    ("algorithm", "make"),
    [
        ("ES256", lambda: ECKey.generate_key("P-256")),
        ("ES384", lambda: ECKey.generate_key("P-384")),
        ("ES512", lambda: ECKey.generate_key("P-521")),
        ("EdDSA", lambda: OKPKey.generate_key("Ed25519")),
        ("Ed25519", lambda: OKPKey.generate_key("Ed25519")),
    ],
)
def test_signature_on_a_curve(algorithm: str, make: Callable[[], Any], target: Target) -> None:
    key, other = make(), make()
    with warnings.catch_warnings(action="ignore"):
        text = jws.serialize_compact({"alg": algorithm}, b'{"sub": "x"}', key, algorithms=[algorithm])
    carry_out(with_token(target, text, [public(key)]), SIGNED)
    for keys in ([public(other)], [public(rsa_key())]):
        with pytest.raises(CheckFailed):
            carry_out(with_token(target, text, keys), SIGNED)


def test_token_that_was_changed_is_not_signed(target: Target) -> None:
    header, claims, signature = token({"sub": "x"}).split(".")
    forged = [
        f"{header}.{b64({'sub': 'y'})}.{signature}",
        f"{b64({'alg': 'RS256', 'typ': 'JWT'})}.{claims}.{signature}",
        f"{b64({'alg': 'RS512'})}.{claims}.{signature}",
        f"{b64({'alg': 'none'})}.{claims}.",
        f"{b64({'alg': 'None'})}.{claims}.",
        f"{header}.{claims}.",
        f"{header}.{claims}.{signature[:-4]}AAAA",
    ]
    for text in forged:
        with pytest.raises(CheckFailed):
            carry_out(with_token(target, text), SIGNED)


def test_public_key_as_a_shared_secret_signs_nothing(target: Target) -> None:
    key = public(rsa_key())
    secrets = [
        rsa_key().as_pem(private=False),
        rsa_key().as_der(private=False),
        json.dumps(key).encode(),
        base64.urlsafe_b64decode(key["n"] + "=="),
        key["n"].encode(),
    ]
    for secret in secrets:
        text = by_hand({"alg": "HS256"}, secret)
        shared = {"kty": "oct", "k": b64(secret), "alg": "HS256"}
        for keys in ([key], [shared], [key, shared], [secret.decode("latin-1")]):
            with pytest.raises(CheckFailed):
                carry_out(with_token(target, text, keys), SIGNED)


# Days.

DATED = DOCUMENT.replace(
    "        size: {type: integer, minimum: 1}\n",
    "        size: {type: integer, minimum: 1}\n"
    "        day: {type: string, format: date}\n"
    "        moment: {type: string, format: date-time}\n"
    "        text: {type: string}\n",
)


@pytest.mark.parametrize(
    ("words", "days"),
    [("30 days from now", 30), ("0 days from now", 0), ("2 days ago", -2), ("0 days ago", 0), ("400 days ago", -400)],
)
def test_days_from_now_and_ago(words: str, days: int, tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path / "pack", document=DATED))
    scene = a_scene(a_target(tmp_path, pack, {"things": NOWHERE}))
    scene.begin("createThing")
    before = datetime.now(UTC)
    for name in ("day", "moment", "text"):
        carry_out(scene, f'the body field "{name}" is {words}')
    after = datetime.now(UTC)
    distance = timedelta(days=days)
    possible = {(before + distance).date(), (after + distance).date()}
    assert date.fromisoformat(scene.draft.body["day"]) in possible
    for name in ("moment", "text"):
        written = scene.draft.body[name]
        assert written.endswith("Z")
        moment = datetime.fromisoformat(written)
        assert moment.date() in possible
        if days:
            assert written.endswith("T09:00:00Z")
        else:
            assert before - timedelta(seconds=1) <= moment <= after + timedelta(seconds=1)


def test_days_for_a_field_that_the_document_does_not_describe(target: Target) -> None:
    scene = a_scene(target)
    scene.begin("createThing")
    with pytest.raises(UsageError, match="describes no body field"):
        carry_out(scene, 'the body field "day" is 3 days ago')
    assert phrases_of(requests) >= {"the {part} is {days} days from now", "the {part} is {days} days ago"}


# Eventually.


class Slow:
    """A candidate that lists one thing more each time it is asked, and may hang up instead of answering."""

    def __init__(self, *, broken: int = 0) -> None:
        self.asked = 0
        self._broken = broken

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.asked += 1
        if self.asked == self._broken:
            environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps([{"id": f"T-{number}", "size": number} for number in range(1, self.asked + 1)]).encode()]


@contextmanager
def waiting_for(candidate: Slow, folder: Path, seconds: float) -> Iterator[Scene]:
    """A scene in which that candidate was asked once."""
    pack = read_pack(write_pack(folder / "pack"))
    with serving(candidate) as address:
        limits = {"seconds-to-settle": seconds, "seconds-per-answer": 10}
        scene = a_scene(a_target(folder, pack, {"things": address}, limits=limits), memory={"id": "T-3"})
        scene.begin("listThings")
        scene.send()
        yield scene


THIRD = 'eventually the response list "$" holds an item whose "id" is the remembered "id"'
NEVER = 'eventually the response list "$" is empty'


def test_eventually_holds_at_the_third_answer(tmp_path: Path) -> None:
    candidate = Slow()
    with waiting_for(candidate, tmp_path, 60) as scene:
        carry_out(scene, THIRD)
    assert candidate.asked == 3
    assert scene.answer.json()[-1] == {"id": "T-3", "size": 3}
    assert len(scene.target.client.exchanges) == 3


def test_eventually_sends_nothing_where_it_holds_already(tmp_path: Path) -> None:
    candidate = Slow()
    with waiting_for(candidate, tmp_path, 60) as scene:
        carry_out(scene, 'eventually the response list "$" has 1 items')
    assert candidate.asked == 1


def test_what_never_holds_fails_after_the_time_with_the_last_reason(tmp_path: Path) -> None:
    candidate = Slow()
    started = time.monotonic()
    with waiting_for(candidate, tmp_path, 1) as scene, pytest.raises(CheckFailed) as caught:
        carry_out(scene, NEVER)
    assert 1 <= time.monotonic() - started < 30
    assert candidate.asked > 1
    assert caught.value.actual == f"{candidate.asked} items"


def test_without_time_to_settle_nothing_is_sent_again(tmp_path: Path) -> None:
    candidate = Slow()
    with waiting_for(candidate, tmp_path, 0) as scene, pytest.raises(CheckFailed, match="No item"):
        carry_out(scene, THIRD)
    assert candidate.asked == 1


def test_answer_that_breaks_off_meanwhile_is_a_failure_of_its_own(tmp_path: Path) -> None:
    candidate = Slow(broken=2)
    with waiting_for(candidate, tmp_path, 60) as scene, pytest.raises(CheckFailed, match="connection ended"):
        carry_out(scene, THIRD)
    assert candidate.asked == 2


def test_candidate_that_is_gone_meanwhile_is_inconclusive(tmp_path: Path) -> None:
    with waiting_for(Slow(), tmp_path, 60) as scene:
        pass
    with pytest.raises(Inconclusive):
        carry_out(scene, THIRD)


def test_run_that_is_over_does_not_wait_on(tmp_path: Path) -> None:
    with waiting_for(Slow(), tmp_path, 60) as scene:
        scene.target.ends = time.monotonic()
        with pytest.raises(Inconclusive, match="time budget"):
            carry_out(scene, NEVER)


EVENTUALLY = """\
@operation:listThings @positive
Feature: Things that come late

  @id:late
  Scenario: A thing comes late
    Given a valid "listThings" request
    When the request is sent
    Then {step}
"""


def test_eventually_in_a_run(tmp_path: Path) -> None:
    feature = EVENTUALLY.format(step='eventually the response list "$" has 4 items') + EVENTUALLY.format(
        step=NEVER
    ).split("\n", 2)[2].replace("late", "never")
    pack = read_pack(write_pack(tmp_path / "pack", features={"late.feature": feature}))
    with serving(Slow()) as address:
        profile = write_candidate(tmp_path, pack, {"things": address}, limits={"seconds-to-settle": 2})
        ended = kit("run", profile, "--pack-path", "pack", *SCENARIOS, folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    assert set(ended.scenarios("passed")) == {"bb-example.late"}
    failed = ended.scenarios("failed")["bb-example.never"]
    assert len(failed["exchanges"]) > 2
    assert failed["steps"][-1]["expected"] == "no items"
    assert str(failed["steps"][-1]["actual"]).endswith(" items")


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("eventually the request is sent", "“the request is sent” does not look at an answer"),
        ('eventually the response field "id" is remembered as "x"', "does not look at an answer"),
        ('eventually the body field "id" is new', "does not look at an answer"),
        (f"eventually {NEVER}", "does not look at an answer"),
        ("eventually all will be well", "there is no such step: “all will be well”"),
        ("eventually", "there is no such step: “eventually”"),
        ('eventually the response field "id" is the body field "id"', "describes no request body"),
    ],
)
def test_eventually_with_what_can_be_no_check_is_refused_before_the_run(step: str, words: str, tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path / "pack", features={"late.feature": EVENTUALLY.format(step=step)}))
    candidate = Slow()
    with serving(candidate) as address:
        profile = write_candidate(tmp_path, pack, {"things": address})
        ended = kit_here("run", profile, "--pack-path", "pack", folder=tmp_path)
    assert ended.status == 2
    assert "late.feature:8: " in ended.err
    assert words in ended.err
    assert candidate.asked == 0

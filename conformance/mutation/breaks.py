"""Requests that break one thing that a document asks: several of each, as one value may break more than that."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache

from conformance.exceptions import ConformanceError
from conformance.model import Json, Operation
from conformance.mutation.edits import unlisted
from conformance.packs import parameters
from conformance.request import ABSENT, FAULTS, Draft, RequestBuilder
from conformance.request.faults import broken_value
from conformance.request.fields import Field, get, replaced
from conformance.request.places import ITEMS, Path, places, within
from conformance.request.reading import UNREADABLE
from conformance.request.schemas import Schema, body_schema, parameter_schema

_TYPES: tuple[Json, ...] = ({"unexpected": "object"}, "unexpected text", 7, 7.5, True, ["unexpected"], [], None)
_LONG, _MANY = 10**6, 1000
"""No length or number of items that a document asks for is tried beyond these."""


def broken_drafts(
    builder: RequestBuilder, draft: Draft, full: Draft | None, place: str, keyword: str
) -> Iterator[Draft]:
    """Requests, made from a right one, that may break a keyword in a place such as `body.items[].id`.

    What the right one lacks on the way there is taken from `full`, a request with every field, where there is one.
    """
    if place == "body" and keyword in ("required", UNREADABLE):
        yield _without_body(draft) if keyword == "required" else _unreadable(draft)
        return
    spot = _spots(draft.operation).get(place)
    if spot is None:
        return
    if full is not None:
        draft = spot.filled(draft, full)
    for value in _values(builder, draft, spot, keyword):
        yield spot.put(draft, value)


def _without_body(draft: Draft) -> Draft:
    broken = draft.copy()
    broken.body = ABSENT
    return broken


def _unreadable(draft: Draft) -> Draft:
    broken = draft.copy()
    broken.raw = b'{"this is": "not JSON'
    return broken


@dataclass(frozen=True)
class _Spot:
    """A place in a request: within its body (`key` None) or within one parameter; of list items the first."""

    key: tuple[str, str] | None
    field: Field
    schema: Schema

    def get(self, draft: Draft) -> Json:
        return get(self._whole(draft), self.field)

    def put(self, draft: Draft, value: Json) -> Draft:
        """The request with another value there."""
        changed = draft.copy()
        whole = replaced(self._whole(draft), self.field, value)
        if self.key is None:
            changed.body = whole
        else:
            changed.parameters[self.key] = whole
        return changed

    def filled(self, draft: Draft, full: Draft) -> Draft:
        """The request, with what the other has in the first place on the way that it lacks."""
        for depth in range(len(self.field) + 1):
            spot = replace(self, field=self.field[:depth])
            if spot.get(draft) is ABSENT:
                there = spot.get(full)
                return draft if there is ABSENT else spot.put(draft, there)
        return draft

    def _whole(self, draft: Draft) -> Json:
        return draft.body if self.key is None else draft.parameters.get(self.key, ABSENT)


@lru_cache(maxsize=4)
def _spots(operation: Operation) -> Mapping[str, _Spot]:
    """Where each place such as `body.items[].id` is that the document speaks of."""
    spots: dict[str, _Spot] = {}
    for key, schema in _roots(operation):
        root = ".".join(key) if key else "body"
        described = places(operation.document, schema, branches=False)
        required: dict[Path, Schema] = {
            (*path, name): {} for path, part in described.items() for name in part.get("required") or ()
        }
        for path, part in {**required, **described}.items():
            field = tuple(0 if step == ITEMS else step for step in path)
            spots.setdefault(within(root, path), _Spot(key, field, part))
    return spots


def _roots(operation: Operation) -> Iterator[tuple[tuple[str, str] | None, Schema]]:
    yield None, body_schema(operation) or {}
    for found in parameters(operation):
        yield (found["in"], found["name"]), parameter_schema(operation, found)


def _values(builder: RequestBuilder, draft: Draft, spot: _Spot, keyword: str) -> Iterator[Json]:
    """Values that may break a keyword. Whether they do, and nothing else, is seen when they are sent."""
    if keyword == "required":
        yield ABSENT
        return
    valid = spot.get(draft)
    valid = None if valid is ABSENT else valid
    for fault in FAULTS:
        with suppress(ConformanceError):
            yield broken_value(draft.operation, spot.schema, valid, fault, random.Random(0))
    yield from _by_keyword(spot.schema, valid, keyword)


def _by_keyword(schema: Schema, valid: Json, keyword: str) -> Iterator[Json]:
    match keyword:
        case "type" | "oneOf" | "anyOf" | "not":
            yield from _TYPES
            yield from ({}, "")
        case "additionalProperties" | "maxProperties":
            if isinstance(valid, dict):
                yield {**valid, "unexpected_property": "unexpected"}
                yield {**valid, **{f"unexpected_property_{n}": "unexpected" for n in range(_most(schema))}}
        case "minProperties":
            yield {}
        case "uniqueItems" | "maxItems" | "minItems":
            yield from _lists(schema, valid)
        case "enum" | "const":
            yield from _unlisted(schema, valid)
        case _:
            yield from _texts(schema, valid) if isinstance(valid, str) else _numbers(schema)


def _most(schema: Schema) -> int:
    """More than any number of items or properties that the schema allows."""
    return min(max(int(schema.get("maxItems") or 0), int(schema.get("maxProperties") or 0)), _MANY) + 1


def _lists(schema: Schema, valid: Json) -> Iterator[Json]:
    yield []
    if isinstance(valid, list) and valid:
        yield valid[:1] * 2
        yield (valid * _most(schema))[: _most(schema)]
        yield valid[:-1]


def _unlisted(schema: Schema, valid: Json) -> Iterator[Json]:
    yield unlisted(valid)
    for listed in schema.get("enum") or ():
        if isinstance(listed, str):
            yield from (listed.swapcase(), listed[::-1], f"{listed[:-1]}#", listed[:-1])


def _texts(schema: Schema, valid: str) -> Iterator[Json]:
    """Texts that are too short, too long, or unlike the right one in a character or two."""
    shortest, longest = schema.get("minLength") or 0, min(schema.get("maxLength") or 0, _LONG)
    yield valid[: max(shortest - 1, 0)]
    if valid:
        yield valid + valid[-1] * (longest + 1 - len(valid))
        yield (valid * (longest // len(valid) + 1))[: longest + 1]
    yield from (re.sub(r"\w", "!", valid), re.sub(r"\d", "x", valid), re.sub(r"[A-Za-z]", "7", valid))
    yield from (f"{valid}!", f"!{valid}", f" {valid}", valid.replace("-", ""), valid[:-1], valid[1:], "!", " ", "")
    yield from _uris(schema, longest)
    yield from (valid.swapcase(), "9" * len(valid), "x" * len(valid), "é" * max(len(valid), 1))


def _uris(schema: Schema, longest: int) -> Iterator[Json]:
    """Texts of a format that are too long."""
    if longest:
        yield "https://example.org/" + "x" * (longest - 19)
        yield "x" * 60 + "@" + ".".join(["example"] * (longest // 8 + 1))


def _numbers(schema: Schema) -> Iterator[Json]:
    for keyword in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
        bound = schema.get(keyword)
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            yield from (bound - 1, bound, bound + 1)
    yield from (-1, 0, 1, 2**31, -(2**31) - 1, 2**63, -(2**63) - 1, 0.123456789)

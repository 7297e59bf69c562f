"""Mutants that accept what they should refuse, and the requests that prove it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import lru_cache

from conformance.exceptions import ConformanceError
from conformance.model import Json, Operation
from conformance.mutation.baseline import Baseline, Context, is_accepted
from conformance.mutation.bench import Bench
from conformance.mutation.breaks import broken_drafts
from conformance.mutation.faults import Tolerating
from conformance.mutation.mutant import Mutant
from conformance.packs import is_json, parameters, resolve
from conformance.request import Draft
from conformance.request.encoding import is_yaml
from conformance.request.places import places, within
from conformance.request.reading import UNREADABLE
from conformance.request.schemas import Schema, body_media, parameter_schema
from conformance.schema import is_marked, translate

_KINDS: Mapping[str, str] = {
    "type": "type-ignored",
    "enum": "enumeration-ignored",
    "const": "enumeration-ignored",
    "pattern": "pattern-ignored",
    "format": "format-ignored",
    "minLength": "length-ignored",
    "maxLength": "length-ignored",
    "minimum": "bound-ignored",
    "maximum": "bound-ignored",
    "exclusiveMinimum": "bound-ignored",
    "exclusiveMaximum": "bound-ignored",
    "multipleOf": "bound-ignored",
    "minItems": "count-ignored",
    "maxItems": "count-ignored",
    "uniqueItems": "count-ignored",
    "minProperties": "count-ignored",
    "maxProperties": "count-ignored",
    "additionalProperties": "addition-ignored",
    "oneOf": "alternatives-ignored",
    "anyOf": "alternatives-ignored",
    "not": "alternatives-ignored",
}
"""The kind of mutant that does not enforce a keyword."""


def request_mutants(operation: Operation) -> Iterator[Mutant]:
    """Every mutant that does not enforce one thing that the document asks of the operation's requests."""
    for found in parameters(operation):
        place = f"{found['in']}.{found['name']}"
        if found.get("required") and found["in"] != "path":
            yield _mutant(operation, "required-ignored", place, "required", f"{place} may be left out")
        yield from _of_schema(operation, place, parameter_schema(operation, found))
    media = body_media(operation)
    if media is None:
        return
    if resolve(operation.document, operation.definition["requestBody"]).get("required"):
        yield _mutant(operation, "bodiless-accepted", "body", "required", "the body may be left out")
    if is_json(media[0]) or is_yaml(media[0]):
        yield _mutant(operation, "unreadable-accepted", "body", UNREADABLE, "a body that cannot be read is accepted")
    yield from _of_schema(operation, "body", media[1].get("schema") or {})


def is_witnessed(bench: Bench, baseline: Baseline, operation: Operation, mutant: Mutant) -> bool:
    """Whether there is a request that the right candidate refuses, and the mutant accepts."""
    fault = mutant.fault
    assert isinstance(fault, Tolerating)
    full = _full(bench, operation)
    return any(_tells_apart(bench, baseline, context, full, fault) for context in _contexts(baseline, operation))


@lru_cache(maxsize=4)
def _full(bench: Bench, operation: Operation) -> Draft | None:
    """A request with every field, where one can be built."""
    with suppress(ConformanceError):
        return bench.builder(f"break of {operation.id}").valid(operation, everything=True)
    return None


def _tells_apart(bench: Bench, baseline: Baseline, context: Context, full: Draft | None, fault: Tolerating) -> bool:
    operation = context.draft.operation
    builder = bench.builder(f"break of {operation.id}")
    for draft in broken_drafts(builder, context.draft, full, fault.place, fault.keyword):
        try:
            bench.put(baseline.beyond, context.memory)
            before = len(baseline.beyond.seen[operation.id].replies)
            if is_accepted(operation, bench.send(draft.copy())):
                continue
            replies = baseline.beyond.seen[operation.id].replies[before:]
            if not replies or not all(fault.tolerates(operation.id, broken) for broken in replies[0].invalid):
                continue
            bench.put(fault, context.memory)
            if is_accepted(operation, bench.send(draft)):
                return True
        except ConformanceError:
            continue
    return False


def _contexts(baseline: Baseline, operation: Operation) -> list[Context]:
    return baseline.accepted[operation.id]


def _of_schema(operation: Operation, root: str, schema: Schema) -> Iterator[Mutant]:
    described = places(operation.document, schema, branches=False)
    for path, part in described.items():
        above = (described.get(path[:depth], {}) for depth in range(len(path) + 1))
        if not any(one.get("readOnly") for one in above):  # what answers alone carry may be ignored in a request
            yield from _of_place(operation, within(root, path), part)


def _of_place(operation: Operation, place: str, schema: Schema) -> Iterator[Mutant]:
    properties = schema.get("properties") or {}
    for name in dict.fromkeys(schema.get("required") or ()):
        if not is_marked(operation.document, properties.get(name), "readOnly"):
            inside = f"{place}.{name}"
            yield _mutant(operation, "required-ignored", inside, "required", f"{inside} may be left out")
    translated: Mapping[str, Json] = translate(operation.document, schema, "request")
    for keyword, kind in _KINDS.items():
        if (keyword in translated and translated[keyword] not in (False, 0, {}, [])) or _is_closed(keyword, translated):
            text = f"the {keyword} of {place} is not enforced"
            yield _mutant(operation, kind, f"{place}.{keyword}", keyword, text, place)


def _is_closed(keyword: str, schema: Mapping[str, Json]) -> bool:
    return keyword == "additionalProperties" and schema.get(keyword) is False


def _mutant(operation: Operation, kind: str, detail: str, keyword: str, text: str, place: str | None = None) -> Mutant:
    fault = Tolerating(operation.id, detail if place is None else place, keyword)
    return Mutant(operation.id, kind, detail, text, fault)

"""Requests that break one declared constraint of a valid one: of which part, and how."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from conformance.exceptions import Inconclusive, UsageError
from conformance.model import Json
from conformance.packs import is_json, parameters
from conformance.request.draft import Draft, Part
from conformance.request.faults import FAULTS
from conformance.request.fields import ABSENT, Field, get
from conformance.request.places import ITEMS, Path, places
from conformance.request.schemas import body_schema, field_schema, is_exploded, parameter, parameter_schema
from conformance.schema import broken_places, is_valid, place

LEFT_OUT = "left out"
"""The fault of a part that has to be there and is not."""

Breaker = Callable[[Draft, Part, str], Json]
"""Makes a value with a fault for a part of a request. Raises UsageError or Inconclusive where there is none."""


@dataclass(frozen=True)
class Broken:
    """A request that breaks one declared constraint: of which part, and how."""

    draft: Draft
    part: Part
    fault: str

    @property
    def name(self) -> str:
        """The name of the field or parameter that a refusal should name."""
        return self.draft.data_name(self.part)


def broken_requests(draft: Draft, breaker: Breaker) -> Iterator[Broken]:
    """Every request that breaks one constraint of the body of a valid one, in one place of it.

    What the document describes in several places, such as a price, is broken in the nearest; of a list, the first item.
    """
    found = _described(draft)
    slender = _slender(draft, found)
    for path in found:
        where = _field(path)
        if _is_writable(where):
            yield from (one for one in _of_part(slender, Part("body", place(where)), breaker) if _is_in_one_place(one))


def body_parts(draft: Draft) -> Iterator[Part]:
    """The places of a body of JSON that a refusal could name."""
    if _has_json(draft):
        yield from (Part("body", place(where)) for where in _places(draft.body, ()) if _is_nameable(where))


def query_parts(draft: Draft) -> Iterator[Part]:
    """The query parameters; of an object whose properties are parameters of their own, each of these."""
    for (where, name), value in draft.parameters.items():
        found = next((one for one in parameters(draft.operation) if (one["in"], one["name"]) == (where, name)), None)
        if where != "query" or found is None or not _is_writable((name,)):
            continue
        if isinstance(value, Mapping) and is_exploded(draft.operation, found):
            yield from (Part("query", f"{name}.{inside}") for inside in value if _is_writable((inside,)))
        else:
            yield Part("query", name)


def without(draft: Draft, part: Part) -> Broken | None:
    """The request without a part; None where it may be left out, or is an item of a list."""
    if draft.get(part) is ABSENT or not _is_last_a_name(part):
        return None
    changed = _changed(draft, part, ABSENT)
    return Broken(changed, part, LEFT_OUT) if _is_broken(changed, part) else None


def with_fault(draft: Draft, part: Part, fault: str, breaker: Breaker) -> Broken | None:
    """The request with a fault in a part; None where the document declares nothing that the fault could break."""
    if draft.get(part) is ABSENT:
        return None
    try:
        value = breaker(draft, part, fault)
    except (UsageError, Inconclusive):
        return None
    changed = _changed(draft, part, value)
    return Broken(changed, part, fault) if _is_broken(changed, part) else None


def _of_part(draft: Draft, part: Part, breaker: Breaker) -> Iterator[Broken]:
    found = (without(draft, part), *(with_fault(draft, part, fault, breaker) for fault in FAULTS))
    yield from (one for one in found if one is not None)


def _described(draft: Draft) -> dict[Path, Mapping[str, Json]]:
    """Every place of the document that the body has, but of what stands in several the nearest."""
    operation = draft.operation
    if not _has_json(draft):
        return {}
    found = places(
        operation.document,
        body_schema(operation) or {},
        branches=True,
        occurs=lambda path: get(draft.body, _field(path)) is not ABSENT,
    )
    return {path: schema for path, schema in found.items() if get(draft.body, _field(path)) is not ABSENT}


def _slender(draft: Draft, found: Mapping[Path, Mapping[str, Json]]) -> Draft:
    """The request without what may be left out and is broken in another place: bodies can have thousands of places.

    What means something to the candidate stays.
    """
    slender = draft.copy()
    slender.body = _pruned(draft, draft.body, (), found)
    for part in draft.told:
        if part.place == "body":
            slender.tell(part, draft.get(part))
    schema = body_schema(draft.operation) or {}
    return slender if is_valid(draft.operation, schema, slender.body, "request") else draft


def _pruned(draft: Draft, value: Json, above: Field, found: Mapping[Path, Mapping[str, Json]]) -> Json:
    if isinstance(value, list):
        return [_pruned(draft, item, (*above, index), found) for index, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    inside = {name: (*above, name) for name in value}
    kept = inside
    if not any(_path(where) in found for where in inside.values()):
        required = _required(draft, above)
        kept = {name: where for name, where in inside.items() if name in required}
    return {name: _pruned(draft, value[name], where, found) for name, where in kept.items()}


def _required(draft: Draft, where: Field) -> frozenset[str]:
    """The names that have to be there; all of an object of which the document says none."""
    with suppress(UsageError):
        schema = field_schema(draft.operation, where)
        if schema.get("properties"):
            return frozenset(schema.get("required") or ())
    return frozenset(get(draft.body, where))


def _changed(draft: Draft, part: Part, value: Json) -> Draft:
    changed = draft.copy()
    changed.set(part, value)
    return changed


def _is_broken(draft: Draft, part: Part) -> bool:
    """Whether the request breaks the document: of alternatives, another may allow what one forbids."""
    if part.place == "body":
        return not is_valid(draft.operation, body_schema(draft.operation) or {}, draft.body, "request")
    found, _ = parameter(draft.operation, part.place, part.name)
    value = draft.parameters.get((part.place, found["name"]), ABSENT)
    if value is ABSENT:
        return bool(found.get("required"))
    return not is_valid(draft.operation, parameter_schema(draft.operation, found), value, "request")


def _is_in_one_place(broken: Broken) -> bool:
    """Whether the body breaks the document in one place alone: else it may be refused for another one."""
    draft = broken.draft
    return len(set(broken_places(draft.operation, body_schema(draft.operation) or {}, draft.body, "request"))) == 1


def _has_json(draft: Draft) -> bool:
    return draft.media_type is not None and is_json(draft.media_type) and draft.body is not ABSENT


def _places(value: Json, above: Field) -> Iterator[Field]:
    """Every place within a body, those that are less deep first within each branch; of a list the first item alone."""
    inside = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for name, child in inside:
        yield (*above, name)
        yield from _places(child, (*above, name))


def _field(path: Path) -> Field:
    """Where a place of the document is in a body: of a list, the first item."""
    return tuple(0 if name == ITEMS else name for name in path)


def _path(where: Field) -> Path:
    return tuple(ITEMS if isinstance(name, int) else name for name in where)


def _is_nameable(where: Field) -> bool:
    """Whether a place can be written, and has a name that a refusal could have in it."""
    return _is_writable(where) and any(isinstance(part, str) for part in where)


def _is_writable(where: Field) -> bool:
    """Whether a place can be written as one: a name with a dot or a bracket in it cannot."""
    return not any(isinstance(part, str) and re.search(r"[.\[\]]|^\$?$", part) for part in where)


def _is_last_a_name(part: Part) -> bool:
    return part.place != "body" or isinstance(next(reversed(part.field), None), str)

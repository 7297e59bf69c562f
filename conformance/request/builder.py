"""Build requests for one Building Block: valid ones, fresh values, unknown values, test data."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from functools import lru_cache

from conformance.exceptions import Inconclusive, UsageError
from conformance.model import Json, Operation
from conformance.packs import parameters
from conformance.profile import BlockProfile
from conformance.request.broken import Broken, broken_requests
from conformance.request.draft import Draft, Part
from conformance.request.faults import broken_value, converted
from conformance.request.fields import ABSENT
from conformance.request.fresh import fresh_value
from conformance.request.schemas import body_media, body_schema, parameter_schema
from conformance.request.valid import Supplied, ValueBuilder
from conformance.schema import is_valid, problems

MEDIATOR_HEADER = "Information-Mediator-Client"
_TRIES = 100


class RequestBuilder:
    """Builds the requests of one scenario; the same seed and scenario give the same requests, byte for byte."""

    def __init__(self, block: BlockProfile, mediator: str | None, *, seed: int, scenario: str) -> None:
        self._data = block.test_data
        self._mediator = mediator
        self._source = random.Random(f"{seed}/{scenario}")
        self._given: list[Json] = []

    def valid(self, operation: Operation, *, everything: bool) -> Draft:
        """A valid request. Raises Inconclusive where test data of the profile break the document."""
        draft = _built(operation, lambda name: self._supplied(operation, name), self._source, everything=everything)
        self._check(draft)
        return draft

    def new(self, draft: Draft, part: Part) -> Json:
        """A fresh value that fits the schema of a part, and that this scenario was not given before.

        Short values meet by chance: of two codes with four digits, one in nine thousand is the same.
        """
        schema, shape = draft.schema(part), self._shape(draft, part)
        value = fresh_value(schema, shape, self._source)
        for _ in range(_TRIES):
            if value != shape and value not in self._given:
                break
            value = fresh_value(schema, shape, self._source)
        self._given.append(value)
        return value

    def unknown(self, draft: Draft, part: Part) -> Json:
        """A value that is well formed and names nothing: the profile's, else a fresh one."""
        supplied = _named(self._data.unknown, draft.operation, draft.data_name(part))
        return self.new(draft, part) if supplied is ABSENT else supplied

    def test_data(self, name: str) -> Json:
        """The profile's test data of that name. Raises Inconclusive where it has none."""
        if name not in self._data.named:
            raise Inconclusive(f"The candidate profile has no test data named “{name}”.")
        return self._data.named[name]

    def broken(self, draft: Draft, part: Part, fault: str) -> Json:
        """A value with the named fault. Raises UsageError where there is no such value, or none on its way."""
        schema = draft.schema(part)
        value = broken_value(draft.operation, schema, self._shape(draft, part), fault, self._source)
        is_text = draft.is_text(part) and schema.get("type") == "string" and not isinstance(value, str)
        if is_text and is_valid(draft.operation, schema, json.dumps(value), "request"):
            raise UsageError(f"the {part} is sent as text, and this text is allowed there; it cannot be {fault}")
        return value

    def each_broken(self, draft: Draft) -> Sequence[Broken]:
        """Every request that breaks one constraint of the body of a valid one. What is built later rests on none."""
        before = self._source.getstate()
        try:
            return list(broken_requests(draft, self.broken))
        finally:
            self._source.setstate(before)

    def remembered(self, draft: Draft, part: Part, value: Json) -> Json:
        """A remembered value in the type that the part has. Raises Inconclusive where it has no such form."""
        fitting = converted(draft.operation.document, draft.schema(part), value)
        if fitting is ABSENT:
            shown = str(value) if len(str(value)) <= 60 else f"{str(value)[:60]}…"
            raise Inconclusive(
                f"The candidate's own value “{shown}” cannot be sent as the {part}: the document asks for "
                f"type {draft.schema(part).get('type')} there."
            )
        return fitting

    def _shape(self, draft: Draft, part: Part) -> Json:
        """An example of the part's value: as the request has it, else as one with every field would have it."""
        value = draft.get(part)
        if value is not ABSENT:
            return value
        supplied = self._supplied(draft.operation, draft.data_name(part))
        return _whole_example(draft.operation).get(part) if supplied is ABSENT else supplied

    def _supplied(self, operation: Operation, name: str) -> Json:
        supplied = _named(self._data.values, operation, name)
        if supplied is ABSENT and name == MEDIATOR_HEADER and self._mediator is not None:
            return self._mediator
        return supplied

    def _check(self, draft: Draft) -> None:
        """A request that is not valid would turn a candidate that refuses it red."""
        schema = body_schema(draft.operation)
        found = [] if schema is None else problems(draft.operation, schema, draft.body, "request")
        for parameter in parameters(draft.operation):
            value = draft.parameters.get((parameter["in"], parameter["name"]), ABSENT)
            if value is not ABSENT:
                schema = parameter_schema(draft.operation, parameter)
                found += [f"{parameter['name']}: {p}" for p in problems(draft.operation, schema, value, "request")]
        if found:
            raise Inconclusive(
                f"No valid {draft.operation.id} request can be built: {found[0]}. Check the profile's test data, then "
                "the examples of the OpenAPI document."
            )


def is_breakable(operation: Operation) -> bool:
    """Whether the document declares anything of a request body that could be broken. Raises UsageError without body."""
    if body_schema(operation) is None:
        raise UsageError(f"the document describes no request body for {operation.id}")

    def broken(draft: Draft, part: Part, fault: str) -> Json:
        return broken_value(operation, draft.schema(part), draft.get(part), fault, random.Random(0))

    return any(True for _ in broken_requests(_whole_example(operation), broken))


def _built(operation: Operation, supplied: Supplied, source: random.Random, *, everything: bool) -> Draft:
    values = ValueBuilder(operation, supplied, source, everything)
    media = body_media(operation)
    draft = Draft(operation, media[0] if media else None, values.body())
    for found in parameters(operation):
        if found.get("required") or everything:
            part = Part(found["in"], found["name"])
            draft.parameters[part.place, part.name] = values.parameter(found)
            if part.place == "path" and supplied(part.name) is not ABSENT:  # elsewhere it may be anything: a country
                draft.told.add(part)
    return draft


@lru_cache(maxsize=16)  # large ones take 80 kB, and a scenario asks for few
def _whole_example(operation: Operation) -> Draft:
    """The request with every field from the document alone, to take the shape of single values from."""
    return _built(operation, lambda _: ABSENT, random.Random(0), everything=True)


def _named(data: Mapping[str, Json], operation: Operation, name: str) -> Json:
    return data.get(f"{operation.id}.{name}", data.get(name, ABSENT))

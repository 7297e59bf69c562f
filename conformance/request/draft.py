"""A request under construction: built valid, then changed as a scenario says, then turned into what goes out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import urlencode

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.packs import parameters
from conformance.request.encoding import as_text, encoded, is_form
from conformance.request.fields import ABSENT, Field, get, parse_field, replaced
from conformance.request.message import Credentials, Message
from conformance.request.schemas import (
    Schema,
    body_schema,
    field_schema,
    is_exploded,
    is_json_text,
    merged,
    parameter,
    parameter_part_schema,
    parameter_schema,
)

Place = Literal["body", "path", "query", "header"]


@dataclass(frozen=True)
class Part:
    """One part of a request: a body field or a parameter, as a feature file names it."""

    place: Place
    name: str

    def __str__(self) -> str:
        return f'body field "{self.name}"' if self.place == "body" else f'{self.place} parameter "{self.name}"'

    @property
    def field(self) -> Field:
        """The place within the body."""
        return parse_field(self.name)


@dataclass
class Draft:
    """A request under construction. `raw` replaces the JSON body, such as by text that is not JSON."""

    operation: Operation
    media_type: str | None
    body: Json = ABSENT
    parameters: dict[tuple[str, str], Json] = field(default_factory=dict)
    raw: bytes | None = None
    credentials: Credentials = "right"
    told: set[Part] = field(default_factory=set)
    """The parts whose values mean something to the candidate: from its own answers, or test data."""

    def copy(self) -> Draft:
        """A request that may be changed without the other; values are replaced in a draft, never changed."""
        return replace(self, parameters=dict(self.parameters), told=set(self.told))

    def tell(self, part: Part, value: Json) -> None:
        """Give a part a value that means something to the candidate."""
        self.set(part, value)
        self.told.add(part)

    def made_up(self) -> list[str]:
        """The path parameters that name a record which the kit made up; one with an enumeration names no record."""
        named = (found for found in parameters(self.operation) if found["in"] == "path")
        free = (found["name"] for found in named if not parameter_schema(self.operation, found).get("enum"))
        return [name for name in free if Part("path", name) not in self.told]

    def get(self, part: Part) -> Json:
        """The value of a part as it stands, or ABSENT."""
        if part.place == "body":
            return get(self.body, part.field)
        key, field = self._key(part)
        return get(self.parameters.get(key, ABSENT), field)

    def set(self, part: Part, value: Json) -> None:
        """Give a part a value that the kit makes up; ABSENT leaves it out."""
        self.told.discard(part)
        if part.place == "body":
            if self.media_type is None:
                raise UsageError(f"the document describes no request body for {self.operation.id}")
            self.body = replaced(self.body, part.field, value)
        elif value is ABSENT and part.place == "path":
            raise UsageError("a path parameter cannot be left out: the request would be one for another path")
        else:
            key, field = self._key(part)
            self.parameters[key] = replaced(self.parameters.get(key), field, value)

    def data_name(self, part: Part) -> str:
        """The name by which test data know a part: of a field or property the last name on the way to it."""
        name, field = ("$", part.field) if part.place == "body" else (self._key(part)[0][1], self._key(part)[1])
        return next((step for step in reversed(field) if isinstance(step, str)), name)

    def schema(self, part: Part) -> Schema:
        """What the document says of a part. Raises UsageError where it has no such part."""
        if part.place == "body":
            return field_schema(self.operation, part.field)
        return parameter_part_schema(self.operation, part.place, part.name)

    def is_text(self, part: Part) -> bool:
        """Whether a part is sent as plain text, such as in a path or a form, and not within JSON."""
        if part.place == "body":
            deepest, field = 1 if is_form(str(self.media_type)) else -1, part.field
        else:
            found, field = parameter(self.operation, part.place, part.name)
            deepest = -1 if is_json_text(found) else 1 if is_exploded(self.operation, found) else 0
        return sum(isinstance(step, str) for step in field) <= deepest

    def message(self) -> Message:
        """The request as it goes out."""
        return Message(
            operation=self.operation,
            path={name: as_text(value) for (where, name), value in self.parameters.items() if where == "path"},
            query=urlencode(self.query()),
            headers=tuple(self.headers()),
            content=self.content(),
            credentials=self.credentials,
            left_out=self.left_out_headers(),
        )

    def query(self) -> list[tuple[str, str]]:
        """Query parameters as OpenAPI 3.0.3 has them by default: one pair for each value or property."""
        given = [(name, value) for (where, name), value in self.parameters.items() if where == "query"]
        return [pair for name, value in given if value is not ABSENT for pair in self._pairs(name, value)]

    def headers(self) -> list[tuple[str, str]]:
        """Header parameters and the media type of the body."""
        given = [(name, value) for (where, name), value in self.parameters.items() if where == "header"]
        headers = [(name, as_text(value)) for name, value in given if value is not ABSENT]
        if self.raw is not None:
            headers.append(("Content-Type", str(self.media_type)))
        elif self.body is not ABSENT:
            headers.append(("Content-Type", self._encoded()[0]))
        return headers

    def left_out_headers(self) -> frozenset[str]:
        """The names, in lower case, of headers that a scenario took out: nothing else may put them back."""
        left_out = (name for (where, name), value in self.parameters.items() if where == "header" and value is ABSENT)
        return frozenset(map(str.lower, left_out))

    def content(self) -> bytes | None:
        """The body as bytes, or None where there is none."""
        if self.raw is not None:
            return self.raw
        if self.body is ABSENT:
            return None
        return self._encoded()[1]

    def _encoded(self) -> tuple[str, bytes]:
        schema = merged(self.operation.document, body_schema(self.operation) or {})
        return encoded(str(self.media_type), schema, self.body)

    def _pairs(self, name: str, value: Json) -> list[tuple[str, str]]:
        found, _ = parameter(self.operation, "query", name)
        if is_json_text(found):
            return [(name, json.dumps(value, ensure_ascii=False))]
        is_apart = isinstance(value, Mapping) and is_exploded(self.operation, found)
        apart = list(value.items()) if is_apart else [(name, value)]
        return [(n, as_text(item)) for n, v in apart for item in (v if isinstance(v, list) else [v])]

    def _key(self, part: Part) -> tuple[tuple[str, str], Field]:
        found, field = parameter(self.operation, part.place, part.name)
        return (part.place, str(found["name"])), field

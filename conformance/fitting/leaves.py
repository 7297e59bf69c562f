"""The values that a request or an answer holds, by their places: what may be taken, and what is to be filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from conformance.fitting.described import Described, mapping
from conformance.fitting.likeness import words_of
from conformance.fitting.values import Of, Origin, is_list, item_of, kinds_of
from conformance.model import Json

_DEEPEST = 5
_MOST = 200
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, eq=False)
class Leaf:
    """A value at a place, and the expression that reads it; a list, or an object of which no field is known, too."""

    names: tuple[str, ...]
    expression: str
    value: Of
    is_text: bool = False
    """It comes as a text, whatever its schema: in a path or query."""

    @property
    def name(self) -> str:
        """Its own name."""
        return self.names[-1] if self.names else ""

    @cached_property
    def kinds(self) -> frozenset[str] | None:
        """The kinds that it may be of."""
        return frozenset({"string"}) if self.is_text else kinds_of(self.value)

    @cached_property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return is_list(self.value) is True

    @cached_property
    def is_object(self) -> bool:
        """Whether it is an object of which no field is known."""
        return not self.is_list and bool(self.kinds) and (self.kinds or frozenset()) - {"null"} == {"object"}

    @cached_property
    def example(self) -> Json:
        """An example of it, where its document has one."""
        return mapping(self.value.schema).get("example")


def leaves(value: Of, names: tuple[str, ...] = (), expression: str = "") -> Iterator[Leaf]:
    """Every value within a value, down to a depth; lists are not gone into, as each item has its own."""
    yield from islice(_leaves(value, names, expression), _MOST)


def _leaves(value: Of, names: tuple[str, ...], expression: str) -> Iterator[Leaf]:
    if is_list(value) or len(names) >= _DEEPEST:
        yield Leaf(names, expression, value)
        return
    fields = fields_of(value)
    if not fields and names:
        yield Leaf(names, expression, value)
    for name, part in fields.items():
        yield from _leaves(part, (*names, name), step(expression, name))


def objects(value: Of, names: tuple[str, ...] = (), expression: str = "") -> Iterator[Leaf]:
    """The innermost objects within a value that have fields; those that say what is looked for aside."""
    fields = {} if is_list(value) or len(names) >= _DEEPEST else fields_of(value)
    inner = [leaf for name, part in fields.items() for leaf in objects(part, (*names, name), step(expression, name))]
    if inner:
        yield from inner
    elif fields and "search" not in words_of(names):
        yield Leaf(names, expression, value)


def fields_of(value: Of) -> dict[str, Of]:
    """The fields of an object; of several forms those of the first that has any, as no other may go with them."""
    fields = next((form.fields for form in value.forms if form.fields), {})
    return {name: value.part(schema) for name, schema in fields.items() if isinstance(name, str)}


def step(expression: str, name: str) -> str:
    """A path of JSONata with one step more."""
    quoted = name if _PLAIN_NAME.fullmatch(name) and name not in ("and", "or", "in") else f"`{name}`"
    return f"{expression}.{quoted}" if expression else quoted


def items_of(leaf: Leaf) -> Of | None:
    """What stands in a list, where that is described as one thing."""
    item = item_of(leaf.value)
    return item if isinstance(item, Of) else None


def request_leaves(operation: Described) -> list[Leaf]:
    """All that a request holds: in its path, its query and its body."""
    found: list[Leaf] = []
    for place in ("path", "query"):
        for name, parameter in operation.parameters(place).items():
            value = Of(operation.document, parameter.schema, Origin("request", operation.name))
            names = (name.rsplit(".", 1)[-1],) if place == "query" else (name,)
            found.append(Leaf(names, step(f"request.{place}", name), value, is_text=True))
    body = operation.body
    if isinstance(body, Of):
        found += leaves(body, (), "request.body")
    return [replace(one, names=one.names or ("body",)) for one in found if usable(one)]


def usable(leaf: Leaf) -> bool:
    """Whether a leaf can be written in an expression within a path and a line."""
    return not re.search(r"[`{}\r\n\x00-\x1f]", leaf.expression)

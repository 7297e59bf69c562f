"""What is known of the value of an expression before it is evaluated; what is not certain is unknown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from conformance.fitting.forms import KINDS, Form, forms, kind
from conformance.model import Json


@dataclass(frozen=True)
class Origin:
    """Where a value comes from: a `request` or an `answer`, and of what; or the `calls` that were made before."""

    part: str
    owner: str

    def __str__(self) -> str:
        return f"the {self.part} of {self.owner}"


@dataclass(frozen=True)
class Unknown:
    """Anything; nothing is said of it."""


@dataclass(frozen=True)
class Nothing:
    """No value."""


@dataclass(frozen=True)
class Constant:
    """A value that stands in the expression."""

    value: Json


@dataclass(frozen=True)
class Kinds:
    """Some value of these kinds."""

    kinds: frozenset[str]


@dataclass(frozen=True, eq=False)
class Built:
    """An object with these fields; others too, unless it is whole. `origin` for what the kit itself makes."""

    fields: Mapping[str, Value]
    whole: bool = True
    origin: Origin | None = None


@dataclass(frozen=True, eq=False)
class ListOf:
    """A list, whatever its length."""

    item: Value


@dataclass(frozen=True, eq=False)
class Several:
    """What JSONata calls a sequence: a list where there are many, the item itself where there is one, or nothing."""

    item: Value


@dataclass(frozen=True, eq=False)
class OneOf:
    """One of these, by a condition."""

    options: tuple[Value, ...]


@dataclass(frozen=True, eq=False)
class Of:
    """What a schema describes."""

    document: Mapping[str, Json] = field(repr=False)
    schema: Json
    origin: Origin

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The forms that it may have."""
        return forms(self.document, self.schema)

    def part(self, schema: Json) -> Of:
        """What another schema of the same document describes."""
        return Of(self.document, schema, self.origin)


Value: TypeAlias = Unknown | Nothing | Constant | Kinds | Built | ListOf | Several | OneOf | Of

UNKNOWN, NOTHING = Unknown(), Nothing()
TEXT = Kinds(frozenset({"string"}))
NUMBER = Kinds(frozenset({"number", "integer"}))
INTEGER = Kinds(frozenset({"integer"}))
TRUTH = Kinds(frozenset({"boolean"}))
TEXTS = Kinds(frozenset({"string", "array"}))


def kinds_of(value: Value) -> frozenset[str] | None:
    """The kinds that a value may be of; None where that is not known."""
    match value:
        case Constant(value=constant):
            return frozenset({kind(constant)})
        case Kinds(kinds=kinds):
            return kinds
        case Built():
            return frozenset({"object"})
        case ListOf():
            return frozenset({"array"})
        case Several(item=item):
            inner = kinds_of(item)
            return inner and inner | {"array"}
        case OneOf(options=options):
            return _together(kinds_of(option) for option in options if not isinstance(option, Nothing))
        case Of():
            return _together(form.kinds if form.kinds != KINDS else None for form in value.forms)
    return None


def _together(found: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    kinds: frozenset[str] = frozenset()
    for one in found:
        if one is None:
            return None
        kinds |= one
    return kinds or None


def is_list(value: Value) -> bool | None:
    """Whether a value is a list, or may be one as a sequence; None where that is not known."""
    if isinstance(value, Several):
        return True
    kinds = kinds_of(value)
    if kinds is None:
        return None
    return True if kinds == {"array"} else (None if "array" in kinds else False)


def item_of(value: Value) -> Value:
    """What stands in a list; the value itself where it is none."""
    match value:
        case ListOf(item=item) | Several(item=item):
            return item
        case Of() if is_list(value):
            items = [value.part(form.items) for form in value.forms]
            return items[0] if len(items) == 1 else OneOf(tuple(items))
    return value if is_list(value) is False else UNKNOWN


@dataclass(frozen=True)
class Missing:
    """A field that is not there, and the names that are; `of` says of what it is none."""

    name: str
    of: Origin | None
    names: tuple[str, ...]
    scalar: str | None = None


def field_of(value: Value, name: str) -> Value | Missing:
    """What a step of a path yields: of a list, that of each item."""
    match value:
        case Constant() | Kinds():
            kinds = kinds_of(value) or frozenset()
            return UNKNOWN if kinds & {"object", "array"} else Missing(name, None, (), " or ".join(sorted(kinds)))
        case Built():
            return _built_field(value, name)
        case ListOf(item=item) | Several(item=item):
            found = field_of(item, name)
            return found if isinstance(found, Missing) else _several(found)
        case OneOf(options=options):
            return _any([field_of(option, name) for option in options if not isinstance(option, Nothing)])
        case Of():
            return _any([_form_field(value, form, name) for form in value.forms])
    return value


def _several(value: Value) -> Value:
    return value if isinstance(value, Unknown | Several) else Several(item_of(value))


def _built_field(value: Built, name: str) -> Value | Missing:
    if name in value.fields:
        return value.fields[name]
    return Missing(name, value.origin, tuple(value.fields)) if value.whole else UNKNOWN


def _form_field(value: Of, form: Form, name: str) -> Value | Missing:
    if name in form.fields:
        return value.part(form.fields[name])
    kinds = form.kinds - {"null"}
    if kinds == {"array"}:
        found = field_of(value.part(form.items), name)
        return found if isinstance(found, Missing) else _several(found)
    if not kinds & {"object", "array"}:
        return Missing(name, value.origin, (), " or ".join(sorted(kinds - {"number"} or kinds)))
    return Missing(name, value.origin, tuple(form.fields)) if form.is_known and "array" not in kinds else UNKNOWN


def _any(found: list[Value | Missing]) -> Value | Missing:
    there = [one for one in found if not isinstance(one, Missing)]
    if not there:
        return found[0] if found else UNKNOWN
    return there[0] if len(there) == 1 else OneOf(tuple(there))

"""Whether a value can be what a document asks for; only what is certain is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from conformance.exceptions import DocumentError
from conformance.fitting.forms import Form
from conformance.fitting.values import (
    Built,
    Constant,
    ListOf,
    Nothing,
    Of,
    OneOf,
    Several,
    Unknown,
    Value,
    item_of,
    kinds_of,
)
from conformance.fitting.wording import Problem, in_words, near
from conformance.model import Json
from conformance.schema import is_marked

_DEEPEST = 12
_PASSED_ON = "adapter-passed-on"


@dataclass(frozen=True)
class Wanted:
    """What a place is for: what a document says of it, and whether the candidate or a client reads it."""

    of: Of
    place: str = ""
    depth: int = 0

    @property
    def is_request(self) -> bool:
        """Whether it is part of a request to the candidate."""
        return self.of.origin.part == "request"

    def part(self, schema: Json, place: str) -> Wanted:
        """What stands at a place within it."""
        return Wanted(self.of.part(schema), f"{self.place}{place}", self.depth + 1)

    @property
    def named(self) -> str:
        """The place in words."""
        return f"`{self.place.lstrip('.')}`" if self.place else "the body"

    @property
    def kinds(self) -> frozenset[str] | None:
        """The kinds of value that may stand there."""
        return kinds_of(self.of)


def misfits(value: Value, wanted: Wanted) -> Iterator[Problem]:
    """Why a value can never be what is wanted."""
    kinds = wanted.kinds
    if kinds is None or wanted.depth > _DEEPEST or isinstance(value, Unknown | Nothing):
        return
    match value:
        case OneOf(options=options):
            for option in options:
                # What a condition passes on is mostly what is no such value, for who receives it to refuse.
                if not isinstance(option, Of):
                    yield from misfits(option, wanted)
        case Several(item=item) if kinds - {"null"} == {"array"}:
            yield _list_of_one(wanted)
            yield from misfits(ListOf(item), wanted)
        case Several(item=item):
            yield from misfits(item, wanted)
        case _:
            yield from _kind_misfits(value, wanted, kinds)


def _kind_misfits(value: Value, wanted: Wanted, kinds: frozenset[str]) -> Iterator[Problem]:
    given = kinds_of(value)
    if given is None:
        return
    if not given & kinds:
        yield _type(value, given, wanted, kinds)
        return
    match value:
        case Constant(value=constant):
            yield from _value_misfits(constant, wanted)
        case Built() | Of() if "object" in given:
            yield from _best([list(_object(value, form, wanted)) for form in wanted.of.forms if "object" in form.kinds])
        case ListOf(item=item):
            items = [form.items for form in wanted.of.forms if "array" in form.kinds]
            yield from _best([list(misfits(item, wanted.part(schema, "[]"))) for schema in items])
        case Of() if given == {"array"}:
            items = [form.items for form in wanted.of.forms if "array" in form.kinds]
            given_item = item_of(value)
            yield from _best([list(misfits(given_item, wanted.part(schema, "[]"))) for schema in items])


def _best(problems: list[list[Problem]]) -> list[Problem]:
    """What is wrong by the form that fits best."""
    return min(problems, key=len, default=[])


def _value_misfits(constant: Json, wanted: Wanted) -> Iterator[Problem]:
    allowed = [form.values for form in wanted.of.forms]
    if all(values is not None and constant not in values for values in allowed):
        listed = [str(one) for values in allowed for one in values or ()]
        problem = f"gives {wanted.named} the value “{constant}”, which {wanted.of.origin} does not allow"
        yield Problem("adapter-type", problem, near(str(constant), listed, "give another"))


def _object(value: Built | Of, form: Form, wanted: Wanted) -> Iterator[Problem]:
    return _built(value, form, wanted) if isinstance(value, Built) else _passed_on(value, form, wanted)


def _built(value: Built, form: Form, wanted: Wanted) -> Iterator[Problem]:
    for name, inner in value.fields.items():
        if name in form.fields:
            yield from misfits(inner, wanted.part(form.fields[name], f".{name}"))
        elif form.is_known and (wanted.is_request or form.is_closed):
            rule = "adapter-body-unknown" if wanted.is_request else "adapter-answer-unknown"
            place = f"{wanted.place}.{name}".lstrip(".")
            yield Problem(
                rule, f"sets `{place}`, which {wanted.of.origin} does not have", near(name, form.fields, "take it out")
            )
    if value.whole:
        for name in _required(form, wanted):
            if name not in value.fields or isinstance(value.fields[name], Nothing):
                place = f"{wanted.place}.{name}".lstrip(".")
                rule = "adapter-body-missing" if wanted.is_request else "adapter-answer-missing"
                yield Problem(rule, f"never sets `{place}`, which {wanted.of.origin} requires", f"add `{name}`")


def _passed_on(value: Of, form: Form, wanted: Wanted) -> Iterator[Problem]:
    """An object of the one document where one of the other's is wanted."""
    if len(value.forms) != 1:
        return
    given = value.forms[0]
    missing = [name for name in _required(form, wanted) if given.is_known and name not in given.fields]
    if missing:
        names = ", ".join(f"`{name}`" for name in missing)
        problem = f"passes on {value.origin}, which does not have {names}; {wanted.of.origin} requires this"
        place = f" within {wanted.named}" if wanted.place else ""
        yield Problem(_PASSED_ON, problem, f"write a `body` that sets it{place}")
        return
    for name in sorted(form.fields.keys() & given.fields.keys()):
        yield from misfits(value.part(given.fields[name]), wanted.part(form.fields[name], f".{name}"))


def _required(form: Form, wanted: Wanted) -> list[str]:
    """Read-only fields are required of answers alone, write-only fields of requests alone (OpenAPI 3.0.3, 4.7.24.2)."""
    exempt = "readOnly" if wanted.is_request else "writeOnly"
    found = []
    for name in sorted(form.required):
        try:
            is_exempt = is_marked(wanted.of.document, form.fields.get(name), exempt)
        except (DocumentError, AttributeError):  # what is marked so is not to be known
            is_exempt = True
        if not is_exempt:
            found.append(name)
    return found


def _type(value: Value, given: frozenset[str], wanted: Wanted, kinds: frozenset[str]) -> Problem:
    problem = f"gives {wanted.named} {in_words(given)}, where {wanted.of.origin} has {in_words(kinds)}"
    mend = f"give {in_words(kinds)}"
    if given == {"string"} and kinds & {"number", "integer"}:
        mend = "make a number of it with $number(…)"
    elif "string" in kinds and given <= {"number", "integer", "boolean"}:
        mend = "make a text of it with $string(…)"
    elif kinds == {"array"}:
        mend = "make a list of it: [ … ]"
    return Problem("adapter-type", problem, mend)


def _list_of_one(wanted: Wanted) -> Problem:
    problem = f"gives {wanted.named} a sequence, which is no list where it has one item alone"
    return Problem("adapter-list-of-one", problem, "write [ … ] around it")

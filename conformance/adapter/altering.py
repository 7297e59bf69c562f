"""Other requests and other answers of the same shape: to see what of an answer depends on them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from conformance.adapter.messages import Made, NativeAnswer, Request, write_json
from conformance.json_text import read_json
from conformance.model import Json

_ROTATED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    "bcdefghijklmnopqrstuvwxyzaBCDEFGHIJKLMNOPQRSTUVWXYZA1234567890",
)
FAILURE = 500
"""The status of a candidate that failed, in no way that an adapter can have meant."""

MOST_ITEMS = 20
LONGEST_TEXT = 1_000
"""Of lists and texts in large answers more is not altered, as that would take minutes."""

Alteration = Callable[[Json], Json]


def rotated(value: Json) -> Json:
    """Every value another one of its kind: texts keep their length and punctuation, and can be parsed still.

    Only a text that has no letter or digit becomes longer.
    """
    match value:
        case dict():
            return {name: rotated(item) for name, item in value.items()}
        case list():
            return [rotated(item) for item in value]
        case bool():
            return not value
        case str():
            turned = value.translate(_ROTATED)
            return turned if turned != value else f"{value}x"
        case int() | float():
            return value + 1
    return value


def rotated_numbers(value: Json) -> Json:
    """Every number and every truth another one, while texts stay: they may be what the others are looked up by."""
    match value:
        case dict():
            return {name: rotated_numbers(item) for name, item in value.items()}
        case list():
            return [rotated_numbers(item) for item in value]
        case str():
            return value
    return rotated(value)


def rotated_one(position: int) -> Alteration:
    """One value another one of its kind, the others as they are; counted from 0 in the order of the text."""

    def rotate(value: Json) -> Json:
        left = iter(range(position, -1, -1))

        def walk(inner: Json) -> Json:
            match inner:
                case dict():
                    return {name: walk(item) for name, item in inner.items()}
                case list():
                    return [walk(item) for item in inner]
            return rotated(inner) if next(left, None) == 0 else inner

        return walk(value)

    return rotate


def most_values(made: Sequence[Made]) -> int:
    """How many values the answer has that has most of them, at least one: a text is a value."""
    return max(_values(one.answer.content) for one in made)


def _values(content: bytes) -> int:
    try:
        level: list[Json] = [read_json(content)]
    except ValueError:
        return 1
    found = 0
    while level:
        found += sum(not isinstance(value, dict | list) for value in level)
        level = [
            item
            for value in level
            if isinstance(value, dict | list)
            for item in (value.values() if isinstance(value, dict) else value)
        ]
    return max(1, found)


def grown_by(first: Json) -> Alteration:
    """Every list longer by one item: its last one again, or this where it has none."""

    def grow(value: Json) -> Json:
        match value:
            case dict():
                return {name: grow(item) for name, item in value.items()}
            case list():
                return [*map(grow, value), grow(value[-1]) if value else first]
        return value

    return grow


def shortened(value: Json) -> Json:
    """Every list and text cut to so much that what holds for the rest can be seen in it."""
    match value:
        case dict():
            return {name: shortened(item) for name, item in value.items()}
        case list():
            return [shortened(item) for item in value[:MOST_ITEMS]]
        case str():
            return value[:LONGEST_TEXT]
    return value


def emptied(value: Json) -> Json:
    """Every list without its items."""
    match value:
        case dict():
            return {name: emptied(item) for name, item in value.items()}
        case list():
            return []
    return value


def extended_by(names: Iterable[str]) -> Alteration:
    """Every object with these members too, and a text for every null."""
    added: dict[str, Json] = dict.fromkeys(names, "item")

    def extend(value: Json) -> Json:
        match value:
            case dict():
                return {**added, **{name: extend(item) for name, item in value.items()}}
            case list():
                return [extend(item) for item in value]
            case None:
                return "item"
        return value

    return extend


def with_number(before: int, after: int) -> Alteration:
    """One number in place of another, wherever it stands."""

    def change(value: Json) -> Json:
        match value:
            case dict():
                return {name: change(item) for name, item in value.items()}
            case list():
                return [change(item) for item in value]
            case bool():
                return value
        return after if value == before else value

    return change


def filled(literal: str) -> Alteration:
    """Every text this one: a value that an expression asks for may change what it yields."""

    def fill(value: Json) -> Json:
        match value:
            case dict():
                return {name: fill(item) for name, item in value.items()}
            case list():
                return [fill(item) for item in value]
            case str():
                return literal
        return value

    return fill


def altered_answers(made: Sequence[Made], alteration: Alteration) -> Iterator[dict[str, NativeAnswer]]:
    """The answers with all of them altered, then with one altered at a time; statuses stay."""
    answers = {one.name: one.answer for one in made}
    altered = {name: altered_answer(answer, alteration) for name, answer in answers.items()}
    yield altered
    if len(answers) > 1:
        for name in answers:
            yield {**answers, name: altered[name]}


def altered_answer(answer: NativeAnswer, alteration: Alteration) -> NativeAnswer:
    """An answer whose body and headers are altered, each as far as it can be read."""
    headers = tuple((name, alteration(value)) for name, value in answer.headers)
    return replace(answer, headers=headers, content=altered_content(answer.content, alteration))


def failed_answers(made: Sequence[Made]) -> Iterator[tuple[str, dict[str, NativeAnswer]]]:
    """The answers with one of them a failure instead, for each call."""
    answers = {one.name: one.answer for one in made}
    for name in answers:
        yield name, {**answers, name: NativeAnswer(FAILURE, (), b"")}


def other_status(made: Sequence[Made]) -> dict[str, NativeAnswer]:
    """The answers with the last one's status another of its kind."""
    last = made[-1]
    status = next(
        one for one in (200, 201, 400, 409) if one // 200 == last.answer.status // 200 and one != last.answer.status
    )
    return {**{one.name: one.answer for one in made}, last.name: replace(last.answer, status=status)}


def altered_requests(request: Request) -> Iterator[tuple[str, Request]]:
    """What is altered, and the request so altered: every value another, one member of the body or query left out,
    or every header another.
    """
    yield (
        "its values are others",
        Request(
            request.method,
            {name: rotated(value) for name, value in request.path.items()},
            tuple((name, rotated(value)) for name, value in request.query),
            request.headers,
            altered_content(request.content, rotated),
        ),
    )
    for name, _ in request.query:
        yield (
            f"`{name}` is not in its query",
            replace(request, query=tuple(pair for pair in request.query if pair[0] != name)),
        )
    for name in members(request.content):
        yield f"`{name}` is not in its body", replace(request, content=altered_content(request.content, _without(name)))
    yield (
        "its headers are others",
        replace(request, headers=tuple((name, value.translate(_ROTATED)) for name, value in request.headers)),
    )


def with_members(request: Request, names: Iterable[str]) -> Request:
    """A request whose body is an object that has these members, and nothing in it that is empty."""
    try:
        value = read_json(request.content)
    except ValueError:
        value = {}
    filled_up = extended_by(names)(value if isinstance(value, dict) else {})
    return replace(request, content=write_json(grown_by("item")(filled_up)))


def members(content: bytes) -> list[str]:
    """The names of the members of a body that is an object."""
    try:
        value = read_json(content)
    except ValueError:
        return []
    return list(value) if isinstance(value, dict) else []


def altered_content(content: bytes, alteration: Alteration) -> bytes:
    """A body altered: as JSON where it is, else as a text."""
    if not content:
        return content
    try:
        return write_json(alteration(read_json(content)))
    except ValueError:
        return str(alteration(content.decode("utf-8", errors="replace"))).encode()


def _without(member: str) -> Alteration:
    return lambda value: {name: item for name, item in value.items() if name != member}

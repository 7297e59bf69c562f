"""Whether an adapter leaves out some of the items that the candidate gave, for what they hold. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conformance.adapter.messages import Adapted, NativeAnswer, write_json
from conformance.adapter.trial import Trial
from conformance.json_text import read_json
from conformance.model import Json

MOST_ITEMS = 50
"""Of a longer list it is not asked which items are left out, for the time that would take."""

Place = tuple[str | int, ...]


def leaves_items_out(trial: Trial) -> bool:
    """Whether a list that is given is shorter than the candidate's, as some of its items alone give none.

    Who takes the first of several does not select by what they hold: then each alone gives one.
    """
    for name, answer in trial.answers.items():
        body = _read(answer.content)
        place, items = max(_lists(body), key=lambda found: len(found[1]), default=((), []))
        given = _longest(trial.adapted)
        if given is not None and given < len(items) <= MOST_ITEMS:
            alone = [_given_of(trial, name, _with(body, place, [item])) for item in items]
            if set(alone) == {0, 1} and sum(count or 0 for count in alone) == given:
                return True
    return False


def _given_of(trial: Trial, name: str, body: Json) -> int | None:
    answer: NativeAnswer = replace(trial.answers[name], content=write_json(body))
    repeated = trial.again({**trial.answers, name: answer})
    return None if repeated is None else _longest(repeated)


def _longest(adapted: Adapted) -> int | None:
    """How many items the first of the longest lists of an answer has; None where there is no list."""
    return max((len(items) for _, items in _lists(_read(adapted.content))), default=None)


def _lists(value: Json, place: Place = ()) -> Iterator[tuple[Place, list[Json]]]:
    """The lists of a value that stand in no other, each with its place."""
    match value:
        case dict():
            for name, item in value.items():
                yield from _lists(item, (*place, name))
        case list():
            yield place, value


def _with(value: Json, place: Place, items: list[Json]) -> Json:
    if not place:
        return items
    return {**value, place[0]: _with(value[place[0]], place[1:], items)}


def _read(content: bytes) -> Json:
    try:
        return read_json(content)
    except ValueError:
        return None

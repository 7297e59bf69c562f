"""Find what an adapter says in the candidate's place. Pure: it is asked again, with other requests and answers.

Two rules, from which the rest follows:

1. With the request held, what is answered must depend on what the candidate answered: each value that stays whatever
   it says comes from the adapter, and a failure of the candidate must stay one.
2. With the candidate's answers held, what is answered must not depend on the request: an adapter that copies from it,
   selects by it, or refuses it does what the candidate should do.

No rule can tell the following from translating; only who reads the document and the mapped exchanges can:

- A value made up from what the candidate says: a text beside an identifier, the length of a text, one of two constants
  by what a value holds.
- A value that is left out, or a list that is put in order, in every answer alike.
- A call that is spoilt in its body or query, or is another one, for what the request says, and that is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from conformance.adapter.altering import (
    FAILURE,
    altered_answers,
    altered_requests,
    emptied,
    extended_by,
    failed_answers,
    filled,
    grown_by,
    most_values,
    other_status,
    rotated,
    rotated_numbers,
    rotated_one,
    shortened,
)
from conformance.adapter.expressions import identifiers, literals
from conformance.adapter.messages import Adapted, NativeAnswer, Request, write_json
from conformance.adapter.refusing import found_nothing, goes_astray, passes_nothing_on, refuses_within
from conformance.adapter.selecting import leaves_items_out
from conformance.adapter.shapes import Adapter, AnswerMapping
from conformance.adapter.trial import Trial
from conformance.json_text import read_json
from conformance.model import Json, Substitution


class Kind(StrEnum):
    """How an adapter answers in the candidate's place."""

    CONSTANT = "constant"
    FROM_REQUEST = "from the request"
    SELECTION = "selection"
    REFUSAL = "refusal"
    ERROR_AS_SUCCESS = "error as success"
    FAILURE_HIDDEN = "failure hidden"
    NOTHING_PASSED_ON = "nothing passed on"


STATUS = "status"
_MOST_LITERALS = 40
_MOST_VALUES = 60
"""So many values of an answer are altered one by one, before what stays is called constant."""

_LARGE = 20_000
"""Characters of answers that can be altered a hundred times in a second or two."""

_LONGEST = 60


def substitutions(adapter: Adapter, operation: str, request: Request, adapted: Adapted) -> list[Substitution]:
    """What of an answer does not come from the candidate; none is told twice."""
    if adapted.fault is not None or adapted.unanswered is not None or not adapted.made:
        return []
    trial = _of_bearable_size(Trial(adapter, operation, request, adapted))
    found = [*_of_status(trial), *_by_request(trial), *_of_refusal(trial)]
    if not found_nothing(trial):  # that there is nothing is all that the answer can say
        told = {one.place for one in found}
        found += [one for one in _supplied(trial) if one.place not in told]
    return list(dict.fromkeys(found))


def _of_bearable_size(trial: Trial) -> Trial:
    """The same with shorter lists and texts, where the candidate said much and the adapter makes the same of less."""
    if sum(len(one.answer.content) for one in trial.adapted.made) <= _LARGE:
        return trial
    shorter = trial.again(next(altered_answers(trial.adapted.made, shortened)))
    if shorter is None or shorter.status != trial.adapted.status or len(shorter.made) != len(trial.adapted.made):
        return trial
    return replace(trial, adapted=shorter)


def _of_status(trial: Trial) -> Iterator[Substitution]:
    """An error that is answered as a success, and the like: as it happened, and as it would."""
    last = trial.adapted.made[-1]
    kind = _kind(last.answer.status, trial.adapted.status)
    if kind is not None and not refuses_within(trial):
        said, given = last.answer.status, trial.adapted.status
        yield Substitution(
            kind, STATUS, f"The candidate answered {said} to `{last.name}`; the adapter answers {given}."
        )
    for name, answers in failed_answers(trial.adapted.made):
        repeated = trial.again(answers)
        kind = _kind(FAILURE, repeated.status) if repeated else None
        if repeated is not None and kind is not None:
            what = f"Were the candidate to fail at `{name}`, the adapter would answer {repeated.status}."
            yield Substitution(kind, STATUS, what)


def _kind(said: int, given: int) -> Kind | None:
    if said >= 400 > given:
        return Kind.ERROR_AS_SUCCESS
    if said >= 500 > given:
        return Kind.FAILURE_HIDDEN
    return Kind.REFUSAL if said < 400 <= given else None


def _by_request(trial: Trial) -> Iterator[Substitution]:
    """What of an answer changes with the request, although the candidate's answers are the same (rule 2)."""
    before, taken = _leaves(trial.adapted), set[str]()
    for what, request in altered_requests(trial.request):
        repeated = trial.again(trial.answers, request)
        if repeated is None:
            continue
        if repeated.status >= 400 > trial.adapted.status:
            sentence = f"Where {what}, the adapter refuses with {repeated.status}, whatever the candidate answers."
            yield Substitution(Kind.REFUSAL, STATUS, sentence)
        elif repeated.status == trial.adapted.status:
            after = _leaves(repeated)
            taken |= {place for place in before.keys() & after.keys() if before[place] != after[place]}
            if (before.keys() ^ after.keys()) - taken:
                sentence = f"Where {what}, the answer holds other things, whatever the candidate answers."
                yield Substitution(Kind.SELECTION, "/body", sentence)
    for place in sorted({_any_item(place) for place in taken}):
        yield Substitution(Kind.FROM_REQUEST, place, f"{place} is taken from the request.")
    if leaves_items_out(trial):
        yield Substitution(
            Kind.SELECTION, "/body", "Of the candidate's items those are left out that hold certain values."
        )


def _of_refusal(trial: Trial) -> Iterator[Substitution]:
    """That the candidate was made to refuse."""
    if passes_nothing_on(trial):
        yield Substitution(Kind.NOTHING_PASSED_ON, STATUS, "The refused call holds nothing of the request.")
    elif goes_astray(trial):
        yield Substitution(Kind.REFUSAL, STATUS, "For what the request says, the adapter made a call of another form.")


def _supplied(trial: Trial) -> Iterator[Substitution]:
    """The values that stay whatever the candidate says (rule 1); of an error, where all of its body does."""
    mapping, values = trial.mapping, _leaves(trial.adapted)
    own = constant = {place for place in values if _is_mapped(place, mapping)}
    for altered in _alterations(trial, mapping):
        constant = constant - _moved(trial, altered, constant)
        if not constant:
            return
    empty = {place for place in constant if values[place] in ([], {})}
    named = extended_by(identifiers(mapping.body or ""))
    for altered in altered_answers(trial.adapted.made, named):  # what is asked for may only be missing
        constant = constant - _moved(trial, altered, empty)
    if trial.adapted.status < 400 or constant == own:
        shown = {_any_item(place): values[place] for place in sorted(constant, reverse=True)}
        for place, value in sorted(shown.items()):
            text = write_json(value).decode()[:_LONGEST]
            yield Substitution(Kind.CONSTANT, place, f"{place} is {text} whatever the candidate answers.")


def _alterations(trial: Trial, mapping: AnswerMapping) -> Iterator[dict[str, NativeAnswer]]:
    """Other answers of the candidate; those that cost most come last, as they are rarely needed."""
    grown = (grown_by("item"), grown_by({"item": "item"}), emptied, extended_by(["item"]))
    for alteration in (rotated, rotated_numbers, *grown):
        yield from altered_answers(trial.adapted.made, alteration)
    yield other_status(trial.adapted.made)
    for literal in _literals_of(mapping.body or "", *mapping.headers.values()):
        yield from altered_answers(trial.adapted.made, filled(literal))
    for position in range(min(_MOST_VALUES, most_values(trial.adapted.made))):
        yield from altered_answers(trial.adapted.made, rotated_one(position))


def _moved(trial: Trial, altered: Mapping[str, NativeAnswer], places: Set[str]) -> set[str]:
    """Which of these places change with the candidate's answers; an empty list or object may also come to an end."""
    repeated = trial.again(altered)
    if repeated is None or (repeated.status < 400) != (trial.adapted.status < 400):
        return set()
    before, after = _leaves(trial.adapted), _leaves(repeated)
    moved = {place for place in places if place in after and after[place] != before[place]}
    return moved | {place for place in places if place not in after and before[place] in ([], {})}


def _is_mapped(place: str, mapping: AnswerMapping) -> bool:
    if place.startswith("/headers/"):
        return place.removeprefix("/headers/") in {name.lower() for name in mapping.headers}
    return mapping.body is not None


@lru_cache(maxsize=512)
def _literals_of(*expressions: str) -> tuple[str, ...]:
    found = dict.fromkeys(text for expression in expressions for text in literals(expression))
    return tuple(found)[:_MOST_LITERALS]


def _leaves(adapted: Adapted) -> dict[str, Json]:
    """Every value of an answer that holds no other, by JSON Pointer (RFC 6901) below /headers and /body."""
    leaves: dict[str, Json] = {f"/headers/{name.lower()}": value for name, value in adapted.headers}
    if adapted.content:
        try:
            _add_leaves(leaves, "/body", read_json(adapted.content))
        except ValueError:
            leaves["/body"] = adapted.content.decode("utf-8", errors="replace")
    return leaves


def _any_item(place: str) -> str:
    """The place in each item of a list alike."""
    return re.sub(r"/\d+(?=/|$)", "/*", place)


def _add_leaves(leaves: dict[str, Json], place: str, value: Json) -> None:
    match value:
        case dict() if value:
            for name, item in value.items():
                _add_leaves(leaves, f"{place}/{name.replace('~', '~0').replace('/', '~1')}", item)
        case list() if value:
            for index, item in enumerate(value):
                _add_leaves(leaves, f"{place}/{index}", item)
        case _:
            leaves[place] = value

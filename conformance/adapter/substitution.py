"""Find what an adapter says in the candidate's place. Pure: it is asked again, with other requests and answers.

Two rules, from which the rest follows:

1. With the request held, what is answered must depend on what the candidate answered: each value that stays whatever
   it says comes from the adapter, and a failure of the candidate must stay one.
2. With the candidate's answers held, what is answered must not depend on the request: an adapter that copies from it,
   selects by it, or refuses it does what the candidate should do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from conformance.adapter.altering import (
    FAILURE,
    altered_answers,
    altered_requests,
    failed_answers,
    filled,
    grown,
    other_status,
    rotated,
)
from conformance.adapter.expressions import literals
from conformance.adapter.messages import Adapted, NativeAnswer, NativeRequest, Request, write_json
from conformance.adapter.performing import perform
from conformance.adapter.shapes import Adapter, AnswerMapping, OperationAdapter
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
_LONGEST = 60


class _Unscripted(Exception):  # noqa: N818 - ends a replay that asks for what was not recorded
    """The adapter made a call of which no answer is known."""


@dataclass(frozen=True)
class _Trial:
    """A request that was answered through an adapter, to be answered again under other circumstances."""

    adapter: Adapter
    operation: str
    request: Request
    adapted: Adapted

    def again(self, answers: Mapping[str, NativeAnswer], request: Request | None = None) -> Adapted | None:
        """What is answered with these answers of the candidate; None where that cannot be known."""
        waiting = [one.name for one in self.adapted.made]

        def send(_native: NativeRequest) -> NativeAnswer:
            if not waiting:
                raise _Unscripted
            return answers[waiting.pop(0)]

        try:
            repeated = perform(self.adapter, self.operation, request or self.request, send)
        except _Unscripted:
            return None
        same = [one.name for one in repeated.made] == [one.name for one in self.adapted.made][: len(repeated.made)]
        return repeated if same and repeated.fault is None else None

    @property
    def answers(self) -> dict[str, NativeAnswer]:
        return {one.name: one.answer for one in self.adapted.made}


def substitutions(adapter: Adapter, operation: str, request: Request, adapted: Adapted) -> list[Substitution]:
    """What of an answer does not come from the candidate; none is told twice."""
    if adapted.fault is not None or adapted.unanswered is not None or not adapted.made:
        return []
    trial = _Trial(adapter, operation, request, adapted)
    found = [*_of_status(trial), *_by_request(trial)]
    told = {one.place for one in found}
    found += [one for one in _supplied(trial) if one.place not in told]
    return list(dict.fromkeys(found))


def _of_status(trial: _Trial) -> Iterator[Substitution]:
    """An error that is answered as a success, and the like: as it happened, and as it would."""
    last = trial.adapted.made[-1]
    kind = _kind(last.answer.status, trial.adapted.status)
    if kind is not None:
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


def _by_request(trial: _Trial) -> Iterator[Substitution]:
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
    if trial.adapted.status in _OF_CONTENT and _passes_nothing_on(trial):
        yield Substitution(Kind.NOTHING_PASSED_ON, STATUS, "The refused call holds nothing of the request.")


_OF_CONTENT = frozenset({400, 404, 409, 410, 412, 413, 414, 422})
"""Refusals for what a request says; the others come from who sends it, and in which form."""


def _passes_nothing_on(trial: _Trial) -> bool:
    """Whether the last call would be the same for another request that has the same parts."""
    _, other = next(altered_requests(trial.request))
    if other == trial.request:
        return False
    repeated = trial.again(trial.answers, other)
    if repeated is None or len(repeated.made) < len(trial.adapted.made):
        return False
    return repeated.made[-1].request == trial.adapted.made[-1].request


def _supplied(trial: _Trial) -> Iterator[Substitution]:
    """The values that stay whatever the candidate says (rule 1); of an error, where all of its body does."""
    mapping, values = _mapping(trial), _leaves(trial.adapted)
    own = constant = {place for place in values if _is_mapped(place, mapping)}
    for altered in _alterations(trial, mapping):
        constant = constant - _moved(trial, altered, constant)
        if not constant:
            return
    if trial.adapted.status < 400 or constant == own:
        shown = {_any_item(place): values[place] for place in sorted(constant, reverse=True)}
        for place, value in sorted(shown.items()):
            text = write_json(value).decode()[:_LONGEST]
            yield Substitution(Kind.CONSTANT, place, f"{place} is {text} whatever the candidate answers.")


def _alterations(trial: _Trial, mapping: AnswerMapping) -> Iterator[dict[str, NativeAnswer]]:
    """Other answers of the candidate; those that cost most come last, as they are rarely needed."""
    yield from altered_answers(trial.adapted.made, rotated)
    yield from altered_answers(trial.adapted.made, grown)
    yield other_status(trial.adapted.made)
    for literal in _literals_of(mapping.body or "", *mapping.headers.values()):
        yield from altered_answers(trial.adapted.made, filled(literal))


def _moved(trial: _Trial, altered: Mapping[str, NativeAnswer], places: Set[str]) -> set[str]:
    """Which of these places change with the candidate's answers; an empty list or object may also come to an end."""
    repeated = trial.again(altered)
    if repeated is None or (repeated.status < 400) != (trial.adapted.status < 400):
        return set()
    before, after = _leaves(trial.adapted), _leaves(repeated)
    moved = {place for place in places if place in after and after[place] != before[place]}
    return moved | {place for place in places if place not in after and before[place] in ([], {})}


def _mapping(trial: _Trial) -> AnswerMapping:
    fulfilled: OperationAdapter = trial.adapter.operations[trial.operation]
    if trial.adapted.made[-1].answer.status < 400:
        return fulfilled.answer
    return trial.adapter.errors if fulfilled.errors is None else fulfilled.errors


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

"""Whose refusal it is: the candidate's, which may stand within an answer of success, or the adapter's. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote

from conformance.adapter.altering import (
    Alteration,
    altered_answer,
    altered_requests,
    grown_by,
    with_members,
    with_number,
)
from conformance.adapter.expressions import literals
from conformance.adapter.messages import Adapted, NativeAnswer, NativeRequest
from conformance.adapter.shapes import OperationAdapter, parts
from conformance.adapter.trial import Trial, Unscripted
from conformance.json_text import read_json
from conformance.model import Json

NOT_FOUND = 404
_OF_CONTENT = frozenset({400, 404, 409, 410, 412, 413, 414, 422})
"""Refusals for what a request says; the others come from who sends it, and in which form."""
_SUCCESS_AGAIN = frozenset({"ok", "success"})
"""Members by which an answer of success says that it is one. Where they are true, they do not tell what was found."""

_OF_PAGING = re.compile(r"page|size|limit|offset|next|prev|first|last|cursor|links?|sort|empty", re.IGNORECASE)
"""Members that say where in a list an answer stands, which a list without items has like any other."""

_OF_BODY = re.compile(r"request\.body\.(?:`([^`]+)`|\"([^\"]+)\"|(\w+))")
"""The members of a request's body that an expression names."""


def refuses_within(trial: Trial) -> bool:
    """Whether a refusal stands in the candidate's own answer: it found nothing, or names that status."""
    return found_nothing(trial) or _holds_status(trial)


def found_nothing(trial: Trial) -> bool:
    """Whether a 404 says no more than the candidate does: a list without items, and nothing beside it.

    Were there an item, the adapter would give it, or go on with it.
    """
    last = trial.adapted.made[-1]
    if trial.adapted.status != NOT_FOUND or last.answer.status >= NOT_FOUND or not _is_empty(last.answer):
        return False
    return any(_goes_on(trial, grown_by(first)) for first in ("item", {"item": "item"}))


def _goes_on(trial: Trial, alteration: Alteration) -> bool:
    """Whether the adapter would not refuse, had its last call been answered so."""
    last = trial.adapted.made[-1]
    answers = {**trial.answers, last.name: altered_answer(last.answer, alteration)}
    try:
        repeated = trial.replayed(answers)
    except Unscripted:
        return True
    return repeated is not None and repeated.status < 400


def _is_empty(answer: NativeAnswer) -> bool:
    """Whether a body has a list without items, and says nothing beside but that it is a success, and of which page."""
    try:
        values = _values(read_json(answer.content))
    except ValueError:
        return False
    return [] in values and not any(values)


def _values(value: Json) -> list[Json]:
    """The values that could tell of something found."""
    match value:
        case dict():
            telling = [
                item
                for name, item in value.items()
                if not (_OF_PAGING.search(name) or (name in _SUCCESS_AGAIN and item is True))
            ]
            return [each for item in telling for each in _values(item)]
        case list() if value:
            return [each for item in value for each in _values(item)]
    return [value]


def _holds_status(trial: Trial) -> bool:
    """Whether the candidate names the status that is given, as a batch does for its parts, and the request does not."""
    given = trial.adapted.status
    if given < 400 or str(given).encode() in trial.request.content:
        return False
    return _goes_on(trial, with_number(given, 200))


def passes_nothing_on(trial: Trial) -> bool:
    """Whether the candidate refused a call that would be the same for another request."""
    if trial.adapted.status not in _OF_CONTENT:
        return False
    _, other = next(altered_requests(trial.request))
    if other == trial.request:
        return False
    whole = with_members(trial.request, _members_named(trial.fulfilled))
    return _is_same_call(trial, trial.again(trial.answers, other)) and _is_same_call(
        trial, trial.again(trial.answers, whole)
    )


def goes_astray(trial: Trial) -> bool:
    """Whether the candidate refused a path or header that the adapter wrote because of what the request says.

    Then another body or query would have made another path or header of it, and what stands there is the adapter's own.
    """
    if trial.adapted.status not in _OF_CONTENT | {405, 406, 415}:
        return False
    written = _literals_of(trial)
    if not written:
        return False
    made = trial.adapted.made[-1].request
    for _, other in altered_requests(trial.request):
        repeated = trial.again(trial.answers, replace(other, path=trial.request.path, headers=trial.request.headers))
        if repeated is not None and len(repeated.made) == len(trial.adapted.made):
            instead = repeated.made[-1].request
            if written & (_told(made) - _told(instead)):
                return True
    return False


def _told(made: NativeRequest) -> set[str]:
    """The segments of a call's path, and the values of its headers."""
    return {unquote(segment) for segment in made.path.split("/")} | {value for _, value in made.headers}


def _literals_of(trial: Trial) -> set[str]:
    """The texts that the expressions of the last call's path and headers hold."""
    name = trial.adapted.made[-1].name
    call = next(call for call in trial.fulfilled.calls if call.name == name)
    places = [part for part, is_expression in parts(call.path) if is_expression]
    return {text for expression in (*places, *call.headers.values()) for text in literals(expression)}


def _is_same_call(trial: Trial, repeated: Adapted | None) -> bool:
    if repeated is None or len(repeated.made) < len(trial.adapted.made):
        return False
    return repeated.made[-1].request == trial.adapted.made[-1].request


def _members_named(fulfilled: OperationAdapter) -> tuple[str, ...]:
    return _named_in(tuple(call.body or "" for call in fulfilled.calls))


@lru_cache(maxsize=512)
def _named_in(expressions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple({"".join(found) for text in expressions for found in _OF_BODY.findall(text)})

"""What an answer can no longer repeat, because the request that it answers has it wrong, or has it not.

Many answers repeat what the request says, such as its identifier. Where the request breaks the document there, the
answer that repeats it breaks the document as well, and the candidate could justify it: it was given nothing better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.probe.contract.trial import Purpose, Trial
from conformance.request import parse_field
from conformance.request.reading import UNREADABLE
from conformance.request.schemas import body_schema, field_schema, merged
from conformance.schema import Broken

_WHOLE = ("type", "required", UNREADABLE)
"""Who breaks one of these has nothing of what should stand beneath."""

_DEEPEST = 8


def is_echo(trial: Trial, place: str) -> bool:
    """Whether a place in an answer has the name of a field that the request has wrong, or has not at all."""
    name = _last(place)
    return name is not None and any(name == lost for lost in _lost(trial))


def _lost(trial: Trial) -> Iterator[str]:
    """The names of what the request has wrong, and of all that should stand beneath what it has not."""
    broken = [*trial.violations.certain, *trial.violations.doubtful]
    if trial.purpose is Purpose.MALFORMED:
        broken.append(Broken("body", UNREADABLE))
    for one in broken:
        name = _last(one.place)
        if name is not None:
            yield name
        if one.keyword in _WHOLE:
            yield from _beneath(trial.operation, one.place)


def _last(place: str) -> str | None:
    """The last name in a place such as `body.items[0].id`; None for a whole body."""
    names = re.sub(r"\[\d+\]", "", place).split(".")
    return names[-1] if names[-1] not in ("$", "body", "") else None


def _beneath(operation: Operation, place: str) -> Iterator[str]:
    """The names of all fields that the document describes beneath a place in the request body."""
    if re.split(r"[.\[]", place, maxsplit=1)[0] != "body":
        return
    inside = place.removeprefix("body").removeprefix(".")
    try:
        schema = field_schema(operation, parse_field(inside)) if inside else body_schema(operation)
    except UsageError:
        return
    yield from _names(operation.document, schema or {}, _DEEPEST)


def _names(document: Mapping[str, Json], schema: Json, depth: int) -> Iterator[str]:
    whole = merged(document, schema)
    for name, child in (whole.get("properties") or {}).items() if depth else ():
        yield name
        yield from _names(document, child, depth - 1)
    if depth and "items" in whole:
        yield from _names(document, whole["items"], depth - 1)

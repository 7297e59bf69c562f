"""Evaluate the runtime expressions of Link Objects (OpenAPI 3.0.3, 4.7.20.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from conformance.exceptions import CheckFailed
from conformance.model import Json
from conformance.probe.contract.trial import Trial
from conformance.request.fields import ABSENT
from conformance.request.reading import read_message

_EMBEDDED = re.compile(r"\{(\$[^}]+)\}")


def evaluated(written: Json, trial: Trial) -> Json:
    """The value that a link hands on, from a request and its answer; ABSENT where there is none."""
    if isinstance(written, Mapping):
        values = {name: evaluated(part, trial) for name, part in written.items()}
        return ABSENT if ABSENT in values.values() else values
    if not isinstance(written, str):
        return written
    if written.startswith("$"):
        return _value(written, trial)
    parts = {match[1]: _value(match[1], trial) for match in _EMBEDDED.finditer(written)}
    if any(part in (ABSENT, None) for part in parts.values()):
        return ABSENT
    return _EMBEDDED.sub(lambda match: str(parts[match[1]]), written)


def _value(expression: str, trial: Trial) -> Json:
    if expression == "$statusCode":
        return trial.answer.status
    if expression == "$method":
        return trial.operation.method
    source, _, rest = expression.removeprefix("$").partition(".")
    place, _, pointer = rest.partition("#")
    if source == "response":
        return _of_response(trial, place, pointer)
    return _of_request(trial, place, pointer) if source == "request" else ABSENT


def _of_response(trial: Trial, place: str, pointer: str) -> Json:
    if place.startswith("header."):
        value = trial.answer.headers.get(place.removeprefix("header."))
        return ABSENT if value is None else value
    try:
        return _pointed(trial.answer.json(), pointer) if place == "body" else ABSENT
    except CheckFailed:
        return ABSENT


def _of_request(trial: Trial, place: str, pointer: str) -> Json:
    given, _ = read_message(trial.message)
    where, _, name = place.partition(".")
    if where == "body":
        return _pointed(given["body"], pointer)
    found: Json = given.get(where, {}).get(name, ABSENT)
    return found


def _pointed(value: Json, pointer: str) -> Json:
    """What a JSON Pointer leads to (RFC 6901)."""
    for part in unquote(pointer).split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, Mapping) and part in value:
            value = value[part]
        elif isinstance(value, list) and part.isdigit() and int(part) < len(value):
            value = value[int(part)]
        else:
            return ABSENT
    return value

"""The rules of contract checks, one for each kind: what an answer breaks, and whether the candidate could justify it.

Whatever HTTP or the document leaves open is an observation: it is worth knowing, and touches no verdict.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from conformance.exceptions import CheckFailed
from conformance.model import Json, Operation
from conformance.probe.contract.echoes import is_echo
from conformance.probe.contract.places import Places
from conformance.probe.contract.trial import Purpose, Trial
from conformance.probe.phases import SAFE_METHODS
from conformance.probe.responses import (
    GATEWAY_STATUSES,
    GENERAL_REFUSALS,
    NOT_ABOUT_CONTENT,
    body_schema,
    check_headers,
    check_media_type,
    documented_response,
    documented_statuses,
    is_loosely_described,
    is_server_error,
)
from conformance.schema import Broken, broken_constraints, problems

_EXPLAINED = frozenset({401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 417, 429, 431})
"""Refusals that HTTP explains, and that a document need not name (RFC 9110 section 15.5, RFC 6585)."""

_OF_FORM = ("schema", "media-type", "headers")

_SHOWN = 160


@dataclass(frozen=True)
class Remark:
    """What one answer shows. `cause` is the same for all answers that show the same thing.

    `in_itself` is what breaks a standard, whatever the document says or leaves open.
    """

    kind: str
    cause: str
    expected: str
    actual: str
    source: Callable[[], str]
    justifiable: bool = False
    in_itself: bool = False


def remarks(trial: Trial, places: Places) -> Iterator[Remark]:
    """Everything that an answer shows."""
    if trial.answer.ending is not None:
        yield _incomplete(trial, places)
        return
    loose = is_loosely_described(trial.operation, trial.answer.status)
    for rule in _RULES:
        for remark in rule(trial, places):
            excused = loose and remark.kind in _OF_FORM and not remark.in_itself
            yield replace(remark, justifiable=True) if excused else remark


def _incomplete(trial: Trial, places: Places) -> Remark:
    problem = re.sub(r"\d+", "n", trial.answer.problem)
    return Remark(
        "server-error",
        f"no complete answer: {problem}",
        "a complete, readable answer within the limits of the profile",
        trial.answer.problem,
        places.operation,
    )


def _server_error(trial: Trial, places: Places) -> Iterator[Remark]:
    status = trial.answer.status
    if not is_server_error(trial.operation, status):
        return
    yield Remark(
        "server-error",
        f"status {status}",
        "no status from 500 to 599 but those, other than 500, that the document names",
        shown(trial),
        places.operation,
        justifiable=status in GATEWAY_STATUSES,
    )


def _undocumented_status(trial: Trial, places: Places) -> Iterator[Remark]:
    status, operation = trial.answer.status, trial.operation
    if status >= 500 or documented_response(operation, status) is not None or not _is_about_operation(trial):
        return
    yield Remark(
        "undocumented-status",
        f"status {status}",
        f"status {_listed(documented_statuses(operation))}",
        shown(trial),
        lambda: places.operation("responses"),
        justifiable=400 <= status < 500 and _is_explained(operation, status),
    )


def _is_about_operation(trial: Trial) -> bool:
    """Whether the document's words on answers are meant for this request at all."""
    return trial.purpose is not Purpose.UNKNOWN_METHOD


def _is_explained(operation: Operation, status: int) -> bool:
    named = [s for s in documented_statuses(operation) if 400 <= s < 500 and s not in NOT_ABOUT_CONTENT]
    return status in _EXPLAINED or not named


def _body(trial: Trial, places: Places) -> Iterator[Remark]:
    """The schema of the body, for JSON of a documented status.

    What calls itself JSON and is none is wrong wherever it stands (RFC 8259 section 2); an error may have no body.
    """
    answer, operation = trial.answer, trial.operation
    schema = body_schema(operation, answer)
    if schema is None or not _is_about_operation(trial):
        return
    expected = f"the schema of {operation.id}, status {answer.status}"
    try:
        value = answer.json()
    except CheckFailed as failed:
        yield Remark(
            "schema",
            f"{answer.status}: no readable JSON",
            expected,
            f"{failed} {failed.actual}",
            lambda: places.status(answer.status),
            in_itself=bool(answer.content.strip()),
        )
        return
    yield from _broken_schema(trial, places, schema, value)


def _broken_schema(trial: Trial, places: Places, schema: Mapping[str, Json], value: Json) -> Iterator[Remark]:
    """What a body breaks first. What it repeats of a wrong request counts only where nothing else is broken."""
    answer, operation = trial.answer, trial.operation
    sentences = problems(operation, schema, value, "response")
    if not sentences:
        return
    broken = broken_constraints(operation, schema, value, "response")
    own = next((index for index, one in enumerate(broken) if not is_echo(trial, one.place)), None)
    chosen = broken[own or 0]
    yield Remark(
        "schema",
        f"{answer.status}: {_general(chosen)}",
        f"the schema of {operation.id}, status {answer.status}",
        sentences[own or 0] if (own or 0) < len(sentences) else f"{chosen.place} breaks `{chosen.keyword}`",
        lambda: places.answer(answer.status, answer.headers.get("content-type", ""), chosen.place),
        justifiable=own is None,
    )


def _media_type(trial: Trial, places: Places) -> Iterator[Remark]:
    try:
        check_media_type(trial.operation, trial.answer)
    except CheckFailed as failed:
        status = trial.answer.status
        justifiable = not _is_about_operation(trial) or documented_response(trial.operation, status) is None
        of_charset = "charset" in str(failed)
        cause = f"{status}: charset" if of_charset else f"{status}: {failed.actual.split(';')[0][:80]}"
        yield Remark(
            "media-type",
            cause,
            failed.expected,
            failed.actual,
            lambda: places.status(status),
            justifiable=justifiable,
            in_itself=of_charset,
        )


def _headers(trial: Trial, places: Places) -> Iterator[Remark]:
    if not _is_about_operation(trial):
        return
    try:
        check_headers(trial.operation, trial.answer)
    except CheckFailed as failed:
        status, name = trial.answer.status, failed.expected.removeprefix("header ")
        fault = "is missing" if failed.actual == "no such header" else "breaks its schema"
        yield Remark(
            "headers",
            f"{status}: {name} {fault}",
            f"the header {name} as the document says for status {status}",
            str(failed) if fault == "is missing" else f"{failed} ({failed.actual})",
            lambda: places.header(status, name),
        )


def _invalid_accepted(trial: Trial, places: Places) -> Iterator[Remark]:
    """A request that breaks the document is accepted; with a header missing and nothing else, that is its kind."""
    broken = trial.violations if trial.is_judged and (trial.is_accepted or trial.is_led_elsewhere) else None
    if broken is None or broken.is_valid:
        return
    chosen = (broken.certain or broken.doubtful)[0]
    missing = broken.missing_headers
    yield Remark(
        "missing-header-accepted" if missing else "invalid-accepted",
        _general(chosen),
        f"a refusal: {_sentence(chosen)}",
        shown(trial),
        lambda: places.request(chosen.place),
        justifiable=not broken.certain or trial.is_led_elsewhere or trial.reports_errors,
    )


def _valid_refused(trial: Trial, places: Places) -> Iterator[Remark]:
    """Only what the pack itself declares acceptable has to be accepted: of all else the candidate may know better.

    Nor does it fail a request for a change: other generated requests may have changed what this one needs, and the
    scenario that declares it has tried it before them.
    """
    if not trial.is_judged or not trial.is_refused_for_content or not trial.violations.is_valid:
        return
    declared = trial.attempt.declared and trial.purpose is Purpose.OWN
    is_certain = declared and trial.operation.method in SAFE_METHODS
    cause = "the request of the document's examples and the profile's test data" if declared else "other valid requests"
    yield Remark(
        "valid-refused", cause, "acceptance", shown(trial), lambda: places.operation(), justifiable=not is_certain
    )


def _unsupported_method(trial: Trial, places: Places) -> Iterator[Remark]:
    """A 2xx for a method that HTTP does not know; TRACE may be answered with the request (RFC 9110 section 9.3.8)."""
    if trial.purpose is not Purpose.UNKNOWN_METHOD or not 200 <= trial.answer.status < 300:
        return
    if trial.answer.headers.get("content-type", "").startswith("message/http"):
        return
    method = str(trial.message.method)
    yield Remark(
        "unsupported-method",
        f"method {method}",
        "status 405 or 501 (RFC 9110 section 9.1)",
        shown(trial),
        places.operation,
    )


def _ignored_authentication(trial: Trial, places: Places) -> Iterator[Remark]:
    if trial.purpose not in (Purpose.NO_CREDENTIALS, Purpose.WRONG_CREDENTIALS):
        return
    if not trial.is_accepted and not trial.is_led_elsewhere:
        return
    yield Remark(
        "ignored-authentication",
        trial.purpose.value,
        "status 401 or 403: the document asks for credentials",
        shown(trial),
        lambda: places.operation("security"),
        justifiable=not trial.is_accepted or trial.reports_errors,
    )


_RULES: Sequence[Callable[[Trial, Places], Iterator[Remark]]] = (
    _server_error,
    _undocumented_status,
    _body,
    _media_type,
    _headers,
    _invalid_accepted,
    _valid_refused,
    _unsupported_method,
    _ignored_authentication,
)


def shown(trial: Trial) -> str:
    """An answer in short."""
    text = trial.answer.content[:_SHOWN].decode("utf-8", errors="replace")
    return f"status {trial.answer.status}: {text or 'an empty body'}"


def _general(broken: Broken) -> str:
    """What is broken, whichever item of a list it is."""
    place = re.sub(r"\[\d+\]", "[]", broken.place)
    return f"{place}: {broken.keyword}"


def _sentence(broken: Broken) -> str:
    if broken.keyword == "required":
        return f"{broken.place} is required"
    return f"{broken.place} breaks `{broken.keyword}`"


def _listed(statuses: list[int]) -> str:
    return " or ".join(map(str, statuses)) or "that the document names"


__all__ = ["GENERAL_REFUSALS", "Remark", "remarks", "shown"]

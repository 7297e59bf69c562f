"""Where the fault of a failure most likely lies, and the sign that says so. Pure. It touches no verdict.

The first sign that is there decides; each has its row in tests/judge/test_attribution.py:

1. The kit itself failed: kit.
2. A request with the profile's credentials, which was to be accepted, was refused for them (401, 403): profile.
3. An adapter answered in the candidate's place, or the profile maps the operation to another method and path: adapter.
4. What came back is what the published documents say where the pack departs from them: specification.
5. None of these: candidate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from conformance.model import REDACTED, Exchange, Outcome, Scenario, ScenarioResult, StepResult
from conformance.record import RecordedBlock, RecordedDeviation


class Place(StrEnum):
    """Where a fault can lie."""

    CANDIDATE = "candidate"
    PROFILE = "profile"
    ADAPTER = "adapter"
    SPECIFICATION = "specification"
    KIT = "kit"


@dataclass(frozen=True)
class Attribution:
    """Where the fault of a failure most likely lies, and the sign that says so."""

    place: Place
    sign: str


_CANDIDATE = Attribution(Place.CANDIDATE, "No sign points to profile, adapter, specification or kit.")
_REFUSED_FOR_CREDENTIALS = (401, 403)
_ACCEPTED = re.compile(r"the request is accepted\b|.*\bhas succeeded\b")
"""Steps that need a request to be accepted."""

_PECULIAR = re.compile(r"\b\d{3}\b|\b[a-z]+(?:[A-Z_][A-Za-z0-9]*)+\b|[“\"`]([^”\"`]+)[”\"`]")
"""What can be told apart in a sentence: a status, a name in camel or snake case, something quoted."""


def attributed(scenario: Scenario, result: ScenarioResult, block: RecordedBlock) -> Attribution | None:
    """Where the fault of a failed scenario most likely lies; None where it did not fail.

    `result` has its evidence.
    """
    if result.outcome is Outcome.ERROR:
        return Attribution(Place.KIT, result.reason)
    if result.outcome is not Outcome.FAILED:
        return None
    operations = {*scenario.operations, *(finding.operation for finding in result.findings)}
    signs = (
        *_credentials(result),
        *_adapted(result),
        *_mapped(operations, block),
        *_published(operations, result, block.deviations),
    )
    return next(iter(signs), _CANDIDATE)


def _credentials(result: ScenarioResult) -> Iterator[Attribution]:
    for exchange in _refused(result):
        if exchange.response and exchange.response.status in _REFUSED_FOR_CREDENTIALS and _had_credentials(exchange):
            sign = f"The profile's credentials were refused with status {exchange.response.status}."
            yield Attribution(Place.PROFILE, sign)


def _refused(result: ScenarioResult) -> Iterator[Exchange]:
    """The last exchange of each step that failed because a request was to be accepted.

    A report that was edited may not hold what a step cites: that is named where reports are verified.
    """
    exchanges = {exchange.number: exchange for exchange in result.exchanges}
    for step in result.steps:
        if step.outcome is Outcome.FAILED and step.exchanges and _ACCEPTED.match(step.step.text):
            cited = exchanges.get(step.exchanges[-1])
            yield from () if cited is None else (cited,)


def _had_credentials(exchange: Exchange) -> bool:
    """Credentials are redacted wherever they travel: in a header or in the address."""
    return REDACTED in exchange.request.url or any(REDACTED in value for _, value in exchange.request.headers)


def _mapped(operations: Iterable[str], block: RecordedBlock) -> Iterator[Attribution]:
    for operation in block.operations:
        if operation.id in operations and operation.mapped_to:
            yield Attribution(Place.ADAPTER, f"The profile maps {operation.id} to {operation.mapped_to}.")


def _adapted(result: ScenarioResult) -> Iterator[Attribution]:
    """What an adapter says or does in the candidate's place may be what is wrong."""
    for one in result.substituted:
        yield Attribution(Place.ADAPTER, f"The adapter answers {one.operation} in part itself: {one.substitution.what}")


def _published(
    operations: Iterable[str], result: ScenarioResult, deviations: Iterable[RecordedDeviation]
) -> Iterator[Attribution]:
    seen, asked = _peculiar(" ".join(_seen(result))), set(operations)
    for deviation in deviations:
        if asked.isdisjoint(re.findall(r"[\w-]+", deviation.where)):
            continue
        if common := seen & (_peculiar(deviation.published) - _peculiar(deviation.here)):
            names = ", ".join(sorted(common))
            sign = f"What came back ({names}) is as published; the pack departs from it: {deviation.id}."
            yield Attribution(Place.SPECIFICATION, sign)


def _seen(result: ScenarioResult) -> Iterator[str]:
    """What the failing steps and the findings say came back."""
    yield from (_actual(step) for step in result.steps if step.outcome is Outcome.FAILED)
    yield from (finding.actual for finding in result.findings)


def _actual(step: StepResult) -> str:
    return f"{step.actual or ''} {step.message or ''}"


def _peculiar(text: str) -> set[str]:
    return {match.group(1) or match.group() for match in _PECULIAR.finditer(text)}

"""Walk the steps of a scenario that passed, and see which of them its answers would not pass by the new document. Pure.

A requirement rests on the steps of its scenarios, and on nothing else that its answers hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from conformance.contract import KINDS, LINK_KINDS
from conformance.evolution.exchanges import UNUSABLE, Held, Pair, answer_of
from conformance.exceptions import CheckFailed
from conformance.exchange import Answer
from conformance.in_turn import BREAKS_EACH, EACH_REFUSED
from conformance.model import REDACTED, Exchange, Operation, Outcome, ScenarioResult
from conformance.probe.responses import check_accepted, check_refused

_CONFORMS = "the response matches the specification"
_PREPARES = " has succeeded"
_REFUSED = "the request is refused as invalid"
_RULES = frozenset(kind.rule for kind in (*KINDS, *LINK_KINDS))

_CHECKS: Mapping[str, Callable[[Operation, Answer], None]] = {
    "the request is accepted": check_accepted,
    "the request is refused": lambda operation, answer: check_refused(operation, answer, invalid=False),
    _REFUSED: lambda operation, answer: check_refused(operation, answer, invalid=True),
}
"""The steps whose check depends on the document, beside that which holds the whole answer against it."""


@dataclass(frozen=True)
class Walked:
    """What would become of a scenario: exchanges on which a step would fail, by number, and what it leaves open."""

    lost: tuple[tuple[int, str], ...]
    open: tuple[str, ...]
    operations: tuple[str, ...]


def walk(result: ScenarioResult, pairs: Mapping[str, Pair], held: Mapping[int, Held]) -> Walked:
    """What would become of a scenario whose exchanges were held against the new version."""
    exchanges = {exchange.number: exchange for exchange in result.exchanges}
    operations = tuple(dict.fromkeys(one.operation for one in result.exchanges if one.operation))
    lost: list[tuple[int, str]] = []
    left: list[str] = []
    last: Exchange | None = None
    for step in result.steps:
        last = exchanges.get(step.exchanges[-1], last) if step.exchanges else last
        if step.outcome is not Outcome.PASSED or last is None:
            continue
        text = step.step.text
        if text == _CONFORMS or text in _RULES:
            cited = (last.number,) if text == _CONFORMS else step.exchanges
            lost += [(number, what) for number in cited if number in held for what in held[number].faults]
            left += [f"Exchange {number}: {why}." for number in cited if number in held for why in held[number].open]
            continue
        if text == EACH_REFUSED:
            lost += _refused_in_turn(result, exchanges, pairs)
            continue
        why = _fails(text, last, pairs)
        if why is not None and text in _CHECKS:
            lost.append((last.number, f"“{text}” fails: {why}"))
        elif why is not None:
            left.append(f"Exchange {last.number}: what it prepares would not succeed: {why}")
    return Walked(tuple(lost), tuple(left), operations)


def _refused_in_turn(
    result: ScenarioResult, exchanges: Mapping[int, Exchange], pairs: Mapping[str, Pair]
) -> Iterator[tuple[int, str]]:
    """Every request that breaks a constraint whose answer refuses it no more by the new document."""
    for number in (one for step in result.steps if step.step.text == BREAKS_EACH for one in step.exchanges):
        why = _fails(_REFUSED, exchanges[number], pairs) if number in exchanges else None
        if why is not None:
            yield number, f"“{EACH_REFUSED}” fails: {why}"


def _fails(text: str, exchange: Exchange, pairs: Mapping[str, Pair]) -> str | None:
    """Why a step that passed would fail by the new document; None where it would not, or cannot be told."""
    pair = pairs.get(exchange.operation or "")
    check = _CHECKS.get(text, check_accepted if text.endswith(_PREPARES) else None)
    if check is None or pair is None or exchange.response is None or exchange.error is not None:
        return None
    body = exchange.response.body
    if pair.new.definition.get("x-refusal") and body and (body.truncated or REDACTED in body.text):
        return None
    try:
        check(pair.old, answer_of(exchange))
    except UNUSABLE:
        return None
    try:
        check(pair.new, answer_of(exchange))
    except CheckFailed as failed:
        return str(failed)
    except UNUSABLE:
        return None
    return None

"""Whether the outcome of each scenario is what its own steps, findings and exchanges say."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from conformance.attestation.discrepancies import Discrepancy, differences, repeated
from conformance.contract import KINDS, LINK_KINDS, TAG
from conformance.in_turn import BREAKS_EACH, EACH_REFUSED, breaks_in_turn
from conformance.model import NOT_IMPLEMENTED, REDACTED
from conformance.report.evidence import first_of_each_status
from conformance.report.scenario_shapes import BodyRecord, ExchangeRecord, FindingRecord, ScenarioRecord, StepRecord
from conformance.report.shapes import Run

_RULES = {kind.id: kind.rule for kind in (*KINDS, *LINK_KINDS)}
_NOT_DECIDED_BY_STEPS = ("skipped", "inconclusive", "error")
"""What a scenario can come to without a step that says so: it was decided beforehand, or the kit failed around it."""

_TELLING = ("failed", "inconclusive", "error")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CLOCK_SLACK = timedelta(minutes=1)  # a clock may be set while a run lasts

_REFUSING = range(200, 500)
_STATUSES: tuple[tuple[re.Pattern[str], range], ...] = (
    (re.compile(r"the request is accepted"), range(200, 400)),
    (re.compile(r"the request is refused( as .+)?"), _REFUSING),
)
"""With which statuses a step can have passed at all; a refusal may stand in the body of an answer with status 200."""


def weigh_evidence(where: str, scenario: ScenarioRecord, run: Run) -> Iterator[Discrepancy]:
    """Every discrepancy between what a scenario says and the evidence that it holds."""
    contract = TAG in scenario["tags"]
    yield from (_contract_outcome if contract else _outcome)(where, scenario)
    in_turn = breaks_in_turn(step["text"] for step in scenario["steps"])
    yield from (_contract_citations if contract else _citations_in_turn if in_turn else _citations)(where, scenario)
    yield from _statuses(where, scenario)
    if in_turn:
        yield from _refused_in_turn(where, scenario)
    for exchange in scenario["exchanges"]:
        place = f"{where}.exchanges.{exchange['number']}"
        yield from _times(place, exchange, run)
        yield from weigh_exchange(place, exchange)


def weigh_exchange(where: str, exchange: ExchangeRecord) -> Iterator[Discrepancy]:
    """What is wrong with an exchange by itself: without response or error, or with a body that is not its digest's."""
    if exchange["response"] is None and exchange["error"] is None:
        yield Discrepancy(where, "neither response nor error", "every request has one of them")
    yield from _body(f"{where}.request.body", exchange["request"]["body"])
    if exchange["response"] is not None:
        yield from _body(f"{where}.response.body", exchange["response"]["body"])
    for call in exchange["adapted"]["calls"] if "adapted" in exchange else ():
        yield from weigh_exchange(f"{where}.adapted.calls.{call['number']}", call)


def moment(text: str | None) -> datetime | None:
    """A time of a report, None where there is none: what an editor wrote may be the 31st of February."""
    try:
        return None if text is None else datetime.fromisoformat(text)
    except ValueError:
        return None


def _outcome(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """A scenario comes to what its first step comes to that does not pass; no step is run after it."""
    words = [step["outcome"] for step in scenario["steps"]]
    decisive = next((number for number, word in enumerate(words) if word != "passed"), None)
    if decisive is None:
        allowed: Sequence[str] = ("passed", "error") if words else _without_steps(scenario)
        yield from _allowed(where, scenario, allowed, "its steps all passed" if words else "it has no steps")
        return
    word = words[decisive]
    if word == "not run":
        yield from _allowed(where, scenario, _without_steps(scenario), f"its step {decisive + 1} was not run")
    else:
        yield from _allowed(where, scenario, (word,), f"its step {decisive + 1} came to “{word}”")
    for number, later in enumerate(words[decisive + 1 :], start=decisive + 2):
        if later != "not run":
            yield Discrepancy(f"{where}.steps.{number}", f"“{later}”", f"step {decisive + 1} ended the scenario")
    if scenario["findings"]:
        yield Discrepancy(f"{where}.findings", "something", "contract checks alone have it")
    if scenario["requests"] and not breaks_in_turn(step["text"] for step in scenario["steps"]):
        yield Discrepancy(f"{where}.requests", "something", "only what sends many requests has it")


def _without_steps(scenario: ScenarioRecord) -> Sequence[str]:
    """What a scenario can come to of which no step was run; what is not implemented fails by its adapter's word."""
    failed = ("failed",) if scenario["reason"].startswith(NOT_IMPLEMENTED) else ()
    return (*_NOT_DECIDED_BY_STEPS, *failed)


def _contract_outcome(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """A contract check fails where it has a finding, and each kind's step fails where there is one of the kind."""
    words = {step["text"]: step["outcome"] for step in scenario["steps"]}
    found = {_RULES.get(finding["kind"], finding["kind"]) for finding in scenario["findings"]}
    if set(words.values()) <= {"not run"}:
        yield from _allowed(where, scenario, _without_steps(scenario), "none of its steps was run")
    elif found:
        yield from _allowed(where, scenario, ("failed",), f"it has {len(scenario['findings'])} findings")
    else:
        yield from _allowed(where, scenario, ("passed", "inconclusive"), "it has no findings")
    for number, step in enumerate(scenario["steps"], start=1):
        if (step["outcome"] == "failed") != (step["text"] in found):
            count = sum(_RULES.get(finding["kind"]) == step["text"] for finding in scenario["findings"])
            yield Discrepancy(f"{where}.steps.{number}", f"“{step['outcome']}”", f"findings of its kind: {count}")
    for rule in found - set(words):
        yield Discrepancy(f"{where}.findings", f"a finding of “{rule}”", "it has no such step")
    for finding in scenario["findings"]:
        if scenario["operations"] and finding["operation"] not in scenario["operations"]:
            yield Discrepancy(
                f"{where}.findings", f"a finding of {finding['operation']}", "it checks another operation"
            )


def _allowed(where: str, scenario: ScenarioRecord, words: Sequence[str], why: str) -> Iterator[Discrepancy]:
    if scenario["outcome"] not in words:
        follows = f"{why}, which makes it {' or '.join(words)}"
        yield Discrepancy(f"{where}.outcome", f"“{scenario['outcome']}”", follows)


def _citations(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """The exchanges of a scenario are numbered from 1, none is missing, and what steps cite is among them."""
    numbers = [exchange["number"] for exchange in scenario["exchanges"]]
    yield from differences(
        f"{where}.exchanges", numbers, list(range(1, len(numbers) + 1)), "in the order sent they are"
    )
    yield from _cited(where, scenario["steps"], set(numbers))


def _contract_citations(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """A contract check shows what is cited, and has a row for all that it sent."""
    rows = {row[0]: list(row) for row in scenario["requests"]}
    shown = {exchange["number"] for exchange in scenario["exchanges"]}
    yield from repeated(f"{where}.requests", [str(row[0]) for row in scenario["requests"]])
    yield from _cited(where, [step for step in scenario["steps"] if step["outcome"] in _TELLING], shown)
    yield from _cited(where, scenario["steps"], set(rows))
    yield from _examples(f"{where}.findings", scenario["findings"], shown)
    yield from _examples(f"{where}.observations", scenario["observations"], shown)
    yield from _rows(where, scenario)


def _citations_in_turn(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """A scenario that breaks every constraint in turn has a row for all that it sent, and shows what else is cited."""
    numbers = [row[0] for row in scenario["requests"]]
    shown = {exchange["number"] for exchange in scenario["exchanges"]}
    yield from differences(f"{where}.requests", numbers, list(range(1, len(numbers) + 1)), "in the order sent they are")
    yield from _cited(where, scenario["steps"], set(numbers))
    for position, step in enumerate(scenario["steps"], start=1):
        cited = step["exchanges"]
        if step["text"] == BREAKS_EACH and step["outcome"] not in _TELLING:
            own = set(cited)
            cited = first_of_each_status(row for row in scenario["requests"] if row[0] in own)
        yield from _shown(f"{where}.steps.{position}", cited, shown)
    yield from _rows(where, scenario)


def _rows(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """What is shown is what its row says."""
    rows = {row[0]: list(row) for row in scenario["requests"]}
    for exchange in scenario["exchanges"]:
        sent, received = exchange["request"], exchange["response"]
        row = [exchange["number"], sent["method"], sent["url"], received["status"] if received else None]
        yield from differences(
            f"{where}.requests.{row[0]}", rows.get(exchange["number"]), row, "the exchange of that number has"
        )


def _cited(where: str, steps: Sequence[StepRecord], numbers: set[int]) -> Iterator[Discrepancy]:
    for position, step in enumerate(steps, start=1):
        yield from _shown(f"{where}.steps.{position}", step["exchanges"], numbers)


def _shown(where: str, cited: Sequence[int], numbers: set[int]) -> Iterator[Discrepancy]:
    for number in cited:
        if number not in numbers:
            yield Discrepancy(where, f"that exchange {number} shows it", "there is no such exchange")


def _examples(where: str, findings: Sequence[FindingRecord], shown: set[int]) -> Iterator[Discrepancy]:
    for finding in findings:
        if finding["exchange"] not in shown:
            yield Discrepancy(where, f"that exchange {finding['exchange']} is an example", "there is no such exchange")


def _statuses(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """A step that passed on an answer passed on the last one before it; with some statuses it cannot have."""
    exchanges: Mapping[int, ExchangeRecord] = {exchange["number"]: exchange for exchange in scenario["exchanges"]}
    last: ExchangeRecord | None = None
    for number, step in enumerate(scenario["steps"], start=1):
        last = exchanges.get(step["exchanges"][-1], last) if step["exchanges"] else last
        statuses = next((possible for phrase, possible in _STATUSES if phrase.fullmatch(step["text"])), None)
        if statuses is None or step["outcome"] != "passed":
            continue
        status = last["response"]["status"] if last and last["response"] else None
        if status is None or status not in statuses:
            seen = "there was no answer" if status is None else f"the answer has status {status}"
            yield Discrepancy(f"{where}.steps.{number}", f"that “{step['text']}” passed", seen)


def _refused_in_turn(where: str, scenario: ScenarioRecord) -> Iterator[Discrepancy]:
    """Where all requests that break a constraint were refused, each has an answer, with a status that can refuse."""
    statuses = {row[0]: row[3] for row in scenario["requests"]}
    sent: Sequence[int] = ()
    for number, step in enumerate(scenario["steps"], start=1):
        if step["text"] == BREAKS_EACH:
            sent = step["exchanges"]
        if step["text"] != EACH_REFUSED or step["outcome"] != "passed":
            continue
        if not sent:
            yield Discrepancy(f"{where}.steps.{number}", f"that “{EACH_REFUSED}” passed", "no request was sent for it")
        for one in sent:
            status = statuses.get(one)
            if status is None or status not in _REFUSING:
                seen = "no answer" if status is None else f"status {status}"
                yield Discrepancy(f"{where}.requests.{one}", seen, f"that “{EACH_REFUSED}” passed")


def _times(where: str, exchange: ExchangeRecord, run: Run) -> Iterator[Discrepancy]:
    started, begun, ended = map(moment, (exchange["started"], run["started"], run["finished"]))
    if (
        started is None
        or (begun is not None and started < begun - _CLOCK_SLACK)
        or (ended is not None and started > ended + _CLOCK_SLACK)
    ):
        lasted = f"the run lasted from {run['started']} to {run['finished']}"
        yield Discrepancy(f"{where}.started", exchange["started"], lasted)


def _body(where: str, body: BodyRecord | None) -> Iterator[Discrepancy]:
    """Where the whole body is kept as it was, its length and digest follow from it."""
    if body is None or body["truncated"] or REDACTED in body["text"] or _REPLACEMENT in body["text"]:
        return
    content = body["text"].encode()
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    yield from differences(f"{where}.length", body["length"], len(content), "its text has")
    yield from differences(f"{where}.digest", body["digest"], digest, "its text has")

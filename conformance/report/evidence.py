"""Read the evidence of a scenario, and make its texts safe to look at; shared by all renderings."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable

from conformance.report.scenario_shapes import ExchangeRecord, FindingRecord, RequestRow, ScenarioRecord, StepRecord
from conformance.report.shapes import Run

# Controls (a line end as CR LF is left), bidirectional overrides, invisible characters, lone surrogates. The joiner
# U+200D stays: emoji and several scripts need it.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]|\r(?!\n)"
)

_UNDECIDED = ("passed", "not run")
"""The outcomes of steps that decide nothing."""

LONGEST_LINE = 240
"""So many characters of a text stand in one line of a summary."""


def visible(text: str) -> str:
    """The text with every character that hides, reorders or breaks text written out, such as `␛` or `\\u202e`."""
    return _HIDDEN.sub(_spelled, text)


def one_line(text: str, longest: int = LONGEST_LINE) -> str:
    """Text as one bounded line that cannot rewrite what stands around it; what is cut ends in `…`."""
    shown = visible(" ".join(text.split()))
    return shown if len(shown) <= longest else f"{shown[:longest]}…"


def _spelled(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\u{code:04x}"


def evidence(scenario: ScenarioRecord) -> list[tuple[StepRecord | None, list[ExchangeRecord]]]:
    """The steps, each with the exchanges that it caused; at the end, under None, exchanges that no step names.

    What a step that did not pass cites is shown with that step, whichever caused it.
    """
    left = {exchange["number"]: exchange for exchange in scenario["exchanges"]}
    telling = {n: step for step in scenario["steps"] if step["outcome"] not in _UNDECIDED for n in step["exchanges"]}
    rows: list[tuple[StepRecord | None, list[ExchangeRecord]]] = []
    for step in scenario["steps"]:
        own = [number for number in step["exchanges"] if number in left and telling.get(number, step) is step]
        rows.append((step, [left.pop(number) for number in own]))
    return [*rows, (None, list(left.values()))] if left else rows


def failing_step(scenario: ScenarioRecord) -> StepRecord | None:
    """The step that decided the scenario's outcome, where that is not `passed`."""
    matching = (step for step in scenario["steps"] if step["outcome"] == scenario["outcome"])
    return next((step for step in matching if step["outcome"] not in _UNDECIDED), None)


def telling_exchange(scenario: ScenarioRecord) -> ExchangeRecord | None:
    """The last exchange up to the deciding step: the one that a reader wants to repeat."""
    decisive, numbers = failing_step(scenario), []
    for step in scenario["steps"]:
        numbers += step["exchanges"]
        if step is decisive:
            break
    known = {exchange["number"]: exchange for exchange in scenario["exchanges"]}
    chosen = next((known[number] for number in reversed(numbers) if number in known), None)
    return chosen or (scenario["exchanges"][-1] if scenario["exchanges"] else None)


def example(finding: FindingRecord, scenario: ScenarioRecord) -> ExchangeRecord | None:
    """The exchange that a finding gives as its smallest example."""
    return next((found for found in scenario["exchanges"] if found["number"] == finding["exchange"]), None)


def requests_by_status(scenario: ScenarioRecord) -> list[tuple[int | None, int]]:
    """How many of many requests were answered with each status; None, without an answer, comes last."""
    counted = Counter(status for _, _, _, status in scenario["requests"])
    return sorted(counted.items(), key=lambda item: (item[0] is None, item[0]))


def first_of_each_status(rows: Iterable[RequestRow]) -> list[int]:
    """The numbers of the first requests that were answered with each status: those that are shown of many."""
    first: dict[int | None, int] = {}
    for number, _, _, status in rows:
        first.setdefault(status, number)
    return list(first.values())


def repeat_command(run: Run, scenario: str) -> str:
    """The command line that sends the same requests of one scenario or contract check again."""
    return _command([*_same_values(run), "--scenario", scenario])


def repeat_run_command(run: Run) -> str:
    """The command line that carries out the same run again: its values, and what it was narrowed to."""
    chosen = run["selection"]
    options = {"--block": chosen["blocks"], "--operation": chosen["operations"], "--scenario": chosen["scenarios"]}
    named = [word for option, names in options.items() for name in names for word in (option, name)]
    tags = ["--tag", chosen["tags"]] if chosen["tags"] is not None else []
    return _command([*_same_values(run), *named, *tags])


def _same_values(run: Run) -> list[str]:
    return ["--seed", str(run["seed"]), *(["--depth", run["depth"]] if run["depth"] is not None else [])]


def _command(words: list[str]) -> str:
    return f"govstack-conformance run PROFILE {shlex.join(words)}"

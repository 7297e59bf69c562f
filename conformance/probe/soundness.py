"""Before a run: does every step exist, and does it speak of what the OpenAPI documents describe?

A feature file that does not would end as an error of the kit in the middle of a run; here it is named with its line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import filterfalse
from pathlib import Path
from typing import Any

from conformance.contract import is_contract_check
from conformance.exceptions import DocumentError, UsageError
from conformance.in_turn import BREAKS_EACH, EACH_REFUSED
from conformance.model import Operation, Scenario
from conformance.packs import Pack
from conformance.probe.steps import CHECKS
from conformance.probe.vocabulary import read_step
from conformance.request import Draft, Part
from conformance.request.builder import is_breakable


def check_scenarios(pack: Pack, scenarios: Iterable[Scenario]) -> None:
    """Raise DocumentError, with file and line, for the first step that cannot be carried out.

    Contract checks are not written as steps of the vocabulary.
    """
    described: set[tuple[str, Part]] = set()
    for scenario in filterfalse(is_contract_check, scenarios):
        current: Operation | None = None
        before: set[str] = set()
        for step in scenario.steps:
            try:
                arguments = _arguments(step.text)
                current = _operation(pack, arguments) or current
                _check_part(current, arguments.get("part"), described)
                _check_in_turn(current, step.text, before)
            except UsageError as error:
                raise DocumentError(Path(scenario.file), str(error), line=step.line) from None
            before.add(step.text)


def _arguments(text: str) -> Mapping[str, Any]:
    reading = read_step(text)
    if reading is None:
        raise UsageError(f"there is no such step: “{text}”; `govstack-conformance steps` lists those that there are")
    phrase, arguments = reading
    if "check" not in arguments:
        return arguments
    inner = read_step(arguments["check"])
    if inner is not None and inner[0].function.__module__ not in {module.__name__ for module in CHECKS}:
        raise UsageError(
            f"“{arguments['check']}” does not look at an answer; `{phrase.template}` needs a step that does"
        )
    return _arguments(arguments["check"])


def _operation(pack: Pack, arguments: Mapping[str, Any]) -> Operation | None:
    name = arguments.get("operation")
    if name is not None and name not in pack.operations:
        raise UsageError(f"{pack.id} has no operation {name!r}")
    return pack.operations.get(str(name))


def _check_part(operation: Operation | None, part: Part | None, described: set[tuple[str, Part]]) -> None:
    """A part is described once and for all: outlines name the same ones again and again."""
    if part is None or (operation is not None and (operation.id, part) in described):
        return
    Draft(_begun(operation), None).schema(part)
    described.add((_begun(operation).id, part))


def _check_in_turn(operation: Operation | None, text: str, before: Collection[str]) -> None:
    """There is something to break, and something was broken before it is looked at."""
    if text == BREAKS_EACH and not is_breakable(_begun(operation)):
        raise UsageError(f"the document of {_begun(operation).id} declares nothing that a request body could break")
    if text == EACH_REFUSED and BREAKS_EACH not in before:
        raise UsageError(f"this step needs requests that are not valid; send them with: {BREAKS_EACH}")


def _begun(operation: Operation | None) -> Operation:
    if operation is None:
        raise UsageError('this step needs a request; begin one with: a valid "…" request')
    return operation

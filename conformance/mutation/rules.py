"""Mutants for which one rule of the reference candidate does not hold, or does not last."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from conformance.exceptions import ConformanceError
from conformance.model import Operation
from conformance.mutation.baseline import Baseline, Context, is_accepted
from conformance.mutation.bench import Bench
from conformance.mutation.faults import Forgetting, Overlooking, Skipping
from conformance.mutation.mutant import Fate, Mutant
from conformance.reference.rules import (
    Change,
    ChangeAll,
    Create,
    Find,
    Give,
    Refuse,
    Remove,
    Rules,
    Select,
    Step,
)

_WHOLE = re.compile(r"\brecords?\b(?!\s*(?:\[[^\]]*\])?\s*\.\s*[\w{\"])")
"""A record as a whole, of which any field may be what is looked at."""

_THERE = re.compile(r"(?:^|(?<=&&)|(?<=\|\|))\s*!?\s*records?\s*(?=&&|\|\||$)|length\(records\)")
"""A question whether there is a record, or how many there are: no field is looked at."""

_SORTED = re.compile(r"\bsort_by\(records, &(\w+)\)")
"""All records in the order of a field: that field is looked at, and others as they are of `records` themselves."""

_OF_INVALID = re.compile(r"length\(invalid\) > `0`|contains\(invalid, [^()]*\)|invalid")


def rule_mutants(operation: Operation, rules: Rules) -> Iterator[Mutant]:
    """Every mutant for which one rule of an operation does not hold or does not last."""
    steps = rules.operations.get(operation.id, [])
    for index, step in enumerate(steps):
        yield from _of_step(operation, index, step)


def is_read(mutant: Mutant, rules: Rules) -> bool:
    """Whether any operation could tell that a change of the memory did not last, or that a record was left out."""
    fault = mutant.fault
    assert isinstance(fault, Forgetting | Overlooking)
    steps = rules.operations[mutant.operation]
    step = steps[fault.step]
    match step:
        case Select():
            return any(isinstance(s, Create) and s.create == step.select for s in _all_steps(rules))
        case Create():
            return step.create in _read_collections(rules)
        case Change():
            return _shows(rules, _collection_of(steps[: fault.step], Find), step.change)
        case ChangeAll():
            return _shows(rules, _collection_of(steps[: fault.step], Select), step.change_all)
    return True


def fate_of_skipped(bench: Bench, baseline: Baseline, operation: Operation, mutant: Mutant) -> Fate | None:
    """What is known of a rule that does not hold, from requests that it refuses; None where it is to be found.

    Where no such request is known, the mutant is not excused: it is to be found.
    """
    fault = mutant.fault
    assert isinstance(fault, Skipping)
    step = bench.rules.operations[operation.id][fault.step]
    if isinstance(step, Refuse) and _is_of_invalid(step.when or ""):
        return Fate.NOTHING_ALTERED
    contexts = baseline.refused[operation.id, fault.step]
    if not contexts or any(_is_accepted_by(bench, operation, context, fault) for context in contexts):
        return None
    return Fate.NOTHING_ALTERED


def _is_of_invalid(when: str) -> bool:
    """Whether a rule is for requests alone that break the document: without it they are refused all the same."""
    parts = [part.strip() for part in when.split("&&")]
    return "||" not in when and any(_OF_INVALID.fullmatch(part) for part in parts)


def _is_accepted_by(bench: Bench, operation: Operation, context: Context, fault: Skipping) -> bool:
    bench.put(fault, context.memory)
    try:
        return is_accepted(operation, bench.send(context.draft.copy()))
    except ConformanceError:
        return False


def _of_step(operation: Operation, index: int, step: Step) -> Iterator[Mutant]:
    name, number = operation.id, index + 1
    match step:
        case Refuse():
            text = f"rule {number} does not hold: {step.refuse} when {_short(step.when)}"
            yield Mutant(name, "rule-ignored", str(number), text, Skipping(name, index))
        case Find() if step.otherwise:
            text = f"rule {number} does not hold: {step.otherwise} unless one of {step.find} has {_short(step.where)}"
            yield Mutant(name, "unknown-found", str(number), text, Skipping(name, index))
        case Select():
            text = f"rule {number}, which selects {step.select}"
            if step.where is not None:
                change = f"{text}, takes all: not only where {_short(step.where)}"
                yield Mutant(name, "filter-ignored", str(number), change, Skipping(name, index))
            yield Mutant(
                name, "newest-left-out", str(number), f"{text}, leaves out the newest", Overlooking(name, index)
            )
        case Create():
            text = f"rule {number} does not last: what it adds to {step.create} is not kept"
            yield Mutant(name, "creation-lost", str(number), text, Forgetting(name, index))
        case Change() | ChangeAll():
            fields = step.change if isinstance(step, Change) else step.change_all
            text = f"rule {number} does not last: {_short(', '.join(fields))} stays as it was"
            yield Mutant(name, "update-lost", str(number), text, Forgetting(name, index))
        case Remove():
            text = f"rule {number} does not last: what it removes is still there"
            yield Mutant(name, "deletion-lost", str(number), text, Forgetting(name, index))


def _short(text: str | None) -> str:
    text = " ".join((text or "always").split())
    return text if len(text) <= 100 else f"{text[:99]}…"


def _all_steps(rules: Rules) -> Iterator[Step]:
    for steps in rules.operations.values():
        yield from steps


def _read_collections(rules: Rules) -> set[str]:
    finds = {step.find for step in _all_steps(rules) if isinstance(step, Find)}
    return finds | {step.select for step in _all_steps(rules) if isinstance(step, Select)}


def _collection_of(steps: Iterable[Step], kind: type[Find] | type[Select]) -> str | None:
    """The collection of the last step of a kind: that of `record` or `records`; None where it is not known."""
    found = None
    for step in steps:
        if isinstance(step, kind):
            found = step.find if isinstance(step, Find) else step.select
        elif isinstance(step, Create) and kind is Find:
            found = step.create
    return found


def _shows(rules: Rules, collection: str | None, fields: Collection[str]) -> bool:
    """Whether an operation that reads a collection looks at one of these fields, or at a whole record."""
    return any(
        _looks_at(steps, fields)
        for steps in rules.operations.values()
        if collection is None or collection in read_by(steps)
    )


def _looks_at(steps: Iterable[Step], fields: Collection[str]) -> bool:
    """Whether the rules of an operation look at a field as it was remembered.

    They do not where they have given it another value before: always, or under the very condition under which they look
    at it. Another record that they find has values of its own.
    """
    given: set[tuple[str | None, str]] = set()
    for step in steps:
        left = {name for name in fields if not {(None, name), (step.when, name)} & given}
        if any(_mentions(text, left) for text in _expressions(step)):
            return True
        if isinstance(step, Find | Select):
            given.clear()
        elif isinstance(step, Change | ChangeAll):
            changed = step.change if isinstance(step, Change) else step.change_all
            given |= {(step.when, name) for name in changed}
    return False


def _mentions(text: str, fields: Collection[str]) -> bool:
    """Whether an expression looks at one of these fields, or at a whole record.

    Of `record` a field is looked at by `record.name` or `record.{…: name}`; what `records` are filtered by may be any.
    """
    looked_at = _SORTED.sub(r"\1 records", _THERE.sub(" ", text))
    if fields and _WHOLE.search(looked_at):
        return True
    of_record = r"" if "records" in looked_at else r"\brecord\s*\.\s*(?:\{[^}]*)?"
    return any(re.search(rf"{of_record}\b{re.escape(name)}\b", looked_at) for name in fields)


def read_by(steps: Iterable[Step]) -> set[str]:
    """The collections in which the rules of an operation look for records."""
    return {step.find if isinstance(step, Find) else step.select for step in steps if isinstance(step, Find | Select)}


def _expressions(step: Step) -> Iterator[str]:
    """Everything that a step looks at; not the names of the fields that it changes."""
    yield step.when or ""
    match step:
        case Find() | Select():
            yield step.where or ""
        case Refuse() | Give():
            answer = step.answer or {}
            yield from [answer] if isinstance(answer, str) else answer.values()
            yield from step.headers.values() if isinstance(step, Give) else ()
        case Create():
            yield from step.record.values()
        case Change():
            yield from step.change.values()
        case ChangeAll():
            yield from step.change_all.values()

"""The reference candidate's memory: collections of records, and the rules that change them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, repeat
from operator import is_
from sys import intern
from types import MappingProxyType
from typing import Any

from conformance.model import Json
from conformance.reference.expressions import evaluate
from conformance.reference.fault import FAULTLESS, Fault
from conformance.reference.narrowing import narrowed
from conformance.reference.rules import (
    Answer,
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

Record = dict[str, Any]


def copied(collections: Mapping[str, Sequence[Record]]) -> dict[str, list[Record]]:
    """A copy of what is remembered. Rules put whole values into the fields of a record, and change none in its place:
    so the values are shared.
    """
    return {name: [dict(record) for record in records] for name, records in collections.items()}


@dataclass(frozen=True)
class Decision:
    """How an operation ends: status None stands for the documented success; `body` None for the documented example.

    `step` is the rule that decided, counted from 0.
    """

    status: int | None
    body: Json = None
    headers: Mapping[str, str] = field(default_factory=dict)
    step: int | None = None


@dataclass
class Memory:
    """Records by collection, as the pack's rules begin and change them."""

    rules: Rules
    fault: Fault = FAULTLESS
    collections: dict[str, list[Record]] = field(init=False)

    def __post_init__(self) -> None:
        self.collections = copied(self.rules.start)

    def decide(
        self, operation: str, request: Mapping[str, Json], invalid: Sequence[str], refusal: Decision
    ) -> Decision:
        """Carry out the rules of an operation; `refusal` is how it refuses what the document does not allow."""
        deed = _Deed(self, operation, {**request, "invalid": list(invalid), "known": self.rules.known})
        try:
            for index, step in enumerate(self.rules.operations.get(operation, ())):
                if invalid and not isinstance(step, Refuse):
                    return refusal
                if step.when is not None and not evaluate(step.when, deed.context()):
                    continue
                decision = deed.do(index, step)
                if decision is not None:
                    return replace(decision, step=index)
            return refusal if invalid else Decision(None)
        finally:
            deed.undo()


class _Deed:
    """One operation under way."""

    def __init__(self, memory: Memory, operation: str, request: Mapping[str, Json]) -> None:
        self._memory = memory
        self._operation = operation
        self._request = request
        self._record: Record | None = None
        self._records: list[Record] = []
        self._undone: list[Callable[[], object]] = []

    def context(self, record: Record | None = None) -> dict[str, Json]:
        return {**self._request, "record": record or self._record, "records": self._records}

    def do(self, index: int, step: Step) -> Decision | None:
        match step:
            case Refuse():
                body = step.body if step.answer is None else self._answer(step.answer)
                return None if self._skips(index) else Decision(step.refuse, body)
            case Give():
                headers = {name: str(value) for name, value in self._evaluated(step.headers, self._record).items()}
                return Decision(step.status, self._answer(step.answer), headers)
            case Find():
                self._record = next(self._matching(step.where, self._collection(step.find)), None)
                missing = self._record is None and step.otherwise
                return Decision(None if self._skips(index) else step.otherwise) if missing else None
            case Select():
                self._select(index, step)
            case _:
                self._touch(step, lasting=not self._memory.fault.forgets(self._operation, index))
        return None

    def _skips(self, index: int) -> bool:
        return self._memory.fault.skips(self._operation, index)

    def _select(self, index: int, step: Select) -> None:
        where = None if step.where is None or self._skips(index) else step.where
        self._records = list(self._matching(where, self._collection(step.select)))
        if self._records and self._memory.fault.overlooks(self._operation, index):
            self._records.pop()

    def undo(self) -> None:
        """Take back what does not stick."""
        for change in reversed(self._undone):
            change()

    def _touch(self, step: Step, *, lasting: bool) -> None:
        if not lasting:
            self._undone += self._way_back(step)
        match step:
            case Create():
                self._create(step, lasting=lasting)
            case Change() if self._record is not None:
                self._record.update(self._evaluated(step.change, self._record, like=self._record))
            case ChangeAll():
                for record in self._records:
                    record.update(self._evaluated(step.change_all, record, like=record))
            case Remove():
                self._remove()

    def _create(self, step: Create, *, lasting: bool) -> None:
        records = self._collection(step.create)
        self._record = self._evaluated(step.record, None, like=records[-1] if records else {})
        records.append(self._record)
        if not lasting:
            self._undone.append(partial(_discard, records, self._record))

    def _way_back(self, step: Step) -> list[Callable[[], object]]:
        """What takes back the change that a step is about to make, and no other."""
        match step:
            case Change() if self._record is not None:
                return [_restoring(self._record, step.change)]
            case ChangeAll():
                return [_restoring(record, step.change_all) for record in self._records]
            case Remove():
                return [
                    partial(records.insert, index, record)
                    for records in self._memory.collections.values()
                    for index, record in enumerate(records)
                    if record is self._record
                ]
        return []

    def _remove(self) -> None:
        for records in self._memory.collections.values():
            _discard(records, self._record)

    def _collection(self, name: str) -> list[Record]:
        return self._memory.collections.setdefault(name, [])

    def _matching(self, where: str | None, records: Sequence[Record]) -> Iterator[Record]:
        if where is None:
            yield from records
            return
        context = self.context()
        for record in narrowed(where, context, records):
            if evaluate(where, {**context, "record": record}):
                yield record

    def _evaluated(
        self, fields: Mapping[str, str], record: Record | None, like: Mapping[str, Json] = MappingProxyType({})
    ) -> Record:
        """The fields' values; `like` is a record that may have the same in its fields, so that they are held once."""
        context = self.context(record)
        return {name: _own(evaluate(expression, context), like.get(name)) for name, expression in fields.items()}

    def _answer(self, answer: Answer | None) -> Json:
        """A copy: what the memory holds may change before the answer is sent."""
        if answer is None:
            return None
        if isinstance(answer, str):
            return _own(evaluate(answer, self.context()))
        return self._evaluated(answer, self._record)


def _own(value: Json, like: Json = None) -> Json:
    """A copy of a JSON value, with one text for all that are alike; what is the same in `like` is taken from there.

    Thousands of records are made of few requests, and would take nearly twice as much. `copy.deepcopy` keeps account
    of all that it has seen, which takes five times as long.
    """
    if isinstance(value, dict):
        known = like if isinstance(like, dict) else {}
        members = {intern(name): _own(item, known.get(name)) for name, item in value.items()}
        return known if _same(members, known) and _same(members.values(), known.values()) else members
    if isinstance(value, list):
        known_items = like if isinstance(like, list) else []
        items = list(map(_own, value, chain(known_items, repeat(None))))
        return known_items if _same(items, known_items) else items
    return intern(value) if isinstance(value, str) else value


def _same(made: Collection[Json], known: Collection[Json]) -> bool:
    """Whether both hold the very same things; what is merely equal may differ, as 1, 1.0 and true do."""
    return len(made) == len(known) and all(map(is_, made, known))


def _discard(records: list[Record], record: Record | None) -> None:
    records[:] = [kept for kept in records if kept is not record]


def _restoring(record: Record, fields: Iterable[str]) -> Callable[[], object]:
    return partial(_restore, record, [(name, name in record, record.get(name)) for name in fields])


def _restore(record: Record, fields: Iterable[tuple[str, bool, Json]]) -> None:
    for name, was_there, value in fields:
        if was_there:
            record[name] = value
        else:
            record.pop(name, None)

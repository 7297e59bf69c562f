"""The reference candidate's memory: collections of records, and the rules that change them."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from conformance.model import Json
from conformance.reference.expressions import evaluate
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


@dataclass(frozen=True)
class Decision:
    """How an operation ends: status None stands for the documented success; `body` None for the documented example."""

    status: int | None
    body: Json = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Memory:
    """Records by collection, as the pack's rules begin and change them."""

    rules: Rules
    collections: dict[str, list[Record]] = field(init=False)

    def __post_init__(self) -> None:
        self.collections = copy.deepcopy(dict(self.rules.start))

    def decide(
        self, operation: str, request: Mapping[str, Json], invalid: Sequence[str], refusal: Decision
    ) -> Decision:
        """Carry out the rules of an operation; `refusal` is how it refuses what the document does not allow."""
        deed = _Deed(self, {**request, "invalid": list(invalid), "known": self.rules.known})
        for step in self.rules.operations.get(operation, ()):
            if invalid and not isinstance(step, Refuse):
                return refusal
            if step.when is not None and not evaluate(step.when, deed.context()):
                continue
            decision = deed.do(step)
            if decision is not None:
                return decision
        return refusal if invalid else Decision(None)


class _Deed:
    """One operation under way."""

    def __init__(self, memory: Memory, request: Mapping[str, Json]) -> None:
        self._memory = memory
        self._request = request
        self._record: Record | None = None
        self._records: list[Record] = []

    def context(self, record: Record | None = None) -> dict[str, Json]:
        return {**self._request, "record": record or self._record, "records": self._records}

    def do(self, step: Step) -> Decision | None:
        match step:
            case Refuse():
                return Decision(step.refuse, step.body if step.answer is None else self._answer(step.answer))
            case Give():
                headers = {name: str(value) for name, value in self._evaluated(step.headers, self._record).items()}
                return Decision(step.status, self._answer(step.answer), headers)
            case Find():
                self._record = next((r for r in self._collection(step.find) if self._holds(step.where, r)), None)
                return Decision(step.otherwise) if self._record is None and step.otherwise else None
            case _:
                self._touch(step)
                return None

    def _touch(self, step: Step) -> None:
        match step:
            case Select():
                self._records = [r for r in self._collection(step.select) if self._holds(step.where, r)]
            case Create():
                self._record = self._evaluated(step.record, None)
                self._collection(step.create).append(self._record)
            case Change() if self._record is not None:
                self._record.update(self._evaluated(step.change, self._record))
            case ChangeAll():
                for record in self._records:
                    record.update(self._evaluated(step.change_all, record))
            case Remove():
                self._remove()

    def _remove(self) -> None:
        for records in self._memory.collections.values():
            records[:] = [record for record in records if record is not self._record]

    def _collection(self, name: str) -> list[Record]:
        return self._memory.collections.setdefault(name, [])

    def _holds(self, where: str | None, record: Record) -> bool:
        return where is None or bool(evaluate(where, self.context(record)))

    def _evaluated(self, fields: Mapping[str, str], record: Record | None) -> Record:
        context = self.context(record)
        return {name: copy.deepcopy(evaluate(expression, context)) for name, expression in fields.items()}

    def _answer(self, answer: Answer | None) -> Json:
        if answer is None:
            return None
        return evaluate(answer, self.context()) if isinstance(answer, str) else self._evaluated(answer, self._record)

"""What expressions see: the request as the Building Block describes it, and answers as the candidate does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from conformance.adapter import Call
from conformance.fitting.described import Described, Parameter, mapping
from conformance.fitting.forms import forms
from conformance.fitting.values import INTEGER, TEXT, TEXTS, UNKNOWN, Built, OneOf, Origin, Value

HEADERS = Built({}, whole=False)


@dataclass(frozen=True)
class Called:
    """A call, and the operation of the candidate that it calls where that is known."""

    call: Call
    candidate: Described | None = None

    @property
    def named(self) -> str:
        """The call in words."""
        return self.candidate.name if self.candidate else f"`{self.call.name}`"

    def answer(self, *, succeeded: bool, failed: bool) -> Value:
        """What an expression sees of its answer: of those that succeed, of those that fail, or of both."""
        bodies = [] if self.candidate is None else _bodies(self.candidate, succeeded=succeeded, failed=failed)
        body = UNKNOWN if not bodies else bodies[0] if len(bodies) == 1 else OneOf(tuple(bodies))
        parts: dict[str, Value] = {"status": INTEGER, "headers": HEADERS, "body": body, "text": TEXT}
        return Built(parts, origin=Origin("answer", self.named))


@dataclass(frozen=True)
class Context:
    """An operation of the Building Block, and the calls that fulfil it."""

    operation: Described
    calls: Sequence[Called] = field(default_factory=tuple)

    def before(self, index: int) -> Built:
        """What the expressions of a call see."""
        earlier = self.calls[:index]
        parts: dict[str, Value] = {"request": request(self.operation), "answers": self._answers(earlier)}
        if earlier:
            parts["answer"] = _one_of(
                one.answer(succeeded=True, failed=bool(one.call.tolerates)) for one in last(earlier)
            )
        return _root(parts)

    def succeeded(self) -> Built:
        """What the expressions of `answer` see."""
        answer = _one_of(one.answer(succeeded=True, failed=False) for one in last(self.calls))
        return _root({"request": request(self.operation), "answers": self._answers(self.calls), "answer": answer})

    def failed(self) -> Built:
        """What the expressions of `errors` see."""
        answers = {one.call.name: one.answer(succeeded=True, failed=True) for one in self.calls}
        answer = _one_of(one.answer(succeeded=False, failed=True) for one in self.calls)
        return _root({"request": request(self.operation), "answers": _named(answers), "answer": answer})

    def _answers(self, calls: Iterable[Called]) -> Built:
        return _named({c.call.name: c.answer(succeeded=True, failed=bool(c.call.tolerates)) for c in calls})


def shared_errors(contexts: Sequence[Context]) -> Built:
    """What the expressions of the shared `errors` see, whichever operation failed."""
    calls = [one for context in contexts for one in context.calls]
    answer = _one_of(one.answer(succeeded=False, failed=True) for one in calls)
    parts = {"request": Built(dict.fromkeys(_PARTS, UNKNOWN), origin=Origin("request", "any operation"))}
    return _root({**parts, "answers": Built({}, whole=False), "answer": answer})


def last(calls: Sequence[Called]) -> list[Called]:
    """The calls that may be the last one made: those before one with a condition, too."""
    found: list[Called] = []
    for one in reversed(calls):
        found.append(one)
        if one.call.when is None:
            break
    return found


_PARTS = ("method", "path", "query", "headers", "body", "text")


def request(operation: Described) -> Built:
    """What an expression sees of a request; values of path, query and headers are texts, whatever their schema."""
    origin = Origin("request", operation.name)
    query = operation.parameters("query")
    values = {name: TEXTS if _may_repeat(one, operation) else TEXT for name, one in query.items()}
    is_free = any(one.is_free for one in query.values())
    parts: dict[str, Value] = {
        "method": TEXT,
        "path": Built(dict.fromkeys(operation.parameters("path"), TEXT), origin=origin),
        "query": Built(values, whole=not is_free, origin=origin),
        "headers": HEADERS,
    }
    if operation.body is not None:
        parts |= {"body": operation.body, "text": TEXT}
    return Built(parts, origin=origin)


def _may_repeat(parameter: Parameter, operation: Described) -> bool:
    return any("array" in form.kinds for form in forms(operation.document, parameter.schema))


def _bodies(described: Described, *, succeeded: bool, failed: bool) -> list[Value]:
    """The bodies of its answers; the default's where none of the kind is described (OpenAPI 3.0.3, 4.7.16)."""
    answers = described.answers
    wanted = [prefix for prefix, is_wanted in (("123", succeeded), ("45", failed)) if is_wanted]
    found: list[Value] = []
    for prefixes in wanted:
        keys = [status for status in answers if status[:1] in tuple(prefixes)]
        if failed or not keys:
            keys += ["default"] if "default" in answers else []
        found += [body for key in keys if (body := answers[key]) is not None]
        if not keys and mapping(described.definition.get("responses")):
            found.append(UNKNOWN)
    return list(dict.fromkeys(found))


def _one_of(values: Iterable[Value]) -> Value:
    found = list(values)
    return UNKNOWN if not found else found[0] if len(found) == 1 else OneOf(tuple(found))


def _named(answers: dict[str, Value]) -> Built:
    return Built(answers, origin=Origin("calls", ""))


def _root(parts: dict[str, Value]) -> Built:
    return Built(parts, origin=Origin("context", ""))

"""Hold the answers that an adapter gives against the Building Block's document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from conformance.adapter import AnswerMapping
from conformance.documents import Key
from conformance.fitting.agreement import Wanted, misfits
from conformance.fitting.collecting import Collected
from conformance.fitting.context import Context, last
from conformance.fitting.described import Described
from conformance.fitting.values import UNKNOWN, Built, Constant, Missing, Nothing, Of, OneOf, Value, field_of
from conformance.fitting.wording import Problem


@dataclass(frozen=True)
class _Given:
    """The statuses that may be given: those that are written, with their keys; all of them where that is known."""

    written: Sequence[tuple[Key, int]]
    all: frozenset[int] | None


def check_answer(found: Collected, key: Key, mapping: AnswerMapping, context: Context) -> None:
    """Add what is wrong with the answer of an operation whose calls succeeded."""
    seen, operation = context.succeeded(), context.operation
    given = _given(found, (*key, "status"), mapping, seen, _successes(context))
    for at, status in given.written:
        if not _keys(operation, status):
            found.add(at, _undeclared(status, [operation]))
    written = {status for _, status in given.written}
    if given.all is not None:
        _check_passed_on(found, key, operation, given.all - written, only=not written)
        for status in _declared_successes(operation) - given.all:
            problem = f"never gives {status}, which {operation.name} declares as a success"
            found.add(
                (*key, "status"),
                Problem("adapter-status-never", problem, "give it where the candidate's answer means it"),
            )
    _check_texts(found, key, mapping, seen)
    wanted = _bodies(operation, given.all or _declared_successes(operation))
    if mapping.body is not None:
        found.add_all((*key, "body"), _body_misfits(found.value((*key, "body"), mapping.body, seen), wanted))
    else:
        found.add_all((*key, "body"), _body_misfits(_passed_on(seen), wanted))


def check_errors(
    found: Collected, key: Key, mapping: AnswerMapping, seen: Built, operations: Sequence[Described]
) -> None:
    """Add what is wrong with the answer to a failure, of one operation or of all that share it."""
    given = _given(found, (*key, "status"), mapping, seen, None, failed=True)
    for at, status in given.written:
        if operations and not any(_keys(operation, status) for operation in operations):
            found.add(at, _undeclared(status, operations))
    _check_texts(found, key, mapping, seen)
    if mapping.body is None:
        return
    value = found.value((*key, "body"), mapping.body, seen)
    wanted = [
        body
        for operation in operations
        for status, body in operation.answers.items()
        if isinstance(body, Of) and status[:1] in ("4", "5", "d")
    ]
    if all(any(status[:1] in ("4", "5", "d") for status in operation.answers) for operation in operations):
        found.add_all((*key, "body"), _body_misfits(value, wanted))


def _passed_on(seen: Built) -> Value:
    """The body of the last answer, which is given where there is no other."""
    body = field_of(seen.fields["answer"], "body")
    return UNKNOWN if isinstance(body, Missing) else body


def _given(
    found: Collected,
    key: Key,
    mapping: AnswerMapping,
    seen: Built,
    answered: frozenset[int] | None,
    *,
    failed: bool = False,
) -> _Given:
    match mapping.status:
        case dict() as table:
            found.add_all(key, _unused(table, failed=failed))
            used = {status: to for status, to in table.items() if (status >= 400) == failed}
            known = answered and frozenset(used.get(status, status) for status in answered)
            return _Given([((*key, status), to) for status, to in used.items()], known and known | set(used.values()))
        case int() as status:
            return _Given([(key, status)], frozenset({status}))
        case str() as expression:
            value = found.value(key, expression, seen)
            known = frozenset(_statuses(value))
            is_whole = all(isinstance(one, Constant) for one in _options(value))
            return _Given([(key, status) for status in sorted(known)], known if is_whole and known else None)
    return _Given([], None)


def _unused(table: dict[int, int], *, failed: bool) -> Iterator[Problem]:
    kind, other = ("400 or more", "`answer`") if failed else ("less than 400", "`errors`")
    for status in table:
        if (status >= 400) != failed:
            yield Problem(
                "adapter-unused", f"has {status}, but holds for answers of {kind} alone", f"write it in {other}"
            )


def _options(value: Value) -> Iterator[Value]:
    if isinstance(value, OneOf):
        for option in value.options:
            yield from _options(option)
    elif not isinstance(value, Nothing):
        yield value


def _statuses(value: Value) -> Iterator[int]:
    for option in _options(value):
        if (
            isinstance(option, Constant)
            and isinstance(option.value, int | float)
            and not isinstance(option.value, bool)
        ):
            yield int(option.value)


def _successes(context: Context) -> frozenset[int] | None:
    """The statuses of success that the last call may be answered with; None where its document does not say."""
    found: set[int] = set()
    for one in last(context.calls):
        declared = _declared_successes(one.candidate) if one.candidate else frozenset()
        if not declared:
            return None
        found |= declared
    return frozenset(found)


def _declared_successes(described: Described) -> frozenset[int]:
    return frozenset(int(status) for status in described.answers if status.isdigit() and 200 <= int(status) < 300)


def _keys(described: Described, status: int) -> list[str]:
    """The key under which a document describes a status (OpenAPI 3.0.3, 4.7.16.2)."""
    for name in (str(status), f"{status // 100}XX", f"{status // 100}xx", "default"):
        if name in described.answers:
            return [name]
    return []


def _undeclared(status: int, operations: Sequence[Described]) -> Problem:
    name = operations[0].name if len(operations) == 1 else "no operation that is adapted here"
    verb = "does not declare" if len(operations) == 1 else "declares"
    declared = sorted({name for operation in operations for name in operation.answers})
    rule = "adapter-status" if status < 400 else "adapter-status-refusal"
    return Problem(rule, f"gives {status}, which {name} {verb}", f"give one of {', '.join(declared)}")


def _check_passed_on(found: Collected, key: Key, operation: Described, statuses: Iterable[int], *, only: bool) -> None:
    """Statuses of the candidate that are given as they came."""
    statuses = sorted(statuses)
    undeclared = [status for status in statuses if not _keys(operation, status)]
    if not undeclared:
        return
    rule = "adapter-status" if only and undeclared == statuses else "adapter-passed-on"
    declared = ", ".join(operation.answers)
    text = ", ".join(map(str, undeclared))
    problem = f"passes on {text} of the candidate, which {operation.name} does not declare"
    found.add((*key, "status"), Problem(rule, problem, f"map it to one of {declared} in `status`"))


def _check_texts(found: Collected, key: Key, mapping: AnswerMapping, seen: Built) -> None:
    for name, expression in mapping.headers.items():
        found.text((*key, "headers", name), expression, seen)


def _bodies(operation: Described, statuses: Iterable[int]) -> list[Of]:
    keys = dict.fromkeys(key for status in sorted(statuses) for key in _keys(operation, status))
    found = [operation.answers[key] for key in keys]
    return [one for one in found if isinstance(one, Of)] if None not in found else []


def _body_misfits(value: Value, wanted: Sequence[Of]) -> list[Problem]:
    """What is wrong by the answer that fits best."""
    return min((list(misfits(value, Wanted(one))) for one in wanted), key=len, default=[])

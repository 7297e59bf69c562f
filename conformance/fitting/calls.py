"""Hold the calls of an operation against the candidate's document."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from urllib.parse import urlsplit

from conformance.adapter import Adapter, Call
from conformance.adapter.shapes import parts
from conformance.documents import Key
from conformance.fitting.agreement import Wanted, misfits
from conformance.fitting.collecting import Collected
from conformance.fitting.context import Called, Context
from conformance.fitting.described import CandidateDocument, Described, Parameter, plain_path
from conformance.fitting.values import Built, Of, Origin, Value, kinds_of
from conformance.fitting.wording import Problem, in_words, near

_WITHOUT_BODY = ("GET", "HEAD")
_SET_BY_OTHERS = frozenset({"accept", "authorization", "content-type"})
"""What HTTP and the credentials of a profile set (OpenAPI 3.0.3, 4.7.12.2.1)."""


def called(candidate: CandidateDocument | None, call: Call) -> Called:
    """A call, with the candidate's operation where its document has it; another address may have another document."""
    if candidate is None or call.address is not None:
        return Called(call)
    return Called(call, next((one for one in candidate.find(template(call)) if _is_method(one, call)), None))


def template(call: Call) -> str:
    """The path of a call with `{}` for each expression."""
    return "".join("{}" if is_expression else part for part, is_expression in parts(call.path))


def _is_method(described: Described, call: Call) -> bool:
    return described.method == call.method or (described.method, call.method) == ("GET", "HEAD")


def check_call(found: Collected, key: Key, context: Context, index: int, candidate: CandidateDocument | None) -> None:
    """Add what is wrong with one call."""
    made = context.calls[index]
    call, seen = made.call, context.before(index)
    found.add_all((*key, "address"), _host(found.loaded.adapter, call))
    if call.when is not None:
        _check_condition(found, (*key, "when"), call.when, seen)
    for part, is_expression in parts(call.path):
        if is_expression:
            found.text((*key, "path"), part, seen)
    if candidate is not None and made.candidate is None and call.address is None:
        found.add((*key, "path"), _no_path(candidate, call))
    _check_query(found, key, context, made, seen)
    _check_headers(found, key, context, made, seen)
    _check_body(found, key, context, made, seen)
    _check_tolerated(found, key, call, is_last=index == len(context.calls) - 1)


def _host(adapter: Adapter, call: Call) -> Iterator[Problem]:
    if call.address is None or not adapter.apis:
        return
    named = {_origin(address): address for address in adapter.apis.values()}
    if _origin(call.address) not in named:
        problem = f"is {call.address}, on a host that `apis` does not name"
        yield Problem("adapter-host", problem, f"add it to `apis`, or call one of {', '.join(named.values())}")


def _origin(address: str) -> tuple[str, str, int | None]:
    written = urlsplit(address)
    return (
        written.scheme,
        (written.hostname or "").lower(),
        written.port or {"http": 80, "https": 443}.get(written.scheme),
    )


def _check_condition(found: Collected, key: Key, expression: str, seen: Built) -> None:
    kinds = kinds_of(found.value(key, expression, seen))
    if kinds and "boolean" not in kinds:
        problem = f"yields {in_words(kinds)}; a condition must yield true or false"
        found.add(key, Problem("adapter-type", problem, "compare it, or write $exists(…)"))


def _no_path(candidate: CandidateDocument, call: Call) -> Problem:
    path = template(call)
    there = candidate.find(path)
    if there:
        methods = ", ".join(sorted({one.method for one in there}))
        problem = f"is called with {call.method}, but {candidate.path.name} has only {methods} for {there[0].path}"
        return Problem("adapter-path", problem, "call it with one of these, or another path")
    plain = {plain_path(one.path): one.path for one in candidate.operations}
    close = difflib.get_close_matches(path, plain, n=1)
    mend = f"call {plain[close[0]]}, if that is meant" if close else "name a path that it has"
    return Problem("adapter-path", f"is a path that {candidate.path.name} does not have", mend)


def _check_query(found: Collected, key: Key, context: Context, made: Called, seen: Built) -> None:
    key = (*key, "query")
    declared = made.candidate.parameters("query") if made.candidate else {}
    if made.call.query is None:
        if made.candidate:
            found.add_all(key, _query_passed_on(context.operation, made.candidate))
        return
    for name, expression in made.call.query.items():
        value = found.text((*key, name), expression, seen, may_repeat=True)
        if made.candidate and name in declared:
            found.add_all((*key, name), _parameter_misfits(value, made.candidate, declared[name]))
        elif made.candidate and not _may_be_free(declared, name):
            problem = f"is a query parameter that {made.candidate.name} does not have"
            found.add((*key, name), Problem("adapter-query-unknown", problem, near(name, declared, "take it out")))
    if made.candidate:
        found.add_all(key, _never_set(made.candidate, declared, made.call.query))


def _never_set(candidate: Described, declared: dict[str, Parameter], given: dict[str, str]) -> Iterator[Problem]:
    for name, parameter in declared.items():
        if parameter.required and not parameter.is_free and name not in given:
            problem = f"never sets `{name}`, which {candidate.name} requires"
            yield Problem("adapter-query-missing", problem, f"add `{name}`")


def _parameter_misfits(value: Value, candidate: Described, parameter: Parameter) -> Iterator[Problem]:
    """What certainly is no value of a parameter; as texts, numbers travel like any other."""
    wanted = Wanted(Of(candidate.document, parameter.schema, Origin("request", candidate.name)), f".{parameter.name}")
    if wanted.kinds is not None and "string" in wanted.kinds:
        yield from (one for one in misfits(value, wanted) if "does not allow" in one.problem)


def _query_passed_on(operation: Described, candidate: Described) -> Iterator[Problem]:
    """Without `query` the request's own is passed on, by its own names."""
    given, declared = operation.parameters("query"), candidate.parameters("query")
    if any(one.is_free for one in given.values()):
        return
    unknown = [name for name in given if name not in declared and not _may_be_free(declared, name)]
    if unknown:
        names = ", ".join(f"`{name}`" for name in unknown)
        problem = f"is not given, so that {names} of the request is passed on, which {candidate.name} does not have"
        yield Problem("adapter-passed-on", problem, "write `query`, if only {} to pass on none")
    yield from _never_set(candidate, declared, dict.fromkeys(given, ""))


def _may_be_free(declared: dict[str, Parameter], name: str) -> bool:
    """Whether a parameter may stand under another name: fields of an object do (OpenAPI 3.0.3, 4.7.12.2.1, style)."""
    return any(one.is_free or (f"{one.name}".removesuffix("[]") == name.split("[")[0]) for one in declared.values())


def _check_headers(found: Collected, key: Key, context: Context, made: Called, seen: Built) -> None:
    for name, expression in made.call.headers.items():
        found.text((*key, "headers", name), expression, seen)
    if made.candidate is None:
        return
    given = {name.lower() for name in (*made.call.headers, *context.operation.parameters("header"))} | _SET_BY_OTHERS
    for name, parameter in made.candidate.parameters("header").items():
        if parameter.required and name.lower() not in given:
            problem = f"never sets the header `{name}`, which {made.candidate.name} requires"
            found.add(
                (*key, "headers"), Problem("adapter-header-missing", problem, "add it, unless the profile sends it")
            )


def _check_body(found: Collected, key: Key, context: Context, made: Called, seen: Built) -> None:
    key = (*key, "body")
    wanted = made.candidate.body if made.candidate else None
    if made.call.body is not None:
        value = found.value(key, made.call.body, seen)
        if isinstance(wanted, Of):
            found.add_all(key, misfits(value, Wanted(wanted)))
        elif made.candidate is not None and wanted is None:
            problem = f"is sent, but {made.candidate.name} has no body"
            found.add(key, Problem("adapter-unused", problem, "take it out, or set query parameters"))
        return
    if made.candidate is None or made.call.method in _WITHOUT_BODY:
        return
    given = context.operation.body
    if given is not None and isinstance(wanted, Of):
        found.add_all(key, misfits(given, Wanted(wanted)))
    elif given is None and made.candidate.needs_body:
        problem = f"is not given, and {context.operation.name} has none to pass on; {made.candidate.name} requires one"
        found.add(key, Problem("adapter-body-missing", problem, "write a `body`"))


def _check_tolerated(found: Collected, key: Key, call: Call, *, is_last: bool) -> None:
    key = (*key, "tolerates")
    for at, status in enumerate(call.tolerates):
        if status < 400:
            problem = f"has {status}, which ends nothing: only an answer of 400 or more does"
            found.add((*key, at), Problem("adapter-unused", problem, "take it out"))
    if is_last and call.tolerates:
        problem = "stands at the last call, after which nothing is left to go on with"
        found.add(key, Problem("adapter-unused", problem, "take it out; write `errors` to answer otherwise"))

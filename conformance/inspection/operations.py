"""What every operation of an OpenAPI document needs: a name, its parameters, its answers, its security."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from conformance.documents import Key
from conformance.exceptions import DocumentError
from conformance.inspection.source import Source
from conformance.model import Json
from conformance.packs import METHODS, resolve

_IN_PATH = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Described:
    """One operation as it is written, however badly: where, and what it says."""

    source: Source
    key: Key
    path: str
    method: str
    definition: Mapping[str, Json]

    @property
    def name(self) -> str:
        """Method and path, which name it where nothing else does."""
        return f"{self.method.upper()} {self.path}"

    @property
    def id(self) -> str | None:
        """Its operationId, where it has one."""
        written = self.definition.get("operationId")
        return written if isinstance(written, str) and written else None


def described(source: Source) -> Iterator[Described]:
    """Every operation of a document."""
    for path, item in source.content["paths"].items():
        for method in METHODS:
            definition = item.get(method) if isinstance(item, Mapping) else None
            if isinstance(definition, Mapping):
                yield Described(source, ("paths", path, method), path, method, definition)


def check_operations(source: Source) -> None:
    """Add what is missing or wrong in the operations of a document, and in their paths."""
    for path in source.content["paths"]:
        if "?" in path:
            problem = f"the path {path} has a query in it"
            source.add("openapi-path-query", ("paths", path), problem, "declare it as a parameter that is `in: query`")
    for operation in described(source):
        _check_parameters(operation)
        _check_answers(operation)
    _check_security(source)


def _check_parameters(operation: Described) -> None:
    written = list(_parameters(operation))
    named = Counter((at[:-1], place, name) for at, place, name in written)
    for (_, place, name), count in named.items():
        if count > 1:
            key = next(at for at, *found in reversed(written) if found == [place, name])
            operation.source.add(
                "openapi-parameter-twice",
                key,
                f"{operation.name} declares the {place} parameter {name} {count} times",
                "keep one",
            )
    declared = {name for _, place, name in written if place == "path"}
    in_path = set(_IN_PATH.findall(operation.path.split("?")[0]))
    for name in sorted(in_path - declared):
        problem = f"{operation.name} does not declare its path parameter {name}"
        operation.source.add(
            "openapi-path-parameter", operation.key, problem, "add it, with `in: path` and `required: true`"
        )
    for name in sorted(declared - in_path):
        problem = f"{operation.name} declares a path parameter {name}, which its path does not have"
        operation.source.add(
            "openapi-path-parameter", operation.key, problem, f"put {{{name}}} into the path, or take it out"
        )


def _parameters(operation: Described) -> Iterator[tuple[Key, str, str]]:
    """The key, place and name of each parameter, of the path and of the operation."""
    source, (_, path, _) = operation.source, operation.key
    item = source.content["paths"][path]
    for key, listed in (
        (("paths", path, "parameters"), item.get("parameters")),
        ((*operation.key, "parameters"), operation.definition.get("parameters")),
    ):
        for index, written in enumerate(listed if isinstance(listed, list) else ()):
            parameter = resolved(source, written)
            if isinstance(parameter.get("name"), str) and isinstance(parameter.get("in"), str):
                yield (*key, index), parameter["in"], parameter["name"]


def resolved(source: Source, node: Json) -> Mapping[str, Json]:
    """What a node refers to; nothing where that is not there."""
    try:
        found = resolve(source.content, node)
    except DocumentError:
        return {}
    return found if isinstance(found, Mapping) else {}


def _check_answers(operation: Described) -> None:
    responses = operation.definition.get("responses")
    statuses = [str(status).upper() for status in responses] if isinstance(responses, Mapping) else []
    key = (*operation.key, "responses")
    if not any(status.startswith(("2", "3")) or status == "DEFAULT" for status in statuses):
        problem = f"{operation.name} does not say how success is answered"
        operation.source.add("openapi-no-success", key, problem, "describe an answer with a status from 200 to 399")
    # An answer with 200 can carry an error, and `x-refusal` says in which field it does.
    by_field = isinstance(operation.definition.get("x-refusal"), Mapping)
    if not by_field and not any(status.startswith(("4", "5")) or status == "DEFAULT" for status in statuses):
        problem = f"{operation.name} does not say how an error is answered"
        operation.source.add("openapi-no-error", key, problem, "describe an answer such as 400, or a default")


def _check_security(source: Source) -> None:
    """A document that says nothing of security at all has one finding, not one for each operation."""
    if isinstance(source.content.get("security"), list):
        return
    silent = [one for one in described(source) if not isinstance(one.definition.get("security"), list)]
    if not silent:
        return
    total = sum(1 for _ in described(source))
    mend = "add `security` with a scheme of components/securitySchemes, or `security: []` where it is open to all"
    if len(silent) == total:
        source.add("openapi-no-security", ("paths",), f"none of {total} operations says how to authenticate", mend)
        return
    for operation in silent:
        source.add("openapi-no-security", operation.key, f"{operation.name} does not say how to authenticate", mend)


def check_names(operations: list[Described]) -> None:
    """Add what is wrong between operations: names that are missing or used twice, and what two documents describe."""
    ids: dict[str, Described] = {}
    places: dict[tuple[str, str], Described] = {}
    for operation in operations:
        _check_id(operation, ids)
        first = places.setdefault((operation.method, _IN_PATH.sub("{}", operation.path)), operation)
        if first is not operation:
            line = first.source.place(first.key)[0]
            problem = f"{operation.name} is described in {first.source.path}:{line}, too"
            operation.source.add("openapi-claimed-twice", operation.key, problem, "keep one of the two")


def _check_id(operation: Described, ids: dict[str, Described]) -> None:
    if operation.id is None:
        problem = f"{operation.name} has no operationId"
        operation.source.add("openapi-operation-id", operation.key, problem, "give it one that no other operation has")
        return
    first = ids.setdefault(operation.id, operation)
    if first is not operation:
        problem = f"{operation.name} has the operationId {operation.id} of {first.name} ({first.source.path})"
        key = (*operation.key, "operationId")
        operation.source.add("openapi-operation-id", key, problem, "give one of the two another name")

"""What changed between two OpenAPI documents, operation by operation. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from conformance.evolution.change import CHANGE_RULES, Change
from conformance.evolution.schemas import schema_changes
from conformance.model import Json, Operation
from conformance.packs import METHODS, resolve

Operations = Mapping[tuple[str, str], "Versioned"]


@dataclass(frozen=True)
class Versioned:
    """One operation in one version."""

    document: Mapping[str, Json]
    path: str
    method: str
    definition: Mapping[str, Json]

    @property
    def name(self) -> str:
        """Method and path: an operationId may change without anybody noticing."""
        return f"{self.method.upper()} {self.path}"

    def operation(self, name: str, api: str) -> Operation:
        """The operation under the name that it has in a report, to hold exchanges against."""
        return Operation(name, api, self.method.upper(), self.path, "", self.definition, self.document)


def operation_key(method: str, path: str) -> tuple[str, str]:
    """What operations are told apart by: the method, and the path without the names of its parameters."""
    return method.lower(), re.sub(r"\{[^{}]*\}", "{}", path)


def operations_of(documents: list[Mapping[str, Json]]) -> dict[tuple[str, str], Versioned]:
    """Every operation by method and path, names of path parameters aside."""
    found: dict[tuple[str, str], Versioned] = {}
    for document in documents:
        for path, item in (document.get("paths") or {}).items():
            for method in METHODS:
                if isinstance(item, Mapping) and isinstance(item.get(method), Mapping):
                    key = operation_key(method, path)
                    found.setdefault(key, Versioned(document, path, method, item[method]))
    return found


def document_changes(old: Operations, new: Operations) -> Iterator[Change]:
    """Every change between the operations of two versions."""
    for key in dict.fromkeys((*old, *new)):
        if key not in new:
            yield _change("operation-removed", old[key].name, old[key].name, None)
        elif key not in old:
            yield _change("operation-added", new[key].name, None, new[key].name)
        else:
            yield from operation_changes(old[key], new[key])


def _change(rule: str, where: str, old: Json, new: Json) -> Change:
    return Change(where, _text(old), _text(new), CHANGE_RULES[rule])


def _text(value: Json) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)[:200]


def operation_changes(old: Versioned, new: Versioned) -> Iterator[Change]:
    """Every change of one operation that both versions have."""
    where = new.name
    before, after = old.definition, new.definition
    if before.get("operationId") != after.get("operationId"):
        yield _change("operation-renamed", where, before.get("operationId"), after.get("operationId"))
    if bool(before.get("deprecated")) != bool(after.get("deprecated")):
        yield _change("operation-deprecated", where, before.get("deprecated"), after.get("deprecated"))
    for name in ("summary", "description", "tags"):
        if before.get(name) != after.get(name):
            yield _change("text-changed", f"{where} {name}", before.get(name), after.get(name))
    yield from _parameters(old, new)
    yield from _body(old, new)
    yield from _answers(old, new)
    yield from _security(old, new)


def _parameters(old: Versioned, new: Versioned) -> Iterator[Change]:
    before, after = _declared(old), _declared(new)
    for key in dict.fromkeys((*before, *after)):
        place, name = key
        where = f"{new.name} {place} parameter {name or 'in that place'}"
        if key not in after:
            yield _change("parameter-removed", where, name, None)
        elif key not in before:
            suffix = "-required" if after[key].get("required") else ""
            yield _change(f"parameter-added{suffix}", where, None, name)
        else:
            yield from _parameter(old, new, before[key], after[key], where)


def _declared(versioned: Versioned) -> dict[tuple[str, str], Mapping[str, Json]]:
    """Parameters by place and name; those of the path by their order, as their names are not sent."""
    item = versioned.document["paths"][versioned.path]
    found: dict[tuple[str, str], Mapping[str, Json]] = {}
    for written in [*(item.get("parameters") or ()), *(versioned.definition.get("parameters") or ())]:
        parameter = resolve(versioned.document, written)
        name = str(parameter.get("name"))
        if parameter.get("in") == "path":
            names = re.findall(r"\{([^{}]*)\}", versioned.path)
            name = f"{names.index(name) + 1}" if name in names else name
        found[str(parameter.get("in")), name.lower() if parameter.get("in") == "header" else name] = parameter
    return found


def _parameter(
    old: Versioned, new: Versioned, before: Mapping[str, Json], after: Mapping[str, Json], where: str
) -> Iterator[Change]:
    if bool(before.get("required")) != bool(after.get("required")):
        word = "required" if after.get("required") else "optional"
        yield _change(f"parameter-now-{word}", where, not after.get("required"), bool(after.get("required")))
    if before.get("description") != after.get("description"):
        yield _change("text-changed", f"{where} description", before.get("description"), after.get("description"))
    yield from schema_changes(
        old.document, new.document, before.get("schema") or {}, after.get("schema") or {}, where, "request"
    )


def _body(old: Versioned, new: Versioned) -> Iterator[Change]:
    before, after = (_resolved(one, one.definition.get("requestBody")) for one in (old, new))
    where = f"{new.name} body"
    if not before and not after:
        return
    if not before:
        yield _change("body-added-required" if after.get("required") else "body-added", where, None, "body")
    elif not after:
        yield _change("body-removed", where, "body", None)
    else:
        if bool(before.get("required")) != bool(after.get("required")):
            word = "required" if after.get("required") else "optional"
            yield _change(f"body-now-{word}", where, not after.get("required"), bool(after.get("required")))
        yield from _media(old, new, before, after, where, "request")


def _resolved(versioned: Versioned, node: Json) -> Mapping[str, Json]:
    found = resolve(versioned.document, node or {})
    return found if isinstance(found, Mapping) else {}


def _media(
    old: Versioned, new: Versioned, before: Mapping[str, Json], after: Mapping[str, Json], where: str, direction: Any
) -> Iterator[Change]:
    contents = before.get("content") or {}, after.get("content") or {}
    for name in dict.fromkeys((*contents[0], *contents[1])):
        if name not in contents[1]:
            yield _change(f"{direction}-media-removed", f"{where} {name}", name, None)
        elif name not in contents[0]:
            yield _change(f"{direction}-media-added", f"{where} {name}", None, name)
        else:
            first, second = ((one.get(name) or {}).get("schema") or {} for one in contents)
            yield from schema_changes(old.document, new.document, first, second, where, direction)


def _answers(old: Versioned, new: Versioned) -> Iterator[Change]:
    before, after = (
        {str(status).upper(): answer for status, answer in (one.definition.get("responses") or {}).items()}
        for one in (old, new)
    )
    for status in dict.fromkeys((*before, *after)):
        where, kind = f"{new.name} {status}", "success" if status[0] in "123" else "error"
        if status not in after:
            yield _change(f"{kind}-removed", where, status, None)
        elif status not in before:
            yield _change(f"{kind}-added", where, None, status)
        else:
            yield from _answer(old, new, _resolved(old, before[status]), _resolved(new, after[status]), where)


def _answer(
    old: Versioned, new: Versioned, before: Mapping[str, Json], after: Mapping[str, Json], where: str
) -> Iterator[Change]:
    if before.get("description") != after.get("description"):
        yield _change("text-changed", f"{where} description", before.get("description"), after.get("description"))
    headers = [
        {str(name).lower(): value for name, value in (one.get("headers") or {}).items()} for one in (before, after)
    ]
    for name in dict.fromkeys((*headers[0], *headers[1])):
        if name not in headers[1]:
            yield _change("answer-header-removed", f"{where} header {name}", name, None)
        elif name not in headers[0]:
            needed = _resolved(new, headers[1][name]).get("required")
            yield _change(f"answer-header-added{'-required' if needed else ''}", f"{where} header {name}", None, name)
    yield from _media(old, new, before, after, where, "answer")


def _security(old: Versioned, new: Versioned) -> Iterator[Change]:
    before, after = (_schemes(one) for one in (old, new))
    if before == after:
        return
    rule = "security-changed" if before and after else "security-added" if after else "security-removed"
    yield _change(rule, f"{new.name} security", sorted(before), sorted(after))


def _schemes(versioned: Versioned) -> frozenset[str]:
    """The schemes of which one is needed; none where a request without credentials will do."""
    own = versioned.definition.get("security")
    required = versioned.document.get("security") if own is None else own
    listed = required if isinstance(required, list) else []
    if any(not alternative for alternative in listed):
        return frozenset()
    return frozenset("+".join(sorted(alternative)) for alternative in listed)

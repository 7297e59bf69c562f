"""A candidate whose document is a pack's own with every name changed, so that it is known what fits what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from conformance.adapter import Adapter, NativeAnswer, NativeRequest, Request, perform
from conformance.adapter.messages import write_json
from conformance.json_text import read_json
from conformance.model import Json, Operation
from conformance.packs import Pack, json_media_type, resolve

PREFIX = "/api/v3"
_LEFT_OUT = ("example", "default", "enum", "description", "summary", "links", "callbacks", "examples", "discriminator")


def renamed(name: str) -> str:
    """camelCase as snake_case, and snake_case or kebab-case as camelCase."""
    if re.search(r"[_-]", name):
        return re.sub(r"[_-]+(.)", lambda letter: letter.group(1).upper(), name)
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def renamed_path(path: str) -> str:
    segments = [f"{{{renamed(part[1:-1])}}}" if part[:1] == "{" else part for part in re.split(r"(\{[^{}]*\})", path)]
    return PREFIX + "".join(segments)


def renamed_value(value: Json) -> Json:
    """A value with the names of all its fields changed."""
    if isinstance(value, dict):
        return {renamed(name): renamed_value(inner) for name, inner in value.items()}
    return [renamed_value(inner) for inner in value] if isinstance(value, list) else value


def candidate_document(pack: Pack) -> dict[str, Any]:
    """The documents of a pack as one: names changed, summaries left out, and answers wrapped in `data`."""
    paths: dict[str, Any] = {}
    components: dict[str, dict[str, Any]] = {}
    for operation in pack.operations.values():
        item = paths.setdefault(renamed_path(operation.path), {})
        shared = operation.document["paths"][operation.path].get("parameters")
        if shared:
            item["parameters"] = _renamed_node(shared, operation.api)
        item[operation.method.lower()] = _operation(operation)
        for kind, named in (operation.document.get("components") or {}).items():
            for name, node in named.items() if kind in ("schemas", "parameters", "requestBodies", "headers") else ():
                components.setdefault(kind, {})[f"{operation.api}-{name}"] = _renamed_node(node, operation.api)
    return {"openapi": "3.0.3", "info": {"title": "Other", "version": "1"}, "paths": paths, "components": components}


def _operation(operation: Operation) -> dict[str, Any]:
    written = {
        name: operation.definition[name] for name in ("parameters", "requestBody") if name in operation.definition
    }
    definition: dict[str, Any] = _renamed_node(written, operation.api)
    definition["operationId"] = renamed(operation.id)
    definition["responses"] = {}
    for status, answer in operation.definition["responses"].items():
        media = json_media_type(resolve(operation.document, answer).get("content"))
        schema = None if media is None else _renamed_node(media[1].get("schema"), operation.api)
        wrapped = {"type": "object", "properties": {"data": schema}} if str(status)[:1] == "2" else schema
        content = {} if schema is None else {"content": {"application/json": {"schema": wrapped}}}
        definition["responses"][str(status)] = {"description": "An answer.", **content}
    return definition


def _renamed_node(node: Json, api: str) -> Json:
    if isinstance(node, list):
        return [_renamed_node(inner, api) for inner in node]
    if not isinstance(node, dict):
        return node
    kept = {name: inner for name, inner in node.items() if name not in _LEFT_OUT}
    return {name: _renamed_part(node, name, inner, api) for name, inner in kept.items()}


def _renamed_part(node: Mapping[str, Json], name: str, inner: Json, api: str) -> Json:
    if name == "$ref":
        return re.sub(r"^(#/components/[a-zA-Z]+/)", rf"\1{api}-", inner)
    if name == "properties":
        return {renamed(field): _renamed_node(schema, api) for field, schema in inner.items()}
    if name == "required" and isinstance(inner, list):
        return [renamed(field) for field in inner]
    if name == "name" and "in" in node:
        return inner if node["in"] == "header" else renamed(inner)
    return _renamed_node(inner, api)


@dataclass
class Score:
    """How much of what was to be guessed was guessed right."""

    operations: tuple[int, int]
    sent: tuple[int, int]
    answered: tuple[int, int]


def score(pack: Pack, adapter: Adapter) -> Score:
    """Each operation's own examples through the adapter: what the candidate gets, and what the client is given."""
    right = sum(1 for name, operation in pack.operations.items() if _is_right(adapter, name, operation))
    sent, answered = [], []
    for name, operation in pack.operations.items():
        request, answer = _example(operation, operation.definition.get("requestBody")), _success(operation)
        got: list[NativeRequest] = []

        def send(native: NativeRequest, answer: Json = answer, got: list[NativeRequest] = got) -> NativeAnswer:
            got.append(native)
            return NativeAnswer(200, (), write_json({"data": renamed_value(answer)}))

        path = dict.fromkeys(re.findall(r"\{([^{}]*)\}", operation.path), "P")
        content = b"" if request is None else write_json(request)
        adapted = perform(adapter, name, Request(operation.method, path, (), (), content), send)
        is_right = _is_right(adapter, name, operation)
        if request is not None:
            sent.append(_same(renamed_value(request), got[0].content if got and is_right else b""))
        if answer is not None:
            answered.append(_same(answer, adapted.content if is_right else b""))
    return Score((right, len(pack.operations)), _sum(sent), _sum(answered))


def _sum(pairs: list[tuple[int, int]]) -> tuple[int, int]:
    return sum(one for one, _ in pairs), sum(of for _, of in pairs)


def _is_right(adapter: Adapter, name: str, operation: Operation) -> bool:
    calls = adapter.operations[name].calls
    blank = [
        re.sub(r"\{[^{}]*\}", "{}", path) for path in (renamed_path(operation.path), calls[0].path if calls else "")
    ]
    return bool(calls) and calls[0].method == operation.method and blank[0] == blank[1]


def _example(operation: Operation, node: Json) -> Json:
    media = json_media_type(resolve(operation.document, node or {}).get("content"))
    if media is None or not isinstance(media[1], Mapping):
        return None
    return media[1].get("example")


def _success(operation: Operation) -> Json:
    for status, answer in operation.definition["responses"].items():
        if str(status)[:1] == "2":
            return _example(operation, answer)
    return None


def _same(wanted: Json, content: bytes) -> tuple[int, int]:
    """How many of the values are in their places, of how many."""
    expected = dict(_leaves(wanted, ()))
    try:
        got = dict(_leaves(read_json(content), ()))
    except ValueError:
        got = {}
    return sum(1 for place, value in expected.items() if got.get(place, ...) == value), len(expected)


def _leaves(value: Json, place: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Json]]:
    if isinstance(value, dict | list) and value:
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(inner, (*place, name))
    else:
        yield place, value

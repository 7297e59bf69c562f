"""Callbacks in OpenAPI documents: what a Building Block calls, and where its caller says at which address.

Only what a document describes under `callbacks` is one (OpenAPI 3.0.3, 4.7.18): a field or header whose name speaks of
a callback says neither what is sent there nor when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from conformance.model import Json, Operation
from conformance.packs.openapi import METHODS, resolve

Source = Literal["header", "query", "body"]

_NAMED_BY_CALLER = re.compile(r"(\{)?\$request\.(?:(header|query)\.([^}#]+)|body#(/[^}]*))(?(1)\})(.*)", re.DOTALL)


@dataclass(frozen=True, eq=False)
class Callback:
    """One callback of an operation. `call` is what is sent, as an operation whose path is the runtime expression.

    `source` is the part of the request that names the address, None where the caller does not name it; `name` the name
    of the header or query parameter, or a JSON pointer into the body; `rest` what is added to the address.
    """

    call: Operation
    source: Source | None
    name: str
    rest: str


def callbacks(operation: Operation) -> Iterator[Callback]:
    """The callbacks of an operation, in the order of the document. Raises DocumentError for a broken reference."""
    for name, written in (operation.definition.get("callbacks") or {}).items():
        described = resolve(operation.document, written)
        for expression, item in described.items():
            if not str(expression).startswith("x-"):
                yield from _calls(operation, str(name), str(expression), resolve(operation.document, item))


def _calls(operation: Operation, name: str, expression: str, item: Mapping[str, Json]) -> Iterator[Callback]:
    for method in METHODS:
        definition = item.get(method)
        if isinstance(definition, Mapping):
            call = Operation(
                id=str(definition.get("operationId") or f"{operation.id}.{name}"),
                api=operation.api,
                method=method.upper(),
                path=expression,
                summary=str(definition.get("summary") or ""),
                definition=definition,
                document=operation.document,
            )
            yield Callback(call, *_source(expression))


def _source(expression: str) -> tuple[Source | None, str, str]:
    """What names the address, and what follows it (OpenAPI 3.0.3, 4.7.18.2 and 4.7.20.2)."""
    found = _NAMED_BY_CALLER.fullmatch(expression)
    if found is None:
        return None, "", ""
    place, name, pointer, rest = found[2], found[3], found[4], found[5]
    if place is None:
        return "body", pointer, rest
    return ("header" if place == "header" else "query"), name, rest

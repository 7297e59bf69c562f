"""What no schema can say of the operations of an OpenAPI document, and the OpenAPI specification does. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from conformance.exceptions import DocumentError
from conformance.model import Json
from conformance.packs import resolve
from conformance.packs.openapi import METHODS

_LONGEST = 100


def operations(document: Mapping[str, Json]) -> Iterator[tuple[str, str, Mapping[str, Json], Mapping[str, Json]]]:
    """Path, method in lower case, path item and definition of each operation; what cannot be read is left out."""
    paths = document.get("paths")
    for path, written in paths.items() if isinstance(paths, Mapping) else ():
        item = resolved(document, written)
        for method in METHODS:
            definition = item.get(method)
            if isinstance(definition, Mapping):
                yield str(path), method, item, definition


def operation_problems(document: Mapping[str, Json]) -> Iterator[str]:
    """Identifiers that two operations share, and path parameters that are described without being there or not at all.

    OpenAPI 3.0.3, 4.7.10 (operationId is unique) and 4.7.12.1 (each template expression is a path parameter).
    """
    seen: dict[str, str] = {}
    for path, method, item, definition in operations(document):
        name = f"{method.upper()} {path[:_LONGEST]}"
        identifier = definition.get("operationId")
        if isinstance(identifier, str):
            if identifier in seen:
                yield f"{name}: has the operationId of {seen[identifier]}, {identifier[:_LONGEST]!r}"
            seen[identifier] = name
        described = _path_parameters(document, item) | _path_parameters(document, definition)
        for parameter in sorted(described ^ set(re.findall(r"\{([^{}]+)\}", path))):
            problem = "is not in the path" if parameter in described else "is not described"
            yield f"{name}: the path parameter {parameter[:_LONGEST]!r} {problem}"


def resolved(document: Mapping[str, Json], written: Json) -> Mapping[str, Json]:
    """A mapping with its reference followed; an empty one where there is none."""
    try:
        found = resolve(document, written)
    except DocumentError:
        return {}
    return found if isinstance(found, Mapping) else {}


def _path_parameters(document: Mapping[str, Json], holder: Mapping[str, Json]) -> set[str]:
    written = holder.get("parameters")
    parameters = [resolved(document, one) for one in written] if isinstance(written, list) else []
    return {str(one.get("name")) for one in parameters if one.get("in") == "path"}

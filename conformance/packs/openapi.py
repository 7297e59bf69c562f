"""OpenAPI documents: read operations, follow references within the document, and nothing beyond it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache, reduce
from pathlib import Path
from urllib.parse import unquote

from conformance.documents import Document, Key, read_document
from conformance.exceptions import DocumentError
from conformance.model import Json, Operation

_LITERAL = ("example", "default", "enum")
_LONGEST_PROBLEM = 200
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def read_operations(path: Path, api: str, *, validate: bool) -> tuple[Operation, ...]:
    """The operations of one OpenAPI document, in its order. Raises DocumentError where it is no such document.

    `validate` has openapi-spec-validator look at it first: it takes a third of a second to import, so that packs which
    are part of the kit are validated by its tests instead.
    """
    document = read_document(path)
    if not isinstance(document.content, Mapping) or not isinstance(document.content.get("paths"), Mapping):
        raise DocumentError(path, "is no OpenAPI document: it has no `paths`")
    if validate:
        _check_references(document, document.content, ())
        _check_names(document, document.content, ())
        _validate(document)
    return tuple(_operations(document, api))


def resolve(document: Mapping[str, Json], node: Json) -> Json:
    """Follow `$ref` until something else stands there (OpenAPI 3.0.3, Reference Object).

    Raises DocumentError for a reference that leaves the document, points nowhere, or points at itself.
    """
    seen: set[str] = set()
    while isinstance(node, Mapping) and "$ref" in node:
        pointer = node["$ref"]
        if not isinstance(pointer, str) or not pointer.startswith("#/") or pointer in seen:
            raise DocumentError(
                _title(document), f"the reference {pointer!r} does not lead to a place in this document"
            )
        seen.add(pointer)
        try:
            node = reduce(_descend, _parts(pointer), document)
        except (KeyError, IndexError, TypeError, ValueError):
            raise DocumentError(_title(document), f"the reference {pointer!r} points nowhere") from None
    return node


@lru_cache(maxsize=1024)
def parameters(operation: Operation) -> list[Mapping[str, Json]]:
    """The operation's parameters; its own replace those of its path by place and name (OpenAPI 3.0.3, 4.7.9)."""
    path_item = operation.document["paths"][operation.path]
    found: dict[tuple[str, str], Mapping[str, Json]] = {}
    for written in [*(path_item.get("parameters") or ()), *(operation.definition.get("parameters") or ())]:
        parameter = resolve(operation.document, written)
        found[parameter["in"], parameter["name"]] = parameter
    return list(found.values())


def security(operation: Operation) -> list[Mapping[str, Json]]:
    """The security requirements that hold for the operation, any one of which suffices; empty where it needs none."""
    own = operation.definition.get("security")
    required: list[Mapping[str, Json]] = (operation.document.get("security") or []) if own is None else own
    return [] if any(not alternative for alternative in required) else required


def json_media_type(content: Mapping[str, Json] | None) -> tuple[str, Mapping[str, Json]] | None:
    """The JSON media type of a request or response, and its Media Type Object; the first of any kind without one."""
    if not content:
        return None
    for name, media in content.items():
        if is_json(name):
            return name, media
    return next(iter(content.items()))


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON by name (RFC 8259, RFC 6839 section 3.1)."""
    name = media_type.split(";")[0].strip().lower()
    return name == "application/json" or name.endswith("+json")


def _operations(document: Document, api: str) -> Iterator[Operation]:
    for path, item in document.content["paths"].items():
        for method in METHODS:
            definition = item.get(method) if isinstance(item, Mapping) else None
            if not isinstance(definition, Mapping):
                continue
            if not isinstance(definition.get("operationId"), str):
                line = document.line(("paths", path, method))
                raise DocumentError(document.path, "has no operationId", line=line, key=f"{method.upper()} {path}")
            yield Operation(
                id=definition["operationId"],
                api=api,
                method=method.upper(),
                path=str(path),
                summary=str(definition.get("summary") or ""),
                definition=definition,
                document=document.content,
            )


def _check_references(document: Document, node: Json, key: Key) -> None:
    """Raise DocumentError for the first reference that leaves the document or points nowhere.

    openapi-spec-validator would fetch what a reference to another host names.
    """
    if isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
        try:
            resolve(document.content, node)
        except DocumentError as error:
            raise DocumentError(
                document.path, error.problem, line=document.line((*key, "$ref")), key=".".join(map(str, key))
            ) from None
    children = node.items() if isinstance(node, Mapping) else enumerate(node if isinstance(node, list) else ())
    for name, child in children:
        if name not in _LITERAL:
            _check_references(document, child, (*key, name))


def _check_names(document: Document, node: Json, key: Key) -> None:
    """Raise DocumentError for the first name that is a number, at which openapi-spec-validator would stop."""
    for name, child in node.items() if isinstance(node, Mapping) else enumerate(node if isinstance(node, list) else ()):
        if isinstance(node, Mapping) and not isinstance(name, str):
            raise DocumentError(
                document.path,
                "is a number; a name in a document of OpenAPI is a text: put it in quotes",
                line=document.line((*key, name)),
                key=".".join(map(str, (*key, name))),
            )
        _check_names(document, child, (*key, name))


def _validate(document: Document) -> None:
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    version = str(document.content.get("openapi") or "")
    validator = OpenAPIV31SpecValidator if version.startswith("3.1") else OpenAPIV30SpecValidator
    error = next(iter(validator(document.content).iter_errors()), None)
    if error is not None:
        key = tuple(part for part in error.absolute_path if isinstance(part, str | int))
        raise DocumentError(
            document.path,
            f"is no valid OpenAPI document: {_first_line(error.message)}",
            line=document.line(key),
            key=".".join(str(part) for part in key),
        )


def _first_line(text: str) -> str:
    line = text.splitlines()[0]
    return line if len(line) <= _LONGEST_PROBLEM else f"{line[:_LONGEST_PROBLEM]}…"


@lru_cache(maxsize=4096)
def _parts(pointer: str) -> list[str]:
    """The names that a reference goes through (RFC 6901 sections 3 and 6)."""
    return [part.replace("~1", "/").replace("~0", "~") for part in unquote(pointer[2:]).split("/")]


def _descend(node: Json, part: str) -> Json:
    if isinstance(node, list):
        return node[int(part)]
    return node[part] if part in node else node[int(part)]


def _title(document: Mapping[str, Json]) -> str:
    return str((document.get("info") or {}).get("title") or "OpenAPI document")

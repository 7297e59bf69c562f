"""Whether an OpenAPI document is valid: references, and what openapi-spec-validator says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from conformance.documents import Key
from conformance.exceptions import DocumentError
from conformance.inspection.source import Source, walk
from conformance.model import Json
from conformance.packs import resolve

_LITERAL = ("example", "examples", "default", "enum", "const")
_TOLD_WITH_ITS_LINE = re.compile(
    r"Duplicate parameter |Path parameter .* was not resolved|Operation ID .* is not unique"
)
"""What rules of operations find as well, and know the line of."""

_UNEXPECTED = re.compile(r"\('([^']*)'(?:, '[^']*')* w(?:as|ere) unexpected\)")
_NOWHERE = object()
_LONGEST = 160
_MOST_ERRORS = 200


def is_openapi(content: Json) -> bool:
    """Whether a document means to be an OpenAPI document."""
    return isinstance(content, Mapping) and ("openapi" in content or "swagger" in content or "paths" in content)


def check_document(source: Source) -> None:
    """Add what is wrong with a document by the OpenAPI specification."""
    if not isinstance(source.content.get("paths"), Mapping):
        source.add("openapi-invalid", ("paths",), "has no `paths`", "describe at least one path")
        source.content = {**source.content, "paths": {}}
    broken = list(_broken_references(source))
    for key, problem in broken:
        source.add("openapi-reference", key, problem, "name a place that is in this document, as #/components/…")
    for key, problem in _validated(_without(source.content, {key[:-1] for key, _ in broken})):
        source.add("openapi-invalid", key, problem, "write it as the OpenAPI specification says")


def _broken_references(source: Source) -> Iterator[tuple[Key, str]]:
    for key, node in walk(source.content):
        if (
            isinstance(node, Mapping)
            and isinstance(node.get("$ref"), str)
            and not any(part in _LITERAL for part in key)
        ):
            try:
                resolve(source.content, node)
            except DocumentError as error:
                yield (*key, "$ref"), error.problem


def _without(content: Json, keys: set[Key], key: Key = ()) -> Json:
    """The content, with nothing where a broken reference stands: the validator would fetch it, or stop there."""
    if key in keys:
        return {}
    if isinstance(content, Mapping):
        return {name: _without(value, keys, (*key, name)) for name, value in content.items()}
    if isinstance(content, list):
        return [_without(value, keys, (*key, index)) for index, value in enumerate(content)]
    return content


def _validated(content: Mapping[str, Json]) -> Iterator[tuple[Key, str]]:
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    version = str(content.get("openapi") or "")
    if not version.startswith("3."):
        yield ("swagger" if "swagger" in content else "openapi",), "is not OpenAPI 3"
        return
    validator = OpenAPIV31SpecValidator if version.startswith("3.1") else OpenAPIV30SpecValidator
    try:
        for number, error in enumerate(validator(content).iter_errors()):
            if number == _MOST_ERRORS:
                yield (), f"has more than {_MOST_ERRORS} errors; the others are not listed"
                return
            deepest = _deepest(error)
            if not _TOLD_WITH_ITS_LINE.match(deepest.message):
                yield _located(content, deepest), _first_line(deepest.message)
    except Exception as error:  # the validator trips over documents that it should refuse
        yield (), f"the validator could not go on: {type(error).__name__}: {_first_line(str(error))}"


def _deepest(error: Any) -> Any:
    """Of an error of alternatives, that of the alternative that comes nearest: it tells more than that none fits."""
    while error.context:
        error = max(error.context, key=lambda inner: (len(inner.absolute_path), inner.validator != "required"))
    return error


def _located(content: Json, error: Any) -> Key:
    """Where an error stands; the validator tells those of schemas by their place within the schema alone."""
    key = _as_written(content, _key(error))
    if key and _at(content, key) is _NOWHERE:
        key = next((whole for above, _ in walk(content) if _is(content, whole := (*above, *key), error.instance)), key)
    unexpected = _UNEXPECTED.search(error.message)
    return (*key, unexpected[1]) if unexpected else key


def _as_written(content: Json, key: Key) -> Key:
    """The key with texts where the validator makes numbers of them, as it does of status codes."""
    written: list[str | int] = []
    for part in key:
        written.append(str(part) if isinstance(content, Mapping) and part not in content else part)
        content = _at(content, tuple(written[-1:]))
    return tuple(written)


def _is(content: Json, key: Key, value: Json) -> bool:
    found = _at(content, key)
    return found is not _NOWHERE and type(found) is type(value) and bool(found == value)


def _at(content: Json, key: Key) -> Json:
    for part in key:
        if isinstance(content, list):
            content = dict(enumerate(content))
        if not isinstance(content, Mapping) or part not in content:
            return _NOWHERE
        content = content[part]
    return content


def _key(error: Any) -> Key:
    return tuple(part for part in error.absolute_path if isinstance(part, str | int))


def _first_line(text: str) -> str:
    line = (text.splitlines() or ["no reason given"])[0]
    # What is wrong stands behind the value, which can be long.
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]}… {line[-_LONGEST // 2 :]}"

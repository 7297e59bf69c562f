"""Read the documents that people write: YAML or JSON, with the line of every key, and errors that name it.

PyYAML was preferred to ruamel.yaml: its C parser reads the largest pack in a fifth of the time, and its node marks are
all that is needed here. Two of its habits are not wanted: a key given twice is an error, not a silent loss, and a date
stays the text that was written.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from conformance.exceptions import DocumentError
from conformance.model import Json

Key = tuple[str | int, ...]
ModelType = TypeVar("ModelType", bound=BaseModel)


MOST_PLACES = 500_000
"""Far more than any published document has; aliases of aliases make billions of ten lines."""


@dataclass(frozen=True)
class Document:
    """A document's content, and the line (from 1) on which each of its keys stands."""

    path: Path
    content: Json
    lines: Mapping[Key, int]

    def line(self, key: Key) -> int | None:
        """The line of a key, or of its nearest ancestor that has one."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key)


class _Loader(yaml.CSafeLoader):
    """YAML without implicit dates, which OpenAPI documents do not mean."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read_document(path: Path) -> Document:
    """Read one YAML or JSON document. Raises DocumentError where it cannot be read."""
    text = _read_text(path)
    if path.suffix == ".json":
        return Document(path, _parse_json(path, text), {})
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            lines: dict[Key, int] = {}
            content = None if node is None else _construct(loader, node, (), lines, path)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise DocumentError(
            path, f"is not readable YAML: {error.problem or error.context}", line=mark.line + 1 if mark else None
        ) from None
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise DocumentError(path, f"is not readable YAML: {_first_line(error)}") from None
    except RecursionError:
        raise DocumentError(path, "is nested too deeply to be read") from None
    return Document(path, content, lines)


def read_model(path: Path, model: type[ModelType], context: object = None) -> tuple[ModelType, Document]:
    """Read a document into a pydantic model; `context` reaches its validators. Raises DocumentError."""
    document = read_document(path)
    return validate_model(document, model, context), document


def validate_model(document: Document, model: type[ModelType], context: object = None) -> ModelType:
    """The document's content as a pydantic model. Raises DocumentError for the first thing wrong, counting the rest."""
    if not isinstance(document.content, Mapping):
        begin = "is empty; it " if document.content is None else ""
        raise DocumentError(document.path, f"{begin}must be a mapping of keys to values")
    try:
        return model.model_validate(document.content, context=context)
    except ValidationError as error:
        problems = error.errors(include_url=False)
        # A key that was misspelt is missing too: it is the misspelling that tells.
        first = next((problem for problem in problems if problem["type"] == "extra_forbidden"), problems[0])
        key = _written_key(document, first)
        others = f" ({len(problems) - 1} more to mend after this)" if len(problems) > 1 else ""
        raise DocumentError(
            document.path,
            _sentence(first, model) + others,
            line=document.line(key),
            key=".".join(str(part) for part in key),
        ) from None


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DocumentError(path, "there is no such file") from None
    except UnicodeDecodeError as error:
        raise DocumentError(path, f"is not UTF-8 text (byte {error.start})") from None
    except OSError as error:
        raise DocumentError(path, f"cannot be read: {error.strerror}") from None


def _parse_json(path: Path, text: str) -> Json:
    try:
        content = json.loads(text, object_pairs_hook=lambda pairs: _object(path, pairs))
        if "\\u" in text:
            json.dumps(content, ensure_ascii=False).encode()
        return content
    except UnicodeEncodeError:
        raise DocumentError(path, "holds half of a surrogate pair, which is no character") from None
    except json.JSONDecodeError as error:
        raise DocumentError(path, f"is not readable JSON: {error.msg}", line=error.lineno) from None
    except RecursionError:
        raise DocumentError(path, "is nested too deeply to be read") from None


def _object(path: Path, pairs: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    """An object of JSON, of which readers differ on what a name given twice means (RFC 8259 section 4)."""
    content = dict(pairs)
    if len(content) < len(pairs):
        names = [name for name, _ in pairs]
        raise DocumentError(path, "is given twice; keep one", key=next(n for n in names if names.count(n) > 1))
    return content


def _construct(loader: yaml.CSafeLoader, node: yaml.Node, key: Key, lines: dict[Key, int], path: Path) -> Json:
    if len(lines) > MOST_PLACES:
        raise DocumentError(path, f"holds more than {MOST_PLACES:,} keys and items once its aliases are followed")
    if isinstance(node, yaml.MappingNode):
        loader.flatten_mapping(node)
        content: dict[Json, Json] = {}
        for name_node, value_node in node.value:
            name = _scalar(loader, name_node)
            line = name_node.start_mark.line + 1
            if not isinstance(name, str | int):
                raise DocumentError(path, f"a key must be a text, not {name!r}", line=line)
            if name in content:
                raise DocumentError(path, "is given twice; keep one", line=line, key=str(name))
            lines[*key, name] = line
            content[name] = _construct(loader, value_node, (*key, name), lines, path)
        return content
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            lines[*key, index] = item.start_mark.line + 1
        return [_construct(loader, item, (*key, index), lines, path) for index, item in enumerate(node.value)]
    return _scalar(loader, node)


def _scalar(loader: yaml.CSafeLoader, node: yaml.Node) -> Json:
    """A value; of texts one for all that are alike: names, types and formats stand in a document by the thousand."""
    value: Json = loader.construct_object(node, deep=True)
    return intern(value) if isinstance(value, str) else value


def _written_key(document: Document, problem: ErrorDetails) -> Key:
    """The part of pydantic's location that stands in the document: pydantic adds names of union members."""
    content, key = document.content, []
    for part in problem["loc"]:
        inside = isinstance(content, Mapping) and part in content
        inside = inside or (isinstance(content, Sequence) and isinstance(part, int) and part < len(content))
        if inside:
            key.append(part)
            content = content[part]
        elif part == problem["loc"][-1] and problem["type"] == "missing":
            key.append(part)
    return tuple(key)


def _sentence(problem: ErrorDetails, model: type[BaseModel]) -> str:
    match problem["type"]:
        case "missing":
            return "is missing; add it"
        case "extra_forbidden":
            return "is no known key" + _suggestion(str(problem["loc"][-1]), model)
        case "union_tag_not_found":
            return "needs the key `type`, which says of which kind it is"
        case "union_tag_invalid":
            return f"is of no known kind; as `type` write one of {problem['ctx']['expected_tags']}"
        case "value_error":
            return str(problem["ctx"]["error"])
        case _:
            return f"{problem['msg'][0].lower()}{problem['msg'][1:]}, not {_shown(problem['input'])}"


def _suggestion(unknown: str, model: type[BaseModel]) -> str:
    known = sorted(_key_names(model) - {unknown})
    near = difflib.get_close_matches(unknown, known, n=1, cutoff=0.6)
    return f"; did you mean `{near[0]}`?" if near else "; take it out"


def _key_names(model: type[BaseModel]) -> set[str]:
    schema = model.model_json_schema(by_alias=True)
    return {name for part in (schema, *schema.get("$defs", {}).values()) for name in part.get("properties", {})}


def _shown(value: object) -> str:
    """A value as it was written; what is inside of a mapping or list is not shown, for it may be a secret."""
    if isinstance(value, Mapping | list):
        return "a mapping" if isinstance(value, Mapping) else "a list"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]

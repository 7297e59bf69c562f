"""Operations as a document describes them, in OpenAPI 3 or Swagger 2.0: parameters, bodies and answers.

Swagger 2.0 is read in place: its converters are programs in JavaScript, and little but where a body stands differs.
A candidate's document may hold anything anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from conformance.documents import read_document
from conformance.exceptions import DocumentError
from conformance.fitting.values import UNKNOWN, Of, Origin, Value
from conformance.inspection import read_source
from conformance.model import Json, Operation
from conformance.packs import METHODS, is_json, resolve

_MOST_BYTES = 10_000_000
_MOST_OPERATIONS = 2_000
_PLACE = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class Parameter:
    """A parameter of an operation; `is_free` where names beside its own may stand for it."""

    name: str
    required: bool
    schema: Json
    is_free: bool


@dataclass(frozen=True, eq=False)
class Described:
    """One operation. `name` is how a sentence speaks of it."""

    name: str
    method: str
    path: str
    definition: Mapping[str, Json] = field(repr=False)
    document: Mapping[str, Json] = field(repr=False)

    @cached_property
    def _written(self) -> list[Mapping[str, Json]]:
        item = mapping(mapping(self.document.get("paths")).get(self.path))
        found: dict[tuple[Json, Json], Mapping[str, Json]] = {}
        for source in (item, self.definition):
            written = source.get("parameters")
            for one in written if isinstance(written, list) else []:
                parameter = self._resolved(one)
                if isinstance(parameter.get("name"), str):
                    found[str(parameter.get("in")), parameter["name"]] = parameter
        return list(found.values())

    def parameters(self, place: str) -> dict[str, Parameter]:
        """The parameters of `path`, `query` or `header`, by name."""
        return {one["name"]: _parameter(one) for one in self._written if one.get("in") == place}

    @property
    def body(self) -> Value | None:
        """What its request's body is to be; None where it has none."""
        origin = Origin("request", self.name)
        for one in self._written:
            if one.get("in") == "body":
                return Of(self.document, one.get("schema"), origin)
            if one.get("in") == "formData":
                return UNKNOWN
        written = self._resolved(self.definition.get("requestBody"))
        return self._content(written.get("content"), origin) if written else None

    @property
    def needs_body(self) -> bool:
        """Whether its request has to have a body."""
        if any(one.get("in") == "body" and one.get("required") is True for one in self._written):
            return True
        return self._resolved(self.definition.get("requestBody")).get("required") is True

    @cached_property
    def answers(self) -> dict[str, Value | None]:
        """What each answer's body is, by the status as it is written; None where it has none, or is not described."""
        written = mapping(self.definition.get("responses"))
        return {str(status): self._answer(self._resolved(one)) for status, one in written.items()}

    def _answer(self, written: Mapping[str, Json]) -> Value | None:
        origin = Origin("answer", self.name)
        if "schema" in written:
            return Of(self.document, written["schema"], origin)
        return self._content(written["content"], origin) if written.get("content") else None

    def _content(self, content: Json, origin: Origin) -> Value:
        for name, media in mapping(content).items():
            if is_json(str(name)) and isinstance(media, Mapping) and "schema" in media:
                return Of(self.document, media["schema"], origin)
        return UNKNOWN

    def _resolved(self, node: Json) -> Mapping[str, Json]:
        try:
            return mapping(resolve(self.document, node))
        except DocumentError:
            return {}


@dataclass(frozen=True, eq=False)
class CandidateDocument:
    """The candidate's own document: its operations, and below which path its servers offer them."""

    path: Path
    operations: list[Described]
    below: list[str]

    def find(self, path: str) -> list[Described]:
        """The operations of a path, in which `{}` stands for what an expression fills in; those that fit best."""
        paths = {path, *(path.removeprefix(base) for base in self.below if path.startswith(f"{base}/"))}
        found = [(_likeness(one.path, each), one) for one in self.operations for each in sorted(paths)]
        best = max((likeness for likeness, _ in found if likeness is not None), default=None)
        return [one for likeness, one in found if likeness is not None and likeness == best]


def read_candidate(path: Path) -> CandidateDocument:
    """Read a candidate's OpenAPI document; nothing beyond the file is read. Raises DocumentError where it cannot be."""
    content = mapping(_content_of(path))
    if not isinstance(content.get("paths"), Mapping):
        raise DocumentError(path, "is no OpenAPI document: it has no `paths`")
    operations = list(islice(_operations(content), _MOST_OPERATIONS + 1))
    if len(operations) > _MOST_OPERATIONS:
        raise DocumentError(path, f"describes more than {_MOST_OPERATIONS} operations; name a document of fewer")
    return CandidateDocument(path, operations, list(_below(content)))


def describe(operation: Operation) -> Described:
    """An operation of a pack."""
    return Described(f"`{operation.id}`", operation.method, operation.path, operation.definition, operation.document)


def plain_path(path: str) -> str:
    """A path with `{}` for each of its parameters."""
    return _PLACE.sub("{}", path)


def mapping(value: Json) -> Mapping[str, Json]:
    """The value where it is a mapping, else an empty one: what a hostile document holds may be anything."""
    return value if isinstance(value, Mapping) else {}


def _content_of(path: Path) -> Json:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise DocumentError(path, "is larger than 10 MB; name a document of the operations that are adapted alone")
    except OSError:
        return read_document(path).content
    if path.suffix == ".json":
        return read_document(path).content
    source = read_source(path)
    for finding in source.findings:
        if finding.rule.id == "file-unreadable":
            raise DocumentError(path, finding.problem, line=finding.line)
    return source.content


def _operations(content: Mapping[str, Json]) -> Iterator[Described]:
    for path, item in content["paths"].items():
        for method in METHODS:
            definition = mapping(item).get(method)
            if isinstance(definition, Mapping) and isinstance(path, str):
                yield Described(f"{method.upper()} {path}", method.upper(), path, definition, content)


def _below(content: Mapping[str, Json]) -> Iterator[str]:
    """The paths of its servers (OpenAPI 3.0.3, 4.7.5; Swagger 2.0, basePath)."""
    servers = content.get("servers")
    for one in (
        content.get("basePath"),
        *(mapping(one).get("url") for one in (servers if isinstance(servers, list) else ())),
    ):
        try:
            base = urlsplit(one).path.rstrip("/") if isinstance(one, str) else ""
        except ValueError:
            continue
        if base:
            yield base


def _parameter(written: Mapping[str, Json]) -> Parameter:
    schema = (
        written.get("schema") if "schema" in written else {key: written[key] for key in _OF_SCHEMAS & written.keys()}
    )
    free = mapping(schema).get("type") == "object" or "$ref" in mapping(schema) or "content" in written
    return Parameter(written["name"], written.get("required") is True, schema, free)


_OF_SCHEMAS = frozenset({"type", "enum", "items", "format", "default", "example", "minimum", "maximum", "pattern"})


def _likeness(template: str, path: str) -> tuple[int, int] | None:
    """How many segments of a path are the template's own; None where it is another path."""
    wanted, given = template.rstrip("/").split("/"), path.rstrip("/").split("/")
    if len(wanted) != len(given):
        return None
    same = 0
    for one, other in zip(wanted, given, strict=True):
        if "{}" in other or "{" in one:
            pattern = ".+".join(re.escape(part) for part in _PLACE.split(one))
            if "{}" not in other and not re.fullmatch(pattern, other):
                return None
            same += "{" in one and "{}" in other
        elif one != other:
            return None
        else:
            same += 2
    return same, -len(_PLACE.findall(template))

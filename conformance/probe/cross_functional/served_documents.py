"""OpenAPI documents that a candidate serves: read them, say what is invalid, and what they describe. Pure: no network.

A document may refer to others, on any host. None is fetched: what a document cannot be judged without is said instead.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from conformance.exceptions import CheckFailed, DocumentError, Inconclusive
from conformance.exchange import Answer
from conformance.model import Json
from conformance.packs import resolve
from conformance.probe.cross_functional.described_operations import operation_problems, operations
from conformance.probe.cross_functional.foreign_yaml import ForeignYamlError, read_foreign_yaml

_VERSION = re.compile(r"3\.[0-2]\.[0-9]+(-.+)?")
_LITERALS = frozenset({"example", "examples", "default", "enum", "const", "value"})
_OF_NAMES = frozenset({"properties", "patternProperties", "schemas", "$defs", "definitions"})
_REFERENCES = frozenset({"$ref", "$dynamicRef", "operationRef"})
_LONGEST_PROBLEM = 200
_MOST_ERRORS = 50


@dataclass(frozen=True)
class Served:
    """An OpenAPI document, and the address from which it came."""

    address: str
    content: Mapping[str, Json]


def read_served(address: str, answer: Answer) -> Served:
    """The OpenAPI 3 document of an answer. Raises CheckFailed where it is none."""
    answer = replace(answer, content=answer.content.removeprefix(BOM_UTF8))
    start = answer.content[:200].decode(errors="replace").strip()
    try:
        found = answer.json() if start.startswith("{") else _yaml(answer.content, start)
    except CheckFailed as failure:
        raise CheckFailed(f"{address}: {failure}", expected="an OpenAPI document", actual=failure.actual) from None
    version = found.get("openapi") if isinstance(found, Mapping) else None
    if not isinstance(found, Mapping) or not _VERSION.fullmatch(str(version)):
        older = f"swagger {found['swagger']}" if isinstance(found, Mapping) and "swagger" in found else start[:120]
        raise CheckFailed(
            f"{address} is no OpenAPI 3 document.", expected="`openapi: 3.0.…`, `3.1.…` or `3.2.…`", actual=older
        )
    return Served(address, found)


def invalidity(document: Served) -> str | None:
    """What is invalid in a document, with its place; None where nothing is.

    Raises Inconclusive where that cannot be told without fetching something else. Of openapi-spec-validator the
    schemas are used, and not what follows references: a chain of thirty schemas keeps that busy for years.
    """
    references = list(_references(document.content))
    outside = next((reference for reference in references if not reference.startswith("#")), None)
    if outside is not None:
        raise Inconclusive(
            f"{document.address} refers to {outside[:_LONGEST_PROBLEM]}, which the kit does not fetch; name a document "
            "that holds everything (`cross-functional: documents`)."
        )
    try:
        problem = _schema_problem(document.content)
    except RecursionError:
        raise Inconclusive(f"{document.address} is nested too deeply to be validated.") from None
    if problem is not None:
        return problem
    nowhere = next((one for one in references if one.startswith("#/") and _is_nowhere(document, one)), None)
    if nowhere is not None:
        return f"the reference {nowhere[:_LONGEST_PROBLEM]!r} points nowhere"
    return next(operation_problems(document.content), None)


@dataclass(frozen=True)
class Described:
    """An operation that a document describes: its method, and the paths that it may mean, below each server."""

    method: str
    paths: frozenset[str]


@dataclass(frozen=True)
class Wanted:
    """An operation that has to be described: method, path below the base address, and path of the base address."""

    name: str
    method: str
    base: str
    path: str

    def is_described_by(self, described: Described) -> bool:
        """Whether a document means this operation.

        Behind a proxy the document may know fewer of the base address's segments than the profile, never other ones.
        """
        whole, own = normal(self.base) + normal(self.path), normal(self.path)
        return self.method == described.method and any(
            whole == path or (_ends(path, own) and _ends(whole, path)) for path in described.paths
        )


def described(document: Served) -> Iterator[Described]:
    """Every operation that a document describes."""
    for path, method, item, operation in operations(document.content):
        prefixes = {"", *_prefixes(document, item, operation)}
        yield Described(method.upper(), frozenset(normal(prefix) + normal(path) for prefix in prefixes))


def elsewhere(document: Served) -> list[str]:
    """The paths whose operations stand in another document."""
    paths = document.content.get("paths")
    items = paths.items() if isinstance(paths, Mapping) else ()
    references = ((path, item.get("$ref")) for path, item in items if isinstance(item, Mapping))
    return [str(path) for path, reference in references if reference and not str(reference).startswith("#")]


def undescribed(wanted: Sequence[Wanted], found: Sequence[Described]) -> list[Wanted]:
    """The operations that are left over when each description is given to one operation at most (Kuhn's algorithm).

    Two Service APIs may have a path in common; to describe one of them is not to describe the other.
    """
    taken: dict[int, int] = {}

    def is_placed(index: int, seen: set[int]) -> bool:
        for place, one in enumerate(found):
            if place not in seen and wanted[index].is_described_by(one):
                seen.add(place)
                if place not in taken or is_placed(taken[place], seen):
                    taken[place] = index
                    return True
        return False

    return [one for index, one in enumerate(wanted) if not is_placed(index, set())]


@cache
def normal(path: str) -> str:
    """A path whose parameters have no names, and which does not end in a slash."""
    return re.sub(r"\{[^{}/]*\}", "{}", path).rstrip("/")


def _ends(path: str, end: str) -> bool:
    """Whether a path ends in another, segment by segment; both begin with a slash or are empty."""
    return path == end or (path.endswith(end) and end.startswith("/"))


def _prefixes(document: Served, item: Mapping[str, Json], operation: Mapping[str, Json]) -> Iterator[str]:
    """The paths of the servers that hold for an operation (OpenAPI 3.0.3, 4.7.5: relative to the document)."""
    levels = (operation.get("servers"), item.get("servers"), document.content.get("servers"))
    for server in next((level for level in levels if isinstance(level, list)), []):
        if not isinstance(server, Mapping) or not isinstance(server.get("url"), str):
            continue
        variables = server.get("variables")
        url = server["url"]
        for name, variable in variables.items() if isinstance(variables, Mapping) else ():
            default = variable.get("default") if isinstance(variable, Mapping) else ""
            url = url.replace(f"{{{name}}}", str(default))
        try:
            yield urlsplit(urljoin(document.address, url)).path
        except ValueError:
            continue


def _yaml(content: bytes, start: str) -> Json:
    if start.startswith("<"):
        raise CheckFailed("it is markup.", actual=start[:120])
    try:
        found = read_foreign_yaml(content.decode())
    except UnicodeDecodeError as error:
        raise CheckFailed(f"it is not UTF-8 (byte {error.start}).", actual=start[:120]) from None
    except ForeignYamlError as error:
        raise CheckFailed(f"it {error}.", actual=start[:120] or "an empty body") from None
    return _named(found[0]) if len(found) == 1 else None


def _named(value: Json) -> Json:
    """YAML whose keys are all text: the statuses of responses are often written as numbers."""
    if isinstance(value, Mapping):
        return {str(name): _named(child) for name, child in value.items()}
    return [_named(item) for item in value] if isinstance(value, list) else value


def _references(node: Json, *, names: bool = False) -> Iterator[str]:
    """Every reference outside of examples. Below `properties` and the like, keys are names of their own."""
    if isinstance(node, list):
        for item in node:
            yield from _references(item)
    if isinstance(node, Mapping):
        for name, child in node.items():
            if not names and name in _REFERENCES and isinstance(child, str):
                yield child
            elif names or name not in _LITERALS:
                yield from _references(child, names=not names and name in _OF_NAMES)


def _is_nowhere(document: Served, reference: str) -> bool:
    try:
        resolve(document.content, {"$ref": reference})
    except DocumentError:
        return True
    return False


def _schema_problem(content: Mapping[str, Json]) -> str | None:
    """Where a document breaks the schema of its version of OpenAPI: of the first few errors the shortest to read."""
    errors = list(islice(_validator(str(content["openapi"])).iter_errors(content), _MOST_ERRORS))
    if not errors:
        return None
    error = min(errors, key=lambda found: len(found.message))
    place = ".".join(map(str, error.absolute_path)) or "the whole"
    return f"{place[-_LONGEST_PROBLEM:]}: {(error.message.splitlines() or [''])[0][:_LONGEST_PROBLEM]}"


def _validator(version: str) -> Any:
    from openapi_spec_validator import schemas

    validators = {
        "3.0": schemas.openapi_v30_schema_validator,
        "3.1": schemas.openapi_v31_schema_validator,
        "3.2": schemas.openapi_v32_schema_validator,
    }
    return validators[version[:3]]

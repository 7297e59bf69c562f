"""Read two versions of a specification, wherever they stand, and tell what changed between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conformance.evolution.change import Change
from conformance.evolution.documents import document_changes, operations_of
from conformance.evolution.requirements import requirement_changes
from conformance.exceptions import DocumentError, UsageError
from conformance.inspection import is_openapi, is_requirements, read_source
from conformance.model import Json, Requirement
from conformance.packs import read_requirements

_DOCUMENTS = (".yaml", ".yml", ".json")


@dataclass
class Specification:
    """One version: its OpenAPI documents and requirements; `unread` are files that could not be read, and why.

    `block` and `version` are what a manifest or a list of requirements says; None where there are documents alone.
    """

    name: str
    documents: list[Mapping[str, Json]] = field(default_factory=list)
    requirements: dict[str, Requirement] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    block: str | None = None
    version: str | None = None


def read_specification(name: str, paths: Sequence[Path]) -> Specification:
    """The specification in files and folders. Raises UsageError where there is none."""
    found = Specification(name)
    for path in paths:
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file() and file.suffix in _DOCUMENTS:
                _read(file, found)
    if not found.documents and not found.requirements:
        why = f" ({found.unread[0]})" if found.unread else ""
        raise UsageError(f"{name}: there is no OpenAPI document and no list of requirements{why}")
    return found


def _read(path: Path, found: Specification) -> None:
    source = read_source(path)
    broken = [finding for finding in source.findings if finding.rule.id == "file-unreadable"]
    if broken:
        found.unread.append(f"{broken[0].place}: {broken[0].problem}")
    elif is_openapi(source.content):
        found.documents.append(source.content)
    elif path.name == "manifest.yaml":
        _name(found, source.content, "id")
    elif is_requirements(source.content):
        _name(found, source.content, "building-block")
        try:
            found.requirements |= {one.id: one for one in read_requirements(path)}
        except DocumentError as error:
            found.unread.append(str(error))


def _name(found: Specification, content: Json, key: str) -> None:
    """Take Building Block and version from the first file that names both."""
    if found.block is None and isinstance(content, Mapping) and content.get(key) and content.get("version"):
        found.block, found.version = str(content[key]), str(content["version"])


def changes(old: Specification, new: Specification) -> Iterator[Change]:
    """Every change between two versions: operations, then requirements. Raises DocumentError for broken references."""
    yield from document_changes(operations_of(old.documents), operations_of(new.documents))
    if old.requirements or new.requirements:
        yield from requirement_changes(old.requirements, new.requirements)

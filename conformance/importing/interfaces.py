"""The OpenAPI documents of a checkout: copied as they are, and mended where the kit could not read them.

A document is left out, and named, where no mend of those in `mending` makes it one that can be read, and where another
one declares the same operations: of several versions the newest is taken.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from conformance.documents import read_document
from conformance.exceptions import DocumentError
from conformance.importing.mending import Mend, Mended, mend
from conformance.model import Operation
from conformance.packs.openapi import read_operations

_LARGEST = 20_000_000


@dataclass(frozen=True)
class Interface:
    """One Service API: where its document is published, its text for the pack, and what it declares."""

    published: str
    id: str
    document: str
    title: str
    text: str
    operations: Sequence[Operation]
    mends: Sequence[Mend]

    @property
    def harmless(self) -> list[str]:
        """An operation that a preflight may send: it reads, and needs no identifier."""
        return [one.id for one in self.operations if one.method == "GET" and "{" not in one.path][:1]


@dataclass(frozen=True)
class LeftOut:
    """A document that is not in the pack, and why."""

    published: str
    line: int | None
    problem: str


def read_interfaces(files: Iterable[tuple[Path, str]]) -> tuple[list[Interface], list[LeftOut]]:
    """The documents of these files, each with the name under which it is published, and those that are left out."""
    taken: list[Interface] = []
    left_out: list[LeftOut] = []
    for path, published in files:
        try:
            taken.append(_read(path, published))
        except DocumentError as error:
            place = f"{error.key}: " if error.key else ""
            left_out.append(LeftOut(published, error.line, place + error.problem))
        except (ValueError, RecursionError) as error:
            left_out.append(LeftOut(published, None, f"cannot be read: {str(error).splitlines()[0][:200]}"))
    return _distinct(taken, left_out), left_out


def _read(path: Path, published: str) -> Interface:
    if path.stat().st_size > _LARGEST:
        raise DocumentError(path, f"is larger than {_LARGEST // 1_000_000} MB")
    inside = published.split("/", 1)[1]
    mended = mend(path)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"document{path.suffix.lower()}"
        copy.write_text(mended.text, encoding="utf-8", newline="")
        operations = read_operations(copy, _identifier(inside), validate=True)
        title = (read_document(copy).content.get("info") or {}).get("title")
    if not operations:
        raise DocumentError(path, "declares no operation")
    return _interface(published, inside, str(title or inside), mended, operations)


def _interface(published: str, inside: str, title: str, mended: Mended, operations: Sequence[Operation]) -> Interface:
    return Interface(published, _identifier(inside), f"openapi/{inside}", title, mended.text, operations, mended.mends)


def _distinct(found: Sequence[Interface], left_out: list[LeftOut]) -> list[Interface]:
    """Those of which no two declare the same operation; of versions of one document the newest."""
    kept: list[Interface] = []
    for one in sorted(found, key=_newness, reverse=True):
        names = {operation.id for operation in one.operations}
        rival = next((k for k in kept if names & {operation.id for operation in k.operations}), None)
        if rival is None:
            kept.append(one)
        else:
            shared = ", ".join(sorted(names & {operation.id for operation in rival.operations})[:3])
            left_out.append(LeftOut(one.published, None, f"declares operations that {rival.published} has: {shared}"))
    order = [one.published for one in found]
    return list(_with_own_ids(sorted(kept, key=lambda one: order.index(one.published))))


def _newness(one: Interface) -> list[int]:
    """The version in the document's name or head, so that 1.10 comes after 1.9."""
    version = str((one.operations[0].document.get("info") or {}).get("version") or "")
    named = re.findall(r"\d+\.\d+(?:\.\d+)*", one.published)
    return [int(part[:9]) for part in re.findall(r"\d+", named[-1] if named else version)]


def _with_own_ids(kept: Iterable[Interface]) -> Iterator[Interface]:
    seen: set[str] = set()
    for one in kept:
        name = next(n for n in _names(one.id) if n not in seen)
        seen.add(name)
        yield Interface(one.published, name, one.document, one.title, one.text, one.operations, one.mends)


def _names(name: str) -> Iterator[str]:
    yield name
    for number in range(2, 10_000):
        yield f"{name}-{number}"


def _identifier(inside: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", str(Path(inside).with_suffix("")).lower()).strip("-") or "api"

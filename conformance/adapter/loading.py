"""Read an adapter, and hold it against the pack for which it is made and the profile that names it."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from conformance.adapter.shapes import Adapter
from conformance.documents import Document, Key, read_document, validate_model
from conformance.exceptions import DocumentError
from conformance.packs import Pack
from conformance.profile import BlockProfile, LoadedProfile


@dataclass(frozen=True)
class LoadedAdapter:
    """An adapter that was read: its content, where each key of it stands, and the digest of its file."""

    adapter: Adapter
    document: Document = field(repr=False)
    digest: str

    def error(self, key: Key, problem: str) -> DocumentError:
        """A fault of the document, with its line."""
        line = self.document.line(key)
        return DocumentError(self.document.path, problem, line=line, key=".".join(str(part) for part in key))


def read_adapter(path: Path) -> LoadedAdapter:
    """Read an adapter from a file of its own. Raises DocumentError."""
    document = read_document(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return LoadedAdapter(validate_model(document, Adapter), document, f"sha256:{digest}")


def read_profile_adapters(loaded: LoadedProfile, packs: Collection[Pack]) -> dict[str, LoadedAdapter]:
    """The adapters that a profile names or holds, by Building Block. Raises DocumentError where one is wrong."""
    adapters: dict[str, LoadedAdapter] = {}
    for index, block in enumerate(loaded.profile.building_blocks):
        pack = next((pack for pack in packs if pack.id == block.id), None)
        if block.adapter is not None and pack is not None:
            adapter = _of_block(loaded, index, block)
            check_operations(adapter, pack)
            _check_addresses(adapter, loaded)
            adapters[block.id] = adapter
    return adapters


def check_operations(loaded: LoadedAdapter, pack: Pack) -> None:
    """Raise DocumentError where the adapter is made for another pack, or names what the pack does not have."""
    adapter = loaded.adapter
    for key, written, known in (
        (("building-block",), adapter.building_block, pack.id),
        (("version",), adapter.version, pack.manifest.version),
    ):
        if written != known:
            raise loaded.error(key, f"is {written}; the Building Block is {pack.id} {pack.manifest.version}")
    for kind, names, offered in (
        ("apis", list(adapter.apis), [api.id for api in pack.manifest.apis]),
        ("operations", list(adapter.operations), list(pack.operations)),
    ):
        for name in names:
            if name not in offered:
                raise loaded.error((kind, name), f"{pack.id} has no such name here{_hint(name, offered)}")


def _of_block(loaded: LoadedProfile, index: int, block: BlockProfile) -> LoadedAdapter:
    if isinstance(block.adapter, str):
        return read_adapter(loaded.file(block.adapter))
    key = ("building-blocks", index, "adapter")
    lines = {name[len(key) :]: line for name, line in loaded.document.lines.items() if name[: len(key)] == key}
    content = {"building-block": block.id, "version": block.version, **(block.adapter or {})}
    document = Document(loaded.document.path, _without_none(content), lines)
    return LoadedAdapter(validate_model(document, Adapter), document, loaded.digest)


def _without_none(content: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in content.items() if value is not None}


def _check_addresses(adapter: LoadedAdapter, loaded: LoadedProfile) -> None:
    """Nothing is sent to a host that the profile does not name."""
    named = {_origin(address) for block in loaded.profile.building_blocks for address in block.apis.values()}
    for name, address in adapter.adapter.apis.items():
        _check_address(adapter, ("apis", name), address, named)
    for operation, fulfilled in adapter.adapter.operations.items():
        for index, call in enumerate(fulfilled.calls):
            if call.address is not None:
                _check_address(adapter, ("operations", operation, "calls", index, "address"), call.address, named)


def _check_address(
    adapter: LoadedAdapter, key: Key, address: str, named: Collection[tuple[str, str, int | None]]
) -> None:
    if _origin(address) not in named:
        raise adapter.error(key, "is on a host that the candidate profile does not name; add it to `apis` there")


def _origin(address: str) -> tuple[str, str, int | None]:
    parts = urlsplit(address)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def _hint(name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; it has {', '.join(known)}"

"""Read a candidate profile, and hold it against the packs that it names."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conformance.documents import Document, Key, read_model
from conformance.exceptions import DocumentError, SelectionError
from conformance.packs import Pack, PackLocation, select_pack
from conformance.profile.secrets import Environment
from conformance.profile.shapes import BlockProfile, Profile


@dataclass(frozen=True)
class LoadedProfile:
    """A profile that was read: its content, where its file names start from, and what must stay secret."""

    profile: Profile
    document: Document = field(repr=False)
    digest: str
    secrets: frozenset[str] = field(repr=False)

    def file(self, name: str) -> Path:
        """A file that the profile names, relative to the profile."""
        return self.document.path.parent / name


def load_profile(path: Path, variables: Mapping[str, str]) -> LoadedProfile:
    """Read a profile, taking `${NAME}` from `variables`. Raises DocumentError.

    The digest is that of the file as it is written, which holds no secrets.
    """
    environment = Environment(variables)
    profile, document = read_model(path, Profile, environment)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return LoadedProfile(profile, document, f"sha256:{digest}", frozenset(environment.taken))


def read_profile_packs(loaded: LoadedProfile, packs: Sequence[PackLocation], blocks: Collection[str]) -> list[Pack]:
    """The packs of the profile's Building Blocks, or of those in `blocks`, in the profile's order.

    Raises DocumentError where the profile names a Building Block, version, API or operation that does not exist, and
    SelectionError where `blocks` names one that the profile does not have.
    """
    declared = [block.id for block in loaded.profile.building_blocks]
    for name in blocks:
        if name not in declared:
            raise SelectionError(
                f"--block {name}: the profile declares {', '.join(declared)}; add it there or leave it out"
            )
    found: list[Pack] = []
    for index, block in enumerate(loaded.profile.building_blocks):
        if block.id in declared[:index]:
            raise _error(loaded, index, ("id",), f"{block.id} is declared twice; keep one")
        if not blocks or block.id in blocks:
            found.append(_read_pack(loaded, index, block, packs))
    return found


def _read_pack(loaded: LoadedProfile, index: int, block: BlockProfile, packs: Sequence[PackLocation]) -> Pack:
    try:
        location = select_pack(packs, block.id, block.version)
    except SelectionError as error:
        key = ("version",) if block.id in {location.block for location in packs} else ("id",)
        raise _error(loaded, index, key, str(error)) from None
    pack = location.read()
    apis = [api.id for api in pack.manifest.apis]
    for kind, written, known in (("apis", block.apis, apis), ("operations", block.operations, list(pack.operations))):
        for name in written:
            if name not in known:
                raise _error(loaded, index, (kind, name), f"{block.id} has no such name here{_hint(name, known)}")
    return pack


def _hint(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; it has {', '.join(known)}"


def _error(loaded: LoadedProfile, index: int, key: Key, problem: str) -> DocumentError:
    whole: Key = ("building-blocks", index, *key)
    return DocumentError(
        loaded.document.path, problem, line=loaded.document.line(whole), key=".".join(str(part) for part in whole)
    )

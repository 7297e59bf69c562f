"""Read a candidate profile, and hold it against the packs that it names."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conformance.documents import Document, Key, read_model
from conformance.exceptions import DocumentError, SelectionError
from conformance.packs import CROSS_FUNCTIONAL, Pack, PackLocation, select_pack
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

    What every Building Block inherits comes last, also where the profile does not name it. Its checks look at the
    whole candidate, so that where it is asked for all packs of the profile are read.

    Raises DocumentError where the profile names a Building Block, version, API or operation that does not exist, and
    SelectionError where `blocks` names one that the profile does not have.
    """
    declared = [block.id for block in loaded.profile.building_blocks]
    for name in blocks:
        if name not in (*declared, CROSS_FUNCTIONAL):
            raise SelectionError(
                f"--block {name}: the profile declares {', '.join(declared)}; add it there or leave it out"
            )
    found: list[Pack] = []
    for index, block in enumerate(loaded.profile.building_blocks):
        if block.id in declared[:index]:
            raise _error(loaded, index, ("id",), f"{block.id} is declared twice; keep one")
        if not blocks or block.id in blocks or CROSS_FUNCTIONAL in blocks:
            found.append(_read_pack(loaded, index, block, packs))
    _check_mock(loaded, found)
    if CROSS_FUNCTIONAL not in declared and (not blocks or CROSS_FUNCTIONAL in blocks):
        found.append(select_pack(packs, CROSS_FUNCTIONAL).read())
    _check_burst(loaded, declared, found)
    return found


def _check_burst(loaded: LoadedProfile, declared: Sequence[str], packs: Sequence[Pack]) -> None:
    """Raise DocumentError where the operation of a burst is none of a Building Block that the profile declares."""
    burst = loaded.profile.cross_functional.burst
    if burst is None:
        return
    block, _, name = burst.operation.partition(".")
    pack = next((pack for pack in packs if pack.id == block), None)
    problem = None
    if block not in declared or not name:
        problem = f"is no operation of the profile's Building Blocks, {', '.join(declared)}; write BLOCK.operationId"
    elif pack is not None and name not in pack.operations:
        problem = f"{block} has no such operation{_hint(name, list(pack.operations))}"
    if problem:
        key: Key = ("cross-functional", "burst", "operation")
        raise DocumentError(loaded.document.path, problem, line=loaded.document.line(key), key=".".join(map(str, key)))


def _read_pack(loaded: LoadedProfile, index: int, block: BlockProfile, packs: Sequence[PackLocation]) -> Pack:
    try:
        location = select_pack(packs, block.id, block.version)
    except SelectionError as error:
        key = ("version",) if block.id in {location.block for location in packs} else ("id",)
        raise _error(loaded, index, key, str(error)) from None
    pack = location.read()
    apis = [api.id for api in pack.manifest.apis]
    operations = list(pack.operations)
    for kind, written, known in (
        ("apis", block.apis, apis),
        ("operations", block.operations, operations),
        ("contract.exclude", block.contract.exclude, operations),
    ):
        for name in written:
            if name not in known:
                problem = f"{block.id} has no such name here{_hint(name, known)}"
                raise _error(loaded, index, (*kind.split("."), name), problem)
    return pack


def _check_mock(loaded: LoadedProfile, packs: Sequence[Pack]) -> None:
    """Raise DocumentError where the mock is one of a Building Block or Service API that the profile does not have."""
    declared = [block.id for block in loaded.profile.building_blocks]
    apis = {pack.id: [api.id for api in pack.manifest.apis] for pack in packs}
    for block, addresses in (loaded.profile.cross_functional.mock or {}).items():
        key = ("cross-functional", "mock", block)
        if block not in declared:
            raise _error_at(loaded, key, f"the profile declares no such Building Block{_hint(block, declared)}")
        for api in addresses:
            if block in apis and api not in apis[block]:
                raise _error_at(loaded, (*key, api), f"{block} has no such name here{_hint(api, apis[block])}")


def _hint(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; it has {', '.join(known)}"


def _error(loaded: LoadedProfile, index: int, key: Key, problem: str) -> DocumentError:
    return _error_at(loaded, ("building-blocks", index, *key), problem)


def _error_at(loaded: LoadedProfile, key: Key, problem: str) -> DocumentError:
    return DocumentError(
        loaded.document.path, problem, line=loaded.document.line(key), key=".".join(str(part) for part in key)
    )

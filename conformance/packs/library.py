"""Find packs, read them, and check that their parts agree with one another."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from conformance.documents import read_model
from conformance.exceptions import DocumentError, SelectionError
from conformance.locations import data_folder
from conformance.model import Operation, Requirement, Scenario
from conformance.packs.features import read_scenarios
from conformance.packs.manifest import Manifest
from conformance.packs.openapi import read_operations
from conformance.packs.requirements import read_requirements

CROSS_FUNCTIONAL = "cross-functional"
"""The pack of what every Building Block inherits; its scenarios look at the candidate as a whole."""


@dataclass(frozen=True)
class Pack:
    """All that the kit knows of one Building Block in one version."""

    manifest: Manifest
    folder: Path
    digest: str
    operations: Mapping[str, Operation] = field(repr=False)
    requirements: Sequence[Requirement] = field(repr=False)
    scenarios: Sequence[Scenario] = field(repr=False)

    @property
    def id(self) -> str:
        """The Building Block, such as `bb-payments`."""
        return self.manifest.id


@dataclass(frozen=True)
class PackLocation:
    """Where the two folders of a pack stand; `bundled` where they are part of the kit."""

    block: str
    version: str
    specification: Path
    features: Path
    bundled: bool

    def read(self) -> Pack:
        """The pack, read once. Raises DocumentError for the first thing in it that cannot be used."""
        return self._pack

    @cached_property
    def _pack(self) -> Pack:
        pack = self.read_with_nameless_tags()
        for scenario, kind, name in nameless_tags(pack):
            raise DocumentError(
                scenario.file, f"the pack has no {kind} of that name", line=scenario.line, key=f"@{kind}:{name}"
            )
        return pack

    def read_with_nameless_tags(self) -> Pack:
        """The same, but scenarios may have tags that name no operation or requirement of the pack."""
        manifest, document = read_model(self.specification / "manifest.yaml", Manifest)
        if (manifest.id, manifest.version) != (self.block, self.version):
            raise DocumentError(
                document.path,
                f"names {manifest.id} {manifest.version}, but stands in the folder of {self.block} {self.version}",
            )
        operations = _read_operations(self, manifest)
        requirements = read_requirements(self.specification / "requirements.yaml")
        scenarios = tuple(_read_scenarios(self))
        _check_operations(self, requirements, operations)
        return Pack(manifest, self.specification, _digest(self), operations, requirements, scenarios)


def nameless_tags(pack: Pack) -> Iterator[tuple[Scenario, str, str]]:
    """Each tag that names nothing in the pack: its scenario, `operation` or `requirement`, and the name."""
    requirements = {requirement.id for requirement in pack.requirements}
    for scenario in pack.scenarios:
        yield from ((scenario, "operation", name) for name in scenario.operations if name not in pack.operations)
        yield from ((scenario, "requirement", name) for name in scenario.requirements if name not in requirements)


def find_packs(pack_paths: Iterable[Path] = ()) -> list[PackLocation]:
    """Every pack of the kit and of the user's own folders, each of which holds `specs/` and `features/`.

    A pack of the user's own replaces one of the kit with the same Building Block and version.
    """
    found: dict[tuple[str, str], PackLocation] = {}
    for location in _bundled():
        found[location.block, location.version] = location
    for path in pack_paths:
        if not (path / "specs").is_dir():
            raise SelectionError(
                f"{path}: holds no folder `specs`; --pack-path takes a folder with `specs/` and `features/`"
            )
        for location in _below(path / "specs", path / "features", bundled=False):
            found[location.block, location.version] = location
    return [found[key] for key in sorted(found)]


def select_pack(packs: Sequence[PackLocation], block: str, version: str | None = None) -> PackLocation:
    """The pack of a Building Block; `block` may be `bb-payments@1.0`; the newest where no version is named.

    Raises SelectionError, naming what exists.
    """
    block, _, named = block.partition("@")
    version = version or named or None
    versions = {location.version: location for location in packs if location.block == block}
    if not versions:
        blocks = sorted({location.block for location in packs})
        near = difflib.get_close_matches(block, blocks, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(blocks)}"
        raise SelectionError(f"there is no Building Block {block!r}; {hint}")
    if version is None:
        return versions[max(versions, key=_version_key)]
    if version not in versions:
        raise SelectionError(f"{block} has no version {version!r}; there is {', '.join(sorted(versions))}")
    return versions[version]


def select_packs(packs: Sequence[PackLocation], names: Iterable[str]) -> list[PackLocation]:
    """The packs of these names, or the newest of every Building Block where there are none.

    Raises SelectionError, also where a Building Block is named twice: a profile has one version of each.
    """
    chosen = [select_pack(packs, name) for name in names or sorted({location.block for location in packs})]
    blocks = [location.block for location in chosen]
    for block in blocks:
        if blocks.count(block) > 1:
            raise SelectionError(f"{block} is named twice; name each Building Block once, in one version")
    return chosen


@cache
def _bundled() -> tuple[PackLocation, ...]:
    """The packs of the kit, which do not change while it runs: each is read once, whoever asks for it."""
    return tuple(_below(data_folder("specs"), data_folder("features"), bundled=True))


def _below(specifications: Path, features: Path, *, bundled: bool) -> Iterator[PackLocation]:
    for manifest in sorted(specifications.glob("*/*/manifest.yaml")):
        folder = manifest.parent
        block, version = folder.parent.name, folder.name
        yield PackLocation(block, version, folder, features / block / version, bundled)


def _read_operations(location: PackLocation, manifest: Manifest) -> dict[str, Operation]:
    operations: dict[str, Operation] = {}
    for api in manifest.apis:
        path = location.specification / api.document
        for operation in read_operations(path, api.id, validate=not location.bundled):
            if operation.id in operations:
                raise DocumentError(path, "is used by two operations of this pack", key=operation.id)
            operations[operation.id] = operation
        for harmless in api.harmless:
            if harmless not in operations:
                raise DocumentError(
                    location.specification / "manifest.yaml",
                    f"names no operation of {api.document}",
                    key=f"apis.{api.id}.harmless: {harmless}",
                )
    return operations


def _read_scenarios(location: PackLocation) -> Iterator[Scenario]:
    seen: dict[str, str] = {}
    for path in sorted(location.features.rglob("*.feature")):
        for scenario in read_scenarios(path, location.block):
            if scenario.id in seen:
                raise DocumentError(
                    path, f"is the id of a scenario in {seen[scenario.id]} too", line=scenario.line, key=scenario.id
                )
            seen[scenario.id] = path.name
            yield scenario


def _check_operations(
    location: PackLocation, requirements: Sequence[Requirement], operations: Mapping[str, Operation]
) -> None:
    for requirement in requirements:
        for name in requirement.operations:
            if name not in operations:
                raise DocumentError(
                    location.specification / "requirements.yaml",
                    f"the pack has no operation {name!r}",
                    key=f"{requirement.id}.operations",
                )


def _digest(location: PackLocation) -> str:
    """SHA-256 over name and content of every file of the pack, in the order of their names."""
    digest = hashlib.sha256()
    for root in (location.specification, location.features):
        for path in sorted(root.rglob("*")):
            if path.is_file():
                content = path.read_bytes()
                digest.update(f"{root.name}/{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
                digest.update(content)
    return f"sha256:{digest.hexdigest()}"


def _version_key(version: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in version.split("."))

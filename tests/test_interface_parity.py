"""The packs have every fact of the published interfaces, but for what their deviations explain."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import yaml

from conformance.documents import read_document
from conformance.model import Json
from tests.kit import OFFICIAL, SHARED, every_interface, pack

TOOL = SHARED / "tools" / "interface_parity.py"
DOCUMENTS = {
    # The documents of the pack's version, where the folder holds older ones too, or others about other operations.
    "bb-payments@1.0": ["voucher-1.0.json"],
    "bb-payments@1.1": ["g2p", "p2g", "voucher"],
    "bb-digital-registries@1.4": ["data-1.4.0.json", "database-1.1.0.json"],
}


@every_interface
def test_every_difference_is_a_deviation(name: str, tmp_path: Path) -> None:
    if not TOOL.exists():
        pytest.skip("the published interfaces are not here: there is no folder `shared` beside the project")
    differences, counts = compare(name, tmp_path)
    assert counts["operations"] > 0
    assert counts["facts"] > 20
    patterns = {pattern: deviation.id for deviation in pack(name).manifest.deviations for pattern in deviation.facts}
    unexplained = [fact for fact in differences if not any(fnmatchcase(fact, pattern) for pattern in patterns)]
    assert not unexplained
    idle = {p: name for p, name in patterns.items() if not any(fnmatchcase(fact, p) for fact in differences)}
    assert not idle, "these deviations explain a difference that there is not"


def compare(name: str, folder: Path) -> tuple[list[str], dict[str, int]]:
    """The facts that the pack lacks or changes, as "<METHOD path>  <fact>", and the tool's counts."""
    found = pack(name)
    published = OFFICIAL / "openapi" / found.id
    files = [path for part in DOCUMENTS.get(name, ["."]) for path in files_of(published / part)]
    write_documents(folder / "published", [without_queries(read_published(path)) for path in files])
    ours = [read_document(found.folder / api.document).content for api in found.manifest.apis]
    write_documents(folder / "pack", [*ours, *callbacks(ours)])
    command = [TOOL, "--published", folder / "published", "--pack", folder / "pack"]
    ended = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, timeout=60, check=True)
    *lines, last = ended.stdout.splitlines()
    counts: dict[str, int] = json.loads(last)
    # A line is "missing  <METHOD path>  <fact>", "changed  <METHOD path>  <fact>  <what>" or "missing operation
    # <METHOD path>"; others are remarks.
    parts = [line.split("  ") for line in lines]
    facts = [f"{rest[0]}  {rest[1]}" for kind, *rest in parts if kind in ("missing", "changed")]
    operations = [f"{rest[0]}  operation" for kind, *rest in parts if kind == "missing operation"]
    assert counts["operations_missing"] == len(operations)
    return facts + operations, counts


def files_of(path: Path) -> list[Path]:
    """A published file, or all of a folder."""
    return [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())


def read_published(path: Path) -> Json:
    """A published document; one of them stands in a fenced block, which no YAML parser reads."""
    text = "\n".join(line for line in path.read_text(encoding="utf-8-sig").splitlines() if not line.startswith("```"))
    return json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)


def without_queries(document: Json) -> Json:
    """A document whose paths end before `?`: what comes after is no part of a path (OpenAPI 3.0.3, 4.7.8)."""
    paths: dict[str, Json] = {}
    for path, item in document["paths"].items():
        paths.setdefault(path.partition("?")[0], {}).update(item)
    return {**document, "paths": paths}


def callbacks(documents: Iterable[Json]) -> Iterator[Json]:
    """A document for each callback that is published as a path, with that path."""
    for document in documents:
        for item in document["paths"].values():
            for operation in item.values():
                for callback in (operation.get("callbacks") or {}).values() if isinstance(operation, dict) else ():
                    for called in callback.values():
                        yield {**document, "paths": {called["x-published-path"]: called}}


def write_documents(folder: Path, documents: Iterable[Json]) -> None:
    folder.mkdir()
    for number, document in enumerate(documents):
        (folder / f"{number:03}.json").write_text(json.dumps(document, default=str), encoding="utf-8")

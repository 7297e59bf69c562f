"""A real report of the small pack's reference candidate, and new versions of the pack that differ in one way."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from conformance.packs import find_packs, select_pack
from conformance.reference import ReferenceCandidate, reference_profile, serving
from tests.kit import Finished, kit, kit_here
from tests.small_pack import BLOCK, DOCUMENT, FEATURE, REQUIREMENTS, write_pack

Json = Any
Edit = Callable[[Json], object]
"""Changes a document in place: the small pack's OpenAPI document, its requirements, or a report."""

OLD_REQUIREMENTS = (
    REQUIREMENTS
    + """\
  - {id: bb-example-2, section: "1", number: 2, kind: functional, level: RECOMMENDED, statement: Things are kept.}
  - {id: bb-example-3, section: "1", number: 3, kind: functional, level: OPTIONAL, statement: Nobody can tell.}
"""
)
OLD_FEATURE = FEATURE.replace("@id:thing-kept @positive", "@id:thing-kept @positive @requirement:bb-example-2")


def probe(folder: Path) -> Finished:
    """Run the kit against the reference candidate; the old version stands in `old`."""
    path = write_pack(folder / "old", requirements=OLD_REQUIREMENTS, features={"things.feature": OLD_FEATURE})
    read = select_pack(find_packs([path]), BLOCK).read()
    with serving(ReferenceCandidate(read)) as address:
        (folder / "candidate.yaml").write_text(reference_profile([read], {BLOCK: address}), encoding="utf-8")
        return kit("run", "candidate.yaml", "--pack-path", path, "--block", BLOCK, "--seed", "1", folder=folder)


def unchanged(_: Json) -> None:
    """No change."""


def write_new(folder: Path, edit: Edit = unchanged, edit_requirements: Edit = unchanged) -> Path:
    """The new version of the pack's documents, changed; returns its folder."""
    document, requirements = yaml.safe_load(DOCUMENT), yaml.safe_load(OLD_REQUIREMENTS)
    edit(document)
    edit_requirements(requirements)
    requirements["version"] = "1.1"
    folder.mkdir(parents=True)
    (folder / "things.yaml").write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    (folder / "requirements.yaml").write_text(yaml.safe_dump(requirements, sort_keys=False), encoding="utf-8")
    return folder


def copy_report(source: Finished, target: Path, edit: Edit = unchanged, *, record: bool = True) -> Path:
    """The report of a run, changed, in a folder of its own; its record beside it where it is wanted."""
    target.mkdir(parents=True)
    written = source.folder / "conformance-report"
    report = json.loads((written / "report.json").read_text(encoding="utf-8"))
    edit(report)
    (target / "report.json").write_text(json.dumps(report), encoding="utf-8")
    if record:
        shutil.copy(written / "results.ndjson", target)
    return target


def diff(source: Finished, new: Path, reports: Path, *options: str) -> Finished:
    """`pack diff` from the version that the report is of to a new one."""
    return kit_here(
        "pack", "diff", source.folder / "old" / "specs", new, "--reports", reports, *options, folder=source.folder
    )


def fates(ended: Finished, number: int = 0) -> dict[str, tuple[str, str]]:
    """What would become of each operation and requirement of a report, and all that is said of it."""
    reports = json.loads(ended.out)["reports"]
    found = {}
    for one in reports["looked_at"][number]["prospects"]:
        cited = [f"{c['scenario']}#{c['exchange']} {c['what']}" for c in one["citations"]]
        found[one["id"]] = (one["fate"], " | ".join([*cited, *one["reasons"]]))
    return found

"""A vendor's folder for the tests: a profile, a small specification that can move on, and fields filled in by hand."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.kit import Finished, kit_here
from tests.small_pack import BLOCK, FEATURE, write_pack

PROFILE = """\
candidate: {name: Example, version: "1", kind: commercial}
building-blocks:
  - id: bb-example
    apis: {things: "http://127.0.0.1:9"}
    authentication: {type: bearer, token: "${NEVER_SET}"}
"""

Row = Mapping[str, Any]


def row(number: int, level: str = "REQUIRED", statement: str = "", **more: Any) -> Row:
    """A requirement of the small pack, as its requirements.yaml has it."""
    return {
        "id": f"{BLOCK}-{number}",
        "section": "1",
        "number": number,
        "kind": "functional",
        "level": level,
        "statement": statement or f"Thing {number} is kept.",
        **more,
    }


LISTED = row(1, observability="OBSERVABLE")
"""The requirement that a scenario of the small pack verifies."""

ROWS: Sequence[Row] = (
    LISTED,
    row(2),
    row(3, "RECOMMENDED"),
    row(4, "OPTIONAL", **{"key-functionality": "Keeping things", "section": "6.1"}),
)

INHERITED: Row = {**row(1, "REQUIRED", "Backups are made."), "id": "govstack-cfr-data#req-1", "section": "data"}

WRITTEN = ("fulfilment", "comment", "evidence", "declared-by", "declared-on")


@dataclass
class Folder:
    """A vendor's folder; the specification stands in another, which is written anew when it changes."""

    path: Path
    rows: Sequence[Row] = ROWS
    feature: str = FEATURE

    def __post_init__(self) -> None:
        vendor = self.path / "vendor"
        vendor.mkdir()
        (vendor / "candidate.yaml").write_text(PROFILE, encoding="utf-8")
        self.specify(self.rows, self.feature)

    @property
    def assessment(self) -> Path:
        return self.path / "vendor" / "self-assessment.yaml"

    @property
    def review(self) -> Path:
        return self.path / "vendor" / "review.yaml"

    @property
    def text(self) -> str:
        return self.assessment.read_text(encoding="utf-8")

    def specify(self, rows: Sequence[Row], feature: str = FEATURE) -> None:
        """Write the specification, in the place of the one before."""
        shutil.rmtree(self.path / "packs", ignore_errors=True)
        requirements = {"building-block": BLOCK, "version": "1.0", "requirements": [dict(one) for one in rows]}
        packs = write_pack(
            self.path / "packs",
            requirements=yaml.safe_dump(requirements, allow_unicode=True),
            features={"things.feature": feature},
        )
        inherited = packs / "specs" / "cross-functional" / "2.0"
        inherited.mkdir(parents=True)
        manifest = {"id": "cross-functional", "name": "Inherited", "version": "2.0", "summary": "Inherited.",
                    "specification": "https://specs.example.org/", "apis": []}  # fmt: skip
        (inherited / "manifest.yaml").write_text(yaml.safe_dump(manifest), encoding="utf-8")
        content = {"building-block": "cross-functional", "version": "2.0", "requirements": [dict(INHERITED)]}
        (inherited / "requirements.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")

    def run(self, command: str, *arguments: str | Path) -> Finished:
        """Run `assess COMMAND` on this folder's document, with the packs where it takes them."""
        document = self.path / "vendor" / "candidate.yaml" if command == "init" else self.assessment
        packs = ("--pack-path", self.path / "packs") if command in ("init", "check") else ()
        return kit_here("assess", command, document, *packs, *arguments, folder=self.path)

    def init(self) -> Finished:
        """Run `assess init`, which must succeed."""
        ended = self.run("init")
        assert ended.status == 0, ended.err
        return ended

    def fill(self, requirement: str, **fields: str) -> None:
        """Fill in fields of an entry as a person does: YAML behind the key, on the line where it stands."""
        lines = self.text.splitlines(keepends=True)
        begin = next(at for at, line in enumerate(lines) if line.strip() == f"- id: {requirement}")
        for name, value in fields.items():
            key = name.replace("_", "-")
            at = next(at for at in range(begin, len(lines)) if lines[at].strip().startswith(f"{key}:"))
            indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
            lines[at] = f"{indent}{key}: {value}\n"
        self.assessment.write_text("".join(lines), encoding="utf-8")

    def answer(self, requirement: str, fulfilment: str = "met", **fields: str) -> None:
        """Fill in all that makes an entry complete, but for what `fields` say otherwise."""
        whole = {
            "fulfilment": fulfilment,
            "comment": "As the handbook says.",
            "evidence": "[{link: https://vendor.example/handbook}]",
            "declared_by": "Ada",
            "declared_on": "2026-03-01",
        }
        self.fill(requirement, **{**whole, **fields})

    def answer_all(self) -> None:
        """Answer every entry."""
        for name in self.entries():
            self.answer(name)

    def entries(self, section: str = "") -> dict[str, dict[str, Any]]:
        """The entries of the document by requirement, read by another reader than the kit's; or those of a section."""
        content = yaml.load(self.text, yaml.BaseLoader)
        if section:
            return {entry["id"]: entry for entry in content[section]}
        groups = [group for block in content["building-blocks"] for group in block["groups"]]
        return {entry["id"]: entry for group in groups for entry in group["requirements"]}

    def keep(self, name: str, content: bytes = b"It is shown.") -> str:
        """Put a file into the vendor's folder; returns its digest."""
        path = self.path / "vendor" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return hashlib.sha256(content).hexdigest()

"""Where the parts of a pack stand, told from the folder that holds `specs/` and `features/`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from conformance.documents import read_document
from conformance.model import Operation
from conformance.packs import Pack, PackLocation
from conformance.probe.contract import Places


@dataclass(frozen=True)
class Files:
    """The files of one pack."""

    location: PackLocation
    pack: Pack
    _requirements: dict[str, int | None] = field(default_factory=dict)

    @property
    def paths(self) -> list[Path]:
        """The folders that there are to inspect."""
        return [folder for folder in (self.location.specification, self.location.features) if folder.is_dir()]

    def place(self, path: Path | str, line: int | None) -> str:
        """A line of a file, as `features/bb-payments/1.0/vouchers.feature:12`."""
        shown = Path(path).resolve()
        root = self.location.specification.resolve().parents[2]
        name = (shown.relative_to(root) if shown.is_relative_to(root) else shown).as_posix()
        return f"{name}:{line}" if line else name

    def within(self, source: str) -> str:
        """A place that is told from the pack's folder, as `openapi/payments.yaml:12`."""
        name, _, line = source.partition(":")
        return self.place(self.pack.folder / name, int(line) if line else None)

    def operation(self, operation: Operation) -> str:
        """Where an operation is described."""
        return self.within(Places(self.pack, operation).operation())

    def requirement(self, name: str) -> str:
        """Where a requirement stands."""
        path = self.pack.folder / "requirements.yaml"
        if not self._requirements:
            document = read_document(path)
            for index, written in enumerate(document.content["requirements"]):
                self._requirements[written["id"]] = document.line(("requirements", index))
        return self.place(path, self._requirements.get(name))

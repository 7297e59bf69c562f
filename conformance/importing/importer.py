"""Import a specification: read a checkout, make the texts of a pack, and merge them with what the user has.

What was imported is kept beside the pack, in `.imported/`: the next import tells by it what the working group changed.
Nothing is written before everything was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conformance.documents import read_document
from conformance.exceptions import UsageError
from conformance.importing.chapters import read_chapter
from conformance.importing.checkout import LARGEST_CHAPTER, Checkout
from conformance.importing.found import Doubt
from conformance.importing.identity import Placed, written
from conformance.importing.interfaces import Interface, LeftOut, read_interfaces
from conformance.importing.merging import Merged, merge
from conformance.importing.published import PublishedFeature, read_published
from conformance.importing.texts import feature_texts, manifest_text, requirements_text
from conformance.model import Json
from conformance.packs.unspecified import read_unspecified

BASE = ".imported"
REPORT = "import-report.md"
_ENTRIES = {"manifest.yaml": "apis", "requirements.yaml": "requirements"}


@dataclass
class Imported:
    """What an import read, and what came of it."""

    block: str
    version: str
    requirements: Sequence[Placed]
    doubts: list[tuple[str, Doubt]]
    interfaces: Sequence[Interface]
    left_out: Sequence[LeftOut]
    features: Sequence[PublishedFeature]
    texts: dict[str, str] = field(default_factory=dict)
    """The files of the pack as they are published, by their places below the user's folder."""
    merged: dict[str, Merged] = field(default_factory=dict)
    """The same and those that the user has, as they are to be."""

    @property
    def conflicts(self) -> list[str]:
        """Each place that both sides changed, with its file."""
        return [f"{name}: {place}" for name, one in self.merged.items() for place in one.conflicts]

    @property
    def own(self) -> list[str]:
        """Each place in which the working group's own differs from what is published."""
        return [f"{name}: {place}" for name, one in self.merged.items() for place in one.own]


def import_specification(checkout: Checkout, folder: Path, block: str, version: str) -> Imported:
    """Read a checkout and merge it with the pack below a folder; writes nothing.

    Raises UsageError where the folder is in the checkout, and DocumentError where the user's own files cannot be read.
    """
    if folder.resolve().is_relative_to(checkout.root.resolve()):
        raise UsageError(f"{folder}: stands in the checkout itself; choose a folder outside of it with --output")
    placed, doubts = _read_chapters(checkout)
    documents = [(path, checkout.relative(path)) for path in checkout.documents()]
    interfaces, left_out = read_interfaces(documents)
    operations = [operation for one in interfaces for operation in one.operations]
    features = read_published([(path, checkout.relative(path)) for path in checkout.features()], operations)
    imported = Imported(block, version, placed, doubts, interfaces, left_out, features)
    imported.texts = _texts(imported, folder)
    imported.merged = _merged(imported, folder)
    return imported


def write_imported(imported: Imported, folder: Path, account: Iterable[str]) -> None:
    """Write the pack, its account, and beside it what is published. Raises UsageError where nothing can be written."""
    base = _base(imported, folder)
    try:
        for name, one in imported.merged.items():
            _put(folder / name, one.text)
        kept = {path.relative_to(base).as_posix() for path in base.rglob("*") if path.is_file()}
        for name in kept - imported.texts.keys():
            _put(base / name, None)
        for name, text in imported.texts.items():
            _put(base / name, text)
        _put(folder / REPORT, "\n".join(account) + "\n")
    except OSError as error:
        raise UsageError(
            f"{folder}: nothing can be written there ({error.strerror}); choose another folder with --output"
        ) from None


def _put(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def _read_chapters(checkout: Checkout) -> tuple[list[Placed], list[tuple[str, Doubt]]]:
    placed: list[Placed] = []
    doubts: list[tuple[str, Doubt]] = []
    for path in checkout.chapters():
        name = checkout.relative(path)
        text = _chapter_text(path)
        if text is None:
            doubts.append((name, Doubt(1, "a chapter that cannot be read", "it is no UTF-8 text, or far too large")))
            continue
        section = checkout.section(path)
        chapter = read_chapter(text, section)
        kind = checkout.kind(path, section)
        if not chapter.requirements and "requirement" in path.name:
            chapter.doubt(1, "a chapter of requirements in which none was found", path.name)
        placed.extend(Placed(found, name, kind) for found in chapter.requirements)
        doubts.extend((name, doubt) for doubt in chapter.doubts)
    return placed, doubts


def _chapter_text(path: Path) -> str | None:
    try:
        content = path.read_bytes()[: LARGEST_CHAPTER + 1]
        return content.decode("utf-8") if len(content) <= LARGEST_CHAPTER and b"\0" not in content else None
    except (OSError, UnicodeDecodeError):
        return None


def _texts(imported: Imported, folder: Path) -> dict[str, str]:
    """Every file of the pack as it is published."""
    specs, features = _folders(imported)
    requirements = written(imported.block, imported.requirements, _before(_base(imported, folder) / specs))
    texts = {f"{specs}/{one.document}": one.text for one in imported.interfaces}
    texts[f"{specs}/requirements.yaml"] = requirements_text(imported.block, imported.version, requirements)
    texts[f"{specs}/manifest.yaml"] = manifest_text(
        imported.block, imported.version, _name(imported.block), imported.interfaces, imported.left_out
    )
    texts.update({f"{features}/{name}": text for name, text in feature_texts(imported.interfaces)})
    return texts


def _merged(imported: Imported, folder: Path) -> dict[str, Merged]:
    base = _base(imported, folder)
    before = {path.relative_to(base).as_posix() for path in base.rglob("*") if path.is_file()}
    merged = {}
    for name in sorted({*imported.texts, *before}):
        texts = (_text(base / name), _text(folder / name), imported.texts.get(name))
        merged[name] = merge(str(folder / name), *texts, entries=_ENTRIES.get(Path(name).name))
    return merged


def _before(specs: Path) -> list[dict[str, Json]]:
    """The requirements of the import before this one."""
    path = specs / "requirements.yaml"
    requirements = read_document(path).content["requirements"] if path.is_file() else []
    return list(requirements or [])


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8") if path.is_file() else None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8 text (byte {error.start})") from None


def _folders(imported: Imported) -> tuple[str, str]:
    return f"specs/{imported.block}/{imported.version}", f"features/{imported.block}/{imported.version}"


def _base(imported: Imported, folder: Path) -> Path:
    return folder / BASE / imported.block / imported.version


def _name(block: str) -> str:
    named = {found.id: found.name for found in read_unspecified()}
    return named.get(block, block.removeprefix("bb-").replace("-", " ").title())

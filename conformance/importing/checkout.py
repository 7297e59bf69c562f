"""A checkout of a working group's repository: its chapters, documents and features, and what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from conformance.exceptions import UsageError

LARGEST_CHAPTER = 1_000_000
"""In bytes; the longest published chapter has a tenth of that."""

_OTHER = re.compile(
    r"data-struct|service|api|workflow|terminolog|version|release|change-?log|description|introduction|resources|decision"
    r"|future|annex|appendi|use-case|testing|glossary|framework|architecture|principles|implementation|synergies",
    re.IGNORECASE,
)
_REQUIREMENTS = re.compile(r"requirement|functionalit", re.IGNORECASE)
_LEADING_NUMBER = re.compile(r"(\d+(?:\.\d+)*)\b")
_VERSION = re.compile(r"\bv?(?P<version>\d{1,2}\.\d{1,2})(?:\.\d{1,2})?(?![\d.])")
_REMOTE = re.compile(r"^\s*url\s*=\s*\S*?([^/:\s]+?)(?:\.git)?/?\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Checkout:
    """A folder that holds `spec/`, and may hold `api/` and `test/`."""

    root: Path

    @property
    def specification(self) -> Path:
        """The folder with the chapters."""
        return self.root / "spec"

    def chapters(self) -> list[Path]:
        """The files of chapters 4 to 6, or of what is named as requirements or functionalities, in their order."""
        return sorted(
            (path for path in self._files(self.specification, (".md",)) if self._is_chapter(path)), key=_natural
        )

    def documents(self) -> list[Path]:
        """What may be OpenAPI documents, in the order of their names."""
        return sorted(self._files(self.root / "api", (".yaml", ".yml", ".json")), key=_natural)

    def features(self) -> list[Path]:
        """The feature files that the working group publishes for its own runner."""
        tests = [path for name in ("test", "tests") for path in self._files(self.root / name, (".feature",))]
        return sorted(tests, key=_natural)

    def relative(self, path: Path) -> str:
        """A file as the report names it."""
        return path.relative_to(self.root).as_posix()

    def section(self, path: Path) -> str:
        """The number that the name of a file or of a folder around it begins with."""
        parts = path.relative_to(self.specification).parts
        return next((match[1] for part in reversed(parts) if (match := _LEADING_NUMBER.match(part))), "")

    def kind(self, path: Path, section: str) -> str:
        """What kind of requirements a chapter holds, by its name, else by its number."""
        name = path.relative_to(self.specification).parts[0].lower()
        for kind in ("cross-functional", "cross-cutting", "functional"):
            if kind in name:
                return kind
        return "cross-cutting" if section.split(".")[0] == "5" else "functional"

    def block(self) -> str:
        """The Building Block's id: the name of the repository, or else of the folder, as `bb-payments`."""
        names = [*self._remotes(), self.root.resolve().name]
        slugs = [slug for name in names if (slug := _slug(name))]
        named = next((slug for slug in slugs if slug.startswith("bb-")), None)
        if named is None and not slugs:
            raise UsageError(f"{self.root}: the folder's name is none of a Building Block; name it with --block")
        return named or f"bb-{slugs[0]}"

    def version(self) -> str:
        """The newest version that the chapter on the version's history names, such as `1.1`; else `1.0`."""
        files = [path for path in self._files(self.specification, (".md",)) if self._is_history(path)]
        found = {match["version"] for path in files for match in _VERSION.finditer(_text(path))}
        numbers = sorted(tuple(map(int, version.split("."))) for version in found)
        return ".".join(map(str, numbers[-1])) if numbers else "1.0"

    def _is_chapter(self, path: Path) -> bool:
        name = path.relative_to(self.specification).parts[0]
        if path.name.upper() == "SUMMARY.MD" or len(path.relative_to(self.specification).parts) > 4:
            return False
        number = _LEADING_NUMBER.match(name)
        in_range = number is not None and 4 <= int(number[1].split(".")[0]) <= 6
        return _REQUIREMENTS.search(name) is not None or (in_range and not _OTHER.search(name))

    def _is_history(self, path: Path) -> bool:
        return re.match(r"(?:\d+-)?version-history", path.relative_to(self.specification).parts[0]) is not None

    def _files(self, folder: Path, endings: Iterable[str]) -> Iterator[Path]:
        """The files below a folder, without hidden ones and without what leads out of the checkout."""
        root = self.root.resolve()
        for path in folder.rglob("*") if folder.is_dir() else ():
            hidden = any(part.startswith(".") or part == "node_modules" for part in path.relative_to(folder).parts)
            if path.suffix.lower() in endings and not hidden and path.is_file() and path.resolve().is_relative_to(root):
                yield path

    def _remotes(self) -> list[str]:
        return _REMOTE.findall(_text(self.root / ".git" / "config"))


def open_checkout(root: Path) -> Checkout:
    """A checkout. Raises UsageError where there is none."""
    if not root.is_dir():
        raise UsageError(f"{root}: there is no such folder; name the checkout of a working group's repository")
    checkout = Checkout(root)
    if not checkout.specification.is_dir():
        raise UsageError(f"{root}: holds no folder `spec` with the chapters of a specification")
    if not checkout.chapters():
        raise UsageError(f"{root}/spec: holds no chapter of requirements, such as 5-cross-cutting-requirements.md")
    return checkout


def _natural(path: Path) -> list[tuple[int, str]]:
    """Numbers in names in the order of numbers, and a README before the pages beside it."""
    name = re.sub(r"(?i)(^|/)README\.md$", r"\1", path.as_posix())
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name)]


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[:LARGEST_CHAPTER]
    except OSError:
        return ""

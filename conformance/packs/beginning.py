"""Begin a pack: write one that validates, runs and passes, for its author to go on from."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from conformance.exceptions import UsageError
from conformance.locations import data_folder
from conformance.packs.library import PackLocation
from conformance.packs.unspecified import read_unspecified

VERSION = "0.1"

_FILES: Mapping[str, str] = {
    "manifest.yaml": "specs/{block}/{version}/manifest.yaml",
    "records.yaml": "specs/{block}/{version}/openapi/records.yaml",
    "requirements.yaml": "specs/{block}/{version}/requirements.yaml",
    "reference.yaml": "specs/{block}/{version}/reference.yaml",
    "records.feature": "features/{block}/{version}/records.feature",
}
"""The templates, and where in the user's folder each is written."""


def write_pack(folder: Path, block: str, name: str | None, known: Sequence[PackLocation]) -> list[Path]:
    """Write a pack for a Building Block below a folder; returns the files.

    Raises UsageError where the name is none, where a pack of that name exists, and where nothing can be written.
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", block):
        raise UsageError(f"{block!r} is no name of a Building Block; write one such as bb-elearning")
    if block in {location.block for location in known}:
        raise UsageError(f"{block} has a pack already; to change it, copy its folders and load them with --pack-path")
    words = {"block": block, "version": VERSION, "name": name or _name(block)}
    texts = {folder / place.format(**words): _rendered(template, words) for template, place in _FILES.items()}
    try:
        _write(texts)
    except OSError as error:
        raise UsageError(
            f"{folder}: nothing can be written there ({error.strerror}); choose another folder with --output"
        ) from None
    return list(texts)


def _write(texts: Mapping[Path, str]) -> None:
    """Write all files, or none where one of them exists."""
    for path in texts:
        if path.exists():
            raise UsageError(f"{path} exists; choose another folder with --output")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _rendered(template: str, words: Mapping[str, str]) -> str:
    # The templates are YAML and Gherkin: nothing in them is markup to escape.
    environment = Environment(  # noqa: S701
        loader=FileSystemLoader(data_folder("specs") / "new-pack"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = _quoted
    return environment.get_template(template).render(words)


def _quoted(text: str) -> str:
    """A text as YAML reads it back, whatever is in it: `1` and `true` are no texts there, nor is `a: b`."""
    return json.dumps(text, ensure_ascii=False)


def _name(block: str) -> str:
    named = {found.id: found.name for found in read_unspecified()}
    return named.get(block, block.removeprefix("bb-").replace("-", " ").title())

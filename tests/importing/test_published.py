"""The published requirements, laid out as chapters in every shape in turn, are all found, and no other."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conformance.importing import import_specification, open_checkout
from conformance.importing.identity import written
from tests.kit import OFFICIAL

FILES = sorted((OFFICIAL / "requirements").glob("*.json"))
SHAPES = (
    "* {text} ({level})",
    "* \\[{level}] {text}",
    "{text} ({level})",
    "| Requirement | Type |\n| - | - |\n| {text} | {word} |",
    "<table><tbody>\n<tr><td><p>{text}</p></td><td>{level}</td></tr></tbody></table>",
    "* {text} ({level}).&#x20;",
)
WORDS = {"REQUIRED": "MUST", "RECOMMENDED": "SHOULD", "OPTIONAL": "MAY"}


def chapter(requirements: list[dict[str, Any]], heading: str) -> str:
    lines = [f"# {heading}\n"]
    for section, group in itertools.groupby(requirements, key=lambda one: str(one["section"])):
        lines.append(f"## {section}. Part&#x20;\n")
        for number, one in enumerate(group):
            lines.append(f"{laid_out(one, number)}\n\n***\n")
    return "\n".join(lines)


def laid_out(one: dict[str, Any], number: int) -> str:
    title, level = str(one["title"] or ""), one["level"]
    if title and one["text"].startswith(f"{title}: "):
        body = one["text"][len(title) + 2 :]
        return f"### {escaped(title)} ({level}) <a href='#a' id='a'></a>\n\n{escaped(body)}"
    return SHAPES[number % len(SHAPES)].format(text=escaped(one["text"]), level=level, word=WORDS[level])


def escaped(text: str) -> str:
    return re.sub(r"([*_<>\[\]`\\|#&]|(?<=^\d)\.)", r"\\\1", text)


def bare(text: str) -> str:
    """Letters and digits alone: marks leave spaces and stops behind."""
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def facts(requirements: list[dict[str, Any]], number: str, text: str) -> Iterator[tuple[object, ...]]:
    return ((one["section"], one[number], one["kind"], one["level"], bare(one[text])) for one in requirements)


@pytest.mark.skipif(not FILES, reason="the published requirements are not at ../shared")
@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_published_requirements_are_all_found_and_no_other(path: Path, tmp_path: Path) -> None:
    published = json.loads(path.read_text(encoding="utf-8"))["requirements"]
    (tmp_path / "checkout" / "spec").mkdir(parents=True)
    for kind, heading in (
        ("cross-cutting", "5 Cross-Cutting Requirements"),
        ("functional", "6 Functional Requirements"),
    ):
        those = [one for one in published if one["kind"] == kind]
        if those:
            name = f"{heading.split(' ')[0]}-{kind}-requirements.md"
            (tmp_path / "checkout" / "spec" / name).write_text(chapter(those, heading), encoding="utf-8")
    found = import_specification(open_checkout(tmp_path / "checkout"), tmp_path / "pack", path.stem, "1.0")
    rows = written(path.stem, found.requirements, [])
    assert list(facts(rows, "number", "statement")) == list(facts(published, "ordinal", "text"))
    assert found.doubts == []

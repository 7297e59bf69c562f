"""Every shape in which requirements are published, and what only looks like one; the chapters stand in shapes.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from conformance.importing import read_chapter
from conformance.model import Level, Mutability, Observability

_CHAPTERS = yaml.safe_load(Path(__file__).with_name("shapes.yaml").read_text(encoding="utf-8"))
SHAPES, NONE, DOUBTS = _CHAPTERS["shapes"], _CHAPTERS["none"], _CHAPTERS["doubts"]


@pytest.mark.parametrize("name", SHAPES)
def test_shape_is_found_with_section_level_and_whole_text(name: str) -> None:
    chapter = read_chapter(f"# 5 Cross-Cutting Requirements\n\n{SHAPES[name]['chapter']}\n")
    found = [{"section": one.section, "level": one.level.value, "text": one.text} for one in chapter.requirements]
    assert found == SHAPES[name]["requirements"]


@pytest.mark.parametrize("name", NONE)
def test_what_only_looks_like_a_requirement_is_none(name: str) -> None:
    chapter = read_chapter(f"# 5 Cross-Cutting Requirements\n\n{NONE[name]}\n\n## 5.9 After\n\nIt counts (REQUIRED)\n")
    assert [(one.section, one.text) for one in chapter.requirements] == [("5.9", "It counts")]


@pytest.mark.parametrize("name", DOUBTS)
def test_what_was_not_understood_is_reported_with_its_line(name: str) -> None:
    text, kind = DOUBTS[name]["chapter"], DOUBTS[name]["kind"]
    doubts = read_chapter(f"# 5 Cross-Cutting Requirements\n\n{text}\n").doubts
    assert [kind in doubt.kind for doubt in doubts] == [True]
    assert 3 <= doubts[0].line <= 2 + len(text.splitlines())


def test_lines_are_those_of_the_file() -> None:
    table = "<table><tbody>\n<tr><td>Two</td><td>MUST</td></tr>\n</tbody></table>"
    text = f"---\na: b\n---\n\n# 5 X\n\n{{% hint %}}\n\nA.\n{{% endhint %}}\n\n* One (REQUIRED)\n\n{table}\n"
    assert [(one.line, one.text) for one in read_chapter(text).requirements] == [(12, "One"), (15, "Two")]


def test_classifiers_former_number_and_own_identifier_are_carried_over() -> None:
    heading = "### #7 Title (REQUIRED EXTENSIBLE AUDITABLE) (previously 5.12)"
    [found] = read_chapter(f"# 6.1 Data\n\n{heading}\n\n`govstack-cfr-data#req-7`\n\nBody.\n").requirements
    assert (found.section, found.number, found.tag, found.previously) == ("6.1", "7", "govstack-cfr-data#req-7", "5.12")
    assert (found.level, found.mutability, found.observability) == (
        Level.REQUIRED,
        Mutability.EXTENSIBLE,
        Observability.AUDITABLE,
    )
    assert found.text == "Title: Body."


def test_front_matter_has_the_classifiers_of_a_file_that_is_one_requirement() -> None:
    matter = "requirement_level: RECOMMENDED\nobservability_level: OBSERVABLE\nmutability_level: IMMUTABLE\n"
    [found] = read_chapter(f"---\n{matter}---\n\n# 3 Title\n\nBody.\n\n* one\n", "6.2").requirements
    assert (found.section, found.level, found.text) == ("6.2", Level.RECOMMENDED, "Title: Body.\n* one")
    assert (found.observability, found.mutability) == (Observability.OBSERVABLE, Mutability.IMMUTABLE)


def test_front_matter_may_list_requirements() -> None:
    listed = "[{number: 1, level: OPTIONAL, description: One.}, {number: 2, description: Two.}]"
    chapter = read_chapter(f"---\ntitle: T\nrequirements: {listed}\n---\nText.\n", "4")
    assert [(one.level, one.heading, one.text) for one in chapter.requirements] == [(Level.OPTIONAL, "T", "One.")]
    assert len(chapter.doubts) == 1


HOSTILE = {
    "marks": "(REQUIRED)" * 10_000,
    "quotes": "> " * 3_000 + "x (REQUIRED)",
    "lists": "* " * 3_000 + "x",
    "brackets": "[" * 3_000,
    "front matter": f"---\n{'[' * 3_000}\n---\n",
    "table": "<table>" + "<tr><td>" * 5_000,
    "pipes": "| a " * 3_000 + "|\n" + "|-" * 3_000 + "|\n",
    "control signs": "\x00\x07 (REQUIRED)",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends(name: str) -> None:
    chapter = read_chapter(f"{HOSTILE[name]}\n\n## 6.1 After\n")
    assert len(chapter.requirements) <= 1

"""Read the requirements of a specification's chapters: Markdown as GitBook has it. Pure.

markdown-it-py parses; `reading` tells which of its blocks are requirements. A file may also be one requirement, with
its classifiers in YAML front matter, or list its requirements there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

import yaml

from conformance.importing import found as kinds
from conformance.importing.blocks import joined, parse
from conformance.importing.found import Chapter, Found
from conformance.importing.marks import level_of, marked, numbered
from conformance.importing.reading import Reading
from conformance.importing.templates import is_only_placeholder, is_placeholder, is_template_example
from conformance.model import Json, Mutability, Observability

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_UNDECIDED = re.compile(r"\b(?:TBD|TODO|TBC)\b|\?\?\?")
Word = TypeVar("Word", Observability, Mutability)


def read_chapter(text: str, section: str = "") -> Chapter:
    """The requirements of one Markdown file; those above its first number belong to `section`."""
    text = text.replace("\r\n", "\n")
    matter = _FRONT_MATTER.match(text)
    content, body = (_content(matter["yaml"]), text[matter.end() :]) if matter else ({}, text)
    chapter = Chapter()
    if level_of(_text(content.get("requirement_level"))):
        chapter.requirements.append(_whole_file(content, body, section))
    elif isinstance(content.get("requirements"), list):
        _listed(chapter, content, section)
    else:
        # Blank lines stand in for the front matter, so that lines keep their numbers.
        padded = "\n" * (text[: matter.end()].count("\n") if matter else 0) + body
        Reading(chapter, section=section, lines=padded.split("\n")).blocks(parse(padded).children)
    _sort_out_template(chapter)
    _tell_unmarked_sections(chapter)
    chapter.doubts.sort(key=lambda doubt: doubt.line)
    return chapter


def _content(written: str) -> Mapping[str, Json]:
    try:
        content = yaml.load(written, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _whole_file(content: Mapping[str, Json], body: str, section: str) -> Found:
    """A file that is one requirement (GovSpecs 2.0): its classifiers stand in front of it."""
    nodes = [node for node in parse(body).children if node.type != "hr"]
    heading = joined(nodes[:1]).replace("\n", " ") if nodes and nodes[0].type == "heading" else ""
    told = joined(nodes[1:] if heading else nodes)
    named = _text(content.get("title")) or heading
    mark = marked(named)
    number, title = numbered(mark.text if mark else named)
    level = level_of(_text(content["requirement_level"]))
    assert level is not None
    return Found(
        line=1,
        section=_text(content.get("section")) or section,
        level=level,
        heading=title,
        text=": ".join(filter(None, [title, told])),
        observability=_one_of(Observability, content.get("observability_level")),
        mutability=_one_of(Mutability, content.get("mutability_level")),
        previously=_text(content.get("previously")) or (mark.previously if mark else None),
        number=_text(content.get("requirement_number")) or _text(content.get("number")) or number,
    )


def _listed(chapter: Chapter, content: Mapping[str, Json], section: str) -> None:
    """A file with several requirements in front of it, as specifications for machines have them."""
    for written in content["requirements"]:
        told = written if isinstance(written, dict) else {}
        level, text = level_of(_text(told.get("level"))), _text(told.get("description"))
        if level is None or not text:
            chapter.doubt(1, kinds.NOT_UNDERSTOOD, text or "an entry of `requirements`")
            continue
        heading, number = _text(content.get("title")), _text(told.get("number")) or None
        chapter.requirements.append(
            Found(1, _text(content.get("section")) or section, level, heading, text, number=number)
        )


def _text(value: object) -> str:
    """A value of front matter as text; nothing for lists and mappings, whose aliases could stand for billions."""
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _one_of(words: type[Word], value: object) -> Word | None:
    return next((word for word in words if word.value == _text(value).upper()), None)


def _sort_out_template(chapter: Chapter) -> None:
    """Take out requirements that nobody wrote, and name those that somebody is still to decide."""
    example = any(doubt.kind == kinds.TEMPLATE and "<" in doubt.text for doubt in chapter.doubts)
    kept = []
    for found in chapter.requirements:
        if is_only_placeholder(found.text) or (example and is_template_example(found.text)):
            chapter.doubt(found.line, kinds.TEMPLATE, found.text)
            continue
        if _UNDECIDED.search(found.text) or is_placeholder(found.text):
            chapter.doubt(found.line, f"{kinds.TEMPLATE}, in a requirement that was taken", found.text)
        kept.append(found)
    chapter.requirements = kept


def _tell_unmarked_sections(chapter: Chapter) -> None:
    """Report sections that oblige to something, and in which nothing has a level."""
    sections = {found.section for found in chapter.requirements}
    for section, (line, text) in chapter.statements.items():
        if section not in sections:
            chapter.doubt(line, kinds.UNMARKED, text)

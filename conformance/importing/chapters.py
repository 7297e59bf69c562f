"""Read the requirements of a specification's chapters: Markdown as GitBook has it.

markdown-it-py parses; what stands here tells which of its blocks are requirements. Blocks of GitBook (`{% hint %}`,
`{% tabs %}`) are lines of their own, and are left out; what looks like a requirement and is none is reported.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeVar

import yaml
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from conformance.importing.marks import TEMPLATE, Marked, has_mark, level_of, marked, numbered
from conformance.model import Level, Mutability, Observability

_GITBOOK = re.compile(r"^\s*\{%.*?%\}\s*$", re.MULTILINE)
_TAG = re.compile(r"<[^>]+>")
_FRONT_MATTER = re.compile(r"\A---\s*\n(?P<yaml>.*?)\n---\s*\n(?P<body>.*)\Z", re.DOTALL)
Word = TypeVar("Word", Observability, Mutability)


@dataclass
class Found:
    """One requirement as a chapter has it: where, under which section, at which level, and its whole text."""

    line: int
    section: str
    level: Level
    title: str
    text: str
    observability: Observability | None = None
    mutability: Mutability | None = None
    previously: str | None = None
    number: str | None = None


@dataclass
class Chapter:
    """What one file holds: requirements, and lines that look like one and could not be understood."""

    requirements: list[Found] = field(default_factory=list)
    not_understood: list[tuple[int, str]] = field(default_factory=list)
    template: list[tuple[int, str]] = field(default_factory=list)


def read_chapter(text: str) -> Chapter:
    """The requirements of one Markdown file."""
    matter = _FRONT_MATTER.match(text)
    if matter and (found := _from_front_matter(matter["yaml"], matter["body"], text)):
        return Chapter([found])
    chapter = Chapter()
    body = _GITBOOK.sub("", text if matter is None else "\n" * matter["yaml"].count("\n") + "\n\n" + matter["body"])
    _Reading(chapter).blocks(SyntaxTreeNode(_parser().parse(body)).children, body.splitlines())
    for found in chapter.requirements:
        if TEMPLATE.search(found.text):
            chapter.template.append((found.line, found.title))
    chapter.requirements = [found for found in chapter.requirements if not TEMPLATE.search(found.text)]
    return chapter


def _from_front_matter(written: str, body: str, whole: str) -> Found | None:
    """A file that is one requirement (GovSpecs 2.0): its classifiers stand in front of it."""
    try:
        content = yaml.safe_load(written)
    except yaml.YAMLError:
        return None
    if not isinstance(content, dict) or "requirement_level" not in content:
        return None
    level = level_of(str(content["requirement_level"]))
    if level is None:
        return None
    number, title = numbered(str(content.get("title") or _first_heading(body)))
    return Found(
        line=1,
        section=str(content.get("section") or ""),
        level=level,
        title=title,
        text=_plain_body(body),
        observability=_one_of(Observability, content.get("observability_level")),
        mutability=_one_of(Mutability, content.get("mutability_level")),
        number=str(content.get("requirement_number") or number or "") or None,
    )


def _one_of(words: type[Word], value: object) -> Word | None:
    return next((word for word in words if word.value == str(value).strip().upper()), None)


def _first_heading(body: str) -> str:
    match = re.search(r"^#+\s*(.+)$", body, re.MULTILINE)
    return match.group(1) if match else ""


def _plain_body(body: str) -> str:
    """The text of a whole file, its first heading left out."""
    root = SyntaxTreeNode(_parser().parse(_GITBOOK.sub("", body)))
    nodes = [node for node in root.children if node.type != "html_block"]
    if nodes and nodes[0].type == "heading":
        nodes = nodes[1:]
    return "\n".join(filter(None, map(plain, nodes)))


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def plain(node: SyntaxTreeNode) -> str:
    """The text of a block without its markup; items of lists on lines of their own."""
    if node.type == "inline":
        return _inline(node)
    if node.type in ("fence", "code_block"):
        return node.content.strip()
    if node.type == "html_block":
        return _TAG.sub(" ", node.content).strip()
    parts = [plain(child) for child in node.children]
    if node.type in ("bullet_list", "ordered_list"):
        parts = [f"* {part}" for part in parts]
    return "\n".join(filter(None, parts)).strip()


def _inline(node: SyntaxTreeNode) -> str:
    words = []
    for child in node.children:
        if child.type in ("softbreak", "hardbreak") or (
            child.type == "html_inline" and child.content.startswith("<br")
        ):
            words.append("\n")
        elif child.type in ("text", "code_inline") or child.type == "image":
            words.append(child.content)
        elif child.type != "html_inline":
            words.append(_inline(child))
    return re.sub(r"[ \t\xa0]+", " ", html.unescape("".join(words))).strip()


@dataclass
class _Reading:
    """Goes through the blocks of one file, and keeps what it found."""

    chapter: Chapter
    section: str = ""
    open: Found | None = None
    """The requirement to which what follows belongs, until the next heading or requirement."""
    depth: int = 0
    """How deep the heading stands that began it; 0 where none did."""
    colon: bool = False
    """Whether nothing but the list that a colon announces belongs to it."""

    def blocks(self, nodes: Sequence[SyntaxTreeNode], lines: Sequence[str]) -> None:
        """Read blocks in their order; a table of HTML goes on over blank lines."""
        until = 0
        for node in nodes:
            start = node.map[0] if node.map else until
            if start < until:
                continue
            if node.type == "html_block" and "<table" in node.content:
                end = next((at for at, line in enumerate(lines[start:], start + 1) if "</table>" in line), len(lines))
                self._rows(_html_rows("\n".join(lines[start:end])), start + 1)
                until = end
            else:
                self._block(node)

    def _block(self, node: SyntaxTreeNode) -> None:
        match node.type:
            case "heading":
                self._heading(node)
            case "paragraph":
                self._paragraph(node)
            case "bullet_list" | "ordered_list":
                self._list(node)
            case "table":
                self._rows(list(_rows_of(node)), _line(node))
            case "blockquote":
                self.blocks(node.children, ())
            case _:
                self._belongs(plain(node), _line(node))

    def _heading(self, node: SyntaxTreeNode) -> None:
        text, depth = plain(node).replace("\n", " "), int(node.tag[1])
        mark = marked(text)
        number, title = numbered(mark.text if mark else text)
        if mark:
            if number and "." in number:
                self.section = number
            self._begin(mark, title, "", _line(node), number)
            self.depth, self.colon = depth, False
            return
        if number and ("." in number or depth < 4):
            self.section = number
        if self.open and self.depth and depth > self.depth:
            self._belongs(text, _line(node))
            return
        self.open = None
        self._look(text, _line(node))

    def _begin(self, mark: Marked, title: str, text: str, line: int, number: str | None = None) -> None:
        found = Found(
            line,
            self.section,
            mark.level,
            title,
            text or title,
            mark.observability,
            mark.mutability,
            mark.previously,
            number,
        )
        self.chapter.requirements.append(found)
        self.open, self.depth, self.colon = found, 0, False

    def _paragraph(self, node: SyntaxTreeNode) -> None:
        text = plain(node)
        bold, rest = _bold_beginning(node)
        mark = marked(bold) if bold else None
        if mark:
            self._begin(mark, mark.text, f"{mark.text}\n{rest}".strip(), _line(node))
            return
        mark = marked(text)
        if mark and mark.text:
            self._begin(mark, mark.text.split("\n")[0], mark.text, _line(node))
            self.colon = True
            return
        self._belongs(text, _line(node))

    def _belongs(self, text: str, line: int) -> None:
        """Text that goes on with a requirement, or stands by itself."""
        if self.open is not None and not self.colon and text:
            self.open.text = f"{self.open.text}\n{text}".strip()
        elif text:
            self.open = None
            self._look(text, line)

    def _look(self, text: str, line: int) -> None:
        """Report what has the mark of a requirement and was not understood."""
        if has_mark(text):
            self.chapter.not_understood.append((line, text[:200]))

    def _list(self, node: SyntaxTreeNode) -> None:
        if self.open is not None and not _has_marks(node) and (not self.colon or self.open.text.endswith(":")):
            self.open.text = f"{self.open.text}\n{plain(node)}"
            self.open = None if self.colon else self.open
            return
        for item in node.children:
            self._item(item)

    def _item(self, item: SyntaxTreeNode) -> None:
        first, *others = item.children or [None]
        text = plain(first) if first is not None and first.type in ("paragraph", "inline") else ""
        mark = marked(text) or _in_first_line(text)
        if mark and mark.text:
            number, title = numbered(mark.text.split("\n")[0])
            inner = "\n".join(filter(None, map(plain, others)))
            self._begin(mark, title, f"{mark.text}\n{inner}".strip(), _line(item), number)
            self.colon = True
            return
        self._belongs(text, _line(item))
        for other in others:
            self._block(other)

    def _rows(self, rows: list[tuple[int, list[str]]], line: int) -> None:
        """A table: its level stands in the last column that has nothing but levels, or as a mark in a cell."""
        self.open = None
        if not rows:
            return
        (_, header), *body = rows
        column = _level_column(header, [cells for _, cells in body])
        for at, cells in rows if column is not None and level_of(_at(header, column)) else body:
            level = level_of(_at(cells, column)) if column is not None else None
            if level is None:
                self._marked_cells(cells, at or line)
                continue
            kept = [cell for position, cell in enumerate(cells) if position != column and cell]
            number = kept[0] if len(kept) > 1 and re.fullmatch(r"[\w.#-]{1,12}", kept[0]) else None
            told = kept[1:] if number else kept
            if told:
                found = Found(at or line, self.section, level, told[0].split("\n")[0], ": ".join(told), number=number)
                self.chapter.requirements.append(found)

    def _marked_cells(self, cells: list[str], line: int) -> None:
        for cell in cells:
            mark = marked(cell)
            if mark and mark.text:
                self._begin(mark, mark.text.split("\n")[0], mark.text, line)
                self.open = None
            else:
                self._look(cell, line)


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1


def _at(cells: Sequence[str], column: int | None) -> str:
    return cells[column] if column is not None and column < len(cells) else ""


def _bold_beginning(node: SyntaxTreeNode) -> tuple[str, str]:
    """The bold text that a paragraph begins with, and the rest."""
    inline = node.children[0] if node.children else None
    children = [child for child in inline.children if child.type != "html_inline"] if inline is not None else []
    children = [child for child in children if child.type != "text" or child.content.strip()]
    if not children or children[0].type != "strong":
        return "", ""
    bold, whole = _inline(children[0]), plain(node)
    rest = whole[len(bold) :].strip() if whole.startswith(bold) else ""
    tail = re.match(r"^\s*\\?[(\[][A-Z ,/|-]+\\?[)\]]", rest)
    return (f"{bold} {tail.group()}", rest[tail.end() :].strip(" :\n")) if tail and not marked(bold) else (bold, rest)


def _in_first_line(text: str) -> Marked | None:
    """A mark at the end of the first line, of a text that goes on below."""
    first, separator, rest = text.partition("\n")
    mark = marked(first) if separator else None
    return (
        None
        if mark is None
        else Marked(f"{mark.text}\n{rest}", mark.level, mark.observability, mark.mutability, mark.previously)
    )


def _has_marks(node: SyntaxTreeNode) -> bool:
    return has_mark(plain(node))


def _level_column(header: Sequence[str], body: Sequence[Sequence[str]]) -> int | None:
    """The last column of which every filled cell is a level."""
    for column in reversed(range(max(map(len, [header, *body]), default=0))):
        cells = [_at(cells, column) for cells in body]
        levels = [cell for cell in cells if level_of(cell)]
        if levels and len(levels) == len([cell for cell in cells if cell.strip()]):
            return column
    return None


def _rows_of(table: SyntaxTreeNode) -> Iterator[tuple[int, list[str]]]:
    for part in table.children:
        for row in part.children:
            yield _line(row), [plain(cell) for cell in row.children]


class _Table(HTMLParser):
    """The rows of a table that is written in HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[int, list[str]]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        """A row or a cell begins, or a line within a cell."""
        if tag == "tr":
            self.rows.append((self.getpos()[0], []))
        elif tag in ("td", "th"):
            self._cell = []
        elif tag in ("br", "p", "li") and self._cell is not None:
            self._cell.append("\n* " if tag == "li" else "\n")

    def handle_data(self, data: str) -> None:
        """Text, of which that within cells counts."""
        if self._cell is not None:
            self._cell.append(data)

    def handle_endtag(self, tag: str) -> None:
        """A cell ends."""
        if tag in ("td", "th") and self._cell is not None and self.rows:
            text = "".join(self._cell)
            self.rows[-1][1].append(re.sub(r"[ \t]*\n\s*", "\n", re.sub(r"[ \t\xa0]+", " ", text)).strip())
            self._cell = None


def _html_rows(text: str) -> list[tuple[int, list[str]]]:
    parser = _Table()
    parser.feed(text)
    return parser.rows

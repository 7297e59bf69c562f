"""Tables of requirements, in Markdown or HTML: their rows, and the column that holds levels. Pure.

Tables of HTML are read by the parser of the standard library: they come from GitBook, one line each, and need no repair
that lxml or html5lib would bring.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from markdown_it.tree import SyntaxTreeNode

from conformance.importing.blocks import line_of, plain
from conformance.importing.marks import level_of

_DATA = re.compile(
    r"(?:data )?(?:field|attribute|property|parameter|column|element|variable)s?(?: name)?", re.IGNORECASE
)
_HISTORY = re.compile(r"version|revision|date|author|release", re.IGNORECASE)
_LEVELS = re.compile(
    r"type|level|optionality|priority|obligation|must|required|requirement level|moscow", re.IGNORECASE
)
_CODE = re.compile(r"#?[A-Za-z]{0,6}[-.]?\d[\w.-]{0,10}")


@dataclass(frozen=True)
class Row:
    """One row: the line on which it stands, and the texts of its cells."""

    line: int
    cells: Sequence[str]

    def at(self, column: int) -> str:
        """The text in a column; nothing where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""

    def split(self, column: int) -> tuple[str | None, str]:
        """The number of the requirement where its first cell is one, and the text of the others."""
        kept = [cell for position, cell in enumerate(self.cells) if position != column and cell.strip()]
        number = kept[0] if len(kept) > 1 and _CODE.fullmatch(kept[0]) else None
        # A code such as DRS-1 is part of the text; a mere number is not.
        told = kept[1:] if number and number.isdigit() else kept
        return number, "\n".join([": ".join(told[:2]), *told[2:]])


@dataclass(frozen=True)
class Table:
    """The rows of a table below its header, and the column with levels, where there is one."""

    header: Row | None
    rows: Sequence[Row]
    column: int | None

    @property
    def is_of_data(self) -> bool:
        """Whether it describes fields of data, or the history of the document, and no requirements."""
        first = self.header or next(iter(self.rows), None)
        cells = [cell.strip() for cell in first.cells] if first else []
        return any(map(_DATA.fullmatch, cells)) or sum(1 for cell in cells if _HISTORY.search(cell)) > 1

    @property
    def is_of_key_words(self) -> bool:
        """Whether it says what each level means: the levels come first, each once."""
        levels = [level_of(row.at(0)) for row in self.rows]
        return self.column == 0 and len(levels) > 1 and len(set(levels)) == len(levels)


def table_of(rows: Iterable[Row]) -> Table:
    """A table from its rows, the empty ones left out.

    The first is the header, wherever it stands: GitBook puts a requirement into the head of a table that has no header.
    """
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    header = filled[0] if filled and not any(cell.isupper() and level_of(cell) for cell in filled[0].cells) else None
    body = filled[1:] if header else filled
    return Table(header, body, _level_column(header, body))


def markdown_rows(table: SyntaxTreeNode) -> Iterator[Row]:
    """The rows of a table in Markdown."""
    for part in table.children:
        for row in part.children:
            yield Row(line_of(row), [plain(cell) for cell in row.children])


def html_rows(text: str, line: int) -> list[Row]:
    """The rows of a table in HTML that begins on a line."""
    parser = _Reader(line - 1)
    parser.feed(text)
    parser.close()
    return parser.rows


def _level_column(header: Row | None, body: Sequence[Row]) -> int | None:
    """The last column of which at least half of the filled cells are levels, or any where its header says so."""
    for column in reversed(range(max((len(row.cells) for row in body), default=0))):
        filled = [cell for row in body if (cell := row.at(column)).strip()]
        levels = [cell for cell in filled if level_of(cell)]
        named = header is not None and _LEVELS.search(header.at(column)) is not None
        if levels and (named or 2 * len(levels) >= len(filled)):
            return column
    return None


class _Reader(HTMLParser):
    """Reads rows and cells; paragraphs, breaks and items of lists within a cell begin a line."""

    def __init__(self, offset: int) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._offset = offset
        self._cells: list[str] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        """A row or a cell begins, or a line within a cell."""
        if tag == "tr":
            self._cells = []
            self.rows.append(Row(self.getpos()[0] + self._offset, self._cells))
        elif tag in ("td", "th"):
            self._end_cell()
            self._cell = []
        elif tag in ("br", "p", "li") and self._cell is not None:
            self._cell.append("\n* " if tag == "li" else "\n")

    def handle_data(self, data: str) -> None:
        """Text, of which that within cells counts; a line of the file that ends within it is no line of the text."""
        if self._cell is not None:
            self._cell.append(data.replace("\n", " "))

    def handle_endtag(self, tag: str) -> None:
        """A cell ends."""
        if tag in ("td", "th", "tr"):
            self._end_cell()

    def _end_cell(self) -> None:
        if self._cell is not None:
            lines = [re.sub(r"[ \t\xa0]+", " ", line).strip() for line in "".join(self._cell).split("\n")]
            text = "\n".join(line for line in lines if line)
            self._cells.append(re.sub(r"^\*\n", "* ", text, flags=re.MULTILINE))
            self._cell = None

"""Go through the blocks of a chapter, and keep the requirements among them. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from conformance.importing import found as kinds
from conformance.importing.blocks import NESTING, bold_beginning, is_link, joined, line_of, plain, without_tags
from conformance.importing.keeping import Keeping, Scope, in_first_line
from conformance.importing.marks import Marked, cell_mark, coded, count_marks, has_mark, marked, numbered, parts
from conformance.importing.tables import Row, Table, html_rows, markdown_rows, table_of

_NOT_NORMATIVE = re.compile(
    r"\s*(?:terminology|glossary|definitions?|key ?words?|conventions?|(?:table of )?contents|acronyms|abbreviations"
    r"|(?:version|revision) history|change ?log|release notes)\b.{0,40}",
    re.IGNORECASE,
)
_TAG = re.compile(r"[\w-]+#req-\d+")


@dataclass
class Reading(Keeping):
    """Reads one file, block by block."""

    lines: Sequence[str] = ()
    """The lines of the file, from which tables of HTML are read whole."""

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> None:
        """Read blocks in their order; a table of HTML goes on over blank lines."""
        until = 0
        for at, node in enumerate(nodes):
            start = node.map[0] if node.map else until
            if start < until:
                continue
            if node.type == "html_block" and "<table" in node.content:
                until = self._html_table(start)
            elif _continues_numbering(nodes, at) and self._ends_list(nodes[at - 1]) and not has_mark(plain(node)):
                self.open = self.chapter.requirements[-1]
                self.append(plain(node), line_of(node))
                self.open = None
            else:
                self._block(node)

    def _ends_list(self, before: SyntaxTreeNode) -> bool:
        """Whether the last requirement is the last item of a list."""
        found = self.chapter.requirements
        return bool(found) and self.skipped is None and found[-1].line >= line_of(before.children[-1])

    def _block(self, node: SyntaxTreeNode) -> None:
        if node.type == "heading":
            self._heading(node)
            return
        if self.skipped is not None or node.type == "hr":
            return
        match node.type:
            case "paragraph":
                self._paragraph(node)
            case "bullet_list" | "ordered_list":
                self._list(node)
            case "table":
                self._table(table_of(markdown_rows(node)), line_of(node))
            case "blockquote":
                self.blocks(node.children)
            case "fence" | "code_block":
                self.belongs(plain(node), line_of(node), look=False)
            case _:
                self.belongs(plain(node), line_of(node))
        self.levelless = None

    def _heading(self, node: SyntaxTreeNode) -> None:
        text, depth, line = plain(node).replace("\n", " "), int(node.tag[1]), line_of(node)
        mark = marked(text)
        number, title = numbered((mark.text if mark else text).rstrip(" :"))
        if self.skipped is not None and depth > self.skipped:
            return
        self.skipped = depth if _NOT_NORMATIVE.fullmatch(title) and not mark else None
        if number and ("." in number or (depth < 4 and not mark)):
            self.section = number
        is_chapter = depth == 1 and number is not None and number.isdigit() and not text.startswith("#")
        if mark and title and not is_chapter:
            self.heading = title
            self.around = self.begin(mark, title, line, Scope.SECTION, number=number)
            self.enclosing = depth
        elif self.around is not None and depth > self.enclosing:
            self.open, self.scope = self.around, Scope.SECTION
            self.append(text, line)
        else:
            self.open, self.around, self.heading, self.levelless = None, None, title, (line, depth, number, title)
            self.look(text, line)

    def _paragraph(self, node: SyntaxTreeNode) -> None:
        text, line = plain(node), line_of(node)
        if self.open is not None and _TAG.fullmatch(text):
            self.open.tag = text
            return
        bold, rest = bold_beginning(node)
        if mark := marked(bold) if bold else None:
            number, title = numbered(mark.text)
            self.section = number if number and "." in number else self.section
            self.begin(mark, f"{title}:\n{rest}".rstrip(":\n"), line, Scope.SECTION, heading=title)
            return
        for piece in parts(text):
            self.piece(piece, line)

    def _list(self, node: SyntaxTreeNode, level: int = 1) -> None:
        if self.open is not None and not _has_marked_items(node, level):
            self.append(plain(node), line_of(node))
            if self.scope is Scope.LIST:
                self.open = None
            return
        for item in node.children:
            self._item(item, level)
        self._too_deep(node)

    def _item(self, item: SyntaxTreeNode, level: int) -> None:
        blocks = list(item.children)
        if not blocks or is_link(blocks[0]):
            return
        whole, line = _whole_mark(blocks), line_of(item)
        if whole is not None:
            self.begin(whole, whole.text, line, Scope.LIST, number=coded(whole.text))
            self.open = None
            return
        first = blocks.pop(0)
        text = plain(first) if first.type in ("paragraph", "inline") else ""
        pieces = parts(text)
        for piece in pieces[:-1]:
            self.piece(piece, line)
        mark = marked(pieces[-1], within=True, mixed=level == 1) or in_first_line(pieces[-1])
        if mark and mark.text:
            self._marked_item(mark, blocks, line, level)
            return
        if mark and not blocks:
            self.chapter.doubt(line, kinds.EMPTY, text)
            return
        self.belongs(text, line)
        for block in blocks if text else [first, *blocks]:
            self._nested(block, level)

    def _marked_item(self, mark: Marked, blocks: Sequence[SyntaxTreeNode], line: int, level: int) -> None:
        """An item with a level; what is nested in it is part of it, but for items with levels of their own."""
        found = self.begin(mark, mark.text, line, Scope.LIST, number=coded(mark.text))
        for block in blocks:
            if block.type not in ("bullet_list", "ordered_list") or not has_mark(plain(block)):
                self.open = found
                self.append(plain(block), line_of(block))
                continue
            for item in block.children:
                self.open = found
                if has_mark(plain(item)):
                    self._item(item, level + 1)
                else:
                    self.append(f"* {plain(item)}", line_of(item))
        self.open = None

    def _nested(self, block: SyntaxTreeNode, level: int) -> None:
        if block.type in ("bullet_list", "ordered_list"):
            self._list(block, level + 1)
        else:
            self._block(block)

    def _too_deep(self, node: SyntaxTreeNode) -> None:
        if any(child.children and _level(child) > NESTING - 6 for child in node.walk()):
            self.chapter.doubt(line_of(node), kinds.TOO_DEEP, plain(node))

    def _html_table(self, start: int) -> int:
        ends = (at for at, line in enumerate(self.lines[start:], start + 1) if "</table" in line.lower())
        end = next(ends, len(self.lines))
        if self.skipped is None:
            self._table(table_of(html_rows("\n".join(self.lines[start:end]), start + 1)), start + 1)
        return end

    def _table(self, table: Table, line: int) -> None:
        self.open = None
        if table.is_of_key_words:
            return
        if table.is_of_data:
            if table.column is not None:
                self.chapter.doubt(line, kinds.DATA_TABLE, " | ".join(table.header.cells) if table.header else "")
            return
        for row in table.rows:
            self._row(row, table)
        self.open = None

    def _row(self, row: Row, table: Table) -> None:
        mark = cell_mark(row.at(table.column)) if table.column is not None else None
        if mark and table.column is not None:
            number, text = row.split(table.column)
            if text:
                self.begin(mark, text, row.line, Scope.LIST, number=number)
            else:
                self.chapter.doubt(row.line, kinds.EMPTY, " | ".join(row.cells))
            return
        filled = [cell for cell in row.cells if cell.strip()]
        if not any(map(has_mark, filled)) and len(filled) > 1 and table.column is not None:
            self.chapter.doubt(row.line, kinds.NO_ROW_LEVEL, " | ".join(filled))
            return
        for cell in filled:
            self.piece(without_tags(cell), row.line)
            self.open = None


def _whole_mark(blocks: Sequence[SyntaxTreeNode]) -> Marked | None:
    """An item that is one requirement as a whole, though its level stands further down.

    It begins with a code such as `DRS-1`, or its first paragraph is a title; one level stands in all that follows.
    """
    first = plain(blocks[0])
    paragraphs = joined(block for block in blocks[1:] if block.type == "paragraph")
    whole = joined(blocks)
    if count_marks(whole) != 1 or has_mark(first, mixed=True) or not (coded(first) or has_mark(paragraphs)):
        return None
    return marked(whole, within=True, mixed=False)


def _has_marked_items(node: SyntaxTreeNode, level: int) -> bool:
    """Whether items of a list are requirements themselves; deeper down only by levels in capitals."""
    firsts = [plain(item.children[0]) for item in node.children if item.children]
    return has_mark(plain(node)) or (level == 1 and any(marked(first) for first in firsts))


def _level(node: SyntaxTreeNode) -> int:
    return node.nester_tokens.opening.level if node.nester_tokens else 0


def _continues_numbering(nodes: Sequence[SyntaxTreeNode], at: int) -> bool:
    """A paragraph that interrupts a numbered list, whose numbers go on behind it."""
    if not 0 < at < len(nodes) - 1 or nodes[at].type != "paragraph":
        return False
    before, after = nodes[at - 1], nodes[at + 1]
    if before.type != "ordered_list" or after.type != "ordered_list":
        return False
    return int(after.attrs.get("start", 1)) > 1

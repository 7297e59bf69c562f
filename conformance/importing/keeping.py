"""Keep the requirements of a chapter as they are come upon, and what goes on with each. Pure.

What belongs to a requirement depends on how it began: to a heading or a bold title all that follows up to the next one,
to a paragraph or an item of a list what stands within it, and the list that follows a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from conformance.importing import found as kinds
from conformance.importing.found import Chapter, Found
from conformance.importing.marks import Marked, coded, has_mark, marked, numbered, strange_marks
from conformance.importing.templates import is_template_sentence

_KEY_WORD = re.compile(r"\b(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED)\b")
_OBLIGATION = re.compile(r"\b(?:must|shall)\b", re.IGNORECASE)
_DEFINED = re.compile(r"RFC ?2119|\bkey ?words?\b|to be interpreted", re.IGNORECASE)


class Scope(Enum):
    """What goes on with the requirement that is open."""

    SECTION = auto()
    LIST = auto()


@dataclass
class Keeping:
    """The requirements so far, where the chapter is, and the requirement that may go on."""

    chapter: Chapter
    section: str = ""
    heading: str = ""
    open: Found | None = None
    scope: Scope = Scope.LIST
    around: Found | None = None
    """The requirement of the heading above, to which belongs what belongs to none that follows."""
    enclosing: int = 0
    """How deep that heading stands."""
    skipped: int | None = None
    """How deep the heading stands below which nothing is a requirement."""
    levelless: tuple[int, int, str | None, str] | None = None
    """The heading right before: line, depth, number and title; a level alone below it is its level."""

    def begin(
        self, mark: Marked, text: str, line: int, scope: Scope, *, number: str | None = None, heading: str = ""
    ) -> Found:
        """A requirement begins."""
        found = Found(
            line,
            self.section,
            mark.level,
            heading or self.heading,
            text,
            mark.observability,
            mark.mutability,
            mark.previously,
            number,
        )
        self.chapter.requirements.append(found)
        self.open, self.scope = found, scope
        if mark.others:
            self.chapter.doubt(line, kinds.SEVERAL, text)
        self.strange(text, line)
        return found

    def piece(self, text: str, line: int) -> None:
        """A paragraph, or a part of one that ends with a level."""
        mark = marked(text) or in_first_line(text)
        if mark and mark.text:
            self.begin(mark, mark.text, line, Scope.LIST, number=numbered(mark.text)[0] or coded(mark.text))
        elif mark and self.levelless:
            _, depth, number, title = self.levelless
            self.around = self.begin(mark, title, self.levelless[0], Scope.SECTION, number=number)
            self.enclosing = depth
        elif mark:
            self.chapter.doubt(line, kinds.EMPTY, text)
        else:
            self.belongs(text, line)

    def append(self, text: str, line: int) -> None:
        """Text that goes on with the open requirement."""
        if self.open is not None and text:
            # A title is followed by a colon where its text begins, as published lists of requirements have it.
            title = self.open.text == self.open.heading and self.scope is Scope.SECTION
            self.open.text = f"{self.open.text}{': ' if title else chr(10)}{text}"
            self.strange(text, line)

    def belongs(self, text: str, line: int, *, look: bool = True) -> None:
        """Text that goes on with a requirement, or stands by itself."""
        if self.open is not None and self.scope is Scope.SECTION:
            self.append(text, line)
        elif self.around is not None:
            self.open, self.scope = self.around, Scope.SECTION
            self.append(text, line)
        elif text:
            self.open = None
            if look:
                self.look(text, line)

    def look(self, text: str, line: int) -> None:
        """Report what looks like a requirement and was not understood as one."""
        if is_template_sentence(text):
            self.chapter.doubt(line, kinds.TEMPLATE, text)
        elif has_mark(text) or strange_marks(text):
            self.chapter.doubt(line, kinds.NOT_UNDERSTOOD, text)
        elif _DEFINED.search(text):
            return
        elif _KEY_WORD.search(text):
            self.chapter.doubt(line, kinds.NO_LEVEL, text)
        elif _OBLIGATION.search(text):
            self.chapter.statements.setdefault(self.section, (line, text))

    def strange(self, text: str, line: int) -> None:
        """Report levels that stand together with other words."""
        for shown in strange_marks(text):
            self.chapter.doubt(line, kinds.NOT_UNDERSTOOD, f"{shown} in: {text}")


def in_first_line(text: str) -> Marked | None:
    """A mark at the end of the first line, of a text that goes on below."""
    first, separator, rest = text.partition("\n")
    mark = marked(first) if separator else None
    if mark is None or not mark.text:
        return None
    told = f"{mark.text}\n{rest}"
    return Marked(told, mark.level, mark.observability, mark.mutability, mark.previously, mark.announces)

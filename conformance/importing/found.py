"""What a chapter holds: requirements, and what could not be understood. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from conformance.model import Level, Mutability, Observability


@dataclass
class Found:
    """One requirement as a chapter has it: where, under which section and heading, at which level, its whole text."""

    line: int
    section: str
    level: Level
    heading: str
    text: str
    observability: Observability | None = None
    mutability: Mutability | None = None
    previously: str | None = None
    number: str | None = None
    tag: str | None = None
    """The identifier that the chapter itself gives it, such as `govstack-cfr-data#req-3`."""


@dataclass(frozen=True)
class Doubt:
    """A line that was not understood, or that was understood in a way that somebody should look at."""

    line: int
    kind: str
    text: str


@dataclass
class Chapter:
    """What one file holds."""

    requirements: list[Found] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    statements: dict[str, tuple[int, str]] = field(default_factory=dict)
    """The first text without a level that obliges, by section."""

    def doubt(self, line: int, kind: str, text: str) -> None:
        """Report a line, its text cut where it is long."""
        shown = re.sub(r"\s+", " ", text).strip()
        self.doubts.append(Doubt(line, kind, shown if len(shown) <= 160 else f"{shown[:159]}…"))


TEMPLATE = "text of the template that was never replaced"
NOT_UNDERSTOOD = "a level that was not understood"
NO_LEVEL = "a key word and no level; not taken as a requirement"
SEVERAL = "several levels; the first was taken"
EMPTY = "a level and no text"
UNMARKED = "a section whose statements have no levels; none of them was taken"
DATA_TABLE = "a table of data fields; its levels are no requirements"
NO_ROW_LEVEL = "a row without a level in a table of requirements"
TOO_DEEP = "nested too deeply to be read"
"""The kinds of doubt, as the report names them."""

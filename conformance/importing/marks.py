"""The marks by which a specification tells a requirement from other text: its level, its classifiers, its number. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conformance.model import Level, Mutability, Observability

_LEVELS = "|".join(Level)
_CLASSIFIERS = "|".join((*Observability, *Mutability))
_MARK = rf"\\?[(\[]\s*(?P<level>{_LEVELS})(?P<more>(?:[\s,/|-]+(?:{_CLASSIFIERS}))*)\s*\\?[)\]]"
_PREVIOUSLY = r"(?:\s*\(\s*previously\s+(?P<previously>[^)]*)\))?"

_AT_END = re.compile(rf"^(?P<text>.*?)[\s*_]*{_MARK}[\s*_]*{_PREVIOUSLY}[\s.:;*_]*$", re.DOTALL)
_AT_BEGINNING = re.compile(rf"^[\s*_]*{_MARK}[\s*_:.-]*(?P<text>.+)$", re.DOTALL)
_ANYWHERE = re.compile(rf"{_MARK}")
_NUMBER = re.compile(r"^\s*#?(?P<number>\d+(?:\.\d+)*)\.?\s+(?P<title>\S.*)$", re.DOTALL)

WORDS = {"MUST": Level.REQUIRED, "SHALL": Level.REQUIRED, "SHOULD": Level.RECOMMENDED, "MAY": Level.OPTIONAL}
"""The key words of RFC 2119 that a column of types has instead of levels."""

TEMPLATE = re.compile(
    r"lorem ipsum|<\s*(?:insert|your|describe|todo)[^>]*>|\bTBD\b|\bTODO\b|\[\s*(?:insert|describe|add)\b[^\]]*\]"
    r"|this section (?:should|will) (?:list|describe|contain)|replace this",
    re.IGNORECASE,
)
"""Text of a template that nobody replaced."""


@dataclass(frozen=True)
class Marked:
    """A text with a mark: the text without it, and what the mark says."""

    text: str
    level: Level
    observability: Observability | None = None
    mutability: Mutability | None = None
    previously: str | None = None


def marked(text: str) -> Marked | None:
    """A text that begins or ends with a mark, as a requirement does; None for any other."""
    match = _AT_END.match(text) or _AT_BEGINNING.match(text)
    if match is None:
        return None
    found = match.groupdict()
    words = set(re.findall(r"[A-Z]+", found["more"] or ""))
    previously = (found.get("previously") or "").strip()
    return Marked(
        text=found["text"].strip().strip("*_ ").strip(),
        level=Level(found["level"]),
        observability=next((one for one in Observability if one in words), None),
        mutability=next((one for one in Mutability if one in words), None),
        previously=previously or None,
    )


def has_mark(text: str) -> bool:
    """Whether a level stands in brackets anywhere."""
    return _ANYWHERE.search(text) is not None


def numbered(text: str) -> tuple[str | None, str]:
    """The number that a title begins with, such as `5.1.1` or `7`, and the rest."""
    match = _NUMBER.match(text)
    return (match["number"], match["title"].strip()) if match else (None, text.strip())


def level_of(cell: str) -> Level | None:
    """The level that the cell of a table is, by its own name or by a key word of RFC 2119."""
    word = re.sub(r"[^A-Za-z ]", "", cell).strip().upper()
    if word in list(Level):
        return Level(word)
    first = word.split(" ")[0] if word else ""
    return Level(first) if first in list(Level) else WORDS.get(word)

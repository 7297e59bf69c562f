"""The marks by which a specification tells a requirement from other text: level, classifiers, number. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conformance.model import Level, Mutability, Observability

WORDS = {"MUST": Level.REQUIRED, "SHALL": Level.REQUIRED, "SHOULD": Level.RECOMMENDED, "MAY": Level.OPTIONAL}
"""The key words of RFC 2119 that stand for levels."""

LONGEST = 50_000
"""How many characters one requirement may have; what is longer is reported and not taken."""

_WINDOW = 150
_CELL_WORDS = {**WORDS, "MANDATORY": Level.REQUIRED, "COULD": Level.OPTIONAL, "NICE": Level.OPTIONAL}
_KEY_WORDS = "|".join(rf"{word}(?: NOT)?" for word in WORDS)
_LEVELS = "|".join([*Level, *(level.title() for level in Level), _KEY_WORDS])
_CLASSIFIERS = "|".join((*Observability, *Mutability))
_MORE = rf"(?:[\s,/|–-]+(?:and\s+)?(?i:{_CLASSIFIERS}))*"
_MARK = rf"\\?[(\[]\s*(?P<level>{_LEVELS})(?P<more>{_MORE})\s*\\?[)\]]"
_WHOLE = re.compile(rf"{_MARK}(?:\s*\(\s*[Pp]reviously\s+(?P<previously>[^)]*)\))?")
_CELL = re.compile(rf"\W*(?P<level>[A-Za-z]+)(?:\s+(?:not|have|to have|be))?(?P<more>{_MORE})\W*", re.IGNORECASE)

_MENTION = re.compile(
    r"(?:\b(?:requirements?|items?|features?|statements?|those|ones|rows?)\b[^.]{0,60}"
    r"\b(?:marked|labell?ed|tagged|flagged|denoted|designated|classified|as|with|by|either)"
    r"|[)\]]\s*(?:or|and|[,/|])|\b(?:the|a) (?:key ?words?|words?|terms?|requirement level)"
    r"|\b(?:marked|classified) as)\s*$",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    r"[\s:*_–—-]*(?:means?|indicates?|denotes?|signif\w+|stands? for|refers? to"
    r"|this (?:word|term|key ?word|level|requirement is)|is used|an absolute|that the|requirements? (?:that|which))\b",
    re.IGNORECASE,
)
_STRANGE = re.compile(r"[(\[](?P<inside>[^()\[\]]{0,100})[)\]]")
_LEVEL_WORD = re.compile(r"\b(?:REQUIRED|RECOMMENDED|OPTIONAL)\b")
_NUMBER = re.compile(r"^\s*#?(?P<number>\d+(?:\.\d+)*)[.:]?\s+(?P<title>\S.*)$", re.DOTALL)
_CODE = re.compile(r"^\s*(?P<code>[A-Z]{2,}[A-Z0-9]*-\d+(?:\.\d+)*)\b[\s:.–-]*")


@dataclass(frozen=True)
class Marked:
    """A text with a mark: the text without it, and what the mark says.

    `announces` where a colon stands before or after the mark; `others` are further levels that the text names.
    """

    text: str
    level: Level
    observability: Observability | None = None
    mutability: Mutability | None = None
    previously: str | None = None
    announces: bool = False
    others: tuple[Level, ...] = ()


def marked(text: str, *, within: bool = False, mixed: bool = True) -> Marked | None:
    """A text that begins or ends with a mark, as a requirement does; None for any other.

    `within` takes a mark in the middle too, as items of lists have it; of a paragraph one that ends a sentence.
    `mixed` takes levels that are not in capitals too.
    """
    marks = [mark for mark in _marks(text) if mixed or mark["level"].isupper()] if len(text) <= LONGEST else []
    if not marks or not _is_requirement(text, marks, within=within):
        return None
    first = marks[0]
    words = set(re.findall(r"[A-Z]+", first["more"].upper()))
    levels = [level for mark in marks if (level := _level(mark["level"]))]
    return Marked(
        text=_without(text, marks),
        level=levels[0],
        observability=next((one for one in Observability if one in words), None),
        mutability=next((one for one in Mutability if one in words), None),
        previously=(first["previously"] or "").strip() or None,
        announces=re.search(r":[\s*_]*$", text[: marks[-1].start()] + text[marks[-1].end() :]) is not None,
        others=tuple(level for level in levels[1:] if level is not levels[0]),
    )


def parts(text: str) -> list[str]:
    """The text in pieces where several of its lines end with a mark: each is a requirement of its own."""
    pieces: list[list[str]] = [[]]
    for line in text.split("\n"):
        pieces[-1].append(line)
        if _ends_with_mark(line):
            pieces.append([])
    rest = pieces.pop()
    if len(pieces) < 2:
        return [text]
    pieces[-1].extend(rest)
    return ["\n".join(lines).strip() for lines in pieces]


def has_mark(text: str, *, mixed: bool = False) -> bool:
    """Whether a level stands in brackets anywhere, and does more than being mentioned."""
    return any(mixed or mark["level"].isupper() for mark in _marks(text))


def count_marks(text: str) -> int:
    """How many levels in capitals stand in brackets."""
    return sum(1 for mark in _marks(text) if mark["level"].isupper())


def strange_marks(text: str) -> list[str]:
    """Brackets in which a level stands together with other words, as in `(CONDITIONALLY REQUIRED)`."""
    found = []
    for match in _STRANGE.finditer(text):
        levels = set(_LEVEL_WORD.findall(match["inside"]))
        if len(levels) == 1 and not _WHOLE.fullmatch(match.group()):
            found.append(match.group())
    return found


def numbered(text: str) -> tuple[str | None, str]:
    """The number that a title begins with, such as `5.1.1` or `7`, and the rest."""
    match = _NUMBER.match(text)
    return (match["number"], match["title"].strip()) if match else (None, text.strip())


def coded(text: str) -> str | None:
    """The code that a text begins with, such as `DRS-1`."""
    match = _CODE.match(text)
    return match["code"] if match else None


def level_of(cell: str) -> Level | None:
    """The level that the cell of a table is, by its own name, by a key word of RFC 2119 or as `Must have`."""
    mark = cell_mark(cell)
    return mark.level if mark else None


def cell_mark(cell: str) -> Marked | None:
    """What a cell says that holds a level and nothing but classifiers beside it; its first line counts."""
    match = _CELL.fullmatch(cell.strip().split("\n")[0])
    level = _level(match["level"]) if match else None
    if match is None or level is None:
        return None
    words = set(re.findall(r"[A-Z]+", match["more"].upper()))
    return Marked(
        "",
        level,
        next((one for one in Observability if one in words), None),
        next((one for one in Mutability if one in words), None),
    )


def _level(word: str) -> Level | None:
    upper = word.upper().split(" ")[0]
    if upper in list(Level):
        return Level(upper)
    cut = {"REQUIRE": Level.REQUIRED, "RECOMMEND": Level.RECOMMENDED, "OPTIONALLY": Level.OPTIONAL}
    return _CELL_WORDS.get(upper) or cut.get(upper)


def _marks(text: str) -> Iterator[re.Match[str]]:
    """The marks of a text that are not merely mentioned in it."""
    for mark in _WHOLE.finditer(text):
        # A window is enough to tell, and keeps a line of a hundred thousand marks quick.
        before, after = text[max(0, mark.start() - _WINDOW) : mark.start()], text[mark.end() : mark.end() + _WINDOW]
        quoted = before.endswith(('"', "'", "“", "‘", "`", "«"))
        defined = not re.search(r"\w", before) and _DEFINITION.match(after) is not None
        defined = defined or level_of(before.strip(" *_`")) is not None  # as in `REQUIRED (MUST): an absolute …`
        if not (quoted or defined or _MENTION.search(before)):
            yield mark


def _is_requirement(text: str, marks: list[re.Match[str]], *, within: bool) -> bool:
    after = [text[mark.end() : mark.end() + _WINDOW] for mark in marks]
    closed = [re.match(r"[*_\s]*(?:$|[.;:\n])", rest) is not None for rest in after]
    if len({_level(mark["level"]) for mark in marks}) > 1:
        return all(closed)
    at_beginning = not re.search(r"\w", text[: marks[0].start()])
    return within or at_beginning or any(closed)


def _ends_with_mark(line: str) -> bool:
    last = list(_marks(line))[-1:]
    return (
        bool(last) and not re.search(r"\w", line[last[0].end() :]) and bool(re.search(r"\w", line[: last[0].start()]))
    )


def _without(text: str, marks: list[re.Match[str]]) -> str:
    """The text without its marks, and without the space that stood before one that punctuation follows."""
    for mark in reversed(marks):
        before, after = text[: mark.start()], text[mark.end() :]
        before = before.rstrip(" *_") if re.match(r"[\s*_]*(?:[.,;:]|$|\n)", after) else before
        text = before + after
    text = re.sub(r"(?<=\S)[ \t]{2,}", " ", re.sub(r"^[\s.:;–-]+", "", text))
    text = re.sub(r":\s?:", ":", text)
    return text.strip().strip("*_ ").strip()

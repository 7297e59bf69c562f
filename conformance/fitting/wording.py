"""What is wrong in words: the rule, what is wrong, and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from typing import NamedTuple

from conformance.fitting.values import Missing

_WORDS = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}
_MOST_NAMES = 8


class Problem(NamedTuple):
    """One thing that is wrong, wherever it stands."""

    rule: str
    problem: str
    mend: str


def in_words(kinds: Collection[str]) -> str:
    """Kinds of values in words."""
    written = [word for name, word in _WORDS.items() if name in kinds and not (name == "integer" and "number" in kinds)]
    return " or ".join(written)


def near(name: str, known: Iterable[str], otherwise: str) -> str:
    """How to mend a name that is not known: the nearest that is, or those that there are."""
    names = [one for one in known if isinstance(one, str)]
    close = difflib.get_close_matches(name, names, n=1)
    if close:
        return f"write `{close[0]}`, if that is meant"
    more = ", …" if len(names) > _MOST_NAMES else ""
    return f"there {'are' if len(names) > 1 else 'is'} {', '.join(names[:_MOST_NAMES])}{more}" if names else otherwise


def no_field(missing: Missing) -> Problem:
    """A field is read that is not there."""
    name, of = missing.name, missing.of
    if missing.scalar:
        words = in_words(missing.scalar.split(" or "))
        return Problem(
            _RULES[of.part] if of else "adapter-type", f"reads `{name}` of {words}", "end the path before it"
        )
    if of is None:
        return Problem(
            "adapter-type", f"reads `{name}` of an object that it makes without it", near(name, missing.names, _OUT)
        )
    if of.part == "calls":
        problem = f"uses the answer of `{name}`, but no call of that name comes before"
        return Problem(_RULES["calls"], problem, near(name, missing.names, "call it before, or mend its name"))
    if of.part == "context":
        return _no_part(name, missing.names)
    return Problem(
        _RULES[of.part], f"reads `{name}`, but {of} has no field of that name", near(name, missing.names, _OUT)
    )


_OUT = "take it out"
_RULES = {
    "request": "adapter-request-field",
    "context": "adapter-request-field",
    "answer": "adapter-answer-field",
    "calls": "adapter-answer-before",
}


def _no_part(name: str, names: tuple[str, ...]) -> Problem:
    if name == "answer":
        return Problem(_RULES["calls"], "uses `answer`, but no call comes before", "use `request`, or call before")
    seen = " and ".join(f"`{one}`" for one in names)
    mend = f"begin with {seen}; within a step or predicate the root is `$$`"
    return Problem(_RULES["context"], f"reads `{name}`, but an expression sees {seen}", mend)

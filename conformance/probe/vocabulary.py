"""The step vocabulary: phrases that feature files may use, each with what it does and an example.

A phrase is written as it is read, with placeholders in braces. Cucumber Expressions were looked at: they find
arguments by position, where pytest-bdd wants names, and are twenty times slower to match.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from conformance.exceptions import UsageError
from conformance.model import Json
from conformance.request import FAULTS, Part, Place

StepFunction = Callable[..., None]

_PLACES: Mapping[str, Place] = {
    "body field": "body",
    "path parameter": "path",
    "query parameter": "query",
    "header": "header",
}
_QUOTED = r'"(?P<{name}>[^"]+)"'
_PLACEHOLDERS: Mapping[str, str] = {
    "part": rf'(?P<part>(?:{"|".join(_PLACES)}) "[^"]+")',
    "value": r'(?P<value>"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|\[.*\]|\{.*\})',
    "status": r"(?P<status>\d{3})",
    "other": r"(?P<other>\d{3})",
    "seconds": r"(?P<seconds>\d+)",
    "check": r"(?P<check>.+)",
    "days": r"(?P<days>\d+)",
    "number": r"(?P<number>\d+)",
    "fault": "(?P<fault>" + "|".join(f for f in FAULTS if not f.endswith("items")) + ")",
    "count": "(?P<count>" + "|".join(f for f in FAULTS if f.endswith("items")) + ")",
}


EXPLAINED: Mapping[str, str] = {
    "operation": 'the operationId, in double quotes: "bulkPayment"',
    "part": " or ".join(f'{place} "…"' for place in _PLACES) + "; within the body as a.b[0].c",
    "field": 'a place in the answer, in double quotes: "results[0].id"; "$" is the whole',
    "list": "the same, where a list stands",
    "value": 'JSON: "text", 12, true, null, [], {}',
    "name": "a name of your own, in double quotes",
    "check": "a step that looks at the answer",
    "fault": ", ".join(fault for fault in FAULTS if not fault.endswith("items")),
    "count": ", ".join(fault for fault in FAULTS if fault.endswith("items")),
}
"""What is written in the places of phrases."""


@dataclass(frozen=True)
class Phrase:
    """One phrase, what it does, and how it looks in use."""

    template: str
    explanation: str
    example: str
    function: StepFunction = field(repr=False)
    pattern: re.Pattern[str] = field(repr=False)


PHRASES: list[Phrase] = []
"""Every phrase, in the order in which the step modules define them."""

CONVERTERS: Mapping[str, Callable[[str], Any]] = {
    "part": lambda text: parse_part(text),
    "value": lambda text: _json(text),
    "status": int,
    "other": int,
    "seconds": int,
    "days": int,
    "number": int,
}
"""Turns the text of a placeholder into what step functions take; the others take the text itself."""


def phrase(template: str, *, example: str) -> Callable[[StepFunction], StepFunction]:
    """Add a phrase to the vocabulary; the function's docstring says what it does."""

    def register(function: StepFunction) -> StepFunction:
        explanation = " ".join((function.__doc__ or "").split())
        PHRASES.append(Phrase(template, explanation, example, function, _pattern(template)))
        return function

    return register


def parse_part(text: str) -> Part:
    """`body field "a.b"` and the like as the part of a request that it names."""
    place, _, name = text.partition(' "')
    return Part(_PLACES[place], name.removesuffix('"'))


def matching(text: str) -> list[Phrase]:
    """The phrases that a step may be; a sound vocabulary has one for each."""
    return [phrase for phrase in PHRASES if phrase.pattern.fullmatch(text)]


@lru_cache(maxsize=512)
def read_step(text: str) -> tuple[Phrase, Mapping[str, Any]] | None:
    """The phrase that a step is, and what stands in its places; None where the vocabulary has no such step."""
    found = matching(text)
    if not found:
        return None
    match = found[0].pattern.fullmatch(text)
    assert match is not None
    return found[0], {name: CONVERTERS.get(name, str)(value) for name, value in match.groupdict().items()}


def _json(text: str) -> Json:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageError(f"{text} is no JSON value ({error}); a text stands in double quotes") from None


def _pattern(template: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", template)
    literal, names = pieces[0::2], pieces[1::2]
    written = re.escape(literal[0])
    for name, text in zip(names, literal[1:], strict=True):
        written += _PLACEHOLDERS.get(name, _QUOTED.replace("{name}", name)) + re.escape(text)
    return re.compile(written)

"""Where a request takes free text, and text of several scripts to put there."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from conformance.exceptions import UsageError
from conformance.model import Json
from conformance.packs import is_json
from conformance.probe.cross_functional.trying import Attempt
from conformance.request import Draft, Part
from conformance.request.fields import Field
from conformance.schema import place

PIECES = (
    "Zoe\u0308 Mu\u0308ller",  # Latin, decomposed: a normalised form would be another text
    "\u0416\u0443\u043a\u043e\u0432",  # Cyrillic
    "\u0633\u0644\u0627\u0645",  # Arabic, right to left
    "\u05e9\u05dc\u05d5\u05dd",  # Hebrew, right to left
    "\u0928\u092e\u0938\u094d\u0924\u0947",  # Devanagari, with a conjunct
    "\u6f22\u5b57",  # Chinese
    "\U00020bb7",  # Chinese, beyond the Basic Multilingual Plane
    "\U0001f469\U0001f3fd\u200d\U0001f680",  # an emoji of four code points: person, tone, joiner, rocket
)
"""Text of several scripts; each piece is lost in its own way where text is not Unicode throughout."""

_CONSTRAINTS = ("enum", "pattern", "format", "const", "x-unique")

# What is called so is text to a schema, and no words to anyone.
_NO_WORDS = re.compile(
    r"(?:ids?|identifier|identity|code|number|status|type|ur[il]|path|date|time|stamp|currency|unit|amount|value|price|"
    r"mail|phone|token|key|version|lang|language|locale|country|format|hash|signature|gender|method|width|height)$",
    re.IGNORECASE,
)

_MOST_PLACES = 40
_MARKER_LENGTH = 6
_MARKER_ALPHABET = "bcdfghjkmnpqrstvwxz"


def free_places(attempt: Attempt, draft: Draft) -> list[Field]:
    """The places of a JSON body in which any text may stand: the document constrains it by no more than its length.
    What is an identifier, code or the like by its name is none. The first forty are enough.

    Places that the profile gives test data for are left out: only the candidate knows what may stand there.
    """
    if draft.media_type is None or not is_json(draft.media_type):
        return []
    return list(islice((field for field in _texts(draft.body, ()) if _is_free(attempt, draft, field)), _MOST_PLACES))


def several_scripts(source: random.Random, longest: int | None) -> tuple[str, str]:
    """A marker of plain letters, and a text that begins with it, has as many pieces as there is room for, and ends
    with it.

    What comes back with the marker is that text, or what became of it. Length is counted in UTF-16 code units: those
    who count otherwise count fewer, but for those who count bytes, who may refuse it.
    """
    marker = "".join(source.choice(_MARKER_ALPHABET) for _ in range(_MARKER_LENGTH))
    text = marker
    for piece in source.sample(PIECES, len(PIECES)):
        longer = f"{text} {piece}"
        if longest is None or _length(longer) + 1 + _MARKER_LENGTH <= longest:
            text = longer
    return marker, f"{text} {marker}"


def has_room(longest: int | None) -> bool:
    """Whether a text of at least two pieces fits."""
    shortest = sorted(map(_length, PIECES))[:2]
    return longest is None or longest >= sum(shortest) + 3 + 2 * _MARKER_LENGTH


def longest_text(draft: Draft, field: Field) -> int | None:
    """How long the document lets a text be, in characters; None where it sets no bound."""
    longest = draft.schema(Part("body", place(field))).get("maxLength")
    return longest if isinstance(longest, int) else None


def _is_free(attempt: Attempt, draft: Draft, field: Field) -> bool:
    part = Part("body", place(field))
    try:
        if part.field != field:
            return False  # a name with a dot in it cannot be written as a place
        schema = draft.schema(part)
    except UsageError:
        return False
    name, data = draft.data_name(part), attempt.target.block.test_data.values
    if _NO_WORDS.search(name):
        return False
    supplied = name in data or f"{draft.operation.id}.{name}" in data
    constrained = any(schema.get(word) for word in _CONSTRAINTS)
    return schema.get("type") == "string" and not supplied and not constrained and has_room(schema.get("maxLength"))


def _texts(value: Json, above: Field) -> Iterator[Field]:
    """The place of every text within a JSON value."""
    if isinstance(value, str) and above:
        yield above
    elif isinstance(value, Mapping):
        for name, inside in value.items():
            yield from _texts(inside, (*above, str(name)))
    elif isinstance(value, list):
        for index, inside in enumerate(value):
            yield from _texts(inside, (*above, index))


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

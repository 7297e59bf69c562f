"""How alike two names are: their words, whatever joins them, and what interfaces call by several names.

rapidfuzz tells how near two spellings are; difflib takes a minute where there are a hundred operations.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz.distance import Indel

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_ALIKE = (
    ("create", "add", "new", "insert", "store", "register", "post"),
    ("read", "get", "fetch", "retrieve", "show", "find"),
    ("update", "edit", "modify", "change", "put", "patch"),
    ("delete", "remove", "destroy", "erase"),
    ("list", "all", "index", "browse"),
    ("search", "query", "filter", "q", "like", "lookup"),
    ("start", "run", "launch", "trigger", "execute"),
    ("stop", "cancel", "abort", "terminate"),
    ("id", "identifier", "uuid", "key", "guid"),
    ("limit", "size"),
    ("sort", "order", "ordering"),
    ("count", "total"),
    ("created", "creation"),
    ("modified", "updated", "changed"),
    ("result", "item", "entry", "record", "element"),
    ("message", "detail", "description", "text"),
    ("status", "state"),
    ("first", "given"),
    ("last", "family", "sur"),
)
_MEANT = {word: words[0] for words in _ALIKE for word in words}
_NEAR = 0.84


@lru_cache(maxsize=50_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, in small letters and the singular, each by the first of its synonyms."""
    found = []
    for word in _WORD.findall(name[:200]):
        small = word.lower()
        small = small[:-1] if len(small) > 3 and small.endswith("s") and not small.endswith("ss") else small
        found.append(_MEANT.get(small, small))
    return tuple(found)


def words_of(names: Iterable[str]) -> frozenset[str]:
    """The words of several names."""
    return frozenset(word for name in names for word in words(name))


@lru_cache(maxsize=100_000)
def likeness(one: str, other: str) -> float:
    """From 0 to 1: how much of their words two names share; near spellings count as far as they are near."""
    first, second = words(one), words(other)
    if not first or not second:
        return 0.0
    if "".join(first) == "".join(second):
        return 1.0
    shared = 2 * len(set(first) & set(second)) / (len(set(first)) + len(set(second)))
    spelt = Indel.normalized_similarity("".join(first), "".join(second))
    return max(shared * 0.9, spelt * 0.95 if spelt >= _NEAR else 0.0)


def shared(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """From 0 to 1: how much two sets of words share (cosine), by the weight of each: rare words tell more."""

    def length(words: Iterable[str]) -> float:
        return math.sqrt(sum(weight.get(word, 1.0) ** 2 for word in words))

    lengths = length(one) * length(other)
    return length(one & other) ** 2 / lengths if lengths else 0.0

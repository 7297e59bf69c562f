"""Which operation of a candidate may fulfil which of a Building Block: by paths, names, summaries, fields and forms."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from conformance.fitting.described import Described
from conformance.fitting.leaves import items_of, leaves
from conformance.fitting.likeness import shared, words, words_of
from conformance.fitting.values import Of, is_list

LEAST = 0.33
"""A pair that is less alike is none."""
_PARTS = {"subject": 4.0, "intent": 2.0, "resource": 1.0, "what it is sent": 1.5, "what it answers": 1.5, "form": 1.0}
"""How much each part of a comparison weighs; one that either document says nothing of is left out."""
_EVIDENCE = ("subject", "resource", "what it is sent", "what it answers")
_SOME = 0.09
_INTENTS = ("list", "create", "update", "delete", "read", "search", "start", "stop")
_WRITING = frozenset({"POST", "PUT", "PATCH"})
_MOST_FIELDS = 60


@dataclass(frozen=True, eq=False)
class _Traits:
    """What of an operation is compared."""

    described: Described

    @cached_property
    def resource(self) -> list[str]:
        """The segments of its path, without one at the end that says what is done."""
        segments = self.described.path.strip("/").split("/")
        last = words(segments[-1])
        return segments[:-1] if len(segments) > 1 and last and set(last) <= {*_INTENTS, "or"} else segments

    @property
    def family(self) -> tuple[str, ...]:
        """The resource on which it is: the segments of its path that are no parameters."""
        return tuple(part for part in self.resource if "{" not in part)

    @cached_property
    def intent(self) -> str:
        """What is done: as its name or path says, or else its method (RFC 9110 section 9.3)."""
        definition, path = self.described.definition, self.described.path
        named = (str(definition.get("operationId") or ""), path.rsplit("/", 1)[-1])
        stated = next((word for name in named if "{" not in name for word in words(name) if word in _INTENTS), None)
        one = "{" in self.resource[-1]
        if stated == "read" and self.described.method == "GET" and not one:
            stated = "list"
        otherwise = {"GET": "read" if one else "list", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
        return stated or otherwise.get(self.described.method, "create")

    @cached_property
    def named(self) -> frozenset[str]:
        """The words of its path, its name and its tags, but for what is done."""
        definition = self.described.definition
        tags = definition.get("tags")
        names = [*(part for part in self.resource if "{" not in part), str(definition.get("operationId") or "")]
        names += [tag for tag in (tags if isinstance(tags, list) else []) if isinstance(tag, str)]
        return words_of(names) - set(_INTENTS)

    @cached_property
    def told(self) -> frozenset[str]:
        """Those and the words of its summary."""
        summary = str(self.described.definition.get("summary") or "")[:300]
        return self.named | (words_of(re.findall(r"\w{4,}", summary)) - set(_INTENTS))

    @cached_property
    def of(self) -> frozenset[str]:
        """The words of the last segment that is no parameter: of what it is."""
        return words_of([next((part for part in reversed(self.resource) if "{" not in part), "")])

    @cached_property
    def sent(self) -> frozenset[str]:
        """The words of the fields that it is sent."""
        return _fields(self.described.body)

    @cached_property
    def answered(self) -> frozenset[str]:
        """The words of the fields that it answers."""
        return _fields(self.success)

    @cached_property
    def success(self) -> object:
        """The body with which it answers a success."""
        return next((body for status, body in self.described.answers.items() if status[:1] == "2" and body), None)

    @cached_property
    def form(self) -> tuple[bool, bool, int]:
        """Whether its path ends with a parameter, whether it answers a list, and how many parameters its path has."""
        success = self.success
        lists = isinstance(success, Of) and (is_list(success) is True or any(leaf.is_list for leaf in leaves(success)))
        return "{" in self.resource[-1], lists, self.described.path.count("{")


@dataclass(frozen=True, eq=False)
class Pair:
    """Two operations that may do the same, how alike they are, from 0 to 1, and in what."""

    operation: Described
    candidate: Described
    score: float
    reason: str
    is_evident: bool
    """Whether their names or fields have anything in common; that both list something tells little."""


def pair(operations: Sequence[Described], candidates: Sequence[Described]) -> tuple[list[Pair], dict[str, Pair]]:
    """The pairs, most alike first, each operation in one at most; and for each operation the nearest, fit or not."""
    traits = [(one, _Traits(one)) for one in operations]
    others = [(one, _Traits(one)) for one in candidates]
    weight = _weights([trait for _, trait in (*traits, *others)])
    every = [_compared(one, other, weight) for _, one in traits for _, other in others]
    every = _with_neighbours(every, {one: trait.family for one, trait in (*traits, *others)})
    every.sort(key=lambda found: -found.score)
    nearest: dict[str, Pair] = {}
    taken: set[Described] = set()
    pairs: list[Pair] = []
    for found in every:
        nearest.setdefault(found.operation.name, found)
        if found.score >= LEAST and not {found.operation, found.candidate} & taken:
            taken |= {found.operation, found.candidate}
            pairs.append(found)
    return pairs, nearest


def _with_neighbours(every: Sequence[Pair], family: Mapping[Described, tuple[str, ...]]) -> list[Pair]:
    """The pairs, those first whose neighbours fit the same resource: operations on one thing mostly go to one thing."""
    best: dict[tuple[object, ...], float] = {}
    for one in every:
        key = (family[one.operation], family[one.candidate], one.operation)
        best[key] = max(best.get(key, 0.0), one.score)
    support: dict[tuple[object, object], float] = defaultdict(float)
    for (mine, its, _), score in best.items():
        support[mine, its] += score
    most = {mine: max(value for (other, _), value in support.items() if other == mine) for mine, _ in support}
    found = []
    evident = {(family[one.operation], family[one.candidate]) for one in every if one.is_evident and one.score >= LEAST}
    for one in every:
        mine, its = family[one.operation], family[one.candidate]
        neighbours = support[mine, its] / most[mine] if most[mine] else 0.0
        told = f"{one.reason}, neighbours {neighbours:.2f}"
        score = one.score * (0.8 + 0.4 * neighbours) * (1.0 if one.is_evident or (mine, its) in evident else 0.6)
        found.append(replace(one, score=min(1.0, score), reason=told))
    return found


def _weights(traits: Sequence[_Traits]) -> dict[str, float]:
    """The fewer operations have a word, the more it tells (inverse document frequency)."""
    counted = Counter(word for one in traits for word in one.told | one.sent | one.answered)
    return {word: math.log(1 + len(traits) / count) for word, count in counted.items()}


def _compared(one: _Traits, other: _Traits, weight: dict[str, float]) -> Pair:
    subject = max(shared(one.named, other.named, weight), 0.8 * shared(one.told, other.told, weight))
    parts = {
        "subject": subject,
        "intent": float(one.intent == other.intent),
        "resource": shared(one.of, other.of, weight),
    }
    parts["form"] = sum(mine == its for mine, its in zip(one.form, other.form, strict=True)) / 3
    if one.sent and other.sent:
        parts["what it is sent"] = shared(one.sent, other.sent, weight)
    if one.answered and other.answered:
        parts["what it answers"] = shared(one.answered, other.answered, weight)
    whole = sum(_PARTS[name] for name in parts)
    alike = sum(_PARTS[name] * value for name, value in parts.items()) / whole
    score = alike * _method(one.described.method, other.described.method, same=one.intent == other.intent)
    evident = any(parts.get(name, 0.0) >= _SOME for name in _EVIDENCE)
    return Pair(one.described, other.described, score, _reason(parts, one.described, other.described), evident)


def _method(one: str, other: str, *, same: bool) -> float:
    """Whether two methods may stand for each other; those that mean the same may rather."""
    if one == other:
        return 1.0
    if {one, other} <= _WRITING or {one, other} == {"GET", "POST"}:
        return 0.9 if same else 0.6
    return 0.2


def _reason(parts: dict[str, float], one: Described, other: Described) -> str:
    told = [f"{name} {value:.2f}" for name, value in sorted(parts.items(), key=lambda item: -item[1]) if value >= 0.1]
    same = "the same method" if one.method == other.method else f"{other.method} for {one.method}"
    return f"{same}; alike: {', '.join(told) or 'nothing'}"


def _fields(body: object) -> frozenset[str]:
    """The words of the fields of a body, those in the items of its lists too."""
    if not isinstance(body, Of):
        return frozenset()
    names: list[str] = []
    for leaf in list(leaves(body))[:_MOST_FIELDS]:
        names += leaf.names[-1:]
        if leaf.is_list:
            item = items_of(leaf)
            names += [inner.name for inner in list(leaves(item))[:_MOST_FIELDS]] if item is not None else []
    return words_of(names)

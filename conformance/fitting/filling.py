"""Which value of one side may fill which place of the other's: by names, those above them, kinds and examples."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from conformance.fitting.forms import NUMBERS
from conformance.fitting.leaves import Leaf, fields_of, items_of, leaves
from conformance.fitting.likeness import likeness
from conformance.fitting.values import Of, is_list, kinds_of
from conformance.model import Json

LEAST = 0.62
"""Two values that are less alike are not taken for one another."""
_DEEPEST = 4
_MORE = 0.2
"""How much more alike two values are whose examples are the same."""
_NAMED = 0.3
"""Values whose names are less alike are not looked at further."""
_MOST_LISTS = 1
"""Lists within lists within lists are left to people."""
_DIFFER = "the kinds differ"
_SAMPLES = {"string": "TODO", "integer": 0, "number": 0, "boolean": False, "array": [], "object": {}, "null": None}


@dataclass(frozen=True)
class Guess:
    """A place that is filled, by which expression, and why; `sure` from 0 to 1, 0 where nothing fits."""

    place: str
    expression: str
    reason: str
    sure: float


@dataclass(frozen=True)
class Match:
    """What may fill a place, how sure that is, and why."""

    source: Leaf
    sure: float
    reason: str
    target: Leaf | None = None

    @property
    def expression(self) -> str:
        """It, made a text or number where the place is for one."""
        wanted, given = (self.target.kinds if self.target else None), self.source.kinds
        if not wanted or not given or given & wanted:
            return self.source.expression
        if "string" in wanted and given <= NUMBERS | {"boolean", "null"}:
            return f"$string({self.source.expression})"
        if wanted & NUMBERS and given <= {"string", "null"}:
            return f"$number({self.source.expression})"
        return self.source.expression


@dataclass
class Filling:
    """The guesses of one body, and where a value comes from for which there is none."""

    is_request: bool
    otherwise: str = ""
    lists: int = 0
    """In how many lists it stands."""
    objects: Sequence[Leaf] = ()
    """Whole objects that may be given where an object is asked for of which no field is known."""
    guesses: list[Guess] = field(default_factory=list)

    def body(self, target: Of, sources: Sequence[Leaf]) -> str | None:
        """The expression that builds what a document asks for; None where nothing of it can be guessed."""
        if is_list(target):
            return self._list(Leaf((), "", target), sources, ())
        if not fields_of(target):
            return self._value(target, sources)
        matched = match([leaf for leaf in leaves(target) if leaf.names], sources)
        built = self._object(target, sources, {leaf.names: found for leaf, found in matched.items()}, ())
        return built if any(guess.sure for guess in self.guesses) else None

    def _object(
        self, target: Of, sources: Sequence[Leaf], matched: dict[tuple[str, ...], Match], at: tuple[str, ...]
    ) -> str | None:
        parts = []
        required = next((form.required for form in target.forms if form.fields), frozenset())
        for name, inner in fields_of(target).items():
            here = (*at, name)
            expression = self._field(inner, sources, matched, here)
            if expression is None and name in required:
                expression = self._required(inner, here)
            if expression is not None:
                parts.append(f"{json.dumps(name, ensure_ascii=False)}: {expression}")
        return f"{{{', '.join(parts)}}}" if parts else None

    def _field(
        self, inner: Of, sources: Sequence[Leaf], matched: dict[tuple[str, ...], Match], here: tuple[str, ...]
    ) -> str | None:
        if here in matched:
            found = matched[here]
            if found.source.is_list:
                return self._list(Leaf(here, "", inner), [found.source], here)
            return self._taken(here, found)
        if is_list(inner):
            lists = [leaf for leaf in sources if leaf.is_list]
            return self._list(Leaf(here, "", inner), lists, here) if len(lists) == 1 else None
        if not fields_of(inner) or len(here) > _DEEPEST:
            return self._whole(inner, here)
        built = self._object(inner, sources, matched, here)
        if built is None:
            whole = [leaf for leaf in sources if leaf.is_object]
            if len(whole) == 1:
                reason = f"`{whole[0].expression}` is the one object of which no field is described"
                return self._taken(here, Match(whole[0], 0.5, reason))
        return built

    def _value(self, target: Of, sources: Sequence[Leaf]) -> str | None:
        """A body that is one value alone: the one that the other side has."""
        fitting = [leaf for leaf in sources if alike(Leaf(("",), "", target), leaf).reason != _DIFFER]
        if len(fitting) != 1:
            return None
        return self._taken((), Match(fitting[0], 0.5, "it is the one value of its kind", Leaf((), "", target)))

    def _whole(self, inner: Of, here: tuple[str, ...]) -> str | None:
        """An object of which no field is known: the one that the other side has."""
        if not Leaf(here, "", inner).is_object or len(self.objects) != 1:
            return None
        reason = "no field of it is described, and this is the one object that there is"
        return self._taken(here, Match(self.objects[0], 0.5, reason))

    def _list(self, target: Leaf, sources: Sequence[Leaf], at: tuple[str, ...]) -> str | None:
        lists = [leaf for leaf in sources if leaf.is_list]
        if not lists or self.lists > _MOST_LISTS:
            return None
        source = max(lists, key=lambda leaf: alike(target, leaf).sure)
        wanted, given = items_of(target), items_of(source)
        self.guesses.append(Guess(_place(at), source.expression, alike(target, source).reason, 0.7))
        if wanted is None or given is None or not fields_of(wanted):
            return f"[{source.expression}]"
        inner = Filling(self.is_request, lists=self.lists + 1)
        offered = [leaf for leaf in leaves(given) if leaf.names]
        built = inner.body(wanted, offered) if offered else None
        self.guesses += [
            Guess(f"{_place(at)}[].{one.place}", one.expression, one.reason, one.sure) for one in inner.guesses
        ]
        return f"[{source.expression}.{built}]" if built else f"[{source.expression}]"

    def _taken(self, here: tuple[str, ...], found: Match) -> str:
        self.guesses.append(Guess(_place(here), found.expression, found.reason, found.sure))
        return found.expression

    def _required(self, inner: Of, here: tuple[str, ...]) -> str:
        """What has to be there, and nothing fits: a sample to send; of an answer the same name, should it be there."""
        if self.is_request:
            text = json.dumps(sample(inner), ensure_ascii=False)
            self.guesses.append(
                Guess(_place(here), text, "TODO: it is required, and nothing fits; this is a sample", 0.0)
            )
            return text
        expression = f"$lookup({self.otherwise or '$'}, {json.dumps(here[-1], ensure_ascii=False)})"
        reason = (
            "TODO: it is required, and nothing fits; this is nothing, unless there is an undescribed field of that name"
        )
        self.guesses.append(Guess(_place(here), expression, reason, 0.0))
        return expression


def match(targets: Sequence[Leaf], sources: Sequence[Leaf], least: float = LEAST) -> dict[Leaf, Match]:
    """The most alike first, each place filled once and each value used once."""
    every = [
        (alike(target, source), target)
        for target in targets
        for source in sources
        if likeness(target.name, source.name) >= _NAMED
    ]
    every.sort(key=lambda found: -found[0].sure)
    filled: dict[Leaf, Match] = {}
    used: set[Leaf] = set()
    for found, target in every:
        if found.sure >= least and target not in filled and found.source not in used:
            filled[target] = found
            used.add(found.source)
    return filled


def alike(target: Leaf, source: Leaf) -> Match:
    """How alike two values are, and in what."""
    wanted, given = target.kinds, source.kinds
    if target.is_list != source.is_list or not _convertible(wanted, given):
        return Match(source, 0.0, _DIFFER, target)
    name = likeness(target.name, source.name)
    whole = likeness(" ".join(target.names), " ".join(source.names))
    sure = 0.8 * name + 0.2 * whole
    if sure < LEAST - _MORE and not target.is_list:
        return Match(source, sure, "", target)
    reasons = [f"`{source.name}` is {_named(name, target.name, source.name)}"]
    if target.example is not None and target.example == source.example:
        sure += _MORE
        reasons.append("the examples are the same")
    if wanted and given and not wanted & given:
        sure -= 0.1
        reasons.append("its type is changed")
    if target.is_list and name < LEAST:
        sure = max(sure, 0.3)
        reasons = ["it is a list"]
    return Match(source, min(1.0, sure), ", ".join(reasons), target)


def _named(name: float, one: str, other: str) -> str:
    if re.sub(r"[^a-z0-9]", "", one.lower()) == re.sub(r"[^a-z0-9]", "", other.lower()):
        return "named the same"
    return "named to the same meaning" if name == 1 else f"named alike ({name:.2f})"


def _convertible(wanted: frozenset[str] | None, given: frozenset[str] | None) -> bool:
    if not wanted or not given or wanted & given:
        return True
    plain = NUMBERS | {"string", "boolean", "null"}
    return given <= plain and wanted <= plain and bool(wanted & (NUMBERS | {"string"}))


def sample(value: Of, depth: int = 0) -> Json:
    """A value of a schema: its example, its default, the first that it allows, or the plainest of its kind."""
    form = value.forms[0]
    for source in (value.schema,):
        for name in ("example", "default"):
            if isinstance(source, dict) and source.get(name) is not None:
                return source[name]
    if form.values:
        return form.values[0]
    if form.fields and depth < _DEEPEST:
        return {name: sample(value.part(form.fields[name]), depth + 1) for name in form.required if name in form.fields}
    kinds = kinds_of(value) or {"string"}
    return next(plain for name, plain in _SAMPLES.items() if name in kinds)


def _place(names: tuple[str, ...]) -> str:
    return ".".join(names) or "the whole"

"""What changed between two schemas, in the direction in which their values travel. Pure.

A request schema that is tightened refuses what was right; an answer schema that is loosened lets come what could not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from conformance.evolution.change import CHANGE_RULES, Change
from conformance.model import Json
from conformance.packs import resolve
from conformance.request.schemas import merged

Direction = Literal["request", "answer"]

_LOWER = ("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties")
_UPPER = ("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties")
_TEXTS = ("description", "title", "externalDocs", "deprecated")
_EXAMPLES = ("example", "examples")
_MOST_DEPTH = 40


@dataclass(frozen=True)
class _Side:
    """The two documents, and the direction of the values."""

    old: Mapping[str, Json]
    new: Mapping[str, Json]
    direction: Direction


def schema_changes(
    old_document: Mapping[str, Json],
    new_document: Mapping[str, Json],
    old: Json,
    new: Json,
    where: str,
    direction: Direction,
) -> Iterator[Change]:
    """Every change between two schemas at a place, references followed, the same pair of components once."""
    yield from _compared(_Side(old_document, new_document, direction), old, new, where, frozenset())


def _compared(side: _Side, old: Json, new: Json, where: str, above: frozenset[tuple[int, int]]) -> Iterator[Change]:
    old, new = resolve(side.old, old or {}), resolve(side.new, new or {})
    mark = id(old), id(new)
    if mark in above or len(above) > _MOST_DEPTH:
        return
    above = above | {mark}
    before, after = merged(side.old, old), merged(side.new, new)
    yield from _types(side, before, after, where)
    yield from _bounds(side, before, after, where)
    yield from _listed(side, before, after, where)
    yield from _texts(before, after, where)
    yield from _properties(side, before, after, where, above)
    if "items" in before and "items" in after:
        yield from _compared(side, before["items"], after["items"], f"{where}[]", above)


def _change(rule: str, where: str, old: Json, new: Json) -> Change:
    return Change(where, _shown(old), _shown(new), CHANGE_RULES[rule])


def _shown(value: Json) -> str | None:
    if value is None:
        return None
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 200 else f"{text[:200]}…"


def _moved(side: _Side, tighter: bool) -> str:
    return f"{side.direction}-{'tightened' if tighter else 'loosened'}"


def _types(side: _Side, old: Mapping[str, Json], new: Mapping[str, Json], where: str) -> Iterator[Change]:
    before, after = _kinds(old), _kinds(new)
    if before != after:
        widened, narrowed = bool(after - before), bool(before - after)
        if widened:
            yield _change(_moved(side, tighter=False), f"{where} type", _words(before), _words(after))
        if narrowed:
            yield _change(_moved(side, tighter=True), f"{where} type", _words(before), _words(after))


_ALL = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})


def _kinds(schema: Mapping[str, Json]) -> frozenset[str]:
    written = schema.get("type")
    kinds = frozenset([written] if isinstance(written, str) else written if isinstance(written, list) else _ALL)
    if "number" in kinds:
        kinds |= {"integer"}
    return kinds | {"null"} if schema.get("nullable") else kinds


def _words(kinds: frozenset[str]) -> str:
    return "any" if kinds == _ALL else ", ".join(sorted(kinds))


def _bounds(side: _Side, old: Mapping[str, Json], new: Mapping[str, Json], where: str) -> Iterator[Change]:
    for name, lower in [*((one, True) for one in _LOWER), *((one, False) for one in _UPPER)]:
        before, after = old.get(name), new.get(name)
        if before == after or isinstance(before, bool) or isinstance(after, bool):
            continue
        yield _change(_moved(side, _is_tighter(before, after, lower)), f"{where} {name}", before, after)


def _is_tighter(before: Json, after: Json, lower: bool) -> bool:
    """Whether a bound lets less through; one that was not there, or is not any more, lets all through."""
    if before is None or after is None:
        return before is None
    return bool(after > before if lower else after < before)


def _listed(side: _Side, old: Mapping[str, Json], new: Mapping[str, Json], where: str) -> Iterator[Change]:
    """Enumerations, patterns, formats, and whether other properties may be there."""
    before, after = old.get("enum"), new.get("enum")
    if isinstance(before, list) or isinstance(after, list):
        gone = before is None or any(one not in (after or [one]) for one in before)
        come = after is None or any(one not in (before or [one]) for one in after)
        if gone and before != after:
            yield _change(_moved(side, tighter=True), f"{where} enum", before, after)
        if come and before != after:
            yield _change(_moved(side, tighter=False), f"{where} enum", before, after)
    for name in ("pattern", "format", "multipleOf", "uniqueItems"):
        yield from _replaced(side, name, old.get(name), new.get(name), where)
    closed_before, closed_after = (one.get("additionalProperties") is False for one in (old, new))
    if closed_before != closed_after:
        yield _change(_moved(side, closed_after), f"{where} additionalProperties", not closed_before, not closed_after)


def _replaced(side: _Side, name: str, before: Json, after: Json, where: str) -> Iterator[Change]:
    """A constraint that is added or dropped goes one way; one that is replaced can go both."""
    if before == after:
        return
    if after:
        yield _change(_moved(side, tighter=True), f"{where} {name}", before, after)
    if before:
        yield _change(_moved(side, tighter=False), f"{where} {name}", before, after)


def _texts(old: Mapping[str, Json], new: Mapping[str, Json], where: str) -> Iterator[Change]:
    for rule, names in (("text-changed", _TEXTS), ("example-changed", _EXAMPLES)):
        for name in names:
            if old.get(name) != new.get(name):
                yield _change(rule, f"{where} {name}", old.get(name), new.get(name))


def _properties(
    side: _Side, old: Mapping[str, Json], new: Mapping[str, Json], where: str, above: frozenset[tuple[int, int]]
) -> Iterator[Change]:
    before, after = old.get("properties") or {}, new.get("properties") or {}
    needed_before, needed_after = set(old.get("required") or ()), set(new.get("required") or ())
    for name in dict.fromkeys((*before, *after)):
        place = f"{where}.{name}"
        if name not in after:
            yield _gone(side, place, name in needed_before)
        elif name not in before:
            suffix = "-required" if name in needed_after else ""
            yield _change(f"{side.direction}-property-added{suffix}", place, None, name)
        else:
            if (name in needed_before) != (name in needed_after):
                word = "required" if name in needed_after else "optional"
                old_word = "optional" if word == "required" else "required"
                yield _change(f"{side.direction}-property-now-{word}", place, old_word, word)
            yield from _compared(side, before[name], after[name], place, above)


def _gone(side: _Side, place: str, needed: bool) -> Change:
    suffix = "-required" if needed and side.direction == "answer" else ""
    return _change(f"{side.direction}-property-removed{suffix}", place, place.rpartition(".")[2], None)

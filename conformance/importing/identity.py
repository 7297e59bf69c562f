"""Give requirements their ids: by section and place, and on a later import those that they had. Pure.

A requirement that is put in between must not take the id of the one behind it: scenarios and declarations name ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from conformance.importing.found import Found
from conformance.model import Json

_ALIKE = 0.6  # of the characters of two statements, from which on they are versions of one


@dataclass(frozen=True)
class Placed:
    """A requirement, the file it stands in, and its kind."""

    found: Found
    published: str
    kind: str


def written(block: str, placed: Sequence[Placed], before: Iterable[Mapping[str, Json]]) -> list[dict[str, Json]]:
    """The requirements as requirements.yaml has them; `before` are those of the import before this one."""
    known = [one for one in before if isinstance(one.get("section"), str) and isinstance(one.get("number"), int)]
    sections = dict.fromkeys(section_of(one) for one in placed)
    rows: dict[int, dict[str, Json]] = {}
    for section in sections:
        those = [(at, one) for at, one in enumerate(placed) if section_of(one) == section]
        numbers = _numbers([one.found for _, one in those], [one for one in known if one["section"] == section])
        for (at, one), number in zip(those, numbers, strict=True):
            rows[at] = _row(block, one, section, number)
    return [rows[at] for at in sorted(rows)]


def section_of(one: Placed) -> str:
    """The section under which a requirement is counted."""
    return one.found.section or {"cross-cutting": "5"}.get(one.kind, "6")


def _row(block: str, one: Placed, section: str, number: int) -> dict[str, Json]:
    found = one.found
    row = {
        "id": found.tag or f"{block}-{section}-{number}",
        "section": section,
        "number": number,
        "kind": one.kind,
        "level": found.level.value,
        "key-functionality": found.heading or None,
        "statement": found.text,
        "observability": found.observability.value if found.observability else None,
        "mutability": found.mutability.value if found.mutability else None,
        "previously": found.previously,
    }
    return {key: value for key, value in row.items() if value is not None}


def _numbers(found: Sequence[Found], known: Sequence[Mapping[str, Json]]) -> list[int]:
    """The number of each: the one it had, or the next one that was never used."""
    taken: dict[int, int] = {}
    left = list(known)
    for at, old in _pairs(found, left):
        taken[at] = old["number"]
        left.remove(old)
    if len(left) == 1 and len(found) - len(taken) == 1 and len(found) == len(known):
        # One is new and one is gone, at the same place: it was written anew.
        at = next(at for at in range(len(found)) if at not in taken)
        if [one["number"] for one in known][at] == left[0]["number"]:
            taken[at] = left[0]["number"]
    following = _following(max((one["number"] for one in known), default=0))
    return [taken[at] if at in taken else next(following) for at in range(len(found))]


def _pairs(found: Sequence[Found], known: Sequence[Mapping[str, Json]]) -> Iterator[tuple[int, Mapping[str, Json]]]:
    """Each requirement and the one of before that it is: the same statement, else the most alike."""
    left = list(known)
    rest = []
    for at, one in enumerate(found):
        same = next((old for old in left if old.get("statement") == one.text), None)
        if same is None:
            rest.append(at)
            continue
        left.remove(same)
        yield at, same
    for at in rest:
        best = max(left, key=lambda old: _likeness(found[at].text, str(old.get("statement"))), default=None)
        if best is not None and _likeness(found[at].text, str(best.get("statement"))) >= _ALIKE:
            left.remove(best)
            yield at, best


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one[:600], other[:600], autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _following(last: int) -> Iterator[int]:
    while True:
        last += 1
        yield last

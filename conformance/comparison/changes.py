"""What got better, worse, appeared or vanished between two reports, and what of it is a regression.

A REQUIRED requirement that got worse is a regression. So is a scenario that got worse and serves no requirement: no
level says that it may fail, and it is all that tells of most of what an operation does. Operations are told, and never
count beside the scenarios that they rest on. What counts in either report counts: a level that is lowered, or a
requirement that is added for a scenario, hides nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal, TypeAlias, TypedDict

from conformance.comparison.moves import Move, move
from conformance.comparison.snapshot import Entry, Kind, Snapshot, Standing
from conformance.judge import STATUS_INTERRUPTED, STATUS_KIT_ERROR, STATUS_NOT_MET, STATUS_NOTHING_UNMET
from conformance.report.evidence import one_line
from conformance.report.shapes import LevelWord

ChangeWord: TypeAlias = Literal["worse", "vanished", "appeared", "changed", "better"]
CHANGE_WORDS: tuple[ChangeWord, ...] = ("worse", "vanished", "appeared", "changed", "better")
"""Every kind of change, in the order in which they are told."""

_KINDS: tuple[Kind, ...] = ("requirement", "operation", "scenario")
_ABSENT = "not there"


class CircumstanceRecord(TypedDict):
    """One thing in which the reports differ beside their verdicts."""

    what: str
    old: str
    new: str


class ChangeRecord(TypedDict):
    """What became of one requirement, operation or scenario.

    `before` and `after` are verdicts or outcomes, None where the report does not have it; `reason` is that of the new
    one, or else of the old; `level` that of a requirement, in the old report where it was REQUIRED there alone.
    """

    building_block: str
    kind: Kind
    id: str
    level: LevelWord | None
    change: ChangeWord
    before: str | None
    after: str | None
    reason: str
    regression: bool


class Difference(TypedDict):
    """What lies between two reports; `regressions` counts the changes that are regressions."""

    old: str
    new: str
    circumstances: list[CircumstanceRecord]
    regressions: int
    changes: list[ChangeRecord]


def difference(old: Snapshot, new: Snapshot) -> Difference:
    """All in which a newer report differs from an older one, by Building Block, kind and change."""
    blocks = list(dict.fromkeys(entry.block for entry in (*old.standings, *new.standings)))
    changes = list(_changes(old, new))
    changes.sort(
        key=lambda one: (
            blocks.index(one["building_block"]),
            _KINDS.index(one["kind"]),
            CHANGE_WORDS.index(one["change"]),
        )
    )
    return {
        "old": old.title,
        "new": new.title,
        "circumstances": list(_circumstances(old, new)),
        "regressions": sum(change["regression"] for change in changes),
        "changes": changes,
    }


def gated_status(status: int, found: Difference) -> int:
    """The exit status of a run that has a baseline: what failed there already is no news, what got worse is."""
    if status in (STATUS_INTERRUPTED, STATUS_KIT_ERROR):
        return status
    return STATUS_NOT_MET if found["regressions"] else STATUS_NOTHING_UNMET


def difference_lines(found: Difference) -> Iterator[str]:
    """The difference for people, line by line; nothing in a line can rewrite what stands around it."""
    yield f"Old: {one_line(found['old'])}"
    yield f"New: {one_line(found['new'])}"
    for one in found["circumstances"]:
        yield f"Not the same: {one_line(one['what'])}: {one_line(one['old'])}, now {one_line(one['new'])}"
    group = None
    for change in found["changes"]:
        if group != (group := (change["building_block"], change["kind"])):
            yield _heading(found, *group)
        yield _line(change)
    yield _sentence(found)


def _changes(old: Snapshot, new: Snapshot) -> Iterator[ChangeRecord]:
    for entry in dict.fromkeys((*old.standings, *new.standings)):
        before, after = old.standings.get(entry), new.standings.get(entry)
        if before is None or after is None or before.word != after.word:
            yield _change(entry, before, after)


def _change(entry: Entry, before: Standing | None, after: Standing | None) -> ChangeRecord:
    last = after or before
    assert last is not None
    deciding = next((one for one in (after, before) if one is not None and one.decides), None)
    return {
        "building_block": entry.block,
        "kind": entry.kind,
        "id": entry.id,
        "level": (deciding or last).level,
        "change": _word(before, after),
        "before": before.word if before else None,
        "after": after.word if after else None,
        "reason": last.reason,
        "regression": deciding is not None and _moved(before, after) == "worse",
    }


def _word(before: Standing | None, after: Standing | None) -> ChangeWord:
    if before is None:
        return "appeared"
    if after is None:
        return "vanished"
    moved = _moved(before, after)
    assert moved != "same"
    return moved


def _moved(before: Standing | None, after: Standing | None) -> Move:
    checked = before is None or before.checked
    return move(before.word if before else None, after.word if after else None, checked=checked)


def _circumstances(old: Snapshot, new: Snapshot) -> Iterator[CircumstanceRecord]:
    for what in dict.fromkeys((*old.circumstances, *new.circumstances)):
        before, after = (one.circumstances.get(what, _ABSENT) for one in (old, new))
        if before != after:
            yield {"what": what, "old": before, "new": after}


def _heading(found: Difference, block: str, kind: Kind) -> str:
    words = Counter(one["change"] for one in found["changes"] if (one["building_block"], one["kind"]) == (block, kind))
    counts = ", ".join(f"{words[word]} {word}" for word in CHANGE_WORDS if words[word])
    return f"{one_line(block)}, {kind}s: {counts}"


def _line(change: ChangeRecord) -> str:
    level = f" ({change['level']})" if change["level"] else ""
    match change["change"]:
        case "appeared":
            became = f"{change['after']}"
        case "vanished":
            became = f"was {change['before']}"
        case _:
            became = f"{change['before']}, now {change['after']}"
    mark = "✗" if change["regression"] else " "
    reason = f": {one_line(change['reason'])}" if change["reason"] else ""
    return f"  {mark} {change['change']}: {one_line(change['id'])}{level}: {became}{reason}"


def _sentence(found: Difference) -> str:
    count, total = found["regressions"], len(found["changes"])
    if count:
        words = "is for the worse, and counts" if count == 1 else "are for the worse, and count"
        return f"Worse than before: {count} of {total} changes {words} (✗)."
    if total:
        return f"Nothing that is REQUIRED got worse: {total} {'change' if total == 1 else 'changes'}."
    return "No verdict and no outcome differs."

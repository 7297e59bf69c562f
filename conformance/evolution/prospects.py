"""What would become of the verdicts of a report under a new version, from its recorded exchanges alone. Pure.

Rules, each of which has its test in tests/evolution/test_prospects.py:

1. A verdict would be lost where an exchange contradicts the new document and not the old one, or where a step that
   passed on an answer cannot pass on it by the new document. It is cited.
2. Else it would be open where a change asks for what no recorded exchange shows: a request that was not sent, an answer
   that did not come, an address that was not asked, credentials, a text that says something else.
3. Else it is kept as far as recorded. That is no verdict under the new version: only a run comes to one.
4. What is not met or not tested has no verdict to lose; but where a requirement is raised to REQUIRED, it begins to
   count: not met, the candidate loses its verdict, and not tested, that is open.
5. What the new version does not have any more is no longer asked; what it has anew was never tested.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from conformance.evolution.change import Change, Effect
from conformance.evolution.documents import Operations, Versioned, operation_changes, operation_key
from conformance.evolution.exchanges import Held, Pair, hold
from conformance.evolution.fate import CandidateProspects, Citation, Fate, Prospect
from conformance.evolution.reports import Recorded
from conformance.evolution.requirements import requirement_changes
from conformance.evolution.specification import Specification
from conformance.evolution.walking import Walked, walk
from conformance.model import Exchange, Level, Requirement, ScenarioResult
from conformance.report.shapes import OperationRow, RequirementRow

HELD_VERDICTS = ("met", "accepted", "declared", "waived")
"""The verdicts that can be lost."""

_BY_ANSWERS = ("answer-", "success-removed", "error-removed")
"""How the ids of changes begin that recorded answers show."""

_MOST_REASONS = 20


@dataclass
class _Found:
    """What the exchanges of one operation came to."""

    citations: list[Citation] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    statuses: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Versions:
    """Two versions of a specification, and their operations."""

    old: Specification
    new: Specification
    before: Operations
    after: Operations


def prospects(recorded: Recorded, versions: Versions) -> CandidateProspects:
    """What would become of each verdict of a report. Raises DocumentError where its record cannot be read."""
    judged = _Judged(recorded, versions)
    told = [
        *(one for row in recorded.block["operations"] for one in judged.operation(row)),
        *judged.new_operations(),
        *(one for row in recorded.block["requirements"] for one in judged.requirement(row)),
        *judged.new_requirements(),
    ]
    rows = [*recorded.block["operations"], *recorded.block["requirements"]]
    return CandidateProspects(recorded, tuple(told), sum(row["verdict"] not in HELD_VERDICTS for row in rows))


class _Judged:
    """The evidence of a report, gone through once, and what follows from it."""

    def __init__(self, recorded: Recorded, versions: Versions) -> None:
        self._recorded, self._versions = recorded, versions
        self._rows = {row["id"]: row for row in recorded.block["operations"]}
        self._moved = dict(_moved(versions))
        self._pairs = {name: pair for name, row in self._rows.items() if (pair := self._pair(row)) is not None}
        self._found: dict[str, _Found] = defaultdict(_Found)
        self._walked: dict[str, Walked] = {}
        for scenario in recorded.block["scenarios"]:
            result = recorded.record.whole(scenario["id"])
            if result is not None:
                self._look_at(result)
        self._open = {name: list(self._open_changes(name)) for name in self._rows}

    def operation(self, row: OperationRow) -> Iterator[Prospect]:
        """What would become of an operation; nothing where it had no verdict to lose, or the old version has it not."""
        if row["verdict"] not in HELD_VERDICTS or self._key(row) not in self._versions.before:
            return
        walked = list(self._walked_of(row))
        lost = [*self._found[row["id"]].citations, *_lost(walked)]
        reasons = [*self._open[row["id"]], *_left(walked)]
        if lost:
            yield _prospect("operation", row, Fate.LOST, citations=lost)
        elif row["id"] not in self._pairs and self._key(row) not in self._moved:
            yield _prospect("operation", row, Fate.GONE, ["The new version does not have it."])
        else:
            yield _prospect("operation", row, Fate.OPEN if reasons else Fate.KEPT, reasons)

    def new_operations(self) -> Iterator[Prospect]:
        """The operations that the new version alone has, at whatever address, where the report does not have them."""
        targets = {id(target) for target in self._moved.values()}
        known = {*self._versions.before, *map(self._key, self._rows.values())}
        for key, versioned in self._versions.after.items():
            if key not in known and id(versioned) not in targets:
                name = str(versioned.definition.get("operationId") or versioned.name)
                why = f"{versioned.name} is new: nothing is recorded."
                yield Prospect("operation", name, None, None, Fate.OPEN, (why,))

    def requirement(self, row: RequirementRow) -> Iterator[Prospect]:
        """What would become of a requirement."""
        after = self._versions.new.requirements.get(row["id"])
        before = self._versions.old.requirements.get(row["id"])
        held = row["verdict"] in HELD_VERDICTS
        if before is not None and after is None and self._versions.new.requirements:
            if held:
                yield _prospect("requirement", row, Fate.GONE, ["The new version does not have it."])
            return
        raised = after is not None and after.level is Level.REQUIRED and row["level"] != Level.REQUIRED.value
        if not held:
            if raised and row["verdict"] in ("not met", "not tested"):
                fate = Fate.LOST if row["verdict"] == "not met" else Fate.OPEN
                yield _prospect("requirement", row, fate, [f"It was {row['level']}, and is REQUIRED now: it counts."])
            return
        yield self._held_requirement(row, before, after)

    def _held_requirement(self, row: RequirementRow, before: Requirement | None, after: Requirement | None) -> Prospect:
        walked = list(self._walked_of(row))
        lost = _lost(walked)
        if lost:
            return _prospect("requirement", row, Fate.LOST, citations=lost)
        reasons = [
            *(_told(change) for change in _reworded(before, after)),
            *_left(walked),
            *(f"{name}: {why}" for name in _asked(walked) if name in self._rows for why in self._open[name]),
        ]
        return _prospect("requirement", row, Fate.OPEN if reasons else Fate.KEPT, reasons)

    def new_requirements(self) -> Iterator[Prospect]:
        """The requirements that the new version alone has."""
        known = {row["id"] for row in self._recorded.block["requirements"]}
        for name, one in self._versions.new.requirements.items():
            if name not in known:
                why = "It is new: nothing is recorded."
                yield Prospect("requirement", name, one.level.value, None, Fate.OPEN, (why,))

    def _walked_of(self, row: OperationRow | RequirementRow) -> Iterator[tuple[str, Walked]]:
        return ((name, self._walked[name]) for name in row["scenarios"] if name in self._walked)

    def _look_at(self, result: ScenarioResult) -> None:
        held: dict[int, Held] = {}
        for exchange in result.exchanges:
            pair = self._pairs.get(exchange.operation or "")
            if pair is None:
                continue
            shown = hold(exchange, pair) if not pair.is_unchanged else Held()
            held[exchange.number] = shown
            self._keep(result.id, exchange, shown)
        self._walked[result.id] = walk(result, self._pairs, held)

    def _keep(self, scenario: str, exchange: Exchange, shown: Held) -> None:
        found = self._found[exchange.operation or ""]
        found.citations += [Citation(scenario, exchange.number, what) for what in shown.faults]
        found.gaps += [f"Exchange {exchange.number} of {scenario}: {why}." for why in shown.open]
        if shown.status is not None and not shown.open:
            found.statuses.add(shown.status)

    def _open_changes(self, name: str) -> Iterator[str]:
        """What of the changes of an operation its exchanges do not show."""
        row, pair, found = self._rows[name], self._pairs.get(name), self._found[name]
        key = self._key(row)
        if pair is None:
            if key in self._moved:
                yield f"It is at {self._moved[key].name} now, and was asked for at {row['method']} {row['path']}."
            elif key in self._versions.before:
                yield "The new version does not have it."
            return
        before, after = self._versions.before[key], self._versions.after[key]
        for change in operation_changes(before, after):
            if change.rule.candidate is Effect.BREAKING and not _is_shown(change, after, found):
                yield _told(change)
        yield from found.gaps

    def _pair(self, row: OperationRow) -> Pair | None:
        key = self._key(row)
        before, after = self._versions.before.get(key), self._versions.after.get(key)
        if before is None or after is None:
            return None
        method, _, template = (row["mapped_to"] or f"{row['method']} {row['path']}").partition(" ")
        bases = {api["id"]: api["base_address"] for api in self._recorded.block["apis"]}
        old, new = (one.operation(row["id"], row["api"]) for one in (before, after))
        return Pair(old, new, method, template, bases.get(row["api"]) or "")

    def _key(self, row: OperationRow) -> tuple[str, str]:
        return operation_key(row["method"], row["path"])


def _is_shown(change: Change, after: Versioned, found: _Found) -> bool:
    """Whether an answer was recorded in which a breach of the change would be seen."""
    if not change.rule.id.startswith(_BY_ANSWERS):
        return False
    if change.rule.id.endswith("-removed") and not change.rule.id.startswith("answer-"):
        return bool(found.statuses)
    status = re.match(r"[0-9X]{3}|DEFAULT", change.where.removeprefix(f"{after.name} "))
    return status is not None and status[0] in found.statuses


def _moved(versions: Versions) -> Iterator[tuple[tuple[str, str], Versioned]]:
    """Operations of the old version that the new one has under the same operationId at another address."""
    names = {
        one.definition.get("operationId"): one for key, one in versions.after.items() if key not in versions.before
    }
    for key, one in versions.before.items():
        name = one.definition.get("operationId")
        if key not in versions.after and name is not None and name in names:
            yield key, names[name]


def _reworded(before: Requirement | None, after: Requirement | None) -> Iterator[Change]:
    """Changes after which a requirement has to be judged anew."""
    if before is None or after is None:
        return
    for change in requirement_changes({before.id: before}, {after.id: after}):
        if change.rule.id.startswith("requirement-reworded"):
            yield change


def _lost(walked: Iterable[tuple[str, Walked]]) -> list[Citation]:
    return [Citation(name, number, what) for name, one in walked for number, what in one.lost]


def _left(walked: Iterable[tuple[str, Walked]]) -> list[str]:
    return [f"{name}: {why}" for name, one in walked for why in one.open]


def _asked(walked: Iterable[tuple[str, Walked]]) -> list[str]:
    """The operations that scenarios ask for."""
    return list(dict.fromkeys(name for _, one in walked for name in one.operations))


def _told(change: Change) -> str:
    said = f"{change.old or 'nothing'} → {change.new or 'nothing'}"
    return f"{change.where}: {said} [{change.rule.id}] {change.rule.reason}"


def _prospect(
    kind: str,
    row: OperationRow | RequirementRow,
    fate: Fate,
    reasons: Iterable[str] = (),
    citations: Iterable[Citation] = (),
) -> Prospect:
    level = row.get("level")
    listed, cited = list(dict.fromkeys(reasons)), list(dict.fromkeys(citations))
    if len(listed) > _MOST_REASONS:
        listed[_MOST_REASONS:] = [f"And {len(listed) - _MOST_REASONS} more."]
    return Prospect(kind, row["id"], str(level) if level else None, row["verdict"], fate, tuple(listed), tuple(cited))

"""Steps on safe methods: GET and HEAD change nothing of what can be read (RFC 9110 section 9.2.1).

Nothing else may send meanwhile, so that these scenarios are tagged @alone. What others do to the candidate beside the
kit, and what time does, is told apart by trying again: only a change that comes each time counts.
"""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

from conformance.exceptions import DoesNotApply, Inconclusive
from conformance.model import Operation
from conformance.packs import parameters
from conformance.probe.cross_functional.following import creators, linked, made
from conformance.probe.cross_functional.reading_back import (
    Change,
    Seen,
    change_since,
    look,
    look_twice,
    tells_of_state,
)
from conformance.probe.cross_functional.states import growth
from conformance.probe.cross_functional.trying import Attempt, Tally, attempts, name_of, tried
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import Draft

_ROUNDS = 3
_MOST_CREATORS = 2
_MOST_READERS = 12
"""So many reads of one Building Block tell whether anything has changed."""


@phrase("every GET and its HEAD are sent", example="When every GET and its HEAD are sent")
def send_reads(scene: Scene) -> None:
    """Read what there is, send every GET and its HEAD, and read again; where something changed, find out by which."""
    view = scene.candidate
    tally = Tally()
    offered = 0
    for attempt in attempts(view):
        operations = tried(view, attempt)
        readings = [one for one in operations if one.method == "GET"]
        offered += len(readings)
        drafts = [draft for one in readings if (draft := _readable(attempt, one, operations))]
        _try_reads(attempt, drafts, tally)
    view.found["reads"] = tally, offered


@phrase("what is read afterwards is the same as before", example="Then what is read afterwards is the same as before")
def reads_change_nothing(scene: Scene) -> None:
    """No GET and no HEAD changes what any GET of the Building Block shows, but for times, logs and the like."""
    tally, offered = scene.candidate.found["reads"]
    if not offered:
        raise DoesNotApply("No operation has the method GET.")
    tally.check("GET or HEAD changed what is read afterwards", "operations")
    if not tally.judged:
        raise Inconclusive(f"None of the {offered} operations with the method GET gave anything to compare.")


def _try_reads(attempt: Attempt, drafts: list[Draft], tally: Tally) -> None:
    """All at once first: where nothing has changed then, none of them has changed anything."""
    readers = [draft for draft in sorted(drafts, key=_identifiers) if tells_of_state(draft.operation)][:_MOST_READERS]
    seen = [one for one in look_twice(attempt, readers) if one.state.exists]
    for one in seen:
        _count_itself(attempt, one, tally)
    if not seen:
        return
    for draft in drafts:
        _send_both(attempt, draft)
    if change_since(attempt, seen) is None:
        tally.judged += len(drafts)
        return
    for draft in drafts:
        _count(attempt, draft, _changed_by(attempt, draft, readers), tally)


def _readable(attempt: Attempt, operation: Operation, operations: list[Operation]) -> Draft | None:
    """A request that reads something: what documents and test data name, else what was made for it."""
    known = attempt.valid(operation)
    if known is not None and attempt.send(known).accepted:
        return known
    for maker in creators(operations, operation)[:_MOST_CREATORS]:
        done = made(attempt, maker)
        draft = next(linked(attempt, done, [operation.id]), None) if done else None
        if draft is not None and attempt.send(draft).accepted:
            return draft
    return known


def _identifiers(draft: Draft) -> int:
    """How many things a read must name: those that list come first."""
    return sum(found["in"] == "path" or bool(found.get("required")) for found in parameters(draft.operation))


def _send_both(attempt: Attempt, draft: Draft) -> None:
    """Send a GET, and its HEAD: the same without a body in the answer (RFC 9110 section 9.3.2)."""
    attempt.send(draft)
    if not attempt.target.is_adapted(draft.operation):
        attempt.deliver(replace(draft.message(), method="HEAD"))


def _changed_by(attempt: Attempt, draft: Draft, readers: list[Draft]) -> Change | None:
    """What one read changes of what others show, where it does so in every round, and nothing changes in as many
    rounds without it.
    """
    others = [reader for reader in readers if reader.operation is not draft.operation]
    changes = [_round(attempt, draft, others) for _ in range(_ROUNDS)]
    if None in changes or any(_round(attempt, None, others) for _ in range(_ROUNDS)):
        return None
    return changes[-1]


def _round(attempt: Attempt, draft: Draft | None, readers: list[Draft]) -> Change | None:
    """What changes between two looks, with a read between them; without one, as many requests that only look."""
    seen = [one for one in look_twice(attempt, readers) if one.state.exists]
    if draft is not None:
        _send_both(attempt, draft)
    else:
        look_twice(attempt, readers[:1])
    return change_since(attempt, seen)


def _count(attempt: Attempt, draft: Draft, change: Change | None, tally: Tally) -> None:
    if change is None:
        tally.passed()
        return
    first = change.differences[0]
    where = f"{name_of(attempt.target, draft.operation)} ({first.where} of {change.reader.operation.id})"
    tally.failed(where, f"{first.where}: {first.before}", f"{first.where}: {first.after}")


def _count_itself(attempt: Attempt, seen: Seen, tally: Tally) -> None:
    """Count a read that lengthens or shortens a list that it shows, by the same number each time, however much time
    passes: then it is the read that does it, and not time.
    """
    states = [seen.state, look(attempt, seen.reader), look(attempt, seen.reader)]
    if not seen.volatile or None in states:
        return
    time.sleep(min(1.0, attempt.target.loaded.profile.limits.seconds_to_settle))
    states.append(look(attempt, seen.reader))
    pairs = [growth(one, other) for one, other in pairwise(states) if one and other]
    for where, by in pairs[0].items() if len(pairs) == _ROUNDS else ():
        if all(pair.get(where) == by for pair in pairs):
            name = name_of(attempt.target, seen.reader.operation)
            tally.failed(f"{name} (by itself)", f"a list of the same length in {where}", f"{by:+d} with each read")
            return

"""Steps on idempotence: PUT and DELETE sent twice leave what one left (RFC 9110 section 9.2.2).

Nothing else may send meanwhile, so that these scenarios are tagged @alone. What others do to the candidate beside the
kit, and what time does, is told apart by trying again: only a change that comes each time counts, and that does not
come by waiting alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import httpx

from conformance.exceptions import DoesNotApply, Inconclusive
from conformance.exchange import Answer
from conformance.model import Operation
from conformance.probe.cross_functional.following import creators, linked, made, reads, siblings
from conformance.probe.cross_functional.reading_back import Change, Seen, change_since, look_twice, tells_of_state
from conformance.probe.cross_functional.trying import Attempt, Done, Tally, attempts, name_of, tried
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import Draft

_ROUNDS = 3
_MOST_CREATORS = 3
_UNANSWERED = Answer(0, 0, httpx.Headers(), b"")
"""Of a request that is yet to be sent."""


@dataclass(frozen=True)
class Way:
    """One way to try a PUT or DELETE: what makes that which it is sent for, and whether it has every field."""

    operation: Operation
    maker: Operation | None
    everything: bool


@dataclass(frozen=True)
class Prepared:
    """A request that can be sent, and the accepted requests that it builds on."""

    draft: Draft
    beneath: tuple[Done, ...] = ()


@dataclass(frozen=True)
class Repeated:
    """A request that was sent twice, and what the second has changed, None where nothing."""

    change: Change | None


@phrase("every PUT is sent twice", example="When every PUT is sent twice")
def send_puts_twice(scene: Scene) -> None:
    """Make what a PUT needs along the links of the documents, send it, read back, send the same again, read back."""
    _send_twice(scene, "PUT", may_be_known=True)


@phrase("every DELETE is sent twice", example="When every DELETE is sent twice")
def send_deletes_twice(scene: Scene) -> None:
    """The same for DELETE, of what was made for it and nothing else."""
    _send_twice(scene, "DELETE", may_be_known=False)


@phrase(
    "what is read after the second is the same as after the first",
    example="Then what is read after the second is the same as after the first",
)
def second_changes_nothing(scene: Scene) -> None:
    """What GET shows after the second request is what it showed after the first, but for times, revisions and logs."""
    method, tally, offered = scene.candidate.found["twice"]
    if not offered:
        raise DoesNotApply(f"No operation has the method {method}.")
    tally.check(f"{method} sent a second time changed what is read back", "operations")
    if not tally.judged:
        raise Inconclusive(
            f"Of {offered} operations with the method {method} none was accepted and had a read that shows what it did."
        )


def _send_twice(scene: Scene, method: str, *, may_be_known: bool) -> None:
    view = scene.candidate
    tally = Tally()
    offered = 0
    for attempt in attempts(view):
        operations = tried(view, attempt)
        for operation in [one for one in operations if one.method == method]:
            offered += 1
            makers: list[Operation | None] = [*creators(operations, operation)[:_MOST_CREATORS]]
            known: list[Operation | None] = [None] if may_be_known else []
            for maker, everything in product([*makers, *known], (method == "PUT", method != "PUT")):
                if _judge(attempt, Way(operation, maker, everything), tally):
                    break
    view.found["twice"] = method, tally, offered


def _judge(attempt: Attempt, way: Way, tally: Tally) -> bool:
    """Whether this way led to a request that was accepted, and to reads that show what it did."""
    repeated = _repeated(attempt, way, attempt.send)
    if repeated is None:
        return False
    if repeated.change is not None:
        repeated = _confirmed(attempt, way, repeated.change)
    if repeated is not None:
        _count(attempt, way.operation, repeated.change, tally)
    return True


def _confirmed(attempt: Attempt, way: Way, change: Change) -> Repeated | None:
    """What is left of a change when all is done again; None where waiting has the same effect as a second request."""
    for _ in range(_ROUNDS - 1):
        again = _repeated(attempt, way, attempt.send)
        if again is None or again.change is None:
            return again
    waited = _repeated(attempt, way, lambda _: _wait(attempt))
    return None if waited is None or waited.change is not None else Repeated(change)


def _wait(attempt: Attempt) -> None:
    time.sleep(attempt.target.loaded.profile.limits.seconds_to_settle)


def _repeated(attempt: Attempt, way: Way, second: Callable[[Draft], object]) -> Repeated | None:
    """Send a request, read back, do what comes second, read back. None where it is refused, or cannot be read back."""
    prepared = _prepared(attempt, way)
    if prepared is None:
        return None
    is_put = way.operation.method == "PUT"
    first, readers = (_put if is_put else _delete)(attempt, prepared)
    if not first.accepted:
        return None
    seen = [one for one in look_twice(attempt, readers) if one.state.exists or not is_put]
    if not seen:
        return None
    second(prepared.draft)
    return Repeated(change_since(attempt, seen))


def _prepared(attempt: Attempt, way: Way) -> Prepared | None:
    """A request for what a maker has made, along its link; without a maker, for what documents and test data name."""
    if way.maker is None:
        known = attempt.valid(way.operation, everything=way.everything)
        return Prepared(known) if known else None
    done = made(attempt, way.maker)
    drafts = linked(attempt, done, [way.operation.id], everything=way.everything) if done else iter(())
    draft = next(drafts, None)
    return Prepared(draft, (done,)) if done and draft else None


def _put(attempt: Attempt, prepared: Prepared) -> tuple[Done, list[Draft]]:
    """The reads that name what is put, and those beside it that show the difference which the first PUT makes."""
    about_to = Done(prepared.draft, _UNANSWERED)
    beside = look_twice(attempt, _telling(siblings(attempt, about_to)))
    first = attempt.send(prepared.draft)
    return first, [*_telling(reads(attempt, *prepared.beneath, first)), *_differing(attempt, beside)]


def _delete(attempt: Attempt, prepared: Prepared) -> tuple[Done, list[Draft]]:
    """The reads that show something before it is deleted: only these can show that it is gone."""
    about_to = Done(prepared.draft, _UNANSWERED)
    readers = _telling(reads(attempt, *prepared.beneath, about_to))
    showing = [one.reader for one in look_twice(attempt, readers) if one.state.exists]
    beside = look_twice(attempt, _telling(siblings(attempt, about_to)))
    first = attempt.send(prepared.draft)
    return first, [*showing, *_differing(attempt, beside)]


def _differing(attempt: Attempt, seen: list[Seen]) -> list[Draft]:
    """The reads that show something else than they did."""
    changes = (change_since(attempt, [one]) for one in seen if one.state.exists)
    return [change.reader for change in changes if change]


def _telling(readers: list[Draft]) -> list[Draft]:
    return [reader for reader in readers if tells_of_state(reader.operation)]


def _count(attempt: Attempt, operation: Operation, change: Change | None, tally: Tally) -> None:
    if change is None:
        tally.passed()
        return
    first = change.differences[0]
    where = f"{name_of(attempt.target, operation)} ({first.where} of {change.reader.operation.id})"
    tally.failed(where, f"{first.where}: {first.before}", f"{first.where}: {first.after}")

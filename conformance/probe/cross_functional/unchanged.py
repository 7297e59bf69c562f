"""What can be read before requests without right credentials, and after them (govstack-cfr-security#req-3).

A difference alone says little: a candidate may still be about what it was asked for earlier, and answers may tell the
time. It counts where it comes again: when the candidate has had its time to settle, the same is read twice with as much
time between as the requests took; what differs then, differs by itself. Then the requests are sent once more.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.model import Json, Operation
from conformance.probe.candidate import CandidateView
from conformance.probe.cross_functional.credentials import Guarded, guarded_of, kind_of
from conformance.probe.cross_functional.presenting import deliver
from conformance.probe.cross_functional.refusing import is_accepted
from conformance.probe.cross_functional.trying import listed, name_of
from conformance.probe.scene import Scene, Target
from conformance.probe.vocabulary import phrase
from conformance.request import Draft

_SHORTEST_CONTROL = 1.1  # seconds: a time that is told in whole seconds differs after that
_SENT = ("no credentials", "wrong credentials")
_KEEPS_COUNT = re.compile(
    r"audit|log|histor|event|trace|statistic|metric|count|usage|attempt|notif|alert|report|health|session|monitor",
    re.IGNORECASE,
)
"""Operations that may show by right that requests were refused (govstack-cfr-security#req-7)."""

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Reading:
    """A request that reads something, its answer, and the places in it that differ from one reading to the next."""

    target: Target
    draft: Draft
    body: Json
    volatile: frozenset[Place] = frozenset()

    def __str__(self) -> str:
        return name_of(self.target, self.operation)

    @property
    def operation(self) -> Operation:
        """The operation that is read by."""
        return self.draft.operation

    def changes(self) -> frozenset[Place] | None:
        """Where it reads differently now, but for what is volatile; None where it cannot be read any more."""
        found = read(self.target, self.draft)
        return None if found is None else differences(self.body, found.body) - self.volatile


@phrase("what can be read with right credentials", example="And what can be read with right credentials")
def readable(scene: Scene) -> None:
    """Read all that operations with the method GET show, twice: what differs by itself is left out of comparisons."""
    candidate = scene.candidate
    candidate.found["readings"] = found = list(_readings(candidate))
    if not found:
        raise Inconclusive(
            "Nothing can be compared: no operation with the method GET is answered by JSON that stays the same. "
            "Where they need identifiers, test data of the profile can name them."
        )


@phrase(
    "each of them is requested with no credentials and with wrong ones",
    example="When each of them is requested with no credentials and with wrong ones",
)
def requested_without_right(scene: Scene) -> None:
    """Send each request without credentials, and with credentials that nobody issued."""
    if not guarded_of(scene):
        untold = scene.candidate.found["reception"].untold
        raise Inconclusive(f"No request can be made to any of them: {listed(untold)}.")
    scene.candidate.found["seconds"] = _send_all(guarded_of(scene))


@phrase("what was read before reads the same", example="Then what was read before reads the same")
def reads_the_same(scene: Scene) -> None:
    """Each reading is as before. One that differs is tried a second time, and counts where it differs again."""
    before: list[Reading] = scene.candidate.found["readings"]
    first = _changed(before)
    if not first:
        return
    time.sleep(scene.target.loaded.profile.limits.seconds_to_settle)
    seconds = max(scene.candidate.found["seconds"], _SHORTEST_CONTROL)
    again = _control((reading for reading in before if reading.operation in first), seconds)
    _send_all(guarded_of(scene))
    _check_changed_again(again, len(before))
    explained = {one.operation for one in again if first[one.operation] <= one.volatile}
    untold = [str(reading) for reading in before if reading.operation in first.keys() - explained]
    if untold:
        raise Inconclusive(
            f"What {listed(untold)} shows changed while requests without right credentials were sent, and did not when "
            f"they were sent again: it cannot be told why ({len(before)} were compared)."
        )


def _check_changed_again(again: list[Reading], compared: int) -> None:
    changed = _changed(again)
    if changed:
        names = listed(str(reading) for reading in again if reading.operation in changed)
        raise CheckFailed(
            f"Requests without right credentials change what {names} shows ({compared} were compared).",
            expected="what was read before",
            actual="another answer after requests without right credentials, twice",
        )


def differences(one: Json, other: Json, at: Place = ()) -> frozenset[Place]:
    """The places at which two JSON values differ; a list of another length differs as a whole."""
    if isinstance(one, dict) and isinstance(other, dict):
        names = one.keys() | other.keys()
        return frozenset[Place]().union(*(differences(one.get(n), other.get(n), (*at, n)) for n in names))
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return frozenset[Place]().union(*(differences(a, b, (*at, index)) for index, (a, b) in pairs))
    return frozenset() if one == other else frozenset({at})


def _readings(candidate: CandidateView) -> Iterator[Reading]:
    scenes = {target.pack.id: candidate.scene(target) for target in candidate.targets}
    for target, operation in candidate.operations():
        if operation.method == "GET" and not _may_keep_count(operation):
            try:
                draft = scenes[target.pack.id].builder.valid(operation, everything=False)
            except Inconclusive:
                continue
            once, twice = read(target, draft), read(target, draft)
            if once is not None and twice is not None:
                volatile = differences(once.body, twice.body)
                if () not in volatile:
                    yield replace(twice, volatile=volatile)


def _may_keep_count(operation: Operation) -> bool:
    return _KEEPS_COUNT.search(f"{operation.id} {operation.path}") is not None


def read(target: Target, draft: Draft) -> Reading | None:
    """What a request is answered by, None where it is not accepted, or its answer is no JSON."""
    draft.credentials = "right"
    answer = target.send(draft)
    if not is_accepted(draft.operation, answer):
        return None
    try:
        return Reading(target, draft, answer.json())
    except CheckFailed:
        return None


def _changed(readings: list[Reading]) -> dict[Operation, frozenset[Place]]:
    """Where each reading differs now, of those that do. Raises Inconclusive where one cannot be read any more."""
    found = {reading.operation: reading.changes() for reading in readings}
    gone = [str(reading) for reading in readings if found[reading.operation] is None]
    changed = {operation: places for operation, places in found.items() if places}
    if gone and not changed:
        raise Inconclusive(f"It could be read before, and cannot now: {listed(gone)}.")
    return changed


def _control(readings: Iterable[Reading], seconds: float) -> list[Reading]:
    """The same readings anew, with what differs by itself within so many seconds."""
    once = [found for reading in readings if (found := read(reading.target, reading.draft))]
    time.sleep(seconds)
    again = [(before, read(before.target, before.draft)) for before in once]
    return [replace(now, volatile=differences(before.body, now.body)) for before, now in again if now]


def _send_all(operations: list[Guarded]) -> float:
    """Send all without right credentials; gives the seconds that it took."""
    clock = time.monotonic()
    for guarded in operations:
        for credentials in _SENT:
            for outgoing in guarded.outgoing(kind_of(credentials)):
                deliver(guarded.target, outgoing)
    return time.monotonic() - clock

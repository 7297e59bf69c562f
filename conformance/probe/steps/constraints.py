"""Steps that break every constraint of a request in turn, and look at what came of each of these requests."""

from __future__ import annotations

from collections.abc import Sequence

from conformance.exceptions import CheckFailed, CheckStopped, Inconclusive
from conformance.in_turn import BREAKS_EACH, EACH_REFUSED
from conformance.probe.scene import Scene, Tried
from conformance.probe.steps.answers import check_refused_as_invalid
from conformance.probe.vocabulary import phrase

_NAMED = 5
"""So many requests that were not refused are named; all are counted."""
_CITED = 20
"""So many of their exchanges are cited as evidence."""


@phrase(BREAKS_EACH, example=f"When {BREAKS_EACH}")
def break_each(scene: Scene) -> None:
    """Send the request once for each constraint that its body has, broken in that alone: a field left out that is
    required, of the wrong type, too long, and so on. What the document describes in several places is broken in the
    nearest, and left out elsewhere where it may be; of a list the first item is broken.
    """
    scene.tried.clear()
    requests = scene.builder.each_broken(scene.draft)
    if not requests:
        raise Inconclusive("The request, as it stands, has no constraint in its body that could be broken alone.")
    for broken in requests:
        before = len(scene.target.client.exchanges)
        try:
            scene.send_broken(broken)
        except CheckStopped as stopped:
            stopped.exchanges = tuple(range(before + 1, len(scene.target.client.exchanges) + 1))
            if isinstance(stopped, CheckFailed):
                raise _of_one(f"With the {broken.part} {broken.fault}: {stopped}", stopped) from None
            raise


@phrase(EACH_REFUSED, example=f"Then {EACH_REFUSED}")
def each_is_refused(scene: Scene) -> None:
    """Each of them is refused with a status that speaks of the content, as one alone would have to be.

    Inconclusive where the candidate finds no record for some of them, and the kit made up its identifier.
    """
    if not scene.tried:
        raise Inconclusive("No request was sent that breaks a constraint.")
    ended = [(tried, stopped) for tried in scene.tried if (stopped := _stopped(tried)) is not None]
    failed = [(tried, stopped) for tried, stopped in ended if isinstance(stopped, CheckFailed)]
    if failed:
        first = failed[0][1]
        failure = CheckFailed(
            f"{_told(len(scene.tried), failed)} not refused as invalid: {_listed(failed)}.",
            expected=first.expected,
            actual=first.actual,
        )
        raise _citing(failure, failed)
    if ended:
        text = f"{_told(len(scene.tried), ended)} not looked at for their content: {_listed(ended)}. {ended[0][1]}"
        raise _citing(Inconclusive(text), ended)


_Ended = Sequence[tuple[Tried, CheckStopped]]


def _stopped(tried: Tried) -> CheckStopped | None:
    try:
        check_refused_as_invalid(tried.broken.draft, tried.answer)
    except CheckStopped as stopped:
        return stopped
    return None


def _told(number: int, ended: _Ended) -> str:
    return f"{len(ended)} of {number} requests that break one constraint each were"


def _listed(ended: _Ended) -> str:
    named = [f"{tried.broken.part} {tried.broken.fault} (status {tried.answer.status})" for tried, _ in ended[:_NAMED]]
    more = len(ended) - len(named)
    return "; ".join(named) + (f"; and {more} more" if more else "")


def _citing(stopped: CheckStopped, ended: _Ended) -> CheckStopped:
    stopped.exchanges = tuple(tried.exchange for tried, _ in ended[:_CITED])
    return stopped


def _of_one(text: str, stopped: CheckFailed) -> CheckFailed:
    failure = CheckFailed(text, expected=stopped.expected, actual=stopped.actual)
    failure.exchanges = stopped.exchanges
    return failure

"""The step on timestamps: what documents declare as date-time is one that says its offset."""

from __future__ import annotations

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive
from conformance.probe.cross_functional.evidence import show_sightings
from conformance.probe.cross_functional.trying import listed
from conformance.probe.declared_times import declares_times
from conformance.probe.scene import Scene
from conformance.probe.seen_json import Timestamps
from conformance.probe.vocabulary import phrase


@phrase(
    "every timestamp in the answers of the run says its offset",
    example="Then every timestamp in the answers of the run says its offset",
)
def timestamps_say_their_offset(scene: Scene) -> None:
    """Every value that a document declares as date-time is an ISO 8601 timestamp with Z or an explicit offset."""
    view = scene.candidate
    account = view.whole_run.accounts["timestamps"]
    witness = account.witness
    assert isinstance(witness, Timestamps)
    if account.count:
        show_sightings(scene, account)
        first = account.sightings[0]
        raise CheckFailed(
            f"{account.count} answers hold a timestamp without an offset, or what is no timestamp: "
            f"{listed(dict.fromkeys(sighting.what for sighting in account.sightings))}.",
            expected="an ISO 8601 timestamp with Z or an explicit offset, such as 2026-01-15T09:30:00Z",
            actual=f"{first.what} is {first.where}",
        )
    if not any(declares_times(operation) for _, operation in view.operations()):
        raise DoesNotApply("No document of the candidate's Building Blocks declares a date-time in an answer.")
    if not witness.judged:
        raise Inconclusive(
            "No answer of the run held a value that its document declares as date-time; "
            f"{witness.unread} answers were longer than what is kept of an answer, or no JSON."
        )

"""The step that looks for internals in what other checks were answered (govstack-cfr-security#req-16)."""

from __future__ import annotations

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.probe.cross_functional.evidence import show_sightings
from conformance.probe.cross_functional.trying import listed
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase


@phrase(
    "no answer of the run reveals a stack trace, and no error a path of the server or a database query",
    example="Then no answer of the run reveals a stack trace, and no error a path of the server or a database query",
)
def no_answer_reveals_internals(scene: Scene) -> None:
    """Look back on every answer; what the request itself held does not count. Inconclusive where no error was seen."""
    accounts = scene.candidate.whole_run.accounts
    found, errors = accounts["internals"], accounts["errors"]
    if found.count:
        show_sightings(scene, found)
        places = dict.fromkeys(f"{one.check}: {one.what} ({one.exchange.request.url})" for one in found.sightings)
        raise CheckFailed(
            f"{found.count} answers reveal how the candidate is built inside: {listed(places)}.",
            expected="errors without stack traces, paths of the server and database queries",
            actual=found.sightings[0].where,
        )
    if not errors.count:
        raise Inconclusive(
            f"None of the {found.looked_at} exchanges of this run ended in an error answer with a body: there was "
            "nothing that could have revealed anything."
        )

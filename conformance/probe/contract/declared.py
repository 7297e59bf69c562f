"""Which requests a pack itself declares acceptable, by what its scenarios send and expect."""

from __future__ import annotations

import re

from conformance.model import Scenario
from conformance.packs import Pack

_BEGIN = re.compile(r'a valid "([^"]+)" request( with every field)?')


def is_declared(pack: Pack, operation: str, *, everything: bool) -> bool:
    """Whether some scenario sends exactly this valid request, before anything else, and has it accepted."""
    return any(_plain_request(scenario) == (operation, everything) for scenario in pack.scenarios)


def _plain_request(scenario: Scenario) -> tuple[str, bool] | None:
    texts = [step.text for step in scenario.steps[:3]]
    begins = _BEGIN.fullmatch(texts[0]) if len(texts) == 3 else None
    if begins is None or texts[1:] != ["the request is sent", "the request is accepted"]:
        return None
    return begins[1], bool(begins[2])

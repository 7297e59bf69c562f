"""A scenario that breaks every constraint of a request in turn, told by its steps: it sends hundreds of requests.

A report has a row for each of them, and shows few.
"""

from __future__ import annotations

from collections.abc import Iterable

BREAKS_EACH = "each constraint of its body is broken in turn"
"""The step that sends them."""

EACH_REFUSED = "each of these requests is refused as invalid"
"""The step that judges what came."""


def breaks_in_turn(texts: Iterable[str]) -> bool:
    """Whether a scenario with steps of these texts is one."""
    return BREAKS_EACH in texts

"""A step that gives the candidate time: what it does asynchronously shows only after a while."""

from __future__ import annotations

import time

from conformance.exceptions import CheckFailed
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase, read_step

_LONGEST_PAUSE = 0.25
_TRIES = 4
"""So often is asked again at least, however short the time is."""


@phrase(
    "eventually {check}",
    example='Then eventually the response list "results" holds an item whose "id" is the remembered "id"',
)
def eventually(scene: Scene, check: str) -> None:
    """Send the same request again until what follows holds, at most for the profile's `seconds-to-settle`."""
    seconds = scene.target.loaded.profile.limits.seconds_to_settle
    ends = time.monotonic() + seconds
    while True:
        try:
            return _check(scene, check)
        except CheckFailed:
            if time.monotonic() >= ends:
                raise
        time.sleep(min(_LONGEST_PAUSE, seconds / _TRIES))
        scene.send()


def _check(scene: Scene, check: str) -> None:
    reading = read_step(check)
    assert reading is not None  # probe/soundness.py looks at this before a run
    phrase, arguments = reading
    phrase.function(scene, **arguments)

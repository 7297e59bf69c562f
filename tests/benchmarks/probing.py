"""Print what a run costs: time to the first request, processor time per scenario, and what workers gain.

python -m tests.benchmarks.probing
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from conformance.reference import VARIABLES, ReferenceCandidate, serving
from tests.kit import ROOT, pack, write_profile

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

BLOCK = "bb-payments"


class Watched:
    """Notes when the first request arrives, and answers each after a pause."""

    def __init__(self, application: WSGIApplication, pause: float) -> None:
        self._application = application
        self._pause = pause
        self.first = 0.0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        self.first = self.first or time.monotonic()
        time.sleep(self._pause)
        return self._application(environ, start_response)


def run(*arguments: str, pause: float = 0.0) -> tuple[float, float, float]:
    """Seconds to the first request, seconds in all, and processor seconds of the kit for one run."""
    candidate = Watched(ReferenceCandidate(pack(BLOCK)), pause)
    with serving(candidate) as address, tempfile.TemporaryDirectory() as folder:
        profile = write_profile(Path(folder), {BLOCK: address})
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run(
            [sys.executable, ROOT / "cli.py", "run", profile, *arguments],
            cwd=folder,
            env={**os.environ, **VARIABLES},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return candidate.first - began, ended - began, used


def main() -> None:
    """Print three lines."""
    scenarios = pack(BLOCK).scenarios
    steps = sum(len(scenario.steps) for scenario in scenarios) / len(scenarios)
    firsts, _, wholes = zip(*(run() for _ in range(5)), strict=True)
    _, _, alone = zip(*(run("--scenario", scenarios[0].id) for _ in range(5)), strict=True)
    first, whole, least = min(firsts), min(wholes), min(alone)  # the least is what other work on the machine adds to
    print(f"first request after {first:.2f} s")
    each = 1000 * (whole - least) / (len(scenarios) - 1)
    print(f"{each:.1f} ms of processor time a scenario ({len(scenarios)} of {steps:.1f} steps), report included")
    print(f"{each * 8 / steps:.1f} ms for eight steps")
    _, one, _ = run(pause=0.1)
    _, eight, _ = run("--workers", "8", pause=0.1)
    print(f"answers after 100 ms: {one:.1f} s with one worker, {eight:.1f} s with eight: ratio {one / eight:.1f}")


if __name__ == "__main__":
    main()

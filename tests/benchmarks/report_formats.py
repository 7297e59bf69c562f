"""Print how long each format of a large and hostile report takes, and how much of that falls to one scenario."""

from __future__ import annotations

import copy
import itertools
import runpy
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conformance.report import RENDERINGS

SAMPLE = runpy.run_path(str(Path(__file__).resolve().parents[1] / "report" / "sample.py"))
SCENARIOS, FAILING = 2_000, 0.25
LONG = 100_000
EVERY = 40
"""Every so many texts of the document, one is long: all of them would be gigabytes."""

WORDS = {*SAMPLE["OUTCOMES"], *SAMPLE["VERDICTS"], "not run", "@contract"}
HOSTILE = [*SAMPLE["HOSTILE"].values(), "=cmd|' /C calc'!A0", "[click](https://bad.example)", "\u202etxt.exe"]
KEPT = {"level", "observability", "mutability", "format", "id", "scenarios", "operations", "requirements", "tags"}
"""Keys whose texts are words, or name one another."""


def hostile(document: Any) -> Any:
    """The document with its texts replaced: each by the next of the hostile ones, every so often by a long one."""
    texts = itertools.cycle(HOSTILE)
    numbers = itertools.count(1)

    def replaced(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: replaced(item, name) for name, item in value.items()}
        if isinstance(value, list | tuple):
            return [replaced(item, key) for item in value]
        if not isinstance(value, str) or value in WORDS or key in KEPT:
            return value
        text = next(texts)
        return (text * (LONG // len(text)))[:LONG] if next(numbers) % (EVERY * len(HOSTILE)) == 0 else text

    return replaced(copy.deepcopy(document))


def measure(pieces: Iterator[bytes]) -> tuple[float, int]:
    """How many seconds one rendering takes, and how many bytes it makes."""
    started = time.perf_counter()
    size = sum(map(len, pieces))
    return time.perf_counter() - started, size


def main() -> None:
    """Print a line for each format of each document; both have 2,000 scenarios."""
    plain = SAMPLE["large"](SCENARIOS, FAILING)
    for name, document in (("plain", plain), ("hostile", hostile(plain))):
        for output_format, rendering in RENDERINGS.items():
            seconds, size = measure(rendering.content(document))
            each = f"{1000 * seconds / SCENARIOS:6.2f} ms a scenario"
            print(
                f"{name:8} {SCENARIOS:5} scenarios  {output_format:18} {seconds:6.2f} s  {each}  {size / 1e6:7.2f} MB"
            )


if __name__ == "__main__":
    main()

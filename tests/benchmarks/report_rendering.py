"""Print how long the HTML and JUnit reports take to render, and how large they are."""

from __future__ import annotations

import runpy
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from conformance.locations import data_folder
from conformance.report.html import render_html
from conformance.report.junit import render_junit

SAMPLE = runpy.run_path(str(Path(__file__).resolve().parents[1] / "report" / "sample.py"))
CASES = ((64, 0.05), (2_000, 0.0), (2_000, 0.05), (2_000, 0.25), (2_000, 1.0))


def measure(render: Callable[..., Iterator[str]], *arguments: Any) -> str:
    """The best time of three, and the size, of one rendering."""
    times = []
    for _ in range(3):
        started = time.perf_counter()
        text = "".join(render(*arguments))
        times.append(time.perf_counter() - started)
    return f"{min(times):5.2f} s  {len(text.encode()) / 1e6:6.2f} MB"


def main() -> None:
    """Print a line for each document; a scenario has 8 steps and 2 exchanges, a body 640 bytes, a message 8 headers."""
    folder = data_folder("reports")
    for scenarios, failing in CASES:
        document: Any = SAMPLE["large"](scenarios, failing)
        print(
            f"{scenarios:5} scenarios, {failing:4.0%} failed:"
            f"  HTML {measure(render_html, document, folder)}"
            f"  JUnit {measure(render_junit, document)}"
        )


if __name__ == "__main__":
    main()

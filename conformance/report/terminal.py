"""Show a run on the terminal: progress while it lasts, the verdict in a few lines when it ends.

What a candidate sent may be in these lines; it reaches the terminal as plain text, control characters made visible.
"""

from __future__ import annotations

from collections import Counter
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from conformance.model import Outcome, ScenarioResult
from conformance.record import Event, RunHead
from conformance.report.evidence import visible
from conformance.report.shapes import Report, ScenarioRecord

_MOST_FAILURES = 10
_LONGEST_LINE = 240
_STYLES = {True: "bold green", False: "bold red", None: "bold yellow"}


def one_line(text: str) -> str:
    """Text as one bounded line that cannot rewrite what stands on the terminal."""
    shown = visible(" ".join(text.split()))
    return shown if len(shown) <= _LONGEST_LINE else f"{shown[:_LONGEST_LINE]}…"


class ProgressLine:
    """Listens to a run and shows a bar with counts; shows nothing where there is no terminal."""

    def __init__(self, console: Console) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[counts]}"),
            TimeElapsedColumn(),
            console=console,
            auto_refresh=False,  # a thread of its own would be lost in the worker processes
            disable=not console.is_terminal,
            transient=True,
        )
        self._task = self._progress.add_task("Probing", counts="", total=None)
        self._counts: Counter[Outcome] = Counter()

    def __enter__(self) -> ProgressLine:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, event: Event) -> None:
        """Show one more event."""
        if isinstance(event, RunHead):
            self._progress.update(self._task, total=sum(len(block.scenarios) for block in event.blocks))
        if isinstance(event, ScenarioResult):
            self._counts[event.outcome] += 1
            counts = ", ".join(f"{count} {outcome.value}" for outcome, count in sorted(self._counts.items()))
            self._progress.update(self._task, advance=1, counts=counts, refresh=True)


def print_verdict(report: Report, console: Console) -> None:
    """The verdict in a few lines: the sentence, the first failures with what to mend, and how to repeat the run."""
    console.print(Text(one_line(_title(report))), soft_wrap=True)
    console.print(
        Text(one_line(report["verdict"]["sentence"]), style=_STYLES[report["verdict"]["met"]]), soft_wrap=True
    )
    failed = [s for block in report["building_blocks"] for s in block["scenarios"] if s["outcome"] == "failed"]
    for scenario in failed[:_MOST_FAILURES]:
        console.print(_failure(scenario), soft_wrap=True)
    if len(failed) > _MOST_FAILURES:
        console.print(Text(f"  … and {len(failed) - _MOST_FAILURES} more in the report"))
    console.print(Text(f"Repeat with --seed {report['run']['seed']}", style="dim"))


def _title(report: Report) -> str:
    candidate = report["candidate"]
    blocks = ", ".join(f"{block['id']} {block['version']}" for block in report["building_blocks"])
    return f"{candidate['name']} {candidate['version']} against {blocks}"


def _failure(scenario: ScenarioRecord) -> Text:
    line = Text("  ✗ ", style="red")
    line.append(one_line(scenario["id"]), style="bold")
    line.append(f": {one_line(scenario['reason'])}", style="default")
    return line

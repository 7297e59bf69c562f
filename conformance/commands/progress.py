"""Show on the terminal how far a run is."""

from __future__ import annotations

from collections import Counter
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from conformance.model import Outcome, ScenarioResult
from conformance.record import Event, RunHead


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

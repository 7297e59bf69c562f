"""Share scenarios out among worker processes.

pytest-xdist was measured: its workers start anew, import everything and collect everything, which costs about a second
of processor time each. Workers that are forked once everything is collected cost a few milliseconds.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TypeVar

from conformance.exceptions import UsageError
from conformance.model import Outcome, ScenarioResult

Item = TypeVar("Item")
Groups = Sequence[Sequence[Item]]


def run_items(
    groups: Groups[Item],
    run: Callable[[Item], ScenarioResult],
    listener: Callable[[ScenarioResult], None],
    workers: int,
    *,
    fail_fast: bool,
) -> str | None:
    """Run every item, each group within one process, and tell the listener of each result, in this process.

    Returns the id of the failed scenario at which `fail_fast` ended the run, or None.
    """
    if min(workers, len(groups)) <= 1:
        return _run_here(groups, run, listener, fail_fast=fail_fast)
    if "fork" not in multiprocessing.get_all_start_methods():
        raise UsageError("--workers needs an operating system that can fork processes; leave it out here")
    return _run_forked(groups, run, listener, min(workers, len(groups)), fail_fast=fail_fast)


def _run_here(
    groups: Groups[Item],
    run: Callable[[Item], ScenarioResult],
    listener: Callable[[ScenarioResult], None],
    *,
    fail_fast: bool,
) -> str | None:
    for group in groups:
        for item in group:
            result = run(item)
            listener(result)
            if fail_fast and result.outcome is Outcome.FAILED:
                return result.id
    return None


def _run_forked(
    groups: Groups[Item],
    run: Callable[[Item], ScenarioResult],
    listener: Callable[[ScenarioResult], None],
    workers: int,
    *,
    fail_fast: bool,
) -> str | None:
    context = multiprocessing.get_context("fork")
    following = context.Value("i", 0)
    processes: list[BaseProcess] = []
    ends: list[Connection] = []
    for _ in range(workers):
        ours, theirs = context.Pipe(duplex=False)
        ends.append(ours)
        arguments = (groups, run, following, theirs, tuple(ends))
        process: BaseProcess = context.Process(target=_work, args=arguments, daemon=True)
        process.start()
        theirs.close()
        processes.append(process)
    try:
        return _listen(ends, listener, fail_fast=fail_fast)
    finally:
        for process in processes:
            process.terminate()
            process.join()


def _listen(ends: list[Connection], listener: Callable[[ScenarioResult], None], *, fail_fast: bool) -> str | None:
    """Pass results on until every worker has closed its end. What a worker that died leaves missing is counted."""
    while ends:
        for end in wait(ends):
            assert isinstance(end, Connection)
            try:
                result: ScenarioResult = end.recv()
            except (EOFError, OSError):
                ends.remove(end)
                continue
            listener(result)
            if fail_fast and result.outcome is Outcome.FAILED:
                return result.id
    return None


def _work(
    groups: Groups[Item],
    run: Callable[[Item], ScenarioResult],
    following: object,
    end: Connection,
    ends_of_parent: Sequence[Connection],
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in ends_of_parent:  # kept open here, they would hide that the parent is gone
        other.close()
    counter: multiprocessing.sharedctypes.Synchronized[int] = following  # type: ignore[assignment]
    while True:
        with counter.get_lock():
            index, counter.value = counter.value, counter.value + 1
        if index >= len(groups):
            break
        for item in groups[index]:
            try:
                end.send(run(item))
            except BrokenPipeError:  # the parent was killed: nobody is left to tell
                return
    end.close()

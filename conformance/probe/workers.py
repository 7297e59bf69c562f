"""Share work out among worker processes, forked once everything is imported and collected.

pytest-xdist was measured: each of its workers is a new interpreter that imports and collects everything again, so that
eight of them took nine seconds to start on two cores.
"""

from __future__ import annotations

import gc
import linecache
import multiprocessing
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TypeVar

from conformance.exceptions import UsageError
from conformance.probe.own_memory import OwnMemory, give_back

Item = TypeVar("Item")
Result = TypeVar("Result")
Groups = Sequence[Sequence[Item]]

_MOST_MEMORY = 48 * 1024 * 1024
"""A process that shares no longer so many bytes with its parent gives way to a new one: what it remembers of documents
and schemas, to be quick, would grow with every Building Block, and of what it only looks at it has a copy by and by."""


def results(groups: Groups[Item], run: Callable[[Item], Result], workers: int) -> Generator[Result, None, None]:
    """Run every item, each group within one process, and give each result as it arrives.

    Without workers everything is run here. Closing the iterator ends the workers. A worker that dies leaves results
    missing; the judge counts them. Raises UsageError where workers are asked for and processes cannot be forked.
    """
    if not workers:
        yield from (run(item) for group in groups for item in group)
    elif "fork" in multiprocessing.get_all_start_methods():
        yield from _forked(groups, run, min(workers, len(groups)))
    else:
        raise UsageError("--workers needs an operating system that can fork processes; leave it out here")


def _forked(groups: Groups[Item], run: Callable[[Item], Result], workers: int) -> Iterator[Result]:
    context = multiprocessing.get_context("fork")
    following = context.Value("i", 0)
    processes: dict[Connection, BaseProcess] = {}

    def begin() -> None:
        give_back()  # or the new process would share what nobody needs, until one of them writes there
        ours, theirs = context.Pipe(duplex=False)
        arguments = (groups, run, following, theirs, (*processes, ours))
        processes[ours] = context.Process(target=_work, args=arguments, daemon=True)
        processes[ours].start()
        theirs.close()

    linecache.clearcache()  # lines of source files that libraries looked at
    gc.collect()
    gc.freeze()  # a collection in a worker would write to every page that it shares with this process
    try:
        for _ in range(workers):
            begin()
        while processes:
            for end in wait(list(processes)):
                assert isinstance(end, Connection)
                try:
                    yield end.recv()
                except (EOFError, OSError):
                    if _has_ended_well(processes.pop(end)) and following.value < len(groups):
                        begin()
    finally:
        for process in processes.values():
            process.terminate()
            process.join()
        gc.unfreeze()


def _has_ended_well(process: BaseProcess) -> bool:
    process.join()
    return process.exitcode == 0


def _work(
    groups: Groups[Item],
    run: Callable[[Item], Result],
    following: object,
    end: Connection,
    ends_of_parent: Sequence[Connection],
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in ends_of_parent:  # kept open here, they would hide that the parent is gone
        other.close()
    counter: multiprocessing.sharedctypes.Synchronized[int] = following  # type: ignore[assignment]
    memory = OwnMemory()
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
        if memory.size() >= _MOST_MEMORY:  # looked at only now: each process does at least one group
            break
    end.close()

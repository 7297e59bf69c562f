"""Commands of the kit in processes forked from one that has imported it: as separate, and sooner by all its imports."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext
from pathlib import Path

from conformance.commands import main


@dataclass(frozen=True)
class Ended:
    """The exit status of a command, what it printed, and how much memory its process held at most."""

    status: int
    out: str
    err: str
    megabytes: float


def run_forked(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], seconds: float) -> Ended:
    """Run a command with a folder, an environment and output of its own.

    Its imports and its hash seed are those of every other. Raises subprocess.TimeoutExpired.
    """
    with tempfile.TemporaryDirectory() as left:
        process = _server().Process(target=_carry_out, args=(arguments, folder, dict(environment), Path(left)))
        process.start()
        try:
            process.join(seconds)
            if process.exitcode is None:
                raise subprocess.TimeoutExpired(list(arguments), seconds)
        finally:
            process.kill()
            process.join()
        out, err, held = (Path(left, name).read_text(encoding="utf-8") for name in ("out", "err", "held"))
        return Ended(process.exitcode, out, err, float(held))


@cache
def _server() -> ForkServerContext:
    """The process that others are forked from; it ends with this one."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.imported"])
    with contextlib.chdir(Path(__file__).parent.parent):  # from here it imports
        forkserver.ensure_running()
    return context


def _carry_out(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], left: Path) -> None:
    for descriptor, name in ((1, "out"), (2, "err")):
        with (left / name).open("wb") as file:
            os.dup2(file.fileno(), descriptor)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    try:
        main(list(arguments))
    finally:
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        (left / "held").write_text(str(held / (1024**2 if sys.platform == "darwin" else 1024)), encoding="ascii")

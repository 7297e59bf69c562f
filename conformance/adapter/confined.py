"""Have an expression that could take all memory evaluated by a process of its own, which ends instead of this one.

A library that runs out of memory ends its process, and cannot be asked not to. Most expressions only pick and rebuild
what is there, and can yield no more than that: they need no process.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import select
import subprocess
import sys
import threading
from functools import lru_cache
from pathlib import Path

from conformance.adapter import evaluating

_MULTIPLYING = re.compile(r"\.\.|\$\$|:=|\bfunction\b|λ|%|\$(?:join|replace|split)\b")
"""What can make more of what is there: ranges, the whole or a variable for each item, functions, and some built in."""

_SMALL = re.compile(r"""\$replace\([^()"']*,\s*(?:"[^"]*"|'[^']*')\s*,\s*(?:"[^"]{0,10}"|'[^']{0,10}')\s*\)""")
"""A replacement by a few characters that stand there: it makes little more of a text."""

_SECONDS = 5.0
"""So long a process may take altogether: its own bound of time does not hold while it writes down a result."""

_PROGRAM = str(Path(evaluating.__file__))
_lock = threading.Lock()
_processes: dict[int, subprocess.Popen[str]] = {}
"""The process of each process of the kit: one that was forked has not that of its parent."""


@lru_cache(maxsize=1000)
def needs_confining(expression: str) -> bool:
    """Whether an expression could yield far more than it is given."""
    return _MULTIPLYING.search(_SMALL.sub("", expression)) is not None


def confined_text(expression: str, context: str) -> str | None:
    """What an expression yields, as `evaluating.text_of` says it. Raises ValueError, also where its process ends."""
    with _lock:
        process = _process()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(f"{json.dumps([expression, context])}\n")
            process.stdin.flush()
            ready, _, _ = select.select([process.stdout], [], [], _SECONDS)
            line = process.stdout.readline() if ready else ""
        except OSError:
            line = ""
        if not line.endswith("\n"):
            _end(_processes.pop(os.getpid()))
            raise ValueError("it takes more memory or time than an expression may")
    answer = json.loads(line)
    if "error" in answer:
        raise ValueError(answer["error"])
    text: str | None = answer["text"]
    return text


def _process() -> subprocess.Popen[str]:
    own = os.getpid()
    if own not in _processes:
        _processes[own] = subprocess.Popen(
            [sys.executable, "-I", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        atexit.register(end_confined)
    return _processes[own]


def end_confined() -> None:
    """End the process of this one, where it has one."""
    process = _processes.pop(os.getpid(), None)
    if process is not None:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            try:
                stream.close()
            except OSError:
                continue
    process.wait()

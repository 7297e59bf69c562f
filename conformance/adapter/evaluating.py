"""Evaluate JSONata within bounds. As a program it does so line by line, and its memory is bounded too.

Nothing of the kit is imported here, so that the program begins at once.
"""

from __future__ import annotations

import contextlib
import json
import sys
import threading
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonatapy

MOST_MILLISECONDS = 100
DEEPEST = 200
LONGEST_SEQUENCE = 100_000
"""Bounds of one evaluation: its time, its recursion, and the items of a sequence."""

MOST_MEMORY = 1 << 29
"""How many bytes the program may take beside those that it has when it begins."""

TAKEN_OUT = {
    "eval": "an expression that is made at run time cannot be checked",
    "pad": "no bound holds it; join texts with &",
    "now": "the time is none that the candidate gave",
    "millis": "the time is none that the candidate gave",
    "distinct": "no bound holds it; group instead, as in $keys(items{name: 1})",
    "shuffle": "an order that is drawn is none that the candidate gave",
    "random": "a number that is drawn is none that the candidate gave",
}
"""Functions that an adapter cannot use, and why."""


def compiled(expression: str) -> jsonatapy.JsonataExpression:
    """An expression, parsed. Raises ValueError where it cannot be."""
    made = jsonatapy.compile(
        expression, timeout=MOST_MILLISECONDS, max_stack_depth=DEEPEST, max_sequence_length=LONGEST_SEQUENCE
    )
    for name in TAKEN_OUT:
        if f"${name}" in expression:
            with contextlib.suppress(ValueError):  # the library cannot take out all; these no document may name
                made.register_override(name, _refusal(name))
    return made


class _Kept(threading.local):
    """Expressions that were parsed, to each thread its own: the library lets no other use them."""

    def __init__(self) -> None:
        self.compiled = lru_cache(maxsize=1000)(compiled)


_kept = _Kept()


def text_of(expression: str, context: str) -> str | None:
    """What an expression yields, as JSON; None for nothing. Raises ValueError, MemoryError or OverflowError."""
    return _kept.compiled(expression).evaluate_json_or_none(context)


def _refusal(name: str) -> Callable[..., Any]:
    def refused(*_arguments: Any) -> Any:
        raise ValueError(f"${name} is not offered to adapters: {TAKEN_OUT[name]}")

    return refused


def _bound_memory() -> None:
    """Bound what may be added: the library has reserved addresses that it may never use."""
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def main() -> None:
    """Answer each line of the input, an expression and its context, by a line with its text or its error."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # there is no such bound on every system
        _bound_memory()
    for line in sys.stdin:
        expression, context = json.loads(line)
        try:
            answer = {"text": text_of(expression, context)}
        except (ValueError, MemoryError, OverflowError) as error:
            answer = {"error": str(error) or type(error).__name__}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()

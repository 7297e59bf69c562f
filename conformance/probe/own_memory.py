"""The memory of a process: what it has for itself, not shared with the one that it was forked from, and gives back."""

from __future__ import annotations

import contextlib
import ctypes
import re
import sys
import time
from pathlib import Path

SECONDS_BETWEEN_LOOKS = 1.0
"""To look at the memory of a process takes 10 ms."""

_ROLLUP = Path("/proc/self/smaps_rollup")

_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
"""Parameters of the allocator of the GNU C library (mallopt(3))."""

_LARGE = 128 * 1024


def keep_little() -> None:
    """Have what is large, such as a result with its evidence, given back to the system as soon as it is let go of.

    Left to itself the allocator keeps it for later once it has seen some, and keeps some apart for each thread: that
    took 25 MB. Does nothing where the allocator is another.
    """
    with contextlib.suppress(AttributeError, OSError, TypeError):
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, _LARGE)
        library.mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Give back to the system what the allocator keeps for later, from among what is in use too (malloc_trim(3))."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


class OwnMemory:
    """The memory of this process, which has just been forked; looked at now and then."""

    def __init__(self) -> None:
        self._at_first = _largest_size()
        self._looked, self._bytes = time.monotonic(), 0

    def size(self) -> int:
        """How many bytes it does not share with its parent; where the system does not tell, those that it took."""
        if time.monotonic() - self._looked >= SECONDS_BETWEEN_LOOKS:
            give_back()
            self._bytes = _unshared() if _ROLLUP.exists() else _largest_size() - self._at_first
            self._looked = time.monotonic()
        return self._bytes


def _unshared() -> int:
    """Pages that were written to since the process was forked (proc_pid_smaps(5))."""
    found = re.search(r"^Private_Dirty: +(\d+) kB$", _ROLLUP.read_text(encoding="ascii"), re.MULTILINE)
    assert found is not None
    return int(found[1]) * 1024


def _largest_size() -> int:
    """How many bytes of memory this process had at most; a fork begins with those that it shares with its parent."""
    import resource  # it is there wherever processes can be forked

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit

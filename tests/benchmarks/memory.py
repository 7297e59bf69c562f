"""Print what a run takes of memory at its most: all its processes together, what they share counted once. Linux alone.

python -m tests.benchmarks.memory demo --depth standard
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.kit import ROOT

SECONDS_BETWEEN_LOOKS = 0.3
_KILOBYTES = 1024
"""So many kilobytes are a mebibyte, which is what is printed."""


def descendants(process: int) -> Iterator[int]:
    """A process, those that it began, and so on."""
    yield process
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text(encoding="ascii").split():
            yield from descendants(int(child))


def proportional_size(process: int) -> int:
    """The memory of a process in kB, of what it shares with others its part (`Pss`, proc_pid_smaps_rollup(5))."""
    found = re.search(r"^Pss: +(\d+) kB$", Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii"), re.M)
    return int(found[1]) if found else 0


def sizes(process: int) -> list[int]:
    """The sizes of a process and its descendants in kB; none where one of them ended meanwhile."""
    try:
        return [proportional_size(one) for one in descendants(process)]
    except (FileNotFoundError, ProcessLookupError):
        return []


def main() -> None:
    """Carry out a command of the kit, and print the most that it took at a time."""
    began, most = time.monotonic(), [0]
    with tempfile.TemporaryDirectory() as folder:
        running = subprocess.Popen(
            [sys.executable, ROOT / "cli.py", *sys.argv[1:]], cwd=folder, stdout=subprocess.DEVNULL
        )
        while running.poll() is None:
            most = max(most, sizes(running.pid), key=sum)
            time.sleep(SECONDS_BETWEEN_LOOKS)
    each = ", ".join(f"{size / _KILOBYTES:.0f}" for size in most)
    print(
        f"{sum(most) / _KILOBYTES:.0f} MiB at most, in processes of {each} MiB; {time.monotonic() - began:.0f} s, "
        f"status {running.returncode}"
    )


if __name__ == "__main__":
    main()

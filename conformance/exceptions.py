"""Everything that this package raises on purpose, drawn as a tree.

ConformanceError
├── UsageError              exit status 2: bad usage or unreadable input
│   ├── DocumentError       a document that somebody wrote; names file, line and key
│   └── SelectionError      a name on the command line that selects nothing
├── NotReadyError           exit status 3: the candidate or the profile is not ready to be probed
└── CheckStopped            ends one scenario; never leaves the probe
    ├── CheckFailed         the candidate did something else than expected
    ├── Inconclusive        the check could not be tried, and why
    └── DoesNotApply        the check does not apply to this candidate, and why
"""

from __future__ import annotations

from pathlib import Path


class ConformanceError(Exception):
    """Root of the tree; its text is one sentence that a user can act on."""

    exit_status = 4


class UsageError(ConformanceError):
    """The command cannot be carried out as it was given."""

    exit_status = 2


class DocumentError(UsageError):
    """A document that somebody wrote cannot be used; names the file, and where known line and key."""

    def __init__(self, path: Path | str, problem: str, *, line: int | None = None, key: str = "") -> None:
        self.path = Path(path)
        self.line = line
        self.key = key
        self.problem = problem
        place = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{place}: {key}: {problem}" if key else f"{place}: {problem}")


class SelectionError(UsageError):
    """A name that was asked for does not exist; says which ones do."""


class NotReadyError(ConformanceError):
    """The candidate cannot be probed with this profile; says what to mend before a run can mean anything."""

    exit_status = 3


class CheckStopped(ConformanceError):  # noqa: N818 - an outcome, not an error
    """Base of what ends a scenario before its last step.

    `exchanges` are the numbers of those that show it, where they are not all that the step itself has sent.
    """

    exchanges: tuple[int, ...] = ()


class CheckFailed(CheckStopped):
    """The candidate did something else than the specification says.

    `expected` and `actual` are short texts that stand side by side in the report.
    """

    def __init__(self, message: str, *, expected: str = "", actual: str = "") -> None:
        super().__init__(message)
        self.expected = expected
        self.actual = actual


class Inconclusive(CheckStopped):
    """The check could not be tried; the text says what is missing."""


class DoesNotApply(CheckStopped):
    """The check does not apply to this candidate; the text says why."""

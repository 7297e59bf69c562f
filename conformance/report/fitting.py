"""Make texts and times of a report fit formats that hold so many characters, and moments alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from conformance.report.evidence import visible

LONGEST_TEXT = 4_000
"""So many characters of one text of a candidate stand in a format that is not the report itself."""

LONGEST_SPAN = timedelta(days=3650)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def bounded(text: str, longest: int = LONGEST_TEXT) -> str:
    """The text, visible in all its characters; where it is cut, it says how much is missing."""
    shown = visible(text[:longest])
    missing = len(text) - longest
    return shown if missing <= 0 else f"{shown}\n… {missing} more characters are in the report."


def moment(written: str | None) -> datetime:
    """A time of a report (ISO 8601, UTC); the epoch where it is missing or no time."""
    try:
        found = datetime.fromisoformat(written or "")
    except ValueError:
        return EPOCH
    return found.astimezone(UTC) if found.tzinfo and 1900 < found.year < 2900 else EPOCH


def span(milliseconds: int | None) -> timedelta:
    """A duration of a report; a missing one is none, and one that no run takes is cut to ten years."""
    return timedelta(milliseconds=min(milliseconds or 0, LONGEST_SPAN // timedelta(milliseconds=1)))

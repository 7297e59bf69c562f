"""Days relative to today, for fields that must lie ahead or behind when the request is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from conformance.model import Json

MARK = "x-days-from-now"
"""The extension by which a document says how far ahead (or, below zero, behind) a valid value lies."""


def day(schema: Mapping[str, Json], days: int) -> str:
    """A date, or nine o'clock UTC of a day as date-time, as the schema's format asks; zero days is this moment.

    But for this moment, the same request is built for a whole day.
    """
    moment = datetime.now(UTC) + timedelta(days=days)
    if schema.get("format") == "date":
        return moment.date().isoformat()
    if days != 0:
        moment = moment.replace(hour=9, minute=0, second=0, microsecond=0)
    return moment.isoformat(timespec="milliseconds" if days == 0 else "seconds").replace("+00:00", "Z")

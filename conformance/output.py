"""The files that a run leaves in the user's folder, by name: known without what reads or writes them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

RECORD = "results.ndjson"
"""The record of a run, written while it lasts."""

WRITTEN_BY_A_RUN: Mapping[str, str] = MappingProxyType(
    {"html": "report.html", "json": "report.json", "junit": "junit.xml"}
)
"""The formats that every run leaves behind; the others are rendered when they are asked for."""

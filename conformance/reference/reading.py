"""Read a request to the reference candidate: its parts as rules see them, and what of them breaks the document."""

from __future__ import annotations

from conformance.request.reading import UNREADABLE, read_request

__all__ = ["UNREADABLE", "read_request"]

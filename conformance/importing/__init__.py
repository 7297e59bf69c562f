"""Make a pack from a working group's repository: its chapters, OpenAPI documents and features."""

from conformance.importing.chapters import Chapter, Found, read_chapter
from conformance.importing.marks import Marked, marked

__all__ = ["Chapter", "Found", "Marked", "marked", "read_chapter"]

"""Make a pack from a working group's repository: its chapters, OpenAPI documents and features."""

from conformance.importing.account import account
from conformance.importing.chapters import read_chapter
from conformance.importing.checkout import Checkout, open_checkout
from conformance.importing.found import Chapter, Doubt, Found
from conformance.importing.importer import Imported, import_specification, write_imported
from conformance.importing.interfaces import Interface, LeftOut
from conformance.importing.merging import Merged
from conformance.importing.published import PublishedFeature

__all__ = [
    "Chapter",
    "Checkout",
    "Doubt",
    "Found",
    "Imported",
    "Interface",
    "LeftOut",
    "Merged",
    "PublishedFeature",
    "account",
    "import_specification",
    "open_checkout",
    "read_chapter",
    "write_imported",
]

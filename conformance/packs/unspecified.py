"""Building Blocks that GovStack names and has not specified yet."""

from __future__ import annotations

from dataclasses import dataclass

from conformance.documents import read_document
from conformance.locations import data_folder


@dataclass(frozen=True)
class Unspecified:
    """A Building Block without a published specification."""

    id: str
    name: str


def read_unspecified() -> list[Unspecified]:
    """All of them, from the kit's own list."""
    return [Unspecified(**entry) for entry in read_document(data_folder("specs") / "unspecified.yaml").content]

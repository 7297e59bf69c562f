"""What the tests of comparison share: a candidate that was probed once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .candidate import Candidate, vendor


@pytest.fixture(scope="session")
def probed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Candidate, Path]]:
    """A candidate, and the folder with its pack, its profile and `old.json`, the report of a run."""
    folder = tmp_path_factory.mktemp("vendor")
    with vendor(folder) as candidate:
        yield candidate, folder

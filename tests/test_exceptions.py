"""The tree of exceptions is as its drawing says, and each leads to the exit status that is written there."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conformance import exceptions
from conformance.exceptions import ConformanceError, DocumentError


def drawn() -> Iterator[tuple[str, str | None, int | None]]:
    """Each class of the drawing in the module's docstring: its name, its parent's, and the exit status beside it."""
    above: list[str] = []
    for line in str(exceptions.__doc__).splitlines()[1:]:
        found = re.fullmatch(r"([│├└─ ]*)(\w+)(?:\s{2,}(.*))?", line)
        if not found or not found[2]:
            continue
        depth = len(found[1]) // 4
        del above[depth:]
        status = re.match(r"exit status (\d)", found[3] or "")
        yield found[2], above[-1] if above else None, int(status[1]) if status else None
        above.append(found[2])


DRAWN = list(drawn())
DEFINED: dict[str, type[ConformanceError]] = {
    name: kind for name, kind in inspect.getmembers(exceptions, inspect.isclass) if issubclass(kind, ConformanceError)
}


def test_drawing_has_every_class_and_no_other() -> None:
    assert [name for name, _, _ in DRAWN] == sorted(DEFINED, key=lambda name: inspect.getsourcelines(DEFINED[name])[1])


@pytest.mark.parametrize(("name", "parent", "status"), DRAWN)
def test_class_is_as_it_is_drawn(name: str, parent: str | None, status: int | None) -> None:
    kind = DEFINED[name]
    assert kind.__bases__ == ((Exception,) if parent is None else (DEFINED[parent],))
    if status is not None:
        assert kind.exit_status == status
    elif parent is not None:
        assert kind.exit_status == DEFINED[parent].exit_status


def test_exit_statuses() -> None:
    statuses = {name: kind.exit_status for name, kind in DEFINED.items()}
    assert statuses["ConformanceError"] == 4
    assert statuses["UsageError"] == statuses["DocumentError"] == statuses["SelectionError"] == 2
    assert statuses["NotReadyError"] == 3


@pytest.mark.parametrize(
    ("line", "key", "text"),
    [
        (None, "", "a.yaml: is odd"),
        (3, "", "a.yaml:3: is odd"),
        (None, "b.c", "a.yaml: b.c: is odd"),
        (3, "b.c", "a.yaml:3: b.c: is odd"),
    ],
)
def test_document_error_names_what_it_knows(line: int | None, key: str, text: str) -> None:
    error = DocumentError("a.yaml", "is odd", line=line, key=key)
    assert str(error) == text
    assert (error.path, error.line, error.key, error.problem) == (Path("a.yaml"), line, key, "is odd")
    assert isinstance(error, ConformanceError)

"""Every place that a schema describes, list items taken together."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from conformance.model import Json
from conformance.request.schemas import Schema, alternatives, merged

ITEMS = "[]"
"""Stands in a path for every item of a list."""

Path: TypeAlias = tuple[str, ...]


def places(
    document: Mapping[str, Json], schema: Schema, *, branches: bool, occurs: Callable[[Path], bool] = lambda _: True
) -> dict[Path, Schema]:
    """Each place below a schema, itself included, with its schema; `branches` adds those of `oneOf` and `anyOf`.

    A schema that stands in several places is entered in the nearest of those that occur: the others are the same.
    """
    found: dict[Path, Schema] = {}
    entered: set[str] = set()
    waiting: deque[tuple[Path, Json]] = deque([((), schema)])
    while waiting:
        path, part = waiting.popleft()
        found.setdefault(path, merged(document, part))
        if not occurs(path) or not _is_first(part, entered):
            continue
        for name, child in _children(document, found[path], branches=branches):
            waiting.append(((*path, name), child))
    return found


def written(path: Path) -> str:
    """A path as places are written: `items[].id`; `$` is the whole."""
    text = "".join(part if part == ITEMS else f".{part}" for part in path)
    return text.removeprefix(".") or "$"


def within(root: str, path: Path) -> str:
    """A path below a part of a request: `body.items[].id`, `query.filter`; the part itself where it is empty."""
    inside = written(path)
    return root if not path else f"{root}{inside}" if path[0] == ITEMS else f"{root}.{inside}"


def _is_first(schema: Json, entered: set[str]) -> bool:
    """Whether a schema, or one that is written in the very same words, was not entered before."""
    written = json.dumps(schema, sort_keys=True, default=str)
    is_first = written not in entered
    entered.add(written)
    return is_first


def _children(document: Mapping[str, Json], schema: Schema, *, branches: bool) -> Iterator[tuple[str, Json]]:
    for part in [schema, *(alternatives(document, schema) if branches else ())]:
        yield from (part.get("properties") or {}).items()
        if part.get("items"):
            yield ITEMS, part["items"]

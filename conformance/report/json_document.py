"""Write the canonical report document as JSON, one scenario after another."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

from conformance.report.shapes import BuildingBlock, Report


def render_json(document: Report) -> Iterator[str]:
    """The text of the document, in pieces of which none holds more than one scenario."""
    blocks = (_block(block) for block in document["building_blocks"])
    yield from _with_last(document, "building_blocks", blocks, depth=0)
    yield "\n"


def plain_json(content: Any) -> Any:
    """Content as it is read back once it was written: lists for tuples, and no half of a surrogate pair."""
    return json.loads(_text(content, depth=0))


def _block(block: BuildingBlock) -> Iterator[str]:
    scenarios = (iter([_text(scenario, depth=4)]) for scenario in block["scenarios"])
    yield from _with_last(block, "scenarios", scenarios, depth=2)


def _with_last(content: Mapping[str, Any], last: str, items: Iterable[Iterator[str]], depth: int) -> Iterator[str]:
    """The text of an object, the items of the list that is its last member in pieces of their own."""
    assert list(content)[-1] == last
    before, after = _text({**content, last: []}, depth).rsplit("[]", 1)
    yield f"{before}["
    between = f"\n{' ' * (depth + 2)}"
    empty = True
    for item in items:
        yield between if empty else f",{between}"
        yield from item
        empty = False
    yield f"]{after}" if empty else f"\n{' ' * (depth + 1)}]{after}"


def _text(content: Any, depth: int) -> str:
    """JSON of one space for each level, as it stands at a depth. A text in it never holds a line end of its own."""
    try:
        text = to_json(content, indent=1).decode()
    except PydanticSerializationError:  # half a surrogate pair, which UTF-8 cannot hold, and an escape can
        text = json.dumps(content, ensure_ascii=False, indent=1).encode(errors="replace").decode()
    return text.replace("\n", f"\n{' ' * depth}")

"""Of many records, those that a condition can hold for.

What a candidate remembers grows with every request: to evaluate a condition for each of a thousand records took a
quarter of the time of a run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from jmespath.parser import ParsedResult

from conformance.model import Json
from conformance.reference.expressions import compiled

Record = dict[str, Json]
Path = tuple[str, ...]

_CANNOT_FAIL = frozenset(
    {
        "and_expression",
        "comparator",
        "field",
        "index",
        "index_expression",
        "literal",
        "not_expression",
        "or_expression",
        "subexpression",
    }
)
"""Whatever these meet they have a value; functions may end with an error, and differ from one time to the next."""


def narrowed(condition: str, context: Mapping[str, Json], records: Iterable[Record]) -> Iterable[Record]:
    """The records that a condition can hold for, in their order; whether it does is still to be evaluated.

    Left out is a record that lacks a value which the condition asks for, such as `record.id == path.id`.
    """
    wanted = [(path, other.search(context)) for path, other in _equalities(condition)]
    return [record for record in records if all(_at(record, path) == value for path, value in wanted)]


@lru_cache(maxsize=1024)
def _equalities(condition: str) -> tuple[tuple[Path, Any], ...]:
    """Each equality that is evaluated before anything that can fail: where in the record, and what is to be there."""
    found: list[tuple[Path, Any]] = []
    for part in _conjuncts(compiled(condition).parsed):
        if any(node["type"] not in _CANNOT_FAIL for node in _nodes(part)):
            break
        if part["type"] == "comparator" and part["value"] == "eq":
            found += _equality(*part["children"])
    return tuple(found)


def _equality(left: Any, right: Any) -> Iterator[tuple[Path, Any]]:
    for own, other in ((left, right), (right, left)):
        if _is_path(own) and not any(node.get("value") == "record" for node in _nodes(other)):
            yield tuple(part["value"] for part in own["children"][1:]), ParsedResult("", other)


def _conjuncts(node: Any) -> Iterator[Any]:
    if node["type"] == "and_expression":
        for child in node["children"]:
            yield from _conjuncts(child)
    else:
        yield node


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for child in node["children"]:
        yield from _nodes(child)


def _is_path(node: Any) -> bool:
    """Whether an expression is `record.` and names."""
    names = [part.get("value") for part in node["children"] if part["type"] == "field"]
    return node["type"] == "subexpression" and names[:1] == ["record"] and len(names) == len(node["children"])


def _at(record: Json, path: Path) -> Json:
    """What stands at a path, as JMESPath has it: nothing where there is none."""
    for name in path:
        record = record.get(name) if isinstance(record, dict) else None
    return record

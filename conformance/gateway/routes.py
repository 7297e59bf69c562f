"""Which operation of a Building Block a request is for, and which of them an adapter can serve. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from conformance.adapter import LoadedAdapter
from conformance.exceptions import DocumentError
from conformance.model import Operation
from conformance.packs import Pack

_PARAMETER = re.compile(r"\{([^}]+)\}")


@dataclass(frozen=True)
class Served:
    """An operation that is served; `address` is the base address of its Service API at the candidate, if it is named.

    `is_adapted` tells whether the adapter names it; another is passed on as it came.
    """

    operation: Operation
    address: str | None
    is_adapted: bool


@dataclass(frozen=True)
class Found:
    """What a request is for, and the values of its path's parameters, not escaped."""

    served: Served
    path: Mapping[str, str]


class Routes:
    """The paths of operations, those of each Service API below the API's id; paths without parameters come first."""

    def __init__(self, served: Iterable[Served]) -> None:
        ordered = sorted(served, key=lambda one: len(_PARAMETER.findall(one.operation.path)))
        self._routes = [(_pattern(one.operation), one) for one in ordered]

    def find(self, method: str, path: str) -> Found | list[str]:
        """The operation for a method and a path as it was sent; else the methods that the path has, if any."""
        others: list[str] = []
        for pattern, served in self._routes:
            match = pattern.fullmatch(path)
            if match is None:
                continue
            if served.operation.method == method:
                names = _PARAMETER.findall(served.operation.path)
                return Found(served, dict(zip(names, map(unquote, match.groups()), strict=True)))
            others.append(served.operation.method)
        return others


def _pattern(operation: Operation) -> re.Pattern[str]:
    literal = [re.escape(part) for part in _PARAMETER.split(f"/{operation.api}{operation.path}")[::2]]
    return re.compile("([^/]*)".join(literal))


def served_operations(loaded: LoadedAdapter, pack: Pack) -> list[Served]:
    """What an adapter can answer: what it names, and all else of the Service APIs whose address it names.

    Raises DocumentError where a call of it has no address to go to, or where nothing is left.
    """
    adapter = loaded.adapter
    served = []
    for operation in pack.operations.values():
        address = adapter.apis.get(operation.api)
        if operation.id in adapter.operations:
            _check_addressed(loaded, operation, address)
            served.append(Served(operation, address, is_adapted=True))
        elif address is not None:
            served.append(Served(operation, address, is_adapted=False))
    return served


def _check_addressed(loaded: LoadedAdapter, operation: Operation, address: str | None) -> None:
    for index, call in enumerate(loaded.adapter.operations[operation.id].calls):
        if address is None and call.address is None:
            key = ("operations", operation.id, "calls", index)
            raise _unaddressed(loaded, key, operation.api)


def _unaddressed(loaded: LoadedAdapter, key: tuple[str | int, ...], api: str) -> DocumentError:
    return loaded.error(key, f"has no address to go to; give `apis` the candidate's base address for {api}")

"""The features that a working group publishes for its own runner: which operations they cover. None is copied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gherkin.errors import ParserError
from gherkin.parser import Parser

from conformance.model import Json, Operation

_LARGEST = 1_000_000
_ENDPOINT = re.compile(r"@endpoint=(\S+)")
_METHOD = re.compile(r"@method=([A-Za-z]+)")
_PATH = re.compile(r"(?<![\w.:/])/[\w{}\-.:/]*\w[}/]?")


@dataclass(frozen=True)
class PublishedFeature:
    """One file: the operations that it covers, and what was not understood of it."""

    published: str
    operations: Sequence[str]
    scenarios: int
    not_understood: Sequence[tuple[int, str]] = field(default=())


def read_published(files: Iterable[tuple[Path, str]], operations: Sequence[Operation]) -> list[PublishedFeature]:
    """What these files cover of the operations."""
    return [_read(path, name, operations) for path, name in files]


def _read(path: Path, name: str, operations: Sequence[Operation]) -> PublishedFeature:
    try:
        text = path.read_bytes()[: _LARGEST + 1].decode("utf-8")
    except (UnicodeDecodeError, OSError):
        return PublishedFeature(name, (), 0, [(1, "is not UTF-8 text")])
    if len(text) > _LARGEST:
        return PublishedFeature(name, (), 0, [(1, f"is larger than {_LARGEST // 1_000_000} MB")])
    try:
        feature: Json = Parser().parse(text).get("feature")
    except (ParserError, RecursionError) as error:
        return PublishedFeature(name, (), 0, [(1, f"is no readable Gherkin: {str(error).splitlines()[-1][:160]}")])
    if not feature:
        return PublishedFeature(name, (), 0, [(1, "holds no feature")])
    scenarios = sum(1 for child in feature["children"] if "scenario" in child)
    return _covered(name, text, scenarios, operations)


def _covered(name: str, text: str, scenarios: int, operations: Sequence[Operation]) -> PublishedFeature:
    tagged = _ENDPOINT.findall(text)
    paths = dict.fromkeys(tagged or [path.rstrip("/.:") for path in _PATH.findall(text)])
    methods = {method.upper() for method in _METHOD.findall(text)}
    found: dict[str, None] = {}
    unknown = []
    for path in paths:
        matching = [one for one in operations if _same(one.path, path)]
        named = [one for one in matching if not methods or one.method in methods]
        found.update((one.id, None) for one in (named or matching))
        if not matching:
            unknown.append((_line(text, path), f"names {path}, which is the path of no operation"))
    if not paths:
        unknown.append((1, "names no path of an operation"))
    return PublishedFeature(name, list(found), scenarios, unknown)


def _same(declared: str, named: str) -> bool:
    """Whether two paths are the same but for what stands in braces, and what may stand before them."""
    pattern = re.sub(r"\\\{[^}]*\\\}", r"[^/]+", re.escape(declared.split("?")[0].rstrip("/")))
    return re.fullmatch(rf"(?:/[\w.-]+)*?{pattern}/?", named.split("?")[0]) is not None


def _line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1

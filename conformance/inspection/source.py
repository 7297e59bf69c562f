"""Read a document however broken it is: its content as far as it goes, the place of every key, and what is wrong.

What `conformance.documents` refuses at the first thing wrong is looked at here to its end.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from conformance.documents import Key
from conformance.inspection.finding import RULES, Finding
from conformance.model import Json

_MOST_NODES = 500_000  # a few lines of aliases that name aliases stand for billions of nodes
_MOST_BYTES = 20_000_000


@dataclass
class Source:
    """One file: its content, where its keys stand, and what is wrong with it."""

    path: Path
    content: Json = None
    places: dict[Key, tuple[int, int]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def add(self, rule: str, key: Key, problem: str, mend: str) -> None:
        """One more thing that is wrong, at a key or the nearest key above it that has a place."""
        line, column = self.place(key)
        self.findings.append(Finding(self.path, line, column, RULES[rule], problem, mend))

    def add_at(self, rule: str, line: int | None, column: int | None, problem: str, mend: str) -> None:
        """One more thing that is wrong, at a line and column."""
        self.findings.append(Finding(self.path, line, column, RULES[rule], problem, mend))

    def place(self, key: Key) -> tuple[int | None, int | None]:
        """Line and column of a key, or of the nearest above it; the whole document begins with its first line."""
        while key and key not in self.places:
            key = key[:-1]
        return self.places.get(key, (1, 1) if self.places else (None, None))


def read_source(path: Path) -> Source:
    """A YAML or JSON document; never raises. Keys that are numbers become texts, as in JSON."""
    source = Source(path)
    text = read_text(source)
    if text is None:
        return source
    if path.suffix == ".json":
        _read_json(source, text)
    else:
        _read_yaml(source, text)
    return source


def read_text(source: Source) -> str | None:
    """The text of the file, or None and a finding."""
    try:
        if source.path.stat().st_size > _MOST_BYTES:
            source.add("file-unreadable", (), "is larger than 20 MB", "split it, or take out what is no specification")
            return None
        return source.path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        source.add("file-unreadable", (), f"is not UTF-8 text (byte {error.start})", "save it as UTF-8")
    except OSError as error:
        source.add("file-unreadable", (), f"cannot be read: {error.strerror}", "name a file that can be read")
    return None


def _read_json(source: Source, text: str) -> None:
    """JSON is YAML but for tabs between its tokens: with spaces in their stead, PyYAML tells where keys stand."""
    try:
        source.content = json.loads(text)
    except json.JSONDecodeError as error:
        source.add_at(
            "file-unreadable", error.lineno, error.colno, f"is not readable JSON: {error.msg}", "mend it there"
        )
        return
    except RecursionError:
        source.add("file-unreadable", (), "is nested too deeply to be read", "nest it less")
        return
    indented = next((at for at, line in enumerate(text.splitlines(), 1) if line.startswith("\t")), None)
    if indented is not None:
        source.add_at("file-tabs", indented, 1, "is indented with tabs", "indent it with spaces")
    placed = Source(source.path)
    _read_yaml(placed, _TAB_BETWEEN_TOKENS.sub(lambda match: match.group().replace("\t", " "), text))
    source.places = placed.places
    source.findings += [finding for finding in placed.findings if finding.rule.id == "file-key-twice"]


_TAB_BETWEEN_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*"|\t')


def _read_yaml(source: Source, text: str) -> None:
    try:
        loader = yaml.CSafeLoader(text)
        try:
            node = loader.get_single_node()
            source.content = None if node is None else _Reading(source, loader).value(node, ())
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        problem = f"is not readable YAML: {error.problem or error.context}"
        mend = "mend it there; quote a text that YAML reads as something else"
        source.add_at("file-unreadable", line, column, problem, mend)
    except (yaml.YAMLError, ValueError, TypeError) as error:
        problem = f"is not readable YAML: {str(error).splitlines()[0] if str(error) else type(error).__name__}"
        source.add("file-unreadable", (), problem, "write plain YAML")
    except RecursionError:
        source.add(
            "file-unreadable",
            (),
            "is nested too deeply, or in itself",
            "nest it less, and use no alias inside its anchor",
        )


class _Reading:
    """Turns the nodes of one document into values, keeping the place of every key."""

    def __init__(self, source: Source, loader: yaml.CSafeLoader) -> None:
        self._source = source
        self._loader = loader
        self._nodes = 0

    def value(self, node: yaml.Node, key: Key) -> Json:
        """The value of a node. Raises ValueError where aliases make the document too large."""
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise ValueError("its aliases make it larger than half a million values")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, key)
        if isinstance(node, yaml.SequenceNode):
            return [self._item(item, (*key, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _item(self, node: yaml.Node, key: Key) -> Json:
        self._source.places[key] = _place(node)
        return self.value(node, key)

    def _mapping(self, node: yaml.MappingNode, key: Key) -> Mapping[str, Json]:
        self._loader.flatten_mapping(node)
        content: dict[str, Json] = {}
        for name_node, value_node in node.value:
            written = self._loader.construct_object(name_node, deep=True)
            name = written if isinstance(written, str) else str(name_node.value)
            inner = (*key, name)
            if name in content:
                first = self._source.places[inner][0]
                line, column = _place(name_node)
                problem = f"“{name}” stands on line {first} too"
                self._source.add_at("file-key-twice", line, column, problem, "keep one")
            self._source.places[inner] = _place(name_node)
            if not isinstance(written, str) and key and key[-1] == "responses":
                self._source.add("openapi-status-key", inner, f"the status {name} is a number", f'write "{name}"')
            content[name] = self.value(value_node, inner)
        return content

    def _scalar(self, node: yaml.Node) -> Json:
        """Dates stay the texts that were written: OpenAPI documents mean no others."""
        if node.tag == "tag:yaml.org,2002:timestamp":
            return str(node.value)
        return self._loader.construct_object(node, deep=True)


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def walk(content: Json, key: Key = ()) -> Iterator[tuple[Key, Json]]:
    """Every value inside of a value, with its key, from the outside in."""
    waiting: list[tuple[Key, Json]] = [(key, content)]
    while waiting:
        at, value = waiting.pop()
        yield at, value
        if isinstance(value, Mapping):
            waiting += [((*at, name), inner) for name, inner in reversed(list(value.items()))]
        elif isinstance(value, list):
            waiting += [((*at, index), inner) for index, inner in reversed(list(enumerate(value)))]

"""Read YAML that a stranger wrote: JSON too, in one document or several, bounded in size whatever aliases make of it.

A kilobyte of YAML can stand for a thousand million values, for an alias may name what holds aliases (the "billion
laughs"). The size of what is written is therefore counted with every alias followed, before anything is made of it.
"""

from __future__ import annotations

import yaml

from conformance.model import Json

MOST_VALUES = 200_000
"""Values in one text, with every alias followed."""

DEEPEST = 100
"""Lists and mappings within one another."""

_TIMESTAMP = "tag:yaml.org,2002:timestamp"


class ForeignYamlError(Exception):
    """The text cannot be read; the message says why, in words that follow the name of the text."""


class _Loader(yaml.CSafeLoader):
    """YAML without implicit dates: they stay the text that was written."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read_foreign_yaml(text: str) -> list[Json]:
    """The documents of a text; what is empty among them is left out. Raises ForeignYamlError."""
    try:
        _check_depth(text)
        loader = _Loader(text)
        try:
            return [found for found in _documents(loader) if found is not None]
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f" (line {mark.line + 1})" if mark else ""
        raise ForeignYamlError(f"is not readable YAML: {str(error.problem or error.context)[:200]}{where}") from None
    except (yaml.YAMLError, ValueError, TypeError, OverflowError) as error:
        raise ForeignYamlError(f"is not readable YAML: {str(error)[:200]}") from None
    except RecursionError:
        raise ForeignYamlError("is nested too deeply to be read") from None


def _documents(loader: _Loader) -> list[Json]:
    found, sizes = [], 0
    while loader.check_node():
        node = loader.get_node()
        assert node is not None  # check_node has looked
        sizes += _size(node, {}, set())
        if sizes > MOST_VALUES:
            raise ForeignYamlError(f"holds more than {MOST_VALUES} values")
        found.append(loader.construct_document(node))
    return found


def _check_depth(text: str) -> None:
    """Events come one by one, so that nothing is nested while they are counted."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            depth += 1
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise ForeignYamlError("is nested too deeply to be read")


def _size(node: yaml.Node, known: dict[int, int], above: set[int]) -> int:
    """How many values a node stands for. Raises ForeignYamlError where it holds itself."""
    if id(node) in above:
        raise ForeignYamlError("has an alias that names what it stands in")
    if id(node) not in known:
        known[id(node)] = 1 + sum(_size(child, known, above | {id(node)}) for child in _children(node))
    return known[id(node)]


def _children(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [child for pair in node.value for child in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []

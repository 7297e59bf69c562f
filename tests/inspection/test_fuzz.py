"""`pack check` ends in findings whatever it is given: documents and feature files that were broken at random."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conformance.inspection import FORMATS, RULES, inspect
from tests.small_pack import DOCUMENT, FEATURE, MANIFEST, REQUIREMENTS

PARTS = {
    "things.yaml": DOCUMENT,
    "requirements.yaml": REQUIREMENTS,
    "manifest.yaml": MANIFEST,
    "things.feature": FEATURE,
}
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 10**30, "", "x", "#/", "{", "\u202e", "$ref", "200", 200),
    *([], [None], [[]], {}, {"": None}, {"$ref": "#/"}, {"$ref": 7}, {"$ref": "#/paths"}, {"type": ["string"]}),
    *({"a": {"$ref": "#/components/schemas/Thing"}}, ["x", "x"], {"1": 1}),
)
NAMES = (
    *("paths", "parameters", "responses", "content", "schema", "properties", "required", "items", "allOf", "enum"),
    *("type", "example", "examples", "default", "security", "components", "operationId", "in", "name", "format"),
    *("requirements", "operations", "level", "headers", "minLength", "pattern", "$ref", "x-refusal", "apis"),
)
QUICK = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check(folder: Path, name: str, content: bytes) -> None:
    """Look at a folder in which one part was broken: all is told in every format, each thing by a rule that exists."""
    for part, text in PARTS.items():
        (folder / part).write_text(text, encoding="utf-8")
    (folder / name).write_bytes(content)
    found = inspect([folder])
    assert {one.rule.id for one in found.findings} <= set(RULES)
    assert all(one.line is None or one.line > 0 for one in found.findings)
    for form in FORMATS.values():
        "\n".join(form(found)).encode()


@QUICK
@given(data=st.data())
def test_bytes_are_changed(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(PARTS)))
    content = bytearray(PARTS[name].encode())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        length = data.draw(st.sampled_from([0, 0, 1, 3, 40]))
        content[start : start + length] = data.draw(st.binary(max_size=6) | st.sampled_from([b"\t", b"- ", b"|"]))
    check(tmp_path, name, bytes(content))


@QUICK
@given(data=st.data())
def test_lines_are_moved_doubled_and_left_out(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(PARTS)))
    lines = PARTS[name].splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 5))):
        at, to = (data.draw(st.integers(0, len(lines))) for _ in range(2))
        match data.draw(st.sampled_from(["move", "double", "leave out", "indent"])):
            case "move":
                lines[to:to] = [lines.pop(at)] if at < len(lines) else []
            case "double":
                lines[to:to] = lines[at : at + 3]
            case "leave out":
                del lines[at : at + 2]
            case _:
                lines[at : at + 1] = [f"  {line}" for line in lines[at : at + 1]]
    check(tmp_path, name, "".join(lines).encode())


@settings(QUICK, max_examples=30)
@given(data=st.data())
def test_values_are_replaced(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["things.yaml", "requirements.yaml", "manifest.yaml", "things.json"]))
    content = copy.deepcopy(yaml.safe_load(PARTS[name.replace("json", "yaml")]))
    for _ in range(data.draw(st.integers(1, 3))):
        spoil(content, data)
    written = json.dumps(content) if name.endswith("json") else yaml.safe_dump(content)
    check(tmp_path, name, written.encode("utf-8", "surrogatepass"))


def spoil(node: Any, data: st.DataObject) -> None:
    """Go down into a document, and put something odd where that ends."""
    while True:
        inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        deeper = [key for key, value in inner if isinstance(value, dict | list)]
        if not deeper or data.draw(st.integers(0, 5)) == 0:
            break
        node = node[data.draw(st.sampled_from(deeper))]
    odd = copy.deepcopy(data.draw(st.sampled_from(ODD)))
    if isinstance(node, list):
        node.append(odd)
    else:
        node[data.draw(st.sampled_from([*node, *NAMES]))] = odd


def rich() -> Any:
    """The small pack's document with more kinds of things in it."""
    whole = yaml.safe_load(DOCUMENT)
    listing = whole["paths"]["/things"]["get"]
    listing["parameters"] = [{"name": "q", "in": "query", "schema": {"type": "string", "default": "a"}}]
    listing["responses"]["200"]["headers"] = {"X-A": {"schema": {"type": "string"}}}
    whole["security"] = [{"key": []}]
    whole["components"]["securitySchemes"] = {"key": {"type": "apiKey", "in": "header", "name": "K"}}
    whole["components"]["schemas"]["Thing"]["allOf"] = [{"type": "object"}]
    return whole


WORST: tuple[Any, ...] = (None, [[]], {"$ref": "#/"})


@pytest.mark.parametrize("odd", WORST, ids=[json.dumps(odd) for odd in WORST])
@pytest.mark.parametrize("name", ["things.yaml", "requirements.yaml", "manifest.yaml"])
def test_odd_value_at_every_name(tmp_path: Path, name: str, odd: Any) -> None:
    whole = rich() if name == "things.yaml" else yaml.safe_load(PARTS[name])
    for part, text in PARTS.items():
        (tmp_path / part).write_text(text, encoding="utf-8")
    for spoilt in sorted(set(_names(whole))):
        (tmp_path / name).write_text(yaml.safe_dump(_replaced(whole, spoilt, odd)), encoding="utf-8")
        assert {one.rule.id for one in inspect([tmp_path]).findings} <= set(RULES), spoilt


def _names(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [*map(str, node), *(name for value in node.values() for name in _names(value))]
    return [name for value in node for name in _names(value)] if isinstance(node, list) else []


def _replaced(node: Any, name: str, odd: Any) -> Any:
    if isinstance(node, dict):
        return {
            key: copy.deepcopy(odd) if str(key) == name else _replaced(value, name, odd) for key, value in node.items()
        }
    return [_replaced(value, name, odd) for value in node] if isinstance(node, list) else node

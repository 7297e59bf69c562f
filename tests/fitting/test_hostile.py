"""`adapter check`: adapters and documents that cannot be read, or hold what no document should."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fitting.registry import ADAPTER, CANDIDATE, SWAGGER, checked, edited, written
from tests.kit import check_refused, kit_here

BAD: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ('version: "1.4"', 'version: "9.9"', ("adapter.yaml:2:", "version", "9.9", "1.4")),
    ("block: bb-digital-registries", "block: bb-digital-registry", ("adapter.yaml:1:", "bb-digital-registries")),
    ("request.path.id}", "request.path.}", ("adapter.yaml:", "JSONata")),
    ("$count(answers", "$eval(answers", ("adapter.yaml:", "$eval")),
    ("tolerates: [404]", "tolerate: [404]", ("adapter.yaml:", "`tolerates`")),
    ("A card is found or not.}", "No., calls: [{method: GET, path: /}]}", ("either",)),
    ("candidate.yaml", "gone.yaml", ("adapter.yaml:3:", "gone.yaml")),
    ("operations:", "operations: [", ("adapter.yaml", "YAML")),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), BAD)
def test_an_adapter_that_cannot_be_read_ends_in_one_sentence(
    tmp_path: Path, old: str, new: str, words: tuple[str, ...]
) -> None:
    written(tmp_path, edited(ADAPTER, old, new))
    check_refused(kit_here("adapter", "check", "adapter.yaml", folder=tmp_path), 2, *words)


ALIASES = "a: &a [1]\n" + "\n".join(
    f"{b}: &{b} [{', '.join(['*' + a] * 20)}]" for a, b in ("ab", "bc", "cd", "de", "ef")
)
HOSTILE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("candidate.yaml", "paths: {", ("candidate.yaml", "YAML")),
    ("candidate.yaml", "[]", ("candidate.yaml", "paths")),
    ("candidate.yaml", ALIASES, ("aliases",)),
    ("candidate.yaml", "paths: " + "[" * 3000 + "]" * 3000, ("candidate.yaml", "nested too deeply")),
    ("candidate.yaml", "x: " + "y" * 10_000_001, ("candidate.yaml", "10 MB")),
    ("candidate.yaml", "\x00", ("candidate.yaml",)),
)  # fmt: skip


@pytest.mark.parametrize(("name", "text", "words"), HOSTILE, ids=[str(at) for at in range(len(HOSTILE))])
def test_a_document_that_cannot_be_read_ends_in_one_sentence(
    tmp_path: Path, name: str, text: str, words: tuple[str, ...]
) -> None:
    written(tmp_path, ADAPTER)
    (tmp_path / name).write_text(text, encoding="utf-8")
    check_refused(kit_here("adapter", "check", "adapter.yaml", folder=tmp_path), 2, *words)


ALL_OF = "    Card:\n      allOf:\n"
STRANGE: tuple[tuple[str, str], ...] = (
    ('schema: {$ref: "#/components/schemas/Card"}', 'schema: {$ref: "https://other.example/card.yaml"}'),
    ('schema: {$ref: "#/components/schemas/Card"}', 'schema: {$ref: "../../etc/passwd"}'),
    ('schema: {$ref: "#/components/schemas/Card"}', 'schema: {$ref: "#/nowhere"}'),
    ("    Card:\n      allOf:\n", '    Card:\n      allOf:\n        - $ref: "#/components/schemas/Card"\n'),
    (ALL_OF, "    Card:\n      oneOf: [3, {properties: 5}, {required: 1, type: [1]}]\n      allOf:\n"),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new"), STRANGE)
def test_what_a_document_does_not_say_is_not_guessed(tmp_path: Path, old: str, new: str) -> None:
    """References out of the file are not followed, schemas of themselves end, and what is none is passed over."""
    assert checked(tmp_path, ADAPTER, CANDIDATE.replace(old, new)) == []


def test_swagger_is_read_too(tmp_path: Path) -> None:
    text = edited(ADAPTER, "request.path.id}", "request.path.id}\n        query: {at: '\"1\"'}")
    findings = checked(tmp_path, text, SWAGGER)
    assert [one.rule.id for one in findings if "delete" in one.problem] == ["adapter-query-unknown"]
    assert "adapter-body-missing" in {one.rule.id for one in findings}

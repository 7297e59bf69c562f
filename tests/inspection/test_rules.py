"""Every rule of `pack check`: what breaks it, where that is told, and the nearest thing that does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from conformance.inspection import RULES, Finding, inspect
from tests.small_pack import DOCUMENT, FEATURE, MANIFEST, REQUIREMENTS

SOUND = DOCUMENT.replace("paths:\n", "security: []\npaths:\n").replace(
    """          description: All things.
""",
    """          description: All things.
          headers: {}
""",
)
ANSWERS = SOUND.replace('        "200":\n', '        "400": {description: It is refused.}\n        "200":\n', 1)
"""The small document with nothing wrong in it."""

Files = Mapping[str, str]


def found(folder: Path, files: Files) -> list[tuple[str, str, int | None]]:
    """Rule, file and line of each finding; the files are those of a pack but for what they replace."""
    return [(one.rule.id, one.path.name, one.line) for one in inspected(folder, files)]


def inspected(folder: Path, files: Files) -> list[Finding]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return inspect([folder]).findings


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


OPERATION = "      operationId: listThings\n"
EDITS: tuple[tuple[str, str, str, str], ...] = (
    # rule, what is replaced in the sound document, by what, and the text on whose line it is told
    ("file-unreadable", "paths:", "paths: [", "get:"),
    ("file-key-twice", OPERATION, OPERATION * 2, ""),
    ("openapi-invalid", "info: {title: Things, version: \"1.0\"}", "info: {title: Things}", "info"),
    ("openapi-reference", "#/components/schemas/Thing", "#/components/schemas/Gone", "#/components/schemas/Gone"),
    ("openapi-reference", "#/components/schemas/Thing", "https://example.org/thing.yaml", "https://example.org/thing"),
    ("openapi-status-key", '"201":', "201:", "201:"),
    ("openapi-operation-id", OPERATION, "", "get:"),
    ("openapi-operation-id", "operationId: createThing", "operationId: listThings", ""),
    ("openapi-path-parameter", "  /things:", "  /things/{id}:", "get:"),
    ("openapi-path-query", "  /things:", "  /things?all=1:", "/things?all=1"),
    ("openapi-no-success", '        "201":', '        "409":', ""),
    ("openapi-no-error", '        "400": {description: It is refused.}\n        "200":', '        "200":', ""),
    ("openapi-no-security", "security: []\n", "", "paths:"),
    ("openapi-example", "example: [{id: T-1, size: 3}]", "example: [{id: T-1, size: none}]", "size: none"),
    ("openapi-example", "example: [{id: T-1, size: 3}]", "example: [{size: 3}]", "example: [{size: 3}]"),
    ("openapi-default", "integer, minimum: 1}", "integer, minimum: 1, default: 0}", "default: 0"),
    ("openapi-schema", "minLength: 1, maxLength: 20", "pattern: '['", "pattern"),
    ("openapi-names", "size: {type: integer, minimum: 1}", "ID: {type: string}", "ID: {type"),
    ("openapi-format", "type: integer, minimum: 1", "type: string, format: url", "format: url"),
)  # fmt: skip


def test_the_sound_document_is_sound(tmp_path: Path) -> None:
    assert found(tmp_path, {"things.yaml": ANSWERS}) == []


@pytest.mark.parametrize(("rule", "old", "new", "where"), EDITS)
def test_openapi(tmp_path: Path, rule: str, old: str, new: str, where: str) -> None:
    assert old in ANSWERS
    text = ANSWERS.replace(old, new, 1)
    told = [one for one in found(tmp_path, {"things.yaml": text}) if one[0] == rule]
    assert told, "nothing is told"
    assert not where or told[0][2] == line_of(text, where)


def test_a_parameter_is_declared_once(tmp_path: Path) -> None:
    one = "        - {name: q, in: query, schema: {type: string}}\n"
    text = ANSWERS.replace(OPERATION, f"{OPERATION}      parameters:\n{one}{one}")
    assert ("openapi-parameter-twice", "things.yaml", line_of(text, one) + 1) in found(
        tmp_path, {"a/things.yaml": text}
    )
    right = text.replace(one * 2, one + one.replace("query", "header"))
    assert found(tmp_path / "b", {"things.yaml": right}) == []


def test_two_documents_do_not_claim_one_path(tmp_path: Path) -> None:
    other = ANSWERS.replace("listThings", "listAll").replace("createThing", "keep")
    told = found(tmp_path / "a", {"one.yaml": ANSWERS, "two.yaml": other})
    assert [one[:2] for one in told] == [("openapi-claimed-twice", "two.yaml")] * 2
    elsewhere = other.replace("  /things:", "  /others:")
    assert found(tmp_path / "b", {"one.yaml": ANSWERS, "two.yaml": elsewhere}) == []


def test_json_is_read_with_lines_and_tabs(tmp_path: Path) -> None:
    text = '{\n\t"openapi": "3.0.3",\n\t"info": {"title": "T", "version": "1"},\n\t"paths": {\n\t\t'
    text += '"/a": {"get": {"responses": {}}}\n\t}\n}'
    told = found(tmp_path, {"a.json": text})
    assert ("openapi-operation-id", "a.json", 5) in told
    assert ("file-tabs", "a.json", 2) in told
    assert "file-unreadable" not in [one[0] for one in told]


REQUIREMENT_EDITS = (
    ("requirement-invalid", "level: REQUIRED", "level: MUST"),
    ("requirement-invalid", "statement: Things are listed.", "statement: ''"),
    ("requirement-twice", "requirements:\n", "requirements:\n" + REQUIREMENTS.splitlines()[-1] + "\n"),
    ("requirement-operation", "level: REQUIRED", "level: REQUIRED, operations: [removeThing]"),
    ("requirement-operation", "level: REQUIRED", "level: REQUIRED, operations: removeThing"),
    ("requirement-operation", "level: REQUIRED", "level: REQUIRED, operations: true"),
    ("requirement-operation", "level: REQUIRED", "level: REQUIRED, operations: [[]]"),
)


@pytest.mark.parametrize(("rule", "old", "new"), REQUIREMENT_EDITS)
def test_requirements(tmp_path: Path, rule: str, old: str, new: str) -> None:
    files = {"things.yaml": ANSWERS, "requirements.yaml": REQUIREMENTS}
    assert found(tmp_path / "sound", files) == []
    files["requirements.yaml"] = REQUIREMENTS.replace(old, new, 1)
    assert rule in [one[0] for one in found(tmp_path / "broken", files)]


MORE = """
  @id:more @positive
  Scenario: More
    Given a valid "listThings" request
    When the request is sent
    {}
"""
FEATURE_EDITS: tuple[tuple[str, str, int], ...] = (
    # rule, the last steps of one more scenario, and the line of it (from 1, the blank line) on which it is told
    ("scenario-step", "Then the request is loved", 6),
    ("scenario-cannot-fail", "And the request is sent again", 3),
    ("scenario-forbidden-status", "Then the response status is 404", 6),
    ("scenario-forbidden-field", 'Then the response field "[0].colour" is "red"', 6),
    ("scenario-part", 'Then the response field "[0].size" is 007', 6),
    ("scenario-contradiction", "Then the request is refused", 3),
    ("scenario-repeats", "Then the request is accepted\n    And the response matches the specification", 3),
)


@pytest.mark.parametrize(("rule", "steps", "line"), FEATURE_EDITS)
def test_features(tmp_path: Path, rule: str, steps: str, line: int) -> None:
    files = {"things.yaml": ANSWERS, "requirements.yaml": REQUIREMENTS, "things.feature": FEATURE}
    assert found(tmp_path / "sound", files) == []
    files["things.feature"] = FEATURE + MORE.format(steps)
    told = found(tmp_path / "broken", files)
    assert (rule, "things.feature", FEATURE.count("\n") + line) in told, told


@pytest.mark.parametrize("steps", [
    "Then the response status is 400",
    'Then the response field "[0].colour" is absent',
    'Then the response field "[0].size" is 7',
])  # fmt: skip
def test_what_the_document_has_may_be_asked_for(tmp_path: Path, steps: str) -> None:
    files = {"things.yaml": ANSWERS, "things.feature": FEATURE + MORE.format(steps)}
    assert found(tmp_path, files) == []


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("feature-tag", "@operation:listThings", "@operation:listAll"),
        ("feature-tag", "@requirement:bb-example-1", "@requirement:bb-example-7"),
        ("feature-endpoint", "@operation:listThings", "@operation:listThings @endpoint=/stuff"),
        ("scenario-id", "@id:thing-kept ", ""),
        ("scenario-id", "@id:thing-kept ", "@id:things-listed "),
        ("scenario-id", "@id:thing-kept ", "@id:thing-kept @id:thing-held "),
        ("feature-unreadable", "Feature: Things", "Feture: Things"),
    ],
)
def test_tags_and_syntax(tmp_path: Path, rule: str, old: str, new: str) -> None:
    files = {"things.yaml": ANSWERS, "requirements.yaml": REQUIREMENTS, "things.feature": FEATURE.replace(old, new, 1)}
    assert rule in [one[0] for one in found(tmp_path, files)]


@pytest.mark.parametrize("endpoint", ["/things", "/api/v1/things", "/things?page=1"])
def test_an_endpoint_may_stand_below_a_server_s_address(tmp_path: Path, endpoint: str) -> None:
    feature = FEATURE.replace("@operation:listThings", f"@operation:listThings @endpoint={endpoint}", 1)
    assert found(tmp_path, {"things.yaml": ANSWERS, "things.feature": feature}) == []


def test_a_pack_that_the_kit_cannot_use_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "specs" / "bb-example" / "1.0"
    files = {
        "specs/bb-example/1.0/manifest.yaml": MANIFEST.replace('version: "1.0"', 'version: "2.0"'),
        "specs/bb-example/1.0/openapi/things.yaml": ANSWERS,
        "specs/bb-example/1.0/requirements.yaml": REQUIREMENTS,
        "features/bb-example/1.0/things.feature": FEATURE,
    }
    assert [one[0] for one in found(tmp_path, files)] == ["pack-invalid"]
    assert folder.is_dir()


HEAD = 'openapi: 3.0.0\ninfo: {title: T, version: "1"}\npaths: {}\n'
HOSTILE = {
    "bomb.yaml": "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(12)),
    "self.yaml": "a: &a [*a]\n",
    "deep.json": "[" * 100_000,
    "bytes.yaml": "\udcff",
    "empty.yaml": "",
    "tabs.yaml": "a:\n\t- b\n",
    "keys.yaml": "openapi: 3.0.0\npaths: {1: 2, null: 3, [a]: 4}\n",
    "types.yaml": "openapi: [3]\ninfo: 7\npaths: {/a: {get: {parameters: 3, responses: [1]}}}\ncomponents: []\n",
    "loop.yaml": HEAD + 'components: {schemas: {A: {$ref: "#/components/schemas/A"}}}\n',
    "tree.yaml": HEAD + 'components: {schemas: {A: {type: object, properties: {a: {$ref: "#/components/schemas/A"}}, '
                        "example: {a: {a: 7}}}}}\n",
    "half.feature": "Feature: A\n  Scenario: B\n    Given\n  Scenario Outline: C\n    Given <x>\n    Examples:\n"
                    "      | x |\n      | 1 | 2 |\n",
    "nothing.feature": "",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_anything_is_survived(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name].encode("utf-8", errors="surrogateescape"))
    inspected = inspect([tmp_path])
    if name in ("empty.yaml",):
        assert [path.name for path in inspected.others] == [name]
    else:
        assert inspected.findings


def test_every_rule_is_broken_somewhere_in_these_tests() -> None:
    tried = {edit[0] for edit in (*EDITS, *REQUIREMENT_EDITS, *FEATURE_EDITS)}
    tried |= {"feature-tag", "feature-endpoint", "feature-unreadable", "pack-invalid", "scenario-id"}
    assert set(RULES) - tried == {"openapi-parameter-twice", "openapi-claimed-twice", "file-tabs"}

"""Findings that were false once, or told so often that nobody would read them: each with what is still found."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.inspection import inspect
from tests.inspection.test_rules import ANSWERS
from tests.small_pack import REQUIREMENTS

Told = list[tuple[str, int | None, str]]


def told(folder: Path, rule: str, **files: str) -> Told:
    """What is told by a rule of files, which are named without their suffix: `a_yaml` is `a.yaml`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / ".".join(name.rsplit("_", 1))).write_text(text, encoding="utf-8")
    return [(one.rule.id, one.line, one.problem) for one in inspect([folder]).findings if one.rule.id == rule]


TABLES = """\
Feature: Things

  Scenario: One
    Given a thing with:
      | id | {first} |
    Then it is kept

  Scenario Outline: Others
    Given a thing with:
      | id | <id> |
    Then it is kept

    Examples:
      | id |
      | B  |
      | C  |
"""


def test_steps_that_differ_in_their_tables_alone_do_not_repeat_one_another(tmp_path: Path) -> None:
    assert told(tmp_path / "a", "scenario-repeats", things_feature=TABLES.format(first="A")) == []
    assert [one[1] for one in told(tmp_path / "b", "scenario-repeats", things_feature=TABLES.format(first="B"))] == [15]


def test_steps_that_differ_in_the_text_beneath_them_alone_do_not_repeat_one_another(tmp_path: Path) -> None:
    one = 'Feature: F\n\n  Scenario: One\n    Given this\n      """\n      A\n      """\n    Then it is kept\n'
    two = one.removeprefix("Feature: F\n").replace("One", "Two")
    assert told(tmp_path / "a", "scenario-repeats", f_feature=one + two.replace("      A", "      B")) == []
    assert len(told(tmp_path / "b", "scenario-repeats", f_feature=one + two)) == 1


def test_refusal_in_a_field_is_an_answer_to_errors(tmp_path: Path) -> None:
    silent = ANSWERS.replace('        "400": {description: It is refused.}\n', "", 1)
    by_field = silent.replace(
        "      operationId: listThings\n",
        "      operationId: listThings\n      x-refusal: {status: 200, field: error}\n",
    )
    assert by_field != silent
    before = told(tmp_path / "a", "openapi-no-error", things_yaml=silent)
    after = told(tmp_path / "b", "openapi-no-error", things_yaml=by_field)
    assert [one[2].split(" does")[0] for one in before] == ["GET /things"]
    assert after == []


FOREIGN = "Feature: F\n  Scenario: S\n    Given something\n    When it is done\n    Then it is good\n"


def test_file_for_another_runner_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path / "a", "scenario-step", f_feature=FOREIGN) == [
        ("scenario-step", 3, "none of its 3 steps is one of the kit's: it was written for another runner")
    ]
    own = FOREIGN.replace("it is done", "the request is sent")
    assert [one[1] for one in told(tmp_path / "b", "scenario-step", f_feature=own)] == [3, 5]
    alone = "Feature: F\n  Scenario: S\n    Then it is good\n"
    assert [one[2] for one in told(tmp_path / "c", "scenario-step", f_feature=alone)] == [
        "there is no step “it is good”"
    ]


@pytest.mark.parametrize(
    ("steps", "problem"),
    [
        ("    When it is done\n    And it has status 200\n", "has no `Then`"),
        ("    When the request is sent\n", "has no step that looks at what came back"),
    ],
)
def test_scenario_that_cannot_fail_is_told_by_what_the_kit_knows_of_it(
    tmp_path: Path, steps: str, problem: str
) -> None:
    [(_, line, said)] = told(tmp_path, "scenario-cannot-fail", f_feature=f"Feature: F\n  Scenario: S\n{steps}")
    assert (line, said) == (2, f"the scenario “S” {problem}")


def test_what_no_requirement_has_is_told_once(tmp_path: Path) -> None:
    many = "requirements:\n" + "".join(f"  - {{section: '{n}', level: REQUIRED}}\n" for n in range(9))
    found = told(tmp_path / "a", "requirement-invalid", requirements_yaml=many)
    assert [(line, said) for _, line, said in found] == [
        (1, f"none of 9 requirements has `{name}`") for name in ("id", "number", "kind", "statement")
    ]
    lacking = REQUIREMENTS + REQUIREMENTS.splitlines()[-1].replace("bb-example-1, section", "bb-example-2, chapter")
    found = told(tmp_path / "b", "requirement-invalid", requirements_yaml=lacking)
    assert [said for _, _, said in found] == ["bb-example-2 has no section"]


def test_format_that_is_used_often_is_told_once_with_its_lines(tmp_path: Path) -> None:
    names = [f"p{n}" for n in range(8)]
    schema = "type: object, properties: {\n" + ",\n".join(f"{n}: {{type: string, format: odd}}" for n in names) + "}"
    text = ANSWERS.replace("    Thing:\n", f"    Odd: {{{schema}}}\n    Thing:\n")
    [(_, line, said)] = told(tmp_path, "openapi-format", things_yaml=text)
    assert line is not None
    assert text.splitlines()[line - 1].startswith("p0: ")
    others = ", ".join(str(line + number) for number in range(1, 6))
    assert said == f"the format “odd” is in no registry; it also stands on lines {others} and 2 more"


@pytest.mark.parametrize(("name", "count"), [("client_id", 0), ("thing_id", 1)])
def test_name_that_oauth_fixes_is_not_held_against_others(tmp_path: Path, name: str, count: int) -> None:
    other = "clientId" if name == "client_id" else "thingId"
    properties = f"properties: {{{name}: {{type: string}}, {other}: {{type: string}}}}"
    text = ANSWERS.replace("    Thing:\n", f"    Odd: {{type: object, {properties}}}\n    Thing:\n")
    assert len(told(tmp_path, "openapi-names", things_yaml=text)) == count


INVALID = (
    # What is wrong, the text of it in the small pack's document, and what stands on the line that is told
    ("a type that is none", "type: string, minLength: 1", "type: text, minLength: 1", "id: {"),
    ("properties that are no schemas", "size: {type: integer, minimum: 1}", "size: text", "size: text"),
    ("something at the top", "paths:\n", "headers: {}\npaths:\n", "headers: {}"),
    ("something in an operation", "      operationId: listThings\n", "      operationId: listThings\n      body: {}\n",
     "body: {}"),
    ("something in an answer", "          description: All things.\n",
     "          description: All things.\n          examples: {}\n", "examples: {}"),
)  # fmt: skip


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(("what", "old", "new", "there"), INVALID, ids=[case[0] for case in INVALID])
def test_each_finding_of_the_validator_has_its_line(
    tmp_path: Path, version: str, what: str, old: str, new: str, there: str
) -> None:
    text = ANSWERS.replace("openapi: 3.0.3", f"openapi: {version}").replace(old, new, 1)
    found = told(tmp_path, "openapi-invalid", things_yaml=text)
    assert found, what
    lines = [text.splitlines()[(line or 0) - 1].strip() for _, line, _ in found]
    # By OpenAPI 3.0 an answer is one of two things: all that the validator knows is that it is neither.
    nearest = '"200":' if what == "something in an answer" and version == "3.0.3" else there
    assert any(line.startswith(nearest) for line in lines), found


def test_what_a_rule_tells_with_its_line_is_not_told_by_the_validator_as_well(tmp_path: Path) -> None:
    text = ANSWERS.replace("  /things:\n", "  /things/{id}:\n")
    assert told(tmp_path, "openapi-invalid", things_yaml=text) == []
    assert len(told(tmp_path, "openapi-path-parameter", things_yaml=text)) == 2

"""`pack try`: what a specification's own trial tells, by a pack that is spoilt in many places, and by a sound one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conformance.trial import TRIAL_FORMATS, Counts, Point, PointKind, Trial
from tests.kit import Finished, check_refused, kit, kit_here
from tests.small_pack import BLOCK, DOCUMENT, FEATURE, REQUIREMENTS, write_pack

SOUND_DOCUMENT = DOCUMENT.replace("paths:", "security: [{key: []}]\npaths:").replace(
    '"400": {description: It is refused.}', '"400": {description: It is refused.}\n        "401": {description: Who?}'
).replace(
    "    post:\n", '        "401": {description: Who?}\n    post:\n'
) + "  securitySchemes:\n    key: {type: apiKey, in: header, name: X-Key}\n"  # fmt: skip

SOUND_FEATURE = (
    FEATURE
    + """
  @id:thing-unreadable @negative @operation:createThing
  Scenario: A thing that is no JSON is refused
    Given a valid "createThing" request
    And the body is not JSON
    When the request is sent
    Then the response status is 400

  @id:things-for-nobody @negative
  Scenario: Things are not listed for those who have no key
    Given a valid "listThings" request
    And no credentials are sent
    When the request is sent
    Then the response status is 401
"""
)

SPOILT_FEATURE = (
    FEATURE
    + """
  @id:contradicting @operation:createThing
  Scenario: A thing as the document describes it is refused
    Given a valid "createThing" request
    When the request is sent
    Then the response status is 400

  @id:undeclared @operation:createThing
  Scenario: A thing is answered with a status that the document does not declare
    Given a valid "createThing" request
    When the request is sent
    Then the response status is 418

  @id:dataless @operation:createThing
  Scenario: A thing has an id that nobody names
    Given a valid "createThing" request
    And the body field "id" is the test data "an id of old"
    When the request is sent
    Then the request is accepted

  @id:known-to-http @operation:listThings
  Scenario: Who has no key is sent away with a status that the document does not declare
    Given a valid "listThings" request
    And no credentials are sent
    When the request is sent
    Then the response status is 401

  @id:wordless @operation:createThing
  Scenario: A thing is asked for in words that there are not
    Given a thing is wished for
    Then the request is accepted

  @id:blind
  Scenario: Things are listed, and somebody looks elsewhere
    Given a valid "createThing" request
    When the request is sent
    Then the request is accepted

  @id:assertionless
  Scenario: Things are listed, and nobody looks
    Given a valid "listThings" request
    When the request is sent

  @id:built-on-itself
  Scenario: Things are listed once they were listed
    Given "listThings" has succeeded
    And a valid "listThings" request
    When the request is sent
    Then the request is accepted
"""
)

SPOILT_DOCUMENT = (
    DOCUMENT.replace("paths:", "security: [{key: []}]\npaths:").replace(
        "components:",
        '  /things/{id}:\n    get:\n      operationId: readThing\n      responses:\n        "200": {description: It.}\n'
        '        "404": {description: None.}\n      parameters:\n'
        "        - {name: id, in: path, required: true, schema: {type: string}}\ncomponents:",
    )
    + "  securitySchemes:\n    key: {type: apiKey, in: header, name: X-Key}\n"
)

SPOILT_REQUIREMENTS = REQUIREMENTS + (
    '  - {id: bb-example-2, section: "1", number: 2, kind: functional, level: REQUIRED, observability: OBSERVABLE,\n'
    "     statement: Things are forgotten.}\n"
    '  - {id: bb-example-3, section: "1", number: 3, kind: functional, level: OPTIONAL, observability: OBSERVABLE,\n'
    "     statement: Things are painted.}\n"
)

FEATURES = f"features/{BLOCK}/1.0/things.feature"
OPENAPI = f"specs/{BLOCK}/1.0/openapi/things.yaml"


def tried(folder: Path, *arguments: str) -> Finished:
    return kit("pack", "try", BLOCK, "--pack-path", folder, *arguments, folder=folder)


def line_of(text: str, words: str, after: str = "") -> int:
    """The line on which words stand first, after others."""
    lines = text.splitlines()
    start = next(index for index, line in enumerate(lines) if after in line)
    return next(index for index, line in enumerate(lines, 1) if index > start and words in line)


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the trial of the spoilt pack tells, as JSON."""
    folder = tmp_path_factory.mktemp("spoilt")
    write_pack(
        folder,
        document=SPOILT_DOCUMENT,
        requirements=SPOILT_REQUIREMENTS,
        features={"things.feature": SPOILT_FEATURE},
    )
    ended = tried(folder, "--format", "json")
    assert (ended.status, ended.err) == (1, "")
    return json.loads(ended.out)


def points(trial: Any, kind: PointKind) -> dict[str, Any]:
    """The points of a kind, by what they are about."""
    found = [point for point in trial["points"] if point["kind"] == kind]
    assert len({point["subject"] for point in found}) == len(found), found
    return {point["subject"]: point for point in found}


def test_a_sound_specification_has_nothing_to_be_told(tmp_path: Path) -> None:
    write_pack(tmp_path, document=SOUND_DOCUMENT, features={"things.feature": SOUND_FEATURE})
    ended = tried(tmp_path, "--workers", "2")
    assert (ended.status, ended.err) == (0, "")
    assert "No two parts of the specification exclude each other" in ended.out
    assert "reference candidate passes: 7 of 7" in ended.out
    assert "Contract checks that it passes: 2 of 2" in ended.out
    headings = [f"{kind.heading}: none" for kind in PointKind]
    assert [line for line in ended.out.splitlines() if line and not line.startswith(" ")][2:] == headings


def test_a_scenario_that_the_document_excludes_is_a_contradiction(spoilt: Any) -> None:
    found = points(spoilt, PointKind.CONTRADICTION)
    assert found.keys() == {f"{BLOCK}.contradicting"}
    point = found[f"{BLOCK}.contradicting"]
    assert point["place"] == f"{FEATURES}:{line_of(SPOILT_FEATURE, 'status is 400', '@id:contradicting')}"
    assert point["document"] == f"{OPENAPI}:{line_of(SPOILT_DOCUMENT, 'post:')}"
    assert "400" in point["problem"]
    assert "201" in point["problem"]


UNSATISFIABLE = {
    "undeclared": ("status is 418", "POST /things declares no status 418"),
    "dataless": ("an id of old", "an id of old"),
    "wordless": ("wished for", "there is no step"),
}
"""Where each cannot be carried out, and what is said of it."""


def test_nothing_else_is_unsatisfiable(spoilt: Any) -> None:
    assert points(spoilt, PointKind.UNSATISFIABLE).keys() == {f"{BLOCK}.{name}" for name in UNSATISFIABLE}
    assert (spoilt["stands"], spoilt["counts"]["scenarios"], spoilt["counts"]["scenarios_passed"]) == (False, 13, 9)


@pytest.mark.parametrize("name", UNSATISFIABLE)
def test_what_can_never_be_carried_out_is_unsatisfiable(name: str, spoilt: Any) -> None:
    words, problem = UNSATISFIABLE[name]
    point = points(spoilt, PointKind.UNSATISFIABLE)[f"{BLOCK}.{name}"]
    assert point["place"] == f"{FEATURES}:{line_of(SPOILT_FEATURE, words, f'@id:{name}')}"
    assert problem in point["problem"]


def test_what_the_reference_candidate_passes_can_be_satisfied(spoilt: Any) -> None:
    """HTTP itself has an answer to missing credentials: that the document has none is a finding, and no more."""
    (point,) = [one for one in spoilt["points"] if one["subject"] == "scenario-forbidden-status"]
    assert point["kind"] == PointKind.FINDING
    assert point["place"] == f"{FEATURES}:{line_of(SPOILT_FEATURE, 'status is 401')}"


def test_scenarios_that_no_fault_turns_red_are_vacuous(spoilt: Any) -> None:
    found = points(spoilt, PointKind.VACUOUS)
    assert found.keys() == {f"{BLOCK}.blind", f"{BLOCK}.assertionless"}
    blind = found[f"{BLOCK}.blind"]
    assert blind["problem"] == "no fault of listThings could make a difference to it"
    assert blind["place"] == f"{FEATURES}:{line_of(SPOILT_FEATURE, 'somebody looks elsewhere')}"


def test_a_scenario_that_builds_on_what_it_looks_at_never_gets_to_fail(spoilt: Any) -> None:
    found = points(spoilt, PointKind.OBSCURED)
    assert found.keys() == {f"{BLOCK}.built-on-itself"}
    assert "it fails with none" in found[f"{BLOCK}.built-on-itself"]["problem"]


def test_faults_that_no_check_finds_are_told_by_operation(spoilt: Any) -> None:
    """The sound pack has one scenario more, which finds them."""
    found = points(spoilt, PointKind.UNDETECTED)
    assert {name: point["place"] for name, point in found.items() if "createThing" in name} == dict.fromkeys(
        ("createThing.unreadable-accepted.body", "createThing.failure-on-invalid.readable"),
        f"{OPENAPI}:{line_of(SPOILT_DOCUMENT, 'post:')}",
    )


def test_operations_and_required_requirements_without_a_scenario_are_told(spoilt: Any) -> None:
    found = points(spoilt, PointKind.UNCOVERED)
    assert {name: point["place"] for name, point in found.items()} == {
        "readThing": f"{OPENAPI}:{line_of(SPOILT_DOCUMENT, 'get:', '/things/{id}')}",
        "bb-example-2": f"specs/{BLOCK}/1.0/requirements.yaml:{line_of(SPOILT_REQUIREMENTS, 'bb-example-2')}",
    }
    assert "Things are forgotten." in found["bb-example-2"]["problem"]


def test_a_candidate_that_cannot_keep_the_document_is_a_contradiction(tmp_path: Path) -> None:
    """It is told to refuse what the document describes, with a status that this does not declare; no scenario looks."""
    write_pack(tmp_path, document=SOUND_DOCUMENT, features={"things.feature": SOUND_FEATURE})
    rules = "operations:\n  createThing:\n    - refuse: 409\n      when: body.size == `1`\n"
    (tmp_path / "specs" / BLOCK / "1.0" / "reference.yaml").write_text(rules, encoding="utf-8")
    ended = tried(tmp_path, "--format", "json")
    assert ended.status == 1, ended.err
    found = [point for point in json.loads(ended.out)["points"] if point["kind"] == PointKind.CONTRADICTION]
    assert {point["subject"] for point in found} == {f"{BLOCK}.contract.createThing"}
    assert "409" in found[0]["problem"]
    assert found[0]["place"].startswith(f"{OPENAPI}:")


def test_an_example_that_breaks_what_every_building_block_inherits_is_a_contradiction(tmp_path: Path) -> None:
    """The scenario itself passes: it is the answer of the document's own example that shows internals."""
    trace = 'Traceback (most recent call last):\\n  File \\"kept.py\\", line 3, in kept\\n    raise ValueError(1)'
    document = SOUND_DOCUMENT.replace(
        "example: [{id: T-1, size: 3}]", f'example: [{{id: T-1, note: "{trace}"}}]'
    ).replace("        size: {type", "        note: {type: string}\n        size: {type")
    write_pack(tmp_path, document=document, features={"things.feature": SOUND_FEATURE})
    ended = tried(tmp_path, "--format", "json")
    assert ended.status == 1, ended.err
    found = points(json.loads(ended.out), PointKind.CONTRADICTION)
    assert found.keys() == {f"{BLOCK}.things-listed"}
    point = found[f"{BLOCK}.things-listed"]
    assert point["place"] == f"{FEATURES}:{line_of(SOUND_FEATURE, 'Scenario: Things are listed')}"
    assert "cross-functional.no-internals-shown" in point["problem"]


TOLD = Trial(
    block="bb-example",
    version="1.0",
    name="Example <b>bold</b>",
    depth="quick",
    seed=7,
    counts=Counts(3, 2, 1, 1, 9, 5, 2),
    points=tuple(
        Point(kind, f"subject-{kind}", f"features/a.feature:{line}", "<script>alert(1)</script> | \x1b[2J", "a.yaml:3")
        for line, kind in enumerate(PointKind, 1)
    ),
    notes=("<i>later</i>",),
)
"""A trial with a point of each kind, whose texts are hostile."""


@pytest.mark.parametrize("output_format", TRIAL_FORMATS)
def test_each_format_tells_everything_and_lets_no_text_through(output_format: str) -> None:
    text = "\n".join(TRIAL_FORMATS[output_format](TOLD))
    for line, kind in enumerate(PointKind, 1):
        assert f"features/a.feature:{line}" in text
        assert f"subject-{kind}" in text
        assert output_format == "json" or kind.heading.replace("`", "") in text.replace("`", "")
    assert "a.yaml:3" in text
    assert "later" in text
    assert "\x1b" not in text
    assert output_format != "html" or "<script" not in text
    assert output_format != "markdown" or "`<script>alert(1)</script> \\u007c ␛[2J`" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["bb-cms"], "bb-cms has no interface"), (["bb-exampel"], "there is no Building Block 'bb-exampel'")],
)
def test_what_cannot_be_tried_is_refused_in_a_sentence(arguments: list[str], words: str, tmp_path: Path) -> None:
    check_refused(kit_here("pack", "try", *arguments, folder=tmp_path), 2, words)

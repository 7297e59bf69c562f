"""`pack check` from outside: what it prints in each format, how it ends, what it finds in what is published."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from junitparser import JUnitXml

from conformance.inspection import RULES, inspect
from tests.kit import OFFICIAL, ROOT, Finished, check_refused, kit_here
from tests.small_pack import DOCUMENT, write_pack


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A small pack whose document has one error, and says nothing of security."""
    write_pack(tmp_path, document=DOCUMENT.replace("example: [{id: T-1, size: 3}]", "example: [{size: 3}]"))
    return tmp_path


def checked(folder: Path, *arguments: str) -> Finished:
    return kit_here("pack", "check", *arguments, folder=folder)


def test_text_says_where_what_and_how_to_mend_it(broken: Path) -> None:
    ended = checked(broken, "specs", "features")
    assert ended.status == 1
    first, second, *_ = ended.out.splitlines()
    assert first.startswith("specs/bb-example/1.0/openapi/things.yaml:3:1: warning: none of 2 operations says how to")
    assert (
        second
        == "    add `security` with a scheme of components/securitySchemes, or `security: []` where it is open to all"
    )
    assert (
        'error: the example is not as its schema says: [0]: "id" is a required property [openapi-example]' in ended.out
    )
    assert "errors and 2 warnings in 1 OpenAPI documents, 1 feature files, 1 lists of requirements." in ended.out


def test_a_pack_is_checked_by_its_name(broken: Path) -> None:
    ended = checked(broken, "bb-example", "--pack-path", ".")
    assert ended.status == 1
    assert "[openapi-example]" in ended.out


def test_json_has_every_finding(broken: Path) -> None:
    content = json.loads(checked(broken, "specs", "--format", "json").out)
    example = next(one for one in content["findings"] if one["rule"] == "openapi-example")
    assert example["path"] == "specs/bb-example/1.0/openapi/things.yaml"
    assert (example["line"], example["severity"]) == (14, "error")
    assert content["documents"] == 1


def test_sarif_names_rules_and_places(broken: Path) -> None:
    [run] = json.loads(checked(broken, "specs", "--format", "sarif").out)["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert set(rules) <= set(RULES)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        place: Any = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "specs/bb-example/1.0/openapi/things.yaml"
        assert place["region"]["startLine"] > 0


def test_junit_fails_for_each_rule_that_has_errors(broken: Path) -> None:
    [suite] = JUnitXml.fromstring(checked(broken, "specs", "--format", "junit").out.encode())
    assert suite.tests == len(RULES)
    failed = [case.classname for case in suite if case.result]
    assert failed == ["openapi-example"]


def test_strict_minds_warnings_too(tmp_path: Path) -> None:
    write_pack(tmp_path)
    assert checked(tmp_path, "specs").status == 0
    assert checked(tmp_path, "specs", "--strict").status == 1


@pytest.mark.parametrize("target", ["gone.yaml", "some/folder", "bb-gone"])
def test_what_is_not_there_is_refused(tmp_path: Path, target: str) -> None:
    check_refused(checked(tmp_path, target), 2, target)


def test_a_file_that_is_no_specification_is_named(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("a: 1\n", encoding="utf-8")
    ended = checked(tmp_path, ".")
    assert ended.status == 0
    assert "not looked at: other.yaml" in ended.out


OWN = {
    # What is true of the packs of the kit, and carried over from the published documents on purpose.
    "openapi-claimed-twice": 5,  # one path is published for several operations; deviations of payments and identity
}


def test_the_packs_of_the_kit_have_no_other_errors() -> None:
    packs = [path for path in sorted((ROOT / "specs").iterdir()) if path.name != "new-pack"]
    found = inspect([*packs, ROOT / "features"]).findings
    errors = [one.rule.id for one in found if one.rule.severity == "error"]
    assert {name: errors.count(name) for name in errors} == OWN
    assert "scenario-repeats" not in {one.rule.id for one in found}


PUBLISHED = (
    # The defects that are known of the published documents: rule, end of the file's name, line
    ("file-unreadable", "p2g/billInquiryBillerResponse.yml", 3),
    ("file-tabs", "registration.json", 2),
    ("openapi-reference", "database-1.1.0.json", None),
    ("openapi-reference", "database-1.1.0.yaml", None),
    ("openapi-status-key", "enrollment.yaml", None),
    ("openapi-status-key", "messaging.yaml", None),
    ("openapi-parameter-twice", "pubsub.yaml", None),
    ("openapi-path-parameter", "billInquiryResponse.yml", None),
    ("openapi-path-parameter", "GetAuthorizationRequest.yml", None),
    ("openapi-path-query", "BulkValidateAccountRequest.yml", None),
    ("openapi-claimed-twice", "VoucherRedemption.yml", None),
    ("feature-endpoint", "g2p_bulk_payment.feature", 1),
    ("feature-endpoint", "g2p_register_beneficiary.feature", 1),
    ("feature-endpoint", "data_update_entries.feature", 1),
)


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the published specifications are not at ../shared")
def test_every_known_defect_of_the_published_material_is_found() -> None:
    findings = inspect([OFFICIAL / "openapi", OFFICIAL / "features"]).findings
    told = [(one.rule.id, str(one.path), one.line) for one in findings]
    for rule, name, line in PUBLISHED:
        lines = [at for found, path, at in told if found == rule and path.endswith(name)]
        assert lines, (rule, name)
        assert all(lines), (rule, name)
        assert line in (None, *lines), (rule, name, lines)

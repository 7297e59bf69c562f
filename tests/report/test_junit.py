"""The JUnit report: one suite for each Building Block, one case for each scenario, XML whatever the candidate sent."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest

from conformance.report.junit import render_junit

from .sample import HOSTILE, empty, plain, sample
from .test_html import poisoned


def render(document: Any) -> str:
    return "".join(render_junit(document))


def cases(document: Any) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(render(document)).iter("testcase"))


def test_a_suite_for_each_block_and_a_case_for_each_scenario() -> None:
    document = sample()
    root = ElementTree.fromstring(render(document))
    counts = document["summary"]["scenarios"]
    assert root.tag == "testsuites"
    assert len(root.findall("testsuite")) == len(document["building_blocks"])
    assert root.attrib["tests"] == str(counts["planned"])
    assert root.attrib["failures"] == str(counts["failed"])
    assert root.attrib["errors"] == str(counts["error"])
    assert root.attrib["skipped"] == str(counts["skipped"] + counts["inconclusive"])


def test_a_suite_names_kit_seed_and_candidate() -> None:
    suite = ElementTree.fromstring(render(plain())).find("testsuite")
    assert suite is not None
    properties = {element.attrib["name"]: element.attrib["value"] for element in suite.iter("property")}
    assert suite.attrib["name"] == "bb-payments 1.0"
    assert suite.attrib["timestamp"] == "2026-11-21T03:00:00.000"
    assert properties["kit"] == "govstack-conformance 0.1.0"
    assert properties["seed"] == "20261121"
    assert properties["candidate"] == "Example Pay 2.4.0"
    assert properties["complete"] == "true"


@pytest.mark.parametrize(
    ("position", "tag", "message"),
    [
        (0, None, ""),
        (5, "failure", "The answer was accepted although it had to be refused."),
        (8, "skipped", "skipped: The candidate profile says that vouchers cannot be cancelled."),
        (11, "skipped", "inconclusive: The candidate profile has no test data named “gov_stack_bb”."),
        (14, "error", "The kit could not read the pack's document."),
    ],
)
def test_the_outcome_decides_the_result(position: int, tag: str | None, message: str) -> None:
    case = cases(plain())[position]
    assert [child.tag for child in case] == ([tag] if tag else [])
    assert [child.attrib["message"] for child in case] == ([message] if tag else [])


def test_a_case_is_named_for_its_scenario() -> None:
    case = cases(plain())[1]
    assert case.attrib["classname"] == "bb-payments.Vouchers, part 1"
    assert case.attrib["name"] == "A voucher of the wrong amount is refused, case 1 [voucher-is-refused-0.case-1]"
    assert case.attrib["time"] == "0.185"


def test_a_failure_says_what_was_expected_and_how_to_repeat_it() -> None:
    document = plain()
    text = cases(document)[5][0].text
    assert text is not None
    for part in ("Then the request is refused as invalid", "Expected: 400 or 422", "Actual: 201 Created"):
        assert part in text
    assert document["building_blocks"][0]["scenarios"][5]["exchanges"][1]["curl"] in text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_text_gives_readable_xml_of_the_same_shape(text: str) -> None:
    document = poisoned(sample(), text)
    xml = render(document)
    shape = [element.tag for element in ElementTree.fromstring(xml.encode()).iter()]
    harmless = poisoned(sample(), "harmless")
    assert shape == [element.tag for element in ElementTree.fromstring(render(harmless)).iter()]


def test_two_versions_of_a_block_stay_two_suites() -> None:
    document = plain()
    document["building_blocks"].append(document["building_blocks"][0])
    assert len(ElementTree.fromstring(render(document)).findall("testsuite")) == 2


def test_an_empty_run_is_an_empty_document() -> None:
    assert cases(empty()) == []

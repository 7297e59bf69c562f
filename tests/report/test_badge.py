"""The badge: an image that stands alone, says the verdict with its counts, and escapes every text."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from conformance.locations import data_folder
from conformance.report import RENDERINGS, Report, render_badge
from conformance.report.evidence import visible
from tests.kit import kit_here

from .sample import HOSTILE, empty, plain, sample
from .test_html import poisoned

SVG = "{http://www.w3.org/2000/svg}"
GREEN, RED, AMBER = "#1a7f37", "#b42318", "#8a5a00"


def render(document: Report) -> ElementTree.Element:
    return ElementTree.fromstring("".join(render_badge(document, data_folder("reports"))).encode())


def judged(met: bool | None, passed: int, failed: int = 0, undecided: int = 0) -> Report:
    """A report of this verdict and these counts."""
    document = plain()
    document["verdict"]["met"] = met
    document["summary"]["scenarios"] = {
        "planned": passed + failed + undecided, "passed": passed, "failed": failed, "skipped": 0,
        "inconclusive": undecided, "error": 0,
    }  # fmt: skip
    return document


def message(document: Report) -> tuple[str, str]:
    """What the right half says, and its colour."""
    image = render(document)
    return image.findall(f"{SVG}text")[1].text or "", image.findall(f"{SVG}rect")[1].attrib["fill"]


@pytest.mark.parametrize(
    ("document", "text", "colour"),
    [
        (judged(True, 290), "met: 290 of 290 scenarios passed", GREEN),
        (judged(True, 280, undecided=10), "met: 280 of 290 scenarios passed, 10 not tried", AMBER),
        (judged(False, 270, 20), "not met: 20 of 290 scenarios failed", RED),
        (judged(False, 260, 20, 10), "not met: 20 of 290 scenarios failed, 10 not tried", RED),
        (judged(None, 0, undecided=3), "undecided: 0 of 3 scenarios passed, 3 not tried", AMBER),
        (empty(), "undecided: 0 of 0 scenarios passed", AMBER),
    ],
)
def test_it_says_the_verdict_with_its_counts(document: Report, text: str, colour: str) -> None:
    assert message(document) == (text, colour)


def test_a_part_of_a_run_is_never_green() -> None:
    interrupted, narrowed = judged(True, 3), judged(True, 1)
    interrupted["run"]["complete"] = False
    narrowed["run"]["selection"]["scenarios"] = ["bb-payments.easy"]
    assert message(interrupted) == ("met: 3 of 3 scenarios passed, run incomplete", AMBER)
    assert message(narrowed) == ("met: 1 of 1 scenarios passed, selected scenarios only", AMBER)


def test_its_title_names_candidate_specification_and_day() -> None:
    image = render(judged(True, 290))
    title = image.findtext(f"{SVG}title")
    assert (
        title == "Example Pay 2.4.0 against GovStack bb-payments 1.0, on 2026-11-21: met: 290 of 290 scenarios passed"
    )
    assert (image.attrib["role"], image.attrib["aria-label"]) == ("img", title)
    assert image.findall(f"{SVG}text")[0].text == "GovStack bb-payments 1.0"
    assert render(sample()).findall(f"{SVG}text")[0].text == "GovStack, 2 Building Blocks"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_text_is_only_text(text: str) -> None:
    image = render(poisoned(sample(), text))
    assert [element.tag.removeprefix(SVG) for element in image.iter()] == ["svg", "title", *["rect", "text"] * 2]
    names = {name for element in image.iter() for name in element.attrib}
    assert names == {
        "aria-label", "fill", "font-family", "font-size", "height", "lengthAdjust", "role", "textLength", "viewBox",
        "width", "x", "y",
    }  # fmt: skip
    for shown in image.itertext():
        assert visible(shown) == shown
        assert len(shown) < 700


def test_command_writes_it(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes(b"".join(RENDERINGS["json"].content(plain())))
    ended = kit_here("report", "render", "report.json", "--format", "badge", folder=tmp_path)
    assert (ended.status, ended.out) == (0, "Wrote badge.svg\n")
    assert "3 of 40 scenarios failed" in (tmp_path / "badge.svg").read_text(encoding="utf-8")

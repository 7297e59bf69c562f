"""The page of a comparison: what a bid or a tender says is only text, and the page serves everyone."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conformance.comparison import Comparison, bid, compare
from conformance.locations import data_folder
from conformance.report.evidence import visible
from tests.report.sample import HOSTILE
from tests.report.test_html import Page

from .bids import BLOCK, MET, a_report, page_of, tender

WORDS = ("met", "accepted", "declared", "waived")


def poisoned(text: str) -> Comparison:
    """A comparison in which every text of a bid and of the tender is this one."""
    reports = [a_report({BLOCK: words}, name=text) for words in (WORDS, MET, ("not met",) * 4)]
    for report in reports:
        block: Any = report["building_blocks"][0]
        block["name"] = text
        for row in block["requirements"]:
            row.update({"id": f"{row['id']}{text}", "section": text, "statement": text, "reason": text})
            row["contradiction"] = f"But {text}"
    reports[0]["run"].update({"complete": False, "interruption": text})
    reports[1]["run"]["selection"]["tags"] = text
    reports[2]["building_blocks"][0]["pack_digest"] = text
    excluded = [{"requirement": f"bb-payments-3{text}", "reason": text}]
    asked = tender(name=f"Tender {text}", exclusions=excluded)
    return compare([bid(report, f"{at}{text}") for at, report in enumerate(reports)], asked, force=True)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_text_is_only_text(text: str) -> None:
    page = Page(page_of(poisoned(text)))
    expected = Page(page_of(poisoned("harmless")))
    assert Counter(tag for tag, _ in page.tags) == Counter(tag for tag, _ in expected.tags)
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert {link for link in page.values("href") if not link.startswith("#")} == set()
    shown = visible(text).replace("\r\n", "\n")
    assert page.text.replace("\r\n", "\n").count(shown) > 20


def test_no_character_hides_or_reorders_text() -> None:
    for text in HOSTILE.values():
        page = page_of(poisoned(text))
        assert visible(page) == page
        page.encode()


def test_the_page_runs_no_script_and_loads_nothing() -> None:
    page = Page(page_of(poisoned("harmless")))
    policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    assert {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "object", "embed"} == set()


def test_the_inlined_style_cannot_end_its_element() -> None:
    assert "</" not in (data_folder("reports") / "comparison.css").read_text(encoding="utf-8")


def test_every_table_has_a_caption_and_every_head_a_scope() -> None:
    page = Page(page_of(poisoned("harmless")))
    assert len(page.all("caption")) == len(page.all("table")) == 3
    assert {attributes.get("scope") for attributes in page.all("th")} == {"col", "colgroup", "row"}


def test_links_lead_to_places_of_the_page() -> None:
    page = Page(page_of(poisoned("harmless")))
    assert {link[1:] for link in page.values("href")} <= set(page.values("id"))
    assert len(page.values("id")) == len(set(page.values("id")))


def test_the_page_tells_the_terms_of_the_tender() -> None:
    asked = tender(
        accepts=["met", "waived"],
        weights={"levels": {"REQUIRED": 2.5}},
        exclusions=[{"requirement": "bb-payments-4", "reason": "We have our own."}],
    )
    reports = [a_report({BLOCK: WORDS}, name="A"), a_report({BLOCK: MET}, name="B")]
    text = Page(page_of(compare([bid(report, report["candidate"]["name"]) for report in reports], asked))).text
    for sentence in ("Satisfied is what is met, waived.", "REQUIRED: 2.5.", "bb-payments-4 We have our own."):
        assert sentence in text
    assert "A 2: 1 of 2 mandatory requirements not satisfied" in text
    assert "B 2: " not in text
    assert "2.5 of 6" in text
    assert "6 of 6" in text
    assert "%" not in text


CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (extra: test)")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--headless", "--disable-gpu"])
        yield started
        started.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_the_page_serves_everyone(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed (extra: test)")
    path = tmp_path / "comparison.html"
    path.write_text(page_of(poisoned(HOSTILE["attribute"] + "x" * 300)), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(STUCK) == 0
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
    found = axe.Axe().run(page, options=rules).response
    assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found["violations"]] == []
    assert len(found["passes"]) > 10
    assert dialogs == []
    page.close()


STUCK = """(() => {
    const box = document.querySelector('.rows'), head = box.querySelector('thead th');
    box.style.maxHeight = '300px';
    box.scrollTop = 200;
    return Math.round(head.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientTop);
})()"""
"""How far below the top of its box the head of the table stands, once one has scrolled down."""

"""The HTML report: what a candidate sends is never markup, nothing hides, and all is found from the verdict down."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError

from conformance.locations import data_folder
from conformance.report.evidence import evidence, failing_step, telling_exchange
from conformance.report.evidence import visible as visible_text
from conformance.report.html import anchor, render_html, segments, text_limits
from conformance.report.shapes import Report

from .sample import HOSTILE, OUTCOMES, VERDICTS, empty, large, plain, sample

REPORTS = data_folder("reports")
WORDS = {*OUTCOMES, *VERDICTS, "not run", "@contract"}


class Page(HTMLParser):
    """What a browser would find in the page: tags with their attributes, and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._pieces: list[str] = []
        self._inside = ""
        self.feed(text)
        self.close()
        self.text = "".join(self._pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.append(data)
        elif self._inside != "style":
            self._pieces.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(attribute)) is not None]


def render(document: Report) -> str:
    return "".join(render_html(document, REPORTS))


@pytest.fixture(scope="module")
def hostile() -> str:
    return render(sample())


@pytest.fixture(scope="module")
def page(hostile: str) -> Page:
    return Page(hostile)


def poisoned(value: Any, text: str) -> Any:
    """The document with every text replaced that is not one of a fixed set of words."""
    if isinstance(value, dict):
        return {key: poisoned(item, text) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [poisoned(item, text) for item in value]
    return text if isinstance(value, str) and value not in WORDS else value


def test_the_only_script_is_the_kits_own_and_the_policy_allows_no_other(page: Page) -> None:
    digest = base64.b64encode(hashlib.sha256((REPORTS / "report.js").read_bytes()).digest()).decode()
    policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert "".join(page.scripts) == (REPORTS / "report.js").read_text(encoding="utf-8")
    assert len(page.all("script")) == 1
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}';" in policy


def test_the_inlined_files_cannot_end_their_elements() -> None:
    assert "</" not in (REPORTS / "report.js").read_text(encoding="utf-8")
    assert "</" not in (REPORTS / "report.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_text_of_the_document_is_only_text(text: str) -> None:
    page = Page(render(poisoned(sample(), text)))
    expected = Page(render(poisoned(sample(), "harmless".ljust(len(text), "."))))
    assert Counter(tag for tag, _ in page.tags) == Counter(tag for tag, _ in expected.tags)
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert not page.all("img")
    assert {link for link in page.values("href") if not link.startswith("#")} == set()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_hostile_text_can_be_read(page: Page, text: str) -> None:
    shown = visible_text(text).replace("\r\n", "\n")
    assert shown in page.text.replace("\r\n", "\n")


def test_no_character_hides_or_reorders_text(hostile: str) -> None:
    assert visible_text(hostile) == hostile
    hostile.encode()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\u202etxt\u2066", "\\u202etxt\\u2066"),
        ("\x9b\x85", "\\u009b\\u0085"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\ue0041"),
        ("a\r\nb\tc\nd\re", "a\r\nb\tc\nd␍e"),
        ("👩‍👧 العربية ﷽", "👩‍👧 العربية ﷽"),
    ],
)
def test_characters_that_hide_are_written_out(text: str, shown: str) -> None:
    assert visible_text(text) == shown


@pytest.mark.parametrize("document", [sample(), plain(), empty()], ids=["sample", "plain", "empty"])
def test_every_link_leads_somewhere_and_every_anchor_is_one(document: Report) -> None:
    page = Page(render(document))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert not [id_ for id_ in ids if not re.fullmatch(r"[A-Za-z0-9._/-]+", id_)]
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)


@pytest.mark.parametrize("document", [sample(), plain(), empty()], ids=["sample", "plain", "empty"])
def test_headings_form_an_outline(document: Report) -> None:
    levels = [int(tag[1]) for tag, _ in Page(render(document)).tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_is_printed_as_none_or_loaded(hostile: str) -> None:
    page = Page(hostile)
    assert not re.search(r">\s*None\s*<", hostile)
    assert not page.values("src")
    assert not page.all("link")
    assert not page.values("style")


def test_the_verdict_leads_and_an_incomplete_run_says_so() -> None:
    text = " ".join(Page(render(plain(complete=False))).text.split())
    assert text.index(plain()["verdict"]["sentence"]) < text.rindex("What to fix")
    assert "Run incomplete: stopped from the keyboard" in text
    assert "Run incomplete" not in render(plain())


def test_every_count_stands_beside_its_denominator() -> None:
    text = " ".join(Page(render(plain())).text.split())
    for count in (
        "30 of 40 scenarios passed",
        "3 of 40 failed",
        "2 of 40 error",
        "1 of 10 requirements met",
        "1 of 10 accepted",
    ):
        assert count in text


def test_what_to_fix_has_one_entry_for_each_failed_scenario() -> None:
    document = plain()
    failed = [scenario for scenario in document["building_blocks"][0]["scenarios"] if scenario["outcome"] == "failed"]
    html = render(document)
    entries = re.findall(r"<article>.*?</article>", html, re.DOTALL)
    assert len(entries) == len(failed) == 3
    for entry, scenario in zip(entries, failed, strict=True):
        text = Page(entry).text
        assert scenario["name"] in text
        assert "400 or 422" in text
        assert "201 Created" in text
        assert scenario["exchanges"][1]["curl"] in text
        assert f'href="#{anchor(document["building_blocks"][0], scenario["id"], "s")}"' in entry


def test_links_go_both_ways() -> None:
    html = render(plain())
    scenario = html[html.index('id="s/bb-payments/1.0/voucher-is-refused-0.case-1"') :]
    assert 'href="#o/bb-payments/1.0/operation1"' in scenario[: scenario.index("<ol>")]
    assert 'href="#r/bb-payments/1.0/bb-payments-5.1.0-1"' in scenario[: scenario.index("<ol>")]
    assert html.count('href="#s/bb-payments/1.0/voucher-is-refused-0.case-1"') == 2


def test_only_what_passed_is_shortened_and_the_page_says_so() -> None:
    document = large(400, failing=0.05)
    document["building_blocks"][0]["scenarios"][0]["exchanges"][0]["request"]["body"] = {
        "text": "y" * 9_000, "length": 9_000, "digest": "", "truncated": False}  # fmt: skip
    document["building_blocks"][0]["scenarios"][19]["exchanges"][0]["request"]["body"] = {
        "text": "z" * 9_000, "length": 9_000, "digest": "", "truncated": True}  # fmt: skip
    limit, text = text_limits(document).passed, Page(render(document)).text
    assert 80 <= limit < 4_000
    assert "y" * limit + "…" in text
    assert "y" * (limit + 1) not in text
    assert f"Shortened, bodies to {limit:,} characters; whole text in report.json." in text
    assert "z" * 9_000 in text
    assert "body of 9,000 bytes; the kit kept the beginning" in text


def test_a_small_report_shortens_nothing() -> None:
    assert text_limits(plain()) == (4_000, None)
    assert "Shortened" not in render(plain())


def test_identifiers_that_read_the_same_keep_their_own_anchors() -> None:
    block = plain()["building_blocks"][0]
    names = ["a b", "a-b", "a_b", "a\x00b", "a/b", "ä", "ö", "\ud800", "x" * 90, "x" * 91, '"><script>']
    anchors = [anchor(block, name, "s") for name in names]
    assert len(set(anchors)) == len(names)
    assert anchors[1] == "s/bb-payments/1.0/a-b"
    assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", text) for text in anchors)


def test_a_line_break_in_a_header_cannot_pass_for_a_header() -> None:
    document = plain()
    response = document["building_blocks"][0]["scenarios"][0]["exchanges"][0]["response"]
    assert response is not None
    response["headers"] = [["x-note", "one\r\nset-cookie: forged"]]
    assert "x-note: one␍␊set-cookie: forged" in render(document)


def test_preflight_is_shown_where_there_was_one() -> None:
    document = plain()
    assert "<h3>Preflight</h3>" in render(document)
    del document["run"]["preflight"]
    assert "<h3>Preflight</h3>" not in render(document)


def test_exchanges_that_no_step_names_are_shown() -> None:
    scenario = plain()["building_blocks"][0]["scenarios"][0]
    scenario["steps"][4]["exchanges"] = [1, 7]
    rows = evidence(scenario)
    assert [[exchange["number"] for exchange in exchanges] for _, exchanges in rows[3:]] == [[1], [], [], [], [], [2]]
    assert rows[-1][0] is None


def test_the_exchange_to_repeat_is_the_last_before_the_failed_step() -> None:
    scenario = plain()["building_blocks"][0]["scenarios"][5]
    step, exchange = failing_step(scenario), telling_exchange(scenario)
    assert step is not None
    assert exchange is not None
    assert (step["line"], exchange["number"]) == (17, 2)
    scenario["steps"][1]["outcome"] = "failed"
    assert telling_exchange(scenario) == scenario["exchanges"][-1]
    scenario.update({"steps": [], "exchanges": []})
    assert failing_step(scenario) is None
    assert telling_exchange(scenario) is None


def test_a_bar_is_as_long_as_its_counts() -> None:
    assert segments({"planned": 8, "passed": 6, "failed": 2, "error": 0}) == [("ok", 0.0, 75.0), ("no", 75.0, 25.0)]
    assert segments({"planned": 0, "passed": 0}) == []


def test_a_document_that_lacks_something_is_not_rendered_with_a_gap() -> None:
    document: Any = plain()
    del document["building_blocks"][0]["scenarios"][0]["file"]
    with pytest.raises(UndefinedError):
        render(document)


def test_the_same_document_gives_the_same_page(hostile: str) -> None:
    assert render(sample()) == hostile


def test_the_template_switches_escaping_off_only_for_the_kits_own_files() -> None:
    template = (REPORTS / "report.html.j2").read_text(encoding="utf-8")
    assert re.findall(r"\{\{ (\w+)\s*\|\s*safe", template) == ["style", "script"]
    assert template.count("|safe") == 2
    assert not re.search(r"autoescape|\{% raw", template)
    assert not list(Path(REPORTS).glob("*.html"))

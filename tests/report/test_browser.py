"""The HTML report in a real browser: accessible, usable by keyboard and without script, and deaf to what it shows."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from conformance.locations import data_folder
from conformance.report.html import render_html

from .sample import adapted, harmless, plain, sample

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (extra: test)")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed (extra: test)")

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

ARGUMENTS = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking"]
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],  # of what passes, which are thousands of elements, axe need describe one a rule
}
SCENARIOS = "[data-filter=scenarios]"
OPEN_ALL = "document.querySelectorAll('details').forEach(details => details.open = true)"
INTERACTIVE = """[...document.querySelectorAll('a[href], summary, input, button, [tabindex="0"]')]
    .filter(element => element.checkVisibility())"""
FOCUSED = """() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    return {place: INTERACTIVE.indexOf(element), inside: box.bottom > 0 && box.top < innerHeight,
            outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
}""".replace("INTERACTIVE", INTERACTIVE)


@dataclass
class Heard:
    """What a page did that it must not do."""

    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        def dismiss(dialog: Any) -> None:
            self.dialogs.append(dialog.message)
            dialog.dismiss()

        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", dismiss)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: self.problems.append(message.text))


@dataclass
class Opened:
    """A report that is open in the browser."""

    page: Page
    heard: Heard
    address: str


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    paths = {name: folder / f"{name}.html" for name in ("sample", "harmless", "plain")}
    paths["sample"].write_text("".join(render_html(sample(), data_folder("reports"))), encoding="utf-8")
    paths["harmless"].write_text("".join(render_html(harmless(), data_folder("reports"))), encoding="utf-8")
    paths["plain"].write_text("".join(render_html(adapted(plain()), data_folder("reports"))), encoding="utf-8")
    return paths


@pytest.fixture
def visit(browser: Browser, files: dict[str, Path]) -> Iterator[Callable[..., Opened]]:
    contexts = []

    def open_report(
        name: str = "plain",
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        script: bool = True,
        anchor: str = "",
    ) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        page, heard = context.new_page(), Heard()
        heard.follow(page)
        address = files[name].as_uri()
        page.goto(address + anchor)
        return Opened(page, heard, address)

    yield open_report
    for context in contexts:
        context.close()


NO_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
"""Left out where texts are hostile: the same parts with harmless texts show the same colours."""


@pytest.mark.parametrize(
    ("name", "scheme", "width", "less"),
    [("sample", "light", 360, NO_CONTRAST), ("harmless", "light", 360, {}), ("plain", "dark", 1280, {})],
)
def test_no_accessibility_rule_is_broken(
    visit: Callable[..., Opened], name: str, scheme: str, width: int, less: dict[str, object]
) -> None:
    page = visit(name, width=width, scheme=scheme).page
    page.evaluate(OPEN_ALL)
    results = axe.Axe().run(page, options={**RULES, **less})
    broken = [
        (violation["id"], [node["html"][:120] for node in violation["nodes"][:3]])
        for violation in results.response["violations"]
    ]
    assert broken == []
    assert len(results.response["passes"]) > 15


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_page_never_scrolls_sideways(visit: Callable[..., Opened], width: int) -> None:
    page = visit("sample", width=width).page
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("script", [True, False])
def test_what_the_candidate_sent_does_nothing(visit: Callable[..., Opened], script: bool) -> None:
    opened = visit("sample", script=script)
    if script:
        opened.page.evaluate(OPEN_ALL)
        opened.page.mouse.move(600, 400)
        opened.page.mouse.wheel(0, 3_000)
    opened.page.wait_for_timeout(200)
    assert opened.page.locator("img, iframe, object, embed, link").count() == 0
    assert opened.page.locator("script").count() == 1
    assert opened.heard == Heard(requests=[opened.address])


def test_even_markup_that_got_through_could_neither_run_nor_load(visit: Callable[..., Opened]) -> None:
    opened = visit("plain")
    opened.page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.ran = true');
        image.src = 'http://127.0.0.1:9/image.png';
        document.body.append(script, image);
    }""")
    opened.page.wait_for_timeout(200)
    assert opened.page.evaluate("window.ran") is None
    assert len(opened.heard.problems) >= 2
    assert all("Content Security Policy" in problem for problem in opened.heard.problems)


def test_without_script_everything_is_reached_by_opening_it(visit: Callable[..., Opened]) -> None:
    page = visit("plain", script=False).page
    assert page.locator("form, input").count() == 0
    for outcome in ("passed", "failed", "inconclusive", "error"):
        scenario = page.locator(f"details.s[data-w={outcome}]").first
        assert not scenario.locator("pre").first.is_visible()
        scenario.locator("summary").first.click()
        assert scenario.locator("ol > li").first.is_visible()
        scenario.locator("li summary").first.click()
        assert scenario.locator("li details pre").first.is_visible()
    assert page.locator("article").count() == page.locator("article pre:visible").count() / 3


def test_a_link_opens_the_scenario_that_it_leads_to(visit: Callable[..., Opened]) -> None:
    page = visit("plain").page
    link = page.locator("article a", has_text="All steps").first
    link.click()
    target = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
    playwright.expect(target).to_have_attribute("open", "")
    playwright.expect(target.locator("summary").first).to_be_focused()
    playwright.expect(target).to_be_in_viewport()


def test_an_address_with_an_anchor_opens_its_scenario(visit: Callable[..., Opened]) -> None:
    page = visit("plain", anchor="#s/bb-payments/1.0/voucher-is-refused-1.case-1").page
    playwright.expect(page.locator("details.s[open]")).to_have_count(1)


def test_search_and_filters_narrow_the_list(visit: Callable[..., Opened]) -> None:
    page = visit("plain").page
    form = page.locator("form.filter", has=page.get_by_label("Search scenarios"))
    rows = page.locator(f"{SCENARIOS} > .g > details:visible")
    assert rows.count() == 40
    form.get_by_label("passed").uncheck()
    assert rows.count() == 10
    playwright.expect(form.locator("output")).to_have_text("10 of 40 scenarios shown")
    form.get_by_label("Search scenarios").fill("CASE 2")
    assert rows.count() == 4
    form.get_by_label("passed").check()
    assert rows.count() == 11
    form.get_by_label("Search scenarios").fill("nothing like it")
    assert rows.count() == 0
    assert page.locator(f"{SCENARIOS} h4:visible").count() == 0


def test_requirements_and_operations_can_be_narrowed_too(visit: Callable[..., Opened]) -> None:
    page = visit("plain").page
    for noun, text in (("requirements", "5.1.7-1"), ("operations", "activation7")):
        page.get_by_label(f"Search {noun}").fill(text)
        assert page.locator(f"[data-filter={noun}] tbody tr:visible").count() == 1


def test_a_link_to_what_is_filtered_out_brings_it_back(visit: Callable[..., Opened]) -> None:
    page = visit("plain").page
    page.get_by_label("Search scenarios").fill("nothing like it")
    link = page.locator("article a", has_text="All steps").first
    link.click()
    target = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
    playwright.expect(target).to_be_visible()
    playwright.expect(page.get_by_label("Search scenarios")).to_have_value("")


def test_the_keyboard_reaches_everything_and_shows_where_it_is(visit: Callable[..., Opened]) -> None:
    page = visit("plain").page
    count = page.evaluate(f"{INTERACTIVE}.length")
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["outline"], focused
        assert focused["inside"], focused
        reached.append(focused["place"])
    assert count > 100
    assert reached == list(range(count))


def test_the_skip_link_leads_past_the_contents(visit: Callable[..., Opened]) -> None:
    page = visit("plain").page
    page.keyboard.press("Tab")
    playwright.expect(page.get_by_text("Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("script", [True, False])
def test_print_shows_failures_in_full_and_the_rest_in_short(visit: Callable[..., Opened], script: bool) -> None:
    page = visit("plain", script=script).page
    page.emulate_media(media="print")
    assert page.locator("details.f li details pre").first.is_visible()
    assert not page.locator("details.s[data-w=passed] pre").first.is_visible()
    assert page.locator("form.filter:visible, body > nav:visible").count() == 0


def test_printing_opens_failures_and_closes_them_again(visit: Callable[..., Opened]) -> None:
    page = visit("plain").page
    opened = page.locator("details.f[open]")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.count() == 3
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.count() == 0

"""Steps on the pages of a user interface: valid, usable on narrow screens, accessible."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from importlib import resources

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive
from conformance.model import BY_THE_PROFILE, Json
from conformance.probe.candidate import CandidateView
from conformance.probe.cross_functional.browser import INSTALL, Looked, browsing
from conformance.probe.cross_functional.fetched_pages import PageText, fetch_with_styles
from conformance.probe.cross_functional.page_fetching import Origin, origin
from conformance.probe.cross_functional.trying import listed
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase

_KEY = "cross-functional: pages"
_NARROW, _WIDE = 320, 1280
"""CSS pixels: a screen of 1280 at a zoom of 400 % (WCAG 2.1, success criterion 1.4.10), and that screen."""

_ANSWERS = 3
"""A page is made of many answers; all of it may take so many times as long as one of them."""

_LAYOUT = """(() => {
  const name = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') +
    (typeof element.className === 'string' && element.className ? '.' + element.className.trim().split(/\\s+/)[0] : '');
  const wide = document.scrollingElement ? document.scrollingElement.scrollWidth : 0;
  const within = 'table, pre, svg, canvas, video, img, iframe, object, embed, map, math, [role=grid], [role=toolbar]';
  const reach = [...document.querySelectorAll('body *')].slice(0, 20000)
    .filter(element => element.getBoundingClientRect().right + window.scrollX > window.innerWidth + 1);
  const plain = reach.filter(element => !element.closest(within) && !element.querySelector(within));
  const meta = document.querySelector('meta[name="viewport" i]');
  return {wide, window: window.innerWidth, viewport: meta ? String(meta.content).slice(0, 200) : null,
          plain: plain.slice(0, 5).map(element => name(element).slice(0, 80)), plainCount: plain.length,
          others: reach.slice(0, 5).map(element => name(element).slice(0, 80))};
})()"""

_RULES = """(async () => {
  const found = await axe.run(document, {
    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']},
    resultTypes: ['violations'], iframes: false});
  return found.violations.slice(0, 50).map(one => ({
    id: String(one.id), help: String(one.help).slice(0, 200), count: one.nodes.length,
    target: String(one.nodes[0].target).slice(0, 200), html: String(one.nodes[0].html).slice(0, 200)}));
})()"""


@phrase(
    "the pages of the user interface that the profile names",
    example="Given the pages of the user interface that the profile names",
)
def named_pages(scene: Scene) -> None:
    """The profile names pages; where it says that there are none, the scenario does not apply."""
    pages = scene.candidate.settings.pages
    if pages is None:
        raise Inconclusive(f"The candidate profile names no pages of a user interface: `{_KEY}`.")
    if not pages:
        raise DoesNotApply(f"{BY_THE_PROFILE} there is no user interface (`{_KEY}: []`).")


@phrase("each page is fetched with its style sheets", example="When each page is fetched with its style sheets")
def fetch_pages(scene: Scene) -> None:
    """Fetch the pages and the style sheets that they name, from origins of the profile and from no others."""
    for name in ("turbohtml", "tinycss2"):
        if importlib.util.find_spec(name) is None:
            raise Inconclusive(f"Readers of HTML and CSS are needed for this; {INSTALL}.")
    view = scene.candidate
    allowed = _allowed(view)
    view.found["texts"] = [fetch_with_styles(view.client, page, allowed) for page in view.settings.pages or ()]


@phrase("the HTML of every page is valid", example="Then the HTML of every page is valid")
def html_is_valid(scene: Scene) -> None:
    """No page breaks the syntax of HTML, uses obsolete elements, or gives one identifier to two elements."""
    texts: Sequence[PageText] = scene.candidate.found["texts"]
    flawed = [(text.address, text.flaws_of_html()) for text in texts]
    _check_flaws("HTML", flawed, "valid HTML (HTML Standard, section 13.1)")


@phrase("the CSS of every page is valid", example="And the CSS of every page is valid")
def css_is_valid(scene: Scene) -> None:
    """No style sheet, style element or style attribute of a page breaks the syntax of CSS."""
    texts: Sequence[PageText] = scene.candidate.found["texts"]
    _check_flaws("CSS", [(text.address, text.flaws_of_css()) for text in texts], "valid CSS (CSS Syntax, level 3)")
    missing = [address for text in texts for address in text.unread]
    if missing:
        raise Inconclusive(f"Style sheets could not be read: {listed(missing)}.")


@phrase(
    "each page is opened in a window {number} pixels wide",
    example="When each page is opened in a window 320 pixels wide",
)
def open_narrow(scene: Scene, number: int) -> None:
    """Open the pages in Chromium, in a window so wide, and measure what lies beyond its edge."""
    _look(scene, number, [_LAYOUT])


@phrase(
    "every page is laid out for the width of the screen",
    example="Then every page is laid out for the width of the screen",
)
def has_viewport(scene: Scene) -> None:
    """Each page tells small screens to lay it out for their own width, by a `viewport` meta element."""
    looked: Sequence[Looked] = scene.candidate.found["looked"]
    without = [one for one in looked if not _follows_screen(one.result)]
    if without:
        _blame(
            without,
            f"{len(without)} of {len(looked)} pages are laid out for a wide screen whatever the screen: "
            f"{listed(one.address for one in without)}.",
            expected='<meta name="viewport" content="width=device-width">',
            actual=str(without[0].result["viewport"] or "no such element"),
        )


@phrase("no page is wider than the window", example="And no page is wider than the window")
def fits(scene: Scene) -> None:
    """No page has to be scrolled sideways, but for what may need two dimensions, such as a table or an image."""
    looked: Sequence[Looked] = scene.candidate.found["looked"]
    wide = [one for one in looked if one.result["wide"] > one.result["window"] + 1]
    plain = [one for one in wide if one.result["plainCount"]]
    if plain:
        first = plain[0].result
        _blame(
            plain,
            f"{len(plain)} of {len(looked)} pages have to be scrolled sideways: "
            f"{listed(_with_places(one, 'plain') for one in plain)}.",
            expected=f"no more than {first['window']} CSS pixels",
            actual=f"{first['wide']} CSS pixels",
        )
    if wide:
        raise Inconclusive(
            "Pages have to be scrolled sideways for what may need two dimensions, which a person has to judge: "
            f"{listed(_with_places(one, 'others') for one in wide)}."
        )
    _check_whole(looked)


@phrase(
    "each page is opened in a browser and looked at by an accessibility engine",
    example="When each page is opened in a browser and looked at by an accessibility engine",
)
def look_for_violations(scene: Scene) -> None:
    """Open the pages in Chromium and have axe-core look for what breaks a rule of WCAG 2.0 or 2.1, level A or AA."""
    try:
        engine = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    except (ImportError, OSError):
        raise Inconclusive(f"An accessibility engine is needed for this; {INSTALL}.") from None
    _look(scene, _WIDE, [engine, _RULES])


@phrase("no page breaks a rule of level A or AA", example="Then no page breaks a rule of level A or AA")
def breaks_no_rule(scene: Scene) -> None:
    """The engine found no violation; what it could not decide by itself is no violation."""
    looked: Sequence[Looked] = scene.candidate.found["looked"]
    broken = [(one, violation) for one in looked for violation in one.result]
    if broken:
        _, first = broken[0]
        named = listed(
            f"{one.address}: {v['help']} ({v['id']}, {v['count']} times, {v['target']})" for one, v in broken
        )
        _blame(
            [one for one, _ in broken],
            f"Pages break {len(broken)} rules of WCAG 2.1: {named}.",
            expected=str(first["help"]),
            actual=str(first["html"]),
        )
    _check_whole(looked)


def _allowed(view: CandidateView) -> frozenset[Origin]:
    """The origins that the profile names."""
    settings = view.settings
    mock = [address for addresses in (settings.mock or {}).values() for address in addresses.values()]
    named = [*(settings.pages or ()), *settings.page_origins, *(settings.documents or ()), *mock]
    named += filter(None, (settings.health, settings.metrics))
    named += [address for target in view.targets for address in target.block.apis.values()]
    return frozenset(map(origin, named))


def _look(scene: Scene, width: int, scripts: Sequence[str]) -> None:
    view = scene.candidate
    loaded = scene.target.loaded
    seconds = _ANSWERS * loaded.profile.limits.seconds_per_answer
    with browsing(view.client, _allowed(view), loaded.secrets, seconds) as viewer:
        view.found["looked"] = [viewer.look(page, width, scripts) for page in view.settings.pages or ()]


def _check_flaws(language: str, found: Sequence[tuple[str, Sequence[str]]], expected: str) -> None:
    flawed = [(address, flaws) for address, flaws in found if flaws]
    if flawed:
        named = listed(f"{address}: {flaws[0]} ({len(flaws)} in all)" for address, flaws in flawed)
        raise CheckFailed(
            f"The {language} of {len(flawed)} of {len(found)} pages is not valid: {named}.",
            expected=expected,
            actual="; ".join(flawed[0][1][:5]),
        )


def _with_places(looked: Looked, which: str) -> str:
    return f"{looked.address} ({', '.join(looked.result[which])})"


def _follows_screen(result: Json) -> bool:
    written = str(result["viewport"] or "").lower().replace(";", ",").split(",")
    settings = {name.strip(): value.strip() for name, _, value in (part.partition("=") for part in written)}
    return settings.get("width") == "device-width" or ("width" not in settings and "initial-scale" in settings)


def _blame(pages: Sequence[Looked], message: str, *, expected: str, actual: str) -> None:
    """Raise CheckFailed; where the pages were not whole, Inconclusive, for the kit itself may be the cause."""
    without = [address for page in pages for address in page.without]
    blocked = [address for page in pages for address in page.blocked]
    if without:
        raise Inconclusive(f"{message} {_incomplete(without)}")
    note = f" Blocked on them, for the profile names no such origin: {listed(blocked)}." if blocked else ""
    raise CheckFailed(f"{message}{note}", expected=expected, actual=actual)


def _check_whole(looked: Sequence[Looked]) -> None:
    """Raise Inconclusive where a page was looked at without what it is made of."""
    without = [address for page in looked for address in page.without]
    if without:
        raise Inconclusive(f"Nothing was found. {_incomplete(without)}")


def _incomplete(without: Sequence[str]) -> str:
    return (
        f"The pages were not whole: they ask for {listed(dict.fromkeys(without))}, of origins that the profile does "
        "not name. Name them in `cross-functional: page-origins`."
    )

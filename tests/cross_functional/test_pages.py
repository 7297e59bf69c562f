"""Pages of a user interface, fetched and opened in a real browser: right ones, and ones with one fault each."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from conformance.model import Outcome
from conformance.reference import serving
from tests.cross_functional.carrying_out import Result, a_view, outcome_in
from tests.kit import kit, write_profile
from tests.scenes import read_pack
from tests.small_pack import write_pack

VALID, NARROW, ACCESSIBLE = "pages-are-valid", "pages-respond", "pages-are-accessible"

in_browser = pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")

VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'


def page(body: str, *, head: str = VIEWPORT, language: str = ' lang="en"') -> str:
    beginning = f'<!DOCTYPE html>\n<html{language}><head><meta charset="utf-8"><title>Sign in</title>{head}</head>'
    return f"{beginning}\n<body><main><h1>Sign in</h1>{body}</main></body></html>"


GOOD = page('<form><label>Name <input name="name"></label> <button>Go on</button></form>')

Site = Mapping[str, str | bytes | tuple[int, str, str]]


def site(contents: Site, heard: list[str] | None = None) -> Any:
    """A server of these files by path; a tuple is status, media type and content, or for a redirect its address."""

    @Request.application
    def answer(request: Request) -> Response:
        if heard is not None:
            heard.append(f"{request.path} {request.headers.get('Cookie')} {request.headers.get('Authorization')}")
        found = contents.get(request.path, (404, "text/plain", ""))
        if isinstance(found, str | bytes):
            media_type = "text/css" if request.path.endswith(".css") else "text/html; charset=utf-8"
            return Response(found, 200, content_type=media_type, headers={"Set-Cookie": "session=theirs"})
        status, media_type, content = found
        headers = {"Location": content} if status in (301, 302) else {}
        return Response(content, status, content_type=media_type, headers=headers)

    return serving(answer)


def probed(folder: Path, name: str, content: str | bytes | Site, **settings: Any) -> Result:
    """What comes of a scenario for one page, or for the page `/` of a site."""
    contents = content if isinstance(content, Mapping) else {"/": content}
    with site(contents) as address:
        pages = {"pages": [f"{address}/"], **settings}
        return named(folder, name, pages)


def named(folder: Path, name: str, settings: Mapping[str, Any], *, seconds: float = 15) -> Result:
    small = read_pack(write_pack(folder / "pack"))
    limits = {"seconds-per-answer": seconds, "largest-answer": 1_000_000}
    view = a_view(folder, small, {"things": "http://127.0.0.1:9"}, cross_functional=settings, limits=limits)
    try:
        return outcome_in(view, name)
    finally:
        view.client.close()


VALID_BODIES = {
    "plain": "<p>Welcome",
    "lists": "<ul><li>a<li>b</ul><dl><dt>a<dd>b</dl>",
    "table": "<table><tr><td>a<td>b<tbody><tr><td>c</table>",
    "template": "<table><template><tr><td>a</td></tr></template><tr><td>a</table>",
    "options": "<label>a <select><option>a<hr><optgroup label=b><option>b</select></label>",
    "void": "<br/><img src=a.png alt=''><input disabled><wbr>",
    "foreign": "<svg><path d='M0 0'/><foreignObject><p>a</p></foreignObject></svg><math><mi>x</mi></math>",
    "own elements": "<my-field><dialog open>a</dialog></my-field>",
    "addresses": "<a href='?a=1&b=2&copy=3'>a &amp; b &lt; c &copy;</a>",
    "script": "<script>if (a < b && c > '</b>') { d('<p>') }</script>",
    "text": "<textarea><p></textarea><pre>\n<b>a</b></pre>",
    "comment": "<!-- a -- b --><p>a",
    "right to left": "<p dir=rtl lang=ar>مرحبا</p>",
    "style": "<p style='color: red; --x: {a}'>a</p><p style=''>b</p>",
}

INVALID_BODIES = {
    "unclosed": ("<div><p>a", "<div> is not closed"),
    "closes nothing": ("a</section>", "</section> closes nothing"),
    "block in paragraph": ("<p>a<div>b</div></p>", "</p> closes nothing"),
    "overlapping": ("<b><i>a</b></i>", "closes nothing"),
    "attribute twice": ("<p id=a id=b>a", "duplicate-attribute"),
    "identifier twice": ("<p id=a>a<p id=a>b", "id a is used more than once"),
    "obsolete": ("<center>a</center>", "center"),
    "in a table": ("<table><tr><p>a</table>", "<p> stands in a table outside of its cells"),
    "void that is none": ("<div/>", "<div> is not closed"),
    "reference": ("<p>&copy 2026", "missing-semicolon-after-character-reference"),
    "quotes": ("<a href='a'class='b'>a</a>", "missing-whitespace-between-attributes"),
    "less than": ("<p>1 < 2", "invalid-first-character-of-tag-name"),
    "body twice": ("<body class=a><p>a", "<body> begins a second time"),
    "null": ("<p>a\0b", "unexpected-null-character"),
}

STYLES = {
    "a { color red }": "style element of line",
    "a { *zoom: 1 }": "style element of line",
    "a { color: red }}": "style element of line",
    "@media (width > 1px) { a { b } }": "style element of line",
    "a { background: url(a b) }": "bad URL",
    "a { content: 'a\n' }": "string",
}

VALID_STYLES = (
    "@charset 'utf-8'; @import url(nowhere.css); @layer a, b; :root { --a: 1px; --b: { c } }",
    "a { color: red; &:hover { color: blue } @media (width > 1px) { color: green } }",
    "@media (min-width: 20em) and (not (hover)) { a:not([b='c'])::before { content: '\\201C' } }",
    "@supports (display: grid) { @layer c { a { display: grid; inset: 0 auto auto calc(1px + var(--a)) } } }",
    "@font-face { font-family: a; src: url(a.woff2) format('woff2') } @keyframes a { from { b: c } 50% { b: d } }",
    "a { unknown-property: whatever; -webkit-thing: 1 } /* a { */ @unknown { a b c }",
    "a { color: red; ; }",
)


@pytest.mark.parametrize("body", VALID_BODIES.values(), ids=VALID_BODIES)
def test_valid_html_is_valid(tmp_path: Path, body: str) -> None:
    result = probed(tmp_path, VALID, page(body))
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")


@pytest.mark.parametrize(("body", "words"), INVALID_BODIES.values(), ids=INVALID_BODIES)
def test_invalid_html_is_a_failure_with_its_line(tmp_path: Path, body: str, words: str) -> None:
    result = probed(tmp_path, VALID, page(body))
    assert result.outcome is Outcome.FAILED
    assert words in result.actual
    assert "line 3" in result.actual


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<html><title>a</title><p>a", "does not begin with <!DOCTYPE html>"),
        ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "a"><title>a</title><p>a', "type is not <!DOCTYPE html>"),
        (page("<p>caf\xe9").encode("latin-1"), "not UTF-8"),
        ({"/": (200, "text/html; charset=iso-8859-1", page("a"))}, "iso-8859-1"),
    ],
    ids=["no type", "older type", "not UTF-8", "declares another"],
)
def test_a_document_of_another_kind_is_invalid(tmp_path: Path, content: Any, words: str) -> None:
    result = probed(tmp_path, VALID, content)
    assert result.outcome is Outcome.FAILED
    assert words in result.actual


@pytest.mark.parametrize("style", VALID_STYLES)
def test_valid_css_is_valid(tmp_path: Path, style: str) -> None:
    contents = {"/": page("", head=f"<style>{style}</style>"), "/nowhere.css": "b { c: d }"}
    result = probed(tmp_path, VALID, contents)
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")


@pytest.mark.parametrize(("style", "words"), STYLES.items())
def test_invalid_css_is_a_failure_wherever_it_stands(tmp_path: Path, style: str, words: str) -> None:
    inside = probed(tmp_path / "inside", VALID, page("", head=f"<style>{style}</style>"))
    assert inside.outcome is Outcome.FAILED
    assert words in inside.actual
    linked = {
        "/": page("", head='<link rel="stylesheet" href="a/b.css">'),
        "/a/b.css": "@import 'c.css';",
        "/a/c.css": style,
    }
    outside = probed(tmp_path / "outside", VALID, linked)
    assert outside.outcome is Outcome.FAILED
    assert "/a/c.css, line" in outside.actual


def test_an_invalid_style_attribute_is_a_failure(tmp_path: Path) -> None:
    result = probed(tmp_path, VALID, page('<p style="color red">a</p>'))
    assert result.outcome is Outcome.FAILED
    assert "style attribute of line 3" in result.actual


def test_style_sheets_of_others_are_neither_fetched_nor_judged(tmp_path: Path) -> None:
    heard: list[str] = []
    with site({"/a.css": "a { b }"}, heard) as other:
        linked = page("", head=f'<link rel="stylesheet" href="{other}/a.css"><link rel="stylesheet" href="http://[">')
        assert probed(tmp_path / "a", VALID, linked).outcome is Outcome.PASSED
        assert not heard
        assert probed(tmp_path / "b", VALID, linked, **{"page-origins": [other]}).outcome is Outcome.FAILED


def test_a_style_sheet_that_is_not_there_is_said(tmp_path: Path) -> None:
    result = probed(tmp_path, VALID, page("", head='<link rel="stylesheet" href="gone.css">'))
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "/gone.css" in result.reason


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"/": (404, "text/html", page("a"))}, "answers 404"),
        ({"/": (401, "text/html", page("a"))}, "answers 401"),
        ({"/": (200, "application/json", "{}")}, "application/json"),
        ({"/": (302, "text/html", "http://192.0.2.1/login")}, "an origin that the profile does not name"),
        ({"/": (302, "text/html", "/")}, "redirects more than"),
        (b"x" * 1_000_001, "longer than"),
    ],
    ids=["missing", "closed", "no page", "elsewhere", "in a circle", "huge"],
)
def test_what_is_no_page_is_no_verdict(tmp_path: Path, content: Any, words: str) -> None:
    result = probed(tmp_path, VALID, content)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert words in result.reason


@pytest.mark.parametrize("name", [VALID, NARROW, ACCESSIBLE])
@pytest.mark.parametrize(
    ("settings", "outcome", "words"),
    [({}, Outcome.INCONCLUSIVE, "cross-functional: pages"), ({"pages": []}, Outcome.SKIPPED, "no user interface")],
    ids=["not named", "none"],
)
def test_what_the_profile_does_not_name(
    tmp_path: Path, name: str, settings: Mapping[str, Any], outcome: Outcome, words: str
) -> None:
    result = named(tmp_path, name, settings)
    assert result.outcome is outcome
    assert words in result.reason


@pytest.mark.parametrize("name", [NARROW, ACCESSIBLE])
def test_without_chromium_the_outcome_says_what_to_install(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = probed(tmp_path, name, GOOD)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "govstack-conformance[browser]" in result.reason


@pytest.mark.timeout(20)
@pytest.mark.parametrize("content", ["<div>" * 60_000, "<b>" * 20_000, "<table>" * 20_000, "a{" * 50_000 + "("])
def test_hostile_markup_is_read_in_bounded_time(tmp_path: Path, content: str) -> None:
    result = probed(tmp_path, VALID, page(f"<style>{content}</style>{content}"))
    assert result.outcome in (Outcome.FAILED, Outcome.PASSED)


@in_browser
@pytest.mark.parametrize(
    ("content", "outcome", "words"),
    [
        (GOOD, Outcome.PASSED, ""),
        (page("a", head=""), Outcome.FAILED, "laid out for a wide screen"),
        (page("a", head='<meta name="viewport" content="width=1024">'), Outcome.FAILED, "laid out for a wide screen"),
        (page('<div class="hero" style="width: 900px">a</div>'), Outcome.FAILED, "(div.hero)"),
        (page('<div style="overflow-x: auto"><p style="width: 900px">a</div>'), Outcome.PASSED, ""),
        (page(f"<table><tr>{'<td>abcdefghij' * 30}</table>"), Outcome.INCONCLUSIVE, "may need two dimensions"),
    ],
    ids=["right", "no viewport", "fixed viewport", "too wide", "scrolls within", "table"],
)
def test_pages_on_a_narrow_screen(tmp_path: Path, content: str, outcome: Outcome, words: str) -> None:
    result = probed(tmp_path, NARROW, content)
    assert result.outcome is outcome, result.reason
    assert words in result.reason


CHEATS = """<script>
  Object.defineProperty(window, 'axe', {value: {run: async () => ({violations: []})}, writable: false});
  document.querySelectorAll = () => []; Array.prototype.slice = () => [];
</script>"""


@in_browser
@pytest.mark.parametrize(
    ("content", "outcome", "words"),
    [
        (GOOD, Outcome.PASSED, ""),
        (page("a", language=""), Outcome.FAILED, "html-has-lang"),
        (page('<img src="a.png">'), Outcome.FAILED, "image-alt"),
        (page('<p style="color: #ccc; background: #fff">Welcome to the office'), Outcome.FAILED, "color-contrast"),
        (page(f'{CHEATS}<img src="a.png">'), Outcome.FAILED, "image-alt"),
    ],
    ids=["right", "no language", "no text for an image", "no contrast", "cheats"],
)
def test_pages_and_the_rules_of_accessibility(tmp_path: Path, content: str, outcome: Outcome, words: str) -> None:
    result = probed(tmp_path, ACCESSIBLE, content)
    assert result.outcome is outcome, result.reason
    assert words in result.reason


@in_browser
def test_what_the_profile_does_not_name_is_blocked_and_said(tmp_path: Path) -> None:
    heard: list[str] = []
    with site({"/a.css": "main { width: 100% }", "/a.png": b"", "/": "a"}, heard) as other:
        seen = page(f'<img src="{other}/a.png" alt="a"><div style="width: 900px">a</div>')
        image = probed(tmp_path / "image", NARROW, seen)
        assert image.outcome is Outcome.FAILED
        assert f"{other}/a.png" in image.reason
        asking = (
            f'<script>fetch("{other}/").catch(() => 0); new WebSocket("{other}/".replace("http", "ws"));'
            f'navigator.sendBeacon("{other}/"); window.open("{other}/")</script><iframe src="{other}/"></iframe>'
        )
        linked = page(asking, head=f'{VIEWPORT}<link rel="stylesheet" href="{other}/a.css">')
        sheet = probed(tmp_path / "sheet", NARROW, linked)
        assert sheet.outcome is Outcome.INCONCLUSIVE
        assert "page-origins" in sheet.reason
        assert f"{other}/a.css" in sheet.reason
        assert not heard
        styled = page("a", head=f'{VIEWPORT}<link rel="stylesheet" href="{other}/a.css">')
        allowed = probed(tmp_path / "allowed", NARROW, styled, **{"page-origins": [other]})
        assert allowed.outcome is Outcome.PASSED
        assert heard == ["/a.css None None"]
        assert [one.request.url for one in allowed.exchanges][-1] == f"{other}/a.css"


@in_browser
@pytest.mark.parametrize("is_named", [True, False], ids=["named", "not named"])
def test_a_redirect_leads_where_the_profile_allows_and_no_further(tmp_path: Path, is_named: bool) -> None:
    heard: list[str] = []
    with site({"/a.css": "main { width: 900px }"}, heard) as other:
        linked = page("a", head=f'{VIEWPORT}<link rel="stylesheet" href="b.css">')
        contents: Site = {"/": linked, "/b.css": (302, "text/css", f"{other}/a.css")}
        result = probed(tmp_path, NARROW, contents, **({"page-origins": [other]} if is_named else {}))
    assert result.outcome is (Outcome.FAILED if is_named else Outcome.INCONCLUSIVE), result.reason
    assert len(heard) == is_named


@in_browser
def test_a_page_that_never_ends_is_ended(tmp_path: Path) -> None:
    endless = page("<script>addEventListener('load', () => setTimeout(() => { while (true) alert(1) }))</script>")
    with site({"/": endless}) as address:
        result = named(tmp_path, ACCESSIBLE, {"pages": [f"{address}/"]}, seconds=2)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "does not come to an end" in result.reason


@in_browser
def test_no_cookies_and_no_credentials_go_to_pages_in_a_run(tmp_path: Path) -> None:
    heard: list[str] = []
    answers: Any = {
        "/in": (302, "text/html", "/app/sign-in"),
        "/app/sign-in": GOOD.replace("<h1>", '<img src="a.png" alt=""><h1>'),
    }
    with site(answers, heard) as address:
        settings = {"pages": [f"{address}/in"]}
        profile = write_profile(tmp_path, {"bb-messaging": address}, cross_functional=settings)
        chosen = [w for name in (VALID, NARROW, ACCESSIBLE) for w in ("--scenario", f"cross-functional.{name}")]
        ended = kit("run", profile, "--block", "cross-functional", *chosen, folder=tmp_path)
    assert (ended.status, ended.err) == (0, "")
    assert len(ended.scenarios("passed")) == 3
    assert "/app/a.png None None" in heard
    pages = [line for line in heard if not line.startswith("/messaging")]
    assert {line.split(" ", 1)[1] for line in pages if "/app" in line or "/in" in line} == {"None None"}

"""The summary for a pull request: what it says, and that hostile text is inert in a GitHub-flavoured renderer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from conformance.report import RENDERINGS, Report, render_markdown
from conformance.report.evidence import one_line
from conformance.report.markdown import code, inert
from tests.kit import kit_here

from .sample import HOSTILE, empty, large, plain, sample
from .test_html import poisoned

MARKDOWN = MarkdownIt("gfm-like")
MOST_OF_A_COMMENT = 65_536

HOSTILE_MARKDOWN = {
    "link": "[click](https://bad.example)",
    "image": "![x](https://bad.example/pixel.png)",
    "reference": "[click][1]\n\n[1]: https://bad.example",
    "address": "https://bad.example and www.bad.example and a@bad.example",
    "autolink": "<https://bad.example>",
    "cell": "a | b || c \\| d |",
    "row": "|\n|---|---|\n| a | b |",
    "code": "`a` ``b`` ```c",
    "code at the ends": "`<b>`",
    "backslash": "a\\`b\\",
    "fence": "```\n</details>\n# Heading",
    "tildes": "~~~\nx",
    "details": "</summary></details><h1>Met</h1>",
    "heading": "# Met\n===\n---",
    "list": "1. one\n- two\n> three",
    "emphasis": "**bold** _it_ ~~gone~~",
    "entity": "&lt;b&gt; &#124;",
    "mention": "@team #12 GH-12 deadbeefcafe :smile: $x$",
    "comment": "<!-- -->",
    "task": "[x] done",
}
EVERY_TEXT = {**{f"{name} (all)": text for name, text in HOSTILE.items()}, **HOSTILE_MARKDOWN}

PLAIN_INLINE = {"text", "code_inline", "softbreak", "strong_open", "strong_close"}


def render(document: Report) -> str:
    return "".join(render_markdown(document))


def tokens(text: str) -> Iterator[Token]:
    """All tokens of a Markdown text, those inside of a line too."""
    for token in MARKDOWN.parse(text):
        yield token
        yield from token.children or ()


def own_structure(text: str) -> tuple[Counter[str], list[str]]:
    """How many blocks of each kind that only the kit makes, and the HTML."""
    kinds = ("table_open", "tr_open", "th_open", "td_open", "heading_open", "fence", "code_block", "blockquote_open")
    found = list(tokens(text))
    counted = Counter(token.type for token in found if token.type in kinds)
    return counted, [token.content for token in found if token.type in ("html_block", "html_inline")]


def shown(text: str) -> str:
    """What a reader sees of a text, as far as Markdown is concerned."""
    return "".join(token.content for token in tokens(text) if token.type in ("text", "code_inline", "fence"))


def test_it_says_verdict_counts_and_what_is_not_met() -> None:
    document = plain()
    (block,) = document["building_blocks"]
    text = render(document)
    assert text.startswith("## GovStack conformance: not met\n\n**Example Pay 2.4.0**: Not every requirement that was")
    counts = block["summary"]["scenarios"]
    assert f"| {counts['passed']} of {counts['planned']} ({counts['failed']} failed, " in text
    for rows in (block["requirements"], block["operations"]):
        for row in rows:
            assert (f"- `{row['id']}` (" in text) == (row["verdict"] == "not met"), row["id"]
    for scenario in block["scenarios"]:
        failed = f"- `{scenario['id']}` (`bb-payments 1.0`): {scenario['reason']}\n" in text
        assert failed == (scenario["outcome"] == "failed")
    assert "govstack-conformance run PROFILE --seed 20261121 --depth standard\n" in text


def test_what_could_not_be_tried_is_folded_with_its_reasons() -> None:
    document = plain()
    counts = document["summary"]["scenarios"]
    untried = counts["inconclusive"] + counts["error"]
    text = render(document)
    fold = text[text.index("<details>") : text.index("</details>")]
    assert f"<summary>Not tried: {untried} of {counts['planned']} scenarios</summary>" in fold
    assert fold.count("gov_stack_bb") == 1
    for scenario in document["building_blocks"][0]["scenarios"]:
        assert (f"`{scenario['id']}`" in fold) == (scenario["outcome"] in ("inconclusive", "error"))


def test_an_empty_run_is_undecided() -> None:
    text = render(empty())
    assert "## GovStack conformance: undecided\n" in text
    assert "| all | 0 of 0 | 0 of 0 | 0 of 0 |" in text
    assert "<details>" not in text


def test_a_narrowed_run_is_repeated_as_it_was_narrowed() -> None:
    document = plain()
    document["run"]["selection"] = {
        "blocks": ["bb-payments"], "tags": "@a and not @b", "operations": ["one", "two"], "scenarios": []}  # fmt: skip
    words = "--block bb-payments --operation one --operation two --tag '@a and not @b'\n"
    assert f"--seed 20261121 --depth standard {words}" in render(document)


@pytest.mark.parametrize("text", EVERY_TEXT.values(), ids=EVERY_TEXT.keys())
def test_hostile_text_makes_nothing_and_is_all_there(text: str) -> None:
    found = render(poisoned(plain(), text))
    assert own_structure(found) == own_structure(render(poisoned(plain(), "harmless")))
    inline = {child.type for token in MARKDOWN.parse(found) for child in token.children or ()}
    assert inline <= PLAIN_INLINE
    assert shown(found).count(one_line(text).replace("|", "\\u007c")) > 20


@pytest.mark.parametrize("text", EVERY_TEXT.values(), ids=EVERY_TEXT.keys())
def test_hostile_text_is_found_where_nothing_holds_it(text: str) -> None:
    """A text that stands as it is, is prose: what hosts of GitHub-flavoured Markdown look for is not in it."""
    if inert(text) == text:
        assert not set(text) & set("@#<>[]|*_`~$&\\/!{}^=+\n"), text
        assert own_structure(f"- {text}\n") == (Counter(), [])


@pytest.mark.parametrize(
    "text",
    ["@team please", "see #12", "GH-12", "gh-12", "deadbeefcafe", "www.bad.example", "bad.example", "a@bad.example",
     ":smile:", "$x$", "1. one", "- one", "+ one", "a_b_c", "~x~", "", " "],
)  # fmt: skip
def test_what_a_host_makes_something_of_is_code(text: str) -> None:
    assert inert(text) == code(text) != text


@pytest.mark.parametrize(
    "text",
    ["3 of 4 scenarios failed.", "Nothing is decided: none of 12 scenarios passed, and none failed.",
     "It works (mostly).", "Version 1.0 is older than 5.1.2.", "Der Prüfling antwortet nicht.",
     "The candidate's 50% share, “quoted”.", "39.4 %", "More than 50 % of 163 are met (90.7 %), which is enough."],
)  # fmt: skip
def test_prose_stands_as_it_is(text: str) -> None:
    assert inert(text) == text
    assert [token.type for token in tokens(f"- {text}") if token.content == text] == ["inline", "text"]


@given(st.text(st.sampled_from(list("ab1 .:-`|\\<>&[]()!*_~#@\n\t\"'/=+$"))))
def test_any_text_is_inert_in_a_list_and_in_a_cell(text: str) -> None:
    page = f"- {inert(text)}: {code(text)}\n  {inert(text)}\n\n| a | b |\n|---|---|\n| {code(text)} | end |\n"
    children = {child.type for token in MARKDOWN.parse(page) for child in token.children or ()}
    assert children <= {"text", "code_inline", "softbreak"}
    blocks = Counter(token.type for token in MARKDOWN.parse(page))
    assert (blocks["td_open"], blocks["list_item_open"], blocks["paragraph_open"]) == (2, 1, 1)
    assert not {"html_block", "fence", "code_block", "heading_open", "hr"} & set(blocks)


def test_it_fits_a_comment_and_says_what_is_left_out() -> None:
    for document in (large(2_000, failing=1.0), poisoned(sample(), HOSTILE["long"])):
        text = render(document)
        assert len(text) < MOST_OF_A_COMMENT
        assert "more, which `report.json` has" in text


def test_command_writes_it(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes(b"".join(RENDERINGS["json"].content(plain())))
    ended = kit_here("report", "render", "report.json", "--format", "markdown", folder=tmp_path)
    assert (ended.status, ended.out) == (0, "Wrote summary.md\n")
    text = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "### Scenarios failed: 3 of 40\n" in text
    printed = kit_here("report", "render", "report.json", "--format", "markdown", "--output", "-", folder=tmp_path)
    assert printed.out == text

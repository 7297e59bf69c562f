"""The blocks of a chapter as markdown-it-py reads them, and the text in them. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from conformance.importing.marks import has_mark, marked

NESTING = 100
"""How deeply blocks may stand in one another; what is deeper is not read by the parser, and is reported."""

_GITBOOK = re.compile(r"^[ \t]*(?:\{%.*?%\}[ \t]*)+$", re.MULTILINE)
_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"[ \t\xa0]+")
_HTML = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|cite|code|d[dlt]|del|details|div|em|embed|figcaption|figure|font|h[1-6r]"
    r"|i|iframe|img|input|ins|kbd|label|li|mark|[pqsu]|ol|pre|samp|script|small|span|strike|strong|style|sub|summary"
    r"|sup|table|tbody|t[dhrt]|tfoot|thead|ul|var|video)\b|<!|<\?",
    re.IGNORECASE,
)
_BREAKS = {"br": "\n", "p": "\n", "ul": "\n", "ol": "\n", "li": "\n* "}


def parse(text: str) -> SyntaxTreeNode:
    """The blocks of a Markdown text (CommonMark with tables), without the lines that only GitBook reads."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": NESTING}).enable("table")
    return SyntaxTreeNode(parser.parse(_GITBOOK.sub("", text)))


def line_of(node: SyntaxTreeNode) -> int:
    """The line, from 1, on which a block begins."""
    return node.map[0] + 1 if node.map else 1


def plain(node: SyntaxTreeNode) -> str:
    """The text of a block without its markup; items of lists on lines of their own."""
    if node.type == "inline":
        return _inline(node)
    if node.type in ("fence", "code_block"):
        return node.content.strip()
    if node.type == "html_block":
        return "" if "<figure" in node.content or "<img" in node.content else without_tags(node.content)
    if node.type in ("bullet_list", "ordered_list"):
        return "\n".join(f"* {_indented(plain(item))}" for item in node.children)
    separator = " | " if node.type == "tr" else "\n"
    return separator.join(filter(None, map(plain, node.children))).strip()


def joined(nodes: Iterable[SyntaxTreeNode]) -> str:
    """The texts of several blocks, each on lines of its own."""
    return "\n".join(filter(None, map(plain, nodes)))


def without_tags(text: str) -> str:
    """The text between the tags of HTML."""
    return _SPACE.sub(" ", html.unescape(_TAG.sub(" ", text))).strip()


def bold_beginning(node: SyntaxTreeNode) -> tuple[str, str]:
    """The bold text with a mark, in it or right behind it, that a paragraph begins with, and the rest; else nothing."""
    children = [child for child in _inlines(node) if child.type != "html_inline"]
    children = [child for child in children if child.type != "text" or child.content.strip()]
    if not children or children[0].type != "strong":
        return "", ""
    bold, whole = _inline(children[0]), plain(node)
    rest = whole[len(bold) :] if whole.startswith(bold) else ""
    if marked(bold):
        return bold, rest.strip(" :\n")
    tail = re.match(r"\s*\\?[(\[][A-Za-z ,/|-]+\\?[)\]](?:\s*\(previously[^)]*\))?(?=\s*(?:[:\n]|$))", rest)
    if tail is None or not has_mark(tail.group(), mixed=True):
        return "", ""
    return bold + tail.group(), rest[tail.end() :].strip(" :\n")


def is_link(node: SyntaxTreeNode) -> bool:
    """Whether a block is nothing but links, as an entry of a table of contents is."""
    children = [child for child in _inlines(node) if child.type != "text" or child.content.strip()]
    return bool(children) and all(child.type == "link" for child in children)


def _inlines(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    return list(node.children[0].children) if node.children and node.children[0].type == "inline" else []


def _indented(text: str) -> str:
    return text.replace("\n", "\n  ")


def _inline(node: SyntaxTreeNode) -> str:
    text = html.unescape("".join(map(_word, node.children))).replace("\u200b", "")
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    # GitBook leaves a backslash where a paragraph was to end with an empty line.
    return "\n".join(line for line in lines if line and line != "*").removesuffix("\\").rstrip()


def _word(node: SyntaxTreeNode) -> str:
    match node.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline":
            name = re.sub(r"\W", "", node.content.split(" ")[0]).lower()
            # Angle brackets that are no tag of HTML are text that nobody escaped, such as <name>.
            return _BREAKS.get(name, "" if _HTML.match(node.content) else node.content)
        case "code_inline":
            # A level in code is talked about.
            return f"`{node.content}`" if has_mark(node.content) else node.content
        case "text":
            return node.content
        case "image":
            return ""
        case _:
            return "".join(map(_word, node.children))

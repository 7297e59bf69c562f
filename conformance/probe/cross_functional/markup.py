"""What is invalid in an HTML document. Pure: no network.

The HTML Standard is a living one. html5lib, the usual choice, stopped in 2020: it takes `<template>` in a table, `<hr>`
in a list of options and `?a=1&b=2` in an address for errors. The Nu Html Checker knows everything, and needs Java.
turbohtml follows the standard of today, names tokenization errors as the standard does, and says where each tag stood;
what of the tree is wrong follows from that. What elements may stand in which others is not checked beyond that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from turbohtml import Document, Element

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    | {"param", "basefont", "bgsound", "frame", "keygen"}
)
_MAY_STAY_OPEN = frozenset(
    {"html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option"}
    | {"colgroup", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"}
)
"""Elements whose end tag may be left out (HTML Standard, section 13.1.2.4)."""

_HELD = frozenset({"duplicate-id", "obsolete-element"})
"""What turbohtml finds in the tree and is a rule of authoring beyond doubt (HTML Standard, sections 3.2.6 and 16.2)."""

_LONGEST = 80


@dataclass(frozen=True)
class Flaw:
    """One thing that is invalid, and the line on which it stands."""

    what: str
    line: int

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}" if self.line else self.what


def flaws(content: bytes, charset: str | None) -> Iterator[Flaw]:
    """What is invalid in the bytes of an HTML document; `charset` is that of its Content-Type."""
    import turbohtml

    if charset is not None and charset.lower() not in ("utf-8", "utf8"):
        yield Flaw(f"the Content-Type declares the charset {charset[:_LONGEST]}, not UTF-8", 0)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:  # HTML Standard, section 4.2.5.4: authors have no other encoding
        yield Flaw(f"the document is not UTF-8 (byte {error.start})", content.count(b"\n", 0, error.start) + 1)
        text = content.decode("utf-8-sig", errors="replace")
    document = turbohtml.parse(text, source_locations=True, allow_declarative_shadow_roots=False)
    yield from (Flaw(error.code, error.line) for error in document.errors)
    yield from _flaws_of_type(document)
    yield from _flaws_of_tags(document, text)
    yield from _flaws_of_elements(document)


def _flaws_of_type(document: Document) -> Iterator[Flaw]:
    """The document type, without which pages are laid out as in 1998 (HTML Standard, section 13.1.1)."""
    from turbohtml import Doctype

    found = next((child for child in document.children if isinstance(child, Doctype)), None)
    if found is None:
        yield Flaw("the document does not begin with <!DOCTYPE html>", 1)
    elif found.name != "html" or found.public_id or found.system_id not in (None, "", "about:legacy-compat"):
        yield Flaw("the document type is not <!DOCTYPE html>", 1)


def _flaws_of_tags(document: Document, text: str) -> Iterator[Flaw]:
    """Elements that are not closed although they have to be, and end tags that close nothing."""
    ends: set[tuple[int, int]] = set()
    for element in _elements(document):
        place = element.source_location
        if place is None or place.start_tag is None:
            continue
        if place.end_tag is not None:
            ends.add((place.end_tag.start_line, place.end_tag.start_col))
        elif _has_to_be_closed(element):
            yield Flaw(f"<{element.tag[:_LONGEST]}> is not closed", place.start_tag.start_line)
    yield from _flaws_of_tokens(text, ends)


def _flaws_of_tokens(text: str, ends: Collection[tuple[int, int]]) -> Iterator[Flaw]:
    """End tags that are not those of an element, and what begins a second time."""
    from turbohtml import TokenType, tokenize

    begun: set[str] = set()
    for token in tokenize(text):
        name = (token.tag or "")[:_LONGEST]
        if token.type is TokenType.END_TAG and (token.line, token.col) not in ends:
            yield Flaw(f"</{name}> closes nothing", token.line)
        elif token.type is TokenType.START_TAG and name in ("html", "body"):
            if name in begun:
                yield Flaw(f"<{name}> begins a second time", token.line)
            begun.add(name)


def _flaws_of_elements(document: Document) -> Iterator[Flaw]:
    from turbohtml.conformance import check

    for table in (element for element in _elements(document) if element.tag == "table"):
        yield from _driven_out(table)
    yield from (Flaw(found.message[:200], found.line) for found in check(document).messages if found.code in _HELD)


def _driven_out(table: Element) -> Iterator[Flaw]:
    """What was written in a table outside of its cells; a parser puts it before the table (section 13.2.6.1)."""
    from turbohtml import Element

    sibling = table.previous_sibling
    begins = _begins(table)
    while begins is not None and isinstance(sibling, Element) and (_begins(sibling) or -1) > begins:
        yield Flaw(f"<{sibling.tag[:_LONGEST]}> stands in a table outside of its cells", sibling.source_line or 0)
        sibling = sibling.previous_sibling


def _begins(element: Element) -> int | None:
    place = element.source_location
    return None if place is None or place.start_tag is None else place.start_tag.start_offset


def _has_to_be_closed(element: Element) -> bool:
    from turbohtml import Namespace

    return element.namespace is Namespace.HTML and element.tag not in _VOID and element.tag not in _MAY_STAY_OPEN


def _elements(document: Document) -> Iterator[Element]:
    from turbohtml import Element

    return (node for node in document.descendants if isinstance(node, Element))


@dataclass(frozen=True)
class Styles:
    """What an HTML document says of its style: base address, links to style sheets, and texts with their lines."""

    base: str
    links: list[str]
    elements: list[tuple[int, str]]
    attributes: list[tuple[int, str]]


def style_texts(content: bytes) -> Styles:
    """Every style of an HTML document."""
    import turbohtml

    document = turbohtml.parse(content.decode("utf-8-sig", errors="replace"), allow_declarative_shadow_roots=False)
    elements = list(_elements(document))
    base = next((_attribute(one, "href") for one in elements if one.tag == "base"), "")
    links = [_attribute(one, "href") for one in elements if one.tag == "link" and _is_style_sheet(one)]
    inside = [(one.source_line or 0, one.text) for one in elements if one.tag == "style"]
    attributes = [(one.source_line or 0, _attribute(one, "style")) for one in elements if "style" in one.attrs]
    return Styles(base, [link for link in links if link], inside, attributes)


def _is_style_sheet(link: Element) -> bool:
    return "stylesheet" in _attribute(link, "rel").lower().split()


def _attribute(element: Element, name: str) -> str:
    """The value of an attribute; those with several values come as a list."""
    value = element.attrs.get(name) or ""
    return value if isinstance(value, str) else " ".join(value)

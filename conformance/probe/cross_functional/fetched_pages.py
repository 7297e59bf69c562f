"""A page as it is served, without a browser: its HTML, and its style sheets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice

from conformance.exchange import Answer, Outgoing, RecordingClient
from conformance.probe.cross_functional.markup import flaws, style_texts
from conformance.probe.cross_functional.page_fetching import Origin, fetch_page, is_allowed, joined
from conformance.probe.cross_functional.styles import attribute_flaws, imported, sheet_flaws

_MOST_SHEETS = 30
_MOST_FLAWS = 100
_CHARSET = re.compile(r"charset\s*=\s*\"?([^\s;\"]{1,40})", re.IGNORECASE)


@dataclass
class PageText:
    """The bytes of a page and the style sheets that it has, by address; `unread` are sheets that were not to be had.

    Style sheets of origins that the profile does not name are not the candidate's, and not fetched.
    """

    address: str
    answer: Answer
    sheets: dict[str, str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)

    def flaws_of_html(self) -> list[str]:
        """What is invalid in the HTML, in order."""
        return [str(flaw) for flaw in islice(flaws(self.answer.content, self._charset()), _MOST_FLAWS)]

    def flaws_of_css(self) -> list[str]:
        """What is invalid in the CSS: of style elements and attributes first, then of style sheets."""
        return list(islice(self._flaws_of_css(), _MOST_FLAWS))

    def _flaws_of_css(self) -> Iterator[str]:
        styles = style_texts(self.answer.content)
        for line, text in styles.elements:
            yield from (f"style element of line {line}, {flaw}" for flaw in sheet_flaws(text))
        for line, text in styles.attributes:
            yield from (f"style attribute of line {line}, {flaw}" for flaw in attribute_flaws(text))
        for address, text in self.sheets.items():
            yield from (f"{address}, {flaw}" for flaw in sheet_flaws(text))

    def _charset(self) -> str | None:
        found = _CHARSET.search(self.answer.headers.get("content-type", ""))
        return found[1] if found else None


def fetch_with_styles(client: RecordingClient, address: str, allowed: Collection[Origin]) -> PageText:
    """Fetch a page, and whatever style sheets it links or imports. Raises Inconclusive where there is no page."""
    address, answer = fetch_page(client, address, allowed)
    page = PageText(address, answer)
    styles = style_texts(answer.content)
    base = joined(address, styles.base)
    waiting = [joined(base, link) for link in styles.links]
    waiting += [joined(base, link) for _, text in styles.elements for link in imported(text)]
    while waiting:
        sheet = waiting.pop(0).partition("#")[0]
        if sheet in page.sheets or sheet in page.unread or not is_allowed(sheet, allowed):
            continue
        if len(page.sheets) >= _MOST_SHEETS:
            page.unread.append(sheet)
            continue
        text = _sheet(client, sheet)
        if text is None:
            page.unread.append(sheet)
        else:
            page.sheets[sheet] = text
            waiting += [joined(sheet, link) for link in imported(text)]
    return page


def _sheet(client: RecordingClient, address: str) -> str | None:
    answer = client.send(Outgoing("GET", address, (("Accept", "text/css, */*;q=0.1"),)))
    if answer.ending is not None or answer.status != 200:
        return None
    return answer.content.decode("utf-8-sig", errors="replace")

"""Render the verdict as a badge: an SVG image of one line that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import east_asian_width

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from conformance.report.evidence import one_line
from conformance.report.shapes import Report

# White on each of them has a contrast of more than 4.5 to 1 (WCAG 2.2, 1.4.3).
_LABEL, _GREEN, _RED, _AMBER = "#444444", "#1a7f37", "#b42318", "#8a5a00"
_MARGIN = 6
_LONGEST_NAME = 60


class Part(NamedTuple):
    """One half of the badge: its text, its colour, and where it stands, in pixels."""

    text: str
    colour: str
    left: float
    width: float


def render_badge(document: Report, reports_folder: Path) -> Iterator[str]:
    """The badge as SVG; its template is read from `reports_folder`."""
    environment = Environment(loader=FileSystemLoader(reports_folder), autoescape=True, undefined=StrictUndefined)
    label, message = _label(document), _message(document)
    left = _width(label)
    parts = [Part(label, _LABEL, 0, left), Part(message, _colour(document), left, _width(message))]
    yield environment.get_template("badge.svg.j2").render(
        title=_title(document, message), parts=parts, width=left + parts[1].width, margin=_MARGIN
    )


def _label(document: Report) -> str:
    blocks = document["building_blocks"]
    if len(blocks) != 1:
        return f"GovStack, {len(blocks)} Building Blocks"
    (block,) = blocks
    return one_line(f"GovStack {block['id']} {block['version']}", _LONGEST_NAME)


def _message(document: Report) -> str:
    counts, met = document["summary"]["scenarios"], document["verdict"]["met"]
    word, outcome = ("not met", "failed") if met is False else ("met" if met else "undecided", "passed")
    number = counts["failed"] if met is False else counts["passed"]
    return f"{word}: {number} of {counts['planned']} scenarios {outcome}{''.join(_reservations(document))}"


def _reservations(document: Report) -> Iterator[str]:
    """What keeps the counts from being the whole of it."""
    counts, chosen = document["summary"]["scenarios"], document["run"]["selection"]
    if undecided := counts["inconclusive"] + counts["error"]:
        yield f", {undecided} not tried"
    if not document["run"]["complete"]:
        yield ", run incomplete"
    if chosen["tags"] is not None or chosen["operations"] or chosen["scenarios"]:
        yield ", selected scenarios only"


def _colour(document: Report) -> str:
    met = document["verdict"]["met"]
    if met is False:
        return _RED
    # Green is for what leaves nothing open: many a reader sees no more of a badge than its colour.
    return _GREEN if met and not any(_reservations(document)) else _AMBER


def _title(document: Report, message: str) -> str:
    candidate = document["candidate"]
    blocks = ", ".join(f"{block['id']} {block['version']}" for block in document["building_blocks"])
    name = one_line(f"{candidate['name']} {candidate['version']}", _LONGEST_NAME)
    day = one_line(document["run"]["started"].partition("T")[0])
    return f"{name} against GovStack {one_line(blocks)}, on {day}: {message}"


def _width(text: str) -> float:
    """The width that the text is given, in pixels: a viewer stretches or squeezes the letters to it."""
    return sum(12 if east_asian_width(letter) in "WF" else 6.4 for letter in text) + 2 * _MARGIN

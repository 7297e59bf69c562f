"""Write a comparison as one HTML page that needs neither network nor script.

Bids and tender are untrusted: autoescape is never switched off for them, jinja2 passes every printed text through
`visible`, and a Content-Security-Policy lets no script run at all.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from conformance.comparison.bids_table import plain_number
from conformance.comparison.weighing import WORDS, Comparison
from conformance.report.templates import template_environment

STYLES = ("report.css", "comparison.css")
"""The style sheets of the page, the later over the earlier."""


def comparison_html(comparison: Comparison, reports_folder: Path) -> str:
    """The comparison as HTML; template and styles are read from `reports_folder`."""
    template = _environment(reports_folder).get_template("comparison.html.j2")
    return template.render(
        comparison=comparison,
        tender=comparison.tender,
        columns=list(zip(comparison.bids, comparison.totals, strict=True)),
        groups={group: [word for word in WORDS if WORDS[word] == group] for group in WORDS.values()},
        style="\n".join((reports_folder / name).read_text(encoding="utf-8") for name in STYLES),
    )


@cache
def _environment(folder: Path) -> Environment:
    environment = template_environment(folder)
    environment.filters["number"] = plain_number
    return environment

"""Render the report as a PDF to hand in: paged, with contents and bookmarks, tagged for assistive technology.

It is made from the report alone, by way of a template of its own. Every text of a report may come from a hostile
candidate: beside what `templates` does, nothing in the page links out of it, and WeasyPrint may fetch nothing. The same
report gives the same bytes where the fonts and WeasyPrint are the same.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

from jinja2 import Environment

from conformance.exceptions import UsageError
from conformance.report import handout
from conformance.report.evidence import repeat_run_command
from conformance.report.fitting import moment
from conformance.report.html import anchor
from conformance.report.json_document import render_json
from conformance.report.scenario_shapes import OutcomeWord
from conformance.report.scenarios import scenario_heads
from conformance.report.shapes import Report, Run
from conformance.report.templates import template_environment

VARIANT = "pdf/ua-1"
"""PDF/UA-1, ISO 14289-1: tagged, titled and in a known language."""

_INSTALL = "pip install 'govstack-conformance[pdf]'"
_LIBRARIES = "Debian: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def render_pdf(document: Report, reports_folder: Path) -> Iterator[bytes]:
    """The report as PDF, in one piece; template and style are read from `reports_folder`.

    Raises UsageError where WeasyPrint or its libraries are not installed.
    """
    weasyprint = _weasyprint()  # first, as all else takes long
    digest = report_digest(document)
    yield paged(weasyprint, render_page(document, reports_folder, digest), identifier=digest)


def paged(weasyprint: Any, page: str, *, identifier: str) -> bytes:
    """An HTML page as PDF. Nothing that it names is fetched, not even a `data:` address."""
    refusing = weasyprint.urls.URLFetcher(allowed_protocols=frozenset())
    html = weasyprint.HTML(string=page, url_fetcher=refusing)
    content = html.write_pdf(pdf_variant=VARIANT, pdf_identifier=identifier.encode())
    assert isinstance(content, bytes)
    return content


def report_digest(document: Report) -> str:
    """The SHA-256 digest of report.json as the kit writes it, in hexadecimal digits."""
    digest = hashlib.sha256()
    for piece in render_json(document):
        digest.update(piece.encode())
    return digest.hexdigest()


def render_page(document: Report, folder: Path, digest: str) -> str:
    """The HTML page that the document is made from; `digest` is that of report.json."""
    return (
        _environment(folder)
        .get_template("handout.html.j2")
        .render(
            report=document,
            style=(folder / "handout.css").read_text(encoding="utf-8"),
            digest=digest,
            created=_created(document["run"]),
            failures=handout.failures(document),
            unmet_requirements=handout.unmet(document),
            outcomes=get_args(OutcomeWord),
            repeat=repeat_run_command(document["run"]),
            most_names=handout.MOST_NAMES,
            most_rows=handout.MOST_ROWS,
        )
    )


@cache
def _environment(folder: Path) -> Environment:
    environment = template_environment(folder)
    environment.filters.update(
        anchor=anchor,
        body=handout.body_excerpt,
        brief=handout.brief,
        by_feature=handout.by_feature,
        by_level=handout.by_level,
        declared=handout.declared,
        excerpt=handout.excerpt,
        failure=handout.failure,
        heads=scenario_heads,
        untried=handout.untried,
    )
    return environment


def _weasyprint() -> Any:
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # where Pango is missing, it prints advice of its own
            return importlib.import_module("weasyprint")
    except ImportError:
        raise UsageError(f"a PDF needs WeasyPrint, which is not installed: {_INSTALL}") from None
    except OSError:
        raise UsageError(f"a PDF needs the library Pango, which WeasyPrint does not find ({_LIBRARIES})") from None


def _created(run: Run) -> str:
    """When the run ended, as the date of the document."""
    return moment(run["finished"] or run["started"]).strftime("%Y-%m-%dT%H:%M:%SZ")

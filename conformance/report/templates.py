"""The environment of the templates that make markup of a report: it escapes all, and prints nothing that hides.

Every value of the document may come from a hostile candidate. Two things stand between it and the markup: autoescape,
and `visible`, through which jinja2 passes every printed text.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from conformance.report.adapter_words import adapter_sentence, fulfilment_lines
from conformance.report.evidence import visible

# One class for each word; the style sheets give it a symbol beside its colour.
_TONES = {
    "passed": "ok",
    "met": "ok",
    "accepted": "ok",
    "failed": "no",
    "not met": "no",
    "error": "er",
    "inconclusive": "in",
    "declared": "in",
    "waived": "in",
    "not tested": "nt",
    "skipped": "sk",
    "not applicable": "sk",
}


def template_environment(folder: Path) -> Environment:
    """An environment whose templates are in `folder`; a value that is not there is an error, not a gap."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(adapter_sentence=adapter_sentence, fulfilment_lines=fulfilment_lines)
    environment.filters.update(count=_count, duration=_duration, tone=tone, utc=_utc)
    return environment


def tone(word: str) -> str:
    """The class of an outcome or a verdict; a word that is not known has that of `not run`."""
    return _TONES.get(word, "nr")


def _printed(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _count(number: int) -> str:
    return f"{number:,}"


def _duration(milliseconds: int) -> str:
    seconds = milliseconds / 1000
    if seconds < 1:
        return f"{milliseconds} ms"
    return f"{seconds:.1f} s" if seconds < 60 else f"{seconds // 60:.0f} min {seconds % 60:.0f} s"


def _utc(moment: str) -> str:
    return moment.replace("T", " ").replace("Z", " UTC").replace("+00:00", " UTC")

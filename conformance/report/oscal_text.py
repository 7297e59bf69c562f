"""Texts of a report in OSCAL's data types (NIST, OSCAL 1.1): what a candidate sent becomes text there, never markup."""

from __future__ import annotations

import html
import re

from conformance.report.evidence import one_line
from conformance.report.fitting import LONGEST_TEXT, bounded, moment

LONGEST_MARKUP = 4 * LONGEST_TEXT
"""So many characters stand in one description, which may tell several texts of a candidate."""

_SIGN = re.compile(r"[\\`*_{}\[\]#|~^!@]|:(?=//)|(?i:(?<=www)\.)|^[-+=]")
_NUMBERED = re.compile(r"^(\d+)([.)])")


def markup_line(text: str) -> str:
    """A text as one line of Markdown (MarkupLine) that shows it as it is; never empty."""
    return _escaped(one_line(text, LONGEST_TEXT)) or "\\-"


def markup(text: str) -> str:
    """A text as Markdown (MarkupMultiline) that shows it as it is, bounded; never empty."""
    shown = bounded(text, LONGEST_MARKUP).replace("\r\n", "\n").replace("\t", " ")
    lines = (_escaped(line.strip()) for line in shown.split("\n"))
    return "\\\n".join(line for line in lines if line) or "\\-"


def string(text: str) -> str:
    """A text as OSCAL's String: one line without spaces around it, and not empty."""
    return one_line(text, LONGEST_TEXT) or "-"


def token(identifier: str) -> str:
    """An identifier as OSCAL's Token: letters, digits, `.`, `-`, `_`. A `#` becomes `.`, any other sign its code."""
    spelled = re.sub(r"[^A-Za-z0-9.\-_]", _code, identifier.replace("#", "."))
    return spelled if re.match(r"[A-Za-z_]", spelled) else f"_{spelled}"


def time(written: str | None) -> str:
    """A time of a report as OSCAL's DateTimeWithTimezone; the epoch where it is none."""
    return moment(written).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _code(match: re.Match[str]) -> str:
    return f"_{ord(match.group()):x}_"


def _escaped(line: str) -> str:
    """Markdown in which no sign of a line has a meaning: neither to CommonMark, nor to HTML, nor as a bare link."""
    signs = _SIGN.sub(r"\\\g<0>", html.escape(line, quote=False))
    return _NUMBERED.sub(r"\1\\\2", signs)

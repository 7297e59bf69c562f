"""Tell an answer that reveals how the candidate is built inside: stack traces, source paths, database queries."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Every repetition is bounded: these patterns search what the candidate wrote, and must end soon whatever it is.
_SIGNS: Mapping[str, re.Pattern[str]] = {
    "a Python stack trace": re.compile(r"Traceback \(most recent call last\)|File \"[^\"\n]{1,300}\.py\", line \d"),
    "a Java stack trace": re.compile(
        r"\bat [\w$.<>/]{1,300}\((?:[\w$]{1,100}\.(?:java|kt|scala):\d|Native Method|Unknown Source)"
    ),
    "a JavaScript stack trace": re.compile(r"\bat [^\n]{1,300}?\.[cm]?[jt]s:\d{1,9}:\d"),
    "a .NET stack trace": re.compile(r"\bat [\w.`<>]{1,300}\([^)\n]{0,300}\) in [^\n]{1,300}?:line \d"),
    "a PHP error with its place": re.compile(
        r"\b(?:Fatal error|Warning|Stack trace)\b.{0,200}?\.php(?::| on line |\()\d", re.S
    ),
    "a Go stack trace": re.compile(r"goroutine \d{1,9} \[\w{1,30}\]:"),
    "a Ruby stack trace": re.compile(r"\w\.rb:\d{1,9}:in [`']"),
    "a database error": re.compile(
        r"SQLSTATE\[|\bORA-\d{5}\b|psycopg2?\.|syntax error at or near|near \"[^\"]{0,200}\": syntax error"
    ),
    "a database query": re.compile(
        r"\bSELECT\b.{1,100}?\bFROM\b.{1,100}?\bWHERE\b|\bINSERT INTO\b.{1,100}?\bVALUES\b", re.S
    ),
    "a path of the server": re.compile(
        r"(?<![\w.:/-])/(?:usr|var|home|opt|srv|root)/[\w./-]{1,200}\.(?:py|js|ts|java|class|rb|php|go|cs)\b"
    ),
}

_LOOKED_AT = 100_000
_SHOWN = 160


def revealed(content: bytes) -> tuple[str, str] | None:
    """What an answer reveals, and the first words that show it; None where it reveals nothing.

    The first hundred thousand bytes are looked at: an error message is not longer.
    """
    text = content[:_LOOKED_AT].decode("utf-8", errors="replace")
    for escaped, meant in (("\\n", "\n"), ("\\t", "\t"), ('\\"', '"')):
        text = text.replace(escaped, meant)
    for sign, pattern in _SIGNS.items():
        found = pattern.search(text)
        if found:
            return sign, text[found.start() : found.start() + _SHOWN]
    return None

"""Tell an answer that reveals how the candidate is built inside: stack traces, source paths, database queries."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SIGNS: Mapping[str, re.Pattern[str]] = {
    "a Python stack trace": re.compile(r"Traceback \(most recent call last\)|File \"[^\"\n]+\.py\", line \d+"),
    "a Java stack trace": re.compile(
        r"\bat (?:[\w$]+\.)+[\w$<>]+\((?:[\w$]+\.(?:java|kt|scala):\d+|Native Method|Unknown Source)\)"
    ),
    "a JavaScript stack trace": re.compile(
        r"\bat (?:[\w.<>$ ]+ )?\(?(?:file://)?/?[\w./\\:@-]+\.[cm]?[jt]s:\d+:\d+\)?"
    ),
    "a .NET stack trace": re.compile(r"\bat [\w.`<>]+\([^)]*\) in .+?:line \d+"),
    "a PHP error with its place": re.compile(
        r"\b(?:Fatal error|Warning|Stack trace)\b.{0,200}?\.php(?::| on line |\()\d+", re.S
    ),
    "a Go stack trace": re.compile(r"goroutine \d+ \[\w+\]:"),
    "a Ruby stack trace": re.compile(r"[\w/.-]+\.rb:\d+:in [`']"),
    "a database error": re.compile(
        r"SQLSTATE\[|\bORA-\d{5}\b|psycopg2?\.|syntax error at or near|near \"[^\"]*\": syntax error"
    ),
    "a database query": re.compile(
        r"\bSELECT\b.{1,300}?\bFROM\b.{1,300}?\bWHERE\b|\bINSERT INTO\b.{1,300}?\bVALUES\b", re.S
    ),
    "a path of the server": re.compile(
        r"(?:/(?:usr|var|home|opt|srv|app)/[\w./-]+\.(?:py|js|ts|java|class|rb|php|go|cs))\b"
    ),
}

_LOOKED_AT = 1_000_000


def revealed(content: bytes) -> tuple[str, str] | None:
    """What an answer reveals, and the first words that show it; None where it reveals nothing.

    The first million bytes are looked at: an error message is not longer.
    """
    text = content[:_LOOKED_AT].decode("utf-8", errors="replace").replace("\\n", "\n").replace('\\"', '"')
    for sign, pattern in _SIGNS.items():
        found = pattern.search(text)
        if found:
            return sign, found[0][:160]
    return None

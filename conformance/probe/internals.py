"""Tell an answer that reveals how the candidate is built inside: stack traces, source paths, database queries."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice

# Every repetition is bounded: these patterns search what the candidate wrote, and must end soon whatever it is.
_TRACES: Mapping[str, re.Pattern[str]] = {
    "a Python stack trace": re.compile(r"Traceback \(most recent call last\)|File \"[^\"\n]{1,300}\.py\", line \d"),
    "a Java stack trace": re.compile(
        r"\bat [\w$.<>/]{1,300}\((?:[\w$]{1,100}\.(?:java|kt|scala):\d|Native Method|Unknown Source)"
    ),
    "a JavaScript stack trace": re.compile(r"\bat [^\n]{1,300}?\.[cm]?[jt]s:\d{1,9}:\d"),
    "a .NET stack trace": re.compile(
        r"\bat [\w.`<>]{1,300}\([^)\n]{0,300}\) in [^\n]{1,300}?:line \d"
        r"|(?:\n[ \t]{1,20}at [\w.`<>\[\],+$]{3,200}\([^)\n]{0,200}\)[ \t\r]{0,9}){2}"
    ),
    "a PHP error with its place": re.compile(
        r"\b(?:Fatal error|Warning|Stack trace)\b.{0,200}?\.php(?::| on line |\()\d", re.S
    ),
    "a Go stack trace": re.compile(r"goroutine \d{1,9} \[\w[\w ,]{0,60}\]:|\.go:\d{1,9} \+0x[0-9a-f]"),
    "a Ruby stack trace": re.compile(r"\w\.rb:\d{1,9}:in [`']"),
    "a Rust stack trace": re.compile(r"\bpanicked at [^\n]{0,300}?\.rs:\d"),
    "a Perl error with its place": re.compile(r"\bat [\w./-]{1,200}\.p[lm] line \d"),
}
_DATABASE: Mapping[str, re.Pattern[str]] = {
    "a database error": re.compile(
        r"SQLSTATE\[|\bORA-\d{5}\b|psycopg2?\.|syntax error at or near|near \"[^\"]{0,200}\": syntax error"
        r"|\bSQLITE_[A-Z]{4,20}\b|\bsqlite3\.\w{1,30}Error|\bsqlalchemy\.exc\.|\bjava\.sql\.SQL|\borg\.hibernate\."
        r"|You have an error in your SQL syntax|Unclosed quotation mark after the character string"
        r"|violates (?:unique|foreign key|not-null|check) constraint \"|\bUNIQUE constraint failed: \w"
        r"|\b(?:relation|column) \"[\w.]{1,100}\" (?:of relation \"[\w.]{1,100}\" )?does not exist"
        r"|\bno such (?:table|column): \w|\bE11000 duplicate key error\b|\bSystem\.Data\.SqlClient\."
    ),
    "a database query": re.compile(
        r"\bSELECT\b.{1,100}?\bFROM\b.{1,100}?\bWHERE\b|\bINSERT INTO\b.{1,100}?\bVALUES\b"
        r"|\bUPDATE\b.{1,100}?\bSET\b.{1,100}?\bWHERE\b|\bDELETE FROM\b.{1,100}?\bWHERE\b"
        r"|\b[Ss]elect\b.{1,100}?\bfrom\b.{1,100}?\bwhere\b.{1,30}?(?:=|\bin\b|\blike\b)[ (]{0,3}(?:\?|\$\d|:\w|%s|@\w)"
        r"|\binsert into \w{1,60} ?\([\w, ]{1,200}\) values ?\(",
        re.S,
    ),
}
_PATHS: Mapping[str, re.Pattern[str]] = {
    # What stands in `src` or `href` is a path of the site, and none of the server's.
    "a path of the server": re.compile(
        r"(?<![\w.:/-])(?<!src=)(?<!href=)(?<!(?:src|ref)=[\"'])(?<!url\()"
        r"/(?:usr|var|home|opt|srv|root)/[\w./-]{1,200}\.(?:py|js|ts|java|rb|php|go|cs)\b"
        r"|(?<![\w.:/-])/(?:app|code|src|workspace)/[\w./-]{1,200}\.(?:py|js|ts|java|rb|php|go|cs):\d"
        r"|\b[A-Z]:(?:\\{1,2}[\w .-]{1,60}){1,20}\.(?:py|js|ts|java|rb|php|go|cs|dll|exe|config)\b"
    ),
}
_SIGNS: Mapping[str, re.Pattern[str]] = {**_TRACES, **_DATABASE, **_PATHS}

TRACES = tuple(_TRACES)
"""The signs of a stack trace: no answer that anybody wants has one, whatever its status."""

_ESCAPE = re.compile(r"\\(?:u00([2-7][0-9a-fA-F])|([\\\"/nrt]))")
_MEANT: Mapping[str, str] = {"n": "\n", "r": "\r", "t": "\t"}
_LOOSE = re.compile(r"[\s\\\"']+")
_LOOKED_AT = 100_000
_SHOWN = 160
_MOST_ECHOES = 50


def revealed(content: bytes, *, sent: str = "", signs: Collection[str] = tuple(_SIGNS)) -> tuple[str, str] | None:
    """What an answer reveals, and the first words that show it; None where it reveals nothing.

    The first hundred thousand bytes are looked at: an error message is not longer. What stands in the request that was
    sent is no secret of the candidate's: an answer may repeat it. `signs` are those that are looked for.
    """
    text = content[:_LOOKED_AT].decode("utf-8", errors="replace")
    for reading in _readings(text):
        for sign in signs:
            for found in islice(_SIGNS[sign].finditer(reading), _MOST_ECHOES):
                if not any(_loose(found[0]) in echoed for echoed in map(_loose, _readings(sent))):
                    return sign, reading[found.start() : found.start() + _SHOWN].strip()
    return None


def _readings(text: str) -> Iterator[str]:
    """The text without the escapes of JSON and HTML, and of JSON within JSON: a trace is one in any of them."""
    once = _plain(text)
    yield once
    if "\\" in once:
        yield _plain(once)


def _plain(text: str) -> str:
    """The text that JSON or HTML escapes."""
    return html.unescape(_ESCAPE.sub(_unescaped, text))


def _unescaped(escape: re.Match[str]) -> str:
    code, character = escape.groups()
    return chr(int(code, 16)) if code else _MEANT.get(character, character)


def _loose(text: str) -> str:
    """Without quotes, backslashes and spaces: how these are written changes on the way."""
    return _LOOSE.sub("", text)

"""Show on the terminal how an adapter answered one request: the Building Block's messages beside the candidate's."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from conformance.model import Body, Exchange
from conformance.report.evidence import one_line, visible

_MOST_LINES = 60
"""So many lines of a body are shown."""

Row = tuple[str, list[str], str, list[str]]
"""A title and lines for the side of the Building Block, and the same for the candidate's; either may be empty."""


def print_side_by_side(exchange: Exchange, console: Console) -> None:
    """The messages side by side on a terminal, else one after another; then what did not come from the candidate."""
    rows = list(_rows(exchange))
    if console.is_terminal:
        console.print(_table(rows))
    else:
        for title, lines in _one_after_another(rows):
            console.print(Text("\n".join([f"== {title}", *lines, ""])), soft_wrap=True)
    for line in _substitutions(exchange):
        console.print(Text(line), soft_wrap=True)


def _rows(exchange: Exchange) -> Iterator[Row]:
    """In the order in which the messages were sent; a call stands beside the request that led to it."""
    asked, given = _asked(exchange), _answered(exchange)
    calls = exchange.adapted.calls if exchange.adapted is not None else ()
    if not calls:
        yield "Request", asked, "", []
        yield "Answer", given, "", []
        return
    for number, call in enumerate(calls, start=1):
        of = f" {number} of {len(calls)}" if len(calls) > 1 else ""
        first, last = number == 1, number == len(calls)
        yield "Request" if first else "", asked if first else [], f"Mapped request{of}", _asked(call)
        yield "Mapped answer" if last else "", given if last else [], f"Answer{of}", _answered(call)


def _one_after_another(rows: list[Row]) -> Iterator[tuple[str, list[str]]]:
    """As they were sent: requests from left to right, answers from right to left."""
    for index, row in enumerate(rows):
        pair = [row[:2], row[2:]]
        yield from ((title, lines) for title, lines in (reversed(pair) if index % 2 else pair) if title)


def _table(rows: list[Row]) -> Table:
    table = Table(show_lines=True, expand=True)
    for heading in ("Building Block", "Candidate"):
        table.add_column(heading, overflow="fold", ratio=1)
    for row in rows:
        table.add_row(*(_cell(title, lines) for title, lines in (row[:2], row[2:])))
    return table


def _cell(title: str, lines: list[str]) -> Text:
    return Text(f"{title}\n", style="bold").append("\n".join(lines), style="not bold") if title else Text()


def _asked(exchange: Exchange) -> list[str]:
    sent = exchange.request
    return _message(f"{sent.method} {sent.url}", sent.headers, sent.body)


def _answered(exchange: Exchange) -> list[str]:
    got = exchange.response
    if got is None:
        return [one_line(exchange.error or "no answer")]
    return _message(f"{got.status} {got.phrase}", got.headers, got.body)


def _message(first: str, headers: tuple[tuple[str, str], ...], body: Body | None) -> list[str]:
    lines = [one_line(first), *(one_line(f"{name}: {value}") for name, value in headers)]
    if body is None:
        return lines
    content = visible(_indented(body)).splitlines()
    cut = ["…"] if len(content) > _MOST_LINES or body.truncated else []
    return [*lines, "", *content[:_MOST_LINES], *cut]


def _indented(body: Body) -> str:
    try:
        return json.dumps(json.loads(body.text), ensure_ascii=False, indent=1)
    except (ValueError, RecursionError):
        return body.text


def _substitutions(exchange: Exchange) -> Iterator[str]:
    if exchange.adapted is None:
        yield "The operation is not adapted: the request goes to the candidate as it is."
    elif exchange.adapted.substitutions:
        yield "What does not come from the candidate:"
        yield from (f"  {one.kind}: {one_line(one.what)}" for one in exchange.adapted.substitutions)
    elif exchange.adapted.fault is None and exchange.error is None:
        yield "All of the answer comes from the candidate."

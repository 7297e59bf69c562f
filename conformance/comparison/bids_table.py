"""Write a comparison as CSV (RFC 4180): a row for each requirement, from which every sum can be made again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from conformance.comparison.weighing import Comparison, Row
from conformance.report.csv_table import harmless

COLUMNS = ("building block", "version", "id", "section", "level", "statement")
"""The columns of every comparison."""

TENDER_COLUMNS = ("mandatory", "weight", "excluded because")
"""The columns that a tender adds; `weight` is 0 where the requirement is excluded."""

BID_COLUMNS = ("verdict", "why")
BID_TENDER_COLUMNS = ("satisfied", "points")
"""The columns of each bid, its name before them: a bid's sum is that of its points, its total that of the weights."""


def comparison_csv(comparison: Comparison) -> str:
    """The rows of all Building Blocks. No cell is taken for a formula."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(harmless, _head(comparison)))
    for row in comparison.rows():
        writer.writerow(map(harmless, _cells(row, weighed=comparison.tender is not None)))
    return stream.getvalue()


def plain_number(value: Decimal) -> str:
    """A decimal without exponent and without zeros at its end."""
    return f"{value.normalize():f}"


def _head(comparison: Comparison) -> Iterator[str]:
    yield from COLUMNS
    if comparison.tender:
        yield from TENDER_COLUMNS
    for one in comparison.bids:
        for column in (*BID_COLUMNS, *(BID_TENDER_COLUMNS if comparison.tender else ())):
            yield f"{one.label}: {column}"


def _cells(row: Row, *, weighed: bool) -> Iterator[str]:
    facts = row.facts
    yield from (row.block, row.version, facts["id"], facts["section"], facts["level"], facts["statement"])
    if weighed:
        yield from (_yes(row.mandatory), plain_number(row.weight), row.excluded or "")
    for cell in row.cells:
        yield from (cell.word, cell.why)
        if weighed:
            yield from (_yes(cell.satisfied), plain_number(cell.points))


def _yes(value: bool) -> str:
    return "yes" if value else "no"

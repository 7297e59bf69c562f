"""What a verdict rests on, in a few sentences: checks, a declaration and its review, a waiver. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from conformance.report.shapes import RequirementRow


def basis(row: RequirementRow) -> str:
    """Why a requirement of a report has its verdict: who says so, until when, and what speaks against it."""
    return " ".join(sentence for sentence in _sentences(row) if sentence)


def _sentences(row: Mapping[str, Any]) -> Iterator[str]:
    yield row["reason"]
    if row.get("contradiction"):
        yield row["contradiction"]
    if declaration := row.get("declaration"):
        yield f"Declared {declaration['fulfilment']} by {declaration['declared_by']} on {declaration['declared_on']}."
        if review := declaration["review"]:
            yield f"{_DECISIONS[review['decision']]} by {review['reviewer']} on {review['reviewed_at'][:10]}."
    if waiver := row.get("waiver"):
        yield f"Waived by {waiver['who']} until {waiver['until']}: {waiver['reason']}"


_DECISIONS = {"accept": "Accepted", "reject": "Rejected"}

"""Adapters in words, for every format alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from conformance.report.adapted_shapes import AdapterRecord, FulfilledCount, FulfilmentRecord


def adapter_sentence(adapter: AdapterRecord) -> str:
    """Both figures: what is met natively, and what through the adapter, each out of how many; the digest is a fact."""
    counts = cast(Mapping[str, FulfilledCount], adapter["operations"])
    told = "; ".join(f"{word}: {count['met']} of {count['total']}" for word, count in counts.items() if count["total"])
    return f"Probed through the adapter {adapter['file']}. Operations met: {told}."


def fulfilment_lines(fulfilment: FulfilmentRecord) -> Iterator[str]:
    """How one operation is fulfilled, what its adapter says itself, and who accepted or rejected that."""
    if fulfilment["not_implemented"] is not None:
        yield f"Not implemented: {fulfilment['not_implemented']}"
        return
    calls = f" by {', then '.join(fulfilment['calls'])}" if fulfilment["calls"] else ""
    yield f"{fulfilment['fulfilled'].capitalize()}{calls}"
    for one in fulfilment["substitutions"]:
        yield f"The adapter says itself: {one['kind']}: {one['what']}"
    review = fulfilment["review"]
    if review is not None:
        word = "Accepted" if review["decision"] == "accept" else "Rejected"
        comment = f": {review['comment']}" if review["comment"] else ""
        yield f"{word} by {review['reviewer']}, {review['reviewed_at']}{comment}"

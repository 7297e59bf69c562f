"""The shapes in a report of adapters: how operations are fulfilled, by which calls, and what an adapter says itself."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from conformance.report.declared_shapes import ReviewRecord

FulfilledWord: TypeAlias = Literal["native", "adapted", "adapted with substitution", "not implemented"]
SubstitutionWord: TypeAlias = Literal[
    "constant",
    "from the request",
    "selection",
    "refusal",
    "error as success",
    "failure hidden",
    "nothing passed on",
]


class SubstitutionRecord(TypedDict):
    """What an adapter says in the candidate's place; `place` is a JSON Pointer into the answer, or the status."""

    kind: SubstitutionWord
    place: str
    what: str


class SubstitutedRecord(TypedDict):
    """A substitution that was seen while a scenario ran, and the first exchange that shows it."""

    block: str
    operation: str
    substitution: SubstitutionRecord
    exchange: int


class FulfilmentRecord(TypedDict):
    """How an operation is fulfilled: by which calls to the candidate's own API, or why not.

    `substitutions` are what its adapter says in the candidate's place, `review` the decision on it.
    """

    fulfilled: FulfilledWord
    calls: list[str]
    not_implemented: str | None
    substitutions: list[SubstitutionRecord]
    review: ReviewRecord | None


class FulfilledCount(TypedDict):
    """Of the operations that are fulfilled in one way: how many there are, and how many are met or accepted."""

    total: int
    met: int


FulfilledCounts = TypedDict(
    "FulfilledCounts",
    {
        "native": FulfilledCount,
        "adapted": FulfilledCount,
        "adapted with substitution": FulfilledCount,
        "not implemented": FulfilledCount,
    },
)
"""The operations of a Building Block by how they are fulfilled."""


class AdapterRecord(TypedDict):
    """The adapter through which a Building Block was probed: its file, the digest of that, and what came of it."""

    file: str
    digest: str
    operations: FulfilledCounts


class ThroughAdapter(TypedDict, total=False):
    """What a Building Block has beside all else where it was probed through an adapter."""

    adapter: AdapterRecord

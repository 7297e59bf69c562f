"""Adapters, as the canonical document has them: how operations are fulfilled, and what an adapter says itself."""

from __future__ import annotations

from collections.abc import Iterable

from conformance.judge import Adapting, BlockJudgement, Fulfilled
from conformance.model import Substituted, Substitution, Verdict
from conformance.record import RecordedOperation
from conformance.report.adapted_shapes import (
    FulfilledCount,
    FulfilledCounts,
    FulfilmentRecord,
    SubstitutedRecord,
    SubstitutionRecord,
    ThroughAdapter,
)
from conformance.report.declared import review_record


def adapter_of(judged: BlockJudgement) -> ThroughAdapter:
    """The adapter of a Building Block, where it has one, with both figures: what is met natively, and through it."""
    adapter = judged.block.adapter
    if adapter is None:
        return {}
    counts: FulfilledCounts = {
        "native": _count(judged, Fulfilled.NATIVE),
        "adapted": _count(judged, Fulfilled.ADAPTED),
        "adapted with substitution": _count(judged, Fulfilled.SUBSTITUTED),
        "not implemented": _count(judged, Fulfilled.NOT_IMPLEMENTED),
    }
    return {"adapter": {"file": adapter.file, "digest": adapter.digest, "operations": counts}}


def fulfilment_record(operation: RecordedOperation, adapting: Adapting) -> FulfilmentRecord:
    """How an operation is fulfilled."""
    return {
        "fulfilled": adapting.fulfilled.value,
        "calls": list(operation.calls),
        "not_implemented": operation.not_implemented,
        "substitutions": [substitution_record(one.substitution) for one in adapting.substituted],
        "review": review_record(adapting.review) if adapting.review else None,
    }


def substitution_record(substitution: Substitution) -> SubstitutionRecord:
    """What an adapter says in the candidate's place."""
    return {"kind": substitution.kind, "place": substitution.place, "what": substitution.what}  # type: ignore[typeddict-item]


def substituted_records(substituted: Iterable[Substituted]) -> list[SubstitutedRecord]:
    """What was seen of adapters while a scenario ran."""
    return [
        {
            "block": one.block,
            "operation": one.operation,
            "substitution": substitution_record(one.substitution),
            "exchange": one.exchange,
        }
        for one in substituted
    ]


def _count(judged: BlockJudgement, fulfilled: Fulfilled) -> FulfilledCount:
    names = [name for name, one in judged.adapting.items() if one.fulfilled is fulfilled]
    met = [name for name in names if judged.operations[name].verdict in (Verdict.MET, Verdict.ACCEPTED)]
    return {"total": len(names), "met": len(met)}

"""What a change of a specification means: for the candidate that has to keep up, and for the clients that call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    """What a change does to somebody who was right by the old version."""

    BREAKING = "breaking"
    COMPATIBLE = "compatible"
    EDITORIAL = "editorial"


@dataclass(frozen=True)
class ChangeRule:
    """One class of change: what it does to a candidate and to clients that were right before, and why."""

    id: str
    candidate: Effect
    clients: Effect
    reason: str


@dataclass(frozen=True)
class Change:
    """One difference between two versions: where, what stood there, and what stands there now."""

    where: str
    old: str | None
    new: str | None
    rule: ChangeRule


_B, _C, _E = Effect.BREAKING, Effect.COMPATIBLE, Effect.EDITORIAL

CHANGE_RULES: Mapping[str, ChangeRule] = {
    rule.id: rule
    for rule in (
        ChangeRule("operation-added", _B, _C,
                   "A candidate has to offer every operation; who never called it misses nothing."),
        ChangeRule("operation-removed", _C, _B,
                   "Nobody has to offer it any more; who calls it fails."),
        ChangeRule("operation-renamed", _E, _C,
                   "operationId names an operation in documents; it is not sent (OpenAPI 3.0.3, 4.7.10)."),
        ChangeRule("operation-deprecated", _E, _E,
                   "It is still there, and to be left (OpenAPI 3.0.3, 4.7.10, deprecated)."),
        ChangeRule("parameter-added-required", _B, _B,
                   "Requests without it are to be refused; old clients do not send it."),
        ChangeRule("parameter-added", _B, _C,
                   "A candidate has to take it; nobody has to send it."),
        ChangeRule("parameter-removed", _C, _B,
                   "Nobody has to take it; who sends it gets no effect, or a refusal."),
        ChangeRule("parameter-now-required", _B, _B,
                   "Requests without it are to be refused."),
        ChangeRule("parameter-now-optional", _B, _C,
                   "Requests without it are to be accepted."),
        ChangeRule("body-added-required", _B, _B,
                   "Requests without a body are to be refused."),
        ChangeRule("body-added", _B, _C,
                   "A candidate has to take it; nobody has to send it."),
        ChangeRule("body-removed", _C, _B,
                   "Nobody has to take it; who sends it gets no effect."),
        ChangeRule("body-now-required", _B, _B,
                   "Requests without a body are to be refused."),
        ChangeRule("body-now-optional", _B, _C,
                   "Requests without a body are to be accepted."),
        ChangeRule("request-media-added", _B, _C,
                   "A candidate has to read it, too."),
        ChangeRule("request-media-removed", _C, _B,
                   "Requests of that type may be refused (RFC 9110, 15.5.16)."),
        ChangeRule("answer-media-added", _C, _B,
                   "A client may get what it never asked to read (RFC 9110, 12.5.1)."),
        ChangeRule("answer-media-removed", _B, _C,
                   "A candidate may not answer in it any more."),
        ChangeRule("request-tightened", _B, _B,
                   "What was right is to be refused."),
        ChangeRule("request-loosened", _B, _C,
                   "What was refused is to be accepted."),
        ChangeRule("request-property-added-required", _B, _B,
                   "Requests without it are to be refused."),
        ChangeRule("request-property-added", _B, _C,
                   "A candidate has to take it, as it is described; nobody has to send it."),
        ChangeRule("request-property-removed", _C, _B,
                   "Nobody has to take it; who sends it gets no effect, or a refusal."),
        ChangeRule("request-property-now-required", _B, _B,
                   "Requests without it are to be refused."),
        ChangeRule("request-property-now-optional", _B, _C,
                   "Requests without it are to be accepted."),
        ChangeRule("answer-tightened", _B, _C,
                   "An answer that was right may be none; what comes back was always to be expected."),
        ChangeRule("answer-loosened", _C, _B,
                   "A client may get what it could not get before."),
        ChangeRule("answer-property-added-required", _B, _C,
                   "A candidate has to send it; clients ignore what they do not know."),
        ChangeRule("answer-property-added", _C, _C,
                   "A candidate may send it; clients ignore what they do not know."),
        ChangeRule("answer-property-removed-required", _C, _B,
                   "A client that reads it may find nothing."),
        ChangeRule("answer-property-removed", _C, _B,
                   "A client that reads it where it is there finds nothing."),
        ChangeRule("answer-property-now-required", _B, _C,
                   "A candidate has to send it always."),
        ChangeRule("answer-property-now-optional", _C, _B,
                   "A client that relies on it may find nothing."),
        ChangeRule("success-added", _C, _B,
                   "A client may get a status that it does not take for success."),
        ChangeRule("success-removed", _B, _C,
                   "A candidate may not answer with it any more."),
        ChangeRule("error-added", _C, _C,
                   "Clients treat an error they do not know as one of its class (RFC 9110, 15)."),
        ChangeRule("error-removed", _B, _C,
                   "A candidate may not answer with it any more."),
        ChangeRule("answer-header-added-required", _B, _C,
                   "A candidate has to send it."),
        ChangeRule("answer-header-added", _C, _C,
                   "A candidate may send it."),
        ChangeRule("answer-header-removed", _C, _B,
                   "A client that reads it may find nothing."),
        ChangeRule("security-added", _B, _B,
                   "Requests without credentials are to be refused."),
        ChangeRule("security-removed", _B, _C,
                   "Requests without credentials are to be accepted."),
        ChangeRule("security-changed", _B, _B,
                   "Other credentials are to be taken."),
        ChangeRule("text-changed", _E, _E,
                   "No program reads it."),
        ChangeRule("example-changed", _E, _E,
                   "An example binds nobody (OpenAPI 3.0.3, 4.7.19)."),
        ChangeRule("requirement-added-required", _B, _E,
                   "One REQUIRED requirement that is not met disqualifies."),
        ChangeRule("requirement-added", _C, _E,
                   "It does not disqualify."),
        ChangeRule("requirement-removed", _C, _E,
                   "Nobody has to meet it any more."),
        ChangeRule("requirement-raised-required", _B, _E,
                   "One REQUIRED requirement that is not met disqualifies."),
        ChangeRule("requirement-raised", _C, _E,
                   "It weighs more, and does not disqualify."),
        ChangeRule("requirement-lowered", _C, _E,
                   "It does not disqualify any more, or weighs less."),
        ChangeRule("requirement-reworded-required", _B, _E,
                   "What is asked may be another thing: it is to be judged again."),
        ChangeRule("requirement-reworded", _C, _E,
                   "It does not disqualify."),
        ChangeRule("requirement-reclassified", _E, _E,
                   "How it is verified or may be changed is another matter than what it asks."),
    )
}  # fmt: skip
"""Every class of change by its id."""

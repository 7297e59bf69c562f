"""Make every mutant of an operation, and tell those apart that alter nothing or that the document permits."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from conformance.model import Operation
from conformance.mutation.answers import answer_mutants, is_permitted
from conformance.mutation.baseline import Baseline
from conformance.mutation.bench import Bench
from conformance.mutation.faults import Admitting, Altering, Forgetting, Overlooking, Skipping, Tolerating
from conformance.mutation.kinds import KINDS
from conformance.mutation.mutant import Fate, Mutant
from conformance.mutation.requests import is_witnessed, request_mutants
from conformance.mutation.rules import fate_of_skipped, is_read, rule_mutants
from conformance.packs import security
from conformance.reference import Reply


@dataclass(frozen=True)
class Maker:
    """Makes the mutants of one pack."""

    bench: Bench
    baseline: Baseline

    def mutants(self, operation: Operation) -> Iterator[tuple[Mutant, Fate | None]]:
        """Every mutant of an operation; with its fate, where there is nothing to find.

        Those of requests come first: the right candidate's answers to broken requests are answers that may be changed.
        """
        made = [
            *request_mutants(operation),
            *rule_mutants(operation, self.bench.rules),
            *_credential_mutants(operation),
        ]
        yield from [(mutant, self._fate(operation, mutant)) for mutant in made]
        replies = self._replies(operation)
        for mutant in [*answer_mutants(operation, replies), *_failing(operation, replies)]:
            yield mutant, _fate_of_answers(operation, mutant, replies)

    def _fate(self, operation: Operation, mutant: Mutant) -> Fate | None:
        match mutant.fault:
            case Tolerating():
                is_one = is_witnessed(self.bench, self.baseline, operation, mutant)
                return None if is_one else Fate.NOTHING_ALTERED
            case Skipping() if mutant.kind != "filter-ignored":
                return fate_of_skipped(self.bench, self.baseline, operation, mutant)
            case Forgetting() | Overlooking():
                return None if is_read(mutant, self.bench.rules) else Fate.NOTHING_ALTERED
        return None

    def _replies(self, operation: Operation) -> dict[int, list[Reply]]:
        """Everything that the right candidate answered, by status; the same only once."""
        found: dict[int, dict[str, Reply]] = {}
        for watch in self.baseline.watches():
            if operation.id in watch.seen:
                for reply in watch.seen[operation.id].replies:
                    found.setdefault(reply.status, {}).setdefault(_spelled(reply), reply)
        return {status: list(replies.values()) for status, replies in found.items()}


def _spelled(reply: Reply) -> str:
    """All of an answer that changes of it look at."""
    keywords = sorted({broken.keyword for broken in reply.invalid})
    return json.dumps([reply.body, reply.media_type, dict(reply.headers), keywords], default=str)


def _fate_of_answers(operation: Operation, mutant: Mutant, replies: Mapping[int, Sequence[Reply]]) -> Fate | None:
    changes = ((mutant.fault.changes(operation.id, reply), reply) for given in replies.values() for reply in given)
    altered = (new for new, reply in changes if new is not reply and new != reply)
    first = next(altered, None)
    if first is None:
        return Fate.NOTHING_ALTERED
    if KINDS[mutant.kind].permissible and all(is_permitted(operation, reply) for reply in chain([first], altered)):
        return Fate.PERMITTED
    return None


def _credential_mutants(operation: Operation) -> Iterator[Mutant]:
    if security(operation):
        for word, presented in (("missing", False), ("wrong", True)):
            text = f"requests with {'wrong' if presented else 'no'} credentials are served"
            fault = Admitting(operation.id, presented)
            yield Mutant(operation.id, f"{word}-credentials-accepted", "", text, fault)


def _failing(operation: Operation, replies: Mapping[int, Sequence[Reply]]) -> Iterator[Mutant]:
    """A failure for each keyword that requests were seen to break."""
    given = chain.from_iterable(replies.values())
    for keyword in sorted({broken.keyword for reply in given for broken in reply.invalid}):
        text = f"a request that breaks {keyword} is answered with status 500"
        yield Mutant(operation.id, "failure-on-invalid", keyword, text, Altering(operation.id, _failure(keyword)))


def _failure(keyword: str) -> Callable[[Reply], Reply]:
    def change(reply: Reply) -> Reply:
        if any(broken.keyword == keyword for broken in reply.invalid):
            return replace(reply, status=500, body={"message": "Internal Server Error"}, media_type="application/json")
        return reply

    return change

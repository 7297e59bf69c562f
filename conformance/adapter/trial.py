"""A request that was answered through an adapter, answered again under other circumstances. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from conformance.adapter.messages import Adapted, AdapterFault, NativeAnswer, NativeRequest, Request
from conformance.adapter.performing import perform
from conformance.adapter.shapes import Adapter, AnswerMapping, OperationAdapter


class Unscripted(Exception):  # noqa: N818 - ends a replay that asks for what was not recorded
    """The adapter made a call of which no answer is known."""


@dataclass(frozen=True)
class Trial:
    """What was asked and answered, and by which adapter."""

    adapter: Adapter
    operation: str
    request: Request
    adapted: Adapted

    def again(self, answers: Mapping[str, NativeAnswer], request: Request | None = None) -> Adapted | None:
        """What is answered with these answers of the candidate; None where that cannot be known.

        It can where the same calls are made, or others that are the same for the candidate.
        """
        try:
            return self.replayed(answers, request)
        except Unscripted:
            return None

    def replayed(self, answers: Mapping[str, NativeAnswer], request: Request | None = None) -> Adapted | None:
        """The same. Raises Unscripted where the adapter asks the candidate for more than it did."""
        waiting = [one.name for one in self.adapted.made]

        def send(_native: NativeRequest) -> NativeAnswer:
            if not waiting:
                raise Unscripted
            return answers[waiting.pop(0)]

        repeated = perform(self.adapter, self.operation, request or self.request, send)
        if repeated.fault is not None and not waiting and _is_of_call(repeated.fault):
            raise Unscripted
        pairs = zip(repeated.made, self.adapted.made, strict=False)
        same = all(one.name == other.name or one.request == other.request for one, other in pairs)
        return repeated if same and repeated.fault is None else None

    @property
    def answers(self) -> dict[str, NativeAnswer]:
        """What the candidate answered, by call."""
        return {one.name: one.answer for one in self.adapted.made}

    @property
    def fulfilled(self) -> OperationAdapter:
        """What the adapter says of the operation."""
        return self.adapter.operations[self.operation]

    @property
    def mapping(self) -> AnswerMapping:
        """What the answer was made by."""
        if self.adapted.made[-1].answer.status < 400:
            return self.fulfilled.answer
        return self.adapter.errors if self.fulfilled.errors is None else self.fulfilled.errors


def _is_of_call(fault: AdapterFault) -> bool:
    """Whether a call could not be made up: of another answer it may not find what it needs."""
    _, _, part, *rest = (*fault.key, "", "", "")
    return part == "calls" and len([one for one in rest if one]) > 1 and rest[1] != "when"

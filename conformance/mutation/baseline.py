"""What a right candidate answers in every scenario, and the requests with which others can be made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from conformance.exceptions import CheckFailed, ConformanceError, NotReadyError
from conformance.exchange import Answer
from conformance.model import Operation, Outcome, Scenario
from conformance.mutation.bench import Bench, Collections
from conformance.mutation.play import play
from conformance.mutation.watch import Watch
from conformance.probe.responses import check_accepted
from conformance.probe.scene import Scene
from conformance.probe.soundness import check_scenarios
from conformance.request import Draft

_KEPT = 4
"""So many requests of one shape and ending are kept of each operation."""


@dataclass(frozen=True)
class Context:
    """A request, and what the candidate remembered when it came."""

    draft: Draft
    memory: Collections


@dataclass(frozen=True)
class Unfit:
    """A scenario that the right candidate does not pass: it, or the inherited one that looks back on it, and why."""

    scenario: str
    check: str
    reason: str


@dataclass
class Baseline:
    """What was seen of the right candidate.

    `accepted` holds requests that it accepts, by operation; `refused` those that a rule refuses, by operation and rule.
    """

    scenarios: list[tuple[Scenario, Watch]] = field(default_factory=list)
    unfit: list[Unfit] = field(default_factory=list)
    """Those by which nothing can be found."""
    untried: set[str] = field(default_factory=set)
    """Those of `scenarios` that ended before they could look at anything: they are inconclusive or do not apply."""
    accepted: defaultdict[str, list[Context]] = field(default_factory=lambda: defaultdict(list))
    refused: defaultdict[tuple[str, int], list[Context]] = field(default_factory=lambda: defaultdict(list))
    beyond: Watch = field(default_factory=Watch)
    """What requests beyond those of scenarios brought."""
    contract: Watch = field(default_factory=Watch)
    """What the contract check of the operation at hand brought."""

    def watches(self) -> list[Watch]:
        """All that was watched, scenarios first."""
        return [*(watch for _, watch in self.scenarios), self.beyond, self.contract]


def is_accepted(operation: Operation, answer: Answer) -> bool:
    """Whether an answer accepts the request."""
    try:
        check_accepted(operation, answer)
    except CheckFailed:
        return False
    return True


def read_baseline(
    bench: Bench, scenarios: Sequence[Scenario], operations: Sequence[Operation], *, leave_out: bool = False
) -> Baseline:
    """Run every scenario against the right candidate, and send it requests of every operation.

    What it does not pass is left out where that is wanted. Raises NotReadyError where it is not: nothing can be said
    then of what the scenarios find.
    """
    check_scenarios(bench.pack, scenarios)
    baseline = Baseline()
    for scenario in scenarios:
        watch = Watch()
        bench.put(watch)
        scene = _WatchedScene(bench.target, bench.builder(scenario.id), bench=bench, baseline=baseline, watch=watch)
        outcome, reason = play(scenario, scene)
        if unfit := _unfit(bench, scenario, outcome, reason):
            if not leave_out:
                raise NotReadyError(f"the reference candidate of {bench.pack.id} does not pass {unfit.check}: {reason}")
            baseline.unfit.append(unfit)
            continue
        baseline.scenarios.append((scenario, watch))
        if outcome is not Outcome.PASSED:
            baseline.untried.add(scenario.id)
    for operation in operations:
        _survey(bench, baseline, operation)
    return baseline


def _unfit(bench: Bench, scenario: Scenario, outcome: Outcome, reason: str) -> Unfit | None:
    name = scenario.id if outcome in (Outcome.FAILED, Outcome.ERROR) else bench.look_back(scenario.id)
    return None if name is None else Unfit(scenario.id, name, reason)


@dataclass
class _WatchedScene(Scene):
    """A scene that keeps requests, and what the candidate remembered when they came."""

    bench: Bench = field(kw_only=True)
    baseline: Baseline = field(kw_only=True)
    watch: Watch = field(kw_only=True)

    def send(self) -> Answer:
        """Send the request and keep it."""
        context = Context(self.draft.copy(), self.bench.memory)
        answer = super().send()
        keep(self.baseline, context, answer, self.watch)
        return answer


def keep(baseline: Baseline, context: Context, answer: Answer, watch: Watch) -> None:
    """Keep a request that was just answered, where it is of use and there are not enough of its kind."""
    operation = context.draft.operation
    replies = watch.seen[operation.id].replies
    if is_accepted(operation, answer):
        kept = baseline.accepted[operation.id]
    elif replies and replies[-1].step is not None:
        kept = baseline.refused[operation.id, replies[-1].step]
    else:
        return
    if sum(_shape(context.draft) == _shape(other.draft) for other in kept) < (1 if len(kept) >= _KEPT else 2):
        kept.append(context)


def _shape(draft: Draft) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    return frozenset(draft.body if isinstance(draft.body, dict) else ()), frozenset(draft.parameters)


def _survey(bench: Bench, baseline: Baseline, operation: Operation) -> None:
    """Send what anybody would: valid requests, twice each; the same without and with wrong credentials."""
    builder = bench.builder(f"survey of {operation.id}")
    for everything in (False, True):
        try:
            draft = builder.valid(operation, everything=everything)
        except ConformanceError:
            continue
        bench.put(baseline.beyond)
        for credentials in ("none", "wrong", "right", "right"):
            _send_and_keep(bench, baseline, replace(draft.copy(), credentials=credentials))


def _send_and_keep(bench: Bench, baseline: Baseline, draft: Draft) -> None:
    context = Context(draft, bench.memory)
    try:
        answer = bench.send(draft)
    except ConformanceError:
        return
    if draft.credentials == "right":
        keep(baseline, context, answer, baseline.beyond)

"""Probe the reference candidate of a specification with its own scenarios and contract checks."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from conformance.contract import is_contract_check
from conformance.engine import Listener, Manner, conduct
from conformance.judge import INTERRUPTED
from conformance.model import Depth, Operation, Outcome, Scenario, ScenarioResult, Step
from conformance.packs import Pack
from conformance.plan import Plan, Selection, make_plan
from conformance.probe.vocabulary import read_step
from conformance.profile import load_profile
from conformance.record import Event
from conformance.reference import VARIABLES, ReferenceCandidate, reference_profile, serving
from conformance.report.evidence import one_line
from conformance.trial.files import Files
from conformance.trial.point import Point, PointKind

_KINDS = {Outcome.FAILED: PointKind.CONTRADICTION, Outcome.INCONCLUSIVE: PointKind.UNSATISFIABLE}


@dataclass(frozen=True)
class Probed:
    """What the reference candidate made of what was planned; `cut_off` says why that is not all, where it is not."""

    scenarios: Sequence[tuple[Scenario, ScenarioResult]]
    cut_off: str | None

    def having(self, outcome: Outcome, *, contract: bool) -> list[Scenario]:
        """The scenarios, or the contract checks, of one outcome."""
        return [
            one for one, result in self.scenarios if (result.outcome, is_contract_check(one)) == (outcome, contract)
        ]

    @property
    def notes(self) -> Iterator[str]:
        """What did not apply, what ended in an error of the kit, and that the run was cut off."""
        if self.cut_off is not None:
            yield f"The run against the reference candidate was cut off: {self.cut_off}"
        for scenario, result in self.scenarios:
            if result.outcome is Outcome.SKIPPED:
                yield f"{scenario.id} was not tried: {one_line(result.reason)}"
            if result.outcome is Outcome.ERROR:
                yield f"{scenario.id} met an error of the kit; please report it: {one_line(result.reason)}"


def probe_reference(pack: Pack, depth: Depth, seed: int, workers: int, listener: Listener) -> Probed:
    """Make the reference candidate from the documents, serve it on loopback, and run all of the pack against it.

    Raises KeyboardInterrupt where the run was interrupted.
    """
    results: dict[str, ScenarioResult] = {}

    def hear(event: Event) -> None:
        listener(event)
        if isinstance(event, ScenarioResult):
            results[event.id] = event

    with serving(ReferenceCandidate(pack)) as address:
        plan = _plan(pack, address, depth, seed)
        end = conduct(plan, Manner(workers), (), [hear]).end
    if end is None or end.interruption == INTERRUPTED:
        raise KeyboardInterrupt
    planned = [scenario for block in plan.blocks for scenario in block.planned]
    tried = [(scenario, results[scenario.id]) for scenario in planned if scenario.id in results]
    return Probed(tried, f"{end.interruption}; {len(planned) - len(tried)} left" if end.interruption else None)


def _plan(pack: Pack, address: str, depth: Depth, seed: int) -> Plan:
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "candidate.yaml"
        profile.write_text(reference_profile([pack], {pack.id: address}), encoding="utf-8")
        loaded = load_profile(profile, VARIABLES)
    return make_plan(loaded, [pack], Selection(), seed, depth, {})


def shown(files: Files, probed: Probed) -> Iterator[Point]:
    """What failed or could not be tried on the candidate that does all that the documents say."""
    for scenario, result in probed.scenarios:
        if result.findings:
            yield from _of_contract(files, result)
        elif result.outcome in _KINDS:
            yield _of_scenario(files, scenario, result)


def _of_contract(files: Files, result: ScenarioResult) -> Iterator[Point]:
    for finding in result.findings:
        problem = one_line(
            f"the candidate made from the documents breaks them: expected {finding.expected}, actual {finding.actual}"
        )
        yield Point(PointKind.CONTRADICTION, result.id, files.within(finding.source), problem)


def _of_scenario(files: Files, scenario: Scenario, result: ScenarioResult) -> Point:
    stopped = next((one for one in result.steps if one.outcome is result.outcome), None)
    step = stopped.step if stopped else scenario.steps[0]
    operation = _operation(files.pack, scenario, step)
    document = None if operation is None else files.operation(operation)
    return Point(
        _KINDS[result.outcome],
        scenario.id,
        files.place(scenario.file, step.line),
        one_line(f"“{step.text}”: {result.reason}"),
        document,
    )


def _operation(pack: Pack, scenario: Scenario, last: Step) -> Operation | None:
    """The operation that is looked at in a step: the last that was named until then."""
    name = next(iter(scenario.operations), "")
    for step in scenario.steps:
        reading = read_step(step.text)
        name = str(reading[1].get("operation", name)) if reading else name
        if step == last:
            break
    return pack.operations.get(name)

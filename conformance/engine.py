"""Conduct a run: preflight, then the plan; every event is told to those who listen."""

from __future__ import annotations

import platform
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from conformance import __version__
from conformance.assessment import RecordedAssessment
from conformance.exceptions import NotReadyError
from conformance.exchange import RecordingClient, Redactor
from conformance.judge import INTERRUPTED
from conformance.model import Exchange, ScenarioResult
from conformance.packs import CROSS_FUNCTIONAL, Api
from conformance.plan import BlockPlan, Plan
from conformance.probe.preflight import check_ready
from conformance.probe.scene import Target
from conformance.record import (
    Event,
    RecordedAdapter,
    RecordedApi,
    RecordedBlock,
    RecordedCandidate,
    RecordedDeviation,
    RecordedOperation,
    RunEnd,
    RunHead,
    RunRecord,
    Unselected,
    portable,
    without_evidence,
)

Listener = Callable[[Event], None]


@dataclass(frozen=True)
class Manner:
    """How a plan is carried out."""

    workers: int = 1
    fail_fast: bool = False


def prepare(plan: Plan) -> tuple[Exchange, ...]:
    """Preflight for every Building Block of the plan. Raises NotReadyError; returns what was exchanged."""
    exchanges: list[Exchange] = []
    for pack, block in plan.probed:
        client = RecordingClient(plan.loaded, Redactor(plan.loaded.secrets))
        ends = time.monotonic() + plan.loaded.profile.limits.seconds_per_run
        try:
            target = Target(plan.loaded, pack, block, client, ends, plan.adapters.get(pack.id))
            check_ready(target, plan.seed, certificates=not _is_for_certificates(plan))
        except NotReadyError as error:
            raise NotReadyError(client.redactor.message(str(error))) from None
        finally:
            client.close()
        exchanges += client.exchanges
    return tuple(replace(exchange, number=number) for number, exchange in enumerate(exchanges, start=1))


def _is_for_certificates(plan: Plan) -> bool:
    """Whether the run looks at certificates, and at nothing but the candidate as a whole: it can go on without."""
    tags = {tag for scenario in plan.scenarios for tag in scenario.tags}
    return {scenario.block for scenario in plan.scenarios} == {CROSS_FUNCTIONAL} and "@certificate" in tags


def conduct(
    plan: Plan,
    manner: Manner,
    preflight: Sequence[Exchange],
    listeners: Sequence[Listener],
    assessment: RecordedAssessment | None = None,
) -> RunRecord:
    """Carry out a plan and return its record, without evidence: that goes to the listeners, and is not kept.

    An interrupt ends the run; the record says so.
    """
    from conformance.probe.session import run_plan  # brings pytest, which is not needed before the first request

    clock = time.monotonic()
    results: dict[str, ScenarioResult] = {}

    def tell(event: Event) -> None:
        for listener in listeners:
            listener(event)
        if isinstance(event, ScenarioResult):
            results[event.id] = without_evidence(event)

    head = make_head(plan, manner, preflight, assessment)
    tell(head)
    try:
        for block in plan.blocks:
            for result in block.decided:
                tell(result)
        redactor = Redactor(plan.loaded.secrets)
        interruption = run_plan(plan, tell, redactor, preflight, workers=manner.workers, fail_fast=manner.fail_fast)
    except KeyboardInterrupt:
        interruption = INTERRUPTED
    end = RunEnd(_now(), round((time.monotonic() - clock) * 1000), interruption)
    tell(end)
    return RunRecord(head, results, end)


def make_head(
    plan: Plan, manner: Manner, preflight: Sequence[Exchange], assessment: RecordedAssessment | None
) -> RunHead:
    """All that is known of a run before its first scenario."""
    candidate = plan.loaded.profile.candidate
    return RunHead(
        id=str(uuid.uuid4()),
        kit_version=__version__,
        started=_now(),
        seed=plan.seed,
        depth=plan.depth.value,
        workers=manner.workers,
        selection=plan.selection,
        environment={"python": platform.python_version(), "platform": platform.platform(terse=True)},
        candidate=RecordedCandidate(candidate.name, candidate.version, candidate.kind, candidate.vendor),
        profile_digest=plan.loaded.digest,
        blocks=tuple(_block(block, Redactor(plan.loaded.secrets)) for block in plan.blocks),
        preflight=tuple(preflight),
        assessment=assessment,
    )


def _block(block: BlockPlan, redactor: Redactor) -> RecordedBlock:
    manifest = block.pack.manifest
    return RecordedBlock(
        id=manifest.id,
        name=manifest.name,
        version=manifest.version,
        specification=manifest.specification,
        pack_digest=block.pack.digest,
        apis=tuple(_api(block, api, redactor) for api in manifest.apis),
        deviations=tuple(RecordedDeviation(d.id, d.where, d.published, d.here, d.reason) for d in manifest.deviations),
        operations=tuple(_operations(block)),
        requirements=tuple(block.pack.requirements),
        scenarios=tuple(portable(scenario) for scenario in block.planned),
        unselected=tuple(Unselected(s.id, s.operations, s.requirements) for s in block.unselected),
        adapter=_adapter(block),
    )


def _api(block: BlockPlan, api: Api, redactor: Redactor) -> RecordedApi:
    """An API with its base address, of which a secret may be a part."""
    address = block.profile.apis.get(api.id)
    return RecordedApi(api.id, api.name, None if address is None else redactor.text(address))


def _operations(block: BlockPlan) -> Iterator[RecordedOperation]:
    for operation in block.pack.operations.values():
        mapping = block.profile.operations.get(operation.id)
        adapted = block.adapter.adapter.operations.get(operation.id) if block.adapter else None
        yield RecordedOperation(
            id=operation.id,
            api=operation.api,
            method=operation.method,
            path=operation.path,
            summary=operation.summary,
            mapped_to=f"{mapping.method} {mapping.path}" if mapping else None,
            calls=tuple(f"{call.method} {call.path}" for call in adapted.calls) if adapted else (),
            not_implemented=adapted.not_implemented if adapted else None,
        )


def _adapter(block: BlockPlan) -> RecordedAdapter | None:
    loaded = block.adapter
    return None if loaded is None else RecordedAdapter(loaded.document.path.name, loaded.digest)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

"""The pytest plugin that runs a plan: collects what is planned, listens to each step, and turns it into results."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from conformance.contract import is_contract_check
from conformance.model import Exchange, Finding, Outcome, Scenario, ScenarioResult, StepResult
from conformance.probe.outcomes import outcome_of
from conformance.probe.scene import Scene
from conformance.probe.substituted import substituted
from conformance.probe.workers import results

if TYPE_CHECKING:
    from conformance.probe.contract import ContractResult

SceneFactory = Callable[[Scenario], Scene]
Explorer = Callable[[Scene, Scenario], "ContractResult"]
Listener = Callable[[ScenarioResult], None]


class ProbePlugin:
    """Runs the checks of one phase, in this process or shared out among so many workers.

    `make_scene` and `explore` are called in the process that runs the check.
    """

    def __init__(
        self,
        make_scene: SceneFactory,
        explore: Explorer,
        listener: Listener,
        scenarios: Sequence[Scenario],
        workers: int,
        *,
        adapted: bool,
        fail_fast: bool,
    ) -> None:
        self._planned = {_identity(scenario): scenario for scenario in scenarios}
        self._order = {scenario.id: index for index, scenario in enumerate(scenarios)}
        self._is_adapted = adapted
        self._make_scene = make_scene
        self._explore = explore
        self._listener = listener
        self._workers = workers
        self._fail_fast = fail_fast
        self._running: _Running | None = None
        self.stopped_at: str | None = None

    @pytest.fixture
    def scene(self) -> Scene:
        """The state that the steps of one scenario share."""
        assert self._running is not None
        return self._running.scene

    @pytest.fixture
    def explore(self) -> Callable[[], None]:
        """Carries out the contract check that is being run."""
        assert self._running is not None
        return partial(self._running.explore, self._explore)

    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_apply_tag(self, tag: str, function: object) -> bool:
        """Tags stay tags: pytest would want each of them to be a registered marker."""
        return True

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what is planned, in the plan's order; what pytest does not offer is missed when all is counted."""
        found: dict[str, pytest.Item] = {}
        for item in items:
            scenario = self._planned.get(_item_identity(item))
            if scenario is not None:
                item.stash[_SCENARIO] = scenario
                found[scenario.id] = item
        items[:] = [found[name] for name in sorted(found, key=self._order.__getitem__)]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the items, here or shared out among workers."""
        with closing(results(_groups(session.items), self._run, self._workers)) as arriving:
            for result in arriving:
                self._listener(result)
                if self._fail_fast and result.outcome is Outcome.FAILED:
                    self.stopped_at = result.id
                    break
        return True

    def _run(self, item: pytest.Item) -> ScenarioResult:
        scenario = item.stash[_SCENARIO]
        self._running = _Running(scenario, self._is_adapted)
        try:
            self._running.scene = self._make_scene(scenario)
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        except Exception as error:
            self._running.end(error)
        return self._running.result()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """Keep the exception that ended the scenario, be it in a step or around it.

        pytest's own report would hold a drawing of the stack, which nobody reads and which takes 50 ms to make.
        """
        if call.excinfo is not None and self._running is not None:
            self._running.end(call.excinfo.value)
        assert call.when != "collect"
        outcome: Literal["passed", "failed"] = "failed" if call.excinfo else "passed"
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, longrepr=None, when=call.when)

    def pytest_bdd_before_step(self, step: Any) -> None:
        """Note where the step begins among the exchanges."""
        assert self._running is not None
        self._running.begin_step()

    def pytest_bdd_after_step(self, step: Any) -> None:
        """The step passed."""
        assert self._running is not None
        self._running.end_step(None)

    def pytest_bdd_step_error(self, step: Any, exception: BaseException) -> None:
        """The step ended the scenario."""
        assert self._running is not None
        self._running.end_step(exception)


class _Running:
    """The scenario that is being run in this process. Where nothing is adapted, no exchange is looked at for that."""

    scene: Scene

    def __init__(self, scenario: Scenario, is_adapted: bool) -> None:
        self.scenario = scenario
        self._is_adapted = is_adapted
        self._started, self._clock = datetime.now(UTC), time.monotonic()
        self._steps: list[StepResult] = []
        self._exchanges_before = 0
        self._error: BaseException | None = None
        self._explored: ContractResult | None = None

    def explore(self, explorer: Explorer) -> None:
        """Carry out a contract check; what came of it is its own to say."""
        self._explored = explorer(self.scene, self.scenario)

    def begin_step(self) -> None:
        self._exchanges_before = len(self.scene.target.client.exchanges)

    def end_step(self, error: BaseException | None) -> None:
        step = self.scenario.steps[len(self._steps)]
        sent = range(self._exchanges_before + 1, len(self.scene.target.client.exchanges) + 1)
        outcome = Outcome.PASSED if error is None else outcome_of(error)
        self._steps.append(
            StepResult(
                step=step,
                outcome=outcome,
                message=self._text(_message(error)) if error else None,
                expected=(self._text(getattr(error, "expected", "")) or None) if error else None,
                actual=(self._text(getattr(error, "actual", "")) or None) if error else None,
                exchanges=getattr(error, "exchanges", ()) or tuple(sent),
            )
        )

    def end(self, error: BaseException) -> None:
        self._error = self._error or error

    def result(self) -> ScenarioResult:
        if self._explored is not None and self._error is None:
            return self._contract_result(self._explored)
        ended = [StepResult(step, None) for step in self.scenario.steps[len(self._steps) :]]
        outcome = outcome_of(self._error) if self._error else Outcome.PASSED
        if outcome is Outcome.PASSED and ended:
            self._error, outcome = RuntimeError(f"{len(ended)} steps were not run"), Outcome.ERROR
        return ScenarioResult(
            id=self.scenario.id,
            outcome=outcome,
            reason=self._text(_message(self._error)) if self._error else "",
            started=self._started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            duration_ms=round((time.monotonic() - self._clock) * 1000),
            steps=(*self._steps, *ended),
            exchanges=self._exchanges(),
            substituted=substituted(self._exchanges() if self._is_adapted else ()),
        )

    def _contract_result(self, explored: ContractResult) -> ScenarioResult:
        return ScenarioResult(
            id=self.scenario.id,
            outcome=explored.outcome,
            reason=self._text(explored.reason),
            started=self._started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            duration_ms=round((time.monotonic() - self._clock) * 1000),
            steps=tuple(map(self._redacted_step, explored.steps)),
            exchanges=self._exchanges(),
            substituted=substituted(self._exchanges() if self._is_adapted else ()),
            findings=tuple(map(self._redacted_finding, explored.findings)),
            observations=tuple(map(self._redacted_finding, explored.observations)),
        )

    def _exchanges(self) -> Sequence[Exchange]:
        return self.scene.target.client.exchanges.copy() if hasattr(self, "scene") else ()

    def _redacted_step(self, step: StepResult) -> StepResult:
        message, expected, actual = (text and self._text(text) for text in (step.message, step.expected, step.actual))
        return replace(step, message=message, expected=expected, actual=actual)

    def _redacted_finding(self, finding: Finding) -> Finding:
        cause, expected, actual = map(self._text, (finding.cause, finding.expected, finding.actual))
        return replace(finding, cause=cause, expected=expected, actual=actual)

    def _text(self, text: str) -> str:
        """Redacted, and without the lone surrogates that JSON escapes can hold and no file can."""
        text = text.encode("utf-8", errors="replace").decode("utf-8")
        return self.scene.target.client.redactor.message(text) if hasattr(self, "scene") else text


_CHECK = "contract_check"
_SCENARIO = pytest.StashKey[Scenario]()
_Identity = tuple[str, str, tuple[tuple[str, str], ...]]


def _identity(scenario: Scenario) -> _Identity:
    if is_contract_check(scenario):
        return _CHECK, scenario.id, ()
    return str(Path(scenario.file).resolve()), scenario.template, tuple(sorted(scenario.example.items()))


def _item_identity(item: pytest.Item) -> _Identity:
    from pytest_bdd.scenario import scenario_wrapper_template_registry

    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    if _CHECK in parameters:
        return _CHECK, parameters[_CHECK], ()
    template = scenario_wrapper_template_registry[item.function]  # type: ignore[attr-defined]
    example = parameters.get("_pytest_bdd_example", {})
    return template.feature.filename, template.name, tuple(sorted(example.items()))


def _groups(items: list[pytest.Item]) -> list[list[pytest.Item]]:
    """Items that one worker runs one after another: alone, or with those that carry the same tag `@together:…`."""
    groups: dict[str, list[pytest.Item]] = {}
    for item in items:
        scenario = item.stash[_SCENARIO]
        shared = next((tag for tag in scenario.tags if tag.startswith("@together:")), scenario.id)
        groups.setdefault(f"{scenario.block} {shared}", []).append(item)
    return list(groups.values())


def _message(error: BaseException) -> str:
    return str(error) if outcome_of(error) is not Outcome.ERROR else f"{type(error).__name__}: {error}"

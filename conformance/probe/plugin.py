"""The pytest plugin that runs a plan: collects what is planned, listens to each step, and turns it into results."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pytest

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive, NotReadyError
from conformance.model import Outcome, Scenario, ScenarioResult, StepResult
from conformance.plan import Plan
from conformance.probe.scene import Scene
from conformance.probe.workers import results

SceneFactory = Callable[[Scenario], Scene]
Listener = Callable[[ScenarioResult], None]

_OUTCOMES: dict[type[BaseException], Outcome] = {
    CheckFailed: Outcome.FAILED,
    Inconclusive: Outcome.INCONCLUSIVE,
    NotReadyError: Outcome.INCONCLUSIVE,  # such as a token that is no longer issued
    DoesNotApply: Outcome.SKIPPED,
}


class ProbePlugin:
    """Runs the scenarios of a plan. `make_scene` is called in the process that runs the scenario."""

    def __init__(self, plan: Plan, make_scene: SceneFactory, listener: Listener, workers: int, fail_fast: bool) -> None:
        self._planned = {_identity(scenario): scenario for scenario in plan.scenarios}
        self._order = {scenario.id: index for index, scenario in enumerate(plan.scenarios)}
        self._make_scene = make_scene
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

    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_apply_tag(self, tag: str, function: object) -> bool:
        """Tags stay tags: pytest would want each of them to be a registered marker."""
        return True

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what is planned, in the plan's order; what pytest does not offer is missed when all is counted."""
        found = {self._planned[key].id: item for item in items if (key := _item_identity(item)) in self._planned}
        for item in items:
            item.stash[_SCENARIO] = self._planned.get(_item_identity(item))
        items[:] = [found[name] for name in sorted(found, key=self._order.__getitem__)]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the items here, or shared out among workers."""
        groups = _groups([(item.stash[_SCENARIO], item) for item in session.items])
        with closing(results(groups, self._run, self._workers)) as arriving:
            for result in arriving:
                self._listener(result)
                if self._fail_fast and result.outcome is Outcome.FAILED:
                    self.stopped_at = result.id
                    break
        return True

    def _run(self, item: pytest.Item) -> ScenarioResult:
        scenario = item.stash[_SCENARIO]
        assert scenario is not None
        self._running = _Running(scenario)
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
    """The scenario that is being run in this process."""

    scene: Scene

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._started, self._clock = datetime.now(UTC), time.monotonic()
        self._steps: list[StepResult] = []
        self._exchanges_before = 0
        self._error: BaseException | None = None

    def begin_step(self) -> None:
        self._exchanges_before = len(self.scene.target.client.exchanges)

    def end_step(self, error: BaseException | None) -> None:
        step = self.scenario.steps[len(self._steps)]
        sent = range(self._exchanges_before + 1, len(self.scene.target.client.exchanges) + 1)
        outcome = Outcome.PASSED if error is None else _outcome(error)
        self._steps.append(
            StepResult(
                step=step,
                outcome=outcome,
                message=self._text(_message(error)) if error else None,
                expected=(self._text(getattr(error, "expected", "")) or None) if error else None,
                actual=(self._text(getattr(error, "actual", "")) or None) if error else None,
                exchanges=tuple(sent),
            )
        )

    def end(self, error: BaseException) -> None:
        self._error = self._error or error

    def result(self) -> ScenarioResult:
        ended = [StepResult(step, None) for step in self.scenario.steps[len(self._steps) :]]
        outcome = _outcome(self._error) if self._error else Outcome.PASSED
        if outcome is Outcome.PASSED and ended:
            self._error, outcome = RuntimeError(f"{len(ended)} steps were not run"), Outcome.ERROR
        return ScenarioResult(
            id=self.scenario.id,
            outcome=outcome,
            reason=self._text(_message(self._error)) if self._error else "",
            started=self._started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            duration_ms=round((time.monotonic() - self._clock) * 1000),
            steps=(*self._steps, *ended),
            exchanges=tuple(self.scene.target.client.exchanges) if hasattr(self, "scene") else (),
        )

    def _text(self, text: str) -> str:
        """Redacted, and without the lone surrogates that JSON escapes can hold and no file can."""
        text = text.encode("utf-8", errors="replace").decode("utf-8")
        return self.scene.target.client.redactor.message(text) if hasattr(self, "scene") else text


_SCENARIO = pytest.StashKey[Scenario | None]()
_Identity = tuple[str, str, tuple[tuple[str, str], ...]]


def _identity(scenario: Scenario) -> _Identity:
    return str(Path(scenario.file).resolve()), scenario.template, tuple(sorted(scenario.example.items()))


def _item_identity(item: pytest.Item) -> _Identity:
    from pytest_bdd.scenario import scenario_wrapper_template_registry

    template = scenario_wrapper_template_registry[item.function]  # type: ignore[attr-defined]
    callspec = getattr(item, "callspec", None)
    example = callspec.params["_pytest_bdd_example"] if callspec else {}
    return template.feature.filename, template.name, tuple(sorted(example.items()))


def _groups(items: list[tuple[Scenario | None, pytest.Item]]) -> list[list[pytest.Item]]:
    """Items that one worker runs one after another: alone, or with those that carry the same tag `@together:…`."""
    groups: dict[str, list[pytest.Item]] = {}
    for scenario, item in items:
        assert scenario is not None
        shared = next((tag for tag in scenario.tags if tag.startswith("@together:")), scenario.id)
        groups.setdefault(f"{scenario.block} {shared}", []).append(item)
    return list(groups.values())


def _outcome(error: BaseException) -> Outcome:
    return next((outcome for kind, outcome in _OUTCOMES.items() if isinstance(error, kind)), Outcome.ERROR)


def _message(error: BaseException) -> str:
    return str(error) if _outcome(error) is not Outcome.ERROR else f"{type(error).__name__}: {error}"

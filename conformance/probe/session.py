"""Run a plan: a pytest session for each phase, in this process, shut off from whatever is in the user's folder."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pluggy
import pytest

from conformance.contract import is_contract_check
from conformance.exceptions import ConformanceError
from conformance.exchange import Redactor
from conformance.model import Exchange, Scenario, ScenarioResult
from conformance.plan import Plan
from conformance.probe import binding
from conformance.probe.current import set_collected
from conformance.probe.features import feature_files, keep_features, read_features
from conformance.probe.own_memory import keep_little
from conformance.probe.phases import in_phases
from conformance.probe.plugin import Listener, ProbePlugin
from conformance.probe.scene import Scene
from conformance.probe.scenes import SceneMaker
from conformance.probe.whole_run import WholeRun
from conformance.probe.witnesses import make_witnesses

if TYPE_CHECKING:
    from conformance.probe.contract import ContractResult

_HERE = Path(__file__).resolve().parent
_COLLECTED = "conformance.probe.collected"
_OF_ANOTHER = "@of-another"
"""A scenario that speaks to others than the candidate, such as its mock: what they answer says nothing of the run."""
_COLOURS = "mako.ext.pygmentplugin"
"""pytest-bdd brings mako, which would load twenty languages (3.4 MB) to colour error pages that nobody asks for."""
# Built-in plugins of pytest that have no part here: they capture output, write caches, or read the user's settings.
_UNWANTED = (
    "cacheprovider",
    "capture",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "logging",
    "nose",
    "pastebin",
    "setuponly",
    "setupplan",
    "stepwise",
    "terminal",
    "threadexception",
    "unittest",
    "unraisableexception",
    "warnings",
)


def run_plan(
    plan: Plan,
    listener: Listener,
    redactor: Redactor,
    preflight: Iterable[Exchange],
    *,
    workers: int,
    fail_fast: bool,
) -> str | None:
    """Run every check of a plan and tell the listener of each result.

    Returns why scenarios were left out on purpose, or None. KeyboardInterrupt passes through. Raises ConformanceError
    where pytest itself could not run.
    """
    if not plan.scenarios:
        return None
    keep_little()
    whole_run = _whole_run(plan, preflight)
    make_plugin = partial(
        ProbePlugin,
        SceneMaker(plan, redactor, whole_run, share=workers),
        partial(_explore, plan),
        _noticing(plan, whole_run, listener),
        adapted=bool(plan.adapters),
        fail_fast=fail_fast,
    )
    stopped_at = _run_phases(plan, make_plugin, workers if workers > 1 else 0)
    return None if stopped_at is None else f"ended at the first failure, {stopped_at} (--fail-fast)"


def _noticing(plan: Plan, whole_run: WholeRun, listener: Listener) -> Listener:
    """Have the checks of the whole run notice each result that says something of the candidate, then the listener."""
    blocks = {scenario.id: scenario.block for scenario in plan.scenarios if _OF_ANOTHER not in scenario.tags}

    def noticed(result: ScenarioResult) -> None:
        if result.id in blocks:
            whole_run.notice(result, blocks[result.id])
        listener(result)

    return noticed


def _run_phases(plan: Plan, make_plugin: Callable[[list[Scenario], int], ProbePlugin], forked: int) -> str | None:
    """Run phase after phase, each shared out among so many forked processes; returns the failure that ended it all."""
    parts = in_phases(plan)
    read_features(plan.scenarios)
    for done, (phase, scenarios) in enumerate(parts, start=1):
        plugin = make_plugin(scenarios, forked if phase.is_shared_out else min(forked, 1))
        _run_session(scenarios, plugin)
        if plugin.stopped_at is not None:
            return plugin.stopped_at
        keep_features(scenario for _, later in parts[done:] for scenario in later)
    return None


def _run_session(scenarios: Sequence[Scenario], plugin: ProbePlugin) -> None:
    """One session for each phase: what pytest holds of a scenario is let go of before the next one begins."""
    checks = tuple(scenario.id for scenario in scenarios if is_contract_check(scenario))
    if checks:
        from conformance.probe.contract.loading import load

        load()
    set_collected(feature_files(scenarios), checks)
    with _shut_off():
        status = pytest.main(_arguments(), plugins=[binding, plugin])
    if status == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise ConformanceError(f"pytest ended with status {int(status)}; this is an error of the kit: please report it")


def _explore(plan: Plan, scene: Scene, check: Scenario) -> ContractResult:
    """Carry out a contract check: that of one operation, or that of all links."""
    from conformance.probe.contract import check_contract, check_links

    if not check.operations:
        return check_links(scene.target, check, plan.seed)
    operation = scene.target.operation(check.operations[0])
    return check_contract(scene.target, check, operation, plan.depth, plan.seed)


def _whole_run(plan: Plan, preflight: Iterable[Exchange]) -> WholeRun:
    whole_run = WholeRun(make_witnesses(), {pack.id: pack.operations for pack, _ in plan.probed})
    whole_run.notice_exchanges("preflight", "", preflight)
    return whole_run


def _arguments() -> list[str]:
    unwanted = [word for name in _UNWANTED for word in ("-p", f"no:{name}")]
    return [
        f"--config-file={_HERE / 'pytest.ini'}",
        f"--rootdir={_HERE}",
        "--noconftest",
        "--import-mode=importlib",
        "--assert=plain",
        *unwanted,
        "-p",
        "pytest_bdd.plugin",
        str(_HERE / "collected.py"),
    ]


@contextmanager
def _shut_off() -> Iterator[None]:
    """No variable of the user's reaches pytest, and the collected module is made anew."""
    before = {name: value for name, value in os.environ.items() if name.startswith("PYTEST_")}
    for name in before:
        del os.environ[name]
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.modules.pop(_COLLECTED, None)
    sys.modules.setdefault(_COLOURS, None)  # type: ignore[arg-type]  # so it is told as not there
    try:
        with warnings.catch_warnings():
            # An interruption may arrive in the middle of a hook; pluggy would print a page on that.
            warnings.simplefilter("ignore", pluggy.PluggyTeardownRaisedWarning)
            # pytest-bdd makes a marker of each tag of examples, such as the operation that they are about.
            warnings.simplefilter("ignore", pytest.PytestUnknownMarkWarning)
            yield
    finally:
        sys.modules.pop(_COLLECTED, None)
        if sys.modules[_COLOURS] is None:
            del sys.modules[_COLOURS]
        for name in [name for name in os.environ if name.startswith("PYTEST_")]:
            del os.environ[name]
        os.environ.update(before)

"""Run a plan: one pytest session in this process, shut off from whatever is in the user's folder."""

from __future__ import annotations

import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pluggy
import pytest

from conformance.exceptions import ConformanceError
from conformance.exchange import RecordingClient, Redactor
from conformance.model import Scenario, ScenarioResult
from conformance.plan import Plan
from conformance.probe import binding
from conformance.probe.current import set_feature_files
from conformance.probe.plugin import ProbePlugin
from conformance.probe.scene import Scene, Target
from conformance.request import RequestBuilder

_HERE = Path(__file__).resolve().parent
_COLLECTED = "conformance.probe.collected"
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
    plan: Plan, listener: Callable[[ScenarioResult], None], redactor: Redactor, *, workers: int, fail_fast: bool
) -> str | None:
    """Run every scenario of a plan and tell the listener of each result.

    Returns why scenarios were left out on purpose, or None. KeyboardInterrupt passes through. Raises ConformanceError
    where pytest itself could not run.
    """
    if not plan.scenarios:
        return None
    plugin = ProbePlugin(plan, _scene_factory(plan, redactor, workers), listener, workers, fail_fast)
    set_feature_files(tuple(dict.fromkeys(str(Path(scenario.file).resolve()) for scenario in plan.scenarios)))
    with _shut_off():
        status = pytest.main(_arguments(), plugins=[binding, plugin])
    if status == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise ConformanceError(f"pytest ended with status {int(status)}; this is an error of the kit: please report it")
    return f"ended at the first failure, {plugin.stopped_at} (--fail-fast)" if plugin.stopped_at else None


def _scene_factory(plan: Plan, redactor: Redactor, workers: int) -> Callable[[Scenario], Scene]:
    """Makes scenes, and in each process one client for each Building Block, when it is first needed."""
    ends = time.monotonic() + plan.loaded.profile.limits.seconds_per_run
    blocks = {block.pack.id: block for block in plan.blocks}
    targets: dict[tuple[int, str], Target] = {}

    def make(scenario: Scenario) -> Scene:
        key = os.getpid(), scenario.block
        if key not in targets:
            block = blocks[scenario.block]
            client = RecordingClient(plan.loaded, redactor, share=workers)
            targets[key] = Target(plan.loaded, block.pack, block.profile, client, ends)
        target = targets[key]
        target.client.exchanges.clear()
        mediator = plan.loaded.profile.information_mediator_client
        return Scene(target, RequestBuilder(target.block, mediator, seed=plan.seed, scenario=scenario.id))

    return make


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
    try:
        with warnings.catch_warnings():
            # An interruption may arrive in the middle of a hook; pluggy would print a page on that.
            warnings.simplefilter("ignore", pluggy.PluggyTeardownRaisedWarning)
            yield
    finally:
        sys.modules.pop(_COLLECTED, None)
        for name in [name for name in os.environ if name.startswith("PYTEST_")]:
            del os.environ[name]
        os.environ.update(before)

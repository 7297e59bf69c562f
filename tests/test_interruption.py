"""However a run ends, what was planned is reported, and what was done is kept."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conformance.reference import VARIABLES, ReferenceCandidate, serving
from tests.kit import ROOT, SCENARIOS, Finished, kit, kit_here, pack, write_profile

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

OPERATION = "bulkPayment"
PLANNED = [s.id for s in pack("bb-payments").scenarios if OPERATION in s.operations]


class SlowCandidate:
    """The reference candidate, a fifth of a second late with each answer."""

    def __init__(self) -> None:
        self._candidate = ReferenceCandidate(pack("bb-payments"))

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        time.sleep(0.2)
        return self._candidate(environ, start_response)


@pytest.fixture
def slow_profile(tmp_path: Path) -> Iterator[Path]:
    with serving(SlowCandidate()) as address:
        yield write_profile(tmp_path, {"bb-payments": address})


def results(folder: Path) -> Path:
    return folder / "conformance-report" / "results.ndjson"


def wait_until(condition: Callable[[], bool], what: str) -> None:
    ends = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < ends, f"waited in vain until {what}"
        time.sleep(0.02)


def finished_lines(folder: Path) -> int:
    path = results(folder)
    return path.read_bytes().count(b'"scenario-finished"') if path.exists() else 0


@contextlib.contextmanager
def running(profile: Path, *arguments: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A run that has at least two results, in a process group of its own, whose last member is gone afterwards."""
    started = subprocess.Popen(
        [sys.executable, ROOT / "cli.py", "run", profile, "--operation", OPERATION, *SCENARIOS, *arguments],
        cwd=folder,
        env={**os.environ, **VARIABLES},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        wait_until(lambda: finished_lines(folder) >= 2 or started.poll() is not None, "there are results")
        assert started.poll() is None, started.communicate()
        yield started
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGKILL)
        started.communicate(timeout=60)


def workers_of(started: subprocess.Popen[str]) -> list[int]:
    children = Path(f"/proc/{started.pid}/task/{started.pid}/children").read_text(encoding="ascii").split()
    return [int(child) for child in children]


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def ended_by(started: subprocess.Popen[str], folder: Path) -> Finished:
    out, err = started.communicate(timeout=60)
    return Finished(started.returncode, out, err, folder)


def check_incomplete(ended: Finished, interruption: str) -> None:
    """Every planned scenario is in the report; some passed, the others say that they were not run, and why."""
    report = ended.report
    assert list(ended.scenarios()) == PLANNED
    counts = report["summary"]["scenarios"]
    assert counts["planned"] == len(PLANNED) == counts["passed"] + counts["inconclusive"]
    assert counts["passed"] >= 2
    assert counts["inconclusive"] >= 1
    for scenario in ended.scenarios("inconclusive").values():
        assert scenario["reason"].startswith("Not run: the run was")
        assert {step["outcome"] for step in scenario["steps"]} == {"not run"}
    assert report["run"]["complete"] is False
    assert report["run"]["interruption"] == interruption
    assert report["verdict"]["sentence"].startswith("The run is incomplete. ")
    operation = next(row for row in report["building_blocks"][0]["operations"] if row["id"] == OPERATION)
    assert operation["verdict"] == "not tested"
    assert sorted(operation["scenarios"]) == sorted(PLANNED)


@pytest.mark.parametrize("whole_group", [False, True], ids=["the kit alone", "as a terminal does"])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupt_ends_the_run_and_leaves_a_report(
    workers: str, whole_group: bool, slow_profile: Path, tmp_path: Path
) -> None:
    with running(slow_profile, "--workers", workers, folder=tmp_path) as started:
        (os.killpg if whole_group else os.kill)(started.pid, signal.SIGINT)
        ended = ended_by(started, tmp_path)
    assert ended.status == 130, ended.out + ended.err
    assert ended.err == ""
    check_incomplete(ended, "interrupted")
    for name in ("report.html", "junit.xml"):
        assert (tmp_path / "conformance-report" / name).stat().st_size > 0
    assert ended.report["run"]["finished"]


def test_interrupt_before_the_first_scenario(tmp_path: Path) -> None:
    arrived: list[str] = []

    class Silent(SlowCandidate):
        def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            arrived.append(environ["PATH_INFO"])
            time.sleep(2)
            return super().__call__(environ, start_response)

    with serving(Silent()) as address:
        started = subprocess.Popen(
            [sys.executable, ROOT / "cli.py", "run", write_profile(tmp_path, {"bb-payments": address})],
            cwd=tmp_path,
            env={**os.environ, **VARIABLES},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        wait_until(lambda: bool(arrived), "preflight has begun")
        started.send_signal(signal.SIGINT)
        ended = ended_by(started, tmp_path)
    assert (ended.status, ended.out, ended.err.strip()) == (130, "", "Interrupted.")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_run_can_still_be_reported(workers: str, slow_profile: Path, tmp_path: Path) -> None:
    with running(slow_profile, "--workers", workers, folder=tmp_path) as started:
        orphans = workers_of(started)
        assert len(orphans) == (2 if workers == "2" else 0)
        started.kill()
        started.wait(60)
        wait_until(lambda: not any(map(is_running, orphans)), "workers end of themselves")
    assert not (tmp_path / "conformance-report" / "report.json").exists()
    rendered = kit_here("report", "render", results(tmp_path), "--format", "json", folder=tmp_path)
    assert rendered.status == 0, rendered.err
    check_incomplete(rendered, "cut off")
    assert rendered.report["run"]["finished"] is None
    for output_format in ("html", "junit"):
        assert kit_here("report", "render", results(tmp_path), "--format", output_format, folder=tmp_path).status == 0


@pytest.fixture(scope="module")
def whole_record(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("whole")
    with serving(ReferenceCandidate(pack("bb-payments"))) as address:
        kit("run", write_profile(folder, {"bb-payments": address}), "--operation", OPERATION, *SCENARIOS, folder=folder)
    return results(folder).read_bytes()


@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
@pytest.mark.parametrize("after", [2, 5, 20])
def test_last_line_that_was_cut_is_left_out(after: int, share: float, whole_record: bytes, tmp_path: Path) -> None:
    lines = whole_record.splitlines(keepends=True)
    cut = lines[after + 1][: max(1, int(len(lines[after + 1]) * share))]
    results(tmp_path).parent.mkdir()
    results(tmp_path).write_bytes(b"".join(lines[: after + 1]) + cut)
    rendered = kit_here("report", "render", results(tmp_path), "--format", "json", folder=tmp_path)
    assert rendered.status == 0, rendered.err
    check_incomplete(rendered, "cut off")
    assert len(rendered.scenarios("passed")) == after


def test_line_that_was_lost_in_the_middle_is_an_error_of_the_kit(whole_record: bytes, tmp_path: Path) -> None:
    lines = whole_record.splitlines(keepends=True)
    lost = json.loads(lines[3])["id"]
    results(tmp_path).parent.mkdir()
    results(tmp_path).write_bytes(b"".join([*lines[:3], *lines[4:]]))
    assert kit_here("report", "render", results(tmp_path), "--format", "json", folder=tmp_path).status == 0
    report = Finished(0, "", "", tmp_path)
    assert list(report.scenarios("error")) == [lost]
    assert report.report["verdict"]["exit_status"] == 4


def test_worker_that_is_killed_takes_nothing_with_it(slow_profile: Path, tmp_path: Path) -> None:
    with running(slow_profile, "--workers", "2", folder=tmp_path) as started:
        os.kill(workers_of(started)[0], signal.SIGKILL)
        ended = ended_by(started, tmp_path)
    assert ended.status == 4, ended.out + ended.err
    assert list(ended.scenarios()) == PLANNED
    lost = ended.scenarios("error")
    assert 1 <= len(lost) <= 2
    assert set(ended.scenarios("passed")) == set(PLANNED) - set(lost)
    for scenario in lost.values():
        assert scenario["reason"]
    operation = next(row for row in ended.report["building_blocks"][0]["operations"] if row["id"] == OPERATION)
    assert operation["verdict"] == "not tested"


def test_all_workers_that_are_killed_end_the_run(slow_profile: Path, tmp_path: Path) -> None:
    with running(slow_profile, "--workers", "2", folder=tmp_path) as started:
        for worker in workers_of(started):
            os.kill(worker, signal.SIGKILL)
        ended = ended_by(started, tmp_path)
    assert ended.status == 4, ended.out + ended.err
    assert list(ended.scenarios()) == PLANNED
    assert len(ended.scenarios("error")) > 1
    assert ended.report["verdict"]["met"] is not False

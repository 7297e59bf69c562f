"""An adapter is served by several processes: all of them answer, and none is left."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from conformance.reference import serving
from tests.gateway.processes import (
    SECONDS,
    Process,
    answered,
    at_other_end,
    children,
    served,
    wait_until,
)
from tests.gateway.serving import write_adapter
from tests.kit import always, check_refused, kit_here

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is known of processes is read from /proc")

SINGLE = "/messaging/send/email/single"
CONFINED = "  sendSingleEmail: {calls: [{method: POST, path: /letters, body: '$join([\"a\"])'}]}"
"""An expression that a process of its own evaluates."""

SOME = 40
"""Connections of which the kernel gives at least one to each of two or three processes, but for one time in 10^6."""

CHANGED = "import multiprocessing, os, socket\n{}\nfrom conformance.commands import main\nmain()"
"""The command where something of the system is otherwise."""

CORES = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


@pytest.fixture
def adapter(tmp_path: Path) -> Path:
    """An adapter whose candidate is not there."""
    return write_adapter(tmp_path, CONFINED, messaging="http://127.0.0.1:9")


def is_free(port: int) -> bool:
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


def test_every_worker_answers(adapter: Path) -> None:
    with served(adapter, "--workers", "3") as server:
        workers = server.workers
        with answered(server.port, SOME) as (connections, statuses):
            answering = [at_other_end(connection, workers) for connection in connections]
    assert len(workers) == 3
    assert statuses == {404}
    assert all(len(held) == 1 for held in answering)
    assert {held[0] for held in answering} == set(workers)


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 0), (signal.SIGTERM, 128 + signal.SIGTERM), (signal.SIGKILL, -signal.SIGKILL)],
    ids=["INT", "TERM", "KILL"],
)
def test_however_the_command_ends_no_process_is_left_and_the_port_is_free(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    with serving(always(200)) as address:
        adapter = write_adapter(tmp_path, CONFINED, messaging=address)
        with served(adapter, "--workers", "2") as server, answered(server.port, SOME, "POST", SINGLE) as (_, statuses):
            workers = server.workers
            evaluating = [process for worker in workers for process in children(worker.pid)]
            if number == signal.SIGINT:  # as Ctrl-C does, to all that the terminal has started
                os.killpg(server.command.pid, number)
            else:
                server.command.send_signal(number)
            _, err = server.command.communicate(timeout=SECONDS)
            assert number == signal.SIGKILL or is_free(server.port)
            assert (statuses, len(workers), len(evaluating)) == ({200}, 2, 2)
            assert (server.command.returncode, err) == (status, "")
            wait_until(lambda: not any(process.is_there for process in (*workers, *evaluating)))
            assert is_free(server.port)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=["INT", "KILL"])
def test_request_that_is_never_answered_keeps_no_process(tmp_path: Path, number: signal.Signals) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        adapter = write_adapter(tmp_path, CONFINED, messaging=address)
        with served(adapter, "--workers", "2", "--seconds-per-answer", "600") as server:
            processes = server.workers
            with closing(HTTPConnection("127.0.0.1", server.port)) as client:
                client.request("POST", SINGLE, body=b"{}")
                silent.settimeout(SECONDS)
                with silent.accept()[0]:
                    server.command.send_signal(number)
                    server.command.communicate(timeout=SECONDS)
                    wait_until(lambda: not any(process.is_there for process in processes))


@pytest.mark.parametrize("first", ["1", "2"])
def test_port_that_the_same_command_serves_on_is_taken(adapter: Path, tmp_path: Path, first: str) -> None:
    with served(adapter, "--workers", first) as server:
        for second in ("1", "2"):
            ended = kit_here(
                "adapter", "serve", adapter, "--port", f"{server.port}", "--workers", second, folder=tmp_path
            )
            check_refused(ended, 2, f"port {server.port} cannot be had (Address already in use)", "--port")
        with answered(server.port, 1) as (_, statuses):
            assert statuses == {404}


def test_worker_that_dies_leaves_the_others_answering(adapter: Path) -> None:
    def end(worker: Process) -> None:
        os.kill(worker.pid, signal.SIGKILL)
        wait_until(lambda: not worker.is_there)

    with served(adapter, "--workers", "2") as server:
        one, other = server.workers
        end(one)
        with answered(server.port, SOME) as (connections, statuses):
            assert statuses == {404}
            assert all(at_other_end(connection, [other]) == [other] for connection in connections)
        end(other)
        _, err = server.command.communicate(timeout=SECONDS)
    assert (server.command.returncode, err) == (4, "Error: all processes that served have ended\n")


@pytest.mark.parametrize(
    ("change", "workers"),
    [
        ("", min(CORES, 4) if CORES > 1 else 0),
        ("os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])", 0),
        ("multiprocessing.get_all_start_methods = lambda: ['spawn']", 0),
        ("del socket.SO_REUSEPORT", 0),
    ],
    ids=["all cores", "one core", "no fork", "no shared port"],
)
def test_without_being_told_there_is_a_worker_for_each_core_where_there_can_be(
    adapter: Path, change: str, workers: int
) -> None:
    with served(adapter, program=("-c", CHANGED.format(change))) as server:
        assert len(server.workers) == workers
        with answered(server.port, 1) as (_, statuses):
            assert statuses == {404}


def test_several_workers_are_refused_where_processes_cannot_share_a_port(
    adapter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ("adapter", "serve", adapter, "--port", "0", "--workers", "2")
    with monkeypatch.context() as changed:
        changed.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
        check_refused(kit_here(*arguments, folder=tmp_path), 2, "--workers needs an operating system that can fork")
    monkeypatch.delattr(socket, "SO_REUSEPORT")
    check_refused(kit_here(*arguments, folder=tmp_path), 2, "--workers needs an operating system that can fork")

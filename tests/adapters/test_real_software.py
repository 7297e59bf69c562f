"""Software that is real, installed from its package, and probed over a socket through the adapters of the examples."""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx
import pytest

from tests.kit import ROOT, SCENARIOS, Finished, kit

EXAMPLES = ROOT / "examples" / "adapters"
KINTO = os.environ.get("KINTO")
PREFECT = os.environ.get("PREFECT")
DATASETTE = os.environ.get("DATASETTE")
PASSWORD = "open sesame"
CHOSEN = f"{SCENARIOS[1]} and (@positive or @operation:delete or @operation:DPU or @operation:readValue)"
"""Half of the scenarios of Digital Registries, which take half of the time."""

FEW = (
    f"{SCENARIOS[1]} and (@lifecycle or @id:record-delete-credentials or @id:list-empty or @id:list-count"
    " or @id:list-pages or @id:list-no-client or @id:records-update-all-matching or @id:entries-several"
    " or @id:usage-accepted)"
)
"""Some that reach each call of the adapter for Datasette."""

needs_kinto = pytest.mark.skipif(KINTO is None, reason="KINTO names no virtual environment in which kinto is installed")
needs_prefect = pytest.mark.skipif(
    PREFECT is None, reason="PREFECT names no virtual environment in which prefect is installed"
)
needs_datasette = pytest.mark.skipif(
    DATASETTE is None, reason="DATASETTE names no virtual environment in which datasette is installed"
)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def _started(command: list[str], folder: Path, variables: Mapping[str, str], alive: str) -> Iterator[None]:
    """A program that listens, from its first answer on; ended with the block."""
    with (folder / "log").open("wb") as log:
        environment = {**os.environ, "HOME": str(folder), **variables}
        program = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        for _ in range(600):
            assert program.poll() is None, (folder / "log").read_text(encoding="utf-8")[-2000:]
            with contextlib.suppress(httpx.TransportError):
                if httpx.get(alive, timeout=5).is_success:
                    break
            time.sleep(0.1)
        yield
    finally:
        program.terminate()
        program.wait(30)


def _profile(name: str, folder: Path, port: int) -> Path:
    """The profile and adapter of an example, for the port at which the candidate listens here."""
    for document in ("candidate.yaml", "adapter.yaml"):
        text = (EXAMPLES / name / document).read_text(encoding="utf-8")
        (folder / document).write_text(re.sub(r"(?<=127\.0\.0\.1:)\d+", str(port), text), encoding="utf-8")
    return folder / "candidate.yaml"


def _substitutions(run: Finished) -> list[str]:
    """What the exchanges tell of the adapter, and how often it failed; and that there are exchanges at all."""
    lines = (run.folder / "conformance-report" / "results.ndjson").read_text(encoding="utf-8").splitlines()
    adapted = [
        exchange["adapted"]
        for line in lines
        for exchange in json.loads(line).get("exchanges") or []
        if exchange["adapted"] is not None
    ]
    assert len(adapted) > 50
    return [str(one["fault"]) for one in adapted if one["fault"]] + [
        told["what"] for one in adapted for told in one["substitutions"]
    ]


@pytest.fixture(scope="module")
def kinto(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The scenarios of Digital Registries, run against Kinto."""
    folder, port = tmp_path_factory.mktemp("kinto"), _free_port()
    configuration = (EXAMPLES / "kinto" / "kinto.ini").read_text(encoding="utf-8")
    (folder / "kinto.ini").write_text(re.sub(r"(?m)^port = \d+$", f"port = {port}", configuration), encoding="utf-8")
    command = [f"{KINTO}/bin/kinto", "start", "--ini", "kinto.ini"]
    address = f"http://127.0.0.1:{port}/v1"
    with _started(command, folder, {}, f"{address}/"):
        registries = json.loads((EXAMPLES / "kinto" / "registries.json").read_bytes())
        made = httpx.post(f"{address}/batch", json=registries, auth=("govstack", PASSWORD), timeout=30)
        assert {answer["status"] for answer in made.json()["responses"]} == {201}
        profile = _profile("kinto", folder, port)
        return kit("run", profile, "--tag", CHOSEN, folder=folder, variables={"KINTO_PASSWORD": PASSWORD})


@needs_kinto
def test_that_the_report_of_kinto_says_what_is_missing(kinto: Finished) -> None:
    passed, failed = kinto.scenarios("passed"), kinto.scenarios("failed")
    (block,) = [one for one in kinto.report["building_blocks"] if one["id"] == "bb-digital-registries"]
    assert len(block["operations"]) == 15
    name = "bb-digital-registries"
    assert passed.keys() >= {
        f"{name}.{scenario}"
        for scenario in (
            "record-create-every-field",
            "record-read-one-field.id",
            "record-exists-required",
            "records-update-all-matching",
            "entries-several",
            "record-update-creates-nothing",
            "record-delete-accepted",
            "value-accepted",
            "database-create-required",
            "record-delete-credentials.no",
        )
    }
    assert failed.keys() >= {
        f"{name}.{scenario}"
        for scenario in (
            "list-empty",
            "list-count",
            "database-services-readable",
            "record-delete-no-client",
            "value-unknown-field",
        )
    }
    assert {scenario.split(".")[1] for scenario, one in failed.items() if "not implement" in (one["reason"] or "")} == {
        "usage-accepted",
        "usage-malformed",
        "usage-unknown-person",
        "usage-left-out",
        "usage-no-client",
    }
    assert len(passed) > 4 * len(failed) > 40


@needs_kinto
def test_that_nothing_stands_in_for_kinto(kinto: Finished) -> None:
    assert _substitutions(kinto) == []


@pytest.fixture(scope="module")
def prefect(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The scenarios of Workflow, run against Prefect."""
    folder, port = tmp_path_factory.mktemp("prefect"), _free_port()
    api = f"http://127.0.0.1:{port}/api"
    variables = {
        "PREFECT_HOME": str(folder),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_API_DATABASE_TIMEOUT": "60",
    }
    server = ["-m", "uvicorn", "--factory", "prefect.server.api.server:create_app", "--port", str(port)]
    with _started([f"{PREFECT}/bin/python", *server], folder, variables, f"{api}/health"):
        deploy = [f"{PREFECT}/bin/python", str(EXAMPLES / "prefect" / "processes.py"), api]
        printed = subprocess.run(deploy, capture_output=True, text=True, check=True, timeout=60).stdout
        processes = dict(re.findall(r"export (\w+)=(\S+)", printed))
        profile = _profile("prefect", folder, port)
        return kit("run", profile, *SCENARIOS, folder=folder, variables=processes)


@needs_prefect
def test_that_the_report_of_prefect_says_what_is_missing(prefect: Finished) -> None:
    passed, failed = prefect.scenarios("passed"), prefect.scenarios("failed")
    (block,) = [one for one in prefect.report["building_blocks"] if one["id"] == "bb-workflow"]
    assert len(block["operations"]) == 9
    assert passed.keys() >= {
        f"bb-workflow.{scenario}"
        for scenario in (
            "start-required",
            "start-no-starter",
            "process-read",
            "process-change",
            "process-removed-is-gone",
        )
    }
    assert failed.keys() >= {
        f"bb-workflow.{scenario}"
        for scenario in ("instances-list", "process-add-left-out.type", "process-change-no-object")
    }
    undecided = prefect.scenarios("inconclusive")
    assert "asks for type integer" in str(undecided["bb-workflow.stop-instance"]["reason"])
    assert len(passed) > len(failed) > 10


@needs_prefect
def test_that_nothing_stands_in_for_prefect(prefect: Finished) -> None:
    assert _substitutions(prefect) == []


@pytest.fixture(scope="module")
def datasette(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """Some of the scenarios of Digital Registries, run against Datasette."""
    folder, port = tmp_path_factory.mktemp("datasette"), _free_port()
    program, secret = f"{DATASETTE}/bin/datasette", {"DATASETTE_SECRET": PASSWORD}
    with contextlib.closing(sqlite3.connect(folder / "registries.db")) as database:
        database.executescript((EXAMPLES / "datasette" / "registries.sql").read_text(encoding="utf-8"))
    configuration = str(EXAMPLES / "datasette" / "datasette.yaml")
    command = [program, "registries.db", "--config", configuration, "--port", str(port)]
    with _started(command, folder, secret, f"http://127.0.0.1:{port}/-/static/app.css"):
        make = [program, "create-token", "govstack", "--secret", PASSWORD]
        token = subprocess.run(make, capture_output=True, text=True, check=True, timeout=60).stdout.strip()
        profile = _profile("datasette", folder, port)
        return kit("run", profile, "--tag", FEW, folder=folder, variables={"DATASETTE_TOKEN": token})


@needs_datasette
def test_that_the_report_of_datasette_says_what_is_missing(datasette: Finished) -> None:
    passed, failed = datasette.scenarios("passed"), datasette.scenarios("failed")
    (block,) = [one for one in datasette.report["building_blocks"] if one["id"] == "bb-digital-registries"]
    assert len(block["operations"]) == 15
    name = "bb-digital-registries"
    assert passed.keys() >= {
        f"{name}.{scenario}"
        for scenario in (
            "life-complete",
            "life-deleted-is-gone",
            "records-update-all-matching",
            "list-empty",
            "list-count",
            "value-follows-change",
            "database-change",
            "database-delete",
            "entries-several",
            "record-delete-credentials.no",
        )
    }
    assert failed.keys() >= {f"{name}.{scenario}" for scenario in ("list-pages", "list-no-client", "usage-accepted")}
    assert len(passed) > 2 * len(failed) > 4


@needs_datasette
def test_that_nothing_stands_in_for_datasette(datasette: Finished) -> None:
    assert _substitutions(datasette) == []

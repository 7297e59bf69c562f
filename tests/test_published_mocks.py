"""The published Mockoon mocks, probed with the profiles in tests/candidates: what does not pass is known, and why."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import yaml

from conformance.report.scenario_shapes import ScenarioRecord
from tests.kit import OFFICIAL, SCENARIOS, Finished, kit, pack

CANDIDATES = Path(__file__).parent / "candidates"
BLOCKS = {"bb-payments": 3333, "bb-digital-registries": 3334}
"""Each mock's Building Block, and the port that its profile names."""

INHERITED = "@contract or @cross-functional"
"""Chooses what scenarios of Building Blocks are not."""


@dataclass(frozen=True)
class Group:
    """Scenarios that do not pass for one reason."""

    reason: str
    outcome: str
    scenarios: tuple[str, ...]
    says: str
    varies: bool

    def names(self, scenario: str) -> bool:
        """Whether the group has the scenario, itself or as the row of an outline."""
        return any(fnmatchcase(scenario, written) for written in self.scenarios)

    def explains(self, found: ScenarioRecord) -> bool:
        """Whether what was found is what the group says of the scenario."""
        return self.names(found["id"]) and found["outcome"] == self.outcome and self.says in found["reason"]


def read_groups(block: str) -> list[Group]:
    content = yaml.safe_load((CANDIDATES / f"mock-{block}-failures.yaml").read_text(encoding="utf-8"))
    assert content["building-block"] == block
    return [_group(block, written) for written in content["groups"]]


def _group(block: str, written: dict[str, Any]) -> Group:
    return Group(
        reason=written.pop("reason"),
        outcome=written.pop("outcome"),
        scenarios=tuple(name if ".contract." in name else f"{block}.{name}" for name in written.pop("scenarios")),
        says=written.pop("says", ""),
        varies=written.pop("varies", False),
        **written,
    )


@dataclass(frozen=True)
class Findings:
    """What contract checks and cross-functional checks are known to find, with a seed.

    `causes` are operation, kind and cause of each finding; `varying` are operation and kind of those that come and go.
    """

    seed: int
    causes: frozenset[tuple[str, str, str]]
    varying: frozenset[tuple[str, str]]
    groups: tuple[Group, ...]

    def explains(self, found: ScenarioRecord) -> bool:
        """Whether a check may end as it did. What a profile does not name is inconclusive, and no fault."""
        if found["outcome"] in ("passed", "skipped") or any(group.explains(found) for group in self.groups):
            return True
        return bool(found["findings"]) if is_contract(found) else found["outcome"] == "inconclusive"


def is_contract(found: ScenarioRecord) -> bool:
    return "@contract" in found["tags"]


def read_findings(block: str) -> Findings:
    content = yaml.safe_load((CANDIDATES / f"mock-{block}-findings.yaml").read_text(encoding="utf-8"))
    assert content["building-block"] == block
    causes, varying = [], []
    for group in content["findings"]:
        assert group["reason"]
        for one in group["findings"]:
            for operation in one["operations"]:
                causes += [(operation, group["kind"], cause) for cause in one.get("causes", ())]
                varying += [(operation, group["kind"])] if group.get("varies") else []
    assert len(causes) == len(set(causes))
    groups = tuple(_group("cross-functional", written) for written in content["scenarios"])
    return Findings(content["seed"], frozenset(causes), frozenset(varying), groups)


@pytest.mark.parametrize("block", BLOCKS)
def test_the_table_names_scenarios_of_the_pack(block: str) -> None:
    known = [scenario.id for scenario in pack(block).scenarios]
    for group in read_groups(block):
        assert group.outcome in ("failed", "inconclusive")
        assert group.reason
        for written in group.scenarios:
            assert any(fnmatchcase(scenario, written) for scenario in known), f"{written} names no scenario"
            assert written.removesuffix(".*").count("*") == 0, f"{written}: only whole outlines are named by `.*`"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("block", BLOCKS)
def test_what_does_not_pass_is_known(block: str, tmp_path: Path) -> None:
    groups = read_groups(block)
    ended = run_on_mock(block, tmp_path, *SCENARIOS)
    assert ended.status == 1, ended.out + ended.err
    found = ended.scenarios()
    unexplained = {
        name: (scenario["outcome"], scenario["reason"])
        for name, scenario in found.items()
        if scenario["outcome"] != "passed" and not any(group.explains(scenario) for group in groups)
    }
    assert not unexplained
    passed = set(ended.scenarios("passed"))
    never = {name for name in found for group in groups if group.names(name) and not group.varies}
    assert not passed & never, "these pass now: is the mock mended, or has a scenario lost its teeth?"
    assert all(scenario["exchanges"] for scenario in ended.scenarios("failed").values())


@pytest.mark.timeout(600)
@pytest.mark.parametrize("block", BLOCKS)
def test_what_contract_and_cross_functional_checks_find_is_known(block: str, tmp_path: Path) -> None:
    known = read_findings(block)
    ended = run_on_mock(block, tmp_path, "--tag", INHERITED, "--depth", "quick", "--seed", str(known.seed))
    assert ended.status == 1, ended.out + ended.err
    scenarios = ended.scenarios()
    found = {(f["operation"], f["kind"], f["cause"]) for s in scenarios.values() for f in s["findings"]}
    unexplained = {one for one in found - known.causes if one[:2] not in known.varying}
    assert not unexplained
    assert not known.causes - found, "these are gone: is the mock mended, or has a check lost its teeth?"
    unknown = {name: (s["outcome"], s["reason"]) for name, s in scenarios.items() if not known.explains(s)}
    assert not unknown
    lost = [group.scenarios for group in known.groups if not all(group.explains(scenarios[n]) for n in group.scenarios)]
    assert not lost
    for scenario in scenarios.values():
        assert_is_proved(scenario)


def assert_is_proved(scenario: ScenarioRecord) -> None:
    """What is held against the mock is in the report, with what was sent and what came back."""
    exchanges = {exchange["number"]: exchange for exchange in scenario["exchanges"]}
    assert exchanges or scenario["outcome"] != "failed", scenario["id"]
    for finding in scenario["findings"]:
        exchange = exchanges[finding["exchange"]]
        assert exchange["operation"] == finding["operation"]
        assert exchange["response"] is not None
    for step in scenario["steps"]:
        assert set(step["exchanges"]) <= set(exchanges)


def run_on_mock(block: str, folder: Path, *arguments: str) -> Finished:
    """Run the kit against the published mock, at a free port."""
    with mock_served(block, folder) as port:
        profile = (CANDIDATES / f"mock-{block}.yaml").read_text(encoding="utf-8")
        assert f":{BLOCKS[block]}\n" in profile
        (folder / "candidate.yaml").write_text(profile.replace(f":{BLOCKS[block]}\n", f":{port}\n"), encoding="utf-8")
        return kit("run", "candidate.yaml", *arguments, folder=folder, seconds=300)


@contextmanager
def mock_served(block: str, folder: Path) -> Iterator[int]:
    """Serve a copy of the published mock (Mockoon writes into its file) on a free port; ends the process it started."""
    published = OFFICIAL / "mocks" / f"{block}.json"
    if not published.exists():
        pytest.skip("the published mocks are not here: there is no folder `shared` beside the project")
    command = mockoon()
    data = shutil.copyfile(published, folder / published.name)
    data.chmod(0o600)
    port = free_port()
    with (folder / "mockoon.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "start", "--data", str(data), "--hostname", "127.0.0.1", "--port", str(port), "--repair"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_until_served(process, port, folder / "mockoon.log")
            yield port
        finally:
            # npx starts Mockoon as a child of its own: they are one process group, which nothing else is in.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def mockoon() -> list[str]:
    """The command that starts Mockoon: MOCKOON_CLI, an executable, or npx. Skips the test where there is neither."""
    named = os.environ.get("MOCKOON_CLI")
    if named:
        return [named]
    npx = shutil.which("npx")
    if npx is None:
        pytest.skip("Mockoon cannot be started: there is no npx, and MOCKOON_CLI does not name an executable")
    return [npx, "--yes", "@mockoon/cli@9"]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until_served(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Wait until something listens. Where npx has Mockoon to fetch first, that takes a while."""
    ends = time.monotonic() + 180
    while time.monotonic() < ends:
        if process.poll() is not None:
            pytest.fail(f"Mockoon ended with {process.returncode}: {log.read_text(encoding='utf-8')[-2000:]}")
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail("Mockoon does not answer within three minutes")

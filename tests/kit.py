"""What the tests share: run the kit as a user does, and write profiles for candidates that the tests serve."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from unittest import mock

import httpx
import pytest
import yaml
from werkzeug.wrappers import Request, Response

from conformance.commands import main
from conformance.packs import Pack, find_packs, select_pack
from conformance.reference import VARIABLES, reference_profile
from conformance.report import Report
from conformance.report.scenario_shapes import ScenarioRecord
from tests.forked import run_forked

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
OFFICIAL = SHARED / "official"


@dataclass(frozen=True)
class Finished:
    """A command that ended: its exit status, what it printed, and the folder it ran in."""

    status: int
    out: str
    err: str
    folder: Path

    @property
    def report(self) -> Report:
        """The report that the command wrote."""
        text = (self.folder / "conformance-report" / "report.json").read_text(encoding="utf-8")
        return cast(Report, json.loads(text))

    def scenarios(self, outcome: str | None = None) -> dict[str, ScenarioRecord]:
        """The scenarios of the report by id, all or those of one outcome."""
        found = [scenario for block in self.report["building_blocks"] for scenario in block["scenarios"]]
        return {s["id"]: s for s in found if outcome in (None, s["outcome"])}


def kit(
    *arguments: str | Path, folder: Path, variables: Mapping[str, str] | None = None, seconds: float = 110
) -> Finished:
    """Run `govstack-conformance ARGUMENTS` in a process of its own, in a folder."""
    environment = {**os.environ, **VARIABLES, **(variables or {})}
    ended = run_forked([str(word) for word in arguments], folder, environment, seconds)
    return Finished(ended.status, ended.out, ended.err, folder)


def kit_anew(
    *arguments: str | Path, folder: Path, variables: Mapping[str, str] | None = None, seconds: float = 110
) -> Finished:
    """The same in an interpreter of its own, which takes two seconds more: for what depends on how Python starts."""
    environment = {**os.environ, **VARIABLES, **(variables or {})}
    ended = subprocess.run(
        [sys.executable, ROOT / "cli.py", *map(str, arguments)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    return Finished(ended.returncode, ended.stdout, ended.stderr, folder)


def kit_here(*arguments: str | Path, folder: Path, variables: Mapping[str, str] | None = None) -> Finished:
    """The same in this process, which takes a tenth of the time: for what ends before the first scenario."""
    out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True), io.StringIO()
    with (
        contextlib.chdir(folder),
        mock.patch.dict(os.environ, {**VARIABLES, **(variables or {})}),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.raises(SystemExit) as ended,
    ):
        main(list(map(str, arguments)))
    out.seek(0)
    printed = out.buffer.read()
    return Finished(int(ended.value.code or 0), printed.decode(errors="surrogateescape"), err.getvalue(), folder)


def _until_credential(stream: Iterable[str]) -> Iterator[str]:
    for line in stream:
        yield line.rstrip("\n")
        if line.startswith("Credential: "):
            return


@contextlib.contextmanager
def serving_command(*arguments: str | Path, folder: Path) -> Iterator[list[str]]:
    """The lines that `govstack-conformance reference ARGUMENTS` prints; it serves until the block ends, then stops."""
    server = subprocess.Popen(
        [sys.executable, ROOT / "cli.py", "reference", *map(str, arguments)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        lines = list(_until_credential(server.stdout))
        # Only once it has answered is it surely serving, and not still about to.
        assert httpx.get(re.findall(r"http://127[.]0[.]0[.]1:\d+", "".join(lines))[0]).status_code == 404
        yield lines
    finally:
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=30)
    assert (server.returncode, err) == (0, "")


def check_refused(ended: Finished, status: int, *words: str) -> None:
    """One sentence on stderr, nothing on stdout, no traceback, and the words that it must have."""
    assert ended.status == status, ended.out + ended.err
    assert ended.out == ""
    assert "Traceback" not in ended.err
    lines = [line for line in ended.err.splitlines() if line]
    assert lines[-1].startswith("Error: ")
    assert len(lines) == 1 or lines[0].startswith("Usage: ")
    for word in words:
        assert word in lines[-1]


def always(status: int) -> WSGIApplication:
    """A candidate that answers `200 {}`, or 500, to everything."""
    return Request.application(lambda _: Response("{}", status, content_type="application/json"))


LOCATIONS = {f"{location.block}@{location.version}": location for location in find_packs()}
NAMES = list(LOCATIONS)
"""Every pack of the kit, as `bb-payments@1.0`."""


def each(names: Iterable[str]) -> pytest.MarkDecorator:
    """A test for each of these packs."""
    listed = list(names)
    return pytest.mark.parametrize("name", listed, ids=[name.replace("@", "-") for name in listed])


every_pack = each(NAMES)
every_interface = each(name for name, location in LOCATIONS.items() if (location.specification / "openapi").is_dir())

SCENARIOS = ("--tag", "not @contract and not @cross-functional")
"""Chooses the scenarios of Building Blocks alone, where a test is about these."""

OLDER = {"bb-payments": "1.0"}
"""The version that tests of the kit itself probe, where it is not the newest."""


@cache
def pack(name: str) -> Pack:
    """A pack of the kit, by Building Block or as `bb-payments@1.0`."""
    return select_pack(find_packs(), name, OLDER.get(name)).read()


def write_profile(folder: Path, addresses: Mapping[str, str], **changes: Any) -> Path:
    """Write the reference candidate's profile for candidates at these addresses, by Building Block or pack.

    `changes` replace top-level keys, written with underscores.
    """
    packs = {name: pack(name) for name in addresses}
    content = yaml.safe_load(
        reference_profile(packs.values(), {packs[name].id: address for name, address in addresses.items()})
    )
    content.update({name.replace("_", "-"): value for name, value in changes.items()})
    path = folder / "candidate.yaml"
    path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return path

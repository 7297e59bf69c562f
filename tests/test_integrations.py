"""The GitHub Action and the pre-commit hook: what they run is run here, as they run it."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.kit import ROOT, kit_here
from tests.small_pack import DOCUMENT, write_pack

ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
BROKEN = DOCUMENT.replace("example: [{id: T-1, size: 3}]", "example: [{size: 3}]")


def test_the_hook_finds_what_is_wrong_in_the_folder(tmp_path: Path) -> None:
    write_pack(tmp_path, document=BROKEN)
    name, *arguments = shlex.split(HOOK["entry"])
    assert name == "govstack-conformance"
    assert HOOK["pass_filenames"] is False
    ended = kit_here(*arguments, *HOOK["args"], folder=tmp_path)
    assert ended.status == 1
    assert "openapi-example" in ended.out


def step(name: str) -> Any:
    return next(one for one in ACTION["runs"]["steps"] if one["name"] == name)


def carried_out(step: Any, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The script of a step, with the inputs that it is given; the kit of this test is the one that was installed."""
    program = folder / "temp" / "govstack" / "bin" / "govstack-conformance"
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "cli.py"}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    given = {**{name: one["default"] for name, one in ACTION["inputs"].items()}, **inputs}
    variables = {name: given[text.split(".")[1].split(" ")[0]] for name, text in step["env"].items()}
    environment = {**os.environ, **variables, "RUNNER_TEMP": str(folder / "temp")}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]], cwd=folder, env=environment, capture_output=True, text=True,
        timeout=100, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("document", "arguments", "status"), [(BROKEN, "", 1), (DOCUMENT, "", 0), (DOCUMENT, "--strict", 1)]
)
def test_the_action_checks_a_specification(tmp_path: Path, document: str, arguments: str, status: int) -> None:
    write_pack(tmp_path, document=document)
    ended = carried_out(step("Check the specification"), tmp_path, check="specs features", arguments=arguments)
    assert ended.returncode == status, ended.stderr
    assert (tmp_path / "conformance-report" / "findings.sarif").read_text("utf-8").startswith("{")


def test_the_action_probes_a_candidate(tmp_path: Path) -> None:
    """A profile that is not there is the quickest run: that its sentence comes shows that the command was right."""
    ended = carried_out(step("Probe the candidate"), tmp_path, profile="gone.yaml", arguments="--strict")
    assert ended.returncode == 2
    assert "gone.yaml" in ended.stderr


def test_each_step_that_is_chosen_by_an_input_names_it() -> None:
    for one in ACTION["runs"]["steps"]:
        assert set(one) <= {"name", "if", "shell", "env", "run"}
        for text in one.get("env", {}).values():
            assert text.removeprefix("${{ inputs.").removesuffix(" }}") in ACTION["inputs"]

"""What the README says of the kit is true."""

from __future__ import annotations

import re
import subprocess

from conformance.probe.vocabulary import matching
from tests.kit import ROOT, every_pack, pack

README = (ROOT / "README.md").read_text(encoding="utf-8")


@every_pack
def test_the_table_counts_what_the_packs_hold(name: str) -> None:
    found = pack(name)
    counts = len(found.operations), len(found.scenarios), len(found.requirements)
    assert f"| `{found.id}` | {found.manifest.version} | {counts[0]} | {counts[1]} | {counts[2]} |" in README


def test_the_example_uses_steps_that_exist() -> None:
    example = re.search(r"```gherkin\n(.*?)```", README, re.DOTALL)
    assert example is not None
    steps = re.findall(r"^\s+(?:Given|And|When|Then) (.+)$", example[1], re.MULTILINE)
    assert len(steps) == 5
    assert [step for step in steps if len(matching(step)) != 1] == []


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    extraction = re.search(r"^command=\$\((.+)\)$", script, re.MULTILINE)
    assert extraction is not None
    evaluated = re.findall(r"^\(?eval ([^)\n]+)", script, re.MULTILINE)
    assert evaluated == ['"${command% && *}"', '"${command##* && }"']  # all but its last part, and that
    command = subprocess.run(["bash", "-c", extraction[1]], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert command.strip().endswith(".venv/bin/pytest --numprocesses logical --maxprocesses 4")
    assert command in README


def test_exit_statuses_are_those_of_the_help() -> None:
    rows = re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)
    assert rows == ["0", "1", "2", "3", "4", "130"]


def test_links_within_the_page_lead_to_headings() -> None:
    titles = re.findall(r"^#+ (.+)$", README, re.MULTILINE)
    headings = [re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles]
    linked = re.findall(r"\]\(#([^)]+)\)", README)
    assert len(set(headings)) == len(headings)
    assert linked
    assert set(linked) <= set(headings)

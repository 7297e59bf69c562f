"""The worked example does what its page says: each command is run, and each number is held against the page."""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import pytest

from conformance.report import Report
from tests.kit import ROOT, Finished, kit, kit_here

try:
    import weasyprint
except (ImportError, OSError, DeprecationWarning):  # the extra, or the libraries that it needs, are not there
    PDF = False
else:
    PDF = bool(weasyprint)

EXAMPLE = ROOT / "examples" / "payments"
PAGE = (EXAMPLE / "README.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
COMMANDS = [shlex.split(line)[1:] for line in LINES if line.startswith("govstack-conformance ")]
PREPARED = ["python candidates.py &", "export GOVSTACK_REFERENCE_KEY=reference-key"]
"""What the test does in its own way, so that it needs no port that is free by luck."""

ADDRESS = "http://127.0.0.1:3340"
STATUSES = {("assess", "check"): 1, ("run", "heron/candidate.yaml"): 1, ("run", "quickstep/candidate.yaml"): 1}
"""How commands end, by their first two words, where that is not with 0; the page says so."""

WRITTEN = {
    "html": "report.html", "pdf": "report.pdf", "markdown": "summary.md", "csv": "requirements.csv",
    "junit": "junit.xml", "cucumber-messages": "cucumber-messages.ndjson",
    "oscal": "oscal-assessment-results.json", "badge": "badge.svg",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the example."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "payments", ignore=shutil.ignore_patterns("__pycache__")))


@contextmanager
def serving_candidates(folder: Path) -> Iterator[None]:
    """Serve both candidates on a free port, which replaces that of the profiles, until the block ends."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "candidates.py", "0"]
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[-1]
            for profile in folder.glob("*/candidate.yaml"):
                text = profile.read_text(encoding="utf-8")
                assert ADDRESS in text
                profile.write_text(text.replace(ADDRESS, address), encoding="utf-8")
            yield
        finally:
            server.send_signal(signal.SIGINT)
    assert server.returncode == 0


def carried_out(command: list[str], folder: Path) -> Finished:
    """A command of the page that ended as the page says; runs have a process of their own."""
    ended = kit(*command, folder=folder, seconds=250) if command[0] == "run" else kit_here(*command, folder=folder)
    assert ended.status == STATUSES.get((command[0], command[1]), 0), f"{command}: {ended.out}{ended.err}"
    return ended


def of_kind(*words: str) -> list[list[str]]:
    """The commands of the page that begin with these words."""
    return [command for command in COMMANDS if command[: len(words)] == list(words)]


@pytest.mark.timeout(600)
def test_every_command_of_the_page_does_what_the_page_says(folder: Path) -> None:
    with serving_candidates(folder):
        for command in of_kind("run"):
            carried_out(command, folder)
    bids = [read(folder / "bids" / name / "report.json") for name in ("heron", "quickstep")]
    check_counts(bids)
    check_levels(bids)
    check_requirements(bids[0])
    for command in of_kind("report", "explain"):
        assert "Contradiction: Declared met by R. Adeyemi" in carried_out(command, folder).out
    check_formats(folder)
    check_attested(folder)
    check_compared(folder)


def read(path: Path) -> Report:
    return cast(Report, json.loads(path.read_text(encoding="utf-8")))


def row(*cells: object) -> str:
    """A row of a table of the page."""
    return f"| {' | '.join(map(str, cells))} |"


def check_counts(bids: list[Report]) -> None:
    outcomes = [bid["summary"]["scenarios"] for bid in bids]
    assert row("scenarios that failed", *(f"{one['failed']} of {one['planned']}" for one in outcomes)) in PAGE
    for words in (("met", "accepted", "declared", "waived"), ("not met", "not tested", "not applicable")):
        counts = [", ".join(str(cast(Any, bid["summary"]["requirements"])[word]) for word in words) for bid in bids]
        assert row(f"requirements: {', '.join(words)}", *counts) in PAGE


def check_levels(bids: list[Report]) -> None:
    """The levels of each bid stand on the page, in the words of its report."""
    names = {"API compliance": "API", "requirement specification compliance": "requirement specification",
             "deployment compliance": "deployment"}  # fmt: skip
    levels = list(zip(*(bid["building_blocks"][0]["levels"] for bid in bids), strict=True))
    assert len(levels) == 6
    for level in levels:
        scheme, name = level[0]["scheme"], names.get(level[0]["name"], level[0]["name"])
        assert row(f"{scheme}: {name}", *(one["state"] for one in level)) in PAGE


def check_requirements(bid: Report) -> None:
    """What the page tells of single requirements, and the only contradiction and waiver that there are."""
    rows = {one["id"]: one for block in bid["building_blocks"] for one in block["requirements"]}
    told = re.findall(r"^\| `((?:bb|govstack)-[^`]+)` \| ([^|]+) \| ", PAGE, re.MULTILINE)
    assert len(told) == 7
    assert {name: rows[name]["verdict"] for name, _ in told} == dict(told)
    assert [name for name, one in rows.items() if one["contradiction"]] == ["bb-payments-6.2.4-3"]
    assert [name for name, one in rows.items() if one["verdict"] == "waived"] == ["bb-payments-6.6-10"]
    reviews = Counter(one["declaration"]["review"]["decision"] for one in rows.values()
                      if one["declaration"] and one["declaration"]["review"])  # fmt: skip
    assert reviews.keys() == {"accept", "reject"}
    assert f"accepts {reviews['accept']} declarations, rejects one," in PAGE
    assert reviews["reject"] == 1


def check_formats(folder: Path) -> None:
    """Each format is written, and tells of the candidate."""
    commands = of_kind("report", "render")
    assert {command[-1] for command in commands} == WRITTEN.keys()
    for command in commands:
        if command[-1] == "pdf" and not PDF:
            continue
        carried_out(command, folder)
        written = (folder / "bids" / "heron" / WRITTEN[command[-1]]).read_bytes()
        assert written.startswith(b"%PDF-") if command[-1] == "pdf" else written.strip(), command


def check_attested(folder: Path) -> None:
    for command in (*of_kind("keys", "new"), *of_kind("report", "sign")):
        carried_out(command, folder)
    (verify,) = of_kind("report", "verify")
    ended = carried_out(verify, folder)
    assert "Verified: nothing in it is wrong" in ended.out
    assert "Not verified" not in ended.out


def check_compared(folder: Path) -> None:
    """Who is eligible, and why: in the words of the page, and as the table has it."""
    (compare,) = of_kind("report", "compare")
    out = carried_out(compare, folder).out
    assert "  eligible: 10 of 10 mandatory requirements satisfied; weighed 481 of 571\n" in out
    assert "  not eligible: 2 of 10 mandatory requirements satisfied; weighed 7 of 571\n" in out
    said = " ".join(PAGE.split())
    assert "Heron Pay is eligible: it satisfies 10 of 10 mandatory requirements" in said
    assert "weighs 481 of 571. Quickstep Pay is not: 2 of 10, and 7 of 571." in said
    with (folder / "compared" / "comparison.csv").open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == 241


def test_the_self_assessment_is_open_in_nothing_but_what_the_page_says(folder: Path) -> None:
    check, status = of_kind("assess")
    *problems, _, total = carried_out(check, folder).out.splitlines()
    *unanswered, lapsed = problems
    assert total == f"{len(problems)} to mend."
    assert f"{len(problems)} lines: {len(unanswered)} RECOMMENDED requirements" in PAGE
    assert all("is unanswered" in line for line in unanswered), unanswered
    assert "the waiver of bb-payments-6.1-37 lapsed on 2025-06-30" in lapsed
    rows = re.findall(r"(\S+) +(\d+) of (\d+) ", carried_out(status, folder).out)
    assert {answered == of for level, answered, of in rows if level == "REQUIRED"} == {True}
    assert sum(int(of) - int(answered) for _, answered, of in rows) == len(unanswered)


def test_the_self_assessment_and_the_review_are_up_to_date(folder: Path) -> None:
    """They would not be, had the specification changed; the two commands say what to look at again."""
    brought = kit_here("assess", "init", "candidate.yaml", folder=folder / "heron")
    assert (brought.status, brought.out) == (0, "self-assessment.yaml is up to date.\n")
    text = (folder / "heron" / "review.yaml").read_text(encoding="utf-8")
    kit_here("assess", "review", "self-assessment.yaml", "--by-hand", folder=folder / "heron")
    assert (folder / "heron" / "review.yaml").read_text(encoding="utf-8") == text


def test_every_line_of_the_page_is_carried_out() -> None:
    others = [line for line in LINES if not line.startswith("govstack-conformance ")]
    assert others == PREPARED
    kinds = (of_kind("run"), of_kind("assess"), of_kind("keys"), *(of_kind("report", word) for word in (
        "explain", "render", "sign", "verify", "compare")))  # fmt: skip
    assert sum(map(len, kinds)) == len(COMMANDS)
    assert f"PORT = {ADDRESS.rsplit(':', 1)[1]}" in (EXAMPLE / "candidates.py").read_text(encoding="utf-8")

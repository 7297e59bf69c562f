"""The page of each kind of user does what it says: its commands are read from the README and run, in their order."""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import yaml

from conformance.reference import ReferenceCandidate, serving
from tests.importing.checkouts import write_checkout
from tests.kit import ROOT, Finished, kit, kit_here, pack, write_profile

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ("For a vendor", "For a working group", "For a procurement team")
CANDIDATE = "bb-messaging"


def lines_of(page: str) -> list[str]:
    """The lines of a page's command blocks; one that goes on in the next is one line."""
    section = re.search(rf"^## {re.escape(page)}\n(.*?)^## ", README, re.DOTALL | re.MULTILINE)
    assert section is not None, page
    blocks = re.findall(r"```sh\n(.*?)```", section[1], re.DOTALL)
    return [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]


def fill_in_profile(folder: Path, address: str) -> None:
    write_profile(folder, {CANDIDATE: address})


def declare(folder: Path, _: str) -> None:
    """Answer the first REQUIRED requirement, as a vendor answers all."""
    path = folder / "self-assessment.yaml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    first = content["building-blocks"][0]["groups"][0]["requirements"][0]
    first |= {
        "fulfilment": "met",
        "comment": "It is.",
        "evidence": [{"link": "https://docs.example.org/databases"}],
        "declared-by": "R. Adeyemi",
        "declared-on": "2026-01-15",
    }
    path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")


PREPARED = ("export API_KEY=…",)
"""Lines that the test carries out in its own way: the reference candidate's key is in the environment."""

BY_HAND: Mapping[str, Callable[[Path, str], None]] = {"init": fill_in_profile, "assess init": declare}
"""What people do after a command, by its first words."""

TYPED = {"assess review": "accept\n\n"}
"""What people type into one."""

STATUSES = {"assess check": 1}
"""How commands end where that is not with 0: the page says so."""

ADDED = dict.fromkeys(("run", "demo"), ("--tag", "not @cross-functional and not @contract"))
"""What a command is given beside: checks that take their time, and that other tests look at, are left out."""

IN_A_PROCESS = ("run", "demo", "report repeat", "pack try")
"""What runs pytest needs a process of its own."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the candidate of the pages is served."""
    with serving(ReferenceCandidate(pack(CANDIDATE))) as found:
        yield found


def carried_out(line: str, folder: Path, address: str) -> Finished:
    """A line of a page, and what people do with it; what it prints goes where it says."""
    program, *words = shlex.split(line, comments=True)
    assert program == "govstack-conformance", line
    target = None
    if ">" in words:
        *words, _, target = words
    name = next(name for name in (" ".join(words[:2]), words[0]) if name in COMMANDS)
    with mock.patch("sys.stdin", io.StringIO(TYPED.get(name, ""))):
        ended = (kit if name in IN_A_PROCESS else kit_here)(*words, *ADDED.get(name, ()), folder=folder)
    assert ended.status == STATUSES.get(name, 0), f"{line}\n{ended.out}{ended.err}"
    assert ended.out, line
    if target is not None:
        (folder / target).write_text(ended.out, encoding="utf-8")
    if name in BY_HAND:
        BY_HAND[name](folder, address)
    return ended


COMMANDS = (
    "list", "init", "run", "report explain", "assess init", "assess check", "assess status", "report render",
    "keys new", "report sign", "report diff", "pack import", "pack new", "pack check", "pack coverage", "steps",
    "pack try", "demo", "pack diff", "report verify", "report repeat", "assess review", "report judge",
    "report summary", "report compare",
)  # fmt: skip
"""All commands of the pages, by their first words."""


def carry_out(page: str, folder: Path, address: str) -> dict[str, Finished]:
    """Every line of a page; what each printed, by line."""
    return {line: carried_out(line, folder, address) for line in lines_of(page) if not line.startswith(PREPARED)}


@pytest.fixture(scope="module")
def vendor(tmp_path_factory: pytest.TempPathFactory, address: str) -> Path:
    """The folder in which a vendor did all that the page says."""
    folder = tmp_path_factory.mktemp("vendor")
    carry_out(PAGES[0], folder, address)
    return folder


def test_the_vendors_page_leads_to_a_signed_report(vendor: Path) -> None:
    assert (vendor / "handed-in" / "attestation.json").is_file()
    assert (vendor / "handed-in" / "requirements.csv").is_file()
    report: Any = json.loads((vendor / "handed-in" / "report.json").read_text(encoding="utf-8"))
    assert report["summary"]["requirements"]["declared"] == 1
    assert report["summary"]["scenarios"]["failed"] == 0


def test_the_working_groups_page_leads_to_pages_for_its_meeting(tmp_path: Path, address: str) -> None:
    write_checkout(tmp_path).rename(tmp_path / "checkout")
    printed = carry_out(PAGES[1], tmp_path, address)
    assert (tmp_path / "imported" / "import-report.md").is_file()
    written = {found[1] for line in printed if (found := re.search(r"> (\S+)", line))}
    assert written == {"coverage.html", "trial.html", "changes.html"}
    for name in written:
        assert (tmp_path / name).read_text(encoding="utf-8").startswith("<!doctype html>")
    tried = (tmp_path / "trial.html").read_text(encoding="utf-8")
    assert "No two parts of the specification exclude each other" in tried


def test_the_procurement_teams_page_leads_to_a_comparison(vendor: Path, tmp_path: Path, address: str) -> None:
    for bid in ("bid-a", "bid-b"):
        shutil.copytree(vendor / "handed-in", tmp_path / bid)
        for name in ("self-assessment.yaml", "vendor.pem.pub"):
            shutil.copy(vendor / name, tmp_path / bid)
    printed = carry_out(PAGES[2], tmp_path, address)
    assert all("Not verified" not in ended.out for line, ended in printed.items() if "report verify" in line)
    judged: Any = json.loads((tmp_path / "judged-a" / "report.json").read_text(encoding="utf-8"))
    assert judged["summary"]["requirements"]["accepted"] == 1
    assert (tmp_path / "compared" / "comparison.html").is_file()


def test_what_the_test_replaces_stands_on_a_page() -> None:
    everything = [line for page in PAGES for line in lines_of(page)]
    for words in (*COMMANDS, *BY_HAND, *TYPED, *STATUSES, *ADDED, *IN_A_PROCESS):
        assert any(line.startswith(f"govstack-conformance {words}") for line in everything), words
    for text in PREPARED:
        assert any(line.startswith(text) for line in everything), text

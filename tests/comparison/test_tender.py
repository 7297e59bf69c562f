"""A tender that is wrong is refused in one sentence, which names file, line and key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conformance.comparison import Tender, load_tender
from conformance.packs import find_packs, select_pack
from tests.kit import ROOT, Finished, check_refused, kit_here

from .bids import BLOCK, MET, a_report, write_report

RIGHT = """\
name: Payments for the social registry
building-blocks:
  - id: bb-payments
    version: "1.0"
mandatory:
  - bb-payments-1
weights:
  levels: {REQUIRED: 3, DRAFT: 0}
  requirements:
    bb-payments-2: 0.5
exclusions:
  - requirement: bb-payments-4
    reason: The ministry has its own.
accepts: [met, accepted, declared, waived]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two reports of payments."""
    made = tmp_path_factory.mktemp("bids")
    write_report(made / "a.json", a_report({BLOCK: MET}, name="A"))
    write_report(made / "b.json", a_report({BLOCK: MET}, name="B"))
    return made


def compared(folder: Path, text: str) -> Finished:
    """The command, with a tender of this text."""
    (folder / "tender.yaml").write_text(text, encoding="utf-8")
    return kit_here("report", "compare", "a.json", "b.json", "--tender", "tender.yaml", folder=folder)


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ("name: Payments for the social registry\n", "", "tender.yaml: name", "is missing; add it"),
        ("name: Payments for the social registry", "name: ' '", "tender.yaml:1: name", "is empty"),
        ("mandatory:", "mandatry:", "tender.yaml:5: mandatry", "did you mean `mandatory`?"),
        ('version: "1.0"', "version: 1.0", "tender.yaml:4: building-blocks.0.version", "string"),
        ("building-blocks:\n  - id: bb-payments\n    version: \"1.0\"", "building-blocks: []",
         "tender.yaml:2: building-blocks", "at least 1 item"),
        ("id: bb-payments\n", "id: bb-paymnts\n", "tender.yaml:3: building-blocks.0.id",
         "no bid has a Building Block bb-paymnts; did you mean bb-payments?"),
        ('    version: "1.0"\n', '    version: "1.0"\n  - {id: bb-payments, version: "1.0"}\n',
         "tender.yaml:5: building-blocks.1.id", "bb-payments is asked for twice"),
        ("  - bb-payments-1\n", "  - bb-payments-9\n", "tender.yaml:6: mandatory.0",
         "no bid has a requirement bb-payments-9 in the tender's Building Blocks; did you mean bb-payments-"),
        ("bb-payments-2: 0.5", "elsewhere-2: 0.5", "tender.yaml:10: weights.requirements.elsewhere-2",
         "no bid has a requirement elsewhere-2 in the tender's Building Blocks; mend the id, or take it out"),
        ("requirement: bb-payments-4", "requirement: bb-payments-44", "tender.yaml:12: exclusions.0.requirement",
         "did you mean bb-payments-4?"),
        ("bb-payments-2: 0.5", "bb-payments-2: -1", "tender.yaml:10: weights.requirements.bb-payments-2", "greater"),
        ("bb-payments-2: 0.5", "bb-payments-2: yes", "tender.yaml:10: weights.requirements.bb-payments-2", "no number"),
        ("bb-payments-2: 0.5", "bb-payments-2: .nan", "tender.yaml:10: weights.requirements.bb-payments-2", "finite"),
        ("bb-payments-2: 0.5", "bb-payments-2: .inf", "tender.yaml:10: weights.requirements.bb-payments-2", "finite"),
        ("bb-payments-2: 0.5", "bb-payments-2: '2'", "tender.yaml:10: weights.requirements.bb-payments-2", "no number"),
        ("bb-payments-2: 0.5", "bb-payments-2: 1000001", "tender.yaml:10: weights.requirements.bb-payments-2", "less"),
        ("DRAFT: 0", "MUST: 2", "tender.yaml:8: weights.levels.MUST", "'REQUIRED'"),
        ("    reason: The ministry has its own.\n", "", "tender.yaml:12: exclusions.0.reason", "is missing; add it"),
        ("requirement: bb-payments-4", "requirement: bb-payments-1", "tender.yaml:12: exclusions.0.requirement",
         "bb-payments-1 is mandatory too"),
        ("requirement: bb-payments-4", "requirement: bb-payments-2", "tender.yaml:12: exclusions.0.requirement",
         "bb-payments-2 has a weight too"),
        ("accepts:", "  - {requirement: bb-payments-4, reason: Again.}\naccepts:",
         "tender.yaml:14: exclusions.1.requirement", "bb-payments-4 is excluded twice"),
        ("declared, waived]", "not met]", "tender.yaml:14: accepts.2", "'waived'"),
        ("declared, waived]", "not tested]", "tender.yaml:14: accepts.2", "'waived'"),
        ("[met, accepted, declared, waived]", "[accepted]", "tender.yaml:14: accepts", "must have `met`"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line(folder: Path, old: str, new: str, place: str, problem: str) -> None:
    assert RIGHT.count(old) == 1
    check_refused(compared(folder, RIGHT.replace(old, new)), 2, f"{place}: ", problem)


def test_a_tender_that_is_right_is_taken(folder: Path) -> None:
    ended = compared(folder, RIGHT)
    assert (ended.status, ended.err) == (0, "")
    assert "eligible: 1 of 1 mandatory requirements satisfied; weighed 4.5 of 4.5" in ended.out


def test_the_example_of_the_readme_is_a_tender(tmp_path: Path) -> None:
    examples = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (example,) = [text for text in examples if "building-blocks:" in text]
    (tmp_path / "tender.yaml").write_text(example, encoding="utf-8")
    tender = load_tender(tmp_path / "tender.yaml").tender
    assert set(tender.model_fields_set) == set(Tender.model_fields)
    packs = [select_pack(find_packs(), block.id, block.version).read() for block in tender.building_blocks]
    known = {requirement.id for pack in packs for requirement in pack.requirements}
    named = {*(tender.mandatory or ()), *tender.weights.requirements, *(one.requirement for one in tender.exclusions)}
    assert named
    assert named <= known


def test_a_tender_that_is_not_there_is_named(folder: Path) -> None:
    ended = kit_here("report", "compare", "a.json", "b.json", "--tender", "none.yaml", folder=folder)
    check_refused(ended, 2, "none.yaml: there is no such file")

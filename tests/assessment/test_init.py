"""`assess init`: what it asks for, and what it keeps when the specification moves on."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from conformance.packs import find_packs, select_pack
from tests.assessment.folder import INHERITED, LISTED, PROFILE, ROWS, Folder, row
from tests.kit import check_refused, kit_here
from tests.small_pack import FEATURE

LATER = [*ROWS[:2], row(3, "RECOMMENDED", "Thing 3 is kept for ten years."), row(5)]
"""The specification later: 3 says something else, 4 is gone, 5 is new."""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.init()
    return made


def test_every_requirement_that_no_check_decides_is_asked_for(folder: Folder) -> None:
    entries = folder.entries()
    assert list(entries) == ["bb-example-2", "bb-example-3", "bb-example-4", INHERITED["id"]]
    assert entries["bb-example-2"] == {
        "id": "bb-example-2",
        "level": "REQUIRED",
        "statement": "Thing 2 is kept.",
        "expected": "A document or record that shows it: a policy, a design, a log, an auditor's statement. "
        "Evidence is needed: a link or a file.",
        "fulfilment": "",
        "comment": "",
        "evidence": [],
        "declared-by": "",
        "declared-on": "",
    }


def test_what_remains_of_a_requirement_that_scenarios_verify_is_asked_for(tmp_path: Path) -> None:
    folder = Folder(tmp_path, [{**LISTED, "remains": "That none is left out."}])
    folder.init()
    assert folder.entries()["bb-example-1"]["expected"].startswith("To be evidenced: That none is left out. Evidence")


def test_an_observable_requirement_without_scenario_expects_an_observation(tmp_path: Path) -> None:
    folder = Folder(tmp_path, [LISTED, row(7, observability="OBSERVABLE")])
    folder.init()
    assert folder.entries()["bb-example-7"]["expected"].startswith("An observation: ")


def test_entries_are_grouped_by_building_block_and_key_functionality_or_section(folder: Folder) -> None:
    blocks = yaml.safe_load(folder.text)["building-blocks"]
    assert [(block["id"], block["version"], [group["title"] for group in block["groups"]]) for block in blocks] == [
        ("bb-example", "1.0", ["1", "6.1 Keeping things"]),
        ("cross-functional", "2.0", ["data"]),
    ]


def test_published_packs_ask_for_all_that_their_scenarios_leave(tmp_path: Path) -> None:
    profile = PROFILE.replace("bb-example", "bb-payments").replace("things:", "vouchers:")
    (tmp_path / "candidate.yaml").write_text(profile, encoding="utf-8")
    ended = kit_here("assess", "init", "candidate.yaml", folder=tmp_path)
    packs = [select_pack(find_packs(), name).read() for name in ("bb-payments", "cross-functional")]
    shown = {name for pack in packs for scenario in pack.scenarios for name in scenario.requirements}
    left = {one.id for pack in packs for one in pack.requirements if one.id not in shown or one.remains}
    text = (tmp_path / "self-assessment.yaml").read_text(encoding="utf-8")
    groups = [group for block in yaml.safe_load(text)["building-blocks"] for group in block["groups"]]
    written = [entry for group in groups for entry in group["requirements"]]
    statements = {one.id: one.statement for pack in packs for one in pack.requirements}
    assert ended.status == 0
    assert {entry["id"]: entry["statement"] for entry in written} == {name: statements[name] for name in left}
    assert len(written) == len(left) > 200
    assert sum(entry["id"].startswith("govstack-cfr-") for entry in written) == 78


def test_again_nothing_changes(folder: Folder) -> None:
    folder.answer_all()
    text = folder.text
    assert folder.init().out.endswith("is up to date.\n")
    assert folder.text == text


def test_a_later_specification_keeps_marks_moves_and_adds(folder: Folder) -> None:
    folder.answer_all()
    before = folder.entries()
    folder.specify(LATER)
    ended = folder.init()
    entries = folder.entries()
    assert list(entries) == ["bb-example-2", "bb-example-3", "bb-example-5", INHERITED["id"]]
    assert entries["bb-example-2"] == before["bb-example-2"]
    changed = entries["bb-example-3"].pop("changed")
    assert changed.pop("digest").startswith("sha256:")
    assert changed == {"level": "RECOMMENDED", "statement": "Thing 3 is kept."}
    assert entries["bb-example-3"] == {**before["bb-example-3"], "statement": "Thing 3 is kept for ten years."}
    assert folder.entries("withdrawn") == {"bb-example-4": before["bb-example-4"]}
    for sentence in ("bb-example-3 has changed", "bb-example-4 is no requirement", "bb-example-5 is new"):
        assert sentence in ended.out


def test_what_was_withdrawn_returns_with_what_was_declared(folder: Folder) -> None:
    folder.answer_all()
    before = folder.entries()
    folder.specify(LATER)
    folder.init()
    folder.specify(ROWS)
    ended = folder.init()
    assert "bb-example-4 is in the specification again" in ended.out
    assert folder.entries()["bb-example-4"] == before["bb-example-4"]
    assert list(folder.entries("withdrawn")) == ["bb-example-5"]


def test_a_building_block_that_the_profile_drops_is_withdrawn_entry_by_entry(folder: Folder) -> None:
    folder.answer_all()
    before = folder.entries()
    profile = folder.path / "vendor" / "candidate.yaml"
    profile.write_text(PROFILE.replace("bb-example", "bb-cms").replace("things:", "other:"), encoding="utf-8")
    folder.init()
    gone = folder.entries("withdrawn")
    assert gone == {name: entry for name, entry in before.items() if name.startswith("bb-example")}
    assert set(folder.entries()) > {INHERITED["id"]}


def test_what_nobody_answered_is_brought_up_to_date_without_a_mark(folder: Folder) -> None:
    folder.specify(LATER)
    assert "has changed" not in folder.init().out
    assert "changed" not in folder.entries()["bb-example-3"]
    assert folder.entries()["bb-example-3"]["statement"] == "Thing 3 is kept for ten years."


def test_a_second_change_keeps_what_was_declared_of_first(folder: Folder) -> None:
    folder.answer_all()
    for statement in ("Thing 2 is kept well.", "Thing 2 is kept very well."):
        folder.specify([LISTED, row(2, "RECOMMENDED", statement)])
        folder.init()
    assert folder.entries()["bb-example-2"]["changed"]["statement"] == "Thing 2 is kept."
    assert folder.entries()["bb-example-2"]["changed"]["level"] == "REQUIRED"
    assert folder.entries()["bb-example-2"]["level"] == "RECOMMENDED"


def test_what_a_check_decides_later_stays_and_needs_no_answer(folder: Folder) -> None:
    for name in set(folder.entries()) - {"bb-example-2"}:
        folder.answer(name)
    assert folder.run("check").status == 1
    folder.specify(
        ROWS, FEATURE.replace("@requirement:bb-example-1", "@requirement:bb-example-1 @requirement:bb-example-2")
    )
    folder.init()
    assert "bb-example-2" in folder.entries()
    assert folder.run("check").status == 0


def test_an_entry_that_was_added_by_hand_gets_level_and_statement(folder: Folder) -> None:
    folder.answer_all()
    by_hand = (
        "          - id: bb-example-1\n            fulfilment: met\n            comment: I looked.\n"
        "            evidence: [{link: https://vendor.example/log}]\n"
        "            declared-by: Ada\n            declared-on: 2026-03-01\n"
    )
    folder.assessment.write_text(
        folder.text.replace("          - id: bb-example-2\n", f"{by_hand}          - id: bb-example-2\n"), "utf-8"
    )
    assert folder.run("check").status == 1
    folder.init()
    added = folder.entries()["bb-example-1"]
    assert (added["level"], added["statement"], added["comment"]) == ("REQUIRED", LISTED["statement"], "I looked.")
    assert "changed" not in added
    assert folder.run("check").status == 0


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("fulfilment:", "fulfilment: mostly", ("fulfilment", "should be 'met'", '"mostly"')),
        ("fulfilment:", "fulfilment: no", ("fulfilment", "not false")),
        ("comment:", "coment:", ("coment", "did you mean `comment`?")),
        ("declared-on:", "declared-on: 20260301", ("declared-on", "is no date")),
        ("declared-on:", "declared-on: 2026-02-30", ("declared-on", "2026-02-30")),
        ("evidence: []", "evidence: https://vendor.example", ("evidence", "tuple")),
        ("comment:", "comment: [", ("is not readable YAML",)),
        ("comment:", "fulfilment: met", ("fulfilment", "is given twice")),
    ],
)
def test_a_document_that_cannot_be_read_is_refused_and_stays(
    folder: Folder, old: str, new: str, words: tuple[str, ...]
) -> None:
    folder.assessment.write_text(folder.text.replace(f"            {old}\n", f"            {new}\n", 1), "utf-8")
    text = folder.text
    for command in ("init", "check", "status", "review"):
        check_refused(folder.run(command), 2, "self-assessment.yaml:", *words)
    assert folder.text == text


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("bb-example", "bb-exampel", ("candidate.yaml:3: building-blocks.0.id", "did you mean bb-example?")),
        ("name: Example, ", "", ("candidate.yaml:1: candidate.name", "is missing")),
        ("building-blocks:", "blocks:", ("candidate.yaml", "building-blocks", "is missing")),
        ("bb-example\n", 'bb-example\n    version: "9"\n', ("building-blocks.0", "no version '9'")),
    ],
)
def test_a_profile_that_names_nothing_is_refused(tmp_path: Path, old: str, new: str, words: tuple[str, ...]) -> None:
    folder = Folder(tmp_path)
    profile = tmp_path / "vendor" / "candidate.yaml"
    profile.write_text(PROFILE.replace(old, new, 1), encoding="utf-8")
    check_refused(folder.run("init"), 2, *words)
    assert not folder.assessment.exists()


def test_comments_outlive_the_group_and_the_entry_that_they_stand_in(folder: Folder) -> None:
    text = folder.text.replace('title: "6.1 Keeping things"', 'title: "6.1 Keeping things"   # ours: é 😀')
    text = text.replace("      - title:", "      # before the group\n      - title:", 2)
    text = text.replace("          - id: bb-example-4", "          # ask Bob\n          - id: bb-example-4   # hard")
    folder.assessment.write_text(text, encoding="utf-8")
    folder.answer("bb-example-4   # hard")
    folder.specify(ROWS[:3])
    folder.init()
    for comment, count in (("# ours: é 😀", 1), ("# before the group", 2), ("# ask Bob", 1), ("# hard", 1)):
        assert folder.text.count(comment) == count
    assert folder.entries("withdrawn")["bb-example-4"]["declared-by"] == "Ada"


def test_a_document_behind_a_link_is_written_where_it_stands(folder: Folder) -> None:
    text = folder.text
    folder.assessment.rename(folder.path / "real.yaml")
    folder.assessment.symlink_to(folder.path / "real.yaml")
    folder.specify(LATER)
    folder.init()
    assert folder.assessment.is_symlink()
    assert (folder.path / "real.yaml").read_text("utf-8") != text
    assert [path.name for path in folder.assessment.parent.iterdir() if path.name.startswith("tmp")] == []

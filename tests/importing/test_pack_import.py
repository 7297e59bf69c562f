"""`pack import` from outside: the pack that it makes, what it reports, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.importing.checkouts import BLOCK, FUNCTIONAL, imported, write_checkout
from tests.kit import check_refused, kit_here
from tests.small_pack import DOCUMENT


def written(folder: Path, name: str, version: str = "1.2") -> Any:
    return yaml.safe_load((folder / "pack" / "specs" / BLOCK / version / name).read_text(encoding="utf-8"))


EXPECTED = {
    "bb-things-5.1.1-1": ("cross-cutting", "REQUIRED", "Things are kept apart: Whoever keeps"),
    "bb-things-5.1.2-1": ("cross-cutting", "RECOMMENDED", "Words are plain: Plain words are used."),
    "bb-things-5.2-1": ("cross-cutting", "REQUIRED", "Secure: All APIs use TLS."),
    "bb-things-5.2-2": ("cross-cutting", "OPTIONAL", "Quotas are managed."),
    "bb-things-6.1-1": ("functional", "REQUIRED", "A thing can be kept"),
    "bb-things-6.1-2": ("functional", "RECOMMENDED", "A thing can be found:\n* by name,\n* by number."),
    "bb-things-6.1-3": ("functional", "REQUIRED", "All things can be listed."),
    "bb-things-6.2-1": ("functional", "REQUIRED", "The following is logged:\n* who lost it,\n* and when."),
}


def test_requirements_are_those_of_the_chapters(tmp_path: Path) -> None:
    write_checkout(tmp_path)
    assert imported(tmp_path).status == 0
    found = written(tmp_path, "requirements.yaml")
    assert (found["building-block"], found["version"]) == (BLOCK, "1.2")
    assert [one["id"] for one in found["requirements"]] == list(EXPECTED)
    for one in found["requirements"]:
        kind, level, statement = EXPECTED[one["id"]]
        assert (one["kind"], one["level"]) == (kind, level)
        assert one["statement"].startswith(statement)
        assert one["id"] == f"{BLOCK}-{one['section']}-{one['number']}"


def test_pack_loads_and_is_covered(tmp_path: Path) -> None:
    write_checkout(tmp_path)
    imported(tmp_path)
    covered = kit_here("pack", "coverage", BLOCK, "--format", "json", "--pack-path", "pack", folder=tmp_path)
    [found] = json.loads(covered.out)
    assert (found["operations"], found["scenarios"], found["requirements"]) == (2, 2, 8)
    assert (found["without_scenarios"], found["never_accepted"], found["nameless"]) == ([], [], [])
    checked = kit_here("pack", "check", f"{BLOCK}@1.2", "--pack-path", "pack", folder=tmp_path)
    assert (checked.status, "error:" in checked.out) == (0, False)


def test_report_is_printed_and_kept_with_file_and_line(tmp_path: Path) -> None:
    write_checkout(tmp_path, {"api/broken.yaml": "openapi: [\n", "test/features/other.feature": "Feature: X\n"})
    ended = imported(tmp_path)
    report = (tmp_path / "pack" / "import-report.md").read_text(encoding="utf-8")
    assert ended.out.startswith(report)
    line = FUNCTIONAL[: FUNCTIONAL.index("* Things are weighed")].count("\n") + 1
    assert f"spec/6-functional-requirements.md:{line}: a level that was not understood: Things are weighed" in report
    assert "spec/5-cross-cutting-requirements.md:9: text of the template that was never replaced" in report
    assert "api/broken.yaml:2: is not readable YAML" in report
    assert "test/openAPI/features/things.feature: 1 scenarios; they name listThings" in report
    assert "test/features/other.feature:1: names no path of an operation" in report
    assert "8 requirements: 5 REQUIRED, 2 RECOMMENDED, 1 OPTIONAL" in report
    assert not list((tmp_path / "pack").rglob("things.feature"))


def test_names_are_those_that_are_given(tmp_path: Path) -> None:
    write_checkout(tmp_path)
    assert imported(tmp_path, "--block", "bb-other", "--version", "2.0").status == 0
    assert (tmp_path / "pack" / "specs" / "bb-other" / "2.0" / "manifest.yaml").is_file()


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        ('[remote "origin"]\n\turl = https://example.org/group/bb-letters.git\n', "bb-letters"),
        ('[remote "origin"]\n\turl = git@example.org:group/bb-letters\n', "bb-letters"),
        ('[remote "origin"]\n\turl = https://example.org/group/letters.git\n', "bb-things"),
    ],
)
def test_block_is_that_of_the_repository(tmp_path: Path, config: str, expected: str) -> None:
    write_checkout(tmp_path, {".git/config": config})
    imported(tmp_path)
    assert [path.name for path in (tmp_path / "pack" / "specs").iterdir()] == [expected]


def test_chapters_may_be_folders_with_pages(tmp_path: Path) -> None:
    pages = {
        "spec/6-functional-requirements.md": None,
        "spec/6-functional-requirements/README.md": "# 6 Functional Requirements\n\n* In the chapter (REQUIRED)\n",
        "spec/6-functional-requirements/6.10-ten.md": "# 6.10 Ten\n\n* In the tenth (REQUIRED)\n",
        "spec/6-functional-requirements/6.2-two.md": "# Two\n\n* In the second (OPTIONAL)\n",
        "spec/5-cross-cutting-requirements.md": None,
    }
    write_checkout(tmp_path, pages)
    imported(tmp_path)
    found = written(tmp_path, "requirements.yaml")["requirements"]
    assert [(one["section"], one["statement"]) for one in found] == [
        ("6", "In the chapter"),
        ("6.2", "In the second"),
        ("6.10", "In the tenth"),
    ]


def test_own_identifiers_are_kept(tmp_path: Path) -> None:
    text = (
        "# 6.1 Data\n\n### #1 Kept (REQUIRED EXTENSIBLE AUDITABLE) (previously 5.3)\n\n`bb-things-fr#req-1`\n\nBody.\n"
    )
    write_checkout(tmp_path, {"spec/6-functional-requirements.md": text, "spec/5-cross-cutting-requirements.md": None})
    imported(tmp_path)
    [found] = written(tmp_path, "requirements.yaml")["requirements"]
    assert found == {
        "id": "bb-things-fr#req-1",
        "section": "6.1",
        "number": 1,
        "kind": "functional",
        "level": "REQUIRED",
        "key-functionality": "Kept",
        "statement": "Kept: Body.",
        "observability": "AUDITABLE",
        "mutability": "EXTENSIBLE",
        "previously": "5.3",
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], ["nowhere", "there is no such folder"]),
        (["empty"], ["holds no folder `spec`"]),
        (["chapterless"], ["holds no chapter of requirements"]),
        ([BLOCK, "--output", f"{BLOCK}/pack"], ["stands in the checkout itself"]),
        ([BLOCK, "--output", "taken"], ["is a file"]),
        ([BLOCK, "--block", "Things!"], ["is no name of a Building Block"]),
        ([BLOCK, "--version", "../1"], ["is no version"]),
    ],
)
def test_what_cannot_be_imported_ends_with_one_sentence(tmp_path: Path, arguments: list[str], words: list[str]) -> None:
    write_checkout(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "chapterless" / "spec").mkdir(parents=True)
    (tmp_path / "taken").write_text("a file")
    check_refused(kit_here("pack", "import", *arguments, folder=tmp_path), 2, *words)


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe* A (REQUIRED)", b"* A (REQUIRED)\n\0", b"* A (REQUIRED)\n" * 80_000],
    ids=["encoding", "binary", "huge"],
)
def test_chapter_that_cannot_be_read_is_named(tmp_path: Path, content: bytes) -> None:
    write_checkout(tmp_path, {"spec/6-functional-requirements.md": content})
    ended = imported(tmp_path)
    assert ended.status == 0
    assert "spec/6-functional-requirements.md:1: a chapter that cannot be read" in ended.out
    assert "4 requirements" in ended.out


def test_chapter_without_requirements_is_named(tmp_path: Path) -> None:
    write_checkout(tmp_path, {"spec/6-functional-requirements.md": "# 6 Functional Requirements\n\nTo be written.\n"})
    assert (
        "spec/6-functional-requirements.md:1: a chapter of requirements in which none was found"
        in imported(tmp_path).out
    )


def test_links_that_lead_out_of_the_checkout_are_not_followed(tmp_path: Path) -> None:
    root = write_checkout(tmp_path)
    (tmp_path / "secret.yaml").write_text(DOCUMENT.replace("Things", "Secret"))
    (root / "api" / "secret.yaml").symlink_to(tmp_path / "secret.yaml")
    assert "secret" not in imported(tmp_path).out


def test_what_is_published_is_inert_in_the_report(tmp_path: Path) -> None:
    write_checkout(tmp_path, {"spec/4-key-digital-functionalities.md": "* <script>\x1b[31m It MUST count\n"})
    ended = imported(tmp_path)
    assert "It MUST count" in ended.out
    assert "\x1b" not in ended.out
    assert "<script>" not in ended.out

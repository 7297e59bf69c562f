"""`assess check` and `assess status`: all that is missing or wrong, with line and key; and how far it has come."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.assessment.folder import ROWS, Folder
from tests.kit import Finished


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.init()
    made.answer_all()
    return made


def problems(ended: Finished) -> list[str]:
    """The lines that name a problem."""
    return [line for line in ended.out.splitlines() if "self-assessment.yaml:" in line]


def line_of(folder: Folder, requirement: str, key: str) -> int:
    """The line on which a key of an entry stands."""
    lines = folder.text.splitlines()
    begin = next(at for at, line in enumerate(lines) if line.strip() == f"- id: {requirement}")
    return next(at for at in range(begin, len(lines)) if lines[at].strip().removeprefix("- ").startswith(f"{key}:")) + 1


def test_a_whole_document_lacks_nothing(folder: Folder) -> None:
    ended = folder.run("check")
    assert (ended.status, ended.out) == (0, "Nothing is missing.\n")


def test_every_unanswered_entry_is_named(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.init()
    ended = folder.run("check")
    assert ended.status == 1
    assert len(problems(ended)) == len(folder.entries()) == 4
    for name in folder.entries():
        assert f"yaml:{line_of(folder, name, 'fulfilment')}: building-blocks." in ended.out
        assert f".fulfilment: {name} is unanswered" in ended.out


REQUIRED, RECOMMENDED = "bb-example-2", "bb-example-3"
LINK = "https://vendor.example/a"

WRONG = [
    (REQUIRED, {"evidence": "[]"}, "evidence", "without evidence, and it is REQUIRED"),
    (REQUIRED, {"fulfilment": "partly", "evidence": ""}, "evidence", "declared partly without evidence"),
    (RECOMMENDED, {"evidence": "[]", "comment": '"  "'}, "evidence", "without evidence or comment"),
    (REQUIRED, {"fulfilment": "not applicable", "comment": ""}, "comment", "say why"),
    (REQUIRED, {"declared_by": '" "'}, "declared-by", "by nobody"),
    (REQUIRED, {"declared_on": ""}, "declared-on", "has no date"),
    (REQUIRED, {"declared_on": "2999-01-01"}, "declared-on", "2999-01-01 is in the future"),
    (REQUIRED, {"evidence": "[{}]"}, "evidence.0", "either `link` or `file`"),
    (REQUIRED, {"evidence": f"[{{link: {LINK}, file: shown.txt, sha256: DIGEST}}]"}, "evidence.0", "either `link` or"),
    (REQUIRED, {"evidence": f"[{{link: {LINK}, sha256: DIGEST}}]"}, "evidence.0.sha256", "there is no `file`"),
    (REQUIRED, {"evidence": "[{file: shown.txt}]"}, "evidence.0.sha256", "add `sha256: DIGEST`"),
    (REQUIRED, {"evidence": "[{file: shown.txt, sha256: abc}]"}, "evidence.0.sha256", "is no SHA-256 digest"),
    (REQUIRED, {"evidence": f"[{{file: shown.txt, sha256: {'f' * 64}}}]"}, "evidence.0.sha256", "has changed since"),
    (REQUIRED, {"evidence": "[{file: absent.txt, sha256: DIGEST}]"}, "evidence.0.file", "there is no file absent.txt"),
    (REQUIRED, {"evidence": "[{file: ., sha256: DIGEST}]"}, "evidence.0.file", "there is no file ."),
    (REQUIRED, {"evidence": "[{file: ../packs, sha256: DIGEST}]"}, "evidence.0.file", "is outside the folder"),
    (REQUIRED, {"evidence": "[{file: /etc/hostname, sha256: DIGEST}]"}, "evidence.0.file", "is outside the folder"),
    (REQUIRED, {"evidence": "[{file: out.txt, sha256: DIGEST}]"}, "evidence.0.file", "is outside the folder"),
    (REQUIRED, {"evidence": '[{file: "a\\0b", sha256: DIGEST}]'}, "evidence.0.file", "cannot be read"),
    (REQUIRED, {"evidence": f"[{{file: {'x' * 300}, sha256: DIGEST}}]"}, "evidence.0.file", "x"),
    (REQUIRED, {"level": "OPTIONAL"}, "level", "is REQUIRED"),
    (REQUIRED, {"statement": "Nothing."}, "statement", "is not the statement"),
    *(
        (REQUIRED, {"evidence": f"[{{link: {LINK}}}, {{link: {json.dumps(link)}}}]"}, "evidence.1.link", "link")
        for link in (
            "vendor.example", "ftp://vendor.example/", "javascript:alert(1)", "http:vendor.example", "https:///path",
            "https://", "https://vendor.example/a b", "https://ada:secret@vendor.example/", "file:///etc/hostname",
            "http://[::1", "https://vendor.example:99999/", "https://vendor.example/\u202e",
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize(("requirement", "fields", "key", "words"), WRONG)
def test_each_fault_is_named_with_line_and_key(
    folder: Folder, requirement: str, fields: dict[str, str], key: str, words: str
) -> None:
    digest = folder.keep("shown.txt")
    (folder.path / "vendor" / "out.txt").symlink_to(folder.path / "packs" / "specs" / "bb-example")
    folder.fill(requirement, **{name: value.replace("DIGEST", digest) for name, value in fields.items()})
    ended = folder.run("check")
    assert ended.status == 1, ended.err
    (found,) = problems(ended)
    line = line_of(folder, requirement, key.partition(".")[0])
    assert f"self-assessment.yaml:{line}: building-blocks.0.groups.0.requirements." in found
    assert f".{key}: " in found
    assert words.replace("DIGEST", digest) in found


@pytest.mark.parametrize(
    "evidence",
    [
        "[{file: a/shown.txt, sha256: DIGEST}]",
        "[{file: a/../a/shown.txt, sha256: DIGEST}, {link: HTTP://vendor.example:8080/x?y=1#z}]",
        "[{link: https://xn--bcher-kva.example/}, {link: https://bücher.example/ü}, {link: 'http://[::1]/'}]",
    ],
)
def test_what_is_right_is_not_refused(folder: Folder, evidence: str) -> None:
    digest = folder.keep("a/shown.txt")
    folder.answer(REQUIRED, evidence=evidence.replace("DIGEST", digest))
    ended = folder.run("check")
    assert (ended.status, ended.out) == (0, "Nothing is missing.\n")


def _drop(text: str) -> str:
    begin, end = text.index("          - id: bb-example-2\n"), text.index("          - id: bb-example-3\n")
    return text[:begin] + text[end:]


def _double(text: str) -> str:
    begin, end = text.index("          - id: bb-example-2\n"), text.index("          - id: bb-example-3\n")
    return text[:end] + text[begin:end] + text[end:]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (_double, ("bb-example-2 is declared twice, first on line 24; keep one",)),
        (_drop, ("there is no entry for bb-example-2 of bb-example",)),
        (lambda text: text.replace("id: bb-example-2", "id: bb-example-22"),
         ("bb-example has no requirement bb-example-22", "no entry for bb-example-2 of")),
        (lambda text: text.replace('version: "1.0"', 'version: "7.0"'), ("bb-example has no version '7.0'",)),
        (lambda text: text[: text.index("  - id: cross-functional")] + "withdrawn: []\n",
         ("no entry for any requirement of cross-functional",)),
    ],
)  # fmt: skip
def test_ids_are_held_against_the_packs(folder: Folder, edit: Callable[[str], str], words: tuple[str, ...]) -> None:
    folder.assessment.write_text(edit(folder.text), encoding="utf-8")
    ended = folder.run("check")
    assert ended.status == 1
    assert len(problems(ended)) == len(words)
    for word, line in zip(words, problems(ended), strict=True):
        assert word in line


def test_a_change_since_the_declaration_is_to_be_looked_at(folder: Folder) -> None:
    folder.specify([*ROWS[:1], {**ROWS[1], "level": "OPTIONAL"}, *ROWS[2:]])
    folder.init()
    (found,) = problems(folder.run("check"))
    assert ".changed: bb-example-2 has changed since it was declared" in found
    lines = folder.text.splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if line.strip() == "changed:")
    folder.assessment.write_text("".join(lines[:at] + lines[at + 4 :]), encoding="utf-8")
    assert folder.run("check").status == 0


def test_what_people_wrote_reaches_the_terminal_as_plain_text(folder: Folder) -> None:
    folder.fill(REQUIRED, evidence='[{file: "\\e[31m\\u202eshown", sha256: "\\e]0;owned\\a"}]')
    ended = folder.run("check")
    assert ended.status == 1
    assert not set("\x1b\u202e\x07") & set(ended.out)
    assert "␛[31m\\u202eshown" in ended.out


def test_status_counts_by_building_block_and_level(folder: Folder) -> None:
    folder.fill("bb-example-2", fulfilment="partly")
    folder.fill("bb-example-3", fulfilment="")
    rows = json.loads(folder.run("status", "--format", "json").out)
    counts = [(r["building_block"], r["level"], r["answered"], r["total"], r["met"], r["partly"]) for r in rows]
    assert counts == [
        ("bb-example", "REQUIRED", 1, 1, 0, 1),
        ("bb-example", "RECOMMENDED", 0, 1, 0, 0),
        ("bb-example", "OPTIONAL", 1, 1, 1, 0),
        ("cross-functional", "REQUIRED", 1, 1, 1, 0),
    ]
    text = folder.run("status")
    assert text.status == 0
    assert [line.split()[2:6] for line in text.out.splitlines()[1:]] == [
        [level, str(answered), "of", str(total)] for _, level, answered, total, _, _ in counts
    ]

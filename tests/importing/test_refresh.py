"""Import again: what the working group changed in its pack stays, and what both sides changed is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.importing.checkouts import BLOCK, FUNCTIONAL, imported, write_checkout
from tests.kit import check_refused, kit_here
from tests.small_pack import DOCUMENT

SPECS = Path("pack") / "specs" / BLOCK / "1.2"
FEATURES = Path("pack") / "features" / BLOCK / "1.2"
REQUIREMENTS = "requirements.yaml"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (old, text)
    path.write_text(text.replace(old, new), encoding="utf-8")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (folder / "pack").rglob("*") if path.is_file()}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A folder with a checkout, and the pack that was imported from it."""
    write_checkout(tmp_path)
    imported(tmp_path)
    return tmp_path


def test_again_without_changes_changes_nothing(pack: Path) -> None:
    before = snapshot(pack)
    assert imported(pack).status == 0
    assert snapshot(pack) == before


def test_own_changes_and_comments_stay_while_published_ones_arrive(pack: Path) -> None:
    path = pack / SPECS / REQUIREMENTS
    edit(path, "  - id: bb-things-6.1-1\n", "  # Agreed in May.\n  - id: bb-things-6.1-1  # the first\n")
    edit(
        path,
        "    statement: A thing can be kept\n",
        "    statement: A thing can be kept\n    operations: [createThing]  # ours\n",
    )
    edit(pack / SPECS / "manifest.yaml", "to be said in one sentence", "it keeps things")
    write_checkout(
        pack,
        {"spec/6-functional-requirements.md": FUNCTIONAL.replace("A thing can be kept", "A thing can be kept safe")},
    )
    ended = imported(pack)
    text = path.read_text(encoding="utf-8")
    assert ended.status == 0
    for kept in (
        "# Agreed in May.",
        "# the first",
        "operations: [createThing]  # ours",
        "statement: A thing can be kept safe",
    ):
        assert kept in text
    assert "it keeps things" in (pack / SPECS / "manifest.yaml").read_text(encoding="utf-8")
    assert "requirements.yaml: bb-things-6.1-1.operations: was added" in ended.out
    assert "manifest.yaml: summary: was changed" in ended.out


def test_ids_stay_when_a_requirement_is_put_in_before(pack: Path) -> None:
    before = FUNCTIONAL.replace("* A thing can be kept", "* Nothing is forgotten (OPTIONAL)\n* A thing can be kept")
    write_checkout(pack, {"spec/6-functional-requirements.md": before})
    imported(pack)
    text = (pack / SPECS / REQUIREMENTS).read_text(encoding="utf-8")
    for name, statement in (("6.1-1", "A thing can be kept"), ("6.1-4", "Nothing is forgotten")):
        assert statement in text[text.index(f"id: {BLOCK}-{name}\n") :].split("  - id:")[0]
    assert text.index("6.1-4\n") < text.index("6.1-1\n")


Change = Callable[[Path], None]


def _statement(pack: Path) -> None:
    edit(pack / SPECS / REQUIREMENTS, "statement: A thing can be kept", "statement: A thing may be kept")


def _without_requirement(pack: Path) -> None:
    path = pack / SPECS / REQUIREMENTS
    text = path.read_text(encoding="utf-8")
    begin = text.index("  - id: bb-things-6.1-1\n")
    path.write_text(text[:begin] + text[text.index("  - id: bb-things-6.1-2\n") :], encoding="utf-8")


def _document(pack: Path) -> None:
    edit(pack / SPECS / "openapi" / "things.yaml", "summary: Keep a thing", "summary: Keep one thing")


def _without_document(pack: Path) -> None:
    (pack / SPECS / "openapi" / "things.yaml").unlink()


def _feature(pack: Path) -> None:
    edit(
        pack / FEATURES / "create-thing.feature",
        "matches the specification",
        "matches the specification\n    # And more",
    )


SAFE = {"spec/6-functional-requirements.md": FUNCTIONAL.replace("can be kept", "shall be kept")}
GONE = {"spec/6-functional-requirements.md": FUNCTIONAL.replace("* A thing can be kept (REQUIRED)\n", "")}
CALLED = {"api/things.yaml": DOCUMENT.replace("summary: Keep a thing", "summary: Keep the thing")}
OTHER = {"api/things.yaml": DOCUMENT.replace("operationId: createThing", "operationId: keepThing")}

CONFLICTS = {
    "both changed a statement": (
        _statement,
        SAFE,
        "requirements.yaml: bb-things-6.1-1.statement: both sides changed it",
        "may be kept",
    ),
    "changed here, gone there": (
        _statement,
        GONE,
        "requirements.yaml: bb-things-6.1-1: is not published any more",
        "may be kept",
    ),
    "taken out here, changed there": (
        _without_requirement,
        SAFE,
        "bb-things-6.1-1: was taken out; it is published in another form",
        None,
    ),
    "both changed a line": (_document, CALLED, "openapi/things.yaml: line 17: both sides changed it", "Keep one thing"),
    "document taken out here, changed there": (
        _without_document,
        CALLED,
        "openapi/things.yaml: was taken out; it is published",
        None,
    ),
    "feature changed here, gone there": (
        _feature,
        OTHER,
        "create-thing.feature: is not published any more",
        "# And more",
    ),
}


@pytest.mark.parametrize("name", CONFLICTS)
def test_what_both_sides_changed_is_named_and_the_own_stays(pack: Path, name: str) -> None:
    change, published, told, kept = CONFLICTS[name]
    change(pack)
    write_checkout(pack, published)
    ended = imported(pack)
    assert ended.status == 1
    assert told in ended.out
    everything = b"".join(
        content for path, content in snapshot(pack).items() if "import-report" not in path and ".imported" not in path
    )
    assert kept is None or kept.encode() in everything
    assert imported(pack).status == 0, "a conflict is named once; after that the own change is one as any other"


def test_what_is_gone_on_one_side_and_unchanged_on_the_other_is_gone(pack: Path) -> None:
    _without_requirement(pack)
    (pack / FEATURES / "list-things.feature").unlink()
    write_checkout(
        pack,
        {**OTHER, "spec/6-functional-requirements.md": FUNCTIONAL.replace("The following is logged", "It is logged")},
    )
    ended = imported(pack)
    assert ended.status == 0
    assert "bb-things-6.1-1: was taken out" in ended.out
    assert sorted(path.name for path in (pack / FEATURES).iterdir()) == ["keep-thing.feature"]
    text = (pack / SPECS / REQUIREMENTS).read_text(encoding="utf-8")
    assert "6.1-1\n" not in text
    assert "It is logged" in text


def test_comment_of_a_requirement_that_is_gone_is_not_lost(pack: Path) -> None:
    edit(pack / SPECS / REQUIREMENTS, "  - id: bb-things-6.1-2\n", "  # See the minutes.\n  - id: bb-things-6.1-2\n")
    write_checkout(pack, GONE)
    assert imported(pack).status == 1
    assert "# See the minutes." in (pack / SPECS / REQUIREMENTS).read_text(encoding="utf-8")


def test_comment_behind_a_text_that_is_published_anew_is_not_lost(pack: Path) -> None:
    path = pack / SPECS / REQUIREMENTS
    edit(path, "  - id: bb-things-6.1-3\n", "  # On the third.\n  - id: bb-things-6.1-3\n")
    write_checkout(pack, {"spec/6-functional-requirements.md": FUNCTIONAL.replace("by number.", "by its number.")})
    assert imported(pack).status == 0
    text = path.read_text(encoding="utf-8")
    assert "# On the third." in text
    assert "* by its number." in text


def test_own_requirements_stay(pack: Path) -> None:
    path = pack / SPECS / REQUIREMENTS
    own = f"  - {{id: {BLOCK}-7-1, section: '7', number: 1, kind: functional, statement: Ours.}}\n"
    path.write_text(path.read_text(encoding="utf-8") + own, encoding="utf-8")
    write_checkout(pack, SAFE)
    ended = imported(pack)
    assert ended.status == 0
    assert "Ours." in path.read_text(encoding="utf-8")
    assert "9" in kit_here("pack", "coverage", BLOCK, "--pack-path", "pack", folder=pack).out


def test_pack_that_was_there_before_the_first_import_keeps_what_it_has(tmp_path: Path) -> None:
    write_checkout(tmp_path)
    kit_here("pack", "new", BLOCK, "--output", "pack", folder=tmp_path)
    ended = imported(tmp_path, "--version", "0.1")
    assert ended.status == 1
    text = (tmp_path / "pack" / "specs" / BLOCK / "0.1" / REQUIREMENTS).read_text(encoding="utf-8")
    assert "A record that was created can be read until it is removed." in text
    assert "All things can be listed" in text
    assert "bb-things-6.1-1.statement: both sides changed it" in ended.out


@pytest.mark.parametrize(
    ("text", "words"),
    [("a: [\n", ["requirements.yaml", "is not readable YAML"]), ("- a\n", ["requirements.yaml", "must be a mapping"])],
)
def test_own_file_that_cannot_be_read_ends_before_anything_is_written(pack: Path, text: str, words: list[str]) -> None:
    (pack / SPECS / REQUIREMENTS).write_text(text, encoding="utf-8")
    before = snapshot(pack)
    write_checkout(pack, {**SAFE, **CALLED})
    check_refused(imported(pack), 2, *words)
    assert snapshot(pack) == before

"""`assess review`: in the terminal, stopped and resumed, by hand; and what becomes of a decision when things change."""

from __future__ import annotations

import io
import itertools
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from conformance.assessment import (
    Decision,
    Declaration,
    Evidence,
    Fulfilment,
    Review,
    declaration_digest,
    load_assessment,
    load_reviews,
    review_of,
)
from tests.assessment.folder import ROWS, Folder
from tests.kit import Finished, check_refused

Answering = Callable[..., Finished]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.init()
    made.answer_all()
    return made


@pytest.fixture
def answering(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Runs `assess review` with these lines typed at the terminal."""

    def review(*lines: str, name: str = "Grace") -> Finished:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return folder.run("review", *(("--reviewer", name) if name else ()))

    return review


def decisions(folder: Folder) -> dict[str, str | None]:
    """The decision that holds for each declaration."""
    reviews = load_reviews(folder.review).reviews if folder.review.exists() else ()
    declarations = load_assessment(folder.assessment).declarations()
    held = {name: review_of(one, reviews) for name, one in declarations.items()}
    return {name: one.decision.value if one and one.decision else None for name, one in held.items()}


def test_each_declaration_is_shown_and_decided(folder: Folder, answering: Answering) -> None:
    ended = answering("accept", "", "reject", "", "  ", "The link is dead.", "skip", "accept", "Well shown.")
    assert ended.status == 0, ended.err
    assert list(decisions(folder).values()) == ["accept", "reject", None, "accept"]
    assert "Of 4 declarations 2 accepted, 1 rejected, 1 unreviewed." in ended.out
    for shown in ("Thing 2 is kept.", "As the handbook says.", "https://vendor.example/handbook", "by Ada", "1 of 4"):
        assert shown in ended.out
    written = yaml.safe_load(folder.review.read_text("utf-8"))["reviews"]
    assert [entry["comment"] for entry in written] == [None, "The link is dead.", "Well shown."]
    assert {entry["reviewer"] for entry in written} == {"Grace"}
    (first, *_) = load_reviews(folder.review).reviews
    assert first.reviewed_at is not None
    assert abs((datetime.now(UTC) - first.reviewed_at).total_seconds()) < 60


def test_a_review_is_stopped_and_taken_up_again(folder: Folder, answering: Answering) -> None:
    assert answering("accept", "", "quit").status == 0
    broken_off = answering("accept", "", "accept")
    assert broken_off.status == 130
    assert list(decisions(folder).values()) == ["accept", "accept", None, None]
    resumed = answering("Grace H.", "accept", "", "accept", "", name="")
    assert "1 of 2" in resumed.out
    assert set(decisions(folder).values()) == {"accept"}
    assert answering().out.strip() == "Of 4 declarations 4 accepted, 0 rejected, 0 unreviewed."


CHANGES = {
    "fulfilment": "partly",
    "comment": "Otherwise.",
    "evidence": "[]",
    "declared_by": "Bob",
    "declared_on": "2026-03-02",
    "level": "OPTIONAL",
    "statement": "Something else.",
}


@pytest.mark.parametrize(("name", "value"), CHANGES.items())
def test_a_declaration_that_changes_is_unreviewed_until_it_changes_back(
    folder: Folder, answering: Answering, name: str, value: str
) -> None:
    answering(*("accept", "") * 4)
    text = folder.text
    folder.fill("bb-example-2", **{name: value})
    assert list(decisions(folder).values()) == [None, "accept", "accept", "accept"]
    assert "1 of 1" in answering("quit").out
    folder.assessment.write_text(text, encoding="utf-8")
    assert set(decisions(folder).values()) == {"accept"}


def test_what_the_kit_expects_is_no_part_of_the_declaration(folder: Folder, answering: Answering) -> None:
    answering(*("accept", "") * 4)
    folder.assessment.write_text(folder.text.replace("Evidence is", "Little is"), encoding="utf-8")
    assert "Little is" in folder.entries()["bb-example-2"]["expected"]
    assert set(decisions(folder).values()) == {"accept"}


def test_a_requirement_that_changes_is_unreviewed_again(folder: Folder, answering: Answering) -> None:
    answering(*("accept", "") * 4)
    folder.specify([*ROWS[:1], {**ROWS[1], "statement": "Thing 2 is kept twice."}, *ROWS[2:]])
    folder.init()
    assert list(decisions(folder).values()) == [None, "accept", "accept", "accept"]
    assert "the specification has changed since this was declared" in answering("quit").out


def test_by_hand(folder: Folder, answering: Answering) -> None:
    folder.fill("bb-example-4", fulfilment="")
    assert folder.run("review", "--by-hand").status == 0
    assert set(decisions(folder).values()) == {None}
    text = folder.review.read_text("utf-8")
    assert text.count("decision:\n") == 3
    text = text.replace("decision:\n", "decision: accept   # seen\n", 1).replace("reviewer:\n", "reviewer: Grace\n", 1)
    text = text.replace("reviewed-at:\n", "reviewed-at: 2026-03-04T10:00:00Z\n", 1)
    folder.review.write_text(text, encoding="utf-8")
    assert list(decisions(folder).values()) == ["accept", None, None, None]
    assert "0 to be filled in" in folder.run("review", "--by-hand").out
    answering("accept", "", "reject", "No.")
    assert list(decisions(folder).values()) == ["accept", "accept", None, "reject"]
    written = folder.review.read_text("utf-8")
    assert written.count("- requirement:") == 3
    assert "decision: accept   # seen\n" in written


WHOLE = "decision: accept, reviewer: Grace, reviewed-at: 2026-03-04T10:00:00Z"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (WHOLE.replace("accept", "perhaps"), ("reviews.0.decision", "'accept' or 'reject'")),
        (WHOLE.replace("accept", "reject"), ("reviews.0", "say why in `comment`")),
        (WHOLE.replace("reviewer: Grace, ", ""), ("reviews.0", "`reviewer` and `reviewed-at`")),
        (WHOLE.replace(", reviewed-at: 2026-03-04T10:00:00Z", ""), ("reviews.0", "`reviewer` and `reviewed-at`")),
        (WHOLE.replace("T10:00:00Z", ""), ("reviews.0.reviewed-at", "is no time")),
        (WHOLE.replace("00Z", "00"), ("reviews.0.reviewed-at", "timezone")),
        (WHOLE.replace("reviewer", "rewiever"), ("reviews.0.rewiever", "did you mean `reviewer`")),
    ],
)
def test_what_is_wrong_in_a_review_is_said(folder: Folder, fields: str, words: tuple[str, ...]) -> None:
    folder.review.write_text(f"reviews:\n  - {{requirement: bb-example-2, digest: x, {fields}}}\n", encoding="utf-8")
    check_refused(folder.run("review", "--reviewer", "Grace"), 2, "review.yaml:2", *words)


def test_two_entries_of_one_requirement_are_refused(folder: Folder) -> None:
    folder.assessment.write_text(folder.text.replace("bb-example-3", "bb-example-2"), encoding="utf-8")
    check_refused(folder.run("review"), 2, "self-assessment.yaml:", "bb-example-2 is declared twice")


def test_what_the_vendor_wrote_reaches_the_terminal_of_the_reviewer_as_plain_text(
    folder: Folder, answering: Answering
) -> None:
    folder.fill("bb-example-2", comment='"\\e[2J\\e]0;accepted\\a \\u202eyes\\n  fulfilment: met by all"')
    ended = answering("quit")
    assert not set("\x1b\x07\u202e") & set(ended.out)
    assert "comment:      ␛[2J␛]0;accepted␇ \\u202eyes fulfilment: met by all\n" in ended.out


DECLARATION = Declaration(id="x-1", fulfilment=Fulfilment.MET, evidence=(Evidence(link="https://a.example"),))


def decided(decision: Decision | None, minute: int, declaration: Declaration = DECLARATION) -> Review:
    content = {
        "requirement": declaration.id,
        "digest": declaration_digest(declaration),
        "decision": decision,
        "comment": "Said.",
        "reviewer": "Grace",
        "reviewed_at": datetime(2026, 3, 4, 10, minute, tzinfo=UTC),
    }
    return Review.model_validate(content, by_name=True)


@pytest.mark.parametrize(
    ("reviews", "expected"),
    [
        ([], None),
        ([decided(None, 1)], None),
        ([decided(Decision.ACCEPT, 1)], Decision.ACCEPT),
        ([decided(Decision.ACCEPT, 1), decided(Decision.REJECT, 2)], Decision.REJECT),
        ([decided(Decision.ACCEPT, 3), decided(Decision.REJECT, 2), decided(None, 4)], Decision.ACCEPT),
        ([decided(Decision.ACCEPT, 1), decided(Decision.REJECT, 1)], Decision.REJECT),
        ([decided(Decision.ACCEPT, 1, DECLARATION.model_copy(update={"id": "x-2"}))], None),
        ([decided(Decision.ACCEPT, 1, DECLARATION.model_copy(update={"evidence": ()}))], None),
    ],
)
def test_the_latest_decision_holds_in_whatever_order(reviews: list[Review], expected: Decision | None) -> None:
    for ordered in itertools.permutations(reviews):
        held = review_of(DECLARATION, ordered)
        assert (held and held.decision) == expected

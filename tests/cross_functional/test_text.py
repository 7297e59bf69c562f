"""Text of any script comes back unchanged, other encodings are refused, and answers are UTF-8."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.model import Outcome
from tests.cross_functional.records import DOCUMENT, Records, records_pack
from tests.cross_functional.stage import play

MANGLED = [
    "stores question marks",
    "stores text composed",
    "stores the Basic Multilingual Plane alone",
    "stores twenty characters",
    "stores text in Latin-1",
    "drops joiners",
]


@pytest.mark.parametrize("wrong", MANGLED)
def test_text_that_comes_back_changed_is_found(wrong: str, tmp_path: Path) -> None:
    played = play("text-unchanged", tmp_path, records_pack(tmp_path), Records(wrong))
    assert played.outcome is Outcome.FAILED, played
    assert "createRecord: “name”" in played.message
    assert "U+" in played.actual


@pytest.mark.parametrize("wrong", ["", "answers with escapes"])
def test_text_that_comes_back_as_it_was_is_not(wrong: str, tmp_path: Path) -> None:
    played = play("text-unchanged", tmp_path, records_pack(tmp_path), Records(wrong))
    assert played.outcome is Outcome.PASSED, played


@pytest.mark.parametrize("wrong", ["takes plain text alone", "stores text in capitals"])
def test_text_that_does_not_come_back_says_nothing(wrong: str, tmp_path: Path) -> None:
    """A refusal is no fault: a name may have rules of its own. Nor is what the candidate does to all text alike."""
    played = play("text-unchanged", tmp_path, records_pack(tmp_path), Records(wrong))
    assert played.outcome is Outcome.INCONCLUSIVE, played
    refused = 2 if "plain" in wrong else 1  # what a PUT asks for by example is not there
    assert f"None of the 2 operations that take free text gives it back; {refused} refused it" in played.message


def test_no_free_text_no_check(tmp_path: Path) -> None:
    document = DOCUMENT.replace("name: {type: string, maxLength: 200}", 'name: {type: string, pattern: "^[a-z]+$"}')
    pack = records_pack(tmp_path, document)
    for slug in ("text-unchanged", "text-other-encoding"):
        assert play(slug, tmp_path, pack, Records()).outcome is Outcome.SKIPPED


@pytest.mark.parametrize("wrong", ["takes any encoding", "fails at other encodings"])
def test_text_in_another_encoding_that_is_not_refused_is_found(wrong: str, tmp_path: Path) -> None:
    played = play("text-other-encoding", tmp_path, records_pack(tmp_path), Records(wrong))
    assert played.outcome is Outcome.FAILED, played
    assert "createRecord" in played.message


def test_text_in_another_encoding_is_sent_as_such_and_refused(tmp_path: Path) -> None:
    played = play("text-other-encoding", tmp_path, records_pack(tmp_path), Records())
    assert played.outcome is Outcome.PASSED, played
    body = played.exchanges[0].request.body
    assert body is not None
    assert "\ufffd" in body.text
    assert body.length != len(body.text.encode())


@pytest.mark.parametrize("wrong", ["answers in Latin-1", "answers with bytes that are no UTF-8"])
def test_answers_that_are_not_utf8_are_found(wrong: str, tmp_path: Path) -> None:
    played = play("text-answers", tmp_path, records_pack(tmp_path), Records(wrong), before="safe-reads")
    assert played.outcome is Outcome.FAILED, played
    assert played.exchanges
    assert [exchange.number for exchange in played.exchanges] == list(range(1, len(played.exchanges) + 1))


def test_answers_in_utf8_are_right_also_where_they_hold_the_replacement_character(tmp_path: Path) -> None:
    candidate = Records("answers with escapes")
    candidate.keep({"name": "\ufffd ünïcode", "size": 1})
    played = play("text-answers", tmp_path, records_pack(tmp_path), candidate, before="safe-reads")
    assert played.outcome is Outcome.PASSED, played
    candidate.wrong = ""
    played = play("text-answers", tmp_path, records_pack(tmp_path / "again"), candidate, before="safe-reads")
    assert played.outcome is Outcome.PASSED, played


def test_without_answers_the_encoding_is_not_known(tmp_path: Path) -> None:
    assert play("text-answers", tmp_path, records_pack(tmp_path), Records()).outcome is Outcome.INCONCLUSIVE

"""Steps on text: that of any script comes back as it was sent, and what is no UTF-8 is refused."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive
from conformance.model import Json, Operation
from conformance.probe.comparing import shown
from conformance.probe.cross_functional.evidence import show_sightings
from conformance.probe.cross_functional.following import reads, siblings
from conformance.probe.cross_functional.free_text import (
    free_places,
    longest_text,
    several_scripts,
)
from conformance.probe.cross_functional.trying import Attempt, Done, Tally, attempts, listed, name_of, tried
from conformance.probe.responses import check_refused
from conformance.probe.scene import Scene
from conformance.probe.seen_json import Encoding
from conformance.probe.vocabulary import phrase
from conformance.request import Draft
from conformance.request.fields import Field, replaced

_MOST_SINGLE_FIELDS = 6
_NOT_UTF8 = b"caf\xe9 \xff\xfe"
"""A text in Latin-1, and two bytes that occur in no UTF-8 (RFC 3629 section 3)."""


@dataclass(frozen=True)
class Placed:
    """A text of several scripts, the marker that it is known by, and the property that it was sent in."""

    name: str
    marker: str
    text: str


@dataclass
class Echoes:
    """What came of sending text of several scripts."""

    offered: int = 0
    refused: int = 0
    tally: Tally = field(default_factory=Tally)


@phrase(
    "text of several scripts is sent wherever an operation takes free text",
    example="When text of several scripts is sent wherever an operation takes free text",
)
def send_text(scene: Scene) -> None:
    """Send text of several scripts in every body field that is not constrained, and read back what was made of it."""
    view = scene.candidate
    echoes = Echoes()
    source = random.Random(f"{view.seed}/{view.scenario}")
    for attempt in attempts(view):
        for operation in tried(view, attempt):
            _try_text(attempt, operation, source, echoes)
    view.found["echoes"] = echoes


@phrase("it is unchanged wherever it comes back", example="Then it is unchanged wherever it comes back")
def text_is_unchanged(scene: Scene) -> None:
    """Wherever a field of the same name holds the text that was sent, it holds the same code points."""
    echoes: Echoes = scene.candidate.found["echoes"]
    if not echoes.offered:
        raise DoesNotApply("No operation takes free text in a body of JSON.")
    echoes.tally.check("Text of several scripts came back changed", "operations that give it back")
    if not echoes.tally.judged:
        raise Inconclusive(
            f"None of the {echoes.offered} operations that take free text gives it back; {echoes.refused} refused it."
        )


@phrase(
    "a body that is not UTF-8 is sent to every operation that takes JSON",
    example="When a body that is not UTF-8 is sent to every operation that takes JSON",
)
def send_other_encoding(scene: Scene) -> None:
    """Send a body with bytes that are no UTF-8 in one text of it, and then the same body in UTF-8."""
    view = scene.candidate
    tally = Tally()
    offered = 0
    for attempt in attempts(view):
        for operation in tried(view, attempt):
            drafts = (attempt.valid(operation, everything=everything) for everything in (False, True))
            found = next(((one, places[0]) for one in drafts if one and (places := free_places(attempt, one))), None)
            if found is not None:
                offered += 1
                _try_other_encoding(attempt, *found, tally)
    view.found["other encoding"] = tally, offered


@phrase("it is refused everywhere", example="Then it is refused everywhere")
def other_encoding_is_refused(scene: Scene) -> None:
    """Each operation that takes the same body in UTF-8 refuses it with a status from 400 to 499."""
    tally, offered = scene.candidate.found["other encoding"]
    if not offered:
        raise DoesNotApply("No operation takes free text in a body of JSON.")
    tally.check("A body that is not UTF-8 was not refused", "operations")
    if not tally.judged:
        raise Inconclusive(f"None of the {offered} operations accepted the same body in UTF-8 either.")


@phrase("every JSON answer of the run is UTF-8", example="Then every JSON answer of the run is UTF-8")
def answers_are_utf8(scene: Scene) -> None:
    """No body of JSON in any recorded answer has bytes that are no UTF-8, and none declares another charset."""
    account = scene.candidate.whole_run.accounts["encoding"]
    witness = account.witness
    assert isinstance(witness, Encoding)
    if account.count:
        show_sightings(scene, account)
        first = account.sightings[0]
        raise CheckFailed(
            f"{account.count} of {witness.judged} JSON answers of the run are not UTF-8: "
            f"{listed(f'{one.check}: {one.what}' for one in account.sightings)}.",
            expected="JSON in UTF-8, and no other charset declared (RFC 8259 section 8.1)",
            actual=f"{first.what}: {first.where}",
        )
    if not witness.judged:
        raise Inconclusive(
            f"No whole JSON answer was recorded in this run; {witness.cut} were longer than what is kept of an answer."
        )


def _try_text(attempt: Attempt, operation: Operation, source: random.Random, echoes: Echoes) -> None:
    """Put text into every free field at once; where that is refused, into one field after another."""
    offered = accepted = False
    for everything, singly in ((True, False), (False, False), (False, True)):
        draft = attempt.valid(operation, everything=everything)
        fields = free_places(attempt, draft) if draft else []
        if draft is None or not fields:
            continue
        offered = True
        groups = [[place] for place in fields[:_MOST_SINGLE_FIELDS]] if singly else [fields]
        taken = [_is_taken(attempt, draft, group, source, echoes.tally) for group in groups]
        accepted = any(taken)
        if accepted:
            break
    echoes.offered += offered
    echoes.refused += offered and not accepted


def _is_taken(attempt: Attempt, draft: Draft, fields: list[Field], source: random.Random, tally: Tally) -> bool:
    """Send text in these fields of a request, and read back; whether the request was accepted."""
    sent, placed = _with_text(draft, fields, source)
    done = attempt.send(sent)
    if not done.accepted:
        return False
    answers = [done, *(attempt.send(read) for read in (*reads(attempt, done), *siblings(attempt, done)))]
    found = [(answer, echo) for answer in answers for echo in _echoes(answer, placed)]
    _judge_echoes(attempt, draft.operation, found, tally)
    return True


def _with_text(draft: Draft, fields: list[Field], source: random.Random) -> tuple[Draft, list[Placed]]:
    sent = draft.copy()
    placed = []
    for place in fields:
        marker, text = several_scripts(source, longest_text(draft, place))
        sent.body = replaced(sent.body, place, text)
        name = next(part for part in reversed(place) if isinstance(part, str))
        placed.append(Placed(name, marker, text))
    return sent, placed


def _echoes(done: Done, placed: list[Placed]) -> Iterator[tuple[Placed, str]]:
    """Each text of an answer that was sent, or what became of one: it stands under the same name and has the marker."""
    if done.answer.ending is not None:
        return
    try:
        body = done.answer.json()
    except CheckFailed:
        return
    wanted: dict[str, list[Placed]] = {}
    for one in placed:
        wanted.setdefault(one.name, []).append(one)
    for name, text in _named_texts(body):
        yield from ((one, text) for one in wanted.get(name, ()) if one.marker in text)


def _named_texts(value: Json, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for inside_name, inside in value.items():
            yield from _named_texts(inside, inside_name)
    elif isinstance(value, list):
        for inside in value:
            yield from _named_texts(inside, name)


def _judge_echoes(
    attempt: Attempt, operation: Operation, found: list[tuple[Done, tuple[Placed, str]]], tally: Tally
) -> None:
    changed = [(done, placed, text) for done, (placed, text) in found if placed.text not in text]
    if changed:
        done, placed, text = changed[0]
        where = f"{name_of(attempt.target, operation)}: “{placed.name}” in the answer of {done.operation.id}"
        tally.failed(where, shown(placed.text), f"{shown(text)} ({_code_points(text)})")
    elif found:
        tally.passed()


def _code_points(text: str) -> str:
    """A text code point by code point: two that look alike need not be the same."""
    return " ".join(f"U+{ord(character):04X}" for character in text[:60])


def _try_other_encoding(attempt: Attempt, draft: Draft, place: Field, tally: Tally) -> None:
    """What is not UTF-8 goes first, while the request has not yet changed anything."""
    marker = "encoding"
    raw = draft.copy()
    raw.body = replaced(draft.body, place, marker)
    content = raw.content() or b""
    raw.raw = content.replace(b'"' + marker.encode() + b'"', b'"' + _NOT_UTF8 + b'"', 1)
    other, plain = attempt.send(raw), attempt.send(draft)
    if _is_refused(other):
        if plain.accepted:
            tally.passed()
        return
    if other.accepted or plain.accepted:
        tally.failed(name_of(attempt.target, draft.operation), "a status from 400 to 499", other.seen)


def _is_refused(done: Done) -> bool:
    if done.answer.ending is not None:
        return False
    try:
        check_refused(done.operation, done.answer, invalid=False)
    except CheckFailed:
        return 400 <= done.answer.status < 500 or done.says_errors
    return True

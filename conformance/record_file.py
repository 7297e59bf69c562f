"""The record of a run as newline-delimited JSON, written as it arrives: its head, each result, its end.

Every line is whole before the next begins, so that whatever ends a run, what it did can still be judged and reported,
later and elsewhere, without the packs and without the candidate. Exchanges are many: they stay in the file, and are
read from it one result at a time.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import IO, Any

from pydantic import TypeAdapter, ValidationError

from conformance.exceptions import DocumentError
from conformance.model import Exchange, ScenarioResult
from conformance.record import Event, RunEnd, RunHead, RunRecord, without_evidence

_NAMES: Mapping[type[Any], str] = {RunHead: "run-started", ScenarioResult: "scenario-finished", RunEnd: "run-finished"}
_KINDS: Mapping[str, type[Any]] = {name: kind for kind, name in _NAMES.items()}
_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, ValidationError, RecursionError)
"""What reading a line that is no event can raise."""


@cache
def _adapter(name: str) -> TypeAdapter[Event]:
    """Made when it is first needed, which is after the first request was sent: it takes long to make."""
    return TypeAdapter(_KINDS[name])


@cache
def _exchange_adapter() -> TypeAdapter[Exchange]:
    return TypeAdapter(Exchange)


class RecordWriter:
    """Listens to a run and writes each event as one line, flushed before the next thing happens.

    `places` tells where the line of each result begins, in bytes from where the stream stood.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._length = 0
        self.places: dict[str, int] = {}

    def __call__(self, event: Event) -> None:
        """Write one event. Where that is interrupted, nothing of it stays."""
        begin = self._stream.tell()
        try:
            length = sum(map(self._stream.write, _line(event)))
            self._stream.flush()
        except BaseException:
            self._stream.seek(begin)
            self._stream.truncate()
            raise
        if isinstance(event, ScenarioResult):
            self.places[event.id] = self._length
        self._length += length


def _line(event: Event) -> Iterator[str]:
    """The line of an event, piece by piece: as a whole, that of a large result would take 100 MB to make."""
    if not isinstance(event, ScenarioResult):
        yield _text(_members(event)) + "\n"
        return
    members = _members(replace(event, exchanges=()))
    del members["exchanges"]
    yield f'{_text(members)[:-1]}, "exchanges": ['
    for index, exchange in enumerate(event.exchanges):
        yield f"{', ' if index else ''}{_text(_exchange_adapter().dump_python(exchange, mode='json'))}"
    yield "]}\n"


def _members(event: Event) -> dict[str, Any]:
    name = _NAMES[type(event)]
    return {"event": name, **_adapter(name).dump_python(event, mode="json")}


def _text(members: Mapping[str, Any]) -> str:
    return json.dumps(members, ensure_ascii=True)


class RecordedEvidence(Mapping[str, ScenarioResult]):
    """The whole results of a record, each read from the file when it is asked for, and not kept."""

    def __init__(self, path: Path, places: Mapping[str, int]) -> None:
        self._path = path
        self._places = places

    def __getitem__(self, name: str) -> ScenarioResult:
        place = self._places[name]
        try:
            with self._path.open("rb") as stream:
                stream.seek(place)
                event = _event(stream.readline())
        except (OSError, *_UNREADABLE):
            event = None
        if not isinstance(event, ScenarioResult) or event.id != name:
            raise DocumentError(self._path, "was changed while its report was made", key=name)
        return event

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def read_record(path: Path) -> RunRecord:
    """Read what a run wrote. A last line that was cut off is left out; all else unreadable raises DocumentError."""
    head: RunHead | None = None
    results: dict[str, ScenarioResult] = {}
    places: dict[str, int] = {}
    end: RunEnd | None = None
    for number, place, line in _lines(path):
        match _read_event(path, line, number):
            case RunHead() as head:
                pass
            case ScenarioResult() as result:
                if result.id in results:
                    raise DocumentError(
                        path, f"holds a second result of {result.id}; one of them is false", line=number
                    )
                results[result.id], places[result.id] = without_evidence(result), place
            case RunEnd() as end:
                pass
    if head is None:
        raise DocumentError(path, "holds no run: its first line is missing")
    _check_planned(path, head, results)
    return RunRecord(head, results, end, RecordedEvidence(path, places))


def _check_planned(path: Path, head: RunHead, results: Mapping[str, ScenarioResult]) -> None:
    """A result that nobody planned would otherwise be passed over in silence."""
    planned = {scenario.id for block in head.blocks for scenario in block.scenarios}
    for name in results:
        if name not in planned:
            raise DocumentError(path, "is the result of a scenario that the run did not plan", key=name)


def _lines(path: Path) -> Iterator[tuple[int, int, bytes]]:
    """Every line with its number and where it begins."""
    place = 0
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                yield number, place, line
                place += len(line)
    except FileNotFoundError:
        raise DocumentError(path, "there is no such file") from None
    except OSError as error:
        raise DocumentError(path, f"cannot be read: {error.strerror}") from None


def _read_event(path: Path, line: bytes, number: int) -> Event | None:
    if not line.strip():
        return None
    try:
        return _event(line)
    except _UNREADABLE:
        if not line.endswith(b"\n"):
            return None  # written in part when the run was ended
        raise DocumentError(path, "is no line of a run's record", line=number) from None


def _event(line: bytes) -> Event:
    """The event of a line. Raises one of _UNREADABLE."""
    content = json.loads(line)
    if "exchanges" in content:
        content["exchanges"] = tuple(content["exchanges"])  # a sequence is read as what it is, and a list can change
    return _adapter(content.pop("event")).validate_python(content)

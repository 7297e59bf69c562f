"""What a run leaves behind: its head, then each result as it arrives, as newline-delimited JSON.

Every line is whole before the next begins, so that whatever ends a run, what it did can still be judged and reported,
later and elsewhere, without the packs and without the candidate. Exchanges are many: they stay in the file, and are
read from it one result at a time.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import IO, Any

from pydantic import TypeAdapter, ValidationError

from conformance.assessment import RecordedAssessment
from conformance.contract import is_contract_check
from conformance.exceptions import DocumentError
from conformance.model import Exchange, Requirement, Scenario, ScenarioResult
from conformance.plan import Selection


@dataclass(frozen=True)
class RecordedApi:
    """One Service API and the base address that was probed, None where the profile gave none."""

    id: str
    name: str
    base_address: str | None


@dataclass(frozen=True)
class RecordedDeviation:
    """One place where the pack departs from the published documents."""

    id: str
    where: str
    published: str
    here: str
    reason: str


@dataclass(frozen=True)
class RecordedOperation:
    """One operation; `mapped_to` is the method and path that the profile gave instead.

    `calls` are the method and path of each call by which an adapter fulfils it; `not_implemented` is why it does not.
    """

    id: str
    api: str
    method: str
    path: str
    summary: str
    mapped_to: str | None
    calls: tuple[str, ...] = ()
    not_implemented: str | None = None


@dataclass(frozen=True)
class RecordedAdapter:
    """The adapter through which a Building Block was probed: the name of its file, and the digest of that."""

    file: str
    digest: str


@dataclass(frozen=True)
class Unselected:
    """A scenario that was not asked for: what it serves stays undecided."""

    id: str
    operations: tuple[str, ...]
    requirements: tuple[str, ...]


@dataclass(frozen=True)
class RecordedBlock:
    """What was specified for one Building Block, and which scenarios were planned."""

    id: str
    name: str
    version: str
    specification: str
    pack_digest: str
    apis: tuple[RecordedApi, ...]
    deviations: tuple[RecordedDeviation, ...]
    operations: tuple[RecordedOperation, ...]
    requirements: tuple[Requirement, ...]
    scenarios: tuple[Scenario, ...]
    unselected: tuple[Unselected, ...]
    adapter: RecordedAdapter | None = None


@dataclass(frozen=True)
class RecordedCandidate:
    """The software under test, as the profile names it."""

    name: str
    version: str
    kind: str
    vendor: str | None


@dataclass(frozen=True)
class RunHead:
    """All that is known when a run begins. Times are UTC, ISO 8601."""

    id: str
    kit_version: str
    started: str
    seed: int
    workers: int
    selection: Selection
    environment: Mapping[str, str]
    candidate: RecordedCandidate
    profile_digest: str
    blocks: tuple[RecordedBlock, ...]
    preflight: tuple[Exchange, ...] = ()
    depth: str | None = None
    """How far contract checks explored; None where there were none."""
    assessment: RecordedAssessment | None = None
    """What people declared, reviewed and waived; None where the run was given nothing of it."""


@dataclass(frozen=True)
class RunEnd:
    """How a run ended; `interruption` says why it did not do all that was planned."""

    finished: str
    duration_ms: int
    interruption: str | None = None


@dataclass(frozen=True)
class RunRecord:
    """A run as it was recorded; without `end` it was cut off.

    `results` hold all that is weighed. Where there is `evidence`, it has the same results with all that was recorded.
    """

    head: RunHead
    results: Mapping[str, ScenarioResult]
    end: RunEnd | None = None
    evidence: Mapping[str, ScenarioResult] | None = None

    def whole(self, name: str) -> ScenarioResult | None:
        """A result with all that was recorded of it. Raises DocumentError where the record cannot be read any more."""
        return (self.results if self.evidence is None else self.evidence).get(name)


Event = RunHead | ScenarioResult | RunEnd

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


def portable(scenario: Scenario) -> Scenario:
    """A scenario whose file is named as the pack knows it: block, version, name; not by a path of this machine."""
    kept = 4 if is_contract_check(scenario) else 3  # the OpenAPI documents of a pack have a folder of their own
    return replace(scenario, file="/".join(Path(scenario.file).parts[-kept:]))


def without_evidence(result: ScenarioResult) -> ScenarioResult:
    """What is weighed of a result: all but its steps, exchanges and observations."""
    return replace(result, steps=(), exchanges=(), observations=())


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

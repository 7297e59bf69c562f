"""Follow the links that documents declare: what was created can be reached, and what was deleted is gone.

schemathesis has a state machine for links. It is not used: it throws its coins outside the seed, so that no two runs
would send the same. What begins each chain comes from the same generator as in the other contract checks.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from conformance.contract import KINDS, LINK_KINDS
from conformance.exceptions import Inconclusive, NotReadyError, UsageError
from conformance.exchange import Ending
from conformance.model import Json, Operation, Outcome, Scenario
from conformance.packs import resolve
from conformance.probe.contract.expressions import evaluated
from conformance.probe.contract.findings import Findings, counted, step_results, summary
from conformance.probe.contract.places import Places
from conformance.probe.contract.planning import valid_requests
from conformance.probe.contract.result import ContractResult
from conformance.probe.contract.rules import Remark, shown
from conformance.probe.contract.trial import Attempt, Purpose, Trial
from conformance.probe.responses import documented_response
from conformance.probe.scene import Target
from conformance.request import Draft, Part, RequestBuilder
from conformance.request.fields import ABSENT
from conformance.request.reading import read_message

_ALL_KINDS = (*KINDS, *LINK_KINDS)
_LONGEST_CHAIN = 3
_GONE = (404, 410)
_PAUSE = 0.25


@dataclass(frozen=True)
class Link:
    """A Link Object, and the operation that it leads to."""

    name: str
    source: Operation
    status: str
    target: Operation
    parameters: Mapping[str, Json]
    body: Json


class _EndedEarlyError(Exception):
    """The following of links ends before all was tried; the text says why."""


def check_links(target: Target, check: Scenario, seed: int) -> ContractResult:
    """Follow every link of the pack's documents. Never raises for what comes back."""
    return _Following(target, check, seed).result()


@dataclass
class _Following:
    """The links of one Building Block, being followed."""

    target: Target
    check: Scenario
    seed: int
    findings: Findings = field(default_factory=Findings)
    _followed: Counter[str] = field(default_factory=Counter)
    _sent: int = 0
    _created: int = 0
    _deleted: int = 0

    def __post_init__(self) -> None:
        mediator = self.target.loaded.profile.information_mediator_client
        self._builder = RequestBuilder(self.target.block, mediator, seed=self.seed, scenario=self.check.id)
        self._links = list(self._declared())

    def result(self) -> ContractResult:
        """Follow all links, and weigh what was found."""
        ended: str | None = None
        try:
            for source in dict.fromkeys(link.source for link in self._links):
                self._begin(source)
        except (_EndedEarlyError, Inconclusive, NotReadyError) as error:
            ended = str(error)
        return self._weighed(ended)

    def _declared(self) -> Iterator[Link]:
        """The links between operations that the candidate offers and does not exclude."""
        for operation in self.target.pack.operations.values():
            for status, written in (operation.definition.get("responses") or {}).items():
                response = resolve(operation.document, written) or {}
                for name, link in (response.get("links") or {}).items():
                    described = resolve(operation.document, link)
                    target = self._operation(operation, described)
                    if target is not None and self._is_explored(operation) and self._is_explored(target):
                        parameters, body = described.get("parameters") or {}, described.get("requestBody", ABSENT)
                        yield Link(name, operation, str(status).upper(), target, parameters, body)

    def _operation(self, source: Operation, link: Mapping[str, Json]) -> Operation | None:
        operations = self.target.pack.operations
        if "operationId" in link:
            return operations.get(link["operationId"])
        parts = str(link.get("operationRef", "")).removeprefix("#/paths/").replace("~1", "/").replace("~0", "~")
        path, _, method = parts.rpartition("/")
        same = (o for o in operations.values() if o.api == source.api and o.path == path)
        return next((o for o in same if o.method == method.upper()), None)

    def _is_explored(self, operation: Operation) -> bool:
        block = self.target.block
        return operation.api in block.apis and operation.id not in block.contract.exclude

    def _begin(self, source: Operation) -> None:
        """Follow the links of an operation from some of its valid requests on."""
        for attempt in valid_requests(self._builder, self.target.block, source, self.seed):
            trial = self._try(attempt)
            if trial is not None:
                self._follow(trial, 1)

    def _follow(self, trial: Trial, length: int) -> None:
        links = [link for link in self._links if link.source is trial.operation and _is_of(link, trial)]
        if not links or not trial.is_accepted or trial.reports_errors or length > _LONGEST_CHAIN:
            return
        self._created += _creates(trial)
        reached = [(link, self._try_link(link, trial)) for link in links if link.target.method != "DELETE"]
        for link, found in reached:
            if found is not None:
                self._look_whether_reached(link, trial, found)
                self._follow(found, length + 1)
        for link in links:
            if link.target.method == "DELETE":
                self._delete(link, trial, [to for to, found in reached if found and found.is_accepted])

    def _try_link(self, link: Link, trial: Trial) -> Trial | None:
        """The request that a link leads to, and its answer; None where the answer lacks what the link hands on."""
        draft = self._draft(link.target)
        if draft is None or not _handed_on(draft, link, trial):
            return None
        self._followed[link.name] += 1
        return self._try(Attempt(draft.message(), Purpose.LINKED))

    def _draft(self, operation: Operation) -> Draft | None:
        for everything in (False, True):
            with suppress(Inconclusive):
                return self._builder.valid(operation, everything=everything)
        return None

    def _look_whether_reached(self, link: Link, trial: Trial, found: Trial) -> None:
        if link.target.method != "GET" or found.answer.status not in _GONE or not _gives_out(trial, link):
            return
        found = self._settled(lambda: self._try_link(link, trial), found, lambda again: again.answer.status in _GONE)
        if found.answer.status in _GONE:
            self._remark("unreachable-after-create", link, found, justifiable=trial.answer.status == 202)

    def _delete(self, link: Link, trial: Trial, readings: Sequence[Link]) -> None:
        deleted = self._try_link(link, trial)
        if deleted is None or not deleted.is_accepted or deleted.reports_errors:
            return
        self._deleted += 1
        for reading in readings:
            if reading.target.method != "GET" or reading.target.path != link.target.path:
                continue  # what belongs to a thing may be kept when the thing is deleted
            found = self._try_link(reading, trial)
            if found is not None and found.message.path != deleted.message.path:
                continue
            if found is not None and _is_there(found):
                found = self._settled(lambda to=reading: self._try_link(to, trial), found, _is_there)  # type: ignore[misc]
            if found is not None and _is_there(found):
                self._remark("use-after-delete", reading, found, justifiable=deleted.answer.status == 202)

    def _settled(self, again: Callable[[], Trial | None], found: Trial, pending: Callable[[Trial], bool]) -> Trial:
        """The same once more until the candidate has settled, or its time to do so is over."""
        ends = time.monotonic() + self.target.loaded.profile.limits.seconds_to_settle
        while pending(found) and time.monotonic() < ends:
            time.sleep(_PAUSE)
            found = again() or found
        return found

    def _remark(self, kind: str, link: Link, found: Trial, *, justifiable: bool) -> None:
        places = Places(self.target.pack, link.source)
        source = lambda: places.operation("responses", link.status, "links", link.name)  # noqa: E731
        expected = f"status {' or '.join(map(str, _GONE))}" if kind == "use-after-delete" else "another status"
        cause = f"{link.source.id}, link {link.name}"
        remark = Remark(kind, cause, expected, shown(found), source, justifiable)
        self.findings.add(remark, found)

    def _try(self, attempt: Attempt) -> Trial | None:
        trial = Trial(attempt, self.target.deliver(attempt.message))
        ending, problem = trial.answer.ending, trial.answer.problem
        if ending in (Ending.UNREACHABLE, Ending.UNTRUSTED, Ending.UNIDENTIFIED):
            raise _EndedEarlyError(f"{problem[0].upper()}{problem[1:]}.")
        if ending is Ending.UNSENT:
            return None
        self._sent += 1
        self.findings.look_at(trial, Places(self.target.pack, trial.operation))
        if ending is not None and self.findings.answers("server-error") >= _LONGEST_CHAIN:
            raise _EndedEarlyError("Ended because answers did not come whole.")
        return trial if ending is None else None

    def _weighed(self, ended: str | None) -> ContractResult:
        followed = self._followed.total()
        if not followed:
            ended = ended or "No link could be followed: no answer had what a link hands on."
        outcome = Outcome.FAILED if self.findings else Outcome.INCONCLUSIVE if ended else Outcome.PASSED
        found = summary(_ALL_KINDS, self.findings) if self.findings else "no findings"
        names = {link.name for link in self._links}
        lost = sorted(names - set(self._followed))
        without = f"; not followed: {', '.join(lost[:10])}" if lost else ""
        text = f"{found}; {counted(followed, 'link')} followed in {counted(self._sent, 'request')}{without}"
        return ContractResult(
            outcome,
            f"{ended or ''} {text[0].upper()}{text[1:]}.".strip(),
            step_results(self.check, _ALL_KINDS, self.findings, self._skipped()),
            self.findings.all(_ALL_KINDS),
            self.findings.observations(_ALL_KINDS),
        )

    def _skipped(self) -> dict[str, str]:
        if not self._sent:
            return {kind.id: "Nothing was sent." for kind in _ALL_KINDS}
        why = "Looked at for each operation by itself."
        names = ("missing-header-accepted", "unsupported-method", "ignored-authentication", "valid-refused")
        skipped = dict.fromkeys((*names, "invalid-accepted"), why)
        if not self._created:
            skipped["unreachable-after-create"] = "Nothing was created from which a link leads on."
        if not self._deleted:
            skipped["use-after-delete"] = "Nothing was deleted along the links."
        return skipped


def _is_of(link: Link, trial: Trial) -> bool:
    """Whether a link belongs to the response that describes an answer."""
    status, operation = trial.answer.status, trial.operation
    described = documented_response(operation, status)
    own = {str(key).upper() for key in operation.definition["responses"]}
    wanted = next((key for key in (str(status), f"{status // 100}XX", "DEFAULT") if key in own), None)
    return described is not None and link.status == wanted


def _creates(trial: Trial) -> bool:
    return trial.is_accepted and trial.operation.method in ("POST", "PUT")


def _gives_out(trial: Trial, link: Link) -> bool:
    """Whether an answer says that a thing was created, or gives it a name that the request does not hold."""
    if not _creates(trial):
        return False
    if trial.answer.status == 201:
        return True
    sent = set(_texts(read_message(trial.message)[0]))
    values = [evaluated(w, trial) for w in link.parameters.values() if str(w).startswith("$response.")]
    return any(str(value) not in sent for value in values)


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, Mapping | list):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(item)
    else:
        yield str(value)


def _is_there(trial: Trial) -> bool:
    return trial.is_accepted and not trial.reports_errors and bool(trial.answer.content)


def _handed_on(draft: Draft, link: Link, trial: Trial) -> bool:
    """Put into a request what a link hands on; False where the answer lacks some of it."""
    try:
        return _is_complete(draft, link, trial)
    except UsageError:
        return False


def _is_complete(draft: Draft, link: Link, trial: Trial) -> bool:
    for name, written in link.parameters.items():
        value = evaluated(written, trial)
        if value in (ABSENT, None, ""):
            return False
        draft.set(_part(draft, name), value)
    if link.body is not ABSENT:
        body = evaluated(link.body, trial)
        if body is ABSENT:
            return False
        draft.body = body
    return True


def _part(draft: Draft, name: str) -> Part:
    """The parameter that a link names, with its place in front or without. Raises UsageError where there is none."""
    where, dot, rest = name.partition(".")
    if dot and where in ("path", "query", "header"):
        return Part(where, rest)  # type: ignore[arg-type]
    for place in ("path", "query", "header"):
        try:
            draft.schema(Part(place, name))
        except UsageError:
            continue
        return Part(place, name)
    raise UsageError(f"{draft.operation.id} has no parameter {name!r}")

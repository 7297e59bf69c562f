"""What is sent to explore an operation: the kit's own requests first, then what is generated at each depth."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from conformance.exceptions import Inconclusive
from conformance.model import Depth, Json, Operation
from conformance.packs import Pack, parameters, security
from conformance.probe.contract.declared import is_declared
from conformance.probe.contract.generating import UNDESCRIBED_HEADERS, GenerationError, Generator, Share
from conformance.probe.contract.messages import Renewal, message_of, renewed, with_known_values
from conformance.probe.contract.trial import Attempt, Purpose
from conformance.profile import BlockProfile
from conformance.request import Draft, Message, Part, RequestBuilder
from conformance.request.fields import ABSENT

if TYPE_CHECKING:
    from schemathesis.generation.case import Case


@dataclass(frozen=True)
class _Extent:
    """How much is sent at a depth: at most so many coverage cases, examples or not, so many random cases."""

    coverage: int
    examples: bool
    fuzzing: int


_EXTENTS = {
    Depth.QUICK: _Extent(150, examples=False, fuzzing=0),
    Depth.STANDARD: _Extent(300, examples=True, fuzzing=25),
    Depth.THOROUGH: _Extent(600, examples=True, fuzzing=250),
}

_UNKNOWN_METHODS = ("GOVSTACKPROBE", "TRACE")
"""One that nobody knows, and one that is known and that hardly any document has. Others might change something."""


_DRAWN_FOR_LINKS = 10
"""So many drawn requests of each operation begin a chain of links, beside the kit's own."""

_LARGEST_BASE = 10_000
"""Of a request with a longer body every variation would take longer to make than to send."""


@dataclass(eq=False)
class Exploration:
    """All that is to be sent to one operation; the same seed gives the same, byte for byte.

    `notes` and `unsendable` are complete when the last attempt was taken.
    """

    pack: Pack
    block: BlockProfile
    mediator: str | None
    operation: Operation
    check: str
    depth: Depth
    seed: int
    with_credentials: bool
    notes: list[str] = field(default_factory=list)
    unsendable: int = 0

    def __iter__(self) -> Iterator[Attempt]:
        """The attempts, made as they are taken. Raises Inconclusive where requests cannot be made."""
        self.notes, self.unsendable = [], 0
        self._builder = RequestBuilder(self.block, self.mediator, seed=self.seed, scenario=self.check)
        drafts = self._drafts()
        yield from self._own(drafts)
        yield from self._altered(everything=min(drafts))
        try:
            yield from self._generated(drafts)
        except GenerationError as error:
            raise Inconclusive(f"{error}.") from None

    def _drafts(self) -> dict[bool, Draft]:
        """The kit's own valid requests: with every field, and with the required ones where that is a valid request."""
        drafts = {True: self._valid(everything=True)}
        with suppress(Inconclusive):
            drafts[False] = self._valid(everything=False)
        return drafts

    def _valid(self, *, everything: bool) -> Draft:
        return self._builder.valid(self.operation, everything=everything)

    def _own(self, drafts: Mapping[bool, Draft]) -> Iterator[Attempt]:
        for everything, draft in drafts.items():
            declared = is_declared(self.pack, self.operation.id, everything=everything)
            yield Attempt(draft.message(), Purpose.OWN, declared)

    def _altered(self, *, everything: bool) -> Iterator[Attempt]:
        """A valid request without a required header, without right credentials, and by methods that nobody knows."""
        for name in self._required_headers():
            lacking = self._valid(everything=everything)
            lacking.set(Part("header", name), ABSENT)
            yield Attempt(lacking.message(), Purpose.WITHOUT_HEADER)
        if self.with_credentials and security(self.operation):
            message = self._valid(everything=everything).message()
            yield Attempt(replace(message, credentials="none"), Purpose.NO_CREDENTIALS)
            message = self._valid(everything=everything).message()
            yield Attempt(replace(message, credentials="wrong"), Purpose.WRONG_CREDENTIALS)
        for method in _UNKNOWN_METHODS:
            if method.lower() not in self.operation.document["paths"][self.operation.path]:
                message = self._valid(everything=everything).message()
                yield Attempt(replace(message, method=method, content=None), Purpose.UNKNOWN_METHOD)

    def _required_headers(self) -> list[str]:
        required = [str(p["name"]) for p in parameters(self.operation) if p["in"] == "header" and p.get("required")]
        return [name for name in required if name.lower() not in UNDESCRIBED_HEADERS]

    def _generated(self, drafts: Mapping[bool, Draft]) -> Iterator[Attempt]:
        generator = Generator(self.operation, _small(drafts.values()), self.seed)
        again = {everything: self._valid(everything=everything) for everything in drafts}
        renewals = [Renewal(self._builder, draft, again[everything]) for everything, draft in drafts.items()]
        extent = _EXTENTS[self.depth]
        yield from self._of_share("coverage", generator.coverage(extent.coverage), renewals)
        if extent.examples:
            yield from self._of_share("example", generator.examples(), renewals)
        for share in generator.fuzzing(extent.fuzzing):
            yield from self._of_share("random", share, renewals)

    def _of_share(self, name: str, share: Share, renewals: list[Renewal]) -> Iterator[Attempt]:
        wanted = len(share.cases)
        while share.cases:  # each is let go of when it is sent
            attempt = self._attempt(share.cases.pop(0), renewals)
            if attempt is None:
                self.unsendable += 1
            else:
                yield attempt
        if share.among > wanted:
            self.notes.append(f"{wanted} of {'more than ' if share.more else ''}{share.among} {name} cases were chosen")

    def _attempt(self, case: Case[Any], renewals: list[Renewal]) -> Attempt | None:
        from schemathesis.generation.meta import CONTENT_TYPE_PROBES, CoveragePhaseData, TestPhase

        meta = case.meta
        assert meta is not None
        data, is_drawn = meta.phase.data, meta.phase.name is TestPhase.FUZZING
        known = _values(self.block, self.operation) if is_drawn and meta.generation.mode.is_positive else {}
        malformed = isinstance(data, CoveragePhaseData) and data.scenario in CONTENT_TYPE_PROBES
        message = _message(self.operation, case, renewals, known)
        if message is None:
            return None
        return Attempt(message, Purpose.MALFORMED if malformed else Purpose.GENERATED)


def valid_requests(builder: RequestBuilder, block: BlockProfile, operation: Operation, seed: int) -> Iterator[Attempt]:
    """Valid requests to begin a chain of links with: the kit's own, and some that are drawn."""
    drafts: dict[bool, Draft] = {}
    for everything in (True, False):
        with suppress(Inconclusive):
            drafts[everything] = builder.valid(operation, everything=everything)
    yield from (Attempt(draft.message(), Purpose.LINKED) for draft in drafts.values())
    if not drafts:
        return
    with suppress(GenerationError):  # the kit's own were sent
        cases = Generator(operation, _small(drafts.values()), seed).valid(_DRAWN_FOR_LINKS)
        renewals = [Renewal(builder, draft, builder.valid(operation, everything=e)) for e, draft in drafts.items()]
        for case in cases:
            message = _message(operation, case, renewals, _values(block, operation))
            if message is not None:
                yield Attempt(message, Purpose.LINKED)


def _message(
    operation: Operation, case: Case[Any], renewals: Sequence[Renewal], known: Mapping[str, Json]
) -> Message | None:
    """A case with new values where each request has new ones, and with the profile's values; None if none can carry."""
    case.freeze_metadata()
    for renewal in renewals:
        renewed(case, renewal.replacements())
    with_known_values(case, known)
    return message_of(operation, case)


def _values(block: BlockProfile, operation: Operation) -> dict[str, Json]:
    """The profile's own values by name; those for this operation come before those for all."""
    values, prefix = block.test_data.values, f"{operation.id}."
    own = {name.removeprefix(prefix): value for name, value in values.items() if name.startswith(prefix)}
    return {**values, **own}


def _small(drafts: Collection[Draft]) -> list[Draft]:
    """The requests that others are made from: those that are not large, else the smallest."""
    sizes = [(len(draft.content() or b""), draft) for draft in drafts]
    return [draft for size, draft in sizes if size <= _LARGEST_BASE] or [min(sizes, key=lambda one: one[0])[1]]

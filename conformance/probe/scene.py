"""What the steps of one scenario share: the request under construction, the answer, and what is remembered."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx

from conformance.adapter import LoadedAdapter
from conformance.exceptions import CheckFailed, Inconclusive, UsageError
from conformance.exchange import Answer, Ending, Outgoing, Passage, RecordingClient, credentials, wrong_credentials
from conformance.model import Json, Operation
from conformance.packs import Pack, parameters
from conformance.probe.responses import documented_statuses
from conformance.profile import Authentication, BlockProfile, ClientCertificate, LoadedProfile
from conformance.request import Broken, Draft, Message, RequestBuilder
from conformance.request.builder import MEDIATOR_HEADER

if TYPE_CHECKING:
    from conformance.probe.candidate import CandidateView

_NOT_CONNECTED = (Ending.UNSENT, Ending.UNREACHABLE, Ending.UNTRUSTED, Ending.UNIDENTIFIED)


@dataclass
class Target:
    """A Building Block of the candidate: where its operations are, and how requests to them are sent."""

    loaded: LoadedProfile
    pack: Pack
    block: BlockProfile
    client: RecordingClient
    ends: float
    """The moment (time.monotonic) at which the time budget of the run is used up."""
    adapter: LoadedAdapter | None = None
    _auth: Callable[[], httpx.Auth | None] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._auth = credentials(self.authentication, self.loaded, self.client.redactor, self.client.post_form)

    @property
    def authentication(self) -> Authentication:
        """The block's own, else that of the whole profile."""
        return self.block.authentication or self.loaded.profile.authentication

    @property
    def certificate(self) -> ClientCertificate | None:
        """The certificate that requests with right credentials present, where the profile authenticates by one."""
        return self.authentication if isinstance(self.authentication, ClientCertificate) else None

    def right_credentials(self) -> httpx.Auth | None:
        """What puts the profile's credentials on a request. Raises NotReadyError where no token is issued for them."""
        return self._auth()

    def operation(self, name: str) -> Operation:
        """An operation of the pack. Raises UsageError where there is none of that name."""
        try:
            return self.pack.operations[name]
        except KeyError:
            raise UsageError(f"{self.pack.id} has no operation {name!r}") from None

    def send(self, draft: Draft) -> Answer:
        """Send a request. Raises Inconclusive where it cannot be sent."""
        return self.deliver(draft.message())

    def deliver(self, message: Message) -> Answer:
        """Send a request that is in the words of HTTP already. Raises Inconclusive where it cannot be sent."""
        seconds = self.loaded.profile.limits.seconds_per_run
        if time.monotonic() >= self.ends:
            raise Inconclusive(f"The time budget of the run, {seconds:g} seconds, was used up.")
        return self.client.send(self.addressed(message), self.certificate if message.credentials == "right" else None)

    def outgoing(self, draft: Draft) -> Outgoing:
        """The request as it goes out: address and mapping of the profile, its headers and credentials."""
        return self.addressed(draft.message())

    def addressed(self, message: Message) -> Outgoing:
        """A message as it goes out. Raises Inconclusive where the profile has no address for it."""
        operation = message.operation
        address = self.block.apis.get(operation.api)
        if address is None:
            raise Inconclusive(f"The candidate profile gives no base address for the Service API “{operation.api}”.")
        passage = self._passage(message, address)
        mapping = self.block.operations.get(operation.id)
        path = message.filled(mapping.path if mapping else operation.path)
        return Outgoing(
            method=message.method or (mapping.method if mapping else operation.method),
            url=f"{address}{path}{'?' if message.query else ''}{message.query}",
            headers=(*self._headers(message), *message.headers),
            content=message.content,
            auth=self._credentials(message),
            operation=operation.id,
            final=frozenset(documented_statuses(operation)),
            through=passage,
        )

    def is_adapted(self, operation: Operation) -> bool:
        """Whether requests to an operation go through an adapter."""
        return self.adapter is not None and operation.id in self.adapter.adapter.operations

    def not_implemented(self, operation: Operation) -> str | None:
        """Why the candidate does not offer an operation, where its adapter says so."""
        written = self.adapter.adapter.operations.get(operation.id) if self.adapter else None
        return written.not_implemented if written else None

    def _passage(self, message: Message, address: str) -> Passage | None:
        """The way through the adapter, where there is one for the operation. Raises Inconclusive where it is closed."""
        operation = message.operation
        if self.adapter is None or not self.is_adapted(operation):
            return None
        reason = self.not_implemented(operation)
        if reason is not None:
            raise Inconclusive(f"{operation.id} is not implemented, as the adapter says: {reason}")
        if message.method not in (None, operation.method):
            raise Inconclusive(f"{operation.id} is adapted: no other method than {operation.method} can be tried.")
        return Passage(self.adapter, self.pack.id, message.path, address)

    def _headers(self, message: Message) -> list[tuple[str, str]]:
        """The profile's headers, and the mediator's unless the document describes it: then the request decides."""
        written = [*self.loaded.profile.headers.items(), *self.block.headers.items()]
        headers = [(name, value) for name, value in written if name.lower() not in message.left_out]
        if message.credentials != "right":  # a secret in a header is a credential too
            headers = [(name, value) for name, value in headers if not any(s in value for s in self.loaded.secrets)]
        mediator = self.loaded.profile.information_mediator_client
        described = any(name.lower() == MEDIATOR_HEADER.lower() for _, name in _described(message.operation))
        return headers if mediator is None or described else [(MEDIATOR_HEADER, mediator), *headers]

    def _credentials(self, message: Message) -> httpx.Auth | None:
        if message.credentials == "right":
            return self.right_credentials()
        return wrong_credentials(self.authentication) if message.credentials == "wrong" else None


@dataclass(frozen=True)
class Tried:
    """A request that breaks a constraint, its answer, and the number of the exchange that brought it."""

    broken: Broken
    answer: Answer
    exchange: int


@dataclass
class Scene:
    """The state of one scenario. `memory` holds what it was told to remember."""

    target: Target
    builder: RequestBuilder
    memory: dict[str, Json] = field(default_factory=dict)
    whole: CandidateView | None = None
    """The candidate as a whole, for checks that look at it."""
    tried: list[Tried] = field(default_factory=list)
    """What came of breaking every constraint of the request under construction."""
    _draft: Draft | None = None
    _answer: Answer | None = None

    @property
    def candidate(self) -> CandidateView:
        """The candidate as a whole. Raises UsageError in scenarios of a single Building Block."""
        if self.whole is None:
            raise UsageError("this step looks at the candidate as a whole; it belongs in features/cross-functional")
        return self.whole

    @property
    def draft(self) -> Draft:
        """The request under construction. Raises UsageError where a scenario has begun none."""
        if self._draft is None:
            raise UsageError('this step needs a request; begin one with: a valid "…" request')
        return self._draft

    @property
    def answer(self) -> Answer:
        """The last answer. Raises UsageError where nothing was sent yet."""
        if self._answer is None:
            raise UsageError("this step needs an answer; send the request first")
        return self._answer

    def begin(self, operation: str, *, everything: bool = False) -> None:
        """Begin a valid request; the answer to an earlier one says nothing about it."""
        self._answer = None
        self.tried.clear()
        self._draft = self.builder.valid(self.target.operation(operation), everything=everything)

    def send(self) -> Answer:
        """Send the request. Raises CheckFailed where no whole answer comes, Inconclusive where nothing is reached."""
        self._answer = self.target.send(self.draft)
        return self._whole(self._answer)

    def send_broken(self, broken: Broken) -> Answer:
        """Send a request other than the one under construction, and keep what came. Raises as `send` does."""
        answer = self._whole(self.target.send(broken.draft))
        self.tried.append(Tried(broken, answer, len(self.target.client.exchanges)))
        return answer

    def _whole(self, answer: Answer) -> Answer:
        if answer.ending in _NOT_CONNECTED:
            raise Inconclusive(f"{answer.problem[0].upper()}{answer.problem[1:]}.")
        if answer.ending is not None:
            raise CheckFailed(
                f"{self.draft.operation.method} {self.draft.operation.path}: {answer.problem}.",
                expected="a complete, readable answer within the limits of the profile",
                actual=answer.problem,
            )
        return answer

    def recall(self, name: str) -> Json:
        """What was remembered. Raises UsageError where the scenario remembered nothing of that name."""
        if name not in self.memory:
            raise UsageError(f"nothing was remembered as “{name}”")
        return self.memory[name]


def _described(operation: Operation) -> list[tuple[str, str]]:
    return [(found["in"], found["name"]) for found in parameters(operation) if found["in"] == "header"]

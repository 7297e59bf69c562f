"""Operations that need credentials, asked for with other ones than the right ones (govstack-cfr-security#req-3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive, UsageError
from conformance.exchange import Answer, Outgoing
from conformance.model import Operation
from conformance.packs import security
from conformance.probe.candidate import CandidateView
from conformance.probe.cross_functional.forging import Forger
from conformance.probe.cross_functional.presenting import deliver, with_credentials
from conformance.probe.cross_functional.refusing import REFUSALS, Refusal, refusal
from conformance.probe.cross_functional.trying import listed, name_of
from conformance.probe.scene import Scene, Target
from conformance.probe.vocabulary import phrase
from conformance.request import Draft

_NO_PLACE = (
    "There is no place for a JSON Web Token: the profile has none, and no operation takes bearer tokens without a "
    "client certificate."
)
_NO_KIND = {
    "wrong": "The profile authenticates by a certificate: there are no wrong credentials of that kind to send.",
    "broken": "The profile authenticates by a certificate: there are no malformed credentials of that kind to send.",
    "foreign": _NO_PLACE,
    "unsigned": _NO_PLACE,
    "expired": "The profile's credentials are no tokens: they do not expire.",
}


_MOST_TRIED = 5
_CREDENTIALS: Mapping[str, str] = {
    "no credentials": "none",
    "broken credentials": "broken",
    "wrong credentials": "wrong",
    "an expired token": "expired",
    "a foreign token": "foreign",
    "an unsigned token": "unsigned",
}


@dataclass(frozen=True)
class Guarded:
    """An operation that needs credentials, and a valid request for it."""

    target: Target
    draft: Draft
    forger: Forger

    @property
    def operation(self) -> Operation:
        """The operation."""
        return self.draft.operation

    @property
    def name(self) -> str:
        """The operation as messages name it."""
        return name_of(self.target, self.operation)

    def outgoing(self, kind: str) -> Iterator[Outgoing]:
        """The request, once for each credential of a kind."""
        for auth in self.forger.forged(kind, self.operation):
            yield with_credentials(self.target, self.draft, auth)

    def right_answer(self) -> Answer:
        """The answer to the same request with right credentials."""
        self.forger.hide_own()
        self.draft.credentials = "right"
        return self.target.send(self.draft)


@dataclass
class Reception:
    """What came of requests with one kind of credentials: the operations, by how they received them."""

    refused: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)

    def add(self, found: Refusal, text: str) -> None:
        """Count one operation."""
        {Refusal.REFUSED: self.refused, Refusal.BROKEN: self.broken, Refusal.UNTOLD: self.untold}[found].append(text)


@phrase("the operations that need credentials", example="Given the operations that need credentials")
def guarded_operations(scene: Scene) -> None:
    """Take every operation whose document asks for credentials, each with a valid request.

    An operation for which no valid request can be made is told of in the end: nothing is known of it.
    """
    candidate = scene.candidate
    found = [(target, operation) for target, operation in candidate.operations() if security(operation)]
    if not found:
        raise DoesNotApply("No operation that the candidate offers needs credentials by its document.")
    nameless = {target.pack.id for target, _ in found if target.authentication.type == "none"}
    if len(nameless) == len({target.pack.id for target, _ in found}):
        raise Inconclusive(
            f"The operations of {listed(sorted(nameless))} need credentials by their documents, and the profile has "
            "none (authentication: type: none): right and wrong ones cannot be told apart."
        )
    candidate.found["reception"] = reception = Reception()
    candidate.found["guarded"] = list(_guarded(candidate, found, reception))


@phrase("each of them is requested with {credentials}", example='When each of them is requested with "no credentials"')
def requested_with(scene: Scene, credentials: str) -> None:
    """Send each request with other credentials than the right ones.

    There are no credentials, broken credentials, wrong credentials, an expired token, a foreign token, an unsigned
    token.
    """
    kind = kind_of(credentials)
    reception: Reception = scene.candidate.found["reception"]
    if kind == "expired":
        _check_expired(scene)
    sent = False
    for guarded in guarded_of(scene):
        for outgoing in guarded.outgoing(kind):
            sent = True
            _receive(guarded, outgoing, reception)
    if not sent and not reception.untold:
        raise DoesNotApply(_NO_KIND[kind])


@phrase("each of them refuses it", example="Then each of them refuses it")
def each_refuses(scene: Scene) -> None:
    """Each answer is 401 or 403, leads to a login, or is another error where right credentials are accepted.

    Inconclusive where right credentials are refused as well.
    """
    reception: Reception = scene.candidate.found["reception"]
    judged = len(reception.refused) + len(reception.broken)
    if reception.broken:
        raise CheckFailed(
            f"{len(reception.broken)} of {judged} requests are not refused: {listed(reception.broken)}.",
            expected="status 401 or 403",
            actual=listed(reception.broken),
        )
    if reception.untold:
        raise Inconclusive(
            f"{judged} requests are refused; of {len(reception.untold)} it cannot be told, for the reason named or "
            f"because right credentials meet an error as well: {listed(reception.untold)}."
        )
    _check_right_ones_open(guarded_of(scene))


def kind_of(credentials: str) -> str:
    """The kind of credentials that a feature file asks for. Raises UsageError where there is none such."""
    if credentials not in _CREDENTIALS:
        raise UsageError(f"there are no “{credentials}” to request with; there are {', '.join(_CREDENTIALS)}")
    return _CREDENTIALS[credentials]


def _check_right_ones_open(operations: list[Guarded]) -> None:
    """Raise Inconclusive where right credentials are refused too: who refuses everybody shows nothing by it."""
    reads_first = sorted(operations, key=lambda guarded: guarded.operation.method != "GET")
    statuses = []
    for guarded in reads_first[:_MOST_TRIED]:
        answer = guarded.right_answer()
        if answer.ending is None and answer.status not in REFUSALS:
            return
        statuses.append(f"{guarded.name} ({answer.problem or f'status {answer.status}'})")
    raise Inconclusive(f"Requests with right credentials are refused as well: {listed(statuses)}.")


def _receive(guarded: Guarded, outgoing: Outgoing, reception: Reception) -> None:
    answer = deliver(guarded.target, outgoing)
    found = refusal(guarded.operation, answer, guarded.right_answer)
    how = f"status {answer.status}" if answer.status else answer.problem
    reception.add(found, f"{guarded.name} ({how})")


def _guarded(
    candidate: CandidateView, found: list[tuple[Target, Operation]], reception: Reception
) -> Iterator[Guarded]:
    scenes = {target.pack.id: candidate.scene(target) for target, _ in found}
    forgers = {target.pack.id: Forger(target, candidate.settings.expired_token) for target, _ in found}
    for target, operation in found:
        name = name_of(target, operation)
        if target.authentication.type == "none":
            reception.untold.append(f"{name} (the profile has no credentials)")
        elif any(secret in target.block.apis[operation.api] for secret in target.loaded.secrets):
            reception.untold.append(f"{name} (its base address is a credential)")
        else:
            try:
                draft = scenes[target.pack.id].builder.valid(operation, everything=False)
            except Inconclusive as reason:
                reception.untold.append(f"{name} ({reason})")
            else:
                yield Guarded(target, draft, forgers[target.pack.id])


def guarded_of(scene: Scene) -> list[Guarded]:
    """The operations that an earlier step took."""
    found: list[Guarded] = scene.candidate.found["guarded"]
    return found


def _check_expired(scene: Scene) -> None:
    """Raise where there is no expired token to send; a password does not expire by itself."""
    if not any(guarded.forger.has_tokens for guarded in guarded_of(scene)):
        raise DoesNotApply(_NO_KIND["expired"])
    if scene.candidate.settings.expired_token is None:
        raise Inconclusive(
            "There is no expired token to send: the profile names none (cross-functional: expired-token)."
        )

"""Steps on callbacks: an address of the kit's own is registered, and the candidate calls it.

Only callbacks whose address the request names can be sent to the kit; those to addresses which a document fixes go to
somebody else. Where the profile does not say how the candidate reaches the kit, loopback is taken where the candidate
is on loopback too. That is a guess, for in a container loopback is the container itself: a call that comes proves it
right, and while none has come, none that is missing is held against the candidate.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive, UsageError
from conformance.exchange import Outgoing
from conformance.exchange.listener import LOOPBACK, Call, CallListener, record_call
from conformance.model import Operation
from conformance.packs import Callback, callbacks
from conformance.probe.candidate import CandidateView
from conformance.probe.cross_functional.addresses import is_this_machine
from conformance.probe.cross_functional.calls import Misfit, misfit, naming
from conformance.probe.cross_functional.trying import listed, name_of
from conformance.probe.responses import check_accepted
from conformance.probe.scene import Scene, Target
from conformance.probe.vocabulary import phrase

_KEY = "cross-functional: listener"


@dataclass
class Registration:
    """One address that was given to the candidate, what may be sent to it, and what was."""

    name: str
    callbacks: list[Callback]
    path: str
    calls: list[Call] = field(default_factory=list)


@dataclass
class Registrations:
    """What came of registering addresses; `untried` says of the others why there are none."""

    made: list[Registration] = field(default_factory=list)
    untried: list[str] = field(default_factory=list)
    seconds: float = 0.0
    address: str = ""
    is_guess: bool = True
    leads_elsewhere: bool = False


@phrase(
    "operations have callbacks to an address that the request names",
    example="Given operations have callbacks to an address that the request names",
)
def have_callbacks(scene: Scene) -> None:
    """The OpenAPI documents describe callbacks, at least one of them to an address that its caller names."""
    view = scene.candidate
    described = [callback for _, operation in _offered(view) for callback in callbacks(operation)]
    if not described:
        raise DoesNotApply("No OpenAPI document of the candidate's Building Blocks describes a callback.")
    if not any(callback.source for callback in described):
        raise Inconclusive(
            f"All {len(described)} callbacks that the documents describe go to addresses which the document fixes; "
            "none can be sent to the kit."
        )


@phrase(
    "each of these operations is sent a valid request that names an address of the kit",
    example="When each of these operations is sent a valid request that names an address of the kit",
)
def register(scene: Scene) -> None:
    """Send the requests, and take in the calls that come within the profile's `seconds-to-settle`."""
    view = scene.candidate
    found = Registrations(seconds=scene.target.loaded.profile.limits.seconds_to_settle)
    tried = {operation for _, operation in view.operations()}
    with _listening(view, found) as listener:
        for target in view.targets:
            _register_block(view.scene(target), tried, listener, found)
        listener.wait([one.path for one in found.made], found.seconds)
        _take_in(view, listener, found)
    if not found.made:
        raise Inconclusive(f"No address could be registered: {listed(found.untried)}.")
    view.found["registrations"] = found


@phrase("each of these addresses is called", example="Then each of these addresses is called")
def are_called(scene: Scene) -> None:
    """A call came to every address; while a guessed address was never called, a missing call is inconclusive."""
    found: Registrations = scene.candidate.found["registrations"]
    missing = [one.name for one in found.made if not one.calls]
    if not missing:
        return
    if found.leads_elsewhere:
        raise Inconclusive(f"{found.address} leads elsewhere than to the kit; check `{_KEY}: address` and `port`.")
    if found.is_guess and len(missing) == len(found.made):
        raise Inconclusive(
            f"No call came to {found.address} within {found.seconds:g} seconds, neither by {listed(missing)}. Name in "
            f"`{_KEY}: address` and `port` where the candidate reaches the kit: from within a container it is another."
        )
    raise CheckFailed(
        f"{len(missing)} of {len(found.made)} registered addresses were not called: {listed(missing)}.",
        expected=f"a call within {found.seconds:g} seconds of an accepted request",
        actual="no call",
    )


@phrase("each call is as the document says", example="And each call is as the document says")
def calls_conform(scene: Scene) -> None:
    """Method, media type and body of every call are those of a callback that the document describes."""
    found: Registrations = scene.candidate.found["registrations"]
    wrong: list[tuple[str, Misfit]] = []
    for one in found.made:
        wrong += [(one.name, problem) for call in one.calls if (problem := misfit(one.callbacks, call))][:1]
    if wrong:
        raise CheckFailed(
            f"{len(wrong)} of {len(found.made)} callbacks are not as the document says: "
            f"{listed(f'{name} {problem.what} ({problem.actual})' for name, problem in wrong)}.",
            expected=wrong[0][1].expected,
            actual=wrong[0][1].actual,
        )


@phrase("no such operation is left untried", example="And no such operation is left untried")
def none_is_untried(scene: Scene) -> None:
    """Every operation with such a callback took part; where one did not, the scenario is inconclusive."""
    untried = scene.candidate.found["registrations"].untried
    if untried:
        raise Inconclusive(f"The others called back. These could not be tried: {listed(untried)}.")


def _offered(view: CandidateView) -> Iterator[tuple[Target, Operation]]:
    """Every operation that has an address, also those which the profile excludes."""
    for target in view.targets:
        for operation in target.pack.operations.values():
            if operation.api in target.block.apis:
                yield target, operation


@contextmanager
def _listening(view: CandidateView, found: Registrations) -> Iterator[CallListener]:
    """A listener on the profile's port, and its address as the candidate sees it.

    Raises Inconclusive where the port cannot be had.
    """
    wanted = view.settings.listener
    port = (wanted.port or urlsplit(wanted.address).port or 0) if wanted else 0
    if wanted and not port:
        raise Inconclusive(f"The profile does not say on which port the kit listens; name it in `{_KEY}: port`.")
    try:
        listener = CallListener(port)
        listener.__enter__()
    except OSError as error:
        raise Inconclusive(
            f"The kit cannot listen on port {port} of {LOOPBACK} ({error.strerror}); choose another in `{_KEY}: port`."
        ) from None
    try:
        found.address = wanted.address if wanted else f"http://{LOOPBACK}:{listener.port}"
        found.is_guess = wanted is None
        yield listener
    finally:
        listener.__exit__(None, None, None)


def _register_block(scene: Scene, tried: set[Operation], listener: CallListener, found: Registrations) -> None:
    for operation in scene.target.pack.operations.values():
        named = [callback for callback in callbacks(operation) if callback.source]
        if not named or operation.api not in scene.target.block.apis:
            continue
        name = name_of(scene.target, operation)
        reason = _why_not(scene.target, operation, operation in tried, found)
        if reason:
            found.untried.append(f"{name} ({reason})")
            continue
        made = _registered(name, named, listener)
        try:
            _send(scene, operation, made, found.address)
        except (CheckFailed, Inconclusive, UsageError) as error:
            found.untried.append(f"{name} ({str(error).rstrip('.')})")
        else:
            found.made += made


def _why_not(target: Target, operation: Operation, tried: bool, found: Registrations) -> str:
    if not tried:
        return "the profile excludes it"
    host = urlsplit(target.block.apis[operation.api]).hostname or ""
    if found.is_guess and not is_this_machine(host):
        return f"the profile does not say where the candidate reaches the kit: `{_KEY}`"
    return ""


def _registered(name: str, named: list[Callback], listener: CallListener) -> list[Registration]:
    """An address for each place that the request names one in; several callbacks may go to the same."""
    places: dict[tuple[str, str], list[Callback]] = {}
    for callback in named:
        places.setdefault((str(callback.source), callback.name.lower()), []).append(callback)
    return [
        Registration(f"{name} ({' or '.join(c.call.id for c in group)})", group, listener.new_path())
        for group in places.values()
    ]


def _send(scene: Scene, operation: Operation, made: list[Registration], address: str) -> None:
    """Send the request with the required fields alone and, where that is refused, with every field.

    Raises CheckFailed, Inconclusive or UsageError where it is not accepted or cannot be made.
    """
    try:
        _send_once(scene, operation, made, address, everything=False)
    except CheckFailed:
        _send_once(scene, operation, made, address, everything=True)


def _send_once(scene: Scene, operation: Operation, made: list[Registration], address: str, *, everything: bool) -> None:
    draft = scene.builder.valid(operation, everything=everything)
    message = naming(draft, [(one.callbacks[0], f"{address}{one.path}") for one in made])
    answer = scene.target.deliver(message)
    if answer.ending is not None:
        raise Inconclusive(answer.problem)
    check_accepted(operation, answer)


def _take_in(view: CandidateView, listener: CallListener, found: Registrations) -> None:
    """Record the calls; where one is missing, see whether the address that the profile names leads here at all."""
    exchanges = view.client.exchanges
    for one in found.made:
        one.calls = listener.calls(one.path)
        for call in one.calls:
            exchanges.append(record_call(call, len(exchanges) + 1, found.address, view.client.redactor))
    if found.is_guess or all(one.calls for one in found.made):
        return
    own = listener.new_path()
    answer = view.client.send(Outgoing("GET", f"{found.address}{own}"))
    found.leads_elsewhere = answer.ending is None and not listener.calls(own)

"""Send one request to an operation, outside of any run: to see what an adapter makes of it."""

from __future__ import annotations

import difflib
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from conformance.adapter import LoadedAdapter
from conformance.exceptions import Inconclusive, UsageError
from conformance.exchange import RecordingClient, Redactor
from conformance.model import Exchange, Operation
from conformance.packs import Pack
from conformance.probe.scene import Target
from conformance.profile import LoadedProfile
from conformance.request import RequestBuilder


@dataclass(frozen=True)
class Attempt:
    """One exchange, and why no answer could be given, where that is so; both without secrets."""

    operation: Operation
    exchange: Exchange
    problem: str | None


def attempt(
    loaded: LoadedProfile,
    packs: Sequence[Pack],
    adapters: Mapping[str, LoadedAdapter],
    name: str,
    *,
    seed: int,
    content: bytes | None = None,
) -> Attempt:
    """Send a valid request with every field, or one with another body.

    Raises UsageError for an operation that no pack has, or that cannot be asked. Raises NotReadyError where no token is
    issued.
    """
    pack = _of(packs, name)
    block = next(block for block in loaded.profile.building_blocks if block.id == pack.id)
    client = RecordingClient(loaded, Redactor(loaded.secrets))
    ends = time.monotonic() + loaded.profile.limits.seconds_per_run
    target = Target(loaded, pack, block, client, ends, adapters.get(pack.id))
    mediator = loaded.profile.information_mediator_client
    builder = RequestBuilder(block, mediator, seed=seed, scenario=f"try/{name}")
    problem = None
    try:
        message = builder.valid(target.operation(name), everything=True).message()
        target.deliver(message if content is None else replace(message, content=content))
    except Inconclusive as error:
        problem = client.redactor.message(str(error))
    finally:
        client.close()
    if not client.exchanges:
        raise UsageError(problem or f"{name} was not sent")
    return Attempt(pack.operations[name], client.exchanges[-1], problem or client.exchanges[-1].error)


def _of(packs: Sequence[Pack], name: str) -> Pack:
    for pack in packs:
        if name in pack.operations:
            return pack
    known = [operation for pack in packs for operation in pack.operations]
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
    raise UsageError(f"no Building Block of the profile has an operation {name!r}; {hint}")

"""Steps on the OpenAPI documents that a candidate serves: they are valid, and describe the whole specification."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Outgoing
from conformance.probe.candidate import CandidateView
from conformance.probe.cross_functional.served_documents import (
    Served,
    Wanted,
    described,
    elsewhere,
    invalidity,
    read_served,
    undescribed,
)
from conformance.probe.cross_functional.trying import NOT_CONNECTED, listed, name_of
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase

_KEY = "cross-functional: documents"
_ACCEPT = "application/vnd.oai.openapi+json, application/json, application/yaml;q=0.9, text/yaml;q=0.9, */*;q=0.1"


@phrase(
    "the OpenAPI documents that the profile names are fetched",
    example="Given the OpenAPI documents that the profile names are fetched",
)
def fetch_documents(scene: Scene) -> None:
    """Fetch each document without credentials, as JSON or YAML; nothing that it refers to is fetched."""
    view = scene.candidate
    addresses = view.settings.documents
    if addresses is None:
        raise Inconclusive(f"The candidate profile names no OpenAPI documents: `{_KEY}`.")
    if not addresses:
        raise CheckFailed(
            f"The candidate profile says that no OpenAPI document is published (`{_KEY}: []`).",
            expected="at least one OpenAPI 3 document",
            actual="none",
        )
    view.found["documents"] = [_fetched(view, address) for address in addresses]


@phrase("each of them is a valid OpenAPI 3 document", example="Then each of them is a valid OpenAPI 3 document")
def are_valid(scene: Scene) -> None:
    """No document breaks the OpenAPI specification in the version that it names."""
    documents: Sequence[Served] = scene.candidate.found["documents"]
    unclear: list[str] = []
    broken: list[str] = []
    for document in documents:
        try:
            problem = invalidity(document)
        except Inconclusive as reason:
            unclear.append(str(reason))
        else:
            broken += [f"{document.address}: {problem}"] if problem else []
    if broken:
        raise CheckFailed(
            f"{len(broken)} of {len(documents)} documents are not valid: {listed(broken)}.",
            expected="a valid OpenAPI document",
            actual=broken[0],
        )
    if unclear:
        raise Inconclusive(listed(unclear))


@phrase(
    "together they describe every operation of the specification",
    example="Then together they describe every operation of the specification",
)
def are_complete(scene: Scene) -> None:
    """Each operation that the candidate has an address for is described, by its method and path in the profile."""
    documents: Sequence[Served] = scene.candidate.found["documents"]
    wanted = list(_wanted(scene.candidate))
    missing = undescribed(wanted, [one for document in documents for one in described(document)])
    others = [path for document in documents for path in elsewhere(document)]
    if missing and others:
        raise Inconclusive(f"The operations of {listed(others)} stand in other documents, which are not fetched.")
    if missing:
        raise CheckFailed(
            f"{len(missing)} of {len(wanted)} operations are described by no document: "
            f"{listed(one.name for one in missing)}.",
            expected=f"{missing[0].method} {missing[0].base}{missing[0].path}",
            actual="no such operation",
        )
    if not wanted:
        raise Inconclusive("The candidate profile has no address of an operation that could be described.")


def _fetched(view: CandidateView, address: str) -> Served:
    """Raises CheckFailed for what is no OpenAPI document, Inconclusive where the address may be the wrong one."""
    answer = view.client.send(Outgoing("GET", address, (("Accept", _ACCEPT),)))
    if answer.ending in NOT_CONNECTED:
        raise Inconclusive(f"{address}: {answer.problem}.")
    if answer.ending is not None:
        raise CheckFailed(f"{address}: {answer.problem}.", expected="an OpenAPI document", actual=answer.problem)
    if 300 <= answer.status < 500:
        raise Inconclusive(f"{address} answers {answer.status} to a request without credentials; check `{_KEY}`.")
    if answer.status != 200:
        raise CheckFailed(
            f"{address} answers {answer.status}.", expected="status 200", actual=f"status {answer.status}"
        )
    return read_served(address, answer)


def _wanted(view: CandidateView) -> Iterator[Wanted]:
    """Every operation with an address, under the method and path that the profile gives it; nothing is excluded here.

    Two operations at the very same place are one.
    """
    seen = set()
    for target in view.targets:
        for operation in target.pack.operations.values():
            base = target.block.apis.get(operation.api)
            if base is None:
                continue
            mapping = target.block.operations.get(operation.id)
            method, path = (mapping.method, mapping.path) if mapping else (operation.method, operation.path)
            if (method, f"{base}{path}") not in seen:
                seen.add((method, f"{base}{path}"))
                yield Wanted(name_of(target, operation), method, urlsplit(base).path, path)

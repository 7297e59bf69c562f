"""Contract checks: what generated input is to show of every operation. They are planned as scenarios are.

A contract check is a scenario without a feature file: each of its steps is one kind of finding. All steps of it are
looked at, also where one has failed, and what was found stands in the findings of its result.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from conformance.model import Depth, Operation, Scenario, Step
from conformance.packs import Pack

TAG = "@contract"
"""The tag of every contract check."""


@dataclass(frozen=True)
class Kind:
    """One kind of finding: its id, and the rule that an answer breaks, as a sentence."""

    id: str
    rule: str


KINDS = (
    Kind("undocumented-status", "every status is one that the document names"),
    Kind("schema", "every body is as its schema says"),
    Kind("media-type", "every media type is one that the document names"),
    Kind("headers", "every header is as the document says"),
    Kind("server-error", "no request makes the server fail"),
    Kind("invalid-accepted", "no request that breaks the document is accepted"),
    Kind("valid-refused", "no request that is wholly made of the document's and the profile's own values is refused"),
    Kind("missing-header-accepted", "no request without a required header is accepted"),
    Kind("unsupported-method", "no method that HTTP does not know is accepted"),
    Kind("ignored-authentication", "no request without right credentials is accepted"),
)
"""What is looked at for every operation, at every depth."""

LINK_KINDS = (
    Kind("use-after-delete", "what was deleted is gone"),
    Kind("unreachable-after-create", "what was created can be reached"),
)
"""What is looked at along the links of a Building Block's documents, when the exploration is thorough."""


def contract_checks(pack: Pack, depth: Depth) -> Iterator[Scenario]:
    """The contract checks of a pack: one for each operation; at the depth `thorough`, one for all links together."""
    for operation in pack.operations.values():
        yield _check(pack, operation.id, f"The contract of {operation.id} holds", operation)
    if depth is Depth.THOROUGH and any(_has_links(operation) for operation in pack.operations.values()):
        yield _check(pack, "links", "What is created, changed and deleted stays so along the links", None)


def is_contract_check(scenario: Scenario) -> bool:
    """Whether a planned scenario is a contract check."""
    return TAG in scenario.tags


def _check(pack: Pack, name: str, title: str, operation: Operation | None) -> Scenario:
    kinds = KINDS if operation else (*KINDS, *LINK_KINDS)
    document = _document(pack, operation)
    return Scenario(
        id=f"{pack.id}.contract.{name}",
        block=pack.id,
        name=title,
        feature="Contract",
        file=str(pack.folder / document),
        line=1,
        tags=(TAG, f"@operation:{operation.id}") if operation else (TAG,),
        operations=(operation.id,) if operation else (),
        requirements=(),
        steps=tuple(Step("Then", kind.rule, 1) for kind in kinds),
        template=title,
        example={},
    )


def _document(pack: Pack, operation: Operation | None) -> str:
    documents = {api.id: api.document for api in pack.manifest.apis}
    return documents[operation.api] if operation else next(iter(documents.values()))


def _has_links(operation: Operation) -> bool:
    responses = (operation.definition.get("responses") or {}).values()
    return any(isinstance(response, dict) and response.get("links") for response in responses)

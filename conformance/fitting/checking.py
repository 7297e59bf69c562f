"""Check an adapter against the documents of both sides: everything that is wrong with it, not only the first thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from conformance.adapter import Adapter, AnswerMapping, LoadedAdapter, OperationAdapter
from conformance.documents import Key
from conformance.exceptions import SelectionError
from conformance.fitting.answers import check_answer, check_errors
from conformance.fitting.calls import called, check_call
from conformance.fitting.collecting import Collected
from conformance.fitting.context import Context, shared_errors
from conformance.fitting.described import CandidateDocument, describe, plain_path, read_candidate
from conformance.fitting.wording import Problem, near
from conformance.inspection import Finding
from conformance.model import Operation
from conformance.packs import Pack, PackLocation, select_pack


@dataclass(frozen=True)
class Fit:
    """What was checked, the pack and the candidate's document against which it was, and what was found."""

    path: Path
    pack: Pack
    candidate: CandidateDocument | None
    adapted: int
    not_implemented: int
    findings: list[Finding]


def check_adapter(loaded: LoadedAdapter, pack: Pack) -> Fit:
    """Everything that is wrong with an adapter. Raises DocumentError where the candidate's document cannot be read."""
    adapter, candidate = loaded.adapter, _candidate(loaded)
    findings = [finding for _, finding in collect(loaded, pack, candidate)]
    findings.sort(key=lambda one: (one.line or 0, one.rule.id))
    missing = sum(1 for one in adapter.operations.values() if one.not_implemented is not None)
    return Fit(loaded.document.path, pack, candidate, len(adapter.operations) - missing, missing, findings)


def collect(loaded: LoadedAdapter, pack: Pack, candidate: CandidateDocument | None) -> list[tuple[Key, Finding]]:
    """The same against a document that was read, with the key of each finding."""
    adapter, found = loaded.adapter, Collected(loaded)
    _check_names(found, adapter, pack)
    contexts = {
        name: Context(describe(pack.operations[name]), [called(candidate, call) for call in fulfilled.calls])
        for name, fulfilled in adapter.operations.items()
        if name in pack.operations
    }
    for name, context in contexts.items():
        _check_operation(found, ("operations", name), adapter.operations[name], context, candidate)
    sharing = [contexts[name] for name in contexts if _shares(adapter.operations[name])]
    if adapter.errors != AnswerMapping():
        check_errors(found, ("errors",), adapter.errors, shared_errors(sharing), [one.operation for one in sharing])
    found.add_all(("operations",), _unnamed(adapter, pack, candidate))
    return list(found.findings.values())


def _shares(fulfilled: OperationAdapter) -> bool:
    return bool(fulfilled.calls) and fulfilled.errors is None


def pack_of(loaded: LoadedAdapter, packs: list[PackLocation]) -> Pack:
    """The pack that an adapter names. Raises DocumentError, at its line, where there is none."""
    adapter = loaded.adapter
    try:
        return select_pack(packs, adapter.building_block, adapter.version).read()
    except SelectionError as error:
        blocks = {location.block for location in packs}
        raise loaded.error(
            ("version",) if adapter.building_block in blocks else ("building-block",), str(error)
        ) from None


def _candidate(loaded: LoadedAdapter) -> CandidateDocument | None:
    name = loaded.adapter.candidate_openapi
    if name is None:
        return None
    path = loaded.document.path.parent / name
    if not path.exists():
        raise loaded.error(("candidate-openapi",), f"there is no file {name} beside it")
    return read_candidate(path)


def _check_names(found: Collected, adapter: Adapter, pack: Pack) -> None:
    apis = [api.id for api in pack.manifest.apis]
    for kind, rule, names, known in (
        ("apis", "adapter-api-unknown", list(adapter.apis), apis),
        ("operations", "adapter-operation-unknown", list(adapter.operations), list(pack.operations)),
    ):
        for name in names:
            if name not in known:
                problem = f"is none of {pack.id} {pack.manifest.version}"
                found.add((kind, name), Problem(rule, problem, near(name, known, "take it out")))


def _check_operation(
    found: Collected, key: Key, fulfilled: OperationAdapter, context: Context, candidate: CandidateDocument | None
) -> None:
    if fulfilled.not_implemented is not None:
        for name, mapping in (("answer", fulfilled.answer), ("errors", fulfilled.errors)):
            if mapping not in (None, AnswerMapping()):
                problem = "stands beside `not-implemented`, which is answered without it"
                found.add((*key, name), Problem("adapter-unused", problem, "take out one of the two"))
        return
    for index in range(len(context.calls)):
        check_call(found, (*key, "calls", index), context, index, candidate)
    check_answer(found, (*key, "answer"), fulfilled.answer, context)
    if fulfilled.errors is not None:
        check_errors(found, (*key, "errors"), fulfilled.errors, context.failed(), [context.operation])


def _unnamed(adapter: Adapter, pack: Pack, candidate: CandidateDocument | None) -> Iterator[Problem]:
    """Operations that are sent as the Building Block describes them, unless the candidate describes them so too."""
    for name, operation in _left(adapter, pack).items():
        there = candidate.find(plain_path(operation.path)) if candidate else []
        if not any(one.method == operation.method for one in there):
            sent = f"{operation.method} {operation.path}"
            problem = f"does not name `{name}`; it is sent as the Building Block describes it: {sent}"
            yield Problem("adapter-operation-open", problem, "adapt it, or write `not-implemented` with the reason")


def _left(adapter: Adapter, pack: Pack) -> Mapping[str, Operation]:
    return {name: operation for name, operation in pack.operations.items() if name not in adapter.operations}

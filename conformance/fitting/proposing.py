"""Propose a first adapter: what may fulfil each operation of a Building Block, and why it is thought so."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from conformance.fitting.described import CandidateDocument, Described, describe
from conformance.fitting.filling import Filling, Guess, Match, match, sample
from conformance.fitting.forms import KINDS
from conformance.fitting.leaves import Leaf, leaves, objects, request_leaves
from conformance.fitting.pairing import Pair, pair
from conformance.fitting.values import Of, Origin
from conformance.packs import Pack

_PLACE = re.compile(r"\{([^{}]*)\}")
_CALLED = frozenset({"GET", "PUT", "POST", "DELETE", "PATCH", "HEAD"})


@dataclass
class Proposal:
    """What is proposed for one operation: as the document has it, and what to say beside which key of it."""

    name: str
    reason: str
    score: float
    content: dict[str, Any]
    remarks: dict[tuple[str, ...], list[str]] = field(default_factory=dict)

    @property
    def is_adapted(self) -> bool:
        """Whether anything is proposed but that it is not implemented."""
        return "calls" in self.content

    def remark(self, key: tuple[str, ...], guesses: list[Guess]) -> None:
        """Say of each guess why."""
        self.remarks.setdefault(key, []).extend(
            f"{'guess' if one.sure else ''} {one.place}: {one.expression} ({one.reason})".strip() for one in guesses
        )


def propose(pack: Pack, candidate: CandidateDocument) -> list[Proposal]:
    """A proposal for each operation of the Building Block; one for which nothing fits says so."""
    described = {name: describe(operation) for name, operation in pack.operations.items()}
    callable_ = [one for one in candidate.operations if one.method in _CALLED]
    pairs, nearest = pair(list(described.values()), callable_)
    chosen = {one.operation: one for one in pairs}
    return [
        _adapted(name, chosen[one]) if one in chosen else _open(name, nearest.get(one.name))
        for name, one in described.items()
    ]


def unfit(name: str, reason: str) -> Proposal:
    """An operation for which nothing is proposed."""
    return Proposal(name, reason, 0.0, {"not-implemented": f"TODO {reason}"})


def _open(name: str, nearest: Pair | None) -> Proposal:
    near = f"; nearest is {nearest.candidate.name} ({nearest.score:.2f})" if nearest else ""
    return unfit(name, f"nothing in the candidate's document fits{near}")


def _adapted(name: str, found: Pair) -> Proposal:
    operation, candidate = found.operation, found.candidate
    proposal = Proposal(name, f"guess ({found.score:.2f}): {candidate.name}; {found.reason}", found.score, {})
    sources = request_leaves(operation)
    path, used = _path(proposal, candidate, sources)
    left = [one for one in sources if one not in used]
    call: dict[str, Any] = {"method": candidate.method, "path": path}
    query = _query(proposal, operation, candidate, left)
    if query is not None:
        call["query"] = query
    body = _body(proposal, operation, candidate, sources)
    if body is not None:
        call["body"] = body
    proposal.content["calls"] = [call]
    answer = _answer(proposal, operation, candidate)
    if answer:
        proposal.content["answer"] = answer
    return proposal


def _path(proposal: Proposal, candidate: Described, sources: list[Leaf]) -> tuple[str, set[Leaf]]:
    """The path with an expression for each parameter: by name, or else in the order of the Building Block's own."""
    declared = candidate.parameters("path")
    names = list(dict.fromkeys(_PLACE.findall(candidate.path)))
    targets = {name: _parameter(candidate, name, declared[name].schema if name in declared else {}) for name in names}
    plain = [one for one in sources if not one.is_list and not one.is_object]
    matched = match(list(targets.values()), plain)
    in_order = [one for one in plain if one.expression.startswith("request.path.")]
    filled: dict[str, str] = {}
    used: set[Leaf] = set()
    guesses = []
    for name in names:
        found = matched.get(targets[name])
        if found is None:
            taken = used | {one.source for one in matched.values()}
            rest = [one for one in in_order if one not in taken]
            found = Match(rest[0], 0.3, "in the order of the paths") if rest else None
        filled[name] = found.source.expression if found else '"TODO"'
        used |= {found.source} if found else set()
        reason = found.reason if found else "TODO: nothing fits"
        guesses.append(Guess(name, filled[name], reason, found.sure if found else 0.0))
    proposal.remark(("calls", "path"), guesses)
    return _PLACE.sub(lambda place: f"{{{filled[place.group(1)]}}}", candidate.path), used


def _query(
    proposal: Proposal, operation: Described, candidate: Described, sources: list[Leaf]
) -> Mapping[str, str] | None:
    declared = candidate.parameters("query")
    targets = {name: _parameter(candidate, name, one.schema) for name, one in declared.items() if not one.is_free}
    plain = [one for one in sources if not one.is_object and one.expression.startswith("request.query.")]
    if not any(declared[name].required for name in targets) and not plain and not operation.parameters("query"):
        return None
    matched = match([_plain(target) for target in targets.values()], [_plain(one) for one in plain])
    by_name = {target.name: found for target, found in matched.items()}
    query, guesses = {}, []
    for name, target in targets.items():
        if name in by_name:
            found = by_name[name]
            guesses.append(Guess(name, found.source.expression, found.reason, found.sure))
            query[name] = found.source.expression
        elif declared[name].required:
            text = _literal(sample(target.value))
            guesses.append(Guess(name, text, "TODO: it is required, and nothing fits; this is a sample", 0.0))
            query[name] = text
    used = {one.expression for one in guesses}
    left = [one.expression for one in plain if one.expression not in used]
    proposal.remark(("calls", "query"), guesses)
    if left:
        proposal.remarks[("calls", "query")].append(f"TODO: nothing fits {', '.join(left)}")
    return query


def _plain(leaf: Leaf) -> Leaf:
    """A parameter by its own name; the underscore or such before it is none of its words."""
    return Leaf(leaf.names, leaf.expression, leaf.value, is_text=True)


def _literal(value: object) -> str:
    text = value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return '"' + re.sub(r'["\\\x00-\x1f]', "", text)[:200] + '"'


def _parameter(candidate: Described, name: str, schema: object) -> Leaf:
    return Leaf((name,), "", Of(candidate.document, schema, Origin("request", candidate.name)), is_text=True)


def _body(proposal: Proposal, operation: Described, candidate: Described, sources: list[Leaf]) -> str | None:
    wanted = candidate.body
    if candidate.method in ("GET", "HEAD") or not isinstance(wanted, Of):
        return None
    given = operation.body
    whole = list(objects(given, (), "request.body")) if isinstance(given, Of) else []
    filling = Filling(is_request=True, objects=whole)
    built = filling.body(wanted, sources)
    if built is None and operation.body is None and not candidate.needs_body:
        return None
    proposal.remark(("calls", "body"), filling.guesses)
    if built is None and not any(fields for form in wanted.forms if (fields := form.fields)):
        return None
    return built or _sampled(proposal, wanted)


def _sampled(proposal: Proposal, wanted: Of) -> str:
    proposal.remarks.setdefault(("calls", "body"), []).append("TODO: nothing fits; this is a sample")
    return json.dumps(sample(wanted), ensure_ascii=False)


def _answer(proposal: Proposal, operation: Described, candidate: Described) -> dict[str, Any]:
    status, table = _status(operation, candidate)
    answer: dict[str, Any] = {}
    if table:
        answer["status"] = table
        text = f"guess: `{operation.name.strip('`')}` declares {status}, the candidate {', '.join(map(str, table))}"
        proposal.remarks[("answer", "status")] = [text]
    wanted = operation.answers.get(status)
    given = next((body for name, body in candidate.answers.items() if name[:1] == "2" and isinstance(body, Of)), None)
    if not isinstance(wanted, Of) or _is_free(wanted):
        return answer
    if given is None:
        text = "the candidate's document does not describe its answer, which is given as it came"
        proposal.remarks.setdefault(("answer",), []).append(f"TODO: {text}")
        return answer
    filling = Filling(is_request=False, otherwise="answer.body")
    offered = list(leaves(given, (), "answer.body"))
    built = filling.body(wanted, offered)
    if built is None:
        proposal.remarks.setdefault(("answer",), []).append(
            "TODO: nothing of the candidate's answer fits; write `body`"
        )
        return answer
    proposal.remark(("answer", "body"), filling.guesses)
    answer["body"] = built
    return answer


def _is_free(wanted: Of) -> bool:
    """Whether any answer is one; nothing has to be mapped then."""
    return not any(form.fields or form.kinds - {"null"} < KINDS - {"null", "object"} for form in wanted.forms)


def _status(operation: Described, candidate: Described) -> tuple[str, dict[int, int]]:
    """The status of success to give, and which of the candidate's to turn into it."""
    mine = [status for status in operation.answers if re.fullmatch(r"2\d\d", status)]
    its = [status for status in candidate.answers if re.fullmatch(r"2\d\d", status)]
    if not mine:
        return "", {}
    kept = next((status for status in mine if status in its), mine[0])
    return kept, {int(status): int(kept) for status in its if status not in mine}


def counts(proposals: list[Proposal]) -> tuple[int, int]:
    """How many operations are guessed, and of how many."""
    return sum(one.is_adapted for one in proposals), len(proposals)

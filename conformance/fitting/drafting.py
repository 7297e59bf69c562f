"""Write a first adapter as YAML, each guess beside its key as a comment; what the check refuses is not written."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from conformance.adapter import Adapter, LoadedAdapter, OperationAdapter
from conformance.documents import Document, validate_model
from conformance.fitting.checking import collect
from conformance.fitting.described import CandidateDocument
from conformance.fitting.proposing import Proposal, propose, unfit
from conformance.inspection import Severity
from conformance.packs import Pack
from conformance.report.evidence import one_line

_WIDTH = 118
_LONGEST_REMARK = 400
_INDENT = 2


def draft(pack: Pack, candidate: CandidateDocument, named: str) -> tuple[str, list[Proposal]]:
    """A first adapter as YAML, and what it proposes; `named` is how it names the candidate's document."""
    proposals = [_readable(one) for one in propose(pack, candidate)]
    refused = _refused(pack, candidate, proposals)
    kept = [
        unfit(one.name, f"it does not fit: {refused[one.name]}; it was {one.reason}") if one.name in refused else one
        for one in proposals
    ]
    return _written(pack, candidate, named, kept), kept


def _readable(proposal: Proposal) -> Proposal:
    """The proposal, or that there is none where what it says is no adapter: a document may have any path."""
    try:
        OperationAdapter.model_validate(proposal.content)
    except ValidationError as error:
        return unfit(proposal.name, f"it cannot be called: {error.errors()[0]['msg']}; it was {proposal.reason}")
    return proposal


def _content(pack: Pack, proposals: Sequence[Proposal]) -> dict[str, Any]:
    return {
        "building-block": pack.id,
        "version": pack.manifest.version,
        "operations": {one.name: one.content for one in proposals},
    }


def _refused(pack: Pack, candidate: CandidateDocument, proposals: Sequence[Proposal]) -> dict[str, str]:
    """The operations in which the check finds an error, with the first."""
    document = Document(Path("adapter.yaml"), _content(pack, proposals), {})
    loaded = LoadedAdapter(validate_model(document, Adapter), document, "")
    refused: dict[str, str] = {}
    for key, finding in collect(loaded, pack, candidate):
        if finding.rule.severity is Severity.ERROR and len(key) > 1:
            refused.setdefault(str(key[1]), finding.problem)
    return refused


def _written(pack: Pack, candidate: CandidateDocument, named: str, proposals: Sequence[Proposal]) -> str:
    content = CommentedMap()
    adapted = sum(one.is_adapted for one in proposals)
    content.yaml_set_start_comment(
        f"A first adapter, guessed from two documents: {adapted} of {len(proposals)} operations.\n"
        "None of it was tried. Each guess has its reason beside it, and TODO stands where nothing fits.\n"
    )
    content["building-block"] = pack.id
    content["version"] = DoubleQuotedScalarString(pack.manifest.version)
    content["candidate-openapi"] = named
    operations = content["operations"] = CommentedMap()
    for proposal in proposals:
        operations[proposal.name] = _operation(proposal)
        _comment(operations, proposal.name, [proposal.reason], 1)
    stream = io.StringIO()
    writer = YAML()
    writer.width = _WIDTH * 100  # an expression stays in one piece
    writer.indent(mapping=_INDENT, sequence=2 * _INDENT, offset=_INDENT)
    writer.dump(content, stream)
    return stream.getvalue()


def _operation(proposal: Proposal) -> CommentedMap:
    written = CommentedMap()
    if not proposal.is_adapted:
        written["not-implemented"] = one_line(proposal.content["not-implemented"], _LONGEST_REMARK)
        return written
    calls = written["calls"] = CommentedSeq()
    for call in proposal.content["calls"]:
        calls.append(_part(proposal, call, ("calls",), 4))
    if "answer" in proposal.content:
        written["answer"] = _part(proposal, proposal.content["answer"], ("answer",), 3)
    if ("answer",) in proposal.remarks:
        _comment(written, "answer" if "answer" in written else "calls", proposal.remarks[("answer",)], 2)
    return written


def _part(proposal: Proposal, content: dict[str, Any], at: tuple[str, ...], depth: int) -> CommentedMap:
    written = CommentedMap()
    for name, value in content.items():
        written[name] = _value(name, value)
        _comment(written, name, proposal.remarks.get((*at, name), []), depth)
    return written


def _value(name: str, value: object) -> object:
    if name == "body" and isinstance(value, str):
        return LiteralScalarString(_in_lines(value))
    return CommentedMap(value) if isinstance(value, dict) else value


def _in_lines(expression: str) -> str:
    """An object with each of its outermost fields on a line, for people."""
    depth, quoted, lines, line = 0, False, [], ""
    for at, character in enumerate(expression):
        if character == '"' and expression[at - 1 : at] != "\\":
            quoted = not quoted
        depth += 0 if quoted else (character in "{[(") - (character in "}])")
        line += character
        if character == "," and depth == 1 and not quoted:
            lines.append(line)
            line = ""
    return "\n".join([*lines, line]) if len(expression) > _WIDTH - 20 else expression


def _comment(written: CommentedMap, key: str, remarks: Sequence[str], depth: int) -> None:
    if remarks:
        text = "\n".join(one_line(remark, _LONGEST_REMARK) for remark in remarks)
        written.yaml_set_comment_before_after_key(key, before=text, indent=depth * _INDENT)

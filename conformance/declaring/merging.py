"""Write a self-assessment, or bring one up to date with the specification, keeping all that people wrote in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from conformance.assessment.digests import requirement_digest
from conformance.assessment.loading import Claim
from conformance.assessment.undecided import expected_evidence, group_title, undecided
from conformance.declaring.rewriting import block_list, dump_yaml, load_yaml, with_comments_of, written
from conformance.model import Level, Requirement
from conformance.packs import Pack

_FRESH = """\
# What is declared of the requirements that no check decides. For each of them fill in:
#
#   fulfilment     met, partly, not met or not applicable; empty while nobody has answered
#   comment        how it is fulfilled, what is missing, or why it does not apply
#   evidence       a list of links, and of files by their path from here with their SHA-256 digest:
#                    - link: https://example.org/handbook#backups
#                    - file: evidence/audit.pdf
#                      sha256: 64 hexadecimal digits; `assess check` tells them
#   declared-by    who declares it
#   declared-on    when, as in 2026-11-21
#
# A requirement that checks decide may be declared too: add an entry with its `id` and these fields.
# `changed` stands where the specification says something else than it did when the requirement was declared: look
# again, and take `changed` out. Level, statement and what is expected are written by the kit. Comments stay.
candidate: {}
building-blocks: []
withdrawn: []
"""


@dataclass
class Merged:
    """The text of a document that was brought up to date, and the requirements for which it changed."""

    text: str = ""
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)


def merge(existing: str | None, claim: Claim, packs: Sequence[Pack]) -> Merged:
    """The document for a profile's packs: a new one, or the existing one brought up to date.

    `existing` is a text that `load_assessment` could read. Nothing that people wrote is taken out: an entry whose
    requirement is gone moves to `withdrawn`, and returns from there when the requirement does.
    """
    content, merged = load_yaml(existing or _FRESH), Merged()
    before = dump_yaml(content)
    known = {requirement.id: requirement for pack in packs for requirement in pack.requirements}
    _say_candidate(content["candidate"], claim)
    withdrawn = block_list(content, "withdrawn")
    _withdraw(content, withdrawn, known, merged)
    _take_out_empty(content)
    for pack in packs:
        _complete(_block(content, pack), pack, withdrawn, merged)
    for entry in _entries(content):
        if entry["id"] in known:
            _refresh(entry, known[entry["id"]], merged)
    after = dump_yaml(content)
    # Where nothing is new the file stays as people laid it out.
    merged.text = existing if existing is not None and after == before else with_comments_of(before, after)
    return merged


def _say_candidate(candidate: CommentedMap, claim: Claim) -> None:
    candidate.fa.set_block_style()
    for key, value in (("name", claim.candidate.name), ("version", claim.candidate.version)):
        if candidate.get(key) != value:
            candidate[key] = written(value)


def _entries(content: CommentedMap) -> Iterator[CommentedMap]:
    for requirements in _lists(content):
        yield from requirements


def _lists(content: CommentedMap) -> Iterator[CommentedSeq]:
    for block in content["building-blocks"]:
        for group in block["groups"]:
            yield group["requirements"]


def _withdraw(content: CommentedMap, withdrawn: CommentedSeq, known: Mapping[str, Requirement], merged: Merged) -> None:
    """Move entries whose requirement is gone."""
    for requirements in _lists(content):
        for index in reversed(range(len(requirements))):
            name = requirements[index]["id"]
            if name not in known:
                withdrawn.append(requirements.pop(index))
                merged.withdrawn.append(name)


def _take_out_empty(content: CommentedMap) -> None:
    """Take out groups, and then Building Blocks, that have no entry left."""
    blocks = content["building-blocks"]
    for block in blocks:
        _keep(block["groups"], "requirements")
    _keep(blocks, "groups")


def _keep(items: CommentedSeq, filled: str) -> None:
    for index in reversed(range(len(items))):
        if not items[index][filled]:
            del items[index]


def _block(content: CommentedMap, pack: Pack) -> CommentedMap:
    """The entry of a pack's Building Block, in the pack's version; made where there is none."""
    blocks = block_list(content, "building-blocks")
    block = next((one for one in blocks if one["id"] == pack.id), None)
    if block is None:
        block = CommentedMap(id=written(pack.id), version="", groups=CommentedSeq())
        blocks.append(block)
    assert isinstance(block, CommentedMap)
    if block["version"] != pack.manifest.version:
        block["version"] = written(pack.manifest.version)
    return block


def _complete(block: CommentedMap, pack: Pack, withdrawn: CommentedSeq, merged: Merged) -> None:
    """Bring back what was withdrawn and is in the specification again, and add what is not there yet."""
    present = {entry["id"] for group in block["groups"] for entry in group["requirements"]}
    expected = {requirement.id for requirement in undecided(pack)}
    for requirement in pack.requirements:
        if requirement.id in present:
            continue
        index = next((at for at, entry in enumerate(withdrawn) if entry["id"] == requirement.id), None)
        if index is not None:
            _requirements(block, requirement).append(withdrawn.pop(index))
            merged.returned.append(requirement.id)
        elif requirement.id in expected:
            _requirements(block, requirement).append(_entry(requirement))
            merged.added.append(requirement.id)


def _requirements(block: CommentedMap, requirement: Requirement) -> CommentedSeq:
    """The list of the group to which a requirement belongs; made where there is none."""
    title, groups = group_title(requirement), block_list(block, "groups")
    group = next((one for one in groups if one["title"] == title), None)
    if group is None:
        group = CommentedMap(title=written(title), requirements=CommentedSeq())
        groups.append(group)
    return block_list(group, "requirements")


def _entry(requirement: Requirement) -> CommentedMap:
    evidence = CommentedSeq()
    evidence.fa.set_flow_style()
    return CommentedMap(
        [
            ("id", written(requirement.id)),
            ("level", requirement.level.value),
            ("statement", written(requirement.statement.strip())),
            ("expected", written(expected_evidence(requirement))),
            ("fulfilment", None),
            ("comment", None),
            ("evidence", evidence),
            ("declared-by", None),
            ("declared-on", None),
        ]
    )


def _refresh(entry: CommentedMap, requirement: Requirement, merged: Merged) -> None:
    """Say what the specification says now; where something was declared of what it said before, keep that too."""
    level, statement = entry.get("level"), entry.get("statement")
    now = {"level": requirement.level.value, "statement": requirement.statement.strip()}
    before = {"level": level, "statement": statement and statement.strip()}
    if before != now:
        if entry.get("fulfilment") and (level or statement):
            merged.changed.append(requirement.id)
            if entry.get("changed") is None:
                _mark(entry, before)
        _set(entry, now)
    if entry.get("expected") != expected_evidence(requirement):
        _set(entry, {"expected": expected_evidence(requirement)})


def _mark(entry: CommentedMap, before: Mapping[str, str | None]) -> None:
    """Put `changed` behind the id: at the end of the entry it would come between a comment and what follows it."""
    level, statement = before["level"], before["statement"]
    changed = CommentedMap(digest=requirement_digest(Level(level) if level else None, statement))
    changed.update({key: _written(key, value) for key, value in before.items() if value})
    if "changed" in entry:
        entry["changed"] = changed
    else:
        entry.insert(list(entry).index("id") + 1, "changed", changed)


def _set(entry: CommentedMap, values: Mapping[str, str]) -> None:
    for key, value in values.items():
        if entry.get(key) == value:
            continue
        if key in entry:
            entry[key] = _written(key, value)
        else:
            entry.insert(list(entry).index("id") + 1, key, _written(key, value))


def _written(key: str, value: str) -> str:
    return value if key == "level" else written(value)

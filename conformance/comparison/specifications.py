"""What keeps reports from being compared line by line: other versions, other packs, other requirements. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from conformance.comparison.bids import Bid, BidBlock
from conformance.comparison.tender import Tender
from conformance.model import Json
from conformance.report.evidence import one_line
from conformance.report.shapes import RequirementFacts

_DIGEST = len("sha256:") + 12
"""So many characters of a digest tell it apart from another."""


def differences(bids: Sequence[Bid], tender: Tender | None) -> list[str]:
    """What differs in the specification that the bids were held against, a clause for each Building Block."""
    found = (_difference(name, _with(name, bids), tender) for name in compared_blocks(bids, tender))
    return [clause for clause in found if clause is not None]


def compared_blocks(bids: Sequence[Bid], tender: Tender | None) -> list[str]:
    """The Building Blocks that are compared: those of the tender in its order, else all that any bid has, sorted."""
    return list(tender.versions) if tender else sorted({name for one in bids for name in one.blocks})


def said(row: RequirementFacts) -> tuple[Json, ...]:
    """What the pack says of a requirement, without the verdict on it."""
    return tuple(value for key, value in sorted(row.items()) if key in RequirementFacts.__annotations__)


def _with(name: str, bids: Iterable[Bid]) -> dict[str, BidBlock]:
    """The Building Block in each bid that has it, by the bid's label."""
    return {one.label: one.blocks[name] for one in bids if name in one.blocks}


def _difference(name: str, blocks: Mapping[str, BidBlock], tender: Tender | None) -> str | None:
    shown, versions = one_line(name), {label: block.version for label, block in blocks.items()}
    if tender:
        versions["the tender"] = tender.versions[name]
    if len(set(versions.values())) > 1:
        return f"{shown} has {_told(versions, 'version ')}"
    digests = {label: block.pack_digest for label, block in blocks.items()}
    if len(set(digests.values())) > 1:
        return f"{shown} has {_told(digests, 'the pack ', _DIGEST)}"
    changed = next(_changed(list(blocks.values())), None)
    if changed is not None:
        labels = " and ".join(blocks)
        return f"{labels} say different things of {one_line(changed)} by the same pack, so that one of them was changed"
    return None


def _told(values: Mapping[str, str], noun: str, longest: int = 40) -> str:
    """Each value with those that have it: `version 1.0 in A and version 1.1 in B, C`."""
    holders = {value: ", ".join(label for label in values if values[label] == value) for value in values.values()}
    return " and ".join(f"{noun}{one_line(value, longest)} in {label}" for value, label in sorted(holders.items()))


def _changed(blocks: Sequence[BidBlock]) -> Iterator[str]:
    """The requirements of which not all say the same, one that only some of them have among these."""
    for name in dict.fromkeys(name for block in blocks for name in block.requirements):
        rows = [block.requirements.get(name) for block in blocks]
        facts = [said(row) if row else None for row in rows]
        if any(other != facts[0] for other in facts):
            yield name

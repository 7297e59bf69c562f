"""Which claims of a report are tried again on the candidate as it stands now, and the plan that tries them.

A report claims of each scenario and contract check that passed that it passes, and of each that failed that it fails.
All failures are tried again, and a sample of the passes, with the report's own seed and depth, which send the same
requests. Pure: the sample is drawn from a seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from conformance.adapter import read_profile_adapters
from conformance.contract import contract_checks
from conformance.exceptions import DocumentError, UsageError
from conformance.model import Depth
from conformance.packs import CROSS_FUNCTIONAL, Pack
from conformance.plan import Plan, Selection, make_plan
from conformance.profile import LoadedProfile
from conformance.report import Report
from conformance.report.evidence import one_line
from conformance.report.scenarios import scenario_heads

_CLAIMED = ("passed", "failed")


@dataclass(frozen=True)
class Claim:
    """What a report says of one scenario or contract check; `passed` says that it passed, else it failed."""

    scenario: str
    passed: bool
    reason: str


@dataclass(frozen=True)
class Chosen:
    """The claims of a report that are tried again, in its order, and how many passes they are a sample of."""

    claims: tuple[Claim, ...]
    passes: int
    seed: int
    """What the sample was drawn with; the requests have the report's own."""
    is_whole: bool
    """Whether all that was planned is tried again."""


def choose_claims(report: Report, path: Path, sample: int, seed: int) -> Chosen:
    """All failures of a report, and so many of its passes. Raises DocumentError where that is nothing at all."""
    claims = list(_claims(report, path))
    passes = [claim for claim in claims if claim.passed]
    drawn = set(random.Random(seed).sample(passes, min(sample, len(passes))))
    chosen = tuple(claim for claim in claims if not claim.passed or claim in drawn)
    if not chosen:
        problem = f"has no failure, and {len(passes)} passes of which {sample} were asked for: nothing can be repeated"
        raise DocumentError(path, problem)
    planned = sum(len(block["scenarios"]) for block in report["building_blocks"])
    return Chosen(chosen, len(passes), seed, is_whole=len(chosen) == planned)


def plan_again(report: Report, path: Path, chosen: Chosen, loaded: LoadedProfile, packs: Sequence[Pack]) -> Plan:
    """The plan of the chosen claims: the requests of the report's run, to the candidate of the profile.

    Raises UsageError where a pack is not that of the report, and DocumentError where the report claims what no pack
    plans.
    """
    _check_packs(report, path, packs)
    depth = next((one for one in Depth if one.value == report["run"]["depth"]), Depth.QUICK)
    known = {one.id for pack in packs for one in (*pack.scenarios, *contract_checks(pack, depth))}
    for claim in chosen.claims:
        if claim.scenario not in known:
            raise DocumentError(path, "the pack of the report has no such scenario", key=one_line(claim.scenario))
    blocks = tuple(block["id"] for block in report["building_blocks"])
    selection = Selection(blocks=blocks, scenarios=tuple(claim.scenario for claim in chosen.claims))
    return make_plan(loaded, packs, selection, report["run"]["seed"], depth, read_profile_adapters(loaded, packs))


def check_declared(report: Report, path: Path, loaded: LoadedProfile) -> None:
    """Raise DocumentError where the profile leaves out a Building Block that the report is about."""
    declared = [CROSS_FUNCTIONAL, *(block.id for block in loaded.profile.building_blocks)]
    for block in report["building_blocks"]:
        if block["id"] not in declared:
            problem = f"has no {one_line(block['id'])}, which {path} is about; add it"
            raise DocumentError(loaded.document.path, problem, key="building-blocks")


def _claims(report: Report, path: Path) -> Iterator[Claim]:
    seen: set[str] = set()
    for block in report["building_blocks"]:
        for head in scenario_heads(block["scenarios"]):
            if head.id in seen:
                raise DocumentError(path, "stands in it twice, and one of them is false", key=one_line(head.id))
            seen.add(head.id)
            if head.outcome in _CLAIMED:
                yield Claim(head.id, head.outcome == "passed", head.reason)


def _check_packs(report: Report, path: Path, packs: Sequence[Pack]) -> None:
    """Other packs send other requests, and ask for something else."""
    here = {pack.id: pack for pack in packs}
    for block in report["building_blocks"]:
        pack = here[block["id"]]
        if pack.digest != block["pack_digest"]:
            selected = f"the profile selects {pack.manifest.version}, which is {pack.digest}"
            raise UsageError(
                f"{path}: was made with the pack of {pack.id} {one_line(block['version'])} that is "
                f"{block['pack_digest']}, and {selected}: repeat it with the kit, or the --pack-path, that made it"
            )

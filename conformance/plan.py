"""Decide what will be checked, and what not and why. Pure: no network, no clock, no randomness."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cucumber_tag_expressions import TagExpressionError, parse

from conformance.adapter import LoadedAdapter
from conformance.contract import contract_checks, is_contract_check
from conformance.exceptions import SelectionError, UsageError
from conformance.model import NOT_IMPLEMENTED, Depth, Outcome, Scenario, ScenarioResult
from conformance.packs import CROSS_FUNCTIONAL, Pack
from conformance.profile import BlockProfile, LoadedProfile


@dataclass(frozen=True)
class Selection:
    """What was asked for on the command line; empty means everything."""

    blocks: tuple[str, ...] = ()
    tags: str | None = None
    operations: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlockPlan:
    """What will be checked of one Building Block.

    `scenarios` are to be run; `decided` are planned too, but what came of them is known beforehand; `unselected` were
    not asked for.
    """

    pack: Pack
    profile: BlockProfile
    adapter: LoadedAdapter | None
    planned: tuple[Scenario, ...]
    """Those to be run and those decided, in order: the scenarios of the pack, then the contract checks."""
    scenarios: tuple[Scenario, ...]
    decided: tuple[ScenarioResult, ...]
    unselected: tuple[Scenario, ...]


@dataclass(frozen=True)
class Plan:
    """What will be checked of a candidate.

    `probed` are the Building Blocks that requests may go to: those of the plan, or all of the profile where the plan
    has checks of the candidate as a whole.
    """

    loaded: LoadedProfile
    selection: Selection
    seed: int
    depth: Depth
    blocks: tuple[BlockPlan, ...]
    probed: tuple[tuple[Pack, BlockProfile], ...]
    adapters: Mapping[str, LoadedAdapter] = field(default_factory=dict)
    """The adapter of each Building Block that has one."""

    @property
    def scenarios(self) -> list[Scenario]:
        """Every scenario to be run, in order."""
        return [scenario for block in self.blocks for scenario in block.scenarios]


def make_plan(
    loaded: LoadedProfile,
    packs: Sequence[Pack],
    selection: Selection,
    seed: int,
    depth: Depth,
    adapters: Mapping[str, LoadedAdapter],
) -> Plan:
    """The plan for a profile and the packs of its Building Blocks.

    Raises SelectionError where a selected operation or scenario does not exist, or nothing is left to check. Packs that
    hold requirements alone have nothing to check from the start, and are planned: their requirements are reported.
    """
    chosen = [pack for pack in packs if not selection.blocks or pack.id in selection.blocks]
    _check_names(chosen, selection, depth)
    profiles = {block.id: block for block in loaded.profile.building_blocks}
    profiles.setdefault(CROSS_FUNCTIONAL, BlockProfile(id=CROSS_FUNCTIONAL, apis={}))
    blocks = (_plan_block(pack, profiles[pack.id], selection, depth, adapters.get(pack.id)) for pack in chosen)
    probed = tuple((pack, profiles[pack.id]) for pack in packs if pack.manifest.apis)
    plan = Plan(loaded, selection, seed, depth, tuple(blocks), probed, adapters)
    if any(pack.scenarios for pack in chosen) and not any(block.scenarios or block.decided for block in plan.blocks):
        raise SelectionError("no scenario matches what was selected; `govstack-conformance list --block …` shows them")
    return plan


def matches(scenario: Scenario, selection: Selection) -> bool:
    """Whether a scenario was asked for. Raises UsageError where the tag expression cannot be read."""
    return (
        (not selection.operations or any(name in selection.operations for name in scenario.operations))
        and (not selection.scenarios or not _names(scenario).isdisjoint(selection.scenarios))
        and (selection.tags is None or _tags_match(selection.tags, scenario.tags))
    )


def _plan_block(
    pack: Pack, profile: BlockProfile, selection: Selection, depth: Depth, adapter: LoadedAdapter | None
) -> BlockPlan:
    checks = (*pack.scenarios, *contract_checks(pack, depth))
    selected = [scenario for scenario in checks if matches(scenario, selection)]
    decided = {result.id: result for result in _decided(pack, profile, selected, _not_implemented(adapter))}
    return BlockPlan(
        pack=pack,
        profile=profile,
        adapter=adapter,
        planned=tuple(selected),
        scenarios=tuple(scenario for scenario in selected if scenario.id not in decided),
        decided=tuple(decided.values()),
        unselected=tuple(scenario for scenario in checks if not matches(scenario, selection)),
    )


def _not_implemented(adapter: LoadedAdapter | None) -> dict[str, str]:
    """The operations that the candidate does not offer, as its adapter says, and why."""
    written = adapter.adapter.operations if adapter else {}
    return {name: one.not_implemented for name, one in written.items() if one.not_implemented is not None}


def _decided(
    pack: Pack, profile: BlockProfile, selected: Sequence[Scenario], not_implemented: Mapping[str, str]
) -> Iterator[ScenarioResult]:
    """Without an address nothing can be tried; that is no excuse, so it is inconclusive and never “does not apply”.

    An operation that is not implemented fails by the adapter's own word. What the profile excludes from exploration is
    skipped by its wish, and the report says so.
    """
    for scenario in selected:
        for name in scenario.operations:
            if name in not_implemented:
                reason = f"{NOT_IMPLEMENTED} {name}, as the adapter says: {not_implemented[name]}"
                yield ScenarioResult(scenario.id, Outcome.FAILED, reason)
                break
            api = pack.operations[name].api
            if api not in profile.apis:
                reason = f"The candidate profile gives no base address for the Service API “{api}” of {pack.id}."
                yield ScenarioResult(scenario.id, Outcome.INCONCLUSIVE, reason)
                break
            if name in profile.contract.exclude and is_contract_check(scenario):
                reason = f"Not explored: the candidate profile excludes {name} from generated input."
                yield ScenarioResult(scenario.id, Outcome.SKIPPED, reason)
                break


def _check_names(packs: Sequence[Pack], selection: Selection, depth: Depth) -> None:
    operations = {name for pack in packs for name in pack.operations}
    for name in selection.operations:
        if name not in operations:
            raise SelectionError(f"--operation {name}: there is no such operation; there are {_some(operations)}")
    checks = (scenario for pack in packs for scenario in (*pack.scenarios, *contract_checks(pack, depth)))
    known = {name for scenario in checks for name in _names(scenario)}
    for name in selection.scenarios:
        if name not in known:
            raise SelectionError(
                f"--scenario {name}: there is no such scenario; `govstack-conformance list` shows them"
            )


def _names(scenario: Scenario) -> set[str]:
    """A scenario is named by its id; the id of an outline names all its rows, and is what stands before a full stop."""
    stops = (at for at, character in enumerate(scenario.id) if character == "." and scenario.example)
    return {scenario.id, *(scenario.id[:at] for at in stops)}


def _tags_match(expression: str, tags: Sequence[str]) -> bool:
    try:
        return bool(parse(expression).evaluate(tags))  # type: ignore[no-untyped-call]
    except TagExpressionError as error:
        problem = str(error).splitlines()[0]
        raise UsageError(
            f"--tag {expression}: is no tag expression ({problem}); write one such as “@positive and not @lifecycle”"
        ) from None


def _some(names: Collection[str]) -> str:
    ordered = sorted(names)
    return ", ".join(ordered[:12]) + (f" and {len(ordered) - 12} more" if len(ordered) > 12 else "")

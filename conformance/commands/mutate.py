"""`pack mutate`: make candidates that are wrong in one way, and see whether the checks of a pack find them."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands import options
from conformance.exceptions import SelectionError
from conformance.model import Depth
from conformance.mutation import KINDS, Ending, Fate, Tally, tally
from conformance.packs import Pack, find_packs, select_pack

if TYPE_CHECKING:
    from conformance.mutation.hunt import Manner

_SCENARIOS, _CONTRACT, _BOTH = "scenarios", "contract", "both"
_ROW = "{:<44} {:>6} {:>8} {:>9} {:>8} {:>9} {:>9} {:>9} {:>7}"
_HEADINGS = ("made", "nothing", "permitted", "counted", "scenarios", "contract", "surviving", "found")


@dataclass(frozen=True)
class _Hunted:
    """What became of the mutants of one pack."""

    pack: Pack
    endings: Sequence[Ending]
    notes: Sequence[str]

    def by_kind(self) -> dict[str, Tally]:
        """The tally of each kind, in the order of the table of kinds."""
        return {kind: tally(e for e in self.endings if e.kind == kind) for kind in KINDS if self._has(kind)}

    def by_operation(self) -> dict[str, Tally]:
        """The tally of each operation, in the pack's order."""
        names = dict.fromkeys(ending.operation for ending in self.endings)
        return {name: tally(e for e in self.endings if e.operation == name) for name in names}

    @property
    def survivors(self) -> list[Ending]:
        """Those that no check found."""
        return [ending for ending in self.endings if ending.fate is Fate.SURVIVED]

    @property
    def apart(self) -> list[Ending]:
        """Those with nothing to find."""
        return [ending for ending in self.endings if not ending.fate.counted]

    def _has(self, kind: str) -> bool:
        return any(ending.kind == kind for ending in self.endings)


@click.command(short_help="Find out which faults of a candidate the checks of packs find.")
@click.argument("blocks", nargs=-1, metavar="[BLOCK]...")
@click.option(
    "--with",
    "checks",
    type=click.Choice([_SCENARIOS, _CONTRACT, _BOTH]),
    default=_BOTH,
    show_default=True,
    help="What is to find the faults.",
)
@click.option(
    "--depth",
    type=click.Choice(["quick", "standard"]),
    default="quick",
    show_default=True,
    help="How far contract checks go.",
)
@click.option("--operation", "operations", multiple=True, metavar="ID", help="Only faults of this operation.")
@click.option("--kind", "kinds", multiple=True, metavar="ID", help="Only faults of this kind.")
@click.option("--at-least", type=click.FloatRange(0, 100), metavar="PERCENT", help="Exit with 1 when less is found.")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many operations at a time."
)
@click.option(
    "--seed", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True, help="The seed of all requests."
)
@options.output_format
@options.pack_path
@click.pass_context
def mutate(
    context: click.Context,
    blocks: tuple[str, ...],
    checks: str,
    depth: str,
    operations: tuple[str, ...],
    kinds: tuple[str, ...],
    at_least: float | None,
    workers: int,
    seed: int,
    output_format: str,
    pack_paths: tuple[Path, ...],
) -> None:
    """Make candidates that are wrong in one way from the reference candidates of packs, and see which are found.

    BLOCK may name a version, such as bb-payments@1.0; without one, the packs of all interfaces are tried. Changes that
    alter nothing, or that the document permits, are told apart and not counted.

    Exit status: 0; with --at-least, 1 where less is found or there is nothing to find.
    """
    packs = _packs(blocks, pack_paths)
    _check_names("--operation", operations, {name for pack in packs for name in pack.operations})
    _check_names("--kind", kinds, KINDS)
    from conformance.mutation.hunt import Manner  # brings the reference candidate, which no other command needs

    manner = Manner(
        scenarios=checks != _CONTRACT,
        contract=None if checks == _SCENARIOS else Depth(depth),
        seed=seed,
        workers=workers,
        operations=operations,
        kinds=kinds,
    )
    hunted = [_hunted(pack, manner) for pack in packs]
    if output_format == "json":
        click.echo(json.dumps(_as_json(hunted, checks, depth, seed), ensure_ascii=False, indent=1))
    else:
        _print(hunted)
    percentage = tally(ending for one in hunted for ending in one.endings).percentage
    context.exit(1 if at_least is not None and (percentage is None or percentage < at_least) else 0)


def _hunted(pack: Pack, manner: Manner) -> _Hunted:
    from conformance.mutation.hunt import hunt

    catch = hunt(pack, manner)
    return _Hunted(pack, catch.endings, catch.notes)


def _packs(blocks: Sequence[str], pack_paths: tuple[Path, ...]) -> list[Pack]:
    """The packs of these names, or all. Raises SelectionError where one has no interface."""
    found = find_packs(pack_paths)
    packs = [select_pack(found, name).read() for name in dict.fromkeys(blocks)]
    for pack in packs:
        if not pack.operations:
            raise SelectionError(f"{pack.id} has no interface, so that there is no candidate that could be changed")
    return packs or [pack for location in found if (pack := location.read()).operations]


def _check_names(option: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in (there := sorted(known)):
            near = difflib.get_close_matches(name, there, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(there[:40])}"
            raise SelectionError(f"{option} {name}: there is no such name; {hint}")


def _as_json(hunted: Iterable[_Hunted], checks: str, depth: str, seed: int) -> list[dict[str, object]]:
    return [
        {
            "building_block": one.pack.id,
            "version": one.pack.manifest.version,
            "with": checks,
            "depth": depth,
            "seed": seed,
            **_figures(tally(one.endings)),
            "kinds": [
                {"id": name, "title": KINDS[name].title, **_figures(found)} for name, found in one.by_kind().items()
            ],
            "operations": [{"id": name, **_figures(found)} for name, found in one.by_operation().items()],
            "notes": list(one.notes),
            "survivors": [_listed(ending) for ending in one.survivors],
            "apart": [{**_listed(ending), "because": ending.fate} for ending in one.apart],
        }
        for one in hunted
    ]


def _listed(ending: Ending) -> dict[str, str]:
    return {"id": ending.id, "operation": ending.operation, "kind": ending.kind, "change": ending.change}


def _figures(found: Tally) -> dict[str, object]:
    percentage = None if found.percentage is None else round(found.percentage, 2)
    return {**asdict(found), "counted": found.counted, "found": found.found, "percentage": percentage}


def _print(hunted: Sequence[_Hunted]) -> None:
    for one in hunted:
        click.echo(_ROW.format(f"{one.pack.id} {one.pack.manifest.version}", *_HEADINGS))
        for name, found in one.by_kind().items():
            _print_row(f"  {name}", found)
        click.echo()
        for name, found in one.by_operation().items():
            _print_row(f"  {name}", found)
        click.echo()
        _print_row("  all", tally(one.endings))
        for note in one.notes:
            click.echo(f"\n  {note}")
        _print_survivors(one)
    if len(hunted) > 1:
        click.echo(_ROW.format("All packs", *_HEADINGS))
        for one in hunted:
            _print_row(f"  {one.pack.id} {one.pack.manifest.version}", tally(one.endings))
        _print_row("  all", tally(ending for one in hunted for ending in one.endings))


def _print_row(name: str, found: Tally) -> None:
    share = "-" if found.percentage is None else f"{found.percentage:.1f} %"
    numbers = (found.made, found.alter_nothing, found.permitted, found.counted)
    by = (found.found_by_scenarios, found.found_by_contract, found.surviving)
    click.echo(_ROW.format(name, *numbers, *by, share))


def _print_survivors(one: _Hunted) -> None:
    click.echo(f"\n  Surviving: {len(one.survivors) or 'none'}")
    for ending in one.survivors:
        click.echo(f"    {ending.id}: {ending.change}")
    click.echo()

"""Hunt mutants: with the scenarios that could notice them, then with the contract check of their operation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from conformance.exceptions import ConformanceError
from conformance.model import Depth, Operation, Scenario
from conformance.mutation.baseline import Baseline, Unfit, read_baseline
from conformance.mutation.bench import Bench
from conformance.mutation.contract import ContractCheck
from conformance.mutation.making import Maker
from conformance.mutation.mutant import Ending, Fate, Mutant
from conformance.mutation.reddening import Reddened, reddened, together
from conformance.packs import Pack
from conformance.probe.workers import results


@dataclass(frozen=True)
class Manner:
    """How mutants are hunted: by scenarios, by contract checks of a depth, or both. No operation or kind means all.

    `each_scenario` asks of every scenario whether any mutant turns it red, and leaves those out that the right
    candidate does not pass.
    """

    scenarios: bool = True
    contract: Depth | None = None
    seed: int = 0
    workers: int = 1
    operations: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    each_scenario: bool = False


@dataclass(frozen=True)
class Catch:
    """What became of every mutant of a pack, in the order of its operations; `notes` say what could not be used.

    `reddened` and `unfit` are of use where each scenario was asked for.
    """

    endings: tuple[Ending, ...]
    notes: tuple[str, ...] = ()
    reddened: tuple[Reddened, ...] = ()
    unfit: tuple[Unfit, ...] = ()


def hunt(pack: Pack, manner: Manner) -> Catch:
    """Make and hunt every mutant of a pack.

    Raises NotReadyError where the right candidate does not pass a scenario by which mutants are to be found, unless
    each scenario is asked for.
    """
    bench = Bench(pack, manner.seed)
    operations = [one for one in pack.operations.values() if not manner.operations or one.id in manner.operations]
    baseline = read_baseline(bench, pack.scenarios, operations, leave_out=manner.each_scenario)
    hunter = Hunter(bench, baseline, manner)
    found = dict(results([[operation.id] for operation in operations], hunter.hunt, manner.workers))
    missing = [operation.id for operation in operations if operation.id not in found]
    if missing:
        raise ConformanceError(f"the mutants of {missing[0]} were lost; this is an error of the kit: please report it")
    catches = [found[operation.id] for operation in operations]
    return Catch(
        tuple(ending for catch in catches for ending in catch.endings),
        tuple(note for catch in catches for note in catch.notes),
        together(one for catch in catches for one in catch.reddened),
        tuple(baseline.unfit),
    )


@dataclass
class Hunter:
    """Hunts the mutants of one pack."""

    bench: Bench
    baseline: Baseline
    manner: Manner
    _last: dict[tuple[str, str], str] = field(default_factory=dict)
    """The scenario that found the last mutant like this one: it is tried first."""
    _contract: ContractCheck | None = None
    """The contract check of the operation at hand; None where it is not to be used."""

    def hunt(self, name: str) -> tuple[str, Catch]:
        """What becomes of every mutant of one operation."""
        operation = self.bench.pack.operations[name]
        notes = self._read_contract(operation)
        maker, wanted = Maker(self.bench, self.baseline), self.manner.kinds
        made = [pair for pair in maker.mutants(operation) if not wanted or pair[0].kind in wanted]
        endings = tuple(self._ending(operation, mutant, fate) for mutant, fate in made)
        if not self.manner.each_scenario:
            return name, Catch(endings, notes)
        red = {ending.by for ending in endings}
        mutants = [mutant for mutant, fate in made if fate is None]
        return name, Catch(endings, notes, tuple(reddened(self.bench, self.baseline, operation, mutants, red)))

    def _read_contract(self, operation: Operation) -> tuple[str, ...]:
        """Show the contract check the right candidate. Returns why it cannot be used, where it cannot."""
        self._contract = None
        if self.manner.contract is None:
            return ()
        check = ContractCheck(self.bench, operation)
        finding = check.show_right(self.manner.contract)
        self.baseline.contract = check.watch
        if finding is not None:
            return (f"The contract check of {operation.id} is not used: the reference candidate fails it, {finding}.",)
        self._contract = check
        return ()

    def _ending(self, operation: Operation, mutant: Mutant, fate: Fate | None) -> Ending:
        by = None
        if fate is None:
            fate, by = self._hunted(operation, mutant)
        return Ending(mutant.id, mutant.operation, mutant.kind, mutant.change, fate, by)

    def _hunted(self, operation: Operation, mutant: Mutant) -> tuple[Fate, str | None]:
        for scenario in self._scenarios(operation, mutant):
            by = self.bench.run(scenario, mutant.fault)
            if by is not None:
                self._last[_likeness(mutant)] = scenario.id
                return Fate.FOUND_BY_SCENARIO, by
        if self._contract is not None and self._contract.finds(mutant.fault, look_back=self.manner.scenarios):
            return Fate.FOUND_BY_CONTRACT, None
        return Fate.SURVIVED, None

    def _scenarios(self, operation: Operation, mutant: Mutant) -> Iterator[Scenario]:
        """The scenarios that could find a mutant: first what found one like it, then those of its operation."""
        if not self.manner.scenarios:
            return
        own = [pair for pair in self.baseline.scenarios if operation.id in pair[0].operations]
        other = [pair for pair in self.baseline.scenarios if operation.id not in pair[0].operations]
        last = self._last.get(_likeness(mutant))
        for scenario, watch in [*sorted(own, key=lambda pair: pair[0].id != last), *other]:
            if watch.meets(operation.id, mutant.fault):
                yield scenario


def _likeness(mutant: Mutant) -> tuple[str, str]:
    """What mutants have in common that the same scenario may find: kind, and status or part of the request."""
    return mutant.kind, mutant.detail.partition(".")[0]

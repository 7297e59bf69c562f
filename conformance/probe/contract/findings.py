"""Gather what answers show: one finding for each kind, operation and cause, with its smallest example and a count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conformance.contract import Kind
from conformance.model import Finding, Outcome, Scenario, StepResult
from conformance.probe.contract.places import Places
from conformance.probe.contract.rules import Remark, remarks
from conformance.probe.contract.trial import Trial

MOST_CAUSES = 20
"""So many causes of one kind are told apart; how many more there are is said."""


@dataclass
class _Found:
    """All answers that show one thing, the smallest first."""

    remark: Remark
    operation: str
    exchange: int
    size: int
    count: int = 1

    def finding(self) -> Finding:
        remark = self.remark
        return Finding(
            kind=remark.kind,
            operation=self.operation,
            cause=remark.cause,
            count=self.count,
            expected=remark.expected,
            source=remark.source(),
            actual=remark.actual,
            exchange=self.exchange,
        )


@dataclass
class Findings:
    """What was found so far, and what was worth knowing."""

    _findings: dict[tuple[str, str, str], _Found] = field(default_factory=dict)
    _observations: dict[tuple[str, str, str], _Found] = field(default_factory=dict)

    def look_at(self, trial: Trial, places: Places) -> None:
        """Gather what a trial shows."""
        for remark in remarks(trial, places):
            self.add(remark, trial)

    def add(self, remark: Remark, trial: Trial) -> None:
        """Gather one remark on a trial."""
        gathered = self._observations if remark.justifiable else self._findings
        key = remark.kind, trial.operation.id, remark.cause
        found = gathered.get(key)
        if found is None:
            gathered[key] = _Found(remark, trial.operation.id, trial.answer.exchange, trial.size)
            return
        found.count += 1
        if trial.size < found.size:
            found.remark, found.exchange, found.size = remark, trial.answer.exchange, trial.size

    def __bool__(self) -> bool:
        return bool(self._findings)

    def of(self, kind: str) -> list[Finding]:
        """The findings of a kind, those with the most answers first, and not more than can be read."""
        return _most(self._findings, kind)

    def all(self, kinds: Sequence[Kind]) -> tuple[Finding, ...]:
        """The findings of these kinds, in their order."""
        return tuple(finding for kind in kinds for finding in self.of(kind.id))

    def observations(self, kinds: Sequence[Kind]) -> tuple[Finding, ...]:
        """What was worth knowing, of these kinds in their order."""
        return tuple(finding for kind in kinds for finding in _most(self._observations, kind.id))

    def causes(self, kind: str) -> int:
        """How many causes of a kind there are, also those beyond what is told apart."""
        return sum(key[0] == kind for key in self._findings)

    def answers(self, kind: str) -> int:
        """In how many answers a kind was found."""
        return sum(found.count for key, found in self._findings.items() if key[0] == kind)


def _most(gathered: Mapping[tuple[str, str, str], _Found], kind: str) -> list[Finding]:
    found = [one for key, one in gathered.items() if key[0] == kind]
    return [one.finding() for one in sorted(found, key=lambda one: (-one.count, one.remark.cause))[:MOST_CAUSES]]


def step_results(
    check: Scenario, kinds: Sequence[Kind], findings: Findings, skipped: Mapping[str, str]
) -> tuple[StepResult, ...]:
    """What came of each kind; `skipped` says of some why nothing was looked at."""
    return tuple(
        _step_result(check, index, kind.id, findings, skipped.get(kind.id)) for index, kind in enumerate(kinds)
    )


def _step_result(check: Scenario, index: int, kind: str, findings: Findings, skipped: str | None) -> StepResult:
    step, found = check.steps[index], findings.of(kind)
    if not found:
        return StepResult(step, Outcome.SKIPPED if skipped else Outcome.PASSED, message=skipped)
    return StepResult(
        step,
        Outcome.FAILED,
        message=_message(findings, kind, found),
        expected=found[0].expected,
        actual=found[0].actual,
        exchanges=tuple(sorted({finding.exchange for finding in found})),
    )


def _message(findings: Findings, kind: str, found: Sequence[Finding]) -> str:
    causes, answers = findings.causes(kind), findings.answers(kind)
    more = f"; {causes - len(found)} more causes are not shown" if causes > len(found) else ""
    first = f"{found[0].operation}, {found[0].cause}"
    return f"{counted(causes, 'finding')} in {counted(answers, 'answer')}: {first}{' …' if causes > 1 else ''}{more}."


def summary(kinds: Sequence[Kind], findings: Findings) -> str:
    """All findings in one phrase: `2 findings: schema (3 answers), server-error (1 answer)`."""
    parts = [f"{k.id} ({counted(findings.answers(k.id), 'answer')})" for k in kinds if findings.causes(k.id)]
    causes = sum(findings.causes(kind.id) for kind in kinds)
    return f"{counted(causes, 'finding')}: {', '.join(parts)}"


def counted(number: int, noun: str) -> str:
    """A number and its noun: `1 answer`, `2 answers`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"

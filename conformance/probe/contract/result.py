"""What came of a contract check."""

from __future__ import annotations

from dataclasses import dataclass

from conformance.model import Finding, Outcome, StepResult


@dataclass(frozen=True)
class ContractResult:
    """What came of a contract check: its steps are the kinds, in their order."""

    outcome: Outcome
    reason: str
    steps: tuple[StepResult, ...]
    findings: tuple[Finding, ...]
    observations: tuple[Finding, ...]

"""The shape of a trial as JSON."""

from __future__ import annotations

from typing import TypedDict


class CountsRecord(TypedDict):
    """What was tried; faults are those with something to find."""

    scenarios: int
    scenarios_passed: int
    contract_checks: int
    contract_checks_passed: int
    faults: int
    faults_found_by_scenarios: int
    faults_found_by_contract: int


class PointRecord(TypedDict):
    """One thing to decide: where it stands, and where the document says otherwise, if it does."""

    kind: str
    subject: str
    place: str
    problem: str
    document: str | None


class TrialRecord(TypedDict):
    """The trial of one pack; `stands` where nothing in it is a contradiction or unsatisfiable."""

    building_block: str
    version: str
    depth: str
    seed: int
    stands: bool
    counts: CountsRecord
    points: list[PointRecord]
    notes: list[str]

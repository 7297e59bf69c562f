"""Hold reports against one another, and a report against the candidate as it stands now."""

from conformance.comparison.changes import Difference, difference, difference_lines, gated_status
from conformance.comparison.claims import Chosen, check_declared, choose_claims, plan_again
from conformance.comparison.repetition import REFUTED, UNTRIED, Repetition, repetition_lines, weigh_claims
from conformance.comparison.snapshot import Snapshot, take_snapshot

__all__ = [
    "REFUTED",
    "UNTRIED",
    "Chosen",
    "Difference",
    "Repetition",
    "Snapshot",
    "check_declared",
    "choose_claims",
    "difference",
    "difference_lines",
    "gated_status",
    "plan_again",
    "repetition_lines",
    "take_snapshot",
    "weigh_claims",
]

"""Hold reports against one another: what changed, what to try again, and bids side by side."""

from conformance.comparison.bids import Bid, bid
from conformance.comparison.bids_page import comparison_html
from conformance.comparison.bids_table import comparison_csv
from conformance.comparison.changes import Difference, difference, difference_lines, gated_status
from conformance.comparison.claims import Chosen, check_declared, choose_claims, plan_again
from conformance.comparison.repetition import REFUTED, UNTRIED, Repetition, repetition_lines, weigh_claims
from conformance.comparison.snapshot import Snapshot, take_snapshot
from conformance.comparison.tender import LoadedTender, Tender, load_tender
from conformance.comparison.weighing import Comparison, compare

__all__ = [
    "REFUTED",
    "UNTRIED",
    "Bid",
    "Chosen",
    "Comparison",
    "Difference",
    "LoadedTender",
    "Repetition",
    "Snapshot",
    "Tender",
    "bid",
    "check_declared",
    "choose_claims",
    "compare",
    "comparison_csv",
    "comparison_html",
    "difference",
    "difference_lines",
    "gated_status",
    "load_tender",
    "plan_again",
    "repetition_lines",
    "take_snapshot",
    "weigh_claims",
]

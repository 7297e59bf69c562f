"""Fault finding: candidates that are wrong in one way, and whether the checks see it."""

from conformance.mutation.kinds import KINDS, Kind
from conformance.mutation.mutant import Ending, Fate
from conformance.mutation.tally import Tally, tally

__all__ = ["KINDS", "Ending", "Fate", "Kind", "Tally", "tally"]

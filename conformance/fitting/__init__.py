"""Whether an adapter fits the documents of both sides, and a first adapter from these."""

from conformance.fitting.checking import Fit, check_adapter, pack_of
from conformance.fitting.described import CandidateDocument, read_candidate
from conformance.fitting.drafting import draft
from conformance.fitting.renderings import FIT_FORMATS
from conformance.fitting.rules import FITTING_RULES

__all__ = [
    "FITTING_RULES",
    "FIT_FORMATS",
    "CandidateDocument",
    "Fit",
    "check_adapter",
    "draft",
    "pack_of",
    "read_candidate",
]

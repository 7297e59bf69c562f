"""What changed between two versions of a specification, and whom it breaks."""

from conformance.evolution.change import CHANGE_RULES, Change, ChangeRule, Effect
from conformance.evolution.fate import CandidateProspects, Fate, Prospect
from conformance.evolution.foreseen import Foreseen, foresee
from conformance.evolution.renderings import CHANGE_FORMATS, Compared
from conformance.evolution.specification import Specification, changes, read_specification

__all__ = [
    "CHANGE_FORMATS",
    "CHANGE_RULES",
    "CandidateProspects",
    "Change",
    "ChangeRule",
    "Compared",
    "Effect",
    "Fate",
    "Foreseen",
    "Prospect",
    "Specification",
    "changes",
    "foresee",
    "read_specification",
]

"""Everything that is wrong with a specification: its documents, requirements and features, and between them."""

from conformance.inspection.finding import RULES, Finding, Rule, Severity
from conformance.inspection.renderings import FORMATS
from conformance.inspection.whole import Inspected, inspect

__all__ = ["FORMATS", "RULES", "Finding", "Inspected", "Rule", "Severity", "inspect"]

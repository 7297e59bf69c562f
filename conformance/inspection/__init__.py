"""Everything that is wrong with a specification: its documents, requirements and features, and between them."""

from conformance.inspection.document import is_openapi
from conformance.inspection.finding import RULES, Finding, Rule, Severity
from conformance.inspection.renderings import FORMATS, as_sarif, finding_lines, finding_object
from conformance.inspection.requirements import is_requirements
from conformance.inspection.source import read_source
from conformance.inspection.traceability import Matrix, as_csv, as_html, trace
from conformance.inspection.whole import Inspected, inspect

__all__ = [
    "FORMATS",
    "RULES",
    "Finding",
    "Inspected",
    "Matrix",
    "Rule",
    "Severity",
    "as_csv",
    "as_html",
    "as_sarif",
    "finding_lines",
    "finding_object",
    "inspect",
    "is_openapi",
    "is_requirements",
    "read_source",
    "trace",
]

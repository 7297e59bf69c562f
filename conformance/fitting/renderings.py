"""Findings on an adapter for people and for tools: lines of text, JSON, SARIF 2.1.0."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from conformance.fitting.checking import Fit
from conformance.inspection import Severity, as_sarif, finding_lines, finding_object


def _as_text(fit: Fit) -> Iterator[str]:
    """A line for each finding, what to do below it, and what was checked at the end."""
    yield from finding_lines(fit.findings)
    counted = Counter(finding.rule.severity for finding in fit.findings)
    operations = (
        f"of {len(fit.pack.operations)} operations {fit.adapted} are adapted, {fit.not_implemented} not implemented"
    )
    against = (
        f" and {fit.candidate.path.name}" if fit.candidate else "; it names no `candidate-openapi` to be held against"
    )
    yield (
        f"{counted[Severity.ERROR]} errors and {counted[Severity.WARNING]} warnings; {operations}; "
        f"held against {fit.pack.id} {fit.pack.manifest.version}{against}."
    )


def _as_json(fit: Fit) -> Iterator[str]:
    content = {
        "adapter": str(fit.path),
        "building_block": fit.pack.id,
        "version": fit.pack.manifest.version,
        "candidate_openapi": None if fit.candidate is None else str(fit.candidate.path),
        "operations": len(fit.pack.operations),
        "adapted": fit.adapted,
        "not_implemented": fit.not_implemented,
        "findings": [finding_object(finding) for finding in fit.findings],
    }
    yield json.dumps(content, ensure_ascii=False, indent=1)


FIT_FORMATS: Mapping[str, Callable[[Fit], Iterator[str]]] = {
    "text": _as_text,
    "json": _as_json,
    "sarif": lambda fit: as_sarif(fit.findings),
}
"""Every format by its name."""

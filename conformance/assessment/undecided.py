"""Which requirements no check decides, and what could show them to be met. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from conformance.model import Level, Observability, Requirement
from conformance.packs import Pack

_KINDS: Mapping[Observability, str] = {
    Observability.AUDITABLE: "A document or record that shows it: a policy, a design, a log, an auditor's statement.",
    Observability.OBSERVABLE: "An observation: what was done, by whom and when, and what was seen, with a record.",
}

_WEIGHTS: Mapping[Level, str] = {
    Level.REQUIRED: "Evidence is needed: a link or a file.",
    Level.RECOMMENDED: "Where it is not met, a comment that says why.",
    Level.OPTIONAL: "Only where it is offered.",
    Level.DRAFT: "It is a draft and is not weighed; a comment is enough.",
    Level.DEPRECATED: "It is deprecated and is not weighed; a comment is enough.",
}


def undecided(pack: Pack) -> list[Requirement]:
    """The requirements that no scenario verifies, or of which something remains to be evidenced, in their order."""
    verified = {name for scenario in pack.scenarios for name in scenario.requirements}
    return [one for one in pack.requirements if one.id not in verified or one.remains]


def group_title(requirement: Requirement) -> str:
    """The key functionality of a requirement, with its section, or its section alone."""
    functionality = requirement.key_functionality
    if functionality is None or functionality.lower() == requirement.section.lower():
        return functionality or requirement.section
    return f"{requirement.section} {functionality}"


def expected_evidence(requirement: Requirement) -> str:
    """What kind of evidence a reviewer expects, in a sentence or two."""
    what = f"To be evidenced: {requirement.remains}" if requirement.remains else _KINDS[requirement.observability]
    return f"{what} {_WEIGHTS[requirement.level]}"

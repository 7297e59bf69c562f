"""What is wrong with a specification: findings, each of a rule, with the place where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """An error makes a specification unusable or false somewhere; a warning makes it harder to use or to check."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Rule:
    """What is asked of a specification, and why; its id is never used again for anything else."""

    id: str
    severity: Severity
    title: str
    reason: str


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: where, what, and how to mend it. Line and column count from 1."""

    path: Path
    line: int | None
    column: int | None
    rule: Rule
    problem: str
    mend: str

    @property
    def place(self) -> str:
        """File, line and column as far as they are known, as editors understand them."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


_E, _W = Severity.ERROR, Severity.WARNING

RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule("file-unreadable", _E, "The file can be read",
             "What cannot be read specifies nothing."),
        Rule("file-key-twice", _E, "No key is given twice",
             "Readers differ on which of the two they take (RFC 8259, 4)."),
        Rule("file-tabs", _W, "JSON has no tabs at the beginning of its lines",
             "Tools that read it as YAML, of which JSON is a part, refuse them (YAML 1.2, 6.1)."),
        Rule("openapi-invalid", _E, "The OpenAPI document is valid",
             "Tools refuse it, or each reads it in its own way."),
        Rule("openapi-reference", _E, "References lead to a place in the document",
             "What they name is not specified."),
        Rule("openapi-status-key", _E, "Status codes are texts in quotation marks",
             "OpenAPI 3.0.3, 4.7.16.2: a number is another key in JSON, and tools fail on it."),
        Rule("openapi-operation-id", _E, "Every operation has an operationId of its own",
             "Scenarios, profiles and generated clients name operations by it."),
        Rule("openapi-claimed-twice", _E, "One document describes a method and path",
             "Two descriptions of one operation contradict each other sooner or later."),
        Rule("openapi-path-parameter", _E, "Parameters of the path are declared, and those declared stand in it",
             "OpenAPI 3.0.3, 4.7.12.2: otherwise nobody can build the address."),
        Rule("openapi-path-query", _E, "A path has no query",
             "OpenAPI 3.0.3, 4.7.8: a query is described by parameters."),
        Rule("openapi-parameter-twice", _E, "No parameter is declared twice",
             "OpenAPI 3.0.3, 4.7.10: it is unique by name and place."),
        Rule("openapi-no-success", _E, "Every operation says how success is answered",
             "Nobody can check an answer that is not described."),
        Rule("openapi-no-error", _W, "Every operation says how an error is answered",
             "Clients cannot tell what was wrong with their request."),
        Rule("openapi-no-security", _W, "Every operation says how to authenticate, or that nobody has to",
             "GovStack cross-functional requirement security 3 asks for authentication."),
        Rule("openapi-example", _E, "Examples are as their schemas say",
             "Who builds a client from the example fails."),
        Rule("openapi-default", _E, "Defaults are as their schemas say",
             "OpenAPI 3.0.3, 4.7.24: a default conforms to its type."),
        Rule("openapi-schema", _E, "Schemas can be satisfied and understood",
             "A constraint that cannot be read constrains nothing."),
        Rule("openapi-names", _W, "One thing has one name",
             "A name written in two ways is two names to every program."),
        Rule("openapi-format", _W, "Formats are known ones",
             "A format that nobody knows constrains nothing."),
        Rule("requirement-invalid", _E, "Requirements have id, level and classifiers",
             "What is not classified cannot be weighed."),
        Rule("requirement-twice", _E, "An id names one requirement",
             "A verdict on one would be read as a verdict on the other."),
        Rule("requirement-operation", _E, "Requirements name operations that exist",
             "What they ask of is not specified."),
        Rule("pack-invalid", _E, "The parts of a pack are there, and agree",
             "The kit cannot use it."),
        Rule("feature-unreadable", _E, "Feature files parse",
             "Scenarios that cannot be read check nothing."),
        Rule("feature-tag", _E, "Tags name operations and requirements that exist",
             "What a scenario shows is lost."),
        Rule("feature-endpoint", _E, "Features speak of paths that the interface has",
             "Feature and interface describe two different candidates."),
        Rule("scenario-id", _E, "A scenario has an id of its own",
             "Without it no report can name the scenario for ever."),
        Rule("scenario-step", _E, "Steps exist in the vocabulary",
             "A step that nobody knows checks nothing."),
        Rule("scenario-part", _E, "Steps speak of what the documents describe",
             "A field or an operation that is not there cannot be sent."),
        Rule("scenario-cannot-fail", _E, "Every scenario can fail",
             "A scenario without an assertion passes whatever the candidate does."),
        Rule("scenario-repeats", _W, "No scenario repeats another",
             "It costs time, and shows nothing more."),
        Rule("scenario-forbidden-status", _E, "Scenarios ask for statuses that the document declares",
             "Who is right by the document fails the scenario."),
        Rule("scenario-forbidden-field", _E, "Scenarios ask for fields that the document has",
             "Who is right by the document fails the scenario."),
        Rule("scenario-contradiction", _E, "Scenarios do not contradict each other",
             "No candidate can pass them both."),
    )
}  # fmt: skip
"""Every rule by its id."""

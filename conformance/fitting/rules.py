"""What is asked of an adapter beside that it can be read: rules of their own, and findings as of a specification."""

from __future__ import annotations

from collections.abc import Mapping

from conformance.inspection import Rule, Severity

_E, _W = Severity.ERROR, Severity.WARNING

FITTING_RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule("adapter-operation-unknown", _E, "Operations are those of the Building Block",
             "What no operation asks for is never used."),
        Rule("adapter-operation-open", _W, "Every operation is adapted, or said not to be implemented",
             "What is not named is sent to the candidate as the Building Block describes it."),
        Rule("adapter-api-unknown", _E, "Service APIs are those of the Building Block",
             "An address that stands for none is never used."),
        Rule("adapter-unused", _W, "All that stands in the adapter is used",
             "Who reads it believes that it does something."),
        Rule("adapter-host", _E, "Calls go to hosts that `apis` names",
             "Nothing is sent to a host that nobody named."),
        Rule("adapter-path", _E, "Calls go to paths and methods that the candidate's document has",
             "The candidate answers that there is no such thing."),
        Rule("adapter-query-unknown", _W, "Query parameters are those of the candidate's document",
             "What a candidate does not know it mostly passes over in silence."),
        Rule("adapter-query-missing", _E, "Query parameters that the candidate requires are set",
             "The candidate refuses the call."),
        Rule("adapter-header-missing", _W, "Headers that the candidate requires are set",
             "Unless the profile sends them, the candidate refuses the call."),
        Rule("adapter-body-unknown", _E, "Fields that are sent are those of the candidate's document",
             "What they hold is lost, or the candidate refuses the call."),
        Rule("adapter-body-missing", _E, "Fields that the candidate requires are set",
             "The candidate refuses the call."),
        Rule("adapter-passed-on", _W, "What is passed on as it came fits where it goes",
             "Names that differ between the two documents have to be mapped."),
        Rule("adapter-request-field", _E, "Expressions read what the Building Block's request has",
             "What is not there yields nothing, whatever is asked."),
        Rule("adapter-answer-field", _E, "Expressions read what the candidate's answer has",
             "What is not there yields nothing, whatever the candidate answers."),
        Rule("adapter-answer-before", _E, "Answers are used after the call that they answer",
             "Before it there is none."),
        Rule("adapter-answer-missing", _E, "Fields that the Building Block's answer requires are set",
             "Every answer breaks the specification."),
        Rule("adapter-answer-unknown", _E, "Fields of the answer are those that the Building Block allows",
             "Every answer breaks the specification."),
        Rule("adapter-status", _E, "Statuses of success that are given are declared by the Building Block's document",
             "Every answer with this status breaks the specification."),
        Rule("adapter-status-refusal", _W, "Statuses of refusals are declared by the Building Block's document",
             "A client cannot know that it has to expect them."),
        Rule("adapter-status-never", _W, "Every status of success can be given",
             "What no answer can be, no check can find met."),
        Rule("adapter-type", _E, "Values fit the types of the places that they are for",
             "The call is refused, or the answer breaks the specification."),
        Rule("adapter-list-of-one", _W, "Lists stay lists",
             "JSONata turns a sequence of one into the item itself."),
        Rule("adapter-comparison", _E, "What is compared is of one type",
             "A text equals no number; the comparison has one outcome, whatever is asked."),
        Rule("adapter-name", _E, "Functions and variables exist",
             "A function that nobody knows ends in a fault; a variable that nobody sets is nothing."),
    )
}  # fmt: skip
"""Every rule by its id."""

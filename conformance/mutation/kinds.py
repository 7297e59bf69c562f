"""Every kind of wrong that is tried: what a candidate of this kind does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One kind of wrong; `permissible` where the document decides whether a change of the answer is one."""

    id: str
    title: str
    permissible: bool = False


ANSWERS = (
    Kind("property-dropped", "a property is left out", permissible=True),
    Kind("property-retyped", "a value has another type", permissible=True),
    Kind("property-null", "null stands where a value should", permissible=True),
    Kind("property-renamed", "a property has another name", permissible=True),
    Kind("property-added", "a property stands where no other is allowed", permissible=True),
    Kind("beyond-bounds", "a number, text or list is beyond its bounds", permissible=True),
    Kind("outside-enumeration", "a value is outside its enumeration", permissible=True),
    Kind("format-broken", "a value breaks its pattern or format", permissible=True),
    Kind("zone-dropped", "a timestamp has no zone", permissible=True),
    Kind("status-undocumented", "a success has an undocumented status", permissible=True),
    Kind("media-type-changed", "a body has another media type", permissible=True),
    Kind("header-dropped", "a header is left out", permissible=True),
    Kind("header-broken", "a header breaks its schema", permissible=True),
    Kind("charset-changed", "a JSON body is not UTF-8"),
    Kind("body-truncated", "a JSON body breaks off"),
    Kind("body-empty", "a body is left out", permissible=True),
)
"""Wrong answers to right requests, and to wrong ones."""

REFUSALS = (
    Kind("refusal-as-success", "a refusal has status 200"),
    Kind("refusal-as-server-error", "a refusal has status 500"),
    Kind("refusal-undocumented", "a refusal has an undocumented status", permissible=True),
    Kind("refusal-with-stack-trace", "a refusal shows a stack trace"),
    Kind("refusal-malformed", "the body of a refusal is another value altogether", permissible=True),
)
"""Wrong refusals."""

REQUESTS = (
    Kind("required-ignored", "what is required may be left out"),
    Kind("type-ignored", "a type is not enforced"),
    Kind("enumeration-ignored", "an enumeration is not enforced"),
    Kind("pattern-ignored", "a pattern is not enforced"),
    Kind("format-ignored", "a format is not enforced"),
    Kind("length-ignored", "a length is not enforced"),
    Kind("bound-ignored", "a least or greatest number is not enforced"),
    Kind("count-ignored", "a number of items or properties is not enforced"),
    Kind("addition-ignored", "properties are accepted where no other is allowed"),
    Kind("alternatives-ignored", "a value that fits none of the alternatives is accepted"),
    Kind("unreadable-accepted", "a body that cannot be read is accepted"),
    Kind("bodiless-accepted", "a required body may be left out"),
    Kind("unknown-found", "what does not exist is answered as though it did"),
    Kind("rule-ignored", "a rule beyond the document is not enforced, such as that a name is unique"),
)
"""Requests that are accepted and should not be."""

CREDENTIALS = (
    Kind("missing-credentials-accepted", "requests without credentials are served"),
    Kind("wrong-credentials-accepted", "requests with wrong credentials are served"),
)
"""Credentials that are not looked at."""

STATE = (
    Kind("creation-lost", "what is created is not kept"),
    Kind("update-lost", "what is changed is not kept"),
    Kind("deletion-lost", "what is deleted is still there"),
    Kind("newest-left-out", "the newest record is left out"),
    Kind("filter-ignored", "what is selected is not filtered"),
)
"""A memory that does not hold what the answers say."""

ROBUSTNESS = (Kind("failure-on-invalid", "an invalid request makes the server fail"),)
"""Failure where a refusal is due."""

KINDS: dict[str, Kind] = {kind.id: kind for kind in (*ANSWERS, *REFUSALS, *REQUESTS, *CREDENTIALS, *STATE, *ROBUSTNESS)}
"""Every kind by its id, in the order in which they are shown."""

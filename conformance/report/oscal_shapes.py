"""The shapes of OSCAL assessment results that the kit writes: a part of what OSCAL 1.1.3 allows (NIST)."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict


class Property(TypedDict):
    """A fact in the kit's own namespace; `name` is a token, `value` one line that is not empty."""

    name: str
    ns: str
    value: str


ControlSelection = TypedDict(
    "ControlSelection",
    {
        "description": str,
        "include-all": NotRequired[dict[str, Any]],
        "include-controls": NotRequired[list[dict[Literal["control-id"], str]]],
        "exclude-controls": NotRequired[list[dict[Literal["control-id"], str]]],
        "remarks": NotRequired[str],
    },
)
"""Which requirements were assessed, and which were not; exactly one of the two `include` members is there."""

ReviewedControls = TypedDict("ReviewedControls", {"control-selections": list[ControlSelection]})


class Evidence(TypedDict):
    """Where evidence stands: a reference to a resource in the back matter."""

    href: str
    description: str


Observation = TypedDict(
    "Observation",
    {
        "uuid": str,
        "title": str,
        "description": str,
        "props": list[Property],
        "methods": list[Literal["TEST"]],
        "types": list[str],
        "subjects": list[dict[Literal["subject-uuid", "type"], str]],
        "relevant-evidence": list[Evidence],
        "collected": str,
    },
)
"""What one scenario or contract check saw; times are ISO 8601 with a zone."""


class Status(TypedDict):
    """Whether a requirement is satisfied, and why."""

    state: Literal["satisfied", "not-satisfied"]
    reason: Literal["pass", "fail", "other"]
    remarks: str


Target = TypedDict("Target", {"type": Literal["objective-id"], "target-id": str, "status": Status})

Finding = TypedDict(
    "Finding",
    {
        "uuid": str,
        "title": str,
        "description": str,
        "props": list[Property],
        "target": Target,
        "related-observations": NotRequired[list[dict[Literal["observation-uuid"], str]]],
        "remarks": NotRequired[str],
    },
)
"""The verdict on one requirement that was decided."""

Result = TypedDict(
    "Result",
    {
        "uuid": str,
        "title": str,
        "description": str,
        "start": str,
        "end": NotRequired[str],
        "props": NotRequired[list[Property]],
        "local-definitions": dict[str, Any],
        "reviewed-controls": ReviewedControls,
        "observations": NotRequired[list[Observation]],
        "findings": NotRequired[list[Finding]],
    },
)
"""The results for one Building Block. OSCAL has no empty lists: a member without content is left out."""


class Resource(TypedDict):
    """What the document refers to, such as a file beside it."""

    uuid: str
    title: str
    description: str
    rlinks: NotRequired[list[dict[str, str]]]

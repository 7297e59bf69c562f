"""What may be wrong with a reference candidate on purpose: a fault is asked at every point where it could act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from conformance.model import Json
from conformance.schema import Broken


@dataclass(frozen=True)
class Reply:
    """An answer before it is put into bytes, and how the candidate came to it."""

    status: int
    body: Json = None
    """None stands for no body."""
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes | None = None
    """Stands in place of the body, where a fault is one of the bytes themselves."""
    invalid: tuple[Broken, ...] = ()
    """What of the request breaks the document."""
    step: int | None = None
    """The rule of the operation that decided, counted from 0; None where the document alone did."""


class Fault:
    """One thing that is wrong with a candidate. This one is nothing: a candidate with it is right in everything."""

    def admits(self, operation: str, *, presented: bool) -> bool:
        """Whether a request without right credentials is served; `presented` where it has wrong ones."""
        return False

    def tolerates(self, operation: str, broken: Broken) -> bool:
        """Whether this break of the document is overlooked."""
        return False

    def skips(self, operation: str, step: int) -> bool:
        """Whether a rule does not hold: a refusal is not made, what is not found is taken for found, a filter is not
        applied.
        """
        return False

    def overlooks(self, operation: str, step: int) -> bool:
        """Whether a selection leaves out the newest of its records."""
        return False

    def forgets(self, operation: str, step: int) -> bool:
        """Whether what a rule does to the memory is undone once the answer is made."""
        return False

    def changes(self, operation: str, reply: Reply) -> Reply:
        """The answer that is given in place of the right one."""
        return reply


FAULTLESS = Fault()

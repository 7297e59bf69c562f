"""A request in the words of HTTP, before it has an address: its parts as text and bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote

from conformance.model import Operation

Credentials = Literal["right", "wrong", "none"]


@dataclass(frozen=True)
class Message:
    """What of a request its sender decides; the profile decides where it goes, and adds what it asks for.

    `path` are the values of path parameters as text, not yet escaped; `query` is encoded already. `left_out` names, in
    lower case, the headers that nothing else may put back. `method` stands where it is another than the operation's.
    """

    operation: Operation
    path: Mapping[str, str] = field(default_factory=dict)
    query: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    content: bytes | None = None
    credentials: Credentials = "right"
    left_out: frozenset[str] = frozenset()
    method: str | None = None

    def filled(self, template: str) -> str:
        """A path with its parameters filled in, each escaped as one segment (RFC 3986 section 3.3)."""
        for name, value in self.path.items():
            template = template.replace(f"{{{name}}}", quote(value, safe=""))
        return template

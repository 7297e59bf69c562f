"""Text that takes values from the environment: `${NAME}`. Every value taken this way is kept out of all output."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo

_REFERENCE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")

SHORTEST_SECRET = 4
"""A shorter value occurs by chance in any text, so that hiding it would blacken the report, and not hide it either."""


@dataclass
class Environment:
    """The environment variables that a profile may refer to, and the values that it did take from them."""

    variables: Mapping[str, str] = field(repr=False)
    taken: set[str] = field(default_factory=set, repr=False)

    def take(self, name: str) -> str:
        """The value of one variable. Raises ValueError where it is unset, or too short to be kept out of a report."""
        value = self.variables.get(name)
        if value is None:
            raise ValueError(f"the environment variable {name} is not set; set it before the run")
        if len(value) < SHORTEST_SECRET:
            raise ValueError(
                f"the value of the environment variable {name} has fewer than {SHORTEST_SECRET} characters and could "
                "not be kept out of the report; use a longer one"
            )
        self.taken.add(value)
        return value


def _expanded(value: Any, info: ValidationInfo) -> Any:
    environment = info.context
    assert isinstance(environment, Environment)
    if isinstance(value, str):
        return _REFERENCE.sub(lambda reference: environment.take(reference[1]), value)
    if isinstance(value, list):
        return [_expanded(item, info) for item in value]
    if isinstance(value, dict):
        return {name: _expanded(item, info) for name, item in value.items()}
    return value


def _secret(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, str) or not _REFERENCE.fullmatch(value):
        raise ValueError("is a secret and comes from the environment only; write ${NAME} and set NAME")
    secret = _expanded(value, info)
    if any(ord(character) < 0x20 for character in secret):
        raise ValueError(f"{value} holds a line break or another control character; set it without")
    return secret


Text = Annotated[str, BeforeValidator(_expanded)]
"""Text in which `${NAME}` stands for an environment variable."""

Data = Annotated[Any, BeforeValidator(_expanded)]
"""Any JSON value, in whose texts `${NAME}` stands for an environment variable."""

Secret = Annotated[str, BeforeValidator(_secret)]
"""A secret: nothing but `${NAME}` may be written."""

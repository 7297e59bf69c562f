"""JMESPath with a few functions that a candidate's memory needs.

JMESPath was preferred to JSONata here: an expression always ends, and its library is small and kept by many.
"""

from __future__ import annotations

import math
import random
import string
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import jmespath
from jmespath import functions
from jmespath.exceptions import JMESPathError

from conformance.model import Json
from conformance.reference import tokens

_PAGE = 25


class _Functions(functions.Functions):
    """The functions beyond standard JMESPath; the library finds them by their names."""

    @functions.signature()
    def _func_uuid(self) -> str:
        return str(uuid.uuid4())

    @functions.signature({"types": ["number"]})
    def _func_digits(self, count: int) -> str:
        return random.choice("123456789") + "".join(random.choices(string.digits, k=count - 1))

    @functions.signature()
    def _func_now(self) -> str:
        return _stamp(datetime.now(UTC))

    @functions.signature({"types": ["number"]})
    def _func_later(self, days: float) -> str:
        return _stamp(datetime.now(UTC) + timedelta(days=days))

    @functions.signature({"types": ["number"]})
    def _func_epoch(self, days: float) -> int:
        return int((datetime.now(UTC) + timedelta(days=days)).timestamp())

    @functions.signature({"types": []}, {"types": []})
    def _func_before(self, earlier: Json, later: Json) -> bool:
        """What is no date comes before nothing: a document may allow any text where it means one."""
        try:
            return _moment(earlier) < _moment(later)
        except ValueError:
            return False

    @functions.signature({"types": ["array"]})
    def _func_sum(self, items: list[Json]) -> float:
        """The sum of those that are numbers; the sum of standard JMESPath ends with an error at any other."""
        return sum(item for item in items if isinstance(item, int | float) and not isinstance(item, bool))

    @functions.signature({"types": ["object"]})
    def _func_token(self, claims: dict[str, Any]) -> str:
        return tokens.signed(claims)

    @functions.signature()
    def _func_public_keys(self) -> list[Json]:
        return tokens.public_keys()

    @functions.signature({"types": []})
    def _func_claims(self, token: Json) -> Json:
        return tokens.claims(token)

    @functions.signature({"types": []})
    def _func_escaped(self, content: Json) -> str:
        """A value as a part of an address (RFC 3986 section 2.1); nothing for none."""
        return "" if content is None else quote(str(content), safe="", errors="replace")

    @functions.signature({"types": []}, {"types": []})
    def _func_matches(self, content: Json, pattern: Json) -> bool:
        if not isinstance(pattern, Mapping):
            return bool(content == pattern)
        return isinstance(content, Mapping) and all(
            name in content and self._func_matches(content[name], value) for name, value in pattern.items()
        )

    @functions.signature({"types": []}, {"types": ["string"]})
    def _func_text_in(self, content: Json, text: str) -> bool:
        if isinstance(content, Mapping):
            return any(self._func_text_in(value, text) for value in content.values())
        return text in str(content)

    @functions.signature({"types": [], "variadic": True})
    def _func_merge(self, *contents: Json) -> dict[str, Json]:
        """Objects laid over one another; that of standard JMESPath ends with an error at what is none."""
        objects = [content for content in contents if isinstance(content, Mapping)]
        return {name: value for content in objects for name, value in content.items()}

    @functions.signature({"types": ["array"]}, {"types": []}, {"types": []})
    def _func_page(self, items: list[Json], number: float | None, size: float | None) -> list[Json]:
        """Pages are counted from 1; what is no count, such as a number below zero, is none."""
        each = _count(size) or _PAGE
        start = (max(_count(number), 1) - 1) * each
        return items[start : start + each]

    @functions.signature({"types": []}, {"types": ["string"]}, {"types": []})
    def _func_set(self, content: Json, name: str, value: Json) -> dict[str, Json]:
        return {**(content if isinstance(content, Mapping) else {}), name: value}


_OPTIONS = jmespath.Options(custom_functions=_Functions())


@lru_cache(maxsize=1024)
def compiled(expression: str) -> Any:
    """An expression as its library reads it. Raises jmespath.exceptions.JMESPathError where it is none."""
    return jmespath.compile(expression)


def problem_of(expression: str) -> str | None:
    """What is wrong with an expression, or None."""
    try:
        compiled(expression)
    except JMESPathError as error:
        return f"{expression!r} is no JMESPath expression: {str(error).splitlines()[0]}"
    return None


def evaluate(expression: str, context: Mapping[str, Json]) -> Json:
    """The value of an expression. Raises jmespath.exceptions.JMESPathError where it cannot be evaluated."""
    return compiled(expression).search(context, options=_OPTIONS)


def _count(number: float | None) -> int:
    return max(int(number), 0) if number is not None and math.isfinite(number) else 0


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _moment(text: Json) -> datetime:
    """A date or date-time; without an offset it is UTC. Raises ValueError."""
    found = datetime.fromisoformat(str(text))
    return found if found.tzinfo else found.replace(tzinfo=UTC)

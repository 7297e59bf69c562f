"""Values that were never sent before, of the shape that the document gives them; the same for the same seed."""

from __future__ import annotations

import contextlib
import math
import random
import re
import string
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from conformance.exceptions import UsageError
from conformance.model import Json
from conformance.request.drawing import shut_off

_TRIES = 50
_BASE = datetime(2030, 1, 1, tzinfo=UTC)
_FEWEST_DIGITS = 9
_LARGEST: Mapping[str, int] = {"int32": 2**31 - 1}


def fresh_value(schema: Mapping[str, Json], shape: Json, source: random.Random) -> Json:
    """A new value of the same shape as `shape` (an example) that satisfies the schema.

    Raises UsageError where neither an example nor the schema lets one be made.
    """
    kind = schema.get("type") or _type_of(shape)
    if kind == "integer":
        return _integer(schema, shape, source)
    if kind == "number":
        return float(_integer(schema, None, source))
    if kind != "string" or schema.get("enum"):
        raise UsageError(f"a new value cannot be made for a field of type {kind}; use a text or a number")
    return _text(schema, shape if isinstance(shape, str) else "", source)


def _text(schema: Mapping[str, Json], shape: str, source: random.Random) -> str:
    match schema.get("format"):
        case "uuid":
            return str(uuid.UUID(int=source.getrandbits(128), version=4))
        case "date-time":
            return (_BASE + timedelta(seconds=source.randrange(10**8))).isoformat().replace("+00:00", "Z")
        case "date":
            return (_BASE + timedelta(days=source.randrange(3650))).date().isoformat()
    pattern = schema.get("pattern")
    for _ in range(_TRIES):
        value = _like(shape, source) if any(map(str.isalnum, shape)) else _letters(schema, source)
        if pattern is None or re.search(pattern, value):
            return value
    return _matching(str(pattern), schema, source)


def _like(shape: str, source: random.Random) -> str:
    """Each letter and digit replaced by another of its kind, everything else kept; the first digit is not zero.

    Where no letter goes beyond f the shape is taken for hexadecimal, and stays so.
    """
    letters = string.ascii_lowercase
    if all(character in string.hexdigits for character in shape if character.isalpha()):
        letters = letters[:6]
    return "".join(_another(character, index, letters, source) for index, character in enumerate(shape))


def _another(character: str, index: int, letters: str, source: random.Random) -> str:
    if character in string.digits:
        return source.choice(string.digits[1:] if index == 0 else string.digits)
    if character in string.ascii_lowercase:
        return source.choice(letters)
    return source.choice(letters).upper() if character in string.ascii_uppercase else character


def _letters(schema: Mapping[str, Json], source: random.Random) -> str:
    shortest, longest = schema.get("minLength", 0), schema.get("maxLength", 1000)
    length = min(max(12, shortest), longest)
    return "".join(source.choice(string.ascii_lowercase + string.digits) for _ in range(length))


def _matching(pattern: str, schema: Mapping[str, Json], source: random.Random) -> str:
    """A text for a pattern that no example leads to: like one that hypothesis draws, or such a one itself."""
    shapes = _shapes(pattern, schema.get("minLength", 0), schema.get("maxLength", math.inf))
    if not shapes:
        raise UsageError(f"a new value for the pattern {pattern!r} cannot be made; give the field an example")
    shape = source.choice(shapes)
    alike = (_like(shape, source) for _ in range(_TRIES))
    return next((value for value in alike if re.search(pattern, value)), shape)


@lru_cache(maxsize=256)
def _shapes(pattern: str, shortest: int, longest: float) -> tuple[str, ...]:
    """Texts that match a pattern. Hypothesis is asked last, and once: it takes long to import, and to draw."""
    from hypothesis import HealthCheck, assume, given, seed, settings
    from hypothesis import strategies as st
    from hypothesis.errors import Unsatisfiable

    found: list[str] = []

    @seed(0)
    @settings(max_examples=20, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True))
    def collect(value: str) -> None:
        assume(shortest <= len(value) <= longest)
        found.append(value)

    with contextlib.suppress(Unsatisfiable), shut_off():
        collect()
    return tuple(found)


def _integer(schema: Mapping[str, Json], shape: Json, source: random.Random) -> int:
    """As long as the example, and of nine digits at least: a short number may be one that the candidate gave out."""
    digits = max(_FEWEST_DIGITS, len(str(abs(shape)))) if isinstance(shape, int) else _FEWEST_DIGITS
    low = max(10 ** (digits - 1), math.ceil(schema.get("minimum", 0)))
    high = min(math.floor(schema.get("maximum", low * 10 - 1)), _LARGEST.get(str(schema.get("format")), 2**63 - 1))
    if low > high:  # the document allows no number as long
        low = math.ceil(schema.get("minimum", high - abs(high) // 2))
    return source.randint(low, max(low, high))


def _type_of(shape: Json) -> str:
    return "integer" if isinstance(shape, int) and not isinstance(shape, bool) else "string"

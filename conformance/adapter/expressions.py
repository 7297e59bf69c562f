"""JSONata expressions, bounded in time and size.

JSONata was chosen as a published language with one reference, made to query and rebuild JSON; JMESPath can neither
decide nor reckon. Of its libraries jsonatapy was taken: it needs 20 to 50 µs for an expression (jsonata-python 30 to
1,000), tells `null` from nothing, and bounds time, recursion and sequences itself.
"""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from conformance.adapter.confined import confined_text, needs_confining
from conformance.adapter.evaluating import TAKEN_OUT, compiled, text_of
from conformance.adapter.messages import write_json
from conformance.model import Json

LARGEST = 5_000_000
"""So many characters a result may have, beside the bounds of `evaluating`."""

_FORMATTED = re.compile(r"\$formatNumber\b(?!\((?:[^\"']*,)?\s*(?:\"[^\"]{0,100}\"|'[^']{0,100}'))")
"""A use of $formatNumber whose picture is not a short text that stands there: of a long one it takes seconds."""

_LONG = re.compile(rb"\d{16}")
_EXACT = 2**53
_MARK = f"\ue000{secrets.token_hex(4)}:"
"""What stands before an integer that passes as a text; no candidate can know it."""

_MARKED = re.compile(rf"{_MARK}(-?\d+);")
_MARKED_TEXT = re.compile(rf'"{_MARK}-?\d+;"')
_LITERAL = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'")

_NAME = re.compile(r"[A-Za-z_]\w*")


class ExpressionError(Exception):
    """An expression could not be evaluated; the text says why."""


@dataclass(frozen=True)
class Undefined:
    """What an expression yields that finds nothing: no value, and not `null`."""


UNDEFINED = Undefined()


def evaluate(expression: str, context: str) -> Json:
    """The value of an expression over a context as `written`. Raises ExpressionError where it cannot be evaluated."""
    value, has_marks = _evaluated(expression, context)
    if not has_marks:
        return value
    makes_text = any(sign in expression for sign in ("&", "$string", "$join"))
    plain = _evaluated(expression, _MARKED_TEXT.sub("0", context))[0] if makes_text else None
    return _unmarked(value, plain, makes_text)


def _evaluated(expression: str, context: str) -> tuple[Json, bool]:
    """The value, and whether there are marked integers in it."""
    try:
        text = (confined_text if needs_confining(expression) else text_of)(expression, context)
    except (ValueError, MemoryError, OverflowError) as error:
        raise ExpressionError(_reason(error)) from None
    if text is None:
        return UNDEFINED, False
    if len(text) > LARGEST:
        raise ExpressionError(f"it yields more than {LARGEST} characters")
    return json.loads(text), _MARK in text


def literals(expression: str) -> list[str]:
    """The texts that stand in an expression."""
    return [first or second for first, second in _LITERAL.findall(expression)]


def identifiers(expression: str) -> list[str]:
    """The names that stand in an expression, of fields and all else."""
    return _NAME.findall(_LITERAL.sub("", expression))


def check_expression(text: str) -> str:
    """The expression itself. Raises ValueError where it cannot be parsed, or uses what adapters are not offered."""
    try:
        compiled(text)
    except ValueError as error:
        raise ValueError(f"is no JSONata expression: {_reason(error)}") from None
    for name, why in TAKEN_OUT.items():
        if re.search(rf"\${name}\b", text):
            raise ValueError(f"${name} is not offered to adapters: {why}")
    if _FORMATTED.search(text):
        raise ValueError("$formatNumber needs its picture as a text of at most 100 characters that stands there")
    return text


Expression = Annotated[str, AfterValidator(check_expression)]
"""A JSONata expression in a document; one that cannot be parsed is refused when the document is read."""


def _reason(error: BaseException) -> str:
    text = str(error).removeprefix("Parse error: ")
    return re.sub(r"^[A-Z]\d{4}: ", "", text) or type(error).__name__


def written(context: Json) -> str:
    """What an expression sees, as JSON. Integers beyond 2^53, where JSONata's are not exact, pass as marked texts."""
    content = write_json(context)
    return (write_json(_integers_to_marks(context)) if _LONG.search(content) else content).decode()


def _integers_to_marks(value: Json) -> Json:
    match value:
        case dict():
            return {name: _integers_to_marks(item) for name, item in value.items()}
        case list():
            return [_integers_to_marks(item) for item in value]
        case int() if abs(value) > _EXACT:
            return f"{_MARK}{value};"
    return value


def _unmarked(value: Json, plain: Json, makes_text: bool) -> Json:
    """The value with its integers back. Where it could be a text by now, `plain` tells: there the integers are 0."""
    match value:
        case dict():
            inside = plain if isinstance(plain, dict) else {}
            return {_digits(name): _unmarked(item, inside.get(name), makes_text) for name, item in value.items()}
        case list():
            beside = plain if isinstance(plain, list) and len(plain) == len(value) else [None] * len(value)
            return [_unmarked(item, other, makes_text) for item, other in zip(value, beside, strict=True)]
        case str() if (found := _MARKED.fullmatch(value)) and (plain == 0 or not makes_text):
            return int(found[1])
        case str():
            return _digits(value)
    return value


def _digits(text: str) -> str:
    return _MARKED.sub(r"\1", text)

"""Read JSON that anybody may have sent: within bounds, and only what can be shown and sent again."""

from __future__ import annotations

import json
import math

from conformance.model import Json

MOST_CONTAINERS = 250_000
"""JSON of more lists and objects is not read: in memory they take up to a hundred times their length."""

DEEPEST = 200
"""JSON that is nested deeper is not read: whatever looks at it later would come to the end of the stack."""

_TOO_DEEP = "it is nested too deeply to be read"
_LONGEST_NUMBER = 300


def read_json(content: bytes) -> Json:
    """The value of a JSON text (RFC 8259: UTF-8, nothing after the value). Raises ValueError, saying what is wrong."""
    if content.count(b"[") + content.count(b"{") > MOST_CONTAINERS:
        raise ValueError(f"it holds more than {MOST_CONTAINERS} lists and objects")
    try:
        value = _parse(content.decode("utf-8"))
    except UnicodeEncodeError:
        raise ValueError("it holds half of a surrogate pair") from None
    except UnicodeDecodeError as error:
        raise ValueError(f"it is not UTF-8 (byte {error.start})") from None
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    if content.count(b"[") + content.count(b"{") > DEEPEST and _is_deeper(value, DEEPEST):
        raise ValueError(_TOO_DEEP)
    return value


def _parse(text: str) -> Json:
    """The value of a JSON text. Raises ValueError where it is none, or holds what cannot be shown or sent again."""
    value = json.loads(text, parse_int=_integer, parse_float=_fraction, parse_constant=_no_number)
    if "\\u" in text:
        json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair is no character (RFC 8259 section 8.2)
    return value


def _integer(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise ValueError(f"it holds a number of more than {_LONGEST_NUMBER} digits")
    return int(text)


def _fraction(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"it holds a number that is too large: {text[:20]}")
    return value


def _no_number(text: str) -> Json:
    raise ValueError(f"{text} is no JSON number")


def _is_deeper(value: Json, deepest: int) -> bool:
    level = [value]
    for _ in range(deepest):
        level = [
            item
            for container in level
            if isinstance(container, dict | list)
            for item in (container.values() if isinstance(container, dict) else container)
        ]
        if not level:
            return False
    return True

"""Draw values with hypothesis, so that nothing but the seed decides on them, and nothing is written or said."""

from __future__ import annotations

import os
import random
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NOWHERE = Path(os.devnull, "hypothesis")
"""No folder can be made there."""

_SURROGATES = (0xD800, 0xDFFF)
_LAST_CHARACTER = 0x10FFFF


@contextmanager
def shut_off() -> Iterator[None]:
    """Within this context hypothesis leaves no trace, and finds none.

    Otherwise it takes constants from whatever modules are loaded, keeps them and tables of characters in a folder of
    the user's, and counts for two seconds which characters UTF-8 can encode.
    """
    from hypothesis import configuration
    from hypothesis.internal import charmap, constants_ast
    from hypothesis.internal.conjecture import providers
    from hypothesis.reporting import with_reporter

    state, modules = random.getstate(), (configuration, charmap, providers)
    names = ("__hypothesis_home_directory", "intervals_from_codec", "_get_local_constants")
    before: list[Any] = [getattr(module, name) for module, name in zip(modules, names, strict=True)]
    within = (_NOWHERE, _encodable(before[1]), constants_ast.Constants)
    _put(modules, names, within)
    providers.CONSTANTS_CACHE.cache.clear()
    try:
        with warnings.catch_warnings(), with_reporter(_say_nothing):
            warnings.simplefilter("ignore")
            yield
    finally:
        _put(modules, names, before)
        providers.CONSTANTS_CACHE.cache.clear()
        random.setstate(state)


def _put(modules: Any, names: Any, values: Any) -> None:
    for module, name, value in zip(modules, names, values, strict=True):
        setattr(module, name, value)


def _encodable(otherwise: Any) -> Any:
    """Every character but half of a surrogate pair has a form in UTF-8, and only one (RFC 3629 section 3)."""
    from hypothesis.internal.intervalsets import IntervalSet

    def intervals(codec: str) -> Any:
        if codec != "utf-8":
            return otherwise(codec)
        below, above = _SURROGATES
        return IntervalSet([(0, below - 1), (above + 1, _LAST_CHARACTER)]), IntervalSet([])

    return intervals


def _say_nothing(_: object) -> None:
    pass

"""Exchanges as they are kept until they are written down: packed, as one contract check may have 900 of 50 kB each."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Sequence
from typing import overload

from conformance.model import Exchange

_LARGE = 4096
"""So long an exchange is compressed: of a smaller one that would take more time than it saves room."""

_QUICKLY = 1
"""The level of compression that takes least time: the best would save a tenth more room."""


class KeptExchanges(Sequence[Exchange]):
    """Exchanges in the order in which they were sent, each unpacked when it is asked for, and packed when it is passed
    on to another process."""

    def __init__(self, exchanges: Iterable[Exchange] = ()) -> None:
        self._packed = [_pack(exchange) for exchange in exchanges]

    def __len__(self) -> int:
        return len(self._packed)

    @overload
    def __getitem__(self, index: int) -> Exchange: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Exchange]: ...
    def __getitem__(self, index: int | slice) -> Exchange | Sequence[Exchange]:
        if isinstance(index, slice):
            return [_unpack(packed) for packed in self._packed[index]]
        return _unpack(self._packed[index])

    def append(self, exchange: Exchange) -> None:
        """Keep one more."""
        self._packed.append(_pack(exchange))

    def take(self, begin: int) -> Sequence[Exchange]:
        """Those from this one on, counted from 0, which are kept no longer."""
        taken = self[begin:]
        del self._packed[begin:]
        return taken

    def copy(self) -> KeptExchanges:
        """The same exchanges, to which nothing more is added."""
        copied = KeptExchanges()
        copied._packed = list(self._packed)
        return copied

    def clear(self) -> None:
        """Keep none of them any longer."""
        self._packed.clear()


def _pack(exchange: Exchange) -> bytes:
    pickled = pickle.dumps(exchange, pickle.HIGHEST_PROTOCOL)
    return pickled if len(pickled) < _LARGE else zlib.compress(pickled, _QUICKLY)


def _unpack(packed: bytes) -> Exchange:
    pickled = packed if packed.startswith(pickle.PROTO) else zlib.decompress(packed)
    exchange: Exchange = pickle.loads(pickled)  # noqa: S301 - what `_pack` made
    return exchange

"""The parser of JSONata: jsonata-python, brought in without what it does to the interpreter.

When it is imported it raises the limit of recursion of the whole process tenfold, so that what is nested too deeply
would end the process, and no error.
"""

from __future__ import annotations

import sys

_limit = sys.getrecursionlimit()
from jsonata.jexception import JException  # noqa: E402
from jsonata.jsonata import Jsonata  # noqa: E402

sys.setrecursionlimit(_limit)

__all__ = ["JException", "Jsonata"]

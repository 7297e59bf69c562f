"""The step vocabulary; importing this package fills it."""

from conformance.probe.steps import answers, constraints, fields, lists, pages, requests, sending, tokens, waiting

MODULES = (requests, sending, answers, constraints, fields, lists, pages, tokens, waiting)
"""The modules of the vocabulary, in the order in which a scenario comes to need them."""

CHECKS = (answers, fields, lists, pages, tokens)
"""Those whose steps look at an answer: such a step can be waited for. Those of `constraints` look at many."""

__all__ = [
    "CHECKS",
    "MODULES",
    "answers",
    "constraints",
    "fields",
    "lists",
    "pages",
    "requests",
    "sending",
    "tokens",
    "waiting",
]

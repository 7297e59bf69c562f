"""The step vocabulary; importing this package fills it."""

from conformance.probe.steps import answers, fields, lists, requests, sending, tokens, waiting

MODULES = (requests, sending, answers, fields, lists, tokens, waiting)
"""The modules of the vocabulary, in the order in which a scenario comes to need them."""

CHECKS = (answers, fields, lists, tokens)
"""Those whose steps look at an answer."""

__all__ = ["CHECKS", "MODULES", "answers", "fields", "lists", "requests", "sending", "tokens", "waiting"]

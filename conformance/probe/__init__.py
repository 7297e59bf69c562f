"""Probe a candidate: preflight, the step vocabulary, and the scenarios, which pytest runs."""

from conformance.probe import steps  # fills the vocabulary

__all__ = ["steps"]

"""The step vocabulary; importing this package fills it."""

from conformance.probe.steps import answers, fields, requests, sending

__all__ = ["answers", "fields", "requests", "sending"]

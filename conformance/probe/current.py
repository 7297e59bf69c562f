"""Which feature files pytest is to collect: a module cannot be given arguments."""

from __future__ import annotations

from contextvars import ContextVar

_FILES: ContextVar[tuple[str, ...]] = ContextVar("feature_files")


def feature_files() -> tuple[str, ...]:
    """The feature files of the run under way."""
    return _FILES.get()


def set_feature_files(files: tuple[str, ...]) -> None:
    """Say which feature files the run under way has."""
    _FILES.set(files)

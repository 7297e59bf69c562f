"""What pytest is to collect: a module cannot be given arguments."""

from __future__ import annotations

from contextvars import ContextVar

_FILES: ContextVar[tuple[str, ...]] = ContextVar("feature_files")
_CHECKS: ContextVar[tuple[str, ...]] = ContextVar("contract_checks")


def feature_files() -> tuple[str, ...]:
    """The feature files of the run under way."""
    return _FILES.get()


def contract_checks() -> tuple[str, ...]:
    """The ids of the contract checks of the run under way."""
    return _CHECKS.get()


def set_collected(files: tuple[str, ...], checks: tuple[str, ...]) -> None:
    """Say which feature files and contract checks the run under way has."""
    _FILES.set(files)
    _CHECKS.set(checks)

"""What an exception that ends a scenario says of the candidate."""

from __future__ import annotations

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive, NotReadyError
from conformance.model import Outcome

_OUTCOMES: dict[type[BaseException], Outcome] = {
    CheckFailed: Outcome.FAILED,
    Inconclusive: Outcome.INCONCLUSIVE,
    NotReadyError: Outcome.INCONCLUSIVE,  # such as a token that is no longer issued
    DoesNotApply: Outcome.SKIPPED,
}


def outcome_of(error: BaseException) -> Outcome:
    """The outcome of a scenario that ends with this exception; anything unforeseen is an error of the kit."""
    return next((outcome for kind, outcome in _OUTCOMES.items() if isinstance(error, kind)), Outcome.ERROR)

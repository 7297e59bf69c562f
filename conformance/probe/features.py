"""The feature files of a run: pytest-bdd reads them when it begins, and keeps each until no later phase needs it.

A run may take hours: what its scenarios are must not depend on what becomes of the files meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pytest_bdd.exceptions import GherkinParseError
from pytest_bdd.feature import features, get_features

from conformance.contract import is_contract_check
from conformance.exceptions import DocumentError
from conformance.model import Scenario


def feature_files(scenarios: Iterable[Scenario]) -> tuple[str, ...]:
    """The files that scenarios are in, as pytest-bdd names them; contract checks are in none."""
    files = (str(Path(scenario.file).resolve()) for scenario in scenarios if not is_contract_check(scenario))
    return tuple(dict.fromkeys(files))


def read_features(scenarios: Iterable[Scenario]) -> None:
    """Have pytest-bdd read the files of scenarios anew. Raises DocumentError where one cannot be read any more."""
    features.clear()
    for file in feature_files(scenarios):
        try:
            get_features([file])
        except (OSError, UnicodeDecodeError, GherkinParseError):
            raise DocumentError(Path(file), "was changed as the run began, and cannot be read any more") from None


def keep_features(scenarios: Iterable[Scenario]) -> None:
    """Have pytest-bdd let go of all files but those of scenarios."""
    for unneeded in features.keys() - set(feature_files(scenarios)):
        del features[unneeded]

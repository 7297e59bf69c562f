"""The module that pytest collects: a test for each planned scenario and each contract check."""

from collections.abc import Callable

import pytest
from pytest_bdd import scenarios

from conformance.probe.current import contract_checks, feature_files

if feature_files():
    scenarios(*feature_files())


@pytest.mark.parametrize("contract_check", contract_checks())
def test_contract(contract_check: str, explore: Callable[[], None]) -> None:
    """Explore the contract of one operation."""
    explore()

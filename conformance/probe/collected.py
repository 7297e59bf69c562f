"""The module that pytest collects: pytest-bdd fills it with a test for each scenario of the plan's feature files."""

from pytest_bdd import scenarios

from conformance.probe.current import feature_files

scenarios(*feature_files())

"""What a run imports, at first or when it is needed, compiles, generates and reads: for what is forked afterwards."""

import pytest_bdd.plugin
import schemathesis.generation.drivers
import schemathesis.openapi

import conformance.engine
import conformance.probe.contract
import tests.forked
from conformance.locations import data_folder
from conformance.packs import find_packs
from conformance.probe.contract.loading import load
from conformance.report.html import render_html
from tests.report.sample import empty

__all__ = ["conformance", "pytest_bdd", "schemathesis", "tests"]

load()
for location in find_packs():
    location.read()
"".join(render_html(empty(), data_folder("reports")))

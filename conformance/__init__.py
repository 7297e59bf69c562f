"""A conformance test kit for GovStack Building Block specifications: plan, probe, judge, report."""

__version__ = "0.1.0"

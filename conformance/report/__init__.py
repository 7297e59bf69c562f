"""The canonical report document, and its renderings."""

from conformance.report.cucumber import render_cucumber_messages
from conformance.report.document import make_report
from conformance.report.files import RENDERINGS, read_report, write_report
from conformance.report.html import render_html
from conformance.report.junit import render_junit
from conformance.report.oscal import render_oscal
from conformance.report.shapes import Report

__all__ = [
    "RENDERINGS",
    "Report",
    "make_report",
    "read_report",
    "render_cucumber_messages",
    "render_html",
    "render_junit",
    "render_oscal",
    "write_report",
]

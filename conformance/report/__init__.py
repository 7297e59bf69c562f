"""The canonical report document, and its renderings."""

from conformance.report.badge import render_badge
from conformance.report.csv_table import render_csv
from conformance.report.cucumber import render_cucumber_messages
from conformance.report.document import make_report
from conformance.report.explanation import print_explanation
from conformance.report.files import RENDERINGS, Rendering, read_report, write_report
from conformance.report.html import render_html
from conformance.report.judged_again import judge_again, judging
from conformance.report.junit import render_junit
from conformance.report.lookup import find_entries
from conformance.report.markdown import render_markdown
from conformance.report.oscal import render_oscal
from conformance.report.pdf import render_pdf
from conformance.report.shapes import Report
from conformance.report.terminal import print_verdict

__all__ = [
    "RENDERINGS",
    "Rendering",
    "Report",
    "find_entries",
    "judge_again",
    "judging",
    "make_report",
    "print_explanation",
    "print_verdict",
    "read_report",
    "render_badge",
    "render_csv",
    "render_cucumber_messages",
    "render_html",
    "render_junit",
    "render_markdown",
    "render_oscal",
    "render_pdf",
    "write_report",
]

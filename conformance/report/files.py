"""Write a report in its formats, and read it again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, cast

import jsonschema_rs

from conformance.documents import read_document
from conformance.exceptions import DocumentError
from conformance.judge import judge
from conformance.locations import data_folder
from conformance.output import WRITTEN_BY_A_RUN
from conformance.record_file import read_record
from conformance.report.badge import render_badge
from conformance.report.csv_table import render_csv
from conformance.report.cucumber import render_cucumber_messages
from conformance.report.document import make_report
from conformance.report.evidence import one_line
from conformance.report.html import render_html
from conformance.report.json_document import render_json
from conformance.report.junit import render_junit
from conformance.report.markdown import render_markdown
from conformance.report.oscal import render_oscal
from conformance.report.pdf import render_pdf
from conformance.report.shapes import Report


class Rendering(NamedTuple):
    """One format: the name of its file, and what makes its text or bytes, in pieces, from the document alone."""

    name: str
    render: Callable[[Report], Iterator[str] | Iterator[bytes]]

    def content(self, report: Report) -> Iterator[bytes]:
        """What stands in the file, in pieces; text is in UTF-8."""
        return (piece.encode() if isinstance(piece, str) else piece for piece in self.render(report))


RENDERINGS: Mapping[str, Rendering] = {
    "html": Rendering(WRITTEN_BY_A_RUN["html"], lambda report: render_html(report, data_folder("reports"))),
    "pdf": Rendering("report.pdf", lambda report: render_pdf(report, data_folder("reports"))),
    "json": Rendering(WRITTEN_BY_A_RUN["json"], render_json),
    "junit": Rendering(WRITTEN_BY_A_RUN["junit"], render_junit),
    "cucumber-messages": Rendering("cucumber-messages.ndjson", render_cucumber_messages),
    "oscal": Rendering("oscal-assessment-results.json", render_oscal),
    "csv": Rendering("requirements.csv", render_csv),
    "markdown": Rendering("summary.md", render_markdown),
    "badge": Rendering("badge.svg", lambda report: render_badge(report, data_folder("reports"))),
}
"""Every format by its name."""


def write_report(report: Report, folder: Path) -> list[Path]:
    """Write the formats of every run, piece by piece; returns the files. None of them is ever there in part."""
    written = []
    for rendering in (RENDERINGS[output_format] for output_format in WRITTEN_BY_A_RUN):
        unfinished = folder / f"{rendering.name}.part"
        with unfinished.open("wb") as stream:
            stream.writelines(rendering.content(report))
        written.append(unfinished.replace(folder / rendering.name))
    return written


def read_report(path: Path) -> Report:
    """Read report.json, or make the report of a run's record (.ndjson). Raises DocumentError where it is neither."""
    if path.suffix == ".ndjson":
        return make_report(judge(read_record(path)))
    content = read_document(path).content
    schema = json.loads((data_folder("reports") / "report.schema.json").read_text(encoding="utf-8"))
    error = next(jsonschema_rs.Draft202012Validator(schema).iter_errors(content), None)
    if error is not None:
        where = one_line(".".join(map(str, error.instance_path))) or "the whole document"
        raise DocumentError(path, f"is no report of this format: {one_line(error.message, 200)}", key=where)
    return cast(Report, content)

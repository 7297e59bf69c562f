"""Write a report in its formats, and read it again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

import jsonschema_rs
from pydantic_core import PydanticSerializationError, to_json

from conformance.documents import read_document
from conformance.exceptions import DocumentError
from conformance.judge import judge
from conformance.locations import data_folder
from conformance.record import read_record
from conformance.report.document import make_report
from conformance.report.html import render_html
from conformance.report.junit import render_junit
from conformance.report.shapes import Report

RENDERINGS: Mapping[str, tuple[str, Callable[[Report], str]]] = {
    "html": ("report.html", lambda report: render_html(report, data_folder("reports"))),
    "json": ("report.json", lambda report: _json_text(report) + "\n"),
    "junit": ("junit.xml", render_junit),
}
"""Every format: the name of its file, and what makes its text from the document alone."""


def write_report(report: Report, folder: Path) -> list[Path]:
    """Write the report in every format; returns the files."""
    written = []
    for name, render in RENDERINGS.values():
        (folder / name).write_text(render(report), encoding="utf-8")
        written.append(folder / name)
    return written


def _json_text(report: Report) -> str:
    try:
        return to_json(report, indent=1).decode()
    except PydanticSerializationError:  # half a surrogate pair, which UTF-8 cannot hold, and an escape can
        return json.dumps(report, ensure_ascii=False, indent=1).encode(errors="replace").decode()


def read_report(path: Path) -> Report:
    """Read report.json, or make the report of a run's record (.ndjson). Raises DocumentError where it is neither."""
    if path.suffix == ".ndjson":
        return make_report(judge(read_record(path)))
    content = read_document(path).content
    schema = json.loads((data_folder("reports") / "report.schema.json").read_text(encoding="utf-8"))
    error = next(jsonschema_rs.Draft202012Validator(schema).iter_errors(content), None)
    if error is not None:
        where = ".".join(map(str, error.instance_path)) or "the whole document"
        raise DocumentError(path, f"is no report of this format: {error.message[:200]}", key=where)
    return cast(Report, content)

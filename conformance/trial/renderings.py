"""A trial for people and for tools: text, JSON, Markdown and HTML."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import cast

from conformance.locations import data_folder
from conformance.report.evidence import one_line
from conformance.report.markdown import inert
from conformance.report.templates import template_environment
from conformance.trial.point import Point, PointKind, Trial
from conformance.trial.shapes import CountsRecord, PointRecord, TrialRecord


def headline(trial: Trial) -> str:
    """What it comes to, in a sentence."""
    if trial.stands:
        return "No two parts of the specification exclude each other, and every scenario can be carried out."
    counted = [f"{kind.heading.lower()}: {len(trial.of_kind(kind))}" for kind in PointKind if kind.decides]
    return f"The specification cannot stand as it is; {', '.join(counted)}."


def tried(trial: Trial) -> tuple[tuple[str, str], ...]:
    """What was tried, and with what result: pairs of a label and a text."""
    counts = trial.counts
    found = f"{counts.faults_found_by_scenarios} found by scenarios, {counts.faults_found_by_contract} more by contract"
    return (
        ("Scenarios that the reference candidate passes", f"{counts.scenarios_passed} of {counts.scenarios}"),
        ("Contract checks that it passes", f"{counts.contract_checks_passed} of {counts.contract_checks}"),
        ("Faulty candidates", f"{counts.faults}: {found} checks"),
    )


def as_text(trial: Trial) -> Iterator[str]:
    """What it comes to, then a paragraph for each kind, a line or two for each point."""
    yield one_line(f"{trial.name} ({trial.block} {trial.version})")
    yield headline(trial)
    yield from (f"  {label}: {text}" for label, text in tried(trial))
    for kind in PointKind:
        points = trial.of_kind(kind)
        yield f"\n{kind.heading}: {len(points) or 'none'}"
        if points:
            yield f"  {kind.meaning} {kind.mend}"
        for point in points:
            yield from _lines(point)
    if trial.notes:
        yield "\nNot tried"
        yield from (f"  {one_line(note)}" for note in trial.notes)


def _lines(point: Point) -> Iterator[str]:
    yield f"  {one_line(point.place)}: {one_line(point.problem, 400)} [{one_line(point.subject)}]"
    if point.document:
        yield f"      the document: {one_line(point.document)}"


def as_json(trial: Trial) -> Iterator[str]:
    """Everything, as JSON."""
    yield json.dumps(record(trial), ensure_ascii=False, indent=1)


def record(trial: Trial) -> TrialRecord:
    """Everything, in the shape of the JSON."""
    return {
        "building_block": trial.block,
        "version": trial.version,
        "depth": trial.depth,
        "seed": trial.seed,
        "stands": trial.stands,
        "counts": cast(CountsRecord, asdict(trial.counts)),
        "points": [_record(point) for point in trial.points],
        "notes": list(trial.notes),
    }


def _record(point: Point) -> PointRecord:
    return {
        "kind": point.kind.value,
        "subject": point.subject,
        "place": point.place,
        "problem": point.problem,
        "document": point.document,
    }


def as_markdown(trial: Trial) -> Iterator[str]:
    """A page for a meeting or an issue: a table for each kind that has points."""
    yield f"## {inert(trial.name)}: {inert(trial.block)} {inert(trial.version)}\n"
    yield f"{headline(trial)}\n"
    yield from (f"- {label}: {text}" for label, text in tried(trial))
    for kind in PointKind:
        points = trial.of_kind(kind)
        if not points:
            continue
        yield f"\n### {kind.heading}: {len(points)}\n\n{kind.meaning} {kind.mend}\n"
        yield "| where | what | which | document |\n|---|---|---|---|"
        for point in points:
            cells = (point.place, point.problem, point.subject, point.document or "")
            yield f"| {' | '.join(inert(cell) if cell else '' for cell in cells)} |"
    if trial.notes:
        yield "\n### Not tried\n"
        yield from (f"- {inert(note)}" for note in trial.notes)


def as_html(trial: Trial) -> Iterator[str]:
    """One page that needs neither network nor script."""
    folder: Path = data_folder("reports")
    style = (folder / "report.css").read_text(encoding="utf-8")
    template = template_environment(folder).get_template("trial.html.j2")
    kinds = [(kind, trial.of_kind(kind)) for kind in PointKind]
    yield template.render(trial=trial, kinds=kinds, headline=headline(trial), tried=tried(trial), style=style)


TRIAL_FORMATS: Mapping[str, Callable[[Trial], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
    "html": as_html,
}
"""Every format by its name."""

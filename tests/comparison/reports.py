"""Reports of runs that never took place, for what is compared."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from conformance.judge import judge
from conformance.model import Level, Outcome
from conformance.report import Report, make_report
from conformance.report.json_document import render_json
from tests.records import a_block, a_record, a_requirement, a_scenario

P, F, S, U, E = Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED, Outcome.INCONCLUSIVE, Outcome.ERROR

REQUIREMENTS = {"needed": "bb-example-1", "wished": "bb-example-2"}
"""The requirements, by the scenario that verifies each; a third scenario, `free`, verifies none."""

OPERATIONS = {"needed": "list", "wished": "list", "free": "create"}


def a_report(
    outcomes: Mapping[str, Outcome] | None = None, *, without: Collection[str] = (), needed: Level = Level.REQUIRED
) -> Report:
    """A report of three scenarios that passed, but for these outcomes, `without` some and all that is theirs."""
    came = {"needed": P, "wished": P, "free": P, **(outcomes or {})}
    kept = [name for name in came if name not in without]
    levels = {"needed": needed, "wished": Level.OPTIONAL}
    block = a_block(
        [a_scenario(f"bb-example.{n}", [OPERATIONS[n]], [REQUIREMENTS[n]] if n in REQUIREMENTS else []) for n in kept],
        operations=dict.fromkeys(OPERATIONS[name] for name in kept),
        requirements=[a_requirement(REQUIREMENTS[name], levels[name]) for name in kept if name in REQUIREMENTS],
    )
    record = a_record([block], {f"bb-example.{name}": came[name] for name in kept})
    return make_report(judge(record))


def write(report: Report, path: Path, edit: Callable[[Any], object] | None = None) -> Path:
    """Write a report, changed by an edit."""
    content = json.loads("".join(render_json(report)))
    if edit is not None:
        edit(content)
    path.write_text(json.dumps(content), encoding="utf-8")
    return path

"""Changes between two versions for people and for tools: text, JSON, Markdown and HTML."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from conformance.evolution import foreseen_renderings as foreseen_parts
from conformance.evolution.change import Change, Effect
from conformance.evolution.foreseen import Foreseen
from conformance.evolution.specification import Specification
from conformance.locations import data_folder
from conformance.model import Json
from conformance.report.evidence import one_line
from conformance.report.markdown import inert
from conformance.report.templates import template_environment


@dataclass(frozen=True)
class Compared:
    """Two versions, what changed between them, and what would become of the verdicts of reports."""

    old: Specification
    new: Specification
    changes: Sequence[Change]
    foreseen: Foreseen | None = None

    def counted(self, whom: str) -> Counter[Effect]:
        """How many changes have which effect on the candidate, or on its clients."""
        return Counter(getattr(change.rule, whom) for change in self.changes)

    @property
    def unread(self) -> list[str]:
        """What could not be read in either."""
        return [*self.old.unread, *self.new.unread]


def as_text(compared: Compared) -> Iterator[str]:
    """The counts, then a line for each change; breaking ones first, editorial ones counted alone."""
    yield from (f"Not read: {one_line(text)}" for text in compared.unread)
    for whom in ("candidate", "clients"):
        counted = compared.counted(whom)
        yield f"For {'a candidate' if whom == 'candidate' else 'its clients'}: " + ", ".join(
            f"{counted[effect]} {effect}" for effect in Effect
        )
    for change in _ordered(compared.changes):
        rule = change.rule
        yield one_line(f"{rule.candidate}/{rule.clients}: {change.where}: {_said(change)} [{rule.id}] {rule.reason}")
    if compared.foreseen is not None:
        yield from foreseen_parts.foreseen_text(compared.foreseen)


def as_json(compared: Compared) -> Iterator[str]:
    """Everything, as JSON."""
    content: dict[str, Json] = {
        "old": compared.old.name,
        "new": compared.new.name,
        "not_read": compared.unread,
        "changes": [
            {
                "where": change.where,
                "old": change.old,
                "new": change.new,
                "rule": change.rule.id,
                "candidate": change.rule.candidate.value,
                "clients": change.rule.clients.value,
                "reason": change.rule.reason,
            }
            for change in compared.changes
        ],
    }
    if compared.foreseen is not None:
        content["reports"] = foreseen_parts.foreseen_json(compared.foreseen)
    yield json.dumps(content, ensure_ascii=False, indent=1)


def as_markdown(compared: Compared) -> Iterator[str]:
    """A table for a pull request, without what is editorial."""
    yield f"## {inert(compared.old.name)} to {inert(compared.new.name)}\n"
    for text in compared.unread:
        yield f"- Not read: {inert(text)}"
    yield "| candidate | clients | where | before | after | rule |\n|---|---|---|---|---|---|"
    left = 0
    for change in _ordered(compared.changes):
        if change.rule.candidate is change.rule.clients is Effect.EDITORIAL:
            left += 1
            continue
        cells = (change.where, change.old or "", change.new or "", change.rule.id)
        yield f"| {change.rule.candidate} | {change.rule.clients} | {' | '.join(map(inert, cells))} |"
    yield f"\nBeside that, {left} editorial changes."
    if compared.foreseen is not None:
        yield from foreseen_parts.foreseen_markdown(compared.foreseen)


def as_html(compared: Compared) -> Iterator[str]:
    """One page that needs neither network nor script."""
    folder: Path = data_folder("reports")
    style = (folder / "report.css").read_text(encoding="utf-8")
    template = template_environment(folder).get_template("changes.html.j2")
    yield template.render(
        compared=compared,
        changes=_ordered(compared.changes),
        effects=list(Effect),
        candidate=compared.counted("candidate"),
        clients=compared.counted("clients"),
        style=style,
        parts=foreseen_parts,
        one_line=one_line,
    )


CHANGE_FORMATS: Mapping[str, Callable[[Compared], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
    "html": as_html,
}
"""Every format by its name."""


def _ordered(changes: Sequence[Change]) -> list[Change]:
    """What breaks a candidate first, then what breaks its clients; in each the order of the documents."""
    order = list(Effect)
    return sorted(changes, key=lambda one: (order.index(one.rule.candidate), order.index(one.rule.clients)))


def _said(change: Change) -> str:
    if change.old is None:
        return f"added {change.new}"
    return f"removed {change.old}" if change.new is None else f"{change.old} → {change.new}"

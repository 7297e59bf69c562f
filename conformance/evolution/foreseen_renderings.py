"""What would become of verdicts, as lines of text, as JSON and as Markdown; the page has a template of its own."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.evolution.fate import CandidateProspects, Fate, Prospect
from conformance.evolution.foreseen import Foreseen
from conformance.model import Json
from conformance.report.evidence import one_line
from conformance.report.markdown import inert

_SHOWN = (Fate.LOST, Fate.OPEN, Fate.GONE)
_LONGEST = 700
_MOST = 3
"""So many reasons of each prospect are printed as text."""


def foreseen_text(foreseen: Foreseen) -> Iterator[str]:
    """A paragraph for each candidate; what is kept is counted alone."""
    yield ""
    yield summary(foreseen)
    for passed in foreseen.not_looked_at:
        yield one_line(f"Not looked at: {passed.path}: {passed.why}", _LONGEST)
    for one in foreseen.candidates:
        yield one_line(f"{title(one)}: {counts(one)}", _LONGEST)
        yield from (f"  to know: {one_line(remark, _LONGEST)}" for remark in one.recorded.remarks)
        for prospect in shown(one):
            told = because(prospect)
            of = one_line(f"{named(prospect)}: {change(prospect)}: {told[0]}", _LONGEST)
            yield f"  {prospect.fate}: {of}"
            yield from (f"    and {one_line(more, _LONGEST)}" for more in told[1:_MOST])
            if len(told) > _MOST:
                yield f"    and {len(told) - _MOST} more, which the JSON has"


def foreseen_json(foreseen: Foreseen) -> Json:
    """Everything, what is kept included."""
    return {
        "would_lose": foreseen.losing,
        "looked_at": [_candidate(one) for one in foreseen.candidates],
        "not_looked_at": [{"path": str(one.path), "why": one.why} for one in foreseen.not_looked_at],
    }


def foreseen_markdown(foreseen: Foreseen) -> Iterator[str]:
    """A table of all that is not kept."""
    yield f"\n## Verdicts\n\n{summary(foreseen)}\n"
    for passed in foreseen.not_looked_at:
        yield f"- Not looked at: {inert(str(passed.path))}: {inert(passed.why)}"
    for one in foreseen.candidates:
        yield f"\n### {inert(title(one))}\n\n{counts(one)}.\n"
        for remark in one.recorded.remarks:
            yield f"- To know: {inert(remark)}"
        rows = shown(one)
        if rows:
            yield "\n| what would become | of | verdict | why |\n|---|---|---|---|"
        for prospect in rows:
            told = because(prospect)
            more = f" and {len(told) - 1} more" if len(told) > 1 else ""
            cells = named(prospect), change(prospect), told[0]
            yield f"| {prospect.fate} | {' | '.join(map(inert, cells))}{more} |"


def summary(foreseen: Foreseen) -> str:
    """How many reports were looked at, and how many candidates would lose a verdict."""
    looked, passed = len(foreseen.candidates), len(foreseen.not_looked_at)
    more = f"; {passed} not looked at" if passed else ""
    return f"{foreseen.losing} of {looked} candidates would lose a verdict by what is recorded of them{more}."


def title(one: CandidateProspects) -> str:
    """The candidate, and where its report stands."""
    candidate = one.recorded.report["candidate"]
    return f"{candidate['name']} {candidate['version']} ({one.recorded.path})"


def counts(one: CandidateProspects) -> str:
    """How many verdicts have which fate."""
    counted = one.counted()
    told = ", ".join(f"{counted[fate]} {fate}" for fate in Fate)
    return f"{told}; {one.undecided} had no verdict to lose"


def shown(one: CandidateProspects) -> list[Prospect]:
    """All that is not kept: what would be lost first, REQUIRED ones before others."""
    listed = [prospect for prospect in one.prospects if prospect.fate in _SHOWN]
    return sorted(listed, key=lambda prospect: (_SHOWN.index(prospect.fate), prospect.level not in (None, "REQUIRED")))


def named(prospect: Prospect) -> str:
    """What a prospect is of."""
    return f"{prospect.kind} {prospect.id}" + (f" ({prospect.level})" if prospect.level else "")


def change(prospect: Prospect) -> str:
    """The verdict then, and what would follow."""
    return f"{prospect.then or 'not in the report'} → {prospect.follows or 'nothing'}"


def because(prospect: Prospect) -> list[str]:
    """Why, one sentence for each citation or reason; there is at least one for all that is not kept."""
    return [*map(str, prospect.citations), *prospect.reasons]


def _candidate(one: CandidateProspects) -> Json:
    recorded, counted = one.recorded, one.counted()
    return {
        "path": str(recorded.path),
        "candidate": recorded.report["candidate"]["name"],
        "candidate_version": recorded.report["candidate"]["version"],
        "run": recorded.report["run"]["id"],
        "building_block": recorded.block["id"],
        "version": recorded.block["version"],
        "remarks": list(recorded.remarks),
        "counts": {fate.value: counted[fate] for fate in Fate},
        "no_verdict_to_lose": one.undecided,
        "prospects": [
            {
                "kind": prospect.kind,
                "id": prospect.id,
                "level": prospect.level,
                "then": prospect.then,
                "fate": prospect.fate.value,
                "follows": prospect.follows,
                "reasons": list(prospect.reasons),
                "citations": [
                    {"scenario": cited.scenario, "exchange": cited.exchange, "what": cited.what}
                    for cited in prospect.citations
                ],
            }
            for prospect in one.prospects
        ],
    }

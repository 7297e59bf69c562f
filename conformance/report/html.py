"""Render the canonical report document as one HTML file that needs neither network nor script to be read.

Every value of the document may come from a hostile candidate. Three things stand between such a value and the reader:
autoescape, which is never switched off for it; `visible`, through which jinja2 passes every printed text, so that
nothing can hide or reorder what is read; and a Content-Security-Policy that runs only the script of the kit.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment

from conformance.report.evidence import (
    evidence,
    example,
    failing_step,
    repeat_command,
    requests_by_status,
    telling_exchange,
)
from conformance.report.scenario_shapes import BodyRecord, ExchangeRecord, RequestRecord, ResponseRecord
from conformance.report.scenarios import ScenarioHead, scenario_heads
from conformance.report.shapes import BuildingBlock, Report
from conformance.report.templates import template_environment, tone

# So many characters of recorded texts fit a page that a browser opens with ease. What did not pass takes what it needs
# of them, what passed shares the rest; where the failures alone are too many, they share.
_CHARACTERS = 1_200_000
_FEWEST_CHARACTERS, _MOST_CHARACTERS = 80, 4_000
_HEAD = 4  # a message head may be this many times as long as a body: a cut header says little

MOST_TOLD = 200
"""So many failures are told in full under “What to fix”; the others are listed, with a link to the scenario."""

MOST_FINDINGS = 10
"""So many findings of one contract check are told there; the others stand with the check."""

MOST_SHOWN = 40
"""So many findings, and so many observations, are shown with their check; of the others report.json tells."""


class TextLimits(NamedTuple):
    """How many characters of a body are shown in a scenario that passed, and in others; None is all of it."""

    passed: int
    others: int | None


class ShownExchange(NamedTuple):
    """The texts of one exchange as they are shown; `cut` tells that report.json holds more."""

    request: str
    response: str | None
    curl: str | None
    cut: bool


def render_html(document: Report, reports_folder: Path) -> Iterator[str]:
    """The report as HTML, in pieces; template, style and script are read from `reports_folder`."""
    environment = _environment(reports_folder)
    script = (reports_folder / "report.js").read_text(encoding="utf-8")
    yield from environment.get_template("report.html.j2").generate(
        report=document,
        style=(reports_folder / "report.css").read_text(encoding="utf-8"),
        script=script,
        script_digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        limits=text_limits(document),
        unexplored=unexplored(document),
        most_told=MOST_TOLD,
        most_findings=MOST_FINDINGS,
        most_shown=MOST_SHOWN,
    )


@cache
def _environment(folder: Path) -> Environment:
    # Kept for the template that it has compiled: that takes longer than rendering a small report.
    environment = template_environment(folder)
    environment.filters.update(
        anchor=anchor,
        by_feature=by_feature,
        bytes=_bytes,
        evidence=evidence,
        example=example,
        failing_step=failing_step,
        heads=scenario_heads,
        index=_index,
        index_heads=_index_heads,
        repeat_command=repeat_command,
        requests_by_status=requests_by_status,
        segments=segments,
        shown=shown,
        tally=tally,
        telling_exchange=telling_exchange,
        web=_is_web_address,
    )
    return environment


def anchor(block: BuildingBlock, identifier: str, kind: str) -> str:
    """The `id` attribute of a row or scenario: the same for the same identifier in every report."""
    parts = (kind, block["id"], block["version"], identifier)
    return "/".join(_safe_name(part) for part in parts if part)


def _safe_name(text: str) -> str:
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", text)[:80]
    # Two identifiers that come to read the same keep apart by a digest of what they were.
    return name if name == text else f"{name}-{hashlib.sha256(text.encode(errors='replace')).hexdigest()[:8]}"


def by_feature(heads: Iterable[ScenarioHead]) -> dict[str, list[ScenarioHead]]:
    """The scenarios of each feature, in the order in which the document has them."""
    features: dict[str, list[ScenarioHead]] = {}
    for head in heads:
        features.setdefault(head.feature, []).append(head)
    return features


def unexplored(document: Report) -> list[tuple[BuildingBlock, ScenarioHead]]:
    """The contract checks that were left out, such as those that the profile excludes."""
    blocks = document["building_blocks"]
    heads = ((block, head) for block in blocks for head in scenario_heads(block["scenarios"]))
    return [(block, head) for block, head in heads if head.contract and head.outcome == "skipped"]


def text_limits(document: Report) -> TextLimits:
    """How much of each text is shown: fewer characters, the more the report has to show."""
    passed, others, needed = 0, 0, 0
    for block in document["building_blocks"]:
        for scenario in block["scenarios"]:
            if scenario["outcome"] == "passed":
                passed += len(scenario["exchanges"])
            else:
                others += len(scenario["exchanges"])
                needed += sum(map(_length, scenario["exchanges"]))
    if needed > _CHARACTERS:
        return TextLimits(_FEWEST_CHARACTERS, _share(_CHARACTERS, others))
    return TextLimits(_share(_CHARACTERS - needed, passed), None)


def _share(characters: int, exchanges: int) -> int:
    """What each of an exchange's two bodies may take."""
    share = characters // max(1, 2 * exchanges)
    return max(_FEWEST_CHARACTERS, min(_MOST_CHARACTERS, share // 10 * 10))


def _length(exchange: ExchangeRecord) -> int:
    bodies = (message["body"] for message in (exchange["request"], exchange["response"]) if message)
    return len(exchange["curl"]) + sum(len(body["text"]) for body in bodies if body)


def shown(exchange: ExchangeRecord, limit: int | None) -> ShownExchange:
    """The texts of an exchange, cut to the limit; None shows all that was recorded."""
    request, request_cut = _message(
        f"{exchange['request']['method']} {exchange['request']['url']}", exchange["request"], limit
    )
    response, response_cut = None, False
    if answer := exchange["response"]:
        response, response_cut = _message(f"{answer['status'] or ''} {answer['phrase']}".strip(), answer, limit)
    # Half a command line would be worse than none: it is left out, not cut.
    curl = exchange["curl"] if limit is None or len(exchange["curl"]) <= limit else None
    return ShownExchange(request, response, curl, request_cut or response_cut or curl is None)


def _message(first: str, message: RequestRecord | ResponseRecord, limit: int | None) -> tuple[str, bool]:
    lines = [first, *(": ".join(header) for header in message["headers"])]
    head, head_cut = _cut("\n".join(_one_line(line) for line in lines), limit and limit * _HEAD)
    body, body_cut = _cut(message["body"]["text"], limit) if message["body"] else ("", False)
    return f"{head}\n\n{body}" if body else head, head_cut or body_cut


def _one_line(text: str) -> str:
    # A header that breaks its line could pass for another header, or for the body.
    return text.replace("\r", "␍").replace("\n", "␊")


def _cut(text: str, limit: int | None) -> tuple[str, bool]:
    return (f"{text[:limit]}…", True) if limit is not None and len(text) > limit else (text, False)


def segments(counts: Mapping[str, int]) -> list[tuple[str, float, float]]:
    """The bar of a summary's counts, the first being the total: tone, start and width in per cent of each part."""
    (_, total), *parts = counts.items()
    rows, start = [], 0.0
    for word, number in parts:
        width = 100 * number / max(1, total)
        rows.append((tone(word), round(start, 2), round(width, 2)))
        start += width
    return [row for row in rows if row[2]]


def tally(identifiers: Sequence[str], scenarios: Mapping[str, ScenarioHead]) -> str:
    """How many of the named scenarios ended with each outcome: `11 passed, 1 failed`."""
    words = [scenarios[name].outcome if name in scenarios else "not in this report" for name in identifiers]
    return ", ".join(f"{words.count(word)} {word}" for word in dict.fromkeys(words))


def _index(rows: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {row["id"]: row for row in rows}


def _index_heads(heads: Iterable[ScenarioHead]) -> dict[str, ScenarioHead]:
    return {head.id: head for head in heads}


def _bytes(body: BodyRecord | None) -> str:
    return f"body of {body['length']:,} bytes" if body else "no body"


def _is_web_address(text: str) -> bool:
    return text.lower().startswith(("https://", "http://"))

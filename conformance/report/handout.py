"""What the document to hand in tells of a report, within bounds: paper has an end, a report need not have one.

Every list and every text that is cut here says how much of it is left to report.json.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from conformance.report.evidence import example, failing_step, telling_exchange, visible
from conformance.report.scenario_shapes import BodyRecord, ExchangeRecord, FindingRecord, ScenarioRecord, StepRecord
from conformance.report.scenarios import ScenarioHead, scenario_heads
from conformance.report.shapes import BuildingBlock, LevelWord, Report, RequirementRow, VerdictWord

_LEVELS: Sequence[LevelWord] = get_args(LevelWord)

MOST_ROWS = 1_000
"""So many rows may a table have."""

MOST_TOLD = 100
"""So many failures of a report are told with their evidence; the others are listed with their reason."""

MOST_FINDINGS = 3
"""So many findings of one contract check are told."""

MOST_NAMES = 5
"""So many are named of what stands in one cell of a table, such as scenarios not tried for the same reason."""

LONGEST_TEXT = 600
"""So many characters has a text that stands in a table or a sentence."""

LONGEST_EXCERPT, MOST_LINES = 800, 16
"""So many characters, and lines, are shown of what was sent, expected and received."""


class Untried(NamedTuple):
    """Scenarios of one outcome that were not tried for one reason: how many, and the names of the first."""

    outcome: str
    reason: str
    number: int
    names: Sequence[str]


class Failure(NamedTuple):
    """A scenario that failed, and what tells why: its step and an exchange, or findings with their examples."""

    scenario: ScenarioRecord
    step: StepRecord | None
    exchange: ExchangeRecord | None
    findings: Sequence[tuple[FindingRecord, ExchangeRecord | None]]


class Failures(NamedTuple):
    """The failures of one Building Block: those that are told with their evidence, and those that are listed."""

    told: Sequence[ScenarioHead]
    listed: Sequence[ScenarioHead]


def brief(text: str, longest: int = LONGEST_TEXT) -> str:
    """The text as one bounded line; where it is cut, it says how much is missing."""
    line = " ".join(text.split())
    return visible(line[:longest]) + _missing(len(line) - longest)


def excerpt(text: str) -> str:
    """The beginning of a text, with its lines; where it is cut, it says how much is missing."""
    kept = "\n".join(text[:LONGEST_EXCERPT].split("\n")[:MOST_LINES])
    return visible(kept) + _missing(len(text) - len(kept))


def body_excerpt(body: BodyRecord | None) -> str:
    """The beginning of a body; it says where the kit itself recorded no more than that."""
    if body is None:
        return "no body"
    recorded = f"\n(the kit recorded the beginning of {body['length']:,} bytes)" if body["truncated"] else ""
    return f"{excerpt(body['text'])}{recorded}" if body["text"] else "empty body"


def _missing(characters: int) -> str:
    return f" […] {characters:,} more characters in report.json" if characters > 0 else ""


def failures(document: Report) -> list[Failures]:
    """The failures of each Building Block, in the order of the report; the first of them are told."""
    left, found = MOST_TOLD, []
    for block in document["building_blocks"]:
        failed = [head for head in scenario_heads(block["scenarios"]) if head.outcome == "failed"]
        found.append(Failures(failed[:left], failed[left:]))
        left = max(0, left - len(failed))
    return found


def failure(head: ScenarioHead, block: BuildingBlock) -> Failure:
    """What is told of a scenario that failed."""
    scenario = block["scenarios"][head.position]
    findings = [(finding, example(finding, scenario)) for finding in scenario["findings"][:MOST_FINDINGS]]
    exchange = None if findings else telling_exchange(scenario)
    return Failure(scenario, failing_step(scenario), exchange, findings)


def untried(heads: Iterable[ScenarioHead], *outcomes: str) -> list[Untried]:
    """The scenarios of these outcomes, those of one reason together, in the order of the report."""
    names: dict[tuple[str, str], list[str]] = {}
    for head in heads:
        if head.outcome in outcomes:
            names.setdefault((head.outcome, head.reason), []).append(head.id)
    return [Untried(*key, len(found), found[:MOST_NAMES]) for key, found in names.items()]


def unmet(document: Report) -> list[tuple[BuildingBlock, RequirementRow]]:
    """The requirements that are not met, with their Building Block."""
    blocks = document["building_blocks"]
    return [(block, row) for block in blocks for row in block["requirements"] if row["verdict"] == "not met"]


def declared(block: BuildingBlock) -> list[RequirementRow]:
    """The requirements of which something is declared."""
    return [row for row in block["requirements"] if row["declaration"] is not None]


def by_level(rows: Iterable[RequirementRow], words: Sequence[VerdictWord]) -> Iterator[tuple[str, int, list[int]]]:
    """For each level of requirements that there are: its name, how many, and how many of each verdict."""
    counted = Counter((row["level"], row["verdict"]) for row in rows)
    for level in _LEVELS:
        numbers = [counted[level, word] for word in words]
        if any(numbers):
            yield level, sum(numbers), numbers


def by_feature(heads: Iterable[ScenarioHead], words: Sequence[str]) -> list[tuple[str, int, list[int]]]:
    """For each feature: its name, how many scenarios, and how many of each outcome."""
    counted: dict[str, Counter[str]] = {}
    for head in heads:
        counted.setdefault(head.feature, Counter())[head.outcome] += 1
    return [(name, outcomes.total(), [outcomes[word] for word in words]) for name, outcomes in counted.items()]

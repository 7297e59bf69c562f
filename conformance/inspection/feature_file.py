"""Read a feature file however broken it is: every scenario and row of it, and every error of its parser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gherkin.errors import CompositeParserException, ParserError
from gherkin.parser import Parser

from conformance.inspection.source import Source, read_text

_OUTCOME = "Outcome"
_CONJUNCTION = "Conjunction"


@dataclass(frozen=True)
class WrittenStep:
    """One step: its text, where it stands, whether it comes after a `Then`, and the table or text beneath it."""

    text: str
    line: int
    column: int
    outcome: bool
    beneath: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[str, ...]:
        """All that tells it from another step."""
        return self.text, *self.beneath


@dataclass(frozen=True)
class WrittenTag:
    """One tag, and where it stands."""

    name: str
    line: int
    column: int


@dataclass(frozen=True)
class WrittenScenario:
    """One scenario, or one row of an outline; tags are those of feature, rule and examples, too."""

    source: Source
    name: str
    line: int
    column: int
    written: int
    """The line of the scenario or outline, which rows share."""
    own_tags: tuple[WrittenTag, ...]
    tags: tuple[WrittenTag, ...]
    steps: tuple[WrittenStep, ...]

    def add(self, rule: str, problem: str, mend: str) -> None:
        """One thing that is wrong with the scenario as a whole."""
        self.source.add_at(rule, self.line, self.column, problem, mend)


def read_feature(source: Source) -> list[WrittenScenario]:
    """Every scenario of a file, outlines expanded; errors of the parser become findings."""
    text = read_text(source)
    if text is None:
        return []
    try:
        feature = Parser().parse(text).get("feature")
    except CompositeParserException as error:
        for one in error.errors:
            _add_error(source, one)
        return []
    except ParserError as error:
        _add_error(source, error)
        return []
    if feature is None:
        source.add("feature-unreadable", (), "has no feature in it", "begin it with `Feature:`")
        return []
    return list(_scenarios(source, feature, feature["children"], _tags(feature), ()))


def _add_error(source: Source, error: Any) -> None:
    location = getattr(error, "location", None) or {}
    problem = f"is not readable Gherkin: {str(error).split(': ', 1)[-1]}"
    source.add_at("feature-unreadable", location.get("line"), location.get("column"), problem, "mend it there")


def _scenarios(
    source: Source,
    feature: Mapping[str, Any],
    children: Sequence[Mapping[str, Any]],
    tags: tuple[WrittenTag, ...],
    background: tuple[WrittenStep, ...],
) -> Iterator[WrittenScenario]:
    for child in children:
        if "background" in child:
            background = (*background, *_steps(child["background"], {}))
        elif "rule" in child:
            rule = child["rule"]
            yield from _scenarios(source, feature, rule["children"], (*tags, *_tags(rule)), background)
        else:
            yield from _rows(source, child["scenario"], tags, background)


def _rows(
    source: Source, written: Mapping[str, Any], tags: tuple[WrittenTag, ...], background: tuple[WrittenStep, ...]
) -> Iterator[WrittenScenario]:
    own = _tags(written)

    def made(place: Mapping[str, int], values: Mapping[str, str], more: tuple[WrittenTag, ...]) -> WrittenScenario:
        steps = (*background, *_steps(written, values))
        name = _filled(written["name"], values)
        all_tags = (*tags, *own, *more)
        line = written["location"]["line"]
        return WrittenScenario(source, name, place["line"], place["column"], line, own, all_tags, steps)

    if not written["examples"]:
        yield made(written["location"], {}, ())
    for table in written["examples"]:
        header = [cell["value"] for cell in (table.get("tableHeader") or {"cells": []})["cells"]]
        for row in table["tableBody"]:
            values = dict(zip(header, (cell["value"] for cell in row["cells"]), strict=False))
            yield made(row["location"], values, _tags(table))


def _steps(written: Mapping[str, Any], values: Mapping[str, str]) -> Iterator[WrittenStep]:
    outcome = False
    for step in written["steps"]:
        if step["keywordType"] != _CONJUNCTION:
            outcome = step["keywordType"] == _OUTCOME
        place = step["location"]
        beneath = tuple(_filled(text, values) for text in _beneath(step))
        yield WrittenStep(_filled(step["text"], values), place["line"], place["column"], outcome, beneath)


def _beneath(step: Mapping[str, Any]) -> Iterator[str]:
    for row in (step.get("dataTable") or {}).get("rows") or ():
        yield from (cell["value"] for cell in row["cells"])
        yield "\n"
    if "docString" in step:
        yield step["docString"]["content"]


def _tags(written: Mapping[str, Any]) -> tuple[WrittenTag, ...]:
    return tuple(WrittenTag(tag["name"], tag["location"]["line"], tag["location"]["column"]) for tag in written["tags"])


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"<{name}>", value)
    return text

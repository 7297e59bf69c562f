"""Feature files: read with Cucumber's own parser, outlines expanded, each scenario under an id that lasts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Any

from gherkin.errors import CompositeParserException, ParserError
from gherkin.parser import Parser

from conformance.exceptions import DocumentError
from conformance.model import Scenario, Step

_ID, _OPERATION, _REQUIREMENT = "@id:", "@operation:", "@requirement:"


def read_scenarios(path: Path, block: str) -> tuple[Scenario, ...]:
    """The scenarios of one feature file, outlines expanded, in the file's order.

    Raises DocumentError where the file does not parse, and where a scenario has no `@id:` tag, or shares its name with
    another of the file: the runner tells them apart by name, so that one of the two would never run.
    """
    feature = _parse(path).get("feature")
    if feature is None:
        raise DocumentError(path, "has no feature in it")
    return tuple(_scenarios(feature, path, block))


def _parse(path: Path) -> Mapping[str, Any]:
    try:
        return Parser().parse(path.read_text(encoding="utf-8"))
    except CompositeParserException as error:
        raise _parse_error(path, error.errors[0]) from None
    except ParserError as error:
        raise _parse_error(path, error) from None
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(path, f"cannot be read: {error}") from None


def _parse_error(path: Path, error: Any) -> DocumentError:
    message = str(error).split(": ", 1)[-1]
    return DocumentError(path, f"is not readable Gherkin: {message}", line=error.location["line"])


def _scenarios(feature: Mapping[str, Any], path: Path, block: str) -> Iterator[Scenario]:
    feature_tags = _tags(feature)
    names: set[str] = set()
    background: list[Step] = []
    for child in feature["children"]:
        if "rule" in child:
            line = child["rule"]["location"]["line"]
            raise DocumentError(path, "rules are not read yet; write the scenarios without `Rule:`", line=line)
        if "background" in child:
            background = list(_steps(child["background"], {}))
            continue
        written = child["scenario"]
        if written["name"] in names:
            raise DocumentError(
                path,
                f"another scenario is called “{written['name']}” too; rename one",
                line=written["location"]["line"],
            )
        names.add(written["name"])
        yield from _expanded(written, feature, path, block, feature_tags, background)


def _expanded(
    written: Mapping[str, Any],
    feature: Mapping[str, Any],
    path: Path,
    block: str,
    feature_tags: list[str],
    background: list[Step],
) -> Iterator[Scenario]:
    tags = [*feature_tags, *_tags(written)]
    slug = _slug(tags, written, path)
    for case, example, line, row_tags in _rows(written, path):
        all_tags = tuple(dict.fromkeys([*tags, *row_tags]))
        yield Scenario(
            id=f"{block}.{slug}.{case}" if case else f"{block}.{slug}",
            block=block,
            name=_filled(written["name"], example) + (f" ({case})" if case and "<" not in written["name"] else ""),
            feature=feature["name"],
            file=str(path),
            line=line,
            tags=all_tags,
            operations=_named(all_tags, _OPERATION),
            requirements=_named(all_tags, _REQUIREMENT),
            steps=(*background, *_steps(written, example)),
            template=written["name"],
            example=example,
        )


def _rows(written: Mapping[str, Any], path: Path) -> Iterator[tuple[str, Mapping[str, str], int, list[str]]]:
    """Each row of an outline as (case, values, line, tags); one nameless row for a scenario without examples."""
    if not written["examples"]:
        yield "", {}, written["location"]["line"], []
    cases: set[str] = set()
    for table in written["examples"]:
        header = [cell["value"] for cell in (table.get("tableHeader") or {"cells": []})["cells"]]
        for row in table["tableBody"]:
            values = [cell["value"] for cell in row["cells"]]
            line = row["location"]["line"]
            if values[0] in cases or not values[0]:
                raise DocumentError(
                    path, f"the case “{values[0]}” needs a name of its own in the first column", line=line
                )
            cases.add(values[0])
            yield values[0], dict(zip(header, values, strict=True)), line, _tags(table)


def _slug(tags: list[str], written: Mapping[str, Any], path: Path) -> str:
    slugs = _named(tuple(tags), _ID)
    if len(slugs) != 1 or not slugs[0]:
        line = written["location"]["line"]
        raise DocumentError(path, "needs one tag `@id:…` that names it for ever", line=line, key=written["name"])
    return slugs[0]


def _steps(written: Mapping[str, Any], example: Mapping[str, str]) -> Iterator[Step]:
    for step in written["steps"]:
        yield _step(step["keyword"].strip(), _filled(step["text"], example), step["location"]["line"])


@lru_cache(maxsize=256)  # enough for one outline: rows follow one another
def _step(keyword: str, text: str, line: int) -> Step:
    """One step for all rows of an outline that have it alike: there are tens of thousands, and few texts."""
    return Step(intern(keyword), intern(text), line)


def _filled(text: str, example: Mapping[str, str]) -> str:
    for name, value in example.items():
        text = text.replace(f"<{name}>", value)
    return text


def _tags(written: Mapping[str, Any]) -> list[str]:
    return [tag["name"] for tag in written["tags"]]


def _named(tags: tuple[str, ...], prefix: str) -> tuple[str, ...]:
    return tuple(tag.removeprefix(prefix) for tag in tags if tag.startswith(prefix))

"""The files of a pack as an import writes them: manifest, requirements, documents, and a feature for each operation."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString

from conformance.importing.interfaces import Interface, LeftOut
from conformance.model import Json, Operation

_WIDTH = 110
_SHORT = 90


def manifest_text(
    block: str, version: str, name: str, interfaces: Iterable[Interface], left_out: Iterable[LeftOut]
) -> str:
    """manifest.yaml."""
    told = [*_mends(interfaces), *_missing(left_out)]
    return dumped(
        {
            "id": block,
            "name": name,
            "version": version,
            "summary": f"What software that implements the {name} Building Block does; to be said in one sentence.",
            "specification": f"https://specs.govstack.global/{block.removeprefix('bb-')}",
            "apis": [
                {"id": one.id, "name": one.title, "document": one.document, "harmless": one.harmless}
                for one in interfaces
            ],
            "deviations": [{"id": f"{block}-{key}", **deviation} for key, deviation in told],
        }
    )


def requirements_text(block: str, version: str, requirements: Sequence[Mapping[str, Json]]) -> str:
    """requirements.yaml."""
    written = [{key: readable(value) for key, value in one.items()} for one in requirements]
    return dumped({"building-block": block, "version": version, "requirements": written})


def feature_texts(interfaces: Iterable[Interface]) -> Iterator[tuple[str, str]]:
    """A skeleton of scenarios for each operation: the name of its file, and its text."""
    used: set[str] = set()
    for one in interfaces:
        for operation in one.operations:
            slug = _slug(operation.id)
            name = next(n for n in (slug, *(f"{slug}-{number}" for number in range(2, 10_000))) if n not in used)
            used.add(name)
            yield f"{name}.feature", _feature(operation, name)


def readable(value: Json) -> Json:
    """A long text as YAML shows it over several lines, unless something in it cannot be shown so."""
    if not isinstance(value, str) or not all(line.isprintable() for line in value.split("\n")):
        return value
    if "\n" in value:
        return LiteralScalarString(value)
    return _folded(value) if len(value) > _SHORT else value


def _folded(text: str) -> FoldedScalarString:
    """A text with the places at which ruamel.yaml is to begin a line."""
    folds: list[int] = []
    begin = 0
    for at, sign in enumerate(text):
        if sign == " " and at - begin >= _SHORT and text[at - 1] != " " and text[at + 1 : at + 2].strip():
            folds.append(at)
            begin = at
    folded: FoldedScalarString = FoldedScalarString(text)
    folded.fold_pos = folds  # type: ignore[attr-defined]
    return folded


def dumped(content: Json) -> str:
    """A document of YAML as the kit's own are written."""
    yaml = YAML()
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump(content, stream)
    return stream.getvalue()


def _mends(interfaces: Iterable[Interface]) -> Iterator[tuple[str, dict[str, str]]]:
    for one in interfaces:
        for number, mend in enumerate(one.mends, 1):
            told = {"where": f"{one.document}: {mend.where}", "published": mend.published, "here": mend.here}
            yield f"{one.id}-mend-{number}", {**told, "reason": "The kit could not read the document otherwise."}


def _missing(left_out: Iterable[LeftOut]) -> Iterator[tuple[str, dict[str, str]]]:
    for one in left_out:
        told = {"where": one.published, "published": "The document is published.", "here": "It is left out."}
        yield f"left-out-{_slug(one.published)}", {**told, "reason": f"{one.published} {one.problem}"}


def _feature(operation: Operation, name: str) -> str:
    """What every operation is asked: that it accepts a valid request, and answers as the document says."""
    title = " ".join(re.sub(r"[\r\n]+", " ", operation.summary or f"{operation.method} {operation.path}").split())
    lines = [
        f"Feature: {title}",
        "",
        f"  {operation.method} {operation.path}.",
        "  A skeleton: what else the specification says of it is still to be asked.",
        "",
        f"  @id:{name}-accepted @operation:{operation.id} @positive",
        f"  Scenario: A valid request of {operation.id} is accepted",
        f"    Given a valid {json.dumps(operation.id, ensure_ascii=False)} request",
        "    When the request is sent",
        "    Then the request is accepted",
        "    And the response matches the specification",
    ]
    return "\n".join(lines) + "\n"


def _slug(name: str) -> str:
    separated = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name)
    return re.sub(r"[^a-z0-9]+", "-", separated.lower()).strip("-") or "operation"

"""Whether features, requirements and OpenAPI documents speak of the same things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from conformance.exceptions import UsageError
from conformance.inspection.feature_file import WrittenScenario, WrittenStep, WrittenTag
from conformance.inspection.operations import Described, resolved
from conformance.inspection.requirements import is_requirements
from conformance.inspection.source import Source
from conformance.model import Json
from conformance.probe.vocabulary import read_step

_STATUSES = ("status", "other")


class _Wrong(NamedTuple):
    """What is wrong with a step: the rule, what, and how to mend it."""

    rule: str
    problem: str
    mend: str


@dataclass(frozen=True)
class Context:
    """What the specification describes; where it has no documents or no list, nothing is held against them."""

    operations: Sequence[Described]
    requirements: set[str]

    @property
    def by_id(self) -> Mapping[str, Described]:
        """The operations that have an operationId."""
        return {operation.id: operation for operation in self.operations if operation.id}


def check_agreement(context: Context, sources: Iterable[Source], scenarios: Sequence[WrittenScenario]) -> None:
    """Add what features and requirements name and the documents do not have."""
    for source in sources:
        if is_requirements(source.content) and context.operations:
            _check_named_operations(source, context)
    told: set[tuple[str, int, str]] = set()
    foreign = _foreign(scenarios)
    for scenario in scenarios:
        _check_tags(scenario, context, told)
        if scenario.source.path not in foreign:
            _check_steps(scenario, context, told)


def _foreign(scenarios: Sequence[WrittenScenario]) -> set[Path]:
    """Add one finding for each file of which no step is of the vocabulary: it was written for another runner."""
    steps: dict[Path, dict[int, tuple[Source, WrittenStep]]] = defaultdict(dict)
    for scenario in scenarios:
        for step in scenario.steps:
            steps[scenario.source.path].setdefault(step.line, (scenario.source, step))
    foreign = {path for path, found in steps.items() if len(found) > 1 and not any(map(_is_step, found.values()))}
    for path in foreign:
        source, first = steps[path][min(steps[path])]
        problem = f"none of its {len(steps[path])} steps is one of the kit's: it was written for another runner"
        mend = "write them with those that `govstack-conformance steps` lists"
        source.add_at("scenario-step", first.line, first.column, problem, mend)
    return foreign


def _is_step(found: tuple[Source, WrittenStep]) -> bool:
    return all(one.rule != "scenario-step" for one in _read(found[1])[1])


def _check_named_operations(source: Source, context: Context) -> None:
    for index, written in enumerate(source.content["requirements"]):
        key = ("requirements", index, "operations")
        named = (written.get("operations") or []) if isinstance(written, Mapping) else []
        if not isinstance(named, list):
            source.add("requirement-operation", key, f"{written.get('id')} names no list of operations", "write a list")
            continue
        for name in map(str, named):
            if name not in context.by_id:
                problem = f"{written.get('id')} names the operation {name}, which no document has"
                source.add("requirement-operation", key, problem, "mend the name")


def _check_tags(scenario: WrittenScenario, context: Context, told: set[tuple[str, int, str]]) -> None:
    for tag in scenario.tags:
        found = _tag_problem(tag, context)
        if found and _is_new(scenario, tag.line, tag.name, told):
            scenario.source.add_at(found[0], tag.line, tag.column, found[1], "mend the tag, or describe what it names")


def _is_new(scenario: WrittenScenario, line: int, text: str, told: set[tuple[str, int, str]]) -> bool:
    """Whether it was not told yet: rows share their tags and steps."""
    mark = (str(scenario.source.path), line, text)
    new = mark not in told
    told.add(mark)
    return new


def _tag_problem(tag: WrittenTag, context: Context) -> tuple[str, str] | None:
    kind, _, name = tag.name.partition(":")
    if kind == "@operation" and context.operations and name not in context.by_id:
        return "feature-tag", f"no document has the operation {name}"
    if kind == "@requirement" and context.requirements and name not in context.requirements:
        return "feature-tag", f"there is no requirement {name}"
    if tag.name.startswith("@endpoint=") and context.operations:
        path = tag.name.removeprefix("@endpoint=")
        if not _is_described(path, context):
            return "feature-endpoint", f"no document has the path {path}"
    return None


def _is_described(path: str, context: Context) -> bool:
    """Whether a path of a feature is one of the interface, with or without what the servers' addresses begin with."""
    wanted = _segments(path)
    described = (_segments(operation.path) for operation in context.operations)
    return any(wanted[-len(segments) :] == segments for segments in described if segments)


def _segments(path: str) -> list[str]:
    return [re.sub(r"\{.*?\}|<.*?>", "{}", part) for part in path.split("?")[0].strip("/").split("/") if part]


def _check_steps(scenario: WrittenScenario, context: Context, told: set[tuple[str, int, str]]) -> None:
    current: Described | None = None
    for step in scenario.steps:
        arguments, wrong = _read(step)
        if "operation" in arguments and context.operations:
            name = str(arguments["operation"])
            current = context.by_id.get(name)
            if current is None:
                wrong.append(_Wrong("scenario-part", f"no document has the operation {name}", "mend the name"))
        wrong += _forbidden(current, step, arguments)
        for one in wrong:
            if _is_new(scenario, step.line, f"{one.rule} {step.text}", told):
                scenario.source.add_at(one.rule, step.line, step.column, one.problem, one.mend)


def _read(step: WrittenStep) -> tuple[Mapping[str, Json], list[_Wrong]]:
    """What a step says, and what keeps it from being understood."""
    try:
        reading = read_step(step.text)
    except UsageError as error:
        return {}, [_Wrong("scenario-part", str(error), "mend the step")]
    if reading is None:
        mend = "use one of those that `govstack-conformance steps` lists"
        return {}, [_Wrong("scenario-step", f"there is no step “{step.text}”", mend)]
    return reading[1], []


def _forbidden(operation: Described | None, step: WrittenStep, arguments: Mapping[str, Json]) -> Iterator[_Wrong]:
    """What a step asks for and the document of its operation does not have."""
    if operation is None:
        return
    mend = "mend the step, or the document"
    statuses = [str(arguments[name]) for name in _STATUSES if name in arguments]
    if statuses and not any(_declares(operation, status) for status in statuses):  # of two, one is enough
        wanted = " nor ".join(statuses)
        yield _Wrong("scenario-forbidden-status", f"{operation.name} declares no status {wanted}", mend)
    field = arguments.get("field")
    asks = step.text.startswith("the response field") and not step.text.endswith("is absent")
    if isinstance(field, str) and asks and not _answers_with(operation, field):
        yield _Wrong("scenario-forbidden-field", f"no answer of {operation.name} has a field {field}", mend)


def _declares(operation: Described, status: str) -> bool:
    responses = operation.definition.get("responses")
    declared = {str(one).upper() for one in responses} if isinstance(responses, Mapping) else set()
    return bool(declared & {status, f"{status[0]}XX", "DEFAULT"})


def _answers_with(operation: Described, field: str) -> bool:
    """Whether a schema of any answer can have the field; where the document says nothing of bodies, one can."""
    names = [part for part in re.split(r"\.|\[\d+\]", field) if part and part != "$"]
    schemas = list(_schemas(operation))
    return not schemas or any(_has(operation.source, schema, names, 0) for schema in schemas)


def _schemas(operation: Described) -> Iterator[Json]:
    responses = operation.definition.get("responses")
    for written in responses.values() if isinstance(responses, Mapping) else ():
        content = resolved(operation.source, written).get("content")
        for media in content.values() if isinstance(content, Mapping) else ():
            yield media.get("schema", {}) if isinstance(media, Mapping) else {}


def _has(source: Source, schema: Json, names: Sequence[str], depth: int) -> bool:
    if not names or depth > 40 or not isinstance(schema, Mapping):
        return True
    node = resolved(source, schema)
    parts = [part for name in ("allOf", "anyOf", "oneOf") for part in node.get(name) or ()]
    if "items" in node:
        return _has(source, node["items"], names, depth + 1)
    properties = node.get("properties")
    if isinstance(properties, Mapping) and names[0] in properties:
        return _has(source, properties[names[0]], names[1:], depth + 1)
    if any(_has(source, part, names, depth + 1) for part in parts):
        return True
    return (
        not properties and not parts
        if "additionalProperties" not in node
        else node["additionalProperties"] is not False
    )

"""Inspect files, folders and packs: find what is a specification in them, and hold each part against the rules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conformance.inspection.agreement import Context, check_agreement
from conformance.inspection.document import check_document, is_openapi
from conformance.inspection.feature_file import WrittenScenario, read_feature
from conformance.inspection.finding import Finding
from conformance.inspection.naming import check_naming
from conformance.inspection.operations import Described, check_names, check_operations, described
from conformance.inspection.pack_parts import check_pack
from conformance.inspection.requirements import check_requirements, is_requirements, requirement_ids
from conformance.inspection.scenarios import check_ids, check_scenarios_alone, check_scenarios_together
from conformance.inspection.source import Source, read_source
from conformance.inspection.values import check_values

_DOCUMENTS = (".yaml", ".yml", ".json")
_BLOCK = re.compile(r"bb-[a-z0-9]+(-[a-z0-9]+)*")


@dataclass
class Inspected:
    """What was looked at: files by kind, and everything that is wrong, in the order of files and lines."""

    findings: list[Finding] = field(default_factory=list)
    documents: int = 0
    features: int = 0
    requirements: int = 0
    others: list[Path] = field(default_factory=list)


def inspect(targets: Sequence[Path]) -> Inspected:
    """Everything that is wrong with the specifications in files and folders; never raises for what it finds there."""
    inspected = Inspected()
    groups: dict[str, list[Path]] = defaultdict(list)
    for target in targets:
        for path in _files(target):
            groups[_group(target, path)].append(path)
    for paths in groups.values():
        sources = _inspect_group(paths, inspected)
        inspected.findings += [finding for source in sources for finding in source.findings]
    inspected.findings.sort(key=lambda found: (str(found.path), found.line or 0, found.column or 0, found.rule.id))
    return inspected


def _files(target: Path) -> Iterator[Path]:
    if target.is_file():
        yield target
        return
    for path in sorted(target.rglob("*")):
        inside = path.relative_to(target).parts
        hidden = any(part.startswith(".") or part == "node_modules" for part in inside)
        if path.is_file() and not hidden and path.suffix in (*_DOCUMENTS, ".feature"):
            yield path


def _group(target: Path, path: Path) -> str:
    """The Building Block that a path names, or else the target: what belongs together is held against one another."""
    parts = path.resolve().parts
    for part, following in zip(parts, (*parts[1:], ""), strict=True):
        if _BLOCK.fullmatch(part) or part == "cross-functional":
            return f"{part}/{following}" if re.fullmatch(r"\d+(\.\d+)*", following) else part
    return str(target)


def _inspect_group(paths: Iterable[Path], inspected: Inspected) -> list[Source]:
    sources: list[Source] = []
    operations: list[Described] = []
    scenarios: list[WrittenScenario] = []
    requirements: set[str] = set()
    for path in paths:
        source = Source(path) if path.suffix == ".feature" else read_source(path)
        sources.append(source)
        if path.suffix == ".feature":
            scenarios += read_feature(source)
            inspected.features += 1
        elif is_openapi(source.content):
            operations += _inspect_document(source)
            inspected.documents += 1
        elif is_requirements(source.content):
            check_requirements(source)
            requirements |= requirement_ids(source)
            inspected.requirements += 1
        elif path.name == "manifest.yaml":
            check_pack(source)
        elif not source.findings:
            inspected.others.append(path)
    check_names(operations)
    check_ids(scenarios)
    check_scenarios_alone(scenarios)
    check_scenarios_together(scenarios)
    check_agreement(Context(operations, requirements), sources, scenarios)
    return sources


def _inspect_document(source: Source) -> list[Described]:
    check_document(source)
    check_operations(source)
    check_values(source)
    check_naming(source)
    return list(described(source))

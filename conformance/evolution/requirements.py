"""What changed between the requirements of two versions. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conformance.evolution.change import CHANGE_RULES, Change, ChangeRule
from conformance.model import Level, Requirement

_WEIGHT = {Level.DEPRECATED: 0, Level.DRAFT: 1, Level.OPTIONAL: 2, Level.RECOMMENDED: 3, Level.REQUIRED: 4}


def requirement_changes(old: Mapping[str, Requirement], new: Mapping[str, Requirement]) -> Iterator[Change]:
    """Every change between two lists of requirements, by their ids, which never mean another thing."""
    for name in dict.fromkeys((*old, *new)):
        if name not in new:
            yield Change(name, old[name].statement, None, CHANGE_RULES["requirement-removed"])
        elif name not in old:
            yield Change(name, None, new[name].statement, _rule("requirement-added", new[name]))
        else:
            yield from _requirement(old[name], new[name])


def _rule(name: str, requirement: Requirement) -> ChangeRule:
    return CHANGE_RULES[f"{name}-required" if requirement.level is Level.REQUIRED else name]


def _requirement(old: Requirement, new: Requirement) -> Iterator[Change]:
    if old.level is not new.level:
        raised = _WEIGHT[new.level] > _WEIGHT[old.level]
        rule = _rule("requirement-raised", new) if raised else CHANGE_RULES["requirement-lowered"]
        yield Change(f"{new.id} level", old.level.value, new.level.value, rule)
    if old.statement.split() != new.statement.split():
        yield Change(f"{new.id} statement", old.statement, new.statement, _rule("requirement-reworded", new))
    for name in ("observability", "mutability"):
        before, after = getattr(old, name), getattr(new, name)
        if before is not after:
            yield Change(f"{new.id} {name}", before.value, after.value, CHANGE_RULES["requirement-reclassified"])

"""What is wrong with a list of requirements: ids, levels, classifiers."""

from __future__ import annotations

from collections.abc import Mapping

from conformance.inspection.source import Source
from conformance.model import Json, Level, Mutability, Observability

_CLASSIFIERS = {"level": Level, "observability": Observability, "mutability": Mutability}
_NEEDED = ("id", "section", "number", "kind", "statement")
"""Where a specification is silent, its template says the level and the classifiers."""


def is_requirements(content: Json) -> bool:
    """Whether a document is a list of requirements, as a pack has it."""
    return isinstance(content, Mapping) and isinstance(content.get("requirements"), list)


def requirement_ids(source: Source) -> set[str]:
    """The ids of all requirements of a list."""
    return {str(one["id"]) for one in source.content["requirements"] if isinstance(one, Mapping) and "id" in one}


def check_requirements(source: Source) -> None:
    """Add requirements without id, level or classifiers, with unknown ones, and ids that are used twice."""
    first: dict[str, int] = {}
    nowhere = _in_none(source)
    for index, written in enumerate(source.content["requirements"]):
        key = ("requirements", index)
        if not isinstance(written, Mapping):
            source.add("requirement-invalid", key, "is no requirement", "write id, level, statement and classifiers")
            continue
        _check_fields(source, index, written, nowhere)
        name = str(written.get("id"))
        if "id" in written and first.setdefault(name, index) != index:
            line = source.place(("requirements", first[name]))[0]
            source.add(
                "requirement-twice", (*key, "id"), f"{name} stands on line {line} too", "give one of them another id"
            )


def _in_none(source: Source) -> set[str]:
    """What none of several requirements has: it is told once, not of each."""
    listed = [one for one in source.content["requirements"] if isinstance(one, Mapping)]
    names = {name for name in _NEEDED if len(listed) > 1 and all(one.get(name) in (None, "") for one in listed)}
    for name in sorted(names, key=_NEEDED.index):
        problem = f"none of {len(listed)} requirements has `{name}`"
        source.add("requirement-invalid", ("requirements",), problem, f"add `{name}` to each")
    return names


def _check_fields(source: Source, index: int, written: Mapping[str, Json], nowhere: set[str]) -> None:
    for name in _NEEDED:
        if name not in nowhere and written.get(name) in (None, ""):
            key, label = ("requirements", index), written.get("id", "a requirement")
            source.add("requirement-invalid", key, f"{label} has no {name}", f"add `{name}`")
    for name, words in _CLASSIFIERS.items():
        value = written.get(name)
        if value is not None and value not in list(words):
            at, mend = ("requirements", index, name), f"write one of {', '.join(words)}"
            source.add("requirement-invalid", at, f"{value!r} is no {name}", mend)

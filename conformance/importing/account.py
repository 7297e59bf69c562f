"""The account of an import: what was read, and all that was not understood, each with file and line. Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from conformance.importing.importer import Imported


def account(imported: Imported) -> Iterator[str]:
    """The lines of import-report.md, which are printed as well."""
    yield f"# Import of {imported.block} {imported.version}"
    yield ""
    yield from _counts(imported)
    yield from _part("Conflicts: both sides changed them, and the working group's own is kept", imported.conflicts)
    yield from _part("Kept as the working group has it", imported.own)
    yield from _part("Not understood in the chapters", _doubts(imported))
    yield from _part("OpenAPI documents that are left out", _left_out(imported))
    yield from _part("Mends in OpenAPI documents", _mends(imported))
    yield from _part("Published features, which are another runner's and are not copied", _features(imported))


def _counts(imported: Imported) -> Iterator[str]:
    levels = Counter(one.found.level.value for one in imported.requirements)
    shown = ", ".join(f"{count} {level}" for level, count in levels.most_common())
    yield f"- {len(imported.requirements)} requirements" + (f": {shown}" if shown else "")
    for name, count in Counter(one.published for one in imported.requirements).items():
        yield f"  - {name}: {count}"
    operations = [operation for one in imported.interfaces for operation in one.operations]
    documents = f"{len(imported.interfaces)} OpenAPI documents, {len(imported.left_out)} left out"
    yield f"- {len(operations)} operations in {documents}"
    covered = {name for one in imported.features for name in one.operations}
    yield f"- {len(covered)} of the operations are named in {len(imported.features)} published feature files"
    yield f"- {len(imported.doubts)} lines of chapters to look at, {len(imported.conflicts)} conflicts"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield from ("", f"## {title}", "")
        yield from (f"- {_inert(line)}" for line in listed)


def _inert(line: str) -> str:
    """A line that neither Markdown nor a terminal takes for more than text."""
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
    return shown.replace("<", "‹").replace(">", "›")


def _doubts(imported: Imported) -> Iterator[str]:
    return (f"{name}:{doubt.line}: {doubt.kind}: {doubt.text}" for name, doubt in imported.doubts)


def _left_out(imported: Imported) -> Iterator[str]:
    for one in imported.left_out:
        yield f"{one.published}:{one.line or 1}: {one.problem}"


def _mends(imported: Imported) -> Iterator[str]:
    for one in imported.interfaces:
        for mend in one.mends:
            yield f"{one.published}:{mend.line or 1}: {mend.where}: {mend.published} {mend.here}"


def _features(imported: Imported) -> Iterator[str]:
    for one in imported.features:
        covered = ", ".join(one.operations) or "no operation"
        yield f"{one.published}: {one.scenarios} scenarios; they name {covered}"
        yield from (f"{one.published}:{line}: {problem}" for line, problem in one.not_understood)

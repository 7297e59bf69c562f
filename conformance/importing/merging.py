"""Bring what is published now together with what the working group made of what was published before: three-way. Pure.

Documents with ids are merged entry by entry and key by key, by ruamel.yaml, which keeps comments; all other files line
by line, by merge3. Where both sides changed one place, the group's own stays, and the place is named.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from merge3 import Merge3
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from conformance.exceptions import DocumentError
from conformance.importing.texts import readable
from conformance.model import Json

_ABSENT: Json = object()


@dataclass
class Merged:
    """The text to write, None where there is to be no file; places of conflict, and of the group's own changes."""

    text: str | None
    conflicts: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)


def merge(name: str, base: str | None, mine: str | None, theirs: str | None, *, entries: str | None) -> Merged:
    """One file: as it was imported before, as it is, and as it is published now; None where it is not there.

    `entries` is the key of the list whose entries have ids, where it is such a document.
    """
    if mine in (base, theirs):
        return Merged(theirs)
    if mine is None:
        gone = "was taken out; it is published in another form now" if base != theirs and theirs is not None else ""
        return Merged(None, [gone] if gone else [], [] if gone else ["was taken out"])
    if theirs is None:
        return Merged(mine, ["is not published any more, and was changed; it is kept"] if base is not None else [])
    if entries is not None:
        merged = _merge_documents(name, base, mine, theirs, entries)
        return Merged(mine, own=merged.own or ["was changed"]) if base == theirs else merged
    if base == theirs:
        return Merged(mine, own=["was changed"])
    return _merge_lines(base or "", mine, theirs)


def _merge_lines(base: str, mine: str, theirs: str) -> Merged:
    merged = Merged("", own=["was changed"])
    lines: list[str] = []
    groups = Merge3(base.splitlines(True), mine.splitlines(True), theirs.splitlines(True)).merge_groups()
    for kind, *parts in groups:
        if kind == "conflict":
            merged.conflicts.append(f"line {len(lines) + 1}: both sides changed it; the group's own is kept")
            lines.extend(parts[1])
        else:
            lines.extend(parts[0])
    merged.text = "".join(lines)
    return merged


def _merge_documents(name: str, base: str | None, mine: str, theirs: str, entries: str) -> Merged:
    before, own, now = (_loaded(name, text) for text in (base or "{}", mine, theirs))
    merged = Merged(None)
    for key in [*own, *(key for key in now if key not in own)]:
        values = [document.get(key, _ABSENT) for document in (before, own, now)]
        lists = [value if isinstance(value, list) else [] for value in values]
        if isinstance(values[2], list) and all(isinstance(one, dict) and "id" in one for part in lists for one in part):
            if not isinstance(values[1], CommentedSeq):
                own[key] = CommentedSeq()
            _merge_entries(merged, own[key], lists[0], lists[2], "" if key == entries else f"{key}: ")
        else:
            _merge_key(merged, own, key, values, "")
    merged.text = _dumped(own)
    return merged


def _merge_entries(merged: Merged, own: CommentedSeq, before: Sequence[Json], now: Sequence[Json], where: str) -> None:
    """Entries of a list, by their ids: changed, taken out and added on either side."""
    old, new = ({one["id"]: one for one in part} for part in (before, now))
    for entry in [*own]:
        name = entry["id"]
        if name in new:
            _merge_entry(merged, entry, old.get(name), new[name], f"{where}{name}")
        elif name in old and _same(entry, old[name]) and not _has_comment(entry):
            own.remove(entry)
        elif name in old:
            merged.conflicts.append(f"{where}{name}: is not published any more, and was changed; it is kept")
        else:
            merged.own.append(f"{where}{name}: was added")
    present = {entry["id"] for entry in own}
    for at, entry in enumerate(now):
        if entry["id"] in present:
            continue
        if entry["id"] in old:
            changed = not _same(entry, old[entry["id"]])
            told = "was taken out; it is published in another form now" if changed else "was taken out"
            (merged.conflicts if changed else merged.own).append(f"{where}{entry['id']}: {told}")
        else:
            own.insert(_place(own, now[:at]), CommentedMap({key: readable(value) for key, value in entry.items()}))


def _merge_entry(merged: Merged, entry: CommentedMap, old: Mapping[str, Json] | None, new: Json, where: str) -> None:
    for key in [*entry, *(key for key in new if key not in entry)]:
        values = [part.get(key, _ABSENT) for part in ((old or {}), entry, new)]
        _merge_key(merged, entry, key, values, f"{where}.")


def _merge_key(merged: Merged, own: CommentedMap, key: str, values: Sequence[Json], where: str) -> None:
    before, mine, now = values
    if _same(mine, now):
        return
    if _same(mine, before):
        if now is not _ABSENT:
            own[key] = readable(now)
        elif own.ca.items.get(key):
            merged.conflicts.append(f"{where}{key}: is not published any more, and has a comment; it is kept")
        else:
            del own[key]
    elif _same(before, now):
        merged.own.append(f"{where}{key}: was {'added' if before is _ABSENT else 'changed'}")
    else:
        shown = "nothing" if now is _ABSENT else repr(now)
        shown = shown if len(shown) <= 200 else f"{shown[:199]}…"
        merged.conflicts.append(f"{where}{key}: both sides changed it; the group's own is kept, published is {shown}")


def _has_comment(entry: CommentedMap) -> bool:
    """Whether ruamel.yaml keeps a comment with an entry: one of its own, or one that stands above the next."""
    return bool(entry.ca.comment or entry.ca.items)


def _place(own: CommentedSeq, before: Sequence[Mapping[str, Json]]) -> int:
    """Where a new entry belongs: behind the nearest of those before it that is there."""
    places = {entry["id"]: at for at, entry in enumerate(own)}
    return next((places[one["id"]] + 1 for one in reversed(before) if one["id"] in places), 0)


def _same(one: Json, other: Json) -> bool:
    return (one is other) or (one is not _ABSENT and other is not _ABSENT and bool(one == other))


def _loaded(name: str, text: str) -> CommentedMap:
    try:
        content = _yaml().load(text)
    except (YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise DocumentError(
            name, "is not readable YAML; mend it, or take it out", line=mark.line + 1 if mark else None
        ) from None
    if not isinstance(content, CommentedMap):
        raise DocumentError(name, "must be a mapping of keys to values; mend it, or take it out")
    return content


def _dumped(content: CommentedMap) -> str:
    stream = io.StringIO()
    _yaml().dump(content, stream)
    return stream.getvalue()


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes, yaml.width = True, 110
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml

"""Mend an OpenAPI document where the kit could not read it, and nowhere else; each mend is told.

Where its text is mended, all else stays as it is written. Where its content is, ruamel.yaml keeps the comments.
"""

from __future__ import annotations

import io
import json
import re
import tempfile
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from conformance.documents import Document, read_document
from conformance.exceptions import DocumentError
from conformance.inspection.source import Source, read_source
from conformance.model import Json
from conformance.packs.openapi import METHODS


@dataclass(frozen=True)
class Mend:
    """One place that was mended: where it stands, what is published, and what stands in the pack."""

    line: int | None
    where: str
    published: str
    here: str


@dataclass(frozen=True)
class Mended:
    """The text of a document for the pack, and what was mended in it."""

    text: str
    mends: list[Mend]


def mend(path: Path) -> Mended:
    """The document of a file, mended. Raises DocumentError where it is none, or cannot be read at all."""
    text, mends = _readable_text(path)
    document = _read(path, text)
    content = document.content
    if not isinstance(content, dict) or not isinstance(content.get("paths"), dict):
        raise DocumentError(path, "is no OpenAPI document: it has no `paths`")
    if "openapi" not in content:
        older = "; it is Swagger 2.0, which the kit does not read" if "swagger" in content else ""
        raise DocumentError(path, f"names no version of OpenAPI 3{older}")
    text = _with_text_keys(text, document, mends)
    structural = list(_structure(content, read_source(path)))
    if structural:
        text = _rewritten(path, text)
    return Mended(text, mends + structural)


def _readable_text(path: Path) -> tuple[str, list[Mend]]:
    """The text of a file, without a byte order mark, and without tabs where YAML has none."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise DocumentError(path, f"is not UTF-8 text (byte {error.start})") from None
    except OSError as error:
        raise DocumentError(path, f"cannot be read: {error.strerror}") from None
    mends = []
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        mends.append(Mend(1, path.name, "The file begins with a byte order mark.", "It is taken out."))
    if "\t" in text and path.suffix.lower() != ".json" and not _is_readable(path, text):
        spaced = text.expandtabs(2)
        if _is_readable(path, spaced):
            line = text[: text.index("\t")].count("\n") + 1
            text = spaced
            mends.append(Mend(line, path.name, "Lines are indented with tabs.", "They are indented with spaces."))
    return text, mends


def _is_readable(path: Path, text: str) -> bool:
    try:
        _read(path, text)
    except DocumentError:
        return False
    return True


def _read(path: Path, text: str) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"document{path.suffix.lower()}"
        copy.write_text(text, encoding="utf-8", newline="")
        source = read_source(copy)
        if source.content is None and source.findings:
            # What is not read here could take all memory there: aliases that name aliases.
            raise DocumentError(path, source.findings[0].problem, line=source.findings[0].line)
        try:
            return read_document(copy)
        except DocumentError as error:
            raise DocumentError(path, error.problem, line=error.line, key=error.key) from None


def _with_text_keys(text: str, document: Document, mends: list[Mend]) -> str:
    """Put keys that are numbers, such as 200, into quotes: a name in a document of OpenAPI is a text."""
    lines = text.split("\n")
    for key, number in document.lines.items():
        if isinstance(key[-1], int) and _is_key(document.content, key):
            written = rf"(^|[\s{{,?-])({key[-1]})(\s*:)"
            lines[number - 1] = re.sub(written, r'\1"\2"\3', lines[number - 1], count=1)
            where = ".".join(map(str, key))
            mends.append(Mend(number, where, f"The key {key[-1]} is a number.", "It is a text."))
    return "\n".join(lines)


def _is_key(content: Json, key: tuple[str | int, ...]) -> bool:
    for part in key[:-1]:
        content = content[part]
    return isinstance(content, dict)


def _structure(content: Json, source: Source) -> Iterator[Mend]:
    """What is missing in the operations of a document, or stands there twice; changes nothing."""
    yield from (told for told, _ in _changes(content, source))


def _rewritten(path: Path, text: str) -> str:
    """The text of a document in which what is missing was written."""
    if path.suffix.lower() == ".json":
        content = json.loads(text)
        _apply(content)
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    yaml = YAML()
    yaml.preserve_quotes, yaml.width = True, 4096
    try:
        content = yaml.load(text)
        _apply(content)
        stream = io.StringIO()
        yaml.dump(content, stream)
    except (YAMLError, ValueError) as error:
        raise DocumentError(path, f"could not be mended: {str(error).splitlines()[0]}") from None
    return stream.getvalue()


def _apply(content: Json) -> None:
    for _, change in list(_changes(content, None)):
        change()


def _changes(content: Json, source: Source | None) -> Iterator[tuple[Mend, Json]]:
    used: set[str] = {
        definition["operationId"]
        for _, _, _, definition in _operations(content)
        if isinstance(definition.get("operationId"), str)
    }
    seen: set[str] = set()
    for path, method, item, definition in _operations(content):
        line = source.place(("paths", path, method))[0] if source else None
        where = f"{method.upper()} {path}"
        name = definition.get("operationId")
        told = _trouble(name, seen)
        if told:
            name = _name(method, path, used)
            mend = Mend(line, where, f"The operation {told}.", f"It is called {name}.")
            yield mend, _setting(definition, "operationId", name)
        used.add(name)
        seen.add(name)
        yield from _parameter_changes(content, path, item, definition, line, where)


def _trouble(name: object, seen: set[str]) -> str:
    """Why an operation cannot be called by its operationId; nothing where it can."""
    if not isinstance(name, str) or not name:
        return "has no operationId"
    if re.search(r"\s", name):
        return f"has the operationId {name!r}, and no tag of a scenario holds a space"
    return "has the operationId of another" if name in seen else ""


def _parameter_changes(
    content: Json, path: str, item: Json, definition: Json, line: int | None, where: str
) -> Iterator[tuple[Mend, Json]]:
    own, shared = definition.get("parameters"), item.get("parameters")
    own, shared = own if isinstance(own, list) else [], shared if isinstance(shared, list) else []
    resolved = [_resolved(content, one) for one in own]
    places = [(one.get("in"), one.get("name")) for one in resolved]
    for at in reversed(range(len(places))):
        if places[at] in places[:at]:
            mend = Mend(line, where, f"The parameter {places[at][1]} is declared twice.", "The first of them is kept.")
            yield mend, _removing(own, at)
    declared = {name for place, name in places if place == "path"}
    declared |= {one.get("name") for one in (_resolved(content, s) for s in shared) if one.get("in") == "path"}
    for name in dict.fromkeys(re.findall(r"\{([^{}]+)\}", path)):
        if name not in declared:
            added = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            mend = Mend(
                line, where, f"The path has {{{name}}}, which is declared nowhere.", "It is declared as a text."
            )
            yield mend, _adding(definition, added)


def _operations(content: Json) -> Iterator[tuple[str, str, Json, Json]]:
    for path, item in content["paths"].items():
        for method in METHODS:
            definition = item.get(method) if isinstance(item, MutableMapping) else None
            if isinstance(definition, MutableMapping):
                yield str(path), method, item, definition


def _resolved(content: Json, parameter: Json) -> Json:
    if not isinstance(parameter, MutableMapping):
        return {}
    match = re.fullmatch(r"#/components/parameters/([^/]+)", str(parameter.get("$ref", "")))
    if match is None:
        return parameter
    components = content.get("components")
    found = ((components or {}).get("parameters") or {}).get(match[1])
    return found if isinstance(found, MutableMapping) else {}


def _name(method: str, path: str, used: set[str]) -> str:
    """A name from method and path: `GET /vouchers/{id}` is called getVouchersId."""
    words = re.findall(r"[A-Za-z0-9]+", path)
    name = method + "".join(word[0].upper() + word[1:] for word in words)
    return next(n for n in (name, *(f"{name}{number}" for number in range(2, 10_000))) if n not in used)


def _setting(mapping: Json, key: str, value: str) -> Json:
    return lambda: mapping.__setitem__(key, value)


def _removing(items: Json, at: int) -> Json:
    return lambda: items.pop(at)


def _adding(definition: Json, parameter: Json) -> Json:
    return lambda: definition.setdefault("parameters", []).append(parameter)

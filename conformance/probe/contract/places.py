"""Where in a pack's documents an expectation stands: file and line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from conformance.documents import Document, Key, read_document
from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.packs import Pack, resolve
from conformance.probe.responses import documented_response
from conformance.request.fields import parse_field


class Places:
    """Finds the lines of one operation's document."""

    def __init__(self, pack: Pack, operation: Operation) -> None:
        self._operation = operation
        self._name = next(api.document for api in pack.manifest.apis if api.id == operation.api)
        self._path = pack.folder / self._name
        self._key: Key = ("paths", operation.path, operation.method.lower())

    @property
    def _document(self) -> Document:
        """Read when the first line is asked for: most checks find nothing, and ask for none."""
        return _read(self._path)

    def operation(self, *within: str | int) -> str:
        """The operation, or what stands at a place within it."""
        return self._line(self._followed((*self._key, *within)))

    def status(self, status: int) -> str:
        """The response that describes a status; all responses where none does."""
        return self._line(self._response(status))

    def header(self, status: int, name: str) -> str:
        """A header of a response."""
        return self._line(self._followed((*self._response(status), "headers", name)))

    def answer(self, status: int, media_type: str, place: str) -> str:
        """The schema of a place in the body of a response."""
        content = self._followed((*self._response(status), "content"))
        return self._line(self._inside(self._media(content, media_type), place))

    def request(self, place: str) -> str:
        """What describes a place in a request, such as `query.limit` or `body[0].id`."""
        where = re.split(r"[.\[]", place, maxsplit=1)[0]
        if where != "body":
            return self._line(self._parameter(place))
        content = self._followed((*self._followed((*self._key, "requestBody")), "content"))
        return self._line(self._inside(self._media(content, ""), place.removeprefix("body").removeprefix(".")))

    def _response(self, status: int) -> Key:
        responses = self._operation.definition.get("responses") or {}
        wanted = (str(status), f"{status // 100}XX", "DEFAULT")
        found = next((name for key in wanted for name in responses if str(name).upper() == key), None)
        if found is None or documented_response(self._operation, status) is None:
            return (*self._key, "responses")
        return self._followed((*self._key, "responses", found))

    def _parameter(self, place: str) -> Key:
        for base in (self._key, self._key[:2]):
            written = self._at(base)
            for index, parameter in enumerate((written or {}).get("parameters") or ()):
                found = resolve(self._document.content, parameter)
                whole = f"{found['in']}.{found['name']}"
                if place == whole or place.startswith((f"{whole}.", f"{whole}[")):
                    return self._followed((*base, "parameters", index))
        return self._key

    def _media(self, content: Key, media_type: str) -> Key:
        described = self._at(content)
        names = list(described) if isinstance(described, Mapping) else []
        bare = media_type.split(";")[0].strip().lower()
        name = next((name for name in names if name.split(";")[0].strip().lower() == bare), names[0] if names else "")
        return self._followed((*content, name, "schema"))

    def _inside(self, schema: Key, place: str) -> Key:
        try:
            field = parse_field(place) if place else ()
        except UsageError:
            return schema
        for part in field:
            found = self._child(schema, part, 0)
            if found is None:
                return schema
            schema = found
        return schema

    def _child(self, schema: Key, part: str | int, depth: int) -> Key | None:
        written = self._at(schema)
        if not isinstance(written, Mapping) or depth > 8:
            return None
        if isinstance(part, int) and "items" in written:
            return self._followed((*schema, "items"))
        if part in (written.get("properties") or {}):
            return self._followed((*schema, "properties", part))
        for name in ("allOf", "oneOf", "anyOf"):
            for index in range(len(written.get(name) or ())):
                found = self._child(self._followed((*schema, name, index)), part, depth + 1)
                if found is not None:
                    return found
        return None

    def _followed(self, key: Key) -> Key:
        """The key of what a reference at this key leads to."""
        for _ in range(20):
            written = self._at(key)
            reference = written.get("$ref") if isinstance(written, Mapping) else None
            if not isinstance(reference, str) or not reference.startswith("#/"):
                return key
            parts = [part.replace("~1", "/").replace("~0", "~") for part in reference[2:].split("/")]
            key = tuple(parts)
        return key

    def _at(self, key: Key) -> Json:
        found: Json = self._document.content
        for part in key:
            if isinstance(found, list):
                found = dict(enumerate(found))
            if not isinstance(found, Mapping) or part not in found:
                return None
            found = found[part]
        return found

    def _line(self, key: Key) -> str:
        line = self._document.line(key)
        return f"{self._name}:{line}" if line else self._name


@lru_cache(maxsize=32)
def _read(path: Path) -> Document:
    return read_document(path)

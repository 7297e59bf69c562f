"""Put a request body into bytes: JSON, YAML, a form, or text, as its media type asks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

import httpx
import yaml

from conformance.model import Json
from conformance.packs import is_json

FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


def is_form(media_type: str) -> bool:
    """Whether a body of this media type is a form, whose fields are all sent as text."""
    return _bare(media_type) in (FORM, MULTIPART)


def is_yaml(media_type: str) -> bool:
    """Whether a media type is YAML by name (RFC 9512; `text/yaml` is older than it)."""
    return _bare(media_type).endswith(("/yaml", "/x-yaml", "+yaml"))


def encoded(media_type: str, schema: Mapping[str, Json], body: Json) -> tuple[str, bytes]:
    """The Content-Type and the bytes of a body; the same body gives the same bytes."""
    if is_form(media_type) and isinstance(body, Mapping):
        return _form(media_type, schema, body)
    if is_yaml(media_type) and not isinstance(body, str):
        return media_type, yaml.safe_dump(body, sort_keys=False).encode()  # with allow_unicode, PyYAML loses U+0085
    if isinstance(body, str) and not is_json(media_type):
        return media_type, body.encode()
    return media_type, json.dumps(body, ensure_ascii=False).encode()


def as_text(value: Json) -> str:
    """A value where only text can stand, such as in a query or a form."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _form(media_type: str, schema: Mapping[str, Json], body: Mapping[str, Json]) -> tuple[str, bytes]:
    """A form as httpx writes it (OpenAPI 3.0.3, 4.7.14.3 and 4.7.14.4)."""
    if _bare(media_type) == FORM:
        pairs: dict[str, str | list[str]] = {}
        for name, value in _pairs(body):
            pairs[name] = [*pairs.get(name, []), value]
        return media_type, httpx.Request("POST", "http://localhost", data=pairs).read()
    properties = schema.get("properties") or {}
    files = [(name, _part(name, value, properties.get(name) or {})) for name, value in _pairs(body)]
    boundary = hashlib.sha256(repr(files).encode()).hexdigest()[:32]
    content_type = f"{media_type}; boundary={boundary}"
    request = httpx.Request("POST", "http://localhost", headers={"Content-Type": content_type}, files=files)
    return content_type, request.read()


def _part(name: str, value: str, schema: Mapping[str, Json]) -> tuple[str | None, bytes]:
    """One part of a multipart form; binary content is a file, and has a name (RFC 7578 section 4.2)."""
    is_file = schema.get("format") == "binary" or (schema.get("items") or {}).get("format") == "binary"
    return f"{name}.txt" if is_file else None, value.encode()


def _pairs(body: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    for name, value in body.items():
        for item in value if isinstance(value, list) else [value]:
            yield name, as_text(item)


def _bare(media_type: str) -> str:
    return media_type.split(";")[0].strip().lower()

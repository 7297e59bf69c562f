"""Read a request back as the document says: its parts, and what of them breaks the document."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from typing import Any

import yaml
from werkzeug.datastructures import Headers
from werkzeug.wrappers import Request

from conformance.model import Json, Operation
from conformance.packs import is_json, parameters, resolve
from conformance.request.encoding import is_form, is_yaml
from conformance.request.fields import ABSENT
from conformance.request.message import Message
from conformance.request.schemas import body_media, body_schema, is_exploded, is_json_text, merged, parameter_schema
from conformance.schema import Broken, broken_constraints

UNREADABLE = "readable"
"""What a body breaks that is not of its media type: no keyword of a schema says it."""

_UNREADABLE = object()


def read_request(
    operation: Operation, request: Request, path: Mapping[str, str]
) -> tuple[dict[str, Json], list[Broken]]:
    """The request as rules see it, and every place in which it breaks the document, with what it breaks there."""
    return _read(operation, request, path, request.headers)


def _read(
    operation: Operation, request: Request, path: Mapping[str, str], headers: Headers
) -> tuple[dict[str, Json], list[Broken]]:
    given = _given(operation, request, path, headers)
    invalid = [*_invalid_parameters(operation, given), *_invalid_body(operation, given["body"])]
    if given["body"] in (ABSENT, _UNREADABLE):
        given["body"] = None
    return given, invalid


def _given(operation: Operation, request: Request, path: Mapping[str, str], headers: Headers) -> dict[str, Json]:
    """The request as rules see it, its parameters in the types that the document gives them."""
    given: dict[str, Json] = {"path": {}, "query": {}, "header": {}, "cookie": {}, "body": _body(operation, request)}
    sources: Mapping[str, Any] = {
        "path": path,
        "query": request.args,
        "header": headers,
        "cookie": request.cookies,
    }
    for parameter in parameters(operation):
        value = _parameter(operation, parameter, sources.get(parameter["in"], {}))
        if value is not None:
            given[parameter["in"]][parameter["name"]] = value
    return given


def _parameter(operation: Operation, parameter: Mapping[str, Json], source: Any) -> Json:
    """A parameter's value, None where it was not sent; the properties of an exploded object are gathered."""
    schema = parameter_schema(operation, parameter)
    if is_exploded(operation, parameter):
        properties = schema["properties"].items()
        return {name: _value(operation, child, source, name) for name, child in properties if name in source} or None
    name = parameter["name"]
    if name not in source:
        return None
    return _json(source[name]) if is_json_text(parameter) else _value(operation, schema, source, name)


def _value(operation: Operation, written: Mapping[str, Json], source: Any, name: str) -> Json:
    schema = merged(operation.document, written)
    if schema.get("type") == "array" and hasattr(source, "getlist"):
        items = merged(operation.document, schema.get("items") or {})
        return [_typed(items, text) for text in source.getlist(name)]
    return _typed(schema, source[name])


def _json(text: str) -> Json:
    """The value of a JSON text; the text itself where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _typed(schema: Mapping[str, Json], text: str) -> Json:
    if schema.get("type") == "integer" and re.fullmatch(r"-?\d{1,19}", text):
        return int(text)
    if schema.get("type") in ("object", "array", "number"):
        return _json(text)
    return {"true": True, "false": False}.get(text, text) if schema.get("type") == "boolean" else text


def _body(operation: Operation, request: Request) -> Json:
    """The body; ABSENT where there is none, and a value that no schema allows where it cannot be read."""
    media = body_media(operation)
    media_type = media[0] if media else "application/json"
    if is_form(media_type):
        return _form(operation, request)
    content = request.get_data()
    if not content:
        return ABSENT
    try:
        if is_yaml(media_type):
            return yaml.safe_load(content)
        text = content.decode("utf-8")
        return json.loads(text) if is_json(media_type) else text
    except (ValueError, RecursionError, yaml.YAMLError):
        return _UNREADABLE


def _form(operation: Operation, request: Request) -> Json:
    """The fields of a form, in the types that the document gives them; of a file, its content.

    A part has a name (RFC 7578 section 4.2). That of one that ends in a backslash, `name="a\\"`, cannot be read where a
    backslash escapes what follows, though browsers write such names.
    """
    properties = merged(operation.document, body_schema(operation) or {}).get("properties") or {}
    if None in request.form or None in request.files:
        return _UNREADABLE
    sent: dict[str, list[str]] = dict(request.form.lists())
    for name in request.files:
        sent[name] = [file.read().decode("utf-8", "replace") for file in request.files.getlist(name)]
    body: dict[str, Json] = {}
    for name, values in sent.items():
        schema = merged(operation.document, properties.get(name) or {})
        items = merged(operation.document, schema.get("items") or {})
        several = schema.get("type") == "array"
        body[name] = [_typed(items, text) for text in values] if several else _typed(schema, values[0])
    return body if body or request.content_type else ABSENT


def _invalid_parameters(operation: Operation, given: Mapping[str, Json]) -> list[Broken]:
    invalid: list[Broken] = []
    for parameter in parameters(operation):
        where, name = parameter["in"], parameter["name"]
        if name not in given[where]:
            invalid += [Broken(f"{where}.{name}", "required")] if parameter.get("required") else []
        else:
            schema = parameter_schema(operation, parameter)
            broken = broken_constraints(operation, schema, given[where][name], "request")
            invalid += [_within(f"{where}.{name}", one) for one in broken]
    return invalid


def _invalid_body(operation: Operation, body: Json) -> list[Broken]:
    schema = body_schema(operation)
    if schema is None:
        return []
    if body is _UNREADABLE:
        return [Broken("body", UNREADABLE)]
    if body is ABSENT:
        required = resolve(operation.document, operation.definition["requestBody"]).get("required")
        return [Broken("body", "required")] if required else []
    return [_within("body", broken) for broken in broken_constraints(operation, schema, body, "request")]


def _within(whole: str, broken: Broken) -> Broken:
    """A place within a part of the request: `body[0].id`, `query.event.from`."""
    place, keyword = broken
    inside = "" if place == "$" else place if place.startswith("[") else f".{place}"
    return Broken(f"{whole}{inside}", keyword)


def read_message(message: Message) -> tuple[dict[str, Json], list[Broken]]:
    """A request that is about to be sent, read as the one who receives it would."""
    headers, content = Headers(message.headers), message.content or b""
    environment: dict[str, Any] = {
        "REQUEST_METHOD": message.method or message.operation.method,
        "PATH_INFO": "/",
        "QUERY_STRING": message.query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(content),
        "CONTENT_LENGTH": str(len(content)),
        "CONTENT_TYPE": headers.get("Content-Type", ""),
        "HTTP_COOKIE": headers.get("Cookie", ""),
    }
    with Request(environment) as request:  # names that differ in a hyphen alone are one in such an environment
        return _read(message.operation, request, message.path, headers)

"""A candidate with an API of its own that is wrong in many ways, and a pack that asks for what it does not do."""

from __future__ import annotations

import json
from typing import Any

from werkzeug.wrappers import Request, Response

THING = {"id": "T-7", "size": 3, "name": "saw", "kind": "tool"}
"""What the pack sends as a valid thing."""

MANIFEST = """\
id: bb-example
name: Example
version: "1.0"
summary: Keeps things.
specification: https://specs.example.org/
apis:
  - {id: things, name: Things, document: openapi/things.yaml, harmless: [health]}
"""

_THING = """{type: object, required: [id, size, name], properties: {
        id: {type: string, maxLength: 9}, size: {type: integer, maximum: 10}, name: {type: string},
        kind: {type: string}}}"""
_BODY = f"""
      requestBody:
        required: true
        content:
          application/json:
            schema: {_THING}
            example: {json.dumps(THING)}"""
_PARAMETER = """
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}, example: T-7}"""
_LIMIT = """
      parameters:
        - {name: kind, in: query, schema: {type: string}, example: tool}
        - {name: limit, in: query, schema: {type: integer}, example: 1}"""

OPERATIONS = {
    "health": ("get", "/health", "", "200", "{type: object}", "{}"),
    "create": ("post", "/create", _BODY, "201", _THING, json.dumps(THING)),
    "keep": ("post", "/keep", _BODY, "201", _THING, json.dumps(THING)),
    "change": ("put", "/change", _BODY, "200", "{type: object}", "{}"),
    "check": ("post", "/check", _BODY, "200", "{type: object}", "{}"),
    "store": ("post", "/store", _BODY, "200", "{type: object}", "{}"),
    "send": ("post", "/send", _BODY, "200", "{type: object}", "{}"),
    "break": ("post", "/break", _BODY, "200", "{type: object}", "{}"),
    "read": ("get", "/read/{id}", _PARAMETER, "200", _THING, json.dumps(THING)),
    "size": ("get", "/size/{id}", _PARAMETER, "200", _THING, json.dumps(THING)),
    "state": (
        "get",
        "/state/{id}",
        _PARAMETER,
        "200",
        "{type: object, required: [state], properties: {state: {type: string}}}",
        '{"state": "kept"}',
    ),
    "about": (
        "get",
        "/about",
        "",
        "200",
        "{type: object, required: [name], properties: {name: {type: string}}}",
        '{"name": "Shelf"}',
    ),
    "remove": ("delete", "/remove/{id}", _PARAMETER, "200", "{type: object}", "{}"),
    "list": ("get", "/list", _LIMIT, "200", f"{{type: array, items: {_THING}}}", "[]"),
    "page": ("get", "/page", _LIMIT, "200", f"{{type: array, items: {_THING}}}", "[]"),
    "tools": ("get", "/tools", _LIMIT, "200", f"{{type: array, items: {_THING}}}", "[]"),
    "secret": ("get", "/secret", "\n      security: [{key: []}]", "200", "{type: object}", "{}"),
}
"""Of each operation its method, path, what it takes, and the status, schema and example of what it gives."""


def _operation(name: str) -> str:
    method, path, takes, status, schema, example = OPERATIONS[name]
    return f"""\
  {path}:
    {method}:
      operationId: {name}
      summary: {name}{takes}
      responses:
        "{status}":
          description: It is done.
          content: {{application/json: {{schema: {schema}, example: {example}}}}}
        "400": {{description: It is refused.}}
        "401": {{description: The caller is not known.}}
        "404": {{description: There is none.}}
"""


DOCUMENT = (
    'openapi: 3.0.3\ninfo: {title: Things, version: "1.0"}\npaths:\n'
    + "".join(map(_operation, OPERATIONS))
    + "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}\n"
)

_ANSWERS = ("create", "keep", "read", "size", "state", "about", "remove", "store")
_REFUSES = ("change", "check", "send", "break")


def _scenario(name: str, *steps: str) -> str:
    lines = "".join(f"    {step}\n" for step in steps)
    return f"\n  @id:{name} @operation:{name}\n  Scenario: {name}\n{lines}"


FEATURE = (
    "Feature: Things\n"
    + "".join(
        _scenario(
            name,
            f'Given a valid "{name}" request{" with every field" if name in ("create", "keep") else ""}',
            "When the request is sent",
            "Then the request is accepted",
            "And the response matches the specification",
        )
        for name in _ANSWERS
    )
    + "".join(
        _scenario(
            name,
            f'Given a valid "{name}" request',
            'And the body field "size" is 11',
            "When the request is sent",
            "Then the request is refused as invalid",
        )
        for name in _REFUSES
    )
    + "".join(
        _scenario(
            name,
            f'Given a valid "{name}" request',
            'And the query parameter "kind" is "tool"',
            "When the request is sent",
            "Then the request is accepted",
            'And the response list "$" holds no item whose "kind" is "toy"',
        )
        for name in ("list", "tools")
    )
    + _scenario(
        "page",
        'Given a valid "page" request',
        'And the query parameter "limit" is 1',
        "When the request is sent",
        "Then the request is accepted",
        'And the response field "[1]" is absent',
    )
    + _scenario(
        "secret",
        'Given a valid "secret" request',
        "And no credentials are sent",
        "When the request is sent",
        "Then the request is refused as unauthenticated",
    )
)


ITEMS = [
    {"no": "T-7", "label": "saw", "group": "tool"},
    {"no": "T-8", "label": "bear", "group": "toy"},
]


@Request.application
def shelf(request: Request) -> Response:
    """Forgets sizes and labels, filters and pages nothing, takes what is invalid, fails, and asks nobody for a key."""
    match request.method, request.path:
        case "GET", "/items":
            return _json({"items": ITEMS})
        case "POST", "/items":
            return _json({"no": "T-7"})
        case "GET", "/items/T-7":
            return _json({"no": "T-7", "label": "saw"})
        case "GET", "/status":
            return _json({})
        case "POST", "/failing":
            return _json({"error": "broken"}, 500)
        case "GET", "/secret":
            return _json({"secret": "it"})
    return _json({"error": "none"}, 404)


def _json(body: Any, status: int = 200) -> Response:
    return Response(json.dumps(body), status, content_type="application/json")

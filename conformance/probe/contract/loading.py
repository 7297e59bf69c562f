"""Have the libraries that generate requests load what they need, before processes are forked that share it.

Half a second and 25 MB would otherwise be spent in each process; and what they remember is bounded.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache

from conformance.model import Json, Operation
from conformance.probe.contract.generating import GenerationError, Generator
from conformance.probe.contract.messages import message_of
from conformance.request import Draft

_MOST_VALIDATORS = 64
"""So many validators of schemas does schemathesis keep, not 1,024: a large operation has 500, which took 13 MB, and
takes no longer with these alone."""

_TEXT = {"type": "string", "pattern": "^[A-Z]{2}$"}
_BODY: Json = {
    "type": "object",
    "required": ["text"],
    "properties": {
        "text": _TEXT,
        "day": {"type": "string", "format": "date"},
        "numbers": {"type": "array", "items": {"type": "integer"}},
    },
}
_PATH = "/things/{thing}"


@cache
def load() -> None:
    """Generate requests to an operation that nobody has, and send none. What fails here, each check will say.

    Once in a process is enough, however many sessions it has.
    """
    from schemathesis.core.jsonschema import validator_cache

    validator_cache._maxsize = _MOST_VALIDATORS
    operation = _operation()
    draft = Draft(operation, "application/json", {"text": "AB"}, {("path", "thing"): "AB"})
    with suppress(GenerationError):
        generator = Generator(operation, [draft], seed=0)
        for case in (*generator.coverage(40).cases, *generator.examples().cases, *next(generator.fuzzing(2)).cases):
            message_of(operation, case)


def _operation() -> Operation:
    definition: Json = {
        "operationId": "changeThing",
        "parameters": [
            {"name": "thing", "in": "path", "required": True, "schema": _TEXT},
            {"name": "page", "in": "query", "schema": {"type": "integer"}},
        ],
        "requestBody": {"required": True, "content": {"application/json": {"schema": _BODY}}},
        "responses": {"200": {"description": "It was changed."}},
    }
    document: Json = {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "paths": {_PATH: {"put": definition}},
    }
    return Operation("changeThing", "things", "PUT", _PATH, "Change a thing.", definition, document)

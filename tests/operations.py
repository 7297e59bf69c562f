"""Operations made for tests, without a document on disk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.model import Operation


def an_operation(definition: Mapping[str, Any] | None = None, *, schemas: Mapping[str, Any] | None = None) -> Operation:
    """`POST /things`, with this Operation Object, in a document with these schemas."""
    written = {"responses": {"200": {"description": "Good."}}, **(definition or {})}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things/{id}": {"post": written}},
        "components": {"schemas": schemas or {}},
    }
    return Operation("createThing", "things", "POST", "/things/{id}", "", written, document)


def taking(schema: Mapping[str, Any], *, example: Any = None, schemas: Mapping[str, Any] | None = None) -> Operation:
    """An operation whose request body has this schema."""
    media = {"schema": schema} if example is None else {"schema": schema, "example": example}
    return an_operation({"requestBody": {"required": True, "content": {"application/json": media}}}, schemas=schemas)

"""The adapter document: for each operation of a Building Block, how a candidate's own API fulfils it."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from conformance.adapter.expressions import Expression, check_expression
from conformance.profile.values import HeaderName, Shape, is_address

Address = Annotated[str, AfterValidator(is_address)]
Status = Annotated[int, Field(ge=200, le=599)]
Method = Literal["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD"]

_PLACE = re.compile(r"\{([^{}]*)\}")


def _is_path(text: str) -> str:
    if not text.startswith("/"):
        raise ValueError("must begin with /; a path is added to the base address of the Service API")
    if any(sign in part for part in _PLACE.split(text)[::2] for sign in "?#"):
        raise ValueError("must not hold a query or fragment; write `query` beside it")
    for expression in _PLACE.findall(text):
        check_expression(expression)
    return text


Path = Annotated[str, AfterValidator(_is_path)]
"""A path in which each `{…}` is an expression, whose value is filled in as one segment."""


def parts(path: Path) -> list[tuple[str, bool]]:
    """The parts of a path in order: texts, and the expressions between them (True)."""
    return [(part, index % 2 == 1) for index, part in enumerate(_PLACE.split(path))]


class Call(Shape):
    """One request to the candidate's own API.

    Without `query` the request's own is passed on, and so is its body without `body`, but for GET and HEAD. Headers are
    passed on; those that are named here are set. It is made where `when` holds. An answer of 400 or more ends the
    sequence, but for those that it `tolerates`.
    """

    name: Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")] = "call"
    when: Expression | None = None
    method: Method
    address: Address | None = None
    path: Path
    query: dict[str, Expression] | None = None
    headers: dict[HeaderName, Expression] = {}
    body: Expression | None = None
    tolerates: list[Status] = []


class AnswerMapping(Shape):
    """The answer to give. Without `body` the candidate's is passed on; a status that `status` does not have, too."""

    status: dict[Status, Status] | Status | Expression = {}
    headers: dict[HeaderName, Expression] = {}
    body: Expression | None = None


class OperationAdapter(Shape):
    """How an operation is fulfilled, or why it is not.

    `answer` is given where the last call succeeded, `errors` where its status is 400 or more.
    """

    not_implemented: Annotated[str, Field(min_length=1)] | None = None
    calls: list[Call] = []
    answer: AnswerMapping = AnswerMapping()
    errors: AnswerMapping | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> OperationAdapter:
        if (self.not_implemented is None) == (not self.calls):
            raise ValueError("needs either `calls`, or `not-implemented` with the reason")
        names = [call.name for call in self.calls]
        if len(set(names)) < len(names):
            raise ValueError(f"has two calls of the name {next(n for n in names if names.count(n) > 1)}; name each")
        return self


class Adapter(Shape):
    """The whole document. `errors` hold for every operation that has none of its own."""

    building_block: str
    version: str
    candidate_openapi: str | None = None
    apis: dict[str, Address] = {}
    errors: AnswerMapping = AnswerMapping()
    operations: Annotated[dict[str, OperationAdapter], Field(min_length=1)]

"""reference.yaml: what the reference candidate remembers and refuses, beyond what the OpenAPI documents say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from conformance.documents import read_model
from conformance.exceptions import DocumentError
from conformance.model import Json
from conformance.reference.expressions import problem_of

Expression = str
Answer = Expression | dict[str, Expression]
"""The whole body: one expression, or a map of expressions."""


class Rule(BaseModel):
    """Base of every step; `when` guards it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: Expression | None = None


class Refuse(Rule):
    """Answer with a status, and the documented example of it, a literal body, or an answer made of expressions."""

    refuse: int
    body: Json = None
    answer: Answer | None = None


class Find(Rule):
    """The first record of a collection for which `where` holds becomes `record`; without one the request is refused."""

    find: str
    where: Expression
    otherwise: int | None = None


class Select(Rule):
    """All records of a collection for which `where` holds become `records`."""

    select: str
    where: Expression | None = None


class Create(Rule):
    """Add a record to a collection; it becomes `record`."""

    create: str
    record: dict[str, Expression]


class Change(Rule):
    """Change fields of `record`."""

    change: dict[str, Expression]


class ChangeAll(Rule):
    """Change fields of each of `records`, which is `record` meanwhile."""

    change_all: Annotated[dict[str, Expression], Field(alias="change-all")]


class Remove(Rule):
    """Remove `record` from its collection."""

    remove: bool


class Give(Rule):
    """The success answer: its body (the documented example where `answer` is null), status and headers."""

    answer: Answer | None
    status: int | None = None
    headers: dict[str, Expression] = {}


Step = Refuse | Find | Select | Create | Change | ChangeAll | Remove | Give


class Rules(BaseModel):
    """The whole document."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    known: dict[str, Any] = {}
    start: dict[str, list[dict[str, Any]]] = {}
    operations: dict[str, list[Step]] = {}


def read_rules(path: Path, operations: Collection[str]) -> Rules:
    """Read reference.yaml; a pack without one has no rules.

    Raises DocumentError, also for rules of an operation that the pack does not have, and for what is no JMESPath.
    """
    if not path.exists():
        return Rules()
    rules, document = read_model(path, Rules)
    for name, steps in rules.operations.items():
        line = document.line(("operations", name))
        if name not in operations:
            raise DocumentError(path, "the pack has no operation of that name", line=line, key=f"operations.{name}")
        for index, step in enumerate(steps):
            for problem in filter(None, map(problem_of, _expressions(step))):
                line = document.line(("operations", name, index))
                raise DocumentError(path, problem, line=line, key=f"operations.{name}.{index}")
    return rules


def _expressions(step: Step) -> Iterator[Expression]:
    for name, value in step:
        if isinstance(value, str) and name in ("when", "where", "answer"):
            yield value
        elif isinstance(value, dict) and name != "body":
            yield from value.values()

"""What a JSONata expression reads and yields, from its syntax tree. Nothing is said of what is not certain.

jsonata-python is used for its parser, whose tree is that of the reference implementation: jsonatapy, which evaluates,
shows none. That was preferred to evaluating on values drawn from the schemas: a draw reaches one branch of a condition
and one length of a list, so that no number of them makes a fault certain, while the tree has every name that is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from conformance.adapter.expressions import ExpressionError, evaluate
from conformance.fitting.forms import NUMBERS
from conformance.fitting.parsing import JException, Jsonata
from conformance.fitting.values import (
    INTEGER,
    NOTHING,
    NUMBER,
    TEXT,
    TRUTH,
    UNKNOWN,
    Built,
    Constant,
    ListOf,
    Missing,
    OneOf,
    Several,
    Unknown,
    Value,
    field_of,
    is_list,
    item_of,
    kinds_of,
)
from conformance.fitting.wording import Problem, in_words, no_field

_YIELDS: Mapping[str, Value] = {
    **dict.fromkeys(
        ("string", "uppercase", "lowercase", "join", "substring", "substringBefore", "substringAfter", "replace",
         "trim", "base64encode", "base64decode", "encodeUrl", "encodeUrlComponent", "decodeUrl", "decodeUrlComponent",
         "type", "formatNumber", "formatInteger", "formatBase", "fromMillis"),
        TEXT,
    ),
    **dict.fromkeys(("number", "abs", "round", "sum", "average", "sqrt", "power"), NUMBER),
    **dict.fromkeys(("count", "length", "toMillis", "floor", "ceil", "parseInteger"), INTEGER),
    **dict.fromkeys(("boolean", "not", "exists", "contains"), TRUTH),
}  # fmt: skip
"""What the functions yield whose outcome is of one kind, wherever they yield anything."""

_RECKONING = ("+", "-", "*", "/", "%")
_COMPARING = ("=", "!=", "<", "<=", ">", ">=")
Tree = Any


def infer(expression: str, root: Built) -> tuple[Value, list[Problem]]:
    """What an expression yields of a context, and what is certainly wrong with it."""
    try:
        tree = Jsonata(expression).ast
        reading = _Reading(root)
        return reading.value(tree, reading.root), list(dict.fromkeys(reading.problems))
    except (JException, RecursionError, ValueError, TypeError, AttributeError, IndexError):
        return UNKNOWN, []  # a form that the evaluator alone knows


@lru_cache(maxsize=1024)
def _is_function(name: str) -> bool:
    try:
        return bool(evaluate(f"$type(${name})", "{}") == "function")
    except ExpressionError:
        return True


@dataclass
class _Reading:
    root: Value
    variables: dict[str, Value] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def value(self, tree: Tree, focus: Value) -> Value:
        reader = _READERS.get(tree.type)
        value = UNKNOWN if reader is None else reader(self, tree, focus)
        if tree.type != "path" and (getattr(tree, "predicate", None) or getattr(tree, "stages", None)):
            value = self._filtered(tree.predicate or tree.stages, value)
        return UNKNOWN if getattr(tree, "group", None) else value

    def path(self, tree: Tree, focus: Value) -> Value:
        steps = tree.steps
        if any(step.tuple or step.focus or step.index or step.ancestor for step in steps):
            return UNKNOWN
        value = focus
        for at, step in enumerate(steps):
            value = self._step(step, value, first=at == 0)
            if step.stages:
                value = self._filtered(step.stages, value)
        return ListOf(item_of(value)) if tree.keep_singleton_array and not isinstance(value, Unknown) else value

    def _step(self, step: Tree, value: Value, *, first: bool) -> Value:
        if step.type in ("name", "string"):
            return self._named(value, str(step.value))
        if step.type == "sort":
            return Several(item_of(value)) if is_list(value) else UNKNOWN
        if first:
            return self.value(step, value)
        many = is_list(value)
        yielded = self.value(step, item_of(value))
        if many is None or isinstance(yielded, Unknown):
            return UNKNOWN
        return Several(item_of(yielded)) if many else yielded

    def _named(self, value: Value, name: str) -> Value:
        found = field_of(value, name)
        if isinstance(found, Missing):
            self.problems.append(no_field(found))
            return UNKNOWN
        return found

    def _filtered(self, stages: list[Tree], value: Value) -> Value:
        for stage in stages:
            if stage.type != "filter":
                return UNKNOWN
            item, many = item_of(value), is_list(value)
            self.value(stage.expr, item)
            if many is None or isinstance(item, Unknown):
                value = UNKNOWN
            elif many:
                value = item if stage.expr.type == "number" else Several(item)
        return value

    def variable(self, tree: Tree, focus: Value) -> Value:
        name = str(tree.value)
        if name in ("", "$"):
            return focus if name == "" else self.root
        if name not in self.variables and not _is_function(name):
            self._add(
                "adapter-name", f"uses ${name}, to which nothing is bound", "bind it with := before, or mend its name"
            )
        return self.variables.get(name, UNKNOWN)

    def constant(self, tree: Tree, _focus: Value) -> Value:
        return Constant(tree.value)

    def unary(self, tree: Tree, focus: Value) -> Value:
        if tree.value == "[":
            items = [self.value(one, focus) for one in tree.expressions]
            items = [UNKNOWN if is_list(one) is None else item_of(one) for one in items]
            return ListOf(items[0] if len(items) == 1 else OneOf(tuple(items)) if items else NOTHING)
        if tree.value == "{":
            return self._built(tree.lhs_object, focus)
        if tree.value == "-":
            self._reckoned(self.value(tree.expression, focus), "-")
            return NUMBER
        return UNKNOWN

    def _built(self, pairs: list[tuple[Tree, Tree]], focus: Value) -> Value:
        fields: dict[str, Value] = {}
        whole = True
        for name, value in pairs:
            inner = self.value(value, focus)
            if name.type == "string":
                fields[str(name.value)] = inner
            else:
                self.value(name, focus)
                whole = False
        return Built(fields, whole)

    def binary(self, tree: Tree, focus: Value) -> Value:
        left, right = self.value(tree.lhs, focus), self.value(tree.rhs, focus)
        if tree.value in _RECKONING:
            self._reckoned(left, tree.value)
            self._reckoned(right, tree.value)
            return NUMBER
        if tree.value in _COMPARING:
            self._compared(left, right, tree.value)
        if tree.value == "..":
            return ListOf(INTEGER)
        return TEXT if tree.value == "&" else TRUTH

    def _reckoned(self, value: Value, sign: str) -> None:
        kinds = kinds_of(value)
        if kinds and not kinds & (NUMBERS | {"array"}):
            self._add("adapter-type", f"reckons ({sign}) with {in_words(kinds)}", "make a number of it with $number(…)")

    def _compared(self, left: Value, right: Value, sign: str) -> None:
        one, other = kinds_of(left), kinds_of(right)
        if not one or not other or {"null"} in (one, other):
            return
        one, other = (kinds | NUMBERS if kinds & NUMBERS else kinds for kinds in (one, other))
        if not one & other:
            outcome = "always" if sign == "!=" else "never"
            problem = f"compares ({sign}) {in_words(one)} with {in_words(other)}, which is {outcome} true"
            self._add("adapter-comparison", problem, "bring both to one type with $string(…) or $number(…)")

    def condition(self, tree: Tree, focus: Value) -> Value:
        self.value(tree.condition, focus)
        otherwise = getattr(tree, "_else", None)
        return OneOf((self.value(tree.then, focus), self.value(otherwise, focus) if otherwise else NOTHING))

    def block(self, tree: Tree, focus: Value) -> Value:
        outer, self.variables = self.variables, dict(self.variables)
        value: Value = NOTHING
        for one in tree.expressions:
            value = self.value(one, focus)
        self.variables = outer
        return value

    def bind(self, tree: Tree, focus: Value) -> Value:
        name = str(tree.lhs.value)
        self.variables[name] = UNKNOWN  # a function may name itself
        self.variables[name] = self.value(tree.rhs, focus)
        return self.variables[name]

    def function(self, tree: Tree, focus: Value) -> Value:
        for one in tree.arguments or ():
            self.value(one, focus)
        if tree.procedure.type != "variable":
            self._add("adapter-name", "calls what is no function", "write $ before the name of a function")
            return UNKNOWN
        name = str(tree.procedure.value)
        if name in self.variables:
            return UNKNOWN
        if not _is_function(name):
            self._add("adapter-name", f"calls ${name}, which is no function", "mend the name of the function")
        return _YIELDS.get(name, UNKNOWN)

    def procedure(self, tree: Tree, focus: Value) -> Value:
        """A function that the expression makes: what it is given is not known."""
        outer, self.variables = (
            self.variables,
            {**self.variables, **{str(one.value): UNKNOWN for one in tree.arguments}},
        )
        self.value(tree.body, focus)
        self.variables = outer
        return UNKNOWN

    def application(self, tree: Tree, focus: Value) -> Value:
        self.value(tree.lhs, focus)
        return UNKNOWN

    def _add(self, rule: str, problem: str, mend: str) -> None:
        self.problems.append(Problem(rule, problem, mend))


_READERS: Mapping[str, Callable[[_Reading, Tree, Value], Value]] = {
    "path": _Reading.path,
    "name": lambda reading, tree, focus: reading._named(focus, str(tree.value)),
    "variable": _Reading.variable,
    "string": _Reading.constant,
    "number": _Reading.constant,
    "value": _Reading.constant,
    "unary": _Reading.unary,
    "binary": _Reading.binary,
    "condition": _Reading.condition,
    "block": _Reading.block,
    "bind": _Reading.bind,
    "function": _Reading.function,
    "lambda": _Reading.procedure,
    "apply": _Reading.application,
}

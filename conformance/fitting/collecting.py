"""Findings on one adapter, each at the line of its key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from conformance.adapter import LoadedAdapter
from conformance.documents import Key
from conformance.fitting.inference import infer
from conformance.fitting.rules import FITTING_RULES
from conformance.fitting.values import Built, Value, kinds_of
from conformance.fitting.wording import Problem, in_words
from conformance.inspection import Finding
from conformance.schema import place

_PLAIN = frozenset({"string", "number", "integer", "boolean"})


@dataclass
class Collected:
    """What is wrong with an adapter, so far; nothing is told twice of what is written once (YAML has aliases)."""

    loaded: LoadedAdapter
    findings: dict[tuple[object, ...], tuple[Key, Finding]] = field(default_factory=dict)

    def add(self, key: Key, problem: Problem) -> None:
        """One more thing that is wrong."""
        document = self.loaded.document
        sentence = f"{place(key)} {problem.problem}"
        finding = Finding(document.path, document.line(key), None, FITTING_RULES[problem.rule], sentence, problem.mend)
        self.findings.setdefault((finding.line or key, key[-1], problem), (key, finding))

    def add_all(self, key: Key, problems: Iterable[Problem]) -> None:
        """Several things that are wrong with one key."""
        for problem in problems:
            self.add(key, problem)

    def value(self, key: Key, expression: str, context: Built) -> Value:
        """What an expression yields, and what is wrong with it told."""
        value, problems = infer(expression, context)
        self.add_all(key, problems)
        return value

    def text(self, key: Key, expression: str, context: Built, *, may_repeat: bool = False) -> Value:
        """The same of one that has to yield a text or number, or a list of these."""
        value = self.value(key, expression, context)
        kinds = kinds_of(value)
        if kinds and not kinds & (_PLAIN | {"array"} if may_repeat else _PLAIN):
            self.add(
                key, Problem("adapter-type", f"yields {in_words(kinds)}, where a text or number is needed", "give one")
            )
        return value

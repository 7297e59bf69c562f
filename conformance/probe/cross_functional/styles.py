"""What is invalid in CSS, by its grammar (CSS Syntax Level 3). Pure: no network.

That a property or value is unknown is held against nobody: what a browser does not know it leaves out, by design.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

_DEEPEST = 50
_HOLD_RULES = frozenset(
    {"media", "supports", "layer", "container", "keyframes", "-webkit-keyframes", "-moz-keyframes", "-o-keyframes"}
)
_HOLD_DECLARATIONS = frozenset({"font-face", "property", "counter-style", "font-palette-values"})


def sheet_flaws(text: str) -> Iterator[str]:
    """What is invalid in a style sheet, with the line."""
    import tinycss2

    yield from _flaws(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), 0)


def attribute_flaws(text: str) -> Iterator[str]:
    """What is invalid in a `style` attribute."""
    import tinycss2

    yield from _flaws(tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True), 0)


def imported(text: str) -> Iterator[str]:
    """The addresses of the style sheets that a style sheet imports."""
    import tinycss2

    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.lower_at_keyword == "import":
            first = next((token for token in rule.prelude if token.type not in ("whitespace", "comment")), None)
            if first is not None and first.type in ("string", "url"):
                yield first.value
            elif first is not None and first.type == "function" and first.lower_name == "url":
                yield from (token.value for token in first.arguments if token.type == "string")


def _flaws(nodes: Sequence[Any], depth: int) -> Iterator[str]:
    for node in nodes:
        if node.type == "error":
            yield _flaw(node)
        elif node.type == "declaration":
            yield from _flaws_of_tokens(node.value)
        elif node.type in ("qualified-rule", "at-rule"):
            yield from _flaws_of_tokens(node.prelude)
            yield from _flaws(_inside(node, depth), depth + 1)


def _inside(rule: Any, depth: int) -> Sequence[Any]:
    """What stands in a rule; nothing where it is too deep, or the rule is one whose content has rules of its own."""
    import tinycss2

    content: Sequence[Any] = ()
    if rule.content is None or depth > _DEEPEST:
        return content
    name = rule.lower_at_keyword if rule.type == "at-rule" else ""
    if rule.type == "qualified-rule" or name in _HOLD_DECLARATIONS or (name in _HOLD_RULES and depth):
        content = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    elif name in _HOLD_RULES:
        content = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    return content


def _flaws_of_tokens(tokens: Sequence[Any]) -> Iterator[str]:
    """Broken texts and addresses, and brackets that close nothing, within a selector or value."""
    for token in tokens:
        if token.type == "error":
            yield _flaw(token)
        elif token.type == "function":
            yield from _flaws_of_tokens(token.arguments)
        elif token.type in ("() block", "[] block"):
            yield from _flaws_of_tokens(token.content)


def _flaw(node: Any) -> str:
    return f"line {node.source_line}: {str(node.message)[:120]}"

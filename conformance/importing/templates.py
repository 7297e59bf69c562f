"""Text of the specification template, which every Building Block's repository began with. Pure.

The sentences are told by how they begin; the examples of the template are the requirements of other Building Blocks.
"""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"lorem ipsum|<\s*(?:insert|your|describe|todo|example|title|name|text)\b[^>]*>"
    r"|\[\s*(?:insert|describe|your)\b[^\]]*\]|\breplace this (?:text|section|line)\b|\{\{[^}]*\}\}",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3
_SENTENCES = (
    "the functional requirements section lists the technical capabilities that this building block should have",
    "these functional requirements do not define specific apis",
    "these requirements should be defined by subject-matter experts",
    "if there are multiple functional components of a building block",
    "the requirements can be shown in table format",
    "the second section outlines the many components that make up the building block",
    "note: this section will contain",
    "this section will describe any additional cross-cutting requirements",
    "cross-cutting requirements will use the same language",
)
_EXAMPLES = (
    "follow all statutory and operational requirements",
    "all participants should be previously registered",
    "create consent agreement: it shall be possible",
    "view consent agreement: it shall be possible",
    "update consent agreement: it shall be possible",
    "terminate consent agreement: it shall be possible",
    "revision history: it shall be possible",
    "change notification subscription: it shall be possible",
    "change notification: it shall be possible",
    "logging: the bb shall log all administrative functions",
)


def is_placeholder(text: str) -> bool:
    """Whether something in a text stands for what was to be written."""
    return _PLACEHOLDER.search(text) is not None


def is_only_placeholder(text: str) -> bool:
    """Whether a requirement says nothing beside its placeholders."""
    left = _PLACEHOLDER.sub(" ", text)
    return is_placeholder(text) and ("lorem ipsum" in text.lower() or len(re.findall(r"\w+", left)) < _FEWEST_WORDS)


def is_template_sentence(text: str) -> bool:
    """Whether a text is one of the template's instructions to its author, or a placeholder."""
    lowered = " ".join(text.lower().split())
    return is_placeholder(text) or lowered.startswith(_SENTENCES)


def is_template_example(text: str) -> bool:
    """Whether a requirement is one of those that the template gives as examples."""
    return " ".join(text.lower().split()).startswith(_EXAMPLES)

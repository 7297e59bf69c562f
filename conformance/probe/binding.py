"""Make the vocabulary known to pytest-bdd: this module is loaded as a pytest plugin.

pytest-bdd asks each step definition in turn, through pytest's fixtures, whether it matches: with forty of them that
took a quarter of the kit's own time. So it is given one definition, which finds the phrase by itself.
"""

from __future__ import annotations

import inspect
from typing import Any

from pytest_bdd import step
from pytest_bdd.parsers import StepParser

from conformance.probe.scene import Scene
from conformance.probe.vocabulary import read_step


class VocabularyParser(StepParser):
    """Lets pytest-bdd match any step that is in the vocabulary."""

    def __init__(self) -> None:
        super().__init__("any phrase of the vocabulary")

    def is_matching(self, name: str) -> bool:
        """Whether a step's text is in the vocabulary."""
        return read_step(name) is not None

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """The text itself: it is read when the step is carried out."""
        return {"text": name}


@step(VocabularyParser())
def carry_out(scene: Scene, text: str) -> None:
    """Carry out one step."""
    reading = read_step(text)
    assert reading is not None
    phrase, arguments = reading
    phrase.function(scene, **arguments)


# pytest-bdd asks for it twice at every step, and to work it out anew takes longer than many a step.
carry_out.__signature__ = inspect.signature(carry_out)  # type: ignore[attr-defined]


__all__ = ["VocabularyParser", "carry_out"]

"""waivers.yaml: known deviations that a procurer accepts for a time. Pure, but for reading the file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator

from conformance.assessment.shapes import CalendarDate, Words
from conformance.documents import Document, read_model
from conformance.exceptions import DocumentError
from conformance.profile.values import Shape


def _not_blank(value: str) -> str:
    if not value.strip():
        raise ValueError("is empty; write it out")
    return value.strip()


class Waiver(Shape):
    """A requirement or scenario of which a failure is accepted: why, by whom, and until when.

    A scenario outline is named with each of its rows, or by its own id for all of them.
    """

    requirement: Words = None
    scenario: Words = None
    reason: Annotated[str, AfterValidator(_not_blank)]
    who: Annotated[str, AfterValidator(_not_blank)]
    until: CalendarDate

    def model_post_init(self, _context: Any) -> None:
        """Exactly one thing is waived."""
        if (self.requirement is None) == (self.scenario is None):
            raise ValueError("needs either `requirement` or `scenario`, and not both")

    @property
    def name(self) -> str:
        """The id of what is waived."""
        return self.requirement or self.scenario or ""

    def has_lapsed(self, on: date) -> bool:
        """Whether the waiver no longer holds on a day: `until` is the first on which it does not."""
        return on >= self.until


class Waivers(Shape):
    """The whole document."""

    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True)
class LoadedWaivers:
    """Waivers that were read, and the lines of their keys."""

    waivers: tuple[Waiver, ...]
    document: Document = field(repr=False)

    def holding(self, on: date) -> list[Waiver]:
        """The waivers that hold on a day."""
        return [waiver for waiver in self.waivers if not waiver.has_lapsed(on)]

    def lapsed(self, on: date) -> list[Waiver]:
        """The waivers that no longer hold on a day."""
        return [waiver for waiver in self.waivers if waiver.has_lapsed(on)]


def load_waivers(path: Path) -> LoadedWaivers:
    """Read waivers.yaml. Raises DocumentError."""
    content, document = read_model(path, Waivers)
    return LoadedWaivers(content.waivers, document)


def check_waivers(
    loaded: LoadedWaivers, requirements: Collection[str], scenarios: Collection[str], on: date
) -> Iterator[DocumentError]:
    """Each problem, as an error that is not raised: ids that name nothing, things waived twice, waivers that lapsed."""
    seen: set[tuple[str, str]] = set()
    for index, waiver in enumerate(loaded.waivers):
        kind = "requirement" if waiver.requirement else "scenario"
        if waiver.requirement not in (None, *requirements) or not names_scenario(waiver.scenario, scenarios):
            yield _problem(
                loaded, index, kind, f"there is no {kind} {waiver.name}; mend the id, or take the waiver out"
            )
        if (kind, waiver.name) in seen:
            yield _problem(loaded, index, kind, f"{waiver.name} is waived twice; keep one")
        seen.add((kind, waiver.name))
        if waiver.has_lapsed(on):
            yield _problem(loaded, index, "until", f"the waiver of {waiver.name} lapsed on {waiver.until}")


def names_scenario(name: str | None, scenarios: Collection[str]) -> bool:
    """Whether a name is that of a scenario, or of an outline of which there is a row; None names none, and is right.

    An outline is named by Building Block and name. That of a Building Block alone names no scenario, nor does what the
    names of all its contract checks begin with.
    """
    if name is None or name in scenarios:
        return True
    is_outline = name.count(".") == 1 and not name.endswith(".contract")
    return is_outline and any(one.startswith(f"{name}.") for one in scenarios)


def _problem(loaded: LoadedWaivers, index: int, key: str, text: str) -> DocumentError:
    line = loaded.document.line(("waivers", index, key))
    return DocumentError(loaded.document.path, text, line=line, key=f"waivers.{index}.{key}")

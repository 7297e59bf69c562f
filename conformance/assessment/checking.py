"""All that is missing or wrong in a self-assessment, held against the packs. Reads files; no network, no clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from conformance.assessment.evidence import evidence_problems
from conformance.assessment.loading import LoadedAssessment
from conformance.assessment.shapes import Declaration, Fulfilment
from conformance.assessment.undecided import undecided
from conformance.documents import Key
from conformance.exceptions import DocumentError, SelectionError
from conformance.model import Level, Requirement
from conformance.packs import CROSS_FUNCTIONAL, Pack, PackLocation, select_pack

_UPDATE = "run `assess init` again, which brings this document up to date"


def check_assessment(
    loaded: LoadedAssessment, locations: Sequence[PackLocation], today: date
) -> Iterator[DocumentError]:
    """Each problem, in the order of the document, as an error that is not raised.

    Raises DocumentError where a pack cannot be read.
    """
    packs: dict[str, Pack] = {}
    for index, block in enumerate(loaded.assessment.building_blocks):
        if not any(group.requirements for group in block.groups):
            continue
        try:
            packs[block.id] = select_pack(locations, block.id, block.version).read()
        except SelectionError as error:
            yield loaded.problem(("building-blocks", index, "id"), str(error))
    yield from _check_entries(loaded, packs, today)
    yield from _missing(loaded, packs)


def declaration_problems(loaded: LoadedAssessment, declaration: Declaration, level: Level, today: date) -> list[str]:
    """Why what is declared of a requirement of this level cannot be relied on; nothing where it can."""
    judged = declaration.model_copy(update={"level": level})
    found = (*_answer_problems(judged, False, today), *_evidence_problems(loaded, judged))
    return [text for _, text in found]


def _check_entries(loaded: LoadedAssessment, packs: dict[str, Pack], today: date) -> Iterator[DocumentError]:
    requirements = {(name, one.id): one for name, pack in packs.items() for one in pack.requirements}
    to_answer = {one.id for pack in packs.values() for one in undecided(pack)}
    seen: dict[str, int | None] = {}
    for key, block, declaration in loaded.assessment.placed():
        if declaration.id in seen:
            text = f"{declaration.id} is declared twice, first on line {seen[declaration.id]}; keep one"
            yield loaded.problem((*key, "id"), text)
        seen.setdefault(declaration.id, loaded.document.line((*key, "id")))
        if block.id in packs:
            requirement = requirements.get((block.id, declaration.id))
            for inside, text in _requirement_problems(declaration, requirement, block.id):
                yield loaded.problem((*key, *inside), text)
        needed = declaration.id in to_answer
        for inside, text in (*_answer_problems(declaration, needed, today), *_evidence_problems(loaded, declaration)):
            yield loaded.problem((*key, *inside), text)


def _requirement_problems(
    declaration: Declaration, requirement: Requirement | None, block: str
) -> Iterator[tuple[Key, str]]:
    if requirement is None:
        yield ("id",), f"{block} has no requirement {declaration.id}; mend the id, or {_UPDATE}"
        return
    if declaration.level is not requirement.level:
        yield ("level",), f"{declaration.id} is {requirement.level.value}; {_UPDATE}"
    if declaration.statement != requirement.statement.strip():
        yield ("statement",), f"is not the statement of {declaration.id} in the specification; {_UPDATE}"
    if declaration.changed is not None:
        yield ("changed",), f"{declaration.id} has changed since it was declared; look again, and take `changed` out"


def _answer_problems(declaration: Declaration, needed: bool, today: date) -> Iterator[tuple[Key, str]]:
    if declaration.declared_on is not None and declaration.declared_on > today:
        yield ("declared-on",), f"{declaration.declared_on} is in the future"
    if declaration.fulfilment is not None:
        yield from _reason_problems(declaration, declaration.fulfilment)
        yield from _signature_problems(declaration, today)
    elif needed:
        yield ("fulfilment",), f"{declaration.id} is unanswered; write one of {', '.join(Fulfilment)}"


def _reason_problems(declaration: Declaration, fulfilment: Fulfilment) -> Iterator[tuple[Key, str]]:
    """A comment alone shows nothing REQUIRED; of the rest it may."""
    said = f"{declaration.id} is declared {fulfilment.value}"
    if fulfilment in (Fulfilment.MET, Fulfilment.PARTLY) and not declaration.evidence:
        if declaration.level is Level.REQUIRED:
            yield ("evidence",), f"{said} without evidence, and it is REQUIRED; add a link or a file"
        elif declaration.comment is None:
            yield ("evidence",), f"{said} without evidence or comment; add either"
    if fulfilment is Fulfilment.NOT_APPLICABLE and declaration.comment is None:
        yield ("comment",), f"{said}; say why"


def _signature_problems(declaration: Declaration, today: date) -> Iterator[tuple[Key, str]]:
    if declaration.declared_by is None:
        yield ("declared-by",), f"{declaration.id} is declared by nobody; say who declares it"
    if declaration.declared_on is None:
        yield ("declared-on",), f"{declaration.id} has no date; say when it was declared, as in {today}"


def _evidence_problems(loaded: LoadedAssessment, declaration: Declaration) -> Iterator[tuple[Key, str]]:
    for index, evidence in enumerate(declaration.evidence):
        for inside, text in evidence_problems(evidence, loaded.document.path.parent):
            yield ("evidence", index, *inside), text


def _missing(loaded: LoadedAssessment, packs: dict[str, Pack]) -> Iterator[DocumentError]:
    """Requirements that have no entry at all, be it that they are new or that somebody took them out."""
    key: Key = ("building-blocks",)
    present = {declaration.id for _, _, declaration in loaded.assessment.placed()}
    for pack in packs.values():
        for requirement in undecided(pack):
            if requirement.id not in present:
                yield loaded.problem(key, f"there is no entry for {requirement.id} of {pack.id}; {_UPDATE}")
    if CROSS_FUNCTIONAL not in {block.id for block in loaded.assessment.building_blocks}:
        yield loaded.problem(key, f"there is no entry for any requirement of {CROSS_FUNCTIONAL}; {_UPDATE}")

"""GovSpecs 2.0: a Building Block's requirements and those that every one inherits, by their level. Pure.

Source: GovSpecs 2.0, Specification framework, requirement levels (specs.govstack.global/architecture, 5.3), and the
Software Compliance Concept, version 2. Rules, each of which has its rows in tests/judge/test_govspecs.py:

1. One REQUIRED requirement that is not met, be it waived: not conforming.
2. Else one that is undecided, or no REQUIRED requirement that applies, or a run without the cross-functional
   requirements: undetermined.
3. Else one that is declared alone, or that does not apply by what the profile says and no reviewer accepted: conforms
   (self-declared in part).
4. Else: conforms (checked and reviewed). What does not apply stands in nobody's way.
5. Of the RECOMMENDED ones, a percentage: those met, accepted and declared, of all but those that do not apply. What is
   undecided counts against the candidate. DRAFT and DEPRECATED are not weighed.
6. The scheme weighs requirements. Operations that are not met are told beside it, whatever it comes to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from conformance.judge.levels import LevelResult, Weighed, WhyNot, listed, names, percentage, plural
from conformance.model import Level, Verdict

SCHEME = "GovSpecs 2.0"
SOURCE = "https://specs.govstack.global/architecture/5-specification-framework/5.3-requirements-model"

REVIEWED = "conforms (checked and reviewed)"
SELF_DECLARED = "conforms (self-declared in part)"
NOT_CONFORMING = "not conforming"
UNDETERMINED = "undetermined"

_UNMET = (Verdict.NOT_MET, Verdict.WAIVED)
_FULFILLED = (Verdict.MET, Verdict.ACCEPTED, Verdict.DECLARED)


def govspecs(
    requirements: Sequence[Weighed], inherited: Sequence[Weighed] | None, operations: Sequence[Weighed]
) -> tuple[LevelResult, LevelResult]:
    """Conformance, and the share of RECOMMENDED requirements.

    `inherited` are the cross-functional requirements; None where the run had none of them.
    """
    weighed = [*requirements, *(inherited or ())]
    required = [one for one in weighed if one.level is Level.REQUIRED]
    return _conformance(required, operations, inherited is None), _recommended(weighed)


def _conformance(required: Sequence[Weighed], operations: Sequence[Weighed], alone: bool) -> LevelResult:
    state = _state(required, alone)
    return LevelResult(
        SCHEME,
        SOURCE,
        "conformance",
        state,
        f"{_counts(required)}{_aside(operations)}",
        tuple(_why_not(required, alone)),
    )


def _state(required: Sequence[Weighed], alone: bool) -> str:
    if names(required, *_UNMET):
        return NOT_CONFORMING
    if names(required, Verdict.NOT_TESTED) or not names(required, *_FULFILLED) or alone:
        return UNDETERMINED
    return SELF_DECLARED if _on_word(required) else REVIEWED


def _on_word(required: Sequence[Weighed]) -> tuple[str, ...]:
    """What rests on the vendor's word alone."""
    return tuple(one.name for one in required if one.verdict is Verdict.DECLARED or one.claimed)


def _counts(required: Sequence[Weighed]) -> str:
    """Every REQUIRED requirement stands in one of the counts."""
    counted = Counter(one.verdict for one in required)
    said = [f"{counted[verdict]} {word}" for verdict, word in _WORDS.items() if counted[verdict]]
    return f"Of {plural(len(required), 'REQUIRED requirement')}, {listed(said) if said else 'none is decided'}."


_WORDS = {
    Verdict.MET: "shown by checks",
    Verdict.ACCEPTED: "declared and accepted by a reviewer",
    Verdict.DECLARED: "declared and not reviewed",
    Verdict.NOT_APPLICABLE: "not applicable",
    Verdict.WAIVED: "not met and waived",
    Verdict.NOT_MET: "not met",
    Verdict.NOT_TESTED: "undecided",
}


def _aside(operations: Sequence[Weighed]) -> str:
    """What the scheme does not weigh, and nobody should overlook."""
    unmet = names(operations, *_UNMET)
    return f" Beside that, {len(unmet)} of {plural(len(operations), 'operation')} not met." if unmet else ""


def _why_not(required: Sequence[Weighed], alone: bool) -> Iterator[WhyNot]:
    unmet, undecided = names(required, *_UNMET), names(required, Verdict.NOT_TESTED)
    declared = _on_word(required)
    if unmet:
        yield WhyNot("conforms", f"{plural(len(unmet), 'REQUIRED requirement')} not met.", len(unmet), unmet)
    if undecided:
        sentence = f"{plural(len(undecided), 'REQUIRED requirement')} undecided."
        yield WhyNot("conforms", sentence, len(undecided), undecided)
    if alone:
        yield WhyNot("conforms", "The cross-functional requirements were no part of the run.", 0, ())
    elif len(names(required, Verdict.NOT_APPLICABLE)) == len(required):
        yield WhyNot("conforms", "No REQUIRED requirement applies, so that nothing could be shown.", 0, ())
    if declared:
        sentence = (
            f"{plural(len(declared), 'REQUIRED requirement')} declared, or left out by the profile, and not reviewed."
        )
        yield WhyNot(REVIEWED, sentence, len(declared), declared)


def _recommended(weighed: Sequence[Weighed]) -> LevelResult:
    recommended = [one for one in weighed if one.level is Level.RECOMMENDED]
    applicable = [one for one in recommended if one.verdict is not Verdict.NOT_APPLICABLE]
    fulfilled = names(applicable, *_FULFILLED)
    state = percentage(len(fulfilled), len(applicable)) if applicable else "none"
    return LevelResult(SCHEME, SOURCE, "RECOMMENDED", state, _share(recommended, applicable))


def _share(recommended: Sequence[Weighed], applicable: Sequence[Weighed]) -> str:
    left = len(recommended) - len(applicable)
    aside = f"; {left} not applicable and left out" if left else ""
    counted = Counter(one.verdict for one in applicable)
    said = [f"{counted[verdict]} {_WORDS[verdict]}" for verdict in _FULFILLED if counted[verdict]]
    total = f"{sum(counted[verdict] for verdict in _FULFILLED)} of {plural(len(applicable), 'RECOMMENDED requirement')}"
    how = f" ({', '.join(said)})" if said else ""
    return f"{total} fulfilled{how}; {counted[Verdict.NOT_TESTED]} undecided, which count as not fulfilled{aside}."

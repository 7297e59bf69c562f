"""The Software Compliance Concept, version 1.0: three categories of compliance, and the stage that they make. Pure.

Source: the concept's stages and evaluation schema, with the thresholds of version 1.0, and "How is compliance
measured?". Rules, each of which has its rows in tests/judge/test_compliance_concept.py:

1. API compliance: level 1 where at least one operation is met, level 2 where all are; no published document marks an
   operation as optional, so that every one is required. It does not apply where there is no Service API.
2. Requirement specification compliance: level 1 above 50 %, level 2 above 90 % of the REQUIRED requirements of the
   Building Block and of those that it inherits, without those that do not apply.
3. Deployment compliance: level 1 where deployment as a container and deployment documentation are met; level 2 where,
   beside that, a reviewer says that it is deployable with minimal integration.
4. Met is what checks show or a reviewer accepted. What is declared alone, or undecided, can go either way: a level that
   depends on it is undetermined. What is waived is not met.
5. The stage: level 2 where every category that applies reaches it; level 1 where at least one category reaches level 1;
   not compliant where none can; else candidate software.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from conformance.judge.levels import LevelResult, Reached, Weighed, WhyNot, listed, names, percentage, plural
from conformance.model import Level, Verdict

SCHEME = "Compliance concept 1.0"
SOURCE = "https://govstack.global/how-is-compliance-measured"

API = "API compliance"
REQUIREMENTS = "requirement specification compliance"
DEPLOYMENT = "deployment compliance"
STAGE = "stage"

LEVEL_1, LEVEL_2 = "level 1", "level 2"
CANDIDATE, NOT_COMPLIANT, DOES_NOT_APPLY = "candidate software", "not compliant", "does not apply"

THRESHOLDS = {LEVEL_1: 50, LEVEL_2: 90}
"""Per cent of REQUIRED requirements; more than this is needed."""

CONTAINER, DOCUMENTATION = "govstack-cfr-deployment#req-1", "govstack-cfr-deployment#req-3"
MINIMAL_INTEGRATION = "minimal-integration"

_MET = (Verdict.MET, Verdict.ACCEPTED)
_OPEN = (Verdict.DECLARED, Verdict.NOT_TESTED)
_UNMET = (Verdict.NOT_MET, Verdict.WAIVED)

_WORDS = {True: Reached.YES, False: Reached.NO, None: Reached.UNDETERMINED}
_SAID = {True: "a reviewer says so", False: "a reviewer says no", None: "no reviewer has said"}


@dataclass(frozen=True)
class _Category:
    """One category: whether each level is reached, and why not. None: it does not apply."""

    name: str
    reached: Mapping[str, Reached] | None
    sentence: str
    why_not: tuple[WhyNot, ...] = ()


def compliance_concept(
    requirements: Sequence[Weighed],
    inherited: Sequence[Weighed] | None,
    operations: Sequence[Weighed],
    minimal_integration: bool | None,
) -> tuple[LevelResult, ...]:
    """The three categories and the stage; `minimal_integration` is the reviewer's word, None where there is none."""
    required = [one for one in (*requirements, *(inherited or ())) if one.level is Level.REQUIRED]
    categories = (
        _api(operations),
        _requirements(required, inherited is not None),
        _deployment({one.name: one for one in inherited or ()}, minimal_integration),
    )
    return (*map(_result, categories), _stage(categories))


def _result(category: _Category) -> LevelResult:
    return LevelResult(SCHEME, SOURCE, category.name, _state(category.reached), category.sentence, category.why_not)


def _state(reached: Mapping[str, Reached] | None) -> str:
    if reached is None:
        return DOES_NOT_APPLY
    if reached[LEVEL_1] is not Reached.YES:
        return "level 1 undetermined" if reached[LEVEL_1] is Reached.UNDETERMINED else "below level 1"
    if reached[LEVEL_2] is Reached.UNDETERMINED:
        return f"{LEVEL_1}, level 2 undetermined"
    return LEVEL_2 if reached[LEVEL_2] is Reached.YES else LEVEL_1


@dataclass(frozen=True)
class _Counted:
    """The names of those that apply: met, such as can go either way, and not met."""

    met: tuple[str, ...]
    open: tuple[str, ...]
    unmet: tuple[str, ...]

    @property
    def total(self) -> int:
        return len(self.met) + len(self.open) + len(self.unmet)


def _counted(weighed: Sequence[Weighed]) -> _Counted:
    return _Counted(names(weighed, *_MET), names(weighed, *_OPEN), names(weighed, *_UNMET))


def _api(operations: Sequence[Weighed]) -> _Category:
    counted = _counted(operations)
    if not counted.total:
        return _Category(API, None, "There is no operation to implement.")
    reached = {
        LEVEL_1: Reached.YES if counted.met else Reached.UNDETERMINED if counted.open else Reached.NO,
        LEVEL_2: Reached.NO if counted.unmet else Reached.UNDETERMINED if counted.open else Reached.YES,
    }
    total = plural(counted.total, "operation")
    sentence = f"{len(counted.met)} of {total} met, {len(counted.open)} undecided, {len(counted.unmet)} not met."
    return _Category(API, reached, sentence, tuple(_api_why_not(counted)))


def _api_why_not(counted: _Counted) -> Iterator[WhyNot]:
    if not counted.met:
        yield WhyNot(LEVEL_1, "No operation is met; one is enough.", 1, (*counted.open, *counted.unmet))
    missing = (*counted.unmet, *counted.open)
    if missing:
        yield WhyNot(LEVEL_2, f"{plural(len(missing), 'operation')} not met or undecided.", len(missing), missing)


def _requirements(required: Sequence[Weighed], whole: bool) -> _Category:
    counted = _counted(required)
    if not whole:
        return _open_requirements("the cross-functional requirements were no part of the run")
    if not counted.total:
        return _open_requirements("there is no REQUIRED requirement")
    reached = {level: _above(share, counted) for level, share in THRESHOLDS.items()}
    met, total = len(counted.met), plural(counted.total, "REQUIRED requirement")
    sentence = (
        f"{met} of {total} met by checks or review ({percentage(met, counted.total)}), "
        f"{len(counted.open)} declared alone or undecided, {len(counted.unmet)} not met."
    )
    return _Category(REQUIREMENTS, reached, sentence, tuple(_missing(counted)))


def _open_requirements(why: str) -> _Category:
    reached = dict.fromkeys(THRESHOLDS, Reached.UNDETERMINED)
    return _Category(REQUIREMENTS, reached, f"Undetermined: {why}.", (WhyNot(LEVEL_1, f"It is open: {why}.", 0, ()),))


def _above(share: int, counted: _Counted) -> Reached:
    """Whether more than a share is met, whatever becomes of what is open."""
    met, needed = len(counted.met), share * counted.total
    if 100 * met > needed:
        return Reached.YES
    return Reached.UNDETERMINED if 100 * (met + len(counted.open)) > needed else Reached.NO


def _missing(counted: _Counted) -> Iterator[WhyNot]:
    """How many more are needed for each level: those still open come first, as they may be the nearest."""
    met, total = len(counted.met), counted.total
    for level, share in THRESHOLDS.items():
        needs = share * total // 100 + 1 - met
        if needs > 0:
            sentence = f"More than {share} % of {total} are needed: {needs} more than the {met} that are met."
            yield WhyNot(level, sentence, needs, (*counted.open, *counted.unmet))


def _deployment(inherited: Mapping[str, Weighed], minimal_integration: bool | None) -> _Category:
    needed = [inherited.get(name, Weighed(name, Verdict.NOT_TESTED)) for name in (CONTAINER, DOCUMENTATION)]
    unmet, met = names(needed, *_UNMET), names(needed, *_MET)
    first = Reached.NO if unmet else Reached.YES if len(met) == len(needed) else Reached.UNDETERMINED
    reached = {LEVEL_1: first, LEVEL_2: _both(first, _WORDS[minimal_integration])}
    sentence = (
        f"{len(met)} of 2 met: deployment as a container, deployment documentation. "
        f"Deployable with minimal integration: {_SAID[minimal_integration]}."
    )
    missing = tuple(one.name for one in needed if one.name not in met)
    return _Category(DEPLOYMENT, reached, sentence, tuple(_deployment_why_not(missing, minimal_integration)))


def _deployment_why_not(missing: tuple[str, ...], minimal_integration: bool | None) -> Iterator[WhyNot]:
    if missing:
        yield WhyNot(LEVEL_1, "Container or deployment documentation is not shown.", len(missing), missing)
    if minimal_integration is not True:
        sentence = f"Deployable with minimal integration: {_SAID[minimal_integration]}."
        yield WhyNot(LEVEL_2, sentence, 1, (MINIMAL_INTEGRATION,))


def _both(one: Reached, other: Reached) -> Reached:
    if Reached.NO in (one, other):
        return Reached.NO
    return Reached.YES if one is other is Reached.YES else Reached.UNDETERMINED


def _stage(categories: Sequence[_Category]) -> LevelResult:
    reached = {one.name: one.reached for one in categories if one.reached is not None}
    at = {level: [name for name, levels in reached.items() if levels[level] is Reached.YES] for level in THRESHOLDS}
    state = CANDIDATE
    if len(at[LEVEL_2]) == len(reached):
        state = LEVEL_2
    elif at[LEVEL_1]:
        state = LEVEL_1
    elif all(levels[LEVEL_1] is Reached.NO for levels in reached.values()):
        state = NOT_COMPLIANT
    why_not = tuple(_stage_why_not(at, tuple(reached)))
    return LevelResult(SCHEME, SOURCE, STAGE, state, _stage_sentence(at, len(reached)), why_not)


def _stage_sentence(at: Mapping[str, Sequence[str]], total: int) -> str:
    first, second = (f"at {level}{f' ({listed(found)})' if found else ''}" for level, found in at.items())
    counts = [len(found) for found in at.values()]
    said = f"{counts[0]} of {total} categories {first}, {counts[1]} of {total} {second}"
    return f"{said}; level 1 takes one of them, level 2 all."


def _stage_why_not(at: Mapping[str, Sequence[str]], categories: tuple[str, ...]) -> Iterator[WhyNot]:
    if not at[LEVEL_1]:
        yield WhyNot(LEVEL_1, "No category reaches level 1; one is enough.", 1, categories)
    missing = tuple(name for name in categories if name not in at[LEVEL_2])
    if missing:
        yield WhyNot(LEVEL_2, "Not every category reaches level 2.", len(missing), missing)

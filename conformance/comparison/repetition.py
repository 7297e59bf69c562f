"""Whether the claims of a report hold on the candidate as it stands now.

Rules, each with its rows in tests/comparison/test_repetition.py:

1. A claim holds where the outcome is the same.
2. It does not hold where a pass now fails; nor where a failure now passes, which is told apart as mended.
3. An outcome that is neither leaves it untried, and says why.
4. A check that looks back on the whole run sees less when less is repeated: that it passes then shows nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias, TypedDict

from conformance.comparison.claims import Chosen, Claim
from conformance.model import Outcome, ScenarioResult
from conformance.record import RunHead
from conformance.report import Report
from conformance.report.evidence import one_line

AnswerWord: TypeAlias = Literal["does not hold", "mended", "could not be tried", "holds"]
ANSWER_WORDS: tuple[AnswerWord, ...] = ("does not hold", "mended", "could not be tried", "holds")
"""Every answer to a claim, in the order in which they are told."""

REFUTED: tuple[AnswerWord, ...] = ("does not hold", "mended")
"""The answers after which a claim is not true any more."""

UNTRIED: AnswerWord = "could not be tried"
"""The answer that leaves a claim open."""

_WHOLE_RUN = "@whole-run"
_SEES_LESS = "It looks back on all that a run sends, and only a part was sent again; a whole run tells."
_PREDICATES: Mapping[AnswerWord, tuple[str, str]] = {
    "does not hold": ("does not hold", "do not hold"),
    "mended": ("is mended", "are mended"),
    "could not be tried": ("could not be tried", "could not be tried"),
    "holds": ("holds", "hold"),
}
"""What a sentence says of one claim, and of several."""


class AnswerRecord(TypedDict):
    """Whether one claim holds: what was claimed and what is, each an outcome with its reason."""

    scenario: str
    answer: AnswerWord
    claimed: str
    claimed_reason: str
    outcome: str
    reason: str


class Repetition(TypedDict):
    """What came of trying claims again; `claimed` and `tried` are the candidates of the report and of the profile.

    All failures of the run are tried, and `sample` of its `passes`, drawn with the seed `drawn_with`.
    """

    run: str
    started: str
    seed: int
    claimed: str
    tried: str
    same_profile: bool
    failures: int
    passes: int
    sample: int
    drawn_with: int
    answers: list[AnswerRecord]


def weigh_claims(report: Report, chosen: Chosen, head: RunHead, results: Mapping[str, ScenarioResult]) -> Repetition:
    """The answers to claims, from the head and the results of the run that tried them again."""
    run, claimed, tried = report["run"], report["candidate"], head.candidate
    failures = sum(not claim.passed for claim in chosen.claims)
    return {
        "run": run["id"],
        "started": run["started"],
        "seed": run["seed"],
        "claimed": f"{claimed['name']} {claimed['version']}",
        "tried": f"{tried.name} {tried.version}",
        "same_profile": report["profile"]["digest"] == head.profile_digest,
        "failures": failures,
        "passes": chosen.passes,
        "sample": len(chosen.claims) - failures,
        "drawn_with": chosen.seed,
        "answers": _answers(chosen, head, results),
    }


def repetition_lines(found: Repetition) -> Iterator[str]:
    """The answers for people: what was repeated, a line for each claim, and a sentence at the end."""
    if found["claimed"] != found["tried"]:
        claimed, tried = one_line(found["claimed"]), one_line(found["tried"])
        yield f"Another candidate: the report is of {claimed}, the profile of {tried}"
    elif not found["same_profile"]:
        yield "Another profile: it is not the file that the run had"
    yield (
        f"Repeats run {one_line(found['run'])} of {one_line(found['started'])} with its seed {found['seed']}: "
        f"{found['failures']} of {found['failures']} failures, "
        f"{found['sample']} of {found['passes']} passes (--seed {found['drawn_with']})"
    )
    for one in found["answers"]:
        yield _line(one)
    yield _sentence(found["answers"])


def _line(one: AnswerRecord) -> str:
    mark = "✗" if one["answer"] in REFUTED else " "
    became = one["outcome"] if one["claimed"] == one["outcome"] else f"{one['claimed']}, now {one['outcome']}"
    why = one["reason"] or one["claimed_reason"]
    reason = f": {one_line(why)}" if why else ""
    return f"  {mark} {one['answer']}: {one_line(one['scenario'])}: {became}{reason}"


def _sentence(found: Sequence[AnswerRecord]) -> str:
    counts = Counter(one["answer"] for one in found)
    told = [(counts[word], _PREDICATES[word]) for word in reversed(ANSWER_WORDS) if counts[word]]
    parts = ", ".join(f"{count} {one if count == 1 else several}" for count, (one, several) in told)
    return f"Of {len(found)} {'claim' if len(found) == 1 else 'claims'}, {parts}."


def _answers(chosen: Chosen, head: RunHead, results: Mapping[str, ScenarioResult]) -> list[AnswerRecord]:
    """The answer to each claim; those that do not hold come first."""
    scenarios = [scenario for block in head.blocks for scenario in block.scenarios]
    seeing_less = [one.id for one in scenarios if _WHOLE_RUN in one.tags and not chosen.is_whole]
    found = (_answer(claim, results[claim.scenario], claim.scenario in seeing_less) for claim in chosen.claims)
    return sorted(found, key=lambda one: ANSWER_WORDS.index(one["answer"]))


def _answer(claim: Claim, result: ScenarioResult, sees_less: bool) -> AnswerRecord:
    word, reason = _word(claim, result.outcome), result.reason
    if sees_less and result.outcome is Outcome.PASSED:
        word, reason = UNTRIED, _SEES_LESS
    return {
        "scenario": claim.scenario,
        "answer": word,
        "claimed": "passed" if claim.passed else "failed",
        "claimed_reason": claim.reason,
        "outcome": result.outcome.value,
        "reason": reason,
    }


def _word(claim: Claim, outcome: Outcome) -> AnswerWord:
    match outcome:
        case Outcome.PASSED:
            return "holds" if claim.passed else "mended"
        case Outcome.FAILED:
            return "does not hold" if claim.passed else "holds"
        case _:
            return "could not be tried"

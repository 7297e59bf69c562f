"""What is wrong with scenarios by themselves and between them: they cannot fail, repeat or contradict one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from conformance.exceptions import UsageError
from conformance.inspection.feature_file import WrittenScenario, WrittenStep
from conformance.probe.steps import CHECKS
from conformance.probe.vocabulary import read_step

_ACCEPTED, _REFUSED = "accepted", "refused"
_BOTH = ("conformance.probe.cross_functional", "conformance.probe.steps.constraints")
_STATUS = re.compile(r"the response status is (\d{3})")


def check_scenarios_alone(scenarios: Iterable[WrittenScenario]) -> None:
    """Add scenarios that no candidate can fail; an outline has one finding for all of its rows."""
    seen: set[tuple[str, int]] = set()
    for scenario in scenarios:
        place = scenario.steps[0].line if scenario.steps else scenario.line
        if _can_fail(scenario) or (str(scenario.source.path), place) in seen:
            continue
        seen.add((str(scenario.source.path), place))
        lacks = "step that looks at what came back" if all(map(_is_known, scenario.steps)) else "`Then`"
        problem = f"the scenario “{scenario.name}” has no {lacks}"
        scenario.add("scenario-cannot-fail", problem, "say with `Then` what must be seen")


def _can_fail(scenario: WrittenScenario) -> bool:
    return any(_looks(step) for step in scenario.steps)


def _looks(step: WrittenStep) -> bool:
    """A step of the kit's vocabulary looks where its module does; any other where it stands after a `Then`."""
    try:
        reading = read_step(step.text)
    except UsageError:  # a value that is none; told elsewhere
        reading = None
    if reading is None:
        return step.outcome
    module = reading[0].function.__module__
    if module.startswith(_BOTH):  # these have no module of their own for what looks
        return step.outcome
    return module in {check.__name__ for check in CHECKS} or "check" in reading[1]


def _is_known(step: WrittenStep) -> bool:
    """Whether the kit knows what a step does; of any other its keyword alone tells whether it looks."""
    try:
        return read_step(step.text) is not None
    except UsageError:
        return True


def check_ids(scenarios: Sequence[WrittenScenario]) -> None:
    """Add scenarios without an id, in files whose scenarios have some, and ids that two scenarios share."""
    files = {scenario.source.path for scenario in scenarios if _ids(scenario)}
    first: dict[str, tuple[Path, int]] = {}
    for scenario in scenarios:
        place = scenario.source.path, scenario.written
        if scenario.source.path not in files or place in first.values():
            continue
        names = _ids(scenario)
        if len(names) != 1:
            problem = f"the scenario “{scenario.name}” has {len(names) or 'no'} tags `@id:…`"
            scenario.add("scenario-id", problem, "give it one that no other scenario ever had")
        elif first.setdefault(names[0], place) != place:
            problem = f"the scenario “{scenario.name}” has the id {names[0]} of another"
            scenario.add("scenario-id", problem, "give it one that no other scenario ever had")


def _ids(scenario: WrittenScenario) -> list[str]:
    return [tag.name for tag in scenario.own_tags if tag.name.startswith("@id:")]


def check_scenarios_together(scenarios: Sequence[WrittenScenario]) -> None:
    """Add scenarios of which one repeats another, or demands the opposite of what another does."""
    whole: dict[tuple[tuple[str, ...], ...], WrittenScenario] = {}
    asked: dict[tuple[tuple[str, ...], ...], WrittenScenario] = {}
    for scenario in scenarios:
        texts = tuple(step.whole for step in scenario.steps)
        first = whole.setdefault(texts, scenario)
        if texts and first is not scenario:
            scenario.add(
                "scenario-repeats", f"the scenario repeats “{first.name}” ({_where(first)})", "take one of the two out"
            )
        request = tuple(step.whole for step in scenario.steps if not _looks(step))
        other = asked.setdefault(request, scenario)
        if request and other is not scenario and (told := _contradiction(other, scenario)):
            problem = f"the scenario {told} “{other.name}” ({_where(other)}), which asks the same of the candidate"
            scenario.add("scenario-contradiction", problem, "decide which of the two the specification says")


def _where(scenario: WrittenScenario) -> str:
    return f"{scenario.source.path}:{scenario.line}"


def _contradiction(one: WrittenScenario, other: WrittenScenario) -> str | None:
    """How two scenarios that send the same exclude each other; only what follows the first look is compared."""
    if _sends_more(one) or _sends_more(other):
        return None  # what comes back depends on when it is looked at
    wanted, instead = _demanded(one), _demanded(other)
    if _ACCEPTED in wanted and _REFUSED in instead:
        return "wants a refusal, and not an acceptance as"
    if _REFUSED in wanted and _ACCEPTED in instead:
        return "wants an acceptance, and not a refusal as"
    first, second = _statuses(one), _statuses(other)
    if first and second and not first & second:
        return f"wants status {', '.join(sorted(second))}, and not {', '.join(sorted(first))} as"
    return None


def _sends_more(scenario: WrittenScenario) -> bool:
    """Whether something is sent after the first step that looks."""
    looked = False
    for step in scenario.steps:
        looked = looked or _looks(step)
        if looked and step.text.startswith("the request is sent"):
            return True
    return False


def _demanded(scenario: WrittenScenario) -> set[str]:
    texts = [step.text for step in scenario.steps]
    accepted = {_ACCEPTED for text in texts if text == "the request is accepted"}
    return accepted | {_REFUSED for text in texts if text.startswith("the request is refused")}


def _statuses(scenario: WrittenScenario) -> set[str]:
    matches = [_STATUS.fullmatch(step.text) for step in scenario.steps]
    return {match.group(1) for match in matches if match}

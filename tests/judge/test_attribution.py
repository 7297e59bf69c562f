"""Where a fault most likely lies: each sign, and the nearest thing that is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conformance.judge import Attribution, Place, attributed
from conformance.model import (
    REDACTED,
    Exchange,
    Finding,
    Outcome,
    ReceivedResponse,
    ScenarioResult,
    SentRequest,
    Step,
    StepResult,
)
from conformance.record import RecordedBlock, RecordedDeviation
from tests.records import a_block, a_scenario

ACCEPTED = "the request is accepted"
CREDENTIALS = (("Authorization", f"Bearer {REDACTED}"),)
DEVIATION = RecordedDeviation(
    "example-deviation-1",
    "createThing, readThing",
    "A thing is answered with status 200 and a thingId.",
    "Status 201.",
    "",
)


def an_exchange(status: int | None, headers: tuple[tuple[str, str], ...] = (), url: str = "http://a/") -> Exchange:
    answer = None if status is None else ReceivedResponse(status, "", (), None)
    error = None if answer else "broken off"
    return Exchange(1, None, "", 1, SentRequest("GET", url, headers, None), answer, error, "")


def failing(text: str, exchange: Exchange | None = None, actual: str = "status 500") -> ScenarioResult:
    exchanges = () if exchange is None else (exchange,)
    cited = tuple(one.number for one in exchanges)
    step = StepResult(Step("Then", text, 1), Outcome.FAILED, "no", "yes", actual, cited)
    return ScenarioResult("s", Outcome.FAILED, "no", steps=(step,), exchanges=exchanges)


def block(mapped_to: str | None = None, deviation: RecordedDeviation | None = None) -> RecordedBlock:
    made = a_block([], operations=["createThing"])
    operations = tuple(replace(operation, mapped_to=mapped_to) for operation in made.operations)
    return replace(made, operations=operations, deviations=(deviation,) if deviation else ())


def place(result: ScenarioResult, of: RecordedBlock, *operations: str) -> Attribution | None:
    return attributed(a_scenario("s", operations or ("createThing",)), result, of)


@pytest.mark.parametrize("outcome", [Outcome.PASSED, Outcome.SKIPPED, Outcome.INCONCLUSIVE])
def test_what_did_not_fail_has_no_fault(outcome: Outcome) -> None:
    assert place(ScenarioResult("s", outcome, ""), block("PUT /x")) is None


def test_an_error_is_the_kits() -> None:
    told = place(ScenarioResult("s", Outcome.ERROR, "It broke."), block("PUT /x"))
    assert told == Attribution(Place.KIT, "It broke.")


@pytest.mark.parametrize(
    ("text", "exchange", "expected"),
    [
        (ACCEPTED, an_exchange(401, CREDENTIALS), Place.PROFILE),
        (ACCEPTED, an_exchange(403, CREDENTIALS), Place.PROFILE),
        (ACCEPTED, an_exchange(401, url=f"http://a/?key={REDACTED}"), Place.PROFILE),
        ('"createThing" has succeeded', an_exchange(401, CREDENTIALS), Place.PROFILE),
        (ACCEPTED, an_exchange(401), Place.CANDIDATE),  # nothing was refused: no credentials were sent
        (ACCEPTED, an_exchange(400, CREDENTIALS), Place.CANDIDATE),
        (ACCEPTED, an_exchange(None, CREDENTIALS), Place.CANDIDATE),
        (ACCEPTED, None, Place.CANDIDATE),
        ("the request is refused as invalid", an_exchange(401, CREDENTIALS), Place.CANDIDATE),
    ],
)
def test_refused_credentials_are_the_profiles(text: str, exchange: Exchange | None, expected: Place) -> None:
    told = place(failing(text, exchange), block())
    assert told
    assert told.place is expected
    status = exchange.response.status if exchange and exchange.response else None
    assert (f"with status {status}." in told.sign) is (expected is Place.PROFILE)


def test_an_exchange_that_is_cited_and_not_there_is_no_sign() -> None:
    result = replace(failing(ACCEPTED, an_exchange(401, CREDENTIALS)), exchanges=())
    told = place(result, block())
    assert told
    assert told.place is Place.CANDIDATE


def test_a_mapped_operation_is_the_adapters() -> None:
    result = failing("the response matches the specification")
    assert place(result, block("PUT /x")) == Attribution(Place.ADAPTER, "The profile maps createThing to PUT /x.")
    assert place(result, block("PUT /x"), "readThing") == place(result, block())


@pytest.mark.parametrize(
    ("operation", "actual", "expected"),
    [
        ("createThing", "status 200", Place.SPECIFICATION),
        ("readThing", "it has a thingId", Place.SPECIFICATION),
        ("createThing", "status 201", Place.CANDIDATE),  # what the pack asks for is no sign against the pack
        ("createThing", "status 500", Place.CANDIDATE),
        ("createThing", "a thing is answered with", Place.CANDIDATE),  # plain words are no sign
        ("removeThing", "status 200", Place.CANDIDATE),
    ],
)
def test_what_is_as_published_is_the_specifications(operation: str, actual: str, expected: Place) -> None:
    told = place(
        failing("the response matches the specification", actual=actual), block(deviation=DEVIATION), operation
    )
    assert told
    assert told.place is expected
    assert ("example-deviation-1" in told.sign) is (expected is Place.SPECIFICATION)


def test_what_a_step_says_is_looked_at_where_it_names_nothing_that_came_back() -> None:
    step = StepResult(Step("Then", "the thing is made", 1), Outcome.FAILED, message="It came with status 200.")
    told = place(ScenarioResult("s", Outcome.FAILED, "no", steps=(step,)), block(deviation=DEVIATION))
    assert told
    assert told.sign == "What came back (200) is as published; the pack departs from it: example-deviation-1."


def test_a_finding_of_a_check_without_operations_is_looked_at() -> None:
    finding = Finding("schema", "createThing", "", 1, "", "", "status 200", 1)
    result = ScenarioResult("s", Outcome.FAILED, "1 finding", findings=(finding,))
    told = attributed(a_scenario("s"), result, block(deviation=DEVIATION))
    assert told
    assert told.place is Place.SPECIFICATION


def test_the_first_sign_decides() -> None:
    refused = failing(ACCEPTED, an_exchange(401, CREDENTIALS), actual="status 200")
    other = failing(ACCEPTED, actual="status 200")
    told = [place(refused, block("PUT /x", DEVIATION)), place(other, block("PUT /x", DEVIATION))]
    assert [one and one.place for one in told] == [Place.PROFILE, Place.ADAPTER]

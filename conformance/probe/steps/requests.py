"""Steps that build a request: valid as a whole, then changed in one place."""

from __future__ import annotations

from conformance.exceptions import Inconclusive, UsageError
from conformance.model import Json
from conformance.packs import is_json
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import ABSENT, Part
from conformance.request.dates import day
from conformance.request.encoding import is_yaml


@phrase("a valid {operation} request", example='Given a valid "bulkPayment" request')
def valid_request(scene: Scene, operation: str) -> None:
    """Begin a request that has the required fields and parameters alone, built from examples, schema and test data."""
    scene.begin(operation)


@phrase("a valid {operation} request with every field", example='Given a valid "bulkPayment" request with every field')
def full_request(scene: Scene, operation: str) -> None:
    """Begin a request that has every field and parameter which the document describes."""
    scene.begin(operation, everything=True)


@phrase("the {part} is left out", example='And the body field "SourceBBID" is left out')
def left_out(scene: Scene, part: Part) -> None:
    """Take a part out of the request."""
    scene.draft.set(part, ABSENT)


@phrase("the {part} is {value}", example='And the body field "CreditInstructions[0].Currency" is "EUR"')
def given_value(scene: Scene, part: Part, value: Json) -> None:
    """Give a part of the request a value, written as JSON."""
    scene.draft.set(part, value)


@phrase("the {part} is new", example='And the body field "write.content.id" is new')
def new_value(scene: Scene, part: Part) -> None:
    """Give a part a fresh value of the shape that the document gives it."""
    scene.draft.set(part, scene.builder.new(scene.draft, part))


@phrase("the {part} is unknown", example='And the path parameter "voucherserialnumber" is unknown')
def unknown_value(scene: Scene, part: Part) -> None:
    """Give a part a value that is well formed and names nothing that the candidate knows."""
    scene.draft.set(part, scene.builder.unknown(scene.draft, part))


@phrase("the {part} is the remembered {name}", example='And the path parameter "id" is the remembered "id"')
def remembered_value(scene: Scene, part: Part, name: str) -> None:
    """Give a part a remembered value, in the type that the document gives the part."""
    scene.draft.tell(part, scene.builder.remembered(scene.draft, part, scene.recall(name)))


@phrase(
    "the {part} is the test data {name}",
    example='And the path parameter "id" is the test data "disposable database id"',
)
def test_data_value(scene: Scene, part: Part, name: str) -> None:
    """Give a part a value that only the candidate's operator can know; inconclusive where the profile has none."""
    scene.draft.tell(part, scene.builder.test_data(name))


test_data_value.__test__ = False  # type: ignore[attr-defined]


@phrase("the {part} is {days} days from now", example='And the body field "from" is 30 days from now')
def days_ahead(scene: Scene, part: Part, days: int) -> None:
    """Give a part a date or date-time that lies so many days ahead."""
    scene.draft.set(part, day(scene.draft.schema(part), days))


@phrase("the {part} is {days} days ago", example='And the body field "to" is 2 days ago')
def days_behind(scene: Scene, part: Part, days: int) -> None:
    """Give a part a date or date-time that lies so many days behind."""
    scene.draft.set(part, day(scene.draft.schema(part), -days))


@phrase("the {part} is {fault}", example='And the body field "RequestID" is too long')
def broken_value(scene: Scene, part: Part, fault: str) -> None:
    """Break one constraint that the document declares: type, length, enumeration, pattern, format or bound."""
    _break(scene, part, fault)


@phrase("the {part} has {count}", example='And the body field "CreditInstructions" has too few items')
def broken_count(scene: Scene, part: Part, count: str) -> None:
    """Give a list fewer or more items than the document allows."""
    _break(scene, part, count)


@phrase("the body is left out", example="And the body is left out")
def no_body(scene: Scene) -> None:
    """Send the request without a body."""
    scene.draft.body = ABSENT


@phrase("the body is not JSON", example="And the body is not JSON")
def body_not_json(scene: Scene) -> None:
    """Send a body that breaks off in the middle."""
    media_type = scene.draft.media_type
    if media_type is None or not (is_json(media_type) or is_yaml(media_type)):
        raise UsageError(f"the document describes no request body of JSON for {scene.draft.operation.id}")
    scene.draft.raw = b'{"this is": "not JSON'


@phrase("no credentials are sent", example="And no credentials are sent")
def without_credentials(scene: Scene) -> None:
    """Send the request without the profile's credentials."""
    scene.draft.credentials = "none"


@phrase("wrong credentials are sent", example="And wrong credentials are sent")
def with_wrong_credentials(scene: Scene) -> None:
    """Send credentials of the profile's kind that nobody issued; inconclusive where there is no such kind."""
    if scene.target.authentication.type in ("none", "client-certificate"):
        raise Inconclusive(f"Wrong credentials cannot be made for authentication {scene.target.authentication.type}.")
    scene.draft.credentials = "wrong"


@phrase("the {part} is remembered as {name}", example='And the body field "write.content.id" is remembered as "id"')
def remember_part(scene: Scene, part: Part, name: str) -> None:
    """Remember a value of the request as it was built."""
    value = scene.draft.get(part)
    if value is ABSENT:
        raise UsageError(f"the request has no {part} to remember")
    scene.memory[name] = value


def _break(scene: Scene, part: Part, fault: str) -> None:
    scene.draft.set(part, scene.builder.broken(scene.draft, part, fault))

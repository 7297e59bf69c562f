"""Steps that send the request: as a precondition, or to see what comes."""

from __future__ import annotations

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.probe.responses import check_accepted
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import ABSENT, get, parse_field


@phrase("the request is sent", example="When the request is sent")
def sent(scene: Scene) -> None:
    """Send the request and keep the answer."""
    scene.send()


@phrase("the request is sent again", example="When the request is sent again")
def sent_again(scene: Scene) -> None:
    """Send the very same request once more."""
    scene.send()


@phrase("the request has succeeded", example="And the request has succeeded")
def has_succeeded(scene: Scene) -> None:
    """Send the request as a precondition; where it is not accepted, the scenario is inconclusive."""
    try:
        check_accepted(scene.draft.operation, scene.send())
    except CheckFailed as failure:
        raise Inconclusive(f"What this scenario builds on did not succeed: {failure}") from None


@phrase("{operation} has succeeded", example='Given "VoucherPreactivationPOST" has succeeded')
def operation_has_succeeded(scene: Scene, operation: str) -> None:
    """Send a valid request as a precondition; where it is not accepted, the scenario is inconclusive."""
    scene.begin(operation)
    has_succeeded(scene)


@phrase(
    "the response field {field} is remembered as {name}",
    example='And the response field "voucher_serial_number" is remembered as "serial"',
)
def remember_field(scene: Scene, field: str, name: str) -> None:
    """Remember a value of the answer; where it is not there, the scenario is inconclusive."""
    try:
        value = get(scene.answer.json(), parse_field(field))
    except CheckFailed as failure:
        raise Inconclusive(f"Nothing can be remembered: {failure}") from None
    if value is ABSENT:
        raise Inconclusive(f"The answer has no field “{field}” to go on with.")
    scene.memory[name] = value

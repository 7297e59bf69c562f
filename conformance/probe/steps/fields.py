"""Steps that look into the answer: single fields of its body, and its headers."""

from __future__ import annotations

from conformance.exceptions import CheckFailed, UsageError
from conformance.model import Json
from conformance.probe.comparing import check_equal, check_other, field_of, is_after, items_of, present, shown
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import ABSENT, Part


@phrase("the response field {field} is {value}", example='And the response field "ResponseCode" is "00"')
def field_is(scene: Scene, field: str, value: Json) -> None:
    """A field of the answer has this value, written as JSON; `"5"` is not 5."""
    check_equal(field, field_of(scene, field), value, strict=True)


@phrase(
    "the response field {field} is not {value}", example='And the response field "voucher_status" is not "Activated"'
)
def field_is_not(scene: Scene, field: str, value: Json) -> None:
    """A field of the answer is there and has another value."""
    check_other(field, present(scene, field), value)


@phrase("the response field {field} is present", example='And the response field "content.id" is present')
def field_is_present(scene: Scene, field: str) -> None:
    """The answer has the field."""
    present(scene, field)


@phrase("the response field {field} is absent", example='And the response field "content.password" is absent')
def field_is_absent(scene: Scene, field: str) -> None:
    """The answer lacks the field; one without a body lacks every field."""
    found = field_of(scene, field) if scene.answer.content else ABSENT
    if found is not ABSENT:
        raise CheckFailed(f"The answer has the field “{field}”.", expected="no such field", actual=shown(found))


@phrase(
    "the response field {field} is the remembered {name}",
    example='And the response field "content.id" is the remembered "id"',
)
def field_is_remembered(scene: Scene, field: str, name: str) -> None:
    """A field of the answer has the remembered value; a number and its text are the same."""
    check_equal(field, field_of(scene, field), scene.recall(name))


@phrase(
    "the response field {field} is not the remembered {name}",
    example='And the response field "voucher_number" is not the remembered "first number"',
)
def field_is_not_remembered(scene: Scene, field: str, name: str) -> None:
    """A field of the answer is there and has another value than the remembered one."""
    check_other(field, present(scene, field), scene.recall(name))


@phrase(
    "the response field {field} is the {part}",
    example='And the response field "RequestID" is the body field "RequestID"',
)
def field_is_part(scene: Scene, field: str, part: Part) -> None:
    """The answer gives back what the request sent."""
    sent = scene.draft.get(part)
    if sent is ABSENT:
        raise UsageError(f"the request has no {part} to compare with")
    check_equal(field, field_of(scene, field), sent)


@phrase(
    "the response field {field} is the number of items in {list}",
    example='And the response field "count" is the number of items in "results"',
)
def field_counts(scene: Scene, field: str, list: str) -> None:  # noqa: A002 - named as the phrase names it
    """A count tells the truth about a list of the same answer."""
    check_equal(field, field_of(scene, field), len(items_of(scene, list)))


@phrase(
    "the response field {field} is greater than the remembered {name}",
    example='And the response field "revision" is greater than the remembered "first revision"',
)
def field_is_greater(scene: Scene, field: str, name: str) -> None:
    """A number, version (`1.10` is above `1.9`) or date of the answer lies above, or after, the remembered one."""
    found, earlier = present(scene, field), scene.recall(name)
    if not is_after(found, earlier):
        raise CheckFailed(
            f"The response field “{field}” has not grown.",
            expected=f"more than {shown(earlier)}",
            actual=shown(found),
        )


@phrase("the response header {header} is present", example='And the response header "Location" is present')
def header_is_present(scene: Scene, header: str) -> None:
    """The answer has the header."""
    _header(scene, header)


@phrase("the response header {header} is {value}", example='And the response header "Cache-Control" is "no-store"')
def header_is(scene: Scene, header: str, value: Json) -> None:
    """A header of the answer has this value."""
    found = _header(scene, header)
    if found != value:
        raise CheckFailed(f"The response header {header} is another one.", expected=shown(value), actual=shown(found))


def _header(scene: Scene, name: str) -> str:
    found: str | None = scene.answer.headers.get(name)
    if found is None:
        raise CheckFailed(f"The answer lacks the header {name}.", expected=f"header {name}", actual="no such header")
    return found

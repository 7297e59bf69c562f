"""Hold an answer against what the OpenAPI document says of it. Pure: no network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from conformance.exceptions import CheckFailed
from conformance.exchange import Answer
from conformance.model import Json, Operation
from conformance.packs import is_json, resolve
from conformance.request import ABSENT, get, parse_field
from conformance.schema import problems

# Statuses that refuse a request for another reason than its content (RFC 9110 section 15.5).
NOT_ABOUT_CONTENT = frozenset({401, 403, 404, 405, 406, 407, 408, 409, 410, 429})
# Statuses that refuse content by HTTP's own meaning, where a document names none (RFC 9110 sections 15.5.1, 15.5.21).
GENERAL_REFUSALS = frozenset({400, 422})


# Statuses by which a gateway says that what stands behind it does not answer (RFC 9110 sections 15.6.3 to 15.6.5).
GATEWAY_STATUSES = frozenset({502, 503, 504})


def documented_response(operation: Operation, status: int) -> Mapping[str, Json] | None:
    """The Response Object for a status: its own, its range's (`4XX`), or the default (OpenAPI 3.0.3, 4.7.16)."""
    responses = {str(key).upper(): value for key, value in (operation.definition.get("responses") or {}).items()}
    for key in (str(status), f"{status // 100}XX", "DEFAULT"):
        if key in responses:
            return resolve(operation.document, responses[key]) or {}
    return None


def documented_statuses(operation: Operation) -> list[int]:
    """Every status that the document names one by one."""
    return sorted(int(key) for key in map(str, operation.definition.get("responses") or {}) if key.isdigit())


def is_server_error(operation: Operation, status: int) -> bool:
    """Whether the server failed: a status from 500 to 599, but for those other than 500 that the document names."""
    return 500 <= status < 600 and (status == 500 or documented_response(operation, status) is None)


def is_loosely_described(operation: Operation, status: int) -> bool:
    """Whether an error is described by nothing but the default response, by which the document means the success."""
    named = map(str, operation.definition.get("responses") or {})
    return status >= 400 and not any(key.startswith("2") for key in named)


def is_refusal_by_field(operation: Operation, answer: Answer) -> bool:
    """Whether the answer refuses in its body, as operations with `x-refusal` do.

    Without a `value` whatever stands in the field refuses, such as the first of a list of errors.
    """
    refusal = operation.definition.get("x-refusal")
    if not refusal or answer.status != refusal["status"]:
        return False
    try:
        found = get(answer.json(), parse_field(refusal["field"]))
    except CheckFailed:
        return False
    return bool(found == refusal["value"]) if "value" in refusal else found not in (ABSENT, None)


def is_redirect(operation: Operation, answer: Answer) -> bool:
    """Whether the answer leads elsewhere, with a status that the document names."""
    return 300 <= answer.status < 400 and answer.status in documented_statuses(operation)


def is_refusal_by_redirect(operation: Operation, answer: Answer) -> bool:
    """Whether a documented redirect carries an error (RFC 6749 sections 4.1.2.1 and 4.2.2.1)."""
    if not is_redirect(operation, answer):
        return False
    try:
        address = urlsplit(answer.headers.get("location", ""))
        return "error" in parse_qs(address.query) or "error" in parse_qs(address.fragment)
    except ValueError:
        return False


def check_accepted(operation: Operation, answer: Answer) -> None:
    """Raise CheckFailed unless the answer accepts the request: a documented 2xx or 3xx that does not refuse itself.

    A 3xx is one that the document names: a range or default promises none.
    """
    if is_redirect(operation, answer) and not is_refusal_by_redirect(operation, answer):
        return
    wanted = [status for status in documented_statuses(operation) if 200 <= status < 400]
    if 200 <= answer.status < 300 and documented_response(operation, answer.status) is not None:
        if not is_refusal_by_field(operation, answer):
            return
        refusal = operation.definition["x-refusal"]
        another = f"another {refusal['field']} than {refusal['value']!r}" if "value" in refusal else None
        raise _wrong(operation, answer, "accepted", another or f"no {refusal['field']}")
    raise _wrong(operation, answer, "accepted", _listed(wanted) or "a documented status from 200 to 299")


def check_refused(operation: Operation, answer: Answer, *, invalid: bool) -> None:
    """Raise CheckFailed unless the answer refuses the request; with `invalid`, unless it does so for its content."""
    if is_refusal_by_field(operation, answer) or is_refusal_by_redirect(operation, answer):
        return
    if _refuses(answer.status, invalid=invalid) and documented_response(operation, answer.status) is not None:
        return
    word = "refused as invalid" if invalid else "refused"
    documented = [s for s in documented_statuses(operation) if _refuses(s, invalid=invalid)]
    refusal = operation.definition.get("x-refusal") or {}
    if "value" in refusal:  # without one, the statuses of HTTP refuse as well as the field does
        by_field = f"status {refusal['status']} with {refusal['field']} {refusal['value']!r}"
        raise _wrong(operation, answer, word, " or ".join([by_field, *filter(None, [_listed(documented)])]))
    if _names_content_refusal(operation):
        raise _wrong(operation, answer, word, _listed(documented))
    if not documented and not invalid:
        if not 400 <= answer.status < 500:
            raise _wrong(operation, answer, word, "a status from 400 to 499 (the document names none)")
    elif answer.status not in GENERAL_REFUSALS:
        general = _listed(sorted({*documented, *GENERAL_REFUSALS}))
        raise _wrong(operation, answer, word, f"{general} (the document names none for invalid content)")


def _refuses(status: int, *, invalid: bool) -> bool:
    return 400 <= status < 500 and not (invalid and status in NOT_ABOUT_CONTENT)


def _names_content_refusal(operation: Operation) -> bool:
    """Whether the document says with which status invalid content is refused; else HTTP itself says it."""
    return any(_refuses(status, invalid=True) for status in documented_statuses(operation))


def check_conforms(operation: Operation, answer: Answer) -> None:
    """Raise CheckFailed unless status, headers, media type and body are as the document says."""
    for check in (check_status, check_headers, check_media_type, check_body):
        check(operation, answer)


def check_status(operation: Operation, answer: Answer) -> None:
    """Raise CheckFailed unless the document names the status."""
    if documented_response(operation, answer.status) is None:
        statuses = _listed(documented_statuses(operation))
        raise _wrong(operation, answer, "answered with a documented status", statuses)


def check_media_type(operation: Operation, answer: Answer) -> None:
    """Raise CheckFailed unless the media type is one that the document names for the status.

    JSON is always UTF-8 (RFC 8259 section 8.1): another charset makes a reader take it for what it is not.
    """
    content = _documented_content(operation, answer)
    sent = answer.headers.get("content-type", "")
    if content and not any(_same_media_type(name, sent) for name in content):
        raise CheckFailed(
            f"{operation.method} {operation.path} answers {answer.status} with the media type “{sent or 'none'}”.",
            expected=" or ".join(content),
            actual=sent or "no Content-Type header",
        )
    charset = _charset(sent)
    if is_json(sent) and charset not in ("", "utf-8", "utf8", "us-ascii"):
        raise CheckFailed(
            f"{operation.method} {operation.path} answers {answer.status} with JSON in the charset “{charset}”.",
            expected="JSON in UTF-8 (RFC 8259 section 8.1)",
            actual=sent,
        )


def check_body(operation: Operation, answer: Answer) -> None:
    """Raise CheckFailed unless a JSON body satisfies the schema of its status and media type."""
    found = broken_body(operation, answer)
    if found:
        raise CheckFailed(
            f"The body of {operation.method} {operation.path} {answer.status} breaks its schema: {found[0]}.",
            expected=f"the schema of {operation.id}, status {answer.status}",
            actual="; ".join(found),
        )


def broken_body(operation: Operation, answer: Answer) -> list[str]:
    """What of the documented schema a JSON body breaks. Raises CheckFailed where the body is no readable JSON."""
    schema = body_schema(operation, answer)
    return [] if schema is None else problems(operation, schema, answer.json(), "response")


def body_schema(operation: Operation, answer: Answer) -> Mapping[str, Json] | None:
    """The schema that the body has to satisfy; None where the document gives none, or none that JSON could satisfy."""
    sent = answer.headers.get("content-type", "")
    content = _documented_content(operation, answer)
    media = next((content[name] for name in content if _same_media_type(name, sent)), None)
    if media is None or not is_json(sent):
        return None
    found: Mapping[str, Json] | None = media.get("schema")
    return found


def _documented_content(operation: Operation, answer: Answer) -> Mapping[str, Json]:
    response = documented_response(operation, answer.status) or {}
    return response.get("content") or {}


def check_headers(operation: Operation, answer: Answer) -> None:
    """Raise CheckFailed unless required headers are there, and all that are text satisfy their schemas."""
    response = documented_response(operation, answer.status) or {}
    for name, written in (response.get("headers") or {}).items():
        header = resolve(operation.document, written)
        value = answer.headers.get(name)
        if value is None and header.get("required"):
            raise CheckFailed(
                f"The answer lacks the header {name}.", expected=f"header {name}", actual="no such header"
            )
        schema = header.get("schema")
        if value is None or not schema or schema.get("type") not in (None, "string"):
            continue
        found = problems(operation, schema, value, "response")
        if found:
            raise CheckFailed(f"The header {name} breaks its schema: {found[0]}.", expected=name, actual=value[:200])


def _charset(media_type: str) -> str:
    """The charset that a Content-Type declares, in lower case, or nothing (RFC 9110 section 8.3.2)."""
    found = re.search(r";\s*charset\s*=\s*\"?([^\s;\"]{1,40})", media_type, re.IGNORECASE)
    return found[1].lower() if found else ""


def _same_media_type(documented: str, sent: str) -> bool:
    """Parameters do not count; `*` stands for anything (RFC 9110 section 12.5.1)."""
    wanted, given = (text.split(";")[0].strip().lower() for text in (documented, sent))
    if not given:
        return False
    return bool(re.fullmatch(re.escape(wanted).replace(r"\*", "[^/]+"), given))


def _wrong(operation: Operation, answer: Answer, word: str, expected: str) -> CheckFailed:
    undocumented = documented_response(operation, answer.status) is None
    return CheckFailed(
        f"{operation.method} {operation.path} should be {word}, and answers {answer.status}"
        f"{', which the document does not name' if undocumented else ''}.",
        expected=expected,
        actual=f"status {answer.status}: {answer.content[:160].decode('utf-8', errors='replace') or 'an empty body'}",
    )


def _listed(statuses: list[int]) -> str:
    return f"status {' or '.join(map(str, statuses))}" if statuses else ""

"""Judge answers to requests whose credentials are not right.

Refused is what RFC 9110 answers with 401 or 403 (sections 15.5.2 and 15.5.4), and what leads a browser to a login page.
Another error is a refusal too where the very same request is accepted with right credentials: RFC 9110 section 15.5.4
lets a server hide by 404 what it has, and RFC 6750 section 3.1 answers malformed credentials by 400. An error that
right credentials meet as well says nothing of credentials: it cannot be told. A success breaks the rule, and so does
500.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from urllib.parse import urlsplit

from conformance.exchange import Answer, Ending
from conformance.model import Operation
from conformance.probe.responses import is_redirect, is_refusal_by_field, is_refusal_by_redirect

REFUSALS = (401, 403)
"""Statuses that refuse credentials (RFC 9110 sections 15.5.2 and 15.5.4)."""

_BUSY = (408, 429)  # of the moment, not of the request (RFC 9110 section 15.5.9, RFC 6585 section 4)
_ERROR_WITHIN = 500
_LOGIN = re.compile(r"log-?in|sign-?in|auth|sso|saml|oidc|openid|identity|realms|account", re.IGNORECASE)


class Refusal(StrEnum):
    """What an answer says of a request without right credentials."""

    REFUSED = "refused"
    BROKEN = "not refused"
    UNTOLD = "cannot be told"


def refusal(operation: Operation, answer: Answer, right: Callable[[], Answer]) -> Refusal:
    """What an answer says; `right` gives the answer to the same request with right credentials, where it is needed."""
    if answer.ending is not None:
        return Refusal.REFUSED if answer.ending is Ending.UNIDENTIFIED else Refusal.UNTOLD
    if answer.status in REFUSALS:
        return Refusal.REFUSED
    if 300 <= answer.status < 400:
        return _redirect(operation, answer, right)
    if answer.status < 300:
        return Refusal.UNTOLD if is_refusal_by_field(operation, answer) else Refusal.BROKEN
    if answer.status == _ERROR_WITHIN:
        return Refusal.BROKEN
    if answer.status > _ERROR_WITHIN or answer.status in _BUSY:
        return Refusal.UNTOLD
    return Refusal.REFUSED if is_accepted(operation, right()) else Refusal.UNTOLD


def is_accepted(operation: Operation, answer: Answer) -> bool:
    """Whether an answer is a success, documented or not."""
    if answer.ending is not None or is_refusal_by_field(operation, answer):
        return False
    return 200 <= answer.status < 300 or (
        is_redirect(operation, answer) and not is_refusal_by_redirect(operation, answer)
    )


def _redirect(operation: Operation, answer: Answer, right: Callable[[], Answer]) -> Refusal:
    """A way to log in, or an error in the address (RFC 6749 section 4.1.2.1), refuses; the operation's own success not.

    Of what leads elsewhere, nothing can be said without following it.
    """
    leads_to = _place(answer)
    if is_redirect(operation, answer):
        if is_refusal_by_redirect(operation, answer):
            return Refusal.REFUSED
        if _place(right()) == leads_to:
            return Refusal.BROKEN
    return Refusal.REFUSED if _LOGIN.search(leads_to) else Refusal.UNTOLD


def _place(answer: Answer) -> str:
    """Where a redirect leads: host and path, without the query, which may differ from one answer to the next."""
    try:
        address = urlsplit(answer.headers.get("location", ""))
    except ValueError:
        return ""
    return f"{address.netloc}{address.path}"

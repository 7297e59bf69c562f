"""Say in the field's words why an exchange ended without an answer, and whose doing it was."""

from __future__ import annotations

import re
import ssl

import httpx

from conformance.exchange.answer import Ending

_ENDED = re.compile("closed connection|disconnected")  # else a rule of HTTP was broken
_NOT_SENT = (httpx.LocalProtocolError, httpx.UnsupportedProtocol, httpx.InvalidURL, UnicodeEncodeError)


def classify(error: Exception) -> tuple[Ending, str]:
    """How an exchange ended, and the problem in words that follow a colon."""
    untrusted = _verification_error(error)
    if untrusted is not None:
        return Ending.UNTRUSTED, f"the TLS certificate is refused: {untrusted.verify_message}"
    if "CERTIFICATE_REQUIRED" in str(error):  # as OpenSSL names the alert (RFC 8446 section 6.2)
        return Ending.UNIDENTIFIED, "no connection is made without a client certificate"
    match error:
        case httpx.ReadTimeout() | httpx.WriteTimeout():
            return Ending.TIMED_OUT, "no complete answer in time"
        case httpx.ConnectError() | httpx.ConnectTimeout():
            reason = str(error) or "it does not accept connections"
            return Ending.UNREACHABLE, f"the candidate could not be reached: {reason}"
        case _ if isinstance(error, _NOT_SENT):
            return Ending.UNSENT, f"the request cannot be sent: {error}"
        case httpx.RemoteProtocolError() if not _ENDED.search(str(error)):
            return Ending.BROKEN_OFF, f"the answer breaks the rules of HTTP: {error}"
        case httpx.TransportError():
            return Ending.BROKEN_OFF, f"the connection ended before the answer was complete: {error}"
    return Ending.UNREADABLE, f"the answer cannot be read: {error}"


def _verification_error(error: BaseException | None) -> ssl.SSLCertVerificationError | None:
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error

"""Write a recorded request as a command that repeats it."""

from __future__ import annotations

import shlex

from conformance.model import SentRequest

_OWN_HEADERS = frozenset({"accept-encoding", "connection", "content-length", "host", "user-agent"})


def curl_line(request: SentRequest) -> str:
    """A `curl` command that sends the request again, secrets left out; a body that was cut is said to be cut."""
    words = ["curl", "--include", "--request", request.method, request.url]
    for name, value in request.headers:
        if name.lower() not in _OWN_HEADERS:
            words += ["--header", f"{name}: {value}"]
    if request.body is not None:
        words += ["--data-raw", request.body.text]
    cut = " # the body is cut here; report.json says how long it was" if request.body and request.body.truncated else ""
    return shlex.join(words) + cut

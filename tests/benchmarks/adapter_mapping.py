"""Print what an exchange through the adapter of Kinto costs beside its calls: to map it, and to look for substitutions.

Answers are as Kinto gives them. An exchange may cost 2 ms to map.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from conformance.adapter import Adapter, NativeAnswer, NativeRequest, Request, perform, read_adapter, substitutions
from tests.kit import ROOT

MOST_MILLISECONDS = 2.0
PATH = {"registryName": "citizens", "versionNumber": "1.0"}
CONTENT = {
    "id": "KE378627348834",
    "firstName": "Amarachi",
    "lastName": "Odhiambo",
    "birthCertificateId": "RR-1234567889",
}
RECORD = {**CONTENT, "schema": 1795288732260, "last_modified": 1795288732285}
ONE, FOUND, MANY = {"data": RECORD}, {"data": [RECORD]}, {"data": [RECORD] * 25}
NONE: dict[str, Any] = {"data": []}
BATCH = {"responses": [{"status": 201, "path": "/v1", "headers": {"ETag": '"1"'}, "body": ONE}] * 25}
INVALID = {
    "code": 400,
    "errno": 107,
    "error": "Invalid parameters",
    "message": "firstName in body: 3 is not of type 'string'",
}
QUERY, WRITE = {"query": {"content": CONTENT}}, {"write": {"content": CONTENT}}
Cases = dict[str, tuple[str, Any, list[tuple[int, Any]]]]
CASES: Cases = {
    "list": ("list", None, [(200, FOUND), (200, None)]),
    "list of 25": ("list", None, [(200, MANY), (200, None)]),
    "create": ("create", WRITE, [(201, ONE)]),
    "create, refused": ("create", WRITE, [(400, INVALID)]),
    "exists": ("exists", QUERY, [(200, FOUND)]),
    "read": ("read", QUERY, [(200, FOUND)]),
    "read, nothing found": ("read", QUERY, [(200, NONE)]),
    "update": ("update", {**QUERY, **WRITE}, [(200, FOUND), (200, ONE)]),
    "updateEntries, 25": ("updateEntries", {**QUERY, **WRITE}, [(200, MANY), (200, BATCH)]),
    "25 entries": ("GDB-MCTS-create-entries", {"write": [{"content": CONTENT}] * 25}, [(200, BATCH)]),
    "delete": ("delete", None, [(200, ONE)]),
    "readValue": ("readValue", None, [(200, ONE)]),
}


def milliseconds(measured: Callable[[], object]) -> float:
    """The best time of five, of twenty repetitions each: that of the processor, whatever else it does."""
    times = []
    for _ in range(5):
        started = time.process_time()
        for _ in range(20):
            measured()
        times.append((time.process_time() - started) / 20)
    return min(times) * 1000


def measure(adapter: Adapter, name: str) -> tuple[float, float]:
    """Milliseconds to map an exchange, and to look for substitutions in it."""
    operation, body, given = CASES[name]
    content = b"" if body is None else json.dumps(body).encode()
    path = {**PATH, "id": "KE1", "uuid": "KE1", "field": "firstName", "ext": "json"}
    headers = (("Authorization", "Basic x"), ("Information-Mediator-Client", "GOVSTACK/GOV/90000001/conformance"))
    request = Request("POST", path, (("pageSize", "25"),), headers, content)
    answers = [
        NativeAnswer(
            status, (("Total-Objects", "25"), ("ETag", '"1"')), b"" if answer is None else json.dumps(answer).encode()
        )
        for status, answer in given
    ]

    def mapped() -> Any:
        waiting = list(answers)

        def send(_: NativeRequest) -> NativeAnswer:
            return waiting.pop(0)

        return perform(adapter, operation, request, send)

    adapted = mapped()
    assert adapted.fault is None, adapted.fault
    return milliseconds(mapped), milliseconds(lambda: substitutions(adapter, operation, request, adapted))


def main() -> None:
    """Print a line for each kind of exchange."""
    adapter = read_adapter(ROOT / "examples" / "adapters" / "kinto" / "adapter.yaml").adapter
    for name in CASES:
        mapping, looking = measure(adapter, name)
        beyond = "" if mapping <= MOST_MILLISECONDS else f"  more than {MOST_MILLISECONDS} ms"
        print(f"{name:22} mapping {mapping:6.2f} ms  substitutions {looking:7.2f} ms{beyond}")


if __name__ == "__main__":
    main()

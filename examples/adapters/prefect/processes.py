"""Deploy the two processes that the scenarios start, and print their identifiers as the profile needs them.

Nothing works on their flow runs, as no worker is started: an instance goes on until it is stopped.
"""

from __future__ import annotations

import sys
from typing import Any

import httpx

LIST = {
    "type": "array",
    "items": {"type": "object", "properties": {"code": {"type": "string"}, "value": {"type": "string"}}},
}
VALUES = {
    "type": "object",
    "properties": {"startedBy": {"type": "string"}, "values": LIST, "definition": {"type": "object"}},
    "required": ["startedBy"],
}
"""What Prefect is to ask of the values with which an instance begins."""


def post(address: str, content: dict[str, Any]) -> Any:
    """Create something."""
    return httpx.post(address, json=content, timeout=60).raise_for_status().json()


def deploy(api: str, name: str, kind: str, version: str) -> str:
    """Deploy a process; its identifier."""
    flow = post(f"{api}/flows/", {"name": name})
    definition = {"type": kind, "isExecutable": True, "isClosed": False}
    deployment = {
        "name": name,
        "flow_id": flow["id"],
        "version": version,
        "parameters": {"definition": definition},
        "parameter_openapi_schema": VALUES,
    }
    return str(post(f"{api}/deployments/", deployment)["id"])


if __name__ == "__main__":
    api = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:3361/api"
    print(f"export PREFECT_PROCESS={deploy(api, 'Review of an invoice', 'Private', '1.0')}")
    print(f"export PREFECT_OTHER_PROCESS={deploy(api, 'Registration of a birth', 'Public', '2.3')}")

"""The candidate profile with which the reference candidate itself is probed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import yaml

from conformance.documents import read_document
from conformance.exceptions import NotReadyError
from conformance.model import Json
from conformance.packs import Pack, security
from conformance.reference.application import REFERENCE_KEY
from conformance.reference.inherited import DOCUMENT, HEALTH, METRICS

KEY_VARIABLE = "GOVSTACK_REFERENCE_KEY"
"""The environment variable from which the profile takes the credential."""

VARIABLES: Mapping[str, str] = {KEY_VARIABLE: REFERENCE_KEY}


def mounted_addresses(packs: Iterable[Pack], address: str) -> dict[str, str]:
    """Where each Building Block is, by id, when one server has them all: below its id."""
    return {pack.id: f"{address}/{pack.id}" for pack in packs}


def reference_profile(packs: Iterable[Pack], addresses: Mapping[str, str]) -> str:
    """The text of a profile for reference candidates at these base addresses, by Building Block."""
    packs = list(packs)
    return yaml.safe_dump(
        {
            "candidate": {"name": "Reference candidate", "version": "0", "kind": "reference", "vendor": "GovStack"},
            "information-mediator-client": "GOVSTACK/GOV/90000001/conformance",
            "limits": {"seconds-per-answer": 15, "seconds-per-run": 7200},
            "cross-functional": _cross_functional(packs, addresses),
            "building-blocks": [_block(pack, addresses[pack.id]) for pack in packs],
        },
        sort_keys=False,
        allow_unicode=True,
    )


def base_addresses(pack: Pack, address: str) -> dict[str, str]:
    """Where the reference candidate at this address has each Service API: below the API's id."""
    return {api.id: f"{address}/{api.id}" for api in pack.manifest.apis}


def _cross_functional(packs: Sequence[Pack], addresses: Mapping[str, str]) -> dict[str, Json]:
    """What they have beside their Service APIs; each tells the state of all, for they are one program."""
    first = addresses[packs[0].id]
    served = [address for pack in packs for address in base_addresses(pack, addresses[pack.id]).values()]
    return {
        "health": f"{first}{HEALTH}",
        "metrics": f"{first}{METRICS}",
        "documents": [f"{address}/{DOCUMENT}" for address in served],
    }


def _block(pack: Pack, address: str) -> dict[str, Json]:
    block = {
        "id": pack.id,
        "version": pack.manifest.version,
        "apis": base_addresses(pack, address),
        "authentication": _authentication(pack),
    }
    path = pack.folder / "reference-test-data.yaml"
    return {**block, "test-data": read_document(path).content} if path.exists() else block


def _authentication(pack: Pack) -> dict[str, str]:
    """The pack's first security scheme, with the right credential."""
    for operation in pack.operations.values():
        for alternative in security(operation):
            scheme = operation.document["components"]["securitySchemes"][next(iter(alternative))]
            if scheme["type"] == "apiKey":
                return {"type": "api-key", "in": scheme["in"], "name": scheme["name"], "value": f"${{{KEY_VARIABLE}}}"}
            if scheme["type"] in ("http", "oauth2", "openIdConnect"):
                return {"type": "bearer", "token": f"${{{KEY_VARIABLE}}}"}
            raise NotReadyError(f"the reference candidate does not know the security scheme {scheme['type']!r}")
    return {"type": "none"}

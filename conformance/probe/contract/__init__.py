"""Contract checks: explore an operation by generated input, and hold every answer against its document."""

from conformance.probe.contract.exploring import check_contract, first_finding, planned
from conformance.probe.contract.links import check_links
from conformance.probe.contract.places import Places
from conformance.probe.contract.planning import Exploration
from conformance.probe.contract.result import ContractResult
from conformance.probe.contract.trial import Attempt, Trial

__all__ = [
    "Attempt",
    "ContractResult",
    "Exploration",
    "Places",
    "Trial",
    "check_contract",
    "check_links",
    "first_finding",
    "planned",
]

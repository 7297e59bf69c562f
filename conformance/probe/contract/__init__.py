"""Contract checks: explore an operation by generated input, and hold every answer against its document."""

from conformance.probe.contract.exploring import check_contract
from conformance.probe.contract.links import check_links
from conformance.probe.contract.result import ContractResult

__all__ = ["ContractResult", "check_contract", "check_links"]

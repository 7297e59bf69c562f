"""An adapter: how a candidate's own API fulfils the operations of a Building Block."""

from conformance.adapter.loading import LoadedAdapter, check_operations, read_adapter, read_profile_adapters
from conformance.adapter.messages import (
    Adapted,
    AdapterFault,
    Made,
    NativeAnswer,
    NativeRequest,
    Pairs,
    Request,
    Send,
    end_to_end,
    write_json,
)
from conformance.adapter.performing import BAD_GATEWAY, GATEWAY_TIMEOUT, NOT_IMPLEMENTED, perform, performing
from conformance.adapter.shapes import Adapter, AnswerMapping, Call, OperationAdapter
from conformance.adapter.substitution import Kind, substitutions

__all__ = [
    "BAD_GATEWAY",
    "GATEWAY_TIMEOUT",
    "NOT_IMPLEMENTED",
    "Adapted",
    "Adapter",
    "AdapterFault",
    "AnswerMapping",
    "Call",
    "Kind",
    "LoadedAdapter",
    "Made",
    "NativeAnswer",
    "NativeRequest",
    "OperationAdapter",
    "Pairs",
    "Request",
    "Send",
    "check_operations",
    "end_to_end",
    "perform",
    "performing",
    "read_adapter",
    "read_profile_adapters",
    "substitutions",
    "write_json",
]

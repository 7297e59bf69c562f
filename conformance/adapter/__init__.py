"""An adapter: how a candidate's own API fulfils the operations of a Building Block."""

from conformance.adapter.loading import LoadedAdapter, check_operations, read_adapter, read_profile_adapters
from conformance.adapter.messages import Adapted, AdapterFault, Made, NativeAnswer, NativeRequest, Request, Send
from conformance.adapter.performing import BAD_GATEWAY, NOT_IMPLEMENTED, perform
from conformance.adapter.shapes import Adapter, AnswerMapping, Call, OperationAdapter
from conformance.adapter.substitution import Kind, substitutions

__all__ = [
    "BAD_GATEWAY",
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
    "Request",
    "Send",
    "check_operations",
    "perform",
    "read_adapter",
    "read_profile_adapters",
    "substitutions",
]

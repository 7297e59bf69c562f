"""An adapter as a server of its own, in front of the candidate."""

from conformance.gateway.application import MARK, Gateway
from conformance.gateway.forwarding import Bounds
from conformance.gateway.routes import Routes, Served, served_operations
from conformance.gateway.server import serve

__all__ = ["MARK", "Bounds", "Gateway", "Routes", "Served", "serve", "served_operations"]

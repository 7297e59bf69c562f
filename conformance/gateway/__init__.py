"""An adapter as a server of its own, in front of the candidate."""

from conformance.gateway.application import MARK, Gateway
from conformance.gateway.forwarding import Bounds
from conformance.gateway.routes import Routes, Served, served_operations
from conformance.gateway.server import listen, serve
from conformance.gateway.workers import serve_with, usual_workers

__all__ = [
    "MARK",
    "Bounds",
    "Gateway",
    "Routes",
    "Served",
    "listen",
    "serve",
    "serve_with",
    "served_operations",
    "usual_workers",
]

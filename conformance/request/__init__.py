"""Requests from an OpenAPI document: valid ones, and ones that break it in one place."""

from conformance.request.broken import Broken
from conformance.request.builder import RequestBuilder
from conformance.request.draft import Draft, Part, Place
from conformance.request.faults import FAULTS
from conformance.request.fields import ABSENT, get, parse_field
from conformance.request.message import Message

__all__ = ["ABSENT", "FAULTS", "Broken", "Draft", "Message", "Part", "Place", "RequestBuilder", "get", "parse_field"]

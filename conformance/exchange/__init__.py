"""Send requests, record exchanges, keep secrets."""

from conformance.exchange.answer import Answer, Ending
from conformance.exchange.authentication import credentials, wrong_credentials
from conformance.exchange.client import Outgoing, Passage, RecordingClient
from conformance.exchange.redaction import Redactor

__all__ = ["Answer", "Ending", "Outgoing", "Passage", "RecordingClient", "Redactor", "credentials", "wrong_credentials"]

"""Names and formats of properties and parameters: one thing has one name, and formats are known ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from conformance.documents import Key
from conformance.inspection.source import Source, walk
from conformance.inspection.values import is_schema_part

KNOWN_FORMATS = frozenset(
    (
        *("base64url", "binary", "byte", "char", "commonmark", "date", "date-time", "date-time-local", "decimal"),
        *("decimal128", "double", "double-int", "duration", "email", "float", "hostname", "html", "http-date"),
        *("idn-email", "idn-hostname", "int8", "int16", "int32", "int64", "ipv4", "ipv6", "iri", "iri-reference"),
        *("json-pointer", "media-range", "password", "regex", "relative-json-pointer", "sf-binary", "sf-boolean"),
        *("sf-decimal", "sf-integer", "sf-string", "sf-token", "time", "time-local", "uint8", "uint16", "uint32"),
        *("uint64", "unixtime", "uri", "uri-reference", "uri-template", "uuid"),
    )
)
"""The OpenAPI Format Registry and JSON Schema's formats (2020-12, 7.3)."""

_REGISTERED = frozenset(
    (
        *("access_token", "acr_values", "claims_locales", "client_assertion", "client_assertion_type", "client_id"),
        *("client_secret", "code_challenge", "code_challenge_method", "code_verifier", "device_code"),
        *("error_description", "error_uri", "expires_in", "grant_type", "id_token", "id_token_hint", "login_hint"),
        *("max_age", "redirect_uri", "refresh_token", "request_uri", "response_mode", "response_type", "token_type"),
        *("ui_locales", "user_code", "verification_uri"),
    )
)
"""Names that the IANA registry of OAuth parameters fixes: what else is called alike follows another convention."""

_MOST_LINES = 5


def check_naming(source: Source) -> None:
    """Add names that are written in two ways within one document, and formats that nobody knows."""
    written: dict[str, dict[str, Key]] = defaultdict(dict)
    for key in _names(source):
        name = str(key[-1])
        if name in _REGISTERED:
            continue
        written[re.sub(r"[^a-z0-9]", "", name.lower())].setdefault(name, key)
    for spellings in written.values():
        first, *others = spellings
        for name in others:
            line = source.place(spellings[first])[0]
            problem = f"“{name}” is called “{first}” on line {line}"
            source.add("openapi-names", spellings[name], problem, "choose one of the two spellings")
    unknown: dict[str, list[Key]] = defaultdict(list)
    for key, format_ in _formats(source):
        if format_ not in KNOWN_FORMATS:
            unknown[format_].append(key)
    for format_, keys in unknown.items():
        problem = f"the format “{format_}” is in no registry{_also(source, keys[1:])}"
        source.add("openapi-format", keys[0], problem, "use a registered one, or a pattern")


def _also(source: Source, keys: Sequence[Key]) -> str:
    """Where else it stands: a document that uses a format of its own uses it often."""
    if not keys:
        return ""
    lines = [str(source.place(key)[0]) for key in keys[:_MOST_LINES]]
    more = f" and {len(keys) - _MOST_LINES} more" if len(keys) > _MOST_LINES else ""
    return f"; it also stands on line{'s' if len(keys) > 1 else ''} {', '.join(lines)}{more}"


def _names(source: Source) -> Iterator[Key]:
    """The keys of properties of schemas."""
    for key, node in walk(source.content):
        if len(key) >= 2 and key[-2] == "properties" and isinstance(node, Mapping):
            yield key


def _formats(source: Source) -> Iterator[tuple[Key, str]]:
    for key, node in walk(source.content):
        if key and key[-1] == "format" and isinstance(node, str) and is_schema_part(key):
            yield key, node

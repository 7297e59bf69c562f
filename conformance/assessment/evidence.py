"""What is wrong with a piece of evidence: a link by its syntax alone, a file by its place and digest."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import AnyHttpUrl, TypeAdapter, ValidationError

from conformance.assessment.shapes import Evidence
from conformance.documents import Key

_LINK = TypeAdapter(AnyHttpUrl)
_DIGEST = re.compile(r"[0-9a-f]{64}")


def evidence_problems(evidence: Evidence, folder: Path) -> Iterator[tuple[Key, str]]:
    """Each thing wrong with a piece of evidence, by its key; files start from the folder of the document.

    Files are read; a link is never followed.
    """
    if (evidence.link is None) == (evidence.file is None):
        yield (), "needs either `link` or `file`, and not both"
    if evidence.link is not None:
        yield from _link_problems(evidence.link)
        if evidence.sha256 is not None and evidence.file is None:
            yield ("sha256",), "is the digest of a file, and there is no `file`; take it out"
    if evidence.file is not None:
        yield from _file_problems(evidence.file, evidence.sha256, folder)


def _link_problems(link: str) -> Iterator[tuple[Key, str]]:
    """pydantic repairs what browsers repair (`http:host`, spaces), so that the form is looked at before."""
    if not re.fullmatch(r"(?i:https?)://[^\s/?#][^\s]*", link) or not link.isprintable():
        yield ("link",), "is no http or https link; write one such as https://example.org/handbook"
        return
    try:
        parts = _LINK.validate_python(link)
    except ValidationError as error:
        yield ("link",), f"is no http or https link: {error.errors()[0]['msg']}"
        return
    if parts.username or parts.password:
        yield ("link",), "must not hold credentials: everybody who gets the report reads them"


def _file_problems(name: str, digest: str | None, folder: Path) -> Iterator[tuple[Key, str]]:
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            yield ("file",), f"{name} is outside the folder of this document; put a copy beside it"
        elif not path.is_file():
            yield ("file",), f"there is no file {name}; paths start from the folder of this document"
        else:
            yield from _digest_problems(name, digest, _digest(path))
    except (OSError, ValueError, RuntimeError) as error:
        yield ("file",), f"{name} cannot be read: {getattr(error, 'strerror', None) or error}"


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _digest_problems(name: str, declared: str | None, actual: str) -> Iterator[tuple[Key, str]]:
    if declared is None:
        yield ("sha256",), f"is missing, so that {name} could be exchanged; add `sha256: {actual}`"
    elif not _DIGEST.fullmatch(declared):
        yield ("sha256",), f"is no SHA-256 digest; that of {name} is {actual}"
    elif declared != actual:
        yield ("sha256",), f"{name} has changed since it was declared: its digest is now {actual}"

"""Steps on versions: each API shows one in its address or in a header, and each served document has a semantic one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Answer
from conformance.model import Json, Operation
from conformance.packs import parameters
from conformance.probe.comparing import shown
from conformance.probe.cross_functional.fetching import fetched
from conformance.probe.cross_functional.foreign_yaml import ForeignYamlError, read_foreign_yaml
from conformance.probe.cross_functional.trying import Attempt, Done, Tally, attempts, listed, tried
from conformance.probe.scene import Scene, Target
from conformance.probe.vocabulary import phrase

_IN_ADDRESS = re.compile(r"v\d{1,4}(?:[._]\d{1,4}){0,2}(?:-?(?:alpha|beta|rc)\d{0,3})?|\d{1,4}(?:\.\d{1,4}){0,2}", re.I)
_IN_PATH = re.compile(r"v\d{1,4}(?:[._]\d{1,4}){0,2}(?:-?(?:alpha|beta|rc)\d{0,3})?", re.I)
_IN_MEDIA_TYPE = re.compile(r"[;.+-]\s*v(?:ersion)?=?\"?\d", re.I)
_HEADERS = frozenset(
    {
        "accept-version",
        "api-supported-versions",
        "api-version",
        "apiversion",
        "content-version",
        "service-version",
        "version",
        "x-accept-version",
        "x-api-version",
        "x-apiversion",
        "x-service-version",
        "x-version",
    }
)
"""Headers that say which version of an API answers, or is asked for; none of them names a framework's."""

# Semantic Versioning 2.0.0; that many write a “v” before it is no matter here.
_SEMANTIC = re.compile(
    r"v?(?:0|[1-9]\d{0,9})(?:\.(?:0|[1-9]\d{0,9})){2}(?:-[0-9A-Za-z.-]{1,100})?(?:\+[0-9A-Za-z.-]{1,100})?", re.ASCII
)
_MOST_TRIED = 12
_ENOUGH = 3


@phrase(
    "every API shows its version in its address or in a header",
    example="Then every API shows its version in its address or in a header",
)
def apis_show_versions(scene: Scene) -> None:
    """A version stands in the base address, in the paths, in a header or in the media type of an answer."""
    view = scene.candidate
    tally, unknown = Tally(), []
    for attempt in attempts(view):
        for api, address in attempt.target.block.apis.items():
            name = f"{attempt.target.pack.id} {api}"
            operations = [one for one in tried(view, attempt) if one.api == api]
            shows = _shows_version(attempt, address, operations)
            if shows is None:
                unknown.append(name)
            elif shows:
                tally.passed()
            else:
                tally.failed(f"{name} at {address}", "such as /v1 in the address, or a header API-Version", "none")
    tally.check("No version is shown", "APIs")
    if unknown:
        raise Inconclusive(f"No answer shows whether these APIs have a version: {listed(unknown)}.")
    if not tally.judged:
        raise Inconclusive("The candidate profile gives no address of a Service API.")


@phrase(
    "every served OpenAPI document has a semantic version",
    example="Then every served OpenAPI document has a semantic version",
)
def documents_have_versions(scene: Scene) -> None:
    """`info.version` of each document that the profile names is a semantic version. A document that has the published
    one's own version is none of the candidate's making, and left out.
    """
    view = scene.candidate
    if not view.settings.documents:
        missing = "does not name" if view.settings.documents is None else "has an empty list of"
        raise Inconclusive(f"The candidate profile {missing} `documents` in `cross-functional`.")
    published = {str(version) for target in view.targets for version in _published(target)}
    tally, unknown = Tally(), []
    for address in view.settings.documents:
        version = _version(fetched(scene, address, "application/json, application/yaml;q=0.9, */*;q=0.1"), address)
        if isinstance(version, str) and _SEMANTIC.fullmatch(version):
            tally.passed()
        elif str(version) in published:
            unknown.append(f"{address} has the published document's {version}")
        else:
            tally.failed(address, "info.version such as 1.4.0 (semver.org)", shown(version))
    tally.check("`info.version` is no semantic version", "served documents")
    if unknown:
        raise Inconclusive(f"The candidate's own version is not shown: {listed(unknown)}.")


def _shows_version(attempt: Attempt, address: str, operations: list[Operation]) -> bool | None:
    """Whether an API shows its version; None where it gives no answer to look at."""
    if _in_address(address) or any(_in_paths(attempt.target, operation) for operation in operations):
        return True
    if any(_is_asked_for(attempt.target, operation) for operation in operations):
        return True
    answers = list(_answers(attempt, operations))
    if any(_in_answer(done.answer) for done in answers):
        return True
    return False if any(done.accepted for done in answers) else None


def _in_address(address: str) -> bool:
    parts = urlsplit(address)
    labels = (parts.hostname or "").split(".")[:-1]
    in_host = not re.fullmatch(r"[\d.]+", parts.hostname or "") and any(map(_IN_PATH.fullmatch, labels))
    return in_host or any(map(_IN_ADDRESS.fullmatch, parts.path.split("/")))


def _in_paths(target: Target, operation: Operation) -> bool:
    """Whether the path of an operation has a version in it, or a parameter for one before any other."""
    mapping = target.block.operations.get(operation.id)
    segments = (mapping.path if mapping else operation.path).split("/")
    return any(map(_IN_PATH.fullmatch, segments)) or segments[1:2] in (["{version}"], ["{apiVersion}"])


def _is_asked_for(target: Target, operation: Operation) -> bool:
    """Whether requests name the version that they are meant for, in a header."""
    described = [str(found["name"]) for found in parameters(operation) if found["in"] == "header"]
    written = [*described, *target.loaded.profile.headers, *target.block.headers]
    return any(name.lower() in _HEADERS for name in written)


def _answers(attempt: Attempt, operations: list[Operation]) -> Iterator[Done]:
    """Answers to valid requests, until three were accepted: what is harmless first, then what
    reads. That there is no version is seen in accepted answers alone, for a gateway may be what refuses.
    """
    harmless = {name for api in attempt.target.pack.manifest.apis for name in api.harmless}
    kinds = (lambda one: one.id in harmless, lambda one: one.method == "GET", lambda one: one.method != "DELETE")
    ordered = dict.fromkeys(one for wanted in kinds for one in operations if wanted(one))
    accepted = 0
    for operation in list(ordered)[:_MOST_TRIED]:
        draft = attempt.valid(operation)
        if draft is not None and accepted < _ENOUGH:
            done = attempt.send(draft)
            accepted += done.accepted
            yield done


def _in_answer(answer: Answer) -> bool:
    named = any(name.lower() in _HEADERS and re.search(r"\d", value) for name, value in answer.headers.multi_items())
    return named or bool(_IN_MEDIA_TYPE.search(answer.headers.get("content-type", "")))


def _published(target: Target) -> Iterator[Json]:
    for operation in target.pack.operations.values():
        yield (operation.document.get("info") or {}).get("version")


def _version(answer: Answer, address: str) -> Json:
    """`info.version` of a served document. Raises CheckFailed where no document can be read in the answer."""
    document = _document(answer, address)
    info = document.get("info") if isinstance(document, Mapping) else None
    if not isinstance(info, Mapping):
        raise CheckFailed(
            f"{address} serves no OpenAPI document.",
            expected="an OpenAPI document with info.version",
            actual=answer.content[:120].decode("utf-8", errors="replace"),
        )
    return info.get("version")


def _document(answer: Answer, address: str) -> Json:
    """What an answer holds in YAML, which JSON is a part of. Raises CheckFailed where it holds nothing."""
    if not 200 <= answer.status < 300:
        raise CheckFailed(
            f"{address} serves no document: it answers {answer.status}.",
            expected="status 200 and an OpenAPI document",
            actual=f"status {answer.status}",
        )
    try:
        found = read_foreign_yaml(answer.content.decode("utf-8", errors="replace"))
    except ForeignYamlError:
        return None
    return found[0] if found else None

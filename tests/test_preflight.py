"""Preflight ends a run for a fault of profile or network, and for nothing that is the candidate's own business."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from werkzeug.wrappers import Request, Response

from conformance.exceptions import NotReadyError
from conformance.packs import Pack
from conformance.probe.preflight import check_ready
from conformance.reference import serving
from tests.kit import SCENARIOS, kit, kit_here
from tests.scenes import NOWHERE, a_target, read_pack, write_candidate
from tests.small_pack import DOCUMENT, MANIFEST, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

Answering = Callable[[Request], Response]

HARMLESS = "harmless: [listThings]"
WITHOUT = MANIFEST.replace(HARMLESS, "harmless: []")
LISTED = '      responses:\n        "200":\n          description: All things.\n'
UNNAMED_404 = DOCUMENT.replace(
    LISTED, LISTED.replace("responses:\n", 'responses:\n        "404": {description: No such thing.}\n')
)
NAMING = "      parameters: [{name: owner, in: query, required: true, schema: {type: string}, example: Amina}]\n"
OWN_404 = UNNAMED_404.replace('      responses:\n        "404"', f'{NAMING}      responses:\n        "404"')
assert HARMLESS in MANIFEST
assert UNNAMED_404 != DOCUMENT
assert OWN_404 != UNNAMED_404


class Candidate:
    """Answers everything in one way, and knows what it was asked."""

    def __init__(self, answering: Answering) -> None:
        self.asked: list[str] = []
        self._answering = answering

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        self.asked.append(f"{request.method} {request.path}")
        return self._answering(request)(environ, start_response)


def always(status: int, body: str = "") -> Answering:
    return lambda _: Response(body, status=status, content_type="application/json")


def naming_the_path(request: Request) -> Response:
    return Response(json.dumps({"message": f"{request.path} is not known"}), status=404)


def knowing_things(request: Request) -> Response:
    return Response(f"no things at {request.path}" if request.path == "/things" else "no such page", status=404)


def a_pack(folder: Path, manifest: str, document: str) -> Pack:
    return read_pack(write_pack(folder / "pack", manifest=manifest, document=document))


READY: list[tuple[str, str, str, Answering]] = [
    ("nothing harmless, 404", WITHOUT, DOCUMENT, always(404)),
    ("nothing harmless, 401", WITHOUT, DOCUMENT, always(401)),
    ("nothing harmless, 403", WITHOUT, DOCUMENT, always(403)),
    ("nothing harmless, 405", WITHOUT, DOCUMENT, always(405)),
    ("nothing harmless, 500", WITHOUT, DOCUMENT, always(500)),
    ("nothing harmless, a page", WITHOUT, DOCUMENT, always(200, "<html>")),
    ("harmless, 200", MANIFEST, DOCUMENT, always(200, "[]")),
    ("harmless, 500", MANIFEST, DOCUMENT, always(500)),
    ("harmless, 400 everywhere", MANIFEST, DOCUMENT, always(400)),
    ("harmless with a 404 of its own", MANIFEST, OWN_404, always(404)),
    ("harmless with a 404 of its own, naming the path", MANIFEST, OWN_404, naming_the_path),
    ("harmless, another 404 than elsewhere", MANIFEST, DOCUMENT, knowing_things),
]
NOT_READY: list[tuple[str, str, str, Answering, str]] = [
    ("harmless, 404 everywhere", MANIFEST, DOCUMENT, always(404), "answers every address with the same 404"),
    ("harmless, 404 that names the path", MANIFEST, DOCUMENT, naming_the_path, "every address with the same 404"),
    ("harmless, a documented 404 that nothing named", MANIFEST, UNNAMED_404, always(404), "the same 404"),
    ("harmless, a documented 404 that names the path", MANIFEST, UNNAMED_404, naming_the_path, "the same 404"),
    ("harmless, 401", MANIFEST, DOCUMENT, always(401), "the credentials are refused"),
    ("harmless with a 404 of its own, 403", MANIFEST, OWN_404, always(403), "the credentials are refused"),
    ("nothing harmless, a gateway", WITHOUT, DOCUMENT, always(502), "a gateway has no candidate behind it"),
    ("harmless, a gateway", MANIFEST, DOCUMENT, always(503), "a gateway has no candidate behind it"),
]


@pytest.mark.parametrize(
    ("manifest", "document", "answering"), [case[1:] for case in READY], ids=[case[0] for case in READY]
)
def test_ready(manifest: str, document: str, answering: Answering, tmp_path: Path) -> None:
    candidate = Candidate(answering)
    pack = a_pack(tmp_path, manifest, document)
    with serving(candidate) as address:
        check_ready(a_target(tmp_path, pack, {"things": f"{address}/base" if manifest == WITHOUT else address}), seed=1)
    assert candidate.asked[0] == ("GET /base" if manifest == WITHOUT else "GET /things")


@pytest.mark.parametrize(
    ("manifest", "document", "answering", "words"),
    [case[1:] for case in NOT_READY],
    ids=[case[0] for case in NOT_READY],
)
def test_not_ready(manifest: str, document: str, answering: Answering, words: str, tmp_path: Path) -> None:
    pack = a_pack(tmp_path, manifest, document)
    with serving(Candidate(answering)) as address, pytest.raises(NotReadyError, match=words):
        check_ready(a_target(tmp_path, pack, {"things": address}), seed=1)


@pytest.mark.parametrize("manifest", [WITHOUT, MANIFEST], ids=["nothing harmless", "harmless"])
def test_unreachable_candidate_ends_the_run(manifest: str, tmp_path: Path) -> None:
    pack = a_pack(tmp_path, manifest, DOCUMENT)
    profile = write_candidate(tmp_path, pack, {"things": NOWHERE})
    ended = kit_here("run", profile, "--pack-path", "pack", folder=tmp_path)
    assert ended.status == 3
    assert "is the candidate running there" in ended.err
    assert not (tmp_path / "conformance-report").exists()


def test_candidate_that_answers_404_everywhere_ends_the_run(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, MANIFEST, DOCUMENT)
    candidate = Candidate(always(404))
    with serving(candidate) as address:
        profile = write_candidate(tmp_path, pack, {"things": address})
        ended = kit_here("run", profile, "--pack-path", "pack", folder=tmp_path)
    assert ended.status == 3
    assert "is the base address of the Service API “things” right?" in ended.err
    assert len(candidate.asked) == 2


@pytest.mark.parametrize(("manifest", "document"), [(WITHOUT, DOCUMENT), (MANIFEST, OWN_404)], ids=["none", "own 404"])
def test_scenarios_run_and_fail_where_preflight_cannot_tell(manifest: str, document: str, tmp_path: Path) -> None:
    pack = a_pack(tmp_path, manifest, document)
    with serving(Candidate(always(404))) as address:
        profile = write_candidate(tmp_path, pack, {"things": address})
        ended = kit("run", profile, "--pack-path", "pack", *SCENARIOS, folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    assert "bb-example.things-listed" in ended.scenarios("failed")
    assert ended.scenarios("passed") == {}

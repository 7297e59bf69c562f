"""A candidate whose faults can be changed while it is served, and the folder of a vendor who probes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from werkzeug.wrappers import Request, Response

from conformance.packs import find_packs, select_pack
from conformance.reference import reference_profile, serving
from tests.kit import kit
from tests.small_pack import BLOCK, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

LISTED, KEPT, CONTRACT = f"{BLOCK}.things-listed", f"{BLOCK}.thing-kept", f"{BLOCK}.contract.listThings"
"""A scenario of a REQUIRED requirement, one that serves no requirement, and a contract check."""

ALL = ("--block", BLOCK, "--seed", "7", "--pack-path", "pack")


@dataclass
class Candidate:
    """Lists things, and keeps whatever it is sent, but for its `faults`.

    With `list` what it lists breaks the schema, with `keep` it keeps nothing. It never refuses. What it received in the
    run of `old.json` stands in `received_first`.
    """

    faults: set[str] = field(default_factory=set)
    received: list[tuple[str, str, bytes]] = field(default_factory=list)
    received_first: list[tuple[str, str, bytes]] = field(default_factory=list)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request, and note it."""
        request = Request(environ)
        self.received.append((request.method, request.full_path, request.get_data()))
        return self._answer(request)(environ, start_response)

    def _answer(self, request: Request) -> Response:
        if request.method not in ("GET", "POST"):
            return Response(status=405)
        if request.method == "GET":
            listed = '[{"size": 3}]' if "list" in self.faults else '[{"id": "T-1", "size": 3}]'
            return Response(listed, content_type="application/json")
        if "keep" in self.faults:
            return Response('{"failed": true}', 500, content_type="application/json")
        return Response('{"id": "T-1", "size": 3}', 201, content_type="application/json")


@contextmanager
def vendor(folder: Path) -> Iterator[Candidate]:
    """A candidate that is served while the block runs; `old.json` is the report of a run in which it kept nothing."""
    write_pack(folder / "pack")
    read = select_pack(find_packs([folder / "pack"]), BLOCK).read()
    candidate = Candidate({"keep"})
    with serving(candidate) as address:
        (folder / "candidate.yaml").write_text(reference_profile([read], {BLOCK: address}), encoding="utf-8")
        ran = kit("run", "candidate.yaml", *ALL, folder=folder)
        assert ran.status == 1, ran.err
        (folder / "conformance-report" / "report.json").rename(folder / "old.json")
        candidate.received_first = candidate.received.copy()
        yield candidate

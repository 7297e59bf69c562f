"""A candidate that looks for the record which a path names before it looks at what it is sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from werkzeug.wrappers import Request, Response

from conformance.packs import Pack, parameters
from conformance.reference import ReferenceCandidate

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class LookingFirst:
    """The reference candidate of a pack, which knows the records alone that it has spoken of."""

    def __init__(self, pack: Pack) -> None:
        self._candidate: WSGIApplication = ReferenceCandidate(pack)
        self._paths = [
            (operation.method, _pattern(operation.path))
            for operation in pack.operations.values()
            if any(found["in"] == "path" for found in parameters(operation))
        ]
        self._known = ""

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Status 404 where the path names a record that is not known, else what the reference candidate answers."""
        request = Request(environ)
        if not all(name in self._known for name in self._named(request)):
            return Response('{"message": "no such record"}', 404, content_type="application/json")(environ, start)
        answer = Response.from_app(self._candidate, environ)
        self._known += answer.get_data(as_text=True)
        return answer(environ, start)

    def _named(self, request: Request) -> Iterator[str]:
        for method, pattern in self._paths:
            found = pattern.search(request.path)
            if method == request.method and found:
                yield from found.groups()
                return


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{[^/]*?\\\}", "([^/]+)", re.escape(path)) + "$")

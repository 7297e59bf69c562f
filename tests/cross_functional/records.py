"""A Building Block that keeps records, and a candidate for it that can be wrong in one thing."""

from __future__ import annotations

import json
import threading
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from werkzeug.wrappers import Request, Response

from conformance.packs import Pack
from tests.scenes import read_pack
from tests.small_pack import write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

MANIFEST = """\
id: bb-example
name: Example
version: "1.0"
summary: Keeps records.
specification: https://specs.example.org/
apis:
  - {id: records, name: Records, document: openapi/things.yaml, harmless: [listRecords]}
"""

DOCUMENT = """\
openapi: 3.0.3
info: {title: Records, version: "1.0"}
paths:
  /records:
    get:
      operationId: listRecords
      parameters:
        - {name: most, in: query, schema: {type: integer, minimum: 1}, example: 50, required: true}
      responses:
        "200":
          description: All records.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Record"}}
              example: [{id: "1", name: one, size: 3, changed: "2026-01-15T09:30:00Z"}]
        "400": {$ref: "#/components/responses/Refused"}
    post:
      operationId: createRecord
      requestBody: {$ref: "#/components/requestBodies/Content"}
      responses:
        "201":
          description: It is kept.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Record"}
              example: {id: "1", name: one, size: 3, changed: "2026-01-15T09:30:00Z"}
          links:
            read: {operationId: readRecord, parameters: {id: $response.body#/id}}
            replace: {operationId: replaceRecord, parameters: {id: $response.body#/id}}
            remove: {operationId: removeRecord, parameters: {id: $response.body#/id}}
        "400": {$ref: "#/components/responses/Refused"}
  /records/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}, example: "1"}
    get:
      operationId: readRecord
      responses:
        "200":
          description: The record.
          content: {application/json: {schema: {$ref: "#/components/schemas/Record"}}}
        "404": {description: There is none.}
    put:
      operationId: replaceRecord
      requestBody: {$ref: "#/components/requestBodies/Content"}
      responses:
        "200":
          description: It is replaced.
          content: {application/json: {schema: {$ref: "#/components/schemas/Record"}}}
        "400": {$ref: "#/components/responses/Refused"}
        "404": {description: There is none.}
    delete:
      operationId: removeRecord
      responses:
        "204": {description: It is gone.}
        "404": {description: There is none.}
components:
  requestBodies:
    Content:
      required: true
      content:
        application/json:
          schema: {$ref: "#/components/schemas/Content"}
          example: {name: one, size: 3}
  responses:
    Refused:
      description: It is refused.
      content:
        application/json:
          schema:
            type: object
            properties: {message: {type: string}, name: {type: string, maxLength: 20}}
          example: {message: It is refused.}
  schemas:
    Content:
      type: object
      required: [name, size]
      properties:
        name: {type: string, maxLength: 200}
        size: {type: integer, minimum: 1}
    Record:
      type: object
      properties:
        id: {type: string}
        name: {type: string}
        size: {type: integer}
        revision: {type: integer}
        changed: {type: string, format: date-time}
        earlier: {type: array, items: {type: object}}
"""

FEATURE = """\
Feature: Records

  @id:records-listed @operation:listRecords
  Scenario: Records are listed
    Given a valid "listRecords" request
    When the request is sent
    Then the request is accepted
"""


def records_pack(folder: Path, document: str = DOCUMENT) -> Pack:
    """The pack, read from where it is written below a folder."""
    write_pack(folder, manifest=MANIFEST, document=document, features={"records.feature": FEATURE})
    return read_pack(folder)


class Records:
    """The candidate; `wrong` names what is wrong with it, or where it is right in its own way."""

    def __init__(self, wrong: str = "") -> None:
        self.wrong = wrong
        self.records: dict[str, dict[str, Any]] = {}
        self.count = 0
        self._lock = threading.Lock()
        for number in range(10):
            self.keep({"name": f"name {number}", "size": 1})

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with self._lock, Request(environ) as request:
            response = self.respond(request)
        return response(environ, start_response)

    def respond(self, request: Request) -> Response:
        """Answers below any base address."""
        *_, collection, name = ["", "", *request.path.strip("/").split("/")]
        if name == "records":
            return self.make(request) if request.method == "POST" else self.list(request)
        if collection != "records" or name not in self.records:
            if self.wrong == "DELETE of what is gone removes another" and request.method == "DELETE":
                self.records.pop(next(iter(self.records), ""), None)
            if self.wrong == "DELETE of what is gone brings it back" and request.method == "DELETE":
                self.records[name] = {"id": name, "name": "back", "size": 1}
            return Response(status=404)
        answers = {"GET": self.get, "HEAD": self.get, "PUT": self.put, "DELETE": self.delete}
        return answers[request.method](request, name)

    def list(self, request: Request) -> Response:
        if not request.args.get("most", "").lstrip("0").isdigit() and self.wrong != "accepts anything":
            return self.refused("most")
        if self.wrong == "listing keeps another record":
            self.keep({"name": "seen", "size": 1})
        return self.answer(list(self.records.values()))

    def make(self, request: Request) -> Response:
        content = self.content(request)
        return content if isinstance(content, Response) else self.answer(self.keep(content), 201)

    def get(self, request: Request, name: str) -> Response:
        if self.wrong == f"{request.method} keeps another record":
            self.keep({"name": "seen", "size": 1})
        if self.wrong == "GET counts":
            self.records[name]["revision"] = self.records[name].get("revision", 0) + 1
        return self.answer(self.records[name])

    def put(self, request: Request, name: str) -> Response:
        content = self.content(request)
        if isinstance(content, Response):
            return content
        record = self.records[name]
        if self.wrong == "PUT adds to a list":
            content["earlier"] = [*record.get("earlier", []), {"name": record["name"]}]
        if self.wrong == "PUT adds to a number":
            content["size"] += record["size"]
        if self.wrong == "PUT counts revisions":
            content["revision"] = record.get("revision", 0) + 1
        if self.wrong == "PUT makes another record":
            self.keep(content)
        record.update(content, changed=self.now())
        return self.answer(record)

    def delete(self, request: Request, name: str) -> Response:
        del self.records[name]
        return Response(status=204)

    def keep(self, content: dict[str, Any]) -> dict[str, Any]:
        self.count += 1
        record = {**content, "id": f"R{self.count}", "changed": self.now()}
        self.records[record["id"]] = record
        return record

    def content(self, request: Request) -> Any:
        """The content of a record, or how it is refused."""
        data = request.get_data()
        try:
            content = json.loads(data.decode("utf-8"))
        except ValueError:
            if self.wrong == "takes any encoding":
                content = json.loads(data.decode("latin-1"))
            elif self.wrong == "fails at other encodings":
                return Response("Sorry.", 500)
            else:
                return self.refused("the body, which is no JSON in UTF-8")
        found = next((name for name, problem in self.problems(content) if problem), None)
        if found is not None and self.wrong != "accepts anything":
            return self.refused(found)
        if "name" in content and isinstance(content["name"], str):
            content["name"] = self.stored(content["name"])
        return content

    def problems(self, content: Any) -> Iterable[tuple[str, bool]]:
        name, size = content.get("name"), content.get("size")
        yield "name", not isinstance(name, str) or len(name) > 200
        yield "size", not isinstance(size, int) or (size < 1 and self.wrong != "has no bounds")
        if self.wrong == "takes plain text alone" and isinstance(name, str):
            yield "name", not name.isascii()

    def stored(self, text: str) -> str:
        match self.wrong:
            case "stores question marks":
                return text.encode("ascii", errors="replace").decode()
            case "stores text composed":
                return unicodedata.normalize("NFC", text)
            case "stores the Basic Multilingual Plane alone":
                return "".join("\ufffd" if ord(character) > 0xFFFF else character for character in text)
            case "stores twenty characters":
                return text[:20]
            case "stores text in Latin-1":
                return text.encode("utf-8").decode("latin-1")
            case "drops joiners":
                return text.replace("\u200d", "")
            case "stores text in capitals":
                return text.upper()
        return text

    def refused(self, field: str) -> Response:
        match self.wrong:
            case "names no field":
                return self.answer({"message": "The request is not valid."}, 400)
            case "names the field of a fixed name alone":
                return self.answer({"message": "The request is not valid.", "name": "Q-1"}, 400)
            case "names the field by a key":
                return self.answer({"message": "Not valid.", "errors": {f"/{field.upper()}": "wrong"}}, 400)
            case "refuses by plain text":
                return Response(f"The field {field} is wrong.", 400, content_type="text/plain")
            case "fails at what is invalid":
                return Response("{}", 500, content_type="application/json")
        return self.answer({"message": f"There is something wrong with {field}."}, 400)

    def now(self) -> str:
        moment = datetime.now(UTC)
        match self.wrong:
            case "writes times without offset":
                return moment.replace(tzinfo=None).isoformat()
            case "writes times as dates":
                return moment.date().isoformat()
            case "writes times in words":
                return moment.strftime("%d %B %Y %H:%M")
            case "writes times of another zone":
                return moment.isoformat().replace("+00:00", "+05:30")
        return moment.isoformat().replace("+00:00", "Z")

    def answer(self, body: Any, status: int = 200) -> Response:
        text = json.dumps(body, ensure_ascii=False)
        match self.wrong:
            case "answers in Latin-1":
                return Response(
                    text.encode("latin-1", errors="replace"),
                    status,
                    content_type="application/json; charset=iso-8859-1",
                )
            case "answers with bytes that are no UTF-8":
                return Response(text.encode() + b'{"\xe9"}', status, content_type="application/json")
            case "answers with escapes":
                return Response(json.dumps(body), status, content_type='application/json; charset="UTF-8"')
        return Response(text, status, content_type="application/json")

"""An adapter in which nothing is wrong, and the document of the candidate for which it is."""

from __future__ import annotations

from pathlib import Path

from conformance.adapter import read_adapter
from conformance.fitting import check_adapter
from conformance.inspection import Finding
from tests.kit import pack

CANDIDATE = """\
openapi: 3.0.3
info: {title: Cabinet, version: "1"}
servers: [{url: "https://cabinet.example/v2"}]
paths:
  /drawers/{drawer}/cards:
    get:
      parameters:
        - {name: drawer, in: path, required: true, schema: {type: string}}
        - {name: q, in: query, schema: {type: string}}
        - {name: sort, in: query, schema: {type: string, enum: [up, down]}}
        - {name: limit, in: query, required: true, schema: {type: integer}}
        - {name: Tenant, in: header, schema: {type: string}}
      responses:
        "200":
          description: The cards.
          content:
            application/json:
              schema:
                type: object
                properties:
                  total: {type: integer}
                  labels: {type: array, items: {type: string}}
                  cards: {type: array, items: {$ref: "#/components/schemas/Card"}}
        "404": {$ref: "#/components/responses/Fault"}
    post:
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/NewCard"}}}
      responses:
        "201": {description: Kept., content: {application/json: {schema: {$ref: "#/components/schemas/Card"}}}}
        default: {$ref: "#/components/responses/Fault"}
  /drawers/{drawer}/cards/{number}:
    get:
      responses:
        "200": {description: The card., content: {application/json: {schema: {$ref: "#/components/schemas/Card"}}}}
        "404": {$ref: "#/components/responses/Fault"}
    delete:
      responses:
        "204": {description: Gone.}
        "404": {$ref: "#/components/responses/Fault"}
components:
  responses:
    Fault:
      description: It is refused.
      content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}
  schemas:
    Card:
      allOf:
        - $ref: "#/components/schemas/NewCard"
        - type: object
          properties:
            number: {type: integer, readOnly: true}
            above: {$ref: "#/components/schemas/Card"}
            notes: {type: object, additionalProperties: true}
    NewCard:
      type: object
      required: [given_name, kind]
      properties:
        given_name: {type: string}
        family_name: {type: string}
        kind: {type: string, enum: [person, thing]}
        pages: {type: integer}
        tags: {type: array, items: {type: string}}
"""

ADAPTER = """\
building-block: bb-digital-registries
version: "1.4"
candidate-openapi: candidate.yaml
apis:
  data: https://cabinet.example/v2
errors:
  body: '{"detail": "no record found", "said": answer.body.message}'
operations:
  list:
    calls:
      - method: GET
        path: /drawers/{request.path.registryName}/cards
        query:
          q: request.query.search
          sort: 'request.query.ordering = "descending" ? "down" : "up"'
          limit: $number(request.query.pageSize)
    answer:
      body: |
        {"count": answer.body.total,
         "results": [answer.body.cards.{"id": $string(number), "firstName": given_name}]}
  create:
    calls:
      - method: POST
        path: /drawers/{request.path.registryName}/cards
        query: {}
        body: |
          {"given_name": request.body.write.content.firstName, "kind": "person"}
    answer:
      status: {201: 200}
      body: |
        {"content": {"id": $string(answer.body.number)}}
  read:
    calls:
      - name: find
        method: GET
        path: /drawers/{request.path.registryName}/cards
        query: {q: request.body.query.content.firstName, limit: "1"}
        tolerates: [404]
      - name: card
        when: $count(answers.find.body.cards) > 0
        method: GET
        path: /v2/drawers/{request.path.registryName}/cards/{answers.find.body.cards[0].number}
        query: {}
    answer:
      body: |
        {"content": {"firstName": answers.card.body.given_name}}
    errors:
      status: {404: 404}
      body: |
        {"detail": "no record found"}
  delete:
    calls:
      - method: DELETE
        path: /drawers/{request.path.registryName}/cards/{request.path.id}
  GDB-MCTS-create-entries: {not-implemented: A card is of one person.}
  exists: {not-implemented: A card is found or not.}
  update: {not-implemented: A card is never changed.}
  updateEntries: {not-implemented: A card is never changed.}
  update-or-create: {not-implemented: A card is never changed.}
  readValue: {not-implemented: A card is read as a whole.}
  DPU: {not-implemented: Nobody writes down who reads.}
  getDatabase: {not-implemented: Drawers have no schema.}
  deleteDatabase: {not-implemented: Drawers have no schema.}
  modifyDatabase: {not-implemented: Drawers have no schema.}
  listDatabases: {not-implemented: Drawers have no schema.}
"""

SWAGGER = """\
swagger: "2.0"
info: {title: Cabinet, version: "1"}
basePath: /v2
paths:
  /drawers/{drawer}/cards:
    get:
      parameters: [{name: limit, in: query, required: true, type: integer}, {name: q, in: query, type: string},
                   {name: sort, in: query, type: string, enum: [up, down]}]
      responses: {"200": {description: The cards.}}
    post:
      parameters: [{name: card, in: body, required: true, schema: {$ref: "#/definitions/Card"}}]
      responses: {"201": {description: Kept., schema: {$ref: "#/definitions/Card"}}}
  /drawers/{drawer}/cards/{number}:
    get: {responses: {"200": {description: The card., schema: {$ref: "#/definitions/Card"}}}}
    delete: {responses: {"204": {description: Gone.}}}
definitions:
  Card:
    type: object
    required: [given_name, owner]
    properties:
      given_name: {type: string}
      kind: {type: string, x-nullable: true}
      owner: {type: string}
      number: {type: integer}
"""


def written(folder: Path, adapter: str, candidate: str = CANDIDATE) -> Path:
    (folder / "candidate.yaml").write_text(candidate, encoding="utf-8")
    path = folder / "adapter.yaml"
    path.write_text(adapter, encoding="utf-8")
    return path


def checked(folder: Path, adapter: str, candidate: str = CANDIDATE) -> list[Finding]:
    return check_adapter(read_adapter(written(folder, adapter, candidate)), pack("bb-digital-registries")).findings


def edited(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)

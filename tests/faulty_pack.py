"""A pack whose interface has something of everything that a candidate can do wrong, and scenarios that notice it."""

from __future__ import annotations

from pathlib import Path

from tests.small_pack import BLOCK, MANIFEST
from tests.small_pack import write_pack as write_files

DOCUMENT = """\
openapi: 3.0.3
info: {title: Things, version: "1.0"}
security: [{key: []}]
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - {name: colour, in: query, schema: {type: string, enum: [red, blue]}}
      responses:
        "200":
          description: All things.
          content:
            application/json:
              schema: {type: array, maxItems: 50, items: {$ref: "#/components/schemas/Kept"}}
        "400": {$ref: "#/components/responses/Refused"}
        "401": {$ref: "#/components/responses/Refused"}
    post:
      operationId: createThing
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Thing"}
            example:
              {name: lamp-1, colour: red, size: 3, made: "2026-01-15", tags: [new], owner: {kind: person, name: Amina}}
      responses:
        "201":
          description: It is kept.
          headers:
            X-Number: {required: true, schema: {type: string, pattern: "^N-"}}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Kept"}
        "400": {$ref: "#/components/responses/Refused"}
        "401": {$ref: "#/components/responses/Refused"}
        "409": {$ref: "#/components/responses/Refused"}
  /things/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}, example: T-1}
    get:
      operationId: readThing
      responses:
        "200":
          description: The thing.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Kept"}
        "401": {$ref: "#/components/responses/Refused"}
        "404": {$ref: "#/components/responses/Refused"}
    put:
      operationId: paintThing
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Paint"}
            example: {colour: blue}
      responses:
        "204": {description: It is painted.}
        "400": {$ref: "#/components/responses/Refused"}
        "401": {$ref: "#/components/responses/Refused"}
        "404": {$ref: "#/components/responses/Refused"}
    delete:
      operationId: removeThing
      responses:
        "204": {description: It is gone.}
        "401": {$ref: "#/components/responses/Refused"}
        "404": {$ref: "#/components/responses/Refused"}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  responses:
    Refused:
      description: It is refused.
      content:
        application/json:
          schema:
            type: object
            required: [message]
            properties: {message: {type: string}}
          example: {message: It is refused.}
  schemas:
    Colour: {type: string, enum: [red, blue]}
    Paint:
      type: object
      required: [colour]
      properties: {colour: {$ref: "#/components/schemas/Colour"}}
    Thing:
      type: object
      required: [name, colour, size]
      additionalProperties: false
      properties:
        name: {type: string, minLength: 2, maxLength: 20, pattern: "^[a-z0-9-]*$", x-unique: true}
        colour: {$ref: "#/components/schemas/Colour"}
        size: {type: integer, minimum: 1, maximum: 10}
        made: {type: string, format: date}
        tags: {type: array, minItems: 1, maxItems: 3, items: {type: string}}
        owner:
          oneOf:
            - {type: object, required: [kind, name], properties: {kind: {type: string}, name: {type: string}}}
            - {type: string}
    Kept:
      type: object
      required: [id, name, colour, size, kept]
      additionalProperties: false
      properties:
        id: {type: string, pattern: "^T-"}
        name: {type: string, maxLength: 20}
        colour: {$ref: "#/components/schemas/Colour"}
        size: {type: integer, minimum: 1}
        kept: {type: string, format: date-time}
        note: {type: string}
"""

RULES = """\
operations:
  listThings:
    - select: things
      where: "!(query.colour) || record.content.colour == query.colour"
    - answer: "records[].content"
  createThing:
    - select: things
      where: record.content.name == body.name
    - refuse: 409
      when: length(records) > `0`
    - create: things
      record:
        id: join('', ['T-', uuid()])
        content: "{name: body.name, colour: body.colour, size: body.size, kept: now(), note: 'new'}"
    - change:
        content: set(record.content, 'id', record.id)
    - answer: record.content
      headers: {X-Number: "'N-1'"}
  readThing:
    - find: things
      where: record.id == path.id
      otherwise: 404
    - answer: record.content
  paintThing:
    - find: things
      where: record.id == path.id
      otherwise: 404
    - change:
        content: set(record.content, 'colour', body.colour)
    - answer:
  removeThing:
    - find: things
      where: record.id == path.id
      otherwise: 404
    - remove: true
    - answer:
"""

FEATURE = """\
Feature: Things

  @id:created @operation:createThing
  Scenario: A thing is kept, and found again
    Given a valid "createThing" request with every field
    When the request is sent
    Then the response status is 201
    And the response matches the specification
    And the response field "id" is remembered as "id"
    Given a valid "readThing" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "id"
    Given a valid "listThings" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "id" is the remembered "id"

  @id:filtered @operation:listThings
  Scenario: Things are listed by colour
    Given "createThing" has succeeded
    Given a valid "listThings" request
    And the query parameter "colour" is "blue"
    When the request is sent
    Then the response list "$" is empty

  @id:twice @operation:createThing
  Scenario: A name is given once
    Given a valid "createThing" request
    And the request has succeeded
    When the request is sent again
    Then the response status is 409
    And the response matches the specification

  @id:others @operation:createThing
  Scenario: Another name is another thing
    Given "createThing" has succeeded
    And a valid "createThing" request
    When the request is sent
    Then the request is accepted

  @id:painted @operation:paintThing
  Scenario: A thing is painted
    Given "createThing" has succeeded
    And the response field "id" is remembered as "id"
    Given a valid "paintThing" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the response status is 204
    Given a valid "readThing" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the response field "colour" is "blue"

  @id:removed @operation:removeThing
  Scenario: A thing is removed
    Given "createThing" has succeeded
    And the response field "id" is remembered as "id"
    Given a valid "removeThing" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the response status is 204
    When the request is sent again
    Then the response status is 404

  @id:unknown
  Scenario Outline: What is not there is not found
    Given a valid "<operation>" request
    And the path parameter "id" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification

    Examples:
      | case   | operation   |
      | read   | readThing   |
      | paint  | paintThing  |
      | remove | removeThing |

  @id:no-credentials
  Scenario Outline: Nobody is served without credentials
    Given a valid "<operation>" request
    And <credentials> credentials are sent
    When the request is sent
    Then the response status is 401
    And the response matches the specification

    Examples:
      | case          | operation   | credentials |
      | list-none     | listThings  | no          |
      | list-wrong    | listThings  | wrong       |
      | create-none   | createThing | no          |
      | create-wrong  | createThing | wrong       |
      | read-none     | readThing   | no          |
      | read-wrong    | readThing   | wrong       |
      | paint-none    | paintThing  | no          |
      | paint-wrong   | paintThing  | wrong       |
      | remove-none   | removeThing | no          |
      | remove-wrong  | removeThing | wrong       |

  @id:broken @operation:createThing
  Scenario Outline: A thing that is not as described is refused
    Given a valid "createThing" request with every field
    And the body field "<field>" <fault>
    When the request is sent
    Then the response status is 400
    And the response matches the specification

    Examples:
      | case          | field   | fault                            |
      | no-name       | name    | is left out                      |
      | no-colour     | colour  | is left out                      |
      | no-size       | size    | is left out                      |
      | name-type     | name    | is of the wrong type             |
      | name-short    | name    | is too short                     |
      | name-long     | name    | is too long                      |
      | name-pattern  | name    | is "Lamp one"                    |
      | colour-listed | colour  | is outside its enumeration       |
      | size-type     | size    | is of the wrong type             |
      | size-low      | size    | is below its minimum             |
      | size-high     | size    | is above its maximum             |
      | made-type     | made    | is 7                             |
      | made-format   | made    | is against its format            |
      | tags-type     | tags    | is of the wrong type             |
      | tags-few      | tags    | has too few items                |
      | tags-many     | tags    | has too many items               |
      | tag-type      | tags[0] | is of the wrong type             |
      | owner         | owner   | is 7                             |
      | more          | $       | is {"name": "lamp-2", "colour": "red", "size": 3, "more": 1} |
      | no-object     | $       | is []                            |

  @id:broken-query @operation:listThings
  Scenario: A colour that there is not is refused
    Given a valid "listThings" request
    And the query parameter "colour" is outside its enumeration
    When the request is sent
    Then the response status is 400
    And the response matches the specification

  @id:broken-body
  Scenario Outline: A body that is not there or not JSON is refused
    Given a valid "<operation>" request
    And the body is <fault>
    When the request is sent
    Then the response status is 400
    And the response matches the specification

    Examples:
      | case            | operation   | fault    |
      | create-left-out | createThing | left out |
      | create-not-json | createThing | not JSON |
      | paint-left-out  | paintThing  | left out |
      | paint-not-json  | paintThing  | not JSON |

  @id:broken-paint @operation:paintThing
  Scenario Outline: A thing is not painted in what is no colour
    Given "createThing" has succeeded
    And the response field "id" is remembered as "id"
    Given a valid "paintThing" request
    And the path parameter "id" is the remembered "id"
    And the body field "<field>" <fault>
    When the request is sent
    Then the response status is 400
    And the response matches the specification

    Examples:
      | case      | field  | fault                      |
      | left-out  | colour | is left out                |
      | listed    | colour | is outside its enumeration |
      | no-object | $      | is []                      |
"""


def write_pack(folder: Path, feature: str = FEATURE) -> Path:
    """Write the pack below a folder, ready for --pack-path; returns that folder."""
    manifest = MANIFEST.replace("[listThings]", "[]")
    write_files(folder, manifest=manifest, document=DOCUMENT, features={"things.feature": feature})
    (folder / "specs" / BLOCK / "1.0" / "reference.yaml").write_text(RULES, encoding="utf-8")
    return folder

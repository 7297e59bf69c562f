"""A small pack that tests write to a folder of their own, and spoil where they need it spoilt."""

from __future__ import annotations

from pathlib import Path

BLOCK = "bb-example"

MANIFEST = """\
id: bb-example
name: Example
version: "1.0"
summary: Keeps things.
specification: https://specs.example.org/
apis:
  - id: things
    name: Things
    document: openapi/things.yaml
    harmless: [listThings]
"""

DOCUMENT = """\
openapi: 3.0.3
info: {title: Things, version: "1.0"}
paths:
  /things:
    get:
      operationId: listThings
      summary: List all things
      responses:
        "200":
          description: All things.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}
              example: [{id: T-1, size: 3}]
    post:
      operationId: createThing
      summary: Keep a thing
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Thing"}
            example: {id: T-1, size: 3}
      responses:
        "201":
          description: It is kept.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Thing"}
              example: {id: T-1, size: 3}
        "400": {description: It is refused.}
components:
  schemas:
    Thing:
      type: object
      required: [id]
      properties:
        id: {type: string, minLength: 1, maxLength: 20}
        size: {type: integer, minimum: 1}
"""

REQUIREMENTS = """\
building-block: bb-example
version: "1.0"
requirements:
  - {id: bb-example-1, section: "1", number: 1, kind: functional, level: REQUIRED, statement: Things are listed.}
"""

FEATURE = """\
@operation:listThings
Feature: Things

  @id:things-listed @positive @requirement:bb-example-1
  Scenario: Things are listed
    Given a valid "listThings" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:thing-kept @positive @operation:createThing
  Scenario: A thing is kept
    Given a valid "createThing" request
    When the request is sent
    Then the request is accepted

  @id:thing-broken @negative @operation:createThing
  Scenario Outline: A thing without a proper field is refused
    Given a valid "createThing" request
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case     | field | fault             |
      | no-id    | id    | left out          |
      | long-id  | id    | too long          |
      | odd-size | size  | of the wrong type |
"""


def write_pack(
    folder: Path,
    *,
    manifest: str = MANIFEST,
    document: str = DOCUMENT,
    requirements: str = REQUIREMENTS,
    features: dict[str, str] | None = None,
) -> Path:
    """Write the pack below a folder, ready for --pack-path; returns that folder."""
    specification = folder / "specs" / BLOCK / "1.0"
    written = folder / "features" / BLOCK / "1.0"
    (specification / "openapi").mkdir(parents=True)
    written.mkdir(parents=True)
    (specification / "manifest.yaml").write_text(manifest, encoding="utf-8")
    (specification / "openapi" / "things.yaml").write_text(document, encoding="utf-8")
    (specification / "requirements.yaml").write_text(requirements, encoding="utf-8")
    for name, text in (features or {"things.feature": FEATURE}).items():
        (written / name).write_text(text, encoding="utf-8")
    return folder

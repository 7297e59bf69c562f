Feature: Databases are listed, read, created, changed and removed

  A client lists the databases, reads one with its schema, creates or changes one, and removes one.
  Every database that is created gets a new short name, so that none that the candidate holds is changed.
  Only databases that the candidate profile names as disposable are ever asked to be removed.

  @id:databases-list @operation:listDatabases @positive
  Scenario: The databases are listed
    Given a valid "listDatabases" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:databases-list-no-client @operation:listDatabases @negative
  Scenario: The list of databases is refused to a system that does not name itself
    Given a valid "listDatabases" request
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:databases-list-credentials @operation:listDatabases @negative
  Scenario Outline: The databases are not listed with <credentials> credentials
    Given a valid "listDatabases" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:database-read-accepted @operation:getDatabase @positive
  Scenario: A database that is listed can be read
    Given "listDatabases" has succeeded
    And the response field "databases[0].id" is remembered as "id"
    And a valid "getDatabase" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "id" is the remembered "id"

  @id:database-schema-readable @operation:getDatabase @requirement:bb-digital-registries-6.1-32 @positive
  Scenario: The schema of a database can be read
    Given "listDatabases" has succeeded
    And the response field "databases[0].id" is remembered as "id"
    And a valid "getDatabase" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "schema" is present

  @id:database-services-readable @operation:getDatabase @requirement:bb-digital-registries-6.1-32 @positive
  Scenario: The API services of a database can be read
    Given "listDatabases" has succeeded
    And the response field "databases[0].id" is remembered as "id"
    And a valid "getDatabase" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "generic_Services" is present

  @id:database-read-unknown @operation:getDatabase @negative
  Scenario: A database that does not exist is not found
    Given a valid "getDatabase" request
    And the path parameter "id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:database-read-wrong-type @operation:getDatabase @negative
  Scenario: A database is not found by an identifier that is not a number
    Given a valid "getDatabase" request
    And the path parameter "id" is of the wrong type
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:database-read-no-client @operation:getDatabase @negative
  Scenario: A database is not read by a system that does not name itself
    Given "listDatabases" has succeeded
    And the response field "databases[0].id" is remembered as "id"
    And a valid "getDatabase" request
    And the path parameter "id" is the remembered "id"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:database-read-credentials @operation:getDatabase @negative
  Scenario Outline: A database is not read with <credentials> credentials
    Given "listDatabases" has succeeded
    And the response field "databases[0].id" is remembered as "id"
    And a valid "getDatabase" request
    And the path parameter "id" is the remembered "id"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:database-create-required @operation:modifyDatabase @positive
  Scenario: A database is accepted by its short name alone
    Given a valid "modifyDatabase" request
    And the body field "code" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:database-create-every-field @operation:modifyDatabase @requirement:bb-digital-registries-6.1-28 @positive
  Scenario: A database is created with every field
    Given a valid "modifyDatabase" request with every field
    And the body field "code" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:database-change @operation:modifyDatabase @lifecycle
  Scenario: A database that was created can be changed
    Given a valid "modifyDatabase" request with every field
    And the body field "code" is new
    And the body field "code" is remembered as "code"
    And the request has succeeded
    Given a valid "modifyDatabase" request with every field
    And the body field "code" is the remembered "code"
    And the body field "schema.properties.ID.description" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "properties.ID.description" is the body field "schema.properties.ID.description"

  @id:database-create-left-out @operation:modifyDatabase @negative
  Scenario Outline: A schema without a required value is refused
    Given a valid "modifyDatabase" request with every field
    And the body field "code" is new
    And the body field "schema.<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case          | field        |
      | creation-date | creationDate |
      | description   | description  |
      | filename      | filename     |

  @id:database-create-wrong-type @operation:modifyDatabase @negative
  Scenario Outline: A database with a value of the wrong type is refused
    Given a valid "modifyDatabase" request with every field
    And the body field "code" is new
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                 | field                                                |
      | group-name           | groupName                                            |
      | catalog-name         | catalogName                                          |
      | code                 | code                                                 |
      | schema               | schema                                               |
      | schema-type          | schema.type                                          |
      | schema-increment     | schema.incrementIndex                                |
      | schema-required      | schema.required                                      |
      | schema-required-name | schema.required[0]                                   |
      | fields               | schema.properties                                    |
      | id                   | schema.properties.ID                                 |
      | id-type              | schema.properties.ID.type                            |
      | id-primary-key       | schema.properties.ID.primaryKey                      |
      | id-read-only         | schema.properties.ID.readOnly                        |
      | id-description       | schema.properties.ID.description                     |
      | id-example           | schema.properties.ID.example                         |
      | id-number            | schema.properties.ID.id                              |
      | triggers             | schema.properties.ID.triggers                        |
      | trigger              | schema.properties.ID.triggers[0]                     |
      | conditions           | schema.properties.ID.triggers[0].conditions          |
      | condition            | schema.properties.ID.triggers[0].conditions[0]       |
      | condition-logic      | schema.properties.ID.triggers[0].conditions[0].logic |
      | condition-value      | schema.properties.ID.triggers[0].conditions[0].value |
      | condition-gate       | schema.properties.ID.triggers[0].conditions[0].gate  |
      | actions              | schema.properties.ID.triggers[0].actions             |
      | action               | schema.properties.ID.triggers[0].actions[0]          |
      | action-type          | schema.properties.ID.triggers[0].actions[0].type     |
      | action-value         | schema.properties.ID.triggers[0].actions[0].value    |
      | action-field         | schema.properties.ID.triggers[0].actions[0].field_id |
      | child                | schema.properties.child                              |
      | child-type           | schema.properties.child.type                         |
      | child-fields         | schema.properties.child.properties                   |
      | child-id             | schema.properties.child.properties.id                |
      | child-id-type        | schema.properties.child.properties.id.type           |
      | child-id-description | schema.properties.child.properties.id.description    |
      | child-id-example     | schema.properties.child.properties.id.example        |
      | child-id-number      | schema.properties.child.properties.id.id             |

  @id:database-create-not-json @operation:modifyDatabase @negative
  Scenario: A database whose body is not JSON is refused
    Given a valid "modifyDatabase" request with every field
    And the body field "code" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:database-create-no-client @operation:modifyDatabase @negative
  Scenario: A database is not created by a system that does not name itself
    Given a valid "modifyDatabase" request with every field
    And the body field "code" is new
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:database-delete @operation:deleteDatabase @lifecycle
  Scenario: A database is removed and gone afterwards
    Given a valid "getDatabase" request
    And the path parameter "id" is the test data "disposable database id"
    And the request has succeeded
    Given a valid "deleteDatabase" request
    And the path parameter "id" is the test data "disposable database id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response is "Success"
    Given a valid "getDatabase" request
    And the path parameter "id" is the test data "disposable database id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:database-delete-unknown @operation:deleteDatabase @negative
  Scenario: A database that never was can be asked to be removed without harm
    Given a valid "deleteDatabase" request
    And the path parameter "id" is unknown
    When the request is sent
    Then the response status is 200 or 404
    And the response reveals no internals

  @id:database-delete-wrong-type @operation:deleteDatabase @negative
  Scenario: A database is not removed by an identifier that is not a number
    Given a valid "deleteDatabase" request
    And the path parameter "id" is of the wrong type
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:database-delete-no-client @operation:deleteDatabase @negative
  Scenario: A database is not removed by a system that does not name itself
    Given a valid "getDatabase" request
    And the path parameter "id" is the test data "other disposable database id"
    And the request has succeeded
    Given a valid "deleteDatabase" request
    And the path parameter "id" is the test data "other disposable database id"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "getDatabase" request
    And the path parameter "id" is the test data "other disposable database id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:database-delete-credentials @operation:deleteDatabase @negative
  Scenario Outline: A database is not removed with <credentials> credentials
    Given a valid "deleteDatabase" request
    And the path parameter "id" is unknown
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:modify-database-breaks-document @negative @operation:modifyDatabase
  Scenario Outline: What breaks the document of modifyDatabase is refused
    Given a valid "modifyDatabase" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

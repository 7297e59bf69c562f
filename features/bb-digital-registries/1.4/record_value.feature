Feature: The value of one field is read

  A client reads the value of one field of one record. The answer is the value itself, or an object that holds it:
  the specification allows both, so that scenarios compare answers with one another.

  @id:value-accepted @operation:readValue @positive
  Scenario: The value of one field of a record is read
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "firstName"
    And the path parameter "ext" is "json"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:value-every-field @operation:readValue @positive
  Scenario Outline: The value of any field of a record is read
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "<field>"
    And the path parameter "ext" is "json"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case              | field              |
      | id                | id                 |
      | first-name        | firstName          |
      | last-name         | lastName           |
      | birth-certificate | birthCertificateId |

  @id:value-follows-change @operation:create @operation:readValue @operation:update @lifecycle
  Scenario: The value that is read follows a change of the record
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "firstName"
    And the path parameter "ext" is "json"
    And the request has succeeded
    And the response field "$" is remembered as "value before"
    When the request is sent again
    Then the response field "$" is the remembered "value before"
    Given a valid "update" request
    And the body field "query.content.id" is the remembered "id"
    And the body field "write.content.id" is the remembered "id"
    And the body field "write.content.firstName" is new
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "firstName"
    And the path parameter "ext" is "json"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is not the remembered "value before"

  @id:value-of-its-field @operation:readValue @positive
  Scenario: Two fields that hold different values are read differently
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.birthCertificateId" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "firstName"
    And the path parameter "ext" is "json"
    And the request has succeeded
    And the response field "$" is remembered as "value of the first name"
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "lastName"
    And the path parameter "ext" is "json"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is not the remembered "value of the first name"

  @id:value-of-its-record @operation:readValue @positive
  Scenario: The same value in two records is read alike, and another value otherwise
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.lastName" is new
    And the body field "write.content.id" is remembered as "first id"
    And the body field "write.content.firstName" is remembered as "first name"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is the remembered "first name"
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "first id"
    And the path parameter "field" is "firstName"
    And the path parameter "ext" is "json"
    And the request has succeeded
    And the response field "$" is remembered as "value"
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "firstName"
    And the path parameter "ext" is "json"
    When the request is sent
    Then the response field "$" is the remembered "value"
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "first id"
    And the path parameter "field" is "lastName"
    And the path parameter "ext" is "json"
    When the request is sent
    Then the response field "$" is not the remembered "value"

  @id:value-unknown-record @operation:readValue @negative
  Scenario: No value is read of a record that does not exist
    Given a valid "readValue" request
    And the path parameter "uuid" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:value-unknown-field @operation:readValue @negative
  Scenario: No value is read of a field that a record does not have
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is unknown
    And the path parameter "ext" is "json"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:value-no-client @operation:readValue @negative
  Scenario: No value is read by a system that does not name itself
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "firstName"
    And the path parameter "ext" is "json"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:value-credentials @operation:readValue @negative
  Scenario Outline: No value is read with <credentials> credentials
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "readValue" request
    And the path parameter "uuid" is the remembered "id"
    And the path parameter "field" is "firstName"
    And the path parameter "ext" is "json"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

Feature: Records

  A record is created, read, listed and removed. `govstack-conformance steps` lists the sentences that scenarios may use.

  @id:record-created @operation:createRecord @positive
  Scenario: A record is created
    Given a valid "createRecord" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "title" is the body field "title"

  @id:record-invalid @operation:createRecord @negative
  Scenario Outline: A record with a bad title is refused
    Given a valid "createRecord" request
    And the body field "title" is <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case       | fault             |
      | left-out   | left out          |
      | wrong-type | of the wrong type |
      | too-long   | too long          |

  @id:record-life @operation:createRecord @operation:getRecord @operation:deleteRecord @requirement:{{ block }}-6.1-1 @lifecycle
  Scenario: A record can be read until it is removed
    Given a valid "createRecord" request
    And the body field "title" is new
    And the body field "title" is remembered as "title"
    And the request has succeeded
    And the response field "id" is remembered as "id"
    Given a valid "getRecord" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response field "title" is the remembered "title"
    Given a valid "deleteRecord" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    Given a valid "getRecord" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the response status is 404

  @id:record-listed @operation:listRecords @positive
  Scenario: A record that was created is listed
    Given "createRecord" has succeeded
    And the response field "id" is remembered as "id"
    Given a valid "listRecords" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "id" is the remembered "id"

  @id:record-refused-is-not-listed @operation:listRecords @negative
  Scenario: A record that was refused is not listed
    Given a valid "createRecord" request
    And the body field "title" is too long
    And the body field "title" is remembered as "title"
    When the request is sent
    Then the request is refused as invalid
    Given a valid "listRecords" request
    When the request is sent
    Then the response list "$" holds no item whose "title" is the remembered "title"

  @id:record-read @operation:getRecord @positive
  Scenario: A record is read
    Given "createRecord" has succeeded
    And the response field "id" is remembered as "id"
    Given a valid "getRecord" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "id"

  @id:record-unknown @operation:getRecord @negative
  Scenario: A record that does not exist cannot be read
    Given a valid "getRecord" request
    And the path parameter "id" is unknown
    When the request is sent
    Then the response status is 404

  @id:record-removed @operation:deleteRecord @positive
  Scenario: A record is removed
    Given "createRecord" has succeeded
    And the response field "id" is remembered as "id"
    Given a valid "deleteRecord" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    Given a valid "listRecords" request
    When the request is sent
    Then the response list "$" holds no item whose "id" is the remembered "id"

  @id:record-removed-twice @operation:deleteRecord @negative
  Scenario: A record that does not exist cannot be removed
    Given a valid "deleteRecord" request
    And the path parameter "id" is unknown
    When the request is sent
    Then the response status is 404

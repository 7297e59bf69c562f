Feature: Records are removed

  A client removes a record by its identifier. Each scenario removes only a record that it created itself.

  @id:record-delete-accepted @operation:delete @positive
  Scenario: A record is removed
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:record-delete-other-stays @operation:delete @positive
  Scenario: Another record stays when one is removed
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.firstName" is new
    And the body field "write.content.id" is remembered as "other id"
    And the request has succeeded
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    And the request has succeeded
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "other id"
    When the request is sent
    Then the response field "answer.status" is true

  @id:record-delete-twice @operation:delete @negative
  Scenario: A record that is gone already can be asked to be removed without harm
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    And the request has succeeded
    When the request is sent again
    Then the response status is 204 or 404
    And the response reveals no internals

  @id:record-delete-unknown @operation:delete @negative
  Scenario: A record that never was can be asked to be removed without harm
    Given a valid "delete" request
    And the path parameter "id" is unknown
    When the request is sent
    Then the response status is 204 or 404
    And the response reveals no internals

  @id:record-delete-no-client @operation:delete @negative
  Scenario: A removal is refused to a system that does not name itself
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    And the header "Information-Mediator-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:record-delete-credentials @operation:delete @negative
  Scenario Outline: A record is not removed with <credentials> credentials
    Given a valid "create" request with every field
    And the body field "write.content.id" is new
    And the body field "write.content.id" is remembered as "id"
    And the request has succeeded
    Given a valid "delete" request
    And the path parameter "id" is the remembered "id"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    Given a valid "exists" request
    And the body field "query.content.id" is the remembered "id"
    When the request is sent
    Then the response field "answer.status" is true

    Examples:
      | credentials |
      | no          |
      | wrong       |

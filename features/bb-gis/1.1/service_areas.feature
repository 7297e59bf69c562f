Feature: Service areas

  The areas that can be served.

  @id:service-areas-listed @positive @operation:listServiceAreas
  Scenario: Service areas are listed
    Given a valid "listServiceAreas" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not {}
    And the response field "$" is not null

  @id:service-areas-after-refusal @negative @operation:createRoute @operation:listServiceAreas
  Scenario: Service areas are still listed after a route was refused
    Given a valid "createRoute" request with every field
    And the body field "endNode" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listServiceAreas" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not {}
    And the response field "$" is not null

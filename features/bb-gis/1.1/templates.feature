Feature: Templates

  Templates and resources from which map layouts and reports are made.

  @id:templates-read @positive @operation:listTemplates
  @requirement:bb-gis-6.6-1
  Scenario: Templates are retrieved
    Given a valid "listTemplates" request
    When the request is sent
    Then the request is accepted
    And the response field "$" is remembered as "answer"
    And the response field "$" is not {}
    And the response field "$" is not null

  @id:templates-after-refusal @negative @operation:addLabel @operation:listTemplates
  Scenario: Templates are still retrieved after an addition was refused
    Given a valid "addLabel" request with every field
    And the body field "size" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listTemplates" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not {}
    And the response field "$" is not null

Feature: Processes of analysis

  Which processes analyse geographic data, what they are for, and what they need.

  @id:analysis-described @positive @operation:getAnalysisMetadata
  @requirement:bb-gis-6.5-1
  Scenario: Processes of analysis are described as a whole
    Given a valid "getAnalysisMetadata" request
    When the request is sent
    Then the request is accepted
    And the response field "$" is remembered as "description"
    And the response field "$" is not {}
    And the response field "$" is not []
    And the response field "$" is not null

  @id:processes-listed @positive @operation:listProcesses
  @requirement:bb-gis-6.5-2
  Scenario: The processes that can be run are listed
    Given a valid "listProcesses" request
    When the request is sent
    Then the request is accepted
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].processingName" is remembered as "process"
    And the response field "[0].processingName" is not ""

  @id:process-run-is-listed @positive @operation:executeTask @operation:listProcesses
  @requirement:bb-gis-6.5-2
  Scenario: A process that was run is one of those that are listed
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that ends soon"
    And the body field "processingName" is remembered as "process"
    And the request has succeeded
    Given a valid "listProcesses" request
    When the request is sent
    Then the request is accepted
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].processingName" is remembered as "first of the list"
    And the response list "$" holds an item whose "processingName" is the remembered "process"

  @id:processes-after-refused-task @negative @operation:executeTask @operation:listProcesses
  Scenario: Processes are still listed after a task was refused
    Given a valid "executeTask" request with every field
    And the body field "parameters" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listProcesses" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].processingName" is remembered as "process"
    And the response field "[0].processingName" is not ""

  @id:analysis-after-refusal @negative @operation:executeTask @operation:getAnalysisMetadata
  Scenario: Processes of analysis are still described after a task was refused
    Given a valid "executeTask" request with every field
    And the body field "parameters" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getAnalysisMetadata" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "description"
    And the response field "$" is not {}
    And the response field "$" is not []
    And the response field "$" is not null

Feature: Processes are removed

  An administrator removes a process. Only processes that the scenario added itself are removed.

  @id:process-removed-is-gone @operation:addProcess @operation:getProcess @operation:deleteProcess @positive
  Scenario: A process that was removed is gone
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    And the request has succeeded
    And a valid "deleteProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:process-removed-is-not-listed @operation:addProcess @operation:deleteProcess @operation:getProcessList @lifecycle
  Scenario: A process that was removed is no longer listed
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "getProcessList" request
    When the request is sent
    Then the response list "$" holds an item whose "id" is the remembered "process"
    Given a valid "deleteProcess" request
    And the path parameter "processId" is the remembered "process"
    And the request has succeeded
    And a valid "getProcessList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "id" is the remembered "process"

  @id:process-removed-alone @operation:addProcess @operation:deleteProcess @operation:getProcess @lifecycle
  Scenario: The removal of one process leaves another in place
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name of the other"
    And the request has succeeded
    And the response field "id" is remembered as "other process"
    And a valid "addProcess" request with every field
    And the body field "name" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "deleteProcess" request
    And the path parameter "processId" is the remembered "process"
    And the request has succeeded
    And a valid "getProcess" request
    And the path parameter "processId" is the remembered "other process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "other process"
    And the response field "processDefinition.name" is the remembered "name of the other"

  @id:process-removed-not-started @operation:addProcess @operation:deleteProcess @operation:start @negative
  Scenario: A process that was removed cannot be started
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "deleteProcess" request
    And the path parameter "processId" is the remembered "process"
    And the request has succeeded
    And a valid "start" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:process-removed-not-changed @operation:addProcess @operation:deleteProcess @operation:updateProcess @operation:getProcess @negative
  Scenario: A process that was removed does not come back by a change
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "deleteProcess" request
    And the path parameter "processId" is the remembered "process"
    And the request has succeeded
    And a valid "updateProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the response is no server error
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

  @id:process-removed-complete @operation:addProcess @operation:getProcessList @operation:getProcess @operation:updateProcess @operation:deleteProcess @lifecycle
  Scenario: A process is added, listed, changed and removed
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the body field "description" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "getProcessList" request
    When the request is sent
    Then the response list "$" holds an item whose "id" is the remembered "process"
    Given a valid "addProcess" request with every field
    And the body field "name" is the remembered "name"
    And the body field "description" is new
    And the body field "description" is remembered as "new description"
    And the body field "$" is remembered as "changed definition"
    And a valid "updateProcess" request
    And the path parameter "processId" is the remembered "process"
    And the body field "$" is the remembered "changed definition"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the response field "processDefinition.description" is the remembered "new description"
    Given a valid "deleteProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:process-remove-unknown @operation:addProcess @operation:deleteProcess @operation:getProcess @negative
  Scenario: The removal of a process that does not exist removes no other
    Given a valid "addProcess" request
    And the body field "name" is new
    And the request has succeeded
    And the response field "id" is remembered as "other process"
    And a valid "deleteProcess" request
    And the path parameter "processId" is unknown
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "other process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "other process"

  @id:process-remove-twice @operation:addProcess @operation:deleteProcess @operation:getProcess @negative
  Scenario: A process that is removed twice stays gone
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "deleteProcess" request
    And the path parameter "processId" is the remembered "process"
    And the request has succeeded
    When the request is sent again
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

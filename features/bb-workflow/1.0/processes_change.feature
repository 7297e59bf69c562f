Feature: Processes are changed

  An administrator changes a process by sending its definition as it is to be, in the form in which it was added. Only
  processes that the scenario added itself are changed.

  @id:process-change @operation:addProcess @operation:updateProcess @operation:getProcess @positive
  Scenario: A process that was changed is read back as it was changed
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the body field "description" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "addProcess" request with every field
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
    And the response arrives within 15 seconds
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "process"
    And the response field "processDefinition.name" is the remembered "name"
    And the response field "processDefinition.description" is the remembered "new description"

  @id:process-change-listed @operation:addProcess @operation:updateProcess @operation:getProcessList @lifecycle
  Scenario: A process that was changed is still listed once, under its identifier
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "addProcess" request with every field
    And the body field "name" is new
    And the request has succeeded
    And a valid "addProcess" request with every field
    And the body field "name" is the remembered "name"
    And the body field "description" is new
    And the body field "description" is remembered as "new description"
    And the body field "$" is remembered as "changed definition"
    And a valid "updateProcess" request
    And the path parameter "processId" is the remembered "process"
    And the body field "$" is the remembered "changed definition"
    And the request has succeeded
    And a valid "getProcessList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "id" is the remembered "process"
    And no two items of the response list "$" have the same "id"

  @id:process-change-of-one-alone @operation:addProcess @operation:updateProcess @operation:getProcess @lifecycle
  Scenario: The change of one process leaves another as it was
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "description" is new
    And the body field "name" is remembered as "name of the other"
    And the body field "description" is remembered as "description of the other"
    And the request has succeeded
    And the response field "id" is remembered as "other process"
    And a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "addProcess" request with every field
    And the body field "name" is the remembered "name"
    And the body field "description" is new
    And the body field "description" is remembered as "new description"
    And the body field "$" is remembered as "changed definition"
    And a valid "updateProcess" request
    And the path parameter "processId" is the remembered "process"
    And the body field "$" is the remembered "changed definition"
    And the request has succeeded
    And a valid "getProcess" request
    And the path parameter "processId" is the remembered "other process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "processDefinition.name" is the remembered "name of the other"
    And the response field "processDefinition.description" is the remembered "description of the other"

  @id:process-change-twice @operation:updateProcess @operation:getProcess @lifecycle
  Scenario: The same change made twice leaves the process as the change says
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the body field "description" is new
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "addProcess" request with every field
    And the body field "name" is the remembered "name"
    And the body field "description" is new
    And the body field "description" is remembered as "new description"
    And the body field "$" is remembered as "changed definition"
    And a valid "updateProcess" request
    And the path parameter "processId" is the remembered "process"
    And the body field "$" is the remembered "changed definition"
    And the request has succeeded
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "process"
    And the response field "processDefinition.description" is the remembered "new description"

  @id:process-change-no-object @operation:updateProcess @operation:getProcess @negative
  Scenario: A change that is no object is refused and changes nothing
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "updateProcess" request
    And the path parameter "processId" is the remembered "process"
    And the body field "$" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "processDefinition.name" is the remembered "name"

  @id:process-change-not-json @operation:updateProcess @operation:getProcess @negative
  Scenario: A change that is not JSON is refused and changes nothing
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "updateProcess" request
    And the path parameter "processId" is the remembered "process"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "processDefinition.name" is the remembered "name"

  @id:process-change-unknown @operation:updateProcess @operation:getProcess @negative
  Scenario: A change of a process that does not exist makes none
    Given a valid "updateProcess" request
    And the path parameter "processId" is unknown
    And the path parameter "processId" is remembered as "no process"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "no process"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    And the response matches the specification

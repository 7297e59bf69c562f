Feature: Process instances are listed, read and stopped

  An application follows the instances of processes, and stops one. Every instance was started by the scenario itself, from
  a process that the candidate profile names and whose instances run until they are stopped.

  @id:instances-list @operation:getInstanceList @positive
  Scenario: The process instances are listed
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And a valid "getInstanceList" request
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And eventually the response list "$" is not empty

  @id:instances-of-process @operation:start @operation:getInstanceList @lifecycle
  Scenario: An instance is listed under its process and under no other
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the path parameter "processId" is remembered as "process"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And a valid "start" request
    And the path parameter "processId" is the test data "other process to start"
    And the path parameter "processId" is remembered as "other process"
    And the request has succeeded
    And the response field "id" is remembered as "instance of the other"
    And a valid "getInstanceList" request with every field
    And the query parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" holds an item whose "id" is the remembered "instance"
    And the response list "$" holds no item whose "id" is the remembered "instance of the other"
    Given a valid "getInstanceList" request with every field
    And the query parameter "processId" is the remembered "other process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And eventually the response list "$" holds an item whose "id" is the remembered "instance of the other"
    And the response list "$" holds no item whose "id" is the remembered "instance"

  @id:instances-of-unknown-process @operation:getInstanceList @negative
  Scenario: The instances of a process that does not exist are none, or not found
    Given a valid "getInstanceList" request with every field
    And the query parameter "processId" is unknown
    When the request is sent
    Then the response status is 200 or 404
    And the response matches the specification
    And the response reveals no internals

  @id:instance-read @operation:getInstance @positive
  Scenario: A process instance is read
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "id" is the path parameter "instanceId"

  @id:instance-listed-and-read @operation:getInstanceList @operation:getInstance @lifecycle
  Scenario: A process instance is the same in the list of its process and on its own
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the path parameter "processId" is remembered as "process"
    And the request has succeeded
    And the response field "id" is remembered as "first instance"
    And a valid "start" request
    And the path parameter "processId" is the remembered "process"
    And the request has succeeded
    And the response field "id" is not the remembered "first instance"
    And a valid "getInstanceList" request
    And the query parameter "processId" is the remembered "process"
    And the request has succeeded
    And the response field "[0].id" is remembered as "instance"
    And the response field "[0].processRef" is remembered as "reference to the process"
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "instance"
    And the response field "processRef" is the remembered "reference to the process"

  @id:instance-unknown @operation:getInstance @negative
  Scenario: A process instance that does not exist is not found
    Given a valid "getInstance" request
    And the path parameter "instanceId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:instance-no-number @operation:getInstance @negative
  Scenario: A process instance whose identifier is no number is refused
    Given a valid "getInstance" request
    And the path parameter "instanceId" is of the wrong type
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:stop-instance @operation:stop @positive
  Scenario: A process instance is stopped
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And a valid "stop" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "id" is the path parameter "instanceId"

  @id:stop-moves-state @operation:start @operation:getInstance @operation:stop @lifecycle
  Scenario: A process instance that was stopped is in another state than when it ran
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And the response field "state" is remembered as "state when running"
    And a valid "stop" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "instance"
    And the response field "state" is not the remembered "state when running"

  @id:stop-says-ended @operation:start @operation:stop @lifecycle
  Scenario: A process instance that was stopped is not said to be going on
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "earlier instance"
    And a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And the response field "id" is not the remembered "earlier instance"
    And a valid "stop" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "instance"
    And the response field "ended" is remembered as "ended"
    And the response field "ended" is true

  @id:stop-stays-stopped @operation:stop @operation:getInstance @lifecycle
  Scenario: A process instance that was stopped stays stopped, even when it is stopped again
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And the response field "state" is remembered as "state when running"
    And a valid "stop" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And the response field "state" is remembered as "state when stopped"
    And a valid "stop" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then the response is no server error
    Given a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "instance"
    And the response field "state" is the remembered "state when stopped"
    And the response field "state" is not the remembered "state when running"

  @id:stop-stays-stopped-after-start @operation:stop @operation:start @operation:getInstance @lifecycle
  Scenario: A new start of a process leaves the instance stopped that was stopped before
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And a valid "stop" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And the response field "state" is remembered as "state when stopped"
    And a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is not the remembered "instance"
    Given a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "state" is the remembered "state when stopped"

  @id:stop-one-alone @operation:stop @operation:getInstance @lifecycle
  Scenario: The stop of one process instance leaves another running
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "other instance"
    And a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And a valid "stop" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And the response field "state" is remembered as "state of what was stopped"
    And the path parameter "instanceId" is the remembered "other instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "other instance"
    And the response field "state" is not the remembered "state of what was stopped"

  @id:stop-keeps-beginning @operation:stop @operation:getInstance @lifecycle
  Scenario: A stop leaves the process and the beginning of an instance as they were
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And the response field "state" is remembered as "state when running"
    And the response field "processRef" is remembered as "process"
    And the response field "initTime" is remembered as "beginning"
    And a valid "stop" request
    And the path parameter "instanceId" is the remembered "instance"
    And the request has succeeded
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "state" is not the remembered "state when running"
    And the response field "processRef" is the remembered "process"
    And the response field "initTime" is the remembered "beginning"

  @id:stop-unknown @operation:stop @negative
  Scenario: A process instance that does not exist cannot be stopped
    Given a valid "stop" request
    And the path parameter "instanceId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:stop-no-number @operation:stop @negative
  Scenario: The stop of a process instance whose identifier is no number is refused
    Given a valid "stop" request
    And the path parameter "instanceId" is of the wrong type
    When the request is sent
    Then the request is refused
    And the response reveals no internals

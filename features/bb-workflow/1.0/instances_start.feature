Feature: Processes are started

  An application starts a process, which makes an instance of it. The candidate profile names two processes that can be
  started with any values, and whose instances run until they are stopped.

  @id:start-required @operation:start @requirement:bb-workflow-6.2-3 @positive
  Scenario: A process is started by naming who starts it
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "id" is present

  @id:start-every-field @operation:start @operation:getInstance @requirement:bb-workflow-6.2-4 @positive
  Scenario: A process is started with the values with which its instance begins
    Given a valid "start" request with every field
    And the path parameter "processId" is the test data "process to start"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is present
    Given the response field "id" is remembered as "instance"
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then eventually the request is accepted
    And the response field "id" is the remembered "instance"

  @id:start-instance @operation:start @operation:getInstance @requirement:bb-workflow-6.2-1 @lifecycle
  Scenario: A process that was started has an instance, which can be read
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "earlier instance"
    And a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "instance"
    And the response field "id" is not the remembered "earlier instance"
    And the response field "processRef" is remembered as "process of the instance"
    And a valid "getInstance" request
    And the path parameter "instanceId" is the remembered "instance"
    When the request is sent
    Then eventually the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "instance"
    And the response field "processRef" is the remembered "process of the instance"
    And the response field "state" is present

  @id:start-twice @operation:start @operation:getInstanceList @requirement:bb-workflow-6.2-5 @lifecycle
  Scenario: Each start of a process makes an instance with an identifier of its own
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the path parameter "processId" is remembered as "process"
    And the request has succeeded
    And the response field "id" is remembered as "first instance"
    And a valid "start" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response field "id" is not the remembered "first instance"
    Given the response field "id" is remembered as "second instance"
    And a valid "getInstanceList" request
    And the query parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And eventually the response list "$" holds an item whose "id" is the remembered "first instance"
    And eventually the response list "$" holds an item whose "id" is the remembered "second instance"
    And no two items of the response list "$" have the same "id"

  @id:start-two-processes @operation:start @requirement:bb-workflow-6.2-5 @lifecycle
  Scenario: Instances of two processes have different identifiers and belong to their own process
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the request has succeeded
    And the response field "id" is remembered as "first instance"
    And the response field "processRef" is remembered as "process of the first"
    And a valid "start" request
    And the path parameter "processId" is the test data "other process to start"
    When the request is sent
    Then the request is accepted
    And the response field "id" is not the remembered "first instance"
    And the response field "processRef" is not the remembered "process of the first"

  @id:start-no-starter @operation:start @negative
  Scenario: A start that does not name who starts the process is refused
    Given a valid "start" request with every field
    And the path parameter "processId" is the test data "process to start"
    And the body field "processStartedBy" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:start-wrong-type @operation:start @negative
  Scenario Outline: A start with a value of the wrong type is refused
    Given a valid "start" request with every field
    And the path parameter "processId" is the test data "process to start"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field                   |
      | starter    | processStartedBy        |
      | values     | InstanceValues          |
      | value-code | InstanceValues[0].code  |
      | value      | InstanceValues[0].value |

  @id:start-not-json @operation:start @negative
  Scenario: A start that is not JSON is refused
    Given a valid "start" request
    And the path parameter "processId" is the test data "process to start"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:start-unknown @operation:start @negative
  Scenario: A process that does not exist cannot be started
    Given a valid "start" request
    And the path parameter "processId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:start-breaks-document @negative @operation:start
  Scenario Outline: What breaks the document of start is refused
    Given a valid "start" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                      | part                           | fault                |
      | body-wrong-type           | body field "$"                 | is of the wrong type |
      | InstanceValues-wrong-type | body field "InstanceValues[0]" | is of the wrong type |

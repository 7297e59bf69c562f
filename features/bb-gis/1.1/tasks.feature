Feature: Tasks

  A process is run as a task. Its status and its result can be asked for, and it can be terminated.

  @id:task-executed @positive @operation:executeTask @operation:getTaskStatus
  @requirement:bb-gis-6.5-4
  Scenario: A task that was executed has a status
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that ends soon"
    When the request is sent
    Then the request is accepted
    And the response field "taskId" is remembered as "task"
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response field "status" is remembered as "status"
    And the response field "status" is not ""

  @id:task-result @positive @operation:executeTask @operation:getTaskResult
  @requirement:bb-gis-6.5-3 @requirement:bb-gis-6.5-4
  Scenario: A task that has ended has a result
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that ends soon"
    And the request has succeeded
    And the response field "taskId" is remembered as "task"
    Given a valid "getTaskResult" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then eventually the request is accepted
    And the response field "result" is remembered as "result"
    And the response field "result" is not {}
    And the response field "result" is not null

  @id:task-two @lifecycle @operation:executeTask @operation:getTaskStatus
  Scenario: Two tasks have two identifiers
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that ends soon"
    And the request has succeeded
    And the response field "taskId" is remembered as "task"
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that ends soon"
    And the request has succeeded
    And the response field "taskId" is remembered as "other task"
    And the response field "taskId" is not the remembered "task"
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:task-terminated @positive @operation:executeTask @operation:terminateTask @operation:getTaskStatus
  @requirement:bb-gis-6.5-4
  Scenario: A task that was terminated does not go on
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that runs for long"
    And the request has succeeded
    And the response field "taskId" is remembered as "task"
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    And the request has succeeded
    And the response field "status" is remembered as "status of a running task"
    Given a valid "terminateTask" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then eventually the response field "status" is not the remembered "status of a running task"

  @id:task-terminated-twice @lifecycle @operation:executeTask @operation:terminateTask @operation:getTaskStatus
  Scenario: A second termination does not bring a task back
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that runs for long"
    And the request has succeeded
    And the response field "taskId" is remembered as "task"
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    And the request has succeeded
    And the response field "status" is remembered as "status of a running task"
    Given a valid "terminateTask" request
    And the path parameter "taskId" is the remembered "task"
    And the request has succeeded
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then eventually the response field "status" is not the remembered "status of a running task"
    Given a valid "terminateTask" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is not the remembered "status of a running task"

  @id:task-other-not-terminated @lifecycle @operation:executeTask @operation:terminateTask @operation:getTaskStatus @operation:getTaskResult
  Scenario: The termination of one task leaves the status of another
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that ends soon"
    And the request has succeeded
    And the response field "taskId" is remembered as "task"
    Given a valid "getTaskResult" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then eventually the request is accepted
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    And the request has succeeded
    And the response field "status" is remembered as "status"
    Given a valid "executeTask" request
    And the body field "$" is the test data "task that runs for long"
    And the request has succeeded
    And the response field "taskId" is remembered as "other task"
    And the response field "taskId" is not the remembered "task"
    Given a valid "terminateTask" request
    And the path parameter "taskId" is the remembered "other task"
    And the request has succeeded
    Given a valid "getTaskStatus" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status" is the remembered "status"

  @id:task-unknown @negative @operation:getTaskStatus @operation:getTaskResult @operation:terminateTask
  Scenario Outline: A task that does not exist cannot be <what>
    Given a valid "<operation>" request
    And the path parameter "taskId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

    Examples:
      | case            | operation     | what                 |
      | get-task-status | getTaskStatus | asked for its status |
      | get-task-result | getTaskResult | asked for its result |
      | terminate-task  | terminateTask | terminated           |

  @id:task-wrong-type @negative @operation:executeTask
  Scenario Outline: A task with a value of the wrong type is refused
    Given a valid "executeTask" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                      | field                       |
      | processing-name           | processingName              |
      | description               | description                 |
      | parameters                | parameters                  |
      | parameters-parameter-name | parameters[0].parameterName |
      | parameters-code           | parameters[0].code          |

  @id:task-no-body @negative @operation:executeTask
  Scenario: A task without a body is refused
    Given a valid "executeTask" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:task-not-json @negative @operation:executeTask
  Scenario: A task whose body is not JSON is refused
    Given a valid "executeTask" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:execute-task-breaks-document @negative @operation:executeTask
  Scenario Outline: What breaks the document of executeTask is refused
    Given a valid "executeTask" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                               | part                                    | fault                |
      | body-wrong-type                    | body field "$"                          | is of the wrong type |
      | parameters-wrong-type              | body field "parameters[0]"              | is of the wrong type |
      | parameters.value-wrong-type        | body field "parameters[0].value"        | is of the wrong type |
      | parameters.defaultValue-wrong-type | body field "parameters[0].defaultValue" | is of the wrong type |

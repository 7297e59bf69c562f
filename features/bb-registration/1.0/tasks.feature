Feature: Tasks are listed, read and completed

  An application brings tasks for those who deal with it. Every task arose from an application that the scenario submitted
  itself; where the service of the candidate profile brings no task, a scenario that needs one is inconclusive.

  @id:tasks-list @operation:getTasks @positive
  Scenario: Tasks are listed
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "getTasks" request
    And the query parameter "maxResult" is 10
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "$" is not empty
    And the response list "$" has at most 10 items

  @id:tasks-of-application @operation:submitApplication @operation:getTasks @requirement:bb-registration-6.2-1 @lifecycle
  Scenario: The task that an application brought is listed with the application
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file of another application"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And the response field "fileId" is not the remembered "file of another application"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "taskId" is the remembered "task"
    And every item of the response list "$" has the "fileId" remembered as "file"

  @id:tasks-of-other-application @operation:submitApplication @operation:getTasks @lifecycle
  Scenario: The tasks of one application leave out those of another
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "other file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "other file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "fileId" is the remembered "other file"
    And the response list "$" holds no item whose "taskId" is the remembered "task"

  @id:tasks-narrowed @operation:getTasks @positive
  Scenario Outline: Tasks are listed by their <what>
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And the response field "[0].<parameter>" is remembered as "value"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the query parameter "<parameter>" is the remembered "value"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "taskId" is the remembered "task"
    And every item of the response list "$" has the "<parameter>" remembered as "value"

    Examples:
      | case      | what      | parameter  |
      | main-task | main task | mainTaskId |
      | assignee  | assignee  | assigneeId |

  @id:tasks-every-parameter @operation:getTasks @positive
  Scenario: Tasks asked for with every parameter are listed
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "getTasks" request with every field
    And the query parameter "fileId" is the remembered "file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has at most 10 items

  @id:tasks-order @operation:getTasks @positive
  Scenario Outline: Tasks are listed in <order> order of the time at which they arose
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And a valid "getTasks" request
    And the query parameter "maxResult" is 10
    And the query parameter "sortBy" is "created"
    And the query parameter "sortOrder" is "<sort order>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is in <order> order of "created"

    Examples:
      | order   | sort order |
      | rising  | asc        |
      | falling | desc       |

  @id:tasks-page-size @operation:getTasks @positive
  Scenario: No more tasks are listed than were asked for
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And a valid "getTasks" request
    And the query parameter "maxResult" is 1
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" has one item

  @id:tasks-unknown @operation:getTasks @negative
  Scenario Outline: No task is listed for <what> that does not exist
    Given a valid "getTasks" request
    And the query parameter "<parameter>" is unknown
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is empty

    Examples:
      | case        | what                | parameter  |
      | application | an application file | fileId     |
      | main-task   | a main task         | mainTaskId |
      | assignee    | an assignee         | assigneeId |

  @id:tasks-wrong-type @operation:getTasks @negative
  Scenario Outline: A list of tasks is refused where <parameter> is no number
    Given a valid "getTasks" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter   |
      | firstResult |
      | maxResult   |

  @id:task-read @operation:getTaskById @positive
  Scenario: A task is read
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "getTaskById" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "taskId" is the path parameter "taskId"

  @id:task-listed-and-read @operation:getTasks @operation:getTaskById @lifecycle
  Scenario: A task is the same in the list and on its own
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file of another application"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And the response field "fileId" is not the remembered "file of another application"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And the response field "[0].serviceId" is remembered as "service"
    And a valid "getTaskById" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "taskId" is the remembered "task"
    And the response field "fileId" is the remembered "file"
    And the response field "serviceId" is the remembered "service"

  @id:task-unknown @operation:getTaskById @negative
  Scenario: A task that does not exist is not found
    Given a valid "getTaskById" request
    And the path parameter "taskId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:task-complete-required @operation:completeTaskById @positive
  Scenario: A task is completed without further data
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "completeTaskById" request
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "taskId" is the path parameter "taskId"

  @id:task-complete-every-field @operation:completeTaskById @positive
  Scenario: A task is completed with the data that it yields
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "completeTaskById" request with every field
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "taskId" is the path parameter "taskId"
    And the response field "fileId" is the remembered "file"

  @id:task-completed-alone @operation:completeTaskById @operation:getTasks @lifecycle
  Scenario: The completion of one task leaves that of another application open
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "other file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "other file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "other task"
    And the response field "[0].taskId" is not the remembered "task"
    And a valid "completeTaskById" request with every field
    And the path parameter "taskId" is the remembered "task"
    And the request has succeeded
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "other file"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "taskId" is the remembered "other task"
    Given a valid "completeTaskById" request with every field
    And the path parameter "taskId" is the remembered "other task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "taskId" is the remembered "other task"

  @id:task-complete-wrong-type @operation:completeTaskById @negative
  Scenario: A completion with data of the wrong type is refused, and the task can still be completed
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "completeTaskById" request with every field
    And the path parameter "taskId" is the remembered "task"
    And the body field "data" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "completeTaskById" request with every field
    And the path parameter "taskId" is the remembered "task"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "taskId" is the remembered "task"

  @id:task-complete-no-body @operation:completeTaskById @negative
  Scenario: A completion without content is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "completeTaskById" request
    And the path parameter "taskId" is the remembered "task"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:task-complete-not-json @operation:completeTaskById @negative
  Scenario: A completion that is not JSON is refused
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "completeTaskById" request
    And the path parameter "taskId" is the remembered "task"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:task-complete-unknown @operation:completeTaskById @negative
  Scenario: A task that does not exist is not completed
    Given a valid "completeTaskById" request with every field
    And the path parameter "taskId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:complete-task-by-id-otherwise-right @negative @operation:completeTaskById
  Scenario Outline: What breaks the document of completeTaskById is refused where all else is right
    Given a valid "submitApplication" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "fileId" is remembered as "file"
    And a valid "getTasks" request
    And the query parameter "fileId" is the remembered "file"
    And the request has succeeded
    And the response field "[0].taskId" is remembered as "task"
    And a valid "completeTaskById" request
    And the path parameter "taskId" is the remembered "task"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

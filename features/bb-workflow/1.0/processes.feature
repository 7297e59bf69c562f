Feature: Processes are added, listed and read

  An administrator adds processes, and other applications find out which there are. The candidate profile names a process
  that can be started; every other process is added by the scenario, and need not be one that can be executed.

  @id:processes-list @operation:getProcessList @positive
  Scenario: The processes are listed
    Given a valid "getProcess" request
    And the path parameter "processId" is the test data "process to start"
    And the path parameter "processId" is remembered as "process"
    Given a valid "getProcessList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "$" holds an item whose "id" is the remembered "process"

  @id:processes-have-ids-of-their-own @operation:getProcessList @operation:addProcess @positive
  Scenario: No two processes have the same identifier
    Given a valid "addProcess" request
    And the body field "name" is new
    And the request has succeeded
    And a valid "addProcess" request
    And the body field "name" is new
    And the request has succeeded
    And a valid "getProcessList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "$" have the same "id"

  @id:process-listed-and-read @operation:addProcess @operation:getProcessList @operation:getProcess @lifecycle
  Scenario: A process that is listed can be read under the identifier that the list gives
    Given a valid "addProcess" request
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "getProcessList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "id" is the remembered "process"
    Given a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "process"
    And the response field "processDefinition.name" is the remembered "name"

  @id:process-read @operation:getProcess @positive
  Scenario: A process is read
    Given a valid "getProcess" request
    And the path parameter "processId" is the test data "process to start"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "id" is the path parameter "processId"

  @id:process-unknown @operation:getProcess @negative
  Scenario: A process that does not exist is not found
    Given a valid "getProcess" request
    And the path parameter "processId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:process-add-required @operation:addProcess @positive
  Scenario: A process with name, type and version is added
    Given a valid "addProcess" request
    And the body field "name" is new
    When the request is sent
    Then the response status is 201
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "id" is present

  @id:process-add-every-field @operation:addProcess @positive
  Scenario: A process with every field is added
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    When the request is sent
    Then the response status is 201
    And the response matches the specification
    And the response field "id" is present

  @id:process-add-read-back @operation:addProcess @operation:getProcess @lifecycle
  Scenario: A process that was added is read back as it was sent
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "description" is new
    And the body field "name" is remembered as "name"
    And the body field "type" is remembered as "type"
    And the body field "version" is remembered as "version"
    And the body field "isExecutable" is remembered as "executable"
    And the body field "isClosed" is remembered as "closed"
    And the body field "description" is remembered as "description"
    And the body field "processBody" is remembered as "process body"
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "process"
    And the response field "processDefinition.name" is the remembered "name"
    And the response field "processDefinition.type" is the remembered "type"
    And the response field "processDefinition.version" is the remembered "version"
    And the response field "processDefinition.isExecutable" is the remembered "executable"
    And the response field "processDefinition.isClosed" is the remembered "closed"
    And the response field "processDefinition.description" is the remembered "description"
    And the response field "processDefinition.processBody" is the remembered "process body"

  @id:process-add-type @operation:addProcess @operation:getProcess @lifecycle
  Scenario Outline: A process of the type <type> is added and read back
    Given a valid "addProcess" request
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the body field "type" is "<type>"
    And the request has succeeded
    And the response field "id" is remembered as "process"
    And a valid "getProcess" request
    And the path parameter "processId" is the remembered "process"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "processDefinition.name" is the remembered "name"
    And the response field "processDefinition.type" is "<type>"

    Examples:
      | type    |
      | None    |
      | Private |
      | Public  |

  @id:process-add-twice @operation:addProcess @positive
  Scenario: Two processes that are added are given different identifiers
    Given a valid "addProcess" request
    And the body field "name" is new
    And the request has succeeded
    And the response field "id" is remembered as "first process"
    And a valid "addProcess" request
    And the body field "name" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is not the remembered "first process"

  @id:process-add-left-out @operation:addProcess @negative
  Scenario Outline: A process without <field> is refused
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | field   |
      | name    |
      | type    |
      | version |

  @id:process-add-wrong-type @operation:addProcess @negative
  Scenario Outline: A process with a value of the wrong type is refused
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case        | field               |
      | name        | name                |
      | version     | version             |
      | executable  | isExecutable        |
      | closed      | isClosed            |
      | description | description         |
      | body        | processBody         |
      | body-code   | processBody[0].code |

  @id:process-add-unlisted-type @operation:addProcess @negative
  Scenario: A process of another type than those that there are is refused
    Given a valid "addProcess" request
    And the body field "name" is new
    And the body field "type" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:process-add-not-json @operation:addProcess @negative
  Scenario: A process that is not JSON is refused
    Given a valid "addProcess" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:process-refused-is-not-listed @operation:addProcess @operation:getProcessList @negative
  Scenario: A process that was refused is not listed
    Given a valid "addProcess" request with every field
    And the body field "name" is new
    And the body field "name" is remembered as "name"
    And the body field "version" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getProcessList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "processDefinition.name" is the remembered "name"

  @id:add-process-breaks-document @negative @operation:addProcess
  Scenario Outline: What breaks the document of addProcess is refused
    Given a valid "addProcess" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                         | part                              | fault                |
      | body-wrong-type              | body field "$"                    | is of the wrong type |
      | processBody-wrong-type       | body field "processBody[0]"       | is of the wrong type |
      | processBody.value-wrong-type | body field "processBody[0].value" | is of the wrong type |

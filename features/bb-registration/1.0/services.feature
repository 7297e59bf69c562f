Feature: Services are listed and read

  An applicant finds out which services there are, and reads one of them. The candidate profile names a service that
  takes applications.

  @id:services-list @operation:getServiceList @positive
  Scenario: The services are listed
    Given a valid "getService" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the path parameter "serviceId" is remembered as "service"
    Given a valid "getServiceList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "$" holds an item whose "id" is the remembered "service"

  @id:services-by-name @operation:getServiceList @positive
  Scenario: A service is found by its name
    Given "getServiceList" has succeeded
    And the response field "[0].id" is remembered as "service"
    And the response field "[0].name" is remembered as "name"
    And a valid "getServiceList" request
    And the query parameter "name" is the remembered "name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "id" is the remembered "service"

  @id:services-by-unknown-name @operation:getServiceList @negative
  Scenario: No service is listed for a name that none has
    Given a valid "getServiceList" request with every field
    And the query parameter "name" is unknown
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is empty

  @id:service-read @operation:getService @positive
  Scenario: A service is read
    Given a valid "getService" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "id" is the path parameter "serviceId"

  @id:service-listed-and-read @operation:getServiceList @operation:getService @positive
  Scenario: A service is the same in the list and on its own
    Given "getServiceList" has succeeded
    And the response field "[0].id" is remembered as "service"
    And the response field "[0].name" is remembered as "name"
    And the response field "[0].version" is remembered as "version"
    And the response field "[0].type" is remembered as "type"
    And a valid "getService" request
    And the path parameter "serviceId" is the remembered "service"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "id" is the remembered "service"
    And the response field "name" is the remembered "name"
    And the response field "version" is the remembered "version"
    And the response field "type" is the remembered "type"

  @id:service-unknown @operation:getService @negative
  Scenario: A service that does not exist is not found
    Given a valid "getService" request
    And the path parameter "serviceId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

  @id:service-id-malformed @operation:getService @negative
  Scenario: A service whose identifier is no UUID is not there
    Given a valid "getService" request
    And the path parameter "serviceId" is against its format
    When the request is sent
    Then the request is refused
    And the response reveals no internals

Feature: The e-forms of a service are listed and read

  A service has e-forms, by which an applicant enters what an application needs. The candidate profile names a service
  and one of its e-forms.

  @id:eforms-list @operation:getServiceSchemaByServiceKey @positive
  Scenario: The e-forms of a service are listed
    Given a valid "getEForm" request
    And the path parameter "eFormId" is the test data "e-form of that service"
    And the path parameter "eFormId" is remembered as "form"
    Given a valid "getServiceSchemaByServiceKey" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "$" holds an item whose "eFormId" is the remembered "form"

  @id:eforms-of-listed-service @operation:getServiceList @operation:getServiceSchemaByServiceKey @positive
  Scenario: The e-forms of a service that is listed can be listed
    Given "getServiceList" has succeeded
    And the response field "[0].id" is remembered as "service"
    And a valid "getServiceSchemaByServiceKey" request
    And the path parameter "serviceId" is the remembered "service"
    And the request has succeeded
    And the response field "[0].eFormId" is remembered as "form"
    And a valid "getEForm" request
    And the path parameter "eFormId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "eFormId" is the remembered "form"

  @id:eforms-unknown-service @operation:getServiceSchemaByServiceKey @negative
  Scenario: A service that does not exist has no e-forms
    Given a valid "getServiceSchemaByServiceKey" request
    And the path parameter "serviceId" is unknown
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is empty

  @id:eform-read @operation:getEForm @positive
  Scenario: An e-form is read
    Given a valid "getEForm" request
    And the path parameter "eFormId" is the test data "e-form of that service"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "eFormId" is the path parameter "eFormId"

  @id:eform-listed-and-read @operation:getServiceSchemaByServiceKey @operation:getEForm @positive
  Scenario: An e-form is the same in the list of its service and on its own
    Given a valid "getServiceSchemaByServiceKey" request
    And the path parameter "serviceId" is the test data "service that takes applications"
    And the request has succeeded
    And the response field "[0].eFormId" is remembered as "form"
    And the response field "[0].name" is remembered as "name"
    And a valid "getEForm" request
    And the path parameter "eFormId" is the remembered "form"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "eFormId" is the remembered "form"
    And the response field "name" is the remembered "name"

  @id:eform-unknown @operation:getEForm @negative
  Scenario: An e-form that does not exist is not found
    Given a valid "getEForm" request
    And the path parameter "eFormId" is unknown
    When the request is sent
    Then the response status is 404
    And the response matches the specification
    And the response reveals no internals

@together:configuration
Feature: Members and applications of an instance

  An application asks which members and applications there are. The mediator's own instance is named in the test data of the
  candidate profile.

  @id:clients-listed @operation:listClients @requirement:bb-information-mediator-6.4-1 @positive
  Scenario: Members and applications are listed
    Given a valid "listClients" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response list "member" holds an item whose "id.objectType" is "MEMBER"
    And the response list "member" holds an item whose "id.objectType" is "APPLICATION"

  @id:clients-of-an-instance @operation:listClients @positive
  Scenario: The members and applications of a named instance are listed
    Given a valid "listClients" request with every field
    And the query parameter "instanceId" is the test data "instance"
    And the query parameter "instanceId" is remembered as "instance"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "member" has the "id.instanceId" remembered as "instance"

  @id:clients-own-instance @operation:listClients @positive
  Scenario: Without a name the clients of the mediator's own instance are listed
    Given a valid "listMethods" request
    And the path parameter "instanceId" is the test data "instance"
    And the path parameter "instanceId" is remembered as "instance"
    And the path parameter "applicationCode" is the test data "application that offers services"
    And the path parameter "applicationCode" is remembered as "application"
    And the request has succeeded
    Given a valid "listClients" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "member" has the "id.instanceId" remembered as "instance"
    And the response list "member" holds an item whose "id.applicationCode" is the remembered "application"

  @id:clients-unknown-instance @operation:listClients @negative
  Scenario: Whoever asks for the clients of an instance that does not exist is refused, or answered without an error
    Given a valid "listClients" request
    And the query parameter "instanceId" is unknown
    When the request is sent
    Then the response status is 200 or 400
    And the response matches the specification
    And the response reveals no internals

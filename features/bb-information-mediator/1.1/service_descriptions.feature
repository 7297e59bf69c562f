@together:configuration
Feature: OpenAPI descriptions of services

  An application asks how a service is called. The service is the first in the list of those that an application offers; which
  application this is comes from the test data of the candidate profile.

  Background:
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the test data "application that offers services"
    And the path parameter "applicationCode" is remembered as "application"

  @id:description-read @operation:getOpenAPI @requirement:bb-information-mediator-6.4-1 @positive
  Scenario: The OpenAPI description of a listed service is read
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the request has succeeded
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "getOpenAPI" request
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceCode" is the remembered "service"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:description-of-an-allowed-service @operation:allowedMethods @operation:getOpenAPI @positive
  Scenario: The OpenAPI description of a service that the caller may use is read
    Given a valid "allowedMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the request has succeeded
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "getOpenAPI" request
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceCode" is the remembered "service"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:description-twice @operation:getOpenAPI @positive
  Scenario: The OpenAPI description can be read again
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the request has succeeded
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "getOpenAPI" request
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceCode" is the remembered "service"
    And the request has succeeded
    When the request is sent again
    Then the request is accepted
    And the response matches the specification

  @id:description-found-through-the-directory @operation:listClients @operation:listMethods @operation:getOpenAPI @requirement:bb-information-mediator-6.2-4 @requirement:bb-information-mediator-6.4-1 @positive
  Scenario: A developer finds an application, its services and how to call them
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the path parameter "memberCode" is remembered as "member"
    Given a valid "listClients" request
    When the request is sent
    Then the request is accepted
    And the response list "member" holds an item whose "id.memberCode" is the remembered "member"
    And the response list "member" holds an item whose "id.applicationCode" is the remembered "application"
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    When the request is sent
    Then the request is accepted
    And every item of the response list "member" has the "applicationCode" remembered as "application"
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "getOpenAPI" request
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceCode" is the remembered "service"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:description-unknown-service @operation:getOpenAPI @negative
  Scenario: A service that does not exist has no description
    Given a valid "getOpenAPI" request
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceCode" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

  @id:description-no-service @operation:getOpenAPI @negative
  Scenario: A request that names no service is refused
    Given a valid "getOpenAPI" request
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceCode" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification

  @id:description-unknown @operation:getOpenAPI @negative
  Scenario Outline: A description is not given where the <part> is unknown
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the request has succeeded
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "getOpenAPI" request
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceCode" is the remembered "service"
    And the path parameter "<part>" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | part            |
      | instanceId      |
      | memberClass     |
      | memberCode      |
      | applicationCode |

  @id:description-no-client @operation:getOpenAPI @negative
  Scenario: A description is not given to a caller that does not name itself
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the request has succeeded
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "getOpenAPI" request
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceCode" is the remembered "service"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

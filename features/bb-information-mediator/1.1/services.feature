@together:configuration
Feature: Services of an application

  An application asks which services another one offers, and which of them it may use itself. The application that offers
  services, the member and instance that it belongs to, and the caller come from the test data of the candidate profile;
  the caller may use one of the services at least.

  Background:
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the test data "application that offers services"
    And the path parameter "applicationCode" is remembered as "application"

  @id:services-listed @operation:listMethods @positive
  Scenario: Services are listed with their endpoints
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And every item of the response list "member" has the "applicationCode" remembered as "application"
    And the response field "member[0].serviceCode" is present
    And the response field "member[0].endpointList" is present

  @id:services-of-the-application @operation:listMethods @positive
  Scenario Outline: Services all belong to the <part> that was asked for
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the path parameter "<part>" is remembered as "part"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "member" has the "<part>" remembered as "part"

    Examples:
      | part        |
      | instanceId  |
      | memberClass |
      | memberCode  |

  @id:services-one @operation:listMethods @positive
  Scenario: Services are narrowed down to one
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the request has succeeded
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "listMethods" request with every field
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "member" has the "serviceCode" remembered as "service"

  @id:services-unknown @operation:listMethods @negative
  Scenario Outline: Services are not listed where the <part> is unknown
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
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

  @id:services-no-client @operation:listMethods @negative
  Scenario: Services are not listed for a caller that does not name itself
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

  @id:allowed-services-listed @operation:allowedMethods @positive
  Scenario: Services that the caller may use are listed with their endpoints
    Given a valid "allowedMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And every item of the response list "member" has the "applicationCode" remembered as "application"
    And the response field "member[0].serviceCode" is present
    And the response field "member[0].endpointList" is present

  @id:allowed-services-of-the-application @operation:allowedMethods @positive
  Scenario Outline: Services that the caller may use all belong to the <part> that was asked for
    Given a valid "allowedMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the path parameter "<part>" is remembered as "part"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "member" has the "<part>" remembered as "part"

    Examples:
      | part        |
      | instanceId  |
      | memberClass |
      | memberCode  |

  @id:allowed-services-one @operation:allowedMethods @positive
  Scenario: Services that the caller may use are narrowed down to one
    Given a valid "allowedMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the request has succeeded
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "allowedMethods" request with every field
    And the path parameter "applicationCode" is the remembered "application"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "member" has the "serviceCode" remembered as "service"

  @id:allowed-services-unknown @operation:allowedMethods @negative
  Scenario Outline: Services that the caller may use are not listed where the <part> is unknown
    Given a valid "allowedMethods" request
    And the path parameter "applicationCode" is the remembered "application"
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

  @id:allowed-services-no-client @operation:allowedMethods @negative
  Scenario: Services that the caller may use are not listed for a caller that does not name itself
    Given a valid "allowedMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the header "X-GovStack-Client" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification

  @id:allowed-services-are-services @operation:listMethods @operation:allowedMethods @positive
  Scenario: A service that the caller may use is among all services of the application
    Given a valid "allowedMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    And the request has succeeded
    And the response field "member[0].serviceCode" is remembered as "service"
    Given a valid "listMethods" request
    And the path parameter "applicationCode" is the remembered "application"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "member" holds an item whose "serviceCode" is the remembered "service"

@together:configuration
Feature: Access rights

  An administrator allows applications to use services, denies it, and sees who may use what. The service and the applications
  come from the test data of the candidate profile: a right to use that service may be allowed and denied at will.

  @id:right-allowed @operation:setAllowed @operation:getAllowed @positive
  Scenario: An application is allowed to use a service
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And the request is accepted
    And the response matches the specification

  @id:right-allowed-two @operation:setAllowed @operation:getAllowed @positive
  Scenario: Two applications are allowed to use a service by one request
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[1]" is the test data "other application"
    And the body field "[0].rights[1].applicationId" is remembered as "other application"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "other application"
    And the request is accepted
    And the response matches the specification

  @id:right-allowed-more @operation:setAllowed @operation:getAllowed @lifecycle
  Scenario: An application that is allowed in addition takes nothing from another
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[0]" is the test data "other application"
    And the body field "[0].rights[0].applicationId" is remembered as "other application"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "other application"
    And the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And the request is accepted
    And the response matches the specification

  @id:rights-listed @operation:getAllowed @positive
  Scenario: Access rights are listed
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the request has succeeded
    Given a valid "getAllowed" request
    When the request is sent
    Then eventually the response list "allowList" is not empty
    And the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    And the response field "allowList[0].rights" is present

  @id:rights-filtered @operation:getAllowed @positive
  Scenario Outline: Access rights are filtered by <filter>
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "getAllowed" request
    And the query parameter "<filter>" is the remembered "<remembered>"
    When the request is sent
    Then eventually every item of the response list "allowList" has the "<filter>" remembered as "<remembered>"
    And the request is accepted
    And the response matches the specification

    Examples:
      | filter        | remembered   |
      | memberClass   | member class |
      | memberCode    | member code  |
      | applicationId | provider     |
      | serviceId     | service      |

  @id:rights-every-filter @operation:getAllowed @positive
  Scenario: All filters together find the service that they name
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "getAllowed" request with every field
    And the query parameter "nextPageToken" is left out
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually every item of the response list "allowList" has the "serviceId" remembered as "service"
    And eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And the request is accepted
    And the response matches the specification

  @id:rights-filter-unknown @operation:getAllowed @lifecycle
  Scenario: A service that does not exist has no access rights
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And the query parameter "serviceId" is unknown
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "allowList[0].serviceId" is absent

  @id:rights-pages @operation:getAllowed @lifecycle
  Scenario: Access rights come in pages of the size that was asked for
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[1]" is the test data "other application"
    And the body field "[0].rights[1].applicationId" is remembered as "other application"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "other application"
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    And the query parameter "pageSize" is 1
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "allowList" has one item
    And the response list "allowList[0].rights" has one item
    And the response field "allowList[0].rights[0].applicationId" is remembered as "first application"
    And the response field "nextPageToken" is remembered as "next page"
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    And the query parameter "pageSize" is 1
    And the query parameter "nextPageToken" is the remembered "next page"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "allowList" has one item
    And the response list "allowList[0].rights" has one item
    And the response field "allowList[0].rights[0].applicationId" is not the remembered "first application"

  @id:right-denied @operation:setDenied @operation:getAllowed @positive
  Scenario: An application is denied a service, and another one keeps its right
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[1]" is the test data "other application"
    And the body field "[0].rights[1].applicationId" is remembered as "other application"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "other application"
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds no item whose "applicationId" is the remembered "application"
    And the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "other application"
    And the request is accepted
    And the response matches the specification

  @id:right-allowed-again @operation:setAllowed @operation:setDenied @operation:getAllowed @lifecycle
  Scenario: An application that was denied a service can be allowed it again
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[1]" is the test data "other application"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    And the request has succeeded
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds no item whose "applicationId" is the remembered "application"
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And the request is accepted
    And the response matches the specification

  @id:right-allowed-twice @operation:setAllowed @operation:setDenied @operation:getAllowed @lifecycle
  Scenario: A right that was allowed twice is gone when it is denied once
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[1]" is the test data "other application"
    And the body field "[0].rights[1].applicationId" is remembered as "other application"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    When the request is sent again
    Then the request is accepted
    And the response matches the specification
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "other application"
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds no item whose "applicationId" is the remembered "application"
    And the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "other application"
    And the request is accepted
    And the response matches the specification

  @id:right-seen-by-its-owner @operation:setAllowed @operation:setDenied @operation:allowedMethods @lifecycle
  Scenario: A service is among those that an application may use while the right is allowed
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "allowedMethods" request
    And the path parameter "memberClass" is the remembered "member class"
    And the path parameter "memberCode" is the remembered "member code"
    And the path parameter "applicationCode" is the remembered "provider"
    And the header "X-GovStack-Client" is the test data "client of the access right"
    When the request is sent
    Then eventually the response list "member" holds an item whose "serviceCode" is the remembered "service"
    And the request is accepted
    And the response matches the specification
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    And the request has succeeded
    Given a valid "allowedMethods" request
    And the path parameter "memberClass" is the remembered "member class"
    And the path parameter "memberCode" is the remembered "member code"
    And the path parameter "applicationCode" is the remembered "provider"
    And the header "X-GovStack-Client" is the test data "client of the access right"
    When the request is sent
    Then eventually the response list "member" holds no item whose "serviceCode" is the remembered "service"
    And the request is accepted
    And the response matches the specification
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the request has succeeded
    Given a valid "allowedMethods" request
    And the path parameter "memberClass" is the remembered "member class"
    And the path parameter "memberCode" is the remembered "member code"
    And the path parameter "applicationCode" is the remembered "provider"
    And the header "X-GovStack-Client" is the test data "client of the access right"
    When the request is sent
    Then eventually the response list "member" holds an item whose "serviceCode" is the remembered "service"
    And the request is accepted
    And the response matches the specification

  @id:right-allowed-in-second-entry @operation:setAllowed @operation:setDenied @operation:allowedMethods @lifecycle
  Scenario Outline: A right is allowed by the second entry of a request, as <case>
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[0]" is remembered as "right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "allowedMethods" request
    And the path parameter "memberClass" is the remembered "member class"
    And the path parameter "memberCode" is the remembered "member code"
    And the path parameter "applicationCode" is the remembered "provider"
    And the header "X-GovStack-Client" is the test data "client of the access right"
    When the request is sent
    Then eventually the response list "member" holds no item whose "serviceCode" is the remembered "service"
    And the request is accepted
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[0]" is the test data "other application"
    And the body field "[1]" is the test data "access right"
    And the body field "[1].rights[0]" is the test data "other application"
    And the body field "<place>" is the remembered "right"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "allowedMethods" request
    And the path parameter "memberClass" is the remembered "member class"
    And the path parameter "memberCode" is the remembered "member code"
    And the path parameter "applicationCode" is the remembered "provider"
    And the header "X-GovStack-Client" is the test data "client of the access right"
    When the request is sent
    Then eventually the response list "member" holds an item whose "serviceCode" is the remembered "service"
    And the request is accepted
    And the response matches the specification

    Examples:
      | case             | place         |
      | its only right   | [1].rights[0] |
      | its second right | [1].rights[1] |

  @id:right-denied-among-several @operation:setDenied @operation:setAllowed @operation:allowedMethods @lifecycle
  Scenario Outline: A right is denied by a request of several, as <case>
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[0]" is remembered as "right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "allowedMethods" request
    And the path parameter "memberClass" is the remembered "member class"
    And the path parameter "memberCode" is the remembered "member code"
    And the path parameter "applicationCode" is the remembered "provider"
    And the header "X-GovStack-Client" is the test data "client of the access right"
    When the request is sent
    Then eventually the response list "member" holds an item whose "serviceCode" is the remembered "service"
    And the request is accepted
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[0]" is the test data "other application"
    And the body field "[1]" is the test data "access right"
    And the body field "[1].rights[0]" is the test data "other application"
    And the body field "<place>" is the remembered "right"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "allowedMethods" request
    And the path parameter "memberClass" is the remembered "member class"
    And the path parameter "memberCode" is the remembered "member code"
    And the path parameter "applicationCode" is the remembered "provider"
    And the header "X-GovStack-Client" is the test data "client of the access right"
    When the request is sent
    Then eventually the response list "member" holds no item whose "serviceCode" is the remembered "service"
    And the request is accepted
    And the response matches the specification

    Examples:
      | case                                 | place         |
      | the second right of the first entry  | [0].rights[1] |
      | the only right of the second entry   | [1].rights[0] |
      | the second right of the second entry | [1].rights[1] |

  @id:right-allow-invalid @operation:setAllowed @negative
  Scenario Outline: A right to allow whose <field> <fault> is refused
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "<field>" <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case           | field             | fault                |
      | memberClass    | [0].memberClass   | is left out          |
      | memberCode     | [0].memberCode    | is left out          |
      | applicationId  | [0].applicationId | is left out          |
      | serviceId      | [0].serviceId     | is left out          |
      | rights         | [0].rights        | is left out          |
      | rights-type    | [0].rights        | is of the wrong type |
      | serviceId-type | [0].serviceId     | is of the wrong type |

  @id:right-deny-invalid @operation:setDenied @negative
  Scenario Outline: A right to deny whose <field> <fault> is refused
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    And the body field "<field>" <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case           | field             | fault                |
      | memberClass    | [0].memberClass   | is left out          |
      | memberCode     | [0].memberCode    | is left out          |
      | applicationId  | [0].applicationId | is left out          |
      | serviceId      | [0].serviceId     | is left out          |
      | rights         | [0].rights        | is left out          |
      | rights-type    | [0].rights        | is of the wrong type |
      | serviceId-type | [0].serviceId     | is of the wrong type |

  @id:right-allow-no-list @operation:setAllowed @negative
  Scenario: Rights to allow that are no list are refused
    Given a valid "setAllowed" request
    And the body field "$" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:right-deny-no-list @operation:setDenied @negative
  Scenario: Rights to deny that are no list are refused
    Given a valid "setDenied" request
    And the body field "$" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:right-deny-refused-changes-nothing @operation:setDenied @operation:getAllowed @negative
  Scenario: A right stays allowed where the request to deny it is refused
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].memberCode" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"

  @id:rights-page-size-type @operation:getAllowed @negative
  Scenario: A page size that is no number is refused
    Given a valid "getAllowed" request
    And the query parameter "pageSize" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:right-list-credentials @operation:getAllowed @negative
  Scenario Outline: Access rights are not listed with <credentials> credentials
    Given a valid "getAllowed" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:right-allow-credentials @operation:setAllowed @negative
  Scenario Outline: No right is allowed with <credentials> credentials
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:right-deny-credentials @operation:setDenied @negative
  Scenario Outline: No right is denied with <credentials> credentials
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:set-allowed-breaks-document @negative @operation:setAllowed
  Scenario Outline: What breaks the document of setAllowed is refused
    Given a valid "setAllowed" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                            | part                                     | fault                |
      | -wrong-type                     | body field "[0]"                         | is of the wrong type |
      | memberClass-wrong-type          | body field "[0].memberClass"             | is of the wrong type |
      | memberCode-wrong-type           | body field "[0].memberCode"              | is of the wrong type |
      | applicationId-wrong-type        | body field "[0].applicationId"           | is of the wrong type |
      | rights.member-left-out          | body field "[0].rights[0].member"        | is left out          |
      | rights.application-left-out     | body field "[0].rights[0].application"   | is left out          |
      | rights-wrong-type               | body field "[0].rights[0]"               | is of the wrong type |
      | rights.memberClass-wrong-type   | body field "[0].rights[0].memberClass"   | is of the wrong type |
      | rights.memberCode-wrong-type    | body field "[0].rights[0].memberCode"    | is of the wrong type |
      | rights.applicationId-wrong-type | body field "[0].rights[0].applicationId" | is of the wrong type |

  @id:set-denied-breaks-document @negative @operation:setDenied
  Scenario Outline: What breaks the document of setDenied is refused
    Given a valid "setDenied" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                            | part                                     | fault                |
      | -wrong-type                     | body field "[0]"                         | is of the wrong type |
      | memberClass-wrong-type          | body field "[0].memberClass"             | is of the wrong type |
      | memberCode-wrong-type           | body field "[0].memberCode"              | is of the wrong type |
      | applicationId-wrong-type        | body field "[0].applicationId"           | is of the wrong type |
      | rights.member-left-out          | body field "[0].rights[0].member"        | is left out          |
      | rights.application-left-out     | body field "[0].rights[0].application"   | is left out          |
      | rights-wrong-type               | body field "[0].rights[0]"               | is of the wrong type |
      | rights.memberClass-wrong-type   | body field "[0].rights[0].memberClass"   | is of the wrong type |
      | rights.memberCode-wrong-type    | body field "[0].rights[0].memberCode"    | is of the wrong type |
      | rights.applicationId-wrong-type | body field "[0].rights[0].applicationId" | is of the wrong type |

  @id:set-allowed-otherwise-right-not-json @negative @operation:setAllowed
  Scenario: A body of setAllowed that cannot be read is refused where all else is right
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid

  @id:set-denied-otherwise-right-not-json @negative @operation:setDenied
  Scenario: A body of setDenied that cannot be read is refused where all else is right
    Given a valid "setAllowed" request
    And the body field "[0]" is the test data "access right"
    And the body field "[0].rights[1]" is the test data "other application"
    And the body field "[0].rights[1].applicationId" is remembered as "other application"
    And the body field "[0].serviceId" is remembered as "service"
    And the body field "[0].rights[0].applicationId" is remembered as "application"
    And the body field "[0].memberClass" is remembered as "member class"
    And the body field "[0].memberCode" is remembered as "member code"
    And the body field "[0].applicationId" is remembered as "provider"
    And the request has succeeded
    Given a valid "getAllowed" request
    And the query parameter "memberClass" is the remembered "member class"
    And the query parameter "memberCode" is the remembered "member code"
    And the query parameter "applicationId" is the remembered "provider"
    And the query parameter "serviceId" is the remembered "service"
    When the request is sent
    Then eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "application"
    And eventually the response list "allowList[0].rights" holds an item whose "applicationId" is the remembered "other application"
    Given a valid "setDenied" request
    And the body field "[0]" is the test data "access right"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid

Feature: States of a certificate

  A certificate is active, suspended or revoked. A suspended one can become active again, a revoked one never does.

  @id:state-suspended @operation:updateCertificateStatus @operation:listCertificates @requirement:bb-esignature-6.7-3 @lifecycle
  Scenario: A certificate that is suspended is listed as suspended
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "SUSPEND"
    When the request is sent
    Then the request is accepted
    And the response field "status.code" is "SUSPENDED"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "SUSPENDED"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds no item whose "certificateId" is the remembered "certificate id"

  @id:state-reactivated @operation:updateCertificateStatus @operation:listCertificates @lifecycle
  Scenario: A suspended certificate can be activated again
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "SUSPEND"
    And the request has succeeded
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "ACTIVATE"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status.code" is "ACTIVATED"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "SUSPENDED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "certificateId" is the remembered "certificate id"

  @id:state-revoked @operation:updateCertificateStatus @operation:listCertificates @requirement:bb-esignature-6.7-1 @requirement:bb-esignature-6.7-2 @requirement:bb-esignature-6.7-3 @lifecycle
  Scenario: A certificate that its user revokes is listed as revoked
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "REVOKE"
    When the request is sent
    Then the request is accepted
    And the response field "status.code" is "REVOKED"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "REVOKED"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds no item whose "certificateId" is the remembered "certificate id"

  @id:state-suspended-revoked @operation:updateCertificateStatus @operation:listCertificates @lifecycle
  Scenario: A suspended certificate can be revoked
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "SUSPEND"
    And the request has succeeded
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "REVOKE"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status.code" is "REVOKED"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "REVOKED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "SUSPENDED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "certificateId" is the remembered "certificate id"

  @id:state-stays-revoked @operation:updateCertificateStatus @operation:listCertificates @requirement:bb-esignature-6.7-1 @lifecycle
  Scenario Outline: A revoked certificate stays revoked
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "REVOKE"
    And the request has succeeded
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "<change>"
    When the request is sent
    Then the response is no server error
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "REVOKED"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "<filter>"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds no item whose "certificateId" is the remembered "certificate id"

    Examples:
      | case     | change   | filter    |
      | activate | ACTIVATE | ACTIVATED |
      | suspend  | SUSPEND  | SUSPENDED |

  @id:state-other-untouched @operation:updateCertificateStatus @operation:listCertificates @lifecycle
  Scenario Outline: A change of one certificate leaves another as it is
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "other certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "<change>"
    And the request has succeeded
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "certificateId" is the remembered "certificate id"
    And the response list "$" holds an item whose "certificateId" is the remembered "other certificate id"

    Examples:
      | case    | change  |
      | suspend | SUSPEND |
      | revoke  | REVOKE  |

  @id:state-wrong-type @operation:updateCertificateStatus @negative
  Scenario Outline: A change of state with a value of the wrong type is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field            |
      | time    | requestTimestamp |
      | status  | status           |
      | code    | status.code      |
      | message | status.message   |

  @id:state-code @operation:updateCertificateStatus @operation:listCertificates @negative
  Scenario: A change to a state that is not listed is refused and changes nothing
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"

  @id:state-time-format @operation:updateCertificateStatus @negative
  Scenario: A change of state with a time that is none is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "requestTimestamp" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:state-no-body @operation:updateCertificateStatus @negative
  Scenario: A change of state without a body is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:state-not-json @operation:updateCertificateStatus @negative
  Scenario: A change of state whose body is not JSON is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:state-unknown-certificate @operation:updateCertificateStatus @negative
  Scenario: The state of an unknown certificate cannot be changed
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:state-no-token @operation:updateCertificateStatus @operation:listCertificates @negative
  Scenario: A change of state without a token of the user is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the header "X-GovStack-AuthenticationToken" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"

  @id:state-unknown-token @operation:updateCertificateStatus @operation:listCertificates @negative
  Scenario: A change of state with a token that nobody issued is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the header "X-GovStack-AuthenticationToken" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"

  @id:state-other-person @operation:updateCertificateStatus @operation:listCertificates @negative
  Scenario: One person cannot revoke another's certificate
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "REVOKE"
    And the header "X-GovStack-AuthenticationToken" is the test data "authentication token of another person"
    When the request is sent
    Then the response is no server error
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"

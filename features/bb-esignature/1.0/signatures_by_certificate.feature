Feature: Signatures by certificate

  A service asks for a signature of the device that a certificate belongs to, and is given it at once.

  @id:sign-certificate @operation:signWithCertificate @lifecycle
  Scenario: A signature is made with the certificate that was asked for
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "earlier certificate id"
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is not the remembered "earlier certificate id"
    And the response field "certificateId" is remembered as "certificate id"
    And the response field "certificate" is remembered as "certificate"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signature" is present
    And the response field "certificate" is the remembered "certificate"

  @id:sign-certificate-timestamp @operation:signWithCertificate @positive
  Scenario: A signature comes with its timestamp
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signatureTimestamp" is present

  @id:sign-certificate-other-hash @operation:signWithCertificate @lifecycle
  Scenario: Another hash gets another signature
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the request has succeeded
    And the response field "signature" is remembered as "signature"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signature" is not the remembered "signature"

  @id:sign-certificate-wrong-type @operation:signWithCertificate @negative
  Scenario Outline: A request for a signature by certificate with a value of the wrong type is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field             |
      | format    | format            |
      | hash      | hash              |
      | hash-type | hashType          |
      | text      | dataToBeDisplayed |
      | time      | requestTimestamp  |

  @id:sign-certificate-enumeration @operation:signWithCertificate @negative
  Scenario Outline: A request for a signature by certificate with a value that is not listed is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "<field>" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field    |
      | format    | format   |
      | hash-type | hashType |

  @id:sign-certificate-time-format @operation:signWithCertificate @negative
  Scenario: A request for a signature by certificate with a time that is none is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "requestTimestamp" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:sign-certificate-no-body @operation:signWithCertificate @negative
  Scenario: A request for a signature by certificate without a body is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:sign-certificate-not-json @operation:signWithCertificate @negative
  Scenario: A request for a signature by certificate whose body is not JSON is refused
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:sign-certificate-unknown @operation:signWithCertificate @negative
  Scenario: Nothing is signed with an unknown certificate
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:sign-certificate-expired @operation:signWithCertificate @negative
  Scenario: An expired certificate does not sign
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the test data "expired certificate id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:sign-certificate-revoked @operation:signWithCertificate @lifecycle
  Scenario: A revoked certificate signs no more
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the request has succeeded
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "REVOKE"
    And the request has succeeded
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:sign-certificate-suspended @operation:signWithCertificate @lifecycle
  Scenario: A suspended certificate signs again only after it was activated
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "SUSPEND"
    And the request has succeeded
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "ACTIVATE"
    And the request has succeeded
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signature" is present

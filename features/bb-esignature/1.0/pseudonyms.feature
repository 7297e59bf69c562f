Feature: Pseudonyms

  A service that knows a pseudonym gets a token for it, and finds the certificate with this token, without learning who the person is.

  @id:pseudonym-token @operation:getPseudonymToken @positive
  Scenario: There is a token for the pseudonym of a certificate
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "jwt" is present

  @id:pseudonym-token-unknown @operation:getPseudonymToken @negative
  Scenario: There is no token for an unknown pseudonym
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:pseudonym-certificate @operation:getCertificateByPseudonym @lifecycle
  Scenario: A certificate is found by its pseudonym as it was issued
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "earlier certificate id"
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is not the remembered "earlier certificate id"
    And the response field "certificateId" is remembered as "certificate id"
    And the response field "pseudonym" is remembered as "pseudonym"
    And the response field "certificate" is remembered as "certificate"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "certificateId" is the remembered "certificate id"
    And the response field "certificate" is the remembered "certificate"
    And the response field "status.code" is "ACTIVE"

  @id:pseudonym-own-certificate @operation:getCertificateByPseudonym @lifecycle
  Scenario: Each pseudonym leads to its own certificate
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "other certificate id"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "certificateId" is the remembered "certificate id"
    And the response field "certificateId" is not the remembered "other certificate id"

  @id:pseudonym-suspended @operation:getCertificateByPseudonym @lifecycle
  Scenario: A certificate that is found by its pseudonym shows that it is suspended
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "SUSPEND"
    And the request has succeeded
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "certificateId" is the remembered "certificate id"
    And the response field "status.code" is "SUSPENDED"

  @id:pseudonym-reactivated @operation:getCertificateByPseudonym @lifecycle
  Scenario: A certificate that is found by its pseudonym shows that it is suspended, and then that it is active again
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "SUSPEND"
    And the request has succeeded
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "status.code" is "SUSPENDED"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "ACTIVATE"
    And the request has succeeded
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "certificateId" is the remembered "certificate id"
    And the response field "status.code" is "ACTIVE"

  @id:pseudonym-certificate-no-token @operation:getCertificateByPseudonym @negative
  Scenario: A certificate is not shown without a token of its pseudonym
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the response field "certificateId" is the remembered "certificate id"
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is left out
    When the request is sent
    Then the response field "certificateId" is absent
    And the response field "certificate" is absent
    And the response reveals no internals

  @id:pseudonym-certificate-unknown-token @operation:getCertificateByPseudonym @negative
  Scenario: A certificate is not shown to a token that nobody issued
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    When the request is sent
    Then the response field "certificateId" is the remembered "certificate id"
    Given a valid "getCertificateByPseudonym" request
    And the header "X-Pseodonym-Token" is unknown
    When the request is sent
    Then the response field "certificateId" is absent
    And the response field "certificate" is absent
    And the response reveals no internals

Feature: Audit log

  Users and auditors review which signatures were made.

  @id:audit-one-time @operation:getAuditLog @requirement:bb-esignature-6.6-1 @lifecycle
  Scenario: Two one-time signatures are in the log, each as it was made
    Given a valid "createOneTimeSignature" request with every field
    And the request has succeeded
    And the response field "signature" is remembered as "earlier signature"
    Given a valid "createOneTimeSignature" request with every field
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signature" is not the remembered "earlier signature"
    And the response field "signature" is remembered as "one-time signature"
    Given a valid "getAuditLog" request
    When the request is sent
    Then eventually the response list "$" holds an item whose "signature" is the remembered "one-time signature"
    And eventually the response list "$" holds an item whose "signature" is the remembered "earlier signature"
    And the response matches the specification

  @id:audit-device @operation:getAuditLog @lifecycle
  Scenario: Two signatures by certificate are in the log, each as it was made
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the request has succeeded
    And the response field "signature" is remembered as "earlier signature"
    Given a valid "signWithCertificate" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signature" is not the remembered "earlier signature"
    And the response field "signature" is remembered as "device signature"
    Given a valid "getAuditLog" request
    When the request is sent
    Then eventually the response list "$" holds an item whose "signature" is the remembered "device signature"
    And eventually the response list "$" holds an item whose "signature" is the remembered "earlier signature"

  @id:audit-pseudonym @operation:getAuditLog @operation:getSignatureResponse @requirement:bb-esignature-6.6-1 @lifecycle
  Scenario: Two signatures by pseudonym are in the log, each as it was made
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the request has succeeded
    And the response field "signatureId" is remembered as "earlier signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "earlier signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is remembered as "earlier signature"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signatureId" is not the remembered "earlier signature id"
    And the response field "signatureId" is remembered as "signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is not the remembered "earlier signature"
    And the response field "signature" is remembered as "signature"
    Given a valid "getAuditLog" request
    When the request is sent
    Then eventually the response list "$" holds an item whose "signature" is the remembered "signature"
    And eventually the response list "$" holds an item whose "signature" is the remembered "earlier signature"

  @id:audit-both @operation:getAuditLog @operation:createOneTimeSignature @operation:signWithPseudonym @requirement:bb-esignature-6.5-2 @requirement:bb-esignature-6.6-1 @lifecycle
  Scenario: A user signs once on a device and once with a one-time key, and both are in the log
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "pseudonym" is remembered as "pseudonym"
    Given a valid "getPseudonymToken" request
    And the path parameter "pseudonym" is the remembered "pseudonym"
    And the request has succeeded
    And the response field "jwt" is remembered as "pseudonym token"
    Given a valid "signWithPseudonym" request with every field
    And the header "X-Pseodonym-Token" is the remembered "pseudonym token"
    And the request has succeeded
    And the response field "signatureId" is remembered as "signature id"
    Given a valid "getSignatureResponse" request
    And the path parameter "signatureId" is the remembered "signature id"
    When the request is sent
    Then eventually the response field "signature" is present
    And the request is accepted
    And the response field "signature" is remembered as "device signature"
    Given a valid "createOneTimeSignature" request with every field
    And the request has succeeded
    And the response field "signature" is not the remembered "device signature"
    And the response field "signature" is remembered as "one-time signature"
    Given a valid "getAuditLog" request
    When the request is sent
    Then eventually the response list "$" holds an item whose "signature" is the remembered "device signature"
    And eventually the response list "$" holds an item whose "signature" is the remembered "one-time signature"

  @id:audit-auditor @operation:getAuditLog @requirement:bb-esignature-6.6-3 @lifecycle
  Scenario: An auditor finds the signature of a user with its certificate
    Given a valid "createOneTimeSignature" request with every field
    And the request has succeeded
    And the response field "signature" is remembered as "earlier signature"
    Given a valid "createOneTimeSignature" request with every field
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signature" is not the remembered "earlier signature"
    And the response field "signature" is remembered as "signature"
    And the response field "certificate" is remembered as "certificate"
    Given a valid "getAuditLog" request
    And the header "X-GovStack-AuthenticationToken" is the test data "authentication token of an auditor"
    And the query parameter "start" is 2 days ago
    When the request is sent
    Then eventually the response list "$" holds an item whose "signature" is the remembered "signature"
    And the response list "$" holds an item whose "certificate" is the remembered "certificate"

  @id:audit-period-within @operation:getAuditLog @lifecycle
  Scenario: A signature is in the log of the time since it was made
    Given a valid "createOneTimeSignature" request with every field
    And the request has succeeded
    And the response field "signature" is remembered as "earlier signature"
    Given a valid "createOneTimeSignature" request with every field
    And the body field "hash" is "KgqvrKOPwcuiNBAXDptyUxS7NsToAHTwE16+t8auFBg="
    And the request has succeeded
    And the response field "signature" is not the remembered "earlier signature"
    And the response field "signature" is remembered as "one-time signature"
    Given a valid "getAuditLog" request
    And the query parameter "start" is 2 days ago
    When the request is sent
    Then eventually the response list "$" holds an item whose "signature" is the remembered "one-time signature"

  @id:audit-period-outside @operation:getAuditLog @lifecycle
  Scenario: A signature is not in the log of an earlier period
    Given a valid "createOneTimeSignature" request with every field
    And the request has succeeded
    And the response field "signature" is remembered as "one-time signature"
    Given a valid "getAuditLog" request
    When the request is sent
    Then eventually the response list "$" holds an item whose "signature" is the remembered "one-time signature"
    Given a valid "getAuditLog" request
    And the query parameter "start" is 30 days ago
    And the query parameter "end" is 2 days ago
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "signature" is the remembered "one-time signature"

  @id:audit-no-token @operation:getAuditLog @negative
  Scenario: The log is not shown to one for whom nobody vouches
    Given a valid "getAuditLog" request
    And the header "X-GovStack-AuthenticationToken" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:audit-unknown-token @operation:getAuditLog @negative
  Scenario: The log is not shown to one with a token that nobody issued
    Given a valid "getAuditLog" request
    And the header "X-GovStack-AuthenticationToken" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

Feature: Certificates

  A user has a certificate made for a key on a device, and lists the certificates.

  @id:certificate-every-field @operation:createCertificate @requirement:bb-esignature-6.5-1 @positive
  Scenario: A certificate is created from a request with every field
    Given a valid "createCertificate" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "certificateId" is present
    And the response field "certificate" is present

  @id:certificate-chosen-pseudonym @operation:createCertificate @positive
  Scenario: A pseudonym that the user chooses belongs to the certificate
    Given a valid "createCertificate" request with every field
    And the body field "pseodonym" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "pseudonym" is the body field "pseodonym"

  @id:certificate-made-pseudonym @operation:createCertificate @positive
  Scenario: A user who chooses no pseudonym is given one that no other certificate has
    Given a valid "createCertificate" request with every field
    And the body field "pseodonym" is left out
    And the request has succeeded
    And the response field "pseudonym" is remembered as "first pseudonym"
    Given a valid "createCertificate" request with every field
    And the body field "pseodonym" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "pseudonym" is not the remembered "first pseudonym"

  @id:certificate-own-id @operation:createCertificate @positive
  Scenario: Each certificate has an identifier of its own
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "createCertificate" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "certificateId" is not the remembered "certificate id"

  @id:certificate-wrong-type @operation:createCertificate @negative
  Scenario Outline: A certificate request with a value of the wrong type is refused
    Given a valid "createCertificate" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case        | field            |
      | csr         | CSR              |
      | device-type | SCDType          |
      | device      | SCDRemoteId      |
      | key         | SCDKeyId         |
      | pseudonym   | pseodonym        |
      | time        | requestTimestamp |

  @id:certificate-device-type @operation:createCertificate @negative
  Scenario: A certificate for a device of a kind that is not listed is refused
    Given a valid "createCertificate" request with every field
    And the body field "SCDType" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:certificate-time-format @operation:createCertificate @negative
  Scenario: A certificate request with a time that is none is refused
    Given a valid "createCertificate" request with every field
    And the body field "requestTimestamp" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:certificate-no-body @operation:createCertificate @negative
  Scenario: A certificate request without a body is refused
    Given a valid "createCertificate" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:certificate-not-json @operation:createCertificate @negative
  Scenario: A certificate request whose body is not JSON is refused
    Given a valid "createCertificate" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:certificate-no-token @operation:createCertificate @negative
  Scenario: A certificate request without a token of the user is refused
    Given a valid "createCertificate" request with every field
    And the header "X-GovStack-AuthenticationToken" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:certificate-unknown-token @operation:createCertificate @negative
  Scenario: A certificate request with a token that nobody issued is refused
    Given a valid "createCertificate" request with every field
    And the header "X-GovStack-AuthenticationToken" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:list-required @operation:listCertificates @positive
  Scenario: A user who asks without a filter sees a new certificate
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "listCertificates" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"

  @id:list-created @operation:listCertificates @operation:createCertificate @requirement:bb-esignature-6.7-1 @requirement:bb-esignature-6.7-4 @lifecycle
  Scenario: A certificate that was created is listed as it was issued
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "earlier certificate id"
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is not the remembered "earlier certificate id"
    And the response field "certificateId" is remembered as "certificate id"
    And the response field "certificate" is remembered as "certificate"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ALL"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    And the response list "$" holds an item whose "certificate" is the remembered "certificate"

  @id:list-several @operation:listCertificates @operation:createCertificate @lifecycle
  Scenario: Two certificates of a user are listed apart
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is not the remembered "certificate id"
    And the response field "certificateId" is remembered as "other certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ALL"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    And the response list "$" holds an item whose "certificateId" is the remembered "other certificate id"
    And no two items of the response list "$" have the same "certificateId"

  @id:list-active @operation:listCertificates @requirement:bb-esignature-6.7-3 @requirement:bb-esignature-6.7-4 @positive
  Scenario: A new certificate is listed among the active ones, all of which are active
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ACTIVATED"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    And every item of the response list "$" has the "status.code" "ACTIVE"

  @id:list-active-elsewhere @operation:listCertificates @positive
  Scenario Outline: An active certificate is not listed in another state
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "<filter>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "certificateId" is the remembered "certificate id"

    Examples:
      | case      | filter    |
      | expired   | EXPIRED   |
      | revoked   | REVOKED   |
      | suspended | SUSPENDED |

  @id:list-state @operation:listCertificates @requirement:bb-esignature-6.7-3 @requirement:bb-esignature-6.7-4 @lifecycle
  Scenario Outline: A filter leaves the certificates of one state
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "updateCertificateStatus" request with every field
    And the path parameter "certificateId" is the remembered "certificate id"
    And the body field "status.code" is "<change>"
    And the request has succeeded
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "<state>"
    When the request is sent
    Then the request is accepted
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    And every item of the response list "$" has the "status.code" "<state>"

    Examples:
      | case      | change  | state     |
      | suspended | SUSPEND | SUSPENDED |
      | revoked   | REVOKE  | REVOKED   |

  @id:list-other-person @operation:listCertificates @lifecycle
  Scenario: The certificates of one person are not among another's
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ALL"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    Given a valid "listCertificates" request
    And the header "X-GovStack-AuthenticationToken" is the test data "authentication token of another person"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "certificateId" is the remembered "certificate id"

  @id:list-filter @operation:listCertificates @negative
  Scenario: A list of certificates in a state that is not listed is refused
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:list-no-token @operation:listCertificates @negative
  Scenario: The certificates of a user are not shown without the user's token
    Given a valid "createCertificate" request with every field
    And the request has succeeded
    And the response field "certificateId" is remembered as "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ALL"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds an item whose "certificateId" is the remembered "certificate id"
    Given a valid "listCertificates" request with every field
    And the query parameter "filter" is "ALL"
    And the header "X-GovStack-AuthenticationToken" is left out
    When the request is sent
    Then the response field "[0].certificateId" is absent
    And the response reveals no internals

  @id:create-certificate-breaks-document @negative @operation:createCertificate
  Scenario Outline: What breaks the document of createCertificate is refused
    Given a valid "createCertificate" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

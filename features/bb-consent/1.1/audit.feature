Feature: Audits

  An auditor sees the data agreements and what individuals decided about them, and can tell that both belong together.
  Every agreement and record here is created by the scenario itself.

  @id:audit-record-read @operation:auditConsentRecordRead @operation:serviceIndividualConsentRecordCreate @positive
  Scenario: An auditor reads a consent record as it was stored
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "auditConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the response field "consentRecord.state" is "unsigned"
    And the response arrives within 15 seconds

  @id:audit-verify @operation:auditConsentRecordRead @operation:auditDataAgreementRead @requirement:bb-consent-6.3-2 @requirement:bb-consent-6.3-3 @lifecycle
  Scenario: An auditor reads a data agreement and verifies that a consent record is about its revision
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "auditDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response field "dataAgreement.id" is the remembered "agreement"
    And the response field "dataAgreement.purpose" is the remembered "purpose"
    Given a valid "auditConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"

  @id:audit-opted-out @operation:auditConsentRecordRead @operation:serviceIndividualConsentRecordUpdate @requirement:bb-consent-6.3-2 @requirement:bb-consent-6.3-3 @lifecycle
  Scenario: An auditor sees the decision of an individual as it was taken last
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
    Given a valid "auditConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.optIn" is true
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    And the request has succeeded
    Given a valid "auditConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is false

  @id:audit-signed @operation:auditConsentRecordRead @operation:serviceIndividualSignatureUpdate @requirement:bb-consent-6.3-2 @requirement:bb-consent-6.3-3 @lifecycle
  Scenario: An auditor sees that a consent record was signed
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "auditConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.state" is "unsigned"
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    And the request has succeeded
    And the response field "signature" is remembered as "signature object"
    Given a valid "serviceIndividualSignatureUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature" is the remembered "signature object"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the request has succeeded
    Given a valid "auditConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.state" is not "unsigned"

  @id:audit-record-read-unknown @operation:auditConsentRecordRead @negative
  Scenario: An auditor does not find a consent record that nobody created
    Given a valid "auditConsentRecordRead" request
    And the path parameter "consentRecordId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:audit-record-list @operation:auditConsentRecordList @operation:serviceIndividualConsentRecordCreate @positive
  Scenario: An auditor lists consent records, each of them once
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "other individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "other individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    And the request has succeeded
    Given a valid "auditConsentRecordList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "consentRecords" have the same "id"
    And the response arrives within 15 seconds

  @id:audit-record-list-whole @operation:auditConsentRecordList @operation:serviceIndividualConsentRecordCreate @positive
  Scenario: An auditor finds every consent record in the list, on whichever page
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "other individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "first record"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "other individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "second record"
    Given a valid "auditConsentRecordList" request
    And the query parameter "limit" is 100
    Then the response list "consentRecords", read on by the query parameter "offset", holds an item whose "id" is the remembered "first record"
    And the response list "consentRecords", read on by the query parameter "offset", holds an item whose "id" is the remembered "second record"

  @id:audit-record-list-limit @operation:auditConsentRecordList @positive
  Scenario: A list of consent records for an auditor holds as many as are asked for
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "auditConsentRecordList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "consentRecords" has 2 items
    And no two items of the response list "consentRecords" have the same "id"
    And the response matches the specification

  @id:audit-record-list-wrong-type @operation:auditConsentRecordList @negative
  Scenario Outline: A list of consent records for an auditor by a page that is no number is refused
    Given a valid "auditConsentRecordList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:audit-agreement-read @operation:auditDataAgreementRead @operation:configDataAgreementCreate @positive
  Scenario: An auditor reads a data agreement as the organisation made it
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.dpia" is "https://health.example.org/dpia/mother-and-child-care/2027"
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the body field "dataAgreement.dpia" is remembered as "dpia"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "auditDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.id" is the remembered "agreement"
    And the response field "dataAgreement.purpose" is the remembered "purpose"
    And the response field "dataAgreement.dpia" is the remembered "dpia"
    And the response arrives within 15 seconds

  @id:audit-agreement-read-changed @operation:auditDataAgreementRead @operation:configDataAgreementUpdate @lifecycle
  Scenario: An auditor reads a data agreement as it was changed last
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the request has succeeded
    Given a valid "auditDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.purpose" is the remembered "purpose"

  @id:audit-agreement-read-unknown @operation:auditDataAgreementRead @negative
  Scenario: An auditor does not find a data agreement that nobody created
    Given a valid "auditDataAgreementRead" request
    And the path parameter "dataAgreementId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:audit-agreement-list @operation:auditDataAgreementList @operation:configDataAgreementCreate @positive
  Scenario: An auditor lists data agreements, each of them once
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is false
    And the request has succeeded
    Given a valid "auditDataAgreementList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "dataAgreements" have the same "id"
    And the response arrives within 15 seconds

  @id:audit-agreement-list-whole @operation:auditDataAgreementList @operation:configDataAgreementCreate @positive
  Scenario: An auditor finds every data agreement in the list, on whichever page
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "first agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "second agreement"
    Given a valid "auditDataAgreementList" request
    And the query parameter "limit" is 100
    Then the response list "dataAgreements", read on by the query parameter "offset", holds an item whose "id" is the remembered "first agreement"
    And the response list "dataAgreements", read on by the query parameter "offset", holds an item whose "id" is the remembered "second agreement"

  @id:audit-agreement-list-limit @operation:auditDataAgreementList @positive
  Scenario: A list of data agreements for an auditor holds as many as are asked for
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "auditDataAgreementList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "dataAgreements" has 2 items
    And no two items of the response list "dataAgreements" have the same "id"
    And the response matches the specification

  @id:audit-agreement-list-wrong-type @operation:auditDataAgreementList @negative
  Scenario Outline: A list of data agreements for an auditor by a page that is no number is refused
    Given a valid "auditDataAgreementList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

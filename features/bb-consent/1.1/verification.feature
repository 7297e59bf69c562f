Feature: Verification of consent

  Whoever uses personal data sees whether the individual agreed. Every record here is created by the scenario itself.

  @id:verification-read @operation:serviceVerificationConsentRecordRead @operation:serviceIndividualConsentRecordCreate @positive
  Scenario: A consent record is read as it was stored
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
    And the response field "revision.id" is remembered as "revision"
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the response field "revision.id" is the remembered "revision"
    And the response arrives within 15 seconds

  @id:verification-opted-in @operation:serviceVerificationConsentRecordRead @operation:serviceIndividualConsentRecordUpdate @requirement:bb-consent-6.2-2 @lifecycle
  Scenario: Consent that was given is verified
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "other individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "other individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "other record"
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
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.id" is not the remembered "other record"
    And the response field "consentRecord.optIn" is true

  @id:verification-withdrawn @operation:serviceVerificationConsentRecordRead @operation:serviceIndividualConsentRecordUpdate @requirement:bb-consent-6.2-3 @lifecycle
  Scenario: Consent that was withdrawn is no longer verified
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
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the response field "consentRecord.optIn" is true
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    And the request has succeeded
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is false

  @id:verification-given-again @operation:serviceVerificationConsentRecordRead @operation:serviceIndividualConsentRecordUpdate @lifecycle
  Scenario: Consent that was withdrawn and given again is verified
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
    And the body field "consentRecord.optIn" is false
    And the request has succeeded
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.optIn" is false
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is true

  @id:verification-signed @operation:serviceVerificationConsentRecordRead @operation:serviceIndividualSignatureUpdate @lifecycle
  Scenario: A signature shows in verification
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
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
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
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.state" is not "unsigned"

  @id:verification-agreement-hash @operation:serviceVerificationConsentRecordRead @operation:configDataAgreementUpdate @lifecycle
  Scenario: A consent record keeps the hash of the revision that was consented to
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
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
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.purpose" is new
    And the request has succeeded
    And the response field "revision.serializedHash" is remembered as "new hash"
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"
    And the response field "consentRecord.dataAgreementRevisionHash" is not the remembered "new hash"

  @id:verification-read-unknown @operation:serviceVerificationConsentRecordRead @negative
  Scenario: A consent record that nobody created is not verified
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:verification-list @operation:serviceVerificationConsentRecordList @positive
  Scenario: Consent records are listed, each of them once
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
    Given a valid "serviceVerificationConsentRecordList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "consentRecords" have the same "id"
    And the response arrives within 15 seconds

  @id:verification-list-whole @operation:serviceVerificationConsentRecordList @positive
  Scenario: Every consent record is found in the list for verification, on whichever page
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
    Given a valid "serviceVerificationConsentRecordList" request
    And the query parameter "limit" is 100
    Then the response list "consentRecords", read on by the query parameter "offset", holds an item whose "id" is the remembered "first record"
    And the response list "consentRecords", read on by the query parameter "offset", holds an item whose "id" is the remembered "second record"

  @id:verification-list-limit @operation:serviceVerificationConsentRecordList @positive
  Scenario: A list of consent records holds as many as are asked for
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
    Given a valid "serviceVerificationConsentRecordList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "consentRecords" has 2 items
    And no two items of the response list "consentRecords" have the same "id"
    And the response matches the specification

  @id:verification-list-wrong-type @operation:serviceVerificationConsentRecordList @negative
  Scenario Outline: A list of consent records by a page that is no number is refused
    Given a valid "serviceVerificationConsentRecordList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:verification-agreements @operation:serviceVerificationDataAgreementList @operation:configDataAgreementCreate @positive
  Scenario: Data agreements are listed for verification, each of them once
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "serviceVerificationDataAgreementList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "dataAgreements" have the same "id"
    And the response arrives within 15 seconds

  @id:verification-agreements-whole @operation:serviceVerificationDataAgreementList @operation:configDataAgreementCreate @positive
  Scenario: Every data agreement is found in the list for verification, on whichever page
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "first agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "second agreement"
    Given a valid "serviceVerificationDataAgreementList" request
    And the query parameter "limit" is 100
    Then the response list "dataAgreements", read on by the query parameter "offset", holds an item whose "id" is the remembered "first agreement"
    And the response list "dataAgreements", read on by the query parameter "offset", holds an item whose "id" is the remembered "second agreement"

  @id:verification-agreements-limit @operation:serviceVerificationDataAgreementList @positive
  Scenario: A list of data agreements for verification holds as many as are asked for
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "serviceVerificationDataAgreementList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "dataAgreements" has 2 items
    And no two items of the response list "dataAgreements" have the same "id"
    And the response matches the specification

  @id:verification-agreements-wrong-type @operation:serviceVerificationDataAgreementList @negative
  Scenario Outline: A list of data agreements for verification by a page that is no number is refused
    Given a valid "serviceVerificationDataAgreementList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

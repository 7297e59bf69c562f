Feature: The right to be forgotten

  An individual has their consent records deleted. What must be kept is kept, and the records of others are untouched.
  Every record here is created by the scenario itself.

  The specification has the identifier of the individual in a header, and gives the header no name. Here it is
  X-ConsentBB-IndividualId: where a candidate does not answer to this name, nothing of this can be tried.

  Background:
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded

  @id:delete-all @operation:serviceIndividualConsentRecordDeleteAll @operation:serviceIndividualConsentRecordList @lifecycle
  Scenario: All consent records of an individual for forgettable data agreements are deleted
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "first agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "second agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "first agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "second agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordDeleteAll" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" is empty
    And the response arrives within 15 seconds

  @id:delete-all-verification @operation:serviceIndividualConsentRecordDeleteAll @operation:serviceVerificationConsentRecordRead @operation:serviceVerificationConsentRecordList @lifecycle
  Scenario: A consent record that was deleted is no longer verified
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "serviceIndividualConsentRecordDeleteAll" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "serviceVerificationConsentRecordList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" holds no item whose "id" is the remembered "record"

  @id:delete-all-withdrawn @operation:serviceIndividualConsentRecordDeleteAll @operation:serviceIndividualConsentRecordUpdate @lifecycle
  Scenario: A consent that was withdrawn is deleted too
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
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
    Given a valid "serviceIndividualConsentRecordDeleteAll" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" is empty

  @id:delete-all-other-individual @operation:serviceIndividualConsentRecordDeleteAll @operation:serviceIndividualConsentRecordList @lifecycle
  Scenario: The consent records of another individual stay
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "other individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "other individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "other record"
    Given a valid "serviceIndividualConsentRecordDeleteAll" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" holds an item whose "id" is the remembered "other record"
    And the response list "consentRecords" holds no item whose "id" is the remembered "record"

  @id:delete-all-kept @operation:serviceIndividualConsentRecordDeleteAll @operation:serviceIndividualConsentRecordList @lifecycle
  Scenario: A signed consent record for a data agreement that is not forgettable is kept
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "forgettable agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "forgettable agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "forgettable record"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
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
    Given a valid "serviceIndividualConsentRecordDeleteAll" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" holds an item whose "id" is the remembered "record"
    And the response list "consentRecords" holds no item whose "id" is the remembered "forgettable record"

  @id:delete-all-agreement-stays @operation:serviceIndividualConsentRecordDeleteAll @operation:serviceDataAgreementRead @operation:serviceIndividualRead @lifecycle
  Scenario: The deletion of consent records leaves data agreement and individual where they were
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordDeleteAll" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.id" is the remembered "agreement"
    And the response field "dataAgreement.purpose" is the remembered "purpose"
    Given a valid "serviceIndividualRead" request
    And the path parameter "individualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "individual.id" is the remembered "individual"

  @id:delete-all-consent-anew @operation:serviceIndividualConsentRecordDeleteAll @operation:serviceIndividualConsentRecordCreate @operation:serviceIndividualConsentRecordList @lifecycle
  Scenario: An individual whose consent records were deleted can consent anew
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordDeleteAll" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" is empty
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"
    And the response field "consentRecord.id" is remembered as "new record"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" has one item
    And the response list "consentRecords" holds an item whose "id" is the remembered "new record"

  @id:delete-all-nobody @operation:serviceIndividualConsentRecordDeleteAll @operation:serviceIndividualConsentRecordList @negative
  Scenario: A request to forget nobody in particular is refused and deletes nothing
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "serviceIndividualConsentRecordDeleteAll" request
    And the header "X-ConsentBB-IndividualId" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" holds an item whose "id" is the remembered "record"

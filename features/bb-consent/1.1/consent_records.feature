Feature: Consent records

  Individuals see what they decided, and change their mind. Every agreement and individual here is created by the scenario itself.

  The specification has the identifier of the individual in a header, and gives the header no name. Here it is
  X-ConsentBB-IndividualId: where a candidate does not answer to this name, nothing of this can be tried.

  Background:
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded

  @id:consent-read-created @operation:serviceIndividualConsentRecordRead @operation:serviceIndividualConsentRecordCreate @requirement:bb-consent-6.2-2 @positive
  Scenario: An individual reads what they decided about a data agreement
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the response arrives within 15 seconds

  @id:consent-read-agreement @operation:serviceIndividualConsentRecordCreate @operation:serviceDataAgreementRead @requirement:bb-consent-6.2-1 @lifecycle
  Scenario: An individual reads the data agreement that they consented to
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response field "dataAgreement.purpose" is the remembered "purpose"
    And the response field "revision.serializedHash" is the remembered "hash"

  @id:consent-read-unknown @operation:serviceIndividualConsentRecordRead @negative
  Scenario: There is no consent record for a data agreement that nobody created
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is unknown
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:consent-list @operation:serviceIndividualConsentRecordList @operation:serviceIndividualConsentRecordCreate @positive
  Scenario: An individual sees all that they decided, and nothing that others decided
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "first agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "second agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "other individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "first agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "first record"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "second agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "second record"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "first agreement"
    And the query parameter "individualId" is the remembered "other individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "other record"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" has 2 items
    And the response list "consentRecords" holds an item whose "id" is the remembered "first record"
    And the response list "consentRecords" holds an item whose "id" is the remembered "second record"
    And the response list "consentRecords" holds no item whose "id" is the remembered "other record"
    And the response arrives within 15 seconds

  @id:consent-list-empty @operation:serviceIndividualConsentRecordList @positive
  Scenario: An individual who decided nothing has no consent records
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" is empty

  @id:consent-list-limit @operation:serviceIndividualConsentRecordList @positive
  Scenario: A list of decisions holds as many as are asked for
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "first agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
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
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the query parameter "limit" is 1
    When the request is sent
    Then the request is accepted
    And the response list "consentRecords" has one item

  @id:consent-list-offset @operation:serviceIndividualConsentRecordList @positive
  Scenario: A list of decisions begins after those that are passed over
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "first agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
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
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecords[1].id" is remembered as "second of the list"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the query parameter "offset" is 1
    And the query parameter "limit" is 10
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" has one item
    And the response field "consentRecords[0].id" is the remembered "second of the list"

  @id:consent-list-wrong-type @operation:serviceIndividualConsentRecordList @negative
  Scenario Outline: A list of decisions by a page that is no number is refused
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:consent-of-agreement @operation:serviceIndividualDataAgreementConsentRecordList @operation:serviceIndividualConsentRecordCreate @positive
  Scenario: The decisions of an individual about one data agreement are listed, and none about another
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "other agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "other agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "other record"
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" holds an item whose "id" is the remembered "record"
    And the response list "consentRecords" holds no item whose "id" is the remembered "other record"
    And the response arrives within 15 seconds

  @id:consent-of-agreement-revisions @operation:serviceIndividualDataAgreementConsentRecordList @operation:serviceIndividualConsentRecordRead @operation:configDataAgreementUpdate @lifecycle
  Scenario: An individual who consents to a changed data agreement anew has two records for it, of which the newer one is current
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "first record"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.purpose" is new
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "second record"
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "second record"
    And the response field "consentRecord.id" is not the remembered "first record"
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response list "consentRecords" holds an item whose "id" is the remembered "first record"
    And the response list "consentRecords" holds an item whose "id" is the remembered "second record"

  @id:consent-of-agreement-empty @operation:serviceIndividualDataAgreementConsentRecordList @positive
  Scenario: A data agreement to which an individual did not consent has no decisions of theirs
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" is empty

  @id:consent-of-agreement-paged @operation:serviceIndividualDataAgreementConsentRecordList @positive
  Scenario: The decisions about a data agreement are listed by the page
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the query parameter "offset" is 0
    And the query parameter "limit" is 1
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "consentRecords" has one item
    And the response field "consentRecords[0].id" is the remembered "record"

  @id:consent-of-agreement-wrong-type @operation:serviceIndividualDataAgreementConsentRecordList @negative
  Scenario Outline: Decisions about a data agreement by a page that is no number are refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:consent-opt-in @operation:serviceIndividualConsentRecordCreate @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @operation:serviceIndividualConsentRecordList @requirement:bb-consent-6.2-2 @lifecycle
  Scenario: An individual opts in, and their record says so
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is true
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.optIn" is true
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And every item of the response list "consentRecords" has the "optIn" true

  @id:consent-opt-out @operation:serviceIndividualConsentRecordCreate @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @operation:serviceIndividualConsentRecordList @requirement:bb-consent-6.2-3 @lifecycle
  Scenario: An individual who opted in opts out again, and their record says so
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is false
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is false
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And every item of the response list "consentRecords" has the "optIn" false

  @id:consent-opt-out-stays @operation:serviceIndividualConsentRecordUpdate @operation:serviceVerificationConsentRecordRead @operation:configDataAgreementUpdate @requirement:bb-consent-6.2-3 @lifecycle
  Scenario: What an individual withdrew stays withdrawn when the data agreement is changed
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    And the request has succeeded
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.purpose" is new
    And the request has succeeded
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.optIn" is false

  @id:consent-opt-in-again @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @requirement:bb-consent-6.2-2 @lifecycle
  Scenario: An individual who opted out can opt in again
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.optIn" is false
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    When the request is sent
    Then the request is accepted
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is true

  @id:consent-opt-out-other-individual @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @requirement:bb-consent-6.2-3 @lifecycle
  Scenario: An individual who opts out leaves the consent of another as it was
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "other record"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    And the body field "consentRecord.id" is the remembered "other record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
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
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.optIn" is false
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "other record"
    And the response field "consentRecord.optIn" is true

  @id:consent-opt-out-other-agreement @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @requirement:bb-consent-6.2-3 @lifecycle
  Scenario: An individual who opts out of one data agreement stays with another
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "other agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "other agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "other record"
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "other hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "other record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "other record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "other hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
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
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.optIn" is false
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "other agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "other record"
    And the response field "consentRecord.optIn" is true

  @id:consent-update-revision @operation:serviceIndividualConsentRecordUpdate @operation:serviceVerificationConsentRecordRead @requirement:bb-consent-6.1-5 @lifecycle
  Scenario: A change of a consent record makes a new revision of the same record, which is then the latest
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
    And the response field "revision.id" is remembered as "first revision"
    And the response field "revision.serializedHash" is remembered as "first hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    When the request is sent
    Then the request is accepted
    And the response field "revision.objectId" is the remembered "record"
    And the response field "revision.id" is not the remembered "first revision"
    And the response field "revision.serializedHash" is not the remembered "first hash"
    And the response field "revision.id" is remembered as "second revision"
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the response field "revision.id" is the remembered "second revision"

  @id:consent-update-every-field @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @positive
  Scenario: A consent record is sent back whole with the other decision
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
    And the response field "consentRecord" is remembered as "whole record"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord" is the remembered "whole record"
    And the body field "consentRecord.optIn" is false
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the response field "consentRecord.optIn" is false

  @id:consent-update-state @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @lifecycle
  Scenario: A caller does not make a consent record signed by saying that it is
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the body field "consentRecord.state" is "signed"
    When the request is sent
    Then the response reveals no internals
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.state" is not "signed"

  @id:consent-update-by-other @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @negative
  Scenario: An individual does not change the decision of another
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
    And the response field "consentRecord.id" is remembered as "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    When the request is sent
    Then the request is refused
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "other individual"
    When the request is sent
    Then the response field "consentRecord.optIn" is true

  @id:consent-update-unknown @operation:serviceIndividualConsentRecordUpdate @negative
  Scenario: A consent record that nobody created is not changed
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is unknown
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:consent-update-left-out @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @negative
  Scenario Outline: A change of a consent record without a required part is refused and changes nothing
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the response field "consentRecord.optIn" is true

    Examples:
      | case           | field                                   |
      | record         | consentRecord                           |
      | agreement-hash | consentRecord.dataAgreementRevisionHash |
      | state          | consentRecord.state                     |

  @id:consent-update-wrong-type @operation:serviceIndividualConsentRecordUpdate @operation:serviceIndividualConsentRecordRead @negative
  Scenario Outline: A change of a consent record to a value of the wrong type is refused and changes nothing
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is true
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the response field "consentRecord.optIn" is true

    Examples:
      | case           | field                                   |
      | record         | consentRecord                           |
      | decision       | consentRecord.optIn                     |
      | agreement-hash | consentRecord.dataAgreementRevisionHash |
      | state          | consentRecord.state                     |
      | agreement      | consentRecord.dataAgreement             |
      | individual     | consentRecord.individual                |

  @id:consent-update-not-json @operation:serviceIndividualConsentRecordUpdate @negative
  Scenario: A change of a consent record that is not JSON is refused
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
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.optIn" is false
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

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
    And the response matches the specification
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
    And the body field "dataAgreement.forgettable" is false
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
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "second record"
    And the response field "consentRecord.id" is not the remembered "first record"
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
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
    Then the response is no server error
    And the response reveals no internals
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
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
    And the response reveals no internals
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
    And the response reveals no internals
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

  @id:service-individual-consent-record-list-breaks-document @negative @operation:serviceIndividualConsentRecordList
  Scenario Outline: What breaks the document of serviceIndividualConsentRecordList is refused
    Given a valid "serviceIndividualConsentRecordList" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                              | part                              | fault       |
      | X-ConsentBB-IndividualId-left-out | header "X-ConsentBB-IndividualId" | is left out |

  @id:service-individual-consent-record-update-breaks-document @negative @operation:serviceIndividualConsentRecordUpdate
  Scenario Outline: What breaks the document of serviceIndividualConsentRecordUpdate is refused
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
    Given a valid "serviceIndividualConsentRecordUpdate" request with every field
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                                                     | part                                                                                       | fault                |
      | body-wrong-type                                                                          | body field "$"                                                                             | is of the wrong type |
      | consentRecord.id-left-out                                                                | body field "consentRecord.id"                                                              | is left out          |
      | consentRecord.id-wrong-type                                                              | body field "consentRecord.id"                                                              | is of the wrong type |
      | consentRecord.dataAgreement.id-left-out                                                  | body field "consentRecord.dataAgreement.id"                                                | is left out          |
      | consentRecord.dataAgreement.version-left-out                                             | body field "consentRecord.dataAgreement.version"                                           | is left out          |
      | consentRecord.dataAgreement.purpose-left-out                                             | body field "consentRecord.dataAgreement.purpose"                                           | is left out          |
      | consentRecord.dataAgreement.lawfulBasis-left-out                                         | body field "consentRecord.dataAgreement.lawfulBasis"                                       | is left out          |
      | consentRecord.dataAgreement.dpia-left-out                                                | body field "consentRecord.dataAgreement.dpia"                                              | is left out          |
      | consentRecord.dataAgreement.id-wrong-type                                                | body field "consentRecord.dataAgreement.id"                                                | is of the wrong type |
      | consentRecord.dataAgreement.version-wrong-type                                           | body field "consentRecord.dataAgreement.version"                                           | is of the wrong type |
      | consentRecord.dataAgreement.controller.id-left-out                                       | body field "consentRecord.dataAgreement.controller.id"                                     | is left out          |
      | consentRecord.dataAgreement.controller.name-left-out                                     | body field "consentRecord.dataAgreement.controller.name"                                   | is left out          |
      | consentRecord.dataAgreement.controller.url-left-out                                      | body field "consentRecord.dataAgreement.controller.url"                                    | is left out          |
      | consentRecord.dataAgreement.controller-wrong-type                                        | body field "consentRecord.dataAgreement.controller"                                        | is of the wrong type |
      | consentRecord.dataAgreement.controller.id-wrong-type                                     | body field "consentRecord.dataAgreement.controller.id"                                     | is of the wrong type |
      | consentRecord.dataAgreement.controller.name-wrong-type                                   | body field "consentRecord.dataAgreement.controller.name"                                   | is of the wrong type |
      | consentRecord.dataAgreement.controller.url-wrong-type                                    | body field "consentRecord.dataAgreement.controller.url"                                    | is of the wrong type |
      | consentRecord.dataAgreement.policy.id-left-out                                           | body field "consentRecord.dataAgreement.policy.id"                                         | is left out          |
      | consentRecord.dataAgreement.policy.name-left-out                                         | body field "consentRecord.dataAgreement.policy.name"                                       | is left out          |
      | consentRecord.dataAgreement.policy.version-left-out                                      | body field "consentRecord.dataAgreement.policy.version"                                    | is left out          |
      | consentRecord.dataAgreement.policy.url-left-out                                          | body field "consentRecord.dataAgreement.policy.url"                                        | is left out          |
      | consentRecord.dataAgreement.policy-wrong-type                                            | body field "consentRecord.dataAgreement.policy"                                            | is of the wrong type |
      | consentRecord.dataAgreement.policy.id-wrong-type                                         | body field "consentRecord.dataAgreement.policy.id"                                         | is of the wrong type |
      | consentRecord.dataAgreement.policy.name-wrong-type                                       | body field "consentRecord.dataAgreement.policy.name"                                       | is of the wrong type |
      | consentRecord.dataAgreement.policy.version-wrong-type                                    | body field "consentRecord.dataAgreement.policy.version"                                    | is of the wrong type |
      | consentRecord.dataAgreement.policy.url-wrong-type                                        | body field "consentRecord.dataAgreement.policy.url"                                        | is of the wrong type |
      | consentRecord.dataAgreement.policy.jurisdiction-wrong-type                               | body field "consentRecord.dataAgreement.policy.jurisdiction"                               | is of the wrong type |
      | consentRecord.dataAgreement.policy.industrySector-wrong-type                             | body field "consentRecord.dataAgreement.policy.industrySector"                             | is of the wrong type |
      | consentRecord.dataAgreement.policy.dataRetentionPeriodDays-wrong-type                    | body field "consentRecord.dataAgreement.policy.dataRetentionPeriodDays"                    | is of the wrong type |
      | consentRecord.dataAgreement.policy.geographicRestriction-wrong-type                      | body field "consentRecord.dataAgreement.policy.geographicRestriction"                      | is of the wrong type |
      | consentRecord.dataAgreement.policy.storageLocation-wrong-type                            | body field "consentRecord.dataAgreement.policy.storageLocation"                            | is of the wrong type |
      | consentRecord.dataAgreement.purpose-wrong-type                                           | body field "consentRecord.dataAgreement.purpose"                                           | is of the wrong type |
      | consentRecord.dataAgreement.lawfulBasis-wrong-type                                       | body field "consentRecord.dataAgreement.lawfulBasis"                                       | is of the wrong type |
      | consentRecord.dataAgreement.dataUse-wrong-type                                           | body field "consentRecord.dataAgreement.dataUse"                                           | is of the wrong type |
      | consentRecord.dataAgreement.dpia-wrong-type                                              | body field "consentRecord.dataAgreement.dpia"                                              | is of the wrong type |
      | consentRecord.dataAgreement.active-wrong-type                                            | body field "consentRecord.dataAgreement.active"                                            | is of the wrong type |
      | consentRecord.dataAgreement.forgettable-wrong-type                                       | body field "consentRecord.dataAgreement.forgettable"                                       | is of the wrong type |
      | consentRecord.dataAgreement.lifecycle.id-left-out                                        | body field "consentRecord.dataAgreement.lifecycle.id"                                      | is left out          |
      | consentRecord.dataAgreement.lifecycle.name-left-out                                      | body field "consentRecord.dataAgreement.lifecycle.name"                                    | is left out          |
      | consentRecord.dataAgreement.lifecycle-wrong-type                                         | body field "consentRecord.dataAgreement.lifecycle"                                         | is of the wrong type |
      | consentRecord.dataAgreement.lifecycle.id-wrong-type                                      | body field "consentRecord.dataAgreement.lifecycle.id"                                      | is of the wrong type |
      | consentRecord.dataAgreement.lifecycle.name-wrong-type                                    | body field "consentRecord.dataAgreement.lifecycle.name"                                    | is of the wrong type |
      | consentRecord.dataAgreement.signature.id-left-out                                        | body field "consentRecord.dataAgreement.signature.id"                                      | is left out          |
      | consentRecord.dataAgreement.signature.payload-left-out                                   | body field "consentRecord.dataAgreement.signature.payload"                                 | is left out          |
      | consentRecord.dataAgreement.signature.signature-left-out                                 | body field "consentRecord.dataAgreement.signature.signature"                               | is left out          |
      | consentRecord.dataAgreement.signature.verificationMethod-left-out                        | body field "consentRecord.dataAgreement.signature.verificationMethod"                      | is left out          |
      | consentRecord.dataAgreement.signature.verificationPayload-left-out                       | body field "consentRecord.dataAgreement.signature.verificationPayload"                     | is left out          |
      | consentRecord.dataAgreement.signature.verificationPayloadHash-left-out                   | body field "consentRecord.dataAgreement.signature.verificationPayloadHash"                 | is left out          |
      | consentRecord.dataAgreement.signature.verificationSignedBy-left-out                      | body field "consentRecord.dataAgreement.signature.verificationSignedBy"                    | is left out          |
      | consentRecord.dataAgreement.signature.timestamp-left-out                                 | body field "consentRecord.dataAgreement.signature.timestamp"                               | is left out          |
      | consentRecord.dataAgreement.signature-wrong-type                                         | body field "consentRecord.dataAgreement.signature"                                         | is of the wrong type |
      | consentRecord.dataAgreement.signature.id-wrong-type                                      | body field "consentRecord.dataAgreement.signature.id"                                      | is of the wrong type |
      | consentRecord.dataAgreement.signature.payload-wrong-type                                 | body field "consentRecord.dataAgreement.signature.payload"                                 | is of the wrong type |
      | consentRecord.dataAgreement.signature.signature-wrong-type                               | body field "consentRecord.dataAgreement.signature.signature"                               | is of the wrong type |
      | consentRecord.dataAgreement.signature.verificationMethod-wrong-type                      | body field "consentRecord.dataAgreement.signature.verificationMethod"                      | is of the wrong type |
      | consentRecord.dataAgreement.signature.verificationPayload-wrong-type                     | body field "consentRecord.dataAgreement.signature.verificationPayload"                     | is of the wrong type |
      | consentRecord.dataAgreement.signature.verificationPayloadHash-wrong-type                 | body field "consentRecord.dataAgreement.signature.verificationPayloadHash"                 | is of the wrong type |
      | consentRecord.dataAgreement.signature.verificationArtifact-wrong-type                    | body field "consentRecord.dataAgreement.signature.verificationArtifact"                    | is of the wrong type |
      | consentRecord.dataAgreement.signature.verificationSignedBy-wrong-type                    | body field "consentRecord.dataAgreement.signature.verificationSignedBy"                    | is of the wrong type |
      | consentRecord.dataAgreement.signature.verificationSignedAs-wrong-type                    | body field "consentRecord.dataAgreement.signature.verificationSignedAs"                    | is of the wrong type |
      | consentRecord.dataAgreement.signature.verificationJwsHeader-wrong-type                   | body field "consentRecord.dataAgreement.signature.verificationJwsHeader"                   | is of the wrong type |
      | consentRecord.dataAgreement.signature.timestamp-wrong-type                               | body field "consentRecord.dataAgreement.signature.timestamp"                               | is of the wrong type |
      | consentRecord.dataAgreement.signature.signedWithoutObjectReference-wrong-type            | body field "consentRecord.dataAgreement.signature.signedWithoutObjectReference"            | is of the wrong type |
      | consentRecord.dataAgreement.signature.objectType-wrong-type                              | body field "consentRecord.dataAgreement.signature.objectType"                              | is of the wrong type |
      | consentRecord.dataAgreement.signature.objectReference-wrong-type                         | body field "consentRecord.dataAgreement.signature.objectReference"                         | is of the wrong type |
      | consentRecord.dataAgreementRevision.id-left-out                                          | body field "consentRecord.dataAgreementRevision.id"                                        | is left out          |
      | consentRecord.dataAgreementRevision.schemaName-left-out                                  | body field "consentRecord.dataAgreementRevision.schemaName"                                | is left out          |
      | consentRecord.dataAgreementRevision.objectId-left-out                                    | body field "consentRecord.dataAgreementRevision.objectId"                                  | is left out          |
      | consentRecord.dataAgreementRevision.serializedSnapshot-left-out                          | body field "consentRecord.dataAgreementRevision.serializedSnapshot"                        | is left out          |
      | consentRecord.dataAgreementRevision.serializedHash-left-out                              | body field "consentRecord.dataAgreementRevision.serializedHash"                            | is left out          |
      | consentRecord.dataAgreementRevision.timestamp-left-out                                   | body field "consentRecord.dataAgreementRevision.timestamp"                                 | is left out          |
      | consentRecord.dataAgreementRevision-wrong-type                                           | body field "consentRecord.dataAgreementRevision"                                           | is of the wrong type |
      | consentRecord.dataAgreementRevision.id-wrong-type                                        | body field "consentRecord.dataAgreementRevision.id"                                        | is of the wrong type |
      | consentRecord.dataAgreementRevision.schemaName-wrong-type                                | body field "consentRecord.dataAgreementRevision.schemaName"                                | is of the wrong type |
      | consentRecord.dataAgreementRevision.objectId-wrong-type                                  | body field "consentRecord.dataAgreementRevision.objectId"                                  | is of the wrong type |
      | consentRecord.dataAgreementRevision.signedWithoutObjectId-wrong-type                     | body field "consentRecord.dataAgreementRevision.signedWithoutObjectId"                     | is of the wrong type |
      | consentRecord.dataAgreementRevision.serializedSnapshot-wrong-type                        | body field "consentRecord.dataAgreementRevision.serializedSnapshot"                        | is of the wrong type |
      | consentRecord.dataAgreementRevision.serializedHash-wrong-type                            | body field "consentRecord.dataAgreementRevision.serializedHash"                            | is of the wrong type |
      | consentRecord.dataAgreementRevision.timestamp-wrong-type                                 | body field "consentRecord.dataAgreementRevision.timestamp"                                 | is of the wrong type |
      | consentRecord.dataAgreementRevision.authorizedByIndividual.id-left-out                   | body field "consentRecord.dataAgreementRevision.authorizedByIndividual.id"                 | is left out          |
      | consentRecord.dataAgreementRevision.authorizedByIndividual-wrong-type                    | body field "consentRecord.dataAgreementRevision.authorizedByIndividual"                    | is of the wrong type |
      | consentRecord.dataAgreementRevision.authorizedByIndividual.id-wrong-type                 | body field "consentRecord.dataAgreementRevision.authorizedByIndividual.id"                 | is of the wrong type |
      | consentRecord.dataAgreementRevision.authorizedByIndividual.externalId-wrong-type         | body field "consentRecord.dataAgreementRevision.authorizedByIndividual.externalId"         | is of the wrong type |
      | consentRecord.dataAgreementRevision.authorizedByIndividual.externalIdType-wrong-type     | body field "consentRecord.dataAgreementRevision.authorizedByIndividual.externalIdType"     | is of the wrong type |
      | consentRecord.dataAgreementRevision.authorizedByIndividual.identityProviderId-wrong-type | body field "consentRecord.dataAgreementRevision.authorizedByIndividual.identityProviderId" | is of the wrong type |
      | consentRecord.dataAgreementRevision.authorizedByOther-wrong-type                         | body field "consentRecord.dataAgreementRevision.authorizedByOther"                         | is of the wrong type |
      | consentRecord.dataAgreementRevision.predecessorHash-wrong-type                           | body field "consentRecord.dataAgreementRevision.predecessorHash"                           | is of the wrong type |
      | consentRecord.dataAgreementRevision.predecessorSignature-wrong-type                      | body field "consentRecord.dataAgreementRevision.predecessorSignature"                      | is of the wrong type |
      | consentRecord.individual.id-left-out                                                     | body field "consentRecord.individual.id"                                                   | is left out          |
      | consentRecord.individual.id-wrong-type                                                   | body field "consentRecord.individual.id"                                                   | is of the wrong type |
      | consentRecord.individual.externalId-wrong-type                                           | body field "consentRecord.individual.externalId"                                           | is of the wrong type |
      | consentRecord.individual.externalIdType-wrong-type                                       | body field "consentRecord.individual.externalIdType"                                       | is of the wrong type |
      | consentRecord.individual.identityProviderId-wrong-type                                   | body field "consentRecord.individual.identityProviderId"                                   | is of the wrong type |
      | consentRecord.signature.id-left-out                                                      | body field "consentRecord.signature.id"                                                    | is left out          |
      | consentRecord.signature.payload-left-out                                                 | body field "consentRecord.signature.payload"                                               | is left out          |
      | consentRecord.signature.signature-left-out                                               | body field "consentRecord.signature.signature"                                             | is left out          |
      | consentRecord.signature.verificationMethod-left-out                                      | body field "consentRecord.signature.verificationMethod"                                    | is left out          |
      | consentRecord.signature.verificationPayload-left-out                                     | body field "consentRecord.signature.verificationPayload"                                   | is left out          |
      | consentRecord.signature.verificationPayloadHash-left-out                                 | body field "consentRecord.signature.verificationPayloadHash"                               | is left out          |
      | consentRecord.signature.verificationSignedBy-left-out                                    | body field "consentRecord.signature.verificationSignedBy"                                  | is left out          |
      | consentRecord.signature.timestamp-left-out                                               | body field "consentRecord.signature.timestamp"                                             | is left out          |
      | consentRecord.signature-wrong-type                                                       | body field "consentRecord.signature"                                                       | is of the wrong type |
      | consentRecord.signature.id-wrong-type                                                    | body field "consentRecord.signature.id"                                                    | is of the wrong type |
      | consentRecord.signature.payload-wrong-type                                               | body field "consentRecord.signature.payload"                                               | is of the wrong type |
      | consentRecord.signature.signature-wrong-type                                             | body field "consentRecord.signature.signature"                                             | is of the wrong type |
      | consentRecord.signature.verificationMethod-wrong-type                                    | body field "consentRecord.signature.verificationMethod"                                    | is of the wrong type |
      | consentRecord.signature.verificationPayload-wrong-type                                   | body field "consentRecord.signature.verificationPayload"                                   | is of the wrong type |
      | consentRecord.signature.verificationPayloadHash-wrong-type                               | body field "consentRecord.signature.verificationPayloadHash"                               | is of the wrong type |
      | consentRecord.signature.verificationArtifact-wrong-type                                  | body field "consentRecord.signature.verificationArtifact"                                  | is of the wrong type |
      | consentRecord.signature.verificationSignedBy-wrong-type                                  | body field "consentRecord.signature.verificationSignedBy"                                  | is of the wrong type |
      | consentRecord.signature.verificationSignedAs-wrong-type                                  | body field "consentRecord.signature.verificationSignedAs"                                  | is of the wrong type |
      | consentRecord.signature.verificationJwsHeader-wrong-type                                 | body field "consentRecord.signature.verificationJwsHeader"                                 | is of the wrong type |
      | consentRecord.signature.timestamp-wrong-type                                             | body field "consentRecord.signature.timestamp"                                             | is of the wrong type |
      | consentRecord.signature.signedWithoutObjectReference-wrong-type                          | body field "consentRecord.signature.signedWithoutObjectReference"                          | is of the wrong type |
      | consentRecord.signature.objectType-wrong-type                                            | body field "consentRecord.signature.objectType"                                            | is of the wrong type |
      | consentRecord.signature.objectReference-wrong-type                                       | body field "consentRecord.signature.objectReference"                                       | is of the wrong type |

  @id:service-individual-data-agreement-consent-record-list-breaks-document @negative @operation:serviceIndividualDataAgreementConsentRecordList
  Scenario Outline: What breaks the document of serviceIndividualDataAgreementConsentRecordList is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request with every field
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                              | part                              | fault       |
      | X-ConsentBB-IndividualId-left-out | header "X-ConsentBB-IndividualId" | is left out |

  @id:service-individual-consent-record-update-otherwise-right @negative @operation:serviceIndividualConsentRecordUpdate
  Scenario Outline: What breaks the document of serviceIndividualConsentRecordUpdate is refused where all else is right
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
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
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                                         | part                                                           | fault                |
      | consentRecord.dataAgreement.compatibleWithVersion-wrong-type | body field "consentRecord.dataAgreement.compatibleWithVersion" | is of the wrong type |
      | consentRecord.dataAgreementRevision.successor-wrong-type     | body field "consentRecord.dataAgreementRevision.successor"     | is of the wrong type |

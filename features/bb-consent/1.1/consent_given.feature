Feature: Giving consent

  An individual agrees to a data agreement that is in force. Every agreement and individual here is created by the scenario itself.

  @id:consent-create-required @operation:serviceIndividualConsentRecordCreate @requirement:bb-consent-6.2-2 @positive
  Scenario: An individual consents to a data agreement in its current revision
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is present
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"
    And the response field "consentRecord.state" is "unsigned"
    And the response arrives within 15 seconds

  @id:consent-create-every-parameter @operation:serviceIndividualConsentRecordCreate @positive
  Scenario: An individual consents to a data agreement in a revision that is named
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.id" is remembered as "agreement revision"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the query parameter "revisionId" is the remembered "agreement revision"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"

  @id:consent-create-changed-agreement @operation:serviceIndividualConsentRecordCreate @operation:configDataAgreementUpdate @lifecycle
  Scenario: An individual consents to a data agreement as it was changed last
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "first hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.purpose" is new
    And the request has succeeded
    And the response field "revision.serializedHash" is remembered as "second hash"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "second hash"
    And the response field "consentRecord.dataAgreementRevisionHash" is not the remembered "first hash"

  @id:consent-create-revision @operation:serviceIndividualConsentRecordCreate @requirement:bb-consent-6.1-5 @positive
  Scenario: The first revision of a consent record is one of this record
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
    And the response field "consentRecord.id" is remembered as "record"
    Then the response field "revision.objectId" is the remembered "record"
    And the response field "revision.serializedHash" is present
    And the response field "revision.serializedSnapshot" is present
    And the response field "revision.timestamp" is present

  @id:consent-create-own-individual @operation:serviceIndividualConsentRecordCreate @positive
  Scenario: A consent record that tells of its individual tells of the one who decided
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given "configIndividualCreate" has succeeded
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    And the response field "consentRecord.individual.id" is remembered as "individual of the record"
    Then the response field "consentRecord.individual.id" is the remembered "individual"

  @id:consent-create-unknown @operation:serviceIndividualConsentRecordCreate @negative
  Scenario Outline: Consent to a data agreement, or to a revision of it, that is not known is refused
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
    And the <part> is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case      | part                             |
      | agreement | path parameter "dataAgreementId" |
      | revision  | query parameter "revisionId"     |

  @id:consent-create-unknown-individual @operation:serviceIndividualConsentRecordCreate @negative
  Scenario: An individual who is not known does not consent
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is unknown
    And the query parameter "individualId" is remembered as "stranger"
    And the header "X-ConsentBB-IndividualId" is the remembered "stranger"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:consent-create-left-out @operation:serviceIndividualConsentRecordCreate @negative
  Scenario: Consent of nobody in particular is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is left out
    And the header "X-ConsentBB-IndividualId" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:consent-create-inactive @operation:serviceIndividualConsentRecordCreate @operation:serviceIndividualConsentRecordList @negative
  Scenario: Nobody consents to a data agreement that is not active
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" is empty

  @id:consent-create-no-longer-active @operation:serviceIndividualConsentRecordCreate @operation:configDataAgreementUpdate @lifecycle
  Scenario: A data agreement that is taken out of force gets no new consent until it is in force again
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.active" is false
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "revision.serializedHash" is remembered as "hash"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"

  @id:consent-create-twice @operation:serviceIndividualConsentRecordCreate @operation:serviceIndividualConsentRecordList @operation:serviceIndividualDataAgreementConsentRecordList @lifecycle
  Scenario: An individual has one consent record for a revision of a data agreement, however often they consent
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" is empty
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the response is no server error
    And the response reveals no internals
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" has one item
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" has one item

  @id:service-individual-consent-record-create-breaks-document @negative @operation:serviceIndividualConsentRecordCreate
  Scenario Outline: What breaks the document of serviceIndividualConsentRecordCreate is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request with every field
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                              | part                              | fault       |
      | X-ConsentBB-IndividualId-left-out | header "X-ConsentBB-IndividualId" | is left out |

  @id:service-individual-consent-record-create-otherwise-right @negative @operation:serviceIndividualConsentRecordCreate
  Scenario Outline: What breaks the document of serviceIndividualConsentRecordCreate is refused where all else is right
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                              | part                              | fault       |
      | X-ConsentBB-IndividualId-left-out | header "X-ConsentBB-IndividualId" | is left out |

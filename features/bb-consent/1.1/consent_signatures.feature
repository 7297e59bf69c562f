Feature: Signing consent

  An individual signs a consent record that exists, or gets a draft and sends it back signed. The Building Block says
  where signing stands. How a signature is made is laid down nowhere: where a candidate holds the kit's to be none, what follows
  from a signature cannot be tried.

  @id:draft-create @operation:serviceIndividualConsentRecordDraftCreate @positive
  Scenario: A draft is about the current revision of the data agreement
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"
    And the response field "consentRecord.state" is "unsigned"
    And the response field "signature.payload" is present
    And the response arrives within 15 seconds

  @id:draft-create-every-parameter @operation:serviceIndividualConsentRecordDraftCreate @positive
  Scenario: A draft is about the revision of the data agreement that is named
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.id" is remembered as "agreement revision"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "revisionId" is the remembered "agreement revision"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"

  @id:draft-not-stored @operation:serviceIndividualConsentRecordDraftCreate @operation:serviceIndividualConsentRecordList @lifecycle
  Scenario: A draft is not stored
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" is empty

  @id:draft-not-audited @operation:serviceIndividualConsentRecordDraftCreate @operation:auditConsentRecordList @lifecycle
  Scenario Outline: A draft shows neither in verification nor in an audit
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.purpose" is new
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    Given a valid "<operation>" request
    When the request is sent
    Then the request is accepted
    And the response list "consentRecords" holds no item whose "dataAgreementRevisionHash" is the remembered "agreement hash"

    Examples:
      | case         | operation                            |
      | verification | serviceVerificationConsentRecordList |
      | audit        | auditConsentRecordList               |

  @id:draft-does-not-stand-in-the-way @operation:serviceIndividualConsentRecordDraftCreate @operation:serviceIndividualConsentRecordCreate @lifecycle
  Scenario: An individual who left a draft can still consent
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
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
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    Given a valid "serviceIndividualConsentRecordCreate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "individualId" is the remembered "individual"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"
    And the response field "consentRecord.id" is not the remembered "other record"

  @id:draft-left-out @operation:serviceIndividualConsentRecordDraftCreate @negative
  Scenario Outline: A draft that lacks its individual or its data agreement is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "<parameter>" is left out
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case       | parameter       |
      | individual | individualId    |
      | agreement  | dataAgreementId |

  @id:draft-unknown @operation:serviceIndividualConsentRecordDraftCreate @negative
  Scenario Outline: A draft for an individual, agreement or revision that is not known is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the query parameter "<parameter>" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case       | parameter       |
      | individual | individualId    |
      | agreement  | dataAgreementId |
      | revision   | revisionId      |

  @id:draft-signed @operation:serviceIndividualConsentRecordDraftCreate @operation:serviceIndividualConsentRecordSignatureCreate @requirement:bb-consent-6.2-2 @lifecycle
  Scenario: A draft that is sent back signed is stored with identifiers
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.serializedHash" is remembered as "agreement hash"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    And the response field "consentRecord" is remembered as "draft"
    And the response field "signature" is remembered as "draft signature"
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body field "consentRecord" is the remembered "draft"
    And the body field "signature" is the remembered "draft signature"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the request has succeeded
    Then the response matches the specification
    And the response field "consentRecord.id" is present
    And the response field "signature.id" is present
    And the response field "consentRecord.dataAgreementRevisionHash" is the remembered "agreement hash"
    And the response field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the response field "consentRecord.state" is not "unsigned"
    And the response arrives within 15 seconds

  @id:draft-signed-read-back @operation:serviceIndividualConsentRecordSignatureCreate @operation:serviceIndividualConsentRecordRead @operation:serviceIndividualConsentRecordList @requirement:bb-consent-6.2-2 @lifecycle
  Scenario: A consent record that was stored with its signature is read back and listed
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    And the response field "consentRecord" is remembered as "draft"
    And the response field "signature" is remembered as "draft signature"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" is empty
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body field "consentRecord" is the remembered "draft"
    And the body field "signature" is the remembered "draft signature"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "serviceIndividualConsentRecordRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.state" is not "unsigned"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" has one item
    And the response list "consentRecords" holds an item whose "id" is the remembered "record"

  @id:draft-signed-revision @operation:serviceIndividualConsentRecordSignatureCreate @requirement:bb-consent-6.1-5 @positive
  Scenario: The first revision of a consent record that was stored with its signature is one of this record
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    And the response field "consentRecord" is remembered as "draft"
    And the response field "signature" is remembered as "draft signature"
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body field "consentRecord" is the remembered "draft"
    And the body field "signature" is the remembered "draft signature"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Then the response field "revision.objectId" is the remembered "record"
    And the response field "revision.serializedHash" is present

  @id:draft-signed-opt-out @operation:serviceIndividualConsentRecordSignatureCreate @operation:serviceIndividualConsentRecordUpdate @operation:serviceVerificationConsentRecordRead @requirement:bb-consent-6.2-3 @lifecycle
  Scenario: An individual opts out of what they signed
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    And the response field "consentRecord" is remembered as "draft"
    And the response field "signature" is remembered as "draft signature"
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body field "consentRecord" is the remembered "draft"
    And the body field "signature" is the remembered "draft signature"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    And the response field "consentRecord.dataAgreementRevisionHash" is remembered as "hash"
    And the response field "consentRecord.state" is remembered as "state"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.state" is the remembered "state"
    And the body field "consentRecord.optIn" is false
    And the request has succeeded
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is false

  @id:draft-signed-twice @operation:serviceIndividualConsentRecordSignatureCreate @operation:serviceIndividualDataAgreementConsentRecordList @lifecycle
  Scenario: A draft that is sent back twice is stored once
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    And the response field "consentRecord" is remembered as "draft"
    And the response field "signature" is remembered as "draft signature"
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" is empty
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body field "consentRecord" is the remembered "draft"
    And the body field "signature" is the remembered "draft signature"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the request has succeeded
    When the request is sent again
    Then the response reveals no internals
    Given a valid "serviceIndividualDataAgreementConsentRecordList" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" has one item

  @id:draft-signed-left-out @operation:serviceIndividualConsentRecordSignatureCreate @operation:serviceIndividualConsentRecordList @negative
  Scenario Outline: A draft that is sent back without a required part is refused and not stored
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    And the response field "consentRecord" is remembered as "draft"
    And the response field "signature" is remembered as "draft signature"
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body field "consentRecord" is the remembered "draft"
    And the body field "signature" is the remembered "draft signature"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    Given a valid "serviceIndividualConsentRecordList" request
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the request has succeeded
    Then the response list "consentRecords" is empty

    Examples:
      | case             | field                                   |
      | record           | consentRecord                           |
      | agreement-hash   | consentRecord.dataAgreementRevisionHash |
      | signature        | signature                               |
      | signature-itself | signature.signature                     |
      | method           | signature.verificationMethod            |
      | signed-by        | signature.verificationSignedBy          |

  @id:draft-signed-wrong-type @operation:serviceIndividualConsentRecordSignatureCreate @negative
  Scenario Outline: A draft that is sent back with a value of the wrong type is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    And the response field "consentRecord" is remembered as "draft"
    And the response field "signature" is remembered as "draft signature"
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body field "consentRecord" is the remembered "draft"
    And the body field "signature" is the remembered "draft signature"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case             | field                                   |
      | record           | consentRecord                           |
      | agreement-hash   | consentRecord.dataAgreementRevisionHash |
      | signature        | signature                               |
      | signature-itself | signature.signature                     |
      | method           | signature.verificationMethod            |
      | signed-by        | signature.verificationSignedBy          |
      | decision         | consentRecord.optIn                     |

  @id:draft-signed-unknown-agreement @operation:serviceIndividualConsentRecordSignatureCreate @negative
  Scenario: A signed consent record for an agreement whose hash nobody knows is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.forgettable" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "serviceIndividualConsentRecordDraftCreate" request
    And the query parameter "individualId" is the remembered "individual"
    And the query parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    And the response field "consentRecord" is remembered as "draft"
    And the response field "signature" is remembered as "draft signature"
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body field "consentRecord" is the remembered "draft"
    And the body field "signature" is the remembered "draft signature"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the body field "consentRecord.dataAgreementRevisionHash" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:draft-signed-not-json @operation:serviceIndividualConsentRecordSignatureCreate @negative
  Scenario: A signed consent record that is not JSON is refused
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:signature-create-required @operation:serviceIndividualSignatureCreate @positive
  Scenario: The signature of a consent record is prepared, ready to be signed
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
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "signature.id" is present
    And the response field "signature.payload" is present
    And the response field "signature.verificationPayload" is present
    And the response field "signature.verificationPayloadHash" is present
    And the response arrives within 15 seconds

  @id:signature-create-every-field @operation:serviceIndividualSignatureCreate @positive
  Scenario: The signature of a consent record is prepared by the method that was asked for
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
    Given a valid "serviceIndividualSignatureCreate" request with every field
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    And the request has succeeded
    Then the response matches the specification
    And the response field "signature.payload" is present
    And the response field "signature.verificationMethod" is the body field "signature.verificationMethod"

  @id:signature-create-unsigned @operation:serviceIndividualSignatureCreate @operation:serviceVerificationConsentRecordRead @lifecycle
  Scenario: A consent record whose signature is only prepared is not signed
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
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    And the request has succeeded
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.state" is not "signed"

  @id:signature-create-unknown @operation:serviceIndividualSignatureCreate @negative
  Scenario: No signature is prepared for a consent record that nobody created
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:signature-create-left-out @operation:serviceIndividualSignatureCreate @negative
  Scenario Outline: A signature without a required part is not prepared
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
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case      | field                          |
      | signature | signature                      |
      | method    | signature.verificationMethod   |
      | signed-by | signature.verificationSignedBy |

  @id:signature-create-wrong-type @operation:serviceIndividualSignatureCreate @negative
  Scenario Outline: A signature with a value of the wrong type is not prepared
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
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | field                                  |
      | signature         | signature                              |
      | signature-itself  | signature.signature                    |
      | method            | signature.verificationMethod           |
      | signed-by         | signature.verificationSignedBy         |
      | object-type       | signature.objectType                   |
      | without-reference | signature.signedWithoutObjectReference |

  @id:signature-update @operation:serviceIndividualSignatureCreate @operation:serviceIndividualSignatureUpdate @operation:serviceVerificationConsentRecordRead @requirement:bb-consent-6.2-2 @lifecycle
  Scenario: A consent record whose prepared signature is given is no longer unsigned
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
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    And the request has succeeded
    And the response field "signature" is remembered as "signature object"
    And the response field "signature.id" is remembered as "signature"
    Given a valid "serviceIndividualSignatureUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature" is the remembered "signature object"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the request has succeeded
    Then the response matches the specification
    And the response field "signature.id" is the remembered "signature"
    And the response field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.state" is not "unsigned"
    And the response arrives within 15 seconds

  @id:signature-update-other @operation:serviceIndividualSignatureUpdate @operation:serviceVerificationConsentRecordRead @lifecycle
  Scenario: A signature leaves the consent record of another individual unsigned
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
    And the path parameter "consentRecordId" is the remembered "other record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "other record"
    And the response field "consentRecord.state" is "unsigned"

  @id:signature-invalidated @operation:serviceIndividualSignatureUpdate @operation:serviceIndividualConsentRecordUpdate @operation:serviceVerificationConsentRecordRead @lifecycle
  Scenario: A change of a signed consent record takes the force from its signature
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
    And the request has succeeded
    And the response field "consentRecord.state" is remembered as "state"
    Given a valid "serviceIndividualConsentRecordUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the header "X-ConsentBB-IndividualId" is the remembered "individual"
    And the body field "consentRecord.id" is the remembered "record"
    And the body field "consentRecord.dataAgreementRevisionHash" is the remembered "hash"
    And the body field "consentRecord.state" is the remembered "state"
    And the body field "consentRecord.optIn" is false
    And the request has succeeded
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response field "consentRecord.id" is the remembered "record"
    And the response field "consentRecord.optIn" is false
    And the response field "consentRecord.state" is not "signed"

  @id:signature-update-unknown @operation:serviceIndividualSignatureUpdate @negative
  Scenario: A consent record that nobody created is not signed
    Given a valid "serviceIndividualSignatureUpdate" request
    And the path parameter "consentRecordId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:signature-update-left-out @operation:serviceIndividualSignatureUpdate @operation:serviceVerificationConsentRecordRead @negative
  Scenario Outline: A signature without a required part is not given, and the consent record stays unsigned
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
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    And the request has succeeded
    And the response field "signature" is remembered as "signature object"
    And the response field "signature.id" is remembered as "signature"
    Given a valid "serviceIndividualSignatureUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature" is the remembered "signature object"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the response field "consentRecord.state" is not "signed"

    Examples:
      | case             | field                          |
      | signature        | signature                      |
      | signature-itself | signature.signature            |
      | method           | signature.verificationMethod   |
      | signed-by        | signature.verificationSignedBy |

  @id:signature-update-wrong-type @operation:serviceIndividualSignatureUpdate @operation:serviceVerificationConsentRecordRead @negative
  Scenario Outline: A signature with a value of the wrong type is not given, and the consent record stays unsigned
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
    Given a valid "serviceIndividualSignatureCreate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature.verificationSignedBy" is the remembered "individual"
    And the request has succeeded
    And the response field "signature" is remembered as "signature object"
    And the response field "signature.id" is remembered as "signature"
    Given a valid "serviceIndividualSignatureUpdate" request
    And the path parameter "consentRecordId" is the remembered "record"
    And the body field "signature" is the remembered "signature object"
    And the body field "signature.signature" is "c2lnbmVkIGJ5IHRoZSBpbmRpdmlkdWFs"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the response field "consentRecord.state" is not "signed"

    Examples:
      | case             | field                          |
      | signature        | signature                      |
      | signature-itself | signature.signature            |
      | method           | signature.verificationMethod   |
      | signed-by        | signature.verificationSignedBy |

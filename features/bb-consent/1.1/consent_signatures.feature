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
    And the response matches the specification
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
    And the response matches the specification
    Given a valid "<operation>" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
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
    And the response matches the specification
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
    And the response reveals no internals

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
    Then the response is no server error
    And the response reveals no internals
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
    And the response reveals no internals
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

  @id:draft-signed-unknown-individual @operation:serviceIndividualConsentRecordSignatureCreate @negative
  Scenario: A signed consent record of an individual whom nobody knows is refused
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
    And the body field "consentRecord.individual.id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:draft-signed-answer @operation:serviceIndividualConsentRecordSignatureCreate @positive
  Scenario: Whether a signed draft is stored or refused, the answer is one that the document describes
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
    When the request is sent
    Then the response matches the specification
    And the response reveals no internals

  @id:draft-signed-every-field @operation:serviceIndividualConsentRecordSignatureCreate @positive
  Scenario: A signature with all that can be said of it is stored, and the answer is as the document has it
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
    And the body field "signature.verificationArtifact" is "https://health.example.org/scans/consent-5093.png"
    And the body field "signature.verificationSignedAs" is "individual"
    And the body field "signature.verificationJwsHeader" is "eyJhbGciOiJSUzI1NiJ9"
    And the body field "signature.objectType" is "revision"
    And the body field "signature.objectReference" is "f0e1d2c3-b4a5-4968-8776-5a4b3c2d1107"
    And the request has succeeded
    Then the response matches the specification
    And the response field "consentRecord.id" is present

  @id:draft-signed-no-opt-in @operation:serviceIndividualConsentRecordSignatureCreate @operation:serviceVerificationConsentRecordRead @lifecycle
  Scenario: A consent record that was stored signed is verified as it was stored, whether or not it says that the individual opts in
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
    And the body field "consentRecord.optIn" is left out
    And the request has succeeded
    And the response field "consentRecord.id" is remembered as "record"
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "consentRecord.id" is the remembered "record"

  @id:draft-signed-revision-kept @operation:serviceIndividualConsentRecordSignatureCreate @operation:serviceVerificationConsentRecordRead @requirement:bb-consent-6.1-5 @lifecycle
  Scenario: A consent record that was stored signed is verified in the revision that it was stored in
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
    And the response field "revision.id" is remembered as "revision"
    Given a valid "serviceVerificationConsentRecordRead" request
    And the path parameter "consentRecordId" is the remembered "record"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "revision.id" is the remembered "revision"

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
    And the response matches the specification
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
    And the response reveals no internals

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
    And the response matches the specification
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
    And the response matches the specification
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

  @id:service-individual-consent-record-signature-create-breaks-document @negative @operation:serviceIndividualConsentRecordSignatureCreate
  Scenario Outline: What breaks the document of serviceIndividualConsentRecordSignatureCreate is refused
    Given a valid "serviceIndividualConsentRecordSignatureCreate" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                                                     | part                                                                                       | fault                |
      | consentRecord.state-left-out                                                             | body field "consentRecord.state"                                                           | is left out          |
      | consentRecord.id-wrong-type                                                              | body field "consentRecord.id"                                                              | is of the wrong type |
      | consentRecord.dataAgreement.id-left-out                                                  | body field "consentRecord.dataAgreement.id"                                                | is left out          |
      | consentRecord.dataAgreement.version-left-out                                             | body field "consentRecord.dataAgreement.version"                                           | is left out          |
      | consentRecord.dataAgreement.purpose-left-out                                             | body field "consentRecord.dataAgreement.purpose"                                           | is left out          |
      | consentRecord.dataAgreement.lawfulBasis-left-out                                         | body field "consentRecord.dataAgreement.lawfulBasis"                                       | is left out          |
      | consentRecord.dataAgreement.dpia-left-out                                                | body field "consentRecord.dataAgreement.dpia"                                              | is left out          |
      | consentRecord.dataAgreement-wrong-type                                                   | body field "consentRecord.dataAgreement"                                                   | is of the wrong type |
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
      | consentRecord.individual.externalId-wrong-type                                           | body field "consentRecord.individual.externalId"                                           | is of the wrong type |
      | consentRecord.individual.externalIdType-wrong-type                                       | body field "consentRecord.individual.externalIdType"                                       | is of the wrong type |
      | consentRecord.individual.identityProviderId-wrong-type                                   | body field "consentRecord.individual.identityProviderId"                                   | is of the wrong type |
      | consentRecord.state-wrong-type                                                           | body field "consentRecord.state"                                                           | is of the wrong type |
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
      | signature.payload-left-out                                                               | body field "signature.payload"                                                             | is left out          |
      | signature.verificationPayload-left-out                                                   | body field "signature.verificationPayload"                                                 | is left out          |
      | signature.verificationPayloadHash-left-out                                               | body field "signature.verificationPayloadHash"                                             | is left out          |
      | signature.timestamp-left-out                                                             | body field "signature.timestamp"                                                           | is left out          |
      | signature.id-wrong-type                                                                  | body field "signature.id"                                                                  | is of the wrong type |
      | signature.payload-wrong-type                                                             | body field "signature.payload"                                                             | is of the wrong type |
      | signature.verificationPayload-wrong-type                                                 | body field "signature.verificationPayload"                                                 | is of the wrong type |
      | signature.verificationPayloadHash-wrong-type                                             | body field "signature.verificationPayloadHash"                                             | is of the wrong type |
      | signature.verificationArtifact-wrong-type                                                | body field "signature.verificationArtifact"                                                | is of the wrong type |
      | signature.verificationSignedAs-wrong-type                                                | body field "signature.verificationSignedAs"                                                | is of the wrong type |
      | signature.verificationJwsHeader-wrong-type                                               | body field "signature.verificationJwsHeader"                                               | is of the wrong type |
      | signature.timestamp-wrong-type                                                           | body field "signature.timestamp"                                                           | is of the wrong type |
      | signature.signedWithoutObjectReference-wrong-type                                        | body field "signature.signedWithoutObjectReference"                                        | is of the wrong type |
      | signature.objectType-wrong-type                                                          | body field "signature.objectType"                                                          | is of the wrong type |
      | signature.objectReference-wrong-type                                                     | body field "signature.objectReference"                                                     | is of the wrong type |

  @id:service-individual-signature-update-breaks-document @negative @operation:serviceIndividualSignatureUpdate
  Scenario Outline: What breaks the document of serviceIndividualSignatureUpdate is refused
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
    Given a valid "serviceIndividualSignatureUpdate" request with every field
    And the path parameter "consentRecordId" is the remembered "record"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                              | part                                                | fault                |
      | body-wrong-type                                   | body field "$"                                      | is of the wrong type |
      | signature.id-left-out                             | body field "signature.id"                           | is left out          |
      | signature.payload-left-out                        | body field "signature.payload"                      | is left out          |
      | signature.verificationPayload-left-out            | body field "signature.verificationPayload"          | is left out          |
      | signature.verificationPayloadHash-left-out        | body field "signature.verificationPayloadHash"      | is left out          |
      | signature.timestamp-left-out                      | body field "signature.timestamp"                    | is left out          |
      | signature.id-wrong-type                           | body field "signature.id"                           | is of the wrong type |
      | signature.payload-wrong-type                      | body field "signature.payload"                      | is of the wrong type |
      | signature.verificationPayload-wrong-type          | body field "signature.verificationPayload"          | is of the wrong type |
      | signature.verificationPayloadHash-wrong-type      | body field "signature.verificationPayloadHash"      | is of the wrong type |
      | signature.verificationArtifact-wrong-type         | body field "signature.verificationArtifact"         | is of the wrong type |
      | signature.verificationSignedAs-wrong-type         | body field "signature.verificationSignedAs"         | is of the wrong type |
      | signature.verificationJwsHeader-wrong-type        | body field "signature.verificationJwsHeader"        | is of the wrong type |
      | signature.timestamp-wrong-type                    | body field "signature.timestamp"                    | is of the wrong type |
      | signature.signedWithoutObjectReference-wrong-type | body field "signature.signedWithoutObjectReference" | is of the wrong type |
      | signature.objectType-wrong-type                   | body field "signature.objectType"                   | is of the wrong type |
      | signature.objectReference-wrong-type              | body field "signature.objectReference"              | is of the wrong type |

  @id:service-individual-signature-create-breaks-document @negative @operation:serviceIndividualSignatureCreate
  Scenario Outline: What breaks the document of serviceIndividualSignatureCreate is refused
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
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                         | part                                           | fault                |
      | body-wrong-type                              | body field "$"                                 | is of the wrong type |
      | signature.id-left-out                        | body field "signature.id"                      | is left out          |
      | signature.payload-left-out                   | body field "signature.payload"                 | is left out          |
      | signature.signature-left-out                 | body field "signature.signature"               | is left out          |
      | signature.verificationPayload-left-out       | body field "signature.verificationPayload"     | is left out          |
      | signature.verificationPayloadHash-left-out   | body field "signature.verificationPayloadHash" | is left out          |
      | signature.timestamp-left-out                 | body field "signature.timestamp"               | is left out          |
      | signature.id-wrong-type                      | body field "signature.id"                      | is of the wrong type |
      | signature.payload-wrong-type                 | body field "signature.payload"                 | is of the wrong type |
      | signature.verificationPayload-wrong-type     | body field "signature.verificationPayload"     | is of the wrong type |
      | signature.verificationPayloadHash-wrong-type | body field "signature.verificationPayloadHash" | is of the wrong type |
      | signature.verificationArtifact-wrong-type    | body field "signature.verificationArtifact"    | is of the wrong type |
      | signature.verificationSignedAs-wrong-type    | body field "signature.verificationSignedAs"    | is of the wrong type |
      | signature.verificationJwsHeader-wrong-type   | body field "signature.verificationJwsHeader"   | is of the wrong type |
      | signature.timestamp-wrong-type               | body field "signature.timestamp"               | is of the wrong type |
      | signature.objectReference-wrong-type         | body field "signature.objectReference"         | is of the wrong type |

  @id:service-individual-signature-create-otherwise-right-not-json @negative @operation:serviceIndividualSignatureCreate
  Scenario: A body of serviceIndividualSignatureCreate that cannot be read is refused where all else is right
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
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid

  @id:service-individual-consent-record-signature-create-otherwise-right @negative @operation:serviceIndividualConsentRecordSignatureCreate
  Scenario Outline: What breaks the document of serviceIndividualConsentRecordSignatureCreate is refused where all else is right
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
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                                                  | part                                                                    | fault                |
      | consentRecord.state-left-out                                          | body field "consentRecord.state"                                        | is left out          |
      | signature.payload-left-out                                            | body field "signature.payload"                                          | is left out          |
      | signature.verificationPayload-left-out                                | body field "signature.verificationPayload"                              | is left out          |
      | signature.verificationPayloadHash-left-out                            | body field "signature.verificationPayloadHash"                          | is left out          |
      | signature.timestamp-left-out                                          | body field "signature.timestamp"                                        | is left out          |
      | consentRecord.id-wrong-type                                           | body field "consentRecord.id"                                           | is of the wrong type |
      | consentRecord.dataAgreement.id-left-out                               | body field "consentRecord.dataAgreement.id"                             | is left out          |
      | consentRecord.dataAgreement.version-left-out                          | body field "consentRecord.dataAgreement.version"                        | is left out          |
      | consentRecord.dataAgreement.purpose-left-out                          | body field "consentRecord.dataAgreement.purpose"                        | is left out          |
      | consentRecord.dataAgreement.lawfulBasis-left-out                      | body field "consentRecord.dataAgreement.lawfulBasis"                    | is left out          |
      | consentRecord.dataAgreement.dpia-left-out                             | body field "consentRecord.dataAgreement.dpia"                           | is left out          |
      | consentRecord.dataAgreement-wrong-type                                | body field "consentRecord.dataAgreement"                                | is of the wrong type |
      | consentRecord.dataAgreementRevision.id-left-out                       | body field "consentRecord.dataAgreementRevision.id"                     | is left out          |
      | consentRecord.dataAgreementRevision.schemaName-left-out               | body field "consentRecord.dataAgreementRevision.schemaName"             | is left out          |
      | consentRecord.dataAgreementRevision.objectId-left-out                 | body field "consentRecord.dataAgreementRevision.objectId"               | is left out          |
      | consentRecord.dataAgreementRevision.serializedSnapshot-left-out       | body field "consentRecord.dataAgreementRevision.serializedSnapshot"     | is left out          |
      | consentRecord.dataAgreementRevision.serializedHash-left-out           | body field "consentRecord.dataAgreementRevision.serializedHash"         | is left out          |
      | consentRecord.dataAgreementRevision.timestamp-left-out                | body field "consentRecord.dataAgreementRevision.timestamp"              | is left out          |
      | consentRecord.dataAgreementRevision-wrong-type                        | body field "consentRecord.dataAgreementRevision"                        | is of the wrong type |
      | consentRecord.state-wrong-type                                        | body field "consentRecord.state"                                        | is of the wrong type |
      | consentRecord.signature-wrong-type                                    | body field "consentRecord.signature"                                    | is of the wrong type |
      | signature.id-wrong-type                                               | body field "signature.id"                                               | is of the wrong type |
      | signature.payload-wrong-type                                          | body field "signature.payload"                                          | is of the wrong type |
      | signature.verificationPayload-wrong-type                              | body field "signature.verificationPayload"                              | is of the wrong type |
      | signature.verificationPayloadHash-wrong-type                          | body field "signature.verificationPayloadHash"                          | is of the wrong type |
      | signature.verificationArtifact-wrong-type                             | body field "signature.verificationArtifact"                             | is of the wrong type |
      | signature.verificationSignedAs-wrong-type                             | body field "signature.verificationSignedAs"                             | is of the wrong type |
      | signature.verificationJwsHeader-wrong-type                            | body field "signature.verificationJwsHeader"                            | is of the wrong type |
      | signature.timestamp-wrong-type                                        | body field "signature.timestamp"                                        | is of the wrong type |
      | signature.signedWithoutObjectReference-wrong-type                     | body field "signature.signedWithoutObjectReference"                     | is of the wrong type |
      | signature.objectType-wrong-type                                       | body field "signature.objectType"                                       | is of the wrong type |
      | signature.objectReference-wrong-type                                  | body field "signature.objectReference"                                  | is of the wrong type |
      | consentRecord.dataAgreement.id-wrong-type                             | body field "consentRecord.dataAgreement.id"                             | is of the wrong type |
      | consentRecord.dataAgreement.version-wrong-type                        | body field "consentRecord.dataAgreement.version"                        | is of the wrong type |
      | consentRecord.dataAgreement.controller-wrong-type                     | body field "consentRecord.dataAgreement.controller"                     | is of the wrong type |
      | consentRecord.dataAgreement.policy-wrong-type                         | body field "consentRecord.dataAgreement.policy"                         | is of the wrong type |
      | consentRecord.dataAgreement.purpose-wrong-type                        | body field "consentRecord.dataAgreement.purpose"                        | is of the wrong type |
      | consentRecord.dataAgreement.lawfulBasis-wrong-type                    | body field "consentRecord.dataAgreement.lawfulBasis"                    | is of the wrong type |
      | consentRecord.dataAgreement.dataUse-wrong-type                        | body field "consentRecord.dataAgreement.dataUse"                        | is of the wrong type |
      | consentRecord.dataAgreement.dpia-wrong-type                           | body field "consentRecord.dataAgreement.dpia"                           | is of the wrong type |
      | consentRecord.dataAgreement.active-wrong-type                         | body field "consentRecord.dataAgreement.active"                         | is of the wrong type |
      | consentRecord.dataAgreement.forgettable-wrong-type                    | body field "consentRecord.dataAgreement.forgettable"                    | is of the wrong type |
      | consentRecord.dataAgreement.compatibleWithVersion-wrong-type          | body field "consentRecord.dataAgreement.compatibleWithVersion"          | is of the wrong type |
      | consentRecord.dataAgreement.lifecycle-wrong-type                      | body field "consentRecord.dataAgreement.lifecycle"                      | is of the wrong type |
      | consentRecord.dataAgreement.signature-wrong-type                      | body field "consentRecord.dataAgreement.signature"                      | is of the wrong type |
      | consentRecord.dataAgreementRevision.id-wrong-type                     | body field "consentRecord.dataAgreementRevision.id"                     | is of the wrong type |
      | consentRecord.dataAgreementRevision.schemaName-wrong-type             | body field "consentRecord.dataAgreementRevision.schemaName"             | is of the wrong type |
      | consentRecord.dataAgreementRevision.objectId-wrong-type               | body field "consentRecord.dataAgreementRevision.objectId"               | is of the wrong type |
      | consentRecord.dataAgreementRevision.signedWithoutObjectId-wrong-type  | body field "consentRecord.dataAgreementRevision.signedWithoutObjectId"  | is of the wrong type |
      | consentRecord.dataAgreementRevision.serializedSnapshot-wrong-type     | body field "consentRecord.dataAgreementRevision.serializedSnapshot"     | is of the wrong type |
      | consentRecord.dataAgreementRevision.serializedHash-wrong-type         | body field "consentRecord.dataAgreementRevision.serializedHash"         | is of the wrong type |
      | consentRecord.dataAgreementRevision.timestamp-wrong-type              | body field "consentRecord.dataAgreementRevision.timestamp"              | is of the wrong type |
      | consentRecord.dataAgreementRevision.authorizedByIndividual-wrong-type | body field "consentRecord.dataAgreementRevision.authorizedByIndividual" | is of the wrong type |
      | consentRecord.dataAgreementRevision.authorizedByOther-wrong-type      | body field "consentRecord.dataAgreementRevision.authorizedByOther"      | is of the wrong type |
      | consentRecord.dataAgreementRevision.successor-wrong-type              | body field "consentRecord.dataAgreementRevision.successor"              | is of the wrong type |
      | consentRecord.dataAgreementRevision.predecessorHash-wrong-type        | body field "consentRecord.dataAgreementRevision.predecessorHash"        | is of the wrong type |
      | consentRecord.dataAgreementRevision.predecessorSignature-wrong-type   | body field "consentRecord.dataAgreementRevision.predecessorSignature"   | is of the wrong type |
      | consentRecord.individual.externalId-wrong-type                        | body field "consentRecord.individual.externalId"                        | is of the wrong type |
      | consentRecord.individual.externalIdType-wrong-type                    | body field "consentRecord.individual.externalIdType"                    | is of the wrong type |
      | consentRecord.individual.identityProviderId-wrong-type                | body field "consentRecord.individual.identityProviderId"                | is of the wrong type |
      | consentRecord.signature.id-wrong-type                                 | body field "consentRecord.signature.id"                                 | is of the wrong type |
      | consentRecord.signature.payload-wrong-type                            | body field "consentRecord.signature.payload"                            | is of the wrong type |
      | consentRecord.signature.signature-wrong-type                          | body field "consentRecord.signature.signature"                          | is of the wrong type |
      | consentRecord.signature.verificationMethod-wrong-type                 | body field "consentRecord.signature.verificationMethod"                 | is of the wrong type |
      | consentRecord.signature.verificationPayload-wrong-type                | body field "consentRecord.signature.verificationPayload"                | is of the wrong type |
      | consentRecord.signature.verificationPayloadHash-wrong-type            | body field "consentRecord.signature.verificationPayloadHash"            | is of the wrong type |
      | consentRecord.signature.verificationArtifact-wrong-type               | body field "consentRecord.signature.verificationArtifact"               | is of the wrong type |
      | consentRecord.signature.verificationSignedBy-wrong-type               | body field "consentRecord.signature.verificationSignedBy"               | is of the wrong type |
      | consentRecord.signature.verificationSignedAs-wrong-type               | body field "consentRecord.signature.verificationSignedAs"               | is of the wrong type |
      | consentRecord.signature.verificationJwsHeader-wrong-type              | body field "consentRecord.signature.verificationJwsHeader"              | is of the wrong type |
      | consentRecord.signature.timestamp-wrong-type                          | body field "consentRecord.signature.timestamp"                          | is of the wrong type |
      | consentRecord.signature.signedWithoutObjectReference-wrong-type       | body field "consentRecord.signature.signedWithoutObjectReference"       | is of the wrong type |
      | consentRecord.signature.objectType-wrong-type                         | body field "consentRecord.signature.objectType"                         | is of the wrong type |
      | consentRecord.signature.objectReference-wrong-type                    | body field "consentRecord.signature.objectReference"                    | is of the wrong type |
      | consentRecord.dataAgreement.controller.id-wrong-type                  | body field "consentRecord.dataAgreement.controller.id"                  | is of the wrong type |
      | consentRecord.dataAgreement.controller.name-wrong-type                | body field "consentRecord.dataAgreement.controller.name"                | is of the wrong type |
      | consentRecord.dataAgreement.controller.url-wrong-type                 | body field "consentRecord.dataAgreement.controller.url"                 | is of the wrong type |
      | consentRecord.dataAgreement.policy.id-wrong-type                      | body field "consentRecord.dataAgreement.policy.id"                      | is of the wrong type |
      | consentRecord.dataAgreement.policy.name-wrong-type                    | body field "consentRecord.dataAgreement.policy.name"                    | is of the wrong type |
      | consentRecord.dataAgreement.policy.version-wrong-type                 | body field "consentRecord.dataAgreement.policy.version"                 | is of the wrong type |
      | consentRecord.dataAgreement.policy.url-wrong-type                     | body field "consentRecord.dataAgreement.policy.url"                     | is of the wrong type |
      | consentRecord.dataAgreement.policy.jurisdiction-wrong-type            | body field "consentRecord.dataAgreement.policy.jurisdiction"            | is of the wrong type |
      | consentRecord.dataAgreement.policy.industrySector-wrong-type          | body field "consentRecord.dataAgreement.policy.industrySector"          | is of the wrong type |
      | consentRecord.dataAgreement.policy.dataRetentionPeriodDays-wrong-type | body field "consentRecord.dataAgreement.policy.dataRetentionPeriodDays" | is of the wrong type |
      | consentRecord.dataAgreement.policy.geographicRestriction-wrong-type   | body field "consentRecord.dataAgreement.policy.geographicRestriction"   | is of the wrong type |
      | consentRecord.dataAgreement.policy.storageLocation-wrong-type         | body field "consentRecord.dataAgreement.policy.storageLocation"         | is of the wrong type |
      | consentRecord.dataAgreement.lifecycle.id-wrong-type                   | body field "consentRecord.dataAgreement.lifecycle.id"                   | is of the wrong type |
      | consentRecord.dataAgreement.lifecycle.name-wrong-type                 | body field "consentRecord.dataAgreement.lifecycle.name"                 | is of the wrong type |

  @id:service-individual-signature-update-otherwise-right-not-json @negative @operation:serviceIndividualSignatureUpdate
  Scenario: A body of serviceIndividualSignatureUpdate that cannot be read is refused where all else is right
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
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid

  @id:draft-signed-parts-break-document @negative @operation:serviceIndividualConsentRecordSignatureCreate
  Scenario Outline: A signed consent record with a broken part is refused where all else is right
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
    And the body field "consentRecord.signature" is {"id": "a0b1c2d3-e4f5-4061-9273-84a5b6c7d108", "payload": "{}", "signature": "Zm9sbG93LXVwIGFmdGVyIGJpcnRo", "verificationMethod": "RS256", "verificationPayload": "{}", "verificationPayloadHash": "4be9d27c3a5f1806b7d8c2e49f6a105b3c7d8e2f", "verificationSignedBy": "KE-19940312-4471", "timestamp": "2026-03-02T08:41:17Z"}
    And the body field "consentRecord.dataAgreement.controller" is {"id": "3c4d5e6f-7a8b-4c9d-a0e1-f2a3b4c5d110", "name": "Ministry of Health", "url": "https://health.example.org"}
    And the body field "consentRecord.dataAgreement.policy" is {"id": "0b6e1f52-7c1d-4f3a-9d0e-3a5c2b7e8101", "name": "Privacy policy of the Mother and Child Care programme", "version": "1.0", "url": "https://health.example.org/policies/mother-and-child-care/1.0"}
    And the body field "consentRecord.dataAgreement.lifecycle" is {"id": "6e7f8a9b-0c1d-4e2f-b3a4-c5d6e7f8a111", "name": "Complete"}
    And the body field "consentRecord.dataAgreement.signature" is {"id": "a0b1c2d3-e4f5-4061-9273-84a5b6c7d108", "payload": "{}", "signature": "Zm9sbG93LXVwIGFmdGVyIGJpcnRo", "verificationMethod": "RS256", "verificationPayload": "{}", "verificationPayloadHash": "4be9d27c3a5f1806b7d8c2e49f6a105b3c7d8e2f", "verificationSignedBy": "KE-19940312-4471", "timestamp": "2026-03-02T08:41:17Z"}
    And the body field "consentRecord.dataAgreementRevision.authorizedByIndividual" is {"id": "9a8b7c6d-5e4f-4a3b-8c1d-0e9f8a7b6105"}
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid

    Examples:
      | case                                                                   | part                                                                       | fault                |
      | consentRecord.signature.id-left-out                                    | body field "consentRecord.signature.id"                                    | is left out          |
      | consentRecord.signature.payload-left-out                               | body field "consentRecord.signature.payload"                               | is left out          |
      | consentRecord.signature.signature-left-out                             | body field "consentRecord.signature.signature"                             | is left out          |
      | consentRecord.signature.verificationMethod-left-out                    | body field "consentRecord.signature.verificationMethod"                    | is left out          |
      | consentRecord.signature.verificationPayload-left-out                   | body field "consentRecord.signature.verificationPayload"                   | is left out          |
      | consentRecord.signature.verificationPayloadHash-left-out               | body field "consentRecord.signature.verificationPayloadHash"               | is left out          |
      | consentRecord.signature.verificationSignedBy-left-out                  | body field "consentRecord.signature.verificationSignedBy"                  | is left out          |
      | consentRecord.signature.timestamp-left-out                             | body field "consentRecord.signature.timestamp"                             | is left out          |
      | consentRecord.dataAgreement.controller.id-left-out                     | body field "consentRecord.dataAgreement.controller.id"                     | is left out          |
      | consentRecord.dataAgreement.controller.name-left-out                   | body field "consentRecord.dataAgreement.controller.name"                   | is left out          |
      | consentRecord.dataAgreement.controller.url-left-out                    | body field "consentRecord.dataAgreement.controller.url"                    | is left out          |
      | consentRecord.dataAgreement.policy.id-left-out                         | body field "consentRecord.dataAgreement.policy.id"                         | is left out          |
      | consentRecord.dataAgreement.policy.name-left-out                       | body field "consentRecord.dataAgreement.policy.name"                       | is left out          |
      | consentRecord.dataAgreement.policy.version-left-out                    | body field "consentRecord.dataAgreement.policy.version"                    | is left out          |
      | consentRecord.dataAgreement.policy.url-left-out                        | body field "consentRecord.dataAgreement.policy.url"                        | is left out          |
      | consentRecord.dataAgreement.lifecycle.id-left-out                      | body field "consentRecord.dataAgreement.lifecycle.id"                      | is left out          |
      | consentRecord.dataAgreement.lifecycle.name-left-out                    | body field "consentRecord.dataAgreement.lifecycle.name"                    | is left out          |
      | consentRecord.dataAgreement.signature.id-left-out                      | body field "consentRecord.dataAgreement.signature.id"                      | is left out          |
      | consentRecord.dataAgreement.signature.payload-left-out                 | body field "consentRecord.dataAgreement.signature.payload"                 | is left out          |
      | consentRecord.dataAgreement.signature.signature-left-out               | body field "consentRecord.dataAgreement.signature.signature"               | is left out          |
      | consentRecord.dataAgreement.signature.verificationMethod-left-out      | body field "consentRecord.dataAgreement.signature.verificationMethod"      | is left out          |
      | consentRecord.dataAgreement.signature.verificationPayload-left-out     | body field "consentRecord.dataAgreement.signature.verificationPayload"     | is left out          |
      | consentRecord.dataAgreement.signature.verificationPayloadHash-left-out | body field "consentRecord.dataAgreement.signature.verificationPayloadHash" | is left out          |
      | consentRecord.dataAgreement.signature.verificationSignedBy-left-out    | body field "consentRecord.dataAgreement.signature.verificationSignedBy"    | is left out          |
      | consentRecord.dataAgreement.signature.timestamp-left-out               | body field "consentRecord.dataAgreement.signature.timestamp"               | is left out          |
      | consentRecord.dataAgreementRevision.authorizedByIndividual.id-left-out | body field "consentRecord.dataAgreementRevision.authorizedByIndividual.id" | is left out          |
      | consentRecord.signature.id-wrong-type                                  | body field "consentRecord.signature.id"                                    | is of the wrong type |
      | consentRecord.signature.payload-wrong-type                             | body field "consentRecord.signature.payload"                               | is of the wrong type |
      | consentRecord.signature.signature-wrong-type                           | body field "consentRecord.signature.signature"                             | is of the wrong type |
      | consentRecord.signature.verificationMethod-wrong-type                  | body field "consentRecord.signature.verificationMethod"                    | is of the wrong type |
      | consentRecord.signature.verificationPayload-wrong-type                 | body field "consentRecord.signature.verificationPayload"                   | is of the wrong type |
      | consentRecord.signature.verificationPayloadHash-wrong-type             | body field "consentRecord.signature.verificationPayloadHash"               | is of the wrong type |
      | consentRecord.signature.verificationArtifact-wrong-type                | body field "consentRecord.signature.verificationArtifact"                  | is of the wrong type |
      | consentRecord.signature.verificationSignedBy-wrong-type                | body field "consentRecord.signature.verificationSignedBy"                  | is of the wrong type |
      | consentRecord.signature.verificationSignedAs-wrong-type                | body field "consentRecord.signature.verificationSignedAs"                  | is of the wrong type |
      | consentRecord.signature.verificationJwsHeader-wrong-type               | body field "consentRecord.signature.verificationJwsHeader"                 | is of the wrong type |
      | consentRecord.signature.timestamp-wrong-type                           | body field "consentRecord.signature.timestamp"                             | is of the wrong type |
      | consentRecord.signature.signedWithoutObjectReference-wrong-type        | body field "consentRecord.signature.signedWithoutObjectReference"          | is of the wrong type |
      | consentRecord.signature.objectType-wrong-type                          | body field "consentRecord.signature.objectType"                            | is of the wrong type |
      | consentRecord.signature.objectReference-wrong-type                     | body field "consentRecord.signature.objectReference"                       | is of the wrong type |
      | consentRecord.dataAgreement.controller.id-wrong-type                   | body field "consentRecord.dataAgreement.controller.id"                     | is of the wrong type |
      | consentRecord.dataAgreement.controller.name-wrong-type                 | body field "consentRecord.dataAgreement.controller.name"                   | is of the wrong type |
      | consentRecord.dataAgreement.controller.url-wrong-type                  | body field "consentRecord.dataAgreement.controller.url"                    | is of the wrong type |
      | consentRecord.dataAgreement.policy.id-wrong-type                       | body field "consentRecord.dataAgreement.policy.id"                         | is of the wrong type |
      | consentRecord.dataAgreement.policy.name-wrong-type                     | body field "consentRecord.dataAgreement.policy.name"                       | is of the wrong type |
      | consentRecord.dataAgreement.policy.version-wrong-type                  | body field "consentRecord.dataAgreement.policy.version"                    | is of the wrong type |
      | consentRecord.dataAgreement.policy.url-wrong-type                      | body field "consentRecord.dataAgreement.policy.url"                        | is of the wrong type |
      | consentRecord.dataAgreement.policy.jurisdiction-wrong-type             | body field "consentRecord.dataAgreement.policy.jurisdiction"               | is of the wrong type |
      | consentRecord.dataAgreement.policy.industrySector-wrong-type           | body field "consentRecord.dataAgreement.policy.industrySector"             | is of the wrong type |
      | consentRecord.dataAgreement.policy.dataRetentionPeriodDays-wrong-type  | body field "consentRecord.dataAgreement.policy.dataRetentionPeriodDays"    | is of the wrong type |
      | consentRecord.dataAgreement.policy.geographicRestriction-wrong-type    | body field "consentRecord.dataAgreement.policy.geographicRestriction"      | is of the wrong type |
      | consentRecord.dataAgreement.policy.storageLocation-wrong-type          | body field "consentRecord.dataAgreement.policy.storageLocation"            | is of the wrong type |
      | consentRecord.dataAgreement.lifecycle.id-wrong-type                    | body field "consentRecord.dataAgreement.lifecycle.id"                      | is of the wrong type |
      | consentRecord.dataAgreement.lifecycle.name-wrong-type                  | body field "consentRecord.dataAgreement.lifecycle.name"                    | is of the wrong type |

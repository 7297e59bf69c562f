Feature: Data agreements

  A data agreement says for which purpose personal data are used. It is created under a policy, read, changed, taken out
  of force and ended, and each change makes a new revision. Every agreement here is created by the scenario itself.

  @id:agreement-create-required @operation:configDataAgreementCreate @positive
  Scenario: A data agreement with the required fields alone is created
    Given a valid "configDataAgreementCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.id" is present
    And the response field "revision.id" is present
    And the response field "dataAgreement.version" is the body field "dataAgreement.version"
    And the response field "dataAgreement.purpose" is the body field "dataAgreement.purpose"
    And the response field "dataAgreement.lawfulBasis" is the body field "dataAgreement.lawfulBasis"
    And the response field "dataAgreement.dpia" is the body field "dataAgreement.dpia"
    And the response arrives within 15 seconds

  @id:agreement-create-every-field @operation:configDataAgreementCreate @operation:configDataAgreementRead @positive
  Scenario: A data agreement with all that an organisation says of it is created as it was sent
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "policy" is remembered as "policy object"
    Given a valid "configDataAgreementCreate" request with every field
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the body field "dataAgreement.compatibleWithVersion" is left out
    And the body field "dataAgreement.signature" is left out
    And the body field "dataAgreement.controller.name" is remembered as "controller name"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.version" is the body field "dataAgreement.version"
    And the response field "dataAgreement.purpose" is the body field "dataAgreement.purpose"
    And the response field "dataAgreement.lawfulBasis" is the body field "dataAgreement.lawfulBasis"
    And the response field "dataAgreement.dataUse" is the body field "dataAgreement.dataUse"
    And the response field "dataAgreement.dpia" is the body field "dataAgreement.dpia"
    And the response field "dataAgreement.active" is the body field "dataAgreement.active"
    And the response field "dataAgreement.forgettable" is the body field "dataAgreement.forgettable"
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the response field "dataAgreement.policy.id" is the remembered "policy"
    And the response field "dataAgreement.controller.name" is the remembered "controller name"

  @id:agreement-under-new-policy @operation:configPolicyCreate @operation:configDataAgreementCreate @operation:configDataAgreementRead @requirement:bb-consent-6.1-1 @lifecycle
  Scenario: A data agreement is created under a policy that was made for it
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "policy" is remembered as "policy object"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response field "dataAgreement.purpose" is the remembered "purpose"
    And the response field "dataAgreement.policy.id" is the remembered "policy"

  @id:agreement-under-existing-policy @operation:configDataAgreementCreate @operation:configDataAgreementRead @requirement:bb-consent-6.1-1 @lifecycle
  Scenario Outline: A data agreement is created under a policy that another agreement is under already
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "policy" is remembered as "policy object"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "other agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Then the response field "dataAgreement.id" is not the remembered "other agreement"
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "<agreement>"
    When the request is sent
    Then the request is accepted
    And the response field "dataAgreement.id" is the remembered "<agreement>"
    And the response field "dataAgreement.policy.id" is the remembered "policy"

    Examples:
      | case      | agreement       |
      | new-one   | agreement       |
      | other-one | other agreement |

  @id:agreement-create-revision @operation:configDataAgreementCreate @requirement:bb-consent-6.1-5 @positive
  Scenario: The first revision of a data agreement is one of this agreement
    Given a valid "configDataAgreementCreate" request
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Then the response field "revision.objectId" is the remembered "agreement"
    And the response field "revision.serializedHash" is present
    And the response field "revision.serializedSnapshot" is present
    And the response field "revision.timestamp" is present

  @id:agreement-create-two @operation:configDataAgreementCreate @positive
  Scenario: Two data agreements have two identifiers and two revisions
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "first agreement"
    And the response field "revision.id" is remembered as "first revision"
    Given a valid "configDataAgreementCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.id" is not the remembered "first agreement"
    And the response field "revision.id" is not the remembered "first revision"

  @id:agreement-create-left-out @operation:configDataAgreementCreate @negative
  Scenario Outline: A data agreement without a required part is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field                     |
      | agreement    | dataAgreement             |
      | version      | dataAgreement.version     |
      | purpose      | dataAgreement.purpose     |
      | lawful-basis | dataAgreement.lawfulBasis |
      | dpia         | dataAgreement.dpia        |

  @id:agreement-create-wrong-type @operation:configDataAgreementCreate @negative
  Scenario Outline: A data agreement with a value of the wrong type is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                | field                     |
      | agreement           | dataAgreement             |
      | version             | dataAgreement.version     |
      | purpose             | dataAgreement.purpose     |
      | lawful-basis        | dataAgreement.lawfulBasis |
      | dpia                | dataAgreement.dpia        |
      | data-use            | dataAgreement.dataUse     |
      | active              | dataAgreement.active      |
      | forgettable         | dataAgreement.forgettable |
      | controller          | dataAgreement.controller  |
      | policy-of-agreement | dataAgreement.policy      |
      | lifecycle           | dataAgreement.lifecycle   |
      | signature           | dataAgreement.signature   |

  @id:agreement-create-inner-left-out @operation:configDataAgreementCreate @negative
  Scenario Outline: A data agreement with an incomplete <part> is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.<part>" is {}
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | part       |
      | controller |
      | policy     |
      | lifecycle  |
      | signature  |

  @id:agreement-create-not-json @operation:configDataAgreementCreate @negative
  Scenario: A data agreement whose description is not JSON is refused
    Given a valid "configDataAgreementCreate" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:agreement-read-created @operation:configDataAgreementRead @operation:configDataAgreementCreate @requirement:bb-consent-6.1-2 @positive
  Scenario: A data agreement that was created is read back as it was sent
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.dpia" is "https://health.example.org/dpia/mother-and-child-care/2027"
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the body field "dataAgreement.dpia" is remembered as "dpia"
    And the body field "dataAgreement.lawfulBasis" is remembered as "basis"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.id" is remembered as "revision"
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.id" is the remembered "agreement"
    And the response field "dataAgreement.purpose" is the remembered "purpose"
    And the response field "dataAgreement.dpia" is the remembered "dpia"
    And the response field "dataAgreement.lawfulBasis" is the remembered "basis"
    And the response field "revision.id" is the remembered "revision"
    And the response arrives within 15 seconds

  @id:agreement-read-unknown @operation:configDataAgreementRead @negative
  Scenario: A data agreement that nobody created is not found
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:agreement-update-read-back @operation:configDataAgreementUpdate @operation:configDataAgreementRead @requirement:bb-consent-6.1-3 @lifecycle
  Scenario: A data agreement that was changed is read back as it was changed
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.dpia" is "https://health.example.org/dpia/mother-and-child-care/2027"
    And the body field "dataAgreement.lawfulBasis" is "contract"
    And the body field "dataAgreement.active" is false
    And the body field "dataAgreement.forgettable" is true
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the body field "dataAgreement.dpia" is remembered as "dpia"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.id" is the remembered "agreement"
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the response field "dataAgreement.purpose" is the remembered "purpose"
    And the response field "dataAgreement.dpia" is the remembered "dpia"
    And the response field "dataAgreement.lawfulBasis" is "contract"
    And the response field "dataAgreement.active" is false
    And the response field "dataAgreement.forgettable" is true

  @id:agreement-update-every-field @operation:configDataAgreementUpdate @positive
  Scenario: A change of a data agreement in all that an organisation says of it is accepted
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "policy" is remembered as "policy object"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementUpdate" request with every field
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the body field "dataAgreement.compatibleWithVersion" is left out
    And the body field "dataAgreement.signature" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.version" is the body field "dataAgreement.version"
    And the response field "dataAgreement.purpose" is the body field "dataAgreement.purpose"
    And the response field "dataAgreement.lawfulBasis" is the body field "dataAgreement.lawfulBasis"
    And the response field "dataAgreement.dataUse" is the body field "dataAgreement.dataUse"
    And the response field "dataAgreement.dpia" is the body field "dataAgreement.dpia"
    And the response field "dataAgreement.active" is the body field "dataAgreement.active"
    And the response field "dataAgreement.forgettable" is the body field "dataAgreement.forgettable"
    And the response field "dataAgreement.policy.id" is the remembered "policy"

  @id:agreement-update-revision @operation:configDataAgreementUpdate @operation:configDataAgreementRead @requirement:bb-consent-6.1-1 @requirement:bb-consent-6.1-5 @lifecycle
  Scenario: A change of a data agreement makes a new revision of the same agreement, which is then the latest
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.id" is remembered as "first revision"
    And the response field "revision.serializedHash" is remembered as "first hash"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.purpose" is new
    When the request is sent
    Then the request is accepted
    And the response field "revision.objectId" is the remembered "agreement"
    And the response field "revision.id" is not the remembered "first revision"
    And the response field "revision.serializedHash" is not the remembered "first hash"
    And the response field "revision.id" is remembered as "second revision"
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the response field "revision.id" is the remembered "second revision"

  @id:agreement-update-twice @operation:configDataAgreementUpdate @operation:configDataAgreementRead @requirement:bb-consent-6.1-1 @requirement:bb-consent-6.1-3 @lifecycle
  Scenario: Two changes of a data agreement make two revisions
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.id" is remembered as "first revision"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.purpose" is new
    And the request has succeeded
    And the response field "revision.id" is remembered as "second revision"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    When the request is sent
    Then the request is accepted
    And the response field "revision.id" is not the remembered "first revision"
    And the response field "revision.id" is not the remembered "second revision"
    And the response field "revision.id" is remembered as "third revision"
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the response field "revision.id" is the remembered "third revision"
    And the response field "dataAgreement.purpose" is the remembered "purpose"

  @id:agreement-update-other @operation:configDataAgreementUpdate @operation:configDataAgreementRead @positive
  Scenario: A change of a data agreement leaves another as it was
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.purpose" is remembered as "other purpose"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "other agreement"
    And the response field "revision.id" is remembered as "other revision"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.purpose" is new
    And the request has succeeded
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "other agreement"
    When the request is sent
    Then the response field "dataAgreement.purpose" is the remembered "other purpose"
    And the response field "revision.id" is the remembered "other revision"

  @id:agreement-update-unknown @operation:configDataAgreementUpdate @negative
  Scenario: A data agreement that nobody created is not changed
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:agreement-update-left-out @operation:configDataAgreementUpdate @operation:configDataAgreementRead @negative
  Scenario Outline: A change of a data agreement without a required part is refused and changes nothing
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.id" is remembered as "revision"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the response field "revision.id" is the remembered "revision"

    Examples:
      | case         | field                     |
      | agreement    | dataAgreement             |
      | version      | dataAgreement.version     |
      | purpose      | dataAgreement.purpose     |
      | lawful-basis | dataAgreement.lawfulBasis |
      | dpia         | dataAgreement.dpia        |

  @id:agreement-update-wrong-type @operation:configDataAgreementUpdate @negative
  Scenario Outline: A change of a data agreement to a value of the wrong type is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field                 |
      | purpose | dataAgreement.purpose |
      | active  | dataAgreement.active  |
      | policy  | dataAgreement.policy  |

  @id:agreement-delete @operation:configDataAgreementDelete @operation:configDataAgreementList @lifecycle
  Scenario: A data agreement that was ended is no longer listed
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementDelete" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "configDataAgreementList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "dataAgreement" holds no item whose "id" is the remembered "agreement"

  @id:agreement-delete-read @operation:configDataAgreementDelete @operation:configDataAgreementRead @lifecycle
  Scenario: A data agreement that was ended is no longer found
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementDelete" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "revision.objectId" is the remembered "agreement"
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:agreement-delete-no-consent @operation:configDataAgreementDelete @operation:serviceIndividualConsentRecordCreate @operation:serviceIndividualConsentRecordList @requirement:bb-consent-6.1-4 @lifecycle
  Scenario: Nobody can consent to a data agreement that was ended
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given "configIndividualCreate" has succeeded
    And the response field "individual.id" is remembered as "individual"
    Given a valid "configDataAgreementDelete" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
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
    Then the response list "consentRecords" is empty

  @id:agreement-delete-other @operation:configDataAgreementDelete @operation:configDataAgreementRead @positive
  Scenario: The end of a data agreement leaves another in force
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "other agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementDelete" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the request has succeeded
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "other agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.id" is the remembered "other agreement"
    And the response field "dataAgreement.active" is true

  @id:agreement-delete-unknown @operation:configDataAgreementDelete @negative
  Scenario: A data agreement that nobody created is not ended
    Given a valid "configDataAgreementDelete" request
    And the path parameter "dataAgreementId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:agreement-list @operation:configDataAgreementList @operation:configDataAgreementCreate @positive
  Scenario: Data agreements are listed, each of them once
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is false
    And the request has succeeded
    Given a valid "configDataAgreementList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "dataAgreement" have the same "id"
    And the response arrives within 15 seconds

  @id:agreement-list-whole @operation:configDataAgreementList @operation:configDataAgreementCreate @positive
  Scenario: Every data agreement is found in the list of data agreements, on whichever page
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "first agreement"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is false
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "second agreement"
    Given a valid "configDataAgreementList" request
    And the query parameter "limit" is 100
    Then the response list "dataAgreement", read on by the query parameter "offset", holds an item whose "id" is the remembered "first agreement"
    And the response list "dataAgreement", read on by the query parameter "offset", holds an item whose "id" is the remembered "second agreement"

  @id:agreement-list-limit @operation:configDataAgreementList @positive
  Scenario: A list of data agreements holds as many as are asked for
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    Given a valid "configDataAgreementList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "dataAgreement" has 2 items
    And no two items of the response list "dataAgreement" have the same "id"
    And the response matches the specification

  @id:agreement-list-wrong-type @operation:configDataAgreementList @negative
  Scenario Outline: A list of data agreements by a page that is no number is refused
    Given a valid "configDataAgreementList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:service-agreement-read @operation:serviceDataAgreementRead @requirement:bb-consent-6.2-1 @positive
  Scenario: An application reads a data agreement as the organisation made it
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.purpose" is new
    And the body field "dataAgreement.dpia" is "https://health.example.org/dpia/mother-and-child-care/2027"
    And the body field "dataAgreement.purpose" is remembered as "purpose"
    And the body field "dataAgreement.dpia" is remembered as "dpia"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.id" is remembered as "revision"
    Given a valid "serviceDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.id" is the remembered "agreement"
    And the response field "dataAgreement.purpose" is the remembered "purpose"
    And the response field "dataAgreement.dpia" is the remembered "dpia"
    And the response field "revision.id" is the remembered "revision"
    And the response arrives within 15 seconds

  @id:service-agreement-read-changed @operation:serviceDataAgreementRead @operation:configDataAgreementUpdate @requirement:bb-consent-6.2-1 @lifecycle
  Scenario: An application reads a data agreement as it was changed last
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
    And the response field "revision.id" is remembered as "revision"
    Given a valid "serviceDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response field "dataAgreement.purpose" is the remembered "purpose"
    And the response field "revision.id" is the remembered "revision"

  @id:service-agreement-read-unknown @operation:serviceDataAgreementRead @negative
  Scenario: An application does not find a data agreement that nobody created
    Given a valid "serviceDataAgreementRead" request
    And the path parameter "dataAgreementId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:service-policy-read @operation:servicePolicyRead @positive
  Scenario: An application reads a policy as the organisation made it
    Given a valid "configPolicyCreate" request
    And the body field "policy.name" is new
    And the body field "policy.url" is "https://health.example.org/policies/mother-and-child-care/2.0"
    And the body field "policy.name" is remembered as "name"
    And the body field "policy.url" is remembered as "url"
    And the request has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "revision.id" is remembered as "revision"
    Given a valid "servicePolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is the remembered "policy"
    And the response field "policy.name" is the remembered "name"
    And the response field "policy.url" is the remembered "url"
    And the response field "revision.id" is the remembered "revision"
    And the response arrives within 15 seconds

  @id:service-policy-read-changed @operation:servicePolicyRead @operation:configPolicyUpdate @lifecycle
  Scenario: An application reads a policy as it was changed last
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "policy.name" is new
    And the body field "policy.name" is remembered as "name"
    And the request has succeeded
    And the response field "revision.id" is remembered as "revision"
    Given a valid "servicePolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.name" is the remembered "name"
    And the response field "revision.id" is the remembered "revision"

  @id:service-policy-read-deleted @operation:servicePolicyRead @operation:configPolicyDelete @negative
  Scenario: An application does not find a policy that was deleted
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyDelete" request
    And the path parameter "policyId" is the remembered "policy"
    And the request has succeeded
    Given a valid "servicePolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:service-policy-read-unknown @operation:servicePolicyRead @negative
  Scenario: An application does not find a policy that nobody created
    Given a valid "servicePolicyRead" request
    And the path parameter "policyId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:config-data-agreement-update-breaks-document @negative @operation:configDataAgreementUpdate
  Scenario Outline: What breaks the document of configDataAgreementUpdate is refused
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementUpdate" request with every field
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                            | part                                                              | fault                |
      | body-wrong-type                                                 | body field "$"                                                    | is of the wrong type |
      | dataAgreement.id-left-out                                       | body field "dataAgreement.id"                                     | is left out          |
      | dataAgreement-wrong-type                                        | body field "dataAgreement"                                        | is of the wrong type |
      | dataAgreement.id-wrong-type                                     | body field "dataAgreement.id"                                     | is of the wrong type |
      | dataAgreement.version-wrong-type                                | body field "dataAgreement.version"                                | is of the wrong type |
      | dataAgreement.controller.id-left-out                            | body field "dataAgreement.controller.id"                          | is left out          |
      | dataAgreement.controller.name-left-out                          | body field "dataAgreement.controller.name"                        | is left out          |
      | dataAgreement.controller.url-left-out                           | body field "dataAgreement.controller.url"                         | is left out          |
      | dataAgreement.controller-wrong-type                             | body field "dataAgreement.controller"                             | is of the wrong type |
      | dataAgreement.controller.id-wrong-type                          | body field "dataAgreement.controller.id"                          | is of the wrong type |
      | dataAgreement.controller.name-wrong-type                        | body field "dataAgreement.controller.name"                        | is of the wrong type |
      | dataAgreement.controller.url-wrong-type                         | body field "dataAgreement.controller.url"                         | is of the wrong type |
      | dataAgreement.policy.id-left-out                                | body field "dataAgreement.policy.id"                              | is left out          |
      | dataAgreement.policy.name-left-out                              | body field "dataAgreement.policy.name"                            | is left out          |
      | dataAgreement.policy.version-left-out                           | body field "dataAgreement.policy.version"                         | is left out          |
      | dataAgreement.policy.url-left-out                               | body field "dataAgreement.policy.url"                             | is left out          |
      | dataAgreement.policy.id-wrong-type                              | body field "dataAgreement.policy.id"                              | is of the wrong type |
      | dataAgreement.policy.name-wrong-type                            | body field "dataAgreement.policy.name"                            | is of the wrong type |
      | dataAgreement.policy.version-wrong-type                         | body field "dataAgreement.policy.version"                         | is of the wrong type |
      | dataAgreement.policy.url-wrong-type                             | body field "dataAgreement.policy.url"                             | is of the wrong type |
      | dataAgreement.policy.jurisdiction-wrong-type                    | body field "dataAgreement.policy.jurisdiction"                    | is of the wrong type |
      | dataAgreement.policy.industrySector-wrong-type                  | body field "dataAgreement.policy.industrySector"                  | is of the wrong type |
      | dataAgreement.policy.dataRetentionPeriodDays-wrong-type         | body field "dataAgreement.policy.dataRetentionPeriodDays"         | is of the wrong type |
      | dataAgreement.policy.geographicRestriction-wrong-type           | body field "dataAgreement.policy.geographicRestriction"           | is of the wrong type |
      | dataAgreement.policy.storageLocation-wrong-type                 | body field "dataAgreement.policy.storageLocation"                 | is of the wrong type |
      | dataAgreement.lawfulBasis-wrong-type                            | body field "dataAgreement.lawfulBasis"                            | is of the wrong type |
      | dataAgreement.dataUse-wrong-type                                | body field "dataAgreement.dataUse"                                | is of the wrong type |
      | dataAgreement.dpia-wrong-type                                   | body field "dataAgreement.dpia"                                   | is of the wrong type |
      | dataAgreement.forgettable-wrong-type                            | body field "dataAgreement.forgettable"                            | is of the wrong type |
      | dataAgreement.lifecycle.id-left-out                             | body field "dataAgreement.lifecycle.id"                           | is left out          |
      | dataAgreement.lifecycle.name-left-out                           | body field "dataAgreement.lifecycle.name"                         | is left out          |
      | dataAgreement.lifecycle-wrong-type                              | body field "dataAgreement.lifecycle"                              | is of the wrong type |
      | dataAgreement.lifecycle.id-wrong-type                           | body field "dataAgreement.lifecycle.id"                           | is of the wrong type |
      | dataAgreement.lifecycle.name-wrong-type                         | body field "dataAgreement.lifecycle.name"                         | is of the wrong type |
      | dataAgreement.signature.id-left-out                             | body field "dataAgreement.signature.id"                           | is left out          |
      | dataAgreement.signature.payload-left-out                        | body field "dataAgreement.signature.payload"                      | is left out          |
      | dataAgreement.signature.signature-left-out                      | body field "dataAgreement.signature.signature"                    | is left out          |
      | dataAgreement.signature.verificationMethod-left-out             | body field "dataAgreement.signature.verificationMethod"           | is left out          |
      | dataAgreement.signature.verificationPayload-left-out            | body field "dataAgreement.signature.verificationPayload"          | is left out          |
      | dataAgreement.signature.verificationPayloadHash-left-out        | body field "dataAgreement.signature.verificationPayloadHash"      | is left out          |
      | dataAgreement.signature.verificationSignedBy-left-out           | body field "dataAgreement.signature.verificationSignedBy"         | is left out          |
      | dataAgreement.signature.timestamp-left-out                      | body field "dataAgreement.signature.timestamp"                    | is left out          |
      | dataAgreement.signature-wrong-type                              | body field "dataAgreement.signature"                              | is of the wrong type |
      | dataAgreement.signature.id-wrong-type                           | body field "dataAgreement.signature.id"                           | is of the wrong type |
      | dataAgreement.signature.payload-wrong-type                      | body field "dataAgreement.signature.payload"                      | is of the wrong type |
      | dataAgreement.signature.signature-wrong-type                    | body field "dataAgreement.signature.signature"                    | is of the wrong type |
      | dataAgreement.signature.verificationMethod-wrong-type           | body field "dataAgreement.signature.verificationMethod"           | is of the wrong type |
      | dataAgreement.signature.verificationPayload-wrong-type          | body field "dataAgreement.signature.verificationPayload"          | is of the wrong type |
      | dataAgreement.signature.verificationPayloadHash-wrong-type      | body field "dataAgreement.signature.verificationPayloadHash"      | is of the wrong type |
      | dataAgreement.signature.verificationArtifact-wrong-type         | body field "dataAgreement.signature.verificationArtifact"         | is of the wrong type |
      | dataAgreement.signature.verificationSignedBy-wrong-type         | body field "dataAgreement.signature.verificationSignedBy"         | is of the wrong type |
      | dataAgreement.signature.verificationSignedAs-wrong-type         | body field "dataAgreement.signature.verificationSignedAs"         | is of the wrong type |
      | dataAgreement.signature.verificationJwsHeader-wrong-type        | body field "dataAgreement.signature.verificationJwsHeader"        | is of the wrong type |
      | dataAgreement.signature.timestamp-wrong-type                    | body field "dataAgreement.signature.timestamp"                    | is of the wrong type |
      | dataAgreement.signature.signedWithoutObjectReference-wrong-type | body field "dataAgreement.signature.signedWithoutObjectReference" | is of the wrong type |
      | dataAgreement.signature.objectType-wrong-type                   | body field "dataAgreement.signature.objectType"                   | is of the wrong type |
      | dataAgreement.signature.objectReference-wrong-type              | body field "dataAgreement.signature.objectReference"              | is of the wrong type |

  @id:config-data-agreement-create-breaks-document @negative @operation:configDataAgreementCreate
  Scenario Outline: What breaks the document of configDataAgreementCreate is refused
    Given a valid "configDataAgreementCreate" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                            | part                                                              | fault                |
      | body-wrong-type                                                 | body field "$"                                                    | is of the wrong type |
      | dataAgreement.id-left-out                                       | body field "dataAgreement.id"                                     | is left out          |
      | dataAgreement.id-wrong-type                                     | body field "dataAgreement.id"                                     | is of the wrong type |
      | dataAgreement.controller.id-left-out                            | body field "dataAgreement.controller.id"                          | is left out          |
      | dataAgreement.controller.name-left-out                          | body field "dataAgreement.controller.name"                        | is left out          |
      | dataAgreement.controller.url-left-out                           | body field "dataAgreement.controller.url"                         | is left out          |
      | dataAgreement.controller.id-wrong-type                          | body field "dataAgreement.controller.id"                          | is of the wrong type |
      | dataAgreement.controller.name-wrong-type                        | body field "dataAgreement.controller.name"                        | is of the wrong type |
      | dataAgreement.controller.url-wrong-type                         | body field "dataAgreement.controller.url"                         | is of the wrong type |
      | dataAgreement.policy.id-left-out                                | body field "dataAgreement.policy.id"                              | is left out          |
      | dataAgreement.policy.name-left-out                              | body field "dataAgreement.policy.name"                            | is left out          |
      | dataAgreement.policy.version-left-out                           | body field "dataAgreement.policy.version"                         | is left out          |
      | dataAgreement.policy.url-left-out                               | body field "dataAgreement.policy.url"                             | is left out          |
      | dataAgreement.policy.id-wrong-type                              | body field "dataAgreement.policy.id"                              | is of the wrong type |
      | dataAgreement.policy.name-wrong-type                            | body field "dataAgreement.policy.name"                            | is of the wrong type |
      | dataAgreement.policy.version-wrong-type                         | body field "dataAgreement.policy.version"                         | is of the wrong type |
      | dataAgreement.policy.url-wrong-type                             | body field "dataAgreement.policy.url"                             | is of the wrong type |
      | dataAgreement.policy.jurisdiction-wrong-type                    | body field "dataAgreement.policy.jurisdiction"                    | is of the wrong type |
      | dataAgreement.policy.industrySector-wrong-type                  | body field "dataAgreement.policy.industrySector"                  | is of the wrong type |
      | dataAgreement.policy.dataRetentionPeriodDays-wrong-type         | body field "dataAgreement.policy.dataRetentionPeriodDays"         | is of the wrong type |
      | dataAgreement.policy.geographicRestriction-wrong-type           | body field "dataAgreement.policy.geographicRestriction"           | is of the wrong type |
      | dataAgreement.policy.storageLocation-wrong-type                 | body field "dataAgreement.policy.storageLocation"                 | is of the wrong type |
      | dataAgreement.lifecycle.id-left-out                             | body field "dataAgreement.lifecycle.id"                           | is left out          |
      | dataAgreement.lifecycle.name-left-out                           | body field "dataAgreement.lifecycle.name"                         | is left out          |
      | dataAgreement.lifecycle.id-wrong-type                           | body field "dataAgreement.lifecycle.id"                           | is of the wrong type |
      | dataAgreement.lifecycle.name-wrong-type                         | body field "dataAgreement.lifecycle.name"                         | is of the wrong type |
      | dataAgreement.signature.id-left-out                             | body field "dataAgreement.signature.id"                           | is left out          |
      | dataAgreement.signature.payload-left-out                        | body field "dataAgreement.signature.payload"                      | is left out          |
      | dataAgreement.signature.signature-left-out                      | body field "dataAgreement.signature.signature"                    | is left out          |
      | dataAgreement.signature.verificationMethod-left-out             | body field "dataAgreement.signature.verificationMethod"           | is left out          |
      | dataAgreement.signature.verificationPayload-left-out            | body field "dataAgreement.signature.verificationPayload"          | is left out          |
      | dataAgreement.signature.verificationPayloadHash-left-out        | body field "dataAgreement.signature.verificationPayloadHash"      | is left out          |
      | dataAgreement.signature.verificationSignedBy-left-out           | body field "dataAgreement.signature.verificationSignedBy"         | is left out          |
      | dataAgreement.signature.timestamp-left-out                      | body field "dataAgreement.signature.timestamp"                    | is left out          |
      | dataAgreement.signature.id-wrong-type                           | body field "dataAgreement.signature.id"                           | is of the wrong type |
      | dataAgreement.signature.payload-wrong-type                      | body field "dataAgreement.signature.payload"                      | is of the wrong type |
      | dataAgreement.signature.signature-wrong-type                    | body field "dataAgreement.signature.signature"                    | is of the wrong type |
      | dataAgreement.signature.verificationMethod-wrong-type           | body field "dataAgreement.signature.verificationMethod"           | is of the wrong type |
      | dataAgreement.signature.verificationPayload-wrong-type          | body field "dataAgreement.signature.verificationPayload"          | is of the wrong type |
      | dataAgreement.signature.verificationPayloadHash-wrong-type      | body field "dataAgreement.signature.verificationPayloadHash"      | is of the wrong type |
      | dataAgreement.signature.verificationArtifact-wrong-type         | body field "dataAgreement.signature.verificationArtifact"         | is of the wrong type |
      | dataAgreement.signature.verificationSignedBy-wrong-type         | body field "dataAgreement.signature.verificationSignedBy"         | is of the wrong type |
      | dataAgreement.signature.verificationSignedAs-wrong-type         | body field "dataAgreement.signature.verificationSignedAs"         | is of the wrong type |
      | dataAgreement.signature.verificationJwsHeader-wrong-type        | body field "dataAgreement.signature.verificationJwsHeader"        | is of the wrong type |
      | dataAgreement.signature.timestamp-wrong-type                    | body field "dataAgreement.signature.timestamp"                    | is of the wrong type |
      | dataAgreement.signature.signedWithoutObjectReference-wrong-type | body field "dataAgreement.signature.signedWithoutObjectReference" | is of the wrong type |
      | dataAgreement.signature.objectType-wrong-type                   | body field "dataAgreement.signature.objectType"                   | is of the wrong type |
      | dataAgreement.signature.objectReference-wrong-type              | body field "dataAgreement.signature.objectReference"              | is of the wrong type |

  @id:config-data-agreement-update-otherwise-right-not-json @negative @operation:configDataAgreementUpdate
  Scenario: A body of configDataAgreementUpdate that cannot be read is refused where all else is right
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    And the response field "revision.id" is remembered as "first revision"
    And the response field "revision.serializedHash" is remembered as "first hash"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.purpose" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid

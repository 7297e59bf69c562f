Feature: Policies

  An organisation writes down under which policies it handles personal data. Each change of a policy makes a new
  revision. Every policy here is created by the scenario itself.

  @id:policy-create-required @operation:configPolicyCreate @positive
  Scenario: A policy with the required fields alone is created
    Given a valid "configPolicyCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is present
    And the response field "revision.id" is present
    And the response field "policy.name" is the body field "policy.name"
    And the response field "policy.version" is the body field "policy.version"
    And the response field "policy.url" is the body field "policy.url"
    And the response arrives within 15 seconds

  @id:policy-create-every-field @operation:configPolicyCreate @positive
  Scenario: A policy with every field is created as it was sent
    Given a valid "configPolicyCreate" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.name" is the body field "policy.name"
    And the response field "policy.version" is the body field "policy.version"
    And the response field "policy.url" is the body field "policy.url"
    And the response field "policy.jurisdiction" is the body field "policy.jurisdiction"
    And the response field "policy.industrySector" is the body field "policy.industrySector"
    And the response field "policy.dataRetentionPeriodDays" is the body field "policy.dataRetentionPeriodDays"
    And the response field "policy.geographicRestriction" is the body field "policy.geographicRestriction"
    And the response field "policy.storageLocation" is the body field "policy.storageLocation"

  @id:policy-create-revision @operation:configPolicyCreate @requirement:bb-consent-6.1-5 @positive
  Scenario: The first revision of a policy is one of this policy
    Given a valid "configPolicyCreate" request
    And the request has succeeded
    And the response field "policy.id" is remembered as "policy"
    Then the response field "revision.objectId" is the remembered "policy"
    And the response field "revision.serializedHash" is present
    And the response field "revision.serializedSnapshot" is present
    And the response field "revision.timestamp" is present

  @id:policy-create-two @operation:configPolicyCreate @positive
  Scenario: Two policies have two identifiers and two revisions
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "first policy"
    And the response field "revision.id" is remembered as "first revision"
    Given a valid "configPolicyCreate" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is not the remembered "first policy"
    And the response field "revision.id" is not the remembered "first revision"

  @id:policy-create-left-out @operation:configPolicyCreate @negative
  Scenario Outline: A policy without a required part is refused
    Given a valid "configPolicyCreate" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field          |
      | policy  | policy         |
      | name    | policy.name    |
      | version | policy.version |
      | url     | policy.url     |

  @id:policy-create-wrong-type @operation:configPolicyCreate @negative
  Scenario Outline: A policy with a value of the wrong type is refused
    Given a valid "configPolicyCreate" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field                          |
      | policy       | policy                         |
      | name         | policy.name                    |
      | version      | policy.version                 |
      | url          | policy.url                     |
      | jurisdiction | policy.jurisdiction            |
      | sector       | policy.industrySector          |
      | retention    | policy.dataRetentionPeriodDays |
      | restriction  | policy.geographicRestriction   |
      | storage      | policy.storageLocation         |

  @id:policy-create-not-json @operation:configPolicyCreate @negative
  Scenario: A policy whose description is not JSON is refused
    Given a valid "configPolicyCreate" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:policy-read-created @operation:configPolicyRead @operation:configPolicyCreate @positive
  Scenario: A policy that was created is read back as it was sent
    Given a valid "configPolicyCreate" request with every field
    And the body field "policy.name" is new
    And the body field "policy.url" is "https://health.example.org/policies/mother-and-child-care/2.0"
    And the body field "policy.name" is remembered as "name"
    And the body field "policy.url" is remembered as "url"
    And the body field "policy.dataRetentionPeriodDays" is remembered as "days"
    And the request has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "revision.id" is remembered as "revision"
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is the remembered "policy"
    And the response field "policy.name" is the remembered "name"
    And the response field "policy.url" is the remembered "url"
    And the response field "policy.dataRetentionPeriodDays" is the remembered "days"
    And the response field "revision.id" is the remembered "revision"
    And the response arrives within 15 seconds

  @id:policy-read-unknown @operation:configPolicyRead @negative
  Scenario: A policy that nobody created is not found
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:policy-read-revision @operation:configPolicyRead @operation:configPolicyUpdate @positive
  Scenario Outline: A policy is read in a revision that was asked for by its identifier
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "revision.id" is remembered as "first revision"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the request has succeeded
    And the response field "revision.id" is remembered as "second revision"
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    And the query parameter "revisionId" is the remembered "<revision>"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is the remembered "policy"
    And the response field "revision.id" is the remembered "<revision>"

    Examples:
      | case   | revision        |
      | first  | first revision  |
      | second | second revision |

  @id:policy-read-unknown-revision @operation:configPolicyRead @negative
  Scenario: A policy is not read in a revision that there is not
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    And the query parameter "revisionId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:application-policy-read-unknown-revision @operation:servicePolicyRead @negative
  Scenario: An application does not read a policy in a revision that there is not
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "servicePolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    And the query parameter "revisionId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:policy-update-read-back @operation:configPolicyUpdate @operation:configPolicyRead @positive
  Scenario: A policy that was changed is read back as it was changed
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyUpdate" request with every field
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "policy.name" is new
    And the body field "policy.storageLocation" is new
    And the body field "policy.dataRetentionPeriodDays" is 365
    And the body field "policy.name" is remembered as "name"
    And the body field "policy.storageLocation" is remembered as "location"
    And the body field "policy.dataRetentionPeriodDays" is remembered as "days"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is the remembered "policy"
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the response field "policy.name" is the remembered "name"
    And the response field "policy.storageLocation" is the remembered "location"
    And the response field "policy.dataRetentionPeriodDays" is the remembered "days"

  @id:policy-update-revision @operation:configPolicyUpdate @operation:configPolicyRead @requirement:bb-consent-6.1-5 @lifecycle
  Scenario: A change of a policy makes a new revision of the same policy, which is then the latest
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "revision.id" is remembered as "first revision"
    And the response field "revision.serializedHash" is remembered as "first hash"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "policy.name" is new
    When the request is sent
    Then the request is accepted
    And the response field "revision.objectId" is the remembered "policy"
    And the response field "revision.id" is not the remembered "first revision"
    And the response field "revision.serializedHash" is not the remembered "first hash"
    And the response field "revision.id" is remembered as "second revision"
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the response field "revision.id" is the remembered "second revision"

  @id:policy-update-other @operation:configPolicyUpdate @operation:configPolicyRead @positive
  Scenario: A change of a policy leaves another as it was
    Given a valid "configPolicyCreate" request
    And the body field "policy.name" is new
    And the body field "policy.name" is remembered as "other name"
    And the request has succeeded
    And the response field "policy.id" is remembered as "other policy"
    And the response field "revision.id" is remembered as "other revision"
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "policy.name" is new
    And the request has succeeded
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "other policy"
    When the request is sent
    Then the response field "policy.name" is the remembered "other name"
    And the response field "revision.id" is the remembered "other revision"

  @id:policy-update-unknown @operation:configPolicyUpdate @negative
  Scenario: A policy that nobody created is not changed
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:policy-update-left-out @operation:configPolicyUpdate @operation:configPolicyRead @negative
  Scenario Outline: A change of a policy without a required part is refused and changes nothing
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "revision.id" is remembered as "revision"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the response field "revision.id" is the remembered "revision"

    Examples:
      | case    | field          |
      | policy  | policy         |
      | name    | policy.name    |
      | version | policy.version |
      | url     | policy.url     |

  @id:policy-update-wrong-type @operation:configPolicyUpdate @negative
  Scenario Outline: A change of a policy to a value of the wrong type is refused
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case      | field                          |
      | name      | policy.name                    |
      | retention | policy.dataRetentionPeriodDays |

  @id:policy-delete @operation:configPolicyDelete @operation:configPolicyRead @operation:configPolicyList @lifecycle
  Scenario: A policy that was deleted is gone
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyDelete" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "revision.objectId" is the remembered "policy"
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "configPolicyList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "policies" holds no item whose "id" is the remembered "policy"

  @id:policy-delete-other @operation:configPolicyDelete @operation:configPolicyRead @positive
  Scenario: The deletion of a policy leaves another where it was
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "other policy"
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyDelete" request
    And the path parameter "policyId" is the remembered "policy"
    And the request has succeeded
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "other policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is the remembered "other policy"

  @id:policy-delete-unknown @operation:configPolicyDelete @negative
  Scenario: A policy that nobody created is not deleted
    Given a valid "configPolicyDelete" request
    And the path parameter "policyId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:policy-delete-twice @operation:configPolicyDelete @negative
  Scenario: A policy is not deleted twice
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyDelete" request
    And the path parameter "policyId" is the remembered "policy"
    And the request has succeeded
    When the request is sent again
    Then the request is refused
    And the response reveals no internals

  @id:policy-delete-in-use @operation:configPolicyDelete @operation:configPolicyRead @negative
  Scenario: A policy that an active data agreement refers to is not deleted
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "policy" is remembered as "policy object"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the request has succeeded
    Given a valid "configPolicyDelete" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is the remembered "policy"

  @id:policy-delete-no-longer-in-use @operation:configPolicyDelete @operation:configDataAgreementUpdate @operation:configPolicyRead @lifecycle
  Scenario: A policy can be deleted once no data agreement that refers to it is active
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "policy" is remembered as "policy object"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configDataAgreementUpdate" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    And the body field "dataAgreement.id" is the remembered "agreement"
    And the body field "dataAgreement.active" is false
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the request has succeeded
    Given a valid "configPolicyDelete" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "configPolicyRead" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:policy-update-agreement-keeps @operation:configPolicyUpdate @operation:configDataAgreementRead @lifecycle
  Scenario: A data agreement keeps the policy that it was made under when the policy is changed
    Given a valid "configPolicyCreate" request
    And the body field "policy.name" is new
    And the body field "policy.name" is remembered as "name"
    And the request has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "policy" is remembered as "policy object"
    Given a valid "configDataAgreementCreate" request
    And the body field "dataAgreement.active" is true
    And the body field "dataAgreement.policy" is the remembered "policy object"
    And the request has succeeded
    And the response field "dataAgreement.id" is remembered as "agreement"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "policy.name" is new
    And the request has succeeded
    Given a valid "configDataAgreementRead" request
    And the path parameter "dataAgreementId" is the remembered "agreement"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "dataAgreement.policy.id" is the remembered "policy"
    And the response field "dataAgreement.policy.name" is the remembered "name"

  @id:policy-revisions-required @operation:configPolicyRevisionsList @positive
  Scenario: A request for the revisions of a policy is answered with the policy as it is now
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "policy.name" is new
    And the body field "policy.name" is remembered as "name"
    And the request has succeeded
    Given a valid "configPolicyRevisionsList" request
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is the remembered "policy"
    And the response field "policy.name" is the remembered "name"
    And the response arrives within 15 seconds

  @id:policy-revisions-every-parameter @operation:configPolicyRevisionsList @positive
  Scenario: A request for a page of the revisions of a policy is answered with the policy
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyRevisionsList" request with every field
    And the path parameter "policyId" is the remembered "policy"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "policy.id" is the remembered "policy"

  @id:policy-revisions-unknown @operation:configPolicyRevisionsList @negative
  Scenario: There are no revisions of a policy that nobody created
    Given a valid "configPolicyRevisionsList" request
    And the path parameter "policyId" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:policy-revisions-wrong-type @operation:configPolicyRevisionsList @negative
  Scenario Outline: Revisions by a page that is no number are refused
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyRevisionsList" request
    And the path parameter "policyId" is the remembered "policy"
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:policy-list @operation:configPolicyList @operation:configPolicyCreate @positive
  Scenario: Policies are listed, each of them once
    Given "configPolicyCreate" has succeeded
    Given "configPolicyCreate" has succeeded
    Given a valid "configPolicyList" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "policies" have the same "id"
    And the response arrives within 15 seconds

  @id:policy-list-whole @operation:configPolicyList @operation:configPolicyCreate @positive
  Scenario: Every policy is found in the list of policies, on whichever page
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "first policy"
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "second policy"
    Given a valid "configPolicyList" request
    And the query parameter "limit" is 100
    Then the response list "policies", read on by the query parameter "offset", holds an item whose "id" is the remembered "first policy"
    And the response list "policies", read on by the query parameter "offset", holds an item whose "id" is the remembered "second policy"

  @id:policy-list-revision @operation:configPolicyList @positive
  Scenario: The list of policies finds a policy by its revision
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "revision.id" is remembered as "revision"
    Given "configPolicyCreate" has succeeded
    Given a valid "configPolicyList" request
    And the query parameter "revisionId" is the remembered "revision"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "policies" holds an item whose "id" is the remembered "policy"
    And every item of the response list "policies" has the "id" remembered as "policy"

  @id:policy-list-limit @operation:configPolicyList @positive
  Scenario: A list of policies holds as many as are asked for
    Given "configPolicyCreate" has succeeded
    Given "configPolicyCreate" has succeeded
    Given a valid "configPolicyList" request
    And the query parameter "limit" is 2
    When the request is sent
    Then the request is accepted
    And the response list "policies" has 2 items
    And no two items of the response list "policies" have the same "id"
    And the response matches the specification

  @id:policy-list-wrong-type @operation:configPolicyList @negative
  Scenario Outline: A list of policies by a page that is no number is refused
    Given a valid "configPolicyList" request
    And the query parameter "<parameter>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | parameter |
      | offset    |
      | limit     |

  @id:config-policy-create-breaks-document @negative @operation:configPolicyCreate
  Scenario Outline: What breaks the document of configPolicyCreate is refused
    Given a valid "configPolicyCreate" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                 | part                   | fault                |
      | body-wrong-type      | body field "$"         | is of the wrong type |
      | policy.id-left-out   | body field "policy.id" | is left out          |
      | policy.id-wrong-type | body field "policy.id" | is of the wrong type |

  @id:config-policy-update-breaks-document @negative @operation:configPolicyUpdate
  Scenario Outline: What breaks the document of configPolicyUpdate is refused
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    Given a valid "configPolicyUpdate" request with every field
    And the path parameter "policyId" is the remembered "policy"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                    | part                                      | fault                |
      | body-wrong-type                         | body field "$"                            | is of the wrong type |
      | policy.id-left-out                      | body field "policy.id"                    | is left out          |
      | policy-wrong-type                       | body field "policy"                       | is of the wrong type |
      | policy.id-wrong-type                    | body field "policy.id"                    | is of the wrong type |
      | policy.version-wrong-type               | body field "policy.version"               | is of the wrong type |
      | policy.url-wrong-type                   | body field "policy.url"                   | is of the wrong type |
      | policy.jurisdiction-wrong-type          | body field "policy.jurisdiction"          | is of the wrong type |
      | policy.industrySector-wrong-type        | body field "policy.industrySector"        | is of the wrong type |
      | policy.geographicRestriction-wrong-type | body field "policy.geographicRestriction" | is of the wrong type |
      | policy.storageLocation-wrong-type       | body field "policy.storageLocation"       | is of the wrong type |

  @id:config-policy-update-otherwise-right-not-json @negative @operation:configPolicyUpdate
  Scenario: A body of configPolicyUpdate that cannot be read is refused where all else is right
    Given "configPolicyCreate" has succeeded
    And the response field "policy.id" is remembered as "policy"
    And the response field "revision.id" is remembered as "first revision"
    And the response field "revision.serializedHash" is remembered as "first hash"
    Given a valid "configPolicyUpdate" request
    And the path parameter "policyId" is the remembered "policy"
    And the body field "policy.id" is the remembered "policy"
    And the body field "policy.name" is new
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid

Feature: The attributes and the state of an identity are changed

  Persons who may be changed are test data of the candidate, and so are the words for an active and an inactive
  identity, which the published document leaves open. For what a person asks for, the test data “identity token of
  the person” and “token of the person” are the whole value of the header Authorization, such as Bearer followed
  by a token; they take the place of the profile’s own credentials. A one-time password may be good once, so that
  there are two.

  @id:identity-changed @operation:updateIdentity @requirement:bb-identity-6.2-15 @positive
  Scenario: An administrator changes attributes and hands in documents
    Given a valid "updateIdentity" request with every field
    And the body field "request.uin" is the test data "administered id"
    And the body field "request.status" is the test data "active state"
    And the request has succeeded
    And the response field "response.identity" is remembered as "identity"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.identity" is the body field "request.identity"
    And the response field "response.documents[0].category" is the body field "request.documents[0].category"
    And the response arrives within 15 seconds

  @id:identity-deactivated @operation:updateIdentity @operation:post-linked-authenticate @lifecycle
  Scenario: A person whose identity is inactive is not authenticated until it is active again
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "changeable person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "changeable person challenge"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the remembered "linked transaction"
    Given a valid "updateIdentity" request with every field
    And the body field "request.uin" is the test data "changeable person id"
    And the body field "request.status" is the test data "inactive state"
    And the request has succeeded
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "changeable person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "changeable person challenge"
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    Given a valid "updateIdentity" request with every field
    And the body field "request.uin" is the test data "changeable person id"
    And the body field "request.status" is the test data "active state"
    And the request has succeeded
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "changeable person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "changeable person challenge"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the remembered "linked transaction"

  @id:identity-unknown @operation:updateIdentity @negative
  Scenario: An identity of nobody is not changed
    Given a valid "updateIdentity" request with every field
    And the body field "request.uin" is the test data "administered id"
    And the body field "request.status" is the test data "active state"
    And the body field "request.uin" is unknown
    When the request is sent
    Then the response field "errors[0].errorCode" is present

  @id:identity-type @operation:updateIdentity @negative
  Scenario Outline: An identity is not changed where <field> has another type
    Given a valid "updateIdentity" request with every field
    And the body field "request.uin" is the test data "administered id"
    And the body field "request.status" is the test data "active state"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response reveals no internals

    Examples:
      | case      | field             |
      | request   | request           |
      | status    | request.status    |
      | identity  | request.identity  |
      | documents | request.documents |
      | uin       | request.uin       |

  @id:own-change-asked @operation:updateUin @requirement:bb-identity-6.2-15 @positive
  Scenario: A person asks for a change of their own attributes with documents
    Given a valid "updateUin" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "identity token of the person"
    And the body field "request.individualId" is the test data "own id"
    And the body field "request.individualIdType" is the test data "identifier kind"
    And the body field "request.transactionID" is the test data "password transaction"
    And the body field "request.otp" is the test data "one-time password"
    And the body field "request.identityJson" is the test data "change of attributes"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response" is present
    And the response arrives within 15 seconds

  @id:own-change-in-history @operation:updateUin @operation:getServiceHistory @requirement:bb-identity-6.5-6
  @lifecycle
  Scenario: A change that a person asks for stands in the history of the identity
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.totalItems" is remembered as "count"
    Given a valid "updateUin" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "identity token of the person"
    And the body field "request.individualId" is the test data "own id"
    And the body field "request.individualIdType" is the test data "identifier kind"
    And the body field "request.transactionID" is the test data "second password transaction"
    And the body field "request.otp" is the test data "second one-time password"
    And the body field "request.identityJson" is the test data "change of attributes"
    And the request has succeeded
    And the response field "response" is remembered as "request"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    When the request is sent
    Then eventually the response field "response.totalItems" is greater than the remembered "count"

  @id:own-change-wrong-password @operation:updateUin @negative
  Scenario: A change is refused where the one-time password is wrong
    Given a valid "updateUin" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "identity token of the person"
    And the body field "request.individualId" is the test data "own id"
    And the body field "request.individualIdType" is the test data "identifier kind"
    And the body field "request.transactionID" is the test data "password transaction"
    And the body field "request.identityJson" is the test data "change of attributes"
    And the body field "request.otp" is the test data "wrong one-time password"
    When the request is sent
    Then the response field "errors[0].errorCode" is present

  @id:own-change-type @operation:updateUin @negative
  Scenario Outline: A change is refused where <field> has another type
    Given a valid "updateUin" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "identity token of the person"
    And the body field "request.individualId" is the test data "own id"
    And the body field "request.individualIdType" is the test data "identifier kind"
    And the body field "request.transactionID" is the test data "password transaction"
    And the body field "request.otp" is the test data "one-time password"
    And the body field "request.identityJson" is the test data "change of attributes"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the response field "errors[0].errorCode" is present

    Examples:
      | case         | field                |
      | request      | request              |
      | individualId | request.individualId |
      | identityJson | request.identityJson |
      | documents    | request.documents    |

  @id:own-change-credentials @operation:updateUin @negative
  Scenario Outline: A change is refused with <credentials> credentials
    Given a valid "updateUin" request with every field
    And the header "Authorization" is left out
    And the body field "request.individualId" is the test data "own id"
    And the body field "request.individualIdType" is the test data "identifier kind"
    And the body field "request.transactionID" is the test data "password transaction"
    And the body field "request.otp" is the test data "one-time password"
    And the body field "request.identityJson" is the test data "change of attributes"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:update-uin-breaks-document @negative @operation:updateUin
  Scenario Outline: What breaks the document of updateUin is refused
    Given a valid "updateUin" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                | part                                    | fault                |
      | id-wrong-type                       | body field "id"                         | is of the wrong type |
      | version-wrong-type                  | body field "version"                    | is of the wrong type |
      | requestTime-wrong-type              | body field "requestTime"                | is of the wrong type |
      | request.transactionID-wrong-type    | body field "request.transactionID"      | is of the wrong type |
      | request.individualIdType-wrong-type | body field "request.individualIdType"   | is of the wrong type |
      | request.documents-wrong-type        | body field "request.documents[0]"       | is of the wrong type |
      | request.documents.name-wrong-type   | body field "request.documents[0].name"  | is of the wrong type |
      | request.documents.value-wrong-type  | body field "request.documents[0].value" | is of the wrong type |

  @id:update-identity-breaks-document @negative @operation:updateIdentity
  Scenario Outline: What breaks the document of updateIdentity is refused
    Given a valid "updateIdentity" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                  | part                                                       | fault                |
      | id-wrong-type                                         | body field "id"                                            | is of the wrong type |
      | version-wrong-type                                    | body field "version"                                       | is of the wrong type |
      | requesttime-wrong-type                                | body field "requesttime"                                   | is of the wrong type |
      | metaData-wrong-type                                   | body field "metaData"                                      | is of the wrong type |
      | request.verifiedAttributes-wrong-type                 | body field "request.verifiedAttributes"                    | is of the wrong type |
      | request.registrationId-wrong-type                     | body field "request.registrationId"                        | is of the wrong type |
      | request.documents.category-wrong-type                 | body field "request.documents[0].category"                 | is of the wrong type |
      | request.documents.value-wrong-type                    | body field "request.documents[0].value"                    | is of the wrong type |
      | request.verifiedAttributes.attributeString-wrong-type | body field "request.verifiedAttributes[0].attributeString" | is of the wrong type |

  @id:update-uin-not-json @negative @operation:updateUin
  Scenario: A body of updateUin that cannot be read is refused
    Given a valid "updateUin" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:update-identity-not-json @negative @operation:updateIdentity
  Scenario: A body of updateIdentity that cannot be read is refused
    Given a valid "updateIdentity" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

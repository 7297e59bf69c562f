Feature: An administrator blocks an identifier and lifts the block

  Persons whose identifiers may be blocked are test data of the candidate. Every scenario lifts the blocks that
  it sets.

  @id:block-accepted @together:administered-identifier @operation:blockUin @positive
  Scenario: An identifier is blocked
    Given a valid "blockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.id" is the body field "request.id"
    And the response field "response.idType" is the body field "request.idType"
    And the response arrives within 15 seconds
    Given a valid "unblockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the request has succeeded

  @id:block-unknown @operation:blockUin @negative
  Scenario: An identifier of nobody is not blocked
    Given a valid "blockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the body field "request.id" is unknown
    When the request is sent
    Then the response field "errors[0].errorCode" is present

  @id:block-type @operation:blockUin @negative
  Scenario Outline: Nothing is blocked where <field> has another type
    Given a valid "blockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response reveals no internals

    Examples:
      | case    | field          |
      | request | request        |
      | id      | request.id     |
      | idType  | request.idType |

  @id:unblock-accepted @together:administered-identifier @operation:unblockUin @operation:blockUin @positive
  Scenario: An identifier is unblocked
    Given a valid "blockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the request has succeeded
    Given a valid "unblockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.id" is the body field "request.id"
    And the response field "response.idType" is the body field "request.idType"
    And the response arrives within 15 seconds

  @id:unblock-unknown @operation:unblockUin @negative
  Scenario: An identifier of nobody is not unblocked
    Given a valid "unblockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the body field "request.id" is unknown
    When the request is sent
    Then the response field "errors[0].errorCode" is present

  @id:unblock-type @operation:unblockUin @negative
  Scenario Outline: Nothing is unblocked where <field> has another type
    Given a valid "unblockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    And the response reveals no internals

    Examples:
      | case    | field          |
      | request | request        |
      | id      | request.id     |
      | idType  | request.idType |

  @id:block-and-unblock @operation:blockUin @operation:unblockUin @operation:post-linked-authenticate
  @requirement:bb-identity-6.3-8 @lifecycle
  Scenario: A blocked person is not authenticated until the block is lifted
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "first transaction of the blockable person"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "blockable person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "blockable person challenge"
    When the request is sent
    Then the request is accepted
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the remembered "linked transaction"
    Given a valid "blockUin" request with every field
    And the body field "request.id" is the test data "blockable person id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the request has succeeded
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "second transaction of the blockable person"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "blockable person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "blockable person challenge"
    When the request is sent
    Then the response field "errors[0].errorCode" is present
    Given a valid "unblockUin" request with every field
    And the body field "request.id" is the test data "blockable person id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the request has succeeded
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "third transaction of the blockable person"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "blockable person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "blockable person challenge"
    When the request is sent
    Then the request is accepted
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the remembered "linked transaction"

  @id:block-one @together:administered-identifier @operation:blockUin @operation:unblockUin
  @operation:post-linked-authenticate @lifecycle
  Scenario: The block of one person does not touch another
    Given a valid "blockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
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
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the remembered "linked transaction"
    Given a valid "unblockUin" request with every field
    And the body field "request.id" is the test data "administered id"
    And the body field "request.idType" is the test data "identifier kind"
    And the body field "request.status" is left out
    And the request has succeeded
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "other open transaction"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "second linked transaction"
    Then the response field "response.linkTransactionId" is not the remembered "linked transaction"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "second linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "errors[0]" is absent
    And the response field "response.linkedTransactionId" is the remembered "second linked transaction"

  @id:unblock-uin-breaks-document @negative @operation:unblockUin
  Scenario Outline: What breaks the document of unblockUin is refused
    Given a valid "unblockUin" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                               | part                                 | fault                |
      | id-wrong-type                      | body field "id"                      | is of the wrong type |
      | version-wrong-type                 | body field "version"                 | is of the wrong type |
      | requesttime-wrong-type             | body field "requesttime"             | is of the wrong type |
      | metadata-wrong-type                | body field "metadata"                | is of the wrong type |
      | request.status-wrong-type          | body field "request.status"          | is of the wrong type |
      | request.expiryTimestamp-wrong-type | body field "request.expiryTimestamp" | is of the wrong type |

  @id:block-uin-breaks-document @negative @operation:blockUin
  Scenario Outline: What breaks the document of blockUin is refused
    Given a valid "blockUin" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                               | part                                 | fault                |
      | id-wrong-type                      | body field "id"                      | is of the wrong type |
      | version-wrong-type                 | body field "version"                 | is of the wrong type |
      | requesttime-wrong-type             | body field "requesttime"             | is of the wrong type |
      | metadata-wrong-type                | body field "metadata"                | is of the wrong type |
      | request.status-wrong-type          | body field "request.status"          | is of the wrong type |
      | request.expiryTimestamp-wrong-type | body field "request.expiryTimestamp" | is of the wrong type |

  @id:unblock-uin-not-json @negative @operation:unblockUin
  Scenario: A body of unblockUin that cannot be read is refused
    Given a valid "unblockUin" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:block-uin-not-json @negative @operation:blockUin
  Scenario: A body of blockUin that cannot be read is refused
    Given a valid "blockUin" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

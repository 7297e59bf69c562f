Feature: A wallet requests several credentials at once

  The access token and the credentials are those with which single credentials are requested. Each request has its answer
  in the same place of the list. An issuer need not offer this: one whose metadata name no place for it is not tried.

  @id:batch-issued @operation:post-batch_credential @requirement:bb-wallet-6.2-2 @positive
  Scenario: Two credentials are issued at once
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    And the body field "credential_requests[1].credential_identifier" is the test data "another credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "credential_responses" has 2 items
    And the response field "credential_responses[0].credential" is present
    And the response field "credential_responses[1].credential" is present
    And no two items of the response list "credential_responses" have the same "credential"

  @id:batch-of-one @operation:post-batch_credential @positive
  Scenario: A batch may have one request
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "credential_responses" has one item
    And the response field "credential_responses[0].credential" is present

  @id:batch-order @operation:post-batch_credential @positive
  Scenario Outline: Each request of a batch has its answer in the same place
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[<ready>].credential_identifier" is the test data "credential"
    And the body field "credential_requests[<later>].credential_identifier" is the test data "deferred credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "credential_responses" has 2 items
    And the response field "credential_responses[<ready>].credential" is present
    And the response field "credential_responses[<later>].transaction_id" is present
    And the response field "credential_responses[<later>].credential" is absent

    Examples:
      | case           | ready | later |
      | deferred-last  | 0     | 1     |
      | deferred-first | 1     | 0     |

  @id:batch-own-transactions @operation:post-batch_credential @lifecycle
  Scenario: Two deferred credentials of a batch have two transactions
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "deferred credential"
    And the body field "credential_requests[1].credential_identifier" is the test data "another deferred credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "credential_responses" has 2 items
    And the response field "credential_responses[0].transaction_id" is present
    And the response field "credential_responses[1].transaction_id" is present
    And no two items of the response list "credential_responses" have the same "transaction_id"

  @id:batch-after-batch @operation:post-batch_credential @lifecycle
  Scenario: The answer to a batch has nothing of the batch before it
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    And the body field "credential_requests[1].credential_identifier" is the test data "another credential"
    And the request has succeeded
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "credential_responses" has one item

  @id:batch-token @operation:post-batch_credential @requirement:bb-wallet-6.2-2 @negative
  Scenario Outline: Without the right token no batch is issued
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    And <credentials> are sent
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case        | credentials       |
      | no-token    | no credentials    |
      | wrong-token | wrong credentials |

  @id:batch-unknown @operation:post-batch_credential @negative
  Scenario: A batch with a credential that the issuer does not have is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    And the body field "credential_requests[1].credential_identifier" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:batch-unknown-first @operation:post-batch_credential @negative
  Scenario: A batch that begins with a credential that the issuer does not have is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is unknown
    And the body field "credential_requests[1].credential_identifier" is the test data "credential"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:batch-broken @operation:post-batch_credential @negative
  Scenario Outline: A batch that is not as the document has it is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | field                                        | fault             |
      | no-requests     | credential_requests                          | left out          |
      | no-list         | credential_requests                          | of the wrong type |
      | identifier-type | credential_requests[0].credential_identifier | of the wrong type |

  @id:batch-not-json @operation:post-batch_credential @negative
  Scenario: A body that is not JSON is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:post-batch-credential-breaks-document @negative @operation:post-batch_credential
  Scenario Outline: What breaks the document of post-batch_credential is refused
    Given a valid "post-batch_credential" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                                                              | part                                                                   | fault                |
      | body-wrong-type                                                   | body field "$"                                                         | is of the wrong type |
      | credential_requests-wrong-type                                    | body field "credential_requests"                                       | is of the wrong type |
      | credential_requests.format-wrong-type                             | body field "credential_requests[0].format"                             | is of the wrong type |
      | credential_requests.proof.proof_type-left-out                     | body field "credential_requests[0].proof.proof_type"                   | is left out          |
      | credential_requests.proof-wrong-type                              | body field "credential_requests[0].proof"                              | is of the wrong type |
      | credential_requests.proof.proof_type-wrong-type                   | body field "credential_requests[0].proof.proof_type"                   | is of the wrong type |
      | credential_requests.proof.cwt-wrong-type                          | body field "credential_requests[0].proof.cwt"                          | is of the wrong type |
      | credential_requests.proof.jwt-wrong-type                          | body field "credential_requests[0].proof.jwt"                          | is of the wrong type |
      | credential_requests.proof.ldp_vp-wrong-type                       | body field "credential_requests[0].proof.ldp_vp"                       | is of the wrong type |
      | credential_requests.doc_type-wrong-type                           | body field "credential_requests[0].doc_type"                           | is of the wrong type |
      | credential_requests.credential_response_encryption.jwk-left-out   | body field "credential_requests[0].credential_response_encryption.jwk" | is left out          |
      | credential_requests.credential_response_encryption.alg-left-out   | body field "credential_requests[0].credential_response_encryption.alg" | is left out          |
      | credential_requests.credential_response_encryption.enc-left-out   | body field "credential_requests[0].credential_response_encryption.enc" | is left out          |
      | credential_requests.credential_response_encryption-wrong-type     | body field "credential_requests[0].credential_response_encryption"     | is of the wrong type |
      | credential_requests.credential_response_encryption.jwk-wrong-type | body field "credential_requests[0].credential_response_encryption.jwk" | is of the wrong type |
      | credential_requests.credential_response_encryption.alg-wrong-type | body field "credential_requests[0].credential_response_encryption.alg" | is of the wrong type |
      | credential_requests.credential_response_encryption.enc-wrong-type | body field "credential_requests[0].credential_response_encryption.enc" | is of the wrong type |
      | credential_requests.doctype-wrong-type                            | body field "credential_requests[0].doctype"                            | is of the wrong type |
      | credential_requests.vct-wrong-type                                | body field "credential_requests[0].vct"                                | is of the wrong type |
      | credential_requests.claims-wrong-type                             | body field "credential_requests[0].claims"                             | is of the wrong type |
      | credential_requests.claims.mandatory-wrong-type                   | body field "credential_requests[0].claims.mandatory"                   | is of the wrong type |
      | credential_requests.claims.value_type-wrong-type                  | body field "credential_requests[0].claims.value_type"                  | is of the wrong type |
      | credential_requests.claims.display-wrong-type                     | body field "credential_requests[0].claims.display"                     | is of the wrong type |
      | body.credential_requests.claims.display-wrong-type                | body field "credential_requests[0].claims.display[0]"                  | is of the wrong type |
      | credential_requests.claims.display.name-wrong-type                | body field "credential_requests[0].claims.display[0].name"             | is of the wrong type |
      | credential_requests.claims.display.locale-wrong-type              | body field "credential_requests[0].claims.display[0].locale"           | is of the wrong type |

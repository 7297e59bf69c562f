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
    And the response list "credential_responses" has 2 items
    And the response field "credential_responses[0].transaction_id" is present
    And the response field "credential_responses[1].transaction_id" is present
    And no two items of the response list "credential_responses" have the same "transaction_id"

  @id:batch-token @operation:post-batch_credential @requirement:bb-wallet-6.2-2 @negative
  Scenario Outline: Without the right token no batch is issued
    Given "get-issuer-well-known" has succeeded
    And the response field "batch_credential_endpoint" is remembered as "endpoint"
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    And <credentials> are sent
    When the request is sent
    Then the response status is 400 or 401
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

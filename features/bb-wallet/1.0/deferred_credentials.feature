Feature: A wallet collects a deferred credential

  The access token is the one that the candidate profile sends. The transactions are test data of the candidate: for
  each a credential was requested before, and is ready now. The credential ends the transaction. An issuer whose metadata
  name no place to collect credentials defers none, and is not tried.

  @id:deferred-collected @operation:deferred-credential @positive
  Scenario: A credential that is ready is collected
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is the test data "transaction to collect"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "credential" is present

  @id:deferred-once @operation:deferred-credential @lifecycle
  Scenario: A transaction ends when its credential is collected
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is the test data "transaction to collect twice"
    And the request has succeeded
    And the response field "credential" is remembered as "credential"
    When the request is sent again
    Then the response status is 400
    And the response reveals no internals
    And the response matches the specification
    And the response field "credential" is absent

  @id:deferred-other-untouched @operation:deferred-credential @lifecycle
  Scenario: The end of one transaction leaves another as it is
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is the test data "transaction to collect first"
    And the request has succeeded
    And the response field "credential" is remembered as "first credential"
    And the body field "transaction_id" is the test data "transaction to collect second"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "credential" is not the remembered "first credential"

  @id:deferred-token @operation:deferred-credential @requirement:bb-wallet-6.2-2 @lifecycle
  Scenario: A credential that somebody without a token asked for is still there for the wallet
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is the test data "transaction to collect with the right token"
    And no credentials are sent
    When the request is sent
    Then the response status is 400 or 401
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is the test data "transaction to collect with the right token"
    When the request is sent
    Then the request is accepted
    And the response field "credential" is present

  @id:deferred-wrong-token @operation:deferred-credential @operation:credential @requirement:bb-wallet-6.2-2 @negative
  Scenario: With a token that nobody was given nothing is collected
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "deferred credential"
    And the request has succeeded
    And the response field "transaction_id" is remembered as "transaction"
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is the remembered "transaction"
    And wrong credentials are sent
    When the request is sent
    Then the response status is 400 or 401
    And the response reveals no internals

  @id:deferred-unknown @operation:deferred-credential @negative
  Scenario: A transaction that nobody began is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is unknown
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "credential" is absent
    And the response reveals no internals

  @id:deferred-not-deferred @operation:deferred-credential @operation:credential @negative
  Scenario: A credential that was issued at once is not collected by its notification
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "notification_id" is remembered as "notification"
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is the remembered "notification"
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response field "credential" is absent

  @id:deferred-broken @operation:deferred-credential @negative
  Scenario Outline: A request that is not as the document has it is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "deferred-credential" request
    And the body field "transaction_id" is <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case       | fault             |
      | left-out   | left out          |
      | wrong-type | of the wrong type |

  @id:deferred-not-json @operation:deferred-credential @negative
  Scenario: A body that is not JSON is refused
    Given "get-issuer-well-known" has succeeded
    And the response field "deferred_credential_endpoint" is remembered as "endpoint"
    Given a valid "deferred-credential" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

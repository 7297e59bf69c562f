Feature: A wallet finds out what an issuer offers

  The wallet reads the metadata before it has any token. What the issuer does elsewhere, its metadata say too: an
  endpoint that they leave out is one that the issuer does not have.

  @id:metadata-read @operation:get-issuer-well-known @requirement:bb-wallet-6.1-2 @positive
  Scenario: The metadata say who the issuer is and where credentials are requested
    Given a valid "get-issuer-well-known" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "credential_issuer" is present
    And the response field "credential_endpoint" is present

  @id:metadata-for-everybody @operation:get-issuer-well-known @requirement:bb-wallet-6.1-2 @positive
  Scenario: The metadata are there for everybody, and the same for everybody
    Given "get-issuer-well-known" has succeeded
    And the response field "credential_issuer" is remembered as "issuer"
    And the response field "credential_endpoint" is remembered as "endpoint"
    Given a valid "get-issuer-well-known" request
    And no credentials are sent
    When the request is sent
    Then the request is accepted
    And the response field "credential_issuer" is the remembered "issuer"
    And the response field "credential_endpoint" is the remembered "endpoint"

  @id:metadata-deferred @operation:get-issuer-well-known @operation:credential @requirement:bb-wallet-6.1-2 @positive
  Scenario: An issuer that defers a credential says where it is collected
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "deferred credential"
    And the request has succeeded
    And the response field "transaction_id" is remembered as "transaction"
    Given a valid "get-issuer-well-known" request
    When the request is sent
    Then the request is accepted
    And the response field "deferred_credential_endpoint" is present

  @id:metadata-notification @operation:get-issuer-well-known @operation:credential @requirement:bb-wallet-6.1-2 @positive
  Scenario: An issuer that asks for notifications says where they are sent
    Given a valid "credential" request
    And the body field "credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "notification_id" is remembered as "notification"
    Given a valid "get-issuer-well-known" request
    When the request is sent
    Then the request is accepted
    And the response field "notification_endpoint" is present

  @id:metadata-batch @operation:get-issuer-well-known @operation:post-batch_credential @requirement:bb-wallet-6.1-2
  @positive
  Scenario: An issuer that issues several credentials at once says where
    Given a valid "post-batch_credential" request
    And the body field "credential_requests[0].credential_identifier" is the test data "credential"
    And the request has succeeded
    And the response field "credential_responses[0]" is remembered as "first answer"
    Given a valid "get-issuer-well-known" request
    When the request is sent
    Then the request is accepted
    And the response field "batch_credential_endpoint" is present

  @id:metadata-not-repeated @operation:get-issuer-well-known @negative
  Scenario: The metadata hold none of the secrets of a token
    Given a valid "get-issuer-well-known" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "credential_issuer" is present
    And the response field "access_token" is absent
    And the response field "c_nonce" is absent
    And the response field "credential" is absent

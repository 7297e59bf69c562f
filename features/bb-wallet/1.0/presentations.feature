Feature: A verifier asks a wallet to present credentials

  The presentation definitions and their addresses are test data of the candidate: the holder of the wallet has the
  credentials that they ask for, and has agreed to show them. The address is that of the same definition.

  @id:presentation-received @operation:get-verify-authorize @requirement:bb-wallet-6.5-2 @requirement:bb-wallet-6.5-7
  @positive
  Scenario: A verifier asks for a presentation and receives it
    Given a valid "get-verify-authorize" request
    And the query parameter "presentation_definition" is the test data "presentation definition"
    And the query parameter "presentation_definition_uri" is the test data "address of the presentation definition"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "vp_token" is present
    And the response field "presentation_submission.definition_id" is present
    And the response list "presentation_submission.descriptor_map" is not empty

  @id:presentation-wishes @operation:get-verify-authorize @requirement:bb-wallet-6.5-2 @positive
  Scenario: A verifier says who it is and how the answer shall come
    Given a valid "get-verify-authorize" request with every field
    And the query parameter "presentation_definition" is the test data "presentation definition"
    And the query parameter "presentation_definition_uri" is the test data "address of the presentation definition"
    And the query parameter "client_id_scheme" is left out
    And the query parameter "request_uri_method" is left out
    And the query parameter "scope" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "vp_token" is present
    And the response field "presentation_submission.definition_id" is present

  @id:presentation-answers-definition @operation:get-verify-authorize @requirement:bb-wallet-6.5-2
  @requirement:bb-wallet-6.5-7 @lifecycle
  Scenario: Each presentation answers the definition that was sent
    Given a valid "get-verify-authorize" request
    And the query parameter "presentation_definition" is the test data "presentation definition"
    And the query parameter "presentation_definition_uri" is the test data "address of the presentation definition"
    And the request has succeeded
    And the response field "presentation_submission.definition_id" is remembered as "definition"
    And the response field "vp_token" is remembered as "presentation"
    Given a valid "get-verify-authorize" request
    And the query parameter "presentation_definition" is the test data "another presentation definition"
    And the query parameter "presentation_definition_uri" is the test data "address of another presentation definition"
    When the request is sent
    Then the request is accepted
    And the response field "presentation_submission.definition_id" is not the remembered "definition"
    And the response field "vp_token" is not the remembered "presentation"

  @id:presentation-not-repeated @operation:get-verify-authorize @lifecycle
  Scenario: The same question with another nonce gets another presentation
    Given a valid "get-verify-authorize" request
    And the query parameter "presentation_definition" is the test data "presentation definition"
    And the query parameter "presentation_definition_uri" is the test data "address of the presentation definition"
    And the request has succeeded
    And the response field "presentation_submission.definition_id" is remembered as "definition"
    And the response field "vp_token" is remembered as "presentation"
    And the query parameter "nonce" is new
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "presentation_submission.definition_id" is the remembered "definition"
    And the response field "vp_token" is not the remembered "presentation"

  @id:presentation-left-out @operation:get-verify-authorize @negative
  Scenario: A request without a nonce is refused
    Given a valid "get-verify-authorize" request
    And the query parameter "presentation_definition" is the test data "presentation definition"
    And the query parameter "presentation_definition_uri" is the test data "address of the presentation definition"
    And the query parameter "nonce" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:presentation-nonce-characters @operation:get-verify-authorize @negative
  Scenario: A nonce with other characters than those that it may have is refused
    Given a valid "get-verify-authorize" request
    And the query parameter "presentation_definition" is the test data "presentation definition"
    And the query parameter "presentation_definition_uri" is the test data "address of the presentation definition"
    And the query parameter "nonce" is against its pattern
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:presentation-nothing-asked @operation:get-verify-authorize @negative
  Scenario: A request that asks for nothing is refused
    Given a valid "get-verify-authorize" request
    And the query parameter "presentation_definition" is left out
    And the query parameter "presentation_definition_uri" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:presentation-unreadable @operation:get-verify-authorize @negative
  Scenario: A definition that is no JSON object is refused
    Given a valid "get-verify-authorize" request
    And the query parameter "presentation_definition" is "a degree in civil engineering"
    And the query parameter "presentation_definition_uri" is the test data "address of the presentation definition"
    When the request is sent
    Then the request is refused
    And the response reveals no internals

Feature: A wallet exchanges a code for an access token

  The codes are test data of the candidate: for each of them an issuer has made an offer, or a holder has agreed. Each is
  good once. The transaction code is the same for all that ask for one.

  @id:token-for-offer @operation:token @requirement:bb-wallet-6.2-2 @positive
  Scenario: The code of an offer is exchanged for a token
    Given a valid "token" request
    And the body field "pre-authorized_code" is the test data "pre-authorized code"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "token_type" is "bearer"
    And the response field "access_token" is present

  @id:token-for-offer-with-code @operation:token @requirement:bb-wallet-6.2-2 @positive
  Scenario: A holder with the right transaction code gets a token
    Given a valid "token" request
    And the body field "pre-authorized_code" is the test data "pre-authorized code with its transaction code"
    And the body field "tx_code" is the test data "transaction code"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "access_token" is present

  @id:token-for-authorization @operation:token @requirement:bb-wallet-6.2-2 @positive
  Scenario: An authorization code is exchanged for a token
    Given a valid "token" request
    And the body field "grant_type" is "authorization_code"
    And the body field "code" is the test data "authorization code"
    And the body field "redirect_uri" is the test data "wallet address"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "token_type" is "bearer"
    And the response field "access_token" is present

  @id:token-own @operation:token @lifecycle
  Scenario: Two offers lead to two tokens
    Given a valid "token" request
    And the body field "pre-authorized_code" is the test data "pre-authorized code for one token"
    And the body field "client_id" is the test data "wallet client"
    And the request has succeeded
    And the response field "access_token" is remembered as "first token"
    And the body field "pre-authorized_code" is the test data "pre-authorized code for another token"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "access_token" is not the remembered "first token"

  @id:token-offer-once @operation:token @requirement:bb-wallet-6.2-2 @lifecycle
  Scenario: The code of an offer is good once
    Given a valid "token" request
    And the body field "pre-authorized_code" is the test data "pre-authorized code to use twice"
    And the body field "client_id" is the test data "wallet client"
    And the request has succeeded
    When the request is sent again
    Then the response status is 400
    And the response matches the specification
    And the response field "access_token" is absent

  @id:token-authorization-once @operation:token @requirement:bb-wallet-6.2-2 @lifecycle
  Scenario: An authorization code is good once
    Given a valid "token" request
    And the body field "grant_type" is "authorization_code"
    And the body field "code" is the test data "authorization code to use twice"
    And the body field "redirect_uri" is the test data "wallet address"
    And the body field "client_id" is the test data "wallet client"
    And the request has succeeded
    When the request is sent again
    Then the response status is 400
    And the response matches the specification
    And the response field "access_token" is absent

  @id:token-unknown-code @operation:token @requirement:bb-wallet-6.2-2 @negative
  Scenario: A code that no offer had gets no token
    Given a valid "token" request
    And the body field "pre-authorized_code" is unknown
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the response status is 400
    And the response matches the specification
    And the response field "error" is "invalid_grant"
    And the response reveals no internals

  @id:token-unknown-authorization @operation:token @requirement:bb-wallet-6.2-2 @negative
  Scenario: An authorization code that nobody was given gets no token
    Given a valid "token" request
    And the body field "grant_type" is "authorization_code"
    And the body field "code" is unknown
    And the body field "redirect_uri" is the test data "wallet address"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the request is refused
    And the response matches the specification
    And the response field "access_token" is absent

  @id:token-expired-code @operation:token @negative
  Scenario: A code that has expired gets no token
    Given a valid "token" request
    And the body field "pre-authorized_code" is the test data "expired pre-authorized code"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response field "error" is "invalid_grant"

  @id:token-wrong-transaction-code @operation:token @requirement:bb-wallet-6.2-2 @negative
  Scenario: A wrong transaction code gets no token
    Given a valid "token" request
    And the body field "pre-authorized_code" is the test data "pre-authorized code for a wrong transaction code"
    And the body field "tx_code" is the test data "wrong transaction code"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the response status is 400
    And the response field "error" is "invalid_grant"

  @id:token-no-transaction-code @operation:token @requirement:bb-wallet-6.2-2 @negative
  Scenario: An offer that asks for a transaction code gives no token without it
    Given a valid "token" request
    And the body field "pre-authorized_code" is the test data "pre-authorized code without its transaction code"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the response status is 400
    And the response field "error" is "invalid_request"

  @id:token-needless-transaction-code @operation:token @negative
  Scenario: A transaction code that nobody asked for is refused
    Given a valid "token" request
    And the body field "pre-authorized_code" is the test data "pre-authorized code that needs no transaction code"
    And the body field "tx_code" is the test data "transaction code"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the response status is 400
    And the response reveals no internals
    And the response field "error" is "invalid_request"

  @id:token-other-address @operation:token @negative
  Scenario: An authorization code is refused with another address than the one it was sent to
    Given a valid "token" request
    And the body field "grant_type" is "authorization_code"
    And the body field "code" is the test data "authorization code for another address"
    And the body field "redirect_uri" is "https://elsewhere.example.org/callback"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification
    And the response field "access_token" is absent

  @id:token-other-client @operation:token @negative
  Scenario: An authorization code is refused from another wallet than the one it was given to
    Given a valid "token" request
    And the body field "grant_type" is "authorization_code"
    And the body field "code" is the test data "authorization code for another client"
    And the body field "redirect_uri" is the test data "wallet address"
    And the body field "client_id" is unknown
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    And the response matches the specification
    And the response field "access_token" is absent

  @id:token-no-code @operation:token @negative
  Scenario: A request that brings no code of an offer is refused
    Given a valid "token" request
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is present

  @id:token-no-authorization-code @operation:token @negative
  Scenario: A request that brings no authorization code is refused
    Given a valid "token" request
    And the body field "grant_type" is "authorization_code"
    And the body field "redirect_uri" is the test data "wallet address"
    And the body field "client_id" is the test data "wallet client"
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "access_token" is absent

  @id:token-broken @operation:token @negative
  Scenario Outline: A request that is not as the document has it is refused
    Given a valid "token" request
    And the body field "pre-authorized_code" is unknown
    And the body field "client_id" is the test data "wallet client"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the request is refused
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case               | field               | fault                   |
      | no-grant-type      | grant_type          | left out                |
      | unknown-grant-type | grant_type          | outside its enumeration |
      | code-type          | pre-authorized_code | of the wrong type       |
      | client-type        | client_id           | of the wrong type       |

  @id:token-not-json @operation:token @negative
  Scenario: A body that is not JSON is refused
    Given a valid "token" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:token-breaks-document @negative @operation:token
  Scenario Outline: What breaks the document of token is refused
    Given a valid "token" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                           | part                             | fault                      |
      | grant_type-left-out            | body field "grant_type"          | is left out                |
      | grant_type-not-listed          | body field "grant_type"          | is outside its enumeration |
      | code-wrong-type                | body field "code"                | is of the wrong type       |
      | redirect_uri-wrong-type        | body field "redirect_uri"        | is of the wrong type       |
      | pre-authorized_code-wrong-type | body field "pre-authorized_code" | is of the wrong type       |
      | tx_code-wrong-type             | body field "tx_code"             | is of the wrong type       |
      | client_id-wrong-type           | body field "client_id"           | is of the wrong type       |

Feature: An authorization code is exchanged for tokens

  The authorization codes are test data of the candidate: a person has logged in for each of them. Each is good
  once, and may be good for a short time only: where a code is no longer taken, what needs one is inconclusive.

  @id:token-issued @operation:post-token @positive
  Scenario: A client exchanges an authorization code for tokens
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the request has succeeded
    Then the response matches the specification
    And the response field "token_type" is "Bearer"
    And the response field "id_token" is present
    And the response field "access_token" is present
    And the response field "expires_in" is present
    And the response arrives within 15 seconds

  @id:token-not-kept @operation:post-token @positive
  Scenario: The answer with the tokens is not to be kept by anybody
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code for the headers"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the request has succeeded
    Then the response header "Cache-Control" is "no-store"
    And the response header "Pragma" is "no-cache"

  @id:token-of-wallet-login @operation:get-authorization-generate-link-code
  @operation:post-authorization-link-transaction @operation:post-linked-authenticate
  @operation:post-linked-consent @operation:post-authorization-link-auth @operation:post-token
  @operation:get-certs @operation:get-.well-known-openid-configuration @requirement:bb-identity-6.1-1
  @requirement:bb-identity-6.1-2 @lifecycle
  Scenario: A login by wallet ends with a signed identity token that is for the client alone
    Given "get-.well-known-openid-configuration" has succeeded
    And the response field "issuer" is remembered as "issuer"
    Given "get-certs" has succeeded
    And the response field "keys" is remembered as "keys"
    Given a valid "get-authorization-generate-link-code" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "third transaction to complete"
    And the request has succeeded
    And the response field "response.linkCode" is remembered as "link code"
    Given a valid "post-authorization-link-transaction" request
    And the body field "request.linkCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.linkTransactionId" is remembered as "linked transaction"
    And the response field "response.authorizeScopes" is remembered as "scopes"
    And the response field "response.essentialClaims" is remembered as "claims"
    Given a valid "post-linked-authenticate" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.individualId" is the test data "person id"
    And the body field "request.challengeList[0].authFactorType" is the test data "challenge factor"
    And the body field "request.challengeList[0].format" is the test data "challenge format"
    And the body field "request.challengeList[0].challenge" is the test data "person challenge"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "authenticated transaction"
    Given a valid "post-linked-consent" request
    And the body field "request.linkedTransactionId" is the remembered "linked transaction"
    And the body field "request.permittedAuthorizeScopes" is the remembered "scopes"
    And the body field "request.acceptedClaims" is the remembered "claims"
    And the request has succeeded
    And the response field "response.linkedTransactionId" is remembered as "agreed transaction"
    Given a valid "post-authorization-link-auth" request
    And the header "X-XSRF-TOKEN" is the test data "token against forged requests"
    And the body field "request.transactionId" is the test data "third transaction to complete"
    And the body field "request.linkedCode" is the remembered "link code"
    And the request has succeeded
    And the response field "response.code" is remembered as "code"
    And the response field "response.redirectUri" is remembered as "address"
    And the response field "response.nonce" is remembered as "nonce"
    Given a valid "post-token" request
    And the body field "code" is the remembered "code"
    And the body field "redirect_uri" is the remembered "address"
    And the body field "client_id" is the test data "client id"
    And the body field "client_id" is remembered as "client"
    And the body field "client_assertion" is the test data "client assertion"
    When the request is sent
    Then the request is accepted
    And the token "id_token" is signed with one of the remembered "keys"
    And the token "id_token" has not expired
    And the claim "iss" of the token "id_token" is the remembered "issuer"
    And the claim "aud" of the token "id_token" is the remembered "client"
    And the claim "nonce" of the token "id_token" is the remembered "nonce"
    And the claim "sub" of the token "id_token" is present
    When the request is sent again
    Then the request is refused as invalid

  @id:token-claims @operation:post-token @operation:get-certs @operation:get-.well-known-openid-configuration
  @positive
  Scenario: The identity token has every claim that is published for it
    Given "get-.well-known-openid-configuration" has succeeded
    And the response field "issuer" is remembered as "issuer"
    Given "get-certs" has succeeded
    And the response field "keys" is remembered as "keys"
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code for the claims"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the body field "client_id" is remembered as "client"
    And the request has succeeded
    Then the token "id_token" is signed with one of the remembered "keys"
    And the token "id_token" has not expired
    And the claim "iss" of the token "id_token" is the remembered "issuer"
    And the claim "aud" of the token "id_token" is the remembered "client"
    And the claim "sub" of the token "id_token" is present
    And the claim "iat" of the token "id_token" is present
    And the claim "auth_time" of the token "id_token" is present
    And the claim "acr" of the token "id_token" is present
    And the claim "at_hash" of the token "id_token" is present

  @id:token-once @operation:post-token @lifecycle
  Scenario: An authorization code is good once
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code to use twice"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the request has succeeded
    And the response field "access_token" is remembered as "token"
    When the request is sent again
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is present

  @id:token-unknown-code @operation:post-token @negative
  Scenario: A code that nobody was given is refused
    Given a valid "post-token" request
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the body field "code" is unknown
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is present

  @id:token-unknown-client @operation:post-token @negative
  Scenario: A client that nobody registered gets no tokens
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code for another client"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the body field "client_id" is unknown
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is present

  @id:token-unregistered @operation:post-token @requirement:bb-identity-6.5-2 @lifecycle
  Scenario: Tokens are for registered clients alone
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code for another client"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the body field "client_id" is unknown
    When the request is sent
    Then the request is refused as invalid
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code for a registered client"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the request has succeeded
    Then the response field "id_token" is present

  @id:token-other-address @operation:post-token @negative
  Scenario: Another address than that of the login is refused
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code for another address"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the body field "redirect_uri" is "https://elsewhere.example.org/login-success"
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is present

  @id:token-forged-assertion @operation:post-token @negative
  Scenario: A client that cannot prove who it is gets no tokens
    Given a valid "post-token" request
    And the body field "code" is the test data "authorization code for a forged assertion"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the body field "client_assertion" is "eyJhbGciOiJSUzI1NiJ9.e30.Zm9yZ2Vk"
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response field "error" is present

  @id:token-left-out @operation:post-token @negative
  Scenario Outline: A request for tokens without <field> is refused
    Given a valid "post-token" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is present

    Examples:
      | field      |
      | grant_type |
      | code       |
      | client_id  |

  @id:token-left-out-named @operation:post-token @negative
  Scenario Outline: A request for tokens without <field> is refused by name
    Given a valid "post-token" request
    And the body field "<field>" is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response matches the specification
    And the response field "error" is "<error>"

    Examples:
      | field                 | error                  |
      | client_assertion      | invalid_assertion      |
      | client_assertion_type | invalid_assertion_type |
      | redirect_uri          | invalid_redirect_uri   |

  @id:token-wrong-kind @operation:post-token @negative
  Scenario Outline: A request for tokens with another <field> is refused
    Given a valid "post-token" request
    And the body field "<field>" is outside its enumeration
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response field "error" is present

    Examples:
      | field                 |
      | grant_type            |
      | client_assertion_type |

  @id:token-all-empty @operation:post-token @negative
  Scenario: A request for tokens whose fields are all empty is refused
    Given a valid "post-token" request
    And the body field "grant_type" is ""
    And the body field "code" is ""
    And the body field "client_id" is ""
    And the body field "client_assertion_type" is ""
    And the body field "client_assertion" is ""
    And the body field "redirect_uri" is ""
    When the request is sent
    Then the request is refused as invalid
    And the response field "error" is "invalid_input"
    And the response reveals no internals

  @id:token-no-body @operation:post-token @negative
  Scenario: A request for tokens without a body is refused
    Given a valid "post-token" request
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    And the response field "error" is present

  @id:post-token-breaks-document @negative @operation:post-token
  Scenario Outline: What breaks the document of post-token is refused
    Given a valid "post-token" request with every field
    And the body field "code" is the test data "authorization code for another client"
    And the body field "client_id" is the test data "client id"
    And the body field "redirect_uri" is the test data "client address"
    And the body field "client_assertion" is the test data "client assertion"
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                             | part                               | fault                      |
      | grant_type-left-out              | body field "grant_type"            | is left out                |
      | grant_type-not-listed            | body field "grant_type"            | is outside its enumeration |
      | client_assertion_type-not-listed | body field "client_assertion_type" | is outside its enumeration |

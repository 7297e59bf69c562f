Feature: A client finds out what the identity provider offers

  Both documents are public: nobody needs credentials to read them. With one key alone nothing can be said of
  the names of several.

  @id:configuration-read @operation:get-.well-known-openid-configuration @positive
  Scenario: The discovery document names the provider and where it is reached
    Given a valid "get-.well-known-openid-configuration" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "issuer" is present
    And the response field "authorization_endpoint" is present
    And the response field "token_endpoint" is present
    And the response field "userinfo_endpoint" is present
    And the response field "jwks_uri" is present
    And the response field "registration_endpoint" is present
    And the response arrives within 15 seconds

  @id:configuration-truth @operation:get-.well-known-openid-configuration @positive
  Scenario: The discovery document names what the interface requires
    Given a valid "get-.well-known-openid-configuration" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "scopes_supported" holds an item whose "$" is "openid"
    And the response list "response_types_supported" holds an item whose "$" is "code"

  @id:configuration-public @operation:get-.well-known-openid-configuration @positive
  Scenario: The discovery document is there for everybody
    Given "get-.well-known-openid-configuration" has succeeded
    And the response field "issuer" is remembered as "issuer"
    Given a valid "get-.well-known-openid-configuration" request
    And no credentials are sent
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "issuer" is the remembered "issuer"

  @id:configuration-no-other-flow @operation:get-.well-known-openid-configuration @negative
  Scenario: The discovery document offers no flow that the interface does not have
    Given a valid "get-.well-known-openid-configuration" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "response_types_supported" is not empty
    And the response list "response_types_supported" holds no item whose "$" is "token"
    And the response list "response_types_supported" holds no item whose "$" is "id_token"

  @id:keys-public-part @operation:get-certs @negative
  Scenario: No key gives its private part away
    Given a valid "get-certs" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "keys" is not empty
    And the response field "keys[0].d" is absent
    And the response field "keys[0].p" is absent
    And the response field "keys[0].q" is absent
    And the response field "keys[1].d" is absent
    And the response field "keys[1].p" is absent
    And the response field "keys[1].q" is absent

  @id:keys-read @operation:get-certs @positive
  Scenario: The public keys are read
    Given a valid "get-certs" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "keys" is not empty
    And the response arrives within 15 seconds

  @id:keys-differ @operation:get-certs @positive
  Scenario: No two public keys have the same name
    Given "get-certs" has succeeded
    And the response field "keys[1].kid" is remembered as "second name"
    Given a valid "get-certs" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And no two items of the response list "keys" have the same "kid"

  @id:keys-usable @operation:get-certs @positive
  Scenario: Every public key is one for signatures
    Given a valid "get-certs" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And every item of the response list "keys" has the "use" "sig"
    And every item of the response list "keys" has the "kty" "RSA"

  @id:keys-stable @operation:get-certs @positive
  Scenario: The public keys are the same for everybody
    Given "get-certs" has succeeded
    And the response field "keys[0].kid" is remembered as "name"
    Given a valid "get-certs" request
    And no credentials are sent
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "keys" holds an item whose "kid" is the remembered "name"

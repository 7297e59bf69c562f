Feature: A client fetches the personal attributes to which a person consented

  The test data “access token of a client” is the whole value of the header Authorization, such as Bearer followed
  by an access token that the token endpoint gave out; it takes the place of the profile’s own credentials.

  @id:attributes-read @operation:get-userinfo @positive
  Scenario: The attributes come as a token
    Given a valid "get-userinfo" request
    And no credentials are sent
    And the header "Authorization" is the test data "access token of a client"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response arrives within 15 seconds

  @id:attributes-credentials @operation:get-userinfo @negative
  Scenario Outline: The attributes are refused with <credentials> access token
    Given a valid "get-userinfo" request
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:attributes-only-authorised @operation:get-userinfo @requirement:bb-identity-6.1-3
  @requirement:bb-identity-6.5-1 @positive
  Scenario: The attributes are there for the right access token alone
    Given a valid "get-userinfo" request
    And no credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    Given a valid "get-userinfo" request
    And no credentials are sent
    And the header "Authorization" is the test data "access token of a client"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

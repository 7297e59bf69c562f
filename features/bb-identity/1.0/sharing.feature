Feature: A person shares attributes of the identity with a partner

  The test data “token of the person” is the whole value of the header Authorization that the person’s software
  sends, such as Bearer followed by an access token; it takes the place of the profile’s own credentials.

  @id:share-accepted @operation:shareCredential @requirement:bb-identity-6.3-14 @positive
  Scenario: Attributes are shared with a partner
    Given a valid "shareCredential" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the body field "request.partnerId" is the test data "partner"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response header "eventId" is present
    And the response field "response.status" is present
    And the response arrives within 15 seconds

  @id:share-in-history @operation:shareCredential @operation:getServiceHistory @requirement:bb-identity-6.3-14
  @lifecycle
  Scenario: What is shared stands in the history of the identity
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.totalItems" is remembered as "count"
    Given a valid "shareCredential" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the body field "request.partnerId" is the test data "partner"
    And the request has succeeded
    And the response field "response.status" is remembered as "state"
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    When the request is sent
    Then eventually the response field "response.totalItems" is greater than the remembered "count"

  @id:share-masked @operation:shareCredential @positive
  Scenario: An attribute may be shared unmasked
    Given a valid "shareCredential" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the body field "request.partnerId" is the test data "partner"
    And the body field "request.sharableAttributes[0].isMasked" is false
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response header "eventId" is present
    And the response field "response.status" is present

  @id:share-fault @operation:shareCredential @negative
  Scenario Outline: Nothing is shared where <field> is <fault>
    Given a valid "shareCredential" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the body field "request.partnerId" is the test data "partner"
    And the body field "<field>" is <fault>
    When the request is sent
    Then the response field "errors" is present
    And the response field "response.status" is absent
    And the response reveals no internals

    Examples:
      | case               | field                                  | fault               |
      | request            | request                                | of the wrong type   |
      | partnerId          | request.partnerId                      | of the wrong type   |
      | sharableAttributes | request.sharableAttributes             | of the wrong type   |
      | isMasked           | request.sharableAttributes[0].isMasked | of the wrong type   |
      | purpose-signs      | request.purpose                        | against its pattern |

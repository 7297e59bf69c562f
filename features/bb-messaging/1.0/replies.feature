Feature: Replies to e-mails

  A service that takes in replies may be offered by the client, or by the Building Block. What a reply holds is up to whoever
  offers the service, and no other operation shows what was taken in.

  @id:reply-every-field @operation:callbackEmail @positive
  Scenario: A reply to a request is taken in, and one that names no request is not
    Given a valid "callbackEmail" request with every field
    And the header "requestUid" is the test data "identifier of a request that can be replied to"
    And the body field "content" is the test data "reply in base64"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "callbackEmail" request with every field
    And the header "requestUid" is the test data "identifier of a request that can be replied to"
    And the body field "content" is the test data "reply in base64"
    And the header "requestUid" is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:reply-again @operation:callbackEmail @positive
  Scenario: A broken reply is refused, and a sound one after it is taken in
    Given a valid "callbackEmail" request with every field
    And the header "requestUid" is the test data "identifier of a request that can be replied to"
    And the body field "content" is the test data "reply in base64"
    And the body is not JSON
    When the request is sent
    Then the request is refused
    And the response reveals no internals
    Given a valid "callbackEmail" request with every field
    And the header "requestUid" is the test data "identifier of a request that can be replied to"
    And the body field "content" is the test data "reply in base64"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:reply-wrong-type @operation:callbackEmail @negative
  Scenario Outline: A reply with a value of the wrong type is refused
    Given a valid "callbackEmail" request with every field
    And the header "requestUid" is the test data "identifier of a request that can be replied to"
    And the body field "content" is the test data "reply in base64"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused
    And the response reveals no internals

    Examples:
      | case    | field   |
      | meta    | meta    |
      | content | content |

  @id:reply-no-body @operation:callbackEmail @negative
  Scenario: A reply without a body is refused
    Given a valid "callbackEmail" request with every field
    And the header "requestUid" is the test data "identifier of a request that can be replied to"
    And the body field "content" is the test data "reply in base64"
    And the body is left out
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:reply-credentials @operation:callbackEmail @negative
  Scenario Outline: A reply with <credentials> credentials is refused
    Given a valid "callbackEmail" request with every field
    And the header "requestUid" is the test data "identifier of a request that can be replied to"
    And the body field "content" is the test data "reply in base64"
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals

    Examples:
      | credentials |
      | no          |
      | wrong       |

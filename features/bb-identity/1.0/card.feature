Feature: A person downloads an identity card

  The test data “token of the person” is the whole value of the header Authorization that the person’s software
  sends, such as Bearer followed by an access token; it takes the place of the profile’s own credentials.

  @id:card-downloaded @operation:downloadPersonalizedCard @requirement:bb-identity-6.3-13 @positive
  Scenario: A card is downloaded
    Given a valid "downloadPersonalizedCard" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response header "eventId" is present
    And the response arrives within 15 seconds

  @id:card-in-history @operation:downloadPersonalizedCard @operation:getServiceHistory
  @requirement:bb-identity-6.3-13 @lifecycle
  Scenario: The download of a card stands in the history of the identity
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    And the response field "response.totalItems" is remembered as "count"
    Given a valid "downloadPersonalizedCard" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the request has succeeded
    Given a valid "getServiceHistory" request
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    When the request is sent
    Then eventually the response field "response.totalItems" is greater than the remembered "count"

  @id:card-type @operation:downloadPersonalizedCard @negative
  Scenario Outline: A card is refused where <field> has another type
    Given a valid "downloadPersonalizedCard" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response matches the specification
    And the response reveals no internals

    Examples:
      | case    | field        |
      | id      | id           |
      | request | request      |
      | html    | request.html |

  @id:card-not-json @operation:downloadPersonalizedCard @negative
  Scenario: A card is refused where the body is not JSON
    Given a valid "downloadPersonalizedCard" request with every field
    And no credentials are sent
    And the header "Authorization" is the test data "token of the person"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:card-credentials @operation:downloadPersonalizedCard @negative
  Scenario Outline: A card is refused with <credentials> credentials
    Given a valid "downloadPersonalizedCard" request with every field
    And the header "Authorization" is left out
    And <credentials> credentials are sent
    When the request is sent
    Then the request is refused as unauthenticated
    And the response reveals no internals
    And the response matches the specification

    Examples:
      | credentials |
      | no          |
      | wrong       |

  @id:download-personalized-card-breaks-document @negative @operation:downloadPersonalizedCard
  Scenario Outline: What breaks the document of downloadPersonalizedCard is refused
    Given a valid "downloadPersonalizedCard" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                   | part                     | fault                |
      | body-wrong-type        | body field "$"           | is of the wrong type |
      | version-wrong-type     | body field "version"     | is of the wrong type |
      | requesttime-wrong-type | body field "requesttime" | is of the wrong type |

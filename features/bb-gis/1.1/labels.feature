Feature: Labels

  A text is put on a map layout or report and taken away again.

  @id:label-added @positive @operation:addLabel @operation:removeLabel
  @requirement:bb-gis-6.6-3
  Scenario: A label is added and removed
    Given a valid "addLabel" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "labelId" is remembered as "label"
    Given a valid "removeLabel" request
    And the path parameter "labelId" is the remembered "label"
    When the request is sent
    Then the request is accepted

  @id:label-removed-twice @negative @operation:addLabel @operation:removeLabel
  @requirement:bb-gis-6.6-3
  Scenario: A label cannot be removed twice
    Given a valid "addLabel" request with every field
    And the request has succeeded
    And the response field "labelId" is remembered as "label"
    Given a valid "removeLabel" request
    And the path parameter "labelId" is the remembered "label"
    And the request has succeeded
    Given a valid "removeLabel" request
    And the path parameter "labelId" is the remembered "label"
    When the request is sent
    Then the response status is 404

  @id:label-two @lifecycle @operation:addLabel
  Scenario: Two labels have two identifiers
    Given a valid "addLabel" request with every field
    And the request has succeeded
    And the response field "labelId" is remembered as "label"
    Given a valid "addLabel" request with every field
    When the request has succeeded
    And the response field "labelId" is remembered as "other label"
    Then the response field "labelId" is not the remembered "label"

  @id:label-other-remains @lifecycle @operation:addLabel @operation:removeLabel
  @requirement:bb-gis-6.6-3
  Scenario: The removal of one label leaves another
    Given a valid "addLabel" request with every field
    And the request has succeeded
    And the response field "labelId" is remembered as "label"
    Given a valid "addLabel" request with every field
    And the request has succeeded
    And the response field "labelId" is remembered as "other label"
    Given a valid "removeLabel" request
    And the path parameter "labelId" is the remembered "other label"
    And the request has succeeded
    Given a valid "removeLabel" request
    And the path parameter "labelId" is the remembered "label"
    When the request is sent
    Then the request is accepted
    Given a valid "removeLabel" request
    And the path parameter "labelId" is the remembered "label"
    When the request is sent
    Then the response status is 404

  @id:label-unknown @negative @operation:removeLabel
  Scenario: A label that does not exist cannot be removed
    Given a valid "removeLabel" request
    And the path parameter "labelId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:label-wrong-type @negative @operation:addLabel
  Scenario Outline: A label with a value of the wrong type is refused
    Given a valid "addLabel" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field     |
      | label-text | labelText |
      | position-x | positionX |
      | position-y | positionY |
      | size       | size      |
      | color      | color     |

  @id:label-no-body @negative @operation:addLabel
  Scenario: A label without a body is refused
    Given a valid "addLabel" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:label-not-json @negative @operation:addLabel
  Scenario: A label whose body is not JSON is refused
    Given a valid "addLabel" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-label-breaks-document @negative @operation:addLabel
  Scenario Outline: What breaks the document of addLabel is refused
    Given a valid "addLabel" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part              | fault                |
      | body-wrong-type | body field "$"    | is of the wrong type |
      | font-wrong-type | body field "font" | is of the wrong type |

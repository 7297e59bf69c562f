Feature: North arrows

  A north arrow is put on a map layout or report and taken away again.

  @id:north-arrow-added @positive @operation:addNorthArrow @operation:removeNorthArrow
  Scenario: A north arrow is added and removed
    Given a valid "addNorthArrow" request with every field
    And the body field "style" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "northArrowId" is remembered as "north arrow"
    Given a valid "removeNorthArrow" request
    And the path parameter "northArrowId" is the remembered "north arrow"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:north-arrow-removed-twice @negative @operation:addNorthArrow @operation:removeNorthArrow
  Scenario: A north arrow cannot be removed twice
    Given a valid "addNorthArrow" request with every field
    And the request has succeeded
    And the response field "northArrowId" is remembered as "north arrow"
    Given a valid "removeNorthArrow" request
    And the path parameter "northArrowId" is the remembered "north arrow"
    And the request has succeeded
    Given a valid "removeNorthArrow" request
    And the path parameter "northArrowId" is the remembered "north arrow"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:north-arrow-two @lifecycle @operation:addNorthArrow
  Scenario: Two north arrows have two identifiers
    Given a valid "addNorthArrow" request with every field
    And the request has succeeded
    And the response field "northArrowId" is remembered as "north arrow"
    Given a valid "addNorthArrow" request with every field
    When the request has succeeded
    And the response field "northArrowId" is remembered as "other north arrow"
    Then the response field "northArrowId" is not the remembered "north arrow"

  @id:north-arrow-other-remains @lifecycle @operation:addNorthArrow @operation:removeNorthArrow
  Scenario: The removal of one north arrow leaves another
    Given a valid "addNorthArrow" request with every field
    And the request has succeeded
    And the response field "northArrowId" is remembered as "north arrow"
    Given a valid "addNorthArrow" request with every field
    And the request has succeeded
    And the response field "northArrowId" is remembered as "other north arrow"
    Given a valid "removeNorthArrow" request
    And the path parameter "northArrowId" is the remembered "other north arrow"
    And the request has succeeded
    Given a valid "removeNorthArrow" request
    And the path parameter "northArrowId" is the remembered "north arrow"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "removeNorthArrow" request
    And the path parameter "northArrowId" is the remembered "north arrow"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:north-arrow-unknown @negative @operation:removeNorthArrow
  Scenario: A north arrow that does not exist cannot be removed
    Given a valid "removeNorthArrow" request
    And the path parameter "northArrowId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:north-arrow-wrong-type @negative @operation:addNorthArrow
  Scenario Outline: A north arrow with a value of the wrong type is refused
    Given a valid "addNorthArrow" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field     |
      | title      | title     |
      | style      | style     |
      | length     | length    |
      | units      | units     |
      | position-y | positionY |
      | size       | size      |

  @id:north-arrow-no-body @negative @operation:addNorthArrow
  Scenario: A north arrow without a body is refused
    Given a valid "addNorthArrow" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:north-arrow-not-json @negative @operation:addNorthArrow
  Scenario: A north arrow whose body is not JSON is refused
    Given a valid "addNorthArrow" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-north-arrow-breaks-document @negative @operation:addNorthArrow
  Scenario Outline: What breaks the document of addNorthArrow is refused
    Given a valid "addNorthArrow" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                 | part                   | fault                |
      | body-wrong-type      | body field "$"         | is of the wrong type |
      | positionX-wrong-type | body field "positionX" | is of the wrong type |
      | font-wrong-type      | body field "font"      | is of the wrong type |
      | color-wrong-type     | body field "color"     | is of the wrong type |

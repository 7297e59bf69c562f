Feature: Legends

  A legend is put on a map layout or report and taken away again.

  @id:legend-added @positive @operation:addLegend @operation:removeLegend
  Scenario: A legend is added and removed
    Given a valid "addLegend" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "legendId" is remembered as "legend"
    Given a valid "removeLegend" request
    And the path parameter "legendId" is the remembered "legend"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:legend-removed-twice @negative @operation:addLegend @operation:removeLegend
  Scenario: A legend cannot be removed twice
    Given a valid "addLegend" request with every field
    And the request has succeeded
    And the response field "legendId" is remembered as "legend"
    Given a valid "removeLegend" request
    And the path parameter "legendId" is the remembered "legend"
    And the request has succeeded
    Given a valid "removeLegend" request
    And the path parameter "legendId" is the remembered "legend"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:legend-two @lifecycle @operation:addLegend
  Scenario: Two legends have two identifiers
    Given a valid "addLegend" request with every field
    And the request has succeeded
    And the response field "legendId" is remembered as "legend"
    Given a valid "addLegend" request with every field
    When the request has succeeded
    And the response field "legendId" is remembered as "other legend"
    Then the response field "legendId" is not the remembered "legend"

  @id:legend-other-remains @lifecycle @operation:addLegend @operation:removeLegend
  Scenario: The removal of one legend leaves another
    Given a valid "addLegend" request with every field
    And the request has succeeded
    And the response field "legendId" is remembered as "legend"
    Given a valid "addLegend" request with every field
    And the request has succeeded
    And the response field "legendId" is remembered as "other legend"
    Given a valid "removeLegend" request
    And the path parameter "legendId" is the remembered "other legend"
    And the request has succeeded
    Given a valid "removeLegend" request
    And the path parameter "legendId" is the remembered "legend"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "removeLegend" request
    And the path parameter "legendId" is the remembered "legend"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:legend-unknown @negative @operation:removeLegend
  Scenario: A legend that does not exist cannot be removed
    Given a valid "removeLegend" request
    And the path parameter "legendId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:legend-wrong-type @negative @operation:addLegend
  Scenario Outline: A legend with a value of the wrong type is refused
    Given a valid "addLegend" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case       | field     |
      | label-text | labelText |
      | position-x | positionX |
      | position-y | positionY |
      | font       | font      |
      | size       | size      |

  @id:legend-no-body @negative @operation:addLegend
  Scenario: A legend without a body is refused
    Given a valid "addLegend" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:legend-not-json @negative @operation:addLegend
  Scenario: A legend whose body is not JSON is refused
    Given a valid "addLegend" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-legend-breaks-document @negative @operation:addLegend
  Scenario Outline: What breaks the document of addLegend is refused
    Given a valid "addLegend" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case             | part               | fault                |
      | body-wrong-type  | body field "$"     | is of the wrong type |
      | color-wrong-type | body field "color" | is of the wrong type |

Feature: Scale bars

  A scale bar is put on a map layout or report and taken away again.

  @id:scale-bar-added @positive @operation:addScaleBar @operation:removeScaleBar
  Scenario: A scale bar is added and removed
    Given a valid "addScaleBar" request with every field
    And the body field "style" is left out
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "scaleBarId" is remembered as "scale bar"
    Given a valid "removeScaleBar" request
    And the path parameter "scaleBarId" is the remembered "scale bar"
    When the request is sent
    Then the request is accepted
    And the response matches the specification

  @id:scale-bar-removed-twice @negative @operation:addScaleBar @operation:removeScaleBar
  Scenario: A scale bar cannot be removed twice
    Given a valid "addScaleBar" request with every field
    And the request has succeeded
    And the response field "scaleBarId" is remembered as "scale bar"
    Given a valid "removeScaleBar" request
    And the path parameter "scaleBarId" is the remembered "scale bar"
    And the request has succeeded
    Given a valid "removeScaleBar" request
    And the path parameter "scaleBarId" is the remembered "scale bar"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:scale-bar-two @lifecycle @operation:addScaleBar
  Scenario: Two scale bars have two identifiers
    Given a valid "addScaleBar" request with every field
    And the request has succeeded
    And the response field "scaleBarId" is remembered as "scale bar"
    Given a valid "addScaleBar" request with every field
    When the request has succeeded
    And the response field "scaleBarId" is remembered as "other scale bar"
    Then the response field "scaleBarId" is not the remembered "scale bar"

  @id:scale-bar-other-remains @lifecycle @operation:addScaleBar @operation:removeScaleBar
  Scenario: The removal of one scale bar leaves another
    Given a valid "addScaleBar" request with every field
    And the request has succeeded
    And the response field "scaleBarId" is remembered as "scale bar"
    Given a valid "addScaleBar" request with every field
    And the request has succeeded
    And the response field "scaleBarId" is remembered as "other scale bar"
    Given a valid "removeScaleBar" request
    And the path parameter "scaleBarId" is the remembered "other scale bar"
    And the request has succeeded
    Given a valid "removeScaleBar" request
    And the path parameter "scaleBarId" is the remembered "scale bar"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "removeScaleBar" request
    And the path parameter "scaleBarId" is the remembered "scale bar"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:scale-bar-unknown @negative @operation:removeScaleBar
  Scenario: A scale bar that does not exist cannot be removed
    Given a valid "removeScaleBar" request
    And the path parameter "scaleBarId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:scale-bar-wrong-type @negative @operation:addScaleBar
  Scenario Outline: A scale bar with a value of the wrong type is refused
    Given a valid "addScaleBar" request with every field
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
      | position-x | positionX |
      | size       | size      |

  @id:scale-bar-no-body @negative @operation:addScaleBar
  Scenario: A scale bar without a body is refused
    Given a valid "addScaleBar" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:scale-bar-not-json @negative @operation:addScaleBar
  Scenario: A scale bar whose body is not JSON is refused
    Given a valid "addScaleBar" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-scale-bar-breaks-document @negative @operation:addScaleBar
  Scenario Outline: What breaks the document of addScaleBar is refused
    Given a valid "addScaleBar" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case                 | part                   | fault                |
      | body-wrong-type      | body field "$"         | is of the wrong type |
      | positionY-wrong-type | body field "positionY" | is of the wrong type |
      | font-wrong-type      | body field "font"      | is of the wrong type |
      | color-wrong-type     | body field "color"     | is of the wrong type |

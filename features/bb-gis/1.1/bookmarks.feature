Feature: Spatial bookmarks

  The extent of a place is kept under a name, so that users can return to it.

  @id:bookmark-added @positive @operation:saveBookmark
  @requirement:bb-gis-6.1-4
  Scenario: A bookmark that is added is answered as it was sent
    Given a valid "saveBookmark" request with every field
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "name" is remembered as "name of the answer"
    And the response field "name" is the body field "name"
    And the response field "minX" is remembered as "bound of the answer"
    And the response field "minX" is the body field "minX"
    And the response field "minY" is the body field "minY"
    And the response field "maxX" is the body field "maxX"
    And the response field "maxY" is the body field "maxY"

  @id:bookmark-zoomed-to @lifecycle @operation:saveBookmark
  @requirement:bb-gis-6.1-4
  Scenario: The name of a bookmark leads back to exactly its extent
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "bookmark"
    And the body field "minX" is 36.5
    And the body field "minY" is -1.375
    And the body field "maxX" is 36.75
    And the body field "maxY" is -1.125
    And the body field "minX" is remembered as "west"
    And the body field "minY" is remembered as "south"
    And the body field "maxX" is remembered as "east"
    And the body field "maxY" is remembered as "north"
    And the request has succeeded
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "minX" is remembered as "bound of the answer"
    And the response field "minX" is the remembered "west"
    And the response field "minY" is the remembered "south"
    And the response field "maxX" is the remembered "east"
    And the response field "maxY" is the remembered "north"

  @id:bookmark-changed @lifecycle @operation:saveBookmark
  Scenario: A bookmark whose extent was changed leads to the new extent
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "bookmark"
    And the body field "minX" is 36.5
    And the body field "minY" is -1.375
    And the body field "maxX" is 36.75
    And the body field "maxY" is -1.125
    And the request has succeeded
    Given a valid "saveBookmark" request with every field
    And the body field "name" is the remembered "bookmark"
    And the body field "minX" is 34.25
    And the body field "minY" is -0.5
    And the body field "maxX" is 34.875
    And the body field "maxY" is 0.125
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "minX" is 34.25
    And the response field "minY" is -0.5
    And the response field "maxX" is 34.875
    And the response field "maxY" is 0.125

  @id:bookmark-removed @lifecycle @operation:saveBookmark
  @requirement:bb-gis-6.1-4
  Scenario: A bookmark that was removed leads nowhere
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "bookmark"
    And the body field "minX" is remembered as "west"
    And the body field "minY" is remembered as "south"
    And the body field "maxX" is remembered as "east"
    And the body field "maxY" is remembered as "north"
    And the request has succeeded
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is accepted
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "remove" is true
    And the request has succeeded
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is refused

  @id:bookmark-other-remains @lifecycle @operation:saveBookmark
  Scenario: The removal of one bookmark leaves another
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "bookmark"
    And the body field "minX" is 36.5
    And the body field "minY" is -1.375
    And the body field "maxX" is 36.75
    And the body field "maxY" is -1.125
    And the body field "minX" is remembered as "west"
    And the body field "minY" is remembered as "south"
    And the body field "maxX" is remembered as "east"
    And the body field "maxY" is remembered as "north"
    And the request has succeeded
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "other bookmark"
    And the request has succeeded
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "other bookmark"
    And the body field "remove" is true
    And the request has succeeded
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "minX" is remembered as "bound of the answer"
    And the response field "minX" is the remembered "west"
    And the response field "minY" is the remembered "south"
    And the response field "maxX" is the remembered "east"
    And the response field "maxY" is the remembered "north"

  @id:bookmark-added-again @lifecycle @operation:saveBookmark
  Scenario: A bookmark can be added again, with another extent, under the name of one that was removed
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "bookmark"
    And the body field "minX" is 36.5
    And the body field "minY" is -1.375
    And the body field "maxX" is 36.75
    And the body field "maxY" is -1.125
    And the request has succeeded
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "remove" is true
    And the request has succeeded
    Given a valid "saveBookmark" request with every field
    And the body field "name" is the remembered "bookmark"
    And the body field "minX" is 35.75
    And the body field "minY" is -1.75
    And the body field "maxX" is 36.25
    And the body field "maxY" is -1.5
    And the body field "minX" is remembered as "west"
    And the body field "minY" is remembered as "south"
    And the body field "maxX" is remembered as "east"
    And the body field "maxY" is remembered as "north"
    And the request has succeeded
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "minX" is remembered as "bound of the answer"
    And the response field "minX" is the remembered "west"
    And the response field "minY" is the remembered "south"
    And the response field "maxX" is the remembered "east"
    And the response field "maxY" is the remembered "north"

  @id:bookmark-two @lifecycle @operation:saveBookmark
  Scenario: Two bookmarks lead to two extents
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "bookmark"
    And the body field "minX" is 36.5
    And the request has succeeded
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "other bookmark"
    And the body field "minX" is 35.75
    And the request has succeeded
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "minX" is remembered as "bound of the answer"
    And the response field "minX" is 36.5
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "other bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "minX" is remembered as "bound of the answer"
    And the response field "minX" is 35.75

  @id:bookmark-zoom-unknown @negative @operation:saveBookmark
  Scenario: A bookmark that does not exist leads nowhere
    Given a valid "saveBookmark" request
    And the body field "name" is unknown
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is refused
    And the response reveals no internals

  @id:bookmark-wrong-type @negative @operation:saveBookmark
  Scenario Outline: A bookmark with a value of the wrong type is refused
    Given a valid "saveBookmark" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case    | field  |
      | name    | name   |
      | create  | create |
      | remove  | remove |
      | rename  | rename |
      | zoom-to | zoomTo |
      | min-x   | minX   |
      | min-y   | minY   |
      | max-x   | maxX   |
      | max-y   | maxY   |

  @id:bookmark-no-body @negative @operation:saveBookmark
  Scenario: A bookmark without a body is refused
    Given a valid "saveBookmark" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:bookmark-not-json @negative @operation:saveBookmark
  Scenario: A bookmark whose body is not JSON is refused
    Given a valid "saveBookmark" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:bookmark-refused-keeps @negative @operation:saveBookmark
  Scenario: A refused change of a bookmark leaves its extent
    Given a valid "saveBookmark" request with every field
    And the body field "name" is remembered as "bookmark"
    And the body field "minX" is remembered as "west"
    And the body field "minY" is remembered as "south"
    And the body field "maxX" is remembered as "east"
    And the body field "maxY" is remembered as "north"
    And the request has succeeded
    Given a valid "saveBookmark" request with every field
    And the body field "name" is the remembered "bookmark"
    And the body field "minX" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "saveBookmark" request
    And the body field "name" is the remembered "bookmark"
    And the body field "zoomTo" is true
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "minX" is remembered as "bound of the answer"
    And the response field "minX" is the remembered "west"
    And the response field "minY" is the remembered "south"
    And the response field "maxX" is the remembered "east"
    And the response field "maxY" is the remembered "north"

  @id:save-bookmark-breaks-document @negative @operation:saveBookmark
  Scenario Outline: What breaks the document of saveBookmark is refused
    Given a valid "saveBookmark" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case              | part                | fault                |
      | body-wrong-type   | body field "$"      | is of the wrong type |

Feature: Dynamic layers

  A layer whose content may change is put on a map layout or report and taken away again.

  @id:dynamic-layer-added @positive @operation:addDynamicLayer @operation:removeDynamicLayer
  @requirement:bb-gis-6.6-2
  Scenario: A dynamic layer is added and removed
    Given a valid "addDynamicLayer" request with every field
    When the request is sent
    Then the request is accepted
    And the response field "layerId" is remembered as "dynamic layer"
    Given a valid "removeDynamicLayer" request
    And the path parameter "layerId" is the remembered "dynamic layer"
    When the request is sent
    Then the request is accepted

  @id:dynamic-layer-removed-twice @negative @operation:addDynamicLayer @operation:removeDynamicLayer
  @requirement:bb-gis-6.6-2
  Scenario: A dynamic layer cannot be removed twice
    Given a valid "addDynamicLayer" request with every field
    And the request has succeeded
    And the response field "layerId" is remembered as "dynamic layer"
    Given a valid "removeDynamicLayer" request
    And the path parameter "layerId" is the remembered "dynamic layer"
    And the request has succeeded
    Given a valid "removeDynamicLayer" request
    And the path parameter "layerId" is the remembered "dynamic layer"
    When the request is sent
    Then the response status is 404

  @id:dynamic-layer-two @lifecycle @operation:addDynamicLayer
  Scenario: Two dynamic layers have two identifiers
    Given a valid "addDynamicLayer" request with every field
    And the request has succeeded
    And the response field "layerId" is remembered as "dynamic layer"
    Given a valid "addDynamicLayer" request with every field
    When the request has succeeded
    And the response field "layerId" is remembered as "other dynamic layer"
    Then the response field "layerId" is not the remembered "dynamic layer"

  @id:dynamic-layer-other-remains @lifecycle @operation:addDynamicLayer @operation:removeDynamicLayer
  @requirement:bb-gis-6.6-2
  Scenario: The removal of one dynamic layer leaves another
    Given a valid "addDynamicLayer" request with every field
    And the request has succeeded
    And the response field "layerId" is remembered as "dynamic layer"
    Given a valid "addDynamicLayer" request with every field
    And the request has succeeded
    And the response field "layerId" is remembered as "other dynamic layer"
    Given a valid "removeDynamicLayer" request
    And the path parameter "layerId" is the remembered "other dynamic layer"
    And the request has succeeded
    Given a valid "removeDynamicLayer" request
    And the path parameter "layerId" is the remembered "dynamic layer"
    When the request is sent
    Then the request is accepted
    Given a valid "removeDynamicLayer" request
    And the path parameter "layerId" is the remembered "dynamic layer"
    When the request is sent
    Then the response status is 404

  @id:dynamic-layer-unknown @negative @operation:removeDynamicLayer
  Scenario: A dynamic layer that does not exist cannot be removed
    Given a valid "removeDynamicLayer" request
    And the path parameter "layerId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:dynamic-layer-wrong-type @negative @operation:addDynamicLayer
  Scenario Outline: A dynamic layer with a value of the wrong type is refused
    Given a valid "addDynamicLayer" request with every field
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case         | field       |
      | title        | title       |
      | abstract     | abstract    |
      | author       | author      |
      | keywords     | keywords    |
      | last-updated | lastUpdated |

  @id:dynamic-layer-no-time @negative @operation:addDynamicLayer
  Scenario: A dynamic layer whose time is no point in time is refused
    Given a valid "addDynamicLayer" request with every field
    And the body field "lastUpdated" is against its format
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:dynamic-layer-no-body @negative @operation:addDynamicLayer
  Scenario: A dynamic layer without a body is refused
    Given a valid "addDynamicLayer" request with every field
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:dynamic-layer-not-json @negative @operation:addDynamicLayer
  Scenario: A dynamic layer whose body is not JSON is refused
    Given a valid "addDynamicLayer" request with every field
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:add-dynamic-layer-breaks-document @negative @operation:addDynamicLayer
  Scenario Outline: What breaks the document of addDynamicLayer is refused
    Given a valid "addDynamicLayer" request with every field
    And the <part> <fault>
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

    Examples:
      | case            | part           | fault                |
      | body-wrong-type | body field "$" | is of the wrong type |

Feature: The elements of a geofence

  Vehicles, devices, assets and people are watched at a geofence. They are added, listed and removed.

  @id:element-added @positive @operation:createGeofence @operation:addGeofenceElement @operation:listGeofenceElements
  Scenario: An element that was added is listed as it was sent
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body field "elementType" is remembered as "type"
    And the body field "trackingMethod" is remembered as "method"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0]" is remembered as "first of the list"
    And the response list "$" has one item
    And the response field "[0].elementType" is the remembered "type"
    And the response field "[0].trackingMethod" is the remembered "method"

  @id:element-two @lifecycle @operation:createGeofence @operation:addGeofenceElement @operation:listGeofenceElements
  Scenario: Two elements are listed under two identifiers
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "other element"
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0]" is remembered as "first of the list"
    And the response list "$" has 2 items
    And the response list "$" holds an item whose "elementId" is the remembered "element"
    And the response list "$" holds an item whose "elementId" is the remembered "other element"
    And no two items of the response list "$" have the same "elementId"

  @id:element-removed @positive @operation:createGeofence @operation:addGeofenceElement @operation:removeGeofenceElement @operation:listGeofenceElements
  Scenario: An element that was removed is no longer listed
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].elementId" is remembered as "first of the list"
    And the response list "$" holds an item whose "elementId" is the remembered "element"
    Given a valid "removeGeofenceElement" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" is empty

  @id:element-removed-twice @negative @operation:createGeofence @operation:addGeofenceElement @operation:removeGeofenceElement
  Scenario: An element cannot be removed twice
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "removeGeofenceElement" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    And the request has succeeded
    Given a valid "removeGeofenceElement" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:element-other-remains @lifecycle @operation:createGeofence @operation:addGeofenceElement @operation:removeGeofenceElement @operation:listGeofenceElements
  Scenario: The removal of one element leaves another
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "other element"
    Given a valid "removeGeofenceElement" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is the remembered "other element"
    And the request has succeeded
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0]" is remembered as "first of the list"
    And the response list "$" has one item
    And the response list "$" holds an item whose "elementId" is the remembered "element"
    And the response list "$" holds no item whose "elementId" is the remembered "other element"

  @id:element-own-geofence @lifecycle @operation:createGeofence @operation:addGeofenceElement @operation:listGeofenceElements
  Scenario: An element is listed at its own geofence alone
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].elementId" is remembered as "first of the list"
    And the response list "$" holds an item whose "elementId" is the remembered "element"
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response list "$" holds no item whose "elementId" is the remembered "element"

  @id:element-of-another-geofence @negative @operation:createGeofence @operation:addGeofenceElement @operation:removeGeofenceElement @operation:listGeofenceElements
  Scenario: An element cannot be removed from a geofence that it does not belong to
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "other geofence"
    Given a valid "removeGeofenceElement" request
    And the path parameter "geofenceId" is the remembered "other geofence"
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].elementId" is remembered as "first of the list"
    And the response list "$" holds an item whose "elementId" is the remembered "element"

  @id:element-unknown @negative @operation:createGeofence @operation:addGeofenceElement @operation:removeGeofenceElement @operation:listGeofenceElements
  Scenario: An element that does not exist cannot be removed
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "removeGeofenceElement" request
    And the path parameter "geofenceId" is the remembered "geofence"
    And the path parameter "elementId" is unknown
    When the request is sent
    Then the response status is 404
    And the response reveals no internals
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0].elementId" is remembered as "first of the list"
    And the response list "$" holds an item whose "elementId" is the remembered "element"

  @id:element-geofence-unknown @negative @operation:createGeofence @operation:addGeofenceElement @operation:removeGeofenceElement
  Scenario: No element can be removed from a geofence that does not exist
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    And the response field "elementId" is remembered as "element"
    Given a valid "removeGeofenceElement" request
    And the path parameter "geofenceId" is unknown
    And the path parameter "elementId" is the remembered "element"
    When the request is sent
    Then the response status is 404
    And the response reveals no internals

  @id:element-wrong-type @negative @operation:addGeofenceElement @operation:createGeofence @operation:listGeofenceElements
  Scenario Outline: An element with a value of the wrong type is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the request has succeeded
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body field "<field>" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
    Given a valid "listGeofenceElements" request
    And the path parameter "geofenceId" is the remembered "geofence"
    When the request is sent
    Then the request is accepted
    And the response matches the specification
    And the response field "$" is remembered as "answer"
    And the response field "$" is not []
    And the response field "[0]" is remembered as "first of the list"
    And the response list "$" has one item

    Examples:
      | case            | field          |
      | element-type    | elementType    |
      | tracking-method | trackingMethod |

  @id:element-no-body @negative @operation:addGeofenceElement
  Scenario: An element without a body is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body is left out
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals

  @id:element-not-json @negative @operation:addGeofenceElement
  Scenario: An element whose body is not JSON is refused
    Given a valid "createGeofence" request with every field
    And the request has succeeded
    And the response field "geofenceId" is remembered as "geofence"
    Given a valid "addGeofenceElement" request with every field
    And the path parameter "geofenceId" is the remembered "geofence"
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response reveals no internals
